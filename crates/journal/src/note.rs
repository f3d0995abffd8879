//! Signed notes as C2SP specifies them (c2sp.org/signed-note), with Ed25519 keys.
//!
//! A note is a text with signature lines under it; tools of the transparency-log world can read and check it. Its text
//! is handed out only after a trusted key has signed it, so nobody can use an unverified one by mistake. Keys are given
//! by the caller: drawing and keeping seeds is not done here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _};
use thiserror::Error;

use crate::hash::{decode_hex, sha256, write_hex};

/// Longest note in bytes, signatures included.
pub const NOTE_BYTES_MAX: usize = 64 * 1024;
/// Most signature lines of a note (the specification asks for at least 16).
pub const NOTE_SIGNATURES_MAX: usize = 64;
/// Longest name of a key, in bytes.
pub const KEY_NAME_MAX: usize = 256;

/// The signature type Ed25519 of the specification.
const ED25519: u8 = 0x01;
/// How a signature line begins: an em dash and a space.
pub(crate) const SIGNATURE_START: &str = "\u{2014} ";

/// Says why a note or a key was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoteError {
    /// The note is longer than [`NOTE_BYTES_MAX`] or has more than [`NOTE_SIGNATURES_MAX`] signatures.
    #[error("the note is too long")]
    TooLong,
    /// The bytes are not a text, a blank line and signature lines.
    #[error("it is not a signed note: a text, a blank line and signature lines")]
    Malformed,
    /// The name of a key is empty or too long or has a space, a plus sign or a control character.
    #[error("the name of the key is not of the shape that signed notes allow")]
    KeyName,
    /// A verifier key is not `name+hash+base64`, or its hash does not fit.
    #[error("it is not a verifier key for Ed25519: name+hash+base64")]
    Key,
    /// None of the given keys signed the note.
    #[error("none of the given keys has signed it")]
    UnknownKey,
    /// A line claims to be the signature of a given key, and is not.
    #[error("a signature that names a given key is wrong: the text or the signature was changed")]
    WrongSignature,
}

/// A key that signs notes under a name.
pub struct SigningKey {
    name: String,
    key: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// Makes the key of an Ed25519 seed: 32 secret random bytes.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<SigningKey, NoteError> {
        check_key_name(name)?;
        Ok(SigningKey { name: name.to_owned(), key: ed25519_dalek::SigningKey::from_bytes(seed) })
    }

    /// The public half, to hand to whoever shall verify.
    pub fn verifier_key(&self) -> VerifierKey {
        let key = self.key.verifying_key();
        VerifierKey { id: key_id(&self.name, key.as_bytes()), name: self.name.clone(), key }
    }

    /// Signs a text that ends with a line end, and gives the whole note.
    pub fn sign(&self, text: &str) -> Result<String, NoteError> {
        let mut signature = key_id(&self.name, self.key.verifying_key().as_bytes()).to_vec();
        signature.extend_from_slice(&self.key.sign(text.as_bytes()).to_bytes());
        let note = format!("{text}\n{SIGNATURE_START}{} {}\n", self.name, STANDARD.encode(signature));
        // What is written here must be readable here: this also refuses texts that no note can hold.
        if Note::parse(&note)?.text == text { Ok(note) } else { Err(NoteError::Malformed) }
    }
}

/// The public half of a signing key, with the name it signs under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: [u8; 4],
    key: ed25519_dalek::VerifyingKey,
}

impl VerifierKey {
    /// Reads `name+hash+base64(0x01 || public key)`.
    pub fn parse(text: &str) -> Result<VerifierKey, NoteError> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteError::Key);
        };
        check_key_name(name)?;
        let id: [u8; 4] = decode_hex(id).map_err(|_| NoteError::Key)?;
        let bytes = STANDARD.decode(key).map_err(|_| NoteError::Key)?;
        let Some((&ED25519, public)) = bytes.split_first() else { return Err(NoteError::Key) };
        let public: &[u8; 32] = public.try_into().map_err(|_| NoteError::Key)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(public).map_err(|_| NoteError::Key)?;
        // A weak key would accept one signature for many texts.
        if key.is_weak() || key_id(name, public) != id {
            return Err(NoteError::Key);
        }
        Ok(VerifierKey { name: name.to_owned(), id, key })
    }

    /// The name that the key signs under.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl std::fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}+", self.name)?;
        write_hex(f, &self.id)?;
        let typed: Vec<u8> = [ED25519].iter().chain(self.key.as_bytes()).copied().collect();
        write!(f, "+{}", STANDARD.encode(typed))
    }
}

/// A note whose form is right and whose signatures nobody has checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct NoteSignature {
    name: String,
    id: [u8; 4],
    signature: Vec<u8>,
}

impl Note {
    /// Reads one signed note.
    pub fn parse(note: &str) -> Result<Note, NoteError> {
        if note.len() > NOTE_BYTES_MAX {
            return Err(NoteError::TooLong);
        }
        if note.chars().any(|character| character < ' ' && character != '\n') {
            return Err(NoteError::Malformed);
        }
        // The text may hold blank lines of its own: the last one parts it from the signatures.
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteError::Malformed)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Malformed)?;
        let signatures = lines.split('\n').map(parse_signature).collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > NOTE_SIGNATURES_MAX {
            return Err(NoteError::TooLong);
        }
        Ok(Note { text: format!("{text}\n"), signatures })
    }

    /// Gives the text and the name of the first given key that signed it; refuses the note if a given key's signature is wrong.
    pub fn verify<'keys>(&self, keys: &'keys [VerifierKey]) -> Result<(&str, &'keys str), NoteError> {
        let mut signer = None;
        for signature in &self.signatures {
            let Some(key) = keys.iter().find(|key| key.name == signature.name && key.id == signature.id) else {
                continue;
            };
            let bytes = Signature::from_slice(&signature.signature).map_err(|_| NoteError::WrongSignature)?;
            key.key.verify_strict(self.text.as_bytes(), &bytes).map_err(|_| NoteError::WrongSignature)?;
            signer = signer.or(Some(key.name()));
        }
        signer.map(|signer| (self.text.as_str(), signer)).ok_or(NoteError::UnknownKey)
    }
}

