//! The summary at the end of a run: the answer first, then the holes and the gaps; about thirty plain lines.
//!
//! No colours and no cursor movements. Foreign names are made harmless before they are shown.

use casefile::view::ReportView;
use model::{DoorView, GapLine};

use crate::number::{number, sum};
use crate::sections::{
    DEGREES_GRAVEST_FIRST, affected, anything_read, categories_in_reading_order, headline, hole_sentence,
    range_sentence, unread_sentence,
};
use crate::words::{category_words, degree_words, gap_words, sensitivity_mark};
use crate::{Language, visible_text};

/// Narrowest and widest text; a terminal beyond is treated as one of these.
const WIDTHS: (usize, usize) = (40, 100);
const CATEGORIES_MAX: usize = 4;
const COUNT_WIDTH: usize = 11;
const DOORS_MAX: usize = 3;
const GAPS_MAX: usize = 5;

/// Writes the summary for a terminal of that width.
#[must_use]
pub fn terminal(view: &ReportView, language: Language, width: usize) -> String {
    let mut page = Page { width: width.clamp(WIDTHS.0, WIDTHS.1), text: String::new() };
    let head = &view.head;
    page.wrapped("", &format!("{}  {}", visible_text(&head.case_number), visible_text(&head.label)));
    page.blank();
    page.wrapped("", &headline(&view.figures.persons.total, language));
    page.wrapped("  ", &range_sentence(&view.figures.persons.total, language));
    page.wrapped("  ", &unread_sentence(view.figures.objects.coverage, language));
    if anything_read(view.figures.objects.coverage) {
        degrees(&mut page, view, language);
    }
    page.blank();
    categories(&mut page, view, language);
    parties(&mut page, view, language);
    for door in view.figures.doors.iter().filter(|door| door.widest.is_some()).take(DOORS_MAX) {
        hole(&mut page, door, language);
    }
    gaps(&mut page, view, language);
    page.blank();
    page.wrapped(
        "",
        &format!(
            "{} {}, {} {}",
            language.say("Lauf", "Run"),
            visible_text(&head.run),
            language.say("Journal bis Eintrag", "journal up to entry"),
            number(head.journal_seq, language)
        ),
    );
    page.text
}

fn degrees(page: &mut Page, view: &ReportView, language: Language) {
    for degree in DEGREES_GRAVEST_FIRST {
        let persons = sum(view.figures.persons.by_degree.iter().filter(|line| line.0 == degree).map(|line| line.1));
        page.counted(&number(persons, language), degree_words(degree).label(language));
    }
}

fn categories(page: &mut Page, view: &ReportView, language: Language) {
    let ordered = categories_in_reading_order(&view.figures.categories);
    let named: Vec<_> = ordered.into_iter().filter(|line| affected(&line.persons) > 0).collect();
    if named.is_empty() {
        return;
    }
    page.wrapped(
        "",
        language
            .say("Daten (Personen, abgeflossen oder nicht ausgeschlossen):", "Data (persons, taken or not excluded):"),
    );
    for line in named.iter().take(CATEGORIES_MAX) {
        let mark = sensitivity_mark(line.category.sensitivity());
        let mark = mark.map(|mark| format!("  [{}]", mark.text(language))).unwrap_or_default();
        let label = format!("{}{mark}", category_words(line.category).label(language));
        page.counted(&number(affected(&line.persons), language), &label);
    }
    let rest = named.len().saturating_sub(CATEGORIES_MAX);
    if rest > 0 {
        let labels: Vec<&str> =
            named.iter().skip(CATEGORIES_MAX).map(|line| category_words(line.category).label(language)).collect();
        page.wrapped("  ", &format!("{} {}", language.say("dazu:", "besides:"), labels.join("; ")));
    }
}

fn parties(page: &mut Page, view: &ReportView, language: Language) {
    let controllers = &view.figures.controllers;
    let [affected, in_roster, institutions, institutions_in_roster] = [
        controllers.affected,
        controllers.in_roster,
        controllers.institutions_affected,
        controllers.institutions_in_roster,
    ]
    .map(|value| number(value, language));
    page.wrapped("", &match language {
        Language::German => format!(
            "{affected} von {in_roster} Verantwortlichen, {institutions} von {institutions_in_roster} Einrichtungen."
        ),
        Language::English => {
            format!("{affected} of {in_roster} controllers, {institutions} of {institutions_in_roster} institutions.")
        }
    });
    page.blank();
}

fn hole(page: &mut Page, door: &DoorView, language: Language) {
    if let Some(sentence) = hole_sentence(door, language) {
        page.wrapped("", &format!("{} {}: {sentence}", language.say("Zugang", "Door"), visible_text(&door.key)));
    }
}

fn gaps(page: &mut Page, view: &ReportView, language: Language) {
    let mut gaps: Vec<&GapLine> = view.figures.gaps.iter().collect();
    gaps.sort_by_key(|gap| (std::cmp::Reverse(gap.objects), std::cmp::Reverse(gap.count), gap.kind));
    if gaps.is_empty() {
        return;
    }
    let mut parts: Vec<String> = gaps
        .iter()
        .take(GAPS_MAX)
        .map(|gap| format!("{} {}", gap_words(gap.kind).label(language), number(gap.objects, language)))
        .collect();
    let rest = gaps.len().saturating_sub(GAPS_MAX);
    if rest > 0 {
        parts.push(format!("{} {}", language.say("weitere Arten:", "further kinds:"), number(rest as u64, language)));
    }
    page.wrapped("", &format!("{} {}.", language.say("Lücken (Dateien):", "Gaps (files):"), parts.join("; ")));
}

/// Lines under one width.
struct Page {
    width: usize,
    text: String,
}

impl Page {
    fn blank(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A number to the right of its column, and what it counts.
    fn counted(&mut self, count: &str, what: &str) {
        let mut lines = Self { width: self.width.saturating_sub(COUNT_WIDTH + 2), text: String::new() };
        lines.wrapped("", what);
        for (index, line) in lines.text.lines().enumerate() {
            let count = if index == 0 { count } else { "" };
            self.text.push_str(&format!("{count:>COUNT_WIDTH$}  {line}\n"));
        }
    }

    /// Text in whole words; a word that is too long stands alone.
    fn wrapped(&mut self, indent: &str, text: &str) {
        let mut used = 0;
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > self.width {
                self.text.push('\n');
                used = 0;
            }
            if used == 0 {
                self.text.push_str(indent);
                used = indent.len();
            } else {
                self.text.push(' ');
                used += 1;
            }
            self.text.push_str(word);
            used += length;
        }
        self.text.push('\n');
    }
}
