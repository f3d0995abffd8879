//! An invented controller with planted truth: families, lists over several years and houses, and the usual errors.
//!
//! Half of the names are built from syllables, so that no table of names can know them.

use std::collections::BTreeMap;

use model::{MentionId, MentionRole, MentionRow, Sensitive, TieRow};

use crate::rows::{bare, tie};

/// A small generator of numbers; the same seed gives the same world.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).expect("below a usize")
    }

    fn chance(&mut self, per_mille: usize) -> bool {
        self.below(1000) < per_mille
    }

    /// Picks with a preference for the front, as names are distributed.
    fn pick<'a>(&mut self, list: &'a [String]) -> &'a str {
        let (one, other) = (self.below(list.len()), self.below(list.len()));
        &list[if self.chance(600) { one.min(other) } else { one }]
    }
}

/// A controller's mentions with the truth about them.
pub(crate) struct World {
    pub(crate) mentions: Vec<MentionRow>,
    pub(crate) ties: Vec<TieRow>,
    pub(crate) truth: BTreeMap<MentionId, usize>,
}

#[derive(Clone)]
struct Person {
    number: usize,
    given: String,
    second: String,
    family: String,
    birth_family: String,
    born: (usize, usize, usize),
    street: String,
    code: String,
    phone: String,
    mobile: String,
    mail: String,
    sex: &'static str,
}

struct Family {
    children: Vec<Person>,
    adults: Vec<Person>,
    grandparent: Option<Person>,
}

struct Names {
    girls: Vec<String>,
    boys: Vec<String>,
    women: Vec<String>,
    men: Vec<String>,
    families: Vec<String>,
}

fn names(dice: &mut Dice, size: usize) -> Names {
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut names = Names {
        girls: list(
            "Emma Mia Sophie Hannah Lina Marie Mila Katharina Elisabeth Johanna Charlotte Theresa Magdalena Josefine Antonia Franziska Helena Alexandra",
        ),
        boys: list(
            "Noah Leon Paul Matteo Ben Elias Finn Felix Henry Maximilian Johannes Sebastian Konstantin Benjamin Jakob Frederik Valentin Alexander",
        ),
        women: list(
            "Stefanie Christina Julia Sandra Katharina Nicole Anja Melanie Susanne Elisabeth Sabine Yvonne Kathrin Claudia Martina Daniela",
        ),
        men: list(
            "Thomas Michael Andreas Stefan Christian Markus Matthias Sebastian Alexander Tobias Johannes Daniel Florian Jan Oliver Thorsten",
        ),
        families: list(
            "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Weiß Groß Jäger Böhm Köhler Vogel Friedrich Günther Strauß Königsbauer Preußler Lüdtke Sättler",
        ),
    };
    let onsets = [
        "b", "br", "d", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "schl", "st", "t", "tr", "v",
        "w", "z",
    ];
    let vowels = ["a", "e", "i", "o", "u", "ä", "ö", "ü", "ei", "au"];
    let codas =
        ["ck", "ff", "hn", "l", "ller", "mann", "n", "nd", "ner", "r", "rg", "s", "sch", "t", "tz", "ß", "ßler"];
    let word = |dice: &mut Dice, endings: &[&str]| {
        let mut word = String::new();
        for _ in 0..1 + dice.below(2) {
            word.push_str(onsets[dice.below(onsets.len())]);
            word.push_str(vowels[dice.below(vowels.len())]);
        }
        word.push_str(onsets[dice.below(onsets.len())]);
        word.push_str(vowels[dice.below(5)]);
        word.push_str(endings[dice.below(endings.len())]);
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    for _ in 0..24 {
        names.girls.push(word(dice, &["na", "ra", "le", "lia", "ne"]));
        names.boys.push(word(dice, &["n", "s", "rik", "do", "k"]));
        names.women.push(word(dice, &["na", "ra", "la", "trud"]));
        names.men.push(word(dice, &["rt", "s", "mar", "bert"]));
    }
    for _ in 0..60 + size / 4 {
        names.families.push(word(dice, &codas));
    }
    names
}

/// Builds a controller with about `size` children.
pub(crate) fn build(seed: u64, size: usize) -> World {
    let mut dice = Dice::new(seed);
    let names = names(&mut dice, size);
    let families = families(&mut dice, &names, size);
    let houses = 1 + size / 120;
    let mut world = World { mentions: Vec::new(), ties: Vec::new(), truth: BTreeMap::new() };
    let mut lines: BTreeMap<u64, u64> = BTreeMap::new();
    for family in &families {
        let house = dice.below(houses) as u64;
        for child in &family.children {
            let first_year = dice.below(3) as u64;
            let times = if dice.chance(420) { 2 + dice.below(2) as u64 } else { 1 };
            for time in 0..times {
                let moved_house = if dice.chance(100) { dice.below(houses) as u64 } else { house };
                let list = 1 + moved_house * 100 + (first_year + time) * 10;
                record(&mut world, &mut dice, &names, (family, child), (list, &mut lines, time));
            }
            if dice.chance(150) {
                emergency(&mut world, &mut dice, &names, (family, child), (2 + house * 100, &mut lines));
            }
        }
        if let Some(mother) = family.adults.first().filter(|_| dice.chance(30)) {
            let row = place(&mut world, (MentionRole::Staff, 1), (3, &mut lines), mother.number);
            write_full(row, mother, &mut dice);
        }
    }
    world
}

fn families(dice: &mut Dice, names: &Names, size: usize) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    let mut people = 0;
    let mut children = 0;
    while children < size {
        let family = family(dice, names, &mut people, families.last());
        children += family.children.len();
        families.push(family);
    }
    families
}

