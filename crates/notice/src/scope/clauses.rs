//! Cuts a sentence into clauses, as far as negations care.
//!
//! A comma ends a clause or joins a list: it ends one where a conjunction or a relative pronoun follows, where the
//! part before it already has its verb, and it joins where a part has none. "und" ends a clause where a verb stands
//! on both sides of it. What stands in brackets belongs to the word before it.

use std::ops::Range;

use super::{Tag, Tags};
use crate::document::{Document, Sentence, WordKind};

/// How a clause begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intro {
    /// A main clause.
    Main,
    /// "dass", "that".
    That,
    /// "ob", "whether".
    Whether,
    /// "welche", "which" behind a verb: an indirect question.
    Which,
    /// A relative clause.
    Relative,
    /// "wenn", "if".
    Condition,
    /// "weil", "because" and others.
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Clause {
    intro: Intro,
    parent: Option<usize>,
    has_verb: bool,
    /// Its last word so far is a verb: a German subordinate clause ends there.
    ends_in_verb: bool,
    prevents: bool,
    has_evidence: bool,
}

/// The clauses of a sentence.
#[derive(Debug)]
pub(super) struct Clauses {
    first: usize,
    of_words: Vec<usize>,
    verbs: Vec<bool>,
    clauses: Vec<Clause>,
}

impl Clauses {
    pub(super) fn len(&self) -> usize {
        self.clauses.len()
    }

    pub(super) fn of(&self, word: usize) -> usize {
        word.checked_sub(self.first).and_then(|at| self.of_words.get(at)).copied().unwrap_or_default()
    }

    pub(super) fn parent(&self, clause: usize) -> Option<usize> {
        self.clauses.get(clause).and_then(|clause| clause.parent)
    }

    pub(super) fn intro(&self, clause: usize) -> Intro {
        self.clauses.get(clause).map_or(Intro::Main, |clause| clause.intro)
    }

    pub(super) fn is_verb(&self, word: usize) -> bool {
        word.checked_sub(self.first).and_then(|at| self.verbs.get(at)).copied().unwrap_or_default()
    }

    pub(super) fn has_verb(&self) -> bool {
        self.clauses.iter().any(|clause| clause.has_verb)
    }

    pub(super) fn is_prevention(&self, clause: usize) -> bool {
        self.clauses.get(clause).is_some_and(|clause| clause.prevents)
    }
}

/// What parts a piece of a sentence from the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Parting {
    Begin,
    Comma,
    Hard,
    Joining,
}

struct Piece {
    words: Range<usize>,
    parting: Parting,
}

/// Cuts one sentence.
pub(super) fn cut(document: &Document, sentence: &Sentence, tags: &Tags) -> Clauses {
    let words = sentence.words.clone();
    let brackets = brackets(document, &words);
    let pieces = pieces(document, &words, &brackets, tags);
    let mut clauses: Vec<Clause> = Vec::new();
    let mut of_words = vec![0; words.len()];
    let mut current = 0;
    for piece in &pieces {
        current = place(document, tags, piece, &mut clauses, current);
        for word in piece.words.clone() {
            if let Some(of) = of_words.get_mut(word - words.start) {
                *of = current;
            }
        }
        note(document, tags, piece, &brackets, words.start, clauses.get_mut(current));
    }
    inside_brackets(&brackets, words.start, tags, &mut of_words, &mut clauses);
    adopt(&mut clauses);
    let verbs = words.clone().map(|word| tags.has(word, Tag::Verb)).collect();
    Clauses { first: words.start, of_words, verbs, clauses }
}

/// For each word the depth of brackets around it, at most 1.
fn brackets(document: &Document, words: &Range<usize>) -> Vec<bool> {
    let mut inside = vec![false; words.len()];
    let mut open = None;
    for (offset, word) in words.clone().enumerate() {
        match document.folded_at(word) {
            "(" if open.is_none() => open = Some(offset),
            ")" => {
                if let Some(start) = open.take() {
                    for flag in inside.iter_mut().take(offset + 1).skip(start) {
                        *flag = true;
                    }
                }
            }
            _ => {}
        }
    }
    inside
}

