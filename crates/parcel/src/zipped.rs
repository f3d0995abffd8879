//! The package as an AES-256 ZIP (WinZip AE-2) for those who have a program for it, such as 7-Zip.
//!
//! A ZIP tells the names of its files to everybody, encrypted or not. So it holds one file only, a plain ZIP of all
//! files under a name that says nothing. The password is the secret as it is read out, dashes included.

use std::io::{Cursor, Read, Write};

use zip::write::FileOptions;
use zip::{AesMode, CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::error::ParcelError;
use crate::package::{BYTES_MAX, Package};
use crate::seal::{stored, unstored};
use crate::secret::Secret;

/// The one name that can be read from outside.
const INNER: &str = "package.zip";

/// Seals the files of a package; its words go only into the page.
///
/// # Errors
///
/// Limits and names as in [`Package`]; no random numbers.
pub fn sealed_zip(package: &Package, secret: &Secret) -> Result<Vec<u8>, ParcelError> {
    package.check()?;
    let inner = stored(&package.files)?;
    let spoken = secret.spoken();
    // Without seeking the format is AE-2: AE-1 would add a check sum of the clear content for everybody to read.
    let mut archive = ZipWriter::new_stream(Vec::new());
    let options = FileOptions::<()>::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .with_aes_encryption(AesMode::Aes256, spoken.as_str());
    archive.start_file(INNER, options).map_err(ParcelError::Packing)?;
    archive.write_all(&inner).map_err(|cause| ParcelError::Packing(cause.into()))?;
    Ok(archive.finish().map_err(ParcelError::Packing)?.into_inner())
}

/// Opens what [`sealed_zip`] made and gives its files; the package has no words then.
///
/// # Errors
///
/// The secret does not fit, or the bytes are no such package.
pub fn open_zip(bytes: &[u8], secret: &Secret) -> Result<Package, ParcelError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ParcelError::Foreign)?;
    let spoken = secret.spoken();
    let file = archive.by_name_decrypt(INNER, spoken.as_bytes()).map_err(|_| ParcelError::WrongSecret)?;
    let mut inner = Vec::new();
    // The inner container adds some hundred bytes a file to the limit of all files.
    file.take(2 * BYTES_MAX as u64).read_to_end(&mut inner).map_err(|_| ParcelError::WrongSecret)?;
    Ok(Package { outside: Vec::new(), title: String::new(), notes: Vec::new(), files: unstored(&inner)? })
}
