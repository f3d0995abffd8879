//! Daten eines Textes. Which data a notice says are affected, whose they are, and how they were protected.

use model::Category;

use crate::facts::response::MeasureState;
use crate::place::Place;

/// Was genannt ist. What a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// A category of data.
    Category(Category),
    /// Means of contact without saying which ("Kontaktdaten"): a mail address may be among them.
    Contact,
    /// Something named that no category covers ("Bestellhistorie").
    Other,
    /// A word that stands for data and names none ("Kundendaten").
    Container,
}

impl Named {
    /// The word that stands for it in facts files; none for a container.
    #[must_use]
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Category(category) => Some(fact_word(category)),
            Self::Contact | Self::Other => Some("other"),
            Self::Container => None,
        }
    }
}

/// Stand. What the notice says of data that it mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Affected.
    Exposed,
    /// Possibly affected.
    Possibly,
    /// Said to lie where the intruder was; nothing is said of the data themselves.
    Stored,
    /// Not affected, or no sign of it.
    Excluded,
}

impl Status {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exposed => "exposed",
            Self::Possibly => "possibly",
            Self::Stored => "stored",
            Self::Excluded => "excluded",
        }
    }
}

/// Nennung. A mention of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What is named.
    pub named: Named,
    /// What is said of it.
    pub status: Status,
    /// Whose data they are, where the text says so next to them.
    pub group: Option<Place>,
    /// The words.
    pub place: Place,
}

impl Item {
    /// Affected, or possibly.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        matches!(self.status, Status::Exposed | Status::Possibly)
    }
}

/// Schutzbehauptung. How data are said to have been protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Claim {
    /// Hashed, or an algorithm for it is named.
    Hashed,
    /// Encrypted or "protected", without saying how.
    Encrypted,
    /// Cannot be decrypted, or hardly.
    Undecipherable,
}

/// A claim of protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protection {
    /// What is claimed.
    pub claim: Claim,
    /// Of passwords; otherwise of other data, a database, a device.
    pub of_passwords: bool,
    /// The words.
    pub place: Place,
}

/// A kind of secret that somebody has to exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Secret {
    /// Passwort.
    Password,
    /// Sitzungs- oder Zugriffstoken.
    Token,
    /// Refresh-Token.
    RefreshToken,
    /// Schlüssel, Zertifikat.
    Key,
}

/// Austausch eines Geheimnisses. A secret that was exchanged, or is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// What is exchanged.
    pub secret: Secret,
    /// Done or only announced.
    pub state: MeasureState,
    /// The words.
    pub place: Place,
}

/// Gegenstand. What a consequence or a piece of advice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Identity theft, fraud in the person's name.
    Identity,
    /// Phishing, spam, calls.
    Mail,
    /// Debits, bank statements.
    Bank,
    /// Misuse or blocking of a card.
    Card,
    /// Takeover of an account, or a change of its secrets.
    Account,
    /// Discrimination, shame, blackmail.
    Special,
    /// Publication, stalking, blackmail.
    Private,
    /// Copied or replaced tickets.
    Ticket,
    /// Tracking of a device.
    Device,
}

impl Topic {
    /// What a consequence or advice must be about to speak of a category; one of these is enough.
    #[must_use]
    pub const fn of(category: Category) -> &'static [Self] {
        match category {
            Category::Email | Category::Phone => &[Self::Mail, Self::Identity],
            Category::BankAccount => &[Self::Bank],
            Category::PaymentCard => &[Self::Card, Self::Bank],
            Category::Password
            | Category::PasswordHash
            | Category::AccessToken
            | Category::RefreshToken
            | Category::ApiKey
            | Category::TlsKey
            | Category::InfrastructureKey => &[Self::Account],
            Category::Ticket => &[Self::Ticket],
            Category::DeviceId | Category::SystemVersion => &[Self::Device],
            Category::IpAddress => &[Self::Device, Self::Mail, Self::Identity],
            Category::Vaccination
            | Category::Health
            | Category::Religion
            | Category::Origin
            | Category::SexualLife
            | Category::Politics
            | Category::Biometric
            | Category::Genetic
            | Category::Offence => &[Self::Special, Self::Private],
            Category::Photo | Category::Message | Category::Note | Category::Location => {
                &[Self::Private, Self::Special]
            }
            Category::Finances => &[Self::Bank, Self::Identity, Self::Special],
            _ => &[Self::Identity, Self::Mail],
        }
    }
}

