//! Reads measures, instructions to persons, and likely consequences.
//!
//! The same words carry all three ("Passwort ändern"), so the sentence decides: an imperative, a recommendation or a
//! line under "Was soll ich tun?" instructs persons; the operator's own act is a measure. What may happen to persons is
//! read in `consequence`.

mod condition;
mod consequence;
mod force;
pub(super) mod state;

use std::collections::BTreeMap;

use law::authorities::{AuthorityKind, Named};

use crate::document::{Document, Sentence};
use crate::facts::contact::{ContactFacts, Involvement};
use crate::facts::response::{Action, Instruction, Measure, MeasureKind, MeasureState, ResponseFacts};
use crate::lexicon::{Area, Hit};
use crate::scope::Standing;

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

pub(super) fn read(document: &Document, contact: &ContactFacts) -> ResponseFacts {
    let hits = document.hits(Area::Response);
    let mut by_sentence: BTreeMap<usize, Vec<&Hit>> = BTreeMap::new();
    for hit in hits {
        by_sentence.entry(hit.sentence).or_default().push(hit);
    }
    let mut facts = ResponseFacts::default();
    let mut directed = vec![false; document.sentences().len()];
    for (sentence, cut) in document.sentences().iter().enumerate() {
        let hits = by_sentence.remove(&sentence).unwrap_or_default();
        let directs = directs(document, cut, &hits);
        if let Some(directed) = directed.get_mut(sentence) {
            *directed = directs;
        }
        let held = Held { sentence, hits, directs };
        instructions(document, cut, &held, &mut facts);
        measures(document, cut, &held, &mut facts);
        unnamed(document, cut, &held, &mut facts);
    }
    authorities(document, contact, &mut facts);
    facts.measures.sort_by_key(|measure| measure.place);
    facts.consequences = consequence::read(document, &directed);
    facts
}

/// An authority that was told is a measure, whatever the verb.
fn authorities(document: &Document, contact: &ContactFacts, facts: &mut ResponseFacts) {
    for mention in &contact.authorities {
        let kind = match mention.named {
            // An attorney general is told as an authority in some countries, as a prosecutor in others.
            Named::Generic(AuthorityKind::Police) if mention.text.to_lowercase().contains("attorney") => continue,
            Named::Generic(AuthorityKind::Police) => MeasureKind::PoliceReport,
            _ if mention.is_data_protection() => MeasureKind::AuthorityNotified,
            _ => continue,
        };
        let word = document.words().partition_point(|word| word.place.end <= mention.place.start);
        let Some(sentence) = document.words().get(word).map(|word| word.sentence) else { continue };
        let said = facts.measures.iter().any(|measure| measure.kind == kind && measure.sentence == sentence);
        let state = match mention.involvement {
            Involvement::Involved => MeasureState::Done,
            Involvement::Planned => MeasureState::Planned,
            Involvement::Denied | Involvement::Mentioned => continue,
        };
        if !said {
            facts.measures.push(Measure { kind, state, sentence, place: mention.place });
        }
    }
}

/// Whether a sentence tells its reader to act.
fn directs(document: &Document, sentence: &Sentence, hits: &[&Hit]) -> bool {
    let is_order = |hit: &&Hit| {
        let before = hit.words.start.checked_sub(1).map_or("", |before| document.folded_at(before));
        hit.key == "directive" || hit.key == "imperative" && !matches!(before, "wir" | "ich")
    };
    if hits.iter().any(is_order) {
        return !is_of_operator(document, sentence);
    }
    let opens = opens(document, sentence);
    let asked = lead_of(document, sentence).is_some_and(|lead| asks_what_to_do(document, lead));
    opens || (asked && sentence.is_item) || is_polite_imperative(document, sentence)
}

