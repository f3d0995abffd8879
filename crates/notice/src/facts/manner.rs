//! Tonfall und Form. How a notice speaks: what it leaves open, plays down, praises; whom it addresses and in what form.

use crate::lint::Kind;
use crate::place::Place;

/// Vorbehalt. How a notice keeps a statement open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HedgeKind {
    /// "kein Hinweis", "no evidence".
    NoEvidence,
    /// "nicht auszuschließen", "cannot be ruled out".
    NotExcluded,
    /// "soweit bekannt", "as far as we know".
    AsFarAsKnown,
    /// "theoretisch", "theoretically".
    Theoretical,
    /// "gehen nicht davon aus", "we do not believe".
    NoBelief,
}

impl HedgeKind {
    /// The stable word used in outputs and comparisons.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoEvidence => "no_evidence",
            Self::NotExcluded => "not_excluded",
            Self::AsFarAsKnown => "as_far_as_known",
            Self::Theoretical => "theoretical",
            Self::NoBelief => "no_belief",
        }
    }
}

/// One hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hedge {
    /// How it hedges.
    pub kind: HedgeKind,
    /// Where.
    pub place: Place,
}

/// What a statement is about, as far as rules on manner need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Data as such, everything.
    Everything,
    /// Passwords.
    Password,
    /// Cards.
    PaymentCard,
    /// Bank accounts.
    BankAccount,
    /// Health.
    Health,
    /// Mail addresses.
    Email,
    /// Something else that is named: a product, a system, a field.
    Other,
}

impl Topic {
    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Password => "password",
            Self::PaymentCard => "payment_card",
            Self::BankAccount => "bank_account",
            Self::Health => "health",
            Self::Email => "email",
            Self::Other => "other",
        }
    }
}

/// Entlastende Behauptung. A claim that something was not reached: "nicht betroffen", "no data were accessed".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clearance {
    /// What it clears.
    pub topic: Topic,
    /// Holds only under a condition or for a part ("wenn Sie", "other products").
    pub is_partial: bool,
    /// Where.
    pub place: Place,
}

/// Which way a word about risk leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lean {
    /// Beschwichtigend: "geringes Risiko", "no action is needed".
    Down,
    /// Alarmierend: "sofort", "change all passwords".
    Alarm,
}

/// A statement on how bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskStatement {
    /// Which way it leans.
    pub lean: Lean,
    /// For a group that a condition in the sentence names; otherwise for everybody addressed.
    pub is_for_a_part: bool,
    /// Where.
    pub place: Place,
}

/// What kind of self-praise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PraiseKind {
    /// Own security or effort with a superlative or comparison.
    Praise,
    /// A product, service or offer is promoted.
    Promotion,
}

/// A piece of self-praise or promotion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Praise {
    /// Its kind.
    pub kind: PraiseKind,
    /// Where.
    pub place: Place,
}

/// A sign that a text came out of a machine translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TranslationSign {
    /// The text says so itself.
    Note,
    /// A person has checked or released the translation.
    Released,
    /// Words glued together ("hochzuladenund").
    Glued,
    /// An article or pronoun twice ("die Die").
    Doubled,
    /// A report of measures in the imperative ("Implementieren Sie ..." among what was done).
    TurnedAround,
}

/// Form eines Textes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// An electronic mail.
    Mail,
    /// A letter with salutation and close.
    Letter,
    /// A page on the web, a press item, an FAQ.
    #[default]
    WebPage,
}

impl Form {
    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Letter => "letter",
            Self::WebPage => "web_page",
        }
    }
}

/// How a notice speaks.
#[derive(Clone, Debug, Default)]
pub struct MannerFacts {
    /// Whom it addresses, where the text shows it.
    pub addressee: Option<Kind>,
    /// Mail, letter or page.
    pub form: Form,
    /// What it keeps open.
    pub hedges: Vec<Hedge>,
    /// Statements that an investigation is completed, or what was examined for which time.
    pub examined: Vec<Place>,
    /// What follows, or that nothing does.
    pub next_steps: Vec<Place>,
    /// Claims that something was not reached.
    pub clearances: Vec<Clearance>,
    /// Statements that data were reached: accessed, copied, taken.
    pub accesses: Vec<Place>,
    /// Playing down and alarm.
    pub risks: Vec<RiskStatement>,
    /// Praise and promotion.
    pub praises: Vec<Praise>,
    /// Signs of machine translation.
    pub translation: Vec<(TranslationSign, Place)>,
    /// First word of the first instruction that protects the person addressed.
    pub first_instruction: Option<Place>,
}
