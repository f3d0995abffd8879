# What happened, and how it came to light. German and English side by side.

# --- kinds of event -------------------------------------------------------------------------------------------------
[ransomware]
ransomware*
*verschlüsselungstrojaner*
*erpressungstrojaner*
*erpressungssoftware*
(daten|dateien|systeme|server|laufwerke|rechner) ..4 verschlüsselt
verschlüssel* ..4 (daten|dateien|systeme|server|laufwerke)
encrypt* ..4 (systems|files|servers|network|data)
(systems|files|servers|data) ..3 encrypted

[intrusion]
*cyberangriff*
cyber-angriff*
cyber angriff*
*cyberattacke*
cyber-attacke*
*hackerangriff*
*hackerattacke*
*angriff
*angriffs
*angriffes
*angriffe
angegriffen
gehackt*
hack
hacked
*datenschutzverletzung*
*datenpanne*
*datenleck*
*datendiebstahl*
*datenabfluss*
*sicherheitsvorfall*
*sicherheitsproblem*
*datenschutzvorfall*
*it-vorfall*
kompromittier*
compromis*
eingedrungen
eindring*
drang* ..10 ein
verschafft* ..8 (zugriff|zugang|zutritt)
(zugriff|zugang|zutritt) ..8 verschafft*
(unbefugt*|unberechtigt*|unautorisiert*|fremd*|illegal*) ..6 (zugriff*|zugang*|zugegriffen|zugänglich|eingesehen|abgerufen|ausgelesen|kopiert|einsicht)
(zugegriffen|zugriff*) ..6 (unbefugt*|unberechtigt*|unautorisiert*|dritte*)
ohne (berechtigung|befugnis|autorisierung) ..8 (zugegriffen|zugriff|eingesehen)
(unbekannte|dritte|täter|angreifer|kriminelle) ..12 (zugegriffen|erlangt*|abgegriffen|kopiert|gelangt|entwendet|gestohlen|abgerufen|ausgelesen|missbraucht)
backdoor*
hintertür*
(unauthori*|unlawful|illegal) ..4 (access*|part*|acquisition|actor|individual|person|use|login*|disclosure)
accessed ..4 without ..3 (authori*|permission)
gain* ..5 (access|entry)
(attacker*|hacker*|intruder*|criminal*|actor|someone|somebody) ..8 (access*|copied|took|stole|obtained|downloaded|got|broke|entered|logged)
*cyberattack*
cyber-attack*
cyber attack*
cyber (incident|event)
cybersecurity (incident|event)
(security|data|privacy) ..2 (breach|incident)
breach
intrusion
broke* into
got ..3 into

(eingesehen|einsehbar|abgerufen|abrufbar|angezeigt|sichtbar|kopiert|entwendet|abgegriffen|heruntergeladen|ausgelesen|gestohlen|abgeflossen|offengelegt|zugänglich)
(durchprobiert|ausprobiert) ..6 (passw*|zugangsdaten|kennw*)
beeinträchtigung ..3 vertraulichkeit
zur kenntnis genommen
verletzung ..4 (schutzes|datenschutz*|vertraulichkeit)
in (fremde|falsche) hände
(fehler|panne|störung) ..4 (passiert|unterlaufen|aufgetreten)
(stolen|copied|exported|downloaded|exfiltrated|exposed|disclosed|leaked|hijacked|abused|posted)
(took|taken) over
(pulling|reading|copying|copies) ..5 (records|table|replica|data|files|database)
(victim|target) of
(attacked|attack)
ddos

[phishing]
phishing-angriff*
*phishing ..4 (mitarbeiter*|beschäftigt*|postfach)
(employee*|staff) ..8 phish*
credential stuffing

