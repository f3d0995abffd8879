//! Reads the planted truth: tab-separated files with a head line.
//!
//! `mentions.tsv` (path, row, role, ordinal, controller, person, categories),
//! `objects.tsv` (path, degree), `persons.tsv` (person, controller, categories).
//! Columns are found by their names, so that a further column breaks nothing; a column
//! that is missing or a row that is too short is an error and never an empty value.

use std::collections::BTreeMap;
use std::path::Path;

use super::pairs::Placed;
use crate::failure::Failure;

/// All that was planted and is scored.
pub(crate) struct Truth {
    pub(crate) mentions: Vec<Mention>,
    /// Degree by path.
    pub(crate) objects: BTreeMap<String, String>,
    pub(crate) persons: Vec<Person>,
}

/// One planted mention.
pub(crate) struct Mention {
    pub(crate) controller: String,
    /// Path, row, role and ordinal in one.
    pub(crate) key: String,
    pub(crate) person: String,
}

/// One planted person with one controller.
pub(crate) struct Person {
    pub(crate) person: String,
    pub(crate) controller: String,
    pub(crate) categories: Vec<String>,
}

impl Truth {
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let text = |name: &str| {
            std::fs::read_to_string(folder.join(name))
                .map_err(|cause| Failure::while_doing(&format!("reading truth/{name}"), cause))
        };
        Ok(Self {
            mentions: mentions(&text("mentions.tsv")?)?,
            objects: objects(&text("objects.tsv")?)?,
            persons: persons(&text("persons.tsv")?)?,
        })
    }
}

impl Mention {
    pub(crate) fn placed(&self) -> Placed<'_> {
        Placed { controller: &self.controller, item: &self.key, cluster: &self.person }
    }
}

/// The key of a mention, the same for planted and found ones.
pub(crate) fn mention_key([path, row, role, ordinal]: [&str; 4]) -> String {
    format!("{path}\t{row}\t{role}\t{ordinal}")
}

fn mentions(text: &str) -> Result<Vec<Mention>, Failure> {
    let rows = rows(text, ["path", "row", "role", "ordinal", "controller", "person"])?;
    let mention = |[path, row, role, ordinal, controller, person]: [&str; 6]| Mention {
        controller: controller.to_owned(),
        key: mention_key([path, row, role, ordinal]),
        person: person.to_owned(),
    };
    Ok(rows.into_iter().map(mention).collect())
}

fn objects(text: &str) -> Result<BTreeMap<String, String>, Failure> {
    let rows = rows(text, ["path", "degree"])?;
    Ok(rows.into_iter().map(|[path, degree]| (path.to_owned(), degree.to_owned())).collect())
}

fn persons(text: &str) -> Result<Vec<Person>, Failure> {
    let rows = rows(text, ["person", "controller", "categories"])?;
    let person = |[person, controller, categories]: [&str; 3]| Person {
        person: person.to_owned(),
        controller: controller.to_owned(),
        categories: categories.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
    };
    Ok(rows.into_iter().map(person).collect())
}

/// The named columns of each row.
fn rows<'a, const N: usize>(text: &'a str, columns: [&str; N]) -> Result<Vec<[&'a str; N]>, Failure> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let mut places = [0; N];
    for (place, column) in places.iter_mut().zip(columns) {
        let found = head.iter().position(|name| *name == column);
        *place = found.ok_or_else(|| Failure::machine(format!("the truth has no column `{column}`")))?;
    }
    let mut rows = Vec::new();
    for (index, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split('\t').collect();
        if cells.len() != head.len() {
            return Err(Failure::machine(format!("line {} of a truth file has {} columns", index + 2, cells.len())));
        }
        rows.push(places.map(|place| cells.get(place).copied().unwrap_or_default()));
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_name() {
        let text = "person\tnote\tcategories\tcontroller\np1\tx\tname,birth_date\tnorth\np2\ty\t\tnorth\n";
        let persons = persons(text).expect("all columns are there");
        let first = persons.first().expect("two rows");
        assert_eq!((first.person.as_str(), first.controller.as_str()), ("p1", "north"));
        assert_eq!(first.categories, ["name", "birth_date"]);
        assert!(persons.last().expect("two rows").categories.is_empty());
    }

    #[test]
    fn what_is_missing_is_an_error() {
        assert!(objects("path\nx\n").is_err(), "no degree");
        assert!(objects("path\tdegree\nx\n").is_err(), "a short row");
        assert!(objects("").is_err(), "no head");
    }
}
