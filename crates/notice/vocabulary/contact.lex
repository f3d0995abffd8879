# Words around contacts, authorities, links, and what of others a notice shows. Reader: read/contact.rs

# Somebody may have questions.
[question]
(auskunft|auskünfte) für (versicherte|kund*|betroffene|patient*|mitglieder|nutzer*|bürger*)
(talk|speak) to us
(questions|fragen|rückfragen) (by|per|via|an|to)
(bei|für|zu) ..4 (fragen|rückfragen|nachfragen|anfragen|auskünfte|auskünften)
(rückfragen|rückfrage)
(haben|hast|habt) (sie|du|ihr) ..6 (fragen|bedenken|anliegen|unsicherheiten)
(falls|wenn|sollten|solltest|solltet|sofern) ..8 (fragen|bedenken|anliegen|zweifel)
(offene|weitere|weiteren|noch|ihre|deine|konkrete|individuelle|allgemeine|alle) fragen (zu*|an|rund|richten|zum|zur|beantwort*|klären|wenden|per|nehmen|können|bitte|haben|hast)
(sie|du|ihr) ..3 (haben|hast|habt) ..3 fragen
fragen (zum|zu|zur) ..6 (vorfall|angriff|sicherheitsvorfall|datenschutzvorfall|cyberangriff|datenschutz|ihren|deinen|diesem)
(any|further|more|additional|other|your|have|with|specific) ?further (question|questions|queries|concerns|inquiries|enquiries)
(question|questions|queries|inquiries|enquiries|concerns) (about|regarding|on|concerning|related|or|relating|please|contact|to|can|may)
(question|questions|concerns) , ?please (contact|email|e-mail|call|write|reach)
(individuals|customers|patients|members|anyone|those|people) ..3 (questions|concerns)
(für|um) ..2 (weitere|nähere|ausführliche*) (informationen|auskünfte|einzelheiten) ..8 (wenden|kontakt*|erreich*|hotline|telefon*|schreib*|rufen|e-mail|mail)
(for|to) ..3 (more|further|additional) (information|details|help|assistance) ..8 (contact*|call*|email*|e-mail|write|reach*)
(need|require) ..3 (help|assistance|support|information)
(believe|think|unsure|concerned) ..12 (contact|call|email|write)
(questions|fragen|rückfragen) (?)
(answer|answering|answers|beantworten|beantwortet|beantworte) ..4 (questions|query|queries|fragen)
(fragen|questions) ..4 (beantworten|beantwortet|beantworte)
discuss (this|the|any|your)

# Somebody is invited to write, call, come.
[invite]
(wenden|wende|wendet) ..3 (sich|dich|euch)
(sich|dich|euch) ..14 wenden
(richten|richte|richtet|senden|sende|schicken|schicke|mailen) ..6 an
an ..10 (richten|wenden|senden|schicken|schreiben)
(kontaktier*|kontakt|kontaktaufnahme|kontaktdaten|kontaktmöglichkeit*|kontaktstelle|kontaktadresse|kontaktperson*|kontaktformular*|kontaktkanal)
(ansprechpartner*|ansprechperson*|ansprechstelle*|anlaufstelle*)
(erreichen|erreichst|erreicht) ..4 (sie|du|ihr|uns|unser*|man|mich)
(sie|du|ihr) ..6 (erreichen|erreichst|erreicht|erreichbar)
(erreichbar|telefonisch|schriftlich|postalisch)
zu erreichen
(schreiben|schreibe|schreib|schreibt) ..3 (sie|uns|an|eine|mir|bitte)
(rufen|ruf|ruft|anrufen) ..3 (sie|uns|an)
(melden|melde|meldet) ..3 (sich|dich|euch)
(sich|dich|euch) ..8 melden
zur verfügung
(*hotline|*infotelefon|*servicetelefon|*bürgertelefon|*kundentelefon|*servicenummer|*rufnummer|*infoline|*helpline|*beratungstelefon|sorgentelefon)
(eingerichtet*|geschaltet) ..6 (postfach|e-mail-adresse|mailadresse|telefonnummer|hotline|nummer)
(postfach|e-mail-adresse|mailadresse|telefonnummer|hotline|nummer) ..6 (eingerichtet*|geschaltet)
(unter|über|per|via) ..5 (e-mail|mail|e-mail-adresse|mailadresse|telefon|telefonnummer|nummer|rufnummer|adresse)
(auskunft|auskünfte|informationen) (erteilt|erteilen|gibt|erhalten)
(contact|contacting|contacted) (us|our|the|me|details|point|person|information|address|form|at|for|:|details)
(please|can|may|should|to|or) ..2 (contact|call|email|e-mail|write|phone|ring)
(contact|contacts) :
reach (out|us|our|me)
(reached|contacted) (by|at|on|via)
get in touch
(email|e-mail|call|write|phone|telephone|message) (us|our|to|the|me|:)
(hotline|helpline|help-line|phoneline|infoline|helpdesk)
(call|contact|response|support) (center|centre)
(toll-free|freephone|freefone)
toll free
(dedicated|special) ..4 (line|number|address|mailbox|email|e-mail|inbox|hotline)
(available|here) to (help|answer|assist|support)
(send|direct|address|submit) ..6 (to|at|via)

