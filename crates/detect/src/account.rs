//! IBANs: check digits first, by hand and without memory; the country's form by the `iban_validate` crate after.

/// Letters and digits of the longest IBAN (ISO 13616).
const LETTERS_MAX: usize = 34;
const LETTERS_MIN: usize = 15;
/// Letters and digits of a German one.
const GERMAN_LETTERS: usize = 22;

/// Says whether a whole cell is an IBAN.
pub(crate) fn is_iban(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let german = bytes.starts_with(b"DE") && bytes.len() == GERMAN_LETTERS;
    if german && bytes.iter().skip(2).all(u8::is_ascii_digit) {
        return check_digits_hold(bytes);
    }
    bytes.len() >= LETTERS_MIN && iban_prefix(bytes) == Some(bytes.len())
}

/// Reads an IBAN at the start of bytes, blanks inside allowed; gives its length.
pub(crate) fn iban_prefix(bytes: &[u8]) -> Option<usize> {
    let mut letters = [0_u8; LETTERS_MAX];
    let mut ends = [0_usize; LETTERS_MAX];
    let mut count = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if byte.is_ascii_alphanumeric() {
            let (Some(letter), Some(end)) = (letters.get_mut(count), ends.get_mut(count)) else { break };
            (*letter, *end) = (byte.to_ascii_uppercase(), at + 1);
            count += 1;
        } else if *byte != b' ' {
            break;
        }
    }
    let begins =
        letters.iter().take(2).all(u8::is_ascii_uppercase) && letters.iter().skip(2).take(2).all(u8::is_ascii_digit);
    if count < LETTERS_MIN || !begins {
        return None;
    }
    let german = letters.starts_with(b"DE");
    let lengths = if german { GERMAN_LETTERS..=GERMAN_LETTERS } else { LETTERS_MIN..=count };
    lengths.filter(|length| *length <= count).find_map(|length| {
        let candidate = letters.get(..length)?;
        let right = check_digits_hold(candidate);
        // A German account is digits only; other countries' forms are known to the crate.
        let formed =
            if german { candidate.iter().skip(2).all(u8::is_ascii_digit) } else { right && has_form(candidate) };
        (right && formed).then(|| ends.get(length - 1).copied()).flatten()
    })
}

fn has_form(candidate: &[u8]) -> bool {
    std::str::from_utf8(candidate).is_ok_and(|text| text.parse::<iban::Iban>().is_ok())
}

/// ISO 7064 mod 97-10 over the account first, then country and check digits.
fn check_digits_hold(candidate: &[u8]) -> bool {
    // A German account is 18 digits: one number, one remainder.
    let digits = |part: &[u8]| {
        part.iter().fold(0_u64, |number, byte| number.wrapping_mul(10).wrapping_add(u64::from(byte.wrapping_sub(b'0'))))
    };
    if candidate.starts_with(b"DE") && candidate.len() == GERMAN_LETTERS {
        let check = candidate.get(2..4).map_or(0, digits) % 100;
        let account = candidate.get(4..).map_or(0, digits) % 97;
        return (account * 1_000_000 + 131_400 + check) % 97 == 1;
    }
    let (head, account) = candidate.split_at(candidate.len().min(4));
    let rest = account.iter().chain(head).fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.saturating_sub(b'A')) + 10) % 97,
    });
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::{check_digits_hold, iban_prefix, is_iban};

    /// Right check digits for an account.
    fn with_check_digits(country: &str, account: &str) -> String {
        let all = (2..=98).map(|digits| format!("{country}{digits:02}{account}"));
        all.filter(|iban| check_digits_hold(iban.as_bytes())).collect()
    }

    #[test]
    fn check_digits_and_form() {
        let german = with_check_digits("DE", "900100000000012345");
        assert!(is_iban(&german) && german.parse::<iban::Iban>().is_ok());
        let spaced = format!("{} {} und mehr", &german[..4], &german[4..]);
        assert_eq!(iban_prefix(spaced.as_bytes()), Some(23));
        // A wrong length of a known country fails in spite of right check digits.
        assert!(!is_iban(&with_check_digits("AT", "90010000000001")));
        assert!(is_iban(&with_check_digits("AT", "9001000000012345")));
        assert!(!is_iban("DE00900100000000012345") && !is_iban("") && !is_iban("Müller"));
    }
}
