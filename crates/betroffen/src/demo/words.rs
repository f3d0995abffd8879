//! Word lists of the demo worlds: names from a licensed list (`data/SOURCES.md`), everything else invented here.
//!
//! The matcher knows none of these lists and shares none of its own.

use std::sync::LazyLock;

use super::dice::Dice;

/// Names of one origin.
pub(super) struct NameGroup {
    /// Country of origin as a German office writes it.
    pub(super) country: &'static str,
    /// Language spoken at home.
    pub(super) language: &'static str,
    /// Given names of girls and women.
    pub(super) female: Vec<&'static str>,
    /// Given names of boys and men.
    pub(super) male: Vec<&'static str>,
    /// Family names.
    pub(super) family: Vec<&'static str>,
}

const OTHER: &str = include_str!("../../../../data/demo/names_other.txt");

/// All groups; the first is the German one.
pub(super) static GROUPS: LazyLock<Vec<NameGroup>> = LazyLock::new(|| {
    let german = NameGroup {
        country: "Deutschland",
        language: "Deutsch",
        female: include_str!("../../../../data/demo/given_female_de.txt").lines().collect(),
        male: include_str!("../../../../data/demo/given_male_de.txt").lines().collect(),
        family: include_str!("../../../../data/demo/family_de.txt").lines().collect(),
    };
    let others = [
        ("tr", "Türkei", "Türkisch"),
        ("pl", "Polen", "Polnisch"),
        ("ar", "Algerien", "Arabisch"),
        ("it", "Italien", "Italienisch"),
        ("hr", "Kroatien", "Kroatisch"),
        ("ro", "Rumänien", "Rumänisch"),
        ("ru", "Kasachstan", "Russisch"),
    ];
    let other_groups = others.into_iter().map(|(code, country, language)| NameGroup {
        country,
        language,
        female: named(code, "f"),
        male: named(code, "m"),
        family: named(code, "l"),
    });
    std::iter::once(german).chain(other_groups).collect()
});

fn named(code: &str, kind: &str) -> Vec<&'static str> {
    OTHER
        .lines()
        .filter_map(|line| {
            let mut fields = line.split(' ');
            (fields.next() == Some(code) && fields.next() == Some(kind)).then(|| fields.next()).flatten()
        })
        .collect()
}

/// Long and short forms of given names.
pub(super) static SHORT_FORMS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    include_str!("../../../../data/demo/short_forms.txt").lines().filter_map(|line| line.split_once(' ')).collect()
});

/// A group of names: three in four families have German names.
pub(super) fn group(dice: &mut Dice) -> &'static NameGroup {
    let index = if dice.chance(740) { 0 } else { 1 + dice.skewed(GROUPS.len() - 1) };
    &GROUPS[index]
}

const TOWN_HEADS: [&str; 30] = [
    "Linden", "Birken", "Erlen", "Ahorn", "Kirsch", "Eschen", "Buchen", "Tannen", "Weiden", "Ulmen", "Hasel",
    "Schlehen", "Apfel", "Wiesen", "Heide", "Moor", "Stein", "Sand", "Quell", "Mühl", "Brunn", "Reh", "Falken",
    "Storchen", "Lerchen", "Bären", "Fuchs", "Dachs", "Otter", "Kranich",
];
const TOWN_MIDDLES: [&str; 3] = ["muster", "beispiel", "proben"];
const TOWN_TAILS: [&str; 12] =
    ["hausen", "dorf", "stadt", "berg", "tal", "feld", "bach", "au", "heim", "rode", "hagen", "weiler"];

/// How many invented towns there are.
pub(super) const TOWNS: usize = TOWN_HEADS.len() * TOWN_MIDDLES.len() * TOWN_TAILS.len();

/// The name of an invented town; the middle syllable shows that it is none.
pub(super) fn town(number: usize) -> String {
    let (head, rest) = (number % TOWN_HEADS.len(), number / TOWN_HEADS.len());
    let (middle, tail) = (rest % TOWN_MIDDLES.len(), rest / TOWN_MIDDLES.len());
    format!("{}{}{}", TOWN_HEADS[head], TOWN_MIDDLES[middle], TOWN_TAILS[tail % TOWN_TAILS.len()])
}