# A place on the web at which questions can be put.
[form]
(kontaktformular*|online-formular*|webformular*|anfrageformular*|supportformular*|serviceformular*|kontaktseite*)
(forum|forums|community-forum|supportforum|diskussionsforum)
(contact|web|online|inquiry|enquiry|request|support) (form|forms|page|request|ticket|desk|center|centre|team|portal)
(ticket|tickets|support-ticket|supportticket|helpdesk|helpcenter|help-center|kundensupport|live-chat|livechat)
(kontaktieren|kontaktiere|kontaktiert|wenden|wende)
kontakt aufnehmen
reach out
reach us
contact us
get in touch
(contact|reach) (us|out)
kontakt

# Who answers.
[officer]
(datenschutzbeauftragt*|datenschutz-beauftragt*|konzerndatenschutzbeauftragt*|dsb|edsb)
(betriebliche*|behördliche*|örtliche*|externe*|unser*) beauftragt* für ?den datenschutz
beauftragt* für ?den datenschutz
(dpo|dpos)
(data|privacy) ?protection ?and ?privacy (officer|officers)
(chief|data) privacy officer
data protection (lead|manager|team|contact)

[press]
(pressestelle|pressekontakt*|presseanfrage*|pressesprecher*|pressereferat|presseabteilung|presseteam|pressebüro|medienanfrage*|medienkontakt*|medienstelle|medienschaffende*|medienvertreter*|unternehmenskommunikation)
(kontakt|ansprech*|fragen|rückfragen|auskünfte) ..3 (für|der|von) ..2 (presse|medien|journalist*|redaktion*)
(press|media|journalist|journalists) (office|contact|contacts|enquiries|inquiries|relations|team|requests|queries|only)
(members|representatives) of the (press|media)
(spokesperson|spokesman|spokeswoman)

[sales]
(vertrieb|vertriebs*|verkauf|verkaufs*|bestellung|bestellungen|bestellhotline|neukunden*|buchung|buchungen|angebotsanfrage*|abo-service|aboservice|leserservice)
(unverbindlich*|persönliches|individuelles) (angebot|beratung|beratungsgespräch)
(sales|orders|bookings|pricing)
(book|schedule|request) a (demo|meeting|consultation)

[bureau]
(equifax|experian|transunion|innovis|cifas|schufa|crif|creditreform|boniversum|infoscore)

[other]
(bank|hausbank|sparkasse|kreditinstitut|geldinstitut|kartenanbieter|kreditkartenunternehmen|verbraucherzentrale|verbraucherzentralen|sperr-notruf|sperrnotruf|opferhilfe|telefonseelsorge)
(weisser|weißer) ring
116 116
(your|the) ..2 (bank|banks|insurer|provider)
(ftc|annualcreditreport*|identitytheft*)
federal trade commission
citizens advice
report fraud
(fallschirm|hpi|leak-checker|leakchecker|haveibeenpwned)
have i been pwned

