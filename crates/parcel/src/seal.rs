//! Sealing of the page's payload: key from secret, one authenticated message, and back.
//!
//! PBKDF2-HMAC-SHA-256 and AES-256-GCM, because every browser has them in Web Crypto and nothing else has to be sent
//! along. Salt and nonce are drawn here for each sealing and cannot be handed in: one nonce twice under one key would
//! undo the encryption. The clear message is a length, a list of names and one stored ZIP of all files.

use std::io::{Cursor, Read, Write};

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use pbkdf2::pbkdf2_hmac;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::error::ParcelError;
use crate::package::{Enclosure, Package};
use crate::secret::Secret;

/// Rounds of the key derivation; what OWASP advises for PBKDF2-HMAC-SHA-256. The secret does not need them, a later
/// change to chosen passwords would.
pub const ROUNDS: u32 = 600_000;

/// More rounds than any page of ours asks for; a changed page shall not keep a machine busy for hours.
const ROUNDS_MAX: u32 = 10_000_000;

const SALT_BYTES: usize = 16;
const NONCE_BYTES: usize = 12;

/// What stands on the page beside the ciphertext, in the clear.
pub(crate) struct Sealed {
    pub(crate) rounds: u32,
    pub(crate) salt: [u8; SALT_BYTES],
    pub(crate) nonce: [u8; NONCE_BYTES],
    pub(crate) ciphertext: Vec<u8>,
}

/// The list inside of the ciphertext. The page's script reads it by these names.
#[derive(Serialize, Deserialize)]
struct Contents {
    outside: Vec<String>,
    title: String,
    notes: Vec<String>,
    files: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    name: String,
    /// Where its bytes begin in the ZIP.
    at: u64,
    bytes: u64,
}

/// Encrypts the package under a fresh salt and nonce.
pub(crate) fn seal(package: &Package, secret: &Secret) -> Result<Sealed, ParcelError> {
    let clear = clear(package)?;
    let (salt, nonce) = (random::<SALT_BYTES>()?, random::<NONCE_BYTES>()?);
    let key = key(secret, &salt, ROUNDS);
    let bound = bound(ROUNDS);
    let payload = Payload { msg: &clear, aad: bound.as_bytes() };
    let cipher = Aes256Gcm::new_from_slice(key.as_slice()).map_err(|_| ParcelError::Encryption)?;
    let ciphertext = cipher.encrypt(&Nonce::from(nonce), payload).map_err(|_| ParcelError::Encryption)?;
    Ok(Sealed { rounds: ROUNDS, salt, nonce, ciphertext })
}

/// Decrypts what [`seal`] made.
pub(crate) fn unseal(sealed: &Sealed, secret: &Secret) -> Result<Package, ParcelError> {
    if sealed.rounds == 0 || sealed.rounds > ROUNDS_MAX {
        return Err(ParcelError::Foreign);
    }
    let key = key(secret, &sealed.salt, sealed.rounds);
    let bound = bound(sealed.rounds);
    let payload = Payload { msg: &sealed.ciphertext, aad: bound.as_bytes() };
    let cipher = Aes256Gcm::new_from_slice(key.as_slice()).map_err(|_| ParcelError::Encryption)?;
    let clear = cipher.decrypt(&Nonce::from(sealed.nonce), payload).map_err(|_| ParcelError::WrongSecret)?;
    read_clear(&Zeroizing::new(clear)).ok_or(ParcelError::Foreign)
}

/// All files in one ZIP without compression or encryption; times and modes say nothing.
pub(crate) fn stored(files: &[Enclosure]) -> Result<Vec<u8>, ParcelError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for file in files {
        archive.start_file(file.name.as_str(), options).map_err(ParcelError::Packing)?;
        archive.write_all(&file.bytes).map_err(|cause| ParcelError::Packing(cause.into()))?;
    }
    Ok(archive.finish().map_err(ParcelError::Packing)?.into_inner())
}

/// Files of a ZIP that [`stored`] made.
pub(crate) fn unstored(archive: &[u8]) -> Result<Vec<Enclosure>, ParcelError> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).map_err(|_| ParcelError::Foreign)?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|_| ParcelError::Foreign)?;
        let name = file.name().map_err(|_| ParcelError::Foreign)?.into_owned();
        let mut bytes = Vec::new();
        let bytes_max = crate::package::BYTES_MAX as u64;
        file.by_ref().take(bytes_max).read_to_end(&mut bytes).map_err(|_| ParcelError::Foreign)?;
        files.push(Enclosure { name, bytes });
    }
    Ok(files)
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N], ParcelError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| ParcelError::Randomness)?;
    Ok(bytes)
}

fn clear(package: &Package) -> Result<Zeroizing<Vec<u8>>, ParcelError> {
    let archive = Zeroizing::new(stored(&package.files)?);
    let mut places = ZipArchive::new(Cursor::new(archive.as_slice())).map_err(ParcelError::Packing)?;
    let mut files = Vec::with_capacity(package.files.len());
    for (index, file) in package.files.iter().enumerate() {
        let at = places.by_index(index).map_err(ParcelError::Packing)?.data_start();
        let at = at.ok_or(ParcelError::Encryption)?;
        files.push(Entry { name: file.name.clone(), at, bytes: file.bytes.len() as u64 });
    }
    let (outside, title, notes) = (package.outside.clone(), package.title.clone(), package.notes.clone());
    let contents = serde_json::to_vec(&Contents { outside, title, notes, files }).map_err(ParcelError::Contents)?;
    let length = u32::try_from(contents.len()).map_err(|_| ParcelError::Encryption)?;
    let mut clear = Zeroizing::new(Vec::with_capacity(4 + contents.len() + archive.len()));
    clear.extend_from_slice(&length.to_le_bytes());
    clear.extend_from_slice(&contents);
    clear.extend_from_slice(&archive);
    Ok(clear)
}

fn read_clear(clear: &[u8]) -> Option<Package> {
    let (length, rest) = clear.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (contents, archive) = rest.split_at_checked(length)?;
    let contents: Contents = serde_json::from_slice(contents).ok()?;
    let mut files = Vec::with_capacity(contents.files.len());
    for entry in contents.files {
        let from = usize::try_from(entry.at).ok()?;
        let to = from.checked_add(usize::try_from(entry.bytes).ok()?)?;
        files.push(Enclosure { name: entry.name, bytes: archive.get(from..to)?.to_vec() });
    }
    Some(Package { outside: contents.outside, title: contents.title, notes: contents.notes, files })
}

fn key(secret: &Secret, salt: &[u8], rounds: u32) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    pbkdf2_hmac::<Sha256>(secret.signs().as_bytes(), salt, rounds, key.as_mut_slice());
    key
}

/// What is authenticated beside the content: the format and how its key is derived.
fn bound(rounds: u32) -> String {
    format!("parcel 1 PBKDF2-HMAC-SHA-256 {rounds} AES-256-GCM")
}
