//! Numbers and addresses by which invented people could be reached, and which reach nobody.
//!
//! Telephone numbers come from the ranges that the regulator keeps for media productions, mail ends in reserved
//! domains, IBANs have valid check digits over bank codes beginning with 9 (there is no such clearing area).

use super::dice::Dice;

const LANDLINES: [(&str, &str); 5] =
    [("030", "23125"), ("069", "90009"), ("040", "66969"), ("0221", "4710"), ("089", "99998")];
const MOBILES: [(&str, &str); 2] = [("0171", "39200"), ("0176", "040690")];
const MAIL_DOMAINS: [&str; 5] =
    ["post.example", "mail.example", "example.org", "familienpost.example", "briefkasten.example"];

/// A telephone number in parts: area and rest.
pub(super) fn phone(dice: &mut Dice) -> (String, String) {
    if dice.chance(350) {
        let (area, head) = MOBILES[dice.below(MOBILES.len())];
        return (area.to_owned(), format!("{head}{:02}", dice.below(100)));
    }
    let (area, head) = LANDLINES[dice.below(LANDLINES.len())];
    (area.to_owned(), format!("{head}{:03}", dice.below(1000)))
}

/// Writes a telephone number in one of the ways in which offices write it.
pub(super) fn phone_text(parts: &(String, String), style: usize) -> String {
    let (area, rest) = parts;
    let international = area.trim_start_matches('0');
    match style % 6 {
        0 => format!("{area} {rest}"),
        1 => format!("{area}/{rest}"),
        2 => format!("+49 {international} {rest}"),
        3 => format!("{area}-{rest}"),
        4 => format!("{area}{rest}"),
        _ => format!("0049{international}{rest}"),
    }
}

/// A mail address made of a name.
pub(super) fn email(given: &str, family: &str, dice: &mut Dice) -> String {
    let local = |name: &str| -> String {
        super::charset::transliterate(name).to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect()
    };
    let domain = dice.pick(&MAIL_DOMAINS);
    match dice.below(3) {
        0 => format!("{}.{}@{domain}", local(given), local(family)),
        1 => format!("{}{}@{domain}", local(family), dice.below(9000) + 1000),
        _ => format!("{}.{}{}@{domain}", local(given), local(family), dice.below(90) + 10),
    }
}

/// A German IBAN over a bank code that begins with 9.
pub(super) fn iban(dice: &mut Dice) -> String {
    let account = format!("9{:07}{:010}", dice.below(10_000_000), dice.below(10_000_000_000));
    // DE as digits is 1314; check digits are 98 minus the remainder with "00" in their place.
    let remainder = format!("{account}131400")
        .bytes()
        .fold(0_u32, |remainder, digit| (remainder * 10 + u32::from(digit - b'0')) % 97);
    format!("DE{:02}{account}", 98 - remainder)
}

/// Groups of four, as it is printed on forms.
pub(super) fn iban_spaced(iban: &str) -> String {
    let groups: Vec<&str> = (0..iban.len()).step_by(4).filter_map(|at| iban.get(at..iban.len().min(at + 4))).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::dice::Dice;
    use super::{email, iban, iban_spaced, phone, phone_text};

    #[test]
    fn ibans_are_valid_and_reach_no_bank() {
        let mut dice = Dice::new(1, "iban", 0);
        for _ in 0..500 {
            let text = iban(&mut dice);
            assert_eq!(text.len(), 22);
            assert_eq!(text.get(4..5), Some("9"));
            let moved: String = text.chars().skip(4).chain(text.chars().take(4)).collect();
            let remainder = moved
                .chars()
                .flat_map(|character| character.to_digit(36).map(|digit| digit.to_string()))
                .collect::<String>()
                .bytes()
                .fold(0_u32, |remainder, digit| (remainder * 10 + u32::from(digit - b'0')) % 97);
            assert_eq!(remainder, 1);
            assert_eq!(iban_spaced(&text).replace(' ', ""), text);
        }
    }

    #[test]
    fn phones_are_media_numbers_and_mails_reserved() {
        let mut dice = Dice::new(1, "phone", 0);
        for _ in 0..500 {
            let text = phone_text(&phone(&mut dice), 4);
            let known = ["03023125", "06990009", "04066969", "02214710", "08999998", "017139200", "0176040690"];
            assert!(known.iter().any(|head| text.starts_with(head)));
            let mail = email("Ömer-Şahin", "Weiß", &mut dice);
            assert!(mail.is_ascii() && (mail.ends_with(".example") || mail.ends_with("@example.org")));
        }
    }
}
