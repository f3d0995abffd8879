//! Words for categories of personal data and for the roles in which rows speak of people.

use model::{Category, MentionRole};

use super::{Words, words};

/// Words for a category.
#[must_use]
pub const fn category_words(category: Category) -> Words {
    match category {
        Category::Name => NAME,
        Category::Address => ADDRESS,
        Category::BirthDate => BIRTH_DATE,
        Category::Email => EMAIL,
        Category::Phone => PHONE,
        Category::BankAccount => BANK_ACCOUNT,
        Category::Vaccination => VACCINATION,
        Category::Health => HEALTH,
        Category::Religion => RELIGION,
        Category::Origin => ORIGIN,
        Category::Language => LANGUAGE,
        Category::Sex => SEX,
        Category::Family => FAMILY,
        Category::PickUp => PICK_UP,
        Category::Photo => PHOTO,
        Category::Signature => SIGNATURE,
        Category::Location => LOCATION,
        Category::Attendance => ATTENDANCE,
        Category::CustomerNumber => CUSTOMER_NUMBER,
        Category::Protection => PROTECTION,
        Category::Employment => EMPLOYMENT,
        Category::Note => NOTE,
    }
}

/// Words for a role.
#[must_use]
pub const fn role_words(role: MentionRole) -> Words {
    match role {
        MentionRole::Child => words(
            ("Kinder, Schülerinnen, Schüler", "children, pupils"),
            ("Wer die Einrichtung als Kind besucht.", "Those who attend as children."),
        ),
        MentionRole::NamedAdult => words(
            ("neben einem Kind genannte Erwachsene", "adults named beside a child"),
            ("Ob sie sorgeberechtigt sind, sagt die Datei nicht.", "The file does not say whether they have custody."),
        ),
        MentionRole::Guardian => words(
            ("Sorgeberechtigte", "holders of custody"),
            ("Die Datei oder der Verantwortliche nennt das Sorgerecht.", "The file or the controller states custody."),
        ),
        MentionRole::EmergencyContact => words(
            ("Notfallkontakte", "emergency contacts"),
            ("Wer im Notfall angerufen wird.", "Those who are called in an emergency."),
        ),
        MentionRole::Staff => {
            words(("Beschäftigte", "staff"), ("Wer in der Einrichtung arbeitet.", "Those who work in the institution."))
        }
        MentionRole::Resident => words(
            ("Bewohnerinnen und Bewohner", "residents"),
            ("Wer in einem Heim wohnt.", "Those who live in a care home."),
        ),
        MentionRole::Unknown => words(
            ("Rolle nicht genannt", "role not stated"),
            ("Die Datei sagt nicht, wer die Person ist.", "The file does not say who the person is."),
        ),
    }
}

const NAME: Words = words(("Name", "name"), ("Vor- und Familiennamen.", "Given and family names."));
const ADDRESS: Words = words(
    ("Anschrift", "postal address"),
    ("Straße, Hausnummer, Postleitzahl, Ort.", "Street, number, postal code, town."),
);
const BIRTH_DATE: Words = words(("Geburtsdatum", "birth date"), ("Tag der Geburt.", "Day of birth."));
const EMAIL: Words = words(("E-Mail-Adresse", "e-mail address"), ("E-Mail-Adressen.", "Mail addresses."));
const PHONE: Words =
    words(("Telefonnummer", "phone number"), ("Festnetz und Mobilfunk.", "Landline and mobile numbers."));
const BANK_ACCOUNT: Words =
    words(("Bankverbindung", "bank account"), ("IBAN und Name der Bank.", "IBAN and name of the bank."));
const VACCINATION: Words = words(
    ("Impfungen", "vaccinations"),
    ("Angaben zu Impfungen und Impfnachweisen.", "Vaccinations and proof of them."),
);
const HEALTH: Words = words(
    ("Gesundheit", "health"),
    ("Allergien, Krankheiten, Behinderung, Ernährung.", "Allergies, illness, disability, diet."),
);
const RELIGION: Words = words(
    ("Religion, Weltanschauung", "religion or belief"),
    ("Bekenntnis oder Weltanschauung.", "Denomination or belief."),
);
const ORIGIN: Words = words(
    ("Herkunft, Staatsangehörigkeit", "origin, nationality"),
    ("Herkunftsland oder Staatsangehörigkeit.", "Country of origin or nationality."),
);
const LANGUAGE: Words =
    words(("Familiensprache", "home language"), ("Sprache, die zu Hause gilt.", "Language spoken at home."));
const SEX: Words = words(("Geschlecht", "sex"), ("Eintrag des Geschlechts.", "Sex as entered."));
const FAMILY: Words = words(
    ("Familie, Sorgerecht", "family, custody"),
    ("Wer mit wem verwandt ist, wer sorgt.", "Who is related to whom, who has custody."),
);
const PICK_UP: Words = words(
    ("Abholung, Notfallkontakt", "pick-up, emergency contact"),
    ("Wer das Kind abholen darf, wer im Notfall angerufen wird.", "Who may fetch the child, who is called."),
);
const PHOTO: Words = words(("Foto", "photo"), ("Bilder von Menschen.", "Pictures of people."));
const SIGNATURE: Words =
    words(("Unterschrift", "signature"), ("Bilder von Unterschriften.", "Pictures of signatures."));
const LOCATION: Words = words(
    ("Aufnahmeort", "place of a picture"),
    ("Position, die in einem Bild gespeichert ist.", "Position stored inside a picture."),
);
const ATTENDANCE: Words = words(
    ("Besuch der Einrichtung", "attendance"),
    ("Einrichtung, Gruppe und Zeitraum.", "Institution, group and period."),
);
const CUSTOMER_NUMBER: Words = words(
    ("Kunden- oder Benutzernummer", "customer or user number"),
    ("Nummern von Kunden, Verträgen, Benutzern.", "Numbers of customers, contracts, users."),
);
const PROTECTION: Words = words(
    ("Schutzvermerk", "protection mark"),
    ("Auskunftssperre oder Kontaktverbot.", "Blocked address or no-contact order."),
);
const EMPLOYMENT: Words =
    words(("Beschäftigung", "employment"), ("Angaben über Beschäftigte.", "Data about employees."));
const NOTE: Words = words(
    ("Notiz über eine Person", "note about a person"),
    ("Freier Text über eine Person.", "Free text about a person."),
);
