//! Nennungen. Finds in a text which authorities it names, which it seems to name, and which it only speaks of.
//!
//! Owns the search; the names and what they name are law's (`law::authorities::names`). Leaves out what a sentence says of
//! them (asked, denied, promised): that is `authorities`'. A name in the form of an authority's name that the table lacks
//! is reported as unknown, never dropped and never bent to the nearest known one.

mod folded;
mod shapes;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use law::authorities::{Named, Names, names};

use folded::{FoldedWord, STOP, fold, is_abbreviation};
use shapes::{Item, fits, items};

use crate::place::Place;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&names()));

/// Fundstelle einer Behörde. A place in a text and what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Mention {
    /// Where.
    pub(super) place: Place,
    /// What it names.
    pub(super) named: Named,
}

/// Finds authorities in a text, in order of their place, without overlaps; the longest from the left stays.
///
/// Articles and prepositions before a name are outside of the place, attributes like "zuständige" inside.
#[must_use]
pub(super) fn find_in(text: &str) -> Vec<Mention> {
    READER.read(text)
}

/// All written-out names as a tree of words, and the shapes of names.
struct Reader {
    abbreviations: BTreeSet<String>,
    places: BTreeSet<String>,
    tree: Vec<Node>,
    shapes: Vec<Vec<Item>>,
    /// Shapes by their first word; those that begin with a class of words by that class.
    by_word: HashMap<String, Vec<usize>, FixedState>,
    by_class: Vec<(Item, Vec<usize>)>,
}

/// A place in the tree of names: which words may follow, and what is named when none does.
#[derive(Default)]
struct Node {
    next: HashMap<String, usize, FixedState>,
    named: Option<Named>,
}

/// A run of words that names something.
struct Candidate {
    first: usize,
    last: usize,
    named: Named,
}

impl Reader {
    fn new(names: &Names) -> Self {
        let abbreviations: BTreeSet<String> = names
            .written
            .iter()
            .map(|(written, _)| written)
            .chain(&names.shapes)
            .flat_map(|written| written.split_whitespace())
            .filter(|word| is_abbreviation(word))
            .map(str::to_owned)
            .collect();
        let mut tree = vec![Node::default()];
        for (written, named) in &names.written {
            enter(&mut tree, written, *named, &abbreviations);
        }
        let shapes: Vec<Vec<Item>> = names.shapes.iter().map(|shape| items(shape, &abbreviations)).collect();
        let mut by_word: HashMap<String, Vec<usize>, FixedState> = HashMap::default();
        let mut by_class: BTreeMap<Item, Vec<usize>> = BTreeMap::new();
        for (index, shape) in shapes.iter().enumerate() {
            match shape.first() {
                Some(Item::Word(word)) => by_word.entry(word.clone()).or_default().push(index),
                Some(class) => by_class.entry(class.clone()).or_default().push(index),
                None => {}
            }
        }
        Self {
            places: names.lands.iter().flat_map(|name| fold(name, &abbreviations)).map(|word| word.folded).collect(),
            shapes,
            by_word,
            by_class: by_class.into_iter().collect(),
            tree,
            abbreviations,
        }
    }

    fn read(&self, text: &str) -> Vec<Mention> {
        let words = fold(text, &self.abbreviations);
        let mut candidates = self.written_candidates(&words);
        candidates.extend(self.shaped_candidates(&words, text));
        // Longest from the left; on equal words what the table knows comes before what it does not.
        candidates.sort_by_key(|found| (found.first, std::cmp::Reverse(found.last), rank(found.named)));
        let mut mentions = Vec::new();
        let mut free_from = 0;
        for found in candidates {
            if found.first < free_from {
                continue;
            }
            free_from = found.last + 1;
            let places = (words.get(found.first), words.get(found.last));
            if let (Some(first), Some(last)) = places {
                let place = Place::new(first.place.start, last.place.end);
                mentions.push(Mention { place, named: found.named });
            }
        }
        // A bracketed abbreviation was read apart and may lie inside the name around it.
        mentions.sort_by_key(|mention| (mention.place.start, std::cmp::Reverse(mention.place.end)));
        let mut end = 0;
        mentions.retain(|mention| {
            let is_outside = mention.place.start >= end;
            end = end.max(mention.place.end);
            is_outside
        });
        mentions
    }

    fn written_candidates(&self, words: &[FoldedWord]) -> Vec<Candidate> {
        let mut found = Vec::new();
        for first in 0..words.len() {
            let mut node = self.tree.first();
            for (last, word) in words.iter().enumerate().skip(first) {
                node = node.and_then(|node| node.next.get(&word.folded)).and_then(|next| self.tree.get(*next));
                let Some(node) = node else { break };
                if let Some(named) = node.named {
                    found.push(Candidate { first, last, named });
                }
            }
        }
        found
    }