fn family(dice: &mut Dice, names: &Names, people: &mut usize, last: Option<&Family>) -> Family {
    let mut next = || {
        *people += 1;
        *people
    };
    let surname = dice.pick(&names.families).to_owned();
    let number = dice.below(100_000);
    let home = Person {
        number: 0,
        given: String::new(),
        second: String::new(),
        family: surname.clone(),
        birth_family: String::new(),
        born: (1, 1, 2000),
        street: format!("{} {}", street(dice, names), 1 + dice.below(60)),
        code: format!("990{:02}", dice.below(12)),
        phone: format!("030 23125 {:03}", number % 1000),
        mobile: String::new(),
        mail: String::new(),
        sex: "",
    };
    let mut adults = Vec::new();
    for (list, sex) in [(&names.women, "w"), (&names.men, "m")] {
        if sex == "m" && dice.chance(150) {
            continue;
        }
        let given = dice.pick(list).to_owned();
        let other = dice.pick(&names.families).to_owned();
        let own_name = sex == "w" && dice.chance(250);
        let family = if own_name { other.clone() } else { surname.clone() };
        let number = next();
        adults.push(Person {
            number,
            mobile: format!("0171 39200 {:02}", number % 100),
            mail: format!("{}.{}{number}@example.org", given.to_lowercase(), family.to_lowercase()),
            given,
            birth_family: if sex == "w" { other } else { String::new() },
            family,
            sex,
            ..home.clone()
        });
    }
    let count = if dice.chance(60) { 2 } else { 1 };
    let mut children: Vec<Person> = Vec::new();
    for index in 0..count {
        let (list, sex) = if dice.chance(500) { (&names.girls, "w") } else { (&names.boys, "m") };
        let mut child = Person {
            number: next(),
            given: dice.pick(list).to_owned(),
            second: if dice.chance(250) { dice.pick(list).to_owned() } else { String::new() },
            born: (1 + dice.below(28), 1 + dice.below(12), 2012 + dice.below(10)),
            sex,
            ..home.clone()
        };
        if index == 1 {
            let first = &children[0];
            if dice.chance(140) {
                child.born = first.born;
            }
            if dice.chance(30) {
                (child.given, child.sex) = (look_alike(&first.given), first.sex);
            }
            while child.given == first.given {
                child.given = dice.pick(list).to_owned();
            }
        }
        children.push(child);
    }
    let namesake = last.and_then(|last| last.children.first()).filter(|_| dice.chance(20));
    if let (Some(namesake), Some(child)) = (namesake, children.first_mut()) {
        (child.given, child.sex, child.family) = (namesake.given.clone(), namesake.sex, namesake.family.clone());
    }
    // A grandmother bears another name than the mother, or else nothing could tell them apart.
    let given = dice.pick(&names.women).to_owned();
    let is_other = adults.iter().all(|adult| adult.given != given);
    let grandparent = (is_other && dice.chance(300)).then(|| Person {
        number: next(),
        given,
        mobile: format!("0171 39200 {:02}", number % 100),
        street: format!("{} {}", street(dice, names), 1 + dice.below(60)),
        sex: "w",
        ..home.clone()
    });
    Family { children, adults, grandparent }
}

fn look_alike(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() > 3 {
        letters.remove(letters.len() - 2);
    } else {
        letters.push('n');
    }
    letters.into_iter().collect()
}

