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
    /// Benutzername. Sign-in name.
    Username = 22,
    /// Passwort, Klartext oder unbekannt geschützt. Password, clear or with unknown protection.
    Password = 23,
    /// Passwort-Hash. Hash of a password.
    PasswordHash = 24,
    /// Sitzungs- oder Zugriffstoken. Session or access token.
    AccessToken = 25,
    /// Refresh-Token. Token that issues new access tokens.
    RefreshToken = 26,
    /// API-Schlüssel, OAuth-Geheimnis, Integrationskennwort. Key to another system.
    ApiKey = 27,
    /// Privater TLS-Schlüssel. Private TLS key.
    TlsKey = 28,
    /// SSH-, VPN-, Datenbank- oder Cloud-Schlüssel. Key to infrastructure.
    InfrastructureKey = 29,
    /// Zahlungskarte. Payment card.
    PaymentCard = 30,
    /// Kontostand, Gehalt, Bonität, Schulden. Balance, salary, credit score, debts.
    Finances = 31,
    /// Steuer-Identifikationsnummer. Tax number.
    TaxId = 32,
    /// Sozialversicherungsnummer. Social security number.
    SocialSecurity = 33,
    /// Ausweis, Führerschein: Nummer oder Kopie. Identity document.
    IdDocument = 34,
    /// Ticket oder Barcode mit Berechtigung. Ticket or bar code that entitles.
    Ticket = 35,
    /// Gerätekennung, MAC-Adresse. Device id.
    DeviceId = 36,
    /// IP-Adresse. IP address.
    IpAddress = 37,
    /// Betriebssystem, App-Version. Operating system, app version.
    SystemVersion = 38,
    /// Private Nachricht, Chat, E-Mail-Inhalt. Private message.
    Message = 39,
    /// Sexualleben, Orientierung. Sexual life or orientation (Art. 9).
    SexualLife = 40,
    /// Politische Meinung, Gewerkschaft. Political opinion, union (Art. 9).
    Politics = 41,
    /// Biometrische Daten. Biometric data (Art. 9).
    Biometric = 42,
    /// Genetische Daten. Genetic data (Art. 9).
    Genetic = 43,
    /// Straftat, Verurteilung. Offence, conviction (Art. 10).
    Offence = 44,
    /// Versicherung. Insurance data.
    Insurance = 45,
    /// Noten, Zeugnisse, Studium. Marks, certificates, studies.
    Education = 46,
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
    /// Strafrechtliche Verurteilungen und Straftaten. Offences and convictions (Art. 10 GDPR).
    Offence,
}

impl Category {
    /// All categories, in order of their number.
    pub const ALL: [Self; 47] = [
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
        Self::Username,
        Self::Password,
        Self::PasswordHash,
        Self::AccessToken,
        Self::RefreshToken,
        Self::ApiKey,
        Self::TlsKey,
        Self::InfrastructureKey,
        Self::PaymentCard,
        Self::Finances,
        Self::TaxId,
        Self::SocialSecurity,
        Self::IdDocument,
        Self::Ticket,
        Self::DeviceId,
        Self::IpAddress,
        Self::SystemVersion,
        Self::Message,
        Self::SexualLife,
        Self::Politics,
        Self::Biometric,
        Self::Genetic,
        Self::Offence,
        Self::Insurance,
        Self::Education,
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
            Self::Username => "username",
            Self::Password => "password",
            Self::PasswordHash => "password_hash",
            Self::AccessToken => "access_token",
            Self::RefreshToken => "refresh_token",
            Self::ApiKey => "api_key",
            Self::TlsKey => "tls_key",
            Self::InfrastructureKey => "infrastructure_key",
            Self::PaymentCard => "payment_card",
            Self::Finances => "finances",
            Self::TaxId => "tax_id",
            Self::SocialSecurity => "social_security_number",
            Self::IdDocument => "id_document",
            Self::Ticket => "ticket",
            Self::DeviceId => "device_id",
            Self::IpAddress => "ip_address",
            Self::SystemVersion => "system_version",
            Self::Message => "message",
            Self::SexualLife => "sexual_life",
            Self::Politics => "politics",
            Self::Biometric => "biometric",
            Self::Genetic => "genetic",
            Self::Offence => "offence",
            Self::Insurance => "insurance",
            Self::Education => "education",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.word() == word)
    }

    /// How the law weighs it (Art. 9(1), 10 GDPR).
    #[must_use]
    pub const fn sensitivity(self) -> Sensitivity {
        match self {
            Self::Vaccination
            | Self::Health
            | Self::Religion
            | Self::SexualLife
            | Self::Politics
            | Self::Biometric
            | Self::Genetic => Sensitivity::Special,
            Self::Origin | Self::Language | Self::Photo | Self::Note | Self::Message | Self::Location => {
                Sensitivity::MayRevealSpecial
            }
            Self::Offence => Sensitivity::Offence,
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
