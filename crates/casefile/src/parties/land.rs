//! Sitz. How people write the Land or state of a party, and how the journal does.
//!
//! Sixteen Länder by code or name, other states by their two letters (ISO 3166-1). Whatever is neither is refused: a wrong
//! Land leads to a wrong authority.

use law::authorities::Seat;

/// Code, German name, English name.
const LANDS: [(&str, &str, &str); 16] = [
    ("DE-BW", "Baden-Württemberg", "Baden-Württemberg"),
    ("DE-BY", "Bayern", "Bavaria"),
    ("DE-BE", "Berlin", "Berlin"),
    ("DE-BB", "Brandenburg", "Brandenburg"),
    ("DE-HB", "Bremen", "Bremen"),
    ("DE-HH", "Hamburg", "Hamburg"),
    ("DE-HE", "Hessen", "Hesse"),
    ("DE-MV", "Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
    ("DE-NI", "Niedersachsen", "Lower Saxony"),
    ("DE-NW", "Nordrhein-Westfalen", "North Rhine-Westphalia"),
    ("DE-RP", "Rheinland-Pfalz", "Rhineland-Palatinate"),
    ("DE-SL", "Saarland", "Saarland"),
    ("DE-SN", "Sachsen", "Saxony"),
    ("DE-ST", "Sachsen-Anhalt", "Saxony-Anhalt"),
    ("DE-SH", "Schleswig-Holstein", "Schleswig-Holstein"),
    ("DE-TH", "Thüringen", "Thuringia"),
];

/// States whose codes are taken: the European Economic Area, Switzerland, the United Kingdom, and the states where processors of
/// European houses mostly sit.
const STATES: &str = "AT BE BG HR CY CZ DK EE FI FR GR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK ES CH GB US CA \
                      AU IL IN JP KR NZ SG TR UA RS";

/// Reads a seat as people write it.
pub(crate) fn seat_of(text: &str) -> Option<Seat> {
    let upper = text.trim().to_uppercase();
    match upper.as_str() {
        "DE" | "DEUTSCHLAND" | "GERMANY" => return Some(Seat::Germany),
        "NONE_IN_UNION" => return Some(Seat::NoneInUnion),
        "NOT_STATED" => return Some(Seat::NotStated),
        _ => {}
    }
    let is_land = |(code, german, english): &&(&str, &str, &str)| {
        *code == upper || german.to_uppercase() == upper || english.to_uppercase() == upper
    };
    if let Some((code, ..)) = LANDS.iter().find(is_land) {
        return Some(Seat::Land((*code).to_owned()));
    }
    STATES.split_whitespace().find(|code| *code == upper).map(|code| Seat::Abroad(code.to_owned()))
}

/// How the journal writes a seat.
pub(crate) fn seat_word(seat: &Seat) -> String {
    match seat {
        Seat::Land(code) | Seat::Abroad(code) => code.to_lowercase(),
        Seat::Germany => "de".to_owned(),
        Seat::NoneInUnion => "none_in_union".to_owned(),
        Seat::NotStated => "not_stated".to_owned(),
    }
}

/// Reads what the journal writes.
pub(crate) fn seat_of_word(word: &str) -> Option<Seat> {
    seat_of(word)
}

#[cfg(test)]
mod tests {
    use super::{LANDS, seat_of, seat_of_word, seat_word};
    use law::authorities::Seat;

    #[test]
    fn lands_and_states_are_read_and_written_alike() {
        for text in ["DE-TH", "thüringen", "Thuringia"] {
            assert_eq!(seat_of(text), Some(Seat::Land("DE-TH".to_owned())), "{text}");
        }
        // Two letters alone are a state: SH and TH are Länder here and states elsewhere.
        for text in ["Atlantis", "DE-XX", "TH", ""] {
            assert_eq!(seat_of(text), None, "{text}");
        }
        let seats = LANDS.iter().map(|(code, ..)| Seat::Land((*code).to_owned()));
        let others = [Seat::Abroad("AT".to_owned()), Seat::Germany, Seat::NoneInUnion, Seat::NotStated];
        for seat in seats.chain(others) {
            assert_eq!(seat_of_word(&seat_word(&seat)), Some(seat));
        }
    }
}
