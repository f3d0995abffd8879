//! Tatsachen in Worten. How values, grades and open items read, in both languages.
//!
//! One place for terminal, form sheet and questions, so that a number never reads two ways. Times are absolute and name their zone;
//! numbers keep kind and unit; what two sources say differently is shown twice and never averaged.

use law::{Certainty, LegalTime};
use model::{CategorySet, Instant, Language, Purpose, Sensitive};
use notice::words::data::{category, enumerated};
use notice::words::time::{day_words, instant_words};

use super::standing::{PlacedStatement, StandingFact};
use super::statement::{Grade, Said};
use super::value::{Contact, CountKind, FactValue, MeasureState, StatedCount, StatedMoment, counts_people, unit_text};

/// Sprache und Zeit. In which language and legal time facts are told.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// Language.
    pub language: Language,
    /// Legal time.
    pub legal_time: &'a LegalTime,
}

impl Telling<'_> {
    /// An instant: weekday, date, clock, zone.
    #[must_use]
    pub fn instant(&self, at: Instant) -> String {
        instant_words(at, self.legal_time, self.language)
    }

    /// A moment; an estimate says so.
    #[must_use]
    pub fn moment(&self, moment: StatedMoment) -> String {
        let text = self.instant(moment.at);
        let clock = self.legal_time.clock(moment.at);
        let is_day = clock.is_some_and(|clock| clock.time() == jiff::civil::Time::midnight());
        if let Some(clock) = clock.filter(|_| is_day && moment.certainty == Certainty::Estimated) {
            // Somebody named the day alone; "midnight" would claim more.
            let day = day_words(clock.date(), self.language);
            return format!("{day} ({})", self.language.say("Uhrzeit nicht angegeben", "time not stated"));
        }
        match moment.certainty {
            Certainty::Exact => text,
            Certainty::Estimated => {
                self.language.say("geschätzt, frühestens ", "estimated, at the earliest ").to_owned() + &text
            }
        }
    }

    /// A number with thousands marks.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mark = self.language.say(".", ",");
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            let rest = digits.len().saturating_sub(at);
            if at > 0 && rest.is_multiple_of(3) {
                text.push_str(mark);
            }
            text.push(digit);
        }
        text
    }

    /// A count with kind and unit; a unit that is no persons says so.
    #[must_use]
    pub fn count(&self, count: &StatedCount) -> String {
        let say = |de, en| self.language.say(de, en);
        let n = self.number(count.n);
        let text = match count.kind {
            CountKind::Exact => n,
            CountKind::Approx => format!("{} {n}", say("ungefähr", "about")),
            CountKind::AtMost => format!("{} {n}", say("höchstens", "at most")),
            CountKind::AtLeast => format!("{} {n}", say("mindestens", "at least")),
            CountKind::Range => format!("{n} {} {}", say("bis", "to"), self.number(count.n_max)),
            CountKind::Unknown => return say("nicht zu ermitteln", "cannot be determined").to_owned(),
            CountKind::ToBeDetermined => return say("wird ermittelt", "to be determined").to_owned(),
        };
        let unit = unit_text(count.unit).text(self.language);
        let as_of = count.as_of.map_or(String::new(), |at| format!(", {} {}", say("Stand", "as of"), self.instant(at)));
        format!("{text} {unit}{as_of}")
    }

    /// The nouns of categories in a row.
    #[must_use]
    pub fn categories(&self, set: CategorySet) -> String {
        let nouns: Vec<&str> = set.iter().map(|one| category(one).text(self.language)).collect();
        enumerated(&nouns, self.language)
    }

    /// A contact in one line.
    #[must_use]
    pub fn contact(&self, contact: &Contact) -> String {
        contact.lines().iter().map(clear).collect::<Vec<_>>().join(", ")
    }

    /// A value, one line each.
    #[must_use]
    pub fn value(&self, value: &FactValue) -> Vec<String> {
        let language = self.language;
        match value {
            FactValue::Text(text) => clear(text).lines().map(str::to_owned).collect(),
            FactValue::Words(terms) => {
                let words: Vec<&str> = terms.iter().map(|term| term.text.text(language)).collect();
                vec![words.join(", ")]
            }
            FactValue::YesNo(answer) => vec![answer.text().text(language).to_owned()],
            FactValue::Moment(moment) => vec![self.moment(*moment)],
            FactValue::Window { from, until } => vec![self.window(*from, *until)],
            FactValue::Count(count) => vec![self.count(count)],
            FactValue::Categories(set) => vec![self.categories(*set)],
            FactValue::Measures(measures) => measures
                .iter()
                .map(|measure| {
                    let state = measure.state.text().text(language);
                    let text = clear(&measure.text);
                    match (measure.at, measure.state) {
                        (None, _) => format!("{text} ({state})"),
                        (Some(at), MeasureState::Planned) => {
                            format!("{text} ({state}, {} {})", language.say("bis", "by"), self.moment(at))
                        }
                        (Some(at), _) => format!("{text} ({state}, {})", self.moment(at)),
                    }
                })
                .collect(),
            FactValue::Contact(contact) => vec![self.contact(contact)],
            FactValue::Hours(hours) => vec![format!("{hours} {}", language.say("Stunden", "hours"))],
        }
    }

    fn window(&self, from: Option<StatedMoment>, until: Option<StatedMoment>) -> String {
        let say = |de, en| self.language.say(de, en);
        match (from, until) {
            (Some(from), Some(until)) if from == until => self.moment(from),
            (Some(from), Some(until)) => {
                format!("{} {} {} {}", say("von", "from"), self.moment(from), say("bis", "to"), self.moment(until))
            }
            (Some(from), None) => {
                format!(
                    "{} {}, {}",
                    say("seit", "since"),
                    self.moment(from),
                    say("Ende nicht angegeben", "end not stated")
                )
            }
            (None, Some(until)) => {
                let begin = say("Beginn nicht angegeben", "begin not stated");
                format!("{begin}, {} {}", say("bis", "until"), self.moment(until))
            }
            (None, None) => String::new(),
        }
    }

    /// What a statement adds to its value: grade and source; nothing for what is confirmed.
    #[must_use]
    pub fn grade(&self, grade: &Grade) -> Option<String> {
        match grade {
            Grade::Confirmed => None,
            Grade::ClaimedBy(who) => Some(format!("{} {}", grade.text().text(self.language), clear(who))),
            _ => Some(grade.text().text(self.language).to_owned()),
        }
    }

    /// A statement, one line each, with its grade.
    #[must_use]
    pub fn statement(&self, placed: &PlacedStatement) -> Vec<String> {
        let statement = &placed.statement;
        match &statement.said {
            Said::Open { who, by } => vec![self.open(who, *by)],
            Said::Value(value) => {
                let mut lines = self.value(value);
                if let FactValue::Count(count) = value
                    && !counts_people(count.unit)
                    && statement.key == super::key::FactKey::PersonsCount
                    && let Some(line) = lines.first_mut()
                {
                    let not_persons = self.language.say("das sind keine Personen", "these are not persons");
                    line.push_str(&format!("; {not_persons}"));
                }
                if let Some(grade) = self.grade(&statement.grade) {
                    // Measures are acts of their own, the lines of a text are not.
                    let from = if matches!(value, FactValue::Measures(_)) { 0 } else { lines.len().saturating_sub(1) };
                    lines.iter_mut().skip(from).for_each(|line| line.push_str(&format!(" ({grade})")));
                }
                lines
            }
        }
    }

    /// An open item in words.
    #[must_use]
    pub fn open(&self, who: &Sensitive<String>, by: Instant) -> String {
        let by = self.instant(by);
        match self.language {
            Language::German => format!("Offen. {} klärt das bis {by}.", clear(who)),
            Language::English => format!("Open. {} finds out by {by}.", clear(who)),
        }
    }

    /// A fact, one line each: all that stands, and that two sources clash where they do.
    #[must_use]
    pub fn fact(&self, fact: &StandingFact) -> Vec<String> {
        let mut lines: Vec<String> = fact.statements.iter().flat_map(|placed| self.statement(placed)).collect();
        if fact.is_contradicted {
            lines.push(
                self.language
                    .say(
                        "Widerspruch: Zwei Quellen sagen Verschiedenes; noch nicht geklärt, was gilt.",
                        "Contradiction: two sources say different things; which one holds is not settled.",
                    )
                    .to_owned(),
            );
        }
        lines
    }
}

/// The clear value, for whoever may see the case.
pub(crate) fn clear(text: &Sensitive<String>) -> String {
    text.reveal(Purpose::Storage).clone()
}
