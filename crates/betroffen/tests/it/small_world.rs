//! A breach that fits on a page: two carriers, a web server with an open tree, one log, one foreign client.
//!
//! People, places and addresses are invented.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::Site;

/// A table as an office writes it.
pub(crate) const CHILDREN: &str = "\
Vorname;Nachname;Geburtsdatum;Straße;PLZ;Ort;Telefon;E-Mail
Ylvie;Musterkamp;03.04.2019;Probeweg 4;99998;Beispielstadt;030 23125601;musterkamp@example.org
Jorit;Musterkamp;12.11.2020;Probeweg 4;99998;Beispielstadt;030 23125601;musterkamp@example.org
Zita;Beispielow;30.01.2019;Ahnenstieg 17;99998;Beispielstadt;030 23125602;beispielow@example.org
Henno;Vorlagen;07.07.2020;Kirchmuster 2;99998;Beispielstadt;030 23125603;vorlagen@example.org
";

/// Another one, of the other carrier, with a second spelling of a person of its own.
pub(crate) const PUPILS: &str = "\
Nachname,Vorname,Geburtsdatum,Telefon,E-Mail
Platzhalter,Änne,2014-02-28,030 23125604,platzhalter@example.org
Platzhalter,Aenne,2014-02-28,030 23125604,platzhalter@example.org
Testmann,Uwe,2013-09-01,030 23125605,testmann@example.org
";

pub(crate) const CARRIERS: &str = "controller;name;form;regime;land\n\
C-1;Stadt Beispielstadt;public;gdpr;DE-TH\nC-2;Verein Muster;private;gdpr;DE-TH\n";

pub(crate) const INSTITUTIONS: &str = "institution;controller;name;kind;folder;land\n\
E-1;C-1;Kita Probe;kita;kita-probe;DE-TH\nE-2;C-2;Schule Muster;school;schule-muster;DE-TH\n";

pub(crate) const REACH: &str = r#"
[[door]]
key = "web"
kind = "web"
host = "files.example.org"
plain = true
state = "open"
opened_earliest = "2024-03-01T00:00:00+01:00"
opened_latest = "2024-03-02T00:00:00+01:00"
closed = "2024-03-10T12:00:00+01:00"

  [[door.log]]
  source = "log"
  complete_from = "2024-03-05T00:00:00+01:00"
  complete_to = "2024-03-10T12:00:00+01:00"
  custody = "shipped_off"

[[mount]]
door = "web"
url_prefix = "/"
source = "tree"
"#;

/// A day of the log: the foreign client fetches the children's table, monitoring asks for another file.
pub(crate) fn log() -> String {
    let line = |address: &str, time: &str, path: &str, bytes: usize| {
        format!("{address} - - [06/Mar/2024:{time} +0100] \"GET /{path} HTTP/1.1\" 200 {bytes} \"-\" \"agent/1\"\n")
    };
    [
        line("192.0.2.10", "08:00:00", "kita-probe/notiz.txt", 21),
        line("203.0.113.77", "23:10:01", "kita-probe/kinder.csv", CHILDREN.len()),
        line("192.0.2.10", "23:15:00", "kita-probe/notiz.txt", 21),
    ]
    .concat()
}

/// A zip of members.
pub(crate) fn zip_of(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a member");
        writer.write_all(bytes).expect("a member's bytes");
    }
    writer.finish().expect("a zip").into_inner()
}

/// Bytes as gzip.
pub(crate) fn gzip_of(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("gzip");
    encoder.finish().expect("gzip")
}

/// Writes the world's files below the site's folder.
pub(crate) fn write(site: &Site) {
    site.write("tree/kita-probe/kinder.csv", CHILDREN);
    site.write("tree/kita-probe/notiz.txt", "Der Zaun ist undicht.");
    site.write("tree/schule-muster/alt.zip", zip_of(&[("schueler.csv", PUPILS.as_bytes())]));
    site.write("tree/schule-muster/plan.pdf", b"%PDF-1.7\n%%EOF\n");
    site.write("logs/access.log", log());
    site.write("reach.toml", REACH);
}

/// Takes what [`write`] wrote.
pub(crate) fn take(site: &Site) {
    site.done(&["take", "files", "tree", "--name", "tree"]);
    site.done(&["take", "log", "logs", "--name", "log"]);
    take_lists(site);
    site.done(&["take", "reach", "reach.toml"]);
}

/// Writes and takes the lists of carriers and institutions.
pub(crate) fn take_lists(site: &Site) {
    site.write("carriers.csv", CARRIERS);
    site.write("institutions.csv", INSTITUTIONS);
    site.done(&["take", "roster", "carriers.csv", "--kind", "carriers"]);
    site.done(&["take", "roster", "institutions.csv", "--kind", "institutions"]);
}

/// A site with the world taken and not yet assessed.
pub(crate) fn taken() -> Site {
    let site = Site::with_case();
    write(&site);
    take(&site);
    site
}
