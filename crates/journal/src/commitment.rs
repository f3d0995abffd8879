//! Salted commitments: the journal's way to speak of a value without holding it.
//!
//! Whoever has salt and value can show that exactly this value was meant; whoever has neither learns nothing, not even
//! by guessing, and when the salt is destroyed nobody can ever check the value again. Drawing and keeping salts is the
//! caller's work: one fresh salt of 32 random bytes per value.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::hash::{Hash, HexError};

/// Tells commitments apart from every other use of SHA-256.
const DOMAIN: &[u8] = b"betroffen/journal/commitment/v1";
/// How a commitment begins in an entry's body.
const PREFIX: &str = "commitment:";

/// A salted commitment to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(Hash);

/// Commits to a value under a salt.
pub fn commit(salt: &[u8; 32], value: &[u8]) -> Commitment {
    let mut hasher = Sha256::new();
    for part in [DOMAIN, salt, value] {
        // The length goes first, so that no two lists of parts share one encoding.
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    Commitment(Hash::new(hasher.finalize().into()))
}

impl Commitment {
    /// Says whether this commitment was made to the value under the salt.
    pub fn opens(&self, salt: &[u8; 32], value: &[u8]) -> bool {
        commit(salt, value) == *self
    }

    /// Reads the form that `Display` writes: `commitment:` and 64 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Commitment, HexError> {
        let digits = text.strip_prefix(PREFIX).ok_or(HexError { expected: 64 })?;
        Hash::from_hex(digits).map(Commitment)
    }
}

impl fmt::Display for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_only_with_salt_and_value() {
        let salt = [7; 32];
        let commitment = commit(&salt, b"reason");
        assert!(commitment.opens(&salt, b"reason"));
        assert!(!commitment.opens(&[8; 32], b"reason"));
        assert!(!commitment.opens(&salt, b"reasons"));
        assert_eq!(Commitment::parse(&commitment.to_string()), Ok(commitment));
        assert!(Commitment::parse("commitment:00").is_err());
    }

    #[test]
    fn vector_of_the_format_page() {
        assert_eq!(
            commit(&[0; 32], b"abc").to_string(),
            "commitment:228d80bc2f6be9f9679dede4ae40a16a7693dd0eb0d01c04c285dea21d0bae0f",
        );
    }
}
