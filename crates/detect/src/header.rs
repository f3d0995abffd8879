//! Reading a header cell: which field, of whom, which of several.
//!
//! A header is folded, cut into words (camel case, signs, German compounds) and read as field words × subject words.
//! Nothing here looks at values; an unread header is no error, the values have their own vote.

use crate::ColumnKind;
use crate::fold::{fold, spellings};
use crate::hashing::WordMap;
use crate::rules::HeaderRules;

/// Longest header that is read as one; longer cells are text.
const HEADER_CHARACTERS_MAX: usize = 80;
/// How many neighbouring words may form one vocabulary entry.
const PHRASE_WORDS_MAX: usize = 6;
/// Shortest part of a compound.
const COMPOUND_PART_MIN: usize = 3;

/// Whom a header word speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Whom {
    // In order of precedence when a header names two.
    Emergency,
    PickUpPerson,
    Doctor,
    AccountHolder,
    Institution,
    Custodian,
    Mother,
    Father,
    Relative,
    Adult,
    Contact,
    Staff,
    Resident,
    Child,
}

const SUBJECTS: [(&str, Whom); 14] = [
    ("emergency", Whom::Emergency),
    ("pick_up_person", Whom::PickUpPerson),
    ("doctor", Whom::Doctor),
    ("account_holder", Whom::AccountHolder),
    ("institution", Whom::Institution),
    ("custodian", Whom::Custodian),
    ("mother", Whom::Mother),
    ("father", Whom::Father),
    ("relative", Whom::Relative),
    ("adult", Whom::Adult),
    ("contact", Whom::Contact),
    ("staff", Whom::Staff),
    ("resident", Whom::Resident),
    ("child", Whom::Child),
];

/// What a header says the cells are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// A kind.
    Kind(ColumnKind),
    /// A name, whole or in part.
    Name,
}

/// A header cell, read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct HeaderReading {
    pub(crate) field: Option<Field>,
    pub(crate) subject: Option<Whom>,
    /// The same person under another word: `Angehörige (Notfallkontakt)`.
    pub(crate) also: Option<Whom>,
    /// It states custody beside another subject: `Mutter sorgeberechtigt`.
    pub(crate) custody: bool,
    /// Which of several: `Erz.ber. 2`.
    pub(crate) number: Option<u32>,
    /// It speaks of two adults at once: `Eltern`.
    pub(crate) plural: bool,
    /// A name that programs invent: `Spalte1`.
    pub(crate) placeholder: bool,
}

impl HeaderReading {
    /// Says whether any word was understood.
    pub(crate) fn is_known(self) -> bool {
        self.field.is_some() || self.subject.is_some()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Field(Field),
    Whom(Whom),
    Number(u32),
    Filler,
    Placeholder,
}

/// The header vocabulary, compiled.
#[derive(Debug)]
pub(crate) struct HeaderWords {
    words: WordMap<Word>,
}

impl HeaderWords {
    pub(crate) fn new(rules: &HeaderRules) -> Self {
        let mut all = Self { words: WordMap::default() };
        for (word, number) in [
            ("erste", 1),
            ("erster", 1),
            ("zweite", 2),
            ("zweiter", 2),
            ("first", 1),
            ("second", 2),
            ("i", 1),
            ("ii", 2),
            ("iii", 3),
        ] {
            all.words.insert(word.to_owned(), Word::Number(number));
        }
        for rule in &rules.field {
            let kind = ColumnKind::from_word(&rule.kind);
            let field = kind.map_or(Field::Name, Field::Kind);
            all.add(&rule.words, Word::Field(field));
        }
        for rule in &rules.subject {
            if let Some((_, subject)) = SUBJECTS.iter().find(|entry| entry.0 == rule.who) {
                all.add(&rule.words, Word::Whom(*subject));
            }
        }
        all.add(&rules.filler.words, Word::Filler);
        all.add(&rules.placeholder.words, Word::Placeholder);
        all
    }

    fn add(&mut self, words: &[String], meaning: Word) {
        for spelling in words.iter().flat_map(|word| spellings(word)) {
            let key: String = spelling.chars().filter(|character| character.is_alphanumeric()).collect();
            if !key.is_empty() {
                self.words.entry(key).or_insert(meaning);
            }
        }
    }

    /// Reads one header cell.
    pub(crate) fn read(&self, header: &str) -> HeaderReading {
        if header.chars().count() > HEADER_CHARACTERS_MAX {
            return HeaderReading::default();
        }
        let tokens = tokens(header);
        let mut words = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            at += self.take_phrase(&tokens, at, &mut words);
        }
        let mut reading = meaning_of(&words);
        let said = words.iter().any(|word| matches!(word, Word::Field(_) | Word::Whom(_)));
        reading.placeholder = !said
            && (words.contains(&Word::Placeholder)
                || !words.is_empty() && words.iter().all(|word| matches!(word, Word::Number(_))));
        reading.plural = reading.subject == Some(Whom::Adult) && reading.number.is_none() && is_plural(&tokens);
        reading
    }

