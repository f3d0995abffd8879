//! The shapes of the offices' tables: which columns, under which headers, in which order.
//!
//! A template is written as `header=whom.what` per column, so a reader sees the table as the office sees it.
//! Custody is a role only where the header says so (Sorgeberechtigte, Personensorge, guardian). Mutter, Vater and
//! Elternteil state none, nor does Erziehungsberechtigte: Section 7 (1) no. 6 SGB VIII counts adults charged by
//! agreement among them. Tables without usable header come from templates of their own, whose values alone must tell
//! what they are; whoever is named beside the child there is a named adult, since nothing says more.
//!
//! Which category a cell gives, and to whom (the truth's rule): every cell belongs to the person left of the dot.
//! The household's address belongs to the child (resident, staff member); a relation or custody cell to the person it
//! stands beside; an emergency contact has name, telephone and, where a column says so, the right to pick up.

use std::sync::LazyLock;

use model::{Category, MentionRole};

use super::people::HouseholdKind;

/// Whom a column speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whom {
    /// Nobody: a running number.
    Nobody,
    /// The child, resident or staff member.
    Principal,
    /// The mother, no custody stated.
    Mother,
    /// The father, no custody stated.
    Father,
    /// First adult, whoever it is, no custody stated.
    AdultOne,
    /// Second adult.
    AdultTwo,
    /// First adult with stated custody.
    GuardianOne,
    /// Second adult with stated custody.
    GuardianTwo,
    /// First emergency contact.
    ContactOne,
    /// Second emergency contact.
    ContactTwo,
    /// A person who may fetch the child.
    Fetcher,
}

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Running number.
    Row,
    /// Given names.
    Given,
    /// Family name.
    Family,
    /// `Family, Given` in one column.
    Whole,
    /// `Given Family` in one column.
    WholeGivenFirst,
    /// Birth date.
    Birth,
    /// Street and number.
    Street,
    /// Postal code.
    Postal,
    /// Town.
    Town,
    /// Postal code and town.
    PostalTown,
    /// Street, postal code and town.
    Address,
    /// Telephone.
    Phone,
    /// Mail.
    Email,
    /// IBAN.
    Iban,
    /// Proof of measles vaccination, or dates.
    Vaccination,
    /// Allergies, illnesses.
    Health,
    /// Religion.
    Religion,
    /// Country or citizenship.
    Origin,
    /// Language.
    Language,
    /// Sex.
    Sex,
    /// Who has custody.
    Custody,
    /// Relation to the child.
    Relation,
    /// May fetch the child.
    PickUp,
    /// Group or class.
    Group,
    /// First day.
    Entry,
    /// Last day.
    Exit,
    /// Number of customer, contract or user.
    Number,
    /// Blocked address, no contact.
    Protection,
    /// Function or day of hiring.
    Employment,
    /// Level of care.
    CareLevel,
    /// Free text.
    Note,
}

impl What {
    /// Which category a non-empty cell gives.
    pub(super) const fn category(self) -> Option<Category> {
        Some(match self {
            Self::Row => return None,
            Self::Given | Self::Family | Self::Whole | Self::WholeGivenFirst => Category::Name,
            Self::Birth => Category::BirthDate,
            Self::Street | Self::Postal | Self::Town | Self::PostalTown | Self::Address => Category::Address,
            Self::Phone => Category::Phone,
            Self::Email => Category::Email,
            Self::Iban => Category::BankAccount,
            Self::Vaccination => Category::Vaccination,
            Self::Health | Self::CareLevel => Category::Health,
            Self::Religion => Category::Religion,
            Self::Origin => Category::Origin,
            Self::Language => Category::Language,
            Self::Sex => Category::Sex,
            Self::Custody | Self::Relation => Category::Family,
            Self::PickUp => Category::PickUp,
            Self::Group | Self::Entry | Self::Exit => Category::Attendance,
            Self::Number => Category::CustomerNumber,
            Self::Protection => Category::Protection,
            Self::Employment => Category::Employment,
            Self::Note => Category::Note,
        })
    }
}

