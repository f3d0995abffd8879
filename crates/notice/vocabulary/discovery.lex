# How a breach came to light (see src/read/event/discovery.rs). German and English side by side.

# --- who noticed: people and tools of the operator's own ---------------------------------------------------------------
[insider]
*techniker*
*administrator
*administratoren
*administratorin*
*admins
*it-abteilung*
*it-team*
*it-leitung*
*it-dienst*
(unsere|unserer|die|eigene) it
*sicherheitsteam*
*security-team*
*systemverwalt*
*systemadministration
*it-administration
*absender
*absenderin
*mitarbeiter
*mitarbeiterin
*mitarbeiterinnen
*mitarbeitern
*mitarbeitenden
*mitarbeitende
*beschäftigte*
*angestellte*
*kolleg*
*nachtschicht*
*nachtdienst*
*bereitschaftsdienst*
*hausmeister*
*sekretariat*
*überwachung*
*monitoring*
*alarmsystem*
*alarmanlage*
*warnsystem*
*virenscanner*
*virenschutz*
*antiviren*
*schutzsoftware*
*erkennungssystem*
*firewall*
*prüfer
*prüferin*
*revision
*leitung
*lehrkraft*
*lehrkräfte*
*erzieher*
*entwickler*
technician*
engineer*
developer*
maintainer*
administrator*
(it|ops|sysadmin|infrastructure) (team*|department|staff|group)
(security|operations|monitoring|fraud|support|abuse) (team*|staff|system*|tool*|software)
team
teams
employee*
staff
colleague*
nurse*
teacher*
sender
(practice|office|shift|duty) manager
guard*
cleaner*
manager*
auditor*
monitoring
*agentur*
*platzwart*
*lehrer
*lehrerin
*rufbereitschaft*
*bereitschaft
*wart
*team
*crew
analyst*
*admin
*operator
(intrusion|threat|endpoint|anomaly) detection
antivirus
siem
edr

# --- who noticed: somebody else ----------------------------------------------------------------------------------------
[outsider]
*forscher*
*sicherheitsexpert*
*journalist*
*redaktion*
*presse
medien
zeitung
*reporter*
polizei
*behörde*
*bundesamt*
*landesamt*
*kriminalamt*
lka
bka
bsi
cert
cert-bund
staatsanwaltschaft
*kunde
*kundin*
*kunden
*nutzer
*nutzerin*
*nutzern
*anwender*
*mutter
*vater
*eltern
*elternteil
*patient*
*mitglied
*mitglieder
*mitgliedern
*bürger
*bürgerin*
*bürgern
*studierende*
*student*
*schüler
*schülerin*
*leser
*leserin*
*mieter
*mieterin*
*empfänger
*empfängerin*
*bank
hinweisgeb*
dritte
dritten
dritter
außenstehende*
*verband
*dienstleister
*dienstleisters
*dienstleistern
*auftragsverarbeiter*
*anbieter
*anbieters
*zulieferer*
*lieferant*
*hoster
*hosters
*hosting-anbieter*
*rechenzentrum*
*betreiber
*partnerunternehmen*
*hersteller
*herstellers
chaos computer club*
ccc
supplier*
vendor*
provider*
processor
processors
contractor*
partner
partners
researcher*
journalist*
reporter*
newspaper*
press
media
police
fbi
law enforcement
authorit*
agency
regulator
regulators
ncsc
customer
customers
user
users
member
members
patient
patients
parent
parents
mother
father
student
students
pupil*
volunteer*
resident*
tenant*
passenger*
client
guest*
rider*
supporter*
neighbour*
neighbor*
*kanzlei*
*gast
*gäste
*nachbar*
clients
recipient
recipients
reader
readers
third party
third parties
(third|outside) (person|persons)
bank
banks
whistleblower*
certificate authority

# Those who are called in afterwards: what they found out is the extent, not how it came to light.
[analyst]
forensi*
it-forensi*
ermittler*
ermittlung*
untersuchung*
nachforschung*
analyse
analysen
investigat*
analysis

# --- the operator itself as the subject --------------------------------------------------------------------------------
[own]
(wir|ich|we|i)

