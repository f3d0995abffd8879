# What was done, what persons shall do, what may happen to them. German and English side by side.

# === measures ===========================================================================================================
[forced_reset]
(passw*|kennw*|zugangsdaten|logins) ..8 (erneuert|ausgetauscht)
(expired|reset|invalidated) ..3 (every|all|each) password*
(passw*|kennw*|zugangsdaten|logins|anmeldedaten) ..10 (zurückgesetzt|zurücksetzen|zurückzusetzen|gesperrt|deaktiviert)
(passw*|kennw*|zugangsdaten|logins|anmeldedaten) ..10 neu gesetzt
(passw*|kennw*|zugangsdaten|logins|anmeldedaten) ..10 neu vergeben
(passw*|kennw*|zugangsdaten|logins|anmeldedaten) ..10 geändert worden
(passw*|kennw*|zugangsdaten|logins|anmeldedaten) ..10 ungültig gemacht
(setzten|setzen|setzte|haben) ..10 (passw*|kennw*|zugangsdaten) ..5 zurück*
(zurücksetzung|zurücksetzen|rücksetzung|neuvergabe|rotation|änderung) ..5 (passw*|kennw*|zugangsdaten)
*kennwortrotation*
*passwortrotation*
*passwort-reset*
*passwortreset*
(müssen|muss|musst) ..8 neues (passwort|kennwort)
(zwangsweise|verpflichtend|erzwungen*) ..6 (passw*|kennw*)
(reset|resetting|resets|changed|expired|invalidated|revoked|rotated) ..8 (password*|credentials|logins)
(password*|credentials|logins|passcodes) ..8 (reset|expired|invalidated|revoked|rotated|replaced)
(password*|credentials|logins|passcodes) ..8 been changed
(password*|credentials|logins|passcodes) ..8 were changed
set new passwords
(required|forced|forcing|prompted|requiring|must) ..10 (change|reset|choose|create|set) ..4 password*
password (reset|rotation) ..4 (all|every|for)
(forced|mandatory) ..3 (password|reset)

(passw*|kennw*|zugangsdaten) ..12 gesperrt
(gesperrt|sperrten) ..6 (passw*|kennw*|zugangsdaten)
neues (passwort|kennwort) ..3 (bekommen|erhalten|vergeben)
(new|fresh) (password*|credentials|logins) ..3 (issued|set)

[token_revocation]
(kicked|logged|signed|threw) out ..4 (sessions|users|everyone)
(kicked|ended|closed|cleared) ..3 (sessions|logins)
(alle|sämtliche) (sitzungen|token*|sessions|anmeldungen) ..8 (beendet|widerrufen|gelöscht)
(sessions|tokens) ..12 (ended|revoked|invalidated|expired|cleared)
(cancel*|void*|revok*) ..4 (barcodes|tickets|passes|codes)
(cancel*|void*|revok*) ..4 bar codes
(token*|sitzung*|session*|sessions|zugriffstoken|anmeldesitzung*) ..8 (invalidier*|ungültig*|widerrufen*|gelöscht|beendet|entzogen|gesperrt|zurückgezogen|erneuert)
(invalidierung|widerruf|löschung|beendigung) ..6 (token*|sitzung*|session*)
(invalidierten|widerriefen|beendeten) ..8 (token*|sitzung*|session*)
(alle|sämtliche) ..6 (abgemeldet|ausgeloggt)
(invalidat*|revok*|expir*|terminat*|reset|rotat*|cancel*|ended|deleted) ..8 (token*|sessions|session*|oauth)
(token*|sessions) ..8 (invalidat*|revok*|expir*|terminat*|reset|rotat*|cancel*|ended)
session cookies ..8 (invalidat*|revok*|expir*|terminat*|reset|rotat*|cancel*|ended)
rotation of ..8 tokens
(logged|signed) ..6 (users|everyone|customers|members|all|you) ..3 out
(users|everyone|all|members) ..6 (logged|signed) out
logged users out

[key_rotation]
(api-schlüssel|schlüssel|zertifikat*|keys) ..4 schalten ..8 ab
(alte*|sämtliche|alle) ..2 (schlüssel|api-schlüssel|zertifikate|keys) ..8 (abgeschaltet|gesperrt|ungültig)
(schlüssel|api-schlüssel|zertifikat*|api-keys|keys) ..8 (ausgetauscht|erneuert|rotiert|widerrufen|ersetzt|gesperrt|getauscht)
(schlüssel|api-schlüssel|zertifikat*|api-keys|keys) ..8 neu ausgestellt
(tauschten|erneuerten|rotierten) ..8 (schlüssel|zertifikat*)
(austausch|erneuerung|rotation) ..5 (schlüssel*|zertifikat*|api-schlüssel*|keys)
(rotat*|replac*|revok*|reissu*|regenerat*) ..6 (key*|certificate*|secret*)
(keys|certificate*|secrets) ..6 (rotat*|replac*|revok*|reissu*|regenerat*)
rotation of ..4 (api|keys|secrets)

[system_offline]
(disabled|suspended|disconnect*) ..5 (service|server|system|portal|site|app|endpoint)
(pulled|pull) the plug
stecker ..2 (gezogen|zogen)
(datenübertragung|verbindung*|anbindung|schnittstelle*) ..6 (gestoppt|getrennt|gekappt|unterbrochen|abgeschaltet)
(fernwartung*|zugang*) ..5 (gekappt|getrennt|abgeschaltet)
(standorte|rechner|ablagen|geräte) ..6 (getrennt|abgeschaltet)
(standorte|rechner|ablagen|geräte) ..4 vom netz
(build-system|system*|server*|anlage|verfahren|identitätsmanagement|idm|rechner|netz*) ..12 (getrennt|abgeschaltet|abgestellt|heruntergefahren|stillgelegt)
(build-system|system*|server*|anlage|verfahren|identitätsmanagement|idm|rechner|netz*) ..12 außer betrieb genommen
(server*|system*|host*|runner*|service*|line|machine*) ..8 (pulled|stopped|unplugged|shut)
(server*|system*|host*|runner*|service*|line|machine*) ..8 taken off
(server*|system*|host*|runner*|service*|line|machine*) ..8 cut off
(taken|took|pulled|cut) ..6 (off|offline|down)
(taken|took|pulled|cut) ..6 off the network
(shut|closed|switched) ..6 (down|off)
(segment|network) ..3 cut off
offline ..3 (genommen|gestellt|gesetzt)
vom netz ..3 (genommen|gestellt|gesetzt)
außer betrieb ..3 (genommen|gestellt|gesetzt)
(system*|server*|dienst*|anwendung*|portal*|postfach|app|plattform|zugang|webseite|website) ..10 (abgeschaltet|heruntergefahren|ausgeschaltet|offline|stillgelegt|deaktiviert|getrennt|isoliert|abgestellt)
(system*|server*|dienst*|anwendung*|portal*|postfach|app|plattform|zugang|webseite|website) ..10 vom netz
(system*|server*|dienst*|anwendung*|portal*|postfach|app|plattform|zugang|webseite|website) ..10 außer betrieb
(schalteten|fuhren|nahmen|trennten) ..8 (ab|herunter|offline)
(schalteten|fuhren|nahmen|trennten) ..8 vom netz
(abschaltung|trennung|isolierung) ..6 (system*|server*|netz*)
(verbindung*|netzwerkverbindung*|internetverbindung*) ..6 (getrennt|gekappt|unterbrochen)
(took|taken|taking|take) ..8 (offline|down)
(took|taken|taking|take) ..8 out of service
(shut|switched|turned|powered) ..5 (down|off)
(disconnect*|isolat*) ..8 (system*|server*|network*|internet|device*|machine*|mailbox*)
(system*|server*|service*|portal|site|app) ..6 (disconnected|isolated|suspended|disabled|offline)
(system*|server*|service*|portal|site|app) ..6 shut down
(homeserver|server|systems) ..4 rebuilt

