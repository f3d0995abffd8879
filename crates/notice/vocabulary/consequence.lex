# What may happen to persons (see src/read/response/consequence.rs). German and English side by side.

# --- harm to a person ------------------------------------------------------------------------------------------------
[harm]
*missbrauch*
*missbräuch*
*betrug*
*betrüg*
*identitätsdiebstahl*
*identitätsmissbrauch*
*phishing*
*smishing*
*vishing*
*spam*
*werbeanruf*
*betrugsanruf*
*schockanruf*
*enkeltrick*
*erpress*
*diskriminier*
*bloßstell*
bloßgestellt
*rufschädigung*
*rufschäd*
*stalking*
*nachstellung*
belästig*
(abbuchung*|lastschrift*|bestellungen|überweisungen|einkäufe)
(geld|konto|konten|beträge) ..8 (abgebucht|abheben|abbuchen|belastet|abzuheben|abzubuchen)
(in|unter|auf) (ihrem|ihren|deinem|fremdem|fremden|eurem) namen
(im|in) ..2 namen ..6 (bestell*|abschließ*|kauf*|einkauf*|auftreten|versend*|anmeld*|eröffn*)
sich ..4 als ..8 (ausgeben|ausgibt|ausgegeben|ausgaben)
*übernahme ..4 (konto*|konten|account*|profil*)
(*konto|*konten|*account*|*profil*) ..8 (übernehmen|übernommen|übernimmt|anmelden|einloggen|gekapert|kapern|eindringen)
(anmelden|einloggen|anzumelden|einzuloggen) ..8 (konto*|konten|account*|diensten|webseiten)
(geknackt|erraten|knacken|entschlüsselt|entschlüsseln|zurückgerechnet|zurückrechnen|errechnet|errechnen|ausprobier*|durchprobier*|probieren)
(öffentlich|veröffentlicht) ..3 oder ..8 (genutzt|verwendet|missbraucht|verkauft)
(auflauern|aufsuchen|*einbruch|*einbrüche|einbrecher*|wiedererkannt|wiedererkennen|verfolgt)
(täuschend|gefälscht*|fingierte*) ..4 (*mail*|*nachricht*|*anruf*|*briefe*|*rechnung*|sms|*schreiben)
(unerwünscht*|lästig*|vermehrt*) ..3 (*werbung|*mail*|*anruf*|*post|*nachricht*)
(finanzielle*|soziale*|wirtschaftliche*|persönliche*|berufliche*|gesellschaftliche*) ..3 (nachteil*|schaden|schäden|verlust*|folgen)
(nachteil*|schaden|schäden|benachteiligung*) ..6 (entstehen|erleiden|zufügen|kommen)
(ihnen|dir|euch|betroffenen) ..4 schaden
(benachteiligt|benachteiligen)
(scham|peinlich*|ansehensverlust*|kontrollverlust*|ausgrenzung|mobbing)
verlust ..3 (kontrolle|vertraulichkeit)
(*fahrt*|*ticket*|fahrkarte*|*barcode*) ..6 (kopiert|missbraucht|mitbenutzt|genutzt|ungültig)
(opfer|ziel) ..4 (eines|einer|von|werden)
(rückschlüsse|rückschluss)
(misuse*|abuse|abused)
*fraud*
identity (theft|fraud)
(phish*|spear-phish*|smish*|vish*)
spam
scam*
impersonat*
(blackmail*|extort*|embarrass*|harass*|discriminat*|stalk*|bully*|bullied|distress|humiliat*|shame)
reputational
(unauthori*|fraudulent) ..3 (debit*|transaction*|purchase*|charge*|payment*|order*|log-in*|login*)
(hijack*|takeover|take-over)
(take|taking|taken|takes) ..2 over ..4 (account*|profile*)
(log|sign|break|get) (in|into) ..4 (account*|accounts|services|sites|mailbox*)
(crack*|guess*|decrypt*|brute-force*|reversed)
credential stuffing
on (other|another) (sites|websites|services|site|service|website)
(pretend*|pose|poses|posing) ..3 (be|from|as|to)
(open*|apply*|obtain*) ..5 (account*|credit|loan*|contract*) ..6 (name|names)
in (your|their|his|her) (name|names)
(trick|deceive|lure|persuade|defraud|con) ..2 (you|people|them|customers|users|someone)
(target|targeted|targeting) ..4 (you|people|by|with)
(unsolicited|unwanted|fake|convincing|nuisance|bogus|hoax|malicious) ..3 (email*|e-mail*|call*|message*|text*|mail|letter*|invoice*|contact)
(financial|economic|social) ..2 (loss*|harm|damage|disadvantage)
(eavesdrop*|intercept*)
(copied|used) ..4 (travel|ride|ticket*)
(sell|sold|traded) ..6 (dark|criminals|others)

# Services and teams that carry the name of a harm.
[no-harm]
(identity|fraud|credit|phishing) ?theft ?and ?(identity|fraud) ?theft (protection|monitoring|resolution|restoration|service*|alert*|prevention|team*|department|insurance|victim*|hotline|line|freeze)
(anti-fraud|betrugsprävention|missbrauchsschutz|spam-filter|spamfilter*|spam-ordner|phishing-schutz)
(spam|junk) (folder|filter*|ordner)
fraud (alert*|department*|team*)
vor ..2 (*missbrauch*|*betrug*|*identitätsdiebstahl*|*phishing*|*spam*)
action fraud
(gegen|against|from|prevent*|avoid*|verhinder*|vermeid*|vorbeug*|schutz|schützen|protect*|detect*) ..5 (*missbrauch*|*betrug*|*identitätsdiebstahl*|*phishing*|*spam*|misuse|fraud|theft|phishing|spam|scam*|abuse)
(*missbrauch*|*betrug*|*identitätsdiebstahl*|*phishing*) ..4 (vorzubeugen|vorbeugen|verhindern|vermeiden|schützen|verhindert)
phishing ..4 (mitarbeiter*|beschäftigt*|employee*|staff)
*phishing-mail an
(fell|fallen|falling|clicked) ..3 phishing