[loss]
(laptop*|notebook*|usb-stick*|stick|festplatte*|ordner|akte*|unterlagen|gerät|tablet|smartphone|handy|koffer|tasche*|datenträger*|rucksack) ..10 (gestohlen|entwendet|verloren*|abhanden*|gestohlenen|verschwunden|liegen*)
(gestohlen*|entwendet*|verlor*|verlust) ..8 (laptop*|notebook*|usb-stick*|festplatte*|ordner|akte*|unterlagen|tablet|datenträger*)
(diebstahl|einbruch|verlust)
eingebrochen
(laptop|usb|drive|device|notebook|phone|tablet|folder|papers|files) ..8 (stolen|lost|missing|left)
(stolen|lost|missing) ..4 (laptop|usb|drive|device|notebook|phone|tablet|folder|papers)
(theft|burglary|loss) of
burglar*

[misdirected]
(irrtümlich*|versehentlich*|fälschlich*|falsche*|fehlerhaft*) ..12 (versandt|verschickt|versendet|gesendet|geschickt|übermittelt|empfänger*|adressiert|zugestellt|verteiler|angehängt|veröffentlicht|freigegeben|gegangen)
aus versehen ..12 (versandt|verschickt|versendet|gesendet|geschickt|übermittelt|empfänger*|adressiert|zugestellt|verteiler|angehängt|veröffentlicht|freigegeben|gegangen)
(versandt|verschickt|versendet|gesendet|geschickt|übermittelt) ..8 (irrtümlich*|versehentlich*|falsche*)
(versandt|verschickt|versendet|gesendet|geschickt|übermittelt) ..8 aus versehen
*fehlversand*
*fehlversendung*
offene* ..2 *verteiler
(cc|bcc)
(sent|emailed|e-mailed|mailed|attached|forwarded|shared|uploaded|published|posted) ..8 (wrong|error|mistake|mistakenly|accident*|inadvertent*|incorrect*|unintended)
(wrong|mistakenly|accident*|inadvertent*|incorrect*) ..8 (sent|emailed|e-mailed|mailed|attached|recipient*|forwarded|shared|uploaded|published|posted|address)

[open]
(ohne|kein*) (anmeldung|passwort|kennwort|passwortschutz|authentifizierung|schutz|login|zugangsschutz) ..10 (abrufbar|erreichbar|zugänglich|einsehbar|offen|sichtbar|abgerufen)
(abrufbar|erreichbar|zugänglich|einsehbar|sichtbar|auffindbar) ..8 (ohne|öffentlich|frei|internet|für|suchmaschine*)
(öffentlich|frei|offen|ungeschützt*|ungesichert*) ..6 (abrufbar|erreichbar|zugänglich|einsehbar|sichtbar)
(öffentlich|frei|offen|ungeschützt*|ungesichert*) ..6 im netz
(öffentlich|frei|offen|ungeschützt*|ungesichert*) ..6 im internet
*fehlkonfigur*
falsch (konfiguriert|eingestellt)
(konfigurationsfehler|programmierfehler|softwarefehler|einstellungsfehler)
*sicherheitslücke*
*schwachstelle*
misconfigur*
(publicly|openly|freely) (accessible|available|reachable|visible|exposed)
(accessible|available|visible|exposed|readable) ..5 (public|internet|anyone|login|password|search)
without ..3 (password|login|authentication|logging)
vulnerabilit*
(bug|error|flaw|fault) ..10 (visible|access*|see|show*|exposed|reveal*|display*)
(showed|displayed|saw|shown) ..10 (other|another|wrong|someone)

[supplier]
(dienstleister*|zulieferer*|lieferant*|auftragsverarbeiter*|anbieter*|hoster*|rechenzentrum*|partnerunternehmen*|partner) ..12 (*angriff*|*vorfall*|betroffen|kompromittier*|gehackt|opfer|panne|datenleck*)
(*angriff*|*vorfall*|panne|datenleck*) ..8 (dienstleister*|zulieferer*|lieferant*|auftragsverarbeiter*|anbieter*|hoster*|partnerunternehmen*)
(supplier*|vendor*|provider*|processor*|partner*|contractor*) ..12 (breach*|incident|attack*|compromis*|hack*)
(breach*|incident|attack*) ..6 (supplier*|vendor*|provider*|processor*|partner*|contractor*)

