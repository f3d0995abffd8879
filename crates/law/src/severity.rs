//! Schwere nach ENISA. SE = DPC x EI + CB in integer quarters, each factor with the place of its reason.
//!
//! Owns the method of 2013 (domain notes 4.1: formula and roles V[79][80], score tables V*[9]) as arithmetic over factors that
//! people choose. Leaves out the choosing, and any consequence: a level maps to a presumption only, and the legal test stays
//! risk or high risk, decided in writing. There is no way from here to `Facts`.

use crate::category_class::EnisaClass;
use crate::facts::DecisionKey;
use crate::mark::Mark;

/// Begründeter Faktor. A chosen value and where its reason, author and time are written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Factor<T> {
    /// The value.
    pub value: T,
    /// Where the reason is written.
    pub reason: DecisionKey,
}

/// Verarbeitungskontext. Why the context weighs more or less than the class (V*[9]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Adjustment {
    /// Much data per person: up.
    Volume,
    /// Special controller: up.
    SpecialController,
    /// Vulnerable persons, minors, threatened persons: up.
    VulnerablePersons,
    /// Other context that reveals more, as in the examples of a class: up.
    RevealsMore,
    /// Invalid or old data: down.
    Outdated,
    /// Already public: down.
    AlreadyPublic,
    /// The nature of the data tells little: down.
    TellsLittle,
}

impl Adjustment {
    const fn step(self) -> i8 {
        match self {
            Self::Volume | Self::SpecialController | Self::VulnerablePersons | Self::RevealsMore => 1,
            Self::Outdated | Self::AlreadyPublic | Self::TellsLittle => -1,
        }
    }
}

/// Datenverarbeitungskontext (DPC), 1 to 4, of one category, with what the cap cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcessingContext {
    value: u8,
    cut_off: i8,
}

impl ProcessingContext {
    /// From the class and its adjustments, one step each; what exceeds 1 to 4 becomes a note (the cap: V*[9]).
    #[must_use]
    pub fn new(class: EnisaClass, adjustments: &[Factor<Adjustment>]) -> Self {
        let steps = adjustments.iter().fold(0_i8, |sum, factor| sum.saturating_add(factor.value.step()));
        let sum = steps.saturating_add(i8::try_from(class.base()).unwrap_or(4));
        let capped = sum.clamp(1, 4);
        Self { value: capped.unsigned_abs(), cut_off: sum.saturating_sub(capped) }
    }

    /// 1 to 4.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.value
    }

    /// Steps that the cap cut off, signed; for a note.
    #[must_use]
    pub const fn cut_off(self) -> i8 {
        self.cut_off
    }

    /// The highest of all categories present; `None` when none is.
    #[must_use]
    pub fn highest(contexts: &[Self]) -> Option<Self> {
        contexts.iter().copied().max()
    }
}

/// Identifizierbarkeit (EI), V[79]. Of several identifiers the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identification {
    /// Negligible, 1/4.
    Negligible,
    /// Limited, 2/4.
    Limited,
    /// Significant, 3/4.
    Significant,
    /// Maximum, 4/4.
    Maximum,
}

impl Identification {
    /// In quarters, 1 to 4.
    #[must_use]
    pub const fn quarters(self) -> u8 {
        match self {
            Self::Negligible => 1,
            Self::Limited => 2,
            Self::Significant => 3,
            Self::Maximum => 4,
        }
    }
}

/// Verlust der Vertraulichkeit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConfidentialityLoss {
    /// None, or exposed without evidence of access: 0.
    NoAccessShown,
    /// A limited number of known recipients: 1/4.
    KnownRecipients,
    /// An unknown number of recipients, or the public: 2/4.
    UnknownRecipients,
}

/// Verlust der Integrität.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntegrityLoss {
    /// None, or restored before use: 0.
    NoneOrRestored,
    /// Used wrongly but recoverable: 1/4.
    Recoverable,
    /// Not recoverable: 2/4.
    NotRecoverable,
}

/// Verlust der Verfügbarkeit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AvailabilityLoss {
    /// None, or easily recovered: 0.
    NoneOrEasy,
    /// Temporary: 1/4.
    Temporary,
    /// Permanent: 2/4.
    Permanent,
}

