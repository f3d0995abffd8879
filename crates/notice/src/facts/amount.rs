//! Anzahlen eines Textes. How many persons, accounts or files it speaks of.

use crate::place::Place;

/// Einheit. What is counted, in the words of the shared facts files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Personen, Betroffene.
    Persons,
    /// Konten.
    Accounts,
    /// Nutzer.
    Users,
    /// Kunden.
    Customers,
    /// Patienten.
    Patients,
    /// Beschäftigte.
    Employees,
    /// Mitglieder.
    Members,
    /// Einrichtungen.
    Institutions,
    /// Datensätze.
    Records,
    /// Dateien, Dokumente, Nachrichten.
    Files,
    /// Geräte.
    Devices,
}

impl Unit {
    /// The word of the shared facts files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Accounts => "accounts",
            Self::Users => "users",
            Self::Customers => "customers",
            Self::Patients => "patients",
            Self::Employees => "employees",
            Self::Members => "members",
            Self::Institutions => "institutions",
            Self::Records => "records",
            Self::Files => "files",
            Self::Devices => "devices",
        }
    }
}

impl Unit {
    /// The coarser word of the shared facts files: customers, patients, members and staff are persons there.
    #[must_use]
    pub const fn fact_word(self) -> &'static str {
        match self {
            Self::Customers | Self::Patients | Self::Employees | Self::Members => "persons",
            _ => self.code(),
        }
    }
}

/// How exact a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// Just so many.
    Exact,
    /// About.
    Approx,
    /// Up to.
    AtMost,
    /// At least.
    AtLeast,
}

impl Qualifier {
    /// The word of the shared facts files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Approx => "approx",
            Self::AtMost => "at_most",
            Self::AtLeast => "at_least",
        }
    }
}

/// Anzahl. One number of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub n: u64,
    /// Of what; none where the noun phrase does not say.
    pub unit: Option<Unit>,
    /// How exact.
    pub qualifier: Qualifier,
    /// It speaks of those affected, not of the size of the house.
    pub is_affected: bool,
    /// Said to be a part of a larger number, or to come on top of one.
    pub is_part: bool,
    /// Said to correct an earlier number, or to be corrected by a later one.
    pub is_corrected: bool,
    /// A date stands in the same sentence.
    pub has_date: bool,
    /// The noun phrase, qualifier included.
    pub place: Place,
    /// The sentence it stands in.
    pub sentence: usize,
}

/// What a text says of numbers.
#[derive(Clone, Debug, Default)]
pub struct AmountFacts {
    /// Every count with or without unit, in order.
    pub amounts: Vec<Amount>,
}

impl AmountFacts {
    /// The counts of those affected.
    pub fn affected(&self) -> impl Iterator<Item = &Amount> {
        self.amounts.iter().filter(|amount| amount.is_affected)
    }
}
