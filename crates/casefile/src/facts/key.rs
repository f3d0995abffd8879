//! Tatsachen, die ein Fall kennt. The closed list of facts of a case, and what each serves.
//!
//! Each key names the shape of its value, the fields of the superset form it fills (domain notes 3.4) and the items of
//! Art. 33(3) GDPR it answers. A closed enum: a new fact is a decision that clocks, forms and docs/facts.md must follow.
//! Words are in the journal for ever and never change their meaning.

use model::Both;

use super::vocabulary::{self, Vocabulary};

/// Mindestinhalt der Meldung (Art. 33 Abs. 3 DSGVO). Items of Art. 33(3), as the domain notes count them (1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MinimumItem {
    /// (a) Art der Verletzung.
    Nature,
    /// (a) Kategorien betroffener Personen.
    PersonKinds,
    /// (a) Ungefähre Zahl der Personen.
    PersonsCount,
    /// (a) Kategorien der Datensätze.
    DataCategories,
    /// (a) Ungefähre Zahl der Datensätze.
    RecordsCount,
    /// (b) Datenschutzbeauftragte oder andere Anlaufstelle.
    Contact,
    /// (c) Wahrscheinliche Folgen.
    Consequences,
    /// (d) Maßnahmen.
    Measures,
    /// Abs. 1 Satz 2: Gründe für die Verzögerung.
    DelayReasons,
}

impl MinimumItem {
    /// All items in order.
    pub const ALL: [Self; 9] = [
        Self::Nature,
        Self::PersonKinds,
        Self::PersonsCount,
        Self::DataCategories,
        Self::RecordsCount,
        Self::Contact,
        Self::Consequences,
        Self::Measures,
        Self::DelayReasons,
    ];

    /// The item as the domain notes number it: `a1` to `e`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nature => "a1",
            Self::PersonKinds => "a2",
            Self::PersonsCount => "a3",
            Self::DataCategories => "a4",
            Self::RecordsCount => "a5",
            Self::Contact => "b",
            Self::Consequences => "c",
            Self::Measures => "d",
            Self::DelayReasons => "e",
        }
    }
}

/// Gestalt eines Wertes. What kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Free text; lies in the vault.
    Text,
    /// One word of a list.
    Word(&'static Vocabulary),
    /// Several words of a list.
    Words(&'static Vocabulary),
    /// Yes, no, not known.
    YesNo,
    /// An instant.
    Moment,
    /// A stretch of time, either end may be missing.
    Window,
    /// How many persons (or accounts, users: the unit says it).
    Count,
    /// Categories of personal data.
    Categories,
    /// Measures, each done or planned.
    Measures,
    /// Somebody with name and ways to reach them; lies in the vault.
    Contact,
    /// A number of hours.
    Hours,
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident $word:literal $shape:expr, [$($field:literal)*], [$($item:ident)*], $de:literal, $en:literal;)*) => {
        /// Tatsache. What is stated.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FactKey {
            $($(#[$doc])* $name,)*
        }

        impl FactKey {
            /// All facts, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable word.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The shape of its value.
            #[must_use]
            pub const fn shape(self) -> Shape {
                match self { $(Self::$name => $shape,)* }
            }

            /// The fields of the superset form that it fills (domain notes 3.4).
            #[must_use]
            pub const fn fields(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($field),*],)* }
            }

            /// The items of Art. 33(3) GDPR that it answers.
            #[must_use]
            pub const fn minimum_items(self) -> &'static [MinimumItem] {
                match self { $(Self::$name => &[$(MinimumItem::$item),*],)* }
            }

            /// What it is called.
            #[must_use]
            pub const fn label(self) -> Both {
                match self { $(Self::$name => Both::new($de, $en),)* }
            }
        }
    };
}

