//! Benachrichtigung. Reading breach notices, saying what is missing or unsafe in them, and writing one's own.
//!
//! Text comes in, never a file; facts and findings go out, each with its place in the text. The way of a text:
//! [`document`] cuts it into words and sentences, `lexicon` finds what the vocabularies under `vocabulary/` describe,
//! [`read`] makes [`facts`] of it, [`lint`] judges them. The other way round, [`write`] makes a text of a template and values;
//! [`letters`] and [`form`] say which values, [`words`] how the law is called. Nothing here knows a clock, a network, a case.

pub mod advice;
pub mod difference;
pub mod document;
pub mod facts;
pub mod form;
pub mod language;
pub mod letters;
mod lexicon;
pub mod lint;
pub mod place;
mod read;
pub mod readability;
pub mod scope;
pub mod wording;
pub mod words;
pub mod write;

pub use read::read;
