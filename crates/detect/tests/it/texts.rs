//! Running text: what is found, what is not, and whom forms speak of.

use detect::{Detectors, TextState, finish_text, scan_text};
use model::GapKind;

use crate::gather::{Gathered, check};

fn scan(text: &str) -> Gathered {
    let detectors = Detectors::standard();
    let mut gathered = Gathered::default();
    let mut state = TextState::default();
    scan_text(&detectors, 1, text, &mut state, &mut gathered);
    finish_text(&detectors, &mut state, &mut gathered);
    gathered
}

fn found(text: &str) -> String {
    let mut found: Vec<String> = scan(text)
        .findings
        .iter()
        .map(|finding| format!("{}*{}@{}", finding.category.word(), finding.count, finding.line_first))
        .collect();
    found.sort();
    found.join(" ")
}

#[test]
fn spans() {
    for (text, expected) in [
        ("Bitte an lena.sandmann@example.org schreiben.", "email*1@1"),
        ("a@example.org, b@example.org\n\nc@example.org", "email*3@1"),
        ("Ruf 030 23125 001 an, oder +49 171 3920 012.", "phone*2@1"),
        ("geb. am 03.04.2019", "birth_date*1@1"),
        ("\"birth_date\": \"2019-04-03\"", "birth_date*1@1"),
        ("Termin am 03.04.2019 um 10:30", ""),
        ("Bestellnummer 030 23125 001", ""),
        ("192.0.2.1 und 203.0.113.4 und 4711", ""),
        ("wohnhaft Lindenweg 4, 99999 Musterstadt", "address*1@1"),
        ("Lindenweg 4\n99999 Musterstadt", "address*1@2"),
        ("Teil 99999 Schrauben", ""),
        ("{\"religion\": \"islam\", \"x\": null}", "religion*1@1"),
        ("Religion: k. A.", ""),
        ("@ @a a@ @@ a@b", ""),
        ("DE00 9001 0000 0000 0000 00", ""),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn an_iban_counts_only_with_right_check_digits() {
    // The check digits are computed here, over an invented account at a bank code that begins with 9.
    let account = "900100000000012345";
    let digits = format!("{account}131400");
    let rest = digits.bytes().fold(0_u32, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
    let right = format!("DE{:02}{account}", 98 - rest);
    let wrong = format!("DE{:02}{account}", (98 - rest + 1) % 97);
    assert_eq!(found(&format!("IBAN {right} bei")), "bank_account*1@1");
    assert_eq!(found(&format!("IBAN {wrong} bei")), "");
}

#[test]
fn a_form_speaks_of_persons() {
    check(
        &scan("Anmeldung\n\nName des Kindes: Sandmann, Lena\ngeb. am: 03.04.2019\nKonfession: ev.\nAnschrift: Lindenweg 4, 99999 Musterstadt\nMutter: Anna Sandmann\nTelefon: 030 23125 001\nNotfallkontakt: Oma Inge 030 23125 002\n")
            .mentions_text(),
        "3 child 1: Lena|Sandmann|Sandmann, Lena|03.04.2019|Lindenweg 4|99999|Musterstadt [name address birth_date religion]
         3 named_adult 1: Anna Sandmann|030 23125 001 [name phone] -> named_with 0
         3 emergency_contact 1: Oma Inge|030 23125 002 [name phone] -> contact_of 0",
    );
}

#[test]
fn several_forms_and_one_line_forms() {
    check(
        &scan("Kind: Lena Sandmann, geb. 03.04.2019, Telefon: 030 23125 001\nKind: Tim Vogel, geb. 01.02.2018, Telefon: 030 23125 002\n")
            .mentions_text(),
        "1 child 1: Lena Sandmann|03.04.2019|030 23125 001 [name birth_date phone]
         2 child 1: Tim Vogel|01.02.2018|030 23125 002 [name birth_date phone]",
    );
}

#[test]
fn a_name_before_a_birth_date_is_a_mention() {
    check(
        &scan("Heute kam Lena Schneider (geb. 03.04.2019) mit ihrer Oma.").mentions_text(),
        "1 child 1: Lena Schneider|03.04.2019 [name birth_date]",
    );
}

#[test]
fn prose_leaves_a_gap() {
    let gathered = scan("Gespräch mit der Mutter von Lena über die Eingewöhnung.\n");
    assert_eq!(gathered.gaps, [(GapKind::NamesInProse, 1, 1)]);
    assert!(gathered.records.is_empty());
}

#[test]
fn nothing_of_the_values_is_in_the_samples() {
    for finding in scan("Name: Lena Sandmann\nE-Mail: lena@example.org\nTel.: 030 23125 001\n").findings {
        assert!(
            !finding.sample_masked.contains("Lena") && !finding.sample_masked.contains("lena"),
            "{}",
            finding.sample_masked
        );
    }
}

#[test]
fn forms_of_residents_end_where_the_next_begins() {
    let text = "Name der Bewohnerin/des Bewohners: Inge Muster\nPflegegrad: 3\nKontaktperson: Jan Muster\n\nName der Bewohnerin/des Bewohners: Otto Kranz\nPflegegrad: 2\nKontaktperson: Anna Kranz\nTelefon Kontaktperson: 030 23125 001\n";
    check(
        &scan(text).mentions_text(),
        "1 resident 1: Inge Muster [name health]
         1 emergency_contact 1: Jan Muster [name] -> contact_of 0
         5 resident 1: Otto Kranz [name health]
         5 emergency_contact 1: Anna Kranz|030 23125 001 [name phone] -> contact_of 0",
    );
}
