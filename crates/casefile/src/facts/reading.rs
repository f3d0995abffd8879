//! Lesen getippter Werte. From what somebody types to a typed value, in German or English.
//!
//! One grammar serves the command line, the questions and facts.toml. A time without an offset is German legal time; of
//! two equal clocks the first is meant, since that is the stricter one; a day without a time is an estimate that begins with the day.
//! Nothing is guessed: what cannot be read is refused with its place.

use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::Pieces;
use law::{Certainty, LegalTime};
use model::{Category, CategorySet, Instant, Sensitive};
use notice::document::Document;
use notice::facts::data::{Named, Status};

use super::key::{FactKey, Shape};
use super::problem::{FactFault, FactProblem};
use super::value::{
    Contact, CountKind, FactValue, MeasureState, StatedCount, StatedMoment, StatedRemedy, UNITS, Unit, YesNo, unit_text,
};
use super::vocabulary::{Term, Vocabulary, is_person_kinds, person_kind};

/// Longest text, in bytes.
pub(crate) const TEXT_BYTES_MAX: usize = 64 * 1024;

/// Was zum Lesen nötig ist. What reading a value needs beside the text.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The caller's clock.
    pub now: Instant,
    /// Legal time of a time without offset.
    pub legal_time: LegalTime,
}

impl Reading {
    /// In German legal time.
    #[must_use]
    pub fn in_germany(now: Instant) -> Self {
        Self { now, legal_time: LegalTime::germany() }
    }

    /// Reads the value of a fact.
    ///
    /// # Errors
    /// [`FactProblem`] with the key and what is wrong.
    pub fn value(&self, key: FactKey, text: &str) -> Result<FactValue, FactProblem> {
        let text = text.trim();
        let problem = |fault| FactProblem::at(key.word(), fault);
        if text.is_empty() {
            return Err(problem(FactFault::NoValue));
        }
        if text.len() > TEXT_BYTES_MAX {
            return Err(problem(FactFault::TooLong));
        }
        let value = match key.shape() {
            Shape::Text => FactValue::Text(Sensitive::new(text.to_owned())),
            Shape::Word(vocabulary) => FactValue::Words(words(vocabulary, text, false).map_err(problem)?),
            Shape::Words(vocabulary) => FactValue::Words(words(vocabulary, text, true).map_err(problem)?),
            Shape::YesNo => FactValue::YesNo(yes_no(text).ok_or_else(|| problem(FactFault::NotA("yes, no, unknown")))?),
            Shape::Moment => FactValue::Moment(self.moment(text).ok_or_else(|| problem(FactFault::NotATime))?),
            Shape::Window => self.window(text).map_err(problem)?,
            Shape::Count => FactValue::Count(count(text, default_unit(key)).map_err(problem)?),
            Shape::Categories => FactValue::Categories(categories(text).map_err(problem)?),
            Shape::Measures => FactValue::Measures(self.measures(text)),
            Shape::Contact => FactValue::Contact(contact(text).map_err(problem)?),
            Shape::Hours => {
                let hours = text.trim_end_matches(|last: char| last.is_alphabetic() || last == ' ').parse();
                FactValue::Hours(hours.map_err(|_| problem(FactFault::NotA("a number of hours")))?)
            }
        };
        if value.past_instants().into_iter().any(|at| at > self.now) {
            return Err(problem(FactFault::InFuture));
        }
        Ok(value)
    }

    /// Reads an instant; none when it is no time.
    #[must_use]
    pub fn moment(&self, text: &str) -> Option<StatedMoment> {
        let text = text.trim();
        let marks = ["~", "ca. ", "ca ", "circa ", "etwa ", "gegen ", "about ", "around "];
        let rest = marks.iter().find_map(|mark| text.strip_prefix(mark));
        let is_estimated = rest.is_some();
        let text = rest.unwrap_or(text).trim().trim_end_matches("Uhr").trim();
        if matches!(text, "now" | "jetzt") {
            return Some(self.stated(self.now, None, Certainty::Exact));
        }
        let certainty = |has_time: bool| {
            if has_time && !is_estimated { Certainty::Exact } else { Certainty::Estimated }
        };
        if let Some((date, time, offset)) = iso_pieces(text) {
            let clock = date.to_datetime(time.unwrap_or_default());
            let at = match offset {
                Some(offset) => Instant(offset.to_timestamp(clock).ok()?.as_microsecond()),
                None => self.legal_time.instant(clock)?,
            };
            return Some(self.stated(at, offset.map(jiff::tz::Offset::seconds), certainty(time.is_some())));
        }
        let (date, time) = self.spoken(text)?;
        let clock = DateTime::from_parts(date, time.unwrap_or_default());
        Some(self.stated(self.legal_time.instant(clock)?, None, certainty(time.is_some())))
    }

