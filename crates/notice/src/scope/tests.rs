//! Sentences as notices write them; the marked word is judged.

use crate::document::Document;

/// The word in stars is judged; the letter is what it must be: a, h, c, q, n (no evidence), x (excluded).
fn check(expect: &str, marked: &str) -> Option<String> {
    let plain = marked.replace('*', "");
    let document = Document::new(&plain, None);
    let mut wrong = String::new();
    let mut rest = marked;
    let mut at = 0;
    let mut expected = expect.chars();
    while let Some(start) = rest.find('*') {
        let end = rest.get(start + 1..).and_then(|rest| rest.find('*')).unwrap_or_default() + start + 1;
        at += start;
        let place = crate::place::Place::new(at, at + end - start - 1);
        at = place.end;
        let word = document.words().iter().position(|word| word.place.overlaps(place)).unwrap_or(usize::MAX);
        let is = match document.standing(&(word..word.saturating_add(1))) {
            super::Standing::Asserted => 'a',
            super::Standing::Hedged => 'h',
            super::Standing::Conditional => 'c',
            super::Standing::Asked => 'q',
            super::Standing::NoEvidence => 'n',
            super::Standing::Excluded => 'x',
        };
        let must = expected.next();
        if must != Some(is) {
            wrong.push_str(&format!("{} is {is}, not {must:?}: {plain}\n", place.of(&plain)));
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    (!wrong.is_empty()).then_some(wrong)
}

fn check_all(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table.iter().filter_map(|(expect, marked)| check(expect, marked)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.concat());
}

#[test]
fn german_negations() {
    check_all(&[
        ("ax", "Kopiert wurden *Namen*, aber keine *Zahlungsdaten*."),
        ("ax", "Kopiert wurden *Namen* und keine *Passwörter*."),
        ("xx", "Nicht betroffen sind *Passwörter* und *Zahlungsdaten*."),
        ("xx", "*Passwörter* und *Zahlungsdaten* sind von dem Vorfall nicht betroffen."),
        ("a", "Wir haben noch am selben Tag alle *Passwörter* zurückgesetzt."),
        ("a", "Solche *Listen* versenden wir nur noch verschlüsselt."),
        ("xxx", "Weder *Namen* noch *Adressen* noch *IBAN* wurden kopiert."),
        ("ax", "Betroffen sind *Name* und Anschrift, nicht jedoch das *Passwort*."),
        ("xa", "Es wurden keine *Passwörter* kopiert, sondern *Namen*."),
        ("xa", "Nicht die *Passwörter*, sondern die *Namen* wurden kopiert."),
        ("ax", "Alle *Daten* mit Ausnahme der *Passwörter* wurden kopiert."),
        ("x", "*Passwörter*, die vor 2014 gespeichert wurden, sind nicht betroffen."),
        ("x", "Auf *Zahlungsdaten* hatten die Täter keinen Zugriff."),
        ("xa", "*Passwörter* waren nicht betroffen, *Adressen* wurden kopiert."),
        ("a", "Nicht nur *Namen*, auch Adressen sind betroffen."),
        ("x", "Die Täter gelangten hinein, ohne dass *Kontodaten* abgeflossen sind."),
        ("a", "Auf *Kontodaten* wurde ohne Berechtigung zugegriffen."),
        ("x", "Der Schutz verhinderte, dass *Kontodaten* kopiert wurden."),
        ("x", "*Passwörter* wurden keine kopiert."),
        ("ax", "Die Datei enthält *Namen* (nicht aber *Passwörter*)."),
    ]);
}

#[test]
fn german_hedges() {
    check_all(&[
        ("h", "Es kann nicht ausgeschlossen werden, dass *Passwörter* kopiert wurden."),
        ("h", "Dass *Passwörter* kopiert wurden, ist nicht auszuschließen."),
        ("h", "Ein Abfluss von *Passwörtern* lässt sich nicht ausschließen."),
        ("h", "Möglicherweise wurden *Namen* kopiert."),
        ("h", "Es könnten auch *Namen* abgeflossen sein."),
        ("n", "Wir haben keine Hinweise darauf gefunden, dass auf *Ticketdaten* zugegriffen wurde."),
        ("n", "Es gibt keine Anhaltspunkte für einen Abfluss von *Kundendaten*."),
        ("x", "Wir können ausschließen, dass *Passwörter* kopiert wurden."),
        ("h", "Derzeit ist nicht bekannt, ob *Passwörter* kopiert wurden."),
        ("q", "Wurden meine *Passwörter* kopiert?"),
        ("x", "Wurden meine *Passwörter* kopiert?\nNein. Sie liegen anderswo."),
        ("c", "Wenn Sie Ihr *Passwort* mehrfach nutzen, ändern Sie es."),
        ("ca", "Falls *Daten* kopiert wurden, melden wir uns bei den *Kunden*."),
    ]);
}

#[test]
fn leads() {
    check_all(&[
        ("xx", "Nicht betroffen sind:\n- *Passwörter*\n- *Zahlungsdaten*"),
        ("xa", "What was not affected?\n- *Passwords*\n\nWhat was affected?\n- *Names*"),
        ("h", "Welche Daten könnten betroffen sein?\n- *Namen*"),
        ("a", "Welche Daten sind betroffen und welche nicht?\n- *Namen*"),
        ("a", "Warum haben wir Sie nicht früher informiert?\nWir mussten die *Daten* erst prüfen."),
    ]);
}

#[test]
fn english() {
    check_all(&[
        ("ax", "The attacker accessed *names*, but no *passwords*."),
        ("xx", "*Passwords* and *payment* data were not affected."),
        ("xx", "No *passwords* or *payment* data were accessed."),
        ("n", "There is no evidence that *passwords* were accessed."),
        ("nn", "We have no evidence *names* and *passwords* were accessed."),
        ("h", "We cannot rule out that *passwords* were accessed."),
        ("h", "*Names* may have been accessed."),
        ("xa", "*Passwords* were not accessed; however, *names* were."),
        ("ax", "*Names* were copied and *passwords* were not."),
        ("ax", "All *data* except *passwords* were taken."),
        ("xx", "Neither *names* nor *passwords* were taken."),
        ("a", "It included not only *names*."),
        ("x", "The incident did not involve your *Social* Security number."),
        ("c", "If you reused your *password*, change it."),
        ("ca", "If you had an *account*, your *name* was exposed."),
        ("x", "Was my *password* exposed?\nNo. We store none."),
        ("aa", "*Customers* who did not reset their passwords are *affected*."),
        ("x", "Your *password* remains unaffected."),
        ("h", "We do not know whether *names* were copied."),
        ("a", "An intruder copied *names*, which were stored without authorization."),
    ]);
}