    fn shaped_candidates(&self, words: &[FoldedWord], text: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (first, word) in words.iter().enumerate() {
            let by_class = self.by_class.iter().filter(|(class, _)| fits(class, word, text, &self.places));
            let tried = self.by_word.get(&word.folded).into_iter().chain(by_class.map(|(_, shapes)| shapes)).flatten();
            for shape in tried.filter_map(|index| self.shapes.get(*index)) {
                let Some(run) = words.get(first..first + shape.len()) else { continue };
                let is_instance = shape.iter().zip(run).all(|(item, word)| fits(item, word, text, &self.places));
                if is_instance && run.iter().all(|word| word.folded != STOP) {
                    found.push(Candidate { first, last: first + shape.len() - 1, named: Named::Unknown });
                }
            }
        }
        found
    }
}

/// Enters a name into the tree of words.
fn enter(tree: &mut Vec<Node>, written: &str, named: Named, abbreviations: &BTreeSet<String>) {
    let mut at = 0;
    for word in fold(written, abbreviations) {
        let next = tree.len();
        let Some(node) = tree.get_mut(at) else { return };
        at = *node.next.entry(word.folded).or_insert(next);
        if at == next {
            tree.push(Node::default());
        }
    }
    if let Some(node) = tree.get_mut(at).filter(|_| at > 0) {
        // `Known` sorts first: where a name is both, the table wins.
        node.named = Some(node.named.map_or(named, |known| known.min(named)));
    }
}

fn rank(named: Named) -> u8 {
    match named {
        Named::Known(_) => 0,
        Named::Generic(_) => 1,
        Named::Unknown => 2,
    }
}

#[cfg(test)]
mod tests {
    use law::authorities::{AuthorityKind, Named};

    use super::find_in;

