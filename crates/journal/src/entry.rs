//! Entry format v1: from a draft to sealed bytes, and from bytes back to an entry.
//!
//! An entry is one JSON object in canonical form; its bytes are what is hashed, so they are kept as they are and never
//! written anew. What the case means by a kind or a body is none of this file's business: it checks shapes, so that a
//! stranger can read an entry without our code and no free text slips into a record that outlives the personal data.

use std::fmt;

use serde_json::{Map, Value};
use thiserror::Error;

use crate::canonical::{CanonicalError, INTEGER_MAX, canonical_bytes};
use crate::hash::{Hash, JournalId, leaf_hash};
use crate::shape;

/// The version of the entry format, member `v`.
pub const FORMAT_VERSION: u64 = 1;
/// Largest entry in bytes, without the line end.
pub const ENTRY_BYTES_MAX: usize = 64 * 1024;
/// Deepest nesting of lists and objects in a body; the body itself is the first level.
pub const BODY_DEPTH_MAX: usize = 8;

/// The members of an entry, in canonical order.
const MEMBERS: [&str; 10] = ["actor", "body", "journal", "kind", "prev", "purpose", "seq", "time", "v", "zone"];

/// Says why a draft cannot be sealed or why bytes are no entry.
///
/// No variant quotes the input: what was refused may be a personal value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EntryError {
    /// The entry is longer than [`ENTRY_BYTES_MAX`].
    #[error("it is longer than {ENTRY_BYTES_MAX} bytes")]
    TooLong,
    /// The bytes are not JSON.
    #[error("it is not JSON")]
    NotJson,
    /// The bytes are JSON, but not in canonical form.
    #[error("it is not in canonical form")]
    NotCanonical,
    /// A member is missing, or there is one that the format does not know.
    #[error("it does not have exactly the members of format 1")]
    Members,
    /// The format version is not 1.
    #[error("its format version is not 1")]
    Version,
    /// The journal id is not 32 hexadecimal digits.
    #[error("its journal id is not 32 hexadecimal digits")]
    Journal,
    /// The sequence number is not an integer from 0 to 2^53 − 1.
    #[error("its sequence number is not an integer from 0 to 2^53 - 1")]
    Sequence,
    /// The hash of the previous entry is not 64 hexadecimal digits.
    #[error("its hash of the previous entry is not 64 hexadecimal digits")]
    Prev,
    /// The actor is neither a word nor an id.
    #[error("its actor is neither a word nor an id")]
    Actor,
    /// The purpose is not a word.
    #[error("its purpose is not a word")]
    Purpose,
    /// The time is not a UTC instant with microseconds.
    #[error("its time is not a UTC instant with microseconds")]
    Time,
    /// The zone is neither a zone name nor an offset.
    #[error("its zone is neither a zone name nor an offset")]
    Zone,
    /// The kind is not two or more words joined by dots.
    #[error("its kind is not two or more words joined by dots")]
    Kind,
    /// The body is not an object.
    #[error("its body is not an object")]
    Body,
    /// The body is nested deeper than [`BODY_DEPTH_MAX`].
    #[error("its body is nested deeper than {BODY_DEPTH_MAX} levels")]
    Depth,
    /// The name of a member of the body is not of the stated shape.
    #[error("a name in its body is not of the shape that format 1 allows")]
    BodyName,
    /// A string in the body is not of a stated shape: free text belongs in the vault.
    #[error("a text in its body is not of a shape that format 1 allows (free text belongs in the vault)")]
    BodyText,
    /// A number in the body is not an integer below 2^53.
    #[error("a number in its body is not an integer below 2^53")]
    BodyNumber,
    /// A member of the body is null; what is absent is left out.
    #[error("a value in its body is null (what is absent is left out)")]
    BodyNull,
}