fn street(dice: &mut Dice, names: &Names) -> String {
    format!("{}straße", names.families[dice.below(80.min(names.families.len()))])
}

fn place<'a>(
    world: &'a mut World,
    (role, ordinal): (MentionRole, u32),
    (list, lines): (u64, &mut BTreeMap<u64, u64>),
    number: usize,
) -> &'a mut MentionRow {
    let line = lines.entry(list).or_insert(1);
    *line += 1;
    place_at(world, (role, ordinal), (list, *line), number)
}

fn place_at(world: &mut World, role: (MentionRole, u32), at: (u64, u64), number: usize) -> &mut MentionRow {
    let row = bare(role.0, at.0, at.1, role.1);
    world.truth.insert(row.mention, number);
    world.mentions.push(row);
    world.mentions.last_mut().expect("just pushed")
}

/// One row of a children's list: the child, and adults as the list's columns have them.
fn record(
    world: &mut World,
    dice: &mut Dice,
    names: &Names,
    (family, child): (&Family, &Person),
    (list, lines, time): (u64, &mut BTreeMap<u64, u64>, u64),
) {
    let mut child = child.clone();
    let mut adults = family.adults.clone();
    let swapped_date = spoil(&mut child, &mut adults, dice, names, time);
    let row = place(world, (MentionRole::Child, 1), (list, lines), child.number);
    let line = row.line;
    let (mut day, mut month, year) = child.born;
    if swapped_date {
        (day, month) = (month, day);
    }
    let style = list / 10 % 4;
    let fields = &mut row.fields;
    let given = if child.second.is_empty() { child.given.clone() } else { format!("{} {}", child.given, child.second) };
    if style == 3 {
        fields.full_name = Sensitive::new(format!("{}, {given}", child.family));
    } else {
        fields.given_name = Sensitive::new(given);
        fields.family_name = Sensitive::new(child.family.clone());
    }
    if !dice.chance(100) {
        let written = match style {
            0 => format!("{day:02}.{month:02}.{year}"),
            1 => format!("{year}-{month:02}-{day:02}"),
            2 => format!("{day}.{month}.{:02}", year % 100),
            _ => format!("{day}/{month}/{year}"),
        };
        fields.birth_date = Sensitive::new(written);
    }
    if style != 2 {
        fields.street = Sensitive::new(child.street.clone());
        fields.postal_code = Sensitive::new(child.code.clone());
    }
    if style == 0 {
        fields.phone = Sensitive::new(child.phone.clone());
        fields.sex = Sensitive::new(child.sex.to_owned());
    }
    let child_row = world.mentions.last().expect("the child").clone();
    for (ordinal, adult) in (1_u32..).zip(&adults) {
        let role = if style == 0 { MentionRole::Guardian } else { MentionRole::NamedAdult };
        let row = place_at(world, (role, ordinal), (list, line), adult.number);
        match style {
            0 => write_full(row, adult, dice),
            1 => row.fields.given_name = Sensitive::new(adult.given.clone()),
            2 => row.fields.full_name = Sensitive::new(format!("{} {}", adult.given, adult.family)),
            _ => {
                row.fields.given_name = Sensitive::new(adult.given.clone());
                row.fields.family_name = Sensitive::new(adult.family.clone());
                row.fields.phone = Sensitive::new(adult.mobile.replace("0171 ", "+49 171/"));
            }
        }
        let tie = tie(row, &child_row);
        world.ties.push(tie);
    }
}

fn write_full(row: &mut MentionRow, adult: &Person, dice: &mut Dice) {
    row.fields.given_name = Sensitive::new(adult.given.clone());
    row.fields.family_name = Sensitive::new(adult.family.clone());
    row.fields.phone = Sensitive::new(if dice.chance(500) { adult.phone.clone() } else { adult.mobile.clone() });
    row.fields.email = Sensitive::new(adult.mail.clone());
    if dice.chance(300) {
        row.fields.birth_name = Sensitive::new(adult.birth_family.clone());
    }
}