    /// Takes the longest entry that begins at a token; gives how many tokens it took.
    fn take_phrase(&self, tokens: &[String], at: usize, words: &mut Vec<Word>) -> usize {
        let longest = PHRASE_WORDS_MAX.min(tokens.len() - at);
        for length in (1..=longest).rev() {
            let phrase = tokens.get(at..at + length).unwrap_or_default().concat();
            if let Some(word) = self.words.get(&phrase) {
                words.push(*word);
                return length;
            }
        }
        let token = tokens.get(at).map_or("", String::as_str);
        if let Ok(number) = token.parse::<u32>() {
            words.push(Word::Number(number));
        } else if let Some(parts) = self.compound(token) {
            words.extend(parts);
        }
        1
    }

    /// Cuts a compound such as `notfalltelefon` into vocabulary words; the fewest parts win.
    fn compound(&self, token: &str) -> Option<Vec<Word>> {
        if token.len() > HEADER_CHARACTERS_MAX || !token.is_ascii() {
            return None;
        }
        let mut best: Vec<Option<Vec<Word>>> = vec![None; token.len() + 1];
        *best.first_mut()? = Some(Vec::new());
        for end in COMPOUND_PART_MIN..=token.len() {
            for start in 0..=end - COMPOUND_PART_MIN {
                let Some(Some(before)) = best.get(start) else { continue };
                let part = token.get(start..end)?;
                let Some(word) = self.words.get(part).or_else(|| self.without_joint(part)) else { continue };
                let shorter =
                    best.get(end).is_none_or(|known| known.as_ref().is_none_or(|known| before.len() + 1 < known.len()));
                if shorter {
                    let mut parts = before.clone();
                    parts.push(*word);
                    *best.get_mut(end)? = Some(parts);
                }
            }
        }
        best.pop().flatten()
    }

    fn without_joint(&self, part: &str) -> Option<&Word> {
        ["s", "n", "en", "es"]
            .into_iter()
            .filter_map(|joint| part.strip_suffix(joint))
            .find_map(|stem| (stem.len() >= COMPOUND_PART_MIN).then(|| self.words.get(stem)).flatten())
    }
}

fn is_plural(tokens: &[String]) -> bool {
    tokens.iter().any(|token| {
        matches!(token.as_str(), "eltern" | "erziehungsberechtigte" | "erziehungsberechtigten" | "parents" | "familie")
    })
}

/// Cuts a header into folded words at signs, digits and camel-case borders.
fn tokens(header: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut token = String::new();
    let mut before = ' ';
    for character in header.chars() {
        let camel = before.is_lowercase() && character.is_uppercase();
        let digit_border = before.is_ascii_digit() != character.is_ascii_digit() && before.is_alphanumeric();
        if !character.is_alphanumeric() && !is_mark(character) || camel || digit_border {
            push_token(&mut tokens, &mut token);
        }
        if character.is_alphanumeric() || is_mark(character) {
            token.push(character);
        }
        before = character;
    }
    push_token(&mut tokens, &mut token);
    tokens
}

/// Signs inside a word: a combining accent, or the second half of mojibake.
fn is_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
        || ('\u{80}'..='\u{9f}').contains(&character)
        || matches!(character, '¤' | '¶' | '¼')
}

fn push_token(tokens: &mut Vec<String>, token: &mut String) {
    if !token.is_empty() {
        tokens.push(fold(token));
        token.clear();
    }
}

fn meaning_of(words: &[Word]) -> HeaderReading {
    let fields: Vec<Field> =
        words.iter().filter_map(|word| if let Word::Field(field) = word { Some(*field) } else { None }).collect();
    let mut subjects: Vec<Whom> =
        words.iter().filter_map(|word| if let Word::Whom(subject) = word { Some(*subject) } else { None }).collect();
    subjects.sort_unstable();
    let number =
        words.iter().find_map(|word| if let Word::Number(number @ 1..=9) = word { Some(*number) } else { None });
    let mut subject = subjects.first().copied();
    let other_parent = subjects.iter().find(|other| matches!(other, Whom::Mother | Whom::Father)).copied();
    let custody = subject == Some(Whom::Custodian) && other_parent.is_some();
    if custody {
        subject = other_parent;
    }
    let is_main = |other: &Whom| matches!(other, Whom::Child | Whom::Resident | Whom::Staff);
    let also = subjects.iter().find(|other| Some(**other) != subject && !is_main(other)).copied();
    let mut field = join_fields(&fields);
    let of_a_place = fields.contains(&Field::Kind(ColumnKind::Institution));
    if of_a_place && field != Some(Field::Kind(ColumnKind::Institution)) && field.is_some_and(is_contact) {
        field = Some(Field::Kind(ColumnKind::Institution));
    }
    HeaderReading { field, subject, also, custody, number, plural: false, placeholder: false }
}

fn is_contact(field: Field) -> bool {
    match field {
        Field::Name => true,
        Field::Kind(kind) => {
            matches!(kind, ColumnKind::Phone | ColumnKind::Email | ColumnKind::Iban) || kind.is_address()
        }
    }
}

