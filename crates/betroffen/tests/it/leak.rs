//! Nothing that a run writes without being asked to reveal holds a direct identifier of a person.
//!
//! The demo plants a world and lists every identifier in it. Whatever the program then prints or writes, the case
//! folder included, is searched for all of them; the same search finds them in the evidence and in a revealed answer,
//! so that its silence means something.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::site::{Answer, Site, answer, bare_command, files_below};
use crate::traces::{Search, Traces};

/// Kinds of planted identifiers.
const KINDS: [&str; 6] = ["birth_date", "email", "full_name", "iban", "phone", "street"];

/// The search for everything that the truth lists, and for the key of the case.
fn planted(truth: &Path, key: &Path) -> Traces {
    let text = fs::read_to_string(truth).expect("the list of identifiers");
    let mut search = Search::default();
    let values: Vec<(&str, &str)> = identifiers(&text).map(|(kind, value, _)| (kind, value)).collect();
    let kinds: BTreeSet<&str> = values.iter().map(|(kind, _)| *kind).collect();
    assert!(KINDS.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
    search_for(&mut search, values);
    let key = fs::read_to_string(key).expect("the key");
    search.value("key", key.split_whitespace().last().expect("the secret part"));
    search.build()
}

/// Kind, value and controller of each planted identifier.
pub(crate) fn identifiers(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    text.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}

/// Adds identifiers in every way in which somebody may write them.
pub(crate) fn search_for<'a>(search: &mut Search, values: impl IntoIterator<Item = (&'a str, &'a str)>) {
    for (kind, value) in values {
        match kind {
            "full_name" => name(search, value),
            "birth_date" => birth_date(search, value),
            "phone" => {
                search.value(kind, value);
                search
                    .value(kind, &value.chars().filter(|character| !" /-()".contains(*character)).collect::<String>());
            }
            "iban" => {
                search.value(kind, value);
                let fours = value.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>();
                search.value(kind, &fours.join(" "));
            }
            _ => search.value(kind, value),
        }
    }
}

/// A name as written, in small letters and turned round (family names are words, too), and over two cells.
fn name(search: &mut Search, name: &str) {
    search.value("full_name", name);
    let Some((given, family)) = name.rsplit_once(' ') else { return };
    search.beside("full_name", family, &[given]);
    search.value("full_name", &name.to_lowercase());
    search.value("full_name", &format!("{family} {given}").to_lowercase());
}

/// `Name|date`: the date as written and in the form of machines, beside a part of the name.
fn birth_date(search: &mut Search, value: &str) {
    let (name, date) = value.split_once('|').expect("a name and a date");
    let words = name.split(' ').collect::<Vec<_>>();
    search.beside("birth_date", date, &words);
    let parts = date.split('.').map(str::parse).collect::<Result<Vec<u32>, _>>();
    if let Ok([day, month, year]) = parts.as_deref() {
        search.beside("birth_date", &format!("{year:04}-{month:02}-{day:02}"), &words);
    }
}

/// Everything that may be shown to anybody, by where it came from.
struct Open(BTreeMap<String, Vec<u8>>);

impl Open {
    fn answer(&mut self, asked: &str, answer: Answer) {
        assert_eq!(answer.code, Some(0), "{asked}: {}", answer.words());
        self.0.insert(format!("stdout of {asked}"), answer.stdout);
        self.0.insert(format!("stderr of {asked}"), answer.stderr);
    }

    fn file(&mut self, path: &Path) {
        self.0.insert(path.display().to_string(), fs::read(path).expect("a readable file"));
    }
}

/// The demo of a hundredth, through its own command.
fn demo(site: &Site, open: &mut Open) {
    let mut command = bare_command();
    command.args(["demo", "kita-app", "--scale", "0.01", "--out"]).arg(site.path("world"));
    fs::create_dir_all(site.path("scratch")).expect("a folder");
    command.env("TMPDIR", site.path("scratch")).env("BETROFFEN_LOG", "trace");
    open.answer("demo", answer(&mut command));
}