/// One row of an emergency list: the child by name, and somebody to call.
fn emergency(
    world: &mut World,
    dice: &mut Dice,
    names: &Names,
    (family, child): (&Family, &Person),
    (list, lines): (u64, &mut BTreeMap<u64, u64>),
) {
    let contact = match &family.grandparent {
        Some(grandparent) if dice.chance(600) => grandparent,
        _ => &family.adults[0],
    };
    let mut child = child.clone();
    spoil(&mut child, &mut [], dice, names, 1);
    let row = place(world, (MentionRole::Child, 1), (list, lines), child.number);
    row.fields.full_name = Sensitive::new(format!("{} {}", child.given, child.family));
    let (day, month, year) = child.born;
    row.fields.birth_date = Sensitive::new(format!("{day:02}.{month:02}.{year}"));
    let child_row = row.clone();
    let row = place_at(world, (MentionRole::EmergencyContact, 1), (list, child_row.line), contact.number);
    row.fields.full_name = Sensitive::new(format!("{} {}", contact.given, contact.family));
    row.fields.phone = Sensitive::new(contact.mobile.clone());
    let tie = tie(row, &child_row);
    world.ties.push(tie);
}

/// Applies the usual errors to four in ten repeated mentions, two at once to a third of these. Says whether day and
/// month change places.
fn spoil(child: &mut Person, adults: &mut [Person], dice: &mut Dice, names: &Names, time: u64) -> bool {
    let mut swapped = false;
    if time == 0 || !dice.chance(400) {
        return swapped;
    }
    let rounds = if dice.chance(333) { 2 } else { 1 };
    for _ in 0..rounds {
        match dice.below(9) {
            0 => respell(child, adults, dice),
            1 => std::mem::swap(&mut child.given, &mut child.family),
            2 => child.family = double_name(&child.family, dice, names),
            3 => {
                child.family = dice.pick(&names.families).to_owned();
                for adult in adults.iter_mut().take(1) {
                    adult.family.clone_from(&child.family);
                }
            }
            4 => shorten(&mut child.given),
            5 => child.second.clear(),
            6 => misspell(if dice.chance(500) { &mut child.given } else { &mut child.family }, dice),
            7 => swapped = true,
            _ => {
                child.street = format!("{} {}", street(dice, names), 1 + dice.below(60));
                child.code = format!("990{:02}", dice.below(12));
                child.phone = format!("030 23125 {:03}", dice.below(1000));
            }
        }
    }
    for adult in adults {
        if !dice.chance(150) {
            continue;
        }
        if dice.chance(500) { misspell(&mut adult.given, dice) } else { shorten(&mut adult.given) }
    }
    swapped
}

fn respell(child: &mut Person, adults: &mut [Person], dice: &mut Dice) {
    let is_bare = dice.chance(400);
    let plain = |name: &mut String| {
        let pairs = if is_bare {
            [("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss")]
        } else {
            [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")]
        };
        for (from, to) in pairs {
            *name = name.replace(from, to);
        }
    };
    plain(&mut child.family);
    plain(&mut child.given);
    adults.iter_mut().for_each(|adult| plain(&mut adult.family));
}

fn double_name(family: &str, dice: &mut Dice, names: &Names) -> String {
    let other = dice.pick(&names.families);
    if dice.chance(500) { format!("{family}-{other}") } else { format!("{other}-{family}") }
}

fn shorten(given: &mut String) {
    let table = [
        ("Maximilian", "Max"),
        ("Katharina", "Kathi"),
        ("Johannes", "Hannes"),
        ("Elisabeth", "Lisa"),
        ("Sebastian", "Basti"),
        ("Alexander", "Alex"),
        ("Alexandra", "Alex"),
        ("Benjamin", "Ben"),
        ("Johanna", "Hanna"),
        ("Magdalena", "Lena"),
        ("Franziska", "Franzi"),
        ("Theresa", "Resi"),
        ("Stefanie", "Steffi"),
        ("Christina", "Tina"),
        ("Thomas", "Tom"),
        ("Michael", "Michi"),
        ("Andreas", "Andi"),
        ("Frederik", "Freddy"),
        ("Konstantin", "Konsti"),
        ("Susanne", "Susi"),
        ("Tobias", "Tobi"),
        ("Charlotte", "Lotte"),
        ("Antonia", "Toni"),
    ];
    if let Some((_, short)) = table.iter().find(|(long, _)| *long == given.as_str()) {
        *given = (*short).to_owned();
    }
}

fn misspell(name: &mut String, dice: &mut Dice) {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 4 {
        return;
    }
    let at = 1 + dice.below(letters.len() - 2);
    match dice.below(4) {
        0 => letters.swap(at, at + 1),
        1 => {
            letters.remove(at);
        }
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = char::from(b'a' + u8::try_from(dice.below(26)).expect("a letter")),
    }
    *name = letters.into_iter().collect();
}
