//! Abweichende Sprachfassungen. Numbers, dates, negations, agents and terms that differ between two languages.
//!
//! Has an object only when the other language version is at hand. What one version says and the other does not is
//! drift: readers of one language get another notice (Art. 12(1), Art. 34(2) GDPR). How the two are laid side by side
//! stands in [`crate::difference`].

use crate::difference::{self, Aspect};
use crate::language::Language::{English, German};
use crate::lint::Expected::Ok;
use crate::lint::{Examined, Example, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

/// Findings shown at most; more differences mean another text.
const FINDINGS_MAX: usize = 50;

pub(super) const RULE: Rule = Rule {
    id: "L23",
    title: ("Sprachfassungen weichen ab", "Language versions differ"),
    level: Level::Error,
    norm: "Art. 12(1), Art. 34(2) DSGVO/GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Zahlen, Daten, Verneinungen, Handelnde und Fachwörter stehen in beiden Sprachfassungen gleich.",
        "Numbers, dates, negations, agents and technical terms are the same in both language versions.",
    ),
    examples: EXAMPLES,
    check,
};

/// A single text has no other version, so violations stand in the tests of [`crate::difference`].
const EXAMPLES: &[Example] = &[
    Example { language: German, text: "Betroffen sind 300 Konten.", expected: Ok },
    Example { language: English, text: "300 accounts are affected.", expected: Ok },
    Example { language: English, text: "", expected: Ok },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let Some((other, other_facts)) = subject.asked.other else { return Verdict::Ok };
    if other.language() == subject.document.language() {
        return Verdict::Ok;
    }
    let drift = difference::compare((other, other_facts), (subject.document, subject.facts));
    let findings: Vec<Finding> = drift
        .differences
        .iter()
        .filter(|difference| difference.aspect != Aspect::Fact)
        .take(FINDINGS_MAX)
        .map(|difference| Finding {
            at: difference.after.as_ref().map(|item| item.place),
            why: Wording::new(
                format!(
                    "{} Wer nur diese Sprache liest, erfährt etwas anderes (Art. 12 Abs. 1 DSGVO).",
                    difference.says.de
                ),
                format!("{} Who reads this language only learns something else (Art. 12(1) GDPR).", difference.says.en),
            ),
            proposal: match subject.document.language() {
                German => "Gleichen Sie die Stelle mit der anderen Sprachfassung ab und ändern Sie die falsche.",
                English => "Check this place against the other language version and correct the wrong one.",
            }
            .to_owned(),
        })
        .collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Document;
    use crate::language::Language::{English, German};
    use crate::lint::{Asked, Examined, Verdict};

    fn check(german: &str, english: &str, expect: usize) {
        let (document, other) = (Document::new(german, Some(German)), Document::new(english, Some(English)));
        let (facts, other_facts) = (crate::read(&document), crate::read(&other));
        let asked = Asked { other: Some((&other, &other_facts)), ..Asked::default() };
        let verdict = (RULE.check)(&Examined { document: &document, facts: &facts, asked: &asked });
        let found = match verdict {
            Verdict::Violated(findings) => findings.len(),
            _ => 0,
        };
        assert_eq!(found, expect, "{german} / {english}");
    }

    #[test]
    fn drift_between_languages_is_found() {
        check("Am 3. Mai 2024 waren 15.000 Konten betroffen.", "On 3 May 2024, 15,000 accounts were affected.", 0);
        check("Am 3. Mai 2024 waren 10.000 Konten betroffen.", "On 3 May 2024, 15,000 accounts were affected.", 1);
        check("Die Passwörter waren gehasht.", "The passwords were encrypted.", 1);
        check("Am 3. Mai 2024 waren 300 Konten betroffen.", "On 3 May 2024, 300 accounts were not affected.", 1);
    }
}
