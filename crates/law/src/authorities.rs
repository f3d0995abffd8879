//! Aufsichtsbehörden. The table of authorities, how texts call them, and which one is competent.
//!
//! Owns the table (data/authorities.toml), its names and aliases as texts write them, and the choice of the competent one.
//! Leaves out how a text is searched for them, how a form is filled and what a reader is told. The table is data with
//! validity dates, because German supervision of private bodies is to be reformed.

mod competence;
mod names;
mod patterns;
mod table;

pub use competence::{BodyKind, Competence, CompetenceFacts, CompetenceQuestion, Reason, Seat, competent};
pub use names::{AuthorityKind, Named, Names, names};
pub use table::{Authority, AuthorityId, Body, Channel, Level, Peculiarity, all, authority};
