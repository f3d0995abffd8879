//! "Nicht betroffen" trotz Zugriff. A claim of no access while an access is on record.
//!
//! With the facts of a case, a claim that everything (or an exposed category) was not reached is wrong when objects
//! were taken. From the text alone it is wrong only when the text itself reports that data were reached; otherwise
//! nobody can tell without the case (Art. 5(1)(a), Art. 34(2) GDPR).

use model::Category;

use crate::facts::manner::{Clearance, Topic};
use crate::language::Language::{English, German};
use crate::lint::Expected::{NotDecidable, Ok, Violated};
use crate::lint::{CaseFacts, Examined, Example, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L15",
    title: ("»Nicht betroffen« trotz Zugriff", "“not affected” despite access"),
    level: Level::Error,
    norm: "Art. 34(2), Art. 5(1)(a) DSGVO/GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Dass Daten nicht betroffen seien, darf nicht dastehen, wenn der Fall entnommene Objekte verzeichnet oder der Text selbst einen Zugriff berichtet.",
        "A text must not say that data are not affected while the case records taken objects or the text itself reports access.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: German,
        text: "Ihre Daten sind nicht betroffen. Unbekannte haben die Kundendaten kopiert.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Daten wurden nicht entwendet. Der Täter hat die Datenbank heruntergeladen.",
        expected: Violated,
    },
    Example {
        language: English,
        text: "No data was accessed. The intruder copied data of our members.",
        expected: Violated,
    },
    Example { language: German, text: "Unbekannte haben die Kundendaten kopiert.", expected: Ok },
    Example { language: English, text: "The intruder copied the customer database.", expected: Ok },
    Example {
        language: English,
        text: "If you use single sign-on, your data was not affected. The intruder copied data of others.",
        expected: Ok,
    },
    Example { language: German, text: "Ihre Daten sind nicht betroffen.", expected: NotDecidable },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let manner = &subject.facts.manner;
    let whole: Vec<&Clearance> =
        manner.clearances.iter().filter(|claim| !claim.is_partial && claim.topic == Topic::Everything).collect();
    if let Some(case) = subject.asked.case {
        let wrong = manner.clearances.iter().filter(|claim| contradicts(case, claim));
        let findings: Vec<Finding> = wrong.map(|claim| finding(subject, claim, true)).collect();
        return if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) };
    }
    if whole.is_empty() {
        return Verdict::Ok;
    }
    if manner.accesses.is_empty() {
        return Verdict::ask(
            "Verzeichnet der Fall einen Zugriff auf das, was hier als nicht betroffen gilt? (`--case` beantwortet es.)",
            "Does the case record an access to what this text calls not affected? (`--case` answers it.)",
        );
    }
    Verdict::Violated(whole.into_iter().map(|claim| finding(subject, claim, false)).collect())
}

fn contradicts(case: &CaseFacts, claim: &Clearance) -> bool {
    if claim.is_partial || case.taken_objects == 0 {
        return false;
    }
    let exposed: &[Category] = match claim.topic {
        Topic::Everything => return true,
        Topic::Password => &[Category::Password, Category::PasswordHash],
        Topic::PaymentCard => &[Category::PaymentCard],
        Topic::BankAccount => &[Category::BankAccount],
        Topic::Health => &[Category::Health, Category::Vaccination],
        Topic::Email => &[Category::Email],
        Topic::Other => return false,
    };
    exposed.iter().any(|category| case.exposed.contains(category))
}

fn finding(subject: &Examined<'_>, claim: &Clearance, by_case: bool) -> Finding {
    let (de, en) = if by_case {
        ("der Fall verzeichnet entnommene Objekte", "the case records taken objects")
    } else {
        ("derselbe Text berichtet einen Zugriff auf Daten", "the same text reports an access to data")
    };
    Finding {
        at: Some(claim.place),
        why: Wording::new(
            format!("Hier steht, etwas sei nicht betroffen, aber {de}. Wer das glaubt, schützt sich nicht (Art. 34 Abs. 2 DSGVO)."),
            format!("The text says that something is not affected, but {en}. Who believes it takes no precautions (Art. 34(2) GDPR)."),
        ),
        proposal: match subject.document.language() {
            German => "Nennen Sie, worauf zugegriffen wurde, und was ausgeschlossen ist, mit dem Grund: »Auf [...] konnte nicht zugegriffen werden, weil [...].«",
            English => "Say what was accessed, and what is ruled out, with the reason: “[...] could not be accessed, because [...].”",
        }
        .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use model::Category;

    use super::RULE;
    use crate::document::Document;
    use crate::lint::{Asked, CaseFacts, Examined, Verdict};

    fn is_violated(text: &str, taken_objects: u64, exposed: &[Category]) -> bool {
        let document = Document::new(text, None);
        let facts = crate::read(&document);
        let case = CaseFacts { taken_objects, exposed: exposed.to_vec(), ..CaseFacts::default() };
        let asked = Asked { case: Some(&case), ..Asked::default() };
        matches!((RULE.check)(&Examined { document: &document, facts: &facts, asked: &asked }), Verdict::Violated(_))
    }

    #[test]
    fn the_case_decides() {
        assert!(is_violated("Ihre Daten sind nicht betroffen.", 3, &[]));
        assert!(!is_violated("Ihre Daten sind nicht betroffen.", 0, &[]));
        assert!(is_violated("Passwörter waren nicht betroffen.", 3, &[Category::PasswordHash]));
        assert!(!is_violated("Passwörter waren nicht betroffen.", 3, &[Category::Email]));
    }
}
