//! `case.toml`: what a case folder says of itself without any key.
//!
//! It names the format, the case and the public half of the key that signs checkpoints, so that a stranger can verify
//! the journal with nothing but the folder. It holds no secret; the label is the user's and counts as not personal.

use std::fmt;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use journal::{JournalId, VerifierKey};
use model::{Id, Instant};
use serde::{Deserialize, Serialize};

use crate::caller::{time_of, time_text};
use crate::error::CaseError;

/// Version of the case folder's format.
pub(crate) const FORMAT_VERSION: u64 = 1;
/// Name of the file.
pub(crate) const CARD_FILE: &str = "case.toml";
/// Longest label, in bytes.
pub(crate) const LABEL_BYTES_MAX: usize = 200;
/// Longest `case.toml`, in bytes.
const CARD_BYTES_MAX: u64 = 64 * 1024;
/// Most sibling folders that are looked at for the next readable number.
const SIBLINGS_MAX: usize = 10_000;

/// The id of a case: 16 random bytes, also the id of its journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseId(pub [u8; 16]);

impl CaseId {
    /// Reads 32 hexadecimal digits; anything else is `None`.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        Id::from_hex(text).map(|id| Self(id.0))
    }

    pub(crate) fn journal(self) -> JournalId {
        JournalId::new(self.0)
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Id(self.0), formatter)
    }
}

/// What `case.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) id: CaseId,
    pub(crate) number: String,
    pub(crate) label: String,
    pub(crate) opened: Instant,
    pub(crate) verifier_key: VerifierKey,
    pub(crate) key_id: String,
}

#[derive(Serialize, Deserialize)]
struct CardWire {
    format: u64,
    id: String,
    number: String,
    label: String,
    opened: String,
    verifier_key: String,
    key_id: String,
}

/// Of a file of any version.
#[derive(Deserialize)]
struct VersionWire {
    format: u64,
}

impl Card {
    /// Reads the card of a folder.
    pub(crate) fn read(dir: &Path) -> Result<Self, CaseError> {
        let path = dir.join(CARD_FILE);
        let metadata = fs::metadata(&path).map_err(|source| match source.kind() {
            ErrorKind::NotFound => CaseError::NoCase,
            _ => CaseError::io("reading case.toml", source),
        })?;
        if metadata.len() > CARD_BYTES_MAX {
            return Err(CaseError::CardDamaged);
        }
        let text = fs::read_to_string(&path).map_err(|source| match source.kind() {
            ErrorKind::InvalidData => CaseError::CardDamaged,
            _ => CaseError::io("reading case.toml", source),
        })?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, CaseError> {
        let version: VersionWire = toml::from_str(text).map_err(|_| CaseError::CardDamaged)?;
        if version.format != FORMAT_VERSION {
            return Err(CaseError::ForeignFormat { found: version.format });
        }
        let wire: CardWire = toml::from_str(text).map_err(|_| CaseError::CardDamaged)?;
        Ok(Self {
            id: CaseId::from_hex(&wire.id).ok_or(CaseError::CardDamaged)?,
            opened: time_of(&wire.opened).ok_or(CaseError::CardDamaged)?,
            verifier_key: VerifierKey::parse(&wire.verifier_key).map_err(|_| CaseError::CardDamaged)?,
            number: wire.number,
            label: wire.label,
            key_id: wire.key_id,
        })
    }

    /// Writes the card; its appearance is what makes a folder a case.
    pub(crate) fn write(&self, dir: &Path) -> Result<(), CaseError> {
        let wire = CardWire {
            format: FORMAT_VERSION,
            id: self.id.to_string(),
            number: self.number.clone(),
            label: self.label.clone(),
            opened: time_text(self.opened).ok_or(CaseError::CallerUnclear { part: "when" })?,
            verifier_key: self.verifier_key.to_string(),
            key_id: self.key_id.clone(),
        };
        let text = toml::to_string(&wire).map_err(|_| CaseError::CardDamaged)?;
        write_whole(&dir.join(CARD_FILE), text.as_bytes()).map_err(|source| CaseError::io("writing case.toml", source))
    }
}

/// Finds the case folder that holds `from`: the folder itself or the nearest one above it.
///
/// # Errors
/// [`CaseError::NoCase`] when there is none, and what the file system says when the place cannot be looked at.
pub fn find_case(from: &Path) -> Result<PathBuf, CaseError> {
    let start = fs::canonicalize(from).map_err(|source| match source.kind() {
        ErrorKind::NotFound => CaseError::FolderMissing,
        _ => CaseError::io("looking for a case folder", source),
    })?;
    let found = start.ancestors().find(|folder| folder.join(CARD_FILE).is_file());
    found.map(Path::to_path_buf).ok_or(CaseError::NoCase)
}

/// Gives the next readable number of a year among the cases that lie beside a folder.
pub(crate) fn next_number(dir: &Path, year: i16) -> String {
    let beside =
        std::path::absolute(dir).ok().and_then(|dir| dir.parent().and_then(|parent| fs::read_dir(parent).ok()));
    let numbers = beside.into_iter().flatten().take(SIBLINGS_MAX).flatten();
    let taken = numbers.filter_map(|entry| Card::read(&entry.path()).ok()).filter_map(|card| {
        let (of_year, running) = card.number.split_once('-')?;
        (of_year == format!("{year:04}")).then(|| running.parse::<u32>().ok()).flatten()
    });
    format!("{year:04}-{:04}", taken.max().unwrap_or(0).saturating_add(1))
}

/// Says whether a text is a readable number such as `2026-0042`.
pub(crate) fn is_number(text: &str) -> bool {
    let digits = |part: &str, at_least: usize, at_most: usize| {
        (at_least..=at_most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split_once('-').is_some_and(|(year, running)| digits(year, 4, 4) && digits(running, 4, 8))
}

/// Writes a file so that it is there whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    let mut file = fs::File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (text, expect) in [
            ("2026-0001", true),
            ("2026-12345678", true),
            ("2026-001", false),
            ("26-0001", false),
            ("2026-0001/N3", false),
            ("", false),
        ] {
            assert_eq!(is_number(text), expect, "{text}");
        }
    }

    #[test]
    fn foreign_and_damaged_cards() {
        assert!(matches!(Card::parse("format = 7\nother = true\n"), Err(CaseError::ForeignFormat { found: 7 })));
        assert!(matches!(Card::parse("format = 1\n"), Err(CaseError::CardDamaged)));
        assert!(matches!(Card::parse("nonsense"), Err(CaseError::CardDamaged)));
    }
}
