//! Kontaktwege. Mail addresses, phone numbers, postal addresses, forms: who answers there, and whether for questions.
//!
//! Who answers is said by the nearest word before the detail: in its sentence, else in the lines of its block, else in
//! what announces it. A word in an earlier full sentence binds only when the detail's own sentence invites to nothing.

use std::ops::Range;

use super::context::Context;
use super::{phones, postal};
use crate::document::WordKind;
use crate::facts::contact::{AuthorityMention, Detail, DetailKind, Owner};

const OFFERS: &[&str] = &["question", "invite"];

pub(super) fn read(context: &Context<'_>, authorities: &[AuthorityMention]) -> Vec<Detail> {
    let mut raw: Vec<(Range<usize>, DetailKind)> = Vec::new();
    raw.extend(phones::find(context).into_iter().map(|words| (words, DetailKind::Phone)));
    raw.extend(postal::find(context).into_iter().map(|words| (words, DetailKind::Postal)));
    for (at, word) in context.document.words().iter().enumerate() {
        match word.kind {
            WordKind::Mail => raw.push((at..at + 1, DetailKind::Mail)),
            WordKind::Link if context.document.folded_at(at).starts_with("mailto:") => {
                raw.push((at..at + 1, DetailKind::Mail));
            }
            WordKind::Link if is_form(context, at) => raw.push((at..at + 1, DetailKind::Form)),
            _ => {}
        }
    }
    raw.sort_by_key(|(words, _)| (words.start, words.end));
    let mut end = 0;
    raw.retain(|(words, _)| {
        let is_free = words.start >= end;
        end = end.max(words.end);
        is_free
    });
    let owners = Owners::new(context, authorities);
    raw.into_iter().map(|(words, kind)| detail(context, &owners, &words, kind)).collect()
}

fn detail(context: &Context<'_>, owners: &Owners<'_>, words: &Range<usize>, kind: DetailKind) -> Detail {
    let place = context.document.place_of(words);
    let text = place.of(context.document.text());
    let text = text.strip_prefix("mailto:").unwrap_or(text).split('?').next().unwrap_or_default();
    let sentence = context.document.words().get(words.start).map_or(0, |word| word.sentence);
    let is_offered = is_offered(context, sentence);
    let owner =
        if kind == DetailKind::Mail { owner_of_mail(context, owners, text, words.start, sentence) } else { None };
    let owner = owner.unwrap_or_else(|| owners.at(words, sentence));
    let text = if kind == DetailKind::Form { place.of(context.document.text()) } else { text };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Detail { place, kind, text, owner, is_offered }
}

fn is_offered(context: &Context<'_>, sentence: usize) -> bool {
    context.has_any(sentence, OFFERS)
        || context.block_before(sentence).any(|line| context.has_any(line, OFFERS))
        || context.leads(sentence).any(|lead| context.has_any(lead, OFFERS))
}

/// What the address itself says of who answers.
fn owner_of_mail(context: &Context<'_>, owners: &Owners<'_>, mail: &str, at: usize, sentence: usize) -> Option<Owner> {
    let mail = mail.to_lowercase();
    let (local, domain) = mail.split_once('@')?;
    let first = local.split(['.', '-', '_', '+']).next().unwrap_or_default();
    let is_authority = ["polizei", "bfdi.", "ldi.", "lda.", "lfd.", "lfdi", "datenschutz-hamburg", "ico.org"]
        .iter()
        .any(|part| domain.starts_with(part) || domain.contains(&format!(".{part}")));
    if is_authority {
        return Some(Owner::Other);
    }
    if matches!(first, "dsb" | "dpo" | "edsb" | "konzerndatenschutz") || local.contains("datenschutzbeauftragt") {
        return Some(Owner::DataProtectionOfficer);
    }
    if matches!(first, "presse" | "press" | "media" | "medien" | "pressestelle" | "pressoffice" | "pr") {
        return Some(Owner::Press);
    }
    if matches!(first, "sales" | "vertrieb" | "bestellung" | "orders" | "verkauf") {
        return Some(Owner::Sales);
    }
    let officer_near = || {
        owners.at(&(at..at + 1), sentence) == Owner::DataProtectionOfficer
            || context.has(sentence, "officer")
            || context.block_before(sentence).any(|line| context.has(line, "officer"))
    };
    let privacy = ["datenschutz", "privacy", "dataprotection", "gdpr", "dsgvo"].iter().any(|word| local.contains(word));
    if privacy && officer_near() {
        return Some(Owner::DataProtectionOfficer);
    }
    let is_sender = context.has(sentence, "sender") && !is_offered(context, sentence);
    is_sender.then_some(Owner::Other)
}

