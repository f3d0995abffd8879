//! Einordnung der Datenkategorien. What Art. 9 and 10 GDPR and the ENISA method make of each category.
//!
//! Owns two exhaustive matches, so that a new category of `model` does not compile until it is placed. Source: domain notes 4.1 and the
//! category table of the notices' notes. Leaves out context (volume, controller, vulnerable persons): that is judged per cohort by
//! people. Where only the content can tell, the class says how far it may reach and does not choose.

use model::Category;

/// Besondere Kategorie (Art. 9, 10 DSGVO). What the norms make of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArticleClass {
    /// Neither.
    Ordinary,
    /// May reveal a special category, depending on content.
    MayRevealArticle9,
    /// Besondere Kategorie (Art. 9(1)).
    Article9,
    /// Strafrechtliche Verurteilungen und Straftaten (Art. 10).
    Article10,
}

/// Datenklasse der ENISA-Methode. The class whose base value the processing context starts from (V*[9], examples V[79]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EnisaClass {
    /// Name, contact, education, family: base 1.
    Simple,
    /// Location, traffic, habits: base 2.
    Behavioural,
    /// Income, account, cards, invoices: base 3.
    Financial,
    /// Health, politics, sexual life and the like: base 4.
    Sensitive,
}

impl EnisaClass {
    /// Base value of the processing context, 1 to 4.
    #[must_use]
    pub const fn base(self) -> u8 {
        match self {
            Self::Simple => 1,
            Self::Behavioural => 2,
            Self::Financial => 3,
            Self::Sensitive => 4,
        }
    }
}

/// Spanne der Datenklasse. The class of a category, and the highest that its content may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EnisaPlace {
    /// A class of its own.
    Class {
        /// The class to start from.
        class: EnisaClass,
        /// The class if the content reveals more; equal to `class` where it cannot.
        may_reach: EnisaClass,
    },
    /// A credential has the class of what it opens (V[79]); that is a fact about the system and has to be asked.
    OfWhatItOpens,
}

/// The class of a category under Art. 9 and 10 GDPR.
#[must_use]
pub const fn article_class(category: Category) -> ArticleClass {
    match category {
        Category::Vaccination
        | Category::Health
        | Category::Religion
        | Category::SexualLife
        | Category::Politics
        | Category::Biometric
        | Category::Genetic => ArticleClass::Article9,
        Category::Offence => ArticleClass::Article10,
        // Country and language may reveal origin, position a church or a clinic, a scan of a document a face as biometric
        // data; a picture, a note or a message may show anything.
        Category::Origin
        | Category::Language
        | Category::Location
        | Category::IdDocument
        | Category::Photo
        | Category::Note
        | Category::Message => ArticleClass::MayRevealArticle9,
        Category::Name
        | Category::Address
        | Category::BirthDate
        | Category::Email
        | Category::Phone
        | Category::BankAccount
        | Category::Sex
        | Category::Family
        | Category::PickUp
        | Category::Signature
        | Category::Attendance
        | Category::CustomerNumber
        | Category::Protection
        | Category::Employment
        | Category::Username
        | Category::Password
        | Category::PasswordHash
        | Category::AccessToken
        | Category::RefreshToken
        | Category::ApiKey
        | Category::TlsKey
        | Category::InfrastructureKey
        | Category::PaymentCard
        | Category::Finances
        | Category::TaxId
        | Category::SocialSecurity
        | Category::Ticket
        | Category::DeviceId
        | Category::IpAddress
        | Category::SystemVersion
        | Category::Insurance
        | Category::Education => ArticleClass::Ordinary,
    }
}

