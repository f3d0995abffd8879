//! Ids: 128 bits, derived, and keyed wherever something personal goes in.
//!
//! A plain hash of a birth date, a phone number or a path can be undone by trying all values, so every id that is
//! derived from evidence is a keyed BLAKE3 hash under the case's id key. A second run over the same evidence
//! therefore yields the same ids, and nobody without the key can test a guess.

use std::fmt;

use zeroize::Zeroize;

/// A 128-bit id without a type; wrapped by the typed ids below.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub [u8; 16]);

impl Id {
    /// Reads 32 hexadecimal digits; anything else is `None`.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 32 {
            return None;
        }
        let mut bytes = [0_u8; 16];
        for (byte, pair) in bytes.iter_mut().zip(digits.as_chunks::<2>().0) {
            let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
            *byte = u8::try_from(high? * 16 + low?).ok()?;
        }
        Some(Self(bytes))
    }

    /// Its 32 hexadecimal digits, in small letters.
    #[must_use]
    pub fn hex_digits(self) -> [u8; 32] {
        const DIGITS: [u8; 16] = *b"0123456789abcdef";
        let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or(b'0');
        let mut digits = [b'0'; 32];
        for (pair, byte) in digits.as_chunks_mut::<2>().0.iter_mut().zip(self.0) {
            *pair = [digit(byte >> 4), digit(byte & 0xf)];
        }
        digits
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.hex_digits();
        formatter.write_str(std::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Id);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }
    )*};
}

typed_id! {
    /// Bytes that were read once, wherever they lay.
    ContentId;
    /// A place that has an exposure: a file or a container's member.
    ObjectId;
    /// One row or form speaking of one person in one role.
    MentionId;
    /// A person inside one controller: the id of its smallest mention.
    PersonId;
    /// A client as the logs show it (address).
    ClientId;
    /// A run of the data plane over fixed inputs.
    RunId;
}

/// The key under which a case derives its ids; lives beside the case key, outside the case folder.
#[derive(Clone)]
pub struct IdKey([u8; 32]);

impl IdKey {
    /// Wraps 32 secret bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Derives an id from parts; each part is length-prefixed, so `["ab","c"]` and `["a","bc"]` differ.
    #[must_use]
    pub fn derive(&self, domain: &str, parts: &[&[u8]]) -> Id {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        for part in std::iter::once(domain.as_bytes()).chain(parts.iter().copied()) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        let mut bytes = [0_u8; 16];
        hasher.finalize_xof().fill(&mut bytes);
        Id(bytes)
    }
}

impl fmt::Debug for IdKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("IdKey(…)")
    }
}

impl Drop for IdKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, IdKey};

    #[test]
    fn part_borders_and_key_matter() {
        let key = IdKey::new([7; 32]);
        let joined = key.derive("object", &[b"ab", b"c"]);
        assert_eq!(joined, key.derive("object", &[b"ab", b"c"]));
        assert_ne!(joined, key.derive("object", &[b"a", b"bc"]));
        assert_ne!(joined, key.derive("mention", &[b"ab", b"c"]));
        assert_ne!(joined, IdKey::new([8; 32]).derive("object", &[b"ab", b"c"]));
    }

    #[test]
    fn hex_round_trip() {
        let id = IdKey::new([1; 32]).derive("x", &[]);
        assert_eq!(Id::from_hex(&id.to_string()), Some(id));
        assert_eq!(Id::from_hex("zz"), None);
    }
}
