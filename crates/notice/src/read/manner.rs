//! Reads how a notice speaks: hedges and what they rest on, claims, risk words, praise, translation, addressee, form.
//!
//! The vocabulary (`vocabulary/manner.lex`) names the signs; here stands what one sign needs to count: a weak "nach
//! derzeitigem Stand" needs a denial in its sentence, a look at log files needs the time it covers, a claim of no
//! access under "wenn Sie" is one for a part of the persons.

mod form;
mod instruction;
mod translation;

use std::ops::Range;

use crate::document::{Document, WordKind};
use crate::facts::manner::{Clearance, Hedge, HedgeKind, Lean, MannerFacts, Praise, PraiseKind, RiskStatement, Topic};
use crate::lexicon::{Area, Hit};
use crate::place::Place;

/// Words on either side of a sign that are looked at.
const NEAR_WORDS: usize = 80;

pub(super) fn read(document: &Document) -> MannerFacts {
    let hits = document.hits(Area::Manner);
    let found = Found { document, hits };
    MannerFacts {
        addressee: form::addressee(&found),
        form: form::form(&found),
        hedges: hedges(&found),
        examined: examined(&found),
        next_steps: found.places("next"),
        clearances: clearances(&found),
        accesses: accesses(&found),
        risks: risks(&found),
        praises: praises(&found),
        translation: translation::signs(&found),
        first_instruction: instruction::first(document),
    }
}

/// The document with what the vocabulary found in it, in order of place.
struct Found<'a> {
    document: &'a Document,
    hits: &'a [Hit],
}

impl<'a> Found<'a> {
    fn of<'b>(&'b self, key: &'b str) -> impl Iterator<Item = &'a Hit> + 'b {
        self.hits.iter().filter(move |hit| hit.key == key)
    }

    fn place(&self, hit: &Hit) -> Place {
        self.document.place_of(&hit.words)
    }

    fn places(&self, key: &str) -> Vec<Place> {
        self.of(key).map(|hit| self.place(hit)).collect()
    }

    /// Words of the hit's sentence around it; bounded, since a text without full stops is one sentence.
    fn words_near(&self, hit: &Hit) -> Range<usize> {
        let sentence = self.document.sentences().get(hit.sentence).map_or(0..0, |sentence| sentence.words.clone());
        let start = sentence.start.max(hit.words.start.saturating_sub(NEAR_WORDS));
        start..sentence.end.min(hit.words.end + NEAR_WORDS)
    }

    /// Hits that begin there, by binary search, since hits come in order of their words.
    fn near(&self, hit: &Hit) -> &'a [Hit] {
        let words = self.words_near(hit);
        let start = self.hits.partition_point(|other| other.words.start < words.start);
        let end = self.hits.partition_point(|other| other.words.start < words.end);
        self.hits.get(start..end).unwrap_or_default()
    }

    fn has_near(&self, hit: &Hit, key: &str) -> bool {
        self.near(hit).iter().any(|other| other.key == key)
    }

    /// Says whether another meaning covers part of these words.
    fn overlapped(&self, hit: &Hit, key: &str) -> bool {
        self.near(hit)
            .iter()
            .any(|other| other.key == key && other.words.start < hit.words.end && hit.words.start < other.words.end)
    }

    fn is_question(&self, hit: &Hit) -> bool {
        let last = self.document.sentences().get(hit.sentence).and_then(|sentence| sentence.words.end.checked_sub(1));
        last.is_some_and(|last| self.document.folded_at(last) == "?")
    }
}

fn is_denial(word: &str) -> bool {
    matches!(
        word,
        "nicht" | "nie" | "weder" | "not" | "no" | "none" | "never" | "cannot" | "unaffected" | "neither" | "unlikely"
    ) || word.starts_with("kein")
        || word.ends_with("n't")
}

fn is_denied(found: &Found<'_>, hit: &Hit) -> bool {
    found.words_near(hit).any(|word| is_denial(found.document.folded_at(word)))
}