/// A question to the demo's case, as a user would type it.
fn ask(site: &Site, words: &[&str]) -> Answer {
    let mut command = bare_command();
    command.arg("--case").arg(site.path("world/case")).arg("--key").arg(site.path("world/case.key"));
    command.env("TMPDIR", site.path("scratch"));
    answer(command.args(words))
}

/// The masked answers to every question there is.
fn questions(site: &Site, open: &mut Open) {
    let text_of = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let column = |query: &str| {
        let rows = ask(site, &["--json", "sql", query]).rows();
        rows.iter()
            .map(|row| text_of(row.as_object().and_then(|row| row.values().next()).expect("a cell")))
            .collect::<Vec<_>>()
    };
    for view in [
        "summary",
        "inventory",
        "gaps",
        "columns",
        "exposure",
        "clients",
        "coverage",
        "persons",
        "controllers",
        "timeline",
    ] {
        let words = ["show", view, "--limit", "100000"];
        open.answer(&format!("show {view}"), ask(site, &words));
        open.answer(&format!("--json show {view}"), ask(site, &[&["--json"][..], &words].concat()));
    }
    let tables = column("select table_name from information_schema.tables where table_schema = 'public'");
    assert!(tables.len() >= 18, "{tables:?}");
    for table in tables {
        let query = format!("select * from \"{table}\"");
        open.answer(&query, ask(site, &["--json", "sql", &query]));
    }
    let persons = column("select person from person order by mentions desc, person limit 3");
    let files = column("select object from object where media = 'csv' order by object limit 2");
    let clients = column("select client from client order by requests desc, client limit 2");
    for (kind, ids) in [("person", persons), ("file", files), ("client", clients)] {
        for id in ids {
            let target = format!("{kind}:{id}");
            open.answer(&target, ask(site, &["explain", &target]));
            open.answer(&format!("--json {target}"), ask(site, &["--json", "explain", &target]));
        }
    }
    let cast = ask(site, &["sql", "select cast(full_name as int) from mention"]);
    open.0.insert("a failing question".to_owned(), [cast.stdout, cast.stderr].concat());
    open.answer("assess again", ask(site, &["--lang", "de", "assess"]));
    open.answer("verify", ask(site, &["verify", "--export", &site.path("exported").display().to_string()]));
}

#[test]
fn no_identifier_leaves_unasked() {
    let site = Site::empty();
    let mut open = Open(BTreeMap::new());
    demo(&site, &mut open);
    let traces = planted(&site.path("world/truth/identifiers.tsv"), &site.path("world/case.key"));
    questions(&site, &mut open);
    for name in ["world/report.html", "world/report.json"] {
        open.file(&site.path(name));
    }
    for folder in ["world/case", "exported", "scratch"] {
        files_below(&site.path(folder)).iter().for_each(|path| open.file(path));
    }
    let stored = ["store.db", "case.toml", "checkpoints.txt", ".parquet", "report.html"];
    assert!(stored.iter().all(|part| open.0.keys().any(|name| name.ends_with(part))), "{:?}", open.0.keys());

    let mut leaks = BTreeMap::new();
    for (place, bytes) in &open.0 {
        let found = traces.found(bytes);
        if !found.is_empty() {
            leaks.insert(place, (found.len(), found.into_iter().take(5).collect::<Vec<_>>()));
        }
    }
    assert!(leaks.is_empty(), "{leaks:#?}");

    let mut in_tree = BTreeSet::new();
    for path in files_below(&site.path("world/tree")) {
        in_tree.extend(traces.found(&fs::read(path).expect("a file of the tree")));
    }
    let kinds = in_tree.iter().map(|(kind, _)| kind.as_str()).collect::<BTreeSet<_>>();
    assert_eq!(kinds, BTreeSet::from(KINDS), "the search finds nothing where all is planted");
    let clear = ask(
        &site,
        &[
            "--json",
            "sql",
            "--reveal",
            "control of the search",
            "select given_name, family_name, birth_date from mention where birth_date <> '' limit 500",
        ],
    );
    let kinds = traces.found(&clear.stdout).into_iter().map(|(kind, _)| kind).collect::<BTreeSet<_>>();
    assert!(["full_name", "birth_date"].iter().all(|kind| kinds.contains(*kind)), "{kinds:?}");
}