/// The role that a column's person has in the truth.
pub(super) const fn role(whom: Whom, kind: HouseholdKind) -> Option<MentionRole> {
    Some(match (whom, kind) {
        (Whom::Nobody, _) => return None,
        (Whom::Principal, HouseholdKind::Family) => MentionRole::Child,
        (Whom::Principal, HouseholdKind::Resident) => MentionRole::Resident,
        (Whom::Principal, HouseholdKind::Staff) => MentionRole::Staff,
        (Whom::GuardianOne | Whom::GuardianTwo, _) => MentionRole::Guardian,
        (Whom::ContactOne | Whom::ContactTwo, _) => MentionRole::EmergencyContact,
        _ => MentionRole::NamedAdult,
    })
}

/// How dates are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateStyle {
    /// 03.09.2019
    Dotted,
    /// 3.9.2019
    DottedShort,
    /// 03.09.19
    TwoDigitYear,
    /// 2019-09-03
    Iso,
}

/// One column.
#[derive(Debug)]
pub(super) struct Column {
    /// Its header.
    pub(super) header: &'static str,
    /// Whom it speaks of.
    pub(super) whom: Whom,
    /// What it says.
    pub(super) what: What,
}

/// One shape of table.
#[derive(Debug)]
pub(super) struct Template {
    /// File name without number and ending.
    pub(super) stem: &'static str,
    /// Whose table it is.
    pub(super) kind: HouseholdKind,
    /// Separator where the office has no other habit.
    pub(super) separator: u8,
    /// Dates.
    pub(super) dates: DateStyle,
    /// Yes and no, in the words of the table.
    pub(super) yes_no: (&'static str, &'static str),
    /// Columns in order.
    pub(super) columns: Vec<Column>,
    /// Only for tables without usable header.
    pub(super) without_header: bool,
}

type Written = (&'static str, HouseholdKind, char, DateStyle, &'static str);

use DateStyle::{Dotted, DottedShort, Iso, TwoDigitYear};
use HouseholdKind::{Family, Resident, Staff};