fn hedges(found: &Found<'_>) -> Vec<Hedge> {
    let mut hedges: Vec<Hedge> = Vec::new();
    for hit in found.hits {
        let kind = match hit.key {
            "hedge.no_evidence" => HedgeKind::NoEvidence,
            "hedge.not_excluded" => HedgeKind::NotExcluded,
            "hedge.as_far" => HedgeKind::AsFarAsKnown,
            "hedge.as_far_weak" if is_denied(found, hit) => HedgeKind::AsFarAsKnown,
            "hedge.theoretical" => HedgeKind::Theoretical,
            "hedge.belief" => HedgeKind::NoBelief,
            _ => continue,
        };
        let place = found.place(hit);
        if found.is_question(hit) || hedges.last().is_some_and(|last| last.kind == kind && last.place.overlaps(place)) {
            continue;
        }
        hedges.push(Hedge { kind, place });
    }
    hedges
}

/// Completed investigations, and looks at traces that name the time they cover.
fn examined(found: &Found<'_>) -> Vec<Place> {
    let completed = found.of("examined.completed").filter(|hit| !found.has_near(hit, "examined.open"));
    let looked = found.of("examined.what").filter(|hit| names_a_time(found, hit));
    let spanned = found.of("examined.look").filter(|hit| {
        names_a_span(found, hit) && !is_by_attacker(found, hit) && !found.has_near(hit, "examined.early")
    });
    let mut places: Vec<Place> = completed.chain(looked).chain(spanned).map(|hit| found.place(hit)).collect();
    places.sort_unstable();
    places
}

/// A sentence that names a day, a month, a year or a span.
fn names_a_time(found: &Found<'_>, hit: &Hit) -> bool {
    const SPANS: &[&str] =
        &["tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren", "days", "weeks", "months", "years"];
    found.words_near(hit).any(|at| {
        let Some(word) = found.document.words().get(at) else { return false };
        let folded = found.document.folded(word);
        let date = word.kind == WordKind::Number
            && (folded.bytes().filter(|byte| matches!(byte, b'.' | b'-' | b'/')).count() == 2
                || (folded.len() == 4 && (folded.starts_with("20") || folded.starts_with("19"))));
        date || SPANS.contains(&folded)
    })
}

/// A sentence that says from when to when: a joining word and a day, month or year.
fn names_a_span(found: &Found<'_>, hit: &Hit) -> bool {
    const FROM: &[&str] = &["bis", "seit", "zwischen", "zeitraum", "ab", "to", "until", "till", "between", "since"];
    const MONTHS: &[&str] = &[
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
        "january",
        "february",
        "march",
        "may",
        "june",
        "july",
        "october",
        "december",
    ];
    let word = |at: usize| found.document.folded_at(at);
    let joins = found.words_near(hit).any(|at| FROM.contains(&word(at)));
    // "by" and "to" are everywhere, so a month needs its day beside it.
    let day = |at: usize| word(at).starts_with(|sign: char| sign.is_ascii_digit());
    let dated = |at: usize| {
        MONTHS.contains(&word(at))
            && (day(at + 1) || at.checked_sub(1).is_some_and(|before| day(before) || word(before) == "."))
    };
    joins && (names_a_time(found, hit) || found.words_near(hit).any(dated))
}

/// The attacker looked: named before the verb, with nobody of the operator's in the sentence.
fn is_by_attacker(found: &Found<'_>, hit: &Hit) -> bool {
    let named =
        found.near(hit).iter().any(|other| other.key == "examined.attacker" && other.words.start < hit.words.start);
    let own = |at: usize| {
        matches!(found.document.folded_at(at), "wir" | "we" | "unser" | "unsere" | "our" | "uns" | "experten" | "team")
    };
    named && !found.words_near(hit).any(own)
}

fn topic_of(found: &Found<'_>, hit: &Hit) -> Topic {
    let near = found.near(hit);
    for (key, topic) in [
        ("cleared.password", Topic::Password),
        ("cleared.card", Topic::PaymentCard),
        ("cleared.bank", Topic::BankAccount),
        ("cleared.health", Topic::Health),
        ("cleared.email", Topic::Email),
        ("cleared.other", Topic::Other),
        ("cleared.everything", Topic::Everything),
    ] {
        if near.iter().any(|hit| hit.key == key) {
            return topic;
        }
    }
    Topic::Other
}

