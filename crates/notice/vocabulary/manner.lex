# How a notice speaks (see src/read/manner.rs). German first, then English.

# L14: no sign of it.
[hedge.no_evidence]
(kein|keine|keinen|keiner|keinerlei|keinem) ..5 (hinweis|hinweise|anhaltspunkt*|erkenntnis*|indiz*|anzeichen|beleg|belege|beweise|beweis|evidenz|spuren|spur|anlass|verdachtsmomente)
(hinweise|anhaltspunkte|erkenntnisse|indizien|anzeichen|belege|beweise|spuren) ..18 (nicht|keine)
(weder|ohne) ..2 (hinweise|anhaltspunkte|erkenntnisse|indizien|anzeichen)
(kein|keine|keinerlei|nichts) ..8 (bekannt|bekanntgeworden)
(kein|keine|keinen|nicht) ..8 (missbrauch*|datenabfluss*|abfluss|zugriff*|verwendung|veröffentlichung) ..6 (festgestellt|feststellbar|feststellen|erkennbar|ersichtlich|nachweisbar|nachgewiesen|beobachtet|bekannt)
(missbrauch*|datenabfluss*|abfluss|abgeflossen|zugriff*|ausgelesen|entwendet|gestohlen|veröffentlicht|verwendung) ..12 (nicht|noch) ..3 (festgestellt|nachgewiesen|bekannt|feststellen|erkennbar|ersichtlich|bestätigt|nachweisbar|feststellbar|belegt|bestätigen)
(bekannt|bestätigt) ist ..4 nicht
(haben|konnten|können) ..3 nicht (festgestellt|feststellen) ..4 (dass|ob)
(no|any|without|zero|little) ..5 (evidence|indication|indications|indicator|indicators|sign|signs|suggestion|proof|trace|traces)
not ..4 (seen|found|identified|observed|detected|received|aware|discovered|uncovered) ..3 (any|evidence|indication*|sign|signs)
nothing ..3 (suggest|suggests|indicate|indicates|indicating|suggesting)
(unaware|aware) of (any|no)
not aware ..4 (of|that)
(evidence|investigation|analysis|review) ..4 (not|n't) (indicate|suggest|show|reveal)
(does|do|did) not ..2 (appear|seem)
(doesn't|don't|didn't) ..2 (appear|seem)
(no|not) ..3 (known|reported|confirmed) ..3 (misuse|cases|instances|fraud|abuse|incidents)
no reason to (suspect|think|assume)

# L14: not excluded.
[hedge.not_excluded]
(nicht|nie) ..8 (auszuschließen|ausgeschlossen|ausschließen|ausschließbar|auszuschliessen|ausschliessen)
(kein|keine|keinen|kaum|weder) ..6 (auszuschließen|ausgeschlossen|ausschließen)
(schließen|schliessen) ..8 nicht ..2 aus
(ausschließen|auszuschließen) ..8 nicht
(cannot|can't|couldn't|not|unable|impossible) ..8 (exclude|excluded|rule|ruled|discount|discounted)
never be ..3 (excluded|ruled)
(possibility|cannot) ..6 (ruled|excluded)

# L14: as far as known. The weak forms need a denial in their sentence.
[hedge.as_far]
soweit ..5 (bekannt|wissen|ersichtlich|beurteilen|erkennbar|absehbar|feststellbar)
nach ..3 (wissen|kenntnis)
unseres wissens
(as|so) far as ..3 (know|aware|tell|known|concerned|determine|understand)
(to|as) ..2 best of ..2 (knowledge|understanding)
to our (knowledge|understanding)
what we ..2 know
(based|basis) ..4 (know|known)
[hedge.as_far_weak]
nach ..4 (kenntnisstand|wissensstand|erkenntnisstand|ermittlungsstand|informationsstand|kenntnislage|erkenntnislage|sachstand|untersuchungsstand|erkenntnissen|kenntnissen|informationen|einschätzung|untersuchungen)
nach ..3 (heutigem|derzeitigem|jetzigem|aktuellem|bisherigem|gegenwärtigem|momentanem) ..2 stand
(stand|nach) (heute|jetzt|jetzigem)
(derzeitiger|aktueller|jetziger|bisheriger) (stand|kenntnisstand|wissensstand)
(based|basis) ..2 (on|of) ..4 (information|evidence|investigation|investigations|findings|analysis|analyses|review)
(on|from) (current|present|available|the) ..2 (information|evidence|knowledge)
(at|from|as) (this|what|of) ..3 (stage|see|seen|now)
so far

[hedge.theoretical]
theoretisch*
(theoretically|theoretical)
in theory
in der theorie
rein hypothetisch

[hedge.belief]
(nicht|kaum) davon aus
nicht davon ausz*
(gehen|gehe|geht) ..5 davon aus ..8 (nicht|kein|keine|keinen|keinerlei)
(glauben|vermuten|denken|meinen|erwarten) ..2 nicht
(do|does|did) not ..2 (believe|think|consider|expect|suspect|anticipate)
(don't|doesn't|didn't) ..2 (believe|think|expect|suspect)
no reason to believe
(we|they|it) ..2 (believe|believes|think|assume) ..10 (not|no|none|unlikely)
(is|are|was|were) not believed
believed ..4 not

# L14 (i): the investigation is stated as completed, or what was examined.
[examined.completed]
(vollständig|lückenlos|restlos|komplett|abschließend) (ausgewertet|geprüft|überprüft|untersucht|analysiert|durchsucht|durchgesehen|gesichtet|abgeglichen|aufgeklärt)
(suche|abgleich|durchsicht|sichtung|kontrolle|arbeiten|arbeit|aufarbeitung|aufklärung|forensik|recherche*|nachschau) ..8 (abgeschlossen|beendet|fertig|erledigt)
(untersuchung*|analyse*|prüfung*|auswertung*|überprüfung*) ..5 (fertig|erledigt|vollständig)
(work|search|searches|check|checks|probe|enquiry|enquiries|assessment|comparison|verification|testing) ..4 (concluded|complete|completed|finished|closed|ended|done)
(investigation|review|analysis|examination|inquiry|audit) ..4 (done|over)
(untersuchung*|analyse*|ermittlung*|prüfung*|auswertung*|nachforschung*|überprüfung*|*analyse|*untersuchung|*untersuchungen) ..8 (abgeschlossen|beendet|fertiggestellt|abschließen)
(abgeschlossene|abgeschlossenen|abschließende|abschließenden|abschließender|vollständigen) ..3 (untersuchung*|analyse*|prüfung*|auswertung*|nachforschung*|ergebnis*|bericht*|*analyse)
nach (abschluss|beendigung) ..5 (untersuchung*|analyse*|prüfung*|auswertung*|*analyse)
(schlossen|haben) ..6 (untersuchung*|analyse*|prüfung*|auswertung*) ..6 (ab|abgeschlossen)
(investigation|investigations|review|analysis|forensics|examination|inquiry|audit) ..5 (concluded|complete|completed|finished|closed|finalised|finalized|ended)
(concluded|completed|finished|closed|completing|concluding|finalised|finalized) ..6 (investigation|investigations|review|analysis|examination|inquiry|audit)
(completed|final|concluded) (investigation|analysis|review|report)
upon ..2 completion of
is your investigation complete

# Completion that is denied or lies ahead.
[examined.open]
(noch|nicht) ..3 (nicht|abgeschlossen|beendet|abschließend|vollständig|fertig)
nach (abschluss|beendigung) ..8 (werden|wird|informieren|folgen)
(sobald|wenn|bis) ..10 (abgeschlossen|vorliegt|vorliegen|beendet|fertig|erledigt)
(not|n't) ..3 (complete|completed|concluded|finished|final|done|over)
(once|when|until|after) ..8 (complete|completed|concluded|finished|completes|concludes|done|over|ready)
as soon ..8 (complete|completed|concluded|finished|completes|concludes|done|over|ready)
(ongoing|continuing|continues|underway|still)
under way

# A look at something that leaves traces.
[examined.what]
(protokoll*|logdatei*|logs|log-*|logfiles|zugriffsprotokoll*|*protokolle|netzwerkverkehr|logdaten|*logs) ..14 (ausgewertet|geprüft|untersucht|überprüft|analysiert|durchsucht|gesichtet|zeigen|belegen)
(auswertung*|analyse*|untersuchung*|prüfung*|überprüfung*|sichtung) ..5 (protokoll*|logdatei*|logs|log-*|*protokolle|logdaten|datenverkehr*|netzwerkverkehr*|*logs|server*|postfach*|postfächer*|systeme)
(reviewed|analysed|analyzed|examined|checked|inspected|searched|audited) ..7 (logs|log|traffic|records|mailbox|mailboxes|accounts|servers|systems|backups|files)
(review|analysis|examination|audit|inspection) of ..6 (logs|log|traffic|records|mailbox|mailboxes|accounts|servers|systems|backups)
(logs|log) ..8 (show|shows|showed|reviewed|examined|analysed|analyzed|checked)

# Any look, when the sentence names the span it covers; a look by the attacker is none.
[examined.look]
(ausgewertet|geprüft|untersucht|überprüft|analysiert|durchsucht|gesichtet|durchgesehen|abgeglichen|verglichen|kontrolliert|nachvollzogen|durchforstet|gegengeprüft|durchgegangen|nachgesehen|abgesucht|beobachtet|überwacht|durchkämmt|nachverfolgt)
(stützen|stützt|gestützt|beruht|basiert|grundlage) ..4 (auf|ist|sind)
(auswertung|durchsicht|sichtung|abgleich|vergleich|prüfung|überprüfung|analyse|untersuchung|suche|kontrolle)
(looked|gone|went) ..1 (at|through|into|over)
(compared|searched|reviewed|checked|analysed|analyzed|examined|inspected|combed|trawled|scanned|traced|monitored|studied|sifted|audited|verified|watched|cross-checked)
(based|relies|rely|rests|rest|founded) (on|upon)
(review|search|check|comparison|analysis|examination|audit|inspection) of
# A first look is not what was examined.
[examined.early]
(initial|preliminary|early) ..2 (analysis|analyses|review|investigation|investigations|examination|assessment|findings)
(erste*|vorläufige*) ..2 (analyse*|prüfung*|untersuchung*|sichtung|auswertung*|einschätzung*)
[examined.attacker]
(angreifer*|unbekannte|unbekannter|unbefugte|unbefugter|täter*|hacker*|eindringling*|kriminelle*|unberechtigte*|dritte)
(attacker*|intruder*|criminal*|thief|thieves|cybercriminal*|perpetrator*|stranger*|outsider*|burglar*)

# L14 (ii): what follows, or that nothing does.
[next]
(wiederholen|veröffentlichen|prüfen|kontrollieren|überwachen|beobachten|untersuchen|schreiben|benachrichtigen|kontaktieren|vergleichen|testen|suchen|teilen) wir
(prüft|kontrolliert|überwacht|beobachtet|sucht|untersucht|vergleicht|dauert|läuft|prüfen|durchsucht|beobachten|überwachen|suchen|laufen|dauern) ..3 (bis|noch|weiter|weiterhin|fortlaufend)
(wiederholen|wiederholt) ..5 (wir|monatlich|wöchentlich|täglich|am|im|bis|wird|werden)
(wird|werden) ..8 (wiederholt|fortgesetzt|fortgeführt)
(schritte|maßnahmen|prüfungen|untersuchungen|auswertungen|kontrollen|arbeiten) ..5 (nicht|keine) ..3 (vorgesehen|geplant|erforderlich|nötig|notwendig|offen|vonnöten|aus)
(keine|nichts) ..4 (vorgesehen|geplant|ausstehend*|offen)
damit ..3 (abgeschlossen|erledigt|beendet)
nothing ..3 (left|outstanding|remains|pending)
(no|none) ..5 (planned|outstanding|pending|scheduled|remain)
(search|searches|work|review|monitoring|checks|check|watch) ..3 (continue|continues|goes|go|carries|runs|run)
(go|goes|carry|carries) on ..1 (doing|checking|watching|looking|monitoring|searching|with|until)
(keep|keeps) (checking|watching|looking|monitoring|searching|investigating|testing|an)
will ..3 (repeat|report|check|search|compare|post|rerun|re-check|recheck|test|monitor|investigate|publish|continue)
we will ..2 (tell|write|let|email|call|phone)
(repeat|repeating|repeated) ..4 (every|monthly|weekly|daily|on|until)
(werden|wird|würden) ..14 (informieren|benachrichtigen|unterrichten|melden|mitteilen|aktualisieren|veröffentlichen|kontaktieren|anschreiben|überwachen|beobachten|fortsetzen|fortführen|untersuchen|handeln|prüfen|berichten|verständigen|ergänzen|bereitstellen|auswerten)
(informieren|benachrichtigen|unterrichten|melden|aktualisieren|berichten) wir
halten wir ..5 informiert
halten wir ..5 auf dem laufenden
(überwachen|beobachten|untersuchen|prüfen|ermitteln|analysieren) ..6 (weiterhin|weiter|laufend|fortlaufend|ständig|derzeit)
(untersuchung*|ermittlungen|analysen|analyse|prüfung|forensik*) ..5 (dauern|dauert|laufen|läuft|andauern|fortgesetzt)
(kein|keine|keinen) ..3 (weitere|weiteren|weiterer) ..3 (schritt*|maßnahme*|handlungsbedarf|untersuchung*)
(nächste|nächsten) (schritte|schritt)
(we|they|it) ?(also|therefore) (will|shall|would|continue|continues|expect) ..6 (notify|inform|update|contact|continue|monitor|monitoring|investigate|investigating|publish|review|reviewing|share|write|investigation)
(continue|continues|continuing) (to|our|the|with) ..3 (monitor|investigate|investigation|review|work|clarify|watch|monitoring|search)
(no|nothing) (further|more|additional) ..4 (action|steps|step|update|updates|work|investigation|measures|planned|follow*|notice)
(final|last) (update|notice)
next (steps|step)
(we'll|we're) ..5 (notify|inform|update|contact|continue|continuing|monitor|publish|monitoring|reviewing|investigating)
(investigation|investigations|forensics) ..4 (ongoing|continuing|continues|underway)

# L15: a claim that nothing was reached.
[cleared]
(nicht|nie) ..4 (betroffen|kompromittiert|abgeflossen|gefährdet|entwendet|gestohlen|eingesehen|zugegriffen|ausgelesen|kopiert|berührt)
(kein|keine|keinen|keinerlei) ..8 (betroffen|kompromittiert|abgeflossen|entwendet|gestohlen|eingesehen|zugegriffen|ausgelesen|kopiert|erbeutet)
zu keinem ..8 (betroffen|kompromittiert|abgeflossen|entwendet|gestohlen|eingesehen|zugegriffen|ausgelesen|kopiert|erbeutet)
(kein|keinen|keinerlei) ..4 (zugriff|zugang|datenabfluss|abfluss)
zu keinem zeitpunkt ..4 (zugriff|zugang|datenabfluss|abfluss)
(not|never|n't|neither|none|no) ..5 (affected|impacted|compromised|accessed|exposed|stolen|leaked|taken|copied|exfiltrated|breached|viewed)
(wasn't|weren't|isn't|aren't|hasn't|haven't) ..3 (affected|impacted|compromised|accessed|exposed|stolen|leaked|taken|copied|exfiltrated)
(unaffected|unimpacted)
(did|does|do) not (affect|impact|include|involve)
(no|without) ..2 access to
(no|without) ..2 unauthorised access to
(no|without) ..2 unauthorized access to
[cleared.everything]
(daten|kundendaten|personendaten|nutzerdaten|informationen|patientendaten|mitgliederdaten|data|information|records)
(kein|keine|no|any) ..3 (zugriff|access|datenabfluss)
[cleared.password]
(passwort*|passwört*|kennwort*|kennwört*|*passwörter|*passwort|password|passwords|credentials|zugangsdaten)
[cleared.card]
(kreditkart*|zahlungskart*|kartendaten|kartennummer*|zahlungsinformationen|zahlungsdaten)
(credit|payment|debit|card|financial)
[cleared.bank]
(iban*|bankverbindung*|kontodaten|kontoverbindung*|bankdaten|kontonummer*)
(bank|account) (details|account|accounts|data|numbers)
[cleared.health]
(gesundheitsdaten|patientendaten|patientenakte*|befund*|diagnose*|medizinisch*)
(medical|health|clinical) ..2 (records|data|information)
[cleared.email]
(e-mail-adressen|mailadressen|email-adressen|e-mail-adresse)
(email|e-mail) (addresses|address)
[cleared.other]
(andere|anderen|übrige|übrigen|weitere|weiteren|other|remaining|sonstige|sonstigen|system|systeme|systems|produkt*|products|server|servers|dienste|services|source|website|homeserver*|konten|accounts|token*|zertifikat*|software|packages|platform|plattform)

# L15: data were reached, in the indicative.
[reached]
(daten|datenbank*|kundendaten|*daten|informationen|dateien|data|database|databases|information|files|records) ..12 (kopiert|entwendet|gestohlen|abgeflossen|erbeutet|ausgelesen|heruntergeladen|exfiltriert|veröffentlicht|abgegriffen|eingesehen|zugegriffen)
(auf|an) ..6 (daten|kundendaten|datenbank*|*daten|informationen|dateien) ..5 (zugegriffen|gelangt)
(zugriff|zugang) auf ..4 (daten|*daten|datenbank*) ..5 (erlangt|verschafft|hatte|hatten|erhalten)
(data|database|databases|information|files|records|*data|addresses|passwords) ..6 (copied|stolen|exfiltrated|accessed|downloaded|taken|leaked|obtained|exposed|published)
(accessed|copied|stole|downloaded|exfiltrated|obtained|took|viewed) ..6 (data|database|databases|information|files|records|addresses|passwords)
(gained|had|obtained) access to ..6 (data|database|databases|information|files|records)

# L16: playing down.
[risk.down]
(risiko|gefahr|gefährdung|risiken|wahrscheinlichkeit|missbrauchsrisiko) ..12 als ..2 (gering|niedrig|klein|minimal|überschaubar|vernachlässigbar|unwahrscheinlich)
(grund|anlass) ..2 (sorge|sorgen|beunruhigung|panik|besorgnis|unruhe) ..8 (nicht|kein|keiner|keinesfalls|mitnichten)
(keine|kein) (panik|sorge|sorgen|bange|angst|drama|beinbruch|weltuntergang)
halb so (wild|schlimm)
(nicht|nichts) ..2 (dramatisch|schlimm|schlimmes|tragisch|weltbewegendes)
alles ..2 im griff
(machen|mach|macht) ..3 keine sorgen
no (worries|panic|drama|danger)
(nothing|not|hardly) ..4 (dramatic|alarming|serious|alarmed)
rest assured
(geringe*|niedrige*|minimale*|kleine*|überschaubare*|vernachlässigbar*|äußerst) ..2 (risiko|risiken|gefahr|gefährdung|wahrscheinlichkeit)
(risiko|gefahr|gefährdung|risiken|wahrscheinlichkeit|missbrauchsrisiko) ..8 (gering|niedrig|klein|minimal|überschaubar|vernachlässigbar|unwahrscheinlich|gering*)
(kein|keine|keinen|keinerlei) ..3 (grund|anlass) ..3 (sorge|beunruhigung|panik|besorgnis|unruhe)
(kein|keine|keinen|keinerlei) ..3 (risiko|gefahr|gefährdung|handlungsbedarf|schaden|nachteile|auswirkungen)
keine sorge*
höchstwahrscheinlich ..4 (nicht|kein|keine|keinen)
sehr wahrscheinlich ..4 (nicht|kein|keine|keinen)
mit hoher wahrscheinlichkeit ..4 (nicht|kein|keine|keinen)
aller wahrscheinlichkeit ..4 (nicht|kein|keine|keinen)
(sehr|äußerst|höchst|eher) unwahrscheinlich
(entwarnung|unbedenklich|harmlos)
(müssen|brauchen|muss) ..3 (nichts|nicht) ..3 (unternehmen|tun|weiter|veranlassen|ändern)
(nichts|nicht) ..2 (zu|weiter) (tun|unternehmen|veranlassen|befürchten)
(sind|ist|bleiben) ..3 (weiterhin|jederzeit|in) sicher*
(low|minimal|little|negligible|limited|no|small|remote) ?(significant|material|real|immediate) (risk|risks|danger|likelihood|chance|threat)
(risk|risks|danger|likelihood|chance) ..6 (low|minimal|negligible|small|remote|unlikely)
no (reason|need|cause) ..4 (worry|concern|concerned|alarm|alarmed|panic)
(don't|not) ..2 (worry|panic)
(most|highly|very|extremely) (probably|likely|unlikely)
(highly|very|extremely|most) unlikely
(no|nothing) ..3 (action|steps|need) ..6 (required|needed|necessary|take|do|act)
no action
(not|don't) ..3 (need|have|required) to (take|do|change) ..3 (action|anything|steps|password|passwords)
nothing to (worry|do|fear)

# L16: alarm.
[risk.alarm]
(dringend|nachdrücklich|eindringlich|inständig) ..1 (gebeten|empfohlen|geraten|aufgefordert|ersucht|angeraten|angehalten|bitten|empfehlen|raten)
(bitte|unbedingt|am) ..3 (sofort|umgehend|unverzüglich|schnellstens|schleunigst) ..8 (löschen|ändern|sperren|wechseln|prüfen|melden|abmelden|zurücksetzen|kündigen|tauschen)
(sofort|umgehend|unverzüglich|schleunigst|augenblicklich) ..12 (löschen|prüfen|wechseln|tauschen|deinstallieren|zurückgeben|melden|abschalten|trennen)
(sofort|umgehend|unverzüglich|dringend|schnellstmöglich|schnellstens|augenblicklich|sofortige|sofortigen|eilig) ..12 (ändern|wechseln|sperren|zurücksetzen|widerrufen|ersetzen|kündigen|überprüfen|prüfen|kontaktieren|handeln|deaktivieren|austauschen|setzen|informieren|abmelden|änderung|sperrung|ab)
(sofort|umgehend|unverzüglich|dringend|schnellstmöglich|schnellstens|augenblicklich|sofortige|sofortigen|eilig) ..12 zu ändern
(ändern|wechseln|sperren|setzen|widerrufen|ersetzen|prüfen|kontaktieren|überprüfen|ändere|wechsle|sperre|lassen|lass) (sie|deine|dein|bitte|ihre) ..10 (sofort|umgehend|unverzüglich|dringend|schnellstmöglich|schnellstens|sperren|alle|sämtliche)
(alle|sämtliche) ?(ihre|ihrer|deine) (passwörter|kennwörter|passworte) ..5 (ändern|wechseln|zurücksetzen|erneuern)
(karte|karten|kreditkarte|kreditkarten|bankkarte|girocard|konto) ..3 sperren
(raten|empfehlen|bitten|fordern) ..4 (dringend|eindringlich|nachdrücklich)
besteht ..2 (dringend*|akut*|höchste*|erheblich*|hohe*) ..2 (handlungsbedarf|gefahr|risiko|nötig|erforderlich)
es ist ..2 (dringend*|akut*|höchste*|erheblich*|hohe*) ..2 (handlungsbedarf|gefahr|risiko|nötig|erforderlich)
(immediately|urgently|promptly|now|straightaway) ..3 (change|reset|cancel|block|freeze|replace|revoke|rotate|contact|check|call)
(change|reset|cancel|block|freeze|replace|revoke|rotate|contact|check|call) ..9 (immediately|urgently|now|straightaway|asap)
(change|reset|cancel|block|freeze|replace|revoke|rotate|contact|check|call) ..9 at once
(change|reset|cancel|block|freeze|replace|revoke|rotate|contact|check|call) ..9 without delay
(change|reset|cancel|block|freeze|replace|revoke|rotate|contact|check|call) ..9 right away
(change|reset|replace) ..2 (all|every) ..2 (passwords|password|credentials)
(cancel|block|freeze) ..3 (card|cards|account|accounts)
(urgently|strongly) (recommend|advise|urge|request|encourage)
(urge|implore) (you|users|customers|everyone|all)
(immediate|urgent) action
at once
(high|serious|severe|significant|acute|substantial) risk of
(hohes|erhebliches|akutes|ernstes|großes) risiko
[risk.precaution]
(vorsorglich*|vorsichtshalber|sicherheitshalber|vorsorge|precaution|precautionary|prophylaktisch)
[risk.part]
(wenn|falls|sofern|sollten|soweit) ..2 (sie|du|ihr|ihre|dein)
(kunden|nutzer|nutzerinnen|nutzern|personen|patienten|konten|mitglieder) ?, (die|deren|bei|welche)
(wer|diejenigen)
für alle
für kunden
für nutzer
betroffene mit
if (you|your)
(users|customers|people|those|individuals|accounts|patients|members|anyone|everyone|persons) (who|whose|with|that|affected)
(unless|where) (you|your)

# L17: own security or effort, with a superlative or a comparison.
[praise]
(ihresgleichen|seinesgleichen) ..2 (sucht|suchen)
(einzigartig*|unerreicht*|unübertroffen*|beispiellos*|konkurrenzlos*|wegweisend*|einmalig*|weltklasse) ..4 (sicherheit*|schutz*|team*|technik|technologie|software|lösung|plattform|standard*|niveau|branche|markt|system*)
(besten|beste|sichersten|sicherste|modernsten|zuverlässigsten) ..4 (branche|markt|welt|deutschlands|europas|region|landes|klasse)
(schneller|besser|sicherer|stärker|strenger) als ..4 (jede*|alle|andere*|üblich*|vergleichbar*|wettbewerb*|konkurrenz|gesetz*)
(unrivalled|unrivaled|unsurpassed|peerless|unbeatable|first-class)
second to none
(safest|best|strongest|toughest) ..4 (industry|market|sector|business|world|class|country)
(faster|better|safer|stronger|quicker) than (any|every|other|most|all|our|the) ..4 (provider*|competitor*|compan*|industry|peer*|rival*|firm*|other)
(hohe*|höchste*|strenge*|strengste*|modernste*|neueste*|beste|besten|bestem|führende*|erstklassig*|branchenführend*|exzellent*|hervorragend*|vorbildlich*|marktführend*) ..2 (sicherheitsstandard*|sicherheitsniveau|sicherheitsmaßnahme*|sicherheitsvorkehrung*|sicherheitsanforderung*|sicherheitstechnik*|sicherheitssystem*|schutzmaßnahme*|it-sicherheit|datenschutzstandard*|schutzniveau|standards|sicherheitstechnologie*|datensicherheit|sicherheitskonzept*|datenschutzniveau|sicherheit|technik|technologie*|schutz)
(trotz) ..3 (modern*|hoch*|hohe*|höchst*|umfassend*|umfangreich*|stark*|streng*|ausgefeilt*|intensiv*|best*|strengst*) ..3 (*sicherheit*|*schutz*|maßnahmen|vorkehrungen|firewall*)
(weder|keine) kosten (noch|und|oder) ?keine mühe*
(erheblich*|massiv*|stark|umfangreich*|viel|kräftig|intensiv|hohe*|beträchtlich*|millionen*|laufend|kontinuierlich|weiter) ..4 (investition*|investiert|investieren)
(investiert|investieren|investierten|investition*) ..7 (erheblich*|massiv*|stark|umfangreich*|viel|kräftig|millionen*|sicherheit*|beträchtlich*)
(heben|erhöhen|steigern|anheben|erhöht|gesteigert|angehoben|verbessern|ausbauen) ..5 (sicherheitsniveau|niveau|schutzniveau)
(niveau|sicherheitsniveau|schutzniveau) ..5 (heben|erhöhen|steigern|anheben|erhöht|angehoben|ausbauen)
(noch|deutlich|wesentlich) (sicherer|besser|stärker|robuster|moderner)
sicherer (als|denn) je
(auf|dem) ..2 (neuesten|neusten|höchsten|aktuellsten|modernsten) ..2 (stand|niveau) ..2 (der|von) technik
(vorreiter|marktführer|spitzenreiter|weltmarktführer|marktführend*|branchenprimus)
(über|übertreffen|übertrifft) ..3 (branchenstandard*|gesetzlich*|üblich*) ..3 hinaus
(gesamte|ganze) branche
(schnell|vorbildlich|professionell|hervorragend) (und|reagiert|gehandelt) ..4 (reagiert|gehandelt|professionell)
(industry-leading|world-class|best-in-class|state-of-the-art|cutting-edge|market-leading|bank-grade|military-grade|enterprise-grade|gold-standard|top-notch|unparalleled|unmatched|best-of-breed|leading-edge|award-winning)
(highest|strictest|strongest|best|finest|rigorous|toughest|high|higher) ..2 (security|protection|standard|standards|safeguards|level|levels)
most stringent ..2 (security|protection|standard|standards|safeguards|level|levels)
most (secure|trusted|advanced|robust|rigorous|stringent)
(significant|significantly|substantial|substantially|heavily|massive|massively|considerable|millions|continued|major|extensive) ..4 (investment|investments|invest|invested|investing)
(invest|invests|invested|investing|investments|investment) ..4 (significant*|substantial*|heavily|considerabl*|millions|extensively|security)
(spared|spare|sparing) no (expense|effort|expenses|efforts|cost)
(worked|performed|functioned|operated) (as|exactly) ..2 (designed|intended)
(even|far|much) (safer|stronger|better)
(even|far|much) more secure
(even|far|much) more robust
(stronger|safer|better) than (ever|before)
more secure than (ever|before)
(despite|although|notwithstanding) ..4 (robust|extensive|strong|comprehensive|rigorous|sophisticated|advanced|stringent|significant) ..4 (security|safeguards|protections|defences|defenses|measures|controls|investments|protection|systems)
(exceed|exceeds|exceeding|above|beyond) ..3 (industry|legal) ..2 (standard|standards|norms|requirements|practice)
(going|go|went|goes) ..2 above and beyond
(leader|leaders) in ..4 (security|privacy|protection)
(swift|quick|rapid|decisive|exemplary) ..3 (response|action|work) ..4 (team|prevented|limited|stopped)
(doubled|tripled) ..6 team
(verdoppelt|verdreifacht|aufgestockt) ..4 (sicherheitsteam*|team)
(sicherheitsteams|sicherheitsteam) ..5 (verdoppelt|verdreifacht)

# What looks like praise and is a stock phrase, an attacker or a hired firm.
[praise.not]
(höchste*|oberste*|hohe*|große*|größte*) ..1 (priorität|stellenwert|wert|bedeutung|gut|sorgfalt|anliegen)
(highest|top|utmost|first|number) ..2 (priority|importance|concern|regard)
(hohe|hoher|hohem|hohen) (risiko|kriminell*|kriminelle|professionalität)
(industry-leading|leading|world-class|best-in-class) ..3 (forensic*|investigator*|firm|firms|expert*|specialist*|consultan*|partner*|third-party|external)
(industry-leading|leading|world-class|best-in-class) ..3 cybersecurity firm
(führende*|renommierte*|spezialisierte*) ..3 (*firma|unternehmen|experten|spezialisten|dienstleister*|*dienstleister|forensiker*|anbieter*)
(sicherheit|schutz) ..6 (höchste|oberste|hohe) ..1 (priorität|stellenwert)
(high|higher) (level|levels) of (risk|concern)
(higher|high|highest) (risk|volume|number)

# L17: a product, service or offer is promoted.
[promotion]
(satte|ganze|nur|sparen|spare|jetzt) ..3 <n> (%|prozent|euro|€) ..3 (auf|rabatt|sparen|sichern|nachlass|günstiger|guthaben|startguthaben)
<n> (%|prozent) ..1 (rabatt|nachlass|günstiger|ermäßigung|skonto)
<n> (%|prozent) auf ..3 (alle|alles|unser*|neue*|sortiment|*kollektion|nächste*|ihre|deine|jede*)
(startguthaben|willkommensbonus|neukundenbonus|*gutschein|begrüßungsgeschenk|gratismonat|probemonat|gratisprobe|freimonat*|einkaufsgutschein*|*kollektion|*aktionspreis*)
(jetzt|gleich|noch) ..3 (laden|herunterladen|abonnieren|zugreifen|einlösen|mitmachen|ausprobieren|shoppen|sparen|abstauben|gewinnen) ..8 (sichern|sparen|profitieren|gewinnen|erhalten|genießen)
versandkostenfrei*
halben preis
(half|special|reduced) (price|rate|prices)
save (up|over|more) ..3 (on|with|when|to)
(free|extra) ..2 (month|months|delivery|shipping|gift|trial) ..4 (with|on|when|for|of)
use code _ ..3 (checkout|for|to|at)
(download|get|buy|order|shop|book|join) ..4 today
(rabatt*|*rabatt|sonderangebot*|preisnachlass*|treuebonus|bonuspunkte|gutscheincode*|rabattcode*|aktionscode*|sonderaktion*|schnäppchen)
(jetzt|nur) (bestellen|kaufen|buchen|upgraden|testen|registrieren|anmelden|entdecken|sichern)
(testen|entdecken|erleben|nutzen|probieren|abonnieren) sie ..4 (unser*|jetzt|neu*|newsletter|kostenlos*)
(entdecke|teste|sichere|hol|abonniere) ..4 (dir|unser*|jetzt|neue*|newsletter)
newsletter ..4 (abonnieren|anmelden|abonniere|bestellen)
(neue|neuen|neues|neuer|verbesserte*) ..3 (produkt*|funktion|funktionen|feature|features|app-version|tarif*|premium*|version) ..8 (freuen|bietet|ermöglicht|profitieren|erhältlich|verfügbar|vorstellen|mühelos|einfacher)
(profitieren|freuen) sie ..6 (von|auf) ..4 (angebot*|neu*|service*|funktionen|vorteil*|produkt*)
(unser|unsere|unserem) (angebot*|sortiment|premium*|produkt*|shop) ..6 (besuchen|entdecken|empfehlen|überzeugen|informieren)
(discount|discounts|voucher|vouchers|promo|coupon|coupons|giveaway|cashback)
(special|exclusive|limited) (offer|offers|deal|deals)
% (off|discount|rabatt)
(upgrade|subscribe) (to|for|now|today) ..4 (premium|plan|pro|newsletter|our|updates|paid)
sign up (to|for|now|today) ..4 (premium|plan|pro|newsletter|our|updates|paid)
(free|extended) (trial|months|month) of ..3 (premium|our|pro|plus)
(learn|find|read) ..2 more about our ..3 (product|products|services|solutions|features|platform|offering|offerings|plans)
(learn|find|read) ..2 more about our ..3 security programme
(new|enhanced|powerful) ..4 (feature|features|product|products|dashboard|reporting) ..12 (empower*|effortless*|easily|seamless*|enable|enables|easier|insights|rolling|enjoy|excited)
(effortlessly|seamlessly|empower|empowers|supercharge|unlock)
(excited|pleased|delighted|proud) to (announce|introduce|launch|offer|present)
(check|try) out our
join (us|our|thousands|millions)

# L24: the text says that a machine translated it.
[translated.note]
(automatisch*|maschinell*|*übersetzungssoftware|google|deepl|ki-*|computer*|ki) ..6 (übersetz*|übersetzung*|übersetzt)
(übersetzung|übersetzt|übersetzungen) ..5 (automatisch*|maschinell*|software|deepl|google|ki|computer*|*übersetzungssoftware|maschine)
*übersetzungssoftware
maschinenübersetzung
(machine|automatic|automatically|automated|google|deepl|ai|auto|ai-*|machine-*) ..4 (translated|translation|translate|translations|translator|machine-translated)
(translated|translation) ..4 (machine|automatic|automatically|automated|google|deepl|ai|software)
(machine-translated|auto-translated|ai-translated)
(englische|englischen|englischsprachige) (version|fassung|original*) ..9 (maßgeblich*|offiziell*|gilt|verbindlich*|massgeblich*)
(english|original) version ..8 (prevail*|authoritative|official|binding|governs|applies)
[translated.released]
(von|durch) ..4 (übersetzer*|person|menschen|mitarbeiter*|juristin|fachperson|muttersprachler*) ..6 (geprüft|freigegeben|überarbeitet|korrigiert|überprüft)
(übersetzung) ..6 (geprüft|freigegeben|überprüft|beglaubigt)
(reviewed|checked|approved|released|verified|corrected|proofread) by ..4 (translator|translators|human|person|native|staff|editor|speaker)
human-reviewed
[translated.turned]
(implementieren|aktivieren|informieren|beauftragen|zurücksetzen|verbessern) sie ..4 als (sicherheitsmaßnahme|maßnahme|vorsichtsmaßnahme)
# A lead that reports what was done: imperatives under it are turned around.
[translated.measures]
(maßnahmen|schritte) ..4 (ergriffen|umgesetzt|eingeleitet|unternommen)
(was|folgende) ..4 (unternommen|getan|ergriffen|umgesetzt)

# Addressee.
[to.guardian]
liebe ..2 (eltern|sorgeberechtigte*|erziehungsberechtigte*|familien)
sehr geehrte ..2 (eltern|sorgeberechtigte*|erziehungsberechtigte*|familien)
(sorgeberechtigte|erziehungsberechtigte)
eltern und
(ihr|ihres|ihrem|ihre) (kind|kindes|kinder|kindern|sohn|tochter)
dear ..2 (parent|parents|guardian|guardians|carer|carers|families|caregivers)
your (child|child's|children|son|daughter)
your child's (child|child's|children|son|daughter)
[to.controller]
(sie|kunden|ihr) ..4 als verantwortliche*
(auftragsverarbeiter*|auftragsverarbeitung*) ..8 (informieren|unterrichten|ihnen|teilen|melden)
art ..1 33 ..2 abs ..1 2
(datenverantwortlichen|datenverantwortliche|verantwortlichen) ..6 (dienstdaten|kunden|sie)
(you|customers|your) ..5 (controller|controllers)
as ..2 processor
[to.authority]
sehr geehrte ..4 (aufsichtsbehörde|landesbeauftragte*|bundesbeauftragte*|datenschutzbehörde)
(meldung|erstmeldung|folgemeldung|nachmeldung) ..5 (art|artikel|gem|gemäß) ..3 33
(notification|notify) ..6 (article|art) ..1 33 ..4 (supervisory|authority|commissioner)
dear ..3 (commissioner|authority|regulator)
[to.person]
(lieber|hallo|liebe) ..3 (kunde|kundin|kunden|kundinnen|nutzer*|mitglied*|patient*|frau|herr|damen|leser*|studier*|mitarbeit*|kolleg*)
sehr geehrte ..3 (kunde|kundin|kunden|kundinnen|nutzer*|mitglied*|patient*|frau|herr|damen|leser*|studier*|mitarbeit*|kolleg*)
sehr geehrter ..3 (kunde|kundin|kunden|kundinnen|nutzer*|mitglied*|patient*|frau|herr|damen|leser*|studier*|mitarbeit*|kolleg*)
guten tag ..3 (kunde|kundin|kunden|kundinnen|nutzer*|mitglied*|patient*|frau|herr|damen|leser*|studier*|mitarbeit*|kolleg*)
sehr geehrte*
dear ..4 (customer|customers|user|users|member|members|patient|patients|reader|sir|madam|student|students|colleague*|mr|ms|mrs)
dear
(hi|hello)
(ihre|ihrer|ihren|ihr|deine|deiner|dein) ..2 (daten|passwort|konto|kundenkonto|e-mail-adresse|personenbezogenen|kennwort|account)
your ..2 (data|password|account|information|email|personal)

# Form.
[form.salutation]
lieber
sehr geehrter
(liebe) ..3 (kund*|nutzer*|mitglied*|patient*|eltern|kolleg*|leser*|freund*|studier*|community|damen)
(hallo|guten) _
dear _
(hi|hello) _ ,
[form.close]
(mit|freundliche|beste|herzliche|viele) ?(freundlichen|besten|herzlichen|kollegialen) (grüßen|grüße|gruß|grüssen)
(hochachtungsvoll|sincerely|regards|faithfully|truly)
ihr team
[form.mail]
(betreff|subject|an|to|from|von) :
(gesendet|sent) :
(diese|dieser|this) (e-mail|email|mail) ..6 (erhalten|weil|since|because|automatisch|sent|receive|received|receiving)
(receive|receiving|received) this (email|e-mail|mail|message)
(abmelden|unsubscribe)
kundennummer
[form.page]
(faq|faqs)
fragen und antworten
häufige fragen
frequently asked
(pressemitteilung|medieninformation|blog)
press release
aktuelle meldung
posted
veröffentlicht am
last updated
zuletzt aktualisiert
stand :