[malware]
malware*
*schadsoftware*
*schadcode*
*schadprogramm*
trojaner*
virus
malicious (code|software|script)
keylogger*

[published]
(daten|informationen) ..8 darknet ..6 (veröffentlicht|angeboten|aufgetaucht|gestellt)
(daten|informationen) ..8 dark web ..6 (veröffentlicht|angeboten|aufgetaucht|gestellt)
(published|posted|offered|leaked) ..6 (darknet|forum|online)
(published|posted|offered|leaked) ..6 dark web

# --- how it came to light: verbs of noticing, whose subject or agent must be somebody ---------------------------------
[noticed]
schlug ..6 an
notices
sees
spots
entdeckt hat
bemerkt habe
merkte*
sah
sahen
gesehen
bemerkt*
bemerkte*
entdeckt*
entdeckten
auffiel*
aufgefallen
fiel* ..10 auf
fielen ..10 auf
festgestellt
stellte* ..12 fest
erkannt*
aufgedeckt
gestoßen
stieß* ..8 auf
fand
fanden
gefunden
aufmerksam
alarmiert*
schlug* ..6 alarm
identifiziert
registrierte*
discovered
discovers
detected
noticed
spotted
found
saw
identified
uncovered
flagged
raised
picked up
came across

# --- verbs of telling: the operator must be the one who is told ---------------------------------------------------------
[told]
(informed|told|alerted|notified|contacted|warned|advised|tipped|rang|called|phoned|emailed|approached|pointed) ?off us
(reported|brought|drawn|drawing|drew|came) ..6 our attention
(reported|reporting) ..6 to us
to our attention
(informierte*|meldete*|meldeten|wies|wiesen|unterrichtete*|benachrichtigte*|verständigte*|kontaktierte*|warnte*|rief|riefen) ..3 uns
(hat|haben) uns ..14 (informiert|gemeldet|hingewiesen|unterrichtet|benachrichtigt|angerufen|mitgeteilt|aufmerksam)
(gemeldet|hingewiesen|angerufen|informiert) (hat|haben) ..2 uns
uns ..2 (angerufen|gemeldet|hingewiesen)
(aufmerksam|informiert) ..12 durch ..3 (anruf|hinweis*|meldung*|beschwerde*)
durch ..2 (anruf|hinweis|hinweise|meldung|meldungen|beschwerde|beschwerden) ..2 (eines|einer|zweier|mehrerer|von|aus|des|der)

[told-us]
(gemeldet|meldete*|meldeten|hingewiesen|wies|wiesen|angerufen|rief|riefen|anrief|informierte*|mitgeteilt|berichtete*) ..6 (uns|unserem|unserer|dienstleister*|support|hotline|schule|träger)
(gemeldet|angerufen|informiert|hingewiesen) ..2 uns
uns ..3 (angerufen|gemeldet|mitgeteilt|hingewiesen)
durch ..3 (anruf|hinweis*|meldung*|beschwerde*|mitteilung|nachfrage*|e-mail|bericht*)
(anruf|hinweis*|meldung*|beschwerde*|nachfrage*|bericht*) ..2 (eines|einer|zweier|mehrerer|von|aus|des|der)
(erhielten|bekamen|erreichte|erreichten|ging|gingen) ..6 (hinweis*|meldung*|anruf*|beschwerde*|alarm*|warnung)
(received|got|had) ..4 (alert|alerts|report|reports|call|tip|complaint*|warning)
(uns|unserem|unsere|unser) ..12 (informiert*|gemeldet|hingewiesen|mitgeteilt|aufmerksam|berichtet*|unterrichtet*|benachrichtigt*|verständigt*|kontaktiert*|gewarnt|angesprochen)
(informierte*|meldete*|wies*|teilte*|berichtete*|unterrichtete*|benachrichtigte*|verständigte*|kontaktierte*|warnte*) ..4 (uns|unser*)
(wurden|wurde|worden|sind|sei) ..10 (von|vom|durch) ..12 (informiert|hingewiesen|aufmerksam|unterrichtet|benachrichtigt|verständigt|kontaktiert|gewarnt|angesprochen|alarmiert)
(hinweis|hinweise|meldung|meldungen|anzeige|anruf|mitteilung|nachricht|beschwerde*|warnung) ..6 (von|vom|einer|eines|durch|der|des)
(informed|told|alerted|notified|contacted|warned|advised) ..2 by
(reported|brought|drawn|drawing|drew|came) ..8 to us
(reported|brought|drawn|drawing|drew|came) ..8 our attention
(reported|brought|drawn|drawing|drew|came) ..8 to our
(report|reports|tip|tip-off|warning|call|alert|complaint*|email|message) ..3 from
gemeldet hat ..4 uns