const WITH_HEADER: [Written; 17] = [
    (
        "Stammdaten",
        Family,
        ';',
        Dotted,
        "Name=child.family;Vorname=child.given;Geburtsdatum=child.birth;Geschlecht=child.sex;Straße=child.street;\
         PLZ=child.postal;Ort=child.town;Staatsangehörigkeit=child.origin;Religion=child.religion;\
         Familiensprache=child.language;Masernschutz=child.vaccination;Allergien=child.health;Gruppe=child.group;\
         Aufnahme=child.entry;Abmeldung=child.exit;Mutter Name=mother.family;Mutter Vorname=mother.given;\
         Mutter Telefon=mother.phone;Vater Name=father.family;Vater Vorname=father.given;Vater Telefon=father.phone;\
         Sperrvermerk=child.protection;Bemerkung=child.note",
    ),
    (
        "Kinderliste",
        Family,
        ';',
        Dotted,
        "Lfd. Nr.=row;Nachname Kind=child.family;Vorname Kind=child.given;geb. am=child.birth;Anschrift=child.address;\
         Konfession=child.religion;Herkunftsland=child.origin;Sorgeberechtigte/r 1=guardian1.whole;\
         Telefon SB 1=guardian1.phone;E-Mail SB 1=guardian1.email;Sorgeberechtigte/r 2=guardian2.whole;\
         Telefon SB 2=guardian2.phone;Sorgerecht=child.custody;Notiz=child.note",
    ),
    (
        "Notfallliste",
        Family,
        ';',
        DottedShort,
        "Kind=child.whole;Geburtstag=child.birth;Gruppe=child.group;Allergie/Krankheit=child.health;\
         Notfallkontakt 1=contact1.whole;Telefon Notfallkontakt 1=contact1.phone;Verhältnis 1=contact1.relation;\
         darf abholen 1=contact1.pickup;Notfallkontakt 2=contact2.whole;Telefon Notfallkontakt 2=contact2.phone;\
         Verhältnis 2=contact2.relation;darf abholen 2=contact2.pickup",
    ),
    (
        "children_export",
        Family,
        ',',
        Iso,
        "child_id=child.number;child_last_name=child.family;child_first_name=child.given;date_of_birth=child.birth;\
         gender=child.sex;street=child.street;zip=child.postal;city=child.town;nationality=child.origin;\
         religion=child.religion;group_name=child.group;entry_date=child.entry;exit_date=child.exit;\
         guardian1_first_name=guardian1.given;guardian1_last_name=guardian1.family;guardian1_email=guardian1.email;\
         guardian1_phone=guardian1.phone;guardian2_first_name=guardian2.given;guardian2_last_name=guardian2.family;\
         guardian2_email=guardian2.email;emergency_contact_name=contact1.whole_given_first;\
         emergency_contact_phone=contact1.phone;notes=child.note",
    ),
    (
        "Klassenliste",
        Family,
        ';',
        Dotted,
        "Klasse=child.group;Schüler/in Name=child.family;Schüler/in Vorname=child.given;Geb.-Datum=child.birth;\
         Geschl.=child.sex;Bekenntnis=child.religion;Herkunftssprache=child.language;PLZ=child.postal;\
         Wohnort=child.town;Straße und Hausnummer=child.street;Erziehungsberechtigte 1=adult1.whole_given_first;\
         Tel. privat=adult1.phone;Erziehungsberechtigte 2=adult2.whole_given_first;Tel. 2=adult2.phone",
    ),
    (
        "Impfnachweise",
        Family,
        ';',
        Dotted,
        "Nachname=child.family;Vorname=child.given;Geburtsdatum=child.birth;Gruppe=child.group;\
         1. Masernimpfung=child.vaccination;2. Masernimpfung=child.vaccination;Impfbuch vorgelegt=child.vaccination;\
         Bemerkungen=child.note",
    ),
    (
        "Abholberechtigte",
        Family,
        ';',
        TwoDigitYear,
        "Name, Vorname des Kindes=child.whole;geb.=child.birth;Gruppe=child.group;Abholberechtigt=fetcher.whole;\
         Verhältnis zum Kind=fetcher.relation;Handynummer der abholberechtigten Person=fetcher.phone",
    ),
    (
        "Beitraege",
        Family,
        ';',
        Dotted,
        "Debitor=child.number;Kind Name=child.family;Kind Vorname=child.given;Kind geb.=child.birth;\
         Kontoinhaber=adult1.whole_given_first;IBAN=adult1.iban;E-Mail Kontoinhaber=adult1.email",
    ),
    (
        "Benutzer_ehemalig",
        Family,
        ',',
        Iso,
        "Benutzernummer=adult1.number;Elternteil Vorname=adult1.given;Elternteil Nachname=adult1.family;\
         Elternteil E-Mail=adult1.email;Elternteil Mobil=adult1.phone;Kind Vorname=child.given;\
         Kind Nachname=child.family;Kind Geburtsdatum=child.birth;Austritt=child.exit",
    ),
    (
        "Kuechenliste",
        Family,
        ';',
        DottedShort,
        "Name des Kindes=child.whole_given_first;Geburtsdatum=child.birth;Gruppe=child.group;\
         Unverträglichkeiten=child.health;Religion (Essen)=child.religion",
    ),
    (
        "Anmeldungen",
        Family,
        '\t',
        Iso,
        "Eingangsnr.=row;Familienname=child.family;Rufname=child.given;Geboren=child.birth;m/w/d=child.sex;\
         Straße Nr.=child.street;PLZ Ort=child.postal_town;Nationalität=child.origin;Muttersprache=child.language;\
         Elternteil 1=adult1.whole;Telefon Elternteil 1=adult1.phone;Mail Elternteil 1=adult1.email;\
         Elternteil 2=adult2.whole;Telefon Elternteil 2=adult2.phone;gewünschter Beginn=child.entry",
    ),
    (
        "Adressliste",
        Family,
        ';',
        Dotted,
        "Vorname=child.given;Nachname=child.family;Adresse=child.street;Postleitzahl=child.postal;\
         Wohnort=child.town;Geburtstag=child.birth;Mutter=mother.whole_given_first;Mobil Mutter=mother.phone;\
         Vater=father.whole_given_first;Mobil Vater=father.phone;E-Mail Mutter=mother.email",
    ),
    (
        "Vormerkung",
        Family,
        ',',
        Dotted,
        "KIND_NAME=child.family;KIND_VNAME=child.given;KIND_GEBDAT=child.birth;KIND_STR=child.street;\
         KIND_PLZ=child.postal;KIND_ORT=child.town;MUTTER_NAME=mother.family;MUTTER_VNAME=mother.given;\
         MUTTER_TEL=mother.phone;VATER_NAME=father.family;VATER_VNAME=father.given;VATER_TEL=father.phone;\
         AUSKUNFTSSPERRE=child.protection",
    ),
    (
        "Personalliste",
        Staff,
        ';',
        Dotted,
        "Personal-Nr.=staff.employment;Nachname=staff.family;Vorname=staff.given;Geburtsdatum=staff.birth;\
         Funktion=staff.employment;Eintritt am=staff.employment;Straße=staff.street;PLZ=staff.postal;Ort=staff.town;\
         E-Mail dienstlich=staff.email;Telefon=staff.phone;IBAN=staff.iban",
    ),
    (
        "Team",
        Staff,
        ';',
        DottedShort,
        "Mitarbeiter/in=staff.whole;geb.=staff.birth;Tätigkeit=staff.employment;Telefon privat=staff.phone;\
         Masernschutz=staff.vaccination",
    ),
    (
        "Bewohner",
        Resident,
        ';',
        Dotted,
        "Bewohner/in Name=resident.family;Bewohner/in Vorname=resident.given;Geburtsdatum=resident.birth;\
         Konfession=resident.religion;Pflegegrad=resident.care;Diagnose/Kost=resident.health;\
         Wohnbereich=resident.group;Einzug=resident.entry;letzte Anschrift=resident.address;\
         Kontaktperson 1=contact1.whole_given_first;Telefon Kontaktperson 1=contact1.phone;\
         Kontaktperson 2=contact2.whole_given_first;Telefon Kontaktperson 2=contact2.phone",
    ),
    (
        "Belegung",
        Resident,
        ',',
        Iso,
        "Bewohner=resident.whole;geb.=resident.birth;Pflegegrad=resident.care;Zimmer/Wohnbereich=resident.group;\
         Angehörige (Notfallkontakt)=contact1.whole;Tel. Angehörige=contact1.phone;Bemerkung=resident.note",
    ),
];

