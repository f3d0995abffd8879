//! Where evidence came from: who acquired it, when, with what, and where the original is kept.
//!
//! All of it is free text or a path, so all of it lies in the vault; the journal has counts and the manifest's digest.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::{Purpose, SegmentRef, Sensitive};
use serde::{Deserialize, Serialize};

use crate::error::CaseError;
use crate::workflow::SegmentWire;

/// What a person states about evidence; what is empty is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Who acquired it.
    pub acquired_by: Sensitive<String>,
    /// When, in their words.
    pub acquired_at: Sensitive<String>,
    /// With what tool.
    pub tool: Sensitive<String>,
    /// Where the original is kept.
    pub original_kept_at: Sensitive<String>,
}

/// What lies in the vault beside an entry of evidence.
#[derive(Serialize, Deserialize)]
pub(crate) struct ProvenanceSecret {
    acquired_by: String,
    acquired_at: String,
    tool: String,
    original_kept_at: String,
    root: PathWire,
    manifest: SegmentWire,
}

/// A path as text where it is text, else as its raw bytes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PathWire {
    Text(String),
    Base64(String),
}

impl ProvenanceSecret {
    pub(crate) fn new(provenance: &Provenance, root: &Path, manifest: &SegmentRef) -> Result<Self, CaseError> {
        let text = |text: &Sensitive<String>| text.reveal(Purpose::Storage).clone();
        Ok(Self {
            acquired_by: text(&provenance.acquired_by),
            acquired_at: text(&provenance.acquired_at),
            tool: text(&provenance.tool),
            original_kept_at: text(&provenance.original_kept_at),
            root: PathWire::of(root)?,
            manifest: SegmentWire::of(manifest),
        })
    }

    /// Gives where the original lies and its manifest.
    pub(crate) fn place(self) -> Result<(PathBuf, SegmentRef), CaseError> {
        Ok((self.root.path()?, self.manifest.segment()))
    }
}

impl PathWire {
    fn of(path: &Path) -> Result<Self, CaseError> {
        match path.to_str() {
            Some(text) => Ok(Self::Text(text.to_owned())),
            None => raw_bytes(path).map(|bytes| Self::Base64(STANDARD.encode(bytes))).ok_or(CaseError::FolderName),
        }
    }

    fn path(self) -> Result<PathBuf, CaseError> {
        match self {
            Self::Text(text) => Ok(PathBuf::from(text)),
            Self::Base64(text) => {
                let bytes = STANDARD.decode(text).map_err(|_| CaseError::VaultDamaged { kind: "provenance" })?;
                path_of_raw(bytes).ok_or(CaseError::FolderName)
            }
        }
    }
}

#[cfg(unix)]
fn raw_bytes(path: &Path) -> Option<Vec<u8>> {
    use std::os::unix::ffi::OsStrExt as _;
    Some(path.as_os_str().as_bytes().to_vec())
}

#[cfg(not(unix))]
fn raw_bytes(_: &Path) -> Option<Vec<u8>> {
    None
}

#[cfg(unix)]
fn path_of_raw(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
}

#[cfg(not(unix))]
fn path_of_raw(_: Vec<u8>) -> Option<PathBuf> {
    None
}
