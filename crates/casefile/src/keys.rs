//! The case key and what is derived from it; where it lies, and where it must not lie.
//!
//! One random key of 32 bytes opens a case. It lies in a file outside the case folder, so that a copied folder tells
//! nothing. Every use has a key of its own, derived under its own context, so that no use can weaken another. Key
//! folders are found from values that the caller reads from its environment; nothing here reads it.

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Component, Path, PathBuf};

use journal::{Checkpoint, SigningKey};
use model::IdKey;
use zeroize::{Zeroize as _, Zeroizing};

use crate::card::CaseId;
use crate::data_plane::SegmentKey;
use crate::error::CaseError;

/// How the line of a key file begins.
const KEY_FILE_WORD: &str = "betroffen-case-key-1";
/// Longest key file, in bytes.
const KEY_FILE_BYTES_MAX: u64 = 4096;

/// Where the key of a case lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyPlace {
    /// A folder of keys; the file is named after the case id.
    Folder(PathBuf),
    /// One file.
    File(PathBuf),
}

/// What the environment says about where keys are kept.
#[derive(Clone, Debug, Default)]
pub struct KeyEnvironment {
    /// `BETROFFEN_KEYS`.
    pub betroffen_keys: Option<OsString>,
    /// `XDG_CONFIG_HOME`.
    pub xdg_config_home: Option<OsString>,
    /// `APPDATA` (Windows).
    pub app_data: Option<OsString>,
    /// `HOME`.
    pub home: Option<OsString>,
}

/// Gives the user's key folder; none when the environment names no place.
#[must_use]
pub fn key_folder(environment: &KeyEnvironment) -> Option<PathBuf> {
    let path = |value: &Option<OsString>| value.as_ref().filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = path(&environment.betroffen_keys) {
        return Some(folder);
    }
    let config = path(&environment.xdg_config_home)
        .or_else(|| path(&environment.app_data))
        .or_else(|| path(&environment.home).map(|home| home.join(".config")))?;
    Some(config.join("betroffen").join("keys"))
}

/// The key of one case.
pub(crate) struct CaseKey(Zeroizing<[u8; 32]>);

/// The keys that a case works with.
pub(crate) struct CaseKeys {
    /// For ids that are derived from personal values.
    pub(crate) id: IdKey,
    /// For the vault.
    pub(crate) vault: Zeroizing<[u8; 32]>,
    /// For segments.
    pub(crate) segment: SegmentKey,
    /// For checkpoints.
    pub(crate) signing: SigningKey,
}

