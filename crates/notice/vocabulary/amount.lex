# Units of counts, how exact a number is, and what makes it a number of those affected.

[persons]
(person|personen|betroffene|betroffenen|menschen|bürger|bürgern|bürgerinnen|einwohner*|privatpersonen|teilnehmer*|bewerber*|antragsteller*|studierende|studierenden|studenten|schüler*|kinder|kindern|eltern|spender*|abonnenten|abonnentinnen|leser|leserinnen|lesern|empfänger*|mandanten|mandantinnen|förderer|förderern|unterstützer*|kundige|versicherungsnehmer*|beitragszahler*|steuerpflichtige*|passagiere*|fahrgäste*|reisende*|anwohner*|haushalte|haushalten|familien|jugendliche*|azubis|auszubildende*|ehemalige*|absolvent*|frauen|männer|*schülerinnen|*schülern|*schüler|halter|*haltern|*halter|mieter*|verbraucher*)
(people|persons|individuals|residents|citizens|subjects|students|pupils|alumni|applicants|donors|subscribers|recipients|children|parents|consumers|participants|passengers|households|families|riders|travellers|travelers|claimants|candidates|graduates|adults|voters|fans|followers|holders|drivers|attendees|delegates|volunteers|learners|minors|taxpayers|americans|women|men|supporters|readers|victims|tenants|beneficiaries)

[accounts]
(workspace|workspaces|tenants|mandate)
(*konten|*konto|*account|*accounts|profile|profilen|profiles|mailboxes|*postfächer|*postfächern|logins|zugänge)

[users]
(*nutzer|*nutzern|*nutzerinnen|*anwender|*anwendern|*user|*users|*nutzende|*nutzenden)

[customers]
(*kunden|*kundinnen|*kund|*customer|*customers|clients|policyholders|cardholders|kontoinhaber*|versicherte|versicherten|shoppers|guests|gäste|gästen|gast|käufer*|besteller*|kundschaft|buyers|policyholders|borrowers|merchants)

[patients]
(*patienten|*patientinnen|*patient|*patients)

[employees]
(*mitarbeiter|*mitarbeitern|*mitarbeiterinnen|*mitarbeitende|*mitarbeitenden|*beschäftigte|*beschäftigten|*angestellte|*angestellten|bedienstete*|lehrkräfte*|employees|employee|staff|workers|teachers|officers)

[members]
(*gliedern|*glieder|genossen|genossinnen|*mitglieder|*mitgliedern|mitglied|members|member)

[institutions]
(kanzleien|apotheken|betriebe|betrieben|arztpraxen|kitas|kindergärten|filialen|händler|händlern|arbeitgeber*|verbände|kirchengemeinden|landkreise|hochschulen|krankenkassen|geschäftskunden|*firmen|*einrichtungen|*unternehmen|*vereinen|*schulen|firms|employers|practices|clinics|councils|agencies|districts|dealers|pharmacies|shops|stores|branches|nurseries|colleges|parishes|trusts|firmen|kommunen|gemeinden|schulen|kliniken|krankenhäuser*|praxen|institutionen|organisationen|behörden|vereine|companies|organisations|organizations|institutions|schools|hospitals|businesses|municipalities|charities|universities)

[records]
(befunde|befunden|results)
(*vorgänge|*vorgängen|*fälle|*fällen|*anträge|*anträgen|*rechnungen|*buchungen|*verträge|*verträgen|cases|applications|bookings|invoices|transactions|contracts|lines|*datensätze|*datensätzen|datensatz|*einträge|*einträgen|records|record|entries|rows|*nummern|*adressen|*passwörter|*passwörtern|passwords|addresses|numbers|bankverbindungen|ibans|cards|*karten|tickets|bestellungen|orders|zeilen|credentials|hashes|kennwörter)

[files]
(*dateien|datei|*dokumente|*dokumenten|files|file|documents|document|emails|e-mails|mails|messages|nachrichten|images|fotos|bilder|photos|folders|akten|briefe|letters|schreiben|gb|tb|gigabyte|gigabytes|terabyte)

[devices]
(geräte|geräten|*rechner|*rechnern|*server|servern|servers|devices|computers|laptops|systems|systeme|endpoints|smartphones)

[no-unit]
(stunden|stunde|tage|tagen|wochen|monate|monaten|jahre|jahren|minuten|uhr|euro|eur|dollar|prozent|hours|days|weeks|months|years|minutes|percent|usd|bits|bit|stellen|ziffern|zeichen|digits|characters|schritte|steps|kategorien|fragen|iterations|gb|tb|gigabyte|gigabytes|terabyte|mb|pm|am)

[approx]
(rund|ca|circa|zirka|etwa|ungefähr|knapp|fast|gut|schätzungsweise|annähernd|about|approximately|around|roughly|nearly|almost|estimated|some|approx|nahezu)

[at-most]
bis zu
bis
(höchstens|maximal)
weniger als
up to
no more than
not more than
at most
fewer than
less than
a maximum of
maximum

[at-least]
(mindestens|wenigstens|über|mehrere)
mehr als
more than
at least
(over|exceeding)
in excess of
upwards of

[affected]
(*betroffen*|affected|impacted|impact*|exposed|compromis*|kompromittiert*|abgeflossen*|gestohlen*|entwendet*|stolen|zugegriffen|zugriff*|accessed|leak*|geleakt*|offengelegt*|veröffentlicht|kopiert|copied|abgegriffen|ausgelesen|identifiziert|identified|involved|included|enthalten|enthielt*|contained|abgerufen|einsehbar|abrufbar|sichtbar|accessible|viewable|zugänglich|heruntergeladen|downloaded|exfiltrat*|verschlüsselt|breach*|obtained|acquired|einsehen|disclosed|versandt|verschickt|received|erhielten)
(informiert|benachrichtigt|angeschrieben|notified|notifying|unterrichtet|contacted|informieren|anschreiben|notify)
(daten|information|data|datensätze|details|datenbank) ..3 (von|of|for|zu|belonging|relating|about|mit)
(letters|schreiben|notices|briefe|notifications|notification) ..3 (to|an)
unauthori*

[size]
(serve|supports|supporting|betreuen|versorgen|beschäftigen|employ|zählen|verwalten|manage|manages|operate|weltweit|worldwide|globally|beschäftigt|employs|employing|betreut|versorgt|zählt|serves|serving|bedient|vertrauen|trust|trusted|operates|betreibt|umsatz|revenue|standorten|locations)
(mit|with) ..3 <n> ..3 (mitarbeit*|beschäftigten|employees|kunden|customers|members|mitgliedern)
(insgesamt|total) ..2 kundenstamm

[part]
(dieser|diesen|davon|darunter|hiervon|dabei|zusätzlich|außerdem|weitere|weiteren|weiterer|jeweils|zudem|ferner|teil|teilmenge|subset|additional|additionally|another|further|each|also|auch|among|whom|those|these|hingegen|dagegen|whereas|während|lediglich|nur|only)
of (which|whom|these|those|them)
ein teil
part of
in addition

[corrected]
(first|earlier|previous|erste|erster|ersten|frühere*) (version|count|figure|estimate|fassung|zählung|schätzung|angabe)
(swapped|miscounted|mistyped|zahlendreher|verzählt|fälschlich|correct*|ursprünglich*|initially|originally|zunächst|previously|nunmehr|inzwischen|mittlerweile|revised|erhöht*|increased|statt|instead|vorher|zuvor|bislang|update|updated|aktualisiert*|berichtig*|earlier|rather|now)
