//! Profile. How much each rule weighs for whom a notice is meant: one table, with its reasons.
//!
//! Rests on what the law asks of each kind: Art. 33(3) of a notification to the authority, Art. 33(2) of a processor's notice to its
//! controller, Art. 34(2) and 12(1) of a communication to persons (domain notes 5.1; law notes 1.3, 1.4, 1.8). A kind that was
//! only guessed never silences a rule: what would be left out is then said as a note. `docs/lint.md` shows this table; a test
//! compares the two.

use super::rule::{Kind, Level, Rule};

/// What a rule does for a kind of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It weighs as the rule says.
    Own,
    /// It weighs this much instead.
    As(Level),
    /// It does not apply.
    Left,
}

/// A rule for the five kinds: person, guardian, controller, public, authority.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The rule.
    pub rule: &'static str,
    /// Its weight by kind, in the order of [`KINDS`].
    pub weights: [Weight; 5],
    /// Why, in English, for the documentation.
    pub reason: &'static str,
}

/// The order of the columns.
pub const KINDS: [Kind; 5] = [Kind::Person, Kind::Guardian, Kind::Controller, Kind::Public, Kind::Authority];

const OWN: Weight = Weight::Own;
const ERROR: Weight = Weight::As(Level::Error);
const WARN: Weight = Weight::As(Level::Warning);
const INFO: Weight = Weight::As(Level::Info);
const LEFT: Weight = Weight::Left;

const fn row(rule: &'static str, weights: [Weight; 5], reason: &'static str) -> Row {
    Row { rule, weights, reason }
}

/// Every rule, in order.
pub const TABLE: &[Row] = &[
    row("L01", [OWN, OWN, OWN, OWN, OWN], "Art. 33(3)(b), 34(2): everybody needs a contact"),
    row(
        "L02",
        [OWN, OWN, WARN, OWN, OWN],
        "the controller judges consequences itself; the processor should still say what it knows",
    ),
    row("L03", [OWN, OWN, OWN, OWN, OWN], "Art. 33(3)(a), 34(2): the nature is asked of all"),
    row("L04", [OWN, OWN, OWN, OWN, OWN], "Art. 33(3)(d), 34(2): measures are asked of all"),
    row("L05", [OWN, OWN, OWN, OWN, OWN], "Art. 33(3)(a); persons must know which of their data"),
    row("L06", [OWN, OWN, OWN, OWN, OWN], "two values for one count mislead everybody"),
    row(
        "L07",
        [WARN, WARN, OWN, OWN, OWN],
        "Art. 33(3)(a) asks numbers of the authority's notice; a letter need not give one",
    ),
    row("L08", [OWN, OWN, OWN, OWN, ERROR], "the authority computes time limits from the instants"),
    row("L09", [OWN, OWN, OWN, OWN, INFO], "the authority's receipt dates a notification"),
    row("L10", [OWN, OWN, INFO, OWN, INFO], "consequences and advice per category are for persons"),
    row("L11", [OWN, OWN, OWN, OWN, OWN], "a live credential harms until it is exchanged, whoever reads"),
    row("L12", [OWN, OWN, OWN, OWN, ERROR], "Art. 34(3)(a) hangs on it, and the authority judges that"),
    row("L13", [OWN, OWN, OWN, OWN, ERROR], "Art. 34(3)(a) hangs on it, and the authority judges that"),
    row("L14", [OWN, OWN, OWN, OWN, OWN], "a hedge without a horizon is read as safety"),
    row("L15", [OWN, OWN, OWN, OWN, OWN], "a contradiction to the case is wrong everywhere"),
    row("L16", [OWN, OWN, OWN, OWN, OWN], "conflicting risk words mislead everybody"),
    row(
        "L17",
        [OWN, OWN, WARN, OWN, INFO],
        "Art. 34: a dedicated message without marketing; an authority only loses time",
    ),
    row("L18", [WARN, WARN, INFO, WARN, OWN], "72 hours bind towards the authority only; persons: without undue delay"),
    row("L19", [OWN, OWN, OWN, OWN, OWN], "the rule itself looks whether the text speaks to controllers"),
    row(
        "L20",
        [OWN, OWN, INFO, OWN, WARN],
        "the guardian route is for persons; the church's authority matters for the notification, too",
    ),
    row("L21", [OWN, OWN, INFO, OWN, INFO], "how persons change passwords is the controller's matter"),
    row("L22", [OWN, OWN, INFO, OWN, INFO], "advice to persons; good to pass on, not asked by Art. 33"),
    row("L23", [OWN, OWN, OWN, OWN, OWN], "two versions must say the same to everybody"),
    row("L24", [OWN, OWN, WARN, OWN, WARN], "professionals notice a bad translation; persons cannot"),
    row("L25", [OWN, OWN, OWN, OWN, OWN], "a wrong authority is wrong everywhere"),
    row("L26", [OWN, OWN, OWN, OWN, OWN], "whose statement it is matters to everybody"),
    row("L27", [OWN, OWN, INFO, OWN, LEFT], "Art. 12(1) asks plain language for persons"),
    row("L28", [OWN, OWN, INFO, OWN, LEFT], "controllers and the authority need technical detail; it is not published"),
    row(
        "L29",
        [OWN, OWN, OWN, OWN, INFO],
        "links in mails teach persons the wrong habit; the rule itself spares web pages",
    ),
    row("L30", [OWN, OWN, OWN, OWN, OWN], "the rule itself looks whether the text is a public communication"),
    row("L31", [OWN, OWN, INFO, OWN, INFO], "channels to former customers are the controller's matter"),
    row("L32", [OWN, OWN, OWN, OWN, OWN], "a promise without a date binds nobody; Art. 33(4) for phases"),
    row("L33", [OWN, OWN, OWN, OWN, ERROR], "Art. 33(3)(a): the authority needs the window"),
    row("L34", [OWN, OWN, INFO, OWN, OWN], "Art. 33(3)(a): categories of persons; a processor may not know them"),
    row(
        "L35",
        [OWN, OWN, LEFT, OWN, LEFT],
        "only the controller notifies; to the authority the notice is the notification",
    ),
];