/// Several field words in one header: some pairs have a meaning of their own, else the most telling one wins.
fn join_fields(fields: &[Field]) -> Option<Field> {
    let has = |kind: ColumnKind| fields.contains(&Field::Kind(kind));
    let street = has(ColumnKind::Street) || has(ColumnKind::StreetLine);
    let town = has(ColumnKind::PostalCode) || has(ColumnKind::Town) || has(ColumnKind::TownLine);
    let family = has(ColumnKind::FamilyName) || fields.contains(&Field::Name);
    let joined = if has(ColumnKind::GivenName) && family {
        Some(ColumnKind::FullName)
    } else if (street || has(ColumnKind::AddressLine)) && town {
        Some(ColumnKind::AddressLine)
    } else if street && (has(ColumnKind::HouseNumber) || has(ColumnKind::SequenceNumber)) {
        Some(ColumnKind::StreetLine)
    } else if has(ColumnKind::PostalCode) && has(ColumnKind::Town) {
        Some(ColumnKind::TownLine)
    } else {
        None
    };
    joined.map(Field::Kind).or_else(|| fields.iter().copied().rev().max_by_key(|field| weight(*field)))
}

fn weight(field: Field) -> u8 {
    let Field::Kind(kind) = field else { return 1 };
    match kind {
        ColumnKind::SequenceNumber | ColumnKind::Timestamp => 0,
        ColumnKind::Institution
        | ColumnKind::Note
        | ColumnKind::Status
        | ColumnKind::Consent
        | ColumnKind::FileName
        | ColumnKind::Age
        | ColumnKind::Amount
        | ColumnKind::Occupation
        | ColumnKind::Group
        | ColumnKind::AttendanceFrom
        | ColumnKind::AttendanceTo
        | ColumnKind::AttendanceTime => 2,
        ColumnKind::Protection => 5,
        ColumnKind::Vaccination | ColumnKind::Health | ColumnKind::Religion | ColumnKind::Custody => 4,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, HeaderWords, SUBJECTS, Whom};
    use crate::ColumnKind;
    use crate::rules::header_rules;

    #[test]
    fn every_rule_keeps_its_examples() {
        let rules = header_rules();
        let words = HeaderWords::new(&rules);
        let mut wrong = Vec::new();
        for rule in &rules.field {
            let field = ColumnKind::from_word(&rule.kind).map_or(Field::Name, Field::Kind);
            assert!(rule.kind == "name" || field != Field::Name, "{} is a kind", rule.kind);
            assert!(rule.examples.len() >= 3 && rule.counter_examples.len() >= 3, "{}", rule.kind);
            let reads = |header: &&String| words.read(header).field == Some(field);
            wrong.extend(rule.examples.iter().filter(|header| !reads(header)));
            wrong.extend(rule.counter_examples.iter().filter(reads));
        }
        for rule in &rules.subject {
            let subject = SUBJECTS.iter().find(|entry| entry.0 == rule.who).expect("a known subject").1;
            assert!(rule.examples.len() >= 3 && rule.counter_examples.len() >= 3, "{}", rule.who);
            let reads = |header: &&String| words.read(header).subject == Some(subject);
            wrong.extend(rule.examples.iter().filter(|header| !reads(header)));
            wrong.extend(rule.counter_examples.iter().filter(reads));
        }
        assert_eq!(wrong, Vec::<&String>::new());
    }

    #[test]
    fn subject_and_number() {
        let words = HeaderWords::new(&header_rules());
        for (header, field, subject, number) in [
            ("Erz.ber. 1 Vorname", Field::Kind(ColumnKind::GivenName), Whom::Adult, Some(1)),
            ("parent2_email", Field::Kind(ColumnKind::Email), Whom::Adult, Some(2)),
            ("NotfallTelefon", Field::Kind(ColumnKind::Phone), Whom::Emergency, None),
            ("notfalltelefon", Field::Kind(ColumnKind::Phone), Whom::Emergency, None),
            ("GEBURTSDATUM_KIND", Field::Kind(ColumnKind::BirthDate), Whom::Child, None),
            ("Tel. (Mutter, dienstl.)", Field::Kind(ColumnKind::Phone), Whom::Mother, None),
            ("Name der Mutter", Field::Name, Whom::Mother, None),
            ("Personensorgeberechtigte(r) 2: Name", Field::Name, Whom::Custodian, Some(2)),
            ("Sorgerecht Vater", Field::Kind(ColumnKind::Custody), Whom::Father, None),
        ] {
            let reading = words.read(header);
            assert_eq!(
                (reading.field, reading.subject, reading.number),
                (Some(field), Some(subject), number),
                "{header}"
            );
        }
        assert!(words.read("Mutter sorgeberechtigt").custody);
        assert!(
            words.read("Spalte1").placeholder && words.read("Column 2").placeholder && !words.read("Name").placeholder
        );
        assert!(!words.read("Bärengruppe Ausflug Zoo").placeholder);
    }
}
