//! Checkpoints: signed statements of how long the journal is and which root it has (c2sp.org/tlog-checkpoint).
//!
//! A checkpoint is what an outsider keeps, away from the journal: from then on no entry below its size can change
//! unseen. The origin line is made from the journal id, so a checkpoint of one journal never fits another. Extension
//! lines are read over, as the specification asks; none are written.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;

use crate::canonical::INTEGER_MAX;
use crate::hash::{Hash, JournalId};
use crate::note::{Note, NoteError, SIGNATURE_START, SigningKey, VerifierKey};

/// What the origin line begins with; the journal id follows.
const ORIGIN_START: &str = "betroffen/journal/";

/// Says why a checkpoint was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CheckpointError {
    /// The note around it was refused.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The first line is not the origin of a journal of this format.
    #[error("its origin line does not name a journal")]
    Origin,
    /// The second line is not a size.
    #[error("its second line is not a tree size")]
    Size,
    /// The third line is not a root hash.
    #[error("its third line is not a root hash")]
    Root,
}

/// What a checkpoint says: this journal had this root at this size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checkpoint {
    /// The journal it speaks of.
    pub journal: JournalId,
    /// The number of entries.
    pub size: u64,
    /// The root over these entries.
    pub root: Hash,
}

impl Checkpoint {
    /// Gives the origin line of a journal, which is also the recommended name of its key.
    pub fn origin(journal: JournalId) -> String {
        format!("{ORIGIN_START}{journal}")
    }

    /// Signs the checkpoint and gives the note's text, to be stored as it is.
    pub fn sign(&self, key: &SigningKey) -> Result<String, CheckpointError> {
        let text =
            format!("{}\n{}\n{}\n", Checkpoint::origin(self.journal), self.size, STANDARD.encode(self.root.as_bytes()));
        Ok(key.sign(&text)?)
    }

    fn parse(text: &str) -> Result<Checkpoint, CheckpointError> {
        let mut lines = text.split('\n');
        let mut line = |error: CheckpointError| lines.next().ok_or(error);
        let origin = line(CheckpointError::Origin)?.strip_prefix(ORIGIN_START).ok_or(CheckpointError::Origin)?;
        let size = line(CheckpointError::Size)?;
        let root = STANDARD.decode(line(CheckpointError::Root)?).map_err(|_| CheckpointError::Root)?;
        Ok(Checkpoint {
            journal: JournalId::from_hex(origin).map_err(|_| CheckpointError::Origin)?,
            size: parse_size(size).ok_or(CheckpointError::Size)?,
            root: Hash::new(root.try_into().map_err(|_| CheckpointError::Root)?),
        })
    }
}

/// A checkpoint as read, whose signature nobody has checked: what it says can only be had with a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    note: Note,
}

impl SignedCheckpoint {
    /// Reads the text of one note.
    pub fn parse(note: &str) -> Result<SignedCheckpoint, CheckpointError> {
        Ok(SignedCheckpoint { note: Note::parse(note)? })
    }

    /// Reads a file of checkpoints, one after the other; what is no note stays in its place as an error.
    pub fn parse_all(text: &str) -> Vec<Result<SignedCheckpoint, CheckpointError>> {
        split_notes(text).into_iter().map(SignedCheckpoint::parse).collect()
    }

    /// Gives what the checkpoint says and the name of the given key that signed it.
    pub fn verify<'keys>(&self, keys: &'keys [VerifierKey]) -> Result<(Checkpoint, &'keys str), CheckpointError> {
        let (text, signer) = self.note.verify(keys)?;
        Ok((Checkpoint::parse(text)?, signer))
    }
}

/// Cuts a file of checkpoints into single notes: a note ends with its last signature line, whatever follows begins the next.
fn split_notes(text: &str) -> Vec<&str> {
    let mut notes = Vec::new();
    let (mut start, mut position, mut in_signatures) = (0, 0, false);
    for line in text.split_inclusive('\n') {
        let is_signature = line.starts_with(SIGNATURE_START);
        if in_signatures && !is_signature {
            notes.extend(text.get(start..position));
            start = position;
        }
        in_signatures = is_signature;
        position += line.len();
    }
    notes.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    notes
}