[patched]
(lücke|fehler|schwachstelle|leck|fehlkonfiguration|zugang|bereich|speicherbereich|verzeichnis) ..14 (geschlossen|behoben|gesichert|beseitigt)
(kernel|flaw|hole|plug-in|parser|server|software|bug|bucket|folder|setting) ..8 (patched|fixed|removed|updated|closed|corrected|locked)
(version|update) ..8 (behoben|geschlossen|läuft)
dienstleister sie geschlossen
no longer works
(lücke|sicherheitslücke|schwachstelle|fehler|leck|fehlkonfiguration) ..8 (geschlossen|behoben|beseitigt|gepatcht|gestopft|korrigiert|abgestellt)
(schlossen|schließt|schließen|behoben|beheben|beseitig*|behob*) ..6 (lücke|sicherheitslücke|schwachstelle|fehler|leck)
(schließung|behebung|beseitigung) ..4 (lücke|sicherheitslücke|schwachstelle|fehlers|lücken)
(update|patch|sicherheitsupdate|aktualisierung) ..6 (eingespielt|installiert)
(eingespielt|installiert) ..6 (update*|patch*|sicherheitsupdate*)
(patched|fixed|closed|repaired|corrected|remediated|removed) ..8 (vulnerabilit*|bug|flaw|hole|gap|misconfiguration|issue|error|fault|setting|loophole)
(vulnerabilit*|bug|flaw|hole|gap|misconfiguration|error|fault|setting|loophole) ..8 (patched|fixed|closed|repaired|corrected|remediated)
(applied|installed) ..5 (patch*|update*|fix)

[forensics]
(spezialisiert*|extern*|unabhängig*) ..2 (firma|unternehmen|fachunternehmen) ..8 (betraut|aufklär*|aufarbeit*)
(leading|outside|external|independent|specialist) ..2 (firm|company|team) of
(extern*|unabhängig*|spezialisiert*) ..3 (fachunternehmen|fachfirma|unternehmen|firma|team) ..8 (wertet|untersucht|prüft|analysiert|beauftragt|hinzugezogen)
(extern*|unabhängig*) ..3 (labor|prüflabor|forensikteam|fachbetrieb|büro|prüfer|prüferin)
*forensikteam*
(outside|external|independent|specialist|third-party|security) ..4 (firm|lab|laboratory|consultant*|examiner*|team|company|investigator*) ..8 (hired|engaged|appointed|retained|commissioned|searched|completed|work*|investigat*|review*|analy*|examin*|help*)
(hired|engaged|appointed|retained|commissioned|brought) ..6 (forensic*|security|cyber*|outside|external|independent|specialist*|expert*|firm)
*forensi*
*it-sicherheitsfirma*
*sicherheitsfirma*
*sicherheitsunternehmen*
*sicherheitsspezialist*
*security-spezialist*
*sicherheits-expert*
*sicherheitsexpert*
(extern*|unabhängig*|spezialisiert*) ..5 (expert*|spezialist*|fachleute*|fachfirma|dienstleister|ermittler|prüflabor|sachverständig*|gutachter*|berater*) ..12 (beauftragt|hinzugezogen|eingeschaltet|untersuch*|analys*|unterstützt|zusammen|aufklär*)
(beauftragt*|hinzugezogen|eingeschaltet|engagiert) ..8 (extern*|unabhängig*|spezialisiert*) ..3 (expert*|spezialist*|fachleute*|fachfirma|firma|ermittler|prüflabor|sachverständig*|gutachter*)
(extern*|unabhängig*) ..4 (sicherheit*|cyber*|it-*) ..2 (expert*|spezialist*|fachleute*|firma|team|dienstleister)
(security|cyber*|forensic*|independent|external|outside|third-party|specialist) ..4 (expert*|specialist*|firm*|investigator*|consultant*|examiner*|company)
(forensic*) ..3 (investigat*|analysis|examination|firm|team)

[police_report]
(filed|file|made) ..3 report ..2 with
strafanzeige ..4 eingereicht
anzeige ..5 (erstattet|gestellt|worden)
strafanzeige ..6 (gestellt|erstattet|ist)
(report*|filed|rang|rung|called) ..10 (police|sheriff|garda*)
(theft|matter|incident|attack) ..5 reported ..4 (police|garda*)
*strafanzeige*
anzeige ..6 (erstattet|gestellt)
(erstatteten|erstattet|stellten) ..5 (straf*|anzeige)
(polizei|kriminalpolizei|landeskriminalamt*|lka|bundeskriminalamt*|bka|staatsanwaltschaft*|ermittlungsbehörde*|strafverfolgungsbehörde*|zac) ..12 (informiert|eingeschaltet|gemeldet|verständigt|übergeben|ermittelt|ermitteln|benachrichtigt|kontakt|zusammen*|angezeigt|unterrichtet|eingebunden|abgestimmt|involviert)
zentralstelle cybercrime ..12 (informiert|eingeschaltet|gemeldet|verständigt|übergeben|ermittelt|ermitteln|benachrichtigt|kontakt|zusammen*|angezeigt|unterrichtet|eingebunden|abgestimmt|involviert)
(informier*|einschalt*|eingeschaltet|meldeten|verständigt*|übergeben|zusammenarbeit|kontakt*|angezeigt) ..10 (polizei|kriminalpolizei|landeskriminalamt*|lka|bundeskriminalamt*|bka|staatsanwaltschaft*|ermittlungsbehörde*|strafverfolgungsbehörde*)
(police|fbi|garda*|prosecutor*|sheriff*) ..10 (notified|informed|contacted|reported|alerted|involved|investigat*|cooperat*|working|assist*|told|helped)
law enforcement ..10 (notified|informed|contacted|reported|alerted|involved|investigat*|cooperat*|working|assist*|told|helped)
action fraud ..10 (notified|informed|contacted|reported|alerted|involved|investigat*|cooperat*|working|assist*|told|helped)
national crime agency ..10 (notified|informed|contacted|reported|alerted|involved|investigat*|cooperat*|working|assist*|told|helped)
secret service ..10 (notified|informed|contacted|reported|alerted|involved|investigat*|cooperat*|working|assist*|told|helped)
crime agency ..10 (notified|informed|contacted|reported|alerted|involved|investigat*|cooperat*|working|assist*|told|helped)
(notified|notify|informed|informing|contacted|reported|alerted|told|working|cooperat*|report|helped|filed) ..10 (police|fbi|garda*|prosecutor*|sheriff*)
(notified|notify|informed|informing|contacted|reported|alerted|told|working|cooperat*|report|helped|filed) ..10 law enforcement
(notified|notify|informed|informing|contacted|reported|alerted|told|working|cooperat*|report|helped|filed) ..10 action fraud
(notified|notify|informed|informing|contacted|reported|alerted|told|working|cooperat*|report|helped|filed) ..10 national crime agency

