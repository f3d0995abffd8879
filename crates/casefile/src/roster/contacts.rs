//! Where a controller can be reached: the columns of the list of carriers that no run ever sees.
//!
//! A list of contacts is never clean. What is broken is told per controller and never stops the others: a controller
//! that cannot be mailed is reached by letter or phone, and one that cannot be reached at all stands on a list of its own.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use email_address::EmailAddress;
use model::{ControllerKey, Sensitive};

use super::table::{Table, TableRow};
use super::{RosterKind, RosterProblem};

/// Erreichbarkeit eines Verantwortlichen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControllerContact {
    /// Whose.
    pub controller: ControllerKey,
    /// Its name, as the list writes it.
    pub name: String,
    /// Postal address in lines, without the name; empty when incomplete.
    pub postal: Sensitive<Vec<String>>,
    /// Mail address; none when missing or broken.
    pub email: Option<Sensitive<String>>,
    /// Phone number as written; none when missing.
    pub phone: Option<Sensitive<String>>,
    /// Datenschutzbeauftragte Person: name and mail address, as far as stated.
    pub officer: Sensitive<(String, String)>,
    /// What is wrong with the row.
    pub problems: Vec<ContactProblem>,
}

/// What is wrong with a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContactProblem {
    /// There is no mail address.
    MailMissing,
    /// The mail address is none.
    MailBroken,
    /// So many controllers have this mail address, this one included.
    MailShared(usize),
    /// The field holds several addresses; the first is used.
    MailSeveral,
    /// Street, postal code or town is missing.
    PostalIncomplete,
    /// There is no phone number.
    PhoneMissing,
    /// The Land is missing, so the competent authority cannot be named.
    LandMissing,
    /// Neither mail, letter nor phone reaches it.
    Unreachable,
}

impl ContactProblem {
    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::MailMissing => "mail_missing",
            Self::MailBroken => "mail_broken",
            Self::MailShared(_) => "mail_shared",
            Self::MailSeveral => "mail_several",
            Self::PostalIncomplete => "postal_incomplete",
            Self::PhoneMissing => "phone_missing",
            Self::LandMissing => "land_missing",
            Self::Unreachable => "unreachable",
        }
    }

    /// What it means for the controller and what to do, in one sentence.
    #[must_use]
    pub const fn hint(self) -> &'static str {
        match self {
            Self::MailMissing => {
                "It gets no mail: a letter or a call reaches it, or add an address and take the list again."
            }
            Self::MailBroken => {
                "The mail address cannot be one, so no mail is sent: correct it and take the list again."
            }
            Self::MailShared(_) => "Several controllers share the address: check that each of them reads it.",
            Self::MailSeveral => "Only the first address of the field is used: keep the one that is always read.",
            Self::PostalIncomplete => "No letter can be addressed: add street, postal code and town.",
            Self::PhoneMissing => {
                "Nobody can call it: add a number, since the secret of a package goes by another way than the package."
            }
            Self::LandMissing => "The competent authority stays undecided: add the Land of the seat.",
            Self::Unreachable => "Nothing reaches it: its time limit may pass unnoticed, so find a way by hand.",
        }
    }
}

/// Reads the contacts of a list of carriers, in order of their keys.
pub(crate) fn contacts(bytes: &[u8]) -> Result<Vec<ControllerContact>, RosterProblem> {
    let table = Table::read(bytes, RosterKind::Carriers.required())?;
    let mut contacts = table.rows().map(|row| contact(&row)).collect::<Result<Vec<_>, _>>()?;
    contacts.sort_by(|one, other| one.controller.cmp(&other.controller));
    mark_shared(&mut contacts);
    Ok(contacts)
}

fn contact(row: &TableRow<'_>) -> Result<ControllerContact, RosterProblem> {
    let mut problems = Vec::new();
    let email = email_of(row.field("contact_email"), &mut problems);
    let (street, code, town) = (row.field("street"), row.field("postal_code"), row.field("town"));
    let postal = if street.is_empty() || code.is_empty() || town.is_empty() {
        problems.push(ContactProblem::PostalIncomplete);
        Vec::new()
    } else {
        vec![street.to_owned(), format!("{code} {town}")]
    };
    let phone = Some(row.field("contact_phone")).filter(|phone| phone.bytes().any(|byte| byte.is_ascii_digit()));
    if phone.is_none() {
        problems.push(ContactProblem::PhoneMissing);
    }
    if row.field("land").is_empty() {
        problems.push(ContactProblem::LandMissing);
    }
    if email.is_none() && postal.is_empty() && phone.is_none() {
        problems.push(ContactProblem::Unreachable);
    }
    Ok(ControllerContact {
        controller: ControllerKey(row.filled("controller")?.to_owned()),
        name: row.filled("name")?.to_owned(),
        postal: Sensitive::new(postal),
        email: email.map(Sensitive::new),
        phone: phone.map(|phone| Sensitive::new(phone.to_owned())),
        officer: Sensitive::new((row.field("dpo_name").to_owned(), row.field("dpo_email").to_owned())),
        problems,
    })
}