/// How much a rule weighs for a kind; none where it does not apply. A guess silences nothing.
#[must_use]
pub fn level(rule: &Rule, kind: Kind, is_given: bool) -> Option<Level> {
    let column = KINDS.iter().position(|each| *each == kind).unwrap_or_default();
    let weight = TABLE.iter().find(|row| row.rule == rule.id).and_then(|row| row.weights.get(column));
    match weight {
        Some(Weight::As(level)) => Some(*level),
        Some(Weight::Left) if is_given => None,
        Some(Weight::Left) => Some(Level::Info),
        Some(Weight::Own) | None => Some(rule.level),
    }
}

#[cfg(test)]
mod tests {
    use super::{KINDS, TABLE, Weight, level};
    use crate::document::Document;
    use crate::lint::{ALL, Asked, Kind, Level, Verdict, lint};

    fn word(weight: Weight) -> &'static str {
        match weight {
            Weight::Own => "·",
            Weight::As(Level::Error) => "error",
            Weight::As(Level::Warning) => "warn",
            Weight::As(Level::Info) => "info",
            Weight::Left => "–",
        }
    }

    #[test]
    fn every_rule_has_its_row_and_the_documentation_shows_it() {
        let documentation = include_str!("../../../../docs/lint.md");
        assert_eq!(TABLE.len(), ALL.len());
        for (row, rule) in TABLE.iter().zip(ALL) {
            assert_eq!(row.rule, rule.id);
            let cells: Vec<&str> = row.weights.iter().map(|weight| word(*weight)).collect();
            let line = format!("| {} | {} | {} |", row.rule, cells.join(" | "), row.reason);
            assert!(documentation.contains(&line), "docs/lint.md lacks: {line}");
        }
    }

    /// The levels of the rules that a text breaks, for a kind that is given.
    fn check(kind: Kind, expect: &str) {
        let text = "Passwörter unserer Kunden wurden kopiert. Bitte ändern Sie Ihr Passwort. Wir kaufen bei uns die besten Produkte.";
        let document = Document::new(text, None);
        let facts = crate::read(&document);
        let judgement = lint(&document, &facts, &Asked { kind: Some(kind), ..Asked::default() });
        let found: Vec<String> = judgement
            .verdicts
            .iter()
            .filter(|(rule, verdict)| {
                matches!(verdict, Verdict::Violated(_)) && matches!(rule.id, "L02" | "L21" | "L22" | "L35")
            })
            .map(|(rule, _)| format!("{} {:?}", rule.id, judgement.level(rule)))
            .collect();
        assert_eq!(found.join(", "), expect, "{kind:?}");
    }

    #[test]
    fn advice_to_persons_weighs_less_for_professionals() {
        check(Kind::Person, "L02 Error, L21 Warning, L22 Error, L35 Warning");
        check(Kind::Controller, "L02 Warning, L21 Info, L22 Info");
        check(Kind::Authority, "L02 Error, L21 Info, L22 Info");
    }

    #[test]
    fn a_guessed_kind_silences_nothing() {
        for rule in ALL {
            for kind in KINDS {
                assert!(level(rule, kind, false).is_some(), "{} {kind:?}", rule.id);
            }
        }
    }
}
