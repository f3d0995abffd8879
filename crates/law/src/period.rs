//! Fristdauer. How many hours a norm or the house gives, as data with validity.
//!
//! Owns the reading of data/periods.toml. Leaves out the counting (`deadline`). The figure of Art. 33(1) may change by law;
//! an old case keeps the figure of its day, so a period is always asked for a day.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::mark::Mark;

const SOURCE: &str = include_str!("../data/periods.toml");

static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(SOURCE).unwrap_or_else(|error| panic!("data/periods.toml: {error}")));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    period: Vec<Period>,
}

/// Which period is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKey {
    /// Art. 33(1) GDPR.
    #[serde(rename = "gdpr_art33_1")]
    GdprArt33,
    /// § 33 KDG.
    #[serde(rename = "kdg_33")]
    Kdg33,
    /// § 32 DSG-EKD: no figure in the norm, a planning value of the house.
    #[serde(rename = "dsg_ekd_32")]
    DsgEkd32,
    /// Warn that triage takes long.
    TriageWarn,
    /// Escalate that triage takes too long.
    TriageEscalate,
}

/// What a figure is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// The norm names the hours.
    Statute,
    /// The norm names none; a planning value of the house that must be shown as such.
    Internal,
}

/// Fristdauer. A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    id: PeriodKey,
    /// Length, in hours.
    pub hours: u32,
    /// What the figure is worth.
    pub nature: Nature,
    /// First day of validity; `None` when no beginning is recorded.
    pub valid_from: Option<Date>,
    /// Last day of validity.
    pub valid_to: Option<Date>,
    /// Mark of the figure.
    pub mark: Mark,
}

/// The period that holds on a day.
#[must_use]
pub fn period(key: PeriodKey, day: Date) -> Option<&'static Period> {
    TABLE.period.iter().find(|row| {
        let is_valid = row.valid_from.is_none_or(|from| from <= day) && row.valid_to.is_none_or(|to| day <= to);
        row.id == key && is_valid
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Nature, PeriodKey, period};

    #[test]
    fn figures_of_a_norm_and_of_the_house_are_told_apart() {
        let rows = [
            (PeriodKey::GdprArt33, 72, Nature::Statute),
            (PeriodKey::Kdg33, 72, Nature::Statute),
            (PeriodKey::DsgEkd32, 72, Nature::Internal),
            (PeriodKey::TriageWarn, 24, Nature::Internal),
            (PeriodKey::TriageEscalate, 48, Nature::Internal),
        ];
        for (key, hours, nature) in rows {
            let found = period(key, date(2026, 11, 25)).map(|row| (row.hours, row.nature));
            assert_eq!(found, Some((hours, nature)), "{key:?}");
        }
    }
}
