# What happened, and what others say of it. German and English side by side.

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
