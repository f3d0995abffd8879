//! Wer angesprochen wird. The same consequence and advice in the voice of the reader, and what cannot wait.
//!
//! To the person whose data it is, to those who have custody of the child whose data it is, to the child, and without address for an
//! authority. Every category has a row in every voice. Advice to custody and child is from memory throughout.

use model::Category;

use super::{Both, child, for_category, neutral};

/// Stimme. Whom a sentence speaks to, and about whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// To the person, about the own data.
    Own,
    /// To those with custody, about the child's data.
    OfChild,
    /// To the child, about the own data, with the familiar form of address.
    ToChild,
    /// To nobody, about persons: for authorities and boards.
    Neutral,
}

/// Folge und Rat in einer Stimme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The categories it holds for.
    pub categories: &'static [Category],
    /// What can happen.
    pub consequence: Both,
    /// What the reader can do; what persons can do, in the neutral voice.
    pub advice: Both,
}

/// The row of a category in a voice; every category has one in each.
#[must_use]
pub fn spoken(category: Category, voice: Voice) -> Spoken {
    let table = match voice {
        Voice::Own => {
            let row = for_category(category);
            return Spoken { categories: row.categories, consequence: row.consequence, advice: row.advice };
        }
        Voice::OfChild => child::TO_CUSTODY,
        Voice::ToChild => child::TO_CHILD,
        Voice::Neutral => neutral::TABLE,
    };
    let row = table.iter().find(|row| row.categories.contains(&category));
    *row.unwrap_or_else(|| panic!("no advice in this voice for {}", category.word()))
}

/// Dringlichkeit. What cannot wait comes first: 0 is danger to a person, then open accounts, money, identity, dignity, nuisance.
///
/// For a child, being spoken to by strangers comes before the misuse of its identity, which takes years.
#[must_use]
pub const fn urgency(category: Category, voice: Voice) -> u8 {
    match category {
        Category::Name | Category::Address | Category::Email | Category::Phone
            if matches!(voice, Voice::OfChild | Voice::ToChild) =>
        {
            1
        }
        Category::Protection => 0,
        Category::Family | Category::PickUp | Category::Attendance | Category::Location => 1,
        Category::Username
        | Category::Password
        | Category::PasswordHash
        | Category::AccessToken
        | Category::RefreshToken
        | Category::ApiKey
        | Category::TlsKey
        | Category::InfrastructureKey => 2,
        Category::BankAccount | Category::PaymentCard | Category::Employment => 3,
        Category::IdDocument | Category::TaxId | Category::SocialSecurity | Category::BirthDate => {
            if matches!(voice, Voice::OfChild | Voice::ToChild) { 7 } else { 4 }
        }
        Category::SexualLife | Category::Photo | Category::Message | Category::Note | Category::Offence => 5,
        Category::Vaccination
        | Category::Health
        | Category::Genetic
        | Category::Biometric
        | Category::Religion
        | Category::Origin
        | Category::Language
        | Category::Politics
        | Category::Insurance => 6,
        Category::Name | Category::Address | Category::Email | Category::Phone | Category::Signature => 7,
        Category::CustomerNumber | Category::Ticket | Category::Finances => 8,
        Category::DeviceId | Category::IpAddress | Category::SystemVersion | Category::Education | Category::Sex => 9,
    }
}

#[cfg(test)]
mod tests {
    use model::Category;

    use super::super::{child, neutral};
    use super::{Voice, spoken};

    #[test]
    fn every_category_has_exactly_one_row_in_every_voice() {
        for category in Category::ALL {
            for table in [child::TO_CUSTODY, child::TO_CHILD, neutral::TABLE] {
                let rows = table.iter().filter(|row| row.categories.contains(&category));
                assert_eq!(rows.count(), 1, "{}", category.word());
            }
        }
    }

    #[test]
    fn sentences_are_short_and_speak_to_their_reader() {
        for category in Category::ALL {
            for voice in [Voice::OfChild, Voice::ToChild, Voice::Neutral] {
                let row = spoken(category, voice);
                for (german, english) in [row.consequence, row.advice] {
                    for sentence in german.split_terminator(". ").chain(english.split_terminator(". ")) {
                        assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
                    }
                    assert!(german.ends_with('.') && english.ends_with('.'), "{german}");
                }
                let (german, english) = row.consequence;
                assert!(german.contains("kann") || german.contains("können"), "{german}");
                assert!(english.contains("can") || english.contains("may"), "{english}");
            }
            let (german, _) = spoken(category, Voice::ToChild).advice;
            assert!(!german.contains("Sie "), "the child is addressed with du: {german}");
        }
    }
}
