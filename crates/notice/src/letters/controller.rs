//! Vom Auftragsverarbeiter an den Verantwortlichen (Art. 33 Abs. 2 DSGVO), in two stages, and the page in the package.
//!
//! Stage 1 needs facts and a contact only and starts the controller's clock; stage 2 brings the package and states the same due time.
//! Both get the values from here, so that they cannot differ. No person's data is in either.

use law::LegalTime;
use law::authorities::Competence;
use model::{Instant, Language, Regime};

use super::competence::competence_values;
use super::due::{Receipt, due, regime_word};
use super::house::{House, Incident};
use crate::words::time::{instant_words, moment_words};
use crate::write::{Value, Values};

/// Mitteilung an einen Verantwortlichen. What stage 1 says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControllerMessage {
    /// The processor that writes.
    pub processor: House,
    /// Name of its service that the controller uses.
    pub service: String,
    /// Key of the controller, for bindings; no name.
    pub party: String,
    /// Name of the controller.
    pub controller: String,
    /// Land of the controller's seat (ISO 3166-2); may be empty.
    pub land: String,
    /// Which law the controller stands under.
    pub regime: Regime,
    /// Its authority.
    pub competence: Competence,
    /// What happened.
    pub incident: Incident,
    /// Receipt of stage 1, or its sending time while that is not recorded.
    pub receipt: Receipt,
    /// As-of time of what the message says.
    pub as_of: Instant,
    /// When the next message comes.
    pub next_update: Instant,
    /// What the processor told its own authority, if it did: a sentence.
    pub own_filing: Option<Value>,
}

/// Paket. What stage 2 brings, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// What is in it, one line each.
    pub contents: Vec<Value>,
    /// Institutions of the controller that it covers, one line each, with their files and degrees.
    pub institutions: Vec<Value>,
    /// Persons in it, with unit and basis.
    pub persons: Value,
    /// How the secret comes: another channel, in words.
    pub secret: Value,
    /// How to open it, one line each.
    pub opening: Vec<Value>,
}

/// The values of stage 1; also the first part of those of stage 2 and of the page.
#[must_use]
pub fn controller_values(message: &ControllerMessage, legal_time: &LegalTime, language: Language) -> Values {
    let party = message.party.as_str();
    let due = due(message.regime, message.receipt, legal_time, &message.land);
    let next = instant_words(message.next_update, legal_time, language);
    let as_of = moment_words(message.as_of, legal_time, language);
    Values::new()
        .with("processor", message.processor.values("fact:processor"))
        .with("service", Value::bound(message.service.as_str(), "fact:service"))
        .with(
            "controller",
            Value::foreign(message.controller.as_str(), Some(model::Bound(format!("roster:controller_name:{party}")))),
        )
        .with("is_first", true)
        .with("regime", regime_word(message.regime))
        .with("due", due.map_or(Value::Absent, |due| due.values(party, legal_time, language).into()))
        .with("authority", competence_values(&message.competence, party, language))
        .with("incident", message.incident.values())
        .with("as_of", Value::bound(as_of, "run:as_of"))
        .with("next_update", Value::bound(next, "fact:next_update"))
        .with("own_filing", Value::optional(message.own_filing.clone()))
}

/// The values of stage 2 and of the page in the package.
#[must_use]
pub fn package_values(
    message: &ControllerMessage,
    package: &Package,
    legal_time: &LegalTime,
    language: Language,
) -> Values {
    let package = Values::new()
        .with("contents", Value::List(package.contents.clone()))
        .with("institutions", Value::List(package.institutions.clone()))
        .with("persons", package.persons.clone())
        .with("secret", package.secret.clone())
        .with("opening", Value::List(package.opening.clone()));
    controller_values(message, legal_time, language).with("package", package).with("is_first", false)
}