/// Everything that a notice says of data.
#[derive(Clone, Debug, Default)]
pub struct DataFacts {
    /// Mentions of affected, stored and excluded data, in order.
    pub items: Vec<Item>,
    /// Where the data are tied to a group of people.
    pub groups: Vec<Place>,
    /// Words that leave the list of data open ("usw.", "und weitere Daten").
    pub open_lists: Vec<Place>,
    /// Claims of protection.
    pub protections: Vec<Protection>,
    /// Where the key to encrypted data is spoken of.
    pub key_locations: Vec<Place>,
    /// Advice on other accounts with the same password.
    pub reuse_advice: Vec<Place>,
    /// Warnings of phishing.
    pub phishing_advice: Vec<Place>,
    /// Secrets that were exchanged, or that somebody is told to exchange.
    pub rotations: Vec<Rotation>,
    /// What consequences and advice are about, each once.
    pub topics: Vec<Topic>,
    /// People outside the list of users who are thought of.
    pub third_persons: Vec<Place>,
    /// Mailboxes or address books that were open: other people's data lie in them.
    pub mailboxes: Vec<Place>,
}

impl DataFacts {
    /// What is named and affected, or lies with affected data and is not excluded.
    pub fn affected(&self) -> impl Iterator<Item = &Item> {
        let any = self.items.iter().any(Item::is_held);
        self.items.iter().filter(move |item| {
            item.is_held() || (item.status == Status::Stored && any && !self.is_excluded(item.named))
        })
    }

    /// Categories and other data that are named and affected, without containers.
    pub fn named(&self) -> impl Iterator<Item = &Item> {
        self.affected().filter(|item| item.named != Named::Container)
    }

    /// Says whether a category is affected.
    #[must_use]
    pub fn holds(&self, category: Category) -> bool {
        self.affected().any(|item| item.named == Named::Category(category))
    }

    /// Somewhere the text says that these are not affected.
    #[must_use]
    pub fn is_excluded(&self, named: Named) -> bool {
        self.items.iter().any(|item| item.named == named && item.status == Status::Excluded)
    }

    /// A mail address, or means of contact that may be one.
    #[must_use]
    pub fn mail(&self) -> Option<&Item> {
        self.affected().find(|item| matches!(item.named, Named::Category(Category::Email) | Named::Contact))
    }

    /// A password in any form, unless a later statement takes it back.
    #[must_use]
    pub fn password(&self) -> Option<&Item> {
        let is_password =
            |item: &&Item| matches!(item.named, Named::Category(Category::Password | Category::PasswordHash));
        let last = self.items.iter().rfind(is_password)?;
        let found = self.affected().find(is_password)?;
        let taken_back = last.status == Status::Excluded && last.named == found.named;
        (!taken_back).then_some(found)
    }

    /// The list of affected data is left open: an open end, or a container and nothing else.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.open_lists.is_empty() || self.items.iter().all(|item| item.named == Named::Container || !item.is_held())
    }

    /// The words of a facts file, in order and without doubles.
    #[must_use]
    pub fn words(&self) -> Vec<&'static str> {
        let mut words: Vec<&'static str> = self.named().filter_map(|item| item.named.word()).collect();
        if !words.is_empty() && self.named().all(|item| item.status == Status::Stored) {
            // The container stands for more than what is said to lie in it.
            words.push("other");
        }
        words.sort_unstable();
        words.dedup();
        words
    }
}

/// The word for a category in facts files; they know fewer than the model, and call the rest other.
#[must_use]
pub const fn fact_word(category: Category) -> &'static str {
    match category {
        Category::BankAccount => "iban",
        Category::Vaccination | Category::Health => "health",
        Category::Message => "chat",
        Category::AccessToken | Category::RefreshToken => "token",
        Category::Name
        | Category::Address
        | Category::Email
        | Category::Phone
        | Category::BirthDate
        | Category::Username
        | Category::Password
        | Category::PasswordHash
        | Category::ApiKey
        | Category::TlsKey
        | Category::PaymentCard
        | Category::IdDocument
        | Category::SocialSecurity
        | Category::Ticket => category.word(),
        _ => "other",
    }
}
