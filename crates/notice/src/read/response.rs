//! Reads measures, instructions to persons, and likely consequences.
//!
//! The same words carry all three ("Passwort ändern"), so the sentence decides: an imperative, a recommendation or a
//! line under "Was soll ich tun?" instructs persons; the operator's own act is a measure. What may happen to persons is
//! read in `consequence`.

mod consequence;

use std::collections::BTreeMap;

use crate::document::{Document, Sentence};
use crate::facts::response::{Action, Instruction, Measure, MeasureKind, ResponseFacts};
use crate::lexicon::{Area, Hit};

/// English verbs that instruct when a sentence begins with them.
const OPENERS: &[&str] = &[
    "change",
    "reset",
    "check",
    "review",
    "monitor",
    "be",
    "watch",
    "do",
    "don't",
    "never",
    "consider",
    "enable",
    "contact",
    "call",
    "delete",
    "update",
    "use",
    "keep",
    "look",
    "treat",
    "report",
    "replace",
    "rotate",
    "revoke",
    "cancel",
    "block",
    "log",
    "sign",
    "make",
    "set",
    "choose",
    "turn",
    "install",
    "remain",
    "stay",
    "avoid",
    "ignore",
    "tell",
    "talk",
    "speak",
    "ask",
    "regenerate",
    "discard",
    "beware",
    "always",
    "if",
    "email",
    "write",
    "follow",
    "take",
    "get",
    "read",
    "pick",
    "remove",
    "verify",
    "examine",
];

/// What a sentence holds of the vocabulary.
struct Held<'a> {
    sentence: usize,
    hits: Vec<&'a Hit>,
    /// Tells persons to act.
    directs: bool,
}

pub(super) fn read(document: &Document) -> ResponseFacts {
    let hits = document.hits(Area::Response);
    let mut by_sentence: BTreeMap<usize, Vec<&Hit>> = BTreeMap::new();
    for hit in hits {
        by_sentence.entry(hit.sentence).or_default().push(hit);
    }
    let mut facts = ResponseFacts::default();
    let mut directed = vec![false; document.sentences().len()];
    for (sentence, hits) in by_sentence {
        let Some(cut) = document.sentences().get(sentence) else { continue };
        let directs = directs(document, cut, &hits);
        if let Some(directed) = directed.get_mut(sentence) {
            *directed = directs;
        }
        let held = Held { sentence, hits, directs };
        instructions(document, &held, &mut facts);
        measures(document, cut, &held, &mut facts);
    }
    facts.consequences = consequence::read(document, &directed);
    facts
}

/// Whether a sentence tells its reader to act.
fn directs(document: &Document, sentence: &Sentence, hits: &[&Hit]) -> bool {
    if hits.iter().any(|hit| matches!(hit.key, "directive" | "imperative")) {
        return !is_of_operator(document, sentence);
    }
    let first =
        sentence.words.clone().map(|word| document.folded_at(word)).find(|word| word.starts_with(char::is_alphabetic));
    let opens = first.is_some_and(|first| OPENERS.contains(&first)) && !is_if_without_order(document, sentence, first);
    let asked = lead_of(document, sentence).is_some_and(|lead| asks_what_to_do(document, lead));
    opens || (asked && sentence.is_item) || is_polite_imperative(document, sentence)
}

/// The line that announces a sentence.
fn lead_of<'a>(document: &'a Document, sentence: &Sentence) -> Option<&'a Sentence> {
    sentence.lead.and_then(|lead| document.sentences().get(lead))
}

/// "Schalten Sie …": the verb in front, perhaps behind "dann" or the number of a list.
fn is_polite_imperative(document: &Document, sentence: &Sentence) -> bool {
    let end = sentence.words.end.min(sentence.words.start + 6);
    !sentence.place.of(document.text()).ends_with('?')
        && (sentence.words.start..end).any(|word| {
            let (verb, before) = (document.folded_at(word), document.folded_at(word.saturating_sub(1)));
            let in_front = word == sentence.words.start || matches!(before, "." | "-" | ")" | "dann" | ",");
            in_front && verb.len() > 3 && verb.ends_with("en") && document.folded_at(word + 1) == "sie"
        })
}

/// "We should …", "wir empfehlen unseren Dienstleistern" are rare; "wir sollten" is the operator speaking of itself.
fn is_of_operator(document: &Document, sentence: &Sentence) -> bool {
    let words: Vec<&str> = sentence.words.clone().map(|word| document.folded_at(word)).collect();
    words.windows(2).any(|pair| {
        matches!(pair, ["we", "should" | "must"] | ["wir", "sollten" | "müssen"] | ["should" | "must", "we"])
    })
}

/// "If you have questions" opens no order; "If you use the same password, change it" does.
fn is_if_without_order(document: &Document, sentence: &Sentence, first: Option<&str>) -> bool {
    first == Some("if") && {
        let words: Vec<&str> = sentence.words.clone().map(|word| document.folded_at(word)).collect();
        !words.windows(2).any(|pair| matches!(pair, [",", next] if OPENERS.contains(next) || *next == "you"))
    }
}

/// A heading or question under which stands what persons shall do.
fn asks_what_to_do(document: &Document, lead: &Sentence) -> bool {
    let words: Vec<&str> = lead.words.clone().map(|word| document.folded_at(word)).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    (has(&["tun", "machen", "unternehmen", "do", "beachten"])
        && has(&["was", "what", "how", "wie", "ich", "sie", "you", "i", "should", "can", "to"]))
        || has(&[
            "empfehlen",
            "empfehlungen",
            "raten",
            "recommend",
            "recommendations",
            "advice",
            "steps",
            "schützen",
            "protect",
            "should",
            "bitte",
        ])
}

