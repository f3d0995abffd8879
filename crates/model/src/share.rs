//! Anteil. What of a leak belongs to one controller: its files and its persons, with degrees.
//!
//! The ground of what a processor hands to each of its controllers. A share never holds another controller's row:
//! controllers are walls. Names and paths are clear inside, since the controller has to recognise whom it is about.

use crate::{
    ActorClass, CategorySet, ControllerKey, Degree, Instant, InstitutionKey, Media, MentionRole, ObjectId, PersonId,
    Sensitive,
};

/// Anteil eines Verantwortlichen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControllerShare {
    /// Whose.
    pub controller: ControllerKey,
    /// Its files and container members, in order of their place.
    pub files: Vec<ShareFile>,
    /// Its persons with at least one category that was not ruled out, in order of the row that names them.
    pub persons: Vec<SharePerson>,
    /// Persons of whom everything was ruled out.
    pub persons_ruled_out: u64,
}

/// A file of a share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareFile {
    /// Its object.
    pub object: ObjectId,
    /// The institution in whose folder it lay.
    pub institution: Option<InstitutionKey>,
    /// Where it lay.
    pub locator: Sensitive<String>,
    /// What its bytes show.
    pub media: Media,
    /// Size in bytes.
    pub bytes: u64,
    /// `read`, `partly`, `unread`: how far its contents are known.
    pub state: String,
    /// How surely it left the house.
    pub degree: Degree,
    /// Most worrying class of those who got bytes of it.
    pub actor: Option<ActorClass>,
    /// First and last transfer to somebody foreign.
    pub transfers: Option<(Instant, Instant)>,
}

/// A person of a share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharePerson {
    /// The person.
    pub person: PersonId,
    /// As the first row writes it; empty where no row names it.
    pub name: Sensitive<String>,
    /// The role that tells most.
    pub role: MentionRole,
    /// The institution of the first row.
    pub institution: Option<InstitutionKey>,
    /// The file of the first row.
    pub locator: Sensitive<String>,
    /// The line on which that row begins, from 1.
    pub line: u64,
    /// In how many rows it stands.
    pub mentions: u64,
    /// Marked as protected in any row: never written to without a human.
    pub protected: bool,
    /// Marked as no longer attending in every row.
    pub former: bool,
    /// Categories by degree, in the order of [`Degree::ALL`]; each stands with its highest degree only.
    pub categories: [CategorySet; 4],
}
