//! Wer schreibt und was geschehen ist. The house that writes, how to reach it, and the incident as far as it is known.
//!
//! What every message of a case shares stands here once, so that two messages cannot say two things. Each item is a value with its
//! binding, or open with who finds out by when; only what a house always knows of itself is plain text.

use crate::write::{Value, Values};

/// Kontakt. How a house is reached in this incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Name of the person or office, with function.
    pub name: String,
    /// Mail address, if there is one.
    pub mail: Option<String>,
    /// Phone number with area code, if there is one.
    pub phone: Option<String>,
    /// When the phone is answered, in words.
    pub hours: Option<String>,
}

/// Haus. An organisation that writes or is written of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    /// Name.
    pub name: String,
    /// Address, one line each.
    pub address: Vec<String>,
    /// Contact for this incident.
    pub contact: Contact,
    /// Data protection officer, where there is one.
    pub officer: Option<Contact>,
    /// How a reader checks by another way that a message is genuine: a known number, a page to type in.
    pub check: String,
}

/// Vorfall. What happened, as far as it is known. Texts are in the language of the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Nature of the breach in one or two sentences.
    pub what: Value,
    /// When it happened or since when the door stood open.
    pub occurred: Value,
    /// How and when it was discovered.
    pub noticed: Value,
    /// Since when the writing house knows.
    pub known_since: Value,
    /// When it was ended, or that it is open.
    pub ended: Value,
    /// What was watched and what not, and for how long.
    pub evidence: Value,
    /// Number of persons, with unit, basis and as-of time.
    pub persons: Value,
    /// Who is affected: children, holders of custody, staff.
    pub who: Value,
    /// Categories of data in words.
    pub data: Value,
    /// Likely consequences, one line each.
    pub consequences: Vec<Value>,
    /// Measures taken and planned, one line each.
    pub measures: Vec<Value>,
    /// What is still open, one line each: items made by [`Value::open`] or sentences.
    pub open: Vec<Value>,
}

impl House {
    /// Its values for a template.
    #[must_use]
    pub fn values(&self, bound: &str) -> Values {
        Values::new()
            .with("name", Value::foreign(self.name.as_str(), Some(model::Bound(format!("{bound}_name")))))
            .with("address", Value::list(self.address.iter().map(|line| Value::foreign(line.as_str(), None))))
            .with("contact", self.contact.values(&format!("{bound}_contact")))
            .with(
                "officer",
                self.officer
                    .as_ref()
                    .map_or(Value::Absent, |officer| officer.values(&format!("{bound}_officer")).into()),
            )
            .with("check", Value::bound(self.check.as_str(), &format!("{bound}_check")))
    }
}

impl Contact {
    /// Its values for a template.
    #[must_use]
    pub fn values(&self, bound: &str) -> Values {
        let item = |text: &Option<String>, what: &str| {
            let value = text.as_deref().map(|text| Value::bound(text, &format!("{bound}_{what}")));
            Value::optional(value)
        };
        Values::new()
            .with("name", Value::foreign(self.name.as_str(), Some(model::Bound(format!("{bound}_name")))))
            .with("mail", item(&self.mail, "mail"))
            .with("phone", item(&self.phone, "phone"))
            .with("hours", item(&self.hours, "hours"))
    }
}

impl Incident {
    /// Its values for a template.
    #[must_use]
    pub fn values(&self) -> Values {
        Values::new()
            .with("what", self.what.clone())
            .with("occurred", self.occurred.clone())
            .with("noticed", self.noticed.clone())
            .with("known_since", self.known_since.clone())
            .with("ended", self.ended.clone())
            .with("evidence", self.evidence.clone())
            .with("persons", self.persons.clone())
            .with("who", self.who.clone())
            .with("data", self.data.clone())
            .with("consequences", Value::List(self.consequences.clone()))
            .with("measures", Value::List(self.measures.clone()))
            .with("open", Value::List(self.open.clone()))
    }
}
