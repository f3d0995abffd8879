//! The journal of a case: entry format v1, canonical form, Merkle tree, checkpoints, proofs and their check.
//!
//! It owns what an outsider needs to check a journal offline, byte for byte as `docs/journal.md` states it.
//! It leaves out every store, file, clock and source of randomness: time, salts and key seeds come in as arguments,
//! and it knows no other crate of the workspace. The format is forever, so nothing that may change is allowed in here.

mod audit;
mod canonical;
mod checkpoint;
mod commitment;
mod entry;
mod hash;
mod log;
mod note;
mod report;
mod shape;

pub use audit::{Audit, verify};
pub use canonical::{CanonicalError, INTEGER_MAX, canonical_bytes};
pub use checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint};
pub use commitment::{Commitment, commit};
pub use entry::{BODY_DEPTH_MAX, ENTRY_BYTES_MAX, Entry, EntryDraft, EntryError, FORMAT_VERSION, seal};
pub use hash::{Hash, HexError, JournalId, leaf_hash};
pub use log::{Consistency, Inclusion, Log, ProofError};
pub use note::{KEY_NAME_MAX, NOTE_BYTES_MAX, NOTE_SIGNATURES_MAX, Note, NoteError, SigningKey, VerifierKey};
pub use report::{CheckpointCheck, CheckpointState, Finding, FindingKind, Place, VerifyReport};