const WITHOUT_HEADER: [Written; 4] = [
    (
        "Liste",
        Family,
        ';',
        Dotted,
        "=child.family;=child.given;=child.birth;=child.street;=child.postal;=child.town;=adult1.family;\
         =adult1.given;=adult1.phone",
    ),
    (
        "Export",
        Family,
        ';',
        Iso,
        "=child.given;=child.family;=child.birth;=child.postal;=child.town;=child.street;=adult1.whole;=adult1.email",
    ),
    (
        "Tabelle1",
        Family,
        ',',
        Dotted,
        "=child.whole;=child.birth;=child.address;=adult1.whole_given_first;=adult1.phone",
    ),
    (
        "Kopie",
        Family,
        ';',
        DottedShort,
        "=row;=child.family;=child.given;=child.birth;=child.religion;=child.street;=child.postal;=child.town",
    ),
];

const FORMS: [Written; 4] = [
    (
        "Anmeldebogen",
        Family,
        ':',
        Dotted,
        "Name des Kindes=child.whole_given_first;Geburtsdatum des Kindes=child.birth;Anschrift=child.address;\
         Religion=child.religion;Herkunftsland=child.origin;Mutter=mother.whole_given_first;\
         Telefon der Mutter=mother.phone;Vater=father.whole_given_first;Telefon des Vaters=father.phone;\
         Bemerkung=child.note",
    ),
    (
        "Notfallbogen",
        Family,
        ':',
        DottedShort,
        "Vorname des Kindes=child.given;Nachname des Kindes=child.family;Geburtsdatum=child.birth;Gruppe=child.group;\
         Allergien=child.health;Notfallkontakt=contact1.whole_given_first;Telefon Notfallkontakt=contact1.phone",
    ),
    (
        "Aufnahme",
        Family,
        ':',
        Dotted,
        "Kind=child.whole;geboren am=child.birth;Adresse=child.address;Familiensprache=child.language;\
         Sorgeberechtigte Person=guardian1.whole_given_first;E-Mail Sorgeberechtigte Person=guardian1.email;\
         Telefon Sorgeberechtigte Person=guardian1.phone",
    ),
    (
        "Bewohnerblatt",
        Resident,
        ':',
        Dotted,
        "Name der Bewohnerin/des Bewohners=resident.whole_given_first;Geburtsdatum=resident.birth;\
         Pflegegrad=resident.care;Konfession=resident.religion;Letzte Anschrift=resident.address;\
         Kontaktperson=contact1.whole_given_first;Telefon Kontaktperson=contact1.phone",
    ),
];

