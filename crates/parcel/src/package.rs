//! The package itself: files with names, words inside and words outside.

use std::collections::BTreeSet;
use std::fmt;

use crate::error::ParcelError;

/// Files in one package; a page lists them one below the other.
pub const FILES_MAX: usize = 500;

/// Bytes of all files together; beyond it browsers on small machines fail, and mail servers long before.
pub const BYTES_MAX: usize = 64 * 1024 * 1024;

/// Bytes of a name, so that it fits every file system with a folder before it.
const NAME_BYTES_MAX: usize = 120;

/// Paket. Files for one recipient.
///
/// Holds what the recipient alone may see, so `Debug` shows its shape only.
#[derive(Clone, PartialEq, Eq)]
pub struct Package {
    /// Stands on the closed package for everybody to read: who sends it, whom to call for the secret. No word about
    /// what is inside.
    pub outside: Vec<String>,
    /// Head of the opened package.
    pub title: String,
    /// Words to the recipient above the list of files, one paragraph each; encrypted.
    pub notes: Vec<String>,
    /// The files in the order they are to be read; encrypted with their names.
    pub files: Vec<Enclosure>,
}

/// Anlage. One file of a package.
#[derive(Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// Its name, no path.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Package {
    /// Checks limits and names before anything is encrypted.
    pub(crate) fn check(&self) -> Result<(), ParcelError> {
        if self.files.is_empty() {
            return Err(ParcelError::Empty);
        }
        if self.files.len() > FILES_MAX {
            return Err(ParcelError::TooManyFiles { files: self.files.len(), files_max: FILES_MAX });
        }
        let bytes = self.files.iter().fold(0_usize, |sum, file| sum.saturating_add(file.bytes.len()));
        if bytes > BYTES_MAX {
            return Err(ParcelError::TooLarge { bytes, bytes_max: BYTES_MAX });
        }
        let mut names = BTreeSet::new();
        for (index, file) in self.files.iter().enumerate() {
            if !is_fit_name(&file.name) {
                return Err(ParcelError::FileName { file: index + 1 });
            }
            // Windows does not tell `A.pdf` from `a.pdf`.
            if !names.insert(file.name.to_lowercase()) {
                return Err(ParcelError::SameName { file: index + 1 });
            }
        }
        Ok(())
    }
}

/// A name that Windows, macOS and Linux all keep, and that cannot lead out of a folder or turn its own direction.
fn is_fit_name(name: &str) -> bool {
    let is_forbidden = |sign: char| {
        sign.is_control()
            || matches!(sign, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
            || matches!(sign, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    };
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let is_device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    !name.is_empty()
        && name.len() <= NAME_BYTES_MAX
        && !name.chars().any(is_forbidden)
        && !name.starts_with(['.', ' '])
        && !name.ends_with(['.', ' '])
        && !is_device
}

impl fmt::Debug for Package {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Package").field("files", &self.files.len()).finish()
    }
}

impl fmt::Debug for Enclosure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Enclosure").field("bytes", &self.bytes.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_any_system_keeps_pass_and_others_do_not() {
        for name in ["Was Sie tun müssen.pdf", "liste.xlsx", "Kita_Sonne (2).docx", "com.txt", "a"] {
            assert!(is_fit_name(name), "{name}");
        }
        let long = "a".repeat(121);
        for name in [
            "",
            ".",
            "..",
            "../a",
            "a/b",
            "a\\b",
            "C:a",
            "a?",
            "a.",
            " a",
            "a ",
            ".a",
            "CON",
            "nul.txt",
            "com1.pdf",
            "a\u{202e}fdp",
            "a\n",
            &long,
        ] {
            assert!(!is_fit_name(name), "{name}");
        }
    }
}