[phoneword]
(tel|telefon|telefonnummer|telefonnummern|fon|fernruf|phone|telephone|call|hotline|*hotline|helpline|rufnummer|*rufnummer|nummer|mobil|handy|mobile|toll-free|freephone|number|dial|durchwahl|*telefon|anrufen|telefonisch|tollfree|ph|at)

[fax]
(fax|telefax|faxnummer|facsimile)

[notphone]
(iban|bic|kontonummer|blz|aktenzeichen|az|kundennummer|vorgangsnummer|rechnungsnummer|steuernummer|hrb|ust-idnr|registernummer|cve|case|reference|ticket|referenznummer|fallnummer|version|build)

[hours]
(montag|montags|mo|werktags|werktäglich|täglich|wochentags) ..14 (uhr|stunden)
(sprechzeiten|servicezeiten|öffnungszeiten|geschäftszeiten)
rund um die uhr
(monday|mon|weekdays|daily) ..16 (am|pm|a.m|p.m|et|est|cst|pst|gmt|bst|cet|time|m)
business days ..16 (am|pm|a.m|p.m|et|est|cst|pst|gmt|bst|cet|time|m)
(business|office|opening) hours
(von|zwischen) <n> ..3 (bis|und|-|–) <n> uhr
(between|from) <n> ..3 (and|to|-|–) <n> ..2 (am|pm|a.m|p.m|m)

# What is said of authorities: told.
[tell]
(befasst|orientiert|angeschrieben|eingebunden)
(informier*|meldung|meldungen|gemeldet|meldeten|meldete|melden|anzeige|angezeigt|strafanzeige|strafantrag|anzeigen)
(eingeschaltet|einschalt*|hinzugezogen|unterricht*|benachrichtig*|verständigt|verständigten|involvier*|alarmiert|mitgeteilt|übergeben|übermittelt|eingebunden|einbezogen|einbind*|einbezieh*|beteiligt|gewandt|vorgelegt|weitergegeben|angerufen|kontaktiert)
in kenntnis
(notif*|self-reported|self-report|report|reported|reporting|reports|inform|informed|informing|contacted|alerted|alerting|advised|told|filed|referred|involved|involving|engaged|submitted|disclosed|shared|handed)
made aware

# What is said of authorities: at work.
[work]
(kontakt|abstimmung|austausch|absprache|zusammenarbeit|kooperation|kooperier*|ermittel*|ermittlung|ermittlungen|unterstütz*|begleit*|verfahren|abgestimmt|untersuch*|ermittelt|eng|übernommen|aufgenommen)
(arbeiten|arbeitet|arbeite|arbeiteten) ..14 zusammen
zusammenarbeit*
(work|working|worked|works|cooperat*|co-operat*|collaborat*|liais*|coordinat*|co-ordinat*|investigat*|assist*|helped|helping|help|support*|guidance|touch|partnership|conjunction)
led by

# The reader is spoken to, not the authority.
[advice]
(wenden|wende) ..3 (sich|dich)
(beschwerde|beschwerden|beschweren|beschwerderecht)
(recht|möglichkeit) ..6 (beschwer*|aufsichtsbehörde)
(erstatten|erstatte|informieren|verständigen|melden|kontaktieren|rufen|zeigen) sie
(können|sollten|möchten|müssen|dürfen) sie
(sie|du|betroffene) ..3 (können|sollten|kannst|solltest)
(empfehl*|raten|rät|ratsam|rate)
(you|individuals|victims|consumers|customers) ..2 (can|may|should|could|might)
(you|individuals|victims|consumers|customers) ..2 have the right
(you|individuals|victims|consumers|customers) ..2 are entitled
right to (complain|lodge|file|make|report|contact|obtain)
(can|may|could|right|wish|entitled|option) ..8 (complain|complaint|complaints)
(complain|complaints) to
if you ..3 (are|have|believe|suspect|think|receive|notice|become|discover|experience)
(we|also) ..2 (recommend|encourage|advise|urge|suggest)
(your|you) ..3 (local|state|nearest|attorney)
(please|immediately|promptly|should) (report|contact|notify|call|inform)
(suspect|suspected|believe) ..10 (fraud|identity|theft|victim)