/// An English sentence that begins with the verb.
fn opens(document: &Document, sentence: &Sentence) -> bool {
    let first =
        sentence.words.clone().map(|word| document.folded_at(word)).find(|word| word.starts_with(char::is_alphabetic));
    first.is_some_and(|first| OPENERS.contains(&first)) && !is_if_without_order(document, sentence, first)
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
    let own = has(&["wir", "we"]);
    (!own
        && has(&["tun", "machen", "unternehmen", "do", "beachten"])
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

fn instructions(document: &Document, sentence: &Sentence, held: &Held<'_>, facts: &mut ResponseFacts) {
    let asks = held.hits.iter().any(|hit| hit.key == "inquiry");
    for hit in &held.hits {
        let Some(action) = action_of(hit.key).filter(|action| held.directs || *action == Action::Nothing) else {
            continue;
        };
        if matches!(action, Action::Contact | Action::Call) && asks {
            continue;
        }
        facts.instructions.push(Instruction {
            action,
            force: force::of(document, sentence),
            condition: condition::of(document, sentence, &hit.words),
            sentence: held.sentence,
            place: document.place_of(&hit.words),
        });
    }
}

/// Acts without a word of their own: an order that none of the actions names, a sentence under "Was wir getan haben".
fn unnamed(document: &Document, sentence: &Sentence, held: &Held<'_>, facts: &mut ResponseFacts) {
    let place = sentence.place;
    let has = |key: &str| held.hits.iter().any(|hit| hit.key == key);
    let said = facts.instructions.last().is_some_and(|last| last.sentence == held.sentence)
        || facts.measures.last().is_some_and(|last| last.sentence == held.sentence);
    let question = place.of(document.text()).ends_with(['?', ':']);
    if said || question || sentence.is_lead || sentence.words.len() < WORDS_OF_AN_ACT || has("no-act") {
        return;
    }
    let lead = lead_of(document, sentence);
    let standing = document.standing(&sentence.words);
    if held.directs {
        if (has("imperative") || opens(document, sentence) || orders(document, sentence)) && !standing.is_denied() {
            let condition = condition::of(document, sentence, &sentence.words);
            let force = force::of(document, sentence);
            facts.instructions.push(Instruction {
                action: Action::Other,
                force,
                condition,
                sentence: held.sentence,
                place,
            });
        }
        return;
    }
    let told = lead.is_some_and(|lead| tells_what_was_done(document, lead)) && tells_an_act(document, sentence);
    if told && standing == Standing::Asserted && !has("vague-measure") {
        let state = state::of(document, &sentence.words);
        facts.measures.push(Measure { kind: MeasureKind::Other, state, sentence: held.sentence, place });
    }
}

/// A bullet under "Was Sie tun sollten:" that does not begin by stating something.
fn orders(document: &Document, sentence: &Sentence) -> bool {
    let first =
        sentence.words.clone().map(|at| document.folded_at(at)).find(|word| word.starts_with(char::is_alphabetic));
    sentence.is_item
        && !first.is_some_and(|first| {
            matches!(
                first,
                "you"
                    | "we"
                    | "i"
                    | "i've"
                    | "we've"
                    | "they"
                    | "the"
                    | "it"
                    | "our"
                    | "your"
                    | "this"
                    | "what"
                    | "how"
                    | "wir"
                    | "ich"
                    | "das"
                    | "die"
                    | "der"
                    | "es"
                    | "unser"
                    | "unsere"
                    | "ihr"
                    | "ihre"
                    | "was"
                    | "wie"
            )
        })
}

/// The operator has acted: a perfect or passive, or what holds from now on; a promise to tell is none.
fn tells_an_act(document: &Document, sentence: &Sentence) -> bool {
    let promises =
        document.hits(Area::Time).iter().any(|hit| hit.key == "promise" && sentence.words.contains(&hit.words.start));
    !promises
        && sentence.words.clone().any(|at| {
            matches!(
                document.folded_at(at),
                "haben"
                    | "hat"
                    | "habe"
                    | "wurde"
                    | "wurden"
                    | "worden"
                    | "have"
                    | "has"
                    | "we've"
                    | "i've"
                    | "was"
                    | "were"
                    | "now"
                    | "nun"
                    | "künftig"
                    | "ab"
            )
        })
}

/// Fewer words than this are a heading or an entry of a list.
const WORDS_OF_AN_ACT: usize = 4;

/// A heading under which stands what the operator did.
fn tells_what_was_done(document: &Document, lead: &Sentence) -> bool {
    let hits = document.hits(Area::Response);
    let from = hits.partition_point(|hit| hit.words.start < lead.words.start);
    let inside = hits.get(from..).unwrap_or_default().iter().take_while(|hit| hit.words.start < lead.words.end);
    inside.into_iter().any(|hit| hit.key == "what-was-done")
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
        let state = state::of(document, &hit.words);
        facts.measures.push(Measure { kind, state, sentence: held.sentence, place: document.place_of(&hit.words) });
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
        check("Stay alert to fraud.", "do other");
        check("Criminals often use such data for identity theft.", "may");
        check("Wir haben keine Hinweise auf einen Missbrauch.", "");
    }
}