    /// One line per mention: what is named, and the words as they stand.
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<String> = find_in(text)
            .iter()
            .map(|mention| {
                let named = match mention.named {
                    Named::Known(id) => id.word(),
                    Named::Unknown => "unknown",
                    Named::Generic(AuthorityKind::DataProtection) => "data protection",
                    Named::Generic(AuthorityKind::Police) => "police",
                    Named::Generic(AuthorityKind::CyberSecurity) => "cyber",
                    Named::Generic(AuthorityKind::SectorRegulator) => "regulator",
                    Named::Generic(AuthorityKind::Unspecified) => "unspecified",
                };
                format!("{named}: {}", mention.place.of(text))
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn german_names_are_found_in_every_case() {
        check(
            "Die Mitteilung des Landesbeauftragten für den Datenschutz Niedersachsen liegt vor.",
            &["de-ni: Landesbeauftragten für den Datenschutz Niedersachsen"],
        );
        check("Wir haben beim LfDI Baden-Württemberg gemeldet.", &["de-bw: LfDI Baden-Württemberg"]);
        check(
            "an den Hessischen Beauftragten für Datenschutz und Informationsfreiheit",
            &["de-he: Hessischen Beauftragten für Datenschutz und Informationsfreiheit"],
        );
        check(
            "dem Bayerischen Landesamt für Datenschutzaufsicht (BayLDA)",
            &["de-by-private: Bayerischen Landesamt für Datenschutzaufsicht", "de-by-private: BayLDA"],
        );
        check(
            "Der Bayerische Landesbeauftragte für den Datenschutz",
            &["de-by-public: Bayerische Landesbeauftragte für den Datenschutz"],
        );
        check(
            "die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht",
            &["de-bb: Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht"],
        );
        check(
            "Sächsische Datenschutz- und Transparenzbeauftragte",
            &["de-sn: Sächsische Datenschutz- und Transparenzbeauftragte"],
        );
        check(
            "Berliner Beauftragte für Datenschutz; der Berliner Datenschutzbeauftragten",
            &["de-be: Berliner Beauftragte für Datenschutz", "de-be: Berliner Datenschutzbeauftragten"],
        );
        check(
            "Landesbeauftragte*r für Datenschutz (LfDI) Rheinland-Pfalz",
            &["de-rp: Landesbeauftragte*r für Datenschutz (LfDI) Rheinland-Pfalz"],
        );
    }

    #[test]
    fn seats_short_names_and_everyday_words_lead_to_the_land() {
        check(
            "LDA Brandenburg, LDI NRW, ULD, HmbBfDI und TLfDI",
            &["de-bb: LDA Brandenburg", "de-nw: LDI NRW", "de-sh: ULD", "de-hh: HmbBfDI", "de-th: TLfDI"],
        );
        check(
            "der Landesbeauftragten für Datenschutz in Düsseldorf gemeldet",
            &["de-nw: Landesbeauftragten für Datenschutz in Düsseldorf"],
        );
        check(
            "Der Datenschutzbeauftragte des Landes Hessen, die hessische Datenschutzaufsicht",
            &["de-he: Datenschutzbeauftragte des Landes Hessen", "de-he: hessische Datenschutzaufsicht"],
        );
        check("Bundesdatenschutzbeauftragte (BfDI)", &["de-bfdi: Bundesdatenschutzbeauftragte", "de-bfdi: BfDI"]);
        check(
            "Katholisches Datenschutzzentrum Dortmund; Beauftragter für den Datenschutz der EKD",
            &[
                "de-kdsz-nw: Katholisches Datenschutzzentrum Dortmund",
                "de-ekd: Beauftragter für den Datenschutz der EKD",
            ],
        );
    }

    #[test]
    fn english_names_are_found() {
        check(
            "We notified our lead supervisory authority in the EU, the Irish Data Protection Commission.",
            &["data protection: lead supervisory authority", "ie-dpc: Irish Data Protection Commission"],
        );
        check(
            "the Information Commissioner’s Office (ICO) and CNIL",
            &["gb-ico: Information Commissioner’s Office", "gb-ico: ICO", "fr-cnil: CNIL"],
        );
        check(
            "the Hessian Commissioner for Data Protection and Freedom of Information",
            &["de-he: Hessian Commissioner for Data Protection and Freedom of Information"],
        );
        check(
            "the State Commissioner for Data Protection of Lower Saxony",
            &["de-ni: State Commissioner for Data Protection of Lower Saxony"],
        );
        check("the Federal Commissioner for Data Protection", &["de-bfdi: Federal Commissioner for Data Protection"]);
    }

    #[test]
    fn lookalikes_are_unknown_and_never_bent_to_a_known_one() {
        check(
            "Landesbeauftragte für Datenschutz Musterland",
            &["unknown: Landesbeauftragte für Datenschutz Musterland"],
        );
        check(
            "das Bundesdatenschutzamt und das Hessische Landesamt für Datenschutzaufsicht",
            &["unknown: Bundesdatenschutzamt", "unknown: Hessische Landesamt für Datenschutzaufsicht"],
        );
        check(
            "Bundesministerium für Sicherheit in der Informationstechnik",
            &["unknown: Bundesministerium für Sicherheit in der Informationstechnik"],
        );
        check("LfDI Bayern, LDA Hessen", &["unknown: LfDI Bayern", "unknown: LDA Hessen"]);
        check(
            "the Federal Data Protection Office and the Freedonian Data Protection Commission",
            &["unknown: Federal Data Protection Office", "unknown: Freedonian Data Protection Commission"],
        );
    }

    #[test]
    fn unnamed_authorities_keep_their_words_and_kind() {
        check(
            "der zuständigen Aufsichtsbehörde gemeldet und Anzeige bei der Polizei erstattet",
            &["data protection: zuständigen Aufsichtsbehörde", "police: Polizei"],
        );
        check(
            "Ermittlungsbehörden und die Datenschutzaufsicht; dem Landeskriminalamt NRW",
            &["police: Ermittlungsbehörden", "data protection: Datenschutzaufsicht", "police: Landeskriminalamt NRW"],
        );
        check(
            "Dem Bundeskriminalamt, dem BSI, der Staatsanwaltschaft, LKA",
            &["police: Bundeskriminalamt", "cyber: BSI", "police: Staatsanwaltschaft", "police: LKA"],
        );
        check(
            "von Strafverfolgungsbehörden und zuständigen globalen Regulierungsbehörden",
            &["police: Strafverfolgungsbehörden", "regulator: globalen Regulierungsbehörden"],
        );
        check(
            "data protection regulators and law enforcement, other regulators, US law enforcement, the FBI",
            &[
                "data protection: data protection regulators",
                "police: law enforcement",
                "regulator: other regulators",
                "police: US law enforcement",
                "police: FBI",
            ],
        );
        check(
            "several Attorneys General; the Attorney General; the supervisory authority",
            &["police: Attorneys General", "police: Attorney General", "data protection: supervisory authority"],
        );
        check(
            "Die Aufsichtsstellen und die zuständigen Behörden",
            &["data protection: Aufsichtsstellen", "unspecified: zuständigen Behörden"],
        );
    }

    #[test]
    fn what_is_no_authority_stays_silent() {
        check("Unsere Datenschutzbeauftragte in Hessen erreichen Sie unter der Adresse.", &[]);
        check("Our data protection officer; see ico.example, our policy and the services", &[]);
        check("Wir nehmen Datenschutz ernst. Niedersachsen ist ein Land. US users, contact us.", &[]);
        check("", &[]);
    }
}
