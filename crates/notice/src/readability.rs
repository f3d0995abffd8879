//! Lesbarkeit. How long the sentences are, when the first advice comes, and what makes a sentence heavy.
//!
//! Three things that are kept apart: [`count`] is the plain counting that rule L27 judges; [`index()`] is a named
//! readability index for information only; [`advice`] says sentence by sentence what to change. All of it in integers,
//! so that two runs on two machines agree.

mod advice;
mod count;
mod index;
mod syllables;

pub use advice::{Advice, Burden, advice};
pub use count::{Counting, count, first_instruction_percent};
pub use index::{Index, IndexName, index};
pub use syllables::syllables;