# --- what makes a sentence advice ----------------------------------------------------------------------------------------
[advice]
bitte
(wenn|falls|sofern|sollten|sollte|sobald) ..2 (sie|ihnen|ihr|du|dir|euch|jemand)
(können|könnten|müssen|dürfen|werden) (sie|du)
(achten|seien|prüfen|beachten|kontrollieren|melden|wenden|informieren|löschen|öffnen|beobachten|bleiben) sie
(achte|achtet|prüfe|prüft|melde|meldet|bleib|bleibt) (bitte|dich|euch|auf)
(empfehlen|raten|bitten) ..3 (ihnen|sie|dir|euch|allen)
wir (empfehlen|raten|bitten)
please
(if|should|when|once|that) you
you (should|can|may|might|must|could|will|need|want|receive|notice|see)
(recommend|encourage|advise|urge|ask|remind) ..3 (you|that|customers|users|everyone|all|individuals|people|members|patients)
(stay|remain|be) ?(especially|particularly|extra|very) (alert|vigilant|careful|cautious|wary|aware|suspicious)
(look|watch) (out|for)
beware

# --- verbs of noticing ---------------------------------------------------------------------------------------------------
# German, finite.
[finite]
(bemerkte|bemerkten|entdeckte|entdeckten|erkannte|erkannten|fand|fanden|sah|sahen|auffiel|auffielen|feststellte|feststellten|identifizierten)
(stellte|stellten) ..16 fest
(stieß|stießen) ..8 auf
(fiel|fielen) ..12 auf
(deckte|deckten) ..10 auf
(schlug|schlugen) ..8 alarm
(meldete|meldeten) sich
(meldete|meldeten|berichtete|berichteten)
wurde ..8 (stutzig|misstrauisch|aufmerksam)
wurden ..8 (stutzig|misstrauisch|aufmerksam)

# German, participle.
[participle]
(bemerkt|entdeckt|festgestellt|erkannt|aufgedeckt|gestoßen|gefunden|aufgefallen|identifiziert|registriert|beobachtet|aufgespürt|gesehen)

# English; past and participle look alike.
[past]
(discovered|detected|noticed|notices|sees|spots|spotted|found|saw|seen|identified|uncovered|flagged|observed|realised|realized|picked)
came across
stumbled ..2 (on|upon|across)
raised ..2 (alarm|alert)

[reported]
(reported|contacted|emailed|e-mailed|disclosed|told|informed|notified|alerted|warned|wrote|called|rang|complained|pointed)

# --- the operator was told ----------------------------------------------------------------------------------------------
[told]
(informierte|informierten|meldete|meldeten|wies|wiesen|teilte|teilten|berichtete|berichteten|unterrichtete|unterrichteten|benachrichtigte|benachrichtigten|verständigte|verständigten|kontaktierte|kontaktierten|warnte|warnten|alarmierte|machte|machten|schrieb|rief) ..6 uns
bekannt ..8 (durch|über|von) ..4 (dritt*|kund*|nutzer*|mitglied*|patient*|polizei|*behörde*|bsi|bka|lka|*forsch*|*dienstleist*|*anbiet*|*hoster*|*journal*|presse*|*bericht*|*bürger*|*eltern|*mitarbeit*|*empfäng*|hinweis*|meldung*|anruf*|mitteilung*|beschwerde*)
wir ..5 (von|vom|durch) ..16 (informiert|hingewiesen|aufmerksam|unterrichtet|benachrichtigt|verständigt|kontaktiert|gewarnt|angesprochen|alarmiert|erfahren|erfuhren)
(von|vom|durch) ..10 (darauf|hierauf|auf) ..8 (hingewiesen|aufmerksam)
(erfuhren|erfahren|erhielten|kenntnis|aufmerksam) ..3 wir ..10 (durch|von|vom|aus) ..6 (dritt*|presse*|medien*|*bericht*|meldung*|hinweis*|anruf*|polizei|kund*|*dienstleister*)
(durch|aus|aufgrund) ..3 (hinweis*|meldung|meldungen|anruf*|mitteilung|beschwerde*|warnung|*medienbericht*|*pressebericht*|presse|medien|rückmeldung*|nachfrage*|anfrage*) ..12 (erfahren|erfuhr|erfuhren|bekannt|kenntnis|aufmerksam|festgestellt|entdeckt|bemerkt)
(hinweis|meldung|anruf|beschwerde|rückmeldung|warnung|hinweise|meldungen|beschwerden) ..1 (von|vom|aus|eines|einer) ..3 (dritt*|kund*|nutzer*|mitglied*|patient*|polizei|behörde*|bsi|bka|lka|forsch*|sicherheits*|dienstleist*|anbiet*|hoster*|journal*|redak*|bürger*|eltern*|mutter|vater|mitarbeit*|beschäftigt*|empfäng*|bank*|verbraucher*|studier*|leser*|extern*)
(erreichte|erreichten) uns ..8 (hinweis*|meldung*|anruf*|beschwerde*|nachricht*|e-mail*|mail*)
(ging|gingen) ..8 (hinweis*|meldung*|beschwerde*) ..6 ein
(erhielten|bekamen|erhalten) ..3 (hinweis|meldung|anruf|beschwerde|hinweise|meldungen|beschwerden|warnung)
(told|informed|notified|alerted|warned|advised|contacted|emailed|e-mailed|called|approached|tipped|rang|phoned|messaged|pointed) us
(made|making) (us|the) ..2 aware
(brought|drawn|drawing|drew|came|come|bring) ..8 ?to (our|the) attention
(reported|disclosed|flagged|forwarded|returned) ..5 (to|with) us
(was|were|been) ..3 (told|informed|notified|alerted|warned|advised|contacted|approached|tipped) ..5 by
made aware ..6 by
(received|got|following|after|through|via|upon) ..6 (report|reports|tip|tip-off|call|notification|warning|complaint|complaints|notice|email|message|letter) from
(learned|learnt|heard) ..6 (from|through|via) ..3 (reporter*|journalist*|parent*|patient*|colleague*|employee*|bank|email|tweet|post|supplier*|vendor*|provider*|press|media|news*|customer*|user*|researcher*|police|law|partner*|third|one|member*)
thanks to _ ..2 (for|who)
gave us ..3 (tip|notice|warning)
got in touch with us ..14 (report|tell|inform|because|about|say|breach|incident)

