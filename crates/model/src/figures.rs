//! The figures of a run, as reports show them.
//!
//! Plain rows without any clear personal value: addresses of clients are masked before they get here. Every number of
//! persons or objects stands beside the coverage it rests on.

use crate::{ActorClass, Category, Count, Coverage, Degree, GapKind, Instant, Media, MentionRole, Regime, Window};

/// All figures of one run.
#[derive(Clone, Debug)]
pub struct RunFigures {
    /// How many persons, and how sure.
    pub persons: PersonsView,
    /// Persons by category and degree.
    pub categories: Vec<CategoryLine>,
    /// Controllers, most affected first.
    pub controllers: ControllersView,
    /// Objects by degree, and how far they were read.
    pub objects: ObjectsView,
    /// What could not be read or judged.
    pub gaps: Vec<GapLine>,
    /// The doors with their windows, logs and holes.
    pub doors: Vec<DoorView>,
    /// Transfers per hour and actor class, in order of door and hour; hours without transfers are left out.
    pub hours: Vec<HourLine>,
    /// Foreign clients that got bytes, the largest first (bounded; the rest is in `clients_left_out`).
    pub clients: Vec<ClientLine>,
    /// How many foreign clients are not in `clients`.
    pub clients_left_out: u64,
}

/// How many persons. Across controllers a total is a range: the wall forbids to count a person once.
#[derive(Clone, Debug)]
pub struct PersonsView {
    /// Persons spoken of in leaked objects, summed over controllers; the range over the walls.
    pub total: Count,
    /// Of these, persons with at least one category `taken` or `not_excluded`, by the highest degree of any category.
    pub by_degree: Vec<(Degree, u64)>,
    /// By the role that tells most.
    pub by_role: Vec<(MentionRole, u64)>,
    /// Marked as protected (blocked address, no contact).
    pub protected: u64,
    /// Marked as no longer attending in every mention.
    pub former: u64,
    /// Persons with at least one special category (Art. 9) `taken` or `not_excluded`.
    pub with_special_category: u64,
    /// Mentions that belong to no known controller and could therefore not be linked.
    pub mentions_without_controller: u64,
}

/// One category with persons by degree.
#[derive(Clone, Debug)]
pub struct CategoryLine {
    /// The category.
    pub category: Category,
    /// Persons by degree, in the order of [`Degree::ALL`].
    pub persons: [u64; 4],
    /// Objects that hold it (pictures included, whose persons cannot be named), by degree.
    pub objects: [u64; 4],
}

/// Controllers and institutions.
#[derive(Clone, Debug)]
pub struct ControllersView {
    /// Controllers in the roster.
    pub in_roster: u64,
    /// Controllers with at least one object `taken` or `not_excluded`.
    pub affected: u64,
    /// Institutions in the roster.
    pub institutions_in_roster: u64,
    /// Institutions with at least one such object.
    pub institutions_affected: u64,
    /// The most affected ones (bounded).
    pub lines: Vec<ControllerLine>,
}

/// One controller.
#[derive(Clone, Debug)]
pub struct ControllerLine {
    /// Key from the roster.
    pub controller: String,
    /// Name from the roster.
    pub name: String,
    /// Regime, as the roster states it.
    pub regime: Regime,
    /// Land of the seat, ISO 3166-2.
    pub land: String,
    /// Its institutions with objects in the leak.
    pub institutions: u64,
    /// Its persons.
    pub persons: u64,
    /// Of these children.
    pub children: u64,
    /// Persons by highest degree, in the order of [`Degree::ALL`].
    pub persons_by_degree: [u64; 4],
    /// Objects by degree.
    pub objects_by_degree: [u64; 4],
}

/// Objects by degree and by how far they were read.
#[derive(Clone, Debug)]
pub struct ObjectsView {
    /// `read + partly + unread` = all that was taken, members included.
    pub coverage: Coverage,
    /// Bytes of all top-level files.
    pub bytes: u64,
    /// By degree, in the order of [`Degree::ALL`].
    pub by_degree: [u64; 4],
    /// By kind, with coverage.
    pub by_media: Vec<(Media, Coverage)>,
}

/// Gaps of one kind.
#[derive(Clone, Debug)]
pub struct GapLine {
    /// The kind.
    pub kind: GapKind,
    /// In how many objects.
    pub objects: u64,
    /// How many in total (rows, lines, files).
    pub count: u64,
    /// How many bytes they hide.
    pub bytes: u64,
}

/// One door.
#[derive(Clone, Debug)]
pub struct DoorView {
    /// Key.
    pub key: String,
    /// Kind: web, sftp, …
    pub kind: String,
    /// Host.
    pub host: String,
    /// Plain HTTP.
    pub plain: bool,
    /// `open`, `closed_by_configuration`, `unknown`.
    pub state: &'static str,
    /// Widest window, for an open door.
    pub widest: Option<Window>,
    /// Window in which it was open for certain.
    pub at_least: Option<Window>,
    /// Where complete and trustworthy logs watch it.
    pub watched: Vec<Window>,
    /// Where nothing watches it.
    pub unwatched: Vec<Window>,
}

/// Transfers in one hour through one door to one actor class.
#[derive(Clone, Debug)]
pub struct HourLine {
    /// Door key.
    pub door: String,
    /// Start of the hour.
    pub hour: Instant,
    /// To whom.
    pub actor: ActorClass,
    /// Requests that gave body bytes of objects.
    pub giving: u64,
    /// Body bytes.
    pub bytes: u64,
}

/// One foreign client.
#[derive(Clone, Debug)]
pub struct ClientLine {
    /// Its id.
    pub client: String,
    /// Its address, masked.
    pub address_masked: String,
    /// Its class.
    pub actor: ActorClass,
    /// Objects of which it got bytes.
    pub objects: u64,
    /// Requests that gave bytes.
    pub giving: u64,
    /// Body bytes.
    pub bytes: u64,
    /// First transfer.
    pub first: Instant,
    /// Last transfer.
    pub last: Instant,
}
