//! Makes the example of `docs/journal.md` anew: the page and the code must not drift apart.

use journal::{Checkpoint, EntryDraft, Hash, JournalId, Log, SigningKey, commit, seal};

#[test]
fn the_example_is_what_the_code_writes() {
    let page = include_str!("../../../docs/journal.md");
    let journal = JournalId::new([0xab; 16]);
    let commitment = commit(&[0; 32], b"abc").to_string();
    let draft = |kind: &str, time: &str, body: &[(&str, serde_json::Value)]| EntryDraft {
        journal,
        actor: "actor:cli".to_owned(),
        purpose: "breach_assessment".to_owned(),
        time: time.to_owned(),
        zone: "Europe/Berlin".to_owned(),
        kind: kind.to_owned(),
        body: body.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
    };
    let first =
        draft("case.opened", "2026-03-01T09:30:00.000000Z", &[("number", "2026-0042".into()), ("files", 3.into())]);
    let second = draft("decision.made", "2026-03-01T09:45:12.250000Z", &[("reason", commitment.as_str().into())]);
    let first = seal(first, 0, Hash::ZERO).expect("the draft is sound");
    let second = seal(second, 1, first.leaf_hash()).expect("the draft is sound");
    let log: Log = [first.leaf_hash(), second.leaf_hash()].into_iter().collect();
    let key = SigningKey::from_seed(&Checkpoint::origin(journal), &[7; 32]).expect("the name is sound");
    let note = Checkpoint { journal, size: 2, root: log.root() }.sign(&key).expect("the text is sound");
    for part in [
        String::from_utf8_lossy(first.bytes()).into_owned(),
        String::from_utf8_lossy(second.bytes()).into_owned(),
        first.leaf_hash().to_string(),
        second.leaf_hash().to_string(),
        log.root().to_string(),
        commitment,
        key.verifier_key().to_string(),
        note,
    ] {
        assert!(page.contains(&part), "docs/journal.md lacks:\n{part}");
    }
}
