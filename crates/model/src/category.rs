//! Kategorie personenbezogener Daten. Categories of personal data as one closed enum.
//!
//! Source: the category table of the domain notes (consequences and advice hang on these words) and Art. 9, 10 GDPR.
//! A closed enum, not a string: a new category is a decision that every consequence table must follow.

/// Kategorie personenbezogener Daten. A kind of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Category {
    /// Name.
    Name = 0,
    /// Postanschrift. Postal address.
    Address = 1,
    /// Geburtsdatum.
    BirthDate = 2,
    /// E-Mail-Adresse.
    Email = 3,
    /// Telefonnummer.
    Phone = 4,
    /// IBAN, Bank.
    BankAccount = 5,
    /// Gesundheit: Impfung. Vaccination (Art. 9).
    Vaccination = 6,
    /// Gesundheit: Allergie, Krankheit, Behinderung, Ernährung. Health (Art. 9).
    Health = 7,
    /// Religion oder Weltanschauung. Religion or belief (Art. 9).
    Religion = 8,
    /// Herkunftsland, Staatsangehörigkeit. Country of origin; may reveal ethnic origin (Art. 9).
    Origin = 9,
    /// Familiensprache. Language spoken at home; may reveal ethnic origin (Art. 9).
    Language = 10,
    /// Geschlecht. Sex.
    Sex = 11,
    /// Familienverhältnis, Sorgerecht. Family relation, custody.
    Family = 12,
    /// Abholberechtigung, Notfallkontakt. Who may fetch the child, who is called.
    PickUp = 13,
    /// Lichtbild. Picture of a person.
    Photo = 14,
    /// Unterschrift. Picture of a signature.
    Signature = 15,
    /// Ort der Aufnahme. Position in a picture.
    Location = 16,
    /// Einrichtung, Gruppe, Zeitraum des Besuchs. Institution, group, time of attendance.
    Attendance = 17,
    /// Kunden-, Vertrags- oder Benutzernummer. Customer, contract or user number.
    CustomerNumber = 18,
    /// Auskunftssperre, Kontaktverbot. Marker that a person is protected.
    Protection = 19,
    /// Beschäftigtendaten. Data of staff.
    Employment = 20,
    /// Notiz, Gesprächsinhalt. Free text about a person.
    Note = 21,
}

/// How the law weighs a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sensitivity {
    /// No special rule.
    Ordinary,
    /// May reveal a special category, depending on content.
    MayRevealSpecial,
    /// Besondere Kategorie. Special category (Art. 9(1) GDPR).
    Special,
}

impl Category {
    /// All categories, in order of their number.
    pub const ALL: [Self; 22] = [
        Self::Name,
        Self::Address,
        Self::BirthDate,
        Self::Email,
        Self::Phone,
        Self::BankAccount,
        Self::Vaccination,
        Self::Health,
        Self::Religion,
        Self::Origin,
        Self::Language,
        Self::Sex,
        Self::Family,
        Self::PickUp,
        Self::Photo,
        Self::Signature,
        Self::Location,
        Self::Attendance,
        Self::CustomerNumber,
        Self::Protection,
        Self::Employment,
        Self::Note,
    ];

    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::BirthDate => "birth_date",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::BankAccount => "bank_account",
            Self::Vaccination => "vaccination",
            Self::Health => "health",
            Self::Religion => "religion",
            Self::Origin => "origin",
            Self::Language => "language",
            Self::Sex => "sex",
            Self::Family => "family",
            Self::PickUp => "pick_up",
            Self::Photo => "photo",
            Self::Signature => "signature",
            Self::Location => "location",
            Self::Attendance => "attendance",
            Self::CustomerNumber => "customer_number",
            Self::Protection => "protection",
            Self::Employment => "employment",
            Self::Note => "note",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.word() == word)
    }

    /// How the law weighs it (Art. 9(1) GDPR).
    #[must_use]
    pub const fn sensitivity(self) -> Sensitivity {
        match self {
            Self::Vaccination | Self::Health | Self::Religion => Sensitivity::Special,
            Self::Origin | Self::Language | Self::Photo | Self::Note => Sensitivity::MayRevealSpecial,
            _ => Sensitivity::Ordinary,
        }
    }
}

/// A set of categories, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategorySet(pub u64);

impl CategorySet {
    /// The set with one category more.
    #[must_use]
    pub const fn with(self, category: Category) -> Self {
        Self(self.0 | 1 << category as u8)
    }

    /// Adds a category.
    pub const fn insert(&mut self, category: Category) {
        self.0 |= 1 << category as u8;
    }

    /// Says whether a category is in it.
    #[must_use]
    pub const fn contains(self, category: Category) -> bool {
        self.0 & (1 << category as u8) != 0
    }

    /// Everything in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Its categories in order.
    pub fn iter(self) -> impl Iterator<Item = Category> {
        Category::ALL.into_iter().filter(move |category| self.contains(*category))
    }
}

#[cfg(test)]
mod tests {
    use super::{Category, CategorySet};

    #[test]
    fn numbers_and_words_are_unique() {
        for (index, category) in Category::ALL.into_iter().enumerate() {
            assert_eq!(category as usize, index);
            assert_eq!(Category::from_word(category.word()), Some(category));
            assert_eq!(CategorySet::default().with(category).iter().collect::<Vec<_>>(), vec![category]);
        }
    }
}
