//! Reads how a breach came to light.
//!
//! A discovery needs somebody who noticed ("unser Dienstleister bemerkte"), somebody who told the operator ("eine
//! Kundin wies uns darauf hin"), or something that showed it (failing systems, an alarm, a routine check). That "we"
//! noticed says nothing, nor that we told others; what investigators found afterwards is the extent of a breach; and
//! "wenn Sie verdächtige E-Mails bemerken" is advice. So a verb of noticing counts only where its subject or agent
//! stands in the same clause, and clauses here end at any comma: too few discoveries of long subjects, but none of
//! two strangers in one sentence.

use std::ops::Range;

use crate::document::{Document, Sentence};
use crate::lexicon::{Area, Hit};
use crate::place::Place;
use crate::scope::Standing;

/// Words between a subject or agent and its verb.
const REACH: usize = 16;

/// Words that a clause may have on either side, and finds that are looked at together: notices stay far below, and a
/// sentence without end costs no square of its length.
const CLAUSE: usize = 80;
const TOGETHER: usize = 256;

/// Words before a noun that make it no subject.
const NO_SUBJECT: &[&str] = &["of", "to", "with", "for", "about", "in", "at", "from", "all", "affected", "betroffenen"];

/// Words that say who acted in the passive voice.
const AGENT: &[&str] = &["von", "vom", "durch", "by"];

/// The places that say how the breach was noticed, one a sentence at most.
pub(super) fn read(document: &Document) -> Vec<Place> {
    let hits = document.hits(Area::Discovery);
    let asks = asking(document, hits);
    let mut found = Vec::new();
    let of_sentences = hits.chunk_by(|one, other| one.sentence == other.sentence);
    for of_sentence in of_sentences.flat_map(|hits| hits.chunks(TOGETHER)) {
        let Some(sentence) = of_sentence.first().and_then(|hit| document.sentences().get(hit.sentence)) else {
            continue;
        };
        let answers = sentence.lead.is_some_and(|lead| asks.binary_search(&lead).is_ok());
        let told = Told { document, sentence, hits: of_sentence };
        if told.is_advice() || told.asks() {
            continue;
        }
        let words = told.by_telling().or_else(|| told.by_sign()).or_else(|| told.by_noticing());
        let words = words.or_else(|| answers.then(|| told.first_named()).flatten());
        found.extend(words.map(|words| document.place_of(&words)));
    }
    found
}

/// Leads that ask how it was noticed.
fn asking(document: &Document, hits: &[Hit]) -> Vec<usize> {
    let is_lead = |hit: &&Hit| document.sentences().get(hit.sentence).is_some_and(|sentence| sentence.is_lead);
    hits.iter().filter(|hit| hit.key == "ask-how").filter(is_lead).map(|hit| hit.sentence).collect()
}

/// A sentence and what the vocabulary finds in it.
struct Told<'a> {
    document: &'a Document,
    sentence: &'a Sentence,
    hits: &'a [Hit],
}

