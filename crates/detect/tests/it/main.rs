//! What the crate promises, seen from outside: tables, texts, pictures and the laws that hold for any input.

mod gather;
mod images;
mod laws;
mod tables;
mod texts;
