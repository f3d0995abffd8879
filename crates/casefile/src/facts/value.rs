//! Werte. What a fact says, typed: instants, windows, counts, words, texts, contacts, measures.
//!
//! Instants, counts, words and grades may stand in the journal; texts, names and ways to reach somebody are
//! `Sensitive` and lie in the vault. Leaves out how people type them (`reading`) and how they are stored (`wire`).

use law::Certainty;
use model::{Both, CategorySet, Instant, Purpose, Sensitive};
pub use notice::facts::amount::Unit;

use super::vocabulary::Term;

/// Zeitpunkt. An instant, in which offset from UTC it was stated, and how surely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StatedMoment {
    /// When.
    pub at: Instant,
    /// Offset from UTC in which it was stated, in seconds.
    pub offset_seconds: i32,
    /// How surely; of an estimate the earliest instant it can be.
    pub certainty: Certainty,
}

/// Ja, nein, nicht bekannt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum YesNo {
    /// Ja.
    Yes,
    /// Nein.
    No,
    /// Nicht bekannt.
    Unknown,
}

impl YesNo {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// How it reads.
    #[must_use]
    pub const fn text(self) -> Both {
        match self {
            Self::Yes => Both::new("ja", "yes"),
            Self::No => Both::new("nein", "no"),
            Self::Unknown => Both::new("nicht bekannt", "not known"),
        }
    }
}

/// Art einer Zahl (domain notes 1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountKind {
    /// Genau.
    Exact,
    /// Ungefähr.
    Approx,
    /// Höchstens.
    AtMost,
    /// Mindestens.
    AtLeast,
    /// Von bis.
    Range,
    /// Nicht zu ermitteln.
    Unknown,
    /// Wird ermittelt.
    ToBeDetermined,
}

impl CountKind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::Exact, Self::Approx, Self::AtMost, Self::AtLeast, Self::Range, Self::Unknown, Self::ToBeDetermined];

    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Approx => "approx",
            Self::AtMost => "at_most",
            Self::AtLeast => "at_least",
            Self::Range => "range",
            Self::Unknown => "unknown",
            Self::ToBeDetermined => "to_be_determined",
        }
    }
}

/// Zahl mit Einheit. A count; persons are never the same as accounts, users, records or institutions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatedCount {
    /// How the number is meant.
    pub kind: CountKind,
    /// The number, or the lower end of a range; 0 where there is none.
    pub n: u64,
    /// The upper end of a range; else the same as `n`.
    pub n_max: u64,
    /// Of what.
    pub unit: Unit,
    /// As of when.
    pub as_of: Option<Instant>,
}

impl StatedCount {
    /// The least and the greatest it can be; none where no number is stated. "About" allows a fifth either way.
    #[must_use]
    pub fn span(&self) -> Option<(u64, u64)> {
        match self.kind {
            CountKind::Exact => Some((self.n, self.n)),
            CountKind::Approx => {
                let fifth = self.n / 5;
                Some((self.n.saturating_sub(fifth), self.n.saturating_add(fifth)))
            }
            CountKind::AtMost => Some((0, self.n)),
            CountKind::AtLeast => Some((self.n, u64::MAX)),
            CountKind::Range => Some((self.n, self.n_max)),
            CountKind::Unknown | CountKind::ToBeDetermined => None,
        }
    }
}

/// All units, in order.
pub(crate) const UNITS: [Unit; 11] = [
    Unit::Persons,
    Unit::Accounts,
    Unit::Users,
    Unit::Customers,
    Unit::Patients,
    Unit::Employees,
    Unit::Members,
    Unit::Institutions,
    Unit::Records,
    Unit::Files,
    Unit::Devices,
];

/// How a unit reads.
#[must_use]
pub const fn unit_text(unit: Unit) -> Both {
    match unit {
        Unit::Persons => Both::new("Personen", "persons"),
        Unit::Accounts => Both::new("Konten", "accounts"),
        Unit::Users => Both::new("Nutzer", "users"),
        Unit::Customers => Both::new("Kunden", "customers"),
        Unit::Patients => Both::new("Patienten", "patients"),
        Unit::Employees => Both::new("Beschäftigte", "employees"),
        Unit::Members => Both::new("Mitglieder", "members"),
        Unit::Institutions => Both::new("Einrichtungen", "institutions"),
        Unit::Records => Both::new("Datensätze", "records"),
        Unit::Files => Both::new("Dateien", "files"),
        Unit::Devices => Both::new("Geräte", "devices"),
    }
}

/// Says whether a unit counts people, so that the number can stand for persons concerned.
#[must_use]
pub const fn counts_people(unit: Unit) -> bool {
    matches!(unit, Unit::Persons | Unit::Customers | Unit::Patients | Unit::Employees | Unit::Members)
}

/// Stand einer Maßnahme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureState {
    /// Ergriffen.
    Done,
    /// Geplant.
    Planned,
    /// The source does not say which.
    NotStated,
}

