//! What is sealed comes back with the secret alone, and from outside nothing can be read.

use model::Language;
use parcel::{Enclosure, Package, ParcelError, Secret, open_page, open_zip, sealed_page, sealed_zip};

fn enclosure(name: &str, bytes: &[u8]) -> Enclosure {
    Enclosure { name: name.to_owned(), bytes: bytes.to_vec() }
}

fn package() -> Package {
    Package {
        outside: vec!["Absender: Beispiel-IT <Hotline> 030 23125-100".to_owned()],
        title: "Unterlagen für die Kita Sonne".to_owned(),
        notes: vec!["Bitte zuerst »Was Sie tun müssen« lesen.".to_owned()],
        files: vec![
            enclosure("Was Sie tun müssen.txt", "Ändern Sie alle Kennwörter.\n".as_bytes()),
            enclosure("betroffene.csv", b"Name;Datei\nErika Mustermann;a.csv\n"),
            enclosure("leer.bin", b""),
            enclosure("bild.bin", &(0..=255).cycle().take(70_000).collect::<Vec<u8>>()),
        ],
    }
}

fn secret() -> Secret {
    Secret::draw().expect("random numbers")
}

#[test]
fn the_page_gives_back_what_went_in() {
    let secret = secret();
    let page = sealed_page(&package(), &secret, Language::German).expect("a page");
    let typed = Secret::read(&secret.spoken().to_lowercase()).expect("as typed");
    assert!(open_page(&page, &typed).expect("opens") == package());
}

#[test]
fn the_zip_gives_back_the_files() {
    let secret = secret();
    let archive = sealed_zip(&package(), &secret).expect("a ZIP");
    assert!(open_zip(&archive, &secret).expect("opens").files == package().files);
    assert!(matches!(open_zip(&archive, &self::secret()), Err(ParcelError::WrongSecret)));
    // Method 99 is AES, and the extra field says version 2, vendor AE, strength 3 (256 bits).
    assert!(archive.windows(9).any(|bytes| bytes == [0x01, 0x99, 7, 0, 2, 0, b'A', b'E', 3]), "AE-2 with 256 bits");
}

#[test]
fn from_outside_nothing_can_be_read() {
    let secret = secret();
    let page = sealed_page(&package(), &secret, Language::English).expect("a page");
    let archive = sealed_zip(&package(), &secret).expect("a ZIP");
    for word in [
        "Erika",
        "Mustermann",
        "betroffene",
        "Kita Sonne",
        "Was Sie tun",
        "leer.bin",
        &secret.spoken(),
        &secret.spoken().replace('-', ""),
    ] {
        for file in [&page, &archive] {
            assert!(!file.windows(word.len()).any(|bytes| bytes == word.as_bytes()), "a word of the package");
        }
    }
    let text = String::from_utf8(page).expect("UTF-8");
    assert!(text.contains("&#60;Hotline&#62;") || text.contains("&lt;Hotline&gt;"), "outside words are escaped");
}

#[test]
fn another_secret_or_one_changed_byte_opens_nothing() {
    let secret = secret();
    let page = sealed_page(&package(), &secret, Language::German).expect("a page");
    assert!(matches!(open_page(&page, &self::secret()), Err(ParcelError::WrongSecret)));
    let text = String::from_utf8(page).expect("UTF-8");
    for (from, to) in
        [("data-rounds=\"600000\"", "data-rounds=\"600001\""), ("</script>\n<script>", "AAAA</script>\n<script>")]
    {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text);
        assert!(matches!(open_page(changed.as_bytes(), &secret), Err(ParcelError::WrongSecret | ParcelError::Foreign)));
    }
    for (from, to) in [("data-rounds=\"600000\"", "data-rounds=\"4000000000\""), ("id=\"sealed\"", "id=\"s\"")] {
        let changed = text.replacen(from, to, 1);
        assert!(matches!(open_page(changed.as_bytes(), &secret), Err(ParcelError::Foreign)));
    }
    assert!(matches!(open_page(&[0xff, 0xfe], &secret), Err(ParcelError::Foreign)));
}

#[test]
fn two_sealings_share_no_salt_nonce_or_ciphertext() {
    let secret = secret();
    let parts = |_| {
        let page = sealed_page(&package(), &secret, Language::German).expect("a page");
        let text = String::from_utf8(page).expect("UTF-8");
        let part = |from: &str, to: &str| {
            let (_, rest) = text.split_once(from).expect("the part");
            rest.split_once(to).expect("its end").0.to_owned()
        };
        [part("data-salt=\"", "\""), part("data-nonce=\"", "\""), part("id=\"sealed\"", "</script>")]
    };
    let [first, second] = [(), ()].map(parts);
    for (one, other) in first.iter().zip(&second) {
        assert_ne!(one, other);
    }
}

#[test]
fn the_page_loads_nothing_and_speaks_its_language() {
    for (language, words) in
        [(Language::German, ["<html lang=\"de\">", "Kennwort"]), (Language::English, ["<html lang=\"en\">", "Secret"])]
    {
        let page = sealed_page(&package(), &secret(), language).expect("a page");
        let text = String::from_utf8(page).expect("UTF-8");
        for word in words {
            assert!(text.contains(word), "{word}");
        }
        for part in ["http:", "https:", "src=", "<link", "<iframe", "@import", "url(", "fetch(", "innerHTML", "eval("] {
            assert!(!text.contains(part), "the page holds {part}");
        }
        assert!(text.contains("default-src 'none'; script-src 'sha256-"), "the policy");
        assert!(!text.contains("unsafe-inline"), "no hole in the policy");
    }
}

#[test]
fn what_cannot_be_sealed_is_refused_by_number_never_by_name() {
    let with = |files: Vec<Enclosure>| Package { files, ..package() };
    for (files, expect) in [
        (Vec::new(), "sealing the package: it holds no file"),
        (vec![enclosure("a", b""), enclosure("A", b"")], "sealing the package: file 2 has the name of an earlier one"),
        (
            vec![enclosure("../Erika", b"")],
            "sealing the package: the name of file 1 is empty, too long, a path or holds a sign not allowed",
        ),
        (vec![enclosure("a", b""); 501], "sealing the package: 501 files, at most 500"),
    ] {
        let package = with(files);
        let secret = secret();
        assert_eq!(sealed_page(&package, &secret, Language::German).expect_err("refused").to_string(), expect);
        assert_eq!(sealed_zip(&package, &secret).expect_err("refused").to_string(), expect);
    }
    assert_eq!(
        format!("{:?} {:?}", package(), enclosure("Erika", b"1")),
        "Package { files: 4 } Enclosure { bytes: 1 }"
    );
}