fn clearances(found: &Found<'_>) -> Vec<Clearance> {
    found
        .of("cleared")
        .filter(|hit| !found.near(hit).iter().any(|other| other.key.starts_with("hedge.")))
        .map(|hit| {
            let is_partial = found.has_near(hit, "risk.part") || found.has_near(hit, "cleared.other");
            Clearance { topic: topic_of(found, hit), is_partial, place: found.place(hit) }
        })
        .collect()
}

/// Data were reached, said without a denial, a doubt or a question in the sentence.
fn accesses(found: &Found<'_>) -> Vec<Place> {
    const DOUBT: &[&str] = &[
        "möglicherweise",
        "könnte",
        "könnten",
        "ob",
        "falls",
        "wenn",
        "eventuell",
        "may",
        "might",
        "could",
        "potentially",
        "possibly",
        "if",
        "whether",
        "vermutlich",
        "would",
        "sollte",
        "sollten",
        "seien",
        "sei",
        "kann",
        "können",
        "can",
    ];
    found
        .of("reached")
        .filter(|hit| {
            let certain = found.words_near(hit).all(|word| {
                let word = found.document.folded_at(word);
                !is_denial(word) && !DOUBT.contains(&word) && word != "?"
            });
            certain && !found.near(hit).iter().any(|other| other.key.starts_with("hedge."))
        })
        .map(|hit| found.place(hit))
        .collect()
}

fn risks(found: &Found<'_>) -> Vec<RiskStatement> {
    let mut risks = Vec::new();
    for hit in found.hits {
        let lean = match hit.key {
            "risk.down" => Lean::Down,
            "risk.alarm" => Lean::Alarm,
            _ => continue,
        };
        // One advice given as a precaution is no alarm, however soon it is to be followed.
        if lean == Lean::Alarm && (found.has_near(hit, "risk.precaution") || acts_itself(found, hit)) {
            continue;
        }
        if found.is_question(hit) {
            continue;
        }
        let is_for_a_part = found.has_near(hit, "risk.part");
        risks.push(RiskStatement { lean, is_for_a_part, place: found.place(hit) });
    }
    risks
}

/// "We immediately reset all passwords": what the operator did alarms nobody.
fn acts_itself(found: &Found<'_>, hit: &Hit) -> bool {
    let words = found.words_near(hit);
    let addressed = words.clone().any(|word| {
        matches!(
            found.document.folded_at(word),
            "sie"
                | "you"
                | "your"
                | "bitte"
                | "please"
                | "ihre"
                | "ihr"
                | "ihnen"
                | "euch"
                | "eure"
                | "euren"
                | "euer"
                | "mitglieder"
                | "du"
                | "dein"
                | "deine"
                | "users"
                | "customers"
                | "nutzer"
                | "kunden"
        )
    });
    let own = words.clone().take(4).any(|word| matches!(found.document.folded_at(word), "wir" | "we"));
    let asks = words.clone().any(|word| {
        let word = found.document.folded_at(word);
        matches!(
            word,
            "empfehlen"
                | "raten"
                | "bitten"
                | "fordern"
                | "gebeten"
                | "empfohlen"
                | "geraten"
                | "aufgefordert"
                | "recommend"
                | "advise"
                | "urge"
                | "ask"
                | "encourage"
                | "asked"
                | "urged"
                | "advised"
        )
    });
    (own && !asks)
        || (!addressed && !asks && found.document.sentences().get(hit.sentence).is_some_and(|of| !of.is_item))
            && !words.clone().take(1).any(|first| first == hit.words.start)
}

fn praises(found: &Found<'_>) -> Vec<Praise> {
    let mut praises: Vec<Praise> = Vec::new();
    for hit in found.hits {
        let kind = match hit.key {
            "praise" => PraiseKind::Praise,
            "promotion" => PraiseKind::Promotion,
            _ => continue,
        };
        if !found.overlapped(hit, "praise.not") {
            praises.push(Praise { kind, place: found.place(hit) });
        }
    }
    praises
}