impl MeasureState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Done, Self::Planned, Self::NotStated];

    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Planned => "planned",
            Self::NotStated => "not_stated",
        }
    }

    /// How it reads.
    #[must_use]
    pub const fn text(self) -> Both {
        match self {
            Self::Done => Both::new("ergriffen", "taken"),
            Self::Planned => Both::new("geplant", "planned"),
            Self::NotStated => Both::new("genannt", "named"),
        }
    }
}

/// Maßnahme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// What.
    pub text: Sensitive<String>,
    /// Done or planned.
    pub state: MeasureState,
    /// When it was done, or by when it is planned.
    pub at: Option<StatedMoment>,
}

/// Kontakt. Somebody to turn to, with ways to reach them; what is empty is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: Sensitive<String>,
    /// Function.
    pub function: Sensitive<String>,
    /// Mail address.
    pub mail: Sensitive<String>,
    /// Phone number.
    pub phone: Sensitive<String>,
}

impl Contact {
    /// Says whether nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines().is_empty()
    }

    /// Says whether there is a way to reach somebody.
    #[must_use]
    pub fn is_reachable(&self) -> bool {
        !self.mail.is_empty() || !self.phone.is_empty()
    }

    /// What is stated, in order: name, function, mail, phone.
    #[must_use]
    pub fn lines(&self) -> Vec<Sensitive<String>> {
        let parts = [&self.name, &self.function, &self.mail, &self.phone];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect()
    }
}

/// Wert einer Tatsache.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// Free text.
    Text(Sensitive<String>),
    /// Words of the key's list.
    Words(Vec<&'static Term>),
    /// Yes, no, not known.
    YesNo(YesNo),
    /// An instant.
    Moment(StatedMoment),
    /// A stretch of time; one end at least.
    Window {
        /// Begin.
        from: Option<StatedMoment>,
        /// End.
        until: Option<StatedMoment>,
    },
    /// A count.
    Count(StatedCount),
    /// Categories of data.
    Categories(CategorySet),
    /// Measures.
    Measures(Vec<Remedy>),
    /// A contact.
    Contact(Contact),
    /// Hours.
    Hours(u32),
}

/// Largest difference between two statements of an estimated moment that still say the same, in microseconds: a day.
const ESTIMATE_SPAN: i64 = 86_400_000_000;

impl FactValue {
    /// Says whether two sources that say this and `other` cannot both be right.
    ///
    /// Texts, measures and contacts add to each other and never contradict; counts contradict when no number fits both;
    /// lists contradict when they differ.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Moment(one), Self::Moment(other)) => moments_differ(*one, *other),
            (Self::Window { from, until }, Self::Window { from: other_from, until: other_until }) => {
                let differ = |one: &Option<StatedMoment>, other: &Option<StatedMoment>| {
                    one.zip(*other).is_some_and(|(one, other)| moments_differ(one, other))
                };
                differ(from, other_from) || differ(until, other_until)
            }
            (Self::Count(one), Self::Count(other)) => {
                let spans = one.span().zip(other.span());
                one.unit == other.unit && spans.is_some_and(|(one, other)| one.1 < other.0 || other.1 < one.0)
            }
            (Self::YesNo(YesNo::Unknown), _) | (_, Self::YesNo(YesNo::Unknown)) => false,
            (Self::YesNo(one), Self::YesNo(other)) => one != other,
            (Self::Words(one), Self::Words(other)) => one != other,
            (Self::Categories(one), Self::Categories(other)) => one != other,
            (Self::Hours(one), Self::Hours(other)) => one != other,
            _ => false,
        }
    }

    /// The moment, where it is one.
    #[must_use]
    pub const fn moment(&self) -> Option<StatedMoment> {
        match self {
            Self::Moment(moment) => Some(*moment),
            _ => None,
        }
    }

    /// Every instant that it states, for the check against the clock.
    pub(crate) fn past_instants(&self) -> Vec<Instant> {
        match self {
            Self::Moment(moment) => vec![moment.at],
            Self::Window { from, until } => from.iter().chain(until).map(|moment| moment.at).collect(),
            Self::Measures(measures) => {
                let done = measures.iter().filter(|measure| measure.state == MeasureState::Done);
                done.filter_map(|measure| measure.at).map(|moment| moment.at).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Bytes of free text in it.
    pub(crate) fn text_bytes(&self) -> usize {
        let length = |text: &Sensitive<String>| text.reveal(Purpose::Storage).len();
        match self {
            Self::Text(text) => length(text),
            Self::Measures(measures) => measures.iter().map(|measure| length(&measure.text)).sum(),
            Self::Contact(contact) => contact.lines().iter().map(length).sum(),
            _ => 0,
        }
    }
}

fn moments_differ(one: StatedMoment, other: StatedMoment) -> bool {
    let apart = one.at.0.abs_diff(other.at.0);
    let is_exact = one.certainty == Certainty::Exact && other.certainty == Certainty::Exact;
    if is_exact { apart > 0 } else { apart > ESTIMATE_SPAN.unsigned_abs() }
}
