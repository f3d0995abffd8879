//! The truth of a world, for scoring only: mentions, persons, degrees, identifiers, counts.
//!
//! Degrees follow from what happened (the fates of the planned traffic and the births), by the definitions of the
//! house; nothing here reads a log line.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Context as _;
use model::Degree;

use super::carriers::{Carrier, LANDS};
use super::population::Counts;
use super::reach::FIRST_LINE;
use super::spelling::VARIANTS;
use super::tables::push_categories;
use super::traffic::{Fate, Host, host};
use super::tree::{Object, Part};

/// Files of the truth that grow while carriers are written.
pub(super) struct TruthFiles {
    mentions: BufWriter<File>,
    persons: BufWriter<File>,
    identifiers: BufWriter<File>,
}

impl TruthFiles {
    /// Creates the files with their headers.
    pub(super) fn create(folder: &Path) -> anyhow::Result<Self> {
        let open = |name: &str, header: &str| -> anyhow::Result<BufWriter<File>> {
            let mut file = BufWriter::new(File::create(folder.join(name)).context("cannot create a truth file")?);
            file.write_all(header.as_bytes())?;
            Ok(file)
        };
        Ok(Self {
            mentions: open("mentions.tsv", "path\trow\trole\tordinal\tcontroller\tperson\tcategories\n")?,
            persons: open("persons.tsv", "person\tcontroller\tcategories\n")?,
            identifiers: open("identifiers.tsv", "kind\tvalue\tcontroller\n")?,
        })
    }

    /// Appends one carrier's truth.
    pub(super) fn take(&mut self, part: &Part, carriers: &[Carrier]) -> anyhow::Result<()> {
        self.mentions.write_all(part.truth.mentions.as_bytes())?;
        let key = &carriers[part.carrier].key;
        let mut text = String::new();
        for (index, categories) in part.population.categories.iter().enumerate().filter(|entry| entry.1.0 != 0) {
            text.push_str(&format!("{key}-P{:06}\t{key}\t", index + 1));
            push_categories(&mut text, *categories);
        }
        self.persons.write_all(text.as_bytes())?;
        for (kind, value) in &part.truth.identifiers {
            writeln!(self.identifiers, "{kind}\t{value}\t{key}")?;
        }
        Ok(())
    }

    /// Appends names that stand in the metadata of pictures.
    pub(super) fn artists(&mut self, names: &[String]) -> anyhow::Result<()> {
        for name in names {
            writeln!(self.identifiers, "full_name\t{name}\t")?;
        }
        Ok(())
    }

    /// Writes everything out.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        self.mentions.flush()?;
        self.persons.flush()?;
        self.identifiers.flush().context("cannot write the truth")
    }
}

/// Whom a carrier of a Land notifies, written down by hand: public, private. Nothing here is read from `law`.
const AUTHORITIES: [(&str, &str, &str); 16] = [
    ("DE-BW", "de-bw", "de-bw"),
    ("DE-BY", "de-by-public", "de-by-private"),
    ("DE-BE", "de-be", "de-be"),
    ("DE-BB", "de-bb", "de-bb"),
    ("DE-HB", "de-hb", "de-hb"),
    ("DE-HH", "de-hh", "de-hh"),
    ("DE-HE", "de-he", "de-he"),
    ("DE-MV", "de-mv", "de-mv"),
    ("DE-NI", "de-ni", "de-ni"),
    ("DE-NW", "de-nw", "de-nw"),
    ("DE-RP", "de-rp", "de-rp"),
    ("DE-SL", "de-sl", "de-sl"),
    ("DE-SN", "de-sn", "de-sn"),
    ("DE-ST", "de-st", "de-st"),
    ("DE-SH", "de-sh", "de-sh"),
    ("DE-TH", "de-th", "de-th"),
];

/// Writes each carrier's regime and authority; a church body must say first which church or diocese it belongs to.
pub(super) fn carriers(folder: &Path, carriers: &[Carrier]) -> anyhow::Result<()> {
    let mut text = String::from("controller\tregime\tauthority\n");
    for carrier in carriers {
        let land = LANDS[carrier.land].0;
        let row = AUTHORITIES.iter().find(|row| row.0 == land).context("a Land without an authority")?;
        let authority = match carrier.form {
            "public" => row.1,
            "private" => row.2,
            _ => "undecided",
        };
        text.push_str(&format!("{}\t{}\t{authority}\n", carrier.key, carrier.regime));
    }
    std::fs::write(folder.join("carriers.tsv"), text).context("cannot write the truth of carriers")
}

