//! Carriers (*Träger*, the controllers) and the institutions they run.
//!
//! A carrier runs 1 to 200 institutions with a heavy tail; all sixteen Länder, municipalities, parishes of both
//! churches, associations and companies occur. Which institution holds tables, and which joined late (only on the
//! second host, born after its first log line), is decided here, since both shape everything else.

use std::collections::BTreeSet;

use super::dice::Dice;
use super::words;

/// Land with its share of institutions in thousandths and first digit of its postal codes.
pub(super) const LANDS: [(&str, &str, u32, u32); 16] = [
    ("DE-BW", "bw", 135, 7),
    ("DE-BY", "by", 155, 8),
    ("DE-BE", "be", 45, 1),
    ("DE-BB", "bb", 35, 1),
    ("DE-HB", "hb", 10, 2),
    ("DE-HH", "hh", 25, 2),
    ("DE-HE", "he", 75, 6),
    ("DE-MV", "mv", 20, 1),
    ("DE-NI", "ni", 95, 3),
    ("DE-NW", "nw", 200, 4),
    ("DE-RP", "rp", 50, 5),
    ("DE-SL", "sl", 15, 6),
    ("DE-SN", "sn", 50, 0),
    ("DE-ST", "st", 30, 3),
    ("DE-SH", "sh", 35, 2),
    ("DE-TH", "th", 25, 9),
];
/// Folders of the Länder whose listing failed for the client that downloaded everything else.
pub(super) const LISTING_FAILED: [&str; 2] = ["nw", "bb"];

const SIZE_MAX: usize = 200;
/// Rows of a table, fewest and most.
const ROWS: (usize, usize) = (20, 5_000);
/// Thousandths of institutions with tables.
const HOLDERS: usize = 150;
/// Thousandths of institutions that joined late, on the second host only.
const LATE: usize = 230;

/// A town: its number gives its name and a postal code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Town {
    /// Number in the list of towns.
    pub(super) number: usize,
    /// Postal code.
    pub(super) postal_code: u32,
}

/// What kind of house it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Kindertagesstätte.
    Kita,
    /// Schule.
    School,
    /// Pflegeheim.
    CareHome,
}

impl Kind {
    /// The roster's word.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Kita => "kita",
            Self::School => "school",
            Self::CareHome => "care_home",
        }
    }
}

/// A controller.
#[derive(Debug)]
pub(super) struct Carrier {
    /// Its key, `T-0001`.
    pub(super) key: String,
    /// Its name.
    pub(super) name: String,
    /// `public`, `church` or `private`.
    pub(super) form: &'static str,
    /// `gdpr`, `dsg_ekd` or `kdg`.
    pub(super) regime: &'static str,
    /// Index into [`LANDS`].
    pub(super) land: usize,
    /// Its seat.
    pub(super) town: Town,
    /// Its institutions.
    pub(super) institutions: Vec<Institution>,
}

/// A house of a carrier.
#[derive(Debug)]
pub(super) struct Institution {
    /// Its key, `E-00001`.
    pub(super) key: String,
    /// Its number over all carriers, from 0.
    pub(super) number: usize,
    /// Its name.
    pub(super) name: String,
    /// What it is.
    pub(super) kind: Kind,
    /// Folder below each of the two host folders: `th/kita-baeren-00042`.
    pub(super) folder: String,
    /// Its town.
    pub(super) town: Town,
    /// Rows of each table in its folders.
    pub(super) tables: Vec<usize>,
    /// Joined after the first line of the second host's log, on that host only.
    pub(super) late: bool,
}

/// Makes all carriers with so many institutions, whose tables hold so many records.
pub(super) fn carriers(seed: u64, institutions: usize, records: usize) -> Vec<Carrier> {
    let mut dice = Dice::new(seed, "carriers", 0);
    let mut carriers: Vec<Carrier> = Vec::new();
    let mut names = BTreeSet::new();
    let mut made = 0;
    while made < institutions {
        let limit = (institutions / 6).clamp(1, SIZE_MAX).min(institutions - made);
        let size = size(&mut dice).min(limit);
        let index = carriers.len();
        let land = if index < LANDS.len() { index } else { land(&mut dice) };
        let mut carrier = carrier(index, land, &mut dice);
        if !names.insert(carrier.name.clone()) {
            carrier.name = format!("Zweckverband {} Nr. {}", words::town(carrier.town.number), index + 1);
        }
        carrier.institutions = (made..made + size).map(|number| institution(number, &carrier, &mut dice)).collect();
        made += size;
        carriers.push(carrier);
    }
    mark_holders(&mut carriers, institutions, &mut dice);
    mark_rare_lists(&mut carriers);
    size_tables(&mut carriers, records, &mut dice);
    mark_late(&mut carriers, institutions, &mut dice);
    carriers
}

