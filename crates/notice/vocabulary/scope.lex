# What decides whether a clause asserts, excludes or leaves open (see src/scope.rs).

# Words that look like a negation and are none.
[neutral]
nicht (nur|zuletzt|allein|lediglich|bloß|autorisiert*|berechtigt*|befugt*|öffentlich*|unerheblich*|unwesentlich*)
nicht (in|im) klartext
not (only|just|merely|least)
not ?(stored|kept|saved|held) in (plain|clear|plaintext|cleartext)
(kein|keinen|keinem|no) (zweifel|doubt|wunder)
keine sorge
no (matter|doubt|later|cost|charge|longer)
(ohne|without) ?(jede|jegliche|die|eine|any|proper|the|your|ihr|ihre) (autoris*|berechtig*|befugnis|erlaubnis|zustimmung|einwilligung|wissen|authori*|permission|consent|delay|undue|unreasonable|verzögerung*|verzug|unnötig*|schuldhaft*|weiteres|aufforderung|kosten|cost|charge|knowledge|hilfe|help)
soweit (bekannt|uns|wir|ersichtlich|möglich)

# Double negations: what cannot be excluded is possible.
[double]
(nicht|nie) ..7 (auszuschließen|ausgeschlossen|ausschließen)
nicht ausschließbar
(kein|keine|keinesfalls|noch) ..3 (ausgeschlossen|ausschließen|auszuschließen)
(ausschließen|auszuschließen|ausgeschlossen) ..5 nicht
(schließen|schließt) ..7 nicht aus
(cannot|can't|couldn't|not) ..6 (excluded|exclude|ruled|rule|discounted)
not ..3 impossible
(unable|impossible) to ..3 (exclude|rule)

# Negations that take the whole clause.
[negation]
(nicht|nie|niemals|nirgends|nirgendwo|keineswegs|keinesfalls|mitnichten|niemand|nichts|weder)
(zu|in|auf|unter) (keinem|keiner|keinen|keinerlei) (zeitpunkt|weise|fall|umständen|art|form|hinsicht)
(not|never|neither|nothing|nobody|cannot|can't|couldn't|weren't|wasn't|isn't|aren't|didn't|doesn't|don't|haven't|hasn't|hadn't|won't|wouldn't)
(at|in|under) no (time|point|way|circumstances|case|stage)
(no|nor) one
none of
by no means
(kein|keine|keinen|keinem|keiner|keinerlei|no|without|ohne) ?(unbefugte*|unberechtigte*|unauthori*|weitere*|further|direkte*|direct) (zugriff*|zugang|zugänge|einsicht|einblick|abfluss|datenabfluss|gefahr|risiko|access|exposure|risk|impact|danger|auswirkung*|einfluss|effect)

# Negations that take what follows them.
[following]
(kein|keine|keinen|keinem|keiner|keines|keinerlei)
(no|nor|none)
(ohne|without)
statt
anstatt
(instead|rather) (of|than)

# Statements of exclusion.
[exclusion]
(is|are|remain|remains|were|stay|remained) ?(all|still|also|therefore) (safe|secure|intact)
(sind|bleiben|waren|blieben) ?(weiterhin|daher|also|jedoch) sicher
(unberührt|unbeeinträchtigt|unbetroffen|verschont|unaffected|unharmed|untouched|unimpacted|unversehrt)
außen vor
(ausgeschlossen|ausschließen|auszuschließen|ausgenommen)
(schließen|schließt) (wir|sie|es|das|dies|ich) ..5 aus
(rule|ruled|ruling|rules) out
(verhinder*|vereitel*|abgewehrt|unterbunden)
(prevented|preventing|prevents|prevent|avoided|foiled|thwarted)
(unable|failed|impossible) to
excluded
(frei|free) (von|of|from)