fn pieces(document: &Document, words: &Range<usize>, brackets: &[bool], tags: &Tags) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = words.start;
    let mut parting = Parting::Begin;
    let mut verb_since = false;
    for word in words.clone() {
        if brackets.get(word - words.start).copied().unwrap_or_default() {
            continue;
        }
        let next = parting_at(document, tags, start, word, verb_since);
        verb_since |= tags.has(word, Tag::Verb);
        if let Some(next) = next {
            if start < word {
                pieces.push(Piece { words: start..word, parting });
            }
            if parting != Parting::Hard || start < word {
                parting = next;
            }
            start = word;
        }
    }
    if start < words.end {
        pieces.push(Piece { words: start..words.end, parting });
    }
    pieces
}

/// What a word parts, in a piece that begins at `start`.
fn parting_at(document: &Document, tags: &Tags, start: usize, word: usize, verb_since: bool) -> Option<Parting> {
    let sign = document.words().get(word).is_some_and(|word| word.kind == WordKind::Sign);
    let folded = document.folded_at(word);
    if sign {
        return match folded {
            "," => Some(Parting::Comma),
            ";" | "–" | "—" => Some(Parting::Hard),
            "&" if word > start => Some(Parting::Joining),
            _ => None,
        };
    }
    if word == start {
        return None;
    }
    if contrasts(document, tags, start, word) {
        return Some(Parting::Hard);
    }
    if document.language() == crate::language::Language::English {
        let opens = tags.has(word, Tag::That)
            || tags.has(word, Tag::Whether)
            || matches!(folded, "which" | "because" | "if" | "unless" | "while" | "although");
        if resumes(document, tags, start, word) || folded == "who" || (verb_since && opens) {
            return Some(Parting::Comma);
        }
    }
    tags.has(word, Tag::Joining).then_some(Parting::Joining)
}

/// A contrast ends a clause, unless nothing but a denial stands before it ("nicht jedoch").
fn contrasts(document: &Document, tags: &Tags, start: usize, word: usize) -> bool {
    let narrows = matches!(document.folded_at(word), "only" | "nur" | "lediglich" | "ausschließlich" | "doch");
    let mut before = first_word(document, tags, &(start..word))..word;
    let alone =
        !before.is_empty() && before.all(|word| tags.has(word, Tag::Negation) || tags.has(word, Tag::Following));
    tags.has(word, Tag::Contrast) && !narrows && !alone
}

/// An English relative clause without commas ends where the main clause brings its verb ("who did not reply are ...").
fn resumes(document: &Document, tags: &Tags, start: usize, word: usize) -> bool {
    let relative = matches!(document.folded_at(start), "who" | "which");
    let auxiliary =
        matches!(document.folded_at(word), "are" | "were" | "is" | "was" | "should" | "will" | "must" | "may");
    let before = word.saturating_sub(1);
    let bound = tags.has(before, Tag::Verb)
        || tags.has(before, Tag::Negation)
        || tags.has(before, Tag::Joining)
        || matches!(document.folded_at(before), "they" | "you" | "it" | "we" | "that" | "also");
    relative && auxiliary && !bound && (start + 1..before).any(|earlier| tags.has(earlier, Tag::Verb))
}

