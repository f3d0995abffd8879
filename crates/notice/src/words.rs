//! Wörter. How values of the law, times and categories are called in texts for people, German and English side by side.
//!
//! The law gives values and no wording, so that a lawyer reads rules and not sentences; here each value gets its words once,
//! for pages, letters and form sheets alike. Every match is exhaustive: a new value of the law does not compile without its
//! words. Leaves out what a program decides by them.

pub mod data;
pub mod law;
pub mod time;