/// Absicht.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Intent {
    /// No malice known: 0.
    NotMalicious,
    /// Malicious: 2/4.
    Malicious,
}

/// Umstände (CB), V*[9][79]. Four factors that add up, at most 2.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Circumstances {
    /// Confidentiality.
    pub confidentiality: Factor<ConfidentialityLoss>,
    /// Integrity.
    pub integrity: Factor<IntegrityLoss>,
    /// Availability.
    pub availability: Factor<AvailabilityLoss>,
    /// Intent.
    pub intent: Factor<Intent>,
}

impl Circumstances {
    /// In quarters, 0 to 8.
    #[must_use]
    pub const fn quarters(&self) -> u8 {
        let confidentiality = match self.confidentiality.value {
            ConfidentialityLoss::NoAccessShown => 0,
            ConfidentialityLoss::KnownRecipients => 1,
            ConfidentialityLoss::UnknownRecipients => 2,
        };
        let integrity = match self.integrity.value {
            IntegrityLoss::NoneOrRestored => 0,
            IntegrityLoss::Recoverable => 1,
            IntegrityLoss::NotRecoverable => 2,
        };
        let availability = match self.availability.value {
            AvailabilityLoss::NoneOrEasy => 0,
            AvailabilityLoss::Temporary => 1,
            AvailabilityLoss::Permanent => 2,
        };
        let intent = match self.intent.value {
            Intent::NotMalicious => 0,
            Intent::Malicious => 2,
        };
        confidentiality + integrity + availability + intent
    }
}

/// Schwere. The score of one cohort under one hypothesis; its parts stay inside, so that the sum can be shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Severity {
    /// Processing context.
    pub context: Factor<ProcessingContext>,
    /// Ease of identification.
    pub identification: Factor<Identification>,
    /// Circumstances.
    pub circumstances: Circumstances,
    /// Flags outside of the sum.
    pub flags: Flags,
}

/// Merkmale außerhalb der Summe (V[79][80]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flags {
    /// More than 100 persons.
    pub is_over_100_persons: bool,
    /// Data unintelligible, key safe.
    pub is_unintelligible: bool,
}

/// Stufe (V[79]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Below 2.
    Low,
    /// From 2, below 3.
    Medium,
    /// From 3, below 4.
    High,
    /// From 4.
    VeryHigh,
}

/// Vermutung. What a level suggests to the people who decide (V[7]); never an answer of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presumption {
    /// Enter it in the register; that nothing has to be notified is still to be decided.
    Register,
    /// Notify the authority.
    Authority,
    /// Notify the authority and tell the persons.
    AuthorityAndPersons,
}

impl Severity {
    /// SE in quarters, 1 to 24.
    #[must_use]
    pub const fn quarters(&self) -> u8 {
        self.context.value.value * self.identification.value.quarters() + self.circumstances.quarters()
    }

    /// The level.
    #[must_use]
    pub const fn level(&self) -> Level {
        match self.quarters() {
            0..8 => Level::Low,
            8..12 => Level::Medium,
            12..16 => Level::High,
            _ => Level::VeryHigh,
        }
    }

    /// What the level suggests.
    #[must_use]
    pub const fn presumption(&self) -> Presumption {
        match self.level() {
            Level::Low => Presumption::Register,
            Level::Medium => Presumption::Authority,
            Level::High | Level::VeryHigh => Presumption::AuthorityAndPersons,
        }
    }

    /// Mark of the method: formula and levels checked, the tables of values second hand.
    #[must_use]
    pub const fn mark() -> Mark {
        Mark::checked(&[79, 80])
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Adjustment, AvailabilityLoss, Circumstances, ConfidentialityLoss, Factor, Flags, Identification, IntegrityLoss,
        Intent, Level, Presumption, ProcessingContext, Severity,
    };
    use crate::category_class::EnisaClass;
    use crate::facts::DecisionKey;

    fn factor<T>(value: T) -> Factor<T> {
        Factor { value, reason: DecisionKey("D-1".to_owned()) }
    }