/// An entry that has no place in the journal yet.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryDraft {
    /// The journal that the entry is for.
    pub journal: JournalId,
    /// Who acts: a word or a pseudonymous id, never a name or an address.
    pub actor: String,
    /// What for, as a word.
    pub purpose: String,
    /// When, as `YYYY-MM-DDTHH:MM:SS.ffffffZ`.
    pub time: String,
    /// The zone of the place it was written in: an IANA name or an offset.
    pub zone: String,
    /// What happened, such as `case.opened`.
    pub kind: String,
    /// Ids, hashes, counts and commitments that belong to it.
    pub body: Map<String, Value>,
}

/// A sealed entry: its bytes are canonical, its members are of the stated shapes.
#[derive(Clone, PartialEq)]
pub struct Entry {
    bytes: Vec<u8>,
    leaf_hash: Hash,
    seq: u64,
    prev: Hash,
    content: EntryDraft,
}

/// Gives a draft its place in the journal.
///
/// `prev` is the leaf hash of the entry before it, [`Hash::ZERO`] for the first.
pub fn seal(draft: EntryDraft, seq: u64, prev: Hash) -> Result<Entry, EntryError> {
    check_draft(&draft)?;
    if seq > INTEGER_MAX {
        return Err(EntryError::Sequence);
    }
    let bytes = canonical_bytes(&to_value(&draft, seq, prev)).map_err(body_error)?;
    if bytes.len() > ENTRY_BYTES_MAX {
        return Err(EntryError::TooLong);
    }
    Ok(Entry { leaf_hash: leaf_hash(&bytes), bytes, seq, prev, content: draft })
}

impl Entry {
    /// Reads the bytes of an entry, without the line end; refuses whatever [`seal`] would not have written.
    pub fn parse(bytes: &[u8]) -> Result<Entry, EntryError> {
        if bytes.len() > ENTRY_BYTES_MAX {
            return Err(EntryError::TooLong);
        }
        let value: Value = serde_json::from_slice(bytes).map_err(|_| EntryError::NotJson)?;
        let Value::Object(mut members) = value else { return Err(EntryError::Members) };
        if members.len() != MEMBERS.len() || !MEMBERS.iter().all(|name| members.contains_key(*name)) {
            return Err(EntryError::Members);
        }
        if members.get("v").and_then(Value::as_u64) != Some(FORMAT_VERSION) {
            return Err(EntryError::Version);
        }
        let seq =
            members.get("seq").and_then(Value::as_u64).filter(|seq| *seq <= INTEGER_MAX).ok_or(EntryError::Sequence)?;
        let prev = Hash::from_hex(&text(&members, "prev", EntryError::Prev)?).map_err(|_| EntryError::Prev)?;
        let Some(Value::Object(body)) = members.remove("body") else { return Err(EntryError::Body) };
        let content = EntryDraft {
            journal: JournalId::from_hex(&text(&members, "journal", EntryError::Journal)?)
                .map_err(|_| EntryError::Journal)?,
            actor: text(&members, "actor", EntryError::Actor)?,
            purpose: text(&members, "purpose", EntryError::Purpose)?,
            time: text(&members, "time", EntryError::Time)?,
            zone: text(&members, "zone", EntryError::Zone)?,
            kind: text(&members, "kind", EntryError::Kind)?,
            body,
        };
        let entry = seal(content, seq, prev)?;
        // One comparison covers spaces, order of members, escapes, double members and odd spellings of numbers.
        if entry.bytes == bytes { Ok(entry) } else { Err(EntryError::NotCanonical) }
    }

    /// The canonical bytes, without the line end.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The hash of the entry as a leaf of the tree.
    pub fn leaf_hash(&self) -> Hash {
        self.leaf_hash
    }

    /// The place in the journal, from 0.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The leaf hash of the entry before it, as this entry states it.
    pub fn prev(&self) -> Hash {
        self.prev
    }

