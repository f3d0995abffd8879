//! Tatsachen eines Falls. Facts as people state them: closed keys, typed values, grades, sources, and what stands of them.
//!
//! A fact is stated, never edited: the later statement of the same source supersedes the earlier one, which stays in the
//! journal; statements of two sources that cannot both be right stand side by side as a contradiction until
//! somebody settles it. Leaves out the store and the facade; nothing here knows a clock.

pub mod key;
pub mod problem;
pub mod reading;
pub mod standing;
pub mod statement;
pub mod value;
pub mod vocabulary;
pub mod words;

pub(crate) mod wire;