# --- who noticed ----------------------------------------------------------------------------------------------------
[finder]
*agentur*
*platzwart*
*lehrer*
*lehrkraft*
*maintainer*
*nurse*
*analyst*
*rufbereitschaft*
*bereitschaft
*agent
*kanzlei*
*wart
*team
*tenant*
*guest*
*rider*
*supporter*
*crew
*admin
*operator*
*host
*hosting*
*empfängerin*
*techniker*
*administrator*
*admins
*it-abteilung*
it-team*
it-leitung
unsere it
*sicherheitsteam*
*security-team*
*security team*
*systemverwalt*
*dienstleister*
*auftragsverarbeiter*
*anbieter*
*zulieferer*
*lieferant*
hoster*
provider*
*rechenzentrum*
*partnerunternehmen*
*mitarbeiter*
*beschäftigte*
*kolleg*
*nachtschicht*
*nachtdienst*
*hausmeister*
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
*kriminalamt*
*landeskriminalamt*
lka
bka
bsi
cert*
staatsanwaltschaft
*kunde
*kundin*
*kunden
*nutzer*
*anwender*
*mutter
*vater
*eltern*
*patient*
*mitglied*
*bürger*
*studierende*
*schüler*
*empfänger*
*bank
hinweisgeb*
dritte*
*überwachung*
*monitoring*
*alarm*
*warnsystem*
*virenscanner*
*schutzsoftware*
*hersteller*
*verband*
*leitung
*prüfer*
*revision*
chaos computer club
ccc
technician*
engineer*
developer*
administrator*
it team*
it department
it staff
security staff
(security|operations|monitoring|fraud|support) team*
team*
employee*
staff
colleague*
supplier*
vendor*
provider*
processor*
contractor*
partner*
researcher*
journalist*
reporter*
newspaper*
press
police
authorit*
agency
regulator*
customer*
user*
member*
patient*
parent*
mother
father
student*
pupil*
volunteer*
resident*
tenant*
passenger*
recipient*
third part*
bank
auditor*
monitoring
alarm*
alert*
antivirus
detection
whistleblower*
tip-off
*-cert

