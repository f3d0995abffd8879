//! Wortlisten. Closed lists of words that facts are told in, each word in both languages.
//!
//! Sources: domain notes 3.4 (fields 3.6, 3.10 to 3.13, 4.1, 7.2) and 3.5 (taxonomy of incidents after the EDPB draft, mark
//! V*: seen in a third party's rendering, good for lists and not for quoting). Leaves out categories of data: `model` has them.

use model::Both;

/// Wortliste. The words a fact may take.
#[derive(Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// The words in order.
    pub words: &'static [Term],
}

/// Wort einer Liste.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// The stable word.
    pub word: &'static str,
    /// How it reads.
    pub text: Both,
}

impl Vocabulary {
    /// The entry of a word; also found by how it reads in either language.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&'static Term> {
        let text = text.trim().to_lowercase();
        let reads = |term: &Term| {
            term.word == text || term.text.de.to_lowercase() == text || term.text.en.to_lowercase() == text
        };
        self.words.iter().find(|term| reads(term))
    }

    /// All words, parted by commas.
    #[must_use]
    pub fn list(&self) -> String {
        self.words.iter().map(|term| term.word).collect::<Vec<_>>().join(", ")
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($word:literal $de:literal $en:literal;)* })*) => {$(
        $(#[$doc])*
        pub(super) static $name: Vocabulary = Vocabulary {
            words: &[$(Term { word: $word, text: Both::new($de, $en) },)*],
        };
    )*};
}

words! {
    /// Field 3.11.
    NATURE {
        "confidentiality" "Vertraulichkeit" "confidentiality";
        "integrity" "Integrität" "integrity";
        "availability" "Verfügbarkeit" "availability";
    }

    /// Field 3.9, domain notes 3.5.
    INCIDENT_TYPES {
        "abuse_of_rights" "Missbrauch von Rechten durch Beschäftigte" "abuse of rights by staff";
        "ransomware" "Verschlüsselung durch Erpresser" "ransomware";
        "hacking_malware" "Hacking oder Schadsoftware" "hacking or malware";
        "phishing" "Phishing oder Täuschung" "phishing or social engineering";
        "exploited_vulnerability" "ausgenutzte Schwachstelle" "exploited vulnerability";
        "unauthorised_access" "unbefugter Zugriff" "unauthorised access";
        "exfiltration" "Abfluss von Daten" "exfiltration";
        "wrong_persons_data_shown" "Daten einer anderen Person angezeigt" "wrong person's data shown";
        "device_lost_stolen" "Gerät verloren oder gestohlen" "device lost or stolen";
        "e_waste" "Daten auf entsorgtem Gerät" "data on discarded device";
        "paper_disposal" "Papier falsch entsorgt" "paper disposed of wrongly";
        "mail_lost_opened" "Post verloren, geöffnet oder fehlgeleitet" "mail lost, opened or misdelivered";
        "misconfiguration" "falsche Konfiguration" "misconfiguration";
        "wrong_permissions" "falsche Freigabe" "wrong permissions";
        "paper_lost" "Papier verloren oder unsicher verwahrt" "paper lost or insecure";
        "data_deleted" "Daten gelöscht oder zerstört" "data deleted or destroyed";
        "shown_to_wrong_recipient" "falschem Empfänger gezeigt" "shown to wrong recipient";
        "sent_by_mistake" "irrtümlich versandt" "sent by mistake";
        "open_distribution_list" "offener Verteiler" "open distribution list";
        "technical_malfunction" "technische Störung" "technical malfunction";
        "unauthorised_change" "unbefugte Änderung" "unauthorised change";
        "unintended_publication" "unbeabsichtigte Veröffentlichung" "unintended publication";
        "oral_disclosure" "mündliche Weitergabe" "oral disclosure";
        "to_be_determined" "wird ermittelt" "to be determined";
        "other" "Sonstiges" "other";
    }

    /// Field 3.10.
    CAUSES {
        "internal_malicious" "intern, mit Absicht" "internal, malicious";
        "internal_not_malicious" "intern, ohne Absicht" "internal, not malicious";
        "external_malicious" "extern, mit Absicht" "external, malicious";
        "external_not_malicious" "extern, ohne Absicht" "external, not malicious";
        "unknown" "nicht bekannt" "unknown";
    }

    /// Field 3.6.
    DISCOVERY {
        "self" "selbst bemerkt" "by ourselves";
        "processor" "durch den Auftragsverarbeiter" "by the processor";
        "person" "durch eine betroffene Person" "by an affected person";
        "external" "durch Außenstehende" "by an outsider";
        "press" "durch die Presse" "by the press";
        "authority" "durch eine Behörde" "by an authority";
        "other" "auf anderem Weg" "in another way";
    }

    /// Field 3.12.
    CONFIDENTIALITY {
        "exfiltrated" "abgeflossen" "exfiltrated";
        "likely" "wahrscheinlich abgeflossen" "likely exfiltrated";
        "not_with_evidence" "nicht abgeflossen, belegt" "not exfiltrated, with evidence";
        "cannot_assess" "nicht zu beurteilen" "cannot be assessed";
        "to_be_determined" "wird ermittelt" "to be determined";
    }

    /// Field 3.13.
    UNINTELLIGIBLE {
        "no" "lesbar" "intelligible";
        "intact" "unlesbar, Schutz unversehrt" "unintelligible, protection intact";
        "likely_subvertible" "Schutz wahrscheinlich zu umgehen" "protection likely subvertible";
        "cannot_assess" "nicht zu beurteilen" "cannot be assessed";
        "to_be_determined" "wird ermittelt" "to be determined";
    }

    /// Field 4.1; `guardians` and `named_contacts` are finer than the form, which counts them under `other`.
    PERSON_KINDS {
        "customers" "Kunden" "customers";
        "employees" "Beschäftigte" "employees";
        "minors" "Minderjährige" "minors";
        "patients" "Patienten" "patients";
        "students" "Schüler und Studierende" "students";
        "subscribers" "Abonnenten" "subscribers";
        "users" "Nutzer" "users";
        "guardians" "Sorgeberechtigte" "guardians";
        "named_contacts" "Notfallkontakte und Abholberechtigte" "emergency contacts and persons who may fetch a child";
        "vulnerable" "schutzbedürftige Personen" "vulnerable persons";
        "forces_police" "Streitkräfte und Polizei" "forces and police";
        "other" "andere" "other";
        "unknown" "nicht bekannt" "unknown";
    }

    /// Field 7.2.
    IMPACTS {
        "loss_of_control" "Verlust der Kontrolle über die Daten" "loss of control over the data";
        "discrimination" "Diskriminierung" "discrimination";
        "identity_theft" "Identitätsdiebstahl" "identity theft";
        "fraud" "Betrug" "fraud";
        "financial_loss" "finanzieller Verlust" "financial loss";
        "reputation" "Rufschädigung" "damage to reputation";
        "secrecy" "Verlust der Vertraulichkeit von Berufsgeheimnissen" "loss of professional secrecy";
        "physical" "körperlicher Schaden" "physical harm";
        "other" "Sonstiges" "other";
    }
}

