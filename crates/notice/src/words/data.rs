//! Wörter für Datenkategorien, as they stand in the middle of a sentence.
//!
//! The nouns are the ones of the report; where that names two with a comma, they are joined here, since letters put several
//! categories in a row. Nouns without article, so that `Name und Anschrift Ihres Kindes` and `your name and address` both work.

use model::{Both, Category};

/// The noun of a category.
#[must_use]
pub const fn category(category: Category) -> Both {
    let (de, en) = match category {
        Category::Name => ("Name", "name"),
        Category::Address => ("Anschrift", "postal address"),
        Category::BirthDate => ("Geburtsdatum", "birth date"),
        Category::Email => ("E-Mail-Adresse", "e-mail address"),
        Category::Phone => ("Telefonnummer", "phone number"),
        Category::BankAccount => ("Bankverbindung", "bank account"),
        Category::Vaccination => ("Impfungen", "vaccinations"),
        Category::Health => ("Gesundheit", "health"),
        Category::Religion => ("Religion oder Weltanschauung", "religion or belief"),
        Category::Origin => ("Herkunft oder Staatsangehörigkeit", "origin or nationality"),
        Category::Language => ("Familiensprache", "home language"),
        Category::Sex => ("Geschlecht", "sex"),
        Category::Family => ("Familie oder Sorgerecht", "family or custody"),
        Category::PickUp => ("Abholung oder Notfallkontakt", "pick-up or emergency contact"),
        Category::Photo => ("Foto", "photo"),
        Category::Signature => ("Unterschrift", "signature"),
        Category::Location => ("Aufnahmeort", "place of a picture"),
        Category::Attendance => ("Besuch der Einrichtung", "attendance"),
        Category::CustomerNumber => ("Kunden- oder Benutzernummer", "customer or user number"),
        Category::Protection => ("Schutzvermerk", "protection mark"),
        Category::Employment => ("Beschäftigung", "employment"),
        Category::Note => ("Notiz über eine Person", "note about a person"),
        Category::Username => ("Benutzername", "user name"),
        Category::Password => ("Passwort", "password"),
        Category::PasswordHash => ("Passwort-Hash", "password hash"),
        Category::AccessToken => ("Zugriffstoken", "access token"),
        Category::RefreshToken => ("Refresh-Token", "refresh token"),
        Category::ApiKey => ("API-Schlüssel", "API key"),
        Category::TlsKey => ("TLS-Schlüssel", "TLS key"),
        Category::InfrastructureKey => ("Infrastrukturschlüssel", "infrastructure key"),
        Category::PaymentCard => ("Zahlungskarte", "payment card"),
        Category::Finances => ("Finanzen", "finances"),
        Category::TaxId => ("Steuernummer", "tax number"),
        Category::SocialSecurity => ("Sozialversicherungsnummer", "social security number"),
        Category::IdDocument => ("Ausweisdokument", "identity document"),
        Category::Ticket => ("Ticket", "ticket"),
        Category::DeviceId => ("Gerätekennung", "device id"),
        Category::IpAddress => ("IP-Adresse", "IP address"),
        Category::SystemVersion => ("Systemversion", "system version"),
        Category::Message => ("Nachricht", "message"),
        Category::SexualLife => ("Sexualleben", "sexual life"),
        Category::Politics => ("Politik oder Gewerkschaft", "politics or union"),
        Category::Biometric => ("Biometrie", "biometrics"),
        Category::Genetic => ("Genetik", "genetics"),
        Category::Offence => ("Straftaten", "offences"),
        Category::Insurance => ("Versicherung", "insurance"),
        Category::Education => ("Ausbildung", "education"),
    };
    Both::new(de, en)
}

/// Words in a row: `Name, Anschrift und Geburtsdatum`.
#[must_use]
pub fn enumerated(words: &[&str], language: model::Language) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [start @ .., last] => format!("{} {} {last}", start.join(", "), language.say("und", "and")),
    }
}

#[cfg(test)]
mod tests {
    use model::{Category, Language};

    use super::{category, enumerated};

    #[test]
    fn every_category_has_a_noun_that_can_stand_in_a_row() {
        for kind in Category::ALL {
            let words = category(kind);
            assert!(!words.de.is_empty() && !words.en.is_empty());
            assert!(!words.de.contains(',') && !words.en.contains(','), "{}", words.de);
        }
        assert_eq!(enumerated(&["a", "b", "c"], Language::German), "a, b und c");
    }
}