    fn stated(&self, at: Instant, offset: Option<i32>, certainty: Certainty) -> StatedMoment {
        let offset_seconds = offset.or_else(|| self.legal_time.offset_seconds(at)).unwrap_or_default();
        StatedMoment { at, offset_seconds, certainty }
    }

    /// `25.11.2026 08:12`, `today 08:12`, `gestern`.
    fn spoken(&self, text: &str) -> Option<(Date, Option<Time>)> {
        let (first, rest) = text.split_once([' ', ',']).map_or((text, ""), |(first, rest)| (first, rest));
        let today = self.legal_time.day(self.now)?;
        let date = match first.to_lowercase().as_str() {
            "heute" | "today" => today,
            "gestern" | "yesterday" => today.yesterday().ok()?,
            _ => german_date(first)?,
        };
        let rest = rest.trim_start_matches([' ', ',']).trim_start_matches("um ").trim_start_matches("at ");
        let time = if rest.is_empty() { None } else { Some(clock_time(rest)?) };
        Some((date, time))
    }

    fn window(&self, text: &str) -> Result<FactValue, FactFault> {
        let end = |text: &str| match text.trim() {
            "" | "?" => Ok(None),
            text => self.moment(text).map(Some).ok_or(FactFault::NotATime),
        };
        let begins = ["since ", "seit ", "from ", "ab ", "von ", "vom "];
        let ends = ["until ", "bis "];
        let parted = [" .. ", "..", " until ", " bis ", " to ", " – "].iter().find_map(|mark| text.split_once(mark));
        let (from, until) = match parted {
            Some((from, until)) => {
                let from = begins.iter().find_map(|mark| from.strip_prefix(mark)).unwrap_or(from);
                (end(from)?, end(until)?)
            }
            None => match ends.iter().find_map(|mark| text.strip_prefix(mark)) {
                Some(until) => (None, end(until)?),
                None => (end(begins.iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text))?, None),
            },
        };
        if from.is_none() && until.is_none() {
            return Err(FactFault::NotATime);
        }
        // A day alone begins with the day, so an end on the same day may seem to lie before an exact begin.
        let is_exact = |moment: &StatedMoment| moment.certainty == Certainty::Exact;
        let is_reversed = from.zip(until).is_some_and(|(from, until)| until.at < from.at && is_exact(&until));
        if is_reversed { Err(FactFault::Reversed) } else { Ok(FactValue::Window { from, until }) }
    }

    /// `done 2026-11-25 09:10: text; planned: text`; without a word in front it counts as done.
    fn measures(&self, text: &str) -> Vec<StatedRemedy> {
        let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| self.measure(part)).collect()
    }

    pub(crate) fn measure(&self, text: &str) -> StatedRemedy {
        let words = [
            ("done", MeasureState::Done),
            ("erledigt", MeasureState::Done),
            ("planned", MeasureState::Planned),
            ("geplant", MeasureState::Planned),
        ];
        let lower = text.to_lowercase();
        for (word, state) in words {
            let Some(rest) = lower.strip_prefix(word).and_then(|rest| text.get(text.len() - rest.len()..)) else {
                continue;
            };
            if let Some((at, what)) = rest.split_once(": ") {
                let moment = self.moment(at);
                if at.trim().is_empty() || moment.is_some() {
                    return StatedRemedy { text: Sensitive::new(what.trim().to_owned()), state, at: moment };
                }
            }
        }
        StatedRemedy { text: Sensitive::new(text.to_owned()), state: MeasureState::Done, at: None }
    }
}