[authority_notified]
(landesbeauftragte*|beauftragte*|datenschutzbeauftragte*|aufsicht|aufsichtsbehörde|landesamt|bundesbeauftragte*|aufsichtsbehörden) ..20 (gemeldet|informiert|unterrichtet|benachrichtigt|angezeigt|meldung|vor)
(gemeldet|meldung|informiert|unterrichtet|meldeten) ..8 (landesbeauftragte*|beauftragte*|aufsichtsbehörde*|landesamt|bundesbeauftragte*|aufsicht|hessischen|berliner)
(commissioner*|regulator*|attorney) ..10 (informed|notified|told|reported|aware)
information commissioner's office ..10 (informed|notified|told|reported|aware)
data protection commission ..10 (informed|notified|told|reported|aware)
department of health ..10 (informed|notified|told|reported|aware)
(informed|notified|reported|told|notify|report) ..16 regulator*
(informed|notified|reported|told|notify|report) ..16 information commissioner*
(informed|notified|reported|told|notify|report) ..16 data protection commission*
(informed|notified|reported|told|notify|report) ..16 charity commission
(informed|notified|reported|told|notify|report) ..16 attorney general
(informed|notified|reported|told|notify|report) ..16 supervisory authorit*
(aufsichtsbehörde*|datenschutzbehörde*|datenschutzaufsicht*|aufsichtsstelle*|landesdatenschutz*|datenschutzbeauftragte*|landesbeauftragte*|ldi|lfd|lfdi|bfdi|regulierungsbehörde*|datenschutzaufsichtsbehörde*|bafin|bsi) ..14 (gemeldet|informiert|angezeigt|benachrichtigt|unterrichtet|meldung|verständigt|übermittelt|eingebunden|kontakt)
(gemeldet|informiert*|meldung|meldeten|informieren|benachrichtigt|unterrichtet|angezeigt|melden) ..12 (aufsichtsbehörde*|datenschutzbehörde*|datenschutzaufsicht*|aufsichtsstelle*|landesbeauftragte*|regulierungsbehörde*|bundesbeauftragte*|datenschutzaufsichtsbehörde*|bundesnetzagentur)
(informieren|informierten) ..12 (regulierungsbehörden|aufsichtsbehörden)
(ico|regulator*|dpc|cnil|hhs) ..10 (notified|informed|reported|told|alerted|contacted|advised)
information commissioner* ..10 (notified|informed|reported|told|alerted|contacted|advised)
data protection commission* ..10 (notified|informed|reported|told|alerted|contacted|advised)
data protection authorit* ..10 (notified|informed|reported|told|alerted|contacted|advised)
supervisory authorit* ..10 (notified|informed|reported|told|alerted|contacted|advised)
attorney general ..10 (notified|informed|reported|told|alerted|contacted|advised)
attorneys general ..10 (notified|informed|reported|told|alerted|contacted|advised)
data protection regulator* ..10 (notified|informed|reported|told|alerted|contacted|advised)
charity commission ..10 (notified|informed|reported|told|alerted|contacted|advised)
department of health ..10 (notified|informed|reported|told|alerted|contacted|advised)
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 (ico|regulator*|dpc|hhs)
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 information commissioner*
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 data protection commission*
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 data protection authorit*
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 supervisory authorit*
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 attorney general
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 attorneys general
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 charity commission
(notified|notify|notifying|informed|informing|reported|told|alerted|contacted|report|advised) ..10 department of health

[persons_notified]
(schreiben|schreibe) (wir|ich) ..8 an
(werden|wird|wurden|wurde) ..8 (brieflich|schriftlich|persönlich|telefonisch) (kontaktiert|informiert|benachrichtigt|angeschrieben)
(mail|send|post|write) letters ..3 to
(get|getting|got) in touch with (every|all|each|affected|everyone)
(write|writing) to (everyone|every|all|those|each|affected)
(alle|jede*|sämtliche) ..6 (betroffenen|nutzer*|kund*|mitglieder|konten|haushalte|familien|eltern) ..14 (brief|anschreiben|post|angeschrieben|schreiben|mail|nachricht|informiert|benachrichtigt)
betroffene* ..3 (erhält|erhalten|bekommt|bekommen|werden) ..10 (brief|post|schreiben|nachricht|benachrichtigt|informiert|angeschrieben)
wer betroffen ist ..3 (erhält|erhalten|bekommt|bekommen|werden) ..10 (brief|post|schreiben|nachricht|benachrichtigt|informiert|angeschrieben)
(letters|notices|emails|messages|letter) ..6 (go|went|sent|mailed|posted) ..8 (all|every|each|patient*|customer*|them|affected|guest*)
(all|every) ..10 (emailed|notified|contacted|informed|letter)
(all|every) ..10 written to
(all|every) ..10 text message
(wrote|emailed|written) ..3 to ..3 (all|every|each|affected|everyone)
(have|has) received ..4 (letter|email|message) ..2 from us
(have|has) received ..4 text message ..2 from us
(betroffene*|nutzer*|kunden|kundinnen|patient*|mitglieder|eltern|familien|beschäftigte*|bewerber*|personen) ..10 (angeschrieben|benachrichtigt)
(betroffene*|nutzer*|kunden|kundinnen|patient*|mitglieder|eltern|familien|beschäftigte*|bewerber*|personen) ..10 persönlich informiert
(betroffene*|nutzer*|kunden|kundinnen|patient*|mitglieder|eltern|familien|beschäftigte*|bewerber*|personen) ..10 per e-mail informiert
(betroffene*|nutzer*|kunden|kundinnen|patient*|mitglieder|eltern|familien|beschäftigte*|bewerber*|personen) ..10 per brief informiert
(betroffene*|nutzer*|kunden|kundinnen|patient*|mitglieder|eltern|familien|beschäftigte*|bewerber*|personen) ..10 direkt informiert
(betroffene*|nutzer*|kunden|kundinnen|patient*|mitglieder|eltern|familien|beschäftigte*|bewerber*|personen) ..10 schriftlich informiert
(benachrichtig*|anschreib*|schreiben) ..6 (betroffene*|alle) ..6 (einzeln|persönlich|direkt|schriftlich)
(mailed|sent|sending|wrote|written|writing|emailed|notified|notifying|contacted|contacting) ..8 (affected|impacted|individuals|everyone|those|all|customers|users|patients|families)
(affected|impacted) ..4 (individuals|customers|users|people|patients|persons) ..6 (notified|contacted|informed|written|emailed)
reached out to all