fn parse_signature(line: &str) -> Result<NoteSignature, NoteError> {
    let rest = line.strip_prefix(SIGNATURE_START).ok_or(NoteError::Malformed)?;
    let (name, encoded) = rest.split_once(' ').ok_or(NoteError::Malformed)?;
    check_key_name(name).map_err(|_| NoteError::Malformed)?;
    let bytes = STANDARD.decode(encoded).map_err(|_| NoteError::Malformed)?;
    let (id, signature) = bytes.split_first_chunk::<4>().ok_or(NoteError::Malformed)?;
    Ok(NoteSignature { name: name.to_owned(), id: *id, signature: signature.to_vec() })
}

fn check_key_name(name: &str) -> Result<(), NoteError> {
    let barred = |character: char| character.is_whitespace() || character.is_control() || character == '+';
    if name.is_empty() || name.len() > KEY_NAME_MAX || name.contains(barred) { Err(NoteError::KeyName) } else { Ok(()) }
}

fn key_id(name: &str, public: &[u8; 32]) -> [u8; 4] {
    let named: Vec<u8> = name.bytes().chain([b'\n', ED25519]).chain(*public).collect();
    let [a, b, c, d, ..] = *sha256(&named).as_bytes();
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published test key and note of golang.org/x/mod/sumdb/note.
    const KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const SEED: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const TEXT: &str =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const SIGNATURE: &str = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    #[test]
    fn the_published_vector_of_sumdb_note() {
        let seed = STANDARD.decode(SEED).expect("the vector is base64");
        let seed: [u8; 32] = seed[1..].try_into().expect("a type byte and 32 bytes");
        let key = SigningKey::from_seed("PeterNeumann", &seed).expect("the name is sound");
        assert_eq!(key.verifier_key().to_string(), KEY);
        assert_eq!(key.sign(TEXT).as_deref(), Ok(format!("{TEXT}\n{SIGNATURE}").as_str()));
        let keys = [VerifierKey::parse(KEY).expect("the vector is a key")];
        let note = Note::parse(&format!("{TEXT}\n{SIGNATURE}")).expect("the vector is a note");
        assert_eq!(note.verify(&keys), Ok((TEXT, "PeterNeumann")));
    }

    #[test]
    fn no_other_spelling_of_the_key_is_accepted() {
        for from in 0..KEY.len() {
            for to in from + 1..=KEY.len() {
                assert!((from, to) == (0, KEY.len()) || VerifierKey::parse(&KEY[from..to]).is_err(), "{from}..{to}");
            }
            let mut bytes = KEY.as_bytes().to_vec();
            bytes[from] += 1;
            assert!(VerifierKey::parse(&String::from_utf8_lossy(&bytes)).is_err(), "{from}");
        }
    }

    #[test]
    fn signatures_of_others_do_not_matter() {
        let keys = [VerifierKey::parse(KEY).expect("the vector is a key")];
        let other = SigningKey::from_seed("other.example.org/log", &[3; 32]).expect("the name is sound");
        let other_note = other.sign(TEXT).expect("the text is sound");
        let other_line = &other_note[TEXT.len() + 1..];
        let both = Note::parse(&format!("{TEXT}\n{other_line}{SIGNATURE}")).expect("a note");
        assert_eq!(both.verify(&keys), Ok((TEXT, "PeterNeumann")));
        assert_eq!(Note::parse(&other_note).expect("a note").verify(&keys), Err(NoteError::UnknownKey));
        let changed = Note::parse(&format!("{}\n{SIGNATURE}", TEXT.replace("answer", "Answer"))).expect("a note");
        assert_eq!(changed.verify(&keys), Err(NoteError::WrongSignature));
    }

    #[test]
    fn malformed_notes() {
        for malformed in [
            "",
            "\n",
            "\n\n",
            "text\n",
            "text\n\n",
            "text\n\nno signature\n",
            &format!("{TEXT}{SIGNATURE}"),
            &format!("{TEXT}\n{}", SIGNATURE.trim_end()),
            &format!("{TEXT}\n\r{SIGNATURE}"),
            "text\n\n\u{2014} a AAAA!\n",
            "text\n\n\u{2014} a AA==\n",
        ] {
            assert_eq!(Note::parse(malformed), Err(NoteError::Malformed), "{malformed:?}");
        }
        assert_eq!(Note::parse(&"a".repeat(NOTE_BYTES_MAX + 1)), Err(NoteError::TooLong));
        let key = SigningKey::from_seed("k", &[1; 32]).expect("the name is sound");
        assert_eq!(key.sign("no line end"), Err(NoteError::Malformed));
        assert_eq!(key.sign("a\n\nno line end"), Err(NoteError::Malformed));
        for name in ["", "a b", "a+b", "a\nb", "a\u{2003}b"] {
            assert!(SigningKey::from_seed(name, &[1; 32]).is_err(), "{name:?}");
        }
    }
}