/// Says whether a link is a place at which questions can be put.
fn is_form(context: &Context<'_>, at: usize) -> bool {
    let Some(sentence) = context.document.words().get(at).map(|word| word.sentence) else { return false };
    let address = context.document.folded_at(at);
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let marked = ["kontakt", "contact", "requests/new", "ticket", "formular", "forum", "support", "hilfe", "helpdesk"]
        .iter()
        .any(|mark| path.contains(mark));
    let host_marked = ["forum.", "support.", "help.", "hilfe.", "community."]
        .iter()
        .any(|mark| address.contains(&format!("//{mark}")) || address.starts_with(mark));
    let near = || std::iter::once(sentence).chain(context.leads(sentence).take(1)).chain(sentence.checked_sub(1));
    let asked = near().any(|line| context.has(line, "question"));
    if marked && (asked || near().any(|line| context.has(line, "invite"))) {
        return true;
    }
    (host_marked && asked)
        || context.hits_before(sentence, at).any(|hit| hit.key == "form" && at - hit.words.end.min(at) <= 14)
}

/// The words that say who answers, with authorities among them.
struct Owners<'a> {
    context: &'a Context<'a>,
    /// First word of each authority, in order.
    authorities: Vec<usize>,
    /// All their words.
    spans: Vec<Range<usize>>,
}

impl<'a> Owners<'a> {
    fn new(context: &'a Context<'a>, authorities: &[AuthorityMention]) -> Self {
        let spans: Vec<Range<usize>> = authorities.iter().map(|mention| context.words_at(mention.place)).collect();
        Self { context, authorities: spans.iter().map(|span| span.start).collect(), spans }
    }

    /// "Berliner Datenschutzbeauftragte" is no officer of the operator.
    fn is_in_authority(&self, words: &Range<usize>) -> bool {
        let at = self.spans.partition_point(|span| span.end <= words.start);
        self.spans.get(at).is_some_and(|span| span.start < words.end)
    }

    fn at(&self, words: &Range<usize>, sentence: usize) -> Owner {
        let context = self.context;
        if let Some(owner) = self.in_sentence(sentence, words.start) {
            return self.unless_offered(owner, sentence);
        }
        let behind = context
            .hits_from(sentence, words.end)
            .find(|hit| matches!(hit.key, "officer" | "press") && hit.words.start <= words.end + 3);
        if let Some(owner) = behind.and_then(|hit| owner_of(hit.key)) {
            return owner;
        }
        let invites = context.has_any(sentence, OFFERS);
        for line in context.block_before(sentence) {
            let Some(found) = context.sentence(line) else { break };
            let is_line = found.words.len() <= 12;
            if let Some(owner) = self.in_sentence(line, usize::MAX) {
                let binds = if invites { owner != Owner::Other && is_line } else { is_line || owner != Owner::Other };
                if binds {
                    return self.unless_offered(owner, line);
                }
            }
            if context.has_any(line, OFFERS) {
                return Owner::Operator;
            }
        }
        let announced = context.leads(sentence).take(2).find_map(|lead| self.in_sentence(lead, usize::MAX));
        announced.map_or(Owner::Operator, |owner| self.unless_offered(owner, sentence))
    }

    /// A credit bureau or bank that answers questions on the incident speaks for the operator.
    fn unless_offered(&self, owner: Owner, sentence: usize) -> Owner {
        let bureau_only = !self.context.has(sentence, "other") && self.context.has(sentence, "bureau");
        let answers = bureau_only && self.context.has(sentence, "question");
        if owner == Owner::Other && answers { Owner::Operator } else { owner }
    }

    /// The owner named last before a word of a sentence.
    fn in_sentence(&self, sentence: usize, before: usize) -> Option<Owner> {
        let words = self.context.sentence(sentence)?.words.clone();
        let end = self.authorities.partition_point(|first| *first < before.min(words.end));
        let authority = end.checked_sub(1).and_then(|last| self.authorities.get(last)).filter(|at| words.contains(at));
        let hit = self
            .context
            .hits_before(sentence, before)
            .filter(|hit| !self.is_in_authority(&hit.words))
            .filter_map(|hit| owner_of(hit.key).map(|owner| (hit.words.start, owner)))
            .max_by_key(|(at, _)| *at);
        match (authority, hit) {
            (Some(at), Some((hit_at, owner))) => Some(if hit_at > *at { owner } else { Owner::Other }),
            (Some(_), None) => Some(Owner::Other),
            (None, hit) => hit.map(|(_, owner)| owner),
        }
    }
}

fn owner_of(key: &str) -> Option<Owner> {
    match key {
        "officer" => Some(Owner::DataProtectionOfficer),
        "press" => Some(Owner::Press),
        "sales" => Some(Owner::Sales),
        "bureau" | "other" => Some(Owner::Other),
        _ => None,
    }
}
