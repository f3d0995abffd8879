//! Benachrichtigung. Reading breach notices and saying what is missing, contradictory or unsafe in them.
//!
//! Text comes in, never a file; facts and findings go out, each with its place in the text. The way of a text:
//! [`document`] cuts it into words and sentences, `lexicon` finds what the vocabularies under `vocabulary/` describe,
//! [`read`] makes [`facts`] of it, [`lint`] judges them. Nothing here knows a clock, a network, a case or a person.

pub mod advice;
pub mod difference;
pub mod document;
pub mod facts;
pub mod language;
mod lexicon;
pub mod lint;
pub mod place;
mod read;
pub mod readability;
pub mod scope;
pub mod wording;

pub use read::read;
