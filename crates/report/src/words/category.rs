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
        Category::Username => USERNAME,
        Category::Password => PASSWORD,
        Category::PasswordHash => PASSWORD_HASH,
        Category::AccessToken => ACCESS_TOKEN,
        Category::RefreshToken => REFRESH_TOKEN,
        Category::ApiKey => API_KEY,
        Category::TlsKey => TLS_KEY,
        Category::InfrastructureKey => INFRASTRUCTURE_KEY,
        Category::PaymentCard => PAYMENT_CARD,
        Category::Finances => FINANCES,
        Category::TaxId => TAX_ID,
        Category::SocialSecurity => SOCIAL_SECURITY,
        Category::IdDocument => ID_DOCUMENT,
        Category::Ticket => TICKET,
        Category::DeviceId => DEVICE_ID,
        Category::IpAddress => IP_ADDRESS,
        Category::SystemVersion => SYSTEM_VERSION,
        Category::Message => MESSAGE,
        Category::SexualLife => SEXUAL_LIFE,
        Category::Politics => POLITICS,
        Category::Biometric => BIOMETRIC,
        Category::Genetic => GENETIC,
        Category::Offence => OFFENCE,
        Category::Insurance => INSURANCE,
        Category::Education => EDUCATION,
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
const USERNAME: Words =
    words(("Benutzername", "user name"), ("Name, mit dem sich jemand anmeldet.", "Name with which somebody signs in."));
const PASSWORD: Words = words(
    ("Passwort", "password"),
    ("Im Klartext oder mit unbekanntem Schutz.", "In clear or with unknown protection."),
);
const PASSWORD_HASH: Words =
    words(("Passwort-Hash", "password hash"), ("Prüfwert eines Passworts.", "Hash of a password."));
const ACCESS_TOKEN: Words = words(
    ("Zugriffstoken", "access token"),
    ("Sitzung oder Zugriff ohne Passwort.", "Session or access without a password."),
);
const REFRESH_TOKEN: Words =
    words(("Refresh-Token", "refresh token"), ("Stellt neue Zugriffstoken aus.", "Issues new access tokens."));
const API_KEY: Words = words(
    ("API-Schlüssel", "API key"),
    ("Schlüssel oder Geheimnis für ein anderes System.", "Key or secret for another system."),
);
const TLS_KEY: Words =
    words(("TLS-Schlüssel", "TLS key"), ("Privater Schlüssel eines Zertifikats.", "Private key of a certificate."));
const INFRASTRUCTURE_KEY: Words = words(
    ("Infrastrukturschlüssel", "infrastructure key"),
    ("SSH, VPN, Datenbank, Cloud.", "SSH, VPN, database, cloud."),
);
const PAYMENT_CARD: Words = words(
    ("Zahlungskarte", "payment card"),
    ("Kartennummer, Ablaufdatum, Prüfziffer.", "Card number, expiry, security code."),
);
const FINANCES: Words = words(
    ("Finanzen", "finances"),
    ("Kontostand, Gehalt, Bonität, Schulden.", "Balance, salary, credit score, debts."),
);
const TAX_ID: Words =
    words(("Steuernummer", "tax number"), ("Steuer-Identifikationsnummer.", "Tax identification number."));
const SOCIAL_SECURITY: Words = words(
    ("Sozialversicherungsnummer", "social security number"),
    ("Nummer der Sozialversicherung.", "Number of social security."),
);
const ID_DOCUMENT: Words = words(
    ("Ausweisdokument", "identity document"),
    (
        "Nummer oder Kopie von Ausweis, Pass, Führerschein.",
        "Number or copy of an identity card, passport, driving licence.",
    ),
);
const TICKET: Words =
    words(("Ticket", "ticket"), ("Fahrkarte oder Barcode, der berechtigt.", "Ticket or bar code that entitles."));
const DEVICE_ID: Words =
    words(("Gerätekennung", "device id"), ("MAC-Adresse oder Kennung eines Geräts.", "MAC address or id of a device."));
const IP_ADDRESS: Words = words(("IP-Adresse", "IP address"), ("Adresse im Netz.", "Address in the network."));
const SYSTEM_VERSION: Words = words(
    ("Systemversion", "system version"),
    ("Betriebssystem oder App-Version.", "Operating system or version of an app."),
);
const MESSAGE: Words =
    words(("Nachricht", "message"), ("Inhalt von Nachrichten, Chats, E-Mails.", "Content of messages, chats, mails."));
const SEXUAL_LIFE: Words =
    words(("Sexualleben", "sexual life"), ("Sexualleben oder sexuelle Orientierung.", "Sexual life or orientation."));
const POLITICS: Words = words(
    ("Politik, Gewerkschaft", "politics, union"),
    ("Politische Meinung oder Mitgliedschaft.", "Political opinion or membership."),
);
const BIOMETRIC: Words = words(
    ("Biometrie", "biometrics"),
    ("Merkmale, die jemanden eindeutig bestimmen.", "Features that identify somebody uniquely."),
);
const GENETIC: Words = words(("Genetik", "genetics"), ("Genetische Daten.", "Genetic data."));
const OFFENCE: Words =
    words(("Straftaten", "offences"), ("Straftaten und Verurteilungen.", "Offences and convictions."));
const INSURANCE: Words = words(
    ("Versicherung", "insurance"),
    ("Verträge und Nummern von Versicherungen.", "Contracts and numbers of insurances."),
);
const EDUCATION: Words =
    words(("Ausbildung", "education"), ("Noten, Zeugnisse, Studium.", "Marks, certificates, studies."));