/// The clause that a piece belongs to: a new one, the running one, or the main clause taken up again.
fn place(document: &Document, tags: &Tags, piece: &Piece, clauses: &mut Vec<Clause>, current: usize) -> usize {
    let Some(running) = clauses.get(current).copied() else {
        return open(clauses, intro_of(document, tags, piece, true), None);
    };
    let has_verb = piece.words.clone().any(|word| tags.has(word, Tag::Verb));
    let start = first_word(document, tags, &piece.words);
    let begins_with_verb = tags.has(start, Tag::Verb);
    let denies = tags.has(start, Tag::Negation) || tags.has(start, Tag::Following);
    let intro = intro_of(document, tags, piece, running.has_verb || piece.parting == Parting::Hard);
    let main = if running.intro == Intro::Main { current } else { running.parent.unwrap_or(current) };
    let main_has_verb = clauses.get(main).is_some_and(|main| main.has_verb);
    match piece.parting {
        Parting::Begin => current,
        Parting::Joining => {
            let parts = has_verb && running.has_verb && !running.has_evidence && starts_clause(document, tags, start);
            let ends_in_denial = !has_verb
                && piece
                    .words
                    .clone()
                    .rev()
                    .find(|word| !matches!(document.folded_at(*word), "." | "?" | "!" | ":"))
                    .is_some_and(|last| tags.has(last, Tag::Negation));
            let denies_alone = (denies || ends_in_denial)
                && running.has_verb
                && document.folded_at(start) != "noch"
                && document.folded_at(start) != "nor";
            if intro != Intro::Main && intro != Intro::Relative && running.has_verb {
                return open(clauses, intro, Some(main));
            }
            if !(parts || denies_alone) {
                return current;
            }
            open(clauses, if denies_alone && !has_verb { Intro::Main } else { running.intro }, running.parent)
        }
        Parting::Hard => open(clauses, intro, (intro != Intro::Main).then_some(main)),
        Parting::Comma => {
            if intro != Intro::Main {
                return open(clauses, intro, Some(if running.intro == Intro::That { current } else { main }));
            }
            if running.intro != Intro::Main && running.parent.is_none() && running.has_verb {
                return open(clauses, Intro::Main, None);
            }
            if !has_verb {
                if denies && running.has_verb {
                    return open(clauses, Intro::Main, None);
                }
                return if running.intro != Intro::Main && running.ends_in_verb { main } else { current };
            }
            if main != current
                && (begins_with_verb || !main_has_verb)
                && clauses.get(main).is_some_and(|main| main.intro == Intro::Main)
            {
                return main;
            }
            if running.intro == Intro::Main && !running.has_verb {
                return current;
            }
            open(clauses, Intro::Main, None)
        }
    }
}

fn open(clauses: &mut Vec<Clause>, intro: Intro, parent: Option<usize>) -> usize {
    clauses.push(Clause { intro, parent, has_verb: false, ends_in_verb: false, prevents: false, has_evidence: false });
    clauses.len() - 1
}

/// The first word behind the comma and a joining word.
fn first_word(document: &Document, tags: &Tags, words: &Range<usize>) -> usize {
    let mut at = words.start;
    while at < words.end {
        let sign = document.words().get(at).is_some_and(|word| word.kind == WordKind::Sign);
        if !(sign || tags.has(at, Tag::Joining) || tags.has(at, Tag::Contrast)) {
            break;
        }
        at += 1;
    }
    at
}

fn intro_of(document: &Document, tags: &Tags, piece: &Piece, after_verb: bool) -> Intro {
    let first = first_word(document, tags, &piece.words);
    let verbs = || piece.words.clone().filter(|word| tags.has(*word, Tag::Verb));
    let last = piece
        .words
        .clone()
        .rev()
        .find(|word| document.words().get(*word).is_some_and(|word| word.kind != WordKind::Sign));
    let english = document.language() == crate::language::Language::English;
    let verb_last =
        english || last.is_some_and(|last| tags.has(last, Tag::Verb) || document.folded_at(last).ends_with("en"));
    for at in [first, first + 1] {
        if at >= piece.words.end {
            break;
        }
        let conditional = at == first
            && tags.has(at, Tag::Condition)
            && (!matches!(document.folded_at(at), "sollte" | "sollten" | "should" | "provided")
                || piece.parting == Parting::Begin);
        if conditional {
            return Intro::Condition;
        }
        if tags.has(at, Tag::That) && at == first {
            return Intro::That;
        }
        if tags.has(at, Tag::Whether) {
            return Intro::Whether;
        }
        let begins = piece.parting == Parting::Begin;
        if !begins && at == first && tags.has(at, Tag::Subordinate) {
            return Intro::Other;
        }
        // A preposition may stand before the pronoun ("auf die", "in which").
        let prepositional =
            at == first || document.folded_at(first).chars().count() <= 5 && !tags.has(first, Tag::Verb);
        if !begins
            && tags.has(at, Tag::Which)
            && prepositional
            && after_verb
            && verbs().next().is_some()
            && document.folded_at(at) != "which"
        {
            return Intro::Which;
        }
        if !begins
            && piece.parting != Parting::Joining
            && tags.has(at, Tag::Relative)
            && prepositional
            && verb_last
            && verbs().next().is_some_and(|verb| verb > at)
        {
            return Intro::Relative;
        }
    }
    Intro::Main
}