/// How many objects have each degree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DegreeCounts {
    /// Bytes went to somebody without a right.
    pub(crate) taken: u64,
    /// Not proven either way.
    pub(crate) not_excluded: u64,
    /// Proven that nothing left.
    pub(crate) ruled_out: u64,
}

/// The degree that an object truly has.
pub(super) fn degree(object: &Object, fate: Fate) -> Degree {
    if fate.foreign {
        return Degree::Taken;
    }
    let watched_all_its_life = object.born.is_some_and(|born| born > FIRST_LINE);
    let in_clear = fate.travelled && host(object) == Host::Web;
    if watched_all_its_life && !in_clear && !fate.held { Degree::RuledOut } else { Degree::NotExcluded }
}

/// Writes the degree of every file and archive member; a member shares its archive's.
pub(super) fn objects(folder: &Path, objects: &[Object], fates: &[Fate]) -> anyhow::Result<DegreeCounts> {
    let file = File::create(folder.join("objects.tsv")).context("cannot create a truth file")?;
    let mut out = BufWriter::new(file);
    out.write_all(b"path\tdegree\n")?;
    let mut counts = DegreeCounts::default();
    for (index, object) in objects.iter().enumerate() {
        let place = object.container.unwrap_or(index);
        let degree = degree(&objects[place], fates[place]);
        match degree {
            Degree::Taken => counts.taken += 1,
            Degree::RuledOut => counts.ruled_out += 1,
            Degree::NotExcluded | Degree::Unknown => counts.not_excluded += 1,
        }
        writeln!(out, "{}\t{}", object.path, degree.word())?;
    }
    out.flush()?;
    Ok(counts)
}

/// The counts as a table for people.
pub(super) fn counts_text(counts: &Counts, degrees: &DegreeCounts) -> String {
    let mut text = String::from("what\tcount\n");
    let mut say = |what: &str, count: u64| text.push_str(&format!("{what}\t{count}\n"));
    say("records", counts.records);
    say("records_without_birth_date", counts.without_birth);
    say("mentions", counts.mentions);
    say("tables", counts.tables);
    say("tables_without_usable_header", counts.tables_without_header);
    say("persons", counts.persons);
    say("persons_in_several_files", counts.persons_in_several_files);
    say("children_residents_staff", counts.principals);
    say("siblings", counts.siblings);
    say("twins", counts.twins);
    say("namesakes", counts.namesakes);
    say("families_known_to_several_carriers", counts.guests);
    say("mentions_of_known_persons", counts.repeats);
    say("of_these_spelt_differently", counts.repeats_spelt_differently);
    say("of_these_with_two_variants", counts.repeats_with_two_variants);
    for ((_, name, _), count) in VARIANTS.iter().zip(counts.variants) {
        say(&format!("variant_{name}"), count);
    }
    say("objects_taken", degrees.taken);
    say("objects_not_excluded", degrees.not_excluded);
    say("objects_ruled_out", degrees.ruled_out);
    text
}

#[cfg(test)]
mod tests {
    use model::Degree;

    use super::super::reach::FIRST_LINE;
    use super::super::traffic::Fate;
    use super::super::tree::Object;
    use super::degree;

    #[test]
    fn degrees_follow_what_happened() {
        let object =
            |path: &str, born| Object { path: path.to_owned(), bytes: 9, born, container: None, archive: false };
        let fate = |foreign, travelled, held| Fate { foreign, travelled, held };
        let late = Some(FIRST_LINE + 90_000);
        let cases = [
            (object("secure/a", late), fate(false, false, false), Degree::RuledOut),
            (object("secure/a", late), fate(false, true, false), Degree::RuledOut),
            (object("open/a", late), fate(false, false, false), Degree::RuledOut),
            (object("open/a", late), fate(false, true, false), Degree::NotExcluded),
            (object("secure/a", late), fate(false, false, true), Degree::NotExcluded),
            (object("secure/a", None), fate(false, false, false), Degree::NotExcluded),
            (object("secure/a", Some(FIRST_LINE - 9)), fate(false, false, false), Degree::NotExcluded),
            (object("secure/a", late), fate(true, true, false), Degree::Taken),
        ];
        for (object, fate, expected) in cases {
            assert_eq!(degree(&object, fate), expected, "{object:?} {fate:?}");
        }
    }
}
