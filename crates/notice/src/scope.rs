//! Geltung. What a notice says of the words at a place: that it is so, may be so, is not so.
//!
//! Every reader needs it ("keine Zahlungsdaten", "es kann nicht ausgeschlossen werden, dass"), so it stands here once.
//! A sentence is cut into clauses (`clauses`); a cue (`vocabulary/scope.lex`) takes its whole clause, since German
//! negations stand before or behind what they deny, or only what follows it ("keine Passwörter"). A clause under
//! "dass" or "that" takes over what its main clause leaves open. Bullets without a verb take over what their lead says
//! ("Nicht betroffen sind:"), a question with the answer "Nein" is a denial. What is beyond this: irony, and denials
//! that stretch over several full sentences.

mod clauses;

use std::ops::Range;

use crate::document::{Document, Sentence, WordKind};
use crate::lexicon::{Area, Hit};
use clauses::{Clauses, Intro};

/// Geltung. How the text stands to what it mentions; later ones outweigh earlier ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It is so.
    #[default]
    Asserted,
    /// It may be so ("möglicherweise", "cannot be excluded").
    Hedged,
    /// Holds only if a condition does.
    Conditional,
    /// Somebody asks.
    Asked,
    /// No sign of it ("kein Hinweis, dass"): neither asserted nor ruled out.
    NoEvidence,
    /// It is not so.
    Excluded,
}

impl Standing {
    /// Asserted or possible: what counts as said.
    #[must_use]
    pub const fn is_held(self) -> bool {
        matches!(self, Self::Asserted | Self::Hedged)
    }

    /// Denied, or without a sign of it.
    #[must_use]
    pub const fn is_denied(self) -> bool {
        matches!(self, Self::Excluded | Self::NoEvidence)
    }
}

/// How each word of a document stands.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    words: Vec<Standing>,
}

impl Scope {
    /// Judges every word of a document.
    pub(crate) fn of(document: &Document) -> Self {
        let hits = document.hits(Area::Scope);
        let tags = Tags::of(document, hits);
        let mut words = vec![Standing::Asserted; document.words().len()];
        let mut leads = vec![Standing::Asserted; document.sentences().len()];
        let mut from = 0;
        for (index, sentence) in document.sentences().iter().enumerate() {
            let start = from + hits.get(from..).unwrap_or_default().partition_point(|hit| hit.sentence < index);
            let end = start + hits.get(start..).unwrap_or_default().partition_point(|hit| hit.sentence == index);
            from = end;
            let cues = hits.get(start..end).unwrap_or_default();
            let clauses = clauses::cut(document, sentence, &tags);
            let announced = sentence.lead.and_then(|lead| leads.get(lead)).copied().unwrap_or_default();
            let Some(own) = words.get_mut(sentence.words.clone()) else { continue };
            judge(document, sentence, cues, &clauses, own);
            if sentence.is_lead
                && let Some(lead) = leads.get_mut(index)
            {
                *lead = of_lead(sentence, cues, own, announced);
            }
            take_over(cues, &clauses, own, announced, sentence.words.start);
        }
        ask(document, hits, &mut words);
        Self { words }
    }

    /// The standing of a range of words: the weightiest one in it.
    pub(crate) fn standing(&self, words: &Range<usize>) -> Standing {
        self.words.get(words.clone()).unwrap_or_default().iter().copied().max().unwrap_or_default()
    }
}

/// Kind of word that clauses are cut by: a section of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Verb,
    That,
    Whether,
    Which,
    Relative,
    Subordinate,
    Contrast,
    Joining,
    Condition,
    Negation,
    Following,
    Evidence,
}

