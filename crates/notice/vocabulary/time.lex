# What dates mean, relative words, promises. German and English side by side.

[occurred-noun]
unbefugte*
unbekannte
unbekannten
*täter
*angreifer*
angreifend*
attacker*
intruder*
criminal*
hacker*
perpetrator*
*lücke
*schwachstelle
*fehlkonfiguration
misconfiguration
vulnerability
theft
*angriff
*angriffs
*angriffes
*attacke
*einbruch
*diebstahl
*panne
*vorfall
*attack
*breach
theft
burglary
intrusion
incident
compromise
outage

[occurred]
eingebrochen
aufgebrochen
(rechte|berechtigung*) ..2 falsch
lesbar
readable
(came|come|broke) in
(letter|brief|mail|email|schreiben|file) ..14 (another|other|anderen|falschen|fremden) (patient|person|customer|kunden|patienten|empfänger|family)
to (view|read|copy) and
(einsicht|einblick) ..3 (in|hatte|hatten|nehmen|genommen|möglich)
phished
phishing
(sent|emailed|mailed|posted|forwarded|copied) ..12 (in|by) (error|mistake)
(sent|emailed|mailed|posted|forwarded|delivered|addressed) ..8 to the wrong
geöffnet
angesehen
eingesehen
abrufen
abgerufen
auslesen
einsehen
ausnutz*
ausgenutzt
missbrauch*
(zugang|zutritt|zugriff) ..4 (verschafft*|verschaffen|hatte|hatten|möglich|bestand)
(fehler|lücke|schwachstelle) ..5 (bestand|passiert|unterlaufen|aufgetreten)
(ohne|without) ..3 (zugangsschutz|passwort|anmeldung|authentifizierung|password|authentication|login|protection)
(erreichbar|abrufbar|offen|ungeschützt|ungesichert|reachable|unprotected|unsecured)
(begonnen|begann|begannen)
(begun|began|started) (on|in|at|around)
(angezeigt|anzeige) ..3 (fremder|anderer|falscher|vorgängen)
(versandt|verschickt|versendet|gesendet) ..6 (falsch*|fremde|irrtüm*)
(sent|emailed|mailed|posted) ..10 (wrong)
obtain* ..2 access
breaks out
broke out
was inside
were inside
went missing
abhanden
pulling
pulled data
(been|was|were) abused
misused
(exports|export|downloads|copies|transfers|changes|logins) ..2 (made|ran)
first (suspicious|unauthorised|unauthorized|malicious|such)
erste* (verdächtige*|unbefugte*|unberechtigte*|bösartige*)
went on from
anmeldung* ..4 nicht von
kompromittier*
eingedrungen
eindrang*
drang*
zugegriffen
zugriff
zugriffe
zutritt
abgegriffen
abgeflossen
abfluss
ausgelesen
entwendet*
gestohlen*
kopiert
heruntergeladen
verschlüsselt
gehackt
ereignet*
passierte
passiert
geschah
geschehen
vorgefallen
stattgefunden
traf uns
wurden wir ..5 opfer
opfer ..6 *angriff*
griff* ..12 an
angegriffen
attackiert
(einsehbar|abrufbar|zugänglich|sichtbar)
(verloren|verlust)
fehlversand
irrtümlich
versehentlich
gain* ..3 access
gained
got ..3 into
get into
had access
unauthori* access*
accessed
access ..4 occurred
compromis*
stolen
stole
struck
exfiltrat*
copied
downloaded
infiltrat*
intrusion
hacked
attacked
encrypted
exposed
happened
occurred
took place
took ..4 from
acquired
broke into
exploited
victim of
used ..4 to (repoint|access|log)
lost
inadvertently
mistakenly
accidentally
(accessible|visible|viewable)

