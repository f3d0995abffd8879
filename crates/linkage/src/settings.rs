//! Every number that steers linkage, and every limit, in one place.
//!
//! The defaults are fixed and documented: they say how often lists of one carrier err, were looked at in invented
//! worlds and fitted to none. Weights per comparison level stand beside the comparison, because they are read together
//! with it.

/// What a caller may turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A pair joins from this weight on (log2 odds × 1000).
    pub threshold_millibits: i64,
    /// A controller with fewer mentions is weighed as if it had this many: tiny lists do not make chance unlikely.
    pub population_min: u64,
    /// A block with more mentions than this is subdivided.
    pub block_members_max: usize,
    /// A person with more mentions than this is explained by the pairs of that many of its mentions.
    pub explained_mentions_max: usize,
}

impl Settings {
    /// The settings of the house.
    pub const STANDARD: Self =
        Self { threshold_millibits: 1_800, population_min: 64, block_members_max: 64, explained_mentions_max: 24 };
}

impl Default for Settings {
    fn default() -> Self {
        Self::STANDARD
    }
}

/// Words of a name that are kept; what follows is ignored.
pub(crate) const NAME_WORDS_MAX: usize = 4;

/// Letters of a word that are kept.
pub(crate) const WORD_LETTERS_MAX: usize = 40;

/// Characters of any cell that are looked at.
pub(crate) const CELL_CHARS_MAX: usize = 200;

/// Distinct spellings of one person that are checked against each other before two clusters join.
pub(crate) const VARIANTS_MAX: usize = 32;

/// Adults beside a child, or children beside an adult, that are compared.
pub(crate) const TIED_MAX: usize = 8;

/// In a block that cannot be subdivided further, each mention meets this many neighbours in sorted order.
pub(crate) const WINDOW_MEMBERS: usize = 16;