fn size(dice: &mut Dice) -> usize {
    let (from, to) = match dice.below(1000) {
        0..550 => (1, 1),
        550..830 => (2, 5),
        830..960 => (6, 20),
        960..994 => (21, 60),
        _ => (61, SIZE_MAX as i64),
    };
    usize::try_from(dice.between(from, to)).unwrap_or(1)
}

fn land(dice: &mut Dice) -> usize {
    let total: u32 = LANDS.iter().map(|land| land.2).sum();
    let mut point = u32::try_from(dice.below(total as usize)).unwrap_or_default();
    LANDS
        .iter()
        .position(|land| {
            let inside = point < land.2;
            point = point.saturating_sub(land.2);
            inside
        })
        .unwrap_or_default()
}

fn town(land: usize, dice: &mut Dice) -> Town {
    // Each Land owns a slice of the invented towns, so several carriers meet in one town.
    let slice = words::TOWNS / LANDS.len();
    let number = land * slice + dice.skewed(slice);
    let postal_code = LANDS[land].3 * 10_000 + 1_000 + u32::try_from(number).unwrap_or_default() * 7 % 8_999;
    Town { number, postal_code }
}

fn carrier(index: usize, land: usize, dice: &mut Dice) -> Carrier {
    let town = town(land, dice);
    let place = words::town(town.number);
    let patron = dice.pick(&["St. Martin", "St. Josef", "Heilig Geist", "St. Elisabeth"]);
    let parish = dice.pick(&["Kreuzkirche", "Lutherkirche", "Friedenskirche", "Paulusgemeinde"]);
    let part = index + 1;
    let (name, form, regime) = match dice.below(100) {
        0..20 => (format!("Stadt {place}"), "public", "gdpr"),
        20..36 => (format!("Gemeinde {place}"), "public", "gdpr"),
        36..52 => (format!("Ev. Kirchengemeinde {parish} {place}"), "church", "dsg_ekd"),
        52..70 => (format!("Kath. Kirchenstiftung {patron} {place}"), "church", "kdg"),
        70..86 => (format!("Elterninitiative {place} e. V."), "private", "gdpr"),
        _ => (format!("Lernhaus {place} gGmbH"), "private", "gdpr"),
    };
    // Names of carriers are unique, as a register keeps them apart.
    let name = if form == "public" { name } else { format!("{name} Nr. {part}") };
    Carrier { key: format!("T-{part:04}"), name, form, regime, land, town, institutions: Vec::new() }
}

fn institution(number: usize, carrier: &Carrier, dice: &mut Dice) -> Institution {
    let kind = match number % 12 {
        6 => Kind::CareHome,
        3 | 9 => Kind::School,
        _ => Kind::Kita,
    };
    let group = dice.pick(&words::GROUP_NAMES);
    let (name, slug) = match kind {
        Kind::Kita => (format!("Kita {group}"), "kita"),
        Kind::School => (format!("Grundschule {group}"), "schule"),
        Kind::CareHome => (format!("Haus {group}"), "pflegeheim"),
    };
    let town = if dice.chance(700) { carrier.town } else { town(carrier.land, dice) };
    let place = words::town(town.number);
    let slug_place = super::charset::transliterate(&place).to_lowercase();
    // A few folders keep letters that an address must escape.
    let folder = if dice.chance(30) {
        format!("{}/{name} {place} {}", LANDS[carrier.land].1, number + 1)
    } else {
        format!("{}/{slug}-{slug_place}-{:05}", LANDS[carrier.land].1, number + 1)
    };
    let key = format!("E-{:05}", number + 1);
    Institution { key, number, name: format!("{name} {place}"), kind, folder, town, tables: Vec::new(), late: false }
}