# Somebody is only a source.
[source]
(informationen|hinweise|tipps|empfehlungen|ratgeber|webseite|website|seite|leitfaden) ..3 (des|der|vom|beim|von)
(information|guidance|advice|tips|website) (from|by|at|on|of) the

# A duty or a decision that is somebody else's.
[duty]
(muss|müssen) (ich|wir)
müssen sie
ob ..14 (erstattet|gestellt|verpflichtet|melden|meldepflicht*|benachrichtigen|informieren|meldung)
whether ..14 (notify|report|required|obligation|need)
do (i|we) (need|have)
you ..4 (required|obligated|obliged)
you ..4 need to
selbst entscheiden
(ihrer|ihre|deiner) ..3 (meldepflicht|meldung|aufsichtsbehörde|datenschutzaufsichtsbehörde)
your ..3 (supervisory|regulator|notification)

# To be done.
[plan]
(werden|wird|würde|würden) ..12 (informieren|melden|benachrichtigen|einschalten|unterrichten|anzeigen|erstatten|übergeben)
(will|would|shall) ..3 (notify|report|inform|contact|alert|file|be)
going to ..3 (notify|report|inform|contact|alert|file|be)
intend to ..3 (notify|report|inform|contact|alert|file|be)
plan to ..3 (notify|report|inform|contact|alert|file|be)
(derzeit|noch) ..3 (geprüft|vorbereitet)

# Told under Art. 33 without naming the authority.
[article]
art* . 33
artikel 33
article 33
art 33
(§|§§) 33 ..3 (kdg|bdsg|dsg*)
dsg-ekd
(meldung|gemeldet|melden) ..6 (datenschutzaufsicht*|datenschutzbehörde)

# A link word whose address the text lost.
[lost]
(klicken|klicke|klick|klickt|anklicken|tippen|tippe) ..4 hier
hier ..4 (klicken|klicke|zurücksetzen|ändern|anmelden|einloggen|anfordern|abrufen|nachlesen|herunterladen|neu)
(zurücksetzen|ändern|anfordern|setzen|einloggen|anmelden|finden|erfahren|nachlesen|informationen|mehr|registrieren) ..3 hier (.|!|:|,)
(diesen|diesem|folgenden|folgendem|nachfolgenden|nachstehenden|untenstehenden|dem|den) (link|button|schaltfläche|weblink)
(link|button|schaltfläche) ..4 (klicken|klicke|folgen|folge|unten|nutzen|benutzen)
(click|clicking|tap|press) ..2 here
(reset|changed|change|found|available|accessed|updated|update|set|read|learn|view|visit|sign|log|enroll|register) ..4 here (.|!|,|:)
(click|clicking|follow|following|use|using|via|visit|tap|press) ..3 (this|the|following|below) ..2 (link|button)
(link|button) below

# Attackers, loot and where they lie.
[attacker]
(täter|tätern|tätergruppe|angreifer*|angreifenden|hacker*|hackergruppe|erpresser*|ransomware-gruppe|cyberkriminelle*|kriminelle|kriminellen|unbekannte)
(person|people|those|somebody|someone) (behind|responsible)
(attacker|attackers|hacker|hackers|intruder|intruders|extortionist*|criminals|cybercriminals|perpetrator*|ransomware)

[posted]
(veröffentlicht*|publiziert|hochgeladen|angeboten|bereitgestellt|eingestellt|gepostet|aufgetaucht|verkauft|zugänglich|abrufbar|einsehbar)
(geteilt|weitergereicht|herumgereicht|kursiert|kursieren|zirkuliert|liegen|liegt|herunterzuladen)
(bietet|bieten) ..12 an
zum kauf
zum verkauf
(passed|traded|doing) ..2 (around|rounds|on)
(put|putting) ..2 up
(hosted|mirrored|downloadable|findable)
(posted|published|uploaded|leaked|offered|dumped|listed|advertised|released|available|appeared|circulat*|shared|sold|sale|defaced)

[loot]
(daten|datensätze|datensatz|datei|dateien|datenbank|datenpaket|informationen|kundendaten|*daten|unterlagen|passwörter|dump)
(data|database|files|records|information|dump|documents|passwords|credentials|table|copy|copies|sample|excerpt|loot|write-up|screenshots)
(kopie|kopien|auszug|auszüge|tabelle|probe|liste|listen|beute|screenshots)

