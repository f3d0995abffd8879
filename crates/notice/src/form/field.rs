//! Felder. The closed list of fields that authorities ask for in a notification, numbered as the domain notes number them.
//!
//! Owns number, label, help, kind, and which item of Art. 33(3) a field answers. Marks of the notes: which authority asks which
//! field is known from forms and templates second hand in part; what Art. 33(3) requires is V[1].

use model::Both;

/// Art der Angabe. What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldKind {
    /// One of a closed list.
    Choice,
    /// Several of a closed list.
    Choices,
    /// Words.
    Text,
    /// Yes, no, unknown.
    YesNo,
    /// Date and time.
    Time,
    /// A number of something, with what it rests on.
    Count,
    /// Name and how to reach.
    Contact,
    /// Several, one line each.
    List,
    /// Files.
    Files,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $id:ident $number:literal $kind:ident ($de:literal, $en:literal) ($help_de:literal, $help_en:literal);)*) => {
        /// Feld. A field of the sheet.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FieldId {
            $($(#[$doc])* $id,)*
        }

        impl FieldId {
            /// All fields, in the order of the sheet.
            pub const ALL: &[Self] = &[$(Self::$id,)*];

            /// Its number: `3.4`.
            #[must_use]
            pub const fn number(self) -> &'static str {
                match self { $(Self::$id => $number,)* }
            }

            /// What an answer looks like.
            #[must_use]
            pub const fn kind(self) -> FieldKind {
                match self { $(Self::$id => FieldKind::$kind,)* }
            }

            /// What is asked.
            #[must_use]
            pub const fn label(self) -> Both {
                match self { $(Self::$id => Both::new($de, $en),)* }
            }

            /// What belongs into the answer.
            #[must_use]
            pub const fn help(self) -> Both {
                match self { $(Self::$id => Both::new($help_de, $help_en),)* }
            }
        }
    };
}

