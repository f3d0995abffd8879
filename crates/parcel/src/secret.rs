//! The secret of one package: drawn by the machine, read out by a human on the telephone.
//!
//! Twenty signs out of twenty-five that look alike with nothing, in five groups: 92 bits, beyond any guessing whatever
//! the package format slows down. It is never chosen by anybody. Typed in, case, spaces and dashes do not matter.

use std::fmt;

use zeroize::Zeroizing;

use crate::error::ParcelError;

/// Digits and letters without pairs that look alike: no 0 O Q, no 1 I L, and of 2 Z, 5 S, 6 G, 8 B, U V one each.
const ALPHABET: &[u8; 25] = b"23456789ACDEFHJKMNPRTUWXY";

/// What somebody may read for a sign of the alphabet.
const MISREAD: [(char, char); 5] = [('Z', '2'), ('S', '5'), ('G', '6'), ('B', '8'), ('V', 'U')];

const GROUPS: usize = 5;
const GROUP_SIGNS: usize = 4;
const SIGNS: usize = GROUPS * GROUP_SIGNS;

/// Kennwort. Opens one package.
///
/// Goes to the recipient by another way than the package. `Debug` hides it, and it is wiped when dropped.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Draws one from the system's random numbers.
    ///
    /// # Errors
    ///
    /// The system gives none.
    pub fn draw() -> Result<Self, ParcelError> {
        let mut signs = Zeroizing::new(String::with_capacity(SIGNS));
        let mut bytes = Zeroizing::new([0_u8; 64]);
        while signs.len() < SIGNS {
            getrandom::fill(bytes.as_mut_slice()).map_err(|_| ParcelError::Randomness)?;
            // 250 is the largest multiple of 25 in a byte; what lies above would favour some signs.
            for byte in bytes.iter().filter(|byte| **byte < 250) {
                let sign = ALPHABET.get(usize::from(byte % 25)).copied().unwrap_or(b'2');
                if signs.len() < SIGNS {
                    signs.push(char::from(sign));
                }
            }
        }
        Ok(Self(signs))
    }

    /// Reads one as somebody typed it.
    ///
    /// # Errors
    ///
    /// Too many or too few signs, or one that no secret holds.
    pub fn read(typed: &str) -> Result<Self, ParcelError> {
        let mut signs = Zeroizing::new(String::with_capacity(SIGNS));
        for sign in typed.chars().filter(|sign| sign.is_alphanumeric()) {
            let upper = sign.to_ascii_uppercase();
            let meant = MISREAD.iter().find(|(read, _)| *read == upper).map_or(upper, |(_, meant)| *meant);
            if !meant.is_ascii() || !ALPHABET.contains(&u8::try_from(meant).unwrap_or_default()) {
                return Err(ParcelError::SecretSign);
            }
            if signs.len() == SIGNS {
                let count = typed.chars().filter(|sign| sign.is_alphanumeric()).count();
                return Err(ParcelError::SecretShape { signs: count, signs_expected: SIGNS });
            }
            signs.push(meant);
        }
        if signs.len() < SIGNS {
            return Err(ParcelError::SecretShape { signs: signs.len(), signs_expected: SIGNS });
        }
        Ok(Self(signs))
    }

    /// As it is read out and as it opens the ZIP: groups with dashes, `2A4C-…`.
    #[must_use]
    pub fn spoken(&self) -> Zeroizing<String> {
        let mut spoken = Zeroizing::new(String::with_capacity(SIGNS + GROUPS));
        for (index, sign) in self.0.chars().enumerate() {
            if index > 0 && index % GROUP_SIGNS == 0 {
                spoken.push('-');
            }
            spoken.push(sign);
        }
        spoken
    }

    /// The signs alone, from which the key of the page is derived.
    pub(crate) fn signs(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawn_secrets_differ_have_five_groups_and_are_read_back() {
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let secret = Secret::draw().expect("random numbers");
            let spoken = secret.spoken();
            assert_eq!(spoken.split('-').map(str::len).collect::<Vec<_>>(), [4; 5], "shape");
            assert!(spoken.chars().all(|sign| !"01OQILZSGBV".contains(sign)), "lookalike");
            let again = Secret::read(&spoken.to_lowercase().replace('-', "  ")).expect("as typed");
            assert_eq!(again.signs(), secret.signs());
            assert!(seen.insert(spoken.to_string()), "drawn twice");
        }
        assert!((25_f64).log2() * SIGNS as f64 > 92.0);
    }

    #[test]
    fn every_sign_of_the_alphabet_is_drawn() {
        let mut drawn = std::collections::BTreeSet::new();
        for _ in 0..100 {
            drawn.extend(Secret::draw().expect("random numbers").signs().bytes());
        }
        assert_eq!(drawn.len(), ALPHABET.len());
    }

    #[test]
    fn misread_signs_are_taken_for_what_they_look_like() {
        let secret = Secret::read("zsgb-vACD-EFHJ-KMNP-RT23").expect("twenty signs");
        assert_eq!(secret.signs(), "2568UACDEFHJKMNPRT23");
    }

    #[test]
    fn what_is_no_secret_is_told_without_showing_it() {
        for (typed, expect) in [
            ("", "reading the secret: it has 0 signs, a secret has 20"),
            ("2345", "reading the secret: it has 4 signs, a secret has 20"),
            ("2345-2345-2345-2345-2345-2", "reading the secret: it has 21 signs, a secret has 20"),
            ("O345-2345-2345-2345-2345", "reading the secret: it holds a sign that no secret has"),
            ("ä345-2345-2345-2345-2345", "reading the secret: it holds a sign that no secret has"),
        ] {
            let failure = Secret::read(typed).expect_err("no secret");
            assert_eq!(failure.to_string(), expect);
        }
        assert_eq!(format!("{:?}", Secret::draw().expect("random numbers")), "Secret(…)");
    }
}
