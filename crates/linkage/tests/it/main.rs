//! Linkage as its callers see it: pairs in a table, laws over invented lists, and quality against planted truth.
//!
//! The world here is small, has its own names and errors, and shares nothing with the generator of the demo.

mod laws;
mod pairs;
mod quality;
mod rows;
mod world;