[hotline]
(rufnummer|bürgertelefon|servicetelefon|sondernummer|telefonnummer) ..6 (eingerichtet|geschaltet|besetzt)
*bürgertelefon*
eigene rufnummer
*hotline
*sorgentelefon*
*infotelefon*
(call|helpline|call-centre|call-center|inquiry|enquiry) (centre|center|line)
helpline
(eingerichtet|geschaltet) ..6 (telefon*|servicenummer|rufnummer)
(telefon*|servicenummer|rufnummer) ..6 (eingerichtet|geschaltet)
(toll-free|dedicated) ..3 (number|line|phone)

[monitoring]
(abgleich*|prüfung|kontrolle|auswertung) ..6 (wiederholen|wiederholt|monatlich|täglich|laufend|wöchentlich)
(daily|weekly|monthly) ..3 until
every day ..3 until
(searched|search*|scan*|watch*) ..6 (marketplaces|forums|internet)
(searched|search*|scan*|watch*) ..6 dark web
(repeat|repeated) ..3 (check*|on|comparison|search|this)
(looked|compared) ..4 (every|all) ..4 (payment*|loan*|login*|transaction*)
(überwachung|überwachen|überwacht|monitoring) ..8 (verstärkt|ausgeweitet|eingeführt|verschärft|engmaschig*|darknet|systeme*|netz*)
(überwachung|überwachen|überwacht|monitoring) ..8 rund um die uhr
(verstärkt*|ausgeweitet*|engmaschig*|zusätzlich*) ..3 (überwach*|monitoring)
darknet ..6 (beobacht*|überwach*|monitor*|durchsucht|geprüft)
dark web ..6 (beobacht*|überwach*|monitor*|durchsucht|geprüft)
(beobachten|überwachen) ..8 (darknet|foren)
(beobachten|überwachen) ..8 dark web
(enhanced|additional|increased|improved|continuous|extra|stepped) ..4 (monitoring|logging)
(monitor*|watching|monitoring) ..6 (systems|network|accounts|forums|internet)
(monitor*|watching|monitoring) ..6 dark web

[data_deleted]
(asked|instructed|told|requested) ..4 (recipient*|sender*|them|him|her) ..4 (delete|destroy|return)
(datei*|liste|daten|kopie*|nachricht|mail) ..14 (gelöscht|vernichtet)
(gelöscht|vernichtet) ..8 (bestätigt|schriftlich)
(wiped|wipe) ..5 (tablet|phone|laptop|device|through|afar|remotely)
(deleted|destroyed) ..3 (message|file|list|email|copy|it|them)
(asked|signed) ..8 (remove|deletion|delete|take)
(daten|datei*|kopie*|liste*|e-mail|anhang|unterlagen|bild*|treffer) ..10 (gelöscht|vernichtet|entfernt|bereinigt)
(löschung|vernichtung) ..6 (bestätig*|daten|datei*|kopie*|zugesichert)
(gelöscht|vernichtet) ..6 (haben|bestätigt|wurden)
(deleted|destroyed|removed|erased|wiped|purged) ..8 (data|file*|cop*|email*|message*|list*|attachment*|document*|record*|post*)
(data|file*|copies|copy|email*|message*|list|attachment*|document*|records) ..8 (deleted|destroyed|erased|wiped|purged)
confirmation ..6 (deleted|destroyed|deletion)

[backup_restored]
(backup*|sicherung*|datensicherung*|sicherungskopie*) ..8 (wiederhergestellt|zurückgespielt|eingespielt|wiederherstell*)
(wiederhergestellt|wiederherstell*) ..6 (backup*|sicherung*|datensicherung*)
(restor*|rebuil*|recover*) ..8 (backup*|back-up*)

