//! Zeitangaben eines Textes. Instants with their meaning, relative words, marks of publication, windows, promises.
//!
//! A date is as exact as the text makes it: a month stays a month. A year that the text gives elsewhere is filled in
//! and marked as such, so that a rule can still ask whether the reader would have known it.

use std::fmt::Write as _;

use crate::place::Place;

/// Datum, so genau wie der Text es nennt. A date, perhaps without year, day, or time.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Year, where it is known.
    pub year: Option<i16>,
    /// Month, 1 to 12.
    pub month: Option<i8>,
    /// Day of the month.
    pub day: Option<i8>,
    /// Hour and minute.
    pub time: Option<(i8, i8)>,
    /// The zone as the text names it ("UTC", "MESZ").
    pub zone: Option<String>,
}

impl PartialDate {
    /// The shortened ISO form: `2023-07-04T16:30`, `2022-10`, `2021`, `--08-02`.
    #[must_use]
    pub fn iso(&self) -> String {
        let mut iso = self.year.map_or_else(|| String::from("-"), |year| format!("{year:04}"));
        if let Some(month) = self.month {
            let _ = write!(iso, "-{month:02}");
            if let Some(day) = self.day {
                let _ = write!(iso, "-{day:02}");
                if let Some((hour, minute)) = self.time {
                    let _ = write!(iso, "T{hour:02}:{minute:02}");
                }
            }
        }
        iso
    }

    /// The civil day, where all of it is known and exists.
    #[must_use]
    pub fn civil(&self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.year?, self.month?, self.day?).ok()
    }
}

/// Bedeutung eines Zeitpunkts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// The breach happened, or began.
    Occurred,
    /// Somebody noticed it.
    Discovered,
    /// It was stopped.
    Contained,
    /// The authority was told (Art. 33 GDPR).
    AuthorityNotified,
    /// The persons were told (Art. 34 GDPR).
    PersonsNotified,
    /// The notice itself appeared.
    Published,
    /// Anything else, ends of windows and updates included.
    Other,
}

impl Meaning {
    /// The word of the shared facts files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Occurred => "occurred",
            Self::Discovered => "discovered",
            Self::Contained => "contained",
            Self::AuthorityNotified => "authority_notified",
            Self::PersonsNotified => "persons_notified",
            Self::Published => "published",
            Self::Other => "other",
        }
    }
}

/// Which side of a stretch of time a date marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// A point.
    At,
    /// From then on.
    From,
    /// Until then.
    Until,
    /// Some time before.
    Before,
}

/// Zeitpunkt. One mention of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instant {
    /// The date.
    pub date: PartialDate,
    /// What happened then.
    pub meaning: Meaning,
    /// Which side of a stretch it marks.
    pub bound: Bound,
    /// The year does not stand in the date itself.
    pub year_filled: bool,
    /// Where.
    pub place: Place,
    /// The sentence it stands in.
    pub sentence: usize,
}

/// How a relative word can be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relative {
    /// From the day of publication ("gestern", "in the next 24 hours").
    Countable,
    /// Not at all ("recently", "in Kürze").
    Vague,
}

/// Relative Zeitangabe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelativeTime {
    /// How it can be resolved.
    pub kind: Relative,
    /// The text lets a reader find the absolute time.
    pub resolved: bool,
    /// Where.
    pub place: Place,
    /// The sentence it stands in.
    pub sentence: usize,
}

/// What a mark of publication marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// The first appearance, a "Stand", the date of a letter.
    Published,
    /// A dated update.
    Updated,
}

/// Stand, Datum der Veröffentlichung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationMark {
    /// What it marks.
    pub edition: Edition,
    /// When.
    pub date: PartialDate,
    /// Where.
    pub place: Place,
}

/// Zeitraum des Zugriffs. The window of exposure, as far as the text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// When it began.
    pub start: Option<PartialDate>,
    /// When it ended or was contained; none where only a duration closes it.
    pub end: Option<PartialDate>,
    /// Where.
    pub place: Place,
    /// Start and end can both be told, to the month or better.
    pub is_closed: bool,
}

/// Zusage. The operator will inform, publish, update or finish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// It names a date, or a countable time in a dated text.
    pub has_deadline: bool,
    /// Where.
    pub place: Place,
    /// The sentence it stands in.
    pub sentence: usize,
}

/// What a text says of time.
#[derive(Clone, Debug, Default)]
pub struct TimeFacts {
    /// Every mention of a date, in order.
    pub instants: Vec<Instant>,
    /// Relative words that time an event or an announced act.
    pub relatives: Vec<RelativeTime>,
    /// Marks of publication and update.
    pub publications: Vec<PublicationMark>,
    /// The window of exposure; none where the text gives no date of it.
    pub window: Option<Window>,
    /// Promises.
    pub promises: Vec<Promise>,
    /// The text gives a reason for a delay.
    pub gives_delay_reason: bool,
}

impl TimeFacts {
    /// The sentence says by when: a date, or a word that can be counted from the publication.
    #[must_use]
    pub fn gives_term(&self, sentence: usize) -> bool {
        self.instants.iter().any(|instant| {
            instant.sentence == sentence && instant.date.month.is_some() && instant.meaning != Meaning::Published
        }) || self
            .relatives
            .iter()
            .any(|relative| relative.sentence == sentence && relative.kind == Relative::Countable && relative.resolved)
    }

    /// Each date once, with its strongest meanings: what a list of facts shows.
    #[must_use]
    pub fn dates(&self) -> Vec<&Instant> {
        let mut seen = std::collections::BTreeMap::new();
        let mut days = std::collections::BTreeSet::new();
        let mut finer_meanings = std::collections::BTreeSet::new();
        let mut months = std::collections::BTreeSet::new();
        for instant in &self.instants {
            let iso = instant.date.iso();
            if instant.date.time.is_some() {
                days.insert((instant.date.year, instant.date.month, instant.date.day));
                let day = (instant.date.year, instant.date.month, instant.date.day);
                finer_meanings.insert((day, instant.meaning));
            }
            if instant.date.day.is_some() {
                months.insert((instant.date.year, instant.date.month));
            }
            let meant: &mut std::collections::BTreeMap<Meaning, &Instant> = seen.entry(iso).or_default();
            meant.entry(instant.meaning).or_insert(instant);
        }
        let mut dates: Vec<&Instant> = Vec::new();
        for meant in seen.values() {
            let named = meant.keys().any(|meaning| *meaning != Meaning::Other);
            dates.extend(
                meant
                    .iter()
                    .filter(|(meaning, instant)| {
                        let day = (instant.date.year, instant.date.month, instant.date.day);
                        let finer = instant.date.time.is_none() && days.contains(&day);
                        let day_only = matches!(**meaning, Meaning::Occurred | Meaning::Other);
                        let same = finer_meanings.contains(&(day, **meaning)) && instant.date.time.is_none();
                        let in_month = instant.date.day.is_none() && months.contains(&(day.0, day.1));
                        let vague = (in_month || instant.date.month.is_none()) && **meaning == Meaning::Other;
                        !(vague || same || finer && day_only || named && **meaning == Meaning::Other)
                    })
                    .map(|(_, instant)| *instant),
            );
        }
        dates.sort_by_key(|instant| instant.place);
        dates
    }
}