/// Behind "und": a verb, a pronoun, an article, a negation, or a noun with its verb begin a clause of their own.
fn starts_clause(document: &Document, tags: &Tags, word: usize) -> bool {
    const OPENERS: &[&str] = &[
        "wir", "sie", "es", "er", "diese", "dieser", "dieses", "das", "die", "der", "den", "ihre", "ihr", "unsere",
        "we", "you", "it", "they", "this", "these", "there", "the", "our", "your", "all", "alle", "i",
    ];
    let opener = OPENERS.contains(&document.folded_at(word));
    opener
        || tags.has(word, Tag::Verb)
        || tags.has(word + 1, Tag::Verb)
        || tags.has(word, Tag::Negation)
        || tags.has(word, Tag::Following)
}

fn note(document: &Document, tags: &Tags, piece: &Piece, brackets: &[bool], first: usize, clause: Option<&mut Clause>) {
    let Some(clause) = clause else { return };
    clause.ends_in_verb = false;
    for word in piece.words.clone() {
        if brackets.get(word - first).copied().unwrap_or_default() {
            continue;
        }
        let verb = tags.has(word, Tag::Verb);
        // What never happens has a verb, be it in the list or not.
        clause.has_verb |= verb || document.folded_at(word) == "never";
        clause.has_evidence |= tags.has(word, Tag::Evidence);
        if document.words().get(word).is_some_and(|word| word.kind != WordKind::Sign) {
            clause.ends_in_verb = verb;
        }
        let folded = document.folded_at(word);
        clause.prevents |= folded.starts_with("verhinder")
            || folded.starts_with("prevent")
            || folded == "ausschließen"
            || folded.starts_with("ausgeschlossen");
    }
}

/// A bracket with a negation of its own is a clause of its own.
fn inside_brackets(brackets: &[bool], first: usize, tags: &Tags, of_words: &mut [usize], clauses: &mut Vec<Clause>) {
    let mut at = 0;
    while at < brackets.len() {
        let run = brackets.get(at..).unwrap_or_default().iter().take_while(|inside| **inside).count();
        if run == 0 {
            at += 1;
            continue;
        }
        let outer = at.checked_sub(1).and_then(|before| of_words.get(before)).copied().unwrap_or_default();
        let own = (at..at + run).any(|offset| {
            [Tag::Negation, Tag::Following, Tag::Evidence].iter().any(|tag| tags.has(first + offset, *tag))
        });
        let clause = if own { open(clauses, Intro::Main, None) } else { outer };
        for of in of_words.iter_mut().take(at + run).skip(at) {
            *of = clause;
        }
        at += run;
    }
}

/// A subordinate clause that opens a sentence hangs on the main clause behind it.
fn adopt(clauses: &mut [Clause]) {
    let Some(first) = clauses.first().copied() else { return };
    if first.intro == Intro::Main || first.parent.is_some() {
        return;
    }
    let main = clauses.iter().position(|clause| clause.intro == Intro::Main);
    if let (Some(main), Some(first)) = (main, clauses.first_mut()) {
        first.parent = Some(main);
    }
}