fields! {
    /// Art der Meldung.
    NoticeKind "1.1" Choice ("Art der Meldung", "Kind of notification")
        ("Neu, Ergänzung oder Rücknahme.", "New, follow-up or withdrawal.");
    /// Vollständig oder vorläufig.
    Completeness "1.2" Choice ("Vollständig oder vorläufig", "Complete or preliminary")
        ("Eine vorläufige Meldung wird später ergänzt (Art. 33 Abs. 4 DSGVO).", "A preliminary one is completed later (Art. 33(4) GDPR).");
    /// Frühere Meldung.
    EarlierNotice "1.3" Text ("Frühere Meldung: Kennung und Datum", "Earlier notification: id and date")
        ("Kennung oder Aktenzeichen und Tag des Eingangs.", "Id or file number and day of receipt.");
    /// Grund der Rücknahme.
    WithdrawalReason "1.4" Text ("Grund einer Rücknahme", "Reason for a withdrawal")
        ("Nur bei Rücknahme.", "Only for a withdrawal.");
    /// Eigenes Zeichen.
    OwnReference "1.5" Text ("Eigenes Zeichen", "Own reference")
        ("Nummer des Vorfalls in Ihrem Haus.", "Number of the incident in your house.");
    /// Rechtsgrundlage.
    LegalBasis "1.6" Choice ("Rechtsgrundlage der Meldung", "Legal basis of the notification")
        ("DSGVO, DSG-EKD, KDG, Landesrecht, Telekommunikation.", "GDPR, DSG-EKD, KDG, law of the Land, telecom.");
    /// Verantwortlicher.
    Controller "2.1" Contact ("Verantwortlicher: Name, Anschrift, Website", "Controller: name, address, website")
        ("Der Träger, nicht die einzelne Einrichtung.", "The carrier, not the single institution.");
    /// Registernummer.
    RegisterId "2.2" Text ("Register- oder Umsatzsteuernummer", "Register or VAT number")
        ("Falls vorhanden.", "If there is one.");
    /// Bereich und Größe.
    Sector "2.3" Text ("Bereich und Größe", "Sector and size")
        ("Öffentlich oder privat, Branche, Zahl der Beschäftigten.", "Public or private, line of work, number of staff.");
    /// Meldende Person.
    Reporter "2.4" Contact ("Meldende Person: Name, Funktion, E-Mail, Telefon", "Person who notifies: name, function, e-mail, phone")
        ("Wer die Rückfragen der Behörde beantwortet.", "Who answers the authority's questions.");
    /// Datenschutzbeauftragte oder Anlaufstelle.
    ContactPoint "2.5" Contact ("Datenschutzbeauftragte oder andere Anlaufstelle", "Data protection officer or other contact point")
        ("Name und Kontaktdaten (Art. 33 Abs. 3 Buchst. b DSGVO).", "Name and contact details (Art. 33(3)(b) GDPR).");
    /// Vertreter in der Union.
    Representative "2.6" Contact ("Vertreter nach Art. 27 DSGVO", "Representative under Art. 27 GDPR")
        ("Nur ohne Niederlassung in der Union.", "Only without an establishment in the Union.");
    /// Meldung durch den Auftragsverarbeiter.
    FilingProcessor "2.7" Contact ("Auftragsverarbeiter meldet im Auftrag: Kontakt und Vollmacht", "Processor notifies on behalf: contact and mandate")
        ("Die Pflicht bleibt beim Verantwortlichen.", "The duty stays with the controller.");
    /// Weitere Beteiligte.
    OtherParties "2.8" List ("Weitere Beteiligte", "Other parties")
        ("Auftragsverarbeiter, gemeinsam Verantwortliche, andere.", "Processors, joint controllers, others.");
    /// Antwortweg.
    AnswerPreference "2.9" Text ("Gewünschter Weg für Antworten", "Preferred way for answers")
        ("E-Mail, Telefon, Post.", "E-mail, phone, post.");
    /// Zeitpunkt der Verletzung.
    Occurred "3.1" Time ("Zeitpunkt oder Zeitraum der Verletzung", "Time or period of the breach")
        ("Mit Datum und Uhrzeit, oder warum es nicht bestimmbar ist.", "With date and time, or why it cannot be told.");
    /// Schätzung.
    OccurredEstimate "3.2" Text ("Geschätzt? Nach welcher Methode?", "Estimated? By which method?")
        ("Worauf der Zeitpunkt beruht.", "What the time rests on.");
    /// Dauert an.
    StillOngoing "3.3" YesNo ("Dauert die Verletzung an?", "Is the breach still ongoing?")
        ("Ja, nein oder unbekannt; seit wann beendet.", "Yes, no or unknown; ended since when.");
    /// Kenntnis des Verantwortlichen.
    Aware "3.4" Time ("Kenntnis des Verantwortlichen", "Awareness of the controller")
        ("Datum und Uhrzeit; ab hier läuft die Frist.", "Date and time; the time limit runs from here.");
    /// Kenntnis des Auftragsverarbeiters.
    ProcessorAware "3.5" Time ("Kenntnis des Auftragsverarbeiters und seine Mitteilung", "Awareness of the processor and its notice")
        ("Wann er es wusste und wann seine Mitteilung ankam.", "When it knew and when its notice arrived.");
    /// Entdeckung.
    Discovery "3.6" Text ("Wie entdeckt", "How discovered")
        ("Selbst, Auftragsverarbeiter, Person, Presse, andere.", "Self, processor, person, press, other.");
    /// Gründe der Verzögerung.
    DelayReasons "3.7" Text ("Gründe für eine Meldung nach Fristende", "Reasons for a notification after the time limit")
        ("Pflicht, wenn die Meldung nach der Frist kommt (Art. 33 Abs. 1 Satz 2 DSGVO).", "Required if the notification comes after the time limit (Art. 33(1) sentence 2 GDPR).");
    /// Beschreibung.
    Summary "3.8" Text ("Was ist geschehen, wo, wer war beteiligt", "What happened, where, who took part")
        ("Art der Verletzung in wenigen Sätzen (Art. 33 Abs. 3 Buchst. a DSGVO). Keine Namen betroffener Personen.", "Nature of the breach in a few sentences (Art. 33(3)(a) GDPR). No names of affected persons.");
    /// Art des Vorfalls.
    IncidentType "3.9" Choices ("Art des Vorfalls", "Type of incident")
        ("Zum Beispiel Fehlkonfiguration, Abfluss, Fehlversand, Verlust.", "For example misconfiguration, exfiltration, sent by mistake, loss.");
    /// Ursache.
    Cause "3.10" Choice ("Ursache", "Cause")
        ("Von innen oder außen, absichtlich oder nicht, unbekannt.", "From inside or outside, malicious or not, unknown.");
    /// Schutzziele.
    SecurityGoals "3.11" Choices ("Betroffene Schutzziele", "Security goals concerned")
        ("Vertraulichkeit, Integrität, Verfügbarkeit.", "Confidentiality, integrity, availability.");
    /// Vertraulichkeit.
    Confidentiality "3.12" Choice ("Stand der Vertraulichkeit", "State of confidentiality")
        ("Abgeflossen, nicht ausgeschlossen, ausgeschlossen mit Beleg, nicht beurteilt.", "Taken, not excluded, ruled out with evidence, not assessed.");
    /// Unlesbarkeit.
    Unintelligible "3.13" Choice ("Waren die Daten unlesbar geschützt?", "Were the data protected so that nobody can read them?")
        ("Verfahren, und wo der Schlüssel lag.", "Method, and where the key lay.");
    /// Integrität und Verfügbarkeit.
    IntegrityAvailability "3.14" Choice ("Stand von Integrität und Verfügbarkeit", "State of integrity and availability")
        ("Vorübergehend, dauerhaft, nicht bestimmt.", "Temporary, permanent, undetermined.");
    /// Systeme.
    Systems "3.15" List ("Systeme, Software, Dienste, Ort", "Systems, software, services, place")
        ("Woran es lag und wo die Daten lagen.", "What it was about and where the data lay.");
    /// Empfänger.
    Recipients "3.16" List ("Wer hat die Daten erhalten?", "Who received the data?")
        ("Bekannt oder unbekannt; Löschung bestätigt?", "Known or unknown; deletion confirmed?");
    /// Kategorien der Personen.
    PersonCategories "4.1" Choices ("Kategorien betroffener Personen", "Categories of data subjects")
        ("Zum Beispiel Kinder, Sorgeberechtigte, Beschäftigte.", "For example children, holders of custody, staff.");
    /// Zahl der Personen.
    PersonCount "4.2" Count ("Ungefähre Zahl der Personen", "Approximate number of data subjects")
        ("Genau, ungefähr, mindestens, höchstens; Grundlage; nie Konten statt Personen.", "Exact, approximate, at least, at most; basis; never accounts instead of persons.");
    /// Personen je Land.
    PersonsByCountry "4.3" List ("Personen je Staat", "Persons per state")
        ("Nur wenn Personen aus mehreren Staaten betroffen sind.", "Only if persons of several states are affected.");
    /// Datenkategorien.
    DataCategories "5.1" Choices ("Kategorien der Daten", "Categories of data")
        ("Zum Beispiel Name, Geburtsdatum, Impfungen.", "For example name, birth date, vaccinations.");
    /// Zahl der Datensätze.
    EntryCount "5.2" Count ("Ungefähre Zahl der Datensätze", "Approximate number of data records")
        ("Mit Einheit: Zeilen, Dateien, Bilder.", "With unit: rows, files, pictures.");
    /// Besondere Kategorien.
    SpecialCategories "5.3" Choices ("Besondere Kategorien (Art. 9, 10 DSGVO)", "Special categories (Art. 9, 10 GDPR)")
        ("Jede einzeln.", "Each one by name.");
    /// Maßnahmen davor.
    MeasuresBefore "6.1" List ("Schutzmaßnahmen vor der Verletzung", "Measures in place before the breach")
        ("Was da war, nicht was geplant war.", "What was there, not what was planned.");
    /// Schulung.
    Training "6.2" YesNo ("Beteiligte in den letzten zwei Jahren geschult?", "Staff involved trained in the last two years?")
        ("Ja, nein, unbekannt.", "Yes, no, unknown.");
    /// Folgen.
    Consequences "7.1" List ("Wahrscheinliche Folgen", "Likely consequences")
        ("Je Kategorie der Daten (Art. 33 Abs. 3 Buchst. c DSGVO).", "By category of data (Art. 33(3)(c) GDPR).");
    /// Art der Folgen.
    ImpactTypes "7.2" Choices ("Art der Folgen", "Types of impact")
        ("Zum Beispiel Kontrollverlust, Benachteiligung, Identitätsdiebstahl.", "For example loss of control, discrimination, identity theft.");
    /// Schwere.
    Severity "7.3" Choice ("Schwere", "Severity")
        ("Gering, mittel, schwer, noch nicht bestimmt.", "Minor, moderate, severe, to be determined.");
    /// Risiko.
    RiskOutcome "7.4" Choice ("Ergebnis der Risikobewertung", "Outcome of the risk assessment")
        ("Hohes Risiko, Risiko, voraussichtlich kein Risiko, noch offen.", "High risk, risk, unlikely, still open.");
    /// Begründung.
    RiskReasoning "7.5" Text ("Methode und Begründung", "Method and reasoning")
        ("Wer entschieden hat, wann, warum.", "Who decided, when, why.");
    /// Maßnahmen.
    Measures "8.1" List ("Ergriffene und geplante Maßnahmen, mit Wirkung", "Measures taken and planned, with effect")
        ("Auch solche, die Folgen mildern (Art. 33 Abs. 3 Buchst. d DSGVO).", "Also those that mitigate effects (Art. 33(3)(d) GDPR).");
    /// Gegen Wiederholung.
    Prevention "8.2" List ("Maßnahmen gegen eine Wiederholung", "Measures against recurrence")
        ("Mit Termin und wer sie umsetzt.", "With date and who carries them out.");
    /// Personen informiert.
    PersonsInformed "9.1" Choice ("Sind die Personen benachrichtigt?", "Have the persons been told?")
        ("Ja, geplant, nein mit Grund.", "Yes, planned, no with reason.");
    /// Wann, wie viele, wie.
    PersonsInformedHow "9.2" Text ("Wann, wie viele, auf welchem Weg", "When, how many, by which means")
        ("Alle oder ein Teil, mit Grund.", "All or a part, with reason.");
    /// Ausnahme.
    PersonsExemption "9.3" Text ("Ausnahme nach Art. 34 Abs. 3 DSGVO", "Exemption under Art. 34(3) GDPR")
        ("Welche, warum, und die öffentliche Bekanntmachung.", "Which, why, and the public communication.");
    /// Text an die Personen.
    PersonsText "9.4" Files ("Text der Benachrichtigung", "Text of the communication")
        ("Als Anlage, ohne Namen.", "As an attachment, without names.");
    /// Strafanzeige.
    PoliceReport "10.1" Text ("Strafanzeige", "Police report")
        ("Ja oder nein, bei welcher Stelle, Zeichen.", "Yes or no, at which office, reference.");
    /// Andere Behörden.
    OtherAuthorities "10.2" List ("Andere Behörden informiert", "Other authorities informed")
        ("Mit Zeichen.", "With reference.");
    /// Grenzüberschreitend.
    CrossBorder "10.3" Text ("Grenzüberschreitend", "Cross-border")
        ("Federführende Behörde, Niederlassungen, weitere Aufsichtsbehörden.", "Lead authority, establishments, other authorities.");
    /// Anlagen.
    Attachments "11" Files ("Anlagen", "Attachments")
        ("Risikobewertung, Bericht, Text an die Personen. Keine Daten betroffener Personen.", "Risk assessment, report, text to the persons. No data of affected persons.");
}