[service]
(breachforums|breached|raidforums|pastebin|ghostbin|anonfiles|gofile|4chan|8kun|leakbase|doxbin)
(*pastebin.com*|*anonfiles.com*|*gofile.io*|*mega.nz*|*breachforums*|*raidforums*)
mega . nz
(telegram-kanal|telegram-gruppe|telegramkanal|discord-server)
(telegram|discord) (channel|group|kanal|gruppe|server)

[leaksite]
(defacement|defaced) (website|site|page)
(leak-site|leaksite|leak-seite|leak-portal)
dedicated leak site
(leak|extortion|onion|tor) (site|blog|page|portal|adresse|seite)
onion

[open]
(lücke|schwachstelle|sicherheitslücke|zugang|fehler) ..8 (noch|weiterhin|derzeit|bislang) ..3 (nicht|offen|ausnutzbar|besteht|bestehen)
(noch|weiterhin|derzeit|bislang) ..3 nicht ..6 (geschlossen|behoben|gepatcht|beseitigt|abgestellt)
(vulnerability|flaw|gap|hole|weakness|bug|issue) ..8 (not|remains|still) ..4 (patched|fixed|closed|open|exploitable|resolved|exploited|unpatched|remediated)
(can|could) still be (exploited|used|abused|accessed|bypassed)
(no|not) ..2 (patch|fix) ..4 (available|yet|exists)

[technique]
(hochzählen|hochgezählt|manipulieren|manipulation|verändern|ändern|änderung|veränderung|austauschen|aufruf|aufrufen) ..6 (id|ids|url|urls|nummer|parameter|kundennummer|adresszeile|link)
(changing|incrementing|modifying|altering|manipulating|guessing|editing|replacing|enumerating) ..6 (id|ids|url|urls|number|parameter|address|link|identifier)
(sql-injection|sql-injektion|cross-site-scripting|path-traversal|standardpasswort|standard-passwort|default-passwort|standardkennwort)
(hardcoded|hard-coded|proof-of-concept)
sql injection
directory traversal
path traversal
default password
default credentials
exploit code
proof of concept

[closed]
(geschlossen|behoben|gepatcht|beseitigt|abgestellt|abgeschaltet|deaktiviert|gesperrt|entfernt|geändert|korrigiert|bereinigt|unterbunden|offline|abgeschaltet|aktualisiert|zurückgesetzt|eingespielt|schließen|schlossen|behoben)
vom netz
nicht mehr möglich
(closed|fixed|patched|resolved|remediated|removed|disabled|revoked|shut|blocked|corrected|mitigated|offline|updated|addressed|rotated|contained|secured|rebuilt|reset)
taken down

[sender]
(absender|absenderadresse*|absendeadresse|phishing|phishing-mail*|spam|betrügerische*|gefälschte*|sender|spoofed|fraudulent|scam)

[social]
(follow|folgen|folge|twitter|mastodon|instagram|facebook|linkedin|status|x|tweet|bluesky|threads)

[private]
(mitarbeiter|mitarbeiterin|kollege|kollegin|angestellte|angestellter|praktikant|praktikantin|patient|patientin|schüler|schülerin|täter|tatverdächtige|tatverdächtiger|beschuldigte|beschuldigter|auszubildende|auszubildender|azubi)
(stammkunde|stammkundin|kunde|kundin|nachbar|nachbarin|mitglied|anwohner|anwohnerin|zeuge|zeugin|mutter|vater|nutzer|nutzerin|leser|leserin|empfänger|empfängerin)
(customer|neighbour|neighbor|member|volunteer|witness|user|reader|recipient|tenant|mother|father)
(employee|intern|contractor|patient|student|suspect|nurse|trainee|pupil|resident)

