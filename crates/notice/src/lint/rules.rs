//! All rules in order, one file each; a test runs every example.

mod l01;
mod l02;
mod l03;
mod l04;
mod l05;
mod l06;
mod l07;
mod l08;
mod l09;
mod l10;
mod l11;
mod l12;
mod l13;
mod l14;
mod l15;
mod l16;
mod l17;
mod l18;
mod l19;
mod l20;
mod l21;
mod l22;
mod l23;
mod l24;
mod l25;
mod l26;
mod l27;
mod l28;
mod l29;
mod l30;
mod l31;
mod l32;
mod l33;
mod l34;
mod l35;

use super::rule::Rule;

/// Every rule, by number.
pub const ALL: &[&Rule] = &[
    &l01::RULE,
    &l02::RULE,
    &l03::RULE,
    &l04::RULE,
    &l05::RULE,
    &l06::RULE,
    &l07::RULE,
    &l08::RULE,
    &l09::RULE,
    &l10::RULE,
    &l11::RULE,
    &l12::RULE,
    &l13::RULE,
    &l14::RULE,
    &l15::RULE,
    &l16::RULE,
    &l17::RULE,
    &l18::RULE,
    &l19::RULE,
    &l20::RULE,
    &l21::RULE,
    &l22::RULE,
    &l23::RULE,
    &l24::RULE,
    &l25::RULE,
    &l26::RULE,
    &l27::RULE,
    &l28::RULE,
    &l29::RULE,
    &l30::RULE,
    &l31::RULE,
    &l32::RULE,
    &l33::RULE,
    &l34::RULE,
    &l35::RULE,
];

#[cfg(test)]
mod tests {
    use super::ALL;
    use crate::document::Document;
    use crate::language::Language;
    use crate::lint::{Asked, Examined, Expected, Verdict};

    #[test]
    fn every_example_gives_what_it_says() {
        let mut wrong = Vec::new();
        for rule in ALL {
            for example in rule.examples {
                let document = Document::new(example.text, Some(example.language));
                let facts = crate::read(&document);
                let verdict = (rule.check)(&Examined { document: &document, facts: &facts, asked: &Asked::default() });
                let is = match verdict {
                    Verdict::Ok => Expected::Ok,
                    Verdict::Violated(_) => Expected::Violated,
                    Verdict::NotDecidable(_) => Expected::NotDecidable,
                };
                if is != example.expected {
                    wrong.push(format!("{}: {:?} instead of {:?}: {}", rule.id, is, example.expected, example.text));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn rules_stand_in_order_and_carry_their_ground() {
        for (index, rule) in ALL.iter().enumerate() {
            assert_eq!(rule.id, format!("L{:02}", index + 1));
            assert!(!rule.norm.is_empty() && !rule.criterion.0.is_empty() && !rule.criterion.1.is_empty());
        }
        let _ = Language::German;
    }
}