/// The place of a category in the ENISA method (placing of our categories: D).
#[must_use]
pub const fn enisa_place(category: Category) -> EnisaPlace {
    use EnisaClass::{Behavioural, Financial, Sensitive, Simple};
    let (class, may_reach) = match category {
        Category::Vaccination
        | Category::Health
        | Category::Religion
        | Category::SexualLife
        | Category::Politics
        | Category::Biometric
        | Category::Genetic
        | Category::Offence => (Sensitive, Sensitive),
        Category::BankAccount | Category::PaymentCard | Category::Finances => (Financial, Financial),
        // A contract of insurance may speak of health.
        Category::Insurance => (Financial, Sensitive),
        Category::Location => (Behavioural, Sensitive),
        // Who is where at which times is a habit; an address of the net is traffic.
        Category::Attendance | Category::IpAddress => (Behavioural, Behavioural),
        Category::DeviceId => (Simple, Behavioural),
        Category::Origin
        | Category::Language
        | Category::Photo
        | Category::Note
        | Category::Message
        | Category::IdDocument => (Simple, Sensitive),
        // Staff data may hold pay; a ticket is worth money.
        Category::Employment | Category::Ticket => (Simple, Financial),
        // A marker of protection is short, but its person is threatened: the context is for people to raise.
        Category::Protection => (Simple, Sensitive),
        Category::Password
        | Category::PasswordHash
        | Category::AccessToken
        | Category::RefreshToken
        | Category::ApiKey
        | Category::TlsKey
        | Category::InfrastructureKey => return EnisaPlace::OfWhatItOpens,
        Category::Name
        | Category::Address
        | Category::BirthDate
        | Category::Email
        | Category::Phone
        | Category::Sex
        | Category::Family
        | Category::PickUp
        | Category::Signature
        | Category::CustomerNumber
        | Category::Username
        | Category::TaxId
        | Category::SocialSecurity
        | Category::SystemVersion
        | Category::Education => (Simple, Simple),
    };
    EnisaPlace::Class { class, may_reach }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use model::{Category, Sensitivity};

    use super::{ArticleClass, EnisaPlace, article_class, enisa_place};

    #[test]
    fn the_class_is_never_milder_than_the_models_word() {
        for category in Category::ALL {
            let at_least = match category.sensitivity() {
                Sensitivity::Ordinary => ArticleClass::Ordinary,
                Sensitivity::MayRevealSpecial => ArticleClass::MayRevealArticle9,
                Sensitivity::Special => ArticleClass::Article9,
                Sensitivity::Offence => ArticleClass::Article10,
            };
            assert!(article_class(category) >= at_least, "{category:?}");
        }
    }

    #[test]
    fn a_class_reaches_at_least_itself_and_what_may_be_special_the_highest() {
        for category in Category::ALL {
            let EnisaPlace::Class { class, may_reach } = enisa_place(category) else { continue };
            assert!(may_reach >= class, "{category:?}");
            let is_special = article_class(category) != ArticleClass::Ordinary;
            assert!(!is_special || may_reach.base() == 4, "{category:?}");
        }
    }

    #[test]
    fn all_categories_as_a_table() {
        let lines: Vec<String> = Category::ALL
            .into_iter()
            .map(|category| {
                let place = match enisa_place(category) {
                    EnisaPlace::Class { class, may_reach } => format!("{}-{}", class.base(), may_reach.base()),
                    EnisaPlace::OfWhatItOpens => "of what it opens".to_owned(),
                };
                format!("{} {:?} {place}\n", category.word(), article_class(category))
            })
            .collect();
        expect![[r#"
            name Ordinary 1-1
            address Ordinary 1-1
            birth_date Ordinary 1-1
            email Ordinary 1-1
            phone Ordinary 1-1
            bank_account Ordinary 3-3
            vaccination Article9 4-4
            health Article9 4-4
            religion Article9 4-4
            origin MayRevealArticle9 1-4
            language MayRevealArticle9 1-4
            sex Ordinary 1-1
            family Ordinary 1-1
            pick_up Ordinary 1-1
            photo MayRevealArticle9 1-4
            signature Ordinary 1-1
            location MayRevealArticle9 2-4
            attendance Ordinary 2-2
            customer_number Ordinary 1-1
            protection Ordinary 1-4
            employment Ordinary 1-3
            note MayRevealArticle9 1-4
            username Ordinary 1-1
            password Ordinary of what it opens
            password_hash Ordinary of what it opens
            access_token Ordinary of what it opens
            refresh_token Ordinary of what it opens
            api_key Ordinary of what it opens
            tls_key Ordinary of what it opens
            infrastructure_key Ordinary of what it opens
            payment_card Ordinary 3-3
            finances Ordinary 3-3
            tax_id Ordinary 1-1
            social_security_number Ordinary 1-1
            id_document MayRevealArticle9 1-4
            ticket Ordinary 1-3
            device_id Ordinary 1-2
            ip_address Ordinary 2-2
            system_version Ordinary 1-1
            message MayRevealArticle9 1-4
            sexual_life Article9 4-4
            politics Article9 4-4
            biometric Article9 4-4
            genetic Article9 4-4
            offence Article10 4-4
            insurance Ordinary 3-4
            education Ordinary 1-1
        "#]]
        .assert_eq(&lines.concat());
    }
}
