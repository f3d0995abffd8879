# An act that protects the person addressed, asked of that person (see src/read/manner/instruction.rs).

[instruct]
(kannst|können|könnt|könntest|könnten) (du|sie|ihr) ..12 (passwort|kennwort|passwörter|kennwörter|zugangsdaten) ..3 (ändern|zurücksetzen|wechseln|erneuern)
(vereinbaren|warnen|entfernen|deinstallieren|trennen|sichern|notieren|bewahren|heben|zahlen|überweisen) sie
(change|reset|replace|update|renew) ?(all|any|every) ?of the ?old ?same (password|passwords|pin|codes|locks|keys) ..3 (of|for|on|to|you|your)
please ..2 (agree|warn|tell|talk|inform|remove|uninstall|disconnect|secure|lock|stop|destroy|return|block|cancel|freeze|hang|install|unsubscribe|renew|mark|shred|scan|sign)
you (can|may) ..3 (change|reset|freeze|block) your ..3 (password*|card*|credit|account*|pin)
(ändern|wechseln|erneuern|vergeben|prüfen|überprüfen|kontrollieren|achten|löschen|seien|bleiben|sperren|aktivieren|verwenden|beachten|meiden|vermeiden|behalten|fordern|ignorieren|hinterfragen|misstrauen|widerrufen|widersprechen|tauschen|installieren|aktualisieren|schützen|beobachten|wählen|begegnen) sie
setzen sie ..8 (passw*|kennw*|zugang*|konto|zurück)
(öffnen|klicken|folgen|antworten|geben|reagieren|beantworten|laden|teilen) sie ..3 (nicht|kein|keine|keinen|niemals|nie|keinesfalls|auf|nur|unter)
(loggen|melden) sie sich ..4 (neu|ab|aus|einmal|erneut)
(erstatten|stellen) sie ..5 (anzeige|strafanzeige|strafantrag)
(informieren|kontaktieren|verständigen|rufen) sie ..4 (bank|hausbank|kreditinstitut|polizei|schufa|kreditkarten*)
(lassen|nehmen|legen|richten|schalten|stellen) sie ..8 (sperren|austauschen|ersetzen|ein|an|fest|ändern|zurücksetzen|prüfen|ernst|vor|aus|zurück)
sie ..3 (sollten|müssen|dürfen) ..12 (ändern|prüfen|achten|sperren|wechseln|löschen|öffnen|anklicken|beachten|zurücksetzen|aktivieren|sein|bleiben|ersetzen|vergeben|erneuern|kontrollieren|preisgeben|weitergeben|widerrufen|wachsam|vorsichtig|aufmerksam)
(sollten|müssen|sollen) (sie|nutzer*|kund*|betroffene*|mitglieder|alle|patient*) ..12 (ändern|prüfen|achten|sperren|wechseln|löschen|öffnen|anklicken|beachten|zurücksetzen|aktivieren|bleiben|ersetzen|vergeben|erneuern|kontrollieren|wachsam|vorsichtig|aufmerksam)
(empfehlen|raten|bitten|rufen|ersuchen|fordern) ..10 (ändern|prüfen|achten|sperren|wechseln|löschen|öffnen|zurücksetzen|ersetzen|widerrufen|überprüfen|rotieren|aktivieren|wachsam*|vorsicht*|aufmerksam*|achtsam*|kontrollieren|beobachten|hinzuzufügen|vergeben|erneuern|behutsam|auszutauschen|anzuklicken|nachzusehen|misstrauisch|erhöhte*|hochzuladen|wechsel|passwort*|kennwort*|zwei-faktor*|einzurichten|ignorieren|beachten)
(wird|wurde) ..2 (empfohlen|geraten|gebeten) ..8 (ändern|prüfen|achten|sperren|wechseln|vorsichtig|wachsam)
(ändere|ändert|prüfe|prüft|achte|achtet|wechsle|wechsel|lösche|löscht|sperre|sperrt|öffne|öffnet|klicke|klick|klickt|überprüfe|überprüft|bleib|bleibt|vergib|nutze|verwende|aktiviere|aktualisiere|melde|gib) ..3 (dein*|euer|eure|auf|bitte|keine|keinen|nicht|wachsam|vorsichtig|aufmerksam|ein|deshalb|daher|darauf|genau*|alle|zwei-faktor*|regelmäßig|dich)
(sei|seid) ..3 (wachsam|vorsichtig|aufmerksam|achtsam|misstrauisch|skeptisch|auf)
(vorsicht|achtung) ..2 (bei|vor)
(ist|wird) ..3 (vorsicht|wachsamkeit|aufmerksamkeit) ..2 (geboten|angebracht|gefragt)
bitte ..4 (ändern|prüfen|achten|sperren|wechseln|löschen|öffnen|beachten|zurücksetzen|vergeben|überprüfen|klicken|aktivieren|kontrollieren|seien|bleiben|ändere|prüfe|achte|lösche|überprüfe)
(passwort|kennwort|passwörter|kennwörter) ..5 (ändern|zurücksetzen|wechseln) !
(muss|müssen) ..6 (benutzer|nutzer|nutzerinnen|kunden|kunde|sie) ..6 (neues|neue) (passwort|kennwort|passwörter|kennwörter)
please ..3 (change|check|review|reset|monitor|be|remain|stay|delete|ignore|watch|keep|update|rotate|use|enable|beware|avoid|treat|report|take|revoke|replace|verify|exercise|set|consider|generate|log|make|look|refrain)
please ..1 (don't|never)
please ..1 do not
please (do|never) ..1 (not|click|open|share|reply)
please (don't|never) ..2 (click|open|share|reply|respond|give)
(should|must) ..6 (change|reset|check|review|monitor|rotate|revoke|replace|delete|remain|stay|beware|enable|update|be|watch|avoid|consider|treat|log|keep) ..4 (password*|your|their|statement*|vigilant|alert|cautious|careful|wary|suspicious|account*|all|any|token*|key|keys|for|aware|it)
(need|required|advised|asked|encouraged|urged|requested|reminded) to ..4 (change|reset|check|review|monitor|rotate|revoke|replace|delete|remain|stay|enable|update|be|watch|log) ..3 (password*|your|their|statement*|vigilant|alert|cautious|careful|wary|account*|all|token*|key|keys|api)
(recommend|recommends|advise|advises|encourage|encourages|urge|urges|suggest|suggests|ask|asks|remind|recommended) ..9 (change|changing|reset|resetting|check|checking|review|reviewing|monitor|monitoring|rotate|rotating|revoke|replace|delete|remain|stay|vigilant|alert|enable|enabling|update|be|watch|avoid|consider|cautious|careful|do|placing|place|using|use|take|treat|regularly|contact|call|freeze|block)
(be|remain|stay) ..2 (vigilant|alert|wary|cautious|careful|suspicious|aware|watchful|mindful|on)
beware
watch out
look out
(do|never) ..1 (click|open|reply|respond|share|give|provide|download|disclose|follow) ..3 (links|link|attachments|attachment|your|any|to|on|suspicious|emails|email|messages|unexpected|personal|passwords)
don't ..1 (click|open|reply|respond|share|give|provide|download|disclose|follow|use|reuse)
do not ..1 (click|open|reply|respond|share|give|provide|download|disclose|follow|use|reuse)
(change|reset|update|rotate) ?(all|any|every) ?of your ..4 (password*|passphrase*|credential*|pin|keys|key|token*)
(review|check|monitor|watch) (your|all|any|bank|account|credit) ..4 (account*|statement*|credit|device|report*|bank|activity|login|mailbox)
(enable|activate|set|turn) ..2 (two-factor*|multi-factor*|2fa|mfa|two-step*|fraud)
(contact|call|inform|notify|tell|alert) your (bank|card|credit|building)
(place|request|obtain|order) ..2 (fraud|credit|security|free) ..2 (alert|freeze|report*)
(delete|replace|revoke) (your|any|the|all) ..4 (email*|message*|token*|key*|card*|certificate*|entry)

# Looks like one and is none: the operator's own acts, questions, thanks.
consider (placing|changing|using|enabling|freezing|ordering|requesting|adding|setting)
(change|reset) (it|them|these|those|this) ..3 (too|there|as|also|elsewhere|immediately|everywhere|now)

[not]
(wenn|falls|sofern) sie ..2 (fragen|weitere)
(we|they|team|it) ..2 (reset|changed|rotated|revoked|monitor|review|check|update)
(how|was|wie|what|why) ..3 (can|should|soll|kann|do) (i|ich)
(wird|wurde) (zurückgesetzt|geändert)
(could|can|may|might|attacker|hacker|criminals) ..1 (change|reset|update|review)