fn action_of(key: &str) -> Option<Action> {
    Some(match key {
        "change_password" => Action::ChangePassword,
        "beware_phishing" => Action::BewarePhishing,
        "watch_account" => Action::WatchAccount,
        "enable_2fa" => Action::EnableSecondFactor,
        "contact_bank" => Action::ContactBank,
        "block_card" => Action::BlockCard,
        "police_report_person" => Action::PoliceReport,
        "re-login" => Action::SignInAgain,
        "rotate_api_keys" => Action::RotateApiKeys,
        "replace_certificate" => Action::ReplaceCertificate,
        "credit_monitoring" => Action::CreditMonitoring,
        "update_software" => Action::UpdateSoftware,
        "call" => Action::Call,
        "contact" => Action::Contact,
        "none" => Action::Nothing,
        "advice_other" => Action::Other,
        _ => return None,
    })
}

fn instructions(document: &Document, held: &Held<'_>, facts: &mut ResponseFacts) {
    let asks = held.hits.iter().any(|hit| hit.key == "inquiry");
    for hit in &held.hits {
        let Some(action) = action_of(hit.key).filter(|action| held.directs || *action == Action::Nothing) else {
            continue;
        };
        if action == Action::Contact && asks {
            continue;
        }
        facts.instructions.push(Instruction { action, sentence: held.sentence, place: document.place_of(&hit.words) });
    }
}

fn measure_of(key: &str) -> Option<MeasureKind> {
    Some(match key {
        "forced_reset" => MeasureKind::ForcedReset,
        "token_revocation" => MeasureKind::TokenRevocation,
        "key_rotation" => MeasureKind::KeyRotation,
        "system_offline" => MeasureKind::SystemOffline,
        "patched" => MeasureKind::Patched,
        "forensics" => MeasureKind::Forensics,
        "police_report" => MeasureKind::PoliceReport,
        "authority_notified" => MeasureKind::AuthorityNotified,
        "persons_notified" => MeasureKind::PersonsNotified,
        "hotline" => MeasureKind::Hotline,
        "monitoring" => MeasureKind::Monitoring,
        "data_deleted" => MeasureKind::DataDeleted,
        "backup_restored" => MeasureKind::BackupRestored,
        "other" => MeasureKind::Other,
        _ => return None,
    })
}

fn measures(document: &Document, sentence: &Sentence, held: &Held<'_>, facts: &mut ResponseFacts) {
    let question = sentence.place.of(document.text()).ends_with('?');
    if question {
        return;
    }
    let demanded = held.directs && is_demanded(document, sentence);
    for hit in &held.hits {
        let Some(kind) = measure_of(hit.key) else { continue };
        // An order to the reader is no act of ours, except that a reset which is demanded of everybody is one.
        if held.directs && kind != MeasureKind::ForcedReset || document.standing(&hit.words).is_denied() {
            continue;
        }
        if held.directs && !demanded || is_of_perpetrators(document, held, hit) {
            continue;
        }
        facts.measures.push(Measure { kind, place: document.place_of(&hit.words) });
    }
}

/// "Die Täter haben die Systeme abgeschaltet": somebody else's act, in the same clause.
fn is_of_perpetrators(document: &Document, held: &Held<'_>, measure: &Hit) -> bool {
    let before = held.hits.partition_point(|hit| hit.words.start < measure.words.start);
    held.hits.get(..before).unwrap_or_default().iter().rev().take(16).any(|hit| {
        hit.key == "perpetrator"
            && hit.words.end <= measure.words.start
            && measure.words.start - hit.words.end < 8
            && !(hit.words.end..measure.words.start).any(|word| {
                matches!(document.folded_at(word), "," | "." | "wir" | "we" | "wurde" | "wurden" | "was" | "were")
            })
    })
}

/// "All users are required to change their password": nobody is asked.
fn is_demanded(document: &Document, sentence: &Sentence) -> bool {
    sentence.words.clone().any(|word| {
        matches!(document.folded_at(word), "required" | "forced" | "müssen" | "muss" | "zurückgesetzt" | "reset")
    }) && !sentence
        .words
        .clone()
        .any(|word| document.folded_at(word).starts_with("empfehl") || document.folded_at(word) == "recommend")
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn check(text: &str, expect: &str) {
        let response = crate::read(&Document::new(text, None)).response;
        let mut found: Vec<String> =
            response.measures.iter().map(|measure| format!("did {}", measure.kind.code())).collect();
        found.extend(response.instructions.iter().map(|instruction| format!("do {}", instruction.action.code())));
        found.extend(response.consequences.iter().map(|_| "may".to_owned()));
        found.sort();
        found.dedup();
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn the_operators_acts_are_measures() {
        check(
            "Wir haben alle Passwörter zurückgesetzt und Strafanzeige erstattet.",
            "did forced_reset, did police_report",
        );
        check("We have taken the server offline and informed the police.", "did police_report, did system_offline");
        check("Der Server wurde nicht vom Netz genommen.", "");
    }

    #[test]
    fn orders_to_the_reader_are_instructions() {
        check("Bitte ändern Sie Ihr Passwort.", "do change_password");
        check("Be wary of suspicious emails.", "do beware_phishing");
        check("Sie müssen nichts unternehmen.", "do none");
    }

    #[test]
    fn harm_that_may_come_is_a_consequence_and_a_warning_is_not() {
        check("Die Daten könnten für Betrug genutzt werden.", "may");
        check("Stay alert to fraud.", "");
        check("Criminals often use such data for identity theft.", "may");
        check("Wir haben keine Hinweise auf einen Missbrauch.", "");
    }
}
