//! The files of a package for one controller: texts set on paper, lists as sheets.
//!
//! Names are plain and in the reader's language, so that a small office finds its way without help. Lists hold the name
//! plus file and row by which a person can be recognised, and yes or no per kind of data: no other leaked value.

use casefile::PackageView;
use jiff::civil::Date;
use law::LegalTime;
use model::{ActorClass, Category, CategorySet, Degree, Instant, Language, Purpose, ShareFile, SharePerson};
use notice::words::time::instant_words;
use notice::write::plain_text;
use paper::{Cell, Column, Kind, PaperError, Press, Sheet, docx, xlsx};

use crate::words::{actor_words, category_words, degree_words, media_words, role_words};

/// A file of a package.
#[derive(Clone, PartialEq, Eq)]
pub struct PackageFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Makes all files of a package. Each letter is a DOCX for the controller's own paper; the one for most persons is a PDF,
/// too, so that its look can be checked: setting a page costs most of the time of a package.
///
/// # Errors
/// When a text or list cannot be set.
pub fn package_files(
    view: &PackageView,
    press: &Press,
    language: Language,
    dated: Date,
) -> Result<Vec<PackageFile>, PaperError> {
    let file = |de: &str, en: &str, ending: &str, bytes: Vec<u8>| PackageFile {
        name: format!("{}.{ending}", language.say(de, en)),
        bytes,
    };
    let draft_text = plain_text(&view.authority_draft).into_bytes();
    let mut files = vec![
        file("1-Was-Sie-tun", "1-what-you-do", "pdf", press.print(&view.todo, dated)?),
        file("2-Dateien", "2-files", "xlsx", xlsx(&[files_sheet(view, language)], dated)?),
        file("3-Personen", "3-persons", "xlsx", xlsx(&[persons_sheet(view, language)], dated)?),
        file("4-Entwurf-Aufsichtsbehoerde", "4-draft-authority", "pdf", press.print(&view.authority_draft, dated)?),
        file("4-Entwurf-Aufsichtsbehoerde", "4-draft-authority", "txt", draft_text),
    ];
    for (number, letter) in (1..).zip(&view.letters) {
        let name = format!("5-{}-{number}", language.say("Brief", "letter"));
        files.push(file(&name, &name, "docx", docx(&letter.writing)?));
        if number == 1 {
            files.push(file(&name, &name, "pdf", press.print(&letter.writing, dated)?));
        }
    }
    Ok(files)
}

fn column(title: &str, width: u16, kind: Kind) -> Column {
    Column { title: title.to_owned(), width, kind }
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

fn number(number: u64) -> Cell {
    Cell::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn files_sheet(view: &PackageView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let legal_time = LegalTime::germany();
    let time = |at: Instant| instant_words(at, &legal_time, language);
    let row = |file: &ShareFile| {
        let institution = file.institution.as_ref().and_then(|key| view.institutions.get(key));
        let (first, last) = file.transfers.map_or_else(Default::default, |(first, last)| (time(first), time(last)));
        vec![
            text(institution.cloned().unwrap_or_default()),
            text(file.locator.reveal(Purpose::Disclosure).as_str()),
            text(media_words(file.media).label(language)),
            number(file.bytes),
            text(degree_words(file.degree).label(language)),
            text(file.actor.map(|actor: ActorClass| actor_words(actor).label(language)).unwrap_or_default()),
            text(first),
            text(last),
            text(state_words(&file.state, language)),
        ]
    };
    Sheet {
        name: say("Dateien", "files").to_owned(),
        head: vec![
            column(say("Einrichtung", "institution"), 28, Kind::Text),
            column(say("Datei", "file"), 60, Kind::Text),
            column(say("Art", "kind"), 12, Kind::Text),
            column(say("Bytes", "bytes"), 12, Kind::Number),
            column(say("Grad", "degree"), 22, Kind::Text),
            column(say("an wen", "to whom"), 24, Kind::Text),
            column(say("erster Abruf", "first fetched"), 30, Kind::Text),
            column(say("letzter Abruf", "last fetched"), 30, Kind::Text),
            column(say("gelesen", "read"), 16, Kind::Text),
        ],
        rows: view.share.files.iter().map(row).collect(),
    }
}

fn state_words(state: &str, language: Language) -> &'static str {
    match state {
        "read" => language.say("ganz", "whole"),
        "partly" => language.say("teilweise", "in part"),
        _ => language.say("nicht lesbar", "not readable"),
    }
}

fn persons_sheet(view: &PackageView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let all = view.share.persons.iter().flat_map(|person| person.categories);
    let all = all.fold(CategorySet::default(), CategorySet::union);
    let shown: Vec<Category> = all.iter().collect();
    let mut head = vec![
        column(say("Name", "name"), 28, Kind::Text),
        column(say("Rolle", "role"), 20, Kind::Text),
        column(say("Einrichtung", "institution"), 28, Kind::Text),
        column(say("Datei", "file"), 60, Kind::Text),
        column(say("Zeile", "row"), 8, Kind::Number),
        column(say("Zeilen insgesamt", "rows in all"), 10, Kind::Number),
        column(say("geschützt: nur von Hand anschreiben", "protected: write by hand only"), 14, Kind::Text),
        column(say("ehemalig", "former"), 10, Kind::Text),
        column(say("Brief", "letter"), 14, Kind::Text),
    ];
    head.extend(shown.iter().map(|kind| column(category_words(*kind).label(language), 18, Kind::Text)));
    let row = |(person, letter): (&SharePerson, &Option<usize>)| {
        let institution = person.institution.as_ref().and_then(|key| view.institutions.get(key));
        let yes = |is_so: bool| text(if is_so { say("ja", "yes") } else { say("nein", "no") });
        let mut cells = vec![
            text(person.name.reveal(Purpose::Disclosure).as_str()),
            text(role_words(person.role).label(language)),
            text(institution.cloned().unwrap_or_default()),
            text(person.locator.reveal(Purpose::Disclosure).as_str()),
            number(person.line),
            number(person.mentions),
            yes(person.protected),
            yes(person.former),
            text(letter.map_or_else(|| say("von Hand", "by hand").to_owned(), |number| number.to_string())),
        ];
        cells.extend(shown.iter().map(|kind| text(exposure_words(person, *kind, language))));
        cells
    };
    Sheet {
        name: say("Personen", "persons").to_owned(),
        head,
        rows: view.share.persons.iter().zip(&view.letter_of).map(row).collect(),
    }
}

/// Yes with the degree, or no.
fn exposure_words(person: &SharePerson, kind: Category, language: Language) -> String {
    let place = person.categories.iter().rposition(|set| set.contains(kind));
    match place.and_then(|place| Degree::ALL.get(place)) {
        None => language.say("nein", "no").to_owned(),
        Some(Degree::RuledOut) => {
            format!("{}, {}", language.say("nein", "no"), degree_words(Degree::RuledOut).label(language))
        }
        Some(degree) => format!("{}, {}", language.say("ja", "yes"), degree_words(*degree).label(language)),
    }
}
