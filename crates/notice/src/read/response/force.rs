//! Reads how an instruction is put: demanded, asked for, or left to the person.
//!
//! A word of advice ("empfehlen", "should") outweighs one of duty in the same sentence, since "we recommend that you must" is
//! advice. Where the sentence is silent, the line above it speaks ("Wir empfehlen:"). A bare imperative asks.

use crate::document::{Document, Sentence};
use crate::facts::response::Force;

/// How the instructions of a sentence are put.
pub(super) fn of(document: &Document, sentence: &Sentence) -> Force {
    let lead = sentence.lead.and_then(|lead| document.sentences().get(lead));
    said(document, sentence).or_else(|| lead.and_then(|lead| said(document, lead))).unwrap_or(Force::Asked)
}

fn said(document: &Document, sentence: &Sentence) -> Option<Force> {
    let mut demanded = false;
    for at in sentence.words.clone() {
        let word = document.folded_at(at);
        let recommends = word.starts_with("empfehl")
            || word.starts_with("empfohlen")
            || word.starts_with("recommend")
            || matches!(
                word,
                "raten"
                    | "rät"
                    | "ratsam"
                    | "geraten"
                    | "sollten"
                    | "sollte"
                    | "solltest"
                    | "solltet"
                    | "advise"
                    | "advised"
                    | "suggest"
                    | "encourage"
                    | "encouraged"
                    | "should"
                    | "consider"
                    | "voluntary"
                    | "freiwillig"
                    | "optional"
            );
        if recommends {
            return Some(Force::Recommended);
        }
        demanded |= matches!(
            word,
            "müssen"
                | "muss"
                | "musst"
                | "müsst"
                | "must"
                | "required"
                | "mandatory"
                | "zwingend"
                | "verpflichtend"
                | "erforderlich"
                | "need"
        ) && !document.standing(&(at..at + 1)).is_denied();
    }
    demanded.then_some(Force::Demanded)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn check(text: &str, expect: &str) {
        let response = crate::read(&Document::new(text, None)).response;
        let found: Vec<&str> = response.instructions.iter().map(|instruction| instruction.force.code()).collect();
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn words_of_duty_and_of_advice_are_told_apart() {
        check("Bitte ändern Sie Ihr Passwort.", "asked");
        check("Sie müssen Ihr Passwort ändern.", "demanded");
        check("Wir empfehlen Ihnen, Ihr Passwort zu ändern.", "recommended");
        check("Please change your password.", "asked");
        check("You must change your password.", "demanded");
        check("We recommend that you change your password.", "recommended");
    }

    #[test]
    fn bullets_are_put_as_the_line_above_them() {
        check("Wir empfehlen Ihnen:\n- Ändern Sie Ihr Passwort", "recommended");
        check("What you should do:\n- Change your password", "recommended");
    }
}
