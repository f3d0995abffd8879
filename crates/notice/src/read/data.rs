//! Reads which data a notice says are affected.
//!
//! A word for data counts only where the text speaks of what was hit: in a sentence that says so (`@exposure`), in a
//! list under such a sentence or heading, or in a sentence that goes on with it ("Es handelt sich um ..."). Advice,
//! measures and the ways of contact name the same words and mean something else. What the scope denies is excluded.

mod advice;
mod context;
mod protection;
#[cfg(test)]
mod tests;

use model::Category;

use crate::document::{Document, WordKind};
use crate::facts::data::{DataFacts, Item, Named, Status};
use crate::lexicon::{Area, Hit};
use crate::place::Place;
use crate::scope::Standing;
use context::{Context, Contexts};

pub(super) fn read(document: &Document) -> DataFacts {
    let hits = document.hits(Area::Data);
    let mentions = mentions(document, hits);
    let contexts = Contexts::of(document, hits, &mentions);
    let mut facts = DataFacts::default();
    for mention in &mentions {
        if let Some(status) = status(document, &contexts, mention) {
            let group = contexts.group_near(document, mention.hit);
            let place = document.place_of(&mention.hit.words);
            facts.items.push(Item { named: mention.named, status, group, place });
        }
    }
    protection::read(document, hits, &mut facts);
    hashes(&mut facts);
    advice::read(document, hits, &mut facts);
    facts.groups = contexts.groups(document, &facts.items);
    facts.open_lists = open_lists(document, hits, &facts.items);
    facts.mailboxes = mailboxes(document, hits, &contexts);
    facts
}

/// A word for data in the text.
struct Mention<'a> {
    hit: &'a Hit,
    named: Named,
}

/// Words for data that are not part of a longer phrase.
fn mentions<'a>(document: &Document, hits: &'a [Hit]) -> Vec<Mention<'a>> {
    let longest = longest(hits);
    let is_data = |hit: &Hit| !hit.key.starts_with('@');
    let mut mentions = Vec::new();
    for (index, hit) in longest.iter().enumerate() {
        let Some(named) = named(hit.key) else { continue };
        if hit.key.ends_with('?') {
            let beside = |other: Option<&&Hit>| {
                other.is_some_and(|other| {
                    is_data(other)
                        && other.sentence == hit.sentence
                        && other.words.end.max(hit.words.end) - other.words.start.min(hit.words.start) <= 6
                })
            };
            let alone = document.sentences().get(hit.sentence).is_some_and(|sentence| sentence.words.len() <= 6);
            let before = index.checked_sub(1).and_then(|before| longest.get(before));
            if !(alone || beside(before) || beside(longest.get(index + 1))) || is_address_line(document, hit) {
                continue;
            }
        }
        let reaches = matches!(hit.key, "email" | "phone" | "address");
        if reaches && is_followed_by_mail(document, hit) {
            continue;
        }
        // "Kontaktdaten (Name, Telefon)" names what it holds.
        let opens = matches!(document.folded_at(hit.words.end), "(" | ":" | "wie" | "such" | "including");
        let named = if named == Named::Contact && opens { Named::Container } else { named };
        mentions.push(Mention { hit, named });
    }
    mentions
}

/// "Telefon: 030 ..." tells how to reach somebody.
fn is_address_line(document: &Document, hit: &Hit) -> bool {
    let after = document.words().get(hit.words.end..).unwrap_or_default();
    after.iter().take(4).any(|word| matches!(word.kind, WordKind::Mail | WordKind::Link | WordKind::Number))
}

fn is_followed_by_mail(document: &Document, hit: &Hit) -> bool {
    let after = document.words().get(hit.words.end..).unwrap_or_default();
    after.iter().take(3).any(|word| matches!(word.kind, WordKind::Mail | WordKind::Link))
}

/// Hits that name data or are neutral, without those that lie in a longer one.
fn longest(hits: &[Hit]) -> Vec<&Hit> {
    let mut kept: Vec<&Hit> = Vec::new();
    for hit in hits.iter().filter(|hit| !hit.key.starts_with('@') || hit.key == "@neutral") {
        while kept.last().is_some_and(|last| last.words.start == hit.words.start && last.words.end < hit.words.end) {
            kept.pop();
        }
        if let Some(last) = kept.last_mut()
            && last.words == hit.words
        {
            if rank(hit.key) < rank(last.key) {
                *last = hit;
            }
            continue;
        }
        let covered =
            kept.iter().rev().take(4).any(|last| last.words.end >= hit.words.end && last.words.len() > hit.words.len());
        if !covered {
            kept.push(hit);
        }
    }
    kept
}

/// Which of two sections says more about the same words.
fn rank(key: &str) -> u8 {
    match key {
        "@neutral" => 0,
        "password_hash" | "refresh_token" | "api_key" => 1,
        "other" | "other?" | "contact" => 3,
        "container" => 4,
        _ => 2,
    }
}

fn named(key: &str) -> Option<Named> {
    match key.trim_end_matches('?') {
        "contact" => Some(Named::Contact),
        "other" => Some(Named::Other),
        "container" => Some(Named::Container),
        key => Category::from_word(key).map(Named::Category),
    }
}

/// What the sentence says of a mention; none where it speaks of something else.
fn status(document: &Document, contexts: &Contexts, mention: &Mention<'_>) -> Option<Status> {
    let standing = document.standing(&mention.hit.words);
    let context = contexts.at(document, mention.hit)?;
    let doubted = contexts.is_doubted(mention.hit.sentence);
    match (context, standing) {
        (_, Standing::Conditional | Standing::Asked) => None,
        (_, Standing::Excluded | Standing::NoEvidence) => Some(Status::Excluded),
        (Context::Elsewhere, _) => Some(Status::Excluded),
        (Context::Stored, _) => (mention.named != Named::Container).then_some(Status::Stored),
        (Context::Affected, Standing::Hedged) => Some(Status::Possibly),
        (Context::Affected, Standing::Asserted) => Some(if doubted { Status::Possibly } else { Status::Exposed }),
    }
}

/// Where passwords are said to be hashed, it is the hashes that are affected.
fn hashes(facts: &mut DataFacts) {
    let hashed = facts
        .protections
        .iter()
        .any(|protection| protection.of_passwords && protection.claim == crate::facts::data::Claim::Hashed);
    if !hashed {
        return;
    }
    for item in &mut facts.items {
        if item.named == Named::Category(Category::Password) && item.status != Status::Excluded {
            item.named = Named::Category(Category::PasswordHash);
        }
    }
}

/// Open ends in sentences that list affected data.
fn open_lists(document: &Document, hits: &[Hit], items: &[Item]) -> Vec<Place> {
    let mut places = Vec::new();
    for hit in hits.iter().filter(|hit| hit.key == "@open") {
        let Some(sentence) = document.sentences().get(hit.sentence) else { continue };
        let from = items.partition_point(|item| item.place.start < sentence.place.start);
        let mut inside =
            items.get(from..).unwrap_or_default().iter().take_while(|item| item.place.start < sentence.place.end);
        let lists = inside.any(|item| item.named != Named::Container && item.is_held());
        if lists && document.standing(&hit.words).is_held() {
            places.push(document.place_of(&hit.words));
        }
    }
    places
}

fn mailboxes(document: &Document, hits: &[Hit], contexts: &Contexts) -> Vec<Place> {
    hits.iter()
        .filter(|hit| {
            hit.key == "@mailbox" && contexts.is_exposing(hit.sentence) && document.standing(&hit.words).is_held()
        })
        .map(|hit| document.place_of(&hit.words))
        .collect()
}
