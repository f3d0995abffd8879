//! German account numbers in the repository are nobody's account.
//!
//! A number whose check digits hold could be a real account. Bank codes that begin
//! with 9 are of no clearing area, so no bank has one.

use super::source::SourceFile;
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "bank-accounts",
    why: "the account may be somebody's",
    remedy: "take a bank code that begins with 9, or check digits that do not hold",
    check: Check::File(check),
};

const IBAN_LENGTH: usize = 22;

fn check(file: &SourceFile) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let upper = line.to_ascii_uppercase();
        for (offset, _) in upper.match_indices("DE") {
            let Some(iban) = iban_at(&upper, offset) else {
                continue;
            };
            if iban.get(4..5) != Some("9") && check_digits_hold(&iban) {
                hits.push(file.hit(index + 1, "a German IBAN with a real bank code"));
            }
        }
    }
    hits
}

/// The IBAN that starts at `offset`, single blanks between its digits left out.
fn iban_at(line: &str, offset: usize) -> Option<String> {
    let before = line.get(..offset)?.chars().last();
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let mut iban = String::from("DE");
    let mut blanks = 0;
    for letter in line.get(offset + 2..)?.chars() {
        match letter {
            '0'..='9' if iban.len() < IBAN_LENGTH => {
                iban.push(letter);
                blanks = 0;
            }
            ' ' | '\u{a0}' if blanks == 0 => blanks = 1,
            _ => break,
        }
    }
    (iban.len() == IBAN_LENGTH).then_some(iban)
}

/// ISO 7064 mod 97-10: the first four places go to the end, letters count from ten.
fn check_digits_hold(iban: &str) -> bool {
    let (head, tail) = iban.split_at(4);
    let rest = tail.chars().chain(head.chars()).fold(0_u32, |rest, place| {
        let value = place.to_digit(36).unwrap_or(0);
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    });
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&SourceFile::new("a.txt", text)).len()
    }

    /// An IBAN over the bank code and account, with right check digits.
    fn iban(account: &str) -> String {
        let valid = (2..=98).map(|check| format!("DE{check:02}{account}"));
        valid.into_iter().find(|iban| check_digits_hold(iban)).expect("one of them holds")
    }

    #[test]
    fn impossible_banks_and_wrong_check_digits_pass() {
        assert_eq!(found(&iban("900000000000000001")), 0);
        assert_eq!(found("DE00 1000 0000 0000 0000 01, DE12, CODE"), 0);
    }

    #[test]
    fn an_account_that_could_exist_is_found_however_written() {
        let iban = iban("370400440000000001");
        assert_eq!(found(&iban), 1);
        let grouped: Vec<&str> =
            [0..4, 4..8, 8..12, 12..16, 16..20, 20..22].into_iter().filter_map(|range| iban.get(range)).collect();
        assert_eq!(found(&format!("iban: {}.", grouped.join(" ").to_lowercase())), 1);
    }
}