[discovered]
(wurden|wurde) ..8 (verständigt|hingewiesen)
(rang|phoned|called|rief) ..2 (our|unsere|unseren|unserem)
(hinweis|hinweises|meldung|anruf*) (von|vom|eines|einer)
(was|were) reported to us
(schlug|schlägt) alarm
(meldet|meldete|melden|reports|reported|zeigte|zeigten|showed|shows) ..4 (auffällig*|unregelmäßig*|ungewöhnlich*|verdächtig*|unusual|suspicious|odd|strange)
(alarm|alert) ..3 (ausgelöst|triggered|fires|fired)
(hinweis|hinweise|tipp|anruf) ..4 (erhalten|erhielten|bekommen|bekamen|erreichte|ging)
raised the alarm
gesehen
sah
sahen
(schlug|schlugen) ..8 an
(rief|riefen) ..6 an
angerufen
gemeldet hat uns
gemeldet haben uns
(monitoring|überwachung*|überwachungssystem|alarm*|warnsystem) ..8 (gemeldet|meldete|angezeigt|ausgelöst|alarm*)
(meldete|meldeten) ..2 (uns|sich|monitoring|überwachung*)
bekannt wurde*
wurde bekannt
ans licht
offenbar geworden
uncovered
spotted
notices
flagged
noticing
came to light
pointed us
pointed ..4 out
saw
rang us
called us
phoned us
wrote to us
contacted us
tipped us
raised ..3 alarm
we were told
was told
we heard
festgestellt
feststellten
stellt* ..14 fest
festzustellen
bemerkt*
bemerken
entdeckt*
erkannt
erkannten
identifiziert
erfahren
erfuhr*
kenntnis
bekannt geworden
bekanntwerden
bekanntgeworden
bekannt wurde
aufgefallen
fiel* ..10 auf
aufmerksam
hingewiesen
wies* ..10 hin
meldet* uns
hat* uns ..14 (informiert|unterrichtet|mitgeteilt|benachrichtigt)
wurden wir ..14 (informiert|unterrichtet|benachrichtigt|kontaktiert)
(informierte|unterrichtete|benachrichtigte|kontaktierte) uns
teilt* uns ..12 mit
wurde uns ..8 (mitgeteilt|bekannt|gemeldet)
uns ..6 darüber ..3 (informiert|unterrichtet)
registriert* ..5 (angriff|zugriff|aktivität*)
became aware
become aware
made aware
aware of
discovered
detected
identified
learned
learnt
noticed
found out
told us
informed us
notified us
alerted
alerted us
alerted to
(were|was) ..2 (informed|notified|contacted|alerted) (by|that|of)
brought to our attention
received ..4 (notice|notification|report|alert)
came to ..3 attention
observed

[contained]
pulled the plug
(collected|returned|retrieved|zurückgeholt|abgeholt) ..3 (letter|file|brief|laptop|parcel|unterlagen)
(war|wurde) ..3 gelöscht
(confirmed|confirm) ..4 (deletion|deleted|destroyed|destruction)
(bestätigt|bestätigte|bestätigten) ..6 (löschung|gelöscht|vernichtet|vernichtung)
(löschung|vernichtung) ..4 bestätigt*
deleted (it|them)
(zog|zogen|gezogen) ..3 stecker
stecker gezogen
(server|systeme|portal|dienst|system|website|shop) ..4 offline
zurückgezogen
konto ..3 geschlossen
(access|zugriff|zugang) ..3 (ended|beendet|entzogen|unterbrochen)
(lücke|fehler|gap|bug|hole|error|flaw) ..4 (behoben|geschlossen|fixed|closed|corrected|korrigiert)
vom netz getrennt
sperrte
sperrten
schloss
schlossen
trennte*
stoppte*
außer betrieb
aus dem netz
(empfänger*|adressat*) ..10 gelöscht
(datei|mail|e-mail|nachricht|liste) ..4 gelöscht
(deleted|destroyed|returned) the (message|email|mail|file|files|list|attachment|data|copy)
(taken|took|pulled|take) ..6 (offline|off-line)
(taken|took|pulled|take) ..6 off the
(runner|server|host|plug) pulled
locked
cut off
access ends
access ended
isolated
unplugged
switched ..5 off
turned ..5 off
shut ..7 down
wiped
behoben
geschlossen
abgeschaltet
heruntergefahren
getrennt
eingedämmt
gestoppt
unterbunden
beendet
blockiert
gesperrt
deaktiviert
entzogen
eigenen händen
vom netz
*netz genommen
herunterfahren
abgewehrt
bereinigt
offline genommen
(was|were|been|be|is|fully|now|quickly|immediately|successfully|and) contained
contain* the (incident|breach|attack|intrusion|threat)
containment
removed
shut* ..4 down
took ..5 offline
taken offline
terminated
closed
disabled
blocked
revoked
stopped
secured
patched
evicted
remediated
fixed
ended
cut off
resolved

