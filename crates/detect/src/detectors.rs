//! All rules, compiled once and shared between threads.

use crate::header::HeaderWords;
use crate::name::Names;
use crate::rules::{header_rules, text_rules, value_rules};
use crate::text::TextWords;
use crate::vocabulary::Vocabularies;

/// Version of rules and of everything that decides with them; a change of either raises it, since results of an older
/// version must not be reused.
pub const RULES_VERSION: u32 = 2;

/// The compiled rule set.
#[derive(Debug)]
pub struct Detectors {
    pub(crate) headers: HeaderWords,
    pub(crate) vocabularies: Vocabularies,
    pub(crate) names: Names,
    pub(crate) text: TextWords,
}

impl Detectors {
    /// Compiles the standard rules.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            headers: HeaderWords::new(&header_rules()),
            vocabularies: Vocabularies::new(&value_rules()),
            names: Names::new(),
            text: TextWords::new(&text_rules()),
        }
    }
}