/// Reads a decimal number without sign and leading zeroes.
fn parse_size(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    text.parse().ok().filter(|size| plain && *size <= INTEGER_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (String, [VerifierKey; 1]) {
        let journal = JournalId::new([0xab; 16]);
        let key = SigningKey::from_seed(&Checkpoint::origin(journal), &[7; 32]).expect("the name is sound");
        let checkpoint = Checkpoint { journal, size: 3, root: Hash::new([9; 32]) };
        (checkpoint.sign(&key).expect("the text is sound"), [key.verifier_key()])
    }

    #[test]
    fn the_form_that_c2sp_asks_for() {
        let (note, keys) = sample();
        let lines: Vec<&str> = note.split('\n').collect();
        assert_eq!(
            lines[..4],
            [
                "betroffen/journal/abababababababababababababababab",
                "3",
                "CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=",
                ""
            ]
        );
        assert!(lines[4].starts_with("\u{2014} betroffen/journal/abababababababababababababababab "));
        assert_eq!(lines[5..], [""]);
        let (checkpoint, signer) =
            SignedCheckpoint::parse(&note).and_then(|note| note.verify(&keys)).expect("signed by the key");
        assert_eq!((checkpoint.size, checkpoint.root, signer), (3, Hash::new([9; 32]), keys[0].name()));
    }

    #[test]
    fn no_byte_can_change() {
        let (note, keys) = sample();
        for position in 0..note.len() {
            for mask in [0x01, 0x20, 0x80] {
                let mut bytes = note.clone().into_bytes();
                bytes[position] ^= mask;
                let text = String::from_utf8_lossy(&bytes);
                let result = SignedCheckpoint::parse(&text).and_then(|note| note.verify(&keys).map(|_| ()));
                assert!(result.is_err(), "byte {position} ^ {mask:#x}");
            }
        }
    }

    #[test]
    fn wrong_keys() {
        let (note, _) = sample();
        let signed = SignedCheckpoint::parse(&note).expect("a note");
        let same_name =
            SigningKey::from_seed("betroffen/journal/abababababababababababababababab", &[8; 32]).expect("sound");
        assert_eq!(signed.verify(&[same_name.verifier_key()]), Err(CheckpointError::Note(NoteError::UnknownKey)));
        assert_eq!(signed.verify(&[]), Err(CheckpointError::Note(NoteError::UnknownKey)));
    }

    #[test]
    fn texts_that_are_no_checkpoint() {
        let key = SigningKey::from_seed("k", &[1; 32]).expect("the name is sound");
        let origin = Checkpoint::origin(JournalId::new([0xab; 16]));
        let root = STANDARD.encode([9; 32]);
        let check = |text: &str, expect: Result<(), CheckpointError>| {
            let note = key.sign(text).expect("the text is sound");
            let result = SignedCheckpoint::parse(&note).and_then(|note| note.verify(&[key.verifier_key()]).map(|_| ()));
            assert_eq!(result, expect, "{text}");
        };
        check(&format!("{origin}\n0\n{root}\n"), Ok(()));
        check(&format!("{origin}\n12\n{root}\nan extension line\n"), Ok(()));
        check(&format!("example.org/log\n3\n{root}\n"), Err(CheckpointError::Origin));
        for size in ["", "03", "-1", "+1", "1.0", "9007199254740992", "x"] {
            check(&format!("{origin}\n{size}\n{root}\n"), Err(CheckpointError::Size));
        }
        check(&format!("{origin}\n3\nCQkJ\n"), Err(CheckpointError::Root));
        check(&format!("{origin}\n3\n"), Err(CheckpointError::Root));
    }

    #[test]
    fn notes_one_after_the_other() {
        let (note, _) = sample();
        assert_eq!(split_notes(&format!("{note}{note}{note}")), [note.as_str(); 3]);
        assert_eq!(split_notes(""), Vec::<&str>::new());
        assert_eq!(split_notes("torn"), ["torn"]);
    }
}