# --- possibility ------------------------------------------------------------------------------------------------------
[possible]
(könnte|könnten|kann|können|dürfte|dürften)
(möglich|mögliche|möglichen|möglicher|möglicherweise)
(denkbar|vorstellbar|eventuell|vielleicht|womöglich|wahrscheinlich)
unter umständen
(droh|droht|drohen|drohende*)
*risiko
*risiken
*gefahr
*gefahren
(gefährdet|führt|führen|ermöglicht|ermöglichen|erlaubt|erlauben)
(damit|ist|sei) ..10 (rechnen|befürchten)
zu ..8 führen
(lässt|lassen) ..3 sich
(folge|folgen|auswirkungen|konsequenzen)
(could|can|might|may|would)
(possible|possibility|possibly|potential|potentially|likely|likelihood)
(risk|risks|danger|threat|exposed|vulnerable|susceptible)
(allow|allows|enable|enables|lets) ..5 to
(consequence|consequences|lead|leads|result)

# No possibility of harm: offers, permissions, figures of speech.
[no-possible]
(so|wie|soweit|falls|sobald|nach) ..3 möglich
(as|if|when|where|wherever) ..3 possible
(können|könnten|kannst|könnt|könntest) (sie|du|ihr|wir)
kann man
(sie|du|wir|ihr) (können|könnt|kannst|könnten)
(you|we) (can|could|may|might|would)
(can|could|may|would) (you|we|i)
(i|we) would
would like
<n> ?, may ?, <n>
may <n>
(in|on|since|until|by|from|early|late|of|during|mid) may
(am|im) möglichen

# "Sie können betroffen sein": the reader suffers.
[you-suffer]
(you|they) (may|might|could) ?also (receive|get|experience|become|face|see|suffer|be)
(sie|du|ihr) ..2 (können|könnten|könnten|kannst|könntest) ..8 (erhalten|bekommen|werden)
(können|könnten|kannst|könntest) (sie|du|ihr) ..8 (erhalten|bekommen|werden)
(sie|du) (bekommen|bekommst|erhalten|erhältst) ..2 (vielleicht|möglicherweise|eventuell|unter)

# What may have happened already is the breach itself.
[perfect]
(could|may|might) ?also ?(not|potentially|possibly) have
(können|könnten|könnte|kann) ..16 (worden|haben)
(worden|erfolgt|gekommen|gelangt|abgeflossen) sein

# Whoever else holds the data: with a verb of possibility in front of an act it is harm, whatever the act.
[stranger]
(fremde|jemand|kriminelle|betrüger|außenstehende|unbefugte|dritte)
(someone|somebody|anyone|anybody|criminals|attackers|strangers|stranger|fraudsters|scammers|thieves|whoever|hackers)

[modal]
(könnte|könnten|kann|können)
(could|may|might|can)

# To get at the data is the breach, not what follows from it.
[access]
(zugreifen|zugriff|einsehen|einsicht|abrufen|sehen|ansehen|herunterladen|lesen|auslesen|kopieren|gelangen|öffnen)
(access|view|read|download|see|copy|open|obtain|reach|browse|log)

# --- what criminals do with such data ------------------------------------------------------------------------------------
[habit]
(hacker|hackern|kriminelle|kriminellen|betrüger|betrügern|cyberkriminelle|internetkriminelle|täter) ..4 (rufen|geben|schreiben|verschicken|versenden|probieren|nutzen|versuchen|verwenden|missbrauchen|probierten|setzen)
(solche|derartige|gestohlene|erbeutete) ..3 (daten|angaben|adressen) ..8 (genutzt|verwendet|verkauft|gehandelt|missbraucht)
(werden|wird) ..6 (häufig|oft|regelmäßig|gern|gerne|typischerweise) ..8 (genutzt|verwendet|verkauft|gehandelt|missbraucht)
(criminals|attackers|fraudsters|scammers|hackers|thieves|spammers) ..2 (try|use|often|attempt|commonly|sometimes|typically|will|like|frequently)
(often|commonly|frequently|typically|sometimes) (used|tried|sold|abused|exploited) ..3 (for|to|in|by)

# --- headings under which consequences stand --------------------------------------------------------------------------------
[ask-harm]
(folge|folgen|auswirkungen|konsequenzen|risiko|risiken|gefahren|gefahr)
(bedeutet|heißt) ..6 (mich|sie|dich|euch|uns|betroffene|das|dies)
(was|welche*) ..4 (passieren|geschehen|drohen|droht)
(consequence|consequences|risk|risks|impact|implications)
(what|how) ..6 (mean|means|happen|affect)

# Makes a warning of the sentence.
[warning]
(stay|stays|remain|be|being|keep) ..3 (alert|vigilant|careful|cautious|wary|aware|suspicious|watch|lookout)
(look|watch) (out|for)
beware
(seien|sei|bleiben|bleib|seid|bleibt) ..4 (wachsam|vorsichtig|aufmerksam|misstrauisch|skeptisch|kritisch)
(achten|achte|achtet|acht|prüfen|beobachten|kontrollieren) ..4 (auf|sie|ihr|ihre)
(recommend|encourage|advise|urge|remind) ..8 (that|you|customers|users|people|everyone|individuals|members|patients)
(empfehlen|raten) ..4 (ihnen|dir|euch|allen)
bitte
please

[relative]
(die|der|das|den|denen|welche|welcher|which|that|who)