/// The first mail address of a field; lists hold several, separated in any way.
fn email_of(field: &str, problems: &mut Vec<ContactProblem>) -> Option<String> {
    let mut parts = field.split([',', ';', ' ', '/']).map(str::trim).filter(|part| !part.is_empty());
    let Some(first) = parts.next() else {
        problems.push(ContactProblem::MailMissing);
        return None;
    };
    let first = first.strip_prefix("mailto:").unwrap_or(first).trim_matches(['<', '>']);
    // A mail needs a domain with a dot: an address inside the own house is of no use to us.
    let domain = first.rsplit_once('@').map_or("", |(_, domain)| domain);
    if EmailAddress::from_str(first).is_err() || !domain.contains('.') || first.contains(char::is_control) {
        problems.push(ContactProblem::MailBroken);
        return None;
    }
    if parts.next().is_some() {
        problems.push(ContactProblem::MailSeveral);
    }
    Some(first.to_owned())
}

fn mark_shared(contacts: &mut [ControllerContact]) {
    let mut users: BTreeMap<Sensitive<String>, usize> = BTreeMap::new();
    let lower = |email: &Sensitive<String>| Sensitive::new(email.reveal(model::Purpose::Storage).to_lowercase());
    for email in contacts.iter().filter_map(|contact| contact.email.as_ref()) {
        *users.entry(lower(email)).or_default() += 1;
    }
    for contact in contacts {
        let shared = contact.email.as_ref().and_then(|email| users.get(&lower(email))).copied().unwrap_or(0);
        if shared > 1 {
            contact.problems.push(ContactProblem::MailShared(shared));
        }
    }
}

#[cfg(test)]
mod tests {
    use model::Purpose;

    use super::{ContactProblem, contacts};

    fn check(row: &str, email: Option<&str>, problems: &[ContactProblem]) {
        let header = "controller;name;land;street;postal_code;town;contact_email;contact_phone";
        let read = contacts(format!("{header}\n{row}\n").as_bytes()).expect("a list");
        let contact = read.first().expect("a row");
        let found = contact.email.as_ref().map(|email| email.reveal(Purpose::Disclosure).as_str());
        assert_eq!((found, contact.problems.as_slice()), (email, problems), "{row}");
        assert!(problems.iter().all(|problem| problem.hint().ends_with('.')));
    }

    #[test]
    fn each_fault_is_told_and_stops_nobody() {
        use ContactProblem as P;
        let whole = "T-1;Stadt;DE-TH;Weg 1;07000;Ort";
        check(&format!("{whole};post@ort.example;030 23125-001"), Some("post@ort.example"), &[]);
        check(&format!("{whole};mailto:post@ort.example;030 23125-001"), Some("post@ort.example"), &[]);
        check(&format!("{whole};a@ort.example, b@ort.example;1"), Some("a@ort.example"), &[P::MailSeveral]);
        for broken in ["post(at)ort.example", "post@", "@ort.example", "post@ort", "post ort.example", "a@b@c.example"]
        {
            check(&format!("{whole};{broken};1"), None, &[P::MailBroken]);
        }
        check(&format!("{whole};;keine"), None, &[P::MailMissing, P::PhoneMissing]);
        let nothing = [P::MailMissing, P::PostalIncomplete, P::PhoneMissing, P::LandMissing, P::Unreachable];
        check("T-1;Stadt;;;07000;Ort;;", None, &nothing);
    }

    #[test]
    fn a_shared_address_is_marked_at_each_that_has_it() {
        let list =
            "controller;name;contact_email\nT-2;b;Post@ort.example\nT-1;a;post@ort.example\nT-3;c;x@ort.example\n";
        let read = contacts(list.as_bytes()).expect("a list");
        let shared = read.iter().map(|contact| contact.problems.contains(&ContactProblem::MailShared(2)));
        assert_eq!(shared.collect::<Vec<_>>(), [true, true, false]);
    }
}