facts! {
    /// Erster Hinweis: tip, alert, mail.
    FirstHint "first_hint" Shape::Moment, [], [], "Erster Hinweis", "First hint";
    /// Beginn der kurzen Prüfung.
    TriageStart "triage_start" Shape::Moment, [], [], "Beginn der kurzen Prüfung", "Begin of the short inquiry";
    /// Ende der kurzen Prüfung.
    TriageEnd "triage_end" Shape::Moment, [], [], "Ende der kurzen Prüfung", "End of the short inquiry";
    /// Kenntnis des Auftragsverarbeiters.
    ProcessorAware "processor_aware" Shape::Moment, ["3.5"], [], "Kenntnis des Auftragsverarbeiters", "Processor became aware";
    /// Eingang der Nachricht des Auftragsverarbeiters.
    ProcessorNoticeReceived "processor_notice_received" Shape::Moment, ["3.5"], [], "Eingang der Nachricht des Auftragsverarbeiters", "Processor's notice received";
    /// Unterrichtung des Verantwortlichen (Art. 33(2)).
    ControllerTold "controller_told" Shape::Moment, [], [], "Unterrichtung des Verantwortlichen", "Controller was told";
    /// Erste, unvollständige Meldung an die Aufsicht (Art. 33(4)).
    AuthorityNotifiedInitial "authority_notified_initial" Shape::Moment, ["1.2" "1.3"], [], "Erste Meldung an die Aufsichtsbehörde", "First notification to the authority";
    /// Vollständige Meldung an die Aufsicht.
    AuthorityNotifiedComplete "authority_notified_complete" Shape::Moment, ["1.2" "1.3"], [], "Vollständige Meldung an die Aufsichtsbehörde", "Complete notification to the authority";
    /// Benachrichtigung aller betroffenen Personen.
    PersonsTold "persons_told" Shape::Moment, ["9.1" "9.2"], [], "Benachrichtigung der betroffenen Personen", "Persons were told";
    /// Anordnung der Benachrichtigung (Art. 34(4)).
    PersonsOrdered "persons_ordered" Shape::Moment, ["9.1"], [], "Anordnung der Aufsichtsbehörde, die Personen zu benachrichtigen", "Authority ordered that persons be told";
    /// Was geschehen ist.
    WhatHappened "what_happened" Shape::Text, ["3.8"], [Nature], "Was geschehen ist", "What happened";
    /// Art des Vorfalls, words of the taxonomy (domain notes 3.5).
    IncidentType "incident_type" Shape::Words(&vocabulary::INCIDENT_TYPES), ["3.9"], [Nature], "Art des Vorfalls", "Kind of incident";
    /// Schutzziele: confidentiality, integrity, availability.
    Nature "nature" Shape::Words(&vocabulary::NATURE), ["3.11"], [Nature], "Verletztes Schutzziel", "What was breached";
    /// Ursache.
    Cause "cause" Shape::Word(&vocabulary::CAUSES), ["3.10"], [], "Ursache", "Cause";
    /// Zeitraum des Vorfalls.
    Occurred "occurred" Shape::Window, ["3.1"], [], "Zeitraum des Vorfalls", "When it happened";
    /// Ob es andauert.
    StillOpen "still_open" Shape::YesNo, ["3.3"], [], "Ob der Vorfall andauert", "Whether it is still going on";
    /// Wodurch entdeckt.
    Discovered "discovered" Shape::Word(&vocabulary::DISCOVERY), ["3.6"], [], "Wodurch entdeckt", "How it was discovered";
    /// Von wem und wie entdeckt, in Worten.
    DiscoveryStory "discovery_story" Shape::Text, ["3.6"], [], "Wer es wie bemerkte", "Who noticed it, and how";
    /// Stand der Vertraulichkeit.
    Confidentiality "confidentiality" Shape::Word(&vocabulary::CONFIDENTIALITY), ["3.12"], [], "Stand der Vertraulichkeit", "State of confidentiality";
    /// Ob die Daten unlesbar waren.
    Unintelligible "unintelligible" Shape::Word(&vocabulary::UNINTELLIGIBLE), ["3.13"], [], "Ob die Daten unlesbar waren", "Whether the data were unintelligible";
    /// Systeme, Dienste, Orte.
    Systems "systems" Shape::Text, ["3.15"], [], "Systeme, Dienste, Orte", "Systems, services, places";
    /// Wer die Daten kennen kann.
    Recipients "recipients" Shape::Text, ["3.16"], [], "Wer die Daten kennen kann", "Who may know the data";
    /// Kategorien betroffener Personen.
    PersonKinds "person_kinds" Shape::Words(&vocabulary::PERSON_KINDS), ["4.1"], [PersonKinds], "Kategorien betroffener Personen", "Kinds of persons";
    /// Zahl der betroffenen Personen.
    PersonsCount "persons_count" Shape::Count, ["4.2"], [PersonsCount], "Zahl der betroffenen Personen", "Number of persons";
    /// Kategorien personenbezogener Daten.
    DataCategories "data_categories" Shape::Categories, ["5.1" "5.3"], [DataCategories], "Kategorien der Daten", "Categories of data";
    /// Zahl der Datensätze.
    RecordsCount "records_count" Shape::Count, ["5.2"], [RecordsCount], "Zahl der Datensätze", "Number of records";
    /// Maßnahmen, die vorher bestanden.
    MeasuresBefore "measures_before" Shape::Text, ["6.1"], [], "Vorherige Schutzmaßnahmen", "Measures in place before";
    /// Wahrscheinliche Folgen.
    Consequences "consequences" Shape::Text, ["7.1"], [Consequences], "Wahrscheinliche Folgen", "Likely consequences";
    /// Arten möglicher Folgen.
    ImpactTypes "impact_types" Shape::Words(&vocabulary::IMPACTS), ["7.2"], [], "Arten möglicher Folgen", "Kinds of impact";
    /// Ergriffene und geplante Maßnahmen.
    Measures "measures" Shape::Measures, ["8.1"], [Measures], "Maßnahmen", "Measures taken and planned";
    /// Maßnahmen gegen Wiederholung.
    Recurrence "recurrence" Shape::Text, ["8.2"], [], "Maßnahmen gegen Wiederholung", "Measures against recurrence";
    /// Anlaufstelle.
    ContactPoint "contact_point" Shape::Contact, ["2.5"], [Contact], "Anlaufstelle", "Contact point";
    /// Datenschutzbeauftragte.
    DataProtectionOfficer "data_protection_officer" Shape::Contact, ["2.5"], [Contact], "Datenschutzbeauftragte Person", "Data protection officer";
    /// Ob ein Auftragsverarbeiter beteiligt ist.
    ProcessorInvolved "processor_involved" Shape::YesNo, ["2.8"], [], "Ob ein Auftragsverarbeiter beteiligt ist", "Whether a processor is involved";
    /// Kontakt beim Auftragsverarbeiter.
    ProcessorContact "processor_contact" Shape::Contact, ["2.8"], [], "Kontakt beim Auftragsverarbeiter", "Contact at the processor";
    /// Stunden, die der Vertrag dem Auftragsverarbeiter gibt.
    ContractHours "contract_hours" Shape::Hours, [], [], "Meldefrist des Vertrags in Stunden", "Hours that the contract gives";
    /// Eigenes Ziel für die Benachrichtigung.
    PersonsTargetHours "persons_target_hours" Shape::Hours, [], [], "Eigenes Ziel für die Benachrichtigung in Stunden", "Own target for telling persons, in hours";
    /// Strafanzeige.
    PoliceReport "police_report" Shape::YesNo, ["10.1"], [], "Strafanzeige erstattet", "Reported to the police";
    /// Andere informierte Behörden.
    OtherAuthorities "other_authorities" Shape::Text, ["10.2"], [], "Andere informierte Behörden", "Other authorities informed";
    /// Grenzüberschreitend.
    CrossBorder "cross_border" Shape::YesNo, ["10.3"], [], "Grenzüberschreitend", "Across borders";
    /// Gründe für die Verzögerung (Art. 33(1) Satz 2).
    DelayReasons "delay_reasons" Shape::Text, ["3.7"], [DelayReasons], "Gründe für die Verzögerung", "Reasons for the delay";
}

impl FactKey {
    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.word() == word)
    }

    /// Says whether it is one of the moments that clocks rest on (domain notes 1.9).
    #[must_use]
    pub const fn is_moment(self) -> bool {
        matches!(self.shape(), Shape::Moment)
    }

    /// Says whether a later moment is the one that is worse for the party: it ends a duty instead of starting a clock.
    #[must_use]
    pub const fn ends_a_duty(self) -> bool {
        matches!(
            self,
            Self::TriageEnd
                | Self::ControllerTold
                | Self::AuthorityNotifiedInitial
                | Self::AuthorityNotifiedComplete
                | Self::PersonsTold
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FactKey, MinimumItem};

    #[test]
    fn words_are_unique_and_read_back() {
        let words: BTreeSet<_> = FactKey::ALL.iter().map(|key| key.word()).collect();
        assert_eq!(words.len(), FactKey::ALL.len());
        for key in FactKey::ALL {
            assert_eq!(FactKey::from_word(key.word()), Some(*key));
        }
    }

    #[test]
    fn every_item_of_the_minimum_has_a_fact() {
        for item in MinimumItem::ALL {
            assert!(FactKey::ALL.iter().any(|key| key.minimum_items().contains(&item)), "{item:?}");
        }
    }
}