/// The labelled forms among the notes, read like a table of one record with a label per line.
pub(super) static FORM_TEMPLATES: LazyLock<Vec<Template>> =
    LazyLock::new(|| FORMS.iter().map(|written| read(written, false)).collect());

/// All templates in order.
pub(super) static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    let with = WITH_HEADER.iter().map(|written| read(written, false));
    with.chain(WITHOUT_HEADER.iter().map(|written| read(written, true))).collect()
});

fn read(written: &Written, without_header: bool) -> Template {
    let (stem, kind, separator, dates, columns) = *written;
    let english = stem.ends_with("_export");
    Template {
        stem,
        kind,
        separator: u8::try_from(separator).unwrap_or(b';'),
        dates,
        yes_no: if english { ("yes", "no") } else { ("ja", "nein") },
        columns: columns.split(';').filter_map(column).collect(),
        without_header,
    }
}

fn column(text: &'static str) -> Option<Column> {
    let (header, rest) = text.trim_start().rsplit_once('=')?;
    let (whom, what) = rest.split_once('.').unwrap_or(("nobody", rest));
    Some(Column { header, whom: whom_of(whom)?, what: what_of(what)? })
}

fn whom_of(word: &str) -> Option<Whom> {
    Some(match word {
        "nobody" => Whom::Nobody,
        "child" | "resident" | "staff" => Whom::Principal,
        "mother" => Whom::Mother,
        "father" => Whom::Father,
        "adult1" => Whom::AdultOne,
        "adult2" => Whom::AdultTwo,
        "guardian1" => Whom::GuardianOne,
        "guardian2" => Whom::GuardianTwo,
        "contact1" => Whom::ContactOne,
        "contact2" => Whom::ContactTwo,
        "fetcher" => Whom::Fetcher,
        _ => return None,
    })
}

fn what_of(word: &str) -> Option<What> {
    Some(match word {
        "row" => What::Row,
        "given" => What::Given,
        "family" => What::Family,
        "whole" => What::Whole,
        "whole_given_first" => What::WholeGivenFirst,
        "birth" => What::Birth,
        "street" => What::Street,
        "postal" => What::Postal,
        "town" => What::Town,
        "postal_town" => What::PostalTown,
        "address" => What::Address,
        "phone" => What::Phone,
        "email" => What::Email,
        "iban" => What::Iban,
        "vaccination" => What::Vaccination,
        "health" => What::Health,
        "religion" => What::Religion,
        "origin" => What::Origin,
        "language" => What::Language,
        "sex" => What::Sex,
        "custody" => What::Custody,
        "relation" => What::Relation,
        "pickup" => What::PickUp,
        "group" => What::Group,
        "entry" => What::Entry,
        "exit" => What::Exit,
        "number" => What::Number,
        "protection" => What::Protection,
        "employment" => What::Employment,
        "care" => What::CareLevel,
        "note" => What::Note,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{TEMPLATES, WITH_HEADER, WITHOUT_HEADER, What, Whom};

    #[test]
    fn every_written_column_is_understood() {
        for (template, written) in TEMPLATES.iter().zip(WITH_HEADER.iter().chain(&WITHOUT_HEADER)) {
            assert_eq!(template.columns.len(), written.4.split(';').count(), "{}", template.stem);
            assert!(template.columns.iter().any(|column| column.whom == Whom::Principal && column.what == What::Birth));
            assert!(template.without_header == template.columns.iter().all(|column| column.header.is_empty()));
        }
    }
}
