//! Which mentions are one person, inside one controller.
//!
//! Owns normalisation, blocking, comparison, weights, clustering and the explanation of every pair. Takes the mentions
//! and ties of one controller and what people decided; gives persons, memberships and explanations. Leaves out how a
//! value was found, what the law makes of it, and every other controller: the caller hands over one at a time.
//! Weights follow Fellegi and Sunter in integer milli-bits, so that the same mentions give the same persons on every
//! machine and in every order.

mod settings;

mod birth_date;
mod contact;
mod given_names;
mod logarithm;
mod phonetic;
mod spelling;

mod frequency;
mod profile;
mod reading;

mod blocking;
mod comparison;
mod name_comparison;

mod clustering;
mod explaining;
mod linking;

pub use explaining::{compare, explain, explain_pair};
pub use linking::{Linked, link};
pub use settings::Settings;