[authority]
(information|unterrichtung|benachrichtigung) ..4 (aufsichtsbehörde*|datenschutzbehörde*|landesbeauftragt*)
(beauftragte|beauftragten) für ..2 datenschutz* ..16 (gemeldet|informiert|unterrichtet|angezeigt|benachrichtigt|mitgeteilt|eingereicht|erstattet)
(landesamt|landesbeauftragte*|beauftragte*) ..12 (liegt|liegen|ging|gingen|erhielt) ..6 (meldung|anzeige|vor|raus|ein)
(gemeldet|informiert*|unterrichtet*|meldet*|meldung) ..8 (beauftragte|beauftragten|landesamt) für
(behörde|aufsicht|landesamt) ..12 (gemeldet|informiert|unterrichtet|angezeigt|benachrichtigt|mitgeteilt)
(meldung|anzeige) (gemäß|nach) art* ..3 33
(report|reported|notify|notified|informed|told|notification) ..8 (aepd|garante|supervisory)
(aufsichtsbehörde*|datenschutzbehörde*|datenschutzaufsicht*|landesbeauftragt*|bundesbeauftragt*|aufsichtsstell*|ldi|bfdi|baylda|lfdi|uld|edöb|landesdatenschutz*) ..12 (gemeldet|informiert|unterrichtet|angezeigt|benachrichtigt|meldung|mitgeteilt|eingereicht|erstattet)
(gemeldet|informiert*|unterrichtet*|meldet*|meldung|benachrichtigt*|mitgeteilt) ..8 (aufsichtsbehörde*|datenschutzbehörde*|datenschutzaufsicht*|landesbeauftragt*|bundesbeauftragt*|lfdi|ldi|bfdi|baylda)
(reported|notified|informed|notification|reporting|report) ..10 (authority|ico|commissioner*|regulator*|dpc|dpa|commission|cnil|ap)
(authority|ico|commissioner*|regulator*|commission) ..6 (notified|informed|told)

[persons]
(versand|verschickung|zustellung|sending|mailing) ..3 (benachrichtigung*|briefe|schreiben|notices|letters|notifications)
(benachrichtigung|information|unterrichtung) (aller|der|von) ..2 (betroffenen|kund*|nutzer*|patient*|mitglieder)
(all|every|everyone|affected|customers|guests|readers|supporters|tenants|donors|parents|members|patients) ..8 written to
(erhält|erhalten|bekommt|bekommen|erhielt|erhielten) ..10 (brief|schreiben|post|benachrichtigung)
(briefe|schreiben|benachrichtigungen|mails|e-mails) ..8 (verschickt|versandt|versendet|verschicken|versenden|zugestellt|raus|rausgegangen)
(letters|notices|notifications|emails) (go|went|going) out
(letters|notices|notifications|emails) ..6 (mailed|sent|emailed|posted|issued|dispatched|begin|began)
(all|every|everyone|affected|customers|guests|readers|supporters|tenants|donors|parents) ..8 (emailed|notified|contacted|mailed|informed)
(wrote|written|writing) to (all|every|everyone|affected|those|each|you|our)
(emailed|mailed|texted) (all|every|everyone|affected|those|each|you|the|our)
(betroffene*|kund*|nutzer*|patient*|mitglied*|mitarbeit*|beschäftigt*|personen|bürger*|studierend*|eltern|anwender*) ..18 (informiert|benachrichtigt|angeschrieben|unterrichtet|verständigt)
(informierten|benachrichtigten|informiert|benachrichtigt|angeschrieben|unterrichteten|schreiben) ..5 (betroffene*|kund*|nutzer*|patient*|mitglieder*|mitarbeit*|beschäftigt*)
(mailed|sent|mailing|sending|began|notified|emailed|contacted|informed) ..8 (notices|letters|notifications|individuals|customers|users|patients|persons|people|members|employees|students|staff)
(individuals|customers|users|patients|persons|people|members|employees|students) ..6 (notified|informed|contacted|emailed)
notification letters

