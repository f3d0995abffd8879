# Data categories and the words around them (see src/read/data.rs).
# Sections named like a category carry it; one that ends in "?" counts only in a list of data.

[name]
(name|namen|names|vorname*|nachname*|familienname*|zuname*|klarname*|geburtsname*|surname*|surnames|forename*|namensdaten|personennamen|kundennamen|patientennamen|mitgliedsnamen|firstname|lastname)
(full|first|last|real|legal) name*
first and last names
namens -
(name|names|namen) , (vorname*|nachname*)
[address]
(adresse|adressen|adressdaten|anschrift*|postanschrift*|wohnort*|postleitzahl*|plz|*anschrift|*anschriften|postadresse*|wohnadresse*|rechnungsadresse*|lieferadresse*|privatadresse*|meldeadresse*|versandadresse*|heimatadresse*|kontaktadresse*|adress-*)
(address|addresses|postcode*|zip|residence)
(postal|mailing|home|street|residential|billing|delivery|shipping|physical|private|business) (address|addresses)
(place|town|city) of residence
zip code*
adress -
post -
[address?]
(ort|straße|hausnummer|city|street|town|stadt|land|country|wohnsitz)
[birth_date]
(geburtsdat*|geburtstag*|geburtsjahr*|birthdate*|birthday*|birthdates|dob|geburts-*)
(date|dates|year) of birth
(birth|birthday) (date|dates|year)
geburts -
[email]
(e-mail-adresse*|email-adresse*|emailadresse*|mailadresse*|e-mailadresse*|mail-adresse*|e-mail-kontakt*|e-mail-address*|email-address*|mailadressen)
(e-mail|email|mail|e-mails) (adresse|adressen|address|addresses|adress*)
(e-mail|email|mail) - (und|oder|sowie|,)
(e-mail|email) (and|or|/) ..2 (address|addresses)
(e-mail|email) , ..3 (and|or) ..2 (address|addresses)
[email?]
(e-mail|email|e-mails|emails|mail)
[phone]
(telefonnummer*|handynummer*|mobilnummer*|rufnummer*|mobilfunknummer*|festnetznummer*|telefonnr*|telefon-*|mobiltelefonnummer*|telefondaten|faxnummer*)
(phone|telephone|mobile|cell|cellphone|contact|fax) (number|numbers|details)
(telefon|handy|mobil) - (und|oder|sowie)
(phone|telephone) (and|or) ..2 (number|numbers)
[phone?]
(telefon|phone|handy|telephone|mobiltelefon)
[bank_account]
(iban|ibans|bic|bankverbindung*|bankdaten|kontonummer*|kontodaten|bankkonto|bankkonten|kontoverbindung*|bankkontonummer*|sepa-*|sepa|bankleitzahl*|bank-*|bankinformation*|iban-*|kontoinhaber*|bankkontodaten)
bank (account|accounts|details|data|information|account-*)
(banking|direct) (details|data|debit|information)
account (number|numbers)
sort (code|codes)
routing (number|numbers)
bank - (und|oder|,)
[vaccination]
(impfstatus|impfung*|impfdaten|impfpass*|impfnachweis*|vaccination*|immunisation*|immunization*)
[health]
(sick|medical|illness) leave
(sick|krankheits) notes
leistungsabrechnung*
(allergien|medikamente|allergiehinweis*|befundtext*|befund|befunde|befundberichte|atteste|diagnose|diagnosen)
(allergies|medicines)
diagnosis codes
(gesundheit|gesundheitsdaten|gesundheitsinformation*|gesundheitszustand*|gesundheits-*|gesundheitsangaben|gesundheitsbezogen*|krankheit*|krankengeschichte*|krankmeldung*|krankheitstage|diagnos*|befund*|*befunde|arztbrief*|arztbericht*|patientenakt*|krankenakt*|medizinisch*|medikament*|medikation*|behandlungsdaten|behandlung|behandlungen|behandlungs*|therapie*|laborwert*|labordaten|laborergebnis*|röntgen*|allergie*|behinderung*|schwerbehind*|pflegegrad*|attest*|rezept*|arbeitsunfähigkeit*|blutwert*|untersuchungsergebnis*|op-bericht*|op-termin*|diagnosedaten|untersuchungs*|pflegedaten|patientenunterlagen|blutgruppe*)
health (data|information|records|record|conditions|condition|details|status|history|related)
health-related
(medical|clinical|treatment|prescription|prescriptions|medication|medications|diagnosis|diagnoses|diagnostic|allergies|disability|disabilities|treatments|illness*)
(lab|laboratory|test) results
(medical|clinical|treatment|health|patient) (procedure|procedures|history|information|data|records|record|details|notes|condition|conditions)
dates of (service|treatment)
gesundheits - und
[religion]
(religion|religionszugehörigkeit*|konfession*|kirchenzugehörigkeit*|glaubensbekenntnis*|religions*|kirchensteuermerkmal*)
(religion|religious) (belief*|beliefs|affiliation)
(religion|religious)
[origin]
(staatsangehörigkeit*|staatsbürgerschaft*|nationalität*|nationality|nationalities|citizenship|herkunftsland*|ethnic*|ethnisch*|herkunft)
country of origin
[language]
(familiensprache*|muttersprache*)
[sex]
(geschlecht|gender|anrede)
[family]
(sorgeberecht*|erziehungsberecht*|personensorge*|sorgerecht*|guardian*|guardians|custody|elternteil*)
names of parents
(daten|namen) der eltern
[pick_up]
(notfallkontakt*|abholberecht*|abholperson*)
emergency (contact|contacts)
[photo]
(foto|fotos|fotografie*|lichtbild*|profilbild*|profilfoto*|passbild*|passfoto*|bilder|kinderfotos|bildaufnahmen|videoaufnahmen|videos|photo|photos|photograph*|pictures|images|*fotos)
profile (picture|pictures|image|photo*)
[signature]
(unterschrift|unterschriften|signature|signatures|unterschriftsbild*)
[location]
(fahrten|aufenthaltsorte|standorte|standortdaten|bewegungsdaten)
start und ziel
(stops|journeys|trips|rides) where
(standort|standorte|standortdat*|gps*|bewegungsdat*|bewegungsprofil*|geodaten|positionsdat*|aufenthaltsort*|fahrtverl*|fahrtdaten|fahrtenhistorie|geolocation)
location (data|information|history)
(trip|travel|ride) (data|history)
[customer_number]
(kundennummer*|kunden-id*|kundenkennung*|vertragsnummer*|mitgliedsnummer*|mitgliedernummer*|abonummer*|abo-nummer*|kundenkonto-nummer*|matrikelnummer*|personalnummer*|aktenzeichen*|benutzer-id*|nutzer-id*|user-id*|patientennummer*|patienten-id*|kassenzeichen*|teilnehmernummer*|bestellnummer*|vertragskonto*|bibliotheksnummer*|kundennr*|fallnummer*)
(customer|client|member|membership|contract|subscription|user|student|patient|employee|library|policyholder|account|case|booking|loyalty) (id|ids|identifier*|no|reference*)
(customer|client|member|membership|contract|subscription|student|patient|employee|library|staff|record|case|loyalty|user) (number|numbers|card)
user identifiers
kunden - (und|oder) (vertragsnummer*|mitgliedsnummer*)
[protection]
(auskunftssperre*|kontaktverbot*)
[employment]
(personalnummer|personalnummern)
(personalakte*|personaldaten|beschäftigtendaten|beschäftigungsdaten|arbeitsvertrag|arbeitsverträge*|arbeitgeber|bewerbung|bewerbungen|bewerbungsunterlagen|bewerberdaten|lebenslauf*|lebensläufe*|arbeitszeit*|berufsbezeichnung*|beruf|stellenbezeichnung*|personalunterlagen|eintrittsdatum|fehlzeiten|beurteilungen|abmahnungen|urlaubs*|personalstammdaten|mitarbeiterstammdaten)
(employment|employee|hr|personnel|payroll|staff) (data|information|records|record|history|details|file|files|contracts)
(resume|resumes|cv|cvs|employer)
(job|employment) (title|titles|history|application|applications)
[username]
(benutzername*|nutzername*|username*|usernames|loginname*|login-name*|anmeldename*|accountname*|benutzerkennung*|nutzerkennung*|nickname*|spitzname*|profilname*|user-name*|kontoname*|benutzernamen|mitgliedsname*|uni-kennung*|hochschulkennung*|kennung|kennungen|login)
(user|login|log-in|account|screen|display|profile) (name|names)
(benutzer|nutzer) - und
[password]
(*passwort*|*passwört*|*kennwort*|*kennwört*|password*|passphrase*|passcode*|zugangsdat*|anmeldedat*|anmeldeinformation*|logindat*|login-dat*|*credentials|credential|zugangscode*|*zugangsdaten|zugangskennung*)
(login|log-in|sign-in|access) (details|data|information|credentials)
(pin|pins)
[password_hash]
(passwort-hash*|passworthash*|passwort-hashes|kennwort-hash*|kennworthash*|password-hash*)
(password|passwords|passwort|kennwort) (hash|hashes|hashs|hashwerte*)
hashed ?(and|,) ?(salted|encrypted) ?(and|,) ?(salted|user|account|matrix) passwords
(hashed|salted|gehashte*|gehasht) ..4 (password*|passwör*|passwort*|kennwör*|kennwort*)
hash* (of|der|des|von|ihres|ihrer|for) ..3 (password*|passwör*|passwort*|kennwör*|kennwort*)
(passwört*|passwort*|kennwört*|kennwort*|password*) _ ?as (hash*|gehasht*|bcrypt|argon2*|pbkdf2*|scrypt)
(verschlüsselte*|encrypted) (passwort-hash*|passworthash*|password-hash*)
[access_token]
(token|tokens|zugriffstoken*|zugangstoken*|sitzungstoken*|access-token*|session-token*|sitzungscookie*|session-cookie*|cookies|cookie|oauth-token*|auth-token*|sitzungs-id*|sitzungskennung*|sitzungsschlüssel*|authentifizierungstoken*|login-token*|zugriffs-token*|push-token*|jwt*)
(access|session|oauth|authentication|auth|login|bearer|device|push) (token|tokens|cookie|cookies|id|ids)
(zugriffs|sitzungs) - (und|oder) ..2 *token*
[refresh_token]
(refresh-token*|refreshtoken*|aktualisierungstoken*)
refresh (token|tokens)
[api_key]
webhook-secret*
webhook secret*
integration keys
deploy key*
(integrationsschlüssel*|webhook-secrets)
(api-schlüssel*|api-key*|apikey*|api-token*|integrationsschlüssel*|integrationskennw*|api-zugangs*|webhook-*|client-secret*|client-geheimnis*)
api (key|keys|secret|secrets|credentials|schlüssel|token|tokens)
(client|oauth|webhook|integration|app) (secret|secrets|key|keys)
(third-party|integration) (credentials|keys)
api - (schlüssel|und|oder)
[tls_key]
(tls-*|ssl-*|tls|ssl)
(tls|ssl) ..2 (key|keys|schlüssel*|certificate|certificates|zertifikat*)
private keys ..3 certificat*
(private|privaten|privater) (key|schlüssel) ..3 (zertifikat*|certificate*|tls*)
[infrastructure_key]
(ssh-key*|ssh-schlüssel*|ssh-zugang*|vpn-zugang*|vpn-konfig*|datenbankpassw*|datenbank-zugang*|cloud-schlüssel*|cloud-zugang*|cloud-key*|aws-*)
(ssh|vpn|cloud|aws|database|s3) (key|keys|credentials|password|passwords|schlüssel|secrets)
[payment_card]
(kreditkart*|kartennummer*|kartendaten|zahlungskart*|cvv|cvc|debitkart*|ec-kart*|girocard*|prüfziffer*|prüfnummer*)
(credit|debit|payment|bank) (card|cards)
(credit|debit) ?(and|or) ?(credit|debit) (card|cards)
card (number|numbers|data|details|information)
(expiry|expiration) (date|dates)
[finances]
(closing|account) balance
arrears
rent arrears
(kontostand*|kontostände*|gehalt|gehälter*|gehalts*|lohn|lohn-*|lohndaten|lohnabrechnung*|lohnsteuer*|einkommen*|schufa*|bonität*|schulden*|forderung*|finanzdaten|finanzinformation*|finanzielle*|kontobewegung*|kontoumsätze*|umsätze|kontoauszüge*|transaktionsdat*|transaktionen|vergütung*|bezüge|salary|salaries|income|wages|rückstände|zahlungsrückst*|sozialleistung*|leistungsbescheid*)
(account|bank) (balance|balances|statement|statements)
(credit|financial) (score|scores|history|information|data|details|rating)
(transaction|investment|payroll|salary|pay) (data|history|details)
(lohn|gehalts) - und
[tax_id]
(steuer-id*|steueridentifikation*|steuernummer*|steuer-identifikation*|steuerid*|umsatzsteuer-id*|steuer-nr*)
tax (id|ids|identification|number|numbers|identifier*|file)
taxpayer identification
steuer - (id|identifikation*|und)
[social_security_number]
(sozialversicherungsnummer*|sv-nummer*|rentenversicherungsnummer*|ssn|ssns|sozialversicherungsdaten|sozialversicherungs-*|versicherungsnummer-rv|ahv-nummer*|ahv*)
(pps|ppsn|sin) (number|numbers)
ppsn
social (security|insurance) (number|numbers|no)
social security
national insurance (number|numbers)
sozialversicherungs - und
[id_document]
(personalausweis*|reisepass*|reisepäss*|passnummer*|passdaten|passkopie*|ausweis|ausweise|ausweisdat*|ausweiskop*|ausweisnummer*|ausweis-*|führerschein*|führerscheine|passport*|aufenthaltstitel*|identitätsdokument*|ausweisdokument*|identitätsnachweis*|meldebescheinigung*|geburtsurkunde*|personaldokument*)
(driver*|driving) ?' ?s (license*|licence*)
(driver's|drivers|driving) (license*|licence*)
(identity|identification|id) (card|cards|document|documents|number|numbers|papers|scan|scans)
(government|state|state-issued|government-issued|national) ..1 (id|ids|identification)
(copies|copy|scans|scan) of ..4 (passport*|id|ids|identity|identification)
[ticket]
(barcode*|bar-code*|fahrkarte*|eintrittskarte*|deutschlandticket*|handyticket*|e-ticket*|jobticket*|semesterticket*|qr-code*|ticketcode*|ticket-code*|ticketbarcode*)
(bar|qr|ticket) (code|codes)
deutschland ticket
[device_id]
(mac-adresse*|gerätekennung*|geräte-id*|gerätenummer*|imei*|imsi*|seriennummer*|geräteinformation*|gerätedaten|werbe-id*)
(mac|hardware) (adresse|adressen|address|addresses)
device (id|ids|identifier|identifiers|information|data)
[ip_address]
(ip-adresse*|ip-address*|ips)
(ip|ip-) (adresse|adressen|address|addresses)
[system_version]
(betriebssystem*|app-version*|user-agent*|browserdaten|browsertyp*|browserversion*)
(name|version) (des|of|der) ..2 (betriebssystem*|operating|app)
(operating) (system|systems)
(user) agent
browser (type|version)
[message]
(chatverl*|chatnachricht*|chat-nachricht*|chat-verl*|chat-inhalt*|chat-protokoll*|privatnachricht*|korrespondenz*|schriftverkehr*|e-mail-inhalt*|e-mail-verl*|nachrichteninhalt*|kommunikationsinhalt*|gesprächsinhalt*|elternchat*|mailinhalt*|e-mail-korrespondenz*|nachrichtenverl*|direktnachricht*|e-mail-verkehr*|chatprotokoll*)
(private|direct|chat|user|personal|unencrypted) (message|messages|conversation|conversations)
(private|privaten|vertrauliche*) (chats|chat|nachrichten|mails)
(message|email|e-mail|chat) (content|contents|data|history|correspondence|logs|bodies)
(content|contents|inhalte|inhalt) (of|der|von|ihrer) ..2 (email*|e-mail*|message*|nachricht*|chat*|correspondence)
(correspondence|conversations)
[message?]
(chat|chats|nachrichten|messages)
[sexual_life]
(sexuell*|sexual|sexualleben|sexualität*)
sexual (orientation|life|preference*)
[politics]
(parteizugehörigkeit*|gewerkschaftszugehörigkeit*|gewerkschaftsmitglied*|politische)
(political|trade) (opinion*|union*|affiliation*|views)
politische ..1 (meinung*|ansicht*|überzeugung*)
[biometric]
(biometri*|fingerabdr*|fingerprint*|gesichtserkennung*|gesichtsbild*)
(facial|voice) (recognition|image*|data)
[genetic]
(genetisch*|genetic|dna*)
[offence]
(tatvorwurf|tatvorwürfe|bußgeldbescheid*|ordnungswidrigkeit*|fahrverbot*)
(vorstraf*|straftaten|bußgeld*|bussgeld*|ordnungswidrigkeit*|führungszeugnis*|verwarnungsgeld*|strafverfahren*|verurteilung*|verkehrsverst*|strafakten|haftdaten)
criminal (record|records|conviction|convictions|offence*|offense*|history|data)
(convictions|offences)
[insurance]
(versicherungsnummer*|versichertennummer*|krankenkasse|krankenkassen*|krankenversicher*|versicherungsdat*|versicherungsschein*|versicherungsvertr*|policennummer*|versichertendat*|schadensnummer*|schadendat*|versicherungsinformation*|versichertenstatus|versichertenkart*)
(health|dental|medical|life) insurance
insurance (information|data|number|numbers|policy|details|id|claim|claims|coverage)
(policy|claim|claims) (number|numbers|information)
[education]
(noten|quartalsnoten|zeugnisnoten|zeugnis|zeugnisse|schulnoten|matrikelnummer|studiengang|studienfach)
(grades|marks|course|degree)
school reports
years of study
(noten|zeugnis|zeugnisse*|zeugnisnoten|studiendat*|studiengang*|studienfach*|studienfächer*|prüfungsergebnis*|prüfungsleist*|prüfungsdat*|leistungsdat*|leistungsnachweis*|klausur*|bildungsabschl*|schulnoten|abschlusszeugnis*|immatrikulation*|grades|transcript*|schulleistung*|lernstand*|schullaufbahn*|fachsemester)
(academic|education|educational|student|school|degree) (record|records|history|data|results|details|information)
(exam|test) (results|grades|scores)

# Means of reaching somebody, without saying which: mail-like.
[contact]
(kontaktdat*|kontaktinformation*|kommunikationsdat*|kontaktangaben|kontaktmöglichkeiten|erreichbarkeit*)
(contact|communication|communications) (details|information|data|info)
kommunikations - (und|oder)
kontakt - (und|oder)

# Data that are named and have no category.
[other]
(zahlungsdat*|zahlungsinformation*|zahlungsverbindung*|bestelldat*|bestellung|bestellungen|bestellhistorie*|rechnung|rechnungen|rechnungsdat*|rechnungsbetr*|vertragsdat*|vertragsunterlagen|verträge|vertragsinformation*|kaufhistorie*|einkaufshistorie*|geburtsort*|familienstand*|titel|profildat*|profilinformation*|nutzungsdat*|verbrauchsdat*|zählerstand*|zählerstände*|zählernummer*|tarife|tarifdaten|protokolldat*|logdat*|log-dat*|verbindungsdat*|verkehrsdat*|metadat*|sicherheitsfrage*|kennzeichen|kfz-*|fahrzeugdat*|meldedat*|spenden|spendendat*|spendenhistorie|buchungsdat*|buchungen|reservierung*|reisedat*|mitgliedschaft|mitgliedschaftsdat*|paypal*|paypal-adresse*|kontoeinstellungen|konfigurationseinstellung*|einstellungen|signaturschlüssel*|termindat*|termine|trainingsdat*|gruppenzugehörigkeit|lieferdat*|kundenhistorie|kommentare|beiträge|formulardat*|anfragen|supportanfragen|ticketinhalte|ticketdat*|notizen|vermerke|gutscheine*|gutscheincodes|kleidergröße*|ausleihdat*|ausleihen|steuerdat*|steuerbescheid*|steuerunterlagen|steuerklasse*|sozialdat*|körpermaße|trainingspläne|vereinszugehörigkeit|startnummer*|kita-gruppe|kursdat*|kursteilnahme*|authentifizierungsinformation*|authentifizierungsdat*|mandantenunterlagen|bestellverlauf|zahlungsarten|zahlungsart|zahlungsstatus|eigentümerdaten|grundstücksdat*|taufdat*|taufdaten|trauungen|konfirmationsdaten|mac)
daten aus (dem|der|den|ihrem|ihrer|unserem|unserer) _
(payment|billing|purchase|order|booking|travel|profile|usage|subscription|donation|loyalty|delivery|shipping|vehicle|tax|membership|account) (data|information|details|history|records|settings|preferences|type|status)
(purchase|order|giving|donation|browsing|search|call) (history|histories|records)
(orders|invoices|invoice|purchases|settings|metadata|preferences|bookings|donations|title|titles|documents)
(marital) status
(place) of birth
(security|secret) (questions|answers|question)
(gpg|pgp|signing|encryption) (key|keys)
(license|number) (plate|plates)
(multi-factor|two-factor|mfa|2fa) ..1 (authentication|secret*|seed*|code*)
(authentication) (information|data)
(app|application) configuration ?setting settings
(dates|date|periods) of (employment|membership|attendance|stay)
marketing preferences
(survey|questionnaire) (responses|answers|data)

[other?]
(interessen|größe|gewicht|titel|funktion|abteilung|tarif)

# Words that stand for data without naming any.
[container]
(daten|data|datensätze*|datensatz|angaben|kundendat*|kundendatei*|nutzerdat*|benutzerdat*|mitgliederdat*|mitgliedsdat*|patientendat*|mitarbeiterdat*|personendat*|stammdat*|kontoinformation*|kontodetails|accountdat*|account-dat*|nutzerkontodat*|kundeninformation*|benutzerinformation*|informationen|unterlagen|dokumente|dateien|datenbestände*|datenbestand|datenbank*|kundendatenbank*|datenkategorien|schülerdat*|elterndat*|einwohnerdat*|bürgerdat*|servicedat*|gästedat*|teilnehmerdat*|bewerberdat*|bestandsdat*|unternehmensdat*|geschäftsdat*)
(personenbezogene*|persönliche*|sensible*|vertrauliche*|private*|persönlich*) (daten|angaben|informationen|details)
(information|records|record|files|file|documents|pii|dataset|database|databases)
(personal|customer|user|account|client|sensitive|confidential|personally|member|patient|employee|private|identifiable|constituent|donor|guest|demographic) (data|information|details|records|info)
personally identifiable information
protected health information
basic account data

# Phrases in which those words mean something else.
[@neutral]
gute nachrichten
good news
(lost|verloren*) ..2 (access|zugriff|zugang) ..5 (data|daten|nachrichten|messages)
(whose|current|valid|gültige*|aktuelle*|deren) (contact|kontaktdaten|adresse|anschrift|postal|mailing) ?(details|information|data) (are|is|were|available|known|vorliegt|bekannt|liegt|we)
(whose|current|valid) contact (details|information|data)
deren (kontaktdaten|adresse|anschrift)
(keine|no|without|ohne) (adresse|address|kontaktdaten)
chat - und
(live-chat*|chatbot*|chat-support*|chat-produkt*|chat-konten*|chat-api*|chat-team*)
sicherheitsfrage zu
(im|in) ..1 namen
in (ihrem|unserem|deinem|meinem|fremdem|eurem) namen
in your name
(unter|namens) (dem|falschem|fremdem) (name|namen)
on behalf
(per|via|mit|eine|einer|der|diese|dieser|by|an|our|this|the|von|phishing|verdächtige*|suspicious|suspect*|fraudulent|betrügerische*|gefälschte*|weitere|separate|gesonderte|unsere|these|such|any|unsolicited|unexpected) (e-mail|email|mail|e-mails|emails|mails|nachricht|nachrichten|message|messages|anruf*)
(e-mail|email|mail) (account|accounts|konto|konten|postfach*|postfächer*|server|system|client|provider|anbieter|inbox*|mailbox*)
(e-mail-konto*|e-mail-konten|e-mail-account*|e-mail-postf*|e-mail-system*|phishing-*|spam-*|e-mail-server*|mailserver*|mailkonto*|mailkonten)
(to|will|we|and|further) address (the|this|these|it|any)
domain (name|names)
(ip|mac) address blocking
(krankenhaus*|gesundheitsamt*|gesundheitswesen|gesundheitsminister*|krankenhäuser*|arztpraxis|arztpraxen)
health (system|care|department|service|services|center|centre|authority|plan)
medical (center|centre|practice|group|device*)
ausweis* (wir|darauf|hin)
(web|internet|website|web-) (adresse|address)
(data|daten) (protection|breach|security|controller|processor|incident|privacy|theft|center|centre|officer)
(datenschutz*|datensicher*|datenpanne*|datenverarbeit*|datenleck*|dateneigent*)
(further|more|additional|general|contact|detailed|following|weitere|nähere|ausführliche|aktuelle|neue|new|zusätzliche) (informationen|information|angaben|details) (zu|zum|zur|über|about|on|finden|erhalten|can|is|will|for|as|in|unter|from|via|at)
(for|provide|providing|this|law|of) (information|your) (about|information|purposes)
information (security|technology|commissioner*|sicherheit|der|über)
nach ..2 angaben
(eigenen|unseren) angaben
(information) (about|on) (the|this|how|our)
(rechnung|forderung) (tragen|getragen|nach)
in rechnung
(straftaten) ..3 (anzeige|angezeigt|verfolg*)
payment (service|provider|processor)
(the|our|your|their) name of
(name|namen) (der|des|dieser) (firma|dienst*|unternehmen*|gruppe|täter*|angreifer*|software|hersteller*)
(company|product|brand) name*

# ---- what the sentence says of data ----

[@intrusion]
(*angriff*|angreif*|attack*|hack*|intrud*|intrusion|breach*|incident*|unauthori*|unbefugt*|unberechtigt*|einbruch*|eingebrochen|eingedrungen|eindringen|eindrang|täter*|gestohlen*|stolen|ransomware*|lost|verloren*|vorfall*|datenpanne*|fehlversand*|versehentlich*|accidentally|mistakenly|irrtümlich*|diebstahl*|theft|schadsoftware*|malware|unbekannte|dritte*|kriminelle*|criminal*|irrläufer*|versehen|wrong|misdirected|falsche*|fehler|bug|misconfigur*|fehlkonfig*|fehlerhaft*|sicherheitslücke*|schwachstelle*|vulnerability|error)
(got|get|broke|broken) into
[@exposure]
wrong (recipient|recipients|distribution|address|person|people|email|customer|patient|envelope|list)
(falsche*|falschen) (empfänger*|adresse*|verteiler|adressat*|person*|patient*|kund*|umschlag)
(offenen|offener|offenem) (verteiler|verteilerliste|adressverteiler)
(to|in) ..2 cc
(abgeflossen|abfloss|abflossen|abfluss*|datenabfluss|kopiert|entwendet|gestohlen|erbeutet*|ausgelesen|abgegriffen|heruntergeladen|abgerufen|abrufbar|einsehbar|eingesehen|zugegriffen|zugänglich|offengelegt|offenlegung|offengelegen|veröffentlicht|verschickt|versandt|versendet|verloren|entnommen|exfiltriert*|kompromittiert|preisgegeben|mitgenommen|gelangt|gelangten|gelangte|sichtbar|offengestanden|betroffen|mitgelesen|übermittelt|weitergegeben|abgezogen|ausgespäht|ausgeleitet|geleakt|auffindbar|einsicht*|gesichtet|vernichtet|gelöscht|gestohlenen|entwendeten|kopierten|abgeflossenen|erlangt|erlangten|angesehen|betrifft|betraf|aufrufbar|ansehen|lesen|mitlesen|herunterladen|abfragen|abgefragt|abfragbar|abrufen|einsehen|einzusehen|kopieren|auslesen|entwenden|abgreifen|ausspähen|erbeuten|lesbar|öffentlich|auslesbar|herunterzuladen|kompromittieren|herausgegeben|gefunden|entdeckt|eingescannt|zugestellt|zugesandt|ausgehändigt|entsorgt|liegengelassen|freigegeben|gezeigt|angezeigt|verlorengegangen|veröffentlichten|abhandengekommen|mitgeschnitten|aufgezeichnet|mitprotokolliert|protokolliert|mitgeloggt)
(betroffene*|folgende*|entwendete*|gestohlene*|abgeflossene*|nachstehende*) ..2 (daten*|informationen|angaben|datenkategorien|datenarten|kategorien|dokumente|unterlagen|personenbezogen*)
(zugriff|zugang) ..6 (auf|zu)
(einblick|einsicht) (in|auf)
(stahl|stahlen|kopierte|kopierten|entwendete|entwendeten|erbeutete|erbeuteten|las|lasen|erhielten|erhalten|gesehen|sahen|sehen)
(is|are|was|were|be|been|being|has|have|had|or|also|and|potentially|may|not) ?(also|potentially|not|likely|possibly|then|have) ?been ?also (affected|impacted|compromised|exposed|accessed|stolen|taken|copied|obtained|leaked|published|disclosed|involved|viewed|downloaded|exfiltrated|acquired|visible|lost|accessible|breached|removed|extracted|scraped|seen|sent|shared|posted|included|deleted|revealed|released|harvested|skimmed|readable|searchable|indexed|downloadable|emailed|mailed|misdirected|available|public|retrieved|captured|intercepted|read|unprotected|unsecured|displayed|shown|printed|misplaced|discarded|recorded)
(recording|logging|recorded|logged) ..2 (passwords|data|credentials|information|tokens)
(accessed|exposed|stole|obtained|copied|exfiltrated|acquired|downloaded|leaked|disclosed|viewed|extracted|scraped|exposing|revealed|revealing|harvested|compromising)
(affected|exposed|compromised|impacted|stolen|following|involved|leaked|accessed) (data|information|personal|records|details|categories|types)
(information|data|details|records) (affected|involved|exposed|impacted|compromised|accessed|stolen|taken|at|that|which|included|concerned|was|were|may|relating)
(gain|gained|gaining|gains|got|had|obtain|obtained|have|having|giving) ..6 access ..4 to
unauthori* (access|acquisition|disclosure|download|viewing|party) ..6 (to|of)
access to
(took|taken|steal|viewable|seen)
(to|and|could|may|can|might|or) (copy|view|see|take)
publicly (available|accessible|visible)
(breach|exposure|disclosure|theft|loss|leak) of
(involve|involves|involved|affect|affects|affected|impacted|compromised|included|concerns)

# Opens an enumeration of data.
[@listing]
(umfasst|umfassen|umfasste|umfassten|enthält|enthalten|enthielt|enthielten|beinhaltet*|beinhalten|beinhaltete*|darunter|dazu|hierzu|namentlich|insbesondere|konkret|nämlich|befanden|befinden|zählen|zeigte|zeigten|standen|stehen|aufgeführt|aufgelistet|einschließlich|inklusive)
(handelt|handelte|geht|ging|handele) ..3 (um)
es geht um
im einzelnen
(contains|contain|contained|containing|include|includes|included|including|held|holds|namely|specifically|consisted|consists|comprised|comprises|such|showed|shows|listed|lists|listing|detailing)
such as
i.e
(data|information|details) (is|are|was|were) (limited|restricted)
(welche*|welcher|which|what) ..5 (daten*|informationen|data|information|datenkategorien|details|categories|angaben)
(datenkategorien|datenarten|kategorien|categories|types|kinds|arten)

# Data that lie where the intruder was, without more.
[@storage]
(gespeichert|hinterlegt|liegt|liegen|lagen|lag|speichern|abgelegt|vorgehalten|stored|stores|store|kept|keep|gespeicherten)
on our (servers|systems)
in (unserer|our) (datenbank|database)

# Somebody shall do something.
[@advice]
please (change|do|be|check|reset|contact|make|review|call|remain|update|enable|monitor|use|choose|refer|log|visit|rotate|delete|keep|never|consider|take)
bitte (ändern|ändere|beachten|prüfen|vergeben|achten|seien|geben|wenden|melden|nutzen|überprüfen|setzen|löschen|wählen|öffnen|klicken)
(make|be) (sure|aware|careful|vigilant)
(good) practice
(stellen|achten) sie
(empfehlen|raten|empfehlung*|empfohlen|recommend|recommended|advise|advised|encourage|suggest|urge|remember|remind)
(ändern|ändere|prüfen|prüfe|überprüfen|achten|achte|seien|sei|vergeben|verwenden|nutzen|wechseln|setzen|beachten|kontrollieren|löschen|klicken|öffnen|geben|teilen|melden|wenden) (sie|deine|dein|ihre|ihr|bitte|auf|keine|du)
(sollten|solltest|should|must|need|können|müssen) (sie|du|ihr|you|change|also|users|customers|to|immediately)
(you|users|customers|everyone) (should|must|can|may|need|will)
(change|reset|review|monitor|check|watch|enable|rotate|replace|update|avoid|beware|consider|contact) (your|the|all|any|of|for|for|using)
(never|niemals|nie) ..8 (ask|asking|fragen|bitten|auffordern|share|send|weitergeben|eingeben|nennen|request|preisgeben|enter)
(do|don't) ?not ..1 (share|click|open|reply|respond|provide|give|enter)
[@never]
(never|niemals|nie|nicht|not|keine) ..9 (ask|asking|fragen|bitten|auffordern|abfragen|erfragen|request|requesting)
(preisgeben|eingeben)
(asking|asks|ask) ..4 for
[@notify]
(benachrichtig*|informier*|informiert|angeschrieben|anschreiben|schreiben|mailed|notified|notify|notifying|notifications|letters|letter|notices|contacted|contacting|kontaktieren|kontaktiert)
[@measure]
(zurückgesetzt|zurücksetzen|zurückzusetzen|rücksetz*|gesperrt|invalidiert*|invalidierung|geändert|ausgetauscht|erneuert|widerrufen|rotiert|rotation|kennwortrotation|passwortänderung*|deaktiviert|benachrichtigt|informiert|gemeldet)
(reset|resetting|invalidated|revoked|rotated|rotating|replaced|expired|disabled|changed|changing|notified|informed|logged|rotation|set)
[@consequence]
(missbrauch*|missbraucht|missbräuchlich|verwendet|ausgenutzt|nutzen|benutzen|identitätsdiebstahl|betrug*|betrüger*|phishing*|spam*|misuse*|misused|fraud*|scam*|theft|impersonat*|used|use|crack*|hijack*)

# Whose data.
[@group]
(everyone|everybody|anyone|all|those|people|persons|individuals) ?of ?those who
(allen|alle|aller|jede*|denen|derjenigen|diejenigen|menschen|personen) , (die|der)
(supporter*|tenant*|rider*|passenger*|voter*|volunteer*|resident*|pupil*|children|parents|carers|families|workspaces|administrators)
former students
members of
account holders
card holders
pass holders
(*schüler|*schülern|*schülerinnen|*lehrende|*lehrkräfte|*lehrkräften|*mitarbeitende*|*einwohnerinnen|*einwohner*|*haushalt*|*halterinnen|*haltern|*gemeindeglieder*|*eltern|*elternteil*|*kinder|*kindern|*ehrenamtliche*|*bewerbende*|*teilnehmende*|*studierende*|*gäste*|*spender*|*beschäftigte*)
(kunde|*kunden|*kundinnen|kundin|kundschaft|nutzer|nutzern|*nutzer|*nutzern|*nutzerinnen|nutzende*|anwender|anwendern|anwenderinnen|mitglied|*mitglieder|*mitgliedern|*mitglieds|patient|patienten|patientin|*patientinnen|*patienten|mitarbeit*|beschäftigte*|angestellte*|bürger*|einwohner|einwohnern|einwohnerinnen|schüler*|eltern|kinder|kindern|kind|minderjährige*|sorgeberechtigte*|erziehungsberechtigte*|studierende*|studenten*|studentin*|absolvent*|alumni|bewerber*|leser*|abonnent*|besteller*|käufer*|teilnehm*|spender*|mandant*|versicherte*|versicherungsnehm*|fahrgäst*|fahrgast*|gäste*|gästen|gast|besucher*|mieter*|händler*|lieferant*|partner|geschäftspartner*|ansprechpartner*|antragstell*|lehrkräft*|lehrer*|agenten|endbenutzer*|endnutzer*|kontoinhab*|gemeindemitglied*|ehrenamtlich*|klient*|bewohner*|steuerpflichtig*|halter*|fahrer*|kursteilnehm*|spieler*|sportler*|vereinsmitglied*|interessent*|auftraggeb*|beamt*|pensionär*|rentner*|leistungsempf*|kollegen|kolleginnen|dozent*|freiberufler*|abonnenten|bestellenden|hilfesuchend*|trainer*|übungsleiter*|personen)
(customer|customers|user|users|patient|patients|member|members|employee|employees|staff|student|students|alumni|applicant|applicants|reader|readers|subscriber|subscribers|client|clients|donor|donors|guest|guests|visitor|visitors|resident|residents|citizen|citizens|policyholder*|tenant|tenants|parents|parent|children|child|minors|pupil|pupils|pupil's|patient's|guardians|agents|supporter|supporters|participants|attendees|contractor|contractors|passengers|drivers|players|merchants|sellers|buyers|constituents|volunteers|account-holders|individuals|consumers|shareholders|cardholders|administrators|developers|contributors|beneficiaries|teachers|lecturers|faculty|candidates|people|persons|those)
[@personal]
(ihre|ihrer|ihren|ihrem|ihr|ihnen|your|yours|deine|deiner|deinen|deinem|dein|euer|eure|euren|you|dich|dir|sie)
[@salutation]
(sehr|liebe|lieber|guten|hallo|dear|hi|hello) ..1 (geehrte*|kund*|nutzer*|mitglied*|frau|herr|damen|tag|patient*|eltern|leser*|customer*|user*|member*|mr|ms|mrs|student*|parent*|reader*|friend*|patient*|valued|colleague*|team|*innen|*partner*|alle|zusammen|studierende|mitarbeit*|name|vorname)
dear
(sehr) geehrte*
(liebe|lieber|hallo)

# A list that does not end.
[@open]
(etc|usw|…)
und so weiter
unter anderem
u . a
u.a
among other things
including ?, but not limited
(and|or|und|oder|sowie) ?(ggf|gegebenenfalls|possibly|eventuell|möglicherweise|various|certain|einige|auch|etwaige) (other|further|additional|similar|weitere*|andere*|sonstige*|related|ähnliche*|andere) ..2 (data|information|daten|angaben|informationen|details|dokumente|documents|personal|unterlagen)
among others

# ---- protection, passwords ----

[@hash]
(hash*|gehasht*|gehashte*|*hashes|*hash|hashed|bcrypt*|scrypt*|argon2*|pbkdf2*|sha-1|sha1|sha256|sha-256|sha512|sha-512|sha|md5*|salted|gesalzen*|passwort-hash*|passworthash*|hashwert*|hashverfahren|einwegverschl*|sha-2|phpass)
(one-way|einweg) (function|encryption|verfahren|funktion|hash*)
[@encrypted]
(verschlüsselt|verschlüsselte|verschlüsselten|verschlüsseltes|verschlüsselter|verschlüsselung|encrypted|encryption|encrypt|chiffriert*|kryptograf*|kryptograph*|cryptographic*|cryptographically)
(geschützt|geschützte*|protected|gesichert|secured|gesicherte*|unkenntlich|unleserlich|obfuscated|scrambled|masked|unreadable|unlesbar)
[@undecipherable]
(nicht|kaum|schwer|unmöglich|never|not|cannot|hard|difficult|impossible|without|ohne|keine) ..5 (entschlüssel*|entschlüsselt|rückgängig|zurückgerechnet|rückrechen*|zurückrechnen|decrypt*|deciphered|reversed|cracked|lesbar|entziffer*|readable|brechen|gelesen|knacken|geknackt)
[@attack-encryption]
(verschlüsselungstrojaner*|ransomware*|verschlüsselungssoftware|erpressungs*|verschlüsselungsangriff*)
(täter*|angreifer*|attacker*|attackers|actor|actors|hacker*|kriminelle*|unbekannte*|malware|schadsoftware|ransomware) ..8 (verschlüsselt|verschlüsselten|verschlüsselte|encrypted|encrypt)
(daten|systeme|server|files|systems|servers) ..2 (verschlüsselt|verschlüsselten|encrypted)
(daten|systeme|server|dateien|files|systems|servers) (wurden|worden|were) ..5 (verschlüsselt|encrypted)
(wurden|wurde|worden|haben|hat|were|was) ..5 (verschlüsselt|encrypted)
[@device]
(laptop*|notebook*|usb*|stick|festplatte*|drive|disk|tablet*|smartphone*|backup*|datenträger*|gerät|device|mobiltelefon*|diensthandy*|sicherung*|sicherungskopie*|datensicherung*|rechner|computer)
[@by-password]
(protected|secured|geschützt*|gesichert*) ..1 (by|with|mit|durch) ..4 (passw*|kennw*|password*|pin)
(passwortgeschützt*|passwort-geschützt*|password-protected|passwortgesichert*|kennwortgeschützt*)
password protected
[@elsewhere]
(andere*|separate*|getrennte*|different|separate|another|other|externe*|external) ..2 (system*|server*|datenbank*|database|databases|provider|dienstleister*|anbieter*|platform|umgebung*)
(ausschließlich|nur|only|solely|exclusively) ..2 (bei|by|with|at) ..4 (dienstleister*|zahlungsdienst*|zahlungsanbiet*|provider|processor|bank|partner)
[@connection]
(verschlüsselte*|encrypted|geschützte*|gesicherte*|protected|secure*|verschlüsselt) (verbindung*|connection*|übertragung*|mail*|e-mail*|messages|conversation*|health|kommunikation|zugang|kanal|channel)
(https|end-to-end|ende-zu-ende|e2e|e2ee)
[@key-location]
(schlüssel|key|keys|entschlüsselungsschlüssel|entschlüsselungskey|passphrase|schlüsselmaterial) ..12 (getrennt*|separat*|separate*|elsewhere|anderswo|hsm|nicht|not|anderen|other|different|tresor|vault|kopiert|entwendet|accessed|compromised|stored|gespeichert|liegt|lag|lagen|aufbewahrt)
(weder|neither|nicht|not|without|ohne|kein|keine|no) ..5 (schlüssel|key|keys|entschlüsselungs*|encryption-key*)

# ---- advice that L22 asks for ----

[@phishing]
(phishing*|phishing|spam|smishing|vishing|spear-phishing|betrugsmail*|fake-mail*|scam*|phishing-mail*|social-engineering)
(social) engineering
[@caution]
(vorsicht*|vorsichtig*|wachsam*|misstrau*|misstrauisch*|achtsam*|aufmerksam*|skeptisch*|kritisch|warnen|hüten|careful|cautious|caution|vigilant|vigilance|wary|suspicious|alert|beware|watchful|skeptical|sceptical|lookout|argwöhnisch|genauer|achte|achten|misstrauen)
(klick*|öffnen|click|open|antworten|respond|reply|folgen|follow) ..5 (keine*|nicht|not|nie|niemals|links|link*|anhäng*|attachment*)
(not|don't|never|avoid|keine|nicht|niemals|nie) ..6 (click*|klick*|open*|öffnen|reply|respond*|antworten|follow|folgen|herunterladen)
(never|niemals|nie|nicht|not) ..9 (ask|asking|fragen|bitten|auffordern|abfragen|erfragen|request|requesting)
(echt|echtheit|authenticity|genuine|legitimate|absenderadresse)
(pay|special) attention
(be|please|stay|remain) (aware|attentive|on)
keep an eye
(look|watch) out
[@messages]
(e-mail*|email*|mails|mail|nachricht*|message*|anruf*|call|calls|communication*|absender*|link*|anhäng*|sms|contact|kontaktaufnahme*|kontaktversuch*|schreiben|anfragen|request*|texts|post)
[@reuse]
(wiederverwend*|mehrfach|reuse|reused|re-used|reusing|re-use|identisch*)
(dasselbe|gleiche|gleichen|selbe|selben|ähnliche*|gleiches|ähnliches|same|similar|identical|derselben|denselben|dieselben|demselben) ..4 (passw*|kennw*|password*|zugangsdat*|credential*|kombination*|login*|anmeldedat*)
(anderen|andere|anderer|weiteren|weitere|other|another|any|every|all|sonstigen|allen|verschiedenen|different) ?(online|on-line|internet|web) (diensten|dienst|dienste|webseiten|websites|website|sites|site|services|service|accounts|account|konten|konto|plattformen|portalen|seiten|onlinediensten|online-diensten|internetdiensten|stellen|stelle|platforms|platform|systems|anbietern|shops|online-shops|zugängen|applications|logins|systemen|onlineshops|portale|place|places|apps)
(anderswo|elsewhere|andernorts|woanders)
somewhere else
(auch) dort
(überall|everywhere|anywhere)
(einzigartige*|eigenes|individuelle*|unique|unterschiedliche*|different|jeden|jedes|every|each) ..4 (passw*|kennw*|password*|dienst*|konto|account|site|service|website)
[@password-word]
(*passw*|*kennw*|password*|zugangsdat*|credential*|login*|anmeldedat*)

# ---- what was done to a credential ----

[@rotate-password]
(passw*|kennw*|*passwort*|*kennwort*|password*|zugangsdat*|credential*|anmeldedat*) ..12 (zurückgesetzt|zurücksetz*|geändert|ändern|gesperrt|deaktiviert|ungültig|neu|vergeben|erneuer*|wechseln|reset|changed|expired|disabled|invalidated|rotated|änderung|ausgetauscht|revoked|rücksetz*|zurück|rotieren|zurückzusetzen)
(reset|resetting|changed|change|changing|expired|disabled|invalidated|rotated|rotation|rotating|new|revoked|neues|neue|ändern|ändere|zurücksetz*|zurückgesetzt|setz*|vergeben|vergib|erneuern|rücksetzung|änderung|wechsel*|update|forced|forcing|choose|create|set) ..6 (*passw*|*kennw*|password*|zugangsdat*|credential*|anmeldedat*|logins)
(kennwortrotation*|passwortrotation*|passwort-reset*|passwortreset*|passwortänderung*|password-reset*|passwortwechsel*|kennwortänderung*)
[@rotate-token]
(token*|sitzung*|session*|cookie*|*token|*tokens) ..8 (invalid*|ungültig*|widerruf*|revok*|gesperrt|zurückgezogen|expired|beendet|rotat*|erneuert|terminated|gelöscht|abgelaufen|entwertet|ausgetauscht|reset)
(invalid*|revok*|widerruf*|expire*|rotat*|reset|terminated|beendet|gesperrt|entwertet|ungültig) ..8 (token*|sitzung*|session*|cookie*|*token|*tokens)
(logged|log|signed|abgemeldet|ausgeloggt|abmelden|loggen) ..5 (out|abgemeldet|aus|neu|users|alle)
(abgemeldet|ausgeloggt)
[@rotate-refresh]
(refresh-token*|refresh) ..8 (invalid*|ungültig*|widerruf*|revok*|gesperrt|rotat*|erneuert|entwertet|ausgetauscht)
(invalid*|revok*|widerruf*|rotat*|entwertet) ..6 (refresh-token*|refresh)
(alle|all|every) ..2 (token*|*token) ..5 (invalid*|ungültig*|widerruf*|revok*|gesperrt)
[@rotate-key]
(*schlüssel*|key|keys|secret*|*-key*|credential*|*zertifikat*|certificate*|anmeldedaten|*secret*) ..10 (rotat*|rotier*|ausgetauscht|auszutauschen|austausch*|widerruf*|revok*|gesperrt|ersetz*|replac*|erneuer*|neu|new|deleted|gelöscht|invalid*|deaktiviert|disabled|ungültig|wechseln|hochzuladen|gewechselt|reissued|regenerat*)
(rotat*|rotier*|austausch*|revok*|widerruf*|replac*|ersetz*|erneuer*|neue*|neuen|new|regenerat*|wechsel*|deleted|deleting|sperr*|generat*|erzeug*|erstell*) ..6 (*schlüssel*|key|keys|secret*|*-key*|credential*|*zertifikat*|certificate*|anmeldedaten)

# ---- others than the users ----

[@third-persons]
(angehörige*|dritte|kontaktpersonen|chatpartner*|gesprächspartner*|kommunikationspartner*|absender|empfänger*|ehemalige*|frühere*|inaktive*|gelöschte*|nichtmitglied*|begleitperson*|notfallkontakte|ansprechpartner*|mitreisende*|familienmitglied*|familienangehör*|eltern|kinder|sorgeberechtigte*|ehepartner*|partner|beschenkte*|korrespondenzpartner*)
(relatives|dependents|dependants|beneficiaries|recipients|senders|former|inactive|non-customers|family|third|spouse*|next-of-kin|correspondents|parents|children|contacts|guardians|closed|expired|deceased|never)
(keine|ohne|kein) (konto|kundenkonto|account)
(without|never|no) ..3 account
[@mailbox]
(e-mail-postf*|postfach|postfächer*|e-mail-konto|e-mail-konten|mailbox*|mailboxes|adressbuch*|adressbücher*|kontaktliste*|e-mail-account*|mailkonten|mailkonto)
(e-mail|email|mail) (account|accounts|konten|konto|postfach|inbox|inboxes)
(address) (book|books)
contact (list|lists)

# ---- consequences and advice, by what they are about (L10) ----

[@about-identity]
(identitätsdiebst*|identitätsmissbrauch*|identität|identity|impersonat*|ausgeben|betrug*|betrüg*|fraud*|scam*|missbrauch*|missbraucht|missbräuchlich*|misuse*|misused|schufa|bonitätsauskunft*|polizei|police)
(in|unter) (ihrem|deinem|fremdem) namen
in your name
credit (report|reports|monitoring|freeze|file|bureau*)
[@about-mail]
(phishing*|spam*|smishing|vishing|scam*|betrug*|betrüg*|fraud*|werbung|werbeanrufe*|werbe-*|belästig*)
(verdächtige*|suspicious|unerwünschte*|unwanted|unerwartete*|unexpected|unsolicited|gefälschte*) ..2 (e-mail*|email*|mail*|nachricht*|anruf*|message*|call*|communication*|sms|kontakt*)
[@about-bank]
(abbuch*|lastschrift*|kontoauszüg*|kontobewegung*|debit*|überweisung*|kontoumsätz*|zahlungsbetrug*)
(bank|account) (statement|statements|account)
(ihre|deine|your) (bank|konto|kontobewegungen|bank)
[@about-card]
(kartenabrechnung*|kartensperr*|kartenmissbrauch*|kreditkartenabrechnung*|sperrnotruf*|sperr-notruf*|kreditkartenbetrug*)
(karte|card|cards) ..6 (sperren|gesperrt|block|blocked|replace|replaced|cancel|ersetzt|tauschen|misuse*|missbrauch*|statement*|fraud*)
116 116
(statement|statements|transactions|charges|abrechnungen)
[@about-account]
(kontoübernahme*|account-übernahme*|takeover*|hijack*|einloggen|impersonat*)
(account) (takeover|takeovers)
(log|logging|sign) (in|into)
[@about-special]
(diskriminier*|discriminat*|bloßstell*|bloßgestellt*|rufschäd*|rufschädigung*|reputation*|embarrass*|stigma*|erpress*|blackmail*|extort*|benachteilig*|scham|vertraulich*|geheimnis*|offenbar*|privatsphäre*|confidential*|humiliat*|reputational)
[@about-private]
(erpress*|blackmail*|extort*|stalk*|nachstell*|einbruch*|burglar*|bloßstell*|veröffentlich*|published|publish*|privatsphäre*|harass*|belästig*|mobbing*|doxxing|verfolg*|tracking|tracked)
[@about-ticket]
(neuen|neuer|neues|new|ungültig|invalid*|gesperrt) ..4 (barcode*|code|codes|ticket*|deutschlandticket*|handyticket*)
(deutschlandticket*|ticket*|barcode*) ..6 (neu|ersetzt|kopier*|gesperrt|missbrauch*|neuen)
[@about-device]
(private|zufällige*|random*|privat*) ..2 (mac|wlan-adresse|wi-fi|address|mac-adresse*)
(wiedererkenn*|recognis*|recogniz*|tracking|verfolg*|angreif*)