impl<'a> Told<'a> {
    fn of(&self, key: &'static str) -> impl Iterator<Item = &'a Hit> {
        self.hits.iter().filter(move |hit| hit.key == key)
    }

    fn has_in(&self, key: &'static str, words: &Range<usize>) -> bool {
        self.of(key).any(|hit| words.contains(&hit.words.start))
    }

    fn is_advice(&self) -> bool {
        self.of("advice").next().is_some() || self.opens_with_an_order()
    }

    /// "Monitor your statements": an English imperative needs no other word.
    fn opens_with_an_order(&self) -> bool {
        let first = self.sentence.words.clone().map(|word| self.document.folded_at(word));
        let first = first.into_iter().find(|word| word.starts_with(char::is_alphabetic)).unwrap_or_default();
        matches!(
            first,
            "monitor" | "watch" | "check" | "review" | "report" | "keep" | "contact" | "change" | "never" | "always"
        )
    }

    fn asks(&self) -> bool {
        self.sentence.words.end.checked_sub(1).is_some_and(|last| self.document.folded_at(last) == "?")
    }

    fn denied(&self, hit: &Hit) -> bool {
        let standing = self.document.standing(&hit.words);
        standing.is_denied() || matches!(standing, Standing::Conditional | Standing::Asked)
    }

    /// The words around one, up to the next comma or the like on both sides.
    fn clause(&self, word: usize) -> Range<usize> {
        let ends = |at: &usize| matches!(self.document.folded_at(*at), "," | ";" | ":" | "–" | "—");
        let first = self.sentence.words.start.max(word.saturating_sub(CLAUSE));
        let last = self.sentence.words.end.min(word.saturating_add(CLAUSE));
        let start = (first..word).rev().find(ends).map_or(first, |at| at + 1);
        start..(word..last).find(ends).unwrap_or(last)
    }

    /// "Die Kollegin, die ihn schrieb, bemerkte": a verb behind a relative clause has its subject before it.
    fn clause_of_verb(&self, verb: &Hit) -> Range<usize> {
        let clause = self.clause(verb.words.start);
        let Some(before) = clause.start.checked_sub(2).filter(|before| *before > self.sentence.words.start) else {
            return clause;
        };
        let inserted = self.clause(before);
        let relative = self.of("relative").any(|hit| hit.words.start == inserted.start);
        let Some(subject) = inserted.start.checked_sub(2).filter(|_| relative && verb.words.start == clause.start)
        else {
            return clause;
        };
        self.clause(subject).start..clause.end
    }

    /// Somebody told the operator.
    fn by_telling(&self) -> Option<Range<usize>> {
        let told = self.of("told").find(|hit| {
            let means = self.of("by-means").any(|means| means.words.start + 1 == hit.words.end && self.is_means(means));
            !self.denied(hit) && !means && !self.agent_is_operator(&hit.words)
        });
        let perfect = || {
            self.of("told-perfect").find(|hit| {
                let clause = self.clause(hit.words.end.saturating_sub(1));
                !self.denied(hit) && !self.has_in("own", &clause) && !self.agent_is_operator(&hit.words)
            })
        };
        told.or_else(perfect).map(|hit| hit.words.clone())
    }

    fn is_means(&self, means: &Hit) -> bool {
        self.document.folded_at(means.words.start + 1) != "the"
    }

    /// "von uns", "by our": the operator told others.
    fn agent_is_operator(&self, words: &Range<usize>) -> bool {
        words.clone().any(|word| {
            AGENT.contains(&self.document.folded_at(word)) && matches!(self.document.folded_at(word + 1), "uns" | "us")
        })
    }

    /// Something showed it.
    fn by_sign(&self) -> Option<Range<usize>> {
        let outage = self.of("outage").find(|hit| {
            let clause = self.clause(hit.words.start);
            !self.has_in("now", &clause) && !matches!(self.document.standing(&hit.words), Standing::Conditional)
        });
        let left = || self.of("ransom").chain(self.of("alarm")).find(|hit| !self.denied(hit));
        let verb = || {
            let mut verbs = self.of("finite").chain(self.of("participle")).chain(self.of("past"));
            verbs.find(|hit| !self.denied(hit))
        };
        let odd = || {
            self.of("odd").find(|hit| {
                let cause = self
                    .of("cause")
                    .any(|cause| cause.words.start < hit.words.start && cause.words.end + REACH > hit.words.start);
                !self.denied(hit) && (cause || verb().is_some())
            })
        };
        let mail = || {
            self.of("odd-mail").find(|hit| {
                let clause = self.clause(hit.words.start);
                let person = self.has_in("outsider", &clause) || self.has_in("insider", &clause);
                person && self.document.standing(&hit.words) == Standing::Asserted
            })
        };
        let review = || self.of("review").find(|_| verb().is_some() || self.of("shows").next().is_some());
        outage.or_else(left).or_else(odd).or_else(mail).or_else(review).map(|hit| hit.words.clone())
    }

    /// Somebody noticed.
    fn by_noticing(&self) -> Option<Range<usize>> {
        let verbs = self.hits.iter().filter(|hit| matches!(hit.key, "finite" | "participle" | "past" | "reported"));
        verbs.filter(|verb| !self.denied(verb)).find_map(|verb| {
            let clause = self.clause_of_verb(verb);
            if self.has_in("analyst", &clause) {
                return None;
            }
            if verb.key == "participle" && self.has_in("indirect", &clause) && !self.has_in("own", &clause) {
                return Some(verb.words.clone());
            }
            let mut finders = self.hits.iter().filter(|hit| matches!(hit.key, "insider" | "outsider"));
            let finder =
                finders.find(|finder| clause.contains(&finder.words.start) && self.noticed(verb, finder, &clause))?;
            Some(verb.words.start.min(finder.words.start)..verb.words.end.max(finder.words.end))
        })
    }

    /// Whether this somebody is the subject or the agent of this verb.
    fn noticed(&self, verb: &Hit, finder: &Hit, clause: &Range<usize>) -> bool {
        let before = finder.words.start < verb.words.start;
        let between = if before { finder.words.end..verb.words.start } else { verb.words.end..finder.words.start };
        if between.len() > REACH {
            return false;
        }
        let word = |at: usize| self.document.folded_at(at);
        let agent = (finder.words.start.saturating_sub(5).max(clause.start)..finder.words.start)
            .any(|at| AGENT.contains(&word(at)));
        let passive = self.has_in("passive", clause);
        match verb.key {
            "reported" if finder.key == "insider" || !before => false,
            "past" | "reported" => {
                let subject = before
                    && !self.has_in("passive", &between)
                    && !self.has_in("own", &between)
                    && !NO_SUBJECT.contains(&word(finder.words.start.wrapping_sub(1)))
                    && !self.names_persons(verb);
                subject || (!before && agent)
            }
            "finite" => !self.has_in("own", clause) && !NO_SUBJECT.contains(&word(finder.words.start.wrapping_sub(1))),
            // "Entdeckt wurde der Angriff von …" has its verb first.
            _ => {
                (before || verb.words.start == clause.start)
                    && if passive || self.has_in("own", clause) { agent } else { true }
            }
        }
    }

    /// "identified the affected customers": what was found is who is affected.
    fn names_persons(&self, verb: &Hit) -> bool {
        self.of("outsider").any(|hit| hit.words.start >= verb.words.end && hit.words.start < verb.words.end + 4)
    }

    /// Under a question how it was noticed, whoever or whatever the answer names.
    fn first_named(&self) -> Option<Range<usize>> {
        let named = self.hits.iter().find(|hit| matches!(hit.key, "insider" | "outsider" | "odd" | "alarm" | "ransom"));
        named.filter(|hit| !self.denied(hit)).map(|hit| hit.words.clone())
    }
}

#[cfg(test)]
mod tests;
