//! Was Dritten schadet. Data of private third persons, places of leaked data, attackers' publications, open techniques.
//!
//! "Darknet" names no place; a forum, a paste service, an address does. A technique counts only when the text does not say
//! that it is closed, since most notices tell of a hole that is.

use super::context::Context;
use super::links::is_address;
use crate::document::WordKind;
use crate::facts::contact::{Detail, DetailKind, Harm, HarmKind, Owner};

/// Where private persons have their mail.
const PRIVATE_DOMAINS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "gmx.ch",
    "web.de",
    "yahoo.com",
    "yahoo.de",
    "hotmail.com",
    "hotmail.de",
    "outlook.com",
    "outlook.de",
    "t-online.de",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "freenet.de",
    "aol.com",
    "live.com",
];

/// Sentences, this one counted, in which an open hole may be said to be closed by now.
const CLOSED_NEAR: usize = 3;

pub(super) fn read(context: &Context<'_>, details: &[Detail]) -> Vec<Harm> {
    let mut harms = Vec::new();
    for detail in details {
        if is_private_mail(context, detail) {
            harms.push(Harm { place: detail.place, kind: HarmKind::ThirdPerson });
        }
    }
    let mut open_technique = None;
    let mut is_closed = false;
    for sentence in 0..context.document.sentences().len() {
        handles(context, sentence, &mut harms);
        named_persons(context, sentence, &mut harms);
        loot(context, sentence, &mut harms);
        is_closed |= closes(context, sentence);
        let is_closed_near = (sentence..sentence + CLOSED_NEAR).any(|near| closes(context, near));
        if let Some(hit) = context.of_key(sentence, "open").next().filter(|_| !is_closed_near) {
            harms.push(Harm { place: context.document.place_of(&hit.words), kind: HarmKind::OpenTechnique });
        }
        if open_technique.is_none() {
            open_technique = context.of_key(sentence, "technique").next();
        }
    }
    if let Some(hit) = open_technique.filter(|_| !is_closed) {
        harms.push(Harm { place: context.document.place_of(&hit.words), kind: HarmKind::OpenTechnique });
    }
    harms.sort_by_key(|harm| harm.place);
    harms
}

/// Says whether a sentence tells that something was closed.
fn closes(context: &Context<'_>, sentence: usize) -> bool {
    context.of_key(sentence, "closed").take(16).any(|hit| {
        let before = hit.words.start.saturating_sub(5)..hit.words.start;
        // "has not yet been patched": the scope of a denial ends where the sentence goes on.
        let is_denied = before.into_iter().any(|at| matches!(context.document.folded_at(at), "not" | "nicht"));
        !is_denied && !context.document.standing(&hit.words).is_denied()
    })
}

fn is_private_mail(context: &Context<'_>, detail: &Detail) -> bool {
    let domain = detail.text.rsplit('@').next().unwrap_or_default().to_lowercase();
    let sentence = context.words_at(detail.place).start;
    let sentence = context.document.words().get(sentence).map_or(0, |word| word.sentence);
    detail.kind == DetailKind::Mail
        && PRIVATE_DOMAINS.contains(&domain.as_str())
        && !detail.is_offered
        && detail.owner == Owner::Operator
        && !context.has(sentence, "sender")
}

/// "@name" of somebody, unless it is where the operator itself can be followed.
fn handles(context: &Context<'_>, sentence: usize, harms: &mut Vec<Harm>) {
    let Some(words) = context.sentence(sentence).map(|found| found.words.clone()) else { return };
    if context.has_any(sentence, &["social", "invite", "question"]) {
        return;
    }
    for at in words {
        let is_handle = context.document.folded_at(at) == "@"
            && context.gap_after(at).is_empty()
            && context.document.words().get(at + 1).is_some_and(|word| word.kind == WordKind::Letters)
            && at.checked_sub(1).is_none_or(|before| !context.gap_after(before).is_empty());
        if is_handle {
            harms.push(Harm { place: context.document.place_of(&(at..at + 2)), kind: HarmKind::ThirdPerson });
        }
    }
}

/// "unser Mitarbeiter Max Muster": a role of a private person with two names behind it.
fn named_persons(context: &Context<'_>, sentence: usize, harms: &mut Vec<Harm>) {
    for hit in context.of_key(sentence, "private") {
        let mut at = hit.words.end;
        if matches!(context.document.folded_at(at), "herr" | "herrn" | "frau" | "mr" | "mrs" | "ms") {
            at += 1;
        }
        let is_name = |at: usize| {
            let text = context.text_of(at);
            let mut signs = text.chars();
            let starts = signs.next().is_some_and(char::is_uppercase);
            starts && (2..=14).contains(&text.chars().count()) && signs.all(|sign| sign.is_lowercase() || sign == '-')
        };
        let titled = at > hit.words.end;
        let ends = !is_name(at + 2);
        if context.document.sentence_of(at + 1).is_some_and(|found| found.words.contains(&hit.words.start))
            && ends
            && (is_name(at) && (is_name(at + 1) || titled))
        {
            let place = context.document.place_of(&(at..at + if is_name(at + 1) { 2 } else { 1 }));
            harms.push(Harm { place, kind: HarmKind::ThirdPerson });
        }
    }
}

/// Where loot lies, and what attackers published.
fn loot(context: &Context<'_>, sentence: usize, harms: &mut Vec<Harm>) {
    let Some(words) = context.sentence(sentence).map(|found| found.words.clone()) else { return };
    let posted = context.has(sentence, "posted");
    let by_attackers = context.has(sentence, "attacker");
    let of_loot = context.has(sentence, "loot");
    for hit in context.of_key(sentence, "service") {
        if posted || of_loot || by_attackers {
            harms.push(Harm { place: context.document.place_of(&hit.words), kind: HarmKind::LootPlace });
        }
    }
    let is_link = |at: &usize| context.document.words().get(*at).is_some_and(|word| word.kind == WordKind::Link);
    let links = words.filter(|at| is_link(at) && is_address(context.text_of(*at)));
    let leak_site = context.has(sentence, "leaksite");
    let published = posted && by_attackers && !is_own_publication(context, sentence);
    for at in links.filter(|_| leak_site || published) {
        harms.push(Harm { place: context.document.place_of(&(at..at + 1)), kind: HarmKind::AttackerPublication });
    }
}

/// "We have published what the attacker did: <link>" is the operator's own publication.
fn is_own_publication(context: &Context<'_>, sentence: usize) -> bool {
    let Some(words) = context.sentence(sentence).map(|found| found.words.clone()) else { return false };
    words
        .clone()
        .any(|at| matches!(context.document.folded_at(at), "we" | "wir" | "our" | "unser" | "unserer" | "unseren"))
}