impl CaseKey {
    /// Draws a new key.
    pub(crate) fn draw() -> Result<Self, CaseError> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| CaseError::Randomness)?;
        Ok(Self(bytes))
    }

    /// Names the key without telling it: 16 hexadecimal digits.
    pub(crate) fn key_id(&self) -> String {
        let hash = blake3::derive_key("betroffen case key v1: key id", self.0.as_slice());
        hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Derives the keys of all uses.
    pub(crate) fn derive(&self, case_id: CaseId) -> Result<CaseKeys, CaseError> {
        let mut seed = Zeroizing::new(blake3::derive_key("betroffen case key v1: checkpoints", self.0.as_slice()));
        let name = Checkpoint::origin(case_id.journal());
        let signing = SigningKey::from_seed(&name, &seed).map_err(|_| CaseError::CardDamaged)?;
        seed.zeroize();
        Ok(CaseKeys {
            id: IdKey::new(blake3::derive_key("betroffen case key v1: ids", self.0.as_slice())),
            vault: Zeroizing::new(blake3::derive_key("betroffen case key v1: vault", self.0.as_slice())),
            segment: SegmentKey(blake3::derive_key("betroffen case key v1: segments", self.0.as_slice())),
            signing,
        })
    }

    /// Writes the key where nothing lies yet, readable by its owner alone.
    pub(crate) fn write(&self, place: &KeyPlace, case_id: CaseId) -> Result<PathBuf, CaseError> {
        let path = place.path(case_id);
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            create_folder(folder).map_err(|source| CaseError::io("creating the key folder", source))?;
        }
        let digits: Zeroizing<String> = Zeroizing::new(self.0.iter().map(|byte| format!("{byte:02x}")).collect());
        let line = Zeroizing::new(format!("{KEY_FILE_WORD} {case_id} {}\n", *digits));
        let mut file = create_private(&path).map_err(|source| match source.kind() {
            ErrorKind::AlreadyExists => CaseError::KeyExists,
            _ => CaseError::io("writing the key file", source),
        })?;
        let written = file.write_all(line.as_bytes()).and_then(|()| file.sync_all());
        written.map_err(|source| CaseError::io("writing the key file", source))?;
        Ok(path)
    }

    /// Reads the key of a case.
    pub(crate) fn read(place: &KeyPlace, case_id: CaseId) -> Result<Self, CaseError> {
        let path = place.path(case_id);
        let length = fs::metadata(&path).map_err(|source| match source.kind() {
            ErrorKind::NotFound => CaseError::KeyMissing,
            _ => CaseError::io("reading the key file", source),
        })?;
        if length.len() > KEY_FILE_BYTES_MAX {
            return Err(CaseError::KeyDamaged);
        }
        let read = fs::read(&path).map_err(|source| CaseError::io("reading the key file", source))?;
        let line = Zeroizing::new(read);
        let text = std::str::from_utf8(&line).map_err(|_| CaseError::KeyDamaged)?;
        let mut words = text.split_whitespace();
        if words.next() != Some(KEY_FILE_WORD) {
            return Err(CaseError::KeyDamaged);
        }
        let stated = words.next().and_then(CaseId::from_hex).ok_or(CaseError::KeyDamaged)?;
        if stated != case_id {
            return Err(CaseError::KeyOfOtherCase);
        }
        let digits = words.next().filter(|digits| digits.len() == 64).ok_or(CaseError::KeyDamaged)?;
        let mut bytes = Zeroizing::new([0_u8; 32]);
        for (index, byte) in bytes.iter_mut().enumerate() {
            let pair = digits.get(index * 2..index * 2 + 2).ok_or(CaseError::KeyDamaged)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| CaseError::KeyDamaged)?;
        }
        Ok(Self(bytes))
    }
}

impl KeyPlace {
    /// The file in which the key of a case lies.
    pub(crate) fn path(&self, case_id: CaseId) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.join(format!("{case_id}.key")),
            Self::File(file) => file.clone(),
        }
    }

    /// Refuses a key that lies, or would lie, inside the case folder.
    pub(crate) fn refuse_inside(&self, case_dir: &Path, case_id: CaseId) -> Result<(), CaseError> {
        let key = resolve(&self.path(case_id)).map_err(|source| CaseError::io("finding the key file", source))?;
        let case = resolve(case_dir).map_err(|source| CaseError::io("finding the case folder", source))?;
        if key.starts_with(case) { Err(CaseError::KeyInsideCase) } else { Ok(()) }
    }
}

/// Resolves the links of a path as far as it exists; the rest is added as it stands.
fn resolve(path: &Path) -> std::io::Result<PathBuf> {
    let mut resolved = PathBuf::new();
    for component in std::path::absolute(path)?.components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => {
                resolved.push(component);
                resolved = fs::canonicalize(&resolved).unwrap_or(resolved);
            }
        }
    }
    Ok(resolved)
}

#[cfg(unix)]
fn create_private(path: &Path) -> std::io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn create_private(path: &Path) -> std::io::Result<fs::File> {
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(unix)]
pub(crate) fn create_folder(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
pub(crate) fn create_folder(path: &Path) -> std::io::Result<()> {
    fs::create_dir_all(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_folder_follows_the_environment() {
        let value = |text: &str| Some(OsString::from(text));
        let home = KeyEnvironment { home: value("/home/x"), ..KeyEnvironment::default() };
        assert_eq!(key_folder(&home), Some(PathBuf::from("/home/x/.config/betroffen/keys")));
        let xdg = KeyEnvironment { xdg_config_home: value("/c"), ..home.clone() };
        assert_eq!(key_folder(&xdg), Some(PathBuf::from("/c/betroffen/keys")));
        let own = KeyEnvironment { betroffen_keys: value("/k"), ..xdg };
        assert_eq!(key_folder(&own), Some(PathBuf::from("/k")));
        assert_eq!(key_folder(&KeyEnvironment { betroffen_keys: value(""), ..KeyEnvironment::default() }), None);
    }

    #[test]
    fn keys_of_different_uses_differ() {
        let keys = CaseKey(Zeroizing::new([1; 32])).derive(CaseId([2; 16])).expect("a key");
        assert_ne!(*keys.vault, keys.segment.0);
    }
}
