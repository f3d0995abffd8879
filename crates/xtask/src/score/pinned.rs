//! Numbers that were reached once and may not fall again.
//!
//! They lie in `scores/<incident>.toml` with the world they were measured on. A worse
//! number fails; a better one fails, too, until it is written down, because a ratchet
//! that is not moved does not hold.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// Places behind the point that are kept and compared.
const PLACES: f64 = 10_000.0;

/// Two runs over one world differ by about a ten-thousandth: each case has a key of its own, ids are keyed, and ties
/// among persons fall by id. Less than this is no change.
const NOISE: f64 = 0.000_5;

/// The file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Pinned {
    scale: String,
    seed: u64,
    scores: BTreeMap<String, f64>,
}

impl Pinned {
    /// What was measured, rounded down; what could not be measured counts as zero.
    pub(crate) fn of(scale: &str, seed: u64, measured: &[(&str, Option<f64>)]) -> Self {
        let rounded = |value: f64| (value * PLACES).floor() / PLACES;
        let scores = measured.iter().map(|(name, value)| ((*name).to_owned(), rounded(value.unwrap_or(0.0))));
        Self { scale: scale.to_owned(), seed, scores: scores.collect() }
    }

    /// The pinned numbers; nothing if none are pinned yet.
    pub(crate) fn read(path: &Path) -> Result<Option<Self>, Failure> {
        if !path.exists() {
            return Ok(None);
        }
        let text = std::fs::read_to_string(path).map_err(|cause| Failure::while_doing("reading scores", cause))?;
        let pinned = toml::from_str(&text).map_err(|cause| Failure::while_doing("reading scores", cause))?;
        Ok(Some(pinned))
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        let text = toml::to_string(self).map_err(|cause| Failure::while_doing("writing scores", cause))?;
        let head = "# Numbers that may not fall. Written by `cargo xtask score --bless`.\n";
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(path, format!("{head}{text}")))
            .map_err(|cause| Failure::while_doing("writing scores", cause))
    }

    pub(crate) fn is_of_same_world(&self, other: &Self) -> bool {
        (&self.scale, self.seed) == (&other.scale, other.seed)
    }
}

/// Fails if a number differs from the pinned one, downwards or upwards.
pub(crate) fn hold(pinned: &Pinned, measured: &Pinned) -> Result<(), Failure> {
    let mut changes = Vec::new();
    for (name, old) in &pinned.scores {
        let new = measured.scores.get(name).copied().unwrap_or(0.0);
        if new < *old - NOISE {
            changes.push(format!("{name} fell from {old:.4} to {new:.4}"));
        } else if new > *old + NOISE {
            changes.push(format!("{name} rose from {old:.4} to {new:.4}: commit it with --bless"));
        }
    }
    for name in measured.scores.keys().filter(|name| !pinned.scores.contains_key(*name)) {
        changes.push(format!("{name} is not pinned: commit it with --bless"));
    }
    if changes.is_empty() {
        return Ok(());
    }
    Err(Failure::check(changes.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(old: &[(&str, Option<f64>)], new: &[(&str, Option<f64>)]) -> String {
        let held = hold(&Pinned::of("0.05", 1, old), &Pinned::of("0.05", 1, new));
        held.err().map(|failure| failure.to_string()).unwrap_or_default()
    }

    #[test]
    fn equal_to_four_places_holds() {
        assert_eq!(changes(&[("a", Some(0.97001))], &[("a", Some(0.97009))]), "");
    }

    #[test]
    fn noise_is_no_change() {
        assert_eq!(changes(&[("a", Some(0.9958))], &[("a", Some(0.9956))]), "");
        assert_eq!(changes(&[("a", Some(0.9958))], &[("a", Some(0.996))]), "");
    }

    #[test]
    fn each_change_is_named() {
        assert_eq!(changes(&[("a", Some(0.98))], &[("a", Some(0.97))]), "a fell from 0.9800 to 0.9700");
        assert_eq!(changes(&[("a", Some(0.98))], &[]), "a fell from 0.9800 to 0.0000");
        assert!(changes(&[("a", Some(0.97))], &[("a", Some(0.98))]).starts_with("a rose"));
        assert!(changes(&[], &[("b", Some(0.5))]).starts_with("b is not pinned"));
    }

    #[test]
    fn the_file_gives_back_what_was_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("scores/world.toml");
        assert_eq!(Pinned::read(&path).expect("nothing is no error"), None);
        let pinned = Pinned::of("0.2", 7, &[("a", Some(0.5)), ("b", None)]);
        pinned.write(&path).expect("the folder is writable");
        assert_eq!(Pinned::read(&path).expect("it was written"), Some(pinned));
    }
}