[aside]
(fahrten|bestellungen|rechnungen|buchungen|käufe|termine|nachrichten|aufenthalte|daten|kund*|patient*|gäste|trips|orders|bookings|invoices|purchases|appointments|stays|visits|guests|customers|patients) (seit|aus|ab|since|from|between|zwischen|vor|before)
(wer|whoever|anyone|everyone|who|guests|customers) ..3 (stayed|ordered|bought|booked|visited|joined|registered|created|opened|signed)
(ausgewertet|durchgesehen|abgeglichen|geprüft|überprüft|untersucht|durchsucht|analysiert|gesichtet|ausgewählt|prüft|beantragt|berichten|geröntgt|behandelt)
(compared|searched|examined|reviewed|checked|analysed|analyzed|scanned|looked|gone|goes|went) (at|the|all|for|through|every|a|our)
(logs|protokolle|logdateien|protokolldaten) ..8 (for|from|für|vom|zwischen|between|von)
(will|shall) ..3 (publish|report|repeat|write|tell|post|finish|complete|send|present|let)
(veröffentlichen|berichten|wiederholen|unterrichten|informieren|schalten|prüfen|melden) (wir|sie)
(search|review|inquiry|investigation|audit) ..2 (continues|ends|concludes|runs)
(reset|zurückgesetzt|rebuilt|restored|rotated)
(version|fassung) <n>
(unterrichtete|unterrichteten|informierte|benachrichtigte|kontaktierte|contacted|concluded|aktiviert|gespeichert|installiert|hochgeladen|eingerichtet|erstellt|angelegt|bestellt|registriert|created|stored|registered|ordered|installed|uploaded|generated|geboren|rolled|abgeschlossen|completed|finished)
got in touch

[reset]
(*passw*|*kennw*|*token*|credentials|logins) ..10 (gesperrt|widerrufen|zurückgesetzt|gesetzt|geändert|reset|revoked|changed|disabled|rotated|expired|ended)
(revoked|reset|disabled|changed|rotated|expired|ended) ..6 (passwords|tokens|credentials|keys|logins)
(kennungen|alumni) ..5 gelöscht

[police]
(polizei|kriminalpolizei|landeskriminalamt|staatsanwaltschaft|strafanzeige|police|fbi)

[first-edition]
(erste|ursprüngliche) (fassung|version|veröffentlichung|meldung)
erstfassung
erstveröffentlich*
(first|initial|original) (version|published|publication|notice|posted|release|statement)

[heading]
(presseinformation|pressemitteilung|presse|medienmitteilung|medieninformation|mitteilung|bekanntmachung|meldung|information|rundschreiben|elternbrief|statement|newsletter|bulletin|letter|notice|announcement)
press release

[published]
as of
as at
veröffentlicht
stand
datum
erstellt
posted
published
publication
date
dated
release
published informing
externally

[updated]
(letzte|last) (änderung|bearbeitung|fassung|changed|modified|edited|revised|amended)
geändert
aktualisiert*
aktualisierung
update
updated
updates
ergänz*
nachtrag
überarbeitet
revised
änderung*

[fresh]
neueste
last updated

[last]
(last|letzte|letzter|letzten|ended|end|ende|beendet|endete)

[when]
(wann|when|seit|zeitpunkt|zeitraum|datum|date)

[vague]
in den (nächsten|kommenden|folgenden) (tagen|wochen)
kürzlich
kürzliche*
vor kurzem
vor einiger zeit
vor wenigen (tagen|stunden|wochen|monaten)
vor einigen (tagen|stunden|wochen|monaten)
neulich
unlängst
jüngst
zeitnah
zeitnahe
in kürze
demnächst
in nächster zeit
in absehbarer zeit
in den (nächsten|kommenden|folgenden) ?(paar|beiden) (wochen|monaten)
in den (letzten|vergangenen) ?(paar|beiden) (wochen|monaten)
(nächste|kommende) wochen
recently
lately
shortly
soon
in the near future
a few (days|weeks|months|hours) ago
several (days|weeks|months) ago
(some|a) ?short time ago
in ?the (coming|next|following) ?few (weeks|months)
over the (coming|next) ?few (weeks|months)
(in|over|within) the (past|last) ?few (weeks|months)
earlier this (year|month|week)
dieser tage