# --- triggers that speak for themselves ------------------------------------------------------------------------------
[trigger]
(ungewohnt*|seltsam*|fremde|merkwürdig*) ..3 (anmeldung*|aktivität*|zugriff*|nachricht*|e-mail*)
(alarm*|warnung|meldung|monitoring|überwachung*|warnsystem|schutzsystem*) ..8 (schlug|anschlug|ausgelöst|ausgeschlagen|gemeldet|meldete*)
(alert|alarm|monitoring|detection|scanner) ..8 (flagged|fired|triggered|raised|warned|showed|picked|spotted|caught|noticed)
(mehrere|einzelne|viele|alle) ..3 (fachverfahren|systeme|programme|anwendungen|dienste|server) ..6 (nicht|ausfielen|starteten)
(odd|strange|weird|unfamiliar|unknown|unrecogni*) ..3 (message*|email*|login*|activit*|request*|traffic|transaction*|account*)
(alert|alerts) about
(ungewöhnlich*|auffällig*|verdächtig*|untypisch*|erhöht*|hohe*|unüblich*) ..4 (auslastung|serverauslastung|aktivität*|zugriff*|abfrage*|datenverkehr*|anmeldung*|verhalten*|last|login*|bewegung*|prozess*|vorgänge*|e-mail*|verbindung*)
(auslastung|aktivitäten|zugriffe|abfragen) ..6 (ungewöhnlich*|auffällig*)
(systeme|dienste|server|rechner|anwendungen|website|telefon*) ..8 (ausgefallen|ausfielen|gestört|störung*)
(systeme|dienste|server|rechner|anwendungen|website|telefon*) ..8 fielen ..3 aus
(systeme|dienste|server|rechner|anwendungen|website|telefon*) ..8 nicht mehr erreichbar
(systeme|dienste|server|rechner|anwendungen|website|telefon*) ..8 nicht erreichbar
(systeme|dienste|server) liefen ..4 anders
nicht mehr ..4 (zugreifen|erreichbar|erreichen|anmelden|öffnen|arbeiten|möglich)
(ausfall|ausfälle|störung|störungen) ..6 (system*|server*|dienst*|it)
(systemausfall|systemausfälle|netzwerkstörung*)
*erpresserschreiben*
*erpressungsschreiben*
*lösegeldforderung*
*erpresserbrief*
*erpressermail*
*erpressungsmail*
(routine*|stichprobe*|kontrolle|prüfung|wartung|wartungsarbeiten|überprüfung|audit|revision|inventur) ..12 (bemerkt*|entdeckt*|aufgefallen|festgestellt|auffiel|zeigte*)
(bei|während) ..5 (routine*|kontrolle|wartung*|überprüfung*|prüfung*|audit*|inventur) ..14 (wurde*|fiel*|stellte*|bemerkt*|entdeckt*|festgestellt|aufgefallen)
(bei|während) ..5 (routine*|kontrolle|wartung*|überprüfung*|prüfung*|audit*|inventur) ..14 haben wir
im rahmen ..5 (routine*|kontrolle|wartung*|überprüfung*|prüfung*|audit*|inventur) ..14 (wurde*|fiel*|stellte*|bemerkt*|entdeckt*|festgestellt|aufgefallen)
im rahmen ..5 (routine*|kontrolle|wartung*|überprüfung*|prüfung*|audit*|inventur) ..14 haben wir
(unusual|suspicious|abnormal|anomalous|unexpected|strange|irregular) ..3 (activit*|traffic|behavio*|login*|log-in*|access*|load|quer*|request*|e-mail*|email*|transaction*|connection*|usage|process*|volume*)
(systems|services|servers|phones|website) ..8 (down|unavailable|failed|failing|stopped|unresponsive|outage)
(outage|disruption) ..3 (systems|services|network)
ransom (note|demand*)
(extortion|blackmail) ..2 (note|mail|email|message|demand*)
(while|during) ..5 (review*|upgrad*|audit*|routine|maintenance|migrat*|check*|inspect*|test*) ..14 (found|discover*|notic*|identif*|detect*|spotted|came)
in the course of ..5 (review*|upgrad*|audit*|routine|maintenance|migrat*|check*|inspect*|test*) ..14 (found|discover*|notic*|identif*|detect*|spotted|came)
as part of ..5 (review*|upgrad*|audit*|routine|maintenance|migrat*|check*|inspect*|test*) ..14 (found|discover*|notic*|identif*|detect*|spotted|came)
(routine|scheduled|regular|annual|internal) ..3 (review|audit|check|maintenance|inspection|scan|test) ..12 (found|reveal*|show*|discover*|identif*|detect*|notic*)

# --- statements of others -----------------------------------------------------------------------------------------------
[attributed]
nach ..3 angaben
nach ..3 aussage*
laut
nach ..3 mitteilung*
(dienstleister|unternehmen|anbieter|hersteller) ..4 (teilt*|erklärt*|versichert*|bestätigt*|zufolge)
(dienstleister|unternehmen|anbieter|hersteller) ..4 gibt an
zufolge
according to
(supplier|vendor|provider|company|they) ..3 (say*|said|inform*|advis*|assur*|confirm*|believ*|report*|stat*)
(supplier|vendor|provider|company|they) ..3 told us
