//! The vault: free texts and lists under the case's key, beside the journal that only commits to them.
//!
//! A value is sealed with XChaCha20-Poly1305 under a random nonce; case, place and kind are bound to it, so no value
//! can stand in for another. The salt of its commitment lies inside the sealed bytes: when they go, the commitment in
//! the journal can never be tried against a guess again.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use journal::{Commitment, commit};
use model::Id;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::card::CaseId;
use crate::error::CaseError;

/// Largest value, in bytes: the store keeps a value as one blob.
pub(crate) const VALUE_BYTES_MAX: usize = 256 * 1024 * 1024;
const NONCE_BYTES: usize = 24;
const SALT_BYTES: usize = 32;

/// What kind of value lies in the vault; part of what it is sealed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SecretKind {
    Actor,
    Provenance,
    Roster,
    Reach,
    Decision,
    Run,
    Disclosure,
    // Texts of notices, and what servers said of them.
    Notice,
    Delivery,
    // Facts, parties and what people decided of them.
    Fact,
    Party,
    LegalDecision,
    Hint,
    Inquiry,
}

impl SecretKind {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Provenance => "provenance",
            Self::Roster => "roster",
            Self::Reach => "reach",
            Self::Decision => "decision",
            Self::Run => "run",
            Self::Disclosure => "disclosure",
            Self::Notice => "notice",
            Self::Delivery => "delivery",
            Self::Fact => "fact",
            Self::Party => "party",
            Self::LegalDecision => "legal_decision",
            Self::Hint => "hint",
            Self::Inquiry => "inquiry",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        let all = [
            Self::Actor,
            Self::Provenance,
            Self::Roster,
            Self::Reach,
            Self::Decision,
            Self::Run,
            Self::Disclosure,
            Self::Notice,
            Self::Delivery,
            Self::Fact,
            Self::Party,
            Self::LegalDecision,
            Self::Hint,
            Self::Inquiry,
        ];
        all.into_iter().find(|kind| kind.word() == word)
    }
}

/// How a journal entry speaks of a value: where it lies, and what it commits to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SecretRef {
    vault: String,
    commitment: String,
}

/// A sealed value as the store keeps it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct SealedValue {
    /// Its id: 32 hexadecimal digits.
    pub(crate) id: String,
    pub(crate) kind: SecretKind,
    pub(crate) nonce: Vec<u8>,
    pub(crate) ciphertext: Vec<u8>,
}

/// The key of the vault, bound to its case.
#[derive(Clone)]
pub(crate) struct Vault {
    pub(crate) case: CaseId,
    pub(crate) key: Zeroizing<[u8; 32]>,
}

impl SecretRef {
    /// The id under which the store keeps the value.
    pub(crate) fn id(&self) -> &str {
        self.vault.strip_prefix("vault:").unwrap_or_default()
    }
}

impl Vault {
    /// Seals a value and gives what the store keeps and what the journal says.
    pub(crate) fn seal(&self, kind: SecretKind, value: &[u8]) -> Result<(SecretRef, SealedValue), CaseError> {
        if value.len() > VALUE_BYTES_MAX {
            return Err(CaseError::TooLarge { limit: VALUE_BYTES_MAX });
        }
        let (id, salt, nonce) = (Id(random()?), Zeroizing::new(random::<SALT_BYTES>()?), random::<NONCE_BYTES>()?);
        let mut clear = Zeroizing::new(Vec::with_capacity(SALT_BYTES.saturating_add(value.len())));
        clear.extend_from_slice(salt.as_slice());
        clear.extend_from_slice(value);
        let payload = Payload { msg: &clear, aad: &self.bound(id, kind) };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        let ciphertext = sealed.map_err(|_| CaseError::TooLarge { limit: VALUE_BYTES_MAX })?;
        let reference = SecretRef { vault: format!("vault:{id}"), commitment: commit(&salt, value).to_string() };
        Ok((reference, SealedValue { id: id.to_string(), kind, nonce: nonce.to_vec(), ciphertext }))
    }