/// How people call kinds of persons beside the words of the list.
const PERSON_SYNONYMS: &[(&str, &[&str])] = &[
    ("minors", &["kind", "kinder", "kindern", "child", "children", "minderjährige", "minderjährigen"]),
    ("guardians", &["eltern", "elternteile", "mütter", "väter", "parents", "sorgeberechtigten"]),
    ("named_contacts", &["abholberechtigte", "notfallkontakte", "abholpersonen", "emergency contacts"]),
    ("employees", &["beschäftigten", "mitarbeiter", "mitarbeitende", "mitarbeitenden", "personal", "staff"]),
    ("customers", &["kundinnen", "kunde", "kundinnen und kunden"]),
    ("patients", &["patientinnen", "patientinnen und patienten"]),
    ("students", &["schüler", "schülerinnen", "studierende", "pupils", "schülerinnen und schüler"]),
    ("users", &["nutzerinnen", "nutzende", "benutzer", "nutzerinnen und nutzer"]),
];

/// The entry of a kind of persons, also by the usual words for it.
pub(crate) fn person_kind(text: &str) -> Option<&'static Term> {
    let folded = text.trim().to_lowercase();
    let synonym = PERSON_SYNONYMS.iter().find(|(_, names)| names.contains(&folded.as_str()));
    PERSON_KINDS.find(synonym.map_or(folded.as_str(), |(word, _)| word))
}

/// Says whether a list is the one of kinds of persons.
pub(super) fn is_person_kinds(vocabulary: &Vocabulary) -> bool {
    std::ptr::eq(vocabulary, &raw const PERSON_KINDS)
}
