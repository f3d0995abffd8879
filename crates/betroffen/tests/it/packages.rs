//! Each controller's package holds its own files and persons and nothing of any other controller.
//!
//! The demo makes its packages through the command; here they are opened with the secrets that were told on the phone,
//! and compared with what was planted where.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::Path;

use parcel::{Enclosure, Secret, open_page};

use crate::leak::{identifiers, search_for};
use crate::site::{Site, answer, bare_command};
use crate::traces::Search;

/// A package as its controller sees it.
struct Opened {
    controller: String,
    files: Vec<Enclosure>,
}

/// The demo of a hundredth with all it writes.
fn demo() -> Site {
    let site = Site::empty();
    let mut command = bare_command();
    command.args(["demo", "kita-app", "--scale", "0.01", "--out"]).arg(site.path("world"));
    let answer = answer(&mut command);
    assert_eq!(answer.code, Some(0), "{}", answer.words());
    site
}

fn opened(folder: &Path) -> Vec<Opened> {
    let secrets = fs::read(folder.join("secrets.csv")).expect("the list of secrets");
    let secrets = String::from_utf8(secrets).expect("UTF-8");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(secrets.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| {
        let controller = row.get(0).expect("a key").to_owned();
        let secret = Secret::read(row.get(3).expect("a secret")).expect("a secret");
        let page = fs::read(folder.join(format!("{controller}.html"))).expect("the page");
        let package = open_page(&page, &secret).expect("the page opens");
        Opened { controller, files: package.files }
    })
    .collect()
}

#[test]
fn each_controller_gets_its_own_and_nothing_else() {
    let site = demo();
    walls_hold(&site);
    lists_are_whole(&site);
    messages_lie_ready(&site);
    authorities_are_right(&site);
}

/// Regime and authority of every carrier are those that were written down by hand.
fn authorities_are_right(site: &Site) {
    let mut command = bare_command();
    command.arg("--case").arg(site.path("world/case")).arg("--key").arg(site.path("world/case.key"));
    let board = answer(command.args(["--json", "duties"]));
    assert_eq!(board.code, Some(0), "{}", board.words());
    let mut found: BTreeMap<String, (String, String)> = BTreeMap::new();
    for line in board.rows() {
        let Some(authority) = line["authority"].as_object() else { continue };
        let id = authority.get("id").and_then(|id| id.as_str()).unwrap_or("undecided").to_owned();
        let regime = match line["duty"].as_str().expect("a duty") {
            duty if duty.starts_with("dsg_ekd") => "dsg_ekd",
            duty if duty.starts_with("kdg") => "kdg",
            _ => "gdpr",
        };
        for party in line["parties"].as_array().expect("parties") {
            found.insert(party.as_str().expect("a key").to_owned(), (regime.to_owned(), id.clone()));
        }
    }
    let truth = fs::read_to_string(site.path("world/truth/carriers.tsv")).expect("the carriers");
    for line in truth.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let expected = (cells[1].to_owned(), cells[2].to_owned());
        assert_eq!(found.get(cells[0]), Some(&expected), "{}", cells[0]);
    }
}

/// The texts of an office file: the members of the archive that it is.
fn texts(bytes: &[u8]) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return String::new() };
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).expect("a member");
        // A picture in an office file is no text.
        let _ = member.read_to_string(&mut text);
    }
    text
}

