//! Namen. How the authorities of the table, and those beside it, are called in German and English texts.
//!
//! Owns the written-out names, aliases and shapes of names (data/authorities.toml, data/names.toml) with what each of them
//! names. Leaves out the search in a text: that is the reader's of the notice, who folds endings and articles away.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::patterns::alternatives;
use super::table::{Authority, AuthorityId, all};

const SOURCE: &str = include_str!("../../data/names.toml");

/// Art der Behörde. What kind of authority a text speaks of without naming one of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthorityKind {
    /// Datenschutzaufsicht: a data protection authority that is not named.
    DataProtection,
    /// Polizei, Staatsanwaltschaft, Strafverfolgung; named or not.
    Police,
    /// Behörde für IT-Sicherheit (BSI); named or not.
    CyberSecurity,
    /// Fachaufsicht, Regulierungsbehörde; named or not.
    SectorRegulator,
    /// "The authorities": the text leaves the kind open.
    Unspecified,
}

/// Nennung. What words in a text name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// An authority of the table.
    Known(AuthorityId),
    /// The form of a data protection authority's name, but none of the table.
    Unknown,
    /// An authority of this kind that the table does not list one by one.
    Generic(AuthorityKind),
}

/// Namen der Behörden. All names that texts use.
#[derive(Clone, Debug)]
pub struct Names {
    /// Names without classes of words, and what each names.
    pub written: Vec<(String, Named)>,
    /// Shapes of names that the table may lack; `<place>`, `<isch>`, `<people>` stand for classes of words.
    pub shapes: Vec<String>,
    /// Names of the Länder.
    pub lands: Vec<&'static str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameWords {
    frames: Vec<String>,
    generic: BTreeMap<AuthorityKind, Vec<String>>,
    unknown: UnknownWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnknownWords {
    names: Vec<String>,
}

/// All names, written out; costs a while, so a caller keeps them.
#[must_use]
pub fn names() -> Names {
    let words: NameWords = toml::from_str(SOURCE).unwrap_or_else(|error| panic!("data/names.toml: {error}"));
    let mut shapes: Vec<String> = words.unknown.names.iter().flat_map(|name| alternatives(name)).collect();
    shapes.sort();
    shapes.dedup();
    Names { written: written_out(&words), shapes, lands: land_names().collect() }
}

/// Every pattern without classes, written out, with what it names.
fn written_out(words: &NameWords) -> Vec<(String, Named)> {
    let mut written = Vec::new();
    for row in all() {
        let named = Named::Known(row.id());
        let mut add = |pattern: &str| {
            written.extend(alternatives(pattern).into_iter().map(|alternative| (alternative, named)));
        };
        add(&row.name);
        add(&row.name_en);
        row.short.iter().for_each(|short| add(short));
        row.aliases.iter().for_each(|alias| add(alias));
        for abbreviation in &row.abbreviations {
            let names = row.land_names.iter().chain(&row.seat);
            names.for_each(|name| add(&format!("{abbreviation} {name}")));
        }
        if row.frames {
            words.frames.iter().for_each(|frame| add(&filled(frame, row)));
        }
    }
    let every_land: Vec<&str> = land_names().collect();
    for (kind, patterns) in &words.generic {
        for pattern in patterns {
            let pattern =
                pattern.replace("<land>", &choice(&every_land)).replace("<adjective>", &choice(&land_adjectives()));
            written.extend(alternatives(&pattern).into_iter().map(|written| (written, Named::Generic(*kind))));
        }
    }
    written
}

/// A frame with the names of one Land; its seat may stand for it.
fn filled(frame: &str, row: &Authority) -> String {
    let names: Vec<&str> = row.land_names.iter().chain(&row.seat).map(String::as_str).collect();
    let adjectives: Vec<&str> = row.land_adjectives.iter().map(String::as_str).collect();
    frame.replace("<land>", &choice(&names)).replace("<adjective>", &choice(&adjectives))
}

fn choice(names: &[&str]) -> String {
    format!("{{{}}}", names.join("|"))
}

fn land_names() -> impl Iterator<Item = &'static str> {
    all().iter().flat_map(|row| &row.land_names).map(String::as_str)
}

fn land_adjectives() -> Vec<&'static str> {
    all().iter().flat_map(|row| &row.land_adjectives).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::{Named, names};
    use crate::authorities::AuthorityId;

    #[test]
    fn names_are_written_out_and_lead_to_their_row() {
        let names = names();
        assert!(names.written.len() > 1_000 && !names.shapes.is_empty() && names.lands.contains(&"bayern"));
        let commission = names.written.iter().find(|(name, _)| name == "Irish Data Protection Commission");
        let id = AuthorityId::from_word("ie-dpc").expect("a word of the table");
        assert!(commission.is_none_or(|(_, named)| *named == Named::Known(id)));
        assert!(names.written.iter().all(|(name, _)| !name.contains(['{', '}', '<', '>'])));
    }
}
