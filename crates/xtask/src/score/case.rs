//! Asks a finished case for what it found, through `betroffen sql` like anybody.
//!
//! One query a relation. Paths are personal data, so the purpose is stated and ends up
//! in the journal of the case as any other reveal.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::degrees::worse;
use super::pairs::Placed;
use super::truth::mention_key;
use crate::failure::Failure;

const PURPOSE: &str = "scoring against planted truth";

const MENTIONS: &str = "\
select m.controller as controller, o.locator as path, cast(m.line as varchar) as line, m.role as role, \
cast(m.ordinal as varchar) as ordinal, m.person as person \
from membership m join object o on o.object = m.object";

const EXPOSURE: &str = "\
select o.locator as path, d.degree as degree from object o join object_degree d on d.object = o.object";

const AFFECTED: &str = "select person, category, controller from affected";

/// A finished case.
pub(crate) struct Case<'a> {
    binary: &'a Path,
    folder: &'a Path,
}

/// What the case says.
pub(crate) struct Found {
    pub(crate) mentions: Vec<Mention>,
    /// The worst degree by path.
    pub(crate) objects: BTreeMap<String, String>,
    pub(crate) affected: Vec<Affected>,
}

/// One found mention.
pub(crate) struct Mention {
    pub(crate) controller: String,
    pub(crate) key: String,
    person: String,
}

#[derive(Deserialize)]
struct MentionRow {
    controller: String,
    path: String,
    line: String,
    role: String,
    ordinal: String,
    person: String,
}

#[derive(Deserialize)]
struct ExposureRow {
    path: String,
    degree: String,
}

/// A category of data of a person.
#[derive(Deserialize)]
pub(crate) struct Affected {
    pub(crate) person: String,
    pub(crate) category: String,
    pub(crate) controller: String,
}

impl<'a> Case<'a> {
    pub(crate) fn at(binary: &'a Path, folder: &'a Path) -> Self {
        Self { binary, folder }
    }

    pub(crate) fn found(&self) -> Result<Found, Failure> {
        Ok(Found {
            mentions: self.rows::<MentionRow>(MENTIONS)?.into_iter().map(Mention::from).collect(),
            objects: worst_by_path(self.rows(EXPOSURE)?),
            affected: self.rows(AFFECTED)?,
        })
    }

    fn rows<R: DeserializeOwned>(&self, query: &str) -> Result<Vec<R>, Failure> {
        let output = Command::new(self.binary)
            .arg("--case")
            .arg(self.folder)
            .arg("--key")
            .arg(self.folder.with_extension("key"))
            .args(["sql", "--reveal", PURPOSE, "--json", query])
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|cause| Failure::while_doing("starting betroffen sql", cause))?;
        if !output.status.success() {
            return Err(Failure::machine(format!("betroffen sql ended with {}: {query}", output.status)));
        }
        read_rows(&output.stdout)
    }
}

impl Mention {
    /// A mention for tests, from controller, key and person.
    #[cfg(test)]
    pub(crate) fn of([controller, key, person]: [&str; 3]) -> Self {
        Self { controller: controller.to_owned(), key: key.to_owned(), person: person.to_owned() }
    }

    pub(crate) fn placed(&self) -> Placed<'_> {
        Placed { controller: &self.controller, item: &self.key, cluster: &self.person }
    }
}

impl From<MentionRow> for Mention {
    fn from(row: MentionRow) -> Self {
        Self {
            key: mention_key([&row.path, &row.line, &row.role, &row.ordinal]),
            controller: row.controller,
            person: row.person,
        }
    }
}

fn read_rows<R: DeserializeOwned>(lines: &[u8]) -> Result<Vec<R>, Failure> {
    let rows = serde_json::Deserializer::from_slice(lines).into_iter::<R>();
    rows.collect::<Result<Vec<R>, serde_json::Error>>()
        .map_err(|cause| Failure::while_doing("reading the rows of betroffen sql", cause))
}

fn worst_by_path(rows: Vec<ExposureRow>) -> BTreeMap<String, String> {
    let mut objects: BTreeMap<String, String> = BTreeMap::new();
    for row in rows {
        let degree = match objects.get(&row.path) {
            Some(known) => worse(known, &row.degree).to_owned(),
            None => row.degree,
        };
        objects.insert(row.path, degree);
    }
    objects
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_lines_of_json_and_slices_fold_to_the_worst() {
        let lines = b"{\"path\":\"a\",\"degree\":\"ruled_out\"}\n{\"path\":\"a\",\"degree\":\"taken\"}\n{\"path\":\"b\",\"degree\":\"ruled_out\"}\n";
        let objects = worst_by_path(read_rows(lines).expect("three rows"));
        assert_eq!(objects.get("a").map(String::as_str), Some("taken"));
        assert_eq!(objects.get("b").map(String::as_str), Some("ruled_out"));
    }

    #[test]
    fn a_row_without_a_column_is_an_error() {
        assert!(read_rows::<ExposureRow>(b"{\"path\":\"a\"}").is_err());
        assert!(read_rows::<ExposureRow>(b"no rows").is_err());
    }
}