/// Carriers export together: whoever uses the export uses it in most of their houses, and more than once.
fn mark_holders(carriers: &mut [Carrier], institutions: usize, dice: &mut Dice) {
    let mut wanted = (institutions * HOLDERS / 1000).max(6);
    while wanted > 0 {
        let index = dice.below(carriers.len());
        let carrier = &mut carriers[index];
        // Large carriers export more often than small ones.
        if !dice.chance(60 + 60 * u32::try_from(carrier.institutions.len()).unwrap_or(SIZE_MAX as u32)) {
            continue;
        }
        for institution in carrier.institutions.iter_mut().filter(|institution| institution.tables.is_empty()) {
            if wanted > 0 && dice.chance(700) {
                institution.tables = vec![0; if dice.chance(100) { 2 } else { 1 }];
                wanted -= 1;
            }
        }
        // A single table would have nobody to name again.
        let tables: usize = carrier.institutions.iter().map(|institution| institution.tables.len()).sum();
        if let Some(only) = carrier.institutions.iter_mut().find(|house| tables == 1 && house.tables.len() == 1) {
            only.tables.push(0);
        }
    }
}

impl Institution {
    /// Says whether the house's lists are about its staff; a fixed pattern keeps the smallest world complete.
    pub(super) const fn lists_staff(&self) -> bool {
        self.number % 11 == 10
    }
}

/// Sees to it that residents and staff are listed somewhere.
fn mark_rare_lists(carriers: &mut [Carrier]) {
    let wanted: [fn(&Institution) -> bool; 2] =
        [|house| house.kind == Kind::CareHome && !house.lists_staff(), Institution::lists_staff];
    for fits in wanted {
        let mut houses: Vec<&mut Institution> =
            carriers.iter_mut().flat_map(|carrier| &mut carrier.institutions).filter(|house| fits(house)).collect();
        if houses.iter().all(|house| house.tables.is_empty())
            && let Some(house) = houses.first_mut()
        {
            house.tables.push(0);
        }
    }
}

/// Gives every table between 20 and 5,000 rows, small ones more often, and all of them the wanted sum.
fn size_tables(carriers: &mut [Carrier], records: usize, dice: &mut Dice) {
    let mut tables: Vec<&mut usize> = carriers
        .iter_mut()
        .flat_map(|carrier| &mut carrier.institutions)
        .flat_map(|institution| &mut institution.tables)
        .collect();
    for rows in &mut tables {
        // Eight halvings between the largest and the smallest table.
        let halvings = dice.below(8);
        **rows = dice.below(2_500 >> halvings) + (2_500 >> halvings);
    }
    // Rounding and the bounds shift the sum; a few rounds bring it close.
    for _ in 0..4 {
        let sum = tables.iter().map(|rows| **rows).sum::<usize>().max(1);
        for rows in &mut tables {
            **rows = (**rows * records / sum).clamp(ROWS.0, ROWS.1);
        }
    }
}

fn mark_late(carriers: &mut [Carrier], institutions: usize, dice: &mut Dice) {
    let wanted = (institutions * LATE / 1000).max(4);
    let mut late = 0;
    while late < wanted {
        let index = dice.below(carriers.len());
        let houses = &mut carriers[index].institutions;
        let house = dice.below(houses.len());
        if !houses[house].late {
            houses[house].late = true;
            late += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{LANDS, carriers};

    #[test]
    fn carriers_cover_lands_forms_and_sizes() {
        let all = carriers(1, 11_000, 1_500_000);
        let houses = || all.iter().flat_map(|carrier| &carrier.institutions);
        assert_eq!(houses().count(), 11_000);
        assert_eq!(all.iter().map(|carrier| carrier.land).collect::<BTreeSet<_>>().len(), LANDS.len());
        assert!(all.iter().all(|carrier| (1..=200).contains(&carrier.institutions.len())));
        assert!(all.iter().any(|carrier| carrier.institutions.len() > 60));
        assert_eq!(all.iter().map(|carrier| carrier.regime).collect::<BTreeSet<_>>().len(), 3);
        let holders = houses().filter(|house| !house.tables.is_empty()).count();
        assert_eq!(holders, 1_650);
        let rows: usize = houses().flat_map(|house| &house.tables).sum();
        assert!((1_450_000..1_550_000).contains(&rows), "{rows}");
        let folders: BTreeSet<_> = houses().map(|house| &house.folder).collect();
        assert_eq!(folders.len(), 11_000);
    }
}