    /// Seals a wire value.
    pub(crate) fn seal_wire(
        &self,
        kind: SecretKind,
        wire: &impl Serialize,
    ) -> Result<(SecretRef, SealedValue), CaseError> {
        let bytes = serde_json::to_vec(wire).map_err(|_| CaseError::VaultDamaged { kind: kind.word() })?;
        self.seal(kind, &Zeroizing::new(bytes))
    }

    /// Opens a value and checks that it is the one the journal speaks of.
    pub(crate) fn open(&self, reference: &SecretRef, sealed: &SealedValue) -> Result<Zeroizing<Vec<u8>>, CaseError> {
        let damaged = || CaseError::VaultDamaged { kind: sealed.kind.word() };
        let id = Id::from_hex(&sealed.id).ok_or_else(damaged)?;
        let nonce = <[u8; NONCE_BYTES]>::try_from(sealed.nonce.as_slice()).map_err(|_| damaged())?;
        let payload = Payload { msg: &sealed.ciphertext, aad: &self.bound(id, sealed.kind) };
        let opened = self.cipher().decrypt(&XNonce::from(nonce), payload).map_err(|_| damaged())?;
        let clear = Zeroizing::new(opened);
        let (salt, value) = clear.split_first_chunk::<SALT_BYTES>().ok_or_else(damaged)?;
        let commitment = Commitment::parse(&reference.commitment).map_err(|_| damaged())?;
        if reference.id() != sealed.id || !commitment.opens(salt, value) {
            return Err(damaged());
        }
        Ok(Zeroizing::new(value.to_vec()))
    }

    /// Opens a wire value.
    pub(crate) fn open_wire<T: DeserializeOwned>(
        &self,
        reference: &SecretRef,
        sealed: &SealedValue,
    ) -> Result<T, CaseError> {
        let bytes = self.open(reference, sealed)?;
        serde_json::from_slice(&bytes).map_err(|_| CaseError::VaultDamaged { kind: sealed.kind.word() })
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(*self.key))
    }

    /// What a value is sealed with: its case, its place, its kind. The first two have fixed lengths.
    fn bound(&self, id: Id, kind: SecretKind) -> Vec<u8> {
        [self.case.0.as_slice(), id.0.as_slice(), kind.word().as_bytes()].concat()
    }
}

/// Draws random bytes.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], CaseError> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|_| CaseError::Randomness)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(case: u8, key: u8) -> Vault {
        Vault { case: CaseId([case; 16]), key: Zeroizing::new([key; 32]) }
    }

    #[test]
    fn a_value_opens_only_where_it_belongs() {
        let vault_one = vault(1, 1);
        let (reference, sealed) = vault_one.seal(SecretKind::Decision, b"because").expect("sealed");
        assert_eq!(vault_one.open(&reference, &sealed).expect("opened").as_slice(), b"because");
        assert!(!sealed.ciphertext.windows(7).any(|window| window == b"because"));
        let (other_reference, other) = vault_one.seal(SecretKind::Decision, b"because").expect("sealed");
        assert_ne!(reference.commitment, other_reference.commitment);
        let mut elsewhere = sealed.clone();
        elsewhere.id.clone_from(&other.id);
        let mut renamed = sealed.clone();
        renamed.kind = SecretKind::Roster;
        let mut flipped = sealed.clone();
        flipped.ciphertext[0] ^= 1;
        for (reference, sealed) in [
            (&other_reference, &sealed),
            (&other_reference, &elsewhere),
            (&reference, &renamed),
            (&reference, &flipped),
        ] {
            assert!(matches!(vault_one.open(reference, sealed), Err(CaseError::VaultDamaged { .. })));
        }
        assert!(vault(2, 1).open(&reference, &sealed).is_err());
        assert!(vault(1, 2).open(&reference, &sealed).is_err());
    }
}
