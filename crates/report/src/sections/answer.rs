//! The answer: how many, which data, how sure, whose; what was not read, and what the numbers do not say.

use askama::Template;
use casefile::view::ReportView;
use model::{Count, CountKind, Coverage, Degree, Sensitivity};

use super::{DEGREES_GRAVEST_FIRST, affected, categories_in_reading_order, degree_ink};
use crate::Language;
use crate::charts::{Drawing, draw_strip};
use crate::number::{number, plural, share, sum};
use crate::words::{category_words, degree_words, role_words, sensitivity_mark, unit};

/// The first section.
#[derive(Template)]
#[template(path = "sections/answer.html")]
pub(crate) struct Answer {
    language: Language,
    /// Without anything read, zeros would read as findings: they are left out.
    anything_read: bool,
    headline: String,
    range: String,
    coverage: String,
    strip: Option<Drawing>,
    degrees: Vec<DegreeCell>,
    weighty: Vec<CategoryCell>,
    ordinary: Vec<CategoryCell>,
    special: String,
    controllers: Vec<String>,
    roles: Vec<(String, &'static str)>,
    marks: Vec<String>,
    limits: Vec<String>,
}

struct DegreeCell {
    sample: &'static str,
    persons: String,
    share: Option<String>,
    label: &'static str,
    meaning: &'static str,
}

struct CategoryCell {
    label: &'static str,
    mark: Option<&'static str>,
    persons: String,
    objects: Option<String>,
}

impl Answer {
    pub(crate) fn new(view: &ReportView, language: Language) -> Self {
        let figures = &view.figures;
        let (weighty, ordinary) = category_cells(view, language);
        Self {
            language,
            anything_read: anything_read(figures.objects.coverage),
            headline: headline(&figures.persons.total, language),
            range: range_sentence(&figures.persons.total, language),
            coverage: unread_sentence(figures.objects.coverage, language),
            strip: strip(view, language),
            degrees: degree_cells(view, language),
            weighty,
            ordinary,
            special: special_sentence(view, language),
            controllers: controller_sentences(view, language),
            roles: figures
                .persons
                .by_role
                .iter()
                .filter(|role| role.1 > 0)
                .map(|(role, persons)| (number(*persons, language), role_words(*role).label(language)))
                .collect(),
            marks: mark_sentences(view, language),
            limits: limits(view, language),
        }
    }
}

/// The number of persons in one line, or why there is none.
pub(crate) fn headline(total: &Count, language: Language) -> String {
    let coverage = total.coverage;
    if coverage.total() == 0 {
        return language
            .say("Keine Datei gesichert: keine Aussage möglich", "No file was taken: no statement possible")
            .to_owned();
    }
    if total.value == 0 && !anything_read(coverage) {
        return language
            .say("Keine Datei gelesen: keine Aussage möglich", "No file was read: no statement possible")
            .to_owned();
    }
    let unit = unit(total.unit, language);
    let value = number(total.value, language);
    match total.kind {
        CountKind::Exact => format!("{value} {unit}"),
        CountKind::AtLeast => format!("{} {value} {unit}", language.say("Mindestens", "At least")),
        CountKind::AtMost => format!("{} {value} {unit}", language.say("Höchstens", "At most")),
        CountKind::UpTo(upper) if upper == total.value => format!("{value} {unit}"),
        CountKind::UpTo(upper) => match language {
            Language::German => format!("Mindestens {value}, höchstens {} {unit}", number(upper, language)),
            Language::English => format!("At least {value}, at most {} {unit}", number(upper, language)),
        },
    }
}

/// Says whether numbers of persons rest on anything.
pub(crate) const fn anything_read(coverage: Coverage) -> bool {
    coverage.read > 0 || coverage.partly > 0
}

/// What the number counts, and why it may be a range.
pub(crate) fn range_sentence(total: &Count, language: Language) -> String {
    let counted = language.say(
        "sind in den gelesenen Teilen der untersuchten Dateien benannt.",
        "are named in those parts of the examined files that were read.",
    );
    let why = match total.kind {
        CountKind::UpTo(upper) if upper > total.value => language.say(
            " Eine Spanne, weil Daten verschiedener Verantwortlicher nicht miteinander abgeglichen werden: wer bei zweien genannt ist, zählt oben zweimal.",
            " A range, because data of different controllers are not matched against each other: whoever is named at two of them counts twice at the upper end.",
        ),
        _ => "",
    };
    if !anything_read(total.coverage) {
        return language.say("Die Auswertung hat keine Grundlage.", "The assessment rests on nothing.").to_owned();
    }
    format!("{counted}{why}")
}

/// How much was read, and what that means.
pub(crate) fn unread_sentence(coverage: Coverage, language: Language) -> String {
    let total = number(coverage.total(), language);
    let (read, partly, unread) =
        (number(coverage.read, language), number(coverage.partly, language), number(coverage.unread, language));
    let missing = share(coverage.partly.saturating_add(coverage.unread), coverage.total(), language);
    let Some(missing) = missing else {
        return language
            .say(
                "Gesichert wurden 0 Dateien. Es gibt nichts zu zählen.",
                "0 files were taken. There is nothing to count.",
            )
            .to_owned();
    };
    let files = plural(coverage.total(), language.say("Datei", "file"), language.say("Dateien", "files"));
    let rest = match (coverage.is_complete(), language) {
        (true, Language::German) => "Damit ist alles gelesen.".to_owned(),
        (true, Language::English) => "So everything was read.".to_owned(),
        (false, Language::German) => {
            format!(
                "Was fehlt ({missing} der Dateien ganz oder teilweise), kann weitere Personen und Kategorien enthalten."
            )
        }
        (false, Language::English) => {
            format!("What is missing ({missing} of the files, wholly or in part) may hold more persons and categories.")
        }
    };
    match language {
        Language::German => {
            format!(
                "Grundlage: {total} {files}, davon {read} vollständig gelesen, {partly} teilweise, {unread} nicht. {rest}"
            )
        }
        Language::English => {
            format!("Basis: {total} {files}, of which {read} read completely, {partly} in part, {unread} not. {rest}")
        }
    }
}

fn strip(view: &ReportView, language: Language) -> Option<Drawing> {
    let parts: Vec<(Degree, u64)> =
        DEGREES_GRAVEST_FIRST.into_iter().map(|degree| (degree, persons_at(view, degree))).collect();
    let title =
        language.say("Personen nach dem höchsten Grad der Offenlegung", "Persons by highest degree of exposure");
    let description = parts
        .iter()
        .map(|(degree, persons)| format!("{}: {}", degree_words(*degree).label(language), number(*persons, language)))
        .collect::<Vec<_>>()
        .join("; ");
    let inked: Vec<_> = parts.iter().map(|(degree, persons)| (degree_ink(*degree), *persons)).collect();
    draw_strip(&format!("{}-strip", language.code()), (title, &description), &inked)
}

fn persons_at(view: &ReportView, degree: Degree) -> u64 {
    sum(view.figures.persons.by_degree.iter().filter(|line| line.0 == degree).map(|line| line.1))
}

fn degree_cells(view: &ReportView, language: Language) -> Vec<DegreeCell> {
    let whole = sum(view.figures.persons.by_degree.iter().map(|line| line.1));
    DEGREES_GRAVEST_FIRST
        .into_iter()
        .map(|degree| {
            let persons = persons_at(view, degree);
            DegreeCell {
                sample: degree_ink(degree).sample(),
                persons: number(persons, language),
                share: share(persons, whole, language),
                label: degree_words(degree).label(language),
                meaning: degree_words(degree).meaning(language),
            }
        })
        .collect()
}

fn category_cells(view: &ReportView, language: Language) -> (Vec<CategoryCell>, Vec<CategoryCell>) {
    let mut weighty = Vec::new();
    let mut ordinary = Vec::new();
    for line in categories_in_reading_order(&view.figures.categories) {
        let (persons, objects) = (affected(&line.persons), affected(&line.objects));
        if persons == 0 && objects == 0 {
            continue;
        }
        let sensitivity = line.category.sensitivity();
        let cell = CategoryCell {
            label: category_words(line.category).label(language),
            mark: sensitivity_mark(sensitivity).map(|mark| mark.text(language)),
            persons: number(persons, language),
            objects: (persons == 0).then(|| number(objects, language)),
        };
        match sensitivity {
            Sensitivity::Ordinary => ordinary.push(cell),
            Sensitivity::MayRevealSpecial | Sensitivity::Special | Sensitivity::Offence => weighty.push(cell),
        }
    }
    (weighty, ordinary)
}

fn special_sentence(view: &ReportView, language: Language) -> String {
    let persons = number(view.figures.persons.with_special_category, language);
    match language {
        Language::German => {
            format!("Bei {persons} Personen ist mindestens eine besondere Kategorie nach Art. 9 DSGVO darunter.")
        }
        Language::English => {
            format!("For {persons} persons at least one special category under Art. 9 GDPR is among them.")
        }
    }
}

fn controller_sentences(view: &ReportView, language: Language) -> Vec<String> {
    let controllers = &view.figures.controllers;
    let [affected, in_roster, institutions, institutions_in_roster] = [
        controllers.affected,
        controllers.in_roster,
        controllers.institutions_affected,
        controllers.institutions_in_roster,
    ]
    .map(|value| number(value, language));
    match language {
        Language::German => vec![
            format!("{affected} von {in_roster} Verantwortlichen (Trägern)"),
            format!("{institutions} von {institutions_in_roster} Einrichtungen"),
        ],
        Language::English => vec![
            format!("{affected} of {in_roster} controllers (carriers)"),
            format!("{institutions} of {institutions_in_roster} institutions"),
        ],
    }
}

fn mark_sentences(view: &ReportView, language: Language) -> Vec<String> {
    let persons = &view.figures.persons;
    let (protected, former) = (number(persons.protected, language), number(persons.former, language));
    match language {
        Language::German => vec![
            format!("{protected} mit Schutzvermerk (Auskunftssperre, Kontaktverbot): nur von Hand benachrichtigen"),
            format!("{former} besuchen die Einrichtung nicht mehr"),
        ],
        Language::English => vec![
            format!("{protected} marked as protected (blocked address, no contact): inform by hand only"),
            format!("{former} no longer attend"),
        ],
    }
}

fn limits(view: &ReportView, language: Language) -> Vec<String> {
    let mut limits: Vec<String> = [
        (
            "»Nicht ausgeschlossen« heißt weder abgerufen noch sicher. Es heißt: Für einen Teil der Zeit fehlt der Beleg.",
            "“Not excluded” means neither fetched nor safe. It means: for a part of the time there is no proof.",
        ),
        (
            "Personen sind nicht Nutzerkonten. Gezählt ist, wer in den Dateien benannt ist, mit oder ohne Konto.",
            "Persons are not user accounts. Counted is who is named in the files, with or without an account.",
        ),
        (
            "Wer auf Bildern zu sehen oder nur im Fließtext genannt ist, fehlt in der Personenzahl.",
            "Whoever is only seen in pictures or only named in running text is missing from the number of persons.",
        ),
        (
            "Wer neben einem Kind genannt ist, ist damit nicht sorgeberechtigt. Wer sorgt, weiß die Einrichtung.",
            "Whoever is named beside a child does not thereby hold custody. The institution knows who does.",
        ),
    ]
    .iter()
    .map(|(de, en)| language.say(de, en).to_owned())
    .collect();
    if view.duties.is_none() {
        let none = language.say(
            "Ob und wann eine Meldepflicht besteht, sagt dieser Bericht nicht.",
            "This report does not say whether and by when a duty to notify exists.",
        );
        limits.push(none.to_owned());
    }
    let unlinked = view.figures.persons.mentions_without_controller;
    if unlinked > 0 {
        let unlinked = number(unlinked, language);
        limits.push(match language {
            Language::German => format!("{unlinked} Nennungen gehören zu keinem bekannten Verantwortlichen und sind nicht zu Personen zusammengeführt."),
            Language::English => format!("{unlinked} mentions belong to no known controller and are not joined to persons."),
        });
    }
    limits
}