    /// What was drafted: journal, actor, purpose, time, zone, kind and body.
    pub fn content(&self) -> &EntryDraft {
        &self.content
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry {{ seq: {}, kind: {:?}, leaf_hash: {} }}", self.seq, self.content.kind, self.leaf_hash)
    }
}

fn to_value(draft: &EntryDraft, seq: u64, prev: Hash) -> Value {
    serde_json::json!({
        "v": FORMAT_VERSION,
        "journal": draft.journal.to_string(),
        "seq": seq,
        "prev": prev.to_string(),
        "actor": draft.actor,
        "purpose": draft.purpose,
        "time": draft.time,
        "zone": draft.zone,
        "kind": draft.kind,
        "body": draft.body,
    })
}

fn text(members: &Map<String, Value>, name: &str, error: EntryError) -> Result<String, EntryError> {
    members.get(name).and_then(Value::as_str).map(str::to_owned).ok_or(error)
}

fn check_draft(draft: &EntryDraft) -> Result<(), EntryError> {
    let checks = [
        (shape::is_word(&draft.actor) || shape::is_id(&draft.actor), EntryError::Actor),
        (shape::is_word(&draft.purpose), EntryError::Purpose),
        (shape::is_time(&draft.time), EntryError::Time),
        (shape::is_zone(&draft.zone), EntryError::Zone),
        (shape::is_kind(&draft.kind), EntryError::Kind),
    ];
    if let Some((_, error)) = checks.into_iter().find(|(fits, _)| !fits) {
        return Err(error);
    }
    check_members(&draft.body, 1)
}

fn check_members(members: &Map<String, Value>, depth: usize) -> Result<(), EntryError> {
    if depth > BODY_DEPTH_MAX {
        return Err(EntryError::Depth);
    }
    members.iter().try_for_each(
        |(name, value)| if shape::is_key(name) { check_value(value, depth) } else { Err(EntryError::BodyName) },
    )
}

/// `depth` is the level of the list or object that holds the value.
fn check_value(value: &Value, depth: usize) -> Result<(), EntryError> {
    match value {
        Value::Null => Err(EntryError::BodyNull),
        // Numbers are checked where the canonical form is written.
        Value::Bool(_) | Value::Number(_) => Ok(()),
        Value::String(text) if shape::is_body_string(text) => Ok(()),
        Value::String(_) => Err(EntryError::BodyText),
        Value::Array(_) if depth >= BODY_DEPTH_MAX => Err(EntryError::Depth),
        Value::Array(items) => items.iter().try_for_each(|item| check_value(item, depth.saturating_add(1))),
        Value::Object(members) => check_members(members, depth.saturating_add(1)),
    }
}

