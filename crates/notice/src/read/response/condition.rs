//! Reads for whom an instruction holds, or under which condition.
//!
//! A clause under "wenn", "falls", "if" is one (scope finds it), and so is a phrase that names some of the readers ("wer",
//! "users who", "überall, wo"), up to the next comma or the verb. What the sentence does not say, the line above it may. An
//! instruction without either holds for everybody.

use std::ops::Range;

use crate::document::{Document, Sentence};
use crate::lexicon::Area;
use crate::place::Place;
use crate::scope::Standing;

/// Longest condition, in words.
const LENGTH_MAX: usize = 24;

/// The condition of the instruction that these words give.
pub(super) fn of(document: &Document, sentence: &Sentence, words: &Range<usize>) -> Option<Place> {
    let lead = || sentence.lead.and_then(|lead| document.sentences().get(lead)).filter(|_| sentence.is_item);
    clause(document, sentence, words)
        .or_else(|| some_of_them(document, sentence, words))
        .or_else(|| lead().and_then(|lead| clause(document, lead, &(lead.words.end..lead.words.end))))
        .map(|condition| document.place_of(&condition))
}

/// The conditional clause that lies nearest.
fn clause(document: &Document, sentence: &Sentence, words: &Range<usize>) -> Option<Range<usize>> {
    let mut nearest: Option<Range<usize>> = None;
    let mut at = sentence.words.start;
    while at < sentence.words.end {
        let run = (at..sentence.words.end).take_while(|at| is_conditional(document, *at)).count();
        if run > 1 {
            // A clause whose verb scope does not know runs on into the order: the comma before that parts them.
            let runs_into = at < words.start && words.end <= at + run;
            let comma = || (at..words.end).rev().find(|at| document.folded_at(*at) == ",");
            let end = if runs_into { comma().unwrap_or(at + run) } else { at + run };
            let found = without_signs(document, at..end);
            let distance = |of: &Range<usize>| of.start.abs_diff(words.start);
            if !found.is_empty() && nearest.as_ref().is_none_or(|known| distance(&found) < distance(known)) {
                nearest = Some(found);
            }
        }
        at += run.max(1);
    }
    nearest.filter(|found| found.len() <= LENGTH_MAX)
}

fn is_conditional(document: &Document, word: usize) -> bool {
    document.standing(&(word..word + 1)) == Standing::Conditional
}

fn without_signs(document: &Document, mut words: Range<usize>) -> Range<usize> {
    let is_sign = |at: usize| matches!(document.folded_at(at), "," | "." | ";" | ":" | "–" | "-" | "(" | ")");
    while !words.is_empty() && is_sign(words.start) {
        words.start += 1;
    }
    while !words.is_empty() && is_sign(words.end - 1) {
        words.end -= 1;
    }
    words
}

/// "Wer dasselbe Passwort nutzt", "users who signed in", "überall, wo Sie es nutzen".
fn some_of_them(document: &Document, sentence: &Sentence, words: &Range<usize>) -> Option<Range<usize>> {
    let hits = document.hits(Area::Response);
    let from = hits.partition_point(|hit| hit.words.start < sentence.words.start);
    let inside = hits.get(from..).unwrap_or_default().iter().take_while(|hit| hit.words.start < sentence.words.end);
    let opens =
        inside.filter(|hit| hit.key == "some-of-them").min_by_key(|hit| hit.words.start.abs_diff(words.start))?;
    let ends = |at: &usize| {
        matches!(document.folded_at(*at), "," | ";" | "." | "–" | "should" | "must" | "sollte" | "sollten" | "muss")
    };
    let end = (opens.words.end..sentence.words.end.min(opens.words.start + LENGTH_MAX))
        .find(ends)
        .unwrap_or_else(|| sentence.words.end.min(opens.words.start + LENGTH_MAX));
    Some(without_signs(document, opens.words.start..end))
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn check(text: &str, expect: &str) {
        let document = Document::new(text, None);
        let response = crate::read(&document).response;
        let found: Vec<String> = response
            .instructions
            .iter()
            .map(|instruction| {
                let condition = instruction.condition.map_or("always", |place| place.of(text));
                format!("{}: {condition}", instruction.action.code())
            })
            .collect();
        assert_eq!(found.join("; "), expect, "{text}");
    }

    #[test]
    fn conditions_are_clauses() {
        check("Bitte ändern Sie Ihr Passwort.", "change_password: always");
        check(
            "Falls Sie dasselbe Passwort anderswo nutzen, ändern Sie bitte Ihr Passwort.",
            "change_password: Falls Sie dasselbe Passwort anderswo nutzen",
        );
        check("Please change your password if you reused it elsewhere.", "change_password: if you reused it elsewhere");
        check("If you bank with us, check your statements.", "watch_account: If you bank with us");
    }

    #[test]
    fn conditions_may_name_some_of_the_readers() {
        check(
            "Ändern Sie Ihr Passwort überall dort, wo Sie dasselbe Passwort verwenden.",
            "change_password: überall dort, wo Sie dasselbe Passwort verwenden",
        );
        check(
            "Users who signed in before May should change their password.",
            "change_password: Users who signed in before May",
        );
        check("Wer ein Konto hat, sollte sein Passwort ändern.", "change_password: Wer ein Konto hat");
    }
}
