//! Folgen in der Sprache einer Behörde: what can happen to persons, by kind of data, and what they are advised to do.
//!
//! For form sheets and boards, which are not addressed to the persons. The same dangers as in the other tables, each once (domain notes
//! 5.2; marks as there).

use model::Category as C;

use super::voice::Spoken;

/// One row per kind of danger.
pub(super) const TABLE: &[Spoken] = &[
    Spoken {
        categories: &[C::Protection],
        consequence: (
            "Geschützte Personen können aufgefunden werden; Gefahr für Leib und Leben.",
            "Protected persons can be found; danger to life and limb.",
        ),
        advice: ("Persönlicher Anruf, Polizei bei Gefahr.", "A call in person, the police if there is danger."),
    },
    Spoken {
        categories: &[C::Family, C::PickUp, C::Attendance],
        consequence: (
            "Unbefugte können Kinder ansprechen oder sich beim Abholen als berechtigt ausgeben.",
            "Unauthorised people can approach children or pose as entitled at pick-up.",
        ),
        advice: (
            "Kennwort und Ausweis beim Abholen, Gespräch mit dem Kind.",
            "Code word and identity check at pick-up, a talk with the child.",
        ),
    },
    Spoken {
        categories: &[C::Location],
        consequence: (
            "Aufenthaltsorte können nachvollzogen werden (Nachstellung, Einbruch).",
            "Whereabouts can be followed (stalking, burglary).",
        ),
        advice: ("Beratung bei Bedrohung.", "Counselling where there is a threat."),
    },
    Spoken {
        categories: &[
            C::Username,
            C::Password,
            C::PasswordHash,
            C::AccessToken,
            C::RefreshToken,
            C::ApiKey,
            C::TlsKey,
            C::InfrastructureKey,
        ],
        consequence: (
            "Konten und verbundene Systeme können übernommen werden, auch bei anderen Diensten.",
            "Accounts and connected systems can be taken over, also at other services.",
        ),
        advice: (
            "Passwörter und Schlüssel ändern, auch wo sie wiederverwendet sind.",
            "Change passwords and keys, also where they are reused.",
        ),
    },
    Spoken {
        categories: &[C::BankAccount, C::PaymentCard, C::Finances, C::Employment, C::Ticket, C::CustomerNumber],
        consequence: (
            "Es kann zu falschen Abbuchungen, Bestellungen und gezieltem Betrug kommen (finanzieller Schaden).",
            "Wrong debits, orders and targeted fraud can follow (financial loss).",
        ),
        advice: ("Kontoauszüge prüfen, Bank informieren.", "Check bank statements, tell the bank."),
    },
    Spoken {
        categories: &[C::BirthDate, C::IdDocument, C::TaxId, C::SocialSecurity],
        consequence: (
            "Identitäten können missbraucht werden, bei Kindern auch noch nach Jahren (Identitätsdiebstahl).",
            "Identities can be misused, those of children even after years (identity theft).",
        ),
        advice: ("Verträgen widersprechen, Anzeige erstatten.", "Object to contracts, report to the police."),
    },
    Spoken {
        categories: &[C::Photo, C::Message, C::Note, C::Biometric, C::SexualLife, C::Offence],
        consequence: (
            "Bilder und private Inhalte können veröffentlicht oder zur Erpressung genutzt werden (Rufschaden).",
            "Pictures and private content can be published or used for blackmail (damage to reputation).",
        ),
        advice: ("Nicht zahlen, Anzeige erstatten.", "Do not pay, report to the police."),
    },
    Spoken {
        categories: &[C::Signature],
        consequence: ("Unterschriften können gefälscht werden.", "Signatures can be forged."),
        advice: ("Unbekannte Verträge prüfen.", "Check contracts that are not known."),
    },
    Spoken {
        categories: &[C::Vaccination, C::Health, C::Genetic, C::Insurance],
        consequence: (
            "Gesundheitsdaten können bekannt werden (Bloßstellung, Benachteiligung).",
            "Health data can become known (embarrassment, discrimination).",
        ),
        advice: ("Vertrauliche Ansprechperson.", "A contact person in confidence."),
    },
    Spoken {
        categories: &[C::Religion, C::Origin, C::Language, C::Politics],
        consequence: (
            "Personen können wegen Glauben, Herkunft oder Überzeugung benachteiligt oder bedroht werden.",
            "Persons can be discriminated against or threatened because of belief, origin or conviction.",
        ),
        advice: ("Beratungsstellen, Polizei bei Drohungen.", "Advice offices, the police where there are threats."),
    },
    Spoken {
        categories: &[C::Name, C::Address, C::Email, C::Phone],
        consequence: (
            "Betrug per Brief, E-Mail, SMS und Telefon kann gezielt auf die Personen zugeschnitten werden (Phishing).",
            "Fraud by letter, e-mail, text message and phone can be aimed at the persons (phishing).",
        ),
        advice: ("Nur über bekannte Nummern zurückrufen.", "Call back only through known numbers."),
    },
    Spoken {
        categories: &[C::DeviceId, C::IpAddress, C::SystemVersion, C::Education, C::Sex],
        consequence: (
            "Persönliche Angaben können weitergegeben werden (Verlust der Kontrolle).",
            "Personal details can be passed on (loss of control).",
        ),
        advice: ("Funde an anderer Stelle melden.", "Report finds elsewhere."),
    },
];