# No sign of it: neither asserted nor ruled out.
[evidence]
(kein|keine|keinen|keinem|keiner|keinerlei|no|without|ohne|weder|nicht|not|any|little) ..4 (hinweis*|anhaltspunkt*|anzeichen|erkenntnis*|indiz*|beweis*|beleg*|evidence|indication*|sign|signs|proof|reason|suggestion)
(glaub*|annehm*|nehmen) ..2 nicht
(not|don't) (believe|think|expect|aware|suspect|appear|seem)
(nicht|nichts) bekannt

# What leaves open.
[hedge]
(möglicherweise|eventuell|evtl|ggf|gegebenenfalls|vielleicht|vermutlich|wahrscheinlich|womöglich|mutmaßlich|potenziell*|potentiell*|denkbar|denkbarerweise|theoretisch|könnte|könnten|dürfte|dürften|möglich|vermuten|vermutet|mögliche*|unklar|verdacht|anscheinend|offenbar|angeblich)
unter umständen
(kann|können) ..12 (sein|haben)
davon ..2 (auszugehen|ausgehen|ausgegangen|aus)
(gehen|gehe|geht) ..6 davon ..3 aus
(befürchten|annehmen)
(may|might|could|possibly|potentially|perhaps|maybe|likely|probably|apparently|possible|suspect|suspected|unclear|presumably|theoretically|possibility|conceivable|appears|appear|seems)

# Exceptions: they turn what stands around them.
[exception]
mit ausnahme
(außer|abgesehen|bis) (davon|hiervon|von|auf|den|der|dem|die|das)
außer
(except|excepting|excluding|barring)
with the exception of
(other|apart|aside) (than|from)

# What holds only if.
[condition]
(wenn|falls|sofern|soweit|sollte|sollten|if|unless|provided|should)
(in|im) (case|falle)
vorausgesetzt

# Clauses.
[that]
(dass|daß|that)
[whether]
(ob|whether|inwieweit|inwiefern)
[which]
(welche|welcher|welches|welchen|welchem|was|wer|wie|wo|warum|wieso|weshalb|wodurch|what|which|how|why)
[relative]
(die|der|das|den|dem|deren|dessen|denen|welche|welcher|welches|worin|woraus|worauf|wobei|wodurch|who|whom|whose|which|where)
[subordinate]
(weil|da|damit|um|sodass|indem|nachdem|bevor|ehe|bis|sobald|solange|seit|seitdem|als|wann|obwohl|obgleich|wenngleich|während|because|since|so|as|until|before|after|when|while|although|though|even)
[contrast]
(aber|jedoch|sondern|allerdings|hingegen|dagegen|dennoch|doch|vielmehr|trotzdem|gleichwohl|but|however|yet|whereas|nevertheless|nonetheless|only|nur|lediglich|ausschließlich)
[joining]
(und|sowie|oder|and|or|&)
[answer-no]
(nein|no|nope|keineswegs|keinesfalls)
[answer-yes]
(ja|yes|leider)

# Finite verbs.
[verb]
(ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|habe|sei|seien|kann|können|könne|konnte|konnten|könnte|könnten|muss|müssen|musste|mussten|soll|sollen|sollte|sollten|darf|dürfen|dürfte|dürften|will|wollen|möchten|bleibt|bleiben|blieb|blieben|liegt|liegen|lag|lagen|enthält|enthielt|enthielten|umfasst|umfasste|umfassten|umfassen|gibt|gab|handelt|handelte|geht|gehen|besteht|bestehen|bestand|gelten|gilt|befinden|befindet|befanden|speichern|betrifft|betreffen|betraf|erhielt|erhielten|gelangte|gelangten|flossen|zählen|gehören|gehört|gehörten|wissen|weiß|glauben|raten|empfehlen|bitten|informieren|würde|würden|wäre|wären|hätte|hätten|erbeuteten|kopierten|lasen|stahlen|erlangten|verschafften|fanden)
(is|are|was|were|has|have|had|may|might|could|can|cannot|will|would|did|does|do|should|must|shall|contains|contain|contained|include|includes|included|involved|affected|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|didn't|doesn't|don't|couldn't|can't|won't|accessed|obtained|stole|took|copied|downloaded|held|gained|found|believe|know|recommend|remain|remained|remains|confirmed|appears|appear|compromised|exposed)

# What it means to be affected, in headings.
[affected]
(*betroffen*|affected|impacted|involved|compromised|kompromittiert*|gestohlen*|abgeflossen*|included|gefährdet*|exposed|accessed|*zugegriffen*|entwendet*|kopiert*|taken|stolen|enthalten|gespeichert|stored|erbeutet*|erfasst)
