//! Schreiben im Vorfall. Which values each message gets: to controllers, to persons, to whoever is asked.
//!
//! Owns the step from facts to [`crate::write::Values`], and the fields of a controller's own draft for its authority. Due times are computed here
//! by `law`, once, so that no two messages of a case can state two. Which regime says what is data for the template, which an
//! officer can edit. Leaves out who is affected and what was decided: a caller brings that.

mod authority;
mod competence;
mod controller;
mod due;
mod exposed;
mod house;
mod person;
mod questions;

#[cfg(test)]
mod tests;

pub use authority::{DraftFacts, authority_draft};
pub use controller::{ControllerMessage, Package, controller_values, package_values};
pub use due::{Due, Receipt, due};
pub use exposed::Exposed;
pub use house::{Contact, House, Incident};
pub use person::{PersonFacts, Profile, ToWhom, person_values};
pub use questions::{AskFor, Asking, question_values};