# Concrete things without a kind of their own.
[other]
(künftig|zukünftig|fortan) ..10 (nur|verschlüsselt|passwortgeschützt|vier-augen*|bcc|getrennt|zusätzlich*)
(in|ab) (zukunft|sofort) ..10 (nur|verschlüsselt|passwortgeschützt|vier-augen*|bcc|getrennt|zusätzlich*)
(in|from) ?the (future|now) ?on ..10 (only|encrypt*|bcc|two|second|separate*|double-check*)
(führen|führten|eingeführt|einführen) ..12 (zwei-faktor*|2fa|mehr-faktor*|multifaktor*|vier-augen*|verschlüsselung)
(neu|komplett) aufgesetzt
(zweite*|zweiten|weiterer) (faktor|schritt) ..8 (nötig|möglich|pflicht|erforderlich|verlangt)
künftig ..10 (persönlich|faktor|freigabe|zweiten)
nur noch ..10 (persönlich|faktor|freigabe|zweiten)
nicht mehr ..6 (verschickt|versandt|möglich|abgeschaltet|exportiert|heruntergeladen)
(verschickt|übernimmt|betreibt) ..2 (ein|einen) andere* dienstleister
anderer dienstleister
(sperrte|sperrten) ..4 (konto|konten|zugang|account)
massenanmeldungen blockieren
blockieren ..3 inzwischen
(can|could) no longer ..4 (be|hold|access|turned|sent)
no longer ..3 (hold|have|store|share|send)
(only|possible) ..6 (portal|person|pin|approval|second)
(second) (factor|colleague|check|step)
(now) ..3 (scan|scans|sits|requires|require|check|checks|need|needs)
(disabled|suspended|stopped) ..5 (account*|sending|transfer|sharing|upload*)
(hardware|security) key*
(vpn|firewall)
(refunded|reimburs*|replaced) ..4 (free|cost|full|in)
(free|complimentary) ..5 (ticket*|card*|replacement|monitoring)
(free|complimentary) ..5 credit monitoring
(konto|konten|zugang|zugänge|account*|benutzerkonto|benutzerkonten|wartungszugang|speicherbereich|verzeichnis|ordner|postfach|funktion|bereich|link) ..8 (gesperrt|geschlossen|entzogen|deaktiviert|abgeschafft|gelöscht|blockiert)
(sperrten|sperrte|schlossen|blockiert*) ..6 (konto|konten|zugang|zugänge|account*|postfach|bereich|ip-adresse*)
(sperrung|sperre) ..4 (konto*|konten|zugang*|zugäng*|account*|karten)
(zwei-faktor*|zweifaktor*|mehr-faktor*|2fa|mfa|multi-faktor*) ..10 (eingeführt|aktiviert|verpflichtend|führen|einführ*|umgestellt|eingerichtet|pflicht)
(führen|einführung|einführen|aktivier*) ..8 (zwei-faktor*|zweifaktor*|mehr-faktor*|2fa|mfa|multi-faktor*|verschlüsselung)
(festplatten*|datenträger|geräte|laptops) ..8 verschlüssel*
(notfallplan|notfallpläne|krisenstab|notfallteam) ..8 (aktiviert|gang|einberufen|eingerichtet|gestartet|gebildet)
(zusätzlich*|weitere*|neue*|technische*|organisatorische*) ..4 (sicherheitsmaßnahmen|schutzmaßnahmen|vorkehrungen|sicherheitsvorkehrungen|schutzmechanismen|kontrollen) ..10 (umgesetzt|ergriffen|eingeführt|eingerichtet|getroffen)
(wirksame|technische|sofortige) ..2 gegenmaßnahmen ergriffen
*sofortmaßnahmen
(schulung*|geschult|schulen|unterwiesen)
(vier-augen*|vieraugen*|freigabeprozess|verfahren) ..8 (eingeführt|umgestellt|geändert|angepasst)
(prüfen|überprüfen|prüft|überprüft|untersuchen|durchsuch*|ausgewertet|auswert*|gesichtet) ..8 (protokoll*|systeme|postfach|logs|logdateien|zugriffe|konten)
(protokolle|logdateien|logs) ..8 (ausgewertet|gesichert|geprüft|gesichtet)
weitere experten hinzugezogen
(information|informieren) ..8 (nutzerinnen|betroffenen|kunden) ..8 (e-mail|brief|direkt)
(firewall|vpn|filter) ..6 (eingerichtet|verschärft|neu|angepasst)
(ip-adresse*|absender*) ..4 (gesperrt|blockiert)
(blocked|locked|disabled|deactivated|suspended|closed|restricted|removed|withdrawn) ..6 (account*|access|login*|mailbox*|user*|bucket|folder|port|link|function|feature|ip)
(account*|access|mailbox*|bucket|folder) ..6 (blocked|locked|disabled|deactivated|suspended|closed|restricted|removed|withdrawn|revoked)
(two-factor|multi-factor|two-step|2fa|mfa|multifactor) ..8 (introduced|enabled|mandatory|required|enforced|rolled|added|switched|turned)
(introduc*|enabl*|enforc*|roll*|implement*|add*|requir*) ..8 (two-factor|multi-factor|two-step|2fa|mfa|multifactor|encryption)
(additional|further|extra|new|stronger|enhanced|more) ..3 (safeguard*|controls|protections|checks|steps|security)
(additional|further|extra|new|stronger|enhanced|more) ..3 security measures
(reviewed|searched|examined|combed|checked|reviewing) ..8 (log*|mailbox*|content*|account*|systems|servers|messages|files)
went through ..8 (log*|mailbox*|content*|account*|systems|servers|messages|files)
(train*|retrain*) ..6 (staff|employees|team|colleagues|volunteers)
(staff|employees) ..4 (trained|retrained|training)
(encrypted|encrypting|encrypt) ..4 (all|our|every) ..3 (laptop*|device*|drive*|disk*)
(started|opened|launched|began|conduct*) ..5 investigation
(replac*|rebuil*|migrat*|mov*) ..5 (server*|system*|platform|provider|infrastructure)
(replac*|rebuil*|migrat*|mov*) ..5 signing keys
(contacted|asked|worked|working|together) ..6 (supplier|provider|vendor|processor|recipient*|host)
(arranged|offer*|provid*) ..8 (identity|credit) ..4 (protection|monitoring|services)
step-by-step instructions

# === what persons shall do ================================================================================================
[change_password]
(setzen|setze|wählen|wähle|vergeben|vergib) ..6 (neues|neue|anderes)
(*passw*|*kennw*) ..12 (ändern|erneuern|ändert|auszutauschen)
(*passw*|*kennw*) ..12 zu ändern
(*passw*|*kennw*) ..12 zu erneuern
(*passw*|*kennw*) ..12 zu wechseln
(erneuern|wechseln|ändern) ..6 (*passw*|*kennw*)
(reused|reuse) ..8 change
change it ..3 (everywhere|on|there|too|elsewhere)
ändern sie (es|dieses)
(änder*|wechsel*|vergeb*|erneuer*|setz*|austausch*|anpass*|wähl*|vergib|leg*) ..10 (*passw*|*kennw*|zugangsdaten|pin)
(*passw*|*kennw*|zugangsdaten|pin) ..10 (änder*|geändert|wechsel*|erneuer*|zurücksetzen|zurückzusetzen|ändern|austausch*|auszutauschen)
(*passw*|*kennw*|zugangsdaten|pin) ..10 neu vergeben
(*passw*|*kennw*|zugangsdaten|pin) ..10 zu ändern
neues (passwort|kennwort)
(change|reset|update|choose|set|create|pick|replace|rotate|changing|resetting|updating) ..7 (password*|passcode*|pin|pins|login|credentials)