# Whom a notice is for.
[controller]
als ihr* (auftragsverarbeiter*|datenverarbeiter*)
wir ..6 als auftragsverarbeiter*
(unser*|ihr*) rolle als auftragsverarbeiter*
wir sind ..4 auftragsverarbeiter*
(sie|kunde|kunden|einrichtungen) ..6 (verantwortliche*|datenverantwortlich*) ..4 (sind|sinne|für|gemäß|nach)
(sie|kunden) (sind|bleiben) ..6 (verantwortliche*|datenverantwortlich*)
(kunden|einrichtungen|mandanten) ..6 (sind|bleiben) ..4 (verantwortliche*|datenverantwortlich*)
sie als (verantwortliche*|datenverantwortliche*)
(art|artikel) ?. 33 abs ?. 2
(art|artikel|article) ?. 33 _ 2 _
ihr* ..2 meldepflicht
as your ?data processor
(we|our) ..6 processor ..3 (for|of|on)
(you|customers) ..4 (are|remain|as) ..4 (controller|controllers)
(our|your) role as ..3 (processor|controller)

# Roles of the law.
[role]
(auftragsverarbeiter*|auftragsverarbeitung|datenverarbeiter*|datenverantwortlich*|verantwortlicher|verantwortliche|verantwortlichen)
(processor|processors|controller|controllers|sub-processor|subprocessor)

[perclient]
(in|bei|aus|für|unter) (ihrem|ihrer|ihren|ihre) ..3 (mandant*|einrichtung*|instanz|schule|praxis|institution|verein|datenbestand|bestand|konto|kunden|organisation) ..10 <n>
(bei|von) ihnen ..8 <n>
<n> ..6 (in|aus|bei) (ihrem|ihrer|ihren) ..3 (mandant*|einrichtung*|instanz|schule|praxis|institution|verein|datenbestand|bestand|konto|organisation)
<n> ..4 ihrer (kunden|kundinnen|patienten|patientinnen|mitglieder|nutzer*|beschäftigten|schüler*|mitarbeiter*|datensätze)
(in|from|of|for) your ..3 (tenant|organisation|organization|instance|account|institution|practice|school) ..10 <n>
<n> ..6 (in|of|from) your ..3 (tenant|organisation|organization|instance|account|institution|practice|school|customers|users|patients|members|data)
(pro|je) (mandant*|einrichtung*|verantwortlichem)
per (tenant|controller|institution)

# Their own time limit.
[due]
72 (stunden|hours)
(72-stunden*|72-hour)
(meldefrist|fristende|fristbeginn)
(ihr*|der|die) frist
(your|the) ..2 deadline
(your|the) ..2 time limit

# Whom a notice may concern.
[minor]
(kinder|kindern|kindes|minderjährige*|minderjährigen|schüler|schülern|schülerin|schülerinnen|schülerinnen*|kita-kinder|jugendliche|jugendlichen|kitakinder)
(das|ein|eines|jedes|dem|einem|jedem|vom) kind
(child|children|minor|minors|pupil|pupils|under-18s|schoolchildren)

[guardian]
(eltern|elternteil|sorgeberechtigte*|erziehungsberechtigte*|elternbrief|erziehungsberechtigten|vormund|personensorge*|elternvertret*|familien)
(ihr|ihrem|ihres|ihre|dein|eure|euer) ..2 (kind|kinder|kindes|tochter|sohn|kindern)
(parent|parents|guardian|guardians|carer|carers|caregiver*|families)
your (child|children|son|daughter)

[church]
(bistum|bistums|erzbistum|erzbistums|diözese|pfarrei|pfarreien|pfarrgemeinde|kirchengemeinde|kirchengemeinden|kirchenkreis|landeskirche|landeskirchen|bischofskonferenz|ordinariat|generalvikariat|diakonie|diakonisches|caritas|caritasverband|ordensgemeinschaft|kirchenamt|kirchenverwaltung|dekanat)
(diocese|archdiocese|parish)
protestant church
bishops ' conference

[churchlaw]
(kdg|dsg-ekd|kdr-og)
(kirchlich*|katholisch*|evangelisch*) ..3 (datenschutz*|aufsicht*)

# What a status towards the authority looks like besides a name.
[noduty]
(keine|nicht) ..6 (meldepflicht*|meldepflichtig)
(not|no) ..6 (notifiable|reportable)
(not|no) ..6 obligation to notify
(not|no) ..6 required to notify