fn iso_pieces(text: &str) -> Option<(Date, Option<Time>, Option<jiff::tz::Offset>)> {
    let pieces = Pieces::parse(text).ok()?;
    Some((pieces.date(), pieces.time(), pieces.to_numeric_offset()))
}

fn german_date(text: &str) -> Option<Date> {
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    if parts.next().is_some() || !(1990..=2200).contains(&year) {
        return None;
    }
    Date::new(year, month, day).ok()
}

fn clock_time(text: &str) -> Option<Time> {
    let text = text.trim().trim_end_matches("Uhr").trim();
    let mut parts = text.split([':', '.']);
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next().map_or(Ok(0), str::parse).ok()?;
    let second = parts.next().map_or(Ok(0), str::parse).ok()?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

fn yes_no(text: &str) -> Option<YesNo> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "ja" | "j" | "true" => Some(YesNo::Yes),
        "no" | "n" | "nein" | "false" => Some(YesNo::No),
        "unknown" | "unbekannt" | "nicht bekannt" => Some(YesNo::Unknown),
        _ => None,
    }
}

/// The parts of a list: parted by commas, semicolons, or "and".
fn list_parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '\n']).flat_map(|part| part.split(" und ")).flat_map(|part| part.split(" and "));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

fn words(vocabulary: &'static Vocabulary, text: &str, several: bool) -> Result<Vec<&'static Term>, FactFault> {
    let find = |text: &str| {
        if is_person_kinds(vocabulary) { person_kind(text) } else { vocabulary.find(text) }
    };
    // A word of the list may hold an "and" or a comma itself.
    if let Some(term) = find(text) {
        return Ok(vec![term]);
    }
    let unknown = || FactFault::WordUnknown(vocabulary.list());
    if !several {
        return Err(unknown());
    }
    let mut terms: Vec<&'static Term> = list_parts(text).map(find).collect::<Option<_>>().ok_or_else(unknown)?;
    terms.sort_by_key(|term| vocabulary.words.iter().position(|known| std::ptr::eq(known, *term)));
    terms.dedup();
    if terms.is_empty() { Err(unknown()) } else { Ok(terms) }
}

fn categories(text: &str) -> Result<CategorySet, FactFault> {
    let mut set = CategorySet::default();
    for (number, part) in (1..).zip(list_parts(text)) {
        let found = categories_of(part);
        if found == CategorySet::default() {
            return Err(FactFault::CategoryUnknown(number));
        }
        set = set.union(found);
    }
    if set == CategorySet::default() { Err(FactFault::NoValue) } else { Ok(set) }
}

/// The categories that a few words name: the stable word, else what a reader of notices recognises.
fn categories_of(text: &str) -> CategorySet {
    if let Some(category) = Category::from_word(&text.to_lowercase()) {
        return CategorySet::default().with(category);
    }
    // A reader of notices reads sentences; in both languages, since a list of nouns tells neither.
    let sentences = [format!("Betroffen sind {text}."), format!("The data affected are {text}.")];
    let mut set = CategorySet::default();
    for (sentence, language) in sentences.iter().zip(model::Language::ALL) {
        let document = Document::new(sentence, Some(language));
        for item in notice::read(&document).data.items {
            match item.named {
                Named::Category(category) if item.status != Status::Excluded => set.insert(category),
                Named::Contact => {
                    set.insert(Category::Email);
                    set.insert(Category::Phone);
                }
                _ => {}
            }
        }
    }
    set
}

const fn default_unit(key: FactKey) -> Unit {
    if matches!(key, FactKey::RecordsCount) { Unit::Records } else { Unit::Persons }
}

/// Ways to say how a number is meant.
const QUALIFIERS: &[(&str, CountKind)] = &[
    ("ca.", CountKind::Approx),
    ("ca ", CountKind::Approx),
    ("circa ", CountKind::Approx),
    ("etwa ", CountKind::Approx),
    ("rund ", CountKind::Approx),
    ("about ", CountKind::Approx),
    ("approx.", CountKind::Approx),
    ("approx ", CountKind::Approx),
    ("approximately ", CountKind::Approx),
    ("~", CountKind::Approx),
    ("höchstens ", CountKind::AtMost),
    ("maximal ", CountKind::AtMost),
    ("bis zu ", CountKind::AtMost),
    ("at most ", CountKind::AtMost),
    ("up to ", CountKind::AtMost),
    ("<=", CountKind::AtMost),
    ("mindestens ", CountKind::AtLeast),
    ("über ", CountKind::AtLeast),
    ("mehr als ", CountKind::AtLeast),
    ("at least ", CountKind::AtLeast),
    ("more than ", CountKind::AtLeast),
    (">=", CountKind::AtLeast),
    ("genau ", CountKind::Exact),
    ("exactly ", CountKind::Exact),
];

fn count(text: &str, unit: Unit) -> Result<StatedCount, FactFault> {
    let text = text.to_lowercase();
    let without = |kind| Ok(StatedCount { kind, n: 0, n_max: 0, unit, as_of: None });
    match text.as_str() {
        "unknown" | "unbekannt" | "nicht bekannt" => return without(CountKind::Unknown),
        "to be determined" | "to_be_determined" | "wird ermittelt" => return without(CountKind::ToBeDetermined),
        _ => {}
    }
    let qualified = QUALIFIERS.iter().find_map(|(mark, kind)| text.strip_prefix(mark).map(|rest| (*kind, rest)));
    let (kind, rest) = qualified.unwrap_or((CountKind::Exact, text.as_str()));
    let fault = || FactFault::NotA("a number, such as 120, about 1,200, at most 300 users, 100-200");
    let (n, rest) = leading_number(rest.trim()).ok_or_else(fault)?;
    let ranged = ["-", "–", "bis ", "to "].iter().find_map(|mark| rest.trim_start().strip_prefix(mark));
    let (kind, n_max, rest) = match ranged.map(|rest| leading_number(rest.trim()).ok_or_else(fault)).transpose()? {
        Some((n_max, rest)) if n <= n_max => (CountKind::Range, n_max, rest),
        Some(_) => return Err(FactFault::Reversed),
        None => (kind, n, rest),
    };
    let unit = match rest.trim() {
        "" => unit,
        word => {
            unit_of(word).ok_or(FactFault::NotA("a number and a unit: persons, users, accounts, records, files"))?
        }
    };
    Ok(StatedCount { kind, n, n_max, unit, as_of: None })
}

fn unit_of(word: &str) -> Option<Unit> {
    let reads = |unit: &Unit| {
        let text = unit_text(*unit);
        [unit.code(), text.de, text.en].iter().any(|name| name.to_lowercase() == word)
    };
    // Children and parents are persons.
    UNITS.into_iter().find(reads).or_else(|| person_kind(word).map(|_| Unit::Persons))
}

/// Digits with thousands marks in front of a text, and what follows.
fn leading_number(text: &str) -> Option<(u64, &str)> {
    let is_mark = |character: char| matches!(character, '.' | ',' | '\'' | '\u{a0}' | '\u{202f}');
    let mut end = 0_usize;
    let mut digits = String::new();
    let mut group = None::<usize>;
    for (at, character) in text.char_indices() {
        if character.is_ascii_digit() {
            digits.push(character);
            group = group.map(|length| length.saturating_add(1));
            end = at.saturating_add(1);
        } else if is_mark(character) && !digits.is_empty() && group.is_none_or(|length| length == 3) {
            group = Some(0);
        } else {
            break;
        }
    }
    // "1.5" is no whole number and must not become 15.
    if group.is_some_and(|length| length != 0 && length != 3) {
        return None;
    }
    Some((digits.parse().ok()?, text.get(end..)?))
}

/// `Name; function; mail; phone` in any order, parted by semicolons or commas.
pub(crate) fn contact(text: &str) -> Result<Contact, FactFault> {
    let mut contact = Contact::default();
    let mark = if text.contains(';') { ';' } else { ',' };
    for part in text.split([mark, '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let is_phone =
            digits >= 5 && part.chars().all(|character| character.is_ascii_digit() || "+-/() .".contains(character));
        let place = if part.contains('@') {
            &mut contact.mail
        } else if is_phone {
            &mut contact.phone
        } else if contact.name.is_empty() {
            &mut contact.name
        } else {
            &mut contact.function
        };
        *place = Sensitive::new(part.to_owned());
    }
    if contact.is_reachable() { Ok(contact) } else { Err(FactFault::Unreachable) }
}