[beware_phishing]
(keine|nicht|keinesfalls|niemals) ..3 (anhänge|anhang|links|dateien) ..3 (auf|öffnen|machen|anklicken|herunterladen)
(nachrichten|mails|e-mails|anrufen) ..24 (vorsicht|misstrauen|unbeantwortet)
(legt|leg) auf
don't click
(forward|ignore) ..3 (suspicious|unexpected) (text*|email*|message*|call*)
gespräche ab
(misstraut|misstrau|misstrauen|misstraue) ..5 (mail*|e-mail*|nachricht*|anruf*|sms|schreiben)
(klickt|klick|klicke|klicken) ..4 (nicht|nie) ..6 (link*|mail*|anhäng*)
(antworten|antwortet|antworte) ..4 (nicht|nie) ..6 (mail*|e-mail*|nachricht*|sms)
(legen|leg|legt) ..8 auf
(geben|gib|gebt|nennen|nenne|nennt|herausgeben|weitergeben) ..8 (keine|keinen|weder|niemals|nie) ..8 (auskunft|angaben|daten|code*|passw*|schlüssel|gesundheitsangaben|bankdaten)
keine ..6 (herausgeben|preisgeben|weitergeben)
(vorsichtig|skeptisch|misstrauisch|wachsam|aufmerksam) ..4 (bei|gegenüber|sein|mit)
(fallt|fallen|falle) ..4 (nicht|herein)
(distrust|mistrust) ..5 (email*|e-mail*|mail*|call*|message*|text*|anyone)
(treat) ..4 (email*|e-mail*|mail*|call*|message*|text*) ..8 (caution|suspicion|care)
(don't|not|never) ..2 (click|open|answer|reply|respond|give|share|read) ..8 (email*|link*|call*|message*|attachment*|detail*|code*|text*)
(delete|ignore) ..5 (email*|message*|text*) ..10 (donation*|want*|ask*|link|expect|claim*)
put the phone down
hang up
scam call*
(wary|careful|cautious) (of|about|with)
*phishing*
*smishing*
*vishing*
(wachsam|vorsichtig|achtsam|misstrauisch|skeptisch|aufmerksam|vorsicht|kritisch|acht) ..14 (mail*|e-mail*|nachricht*|anruf*|sms|post|link*|absender|kontaktaufnahme*|schreiben)
(mail*|e-mail*|nachricht*|anruf*|sms|post|link*|anfrage*) ..14 (wachsam|vorsichtig|achtsam|misstrauisch|skeptisch|aufmerksam|vorsicht|kritisch|misstrauen|ignorieren)
(klick*|öffne*|antwort*|folg*) ..8 (keine*|nicht|niemals|nie) ..5 (link*|anhang|anhänge*|dateianh*)
(keine*|nicht|niemals|nie) ..4 (link*|anhang|anhänge*) ..5 (klick*|öffne*|anklick*)
(geben|nenne*|gib|teile*) ..6 (keine*|niemals|nie|nicht) ..8 (passw*|daten|tan|pin|codes|auskunft|zugangsdaten|preis|weiter)
(verdächtig*|dubios*|unerwartet*|gefälscht*|betrügerisch*|täuschend*) ..5 (mail*|e-mail*|nachricht*|anruf*|sms|link*)
(prüf*|überprüf*|kontrollier*) ..8 (absender*|echt|echtheit|nachricht*|mail*)
(fragen|fragt|bitten|fordern) ..6 (nie|niemals|nicht) ..8 (passw*|zugangsdaten|tan|pin|kontodaten)
(wary|cautious|careful|vigilant|alert|suspicious|watchful|aware|beware|caution|vigilance) ..14 (email*|e-mail*|call*|message*|text*|sms|phish*|scam*|link*|contact*|communication*|mail*|caller*)
look out ..14 (email*|e-mail*|call*|message*|text*|sms|phish*|scam*|link*|contact*|communication*|mail*|caller*)
watch out ..14 (email*|e-mail*|call*|message*|text*|sms|phish*|scam*|link*|contact*|communication*|mail*|caller*)
(email*|e-mail*|call*|message*|text*) ..10 (wary|cautious|careful|vigilant|suspicious|scam*|fake)
(don't|never|avoid) ..4 (click*|open*|reply*|respond*|follow*|give|share|disclose|enter|hand)
do not ..4 (click*|open*|reply*|respond*|follow*|give|share|disclose|enter|hand)
(suspicious|unexpected|unsolicited|fraudulent|fake|scam) ..3 (email*|e-mail*|message*|call*|text*|link*)
never ask ..10 (password*|pin|details|information|card)

[watch_account]
(schaut|schau|sehen|sieh|seht|werft|behaltet|behalten) ..8 (kontoauszüg*|konto|konten|umsätze|abrechnung*)
(kontoauszüge) ..4 durch
(look) ..3 (through|over|at) ..4 (statement*|account*|bill*)
(eye) on ..5 (account*|statement*|contracts|bill*|transactions)
(konto*|bankkonto*|kontoauszüg*|abbuchung*|kontobewegung*|umsätze|lastschrift*|abrechnung*|rechnung*|kontoumsätze|buchungen) ..12 (prüf*|überprüf*|kontrollier*|achte*|beobacht*|behalten|auffällig*|ungewöhnlich*|verdächtig*|zurückbuch*)
(konto*|bankkonto*|kontoauszüg*|abbuchung*|kontobewegung*|umsätze|lastschrift*|abrechnung*|rechnung*|kontoumsätze|buchungen) ..12 im auge
(konto*|bankkonto*|kontoauszüg*|abbuchung*|kontobewegung*|umsätze|lastschrift*|abrechnung*|rechnung*|kontoumsätze|buchungen) ..12 im blick
(prüf*|überprüf*|kontrollier*|achte*|beobacht*|behalten) ..12 (konto|konten|bankkonto|kontoauszüg*|abbuchung*|kontobewegung*|umsätze|lastschrift*|abrechnung*|kontoumsätze|buchungen)
(check|monitor|review|watch|keep|examine|look|checking|monitoring|reviewing) ..10 (account*|statement*|bank|transaction*|bill*|payments)
(check|monitor|review|watch|keep|examine|look|checking|monitoring|reviewing) ..10 credit report*
(check|monitor|review|watch|keep|examine|look|checking|monitoring|reviewing) ..10 direct debits
(statement*|transaction*) ..10 (check|monitor|review|watch|careful*|regular*)
direct debits ..10 (check|monitor|review|watch|careful*|regular*)

[enable_2fa]
zwei schritten
zweiten faktor
zweite* schritt ..6 (ein|aktivieren|einrichten)
(second|two) (factor|step|steps)
(zwei-faktor*|zweifaktor*|2fa|mfa|mehr-faktor*|multi-faktor*|passkey*|authenticator*) ..10 (aktivier*|einricht*|einzuricht*|nutz*|einschalt*|einzuschalt*|verwend*|schalte*)
(aktivier*|richte*|einricht*|nutz*|schalte*|verwend*) ..10 (zwei-faktor*|zweifaktor*|2fa|mfa|mehr-faktor*|multi-faktor*|passkey*)
(enable|enabling|turn|set|switch|use|activate|add) ..6 (two-factor|2fa|two-step|multi-factor|mfa|multifactor|passkey*|authenticator)

[contact_bank]
(lasst|lassen|lass) ..8 bank ..3 (prüfen|sperren|zurück*)
(call|ring|phone) your bank
(bank|sparkasse|hausbank|kreditinstitut|geldinstitut|kartenanbieter*) ..10 (kontakt*|wende*|melde*|informier*|sprech*|anruf*|bescheid|benachrichtig*|ruf*)
(kontakt*|wende*|melde*|informier*|sprech*|benachrichtig*|ruf*) ..10 (bank|sparkasse|hausbank|kreditinstitut|geldinstitut)
(contact|tell|call|inform|speak|notify|alert|ring) ..6 (bank|lender)
(contact|tell|call|inform|speak|notify|alert|ring) ..6 card issuer
(contact|tell|call|inform|speak|notify|alert|ring) ..6 card provider
(contact|tell|call|inform|speak|notify|alert|ring) ..6 financial institution
(contact|tell|call|inform|speak|notify|alert|ring) ..6 building society

[block_card]
(karte|karten|kreditkarte|kreditkarten|bankkarte|girocard|zahlungskarte) ..8 (sperr*|gesperrt|ersetzen|tausch*)
116 116
116116
sperr-notruf
(block|cancel|freeze|replace|stop) ..5 (card|cards)

[police_report_person]
(erstatten|erstatte|erstattet|stellen) ..6 anzeige
(gehen|gehe|geht|wenden|melden|meldet) ..10 polizei
(erstatte*|anzeige) ..6 (polizei|anzeige|strafanzeige)
(wende*|melde*|gehe*) ..8 polizei
(report|contact|tell|call|file) ..8 (police|ftc|identitytheft)
(report|contact|tell|call|file) ..8 action fraud
(report|contact|tell|call|file) ..8 law enforcement

[re-login]
(log|sign) in again
(melden|loggen) ..4 neu ..3 (an|ein)
(melde*|loggen|logge*|anmeld*) ..6 (erneut|neu|wieder) ..4 (an|ein|anmelden|einloggen)
(neu|erneut|wieder) ..4 (anmelden|einloggen|anzumelden|einzuloggen)
(log|sign|logging|signing) ..2 (in|back) ..2 (again|in|back)
log back in
re-login
reconnect

[rotate_api_keys]
rotate ..3 (secret*|key*|token*|credential*)
neue ..3 schlüssel (erzeugen|erstellen|anlegen)
(create|order|generate) ..3 new ..3 (api|key*|token*|secret*)
(api*|schlüssel|oauth*|token*|secret*|anmeldedaten|integrationsschlüssel|zugangsschlüssel|client-secret*) ..10 (wechsel*|erneuer*|rotier*|austausch*|tausch*|ersetz*|widerruf*|generier*|zurückzieh*)
(api*|schlüssel|oauth*|token*|secret*|anmeldedaten|integrationsschlüssel|zugangsschlüssel|client-secret*) ..10 neu erzeugen
(api*|schlüssel|oauth*|token*|secret*|anmeldedaten|integrationsschlüssel|zugangsschlüssel|client-secret*) ..10 neu erstellen
(wechsel*|erneuer*|rotier*|tausch*|ersetz*|widerruf*|generier*|erzeug*) ..10 (api*|schlüssel|oauth*|token*|secret*|integrationsschlüssel|zugangsschlüssel)
(rotat*|reset|replac*|revok*|regenerat*|renew*|delete|deleting|generat*|recreat*) ..8 (api|key|keys|secret*|token*|oauth|credential*|webhook*)

[replace_certificate]
(order|get|obtain|request) ..4 certificate*
neues zertifikat
(zertifikat*|tls*) ..10 (hochladen|hochzuladen*|austausch*|ersetz*|erneuer*|widerruf*|tausch*)
(hochladen|austausch*|ersetz*|erneuer*|widerruf*|tausch*) ..8 (zertifikat*|tls*)
(replac*|revok*|reissu*|upload*|renew*) ..8 (certificate*|tls)

[credit_monitoring]
auskunftei*
datenkopie ..6 art
schufa*
*identitätsschutz*
bonitätsauskunft*
selbstauskunft
credit (monitoring|freeze|report|reports|reporting|bureau*|bureaus|file)
(identity|credit) ..3 (protection|monitoring|freeze)
identity theft protection
fraud alert
security freeze
(experian|equifax|transunion|cifas)

[update_software]
(aktualisier*|update*|installier*|einspiel*) ..6 (app|software|version|client|betriebssystem|programm|update|browser|firmware)
(update|install|upgrade|reinstall) ..6 (app|software|version|client|system|program|browser|firmware|latest)

[call]
(rufen|ruf|anrufen|telefonisch|telefon) ..8 (an|unter|hotline|nummer|erreichen)
(call|phone|ring) ..8 (line|number|us|helpline|centre|center|toll-free|on)

[contact]
(wende*|melde*|schreib*|kontaktier*) ..6 (an|sich|uns|bitte|unter|dich)
(contact|email|e-mail|write|reach) ..5 (us|our|to|out|the|at|data)

[none]
nichts (tun|unternehmen)
nichts zu tun
nichts zu veranlassen
nichts zu unternehmen
nichts weiter (tun|unternehmen)
nichts weiter zu tun
nichts weiter zu veranlassen
nichts weiter zu unternehmen
(muss|müssen|brauchen|braucht) (nichts|nicht) ..2 (tun|unternehmen|handeln)
(need|needn't|needs) ..3 nothing
(need|needn't|needs) ..3 do nothing
(need|needn't|needs) ..3 do anything
needn't do anything
nothing for you to do
(don't|not|no) ..2 (have|need) to do anything
do nothing
nichts ..3 (tun|unternehmen|veranlassen)
nichts weiter ..3 (tun|unternehmen|veranlassen)
(kein*|keinerlei) ..3 (handlungsbedarf|handeln)
(kein*|keinerlei) ..3 maßnahmen ihrerseits
(müssen|brauchen|musst|brauchst) ..6 nichts ..3 (tun|unternehmen|veranlassen|machen)
(müssen|brauchen) ..4 nicht (tätig|aktiv) werden
kein handlungsbedarf
(no|any) ..2 action ..4 (required|needed|necessary|take|you)
(don't|not|no) need to ..3 (do|take) ..3 (anything|action|any)
(nothing) ..4 (need|do|required)
no need for ..4 (action|any)
need take no action

[advice_other]
(vereinbar*|verabred*) ..8 (codewort|kennwort|passwort)
(ausweis) ..6 (zeigen|sperren|neu)
(lösch*|entfern*) ..8 (e-mail*|mail*|nachricht*|datei*|app|anhang)
(widersprech*|widerspruch*|zurückbuch*|zurückgeb*)
(starke*|sichere*|einzigartige*|individuelle*|unterschiedliche*|anderes|andere) ..3 (passw*|kennw*)
(strong|unique|different|separate) ..3 password*
(neu|erneut) ..2 (hinzufügen|hinzuzufügen|laden|herunterladen|einrichten|verbinden)
(prüf*|kontrollier*|überprüf*|seh*|sieh*) ..10 (einstellungen|geräte*|weiterleitung*|protokolle|profil|sicherheitseinstellungen)
(review|check) ..6 (device*|settings|forwarding|log*|sessions|activity|accounts|authorised)
(make|take|keep) ..4 (backup*|copies|copy|note|screenshots|record*)
(delete|remove|ignore|discard) ..6 (email*|message*|attachment*|app|it|them)
(re-add|reconnect|reconfigure|relink|re-register|re-enrol*)
(talk|speak) ..6 (child|children|son|daughter|family)
(sprechen|sprich) ..6 (kind|kindern|kinder)
(use|using) ..3 password manager
passwort-manager
passwortmanager
e2e encryption
(enable|use) ..4 encryption
(consult|follow|read|see) ..6 (instructions|guidance|steps|advice|guide)
(beachte*|befolge*|lies|lesen) ..6 (hinweis*|anleitung|empfehlung*)

# === what shows that somebody is told to act ==================================================================================
[directive]
(sie|ihr|du) (müssen|müsst|musst) ..8 (auszutauschen|ändern|prüfen|setzen|vergeben|tauschen|erneuern)
you (need|have) to
(ersuchen|ersucht|fordern) ..3 (sie|euch|dich|alle)
wir bitten ..2 (sie|dich|euch|alle)
(bitten|gebeten)
(sollten|solltet|solltest|soll)
(encouraged|advised|urged|asked|invited) ..8 to
ask that
bitte
empfehl*
raten
rät
ratsam
rat
sollte*
sollten
solltest
müssen sie
muss ..3 jede*
musst du
achten sie
prüfen sie
seien sie
seid
please
recommend*
advise*
should
must
encourage*
urge*
suggest*
we ask
remind*
important to
ensure
make sure
be sure
good practice

[imperative]
(legt|leg|löscht|vernichtet|vergleicht|brecht|gebt) (auf|die|sie|es|das|bitte|ab)
bei jeder rechnung ..8 vergleichen
(sehen|misstrauen|gehen|zahlen|sichern|holen|erneuern|überweisen|fragen|nehmen|sagen|denken|wählen|stellen|machen|ändern|prüfen|achten|seien|öffnen|löschen|klicken|melden|wenden|geben|nutzen|verwenden|vergeben|setzen|kontrollieren|überprüfen|aktivieren|behalten|bewahren|rufen|sperren|lassen|nennen|informieren|sprechen|erneuern|ersetzen|tauschen|widerrufen|installieren|aktualisieren|erstatten|vereinbaren|loggen|antworten|folgen|teilen|schreiben|legen|wechseln|fordern|beachten|vertrauen|misstrauen|ignorieren|reagieren|holen|beantragen|kontaktieren|trennen|überlegen|richten|schalten|rechnen|denken) (sie|bitte)
(schau|lass|sieh|geh|zahl|sichere|hole|überweise|frag|nimm|tun|sag|wähle|stelle|mach|ändere|prüfe|achte|sei|öffne|lösche|klicke|melde|wende|gib|nutze|verwende|vergib|setze|kontrolliere|überprüfe|aktiviere|behalte|ruf|sperre|lass|nenne|informiere|sprich|erneuere|ersetze|tausche|aktualisiere|logge|schreib|leg|wechsle|fordere|beachte|ignoriere|richte|schalte) (bitte|dein*|deshalb|daher|keine*|nicht|auf|dich|dir|die|das|den|alle|jetzt|umgehend|sofort|in)
(schaut|klickt|lasst|ruft|schreibt|seht|misstraut|geht|zahlt|holt|bewahrt|fragt|nehmt|legt|tut|sagt|werft|vertraut|reagiert|wählt|setzt|stellt|macht|ändert|prüft|achtet|seid|öffnet|löscht|klickt|meldet|wendet|gebt|nutzt|setzt|kontrolliert|aktiviert|behaltet|ruft|lasst|nennt|sprecht|vereinbart|loggt|schreibt|wechselt|beachtet|denkt) (bitte|euer*|eure*|euch|deshalb|daher|keine*|nicht|jetzt|umgehend|sofort)

# For whom an instruction holds.
[some-of-them]
wer
(if|wenn|falls|sofern) (you|your|sie|du|ihr|ihre|dein|this|the|das|die|jemand|somebody|someone)
(kund*|nutzer*|personen|mitglieder|patient*|beschäftigte*|alle|betroffene*|diejenigen) , (die|welche)
überall ?dort ?, wo
(user*|customer*|member*|people|anyone|those|individuals|patients|everyone|readers) (who|whose)
(anywhere|everywhere|wherever) ?else ?that you
(any|every|all) other (site*|service*|account*|website*) ..3 (you|where)
where you ..3 (use|used|reuse|reused|have)

# An invitation to ask is no act that the breach demands.
[inquiry]
(*frage|*fragen|rückfragen|*anliegen|auskunft|auskünfte|verfügung)
(question*|queries|query|concern|concerns|inquir*|enquir*)
(weitere*|nähere*) ..2 (information*|auskünfte|einzelheiten)
(further|more|additional) ..2 (information|details|help)
about this incident

# What is asked for out of politeness, or to sell something.
[no-act]
(premium|halben|sichere|rabatt*|angebot)
(entschuldig*|verständnis|geduld|verzeih*|nachsicht|grüß*|danke*)
(apolog*|accept|patience|bear|forgive|understand|thank*|regret|sorry)
(besuchen|besuche|lesen|finden|schau|code|gutschein|rabatt|tap|visit|see|read|note|claim|voucher)
(fragen|frage|question*|rückfragen|anliegen|complain*|beschwer*)

# Headings under which stands what the operator did.
[what-was-done]
(was|das) ..3 (haben|habe) (wir|ich) ..3 (getan|unternommen|gemacht|veranlasst)
(was|das) (wir|ich) ..3 (getan|unternommen|gemacht|veranlasst) haben
(was|das) haben wir (getan|unternommen|gemacht|veranlasst)
(was|das) wir ..3 (machen|tun|unternehmen)
was (tun|macht|unternehmen|machen) (wir|sie|ihr)
(ergriffene|unsere|eingeleitete|getroffene) (maßnahmen|schritte)
what (have|has) ..3 (done|doing)
what (we|i) ..3 (done|did|doing|do)
what are (we|you) doing
(our|measures|steps|actions) (response|taken|measures)
done by us

# Promises of care, and what nobody can check.
[vague-measure]
(alle|sämtliche|alles) ..4 (notwendig*|nötig*|erforderlich*|angemessen*|geeignet*)
(all|every|any) ..4 (necessary|appropriate|reasonable|required|relevant)
(ernst|seriously|wichtig|priority|oberste)

# Who did not act for the operator.
[perpetrator]
(täter|angreifer|hacker|unbekannte|kriminelle|einbrecher)
(attacker|attackers|hackers|intruder|intruders|criminals|thieves)
threat actor