impl FieldId {
    /// The letter of Art. 33(3) GDPR that the field answers; the reasons for a delay stand in Art. 33(1).
    #[must_use]
    pub const fn article_letter(self) -> Option<&'static str> {
        match self {
            Self::Summary | Self::PersonCategories | Self::PersonCount | Self::DataCategories | Self::EntryCount => {
                Some("a")
            }
            Self::ContactPoint => Some("b"),
            Self::Consequences => Some("c"),
            Self::Measures => Some("d"),
            _ => None,
        }
    }

    /// Reads a number: `3.4`.
    #[must_use]
    pub fn from_number(number: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.number() == number)
    }

    /// Number of the group it stands in, with the group's title.
    #[must_use]
    pub(super) fn group(self) -> (&'static str, Both) {
        let number = self.number().split('.').next().unwrap_or_default();
        let title = match number {
            "1" => Both::new("Die Meldung", "The notification"),
            "2" => Both::new("Beteiligte", "Parties"),
            "3" => Both::new("Die Verletzung", "The breach"),
            "4" => Both::new("Betroffene Personen", "Data subjects"),
            "5" => Both::new("Betroffene Daten", "Data"),
            "6" => Both::new("Schutz vor der Verletzung", "Protection before the breach"),
            "7" => Both::new("Folgen und Risiko", "Consequences and risk"),
            "8" => Both::new("Maßnahmen", "Measures"),
            "9" => Both::new("Benachrichtigung der Personen", "Communication to the persons"),
            "10" => Both::new("Andere Stellen", "Other bodies"),
            _ => Both::new("Anlagen", "Attachments"),
        };
        (number, title)
    }
}
