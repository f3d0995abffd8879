//! A sink that writes down what it is given, and the short forms in which tests compare it.

use std::fmt::Write as _;

use detect::{ColumnType, Detectors, FindSink, FoundFinding, FoundMention, FoundTie, TableCorrection, TableScan};
use model::{GapKind, Purpose, Row, TableHead};

/// Everything that was pushed.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(crate) records: Vec<(u64, Vec<FoundMention>, Vec<FoundTie>)>,
    pub(crate) findings: Vec<FoundFinding>,
    pub(crate) columns: Vec<ColumnType>,
    pub(crate) gaps: Vec<(GapKind, u64, u64)>,
}

impl FindSink for Gathered {
    fn record(&mut self, line: u64, mentions: &[FoundMention], ties: &[FoundTie]) {
        self.records.push((line, mentions.to_vec(), ties.to_vec()));
    }
    fn finding(&mut self, finding: FoundFinding) {
        self.findings.push(finding);
    }
    fn column(&mut self, column: &ColumnType) {
        self.columns.push(column.clone());
    }
    fn gap(&mut self, kind: GapKind, count: u64, first_at: u64, _detail: &'static str) {
        self.gaps.push((kind, count, first_at));
    }
}

/// Scans a table given as lines with `;`; the first line is the header when `headed`.
pub(crate) fn scan(table: &str, headed: bool, corrections: &[TableCorrection]) -> Gathered {
    let lines: Vec<Vec<&str>> = table.trim().lines().map(|line| line.trim().split(';').collect()).collect();
    let header =
        headed.then(|| lines.first().map(|cells| cells.iter().map(|cell| (*cell).to_owned()).collect())).flatten();
    let columns = lines.iter().map(Vec::len).max().unwrap_or_default();
    let head = TableHead { header, columns, separator: b';', encoding: "UTF-8" };
    let detectors = Detectors::standard();
    let mut gathered = Gathered::default();
    let mut table = TableScan::new(&detectors, &head, corrections);
    for (index, cells) in lines.iter().enumerate().skip(usize::from(headed)) {
        table.row(Row { line: index as u64 + 1, cells }, &mut gathered);
    }
    table.finish(&mut gathered);
    gathered
}

impl Gathered {
    /// `child 1: given_name, …` per person, and the columns that speak of nobody.
    pub(crate) fn columns_text(&self) -> String {
        let mut text = String::new();
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for column in &self.columns {
            let who = column.role.map_or("-".to_owned(), |role| format!("{} {}", role.word(), column.ordinal));
            match groups.iter_mut().find(|group| group.0 == who) {
                Some(group) => group.1.push(column.kind.word()),
                None => groups.push((who, vec![column.kind.word()])),
            }
        }
        for (who, kinds) in groups {
            let _ = writeln!(text, "{who}: {}", kinds.join(" "));
        }
        text
    }

    /// One line for each mention: role, fields, categories, marks.
    pub(crate) fn mentions_text(&self) -> String {
        let mut text = String::new();
        for (line, mentions, ties) in &self.records {
            for (index, mention) in mentions.iter().enumerate() {
                let fields = &mention.fields;
                let all = [
                    &fields.given_name,
                    &fields.family_name,
                    &fields.full_name,
                    &fields.birth_date,
                    &fields.street,
                    &fields.postal_code,
                    &fields.town,
                    &fields.phone,
                    &fields.phone_other,
                    &fields.email,
                ];
                let shown: Vec<&str> = all
                    .iter()
                    .map(|field| field.reveal(Purpose::Detection).as_str())
                    .filter(|value| !value.is_empty())
                    .collect();
                let categories: Vec<&str> = mention.categories.iter().map(model::Category::word).collect();
                let marks = [(mention.protected, " protected"), (mention.former, " former")];
                let marks: String = marks.iter().filter(|mark| mark.0).map(|mark| mark.1).collect();
                let tie: String = ties
                    .iter()
                    .filter(|tie| tie.from == index)
                    .map(|tie| format!(" -> {} {}", tie.kind.word(), tie.to))
                    .collect();
                let _ = writeln!(
                    text,
                    "{line} {} {}: {} [{}]{marks}{tie}",
                    mention.role.word(),
                    mention.ordinal,
                    shown.join("|"),
                    categories.join(" ")
                );
            }
        }
        text
    }
}

/// Compares two texts line by line, without indentation.
pub(crate) fn check(found: &str, expected: &str) {
    let lines = |text: &str| text.trim().lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>();
    assert_eq!(lines(found), lines(expected), "found:\n{found}");
}