impl Tag {
    fn of(key: &str) -> Option<Self> {
        Some(match key {
            "verb" => Self::Verb,
            "that" => Self::That,
            "whether" => Self::Whether,
            "which" => Self::Which,
            "relative" => Self::Relative,
            "subordinate" => Self::Subordinate,
            "contrast" => Self::Contrast,
            "joining" => Self::Joining,
            "condition" => Self::Condition,
            "negation" => Self::Negation,
            "following" => Self::Following,
            "evidence" => Self::Evidence,
            _ => return None,
        })
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// One bit for each tag of a word.
pub(super) struct Tags {
    bits: Vec<u16>,
}

impl Tags {
    fn of(document: &Document, hits: &[Hit]) -> Self {
        let mut bits = vec![0; document.words().len()];
        for hit in hits {
            let Some(tag) = Tag::of(hit.key) else { continue };
            if let Some(word) = bits.get_mut(hit.words.start) {
                *word |= tag.bit();
            }
        }
        Self { bits }
    }

    pub(super) fn has(&self, word: usize, tag: Tag) -> bool {
        self.bits.get(word).is_some_and(|bits| bits & tag.bit() != 0)
    }
}

/// Gives each word of a sentence the standing that its clause has.
fn judge(document: &Document, sentence: &Sentence, cues: &[Hit], clauses: &Clauses, own: &mut [Standing]) {
    let first = sentence.words.start;
    let mut of_clauses = vec![Standing::Asserted; clauses.len()];
    let mut following: Vec<(usize, usize)> = Vec::new();
    for cue in cues {
        let clause = clauses.of(cue.words.start);
        let standing = match cue.key {
            "double" | "hedge" if !covered(cues, cue) => Standing::Hedged,
            "evidence" if !covered(cues, cue) => Standing::NoEvidence,
            "negation" if is_attributive(document, cue) => continue,
            "negation" | "exclusion" if !covered(cues, cue) => Standing::Excluded,
            "following" if !covered(cues, cue) => {
                if noun_follows(document, clauses, cue.words.end, sentence.words.end) {
                    following.push((cue.words.start, clause));
                    continue;
                }
                Standing::Excluded
            }
            _ => continue,
        };
        if let Some(of_clause) = of_clauses.get_mut(clause) {
            *of_clause = standing.max(*of_clause);
        }
    }
    inherit(clauses, &following, &mut of_clauses);
    for (offset, standing) in own.iter_mut().enumerate() {
        let word = first + offset;
        let clause = clauses.of(word);
        *standing = of_clauses.get(clause).copied().unwrap_or_default();
        if following.iter().any(|(start, of)| *of == clause && *start <= word) {
            *standing = Standing::Excluded;
        }
    }
    for cue in cues.iter().filter(|cue| cue.key == "exception") {
        except(document, sentence, clauses, cue, own);
    }
}

/// "nicht mehr aktive Konten" denies the adjective, not the clause.
fn is_attributive(document: &Document, cue: &Hit) -> bool {
    const DETERMINERS: &[&str] = &[
        "alle", "allen", "aller", "diese", "diesen", "ihre", "ihren", "unsere", "andere", "weitere", "jeder", "einmal",
    ];
    if cue.words.len() != 1 || document.folded_at(cue.words.start) != "nicht" {
        return false;
    }
    let mut at = cue.words.end;
    if document.folded_at(at) == "mehr" {
        at += 1;
    }
    let capital = |at: usize| {
        document.words().get(at).is_some_and(|word| word.place.of(document.text()).starts_with(char::is_uppercase))
    };
    let adjective = document.folded_at(at);
    let inflected = ["e", "en", "er", "es", "em"].iter().any(|end| adjective.ends_with(end));
    inflected && adjective.len() > 4 && !DETERMINERS.contains(&adjective) && !capital(at) && capital(at + 1)
}

/// Longest cue, in words: how far back one may begin that holds another.
const CUE_WORDS_MAX: usize = 24;

/// Cues inside a double negation, a neutral phrase or a statement about evidence are part of it.
fn covered(cues: &[Hit], cue: &Hit) -> bool {
    let end = cues.partition_point(|other| other.words.start <= cue.words.start);
    let before = cues.get(..end).unwrap_or_default().iter().rev();
    before.take_while(|other| other.words.start + CUE_WORDS_MAX >= cue.words.start).any(|other| {
        let stronger = match other.key {
            "neutral" => true,
            "double" => cue.key != "double",
            "evidence" => !matches!(cue.key, "evidence" | "double"),
            "exception" => matches!(cue.key, "exclusion" | "negation"),
            "negation" => cue.key == "following",
            _ => false,
        };
        stronger && cue.words.start < other.words.end
    })
}

/// A determiner denies the noun behind it; where none follows, it denies its clause ("Passwörter wurden keine kopiert").
fn noun_follows(document: &Document, clauses: &Clauses, from: usize, end: usize) -> bool {
    let clause = clauses.of(from.saturating_sub(1));
    let english = document.language() == crate::language::Language::English;
    (from..end).take_while(|word| clauses.of(*word) == clause).any(|word| {
        document.words().get(word).is_some_and(|word| {
            word.kind == WordKind::Letters
                && (english || word.place.of(document.text()).starts_with(char::is_uppercase))
        })
    })
}

/// What a main clause leaves open or denies, its subordinate clauses do not assert.
fn inherit(clauses: &Clauses, following: &[(usize, usize)], of_clauses: &mut [Standing]) {
    for clause in 0..clauses.len() {
        let Some(parent) = clauses.parent(clause).filter(|parent| *parent != clause) else {
            if clauses.intro(clause) == Intro::Condition {
                raise(of_clauses, clause, Standing::Conditional);
            }
            continue;
        };
        let mut above = of_clauses.get(parent).copied().unwrap_or_default();
        if following.iter().any(|(_, of)| *of == parent) {
            above = above.max(Standing::Excluded);
        }
        let standing = match (clauses.intro(clause), above) {
            (Intro::Condition, _) => Standing::Conditional,
            (Intro::That, Standing::Excluded) => {
                if clauses.is_prevention(parent) {
                    Standing::Excluded
                } else {
                    Standing::NoEvidence
                }
            }
            (Intro::That | Intro::Relative, above) => above,
            (Intro::Whether, _) | (Intro::Which, Standing::Excluded | Standing::NoEvidence) => Standing::Hedged,
            (Intro::Which, above) => above,
            (Intro::Main | Intro::Other, _) => continue,
        };
        raise(of_clauses, clause, standing);
    }
}

fn raise(of_clauses: &mut [Standing], clause: usize, standing: Standing) {
    if let Some(of_clause) = of_clauses.get_mut(clause) {
        *of_clause = standing.max(*of_clause);
    }
}

/// An exception says the opposite of what it stands in, up to the next comma or verb.
fn except(document: &Document, sentence: &Sentence, clauses: &Clauses, cue: &Hit, own: &mut [Standing]) {
    let first = sentence.words.start;
    let at = |word: usize| word.checked_sub(first);
    let around = at(cue.words.start).and_then(|offset| own.get(offset)).copied().unwrap_or_default();
    let turned = if around.is_denied() { Standing::Asserted } else { Standing::Excluded };
    for word in cue.words.end..sentence.words.end {
        let ends = document.folded_at(word) == ","
            && !document
                .words()
                .get(word + 1)
                .is_some_and(|next| next.place.of(document.text()).starts_with(char::is_uppercase));
        if ends || clauses.is_verb(word) {
            break;
        }
        if let Some(standing) = at(word).and_then(|offset| own.get_mut(offset)) {
            *standing = turned;
        }
    }
}

/// What a heading or announcing line passes on.
fn of_lead(sentence: &Sentence, cues: &[Hit], own: &[Standing], announced: Standing) -> Standing {
    let standing =
        |word: usize| word.checked_sub(sentence.words.start).and_then(|at| own.get(at)).copied().unwrap_or_default();
    let affected: Vec<Standing> =
        cues.iter().filter(|cue| cue.key == "affected").map(|cue| standing(cue.words.start)).collect();
    let last =
        own.len().checked_sub(2).and_then(|last| own.get(last)).or_else(|| own.last()).copied().unwrap_or_default();
    let has_verb = cues.iter().any(|cue| cue.key == "verb");
    let whole = affected.iter().copied().min().unwrap_or(if has_verb { Standing::Asserted } else { last });
    match whole {
        Standing::Excluded | Standing::Hedged | Standing::NoEvidence => whole,
        _ if cues.iter().any(|cue| cue.key == "hedge") => Standing::Hedged,
        _ => announced,
    }
}

/// A bullet without a verb says what its lead says; so does the full sentence that answers "Was ist nicht betroffen?".
fn take_over(cues: &[Hit], clauses: &Clauses, own: &mut [Standing], announced: Standing, first: usize) {
    let turns = cues.iter().any(|cue| cue.key == "contrast" && cue.words.start <= first + 1);
    let inherits = match announced {
        Standing::Excluded | Standing::NoEvidence => !turns,
        Standing::Hedged => !clauses.has_verb(),
        _ => false,
    };
    if inherits {
        for standing in own.iter_mut().filter(|standing| **standing < announced) {
            *standing = announced;
        }
    }
}

/// Questions: asked, unless the next sentence answers with yes or no.
fn ask(document: &Document, hits: &[Hit], words: &mut [Standing]) {
    for (index, sentence) in document.sentences().iter().enumerate() {
        let sign = sentence.words.end.checked_sub(1).map_or("", |last| document.folded_at(last));
        if sign != "?" {
            continue;
        }
        let next = document.sentences().get(index + 1).map_or(usize::MAX, |next| {
            let first = next.words.start;
            if document.words().get(first).is_some_and(|word| word.kind == WordKind::Sign) { first + 1 } else { first }
        });
        let answer_at = hits.partition_point(|hit| hit.words.start < next);
        let answer = hits
            .get(answer_at..)
            .unwrap_or_default()
            .iter()
            .take_while(|hit| hit.words.start == next)
            .find(|hit| matches!(hit.key, "answer-no" | "answer-yes"))
            .filter(|_| matches!(document.folded_at(next + 1), "." | "," | ";" | "" | "–" | "-" | "!"))
            .map(|hit| hit.key);
        let Some(own) = words.get_mut(sentence.words.clone()) else { continue };
        for standing in own {
            *standing = match answer {
                Some("answer-no") if *standing < Standing::Excluded => Standing::Excluded,
                Some(_) => *standing,
                None => (*standing).max(Standing::Asked),
            };
        }
    }
}

#[cfg(test)]
mod tests;
