//! Aufsichtsbehörden. The table of authorities, their mention in texts, and which one is competent.
//!
//! Owns the table (data/authorities.toml), the reading of texts for authorities known, unknown and unnamed, and the choice
//! of the competent one. Leaves out how a form is filled and what a reader is told. The table is data with validity
//! dates, because German supervision of private bodies is to be reformed.

mod folded;
mod mentions;
mod patterns;
mod table;

pub use mentions::{AuthorityKind, AuthorityMention, Named, find_in};
pub use table::{Authority, AuthorityId, Body, Channel, Level, Peculiarity, all, authority};
