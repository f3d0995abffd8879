//! Seals three invented files into FOLDER as page and ZIP, prints the secret and how long each took; for trying a
//! package by hand in browsers and ZIP programs.

use std::time::Instant;

use model::Language;
use parcel::{Enclosure, Package, Secret, sealed_page, sealed_zip};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    let enclosure = |name: &str, bytes: &[u8]| Enclosure { name: name.to_owned(), bytes: bytes.to_vec() };
    let package = Package {
        outside: vec![
            "Absender: Beispiel-IT GmbH, Musterstadt".to_owned(),
            "Kennwort: Telefon 030 23125-100, montags bis freitags 8 bis 18 Uhr".to_owned(),
        ],
        title: "Unterlagen für die Kita Sonne".to_owned(),
        notes: vec!["Lesen Sie zuerst das Blatt »Was Sie tun müssen«.".to_owned()],
        files: vec![
            enclosure("Was Sie tun müssen.txt", "Ändern Sie alle Kennwörter bis zum 16.03.2026.\n".as_bytes()),
            enclosure("betroffene.csv", "Name;Datei;Zeile\nErika Mustermann;kunden.csv;7\n".as_bytes()),
            enclosure("bild.bin", &[7; 1_000_000]),
        ],
    };
    let secret = Secret::draw()?;
    let started = Instant::now();
    let page = sealed_page(&package, &secret, Language::German)?;
    println!("page: {} bytes in {:.0} ms", page.len(), started.elapsed().as_secs_f64() * 1000.0);
    let started = Instant::now();
    let archive = sealed_zip(&package, &secret)?;
    println!("ZIP: {} bytes in {:.0} ms", archive.len(), started.elapsed().as_secs_f64() * 1000.0);
    std::fs::write(folder.join("paket.html"), page)?;
    std::fs::write(folder.join("paket.zip"), archive)?;
    println!("{}", secret.spoken().as_str());
    Ok(())
}