/// No package holds anything of another controller.
fn walls_hold(site: &Site) {
    let truth = fs::read_to_string(site.path("world/truth/identifiers.tsv")).expect("the list of identifiers");
    let mut homes: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for (kind, value, controller) in identifiers(&truth) {
        homes.entry((kind, value)).or_default().insert(controller);
    }
    let roster = fs::read_to_string(site.path("world/roster/carriers.csv")).expect("the list");
    let rows = roster.lines().map(|line| line.split(';').collect::<Vec<_>>());
    // The draft for the authority names the controller itself: its officer or its telephone may be somebody's elsewhere.
    let contacts: BTreeMap<&str, Vec<&str>> = rows.map(|cells| (cells[0], cells)).collect();
    let packages = opened(&site.path("world/packages"));
    assert!(packages.len() > 10, "{}", packages.len());
    let mut own_names = 0;
    for package in &packages {
        let itself = contacts.get(package.controller.as_str()).expect("a row of the list");
        let of = |is_own: bool| {
            let keep = homes
                .iter()
                .filter(move |(_, at)| at.contains(package.controller.as_str()) == is_own)
                .filter(|((_, value), _)| is_own || !itself.iter().any(|cell| cell.contains(value)));
            let mut search = Search::default();
            search_for(&mut search, keep.map(|((kind, value), _)| (*kind, *value)));
            search.build()
        };
        // A name that is part of a name at home ("Ada Muster" in "Nada Muster") tells nothing of others.
        let named =
            homes.iter().filter(|((kind, _), at)| *kind == "full_name" && at.contains(package.controller.as_str()));
        let at_home: Vec<String> = named.map(|((_, value), _)| value.to_lowercase()).collect();
        let (own, others) = (of(true), of(false));
        for file in &package.files {
            let foreign = others.found(&file.bytes);
            let kinds: BTreeSet<String> = foreign
                .into_iter()
                .filter(|(_, value)| !at_home.iter().any(|name| name.contains(&value.to_lowercase())))
                .map(|(kind, _)| kind)
                .collect();
            assert!(kinds.is_empty(), "{} holds {kinds:?} of others in {}", package.controller, file.name);
            let kinds: BTreeSet<String> = own.found(&file.bytes).into_iter().map(|(kind, _)| kind).collect();
            // A name to recognise a person by, and no other value.
            assert!(kinds.iter().all(|kind| kind == "full_name"), "{}: {kinds:?} in {}", package.controller, file.name);
            own_names += usize::from(kinds.contains("full_name"));
        }
    }
    assert!(own_names > 3, "the search finds nobody where persons are listed");
}

/// A package lists every file of its controller and no other.
fn lists_are_whole(site: &Site) {
    let institutions = fs::read_to_string(site.path("world/roster/institutions.csv")).expect("the list");
    let mut folders: BTreeMap<&str, &str> = BTreeMap::new();
    for line in institutions.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        for folder in [cells[4], cells[5]] {
            folders.insert(folder, cells[1]);
        }
    }
    let objects = fs::read_to_string(site.path("world/truth/objects.tsv")).expect("the objects");
    let mut planted: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in objects.lines().skip(1).filter_map(|line| line.split('\t').next()) {
        let folder = path.match_indices('/').map(|(at, _)| &path[..at]).find(|head| folders.contains_key(head));
        if let Some(controller) = folder.and_then(|folder| folders.get(folder)) {
            planted.entry(controller).or_default().insert(path);
        }
    }
    for package in opened(&site.path("world/packages")) {
        let list = package.files.iter().find(|file| file.name == "2-files.xlsx").expect("the list of files");
        let text = texts(&list.bytes);
        let own = planted.get(package.controller.as_str()).cloned().unwrap_or_default();
        let plain: Vec<&&str> = own.iter().filter(|path| !path.contains(['!', '&', '%', '\''])).collect();
        let missing = plain.iter().filter(|path| !text.contains(&format!(">{path}<"))).count();
        assert_eq!(missing, 0, "{} of {} files are not in the list of {}", missing, plain.len(), package.controller);
        let others = planted.iter().filter(|(controller, _)| **controller != package.controller);
        let foreign = others.flat_map(|(_, paths)| paths).filter(|path| text.contains(&format!(">{path}<"))).count();
        assert_eq!(foreign, 0, "{} lists files of others", package.controller);
    }
}

/// Messages lie ready, one per controller and stage.
fn messages_lie_ready(site: &Site) {
    let carriers = fs::read_to_string(site.path("world/roster/carriers.csv")).expect("the list");
    let rows = carriers.lines().count() - 1;
    let mails = fs::read_dir(site.path("world/outbox")).expect("the outbox");
    let packages = fs::read_dir(site.path("world/packages")).expect("the packages");
    let pages = packages
        .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().extension().is_some_and(|e| e == "html")));
    // Stage 1 to every controller, stage 2 to each that has a package.
    assert_eq!(mails.count(), rows + pages.count());
}