# "uns … gemeldet": counts where somebody else is the subject.
[told-perfect]
(*forscher*|*experte*|*kunde|*kundin|*nutzer*|*journalist*) ..14 hingewiesen
uns ..14 (informiert|gemeldet|hingewiesen|mitgeteilt|aufmerksam|berichtet|unterrichtet|benachrichtigt|verständigt|kontaktiert|gewarnt|angesprochen|alarmiert|weitergeleitet|zurückgeschickt)

# Agents that are no persons: "notified by e-mail".
[by-means]
by (email|e-mail|mail|post|letter|phone|telephone|us|our|text|sms|message|courier|the)

# --- what showed it ----------------------------------------------------------------------------------------------------------
# Failing systems.
[outage]
(*systeme|*dienste|*server|*rechner|*anwendungen|*website|*webseite|*telefonanlage|*telefone|*computer|*netz|*netzwerk) ..10 nicht mehr
(*systeme|*dienste|*server|*rechner|*telefone|*computer|*website) ..8 (fiel|fielen|ausfielen|ausgefallen|abstürzten|streikten)
(fiel|fielen) ..6 (*systeme|*dienste|*server|*rechner|*telefone|*computer) ..6 aus
(*systeme|*dienste|*server|*rechner|*dateien|*daten) ..6 (konnten|ließen|waren|liefen|reagierten) ..6 (nicht|anders|langsam*|fehlerhaft*|unzugänglich|unlesbar|gestört|verschlüsselt)
nicht mehr ..4 (zugreifen|zugegriffen|anmelden|öffnen|arbeiten)
(zugriff|zugang|anmeldung) ..6 nicht mehr möglich
(*systemausfall|*systemausfälle|*netzwerkstörung*|*systemstörung*|*serverausfall*)
(ausfall|störung|ausfälle|störungen) ..3 (*system*|*server*|*dienste*|it)
(systems|services|servers|phones|website|network|computers|application) ..6 (went|were|was|became) ..3 (down|unavailable|unresponsive|inaccessible|unreachable|slow|encrypted)
(systems|services|servers|phones|website|network|computers) ..5 (failed|crashed|froze)
(systems|services|servers|phones|website|network|computers) ..3 (began|started|stopped) ..2 (fail|failing|slow|slowing|crash|crashing|responding|working)
(files|documents|systems|data|folders|records) ..4 (could|would) (not|no) ..4 (opened|accessed|open|access|read|load)
(couldn't|unable) ..3 (open|access|read) ..4 (files|documents|systems|records|folders)
(staff|employees|we|users|colleagues) ..2 (were|was) ..2 locked out
(outage|disruption) ..4 (systems|services|network|servers|website)

# What the perpetrators left or wanted.
[ransom]
*erpresserschreiben*
*erpressungsschreiben*
*erpresserbrief*
*erpressermail*
*erpressungsmail*
*lösegeldforderung*
ransom (note*|demand*|message*)
(extortion|blackmail) ..2 (note|mail|email|message|demand*)
(täter*|erpresser*|angreifer*|hacker*|kriminelle*) ..8 (forderten|forderte|kontaktierten|kontaktierte|meldeten|schrieben|erpress*)
(attacker*|hacker*|criminal*|actor|perpetrator*|intruder*|extortionist*) ..6 (contacted|emailed|e-mailed|wrote|demanded|threatened)

# A tool or an alarm.
[alarm]
(*überwachung*|*monitoring*|*warnsystem*|*virenscanner*|*schutzsoftware*) ..14 (gemeldet|angeschlagen|meldete|meldeten|alarm)
(alarm|alarme|warnmeldung|warnmeldungen|alarmmeldung) ..8 (ausgelöst|aus|ein|auf|schlug|schlugen)
(löste|lösten) ..8 (alarm|warnmeldung*) aus
(schlug|schlugen) ..10 alarm
(*überwachung*|*überwachungssystem|*monitoring*|*warnsystem*|*alarmanlage*) schlug ..8 an
(alarm|alarms|alert|alerts) ..6 (fired|triggered|raised|sounded|went|was|were|showed|indicated|received)
(triggered|raised|generated|received|tripped|sounded) ..5 (alarm|alarms|alert|alerts)
(alerted|alert|alerts) ..4 (by|from|to) ..6 (monitoring|system*|tool*|software|detection|antivirus)

# What looked odd; needs a verb of noticing or a cause.
[odd]
(ungewöhnlich*|auffällig*|verdächtig*|untypisch*|erhöht*|unüblich*|merkwürdig*|seltsam*|unbekannt*|fremd*|unregelmäßig*) ..4 (auslastung|serverauslastung|*aktivität*|*zugriff*|*abfrage*|*datenverkehr*|*verkehr*|*anmeldung*|*verhalten*|*last|*login*|*bewegung*|*prozess*|*vorgänge*|*e-mail*|*mails|*verbindung*|*datenmenge*|*download*)
(*auffälligkeit|*auffälligkeiten|unregelmäßigkeit*|*anomalie*)
(unusual|suspicious|abnormal|anomalous|unexpected|strange|irregular|unusually|odd|unfamiliar) ..4 (activit*|traffic|behavio*|login*|log-in*|access*|load|quer*|request*|e-mail*|email*|transaction*|connection*|usage|process*|volume*|sign-in*|download*|file*|account*)
(anomal*|irregularit*)
(fehlte|fehlten|verschwunden|missing|gone)

[cause]
(aufgrund|wegen|infolge|nachdem|anlässlich|after|following|because|due|prompted|triggered)

# Persons who got what they should not have got.
[odd-mail]
(erhielten|erhalten|bekamen|bekommen|received|receiving|getting) ..8 (spam*|phishing*|verdächtig*|suspicious|unexpected|scam*|betrug*)

# A look that was not meant for the breach.
[review]
(bei|während|im|anlässlich) ?(rahmen|zuge|laufe|verlauf) ..4 (*routine*|*kontrolle|*wartung*|*überprüfung|*prüfung|*audit*|*inventur*|*revision|*umstellung|*migration|*umzug*|*test|*tests|*durchsicht|*update*|*bestandsaufnahme|*aufräumen|*aufräumarbeiten)
(while|when|whilst) ..4 (reviewing|upgrading|auditing|testing|migrating|checking|inspecting|updating|moving|maintaining|patching|preparing|installing)
(during|in|as) ..4 (routine|regular|scheduled|annual|maintenance|upgrade*|migration|audit|inventory|stocktake|stock-take|check|test|pentest|inspection|rollout)
(routine|scheduled|regular|annual|internal|quarterly) ..3 (review|audit|check|maintenance|inspection|scan|test)

# What a look does.
[shows]
(showed|shows|revealed|reveals|zeigte|zeigten|ergab|ergaben)

# A question whose answer says it.
[ask-how]
(wie|wodurch|wer|womit|wann) ..8 (bemerkt|entdeckt|festgestellt|aufgefallen|erfahren|bekannt|aufmerksam|erkannt|ans)
(how|who) ..8 (discover|discovered|detect|detected|find|found|learn|learned|notice|noticed|light|aware)
(how|when) did ..4 know

# Opens a relative clause.
[relative]
(die|der|das|den|dem|welche|welcher|welches|who|which|that)

# Passive voice, and what is going on now.
[passive]
(wurde|wurden|worden|werden|wird|was|were|been|being|be|is|are)

[now]
(derzeit|aktuell|momentan|zurzeit|vorübergehend|weiterhin|currently|presently|still|temporarily|künftig)
zur zeit

# Told by somebody else: "bemerkt habe das Unternehmen".
[indirect]
(habe|hätten)