fn body_error(error: CanonicalError) -> EntryError {
    match error {
        CanonicalError::Number => EntryError::BodyNumber,
        CanonicalError::Unwritable => EntryError::Body,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn draft(body: Value) -> EntryDraft {
        let Value::Object(body) = body else { panic!("a body is an object") };
        EntryDraft {
            journal: JournalId::new([0xab; 16]),
            actor: "actor:cli".to_owned(),
            purpose: "breach_assessment".to_owned(),
            time: "2026-03-01T09:30:00.000000Z".to_owned(),
            zone: "Europe/Berlin".to_owned(),
            kind: "case.opened".to_owned(),
            body,
        }
    }

    #[test]
    fn the_example_of_the_format_page() {
        let entry = seal(draft(json!({"number": "2026-0042", "files": 3})), 0, Hash::ZERO).expect("the draft is sound");
        let bytes = concat!(
            r#"{"actor":"actor:cli","body":{"files":3,"number":"2026-0042"},"journal":"abababababababababababababababab","kind":"case.opened","#,
            r#""prev":"0000000000000000000000000000000000000000000000000000000000000000","purpose":"breach_assessment","seq":0,"#,
            r#""time":"2026-03-01T09:30:00.000000Z","v":1,"zone":"Europe/Berlin"}"#
        );
        assert_eq!(String::from_utf8_lossy(entry.bytes()), bytes);
        assert_eq!(entry.leaf_hash().to_string(), "8e7d886ab78d88286c669984f73230084d52a3a680f72ee4a05d1940911f0efa");
        assert_eq!(Entry::parse(bytes.as_bytes()), Ok(entry));
    }

    #[test]
    fn bodies() {
        let check = |body: Value, expect: Result<(), EntryError>| {
            assert_eq!(seal(draft(body.clone()), 0, Hash::ZERO).map(|_| ()), expect, "{body}");
        };
        check(json!({"ok": true, "ids": ["person:1", "person:2"], "deep": {"n": -1}}), Ok(()));
        check(json!({"text": "Two words"}), Err(EntryError::BodyText));
        check(json!({"mail": "a@example.org"}), Err(EntryError::BodyText));
        check(json!({"ids": ["/srv/a"]}), Err(EntryError::BodyText));
        check(json!({"Name": 1}), Err(EntryError::BodyName));
        check(json!({"a": {"b c": 1}}), Err(EntryError::BodyName));
        check(json!({"n": 1.5}), Err(EntryError::BodyNumber));
        check(json!({"n": [9_007_199_254_740_992_u64]}), Err(EntryError::BodyNumber));
        check(json!({"n": null}), Err(EntryError::BodyNull));
        check(json!({"a": [[[[[[[1]]]]]]]}), Ok(()));
        check(json!({"a": [[[[[[[[1]]]]]]]]}), Err(EntryError::Depth));
        check(json!({"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": 1}}}}}}}}}), Err(EntryError::Depth));
        check(json!({"a": vec!["person:0123456789"; 5000]}), Err(EntryError::TooLong));
    }

    #[test]
    fn members() {
        let sound = seal(draft(json!({"files": 3})), 7, Hash::new([1; 32])).expect("the draft is sound");
        let line = String::from_utf8_lossy(sound.bytes()).into_owned();
        let check = |from: &str, to: &str, expect: EntryError| {
            assert!(line.contains(from), "{from}");
            assert_eq!(Entry::parse(line.replacen(from, to, 1).as_bytes()).map(|_| ()), Err(expect), "{from} -> {to}");
        };
        check("\"seq\":7", "\"seq\":7.0", EntryError::Sequence);
        check("\"seq\":7", "\"seq\":9007199254740992", EntryError::Sequence);
        check("\"seq\":7", "\"seq\":07", EntryError::NotJson);
        check("\"seq\":7", "\"seq\": 7", EntryError::NotCanonical);
        check("\"files\":3", "\"files\":3.0", EntryError::BodyNumber);
        check("\"files\":3", "\"files\":3,\"files\":3", EntryError::NotCanonical);
        check("\"files\":3", "\"\\u0066iles\":3", EntryError::NotCanonical);
        check("\"v\":1", "\"v\":2", EntryError::Version);
        check("\"v\":1", "\"v\":1,\"x\":1", EntryError::Members);
        check("\"zone\"", "\"zona\"", EntryError::Members);
        check("Europe/Berlin", "Berlin time", EntryError::Zone);
        check("000000Z", "000Z", EntryError::Time);
        check("case.opened", "opened", EntryError::Kind);
        check("actor:cli", "Anna Example", EntryError::Actor);
        check("breach_assessment", "to find out", EntryError::Purpose);
        check("abab", "ABAB", EntryError::Journal);
        check("0101", "01", EntryError::Prev);
        check("{\"files\":3}", "[3]", EntryError::Body);
        assert_eq!(Entry::parse(b"[]"), Err(EntryError::Members));
        assert_eq!(Entry::parse(b""), Err(EntryError::NotJson));
        assert_eq!(Entry::parse(&[b'['; 10_000]), Err(EntryError::NotJson));
        assert_eq!(Entry::parse(&vec![b' '; ENTRY_BYTES_MAX + 1]), Err(EntryError::TooLong));
    }
}