[countable]
vor (zwei|drei|vier|fünf|sechs|zehn|einer|einem) (tagen|wochen|stunden|monaten|woche|monat|tag)
vor <n> (tagen|wochen|stunden|monaten)
(two|three|four|five|six|ten) (days|weeks|months|hours) ago
<n> (days|weeks|months|hours) ago
stand heute
gestern
gestrig*
vorgestern
heute
heutig*
morgen
übermorgen
(letzte|letzter|letzten|vergangene|vergangenen|vergangener|vorige|voriger|vorigen) ?<n> (woche|wochenende|monat|tage|tagen|stunden|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nacht)
(nächste|nächster|nächsten|kommende|kommenden|kommender) ?<n> (woche|wochenende|monat|tage|tagen|stunden|werktage|werktagen|montag|dienstag|mittwoch|donnerstag|freitag)
(nächsten|kommenden|letzten|vergangenen) (zwei|drei|vier|fünf|zehn|24|48|72|paar|beiden) (tage|tagen|stunden|wochen|werktagen|monaten)
diese woche
dieser woche
seit heute
today
yesterday
tomorrow
tonight
(last|past) ?(few|<n>|several|two|three) (week|weekend|month|days|hours|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
(last|past) <n> (days|weeks|hours|months)
(next|coming|following) <n> (days|weeks|hours|months)
(next|coming) ?(few|several|two|three) (week|month|days|hours|day)
this (week|morning|afternoon|evening)

[no-relative]
stand von heute nutz*
bis heute
(heutig*|today's) (welt|zeit|world|age|digital)
as soon
so bald
so soon
soon as
shortly (after|before|thereafter|afterwards|following)
soon (after|thereafter)
how soon
guten morgen
am morgen
(gestern|heute|heutzutage) (und|oder) morgen
used today
use today
zeitnah ..4 (ihr|ihre|ihren) (passwort|passwörter|kennwort)

[promise]
(werden|wird) (wir|ihnen|sie) ..20 zur verfügung stellen
(mail|send|post|write) letters to
(we|i|they|company|university) will ..2 (get|be) in touch
will also get in touch
(i|we) (will|'ll) (post|share|write) more
(i'll|we'll) (post|share|say) more
sobald ..14 (schreiben|schreibe|informieren|melden) (wir|ich)
(werden|wird) ..8 (brieflich|schriftlich|persönlich) kontaktiert
(mehr|nähere|näheres) ?(infos|informationen|details|updates|einzelheiten|dazu) ..2 (folgen|folgt)
(infos|infomail|rundmail|mail|brief|schreiben|bericht) folgt
(informieren|benachrichtigen|unterrichten|kontaktieren|berichten|melden|veröffentlichen) wir ?(sie|euch|dich|alle|uns|betroffene) (umgehend|unverzüglich|sobald|erneut|wieder|weiter|weiterhin|zeitnah|gesondert|separat|laufend|fortlaufend|regelmäßig)
zu gegebener zeit
weitere* (informationen|details|einzelheiten|ergebnisse|auskünfte) ..4 (bereitstellen|bekanntgeben|veröffentlichen|mitteilen|nachreichen)
gibt's ..5 (update|updates|neuigkeiten|infos|informationen|neues)
gibt ..3 (hier|bald|demnächst|morgen) ..3 (update|updates|neuigkeiten|infos|informationen|neues)
(hörst|hört|hören) (du|ihr|sie) ..4 von uns
(meldest|melden) wir uns
(melden|melde) (wir|ich) uns ..3 (wieder|erneut|sobald|bei)
auf dem laufenden
in due course
(keep|keeping) (you|everyone|customers|members|people|parents|staff|users|all) ..2 (posted|updated|informed)
(hear|hearing) ..2 from us
more to follow
more to come
stay tuned
watch this space
(updates|details|information) (coming)
will (notify|inform|contact|update|publish|announce|report|email|write)
(we'll|we'd|i'll|they'll) ..2 (tell|keep|let|send|reach|follow)
(werden|wird) (wir|sie|er|sich|die) ..16 (informieren|benachrichtigen|unterrichten|kontaktieren|anschreiben|veröffentlichen|aktualisieren|mitteilen|berichten|melden|nachreichen|abschließen|verständigen)
(wird|werden) ..16 (informieren|benachrichtigen|unterrichten|kontaktieren|anschreiben|veröffentlichen|aktualisieren|mitteilen|berichten|nachreichen|verständigen)
(wird|werden) ..12 (bei|mit) ..5 (melden|setzen|aufnehmen)
(wir|ihnen) ..14 (informationen|ergebnisse|ergebnis|details|updates|abschlussbericht|bericht) ..6 (bereitstellen|veröffentlichen|mitteilen|zukommen|nachliefern|geben|senden|bereitgestellt)
(halten|halte|hält) ..2 (sie|euch|dich|wir) ..8 (laufenden|informiert)
auf dem laufenden ..2 (halten|gehalten)
(werden|wird) ..14 (informiert|benachrichtigt|angeschrieben|kontaktiert|unterrichtet|aktualisiert|bekanntgegeben)
sobald ..20 (informieren|benachrichtigen|veröffentlichen|aktualisieren|melden|kontaktieren|unterrichten) wir
(informieren|benachrichtigen|unterrichten|kontaktieren) wir (sie|euch|dich|alle|die|betroffene) ..4 (umgehend|unverzüglich|sobald|erneut|wieder|weiter|weiterhin|zeitnah|gesondert|separat|persönlich|direkt|schriftlich|laufend)
wir (informieren|benachrichtigen|unterrichten|kontaktieren) ..8 (sobald|erneut|wieder|weiterhin|zeitnah|gesondert|fortlaufend|laufend|wenn|falls)
(weitere|neue) (informationen|updates|details|einzelheiten) ..4 (folgen|folgt)
(update|bericht|abschlussbericht|post-mortem|postmortem) ..3 folgt
(wir|we) (melden|melde) uns ..6 (sobald|wieder|erneut|zeitnah|bei)
(erhalten|bekommen) ..3 (in|gesondert|separat|zeitnah) ..6 (schreiben|brief|nachricht|mitteilung|e-mail|post|informationen)
(we|i) (will|shall|'ll) ..4 (notify|inform|contact|update|publish|message|messaging|email|write|announce|release|report|communicate|notifying|contacting|informing|emailing|updating|advise)
(we'll|we'd) ..4 (notify|inform|contact|update|publish|message|email|write|announce|release|share|post|report|provide)
we will ..4 (provide|share|post|send|issue|give) ..7 (update|updates|information|details|report|postmortem|post-mortem|findings|results|notice|notification|notifications|letter|letters|more)
(will|shall) ..3 keep you
(will|shall) ..3 let you know
(will|shall) ..4 reach* out
(will|shall) ..3 be in touch
(will|shall) ..4 follow up
will be ..3 (notified|contacted|informed|updated|published|emailed|shared|posted)
(will|shall) continue to (update|inform|provide|keep|share|communicate|post)
(we|and) (plan|intend|expect|aim|hope|going) to ..3 (publish|share|complete|provide|release|update|notify|finish|conclude|inform)
are going to ..3 (publish|share|notify|update|inform|release)
(further|more) (updates|information|details) ..2 (will|to) (follow|be)
(university|company|council|hospital|trust|school|board|bank|city|college|organisation|organization|team|foundation) will ..4 (notify|inform|contact|update|publish|write|announce|report)

[no-promise]
(nicht|nie|niemals|never|not|won't|cannot|hiermit|hereby|wurden|wurde|worden)
(auf|upon|on) (anfrage|wunsch|nachfrage|request)
(wenn|if) ..3 (fragen|questions)

[act]
(became|become) aware
found out
(wir|werden|wird|wurde|wurden|haben|hat|we|will|has|have|was|were|be|folgt|folgen|beginnt|learned|discovered|notified)
(*angriff*|*vorfall*|incident*|breach*)

[duration-end]
(minuten|stunden|stunde|minutes|hours|hour) (nach|später|after|later|danach)
(innerhalb|binnen|within) ..4 (minuten|stunden|stunde|tage|tagen|minutes|hours|hour|minute|days)
(am|noch) ..2 (selben|gleichen) tag
(same|very) day
nach ..2 (minuten|stunden)
after ..2 (minutes|hours)


[duration]
(für|über|for|während|about) ..3 (tage|tagen|stunden|wochen|minuten|days|hours|weeks|minutes|several)
(<n>|einige|wenige|mehrere|zwei|drei|few|several|two|three) (tage|stunden|wochen|minuten|days|hours|weeks|minutes) (lang|long)
einige (tage|stunden|minuten) ..2 (im|am)

[no-window]
(hotline|telefon*|erreichbar|öffnungszeiten|bestellt*|registriert*|opening|available|registered|ordered|placed|purchased|created|erstellt*|geboren)

[late-reason]
(verzöger*|verspät*|delay*)