const STREET_HEADS: [&str; 40] = [
    "Ahorn",
    "Amsel",
    "Anger",
    "Bach",
    "Berg",
    "Birken",
    "Blumen",
    "Brunnen",
    "Buchen",
    "Dorf",
    "Eichen",
    "Feld",
    "Finken",
    "Flieder",
    "Garten",
    "Hang",
    "Heide",
    "Hof",
    "Holunder",
    "Kastanien",
    "Kirch",
    "Linden",
    "Markt",
    "Meisen",
    "Mühlen",
    "Nelken",
    "Obst",
    "Park",
    "Quellen",
    "Rosen",
    "Schiller",
    "Schloss",
    "Schul",
    "Sonnen",
    "Stein",
    "Tannen",
    "Tulpen",
    "Ulmen",
    "Wald",
    "Wiesen",
];
const STREET_TAILS: [&str; 8] = ["straße", "straße", "straße", "weg", "weg", "allee", "gasse", "platz"];

/// A street without number.
pub(super) fn street(dice: &mut Dice) -> String {
    if dice.chance(60) {
        return format!("{} {}", dice.pick(&["An der", "Hinter der", "Zur"]), dice.pick(&["Mühle", "Linde", "Heide"]));
    }
    format!("{}{}", dice.pick(&STREET_HEADS), dice.pick(&STREET_TAILS))
}

/// Religion as it stands in the lists; empty where none is given.
pub(super) const RELIGIONS: [&str; 12] = [
    "ev.",
    "ev.",
    "rk",
    "rk",
    "katholisch",
    "evangelisch",
    "ohne",
    "ohne",
    "konfessionslos",
    "islamisch",
    "orthodox",
    "",
];
/// Allergies, illnesses, diets.
pub(super) const HEALTH: [&str; 10] = [
    "Erdnussallergie",
    "Laktoseintoleranz",
    "Asthma",
    "Neurodermitis",
    "Heuschnupfen",
    "Zöliakie",
    "Epilepsie",
    "Diabetes Typ 1",
    "Bienenstich: Notfallset",
    "Hühnereiallergie",
];
/// Names of groups.
pub(super) const GROUP_NAMES: [&str; 10] =
    ["Bären", "Igel", "Mäuse", "Frösche", "Eulen", "Sonnenkäfer", "Füchse", "Schmetterlinge", "Wichtel", "Löwen"];
/// Functions of staff.
pub(super) const FUNCTIONS: [&str; 8] = [
    "Erzieherin",
    "Erzieher",
    "Leitung",
    "Kinderpflegerin",
    "Hauswirtschaft",
    "Heilpädagogin",
    "Pflegefachkraft",
    "Lehrkraft",
];
/// Sentences of notes; the second part of some stands on a line of its own.
pub(super) const NOTES: [&str; 10] = [
    "Bitte Wechselkleidung mitgeben",
    "schläft mittags nicht",
    "wird montags von der Oma geholt",
    "Eingewöhnung läuft gut",
    "Entwicklungsgespräch steht aus",
    "trägt seit Mai eine Brille",
    "Eltern leben getrennt; Absprache beachten",
    "spricht zu Hause zwei Sprachen",
    "Fotos nur intern verwenden",
    "Beitrag wird vom Amt übernommen",
];
/// Notes of families that must be protected.
pub(super) const PROTECTION: [&str; 3] = ["Auskunftssperre § 51 BMG", "Kontaktverbot Vater", "Auskunftssperre"];

#[cfg(test)]
mod tests {
    use super::{GROUPS, SHORT_FORMS, TOWNS, town};

    #[test]
    fn lists_are_filled() {
        for group in GROUPS.iter() {
            assert!(group.female.len() > 40 && group.male.len() > 40 && group.family.len() > 30, "{}", group.country);
        }
        assert!(SHORT_FORMS.len() > 50);
    }

    #[test]
    fn towns_differ() {
        let mut names: Vec<_> = (0..TOWNS).map(town).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), TOWNS);
    }
}
