//! Reads measures, instructions to persons, and likely consequences.
//!
//! The same words carry all three ("Passwort ändern"), so the sentence decides: an imperative, a recommendation or a
//! line under "Was soll ich tun?" instructs persons; the operator's own act is a measure; harm together with a word of
//! possibility, or as the habit of criminals, is a consequence. Bare warnings are instructions and no consequences.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::document::{Document, Sentence};
use crate::facts::response::{Action, Instruction, Measure, MeasureKind, ResponseFacts};
use crate::lexicon::{Hit, Lexicon};
use crate::scope::Scope;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../vocabulary/response.lex")));

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
    let scope = document.scope();
    let hits = LEXICON.hits(document);
    let mut by_sentence: BTreeMap<usize, Vec<&Hit>> = BTreeMap::new();
    for hit in &hits {
        by_sentence.entry(hit.sentence).or_default().push(hit);
    }
    let mut facts = ResponseFacts::default();
    for (sentence, hits) in by_sentence {
        let Some(cut) = document.sentences().get(sentence) else { continue };
        let directs = directs(document, cut, &hits);
        let held = Held { sentence, hits, directs };
        instructions(document, &held, &mut facts);
        measures(document, cut, scope, &held, &mut facts);
        consequence(document, cut, scope, &held, &mut facts);
    }
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
    for hit in &held.hits {
        let Some(action) = action_of(hit.key).filter(|action| held.directs || *action == Action::Nothing) else {
            continue;
        };
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

fn measures(document: &Document, sentence: &Sentence, scope: &Scope, held: &Held<'_>, facts: &mut ResponseFacts) {
    let question = sentence.place.of(document.text()).ends_with('?');
    if question {
        return;
    }
    for hit in &held.hits {
        let Some(kind) = measure_of(hit.key) else { continue };
        // An order to the reader is no act of ours, except that a reset which is demanded of everybody is one.
        if held.directs && kind != MeasureKind::ForcedReset || scope.standing(&hit.words).is_denied() {
            continue;
        }
        if held.directs && !is_demanded(document, sentence) {
            continue;
        }
        facts.measures.push(Measure { kind, place: document.place_of(&hit.words) });
    }
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

fn consequence(document: &Document, sentence: &Sentence, scope: &Scope, held: &Held<'_>, facts: &mut ResponseFacts) {
    let question = sentence.place.of(document.text()).ends_with('?');
    if question {
        return;
    }
    let has = |key: &'static str| held.hits.iter().filter(move |hit| hit.key == key);
    // "You can reset it" and "cannot be excluded" are no possibilities of harm.
    let blocked: Vec<usize> = has("you-can").flat_map(|hit| hit.words.clone()).collect();
    let possible = has("suffer").next().is_some()
        || has("possible").any(|hit| !hit.words.clone().any(|word| blocked.contains(&word)));
    let under_consequences = lead_of(document, sentence).is_some_and(|lead| asks_what_may_happen(document, lead));
    // What a stranger may do is harm whatever the verb is, but not that he may have taken the data.
    let past = has("past").next().is_some();
    let open = past || has("not-excluded").next().is_some();
    let stranger = has("stranger").filter(|_| possible && !open && has("possible").any(|hit| is_modal(document, hit)));
    let named = has("harm").chain(stranger).find(|hit| !scope.standing(&hit.words).is_denied());
    let stated = under_consequences && possible && !open;
    let Some(words) = named.map(|hit| hit.words.clone()).or_else(|| stated.then(|| sentence.words.clone())) else {
        return;
    };
    let told = held.directs && !has("possible").any(|hit| is_subjunctive(document, hit));
    if (possible || has("habit").next().is_some() || under_consequences) && !told {
        facts.consequences.push(document.place_of(&words));
    }
}

/// A verb of possibility, not an adverb; the month of May is none.
fn is_modal(document: &Document, hit: &Hit) -> bool {
    let (word, next) = (document.folded_at(hit.words.start), document.folded_at(hit.words.start + 1));
    let verb =
        word.starts_with("könnt") || matches!(word, "kann" | "können" | "could" | "may" | "might" | "can" | "would");
    verb && !next.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Inside an order only a plain possibility is a statement ("Seien Sie wachsam, es könnte …").
fn is_subjunctive(document: &Document, hit: &Hit) -> bool {
    let word = document.folded_at(hit.words.start);
    word.starts_with("könnt") || matches!(word, "could" | "might" | "möglich" | "denkbar" | "may" | "kann")
}

fn asks_what_may_happen(document: &Document, lead: &Sentence) -> bool {
    let has = |wanted: fn(&str) -> bool| lead.words.clone().any(|word| wanted(document.folded_at(word)));
    let open =
        has(|word| word.starts_with("könnt") || matches!(word, "kann" | "droht" | "may" | "might" | "could" | "can"));
    let happens = has(|word| {
        matches!(word, "passieren" | "geschehen" | "bedeuten" | "droht" | "happen" | "mean" | "wrong" | "entstehen")
    });
    let named = has(|word| {
        matches!(word, "folge" | "folgen" | "gefahr" | "gefahren")
            || ["risik", "risk", "consequence"].iter().any(|start| word.starts_with(start))
    });
    named || (open && happens) || has(|word| matches!(word, "bedeutet" | "means"))
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