    fn severity(
        class: EnisaClass,
        identification: Identification,
        confidentiality: ConfidentialityLoss,
        intent: Intent,
    ) -> Severity {
        Severity {
            context: factor(ProcessingContext::new(class, &[])),
            identification: factor(identification),
            circumstances: Circumstances {
                confidentiality: factor(confidentiality),
                integrity: factor(IntegrityLoss::NoneOrRestored),
                availability: factor(AvailabilityLoss::NoneOrEasy),
                intent: factor(intent),
            },
            flags: Flags { is_over_100_persons: true, is_unintelligible: false },
        }
    }

    #[test]
    fn the_worked_example_of_the_notes() {
        use ConfidentialityLoss::{NoAccessShown, UnknownRecipients};
        use EnisaClass::{Behavioural, Financial, Sensitive, Simple};
        use Identification::{Maximum, Significant};
        use Intent::{Malicious, NotMalicious};
        let rows = [
            // The app of the municipal works, per cohort: not excluded, then copied by an unknown person.
            (Simple, Significant, NoAccessShown, Malicious, 5, Level::Low),
            (Simple, Significant, UnknownRecipients, Malicious, 7, Level::Low),
            (Simple, Maximum, NoAccessShown, Malicious, 6, Level::Low),
            (Simple, Maximum, UnknownRecipients, Malicious, 8, Level::Medium),
            (Behavioural, Maximum, NoAccessShown, Malicious, 10, Level::Medium),
            (Behavioural, Maximum, UnknownRecipients, Malicious, 12, Level::High),
            (Financial, Maximum, NoAccessShown, Malicious, 14, Level::High),
            (Financial, Maximum, UnknownRecipients, Malicious, 16, Level::VeryHigh),
            // The app of the day-care centres: open web, no malice.
            (Sensitive, Maximum, UnknownRecipients, NotMalicious, 18, Level::VeryHigh),
            // The salary mail to one colleague: 3.25, although the disclosure is contained; hence only a presumption.
            (Financial, Maximum, ConfidentialityLoss::KnownRecipients, NotMalicious, 13, Level::High),
        ];
        for (class, identification, confidentiality, intent, quarters, level) in rows {
            let found = severity(class, identification, confidentiality, intent);
            assert_eq!((found.quarters(), found.level()), (quarters, level), "{found:?}");
        }
    }

    #[test]
    fn levels_are_presumptions() {
        let of = |class, confidentiality| {
            severity(class, Identification::Maximum, confidentiality, Intent::NotMalicious).presumption()
        };
        assert_eq!(of(EnisaClass::Simple, ConfidentialityLoss::NoAccessShown), Presumption::Register);
        assert_eq!(of(EnisaClass::Behavioural, ConfidentialityLoss::NoAccessShown), Presumption::Authority);
        assert_eq!(of(EnisaClass::Financial, ConfidentialityLoss::NoAccessShown), Presumption::AuthorityAndPersons);
    }

    #[test]
    fn the_context_stays_in_its_bounds_and_notes_the_rest() {
        let check = |class: EnisaClass, adjustments: &[Adjustment], value: u8, cut_off: i8| {
            let adjustments: Vec<_> = adjustments.iter().copied().map(factor).collect();
            let found = ProcessingContext::new(class, &adjustments);
            assert_eq!((found.value(), found.cut_off()), (value, cut_off), "{class:?} {adjustments:?}");
        };
        check(EnisaClass::Simple, &[], 1, 0);
        check(EnisaClass::Simple, &[Adjustment::RevealsMore], 2, 0);
        check(EnisaClass::Sensitive, &[Adjustment::VulnerablePersons], 4, 1);
        check(EnisaClass::Financial, &[Adjustment::VulnerablePersons, Adjustment::Volume], 4, 1);
        check(EnisaClass::Simple, &[Adjustment::AlreadyPublic], 1, -1);
        check(EnisaClass::Financial, &[Adjustment::Outdated, Adjustment::TellsLittle], 1, 0);
        let contexts = [EnisaClass::Simple, EnisaClass::Financial].map(|class| ProcessingContext::new(class, &[]));
        assert_eq!(ProcessingContext::highest(&contexts).map(ProcessingContext::value), Some(3));
        assert_eq!(ProcessingContext::highest(&[]), None);
    }
}
