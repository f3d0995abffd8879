# Technical terms whose loss or exchange between two languages changes what a notice says (see src/difference.rs).

[term.hash]
(hash|hashes|hashed|gehasht|gehashte|gehashten|gehashter|gehashtes|hashing|*-hash|*-hashes|*hash|*hashes|hashwert*|password-hashes|streuwert*)
[term.encrypted]
(verschlüsselt*|verschlüsselung*|*verschlüsselung|encrypted|encryption|encrypt|encrypts|unverschlüsselt*|unencrypted|entschlüssel*|decrypt*)
[term.plaintext]
(klartext|plaintext|cleartext)
(plain|clear) text
[term.token]
(token|tokens|*-token|*-tokens|*token|*tokens|zugriffstoken*|sitzungstoken*)
[term.api_key]
api ?- (schlüssel*|key|keys)
(api-schlüssel*|api-key|api-keys|integrationsschlüssel*)
api (schlüssel*|key|keys)
integration (key|keys)
[term.certificate]
(zertifikat*|*-zertifikat*|certificate|certificates)
[term.private_key]
(private|privater|private|privaten|signing|signatur|ssh) ?- (schlüssel*|key|keys)
(verschlüsselungsschlüssel*|ssh-schlüssel*|ssh-keys|ssh-key)
(encryption|private|ssh) (key|keys)
[term.ransomware]
(ransomware*|erpressungssoftware|erpressungstrojaner*|verschlüsselungstrojaner*)
[term.malware]
(malware|schadsoftware|schadcode|schadprogramm*|trojaner|trojan)
[term.phishing]
(phishing*|*phishing)
[term.two_factor]
(zwei-faktor*|zweifaktor*|2fa|mfa|two-factor*|multi-factor*|mehrfaktor*|multi-faktor*)
[term.iban]
(iban|ibans|iban-*)
[term.password]
(passwort*|passwört*|*passwort|*passwörter|*passwörtern|kennwort*|kennwört*|*kennwörter|*kennwort|password|passwords|password-*)
[term.card]
(kreditkart*|zahlungskart*|debitkart*)
(credit|payment|debit) (card|cards)
[term.backup]
(backup*|sicherungskopie*|datensicherung|datensicherungen|sicherungsdatei*)
[term.processor]
(auftragsverarbeiter*|processor|processors)
[term.supervisory_authority]
(aufsichtsbehörde*|datenschutzaufsicht*|datenschutzbehörde*|*aufsichtsbehörde)
supervisory (authority|authorities)
(data|privacy) protection (authority|authorities|regulator|regulators|commissioner|commission)
[term.police]
(polizei|polizeilich*|police|landeskriminalamt*|bundeskriminalamt*|kriminalpolizei)
law enforcement
strafverfolgungsbehörde*
[agent.attacker]
(angreifer*|angreifende*|täter*|hacker*|unbekannte|unbekannten|unbefugte|unbefugten|dritte|dritten|unberechtigte|eindringling*|dieb|diebe|kriminelle|cyberkriminelle*)
(attacker|attackers|intruder|intruders|hacker|hackers|criminal|criminals|thief|thieves|perpetrator*|cybercriminal*|somebody|someone)
(third|unauthorised|unauthorized|unknown|threat) (party|parties|person|persons|individual|individuals|actor|actors|people)
jemand
[denial]
(nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keinerlei|weder|not|no|never|none|neither|cannot|don't|didn't|doesn't|wasn't|weren't|isn't|aren't|haven't|hasn't|unaffected|unbeeinträchtigt)
(nothing|nichts|niemand|nobody)
[denial.not]
(nicht|not) (nur|only|just|zuletzt|least|merely)
