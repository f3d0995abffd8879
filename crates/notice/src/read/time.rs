//! Reads what a notice says of time.
//!
//! Dates are found first (`dates`, `clock`), then given a meaning from the words around them (`meaning`), then a year
//! where the text gives it elsewhere; marks of publication (`published`), relative words and promises (`announced`)
//! and the window of exposure (`window`) rest on that. All cues come from one pass of the vocabulary.

mod announced;
mod clock;
mod dates;
mod meaning;
mod published;
mod window;

use std::collections::BTreeMap;

use crate::document::Document;
use crate::facts::time::{Bound, Edition, Instant, Meaning, TimeFacts};
use crate::lexicon::{Area, Hit};
use dates::Written;

pub(super) fn read(document: &Document) -> TimeFacts {
    let cues = Cues { hits: document.hits(Area::Time) };
    let written = dates::written(document);
    let mut instants = meaning::instants(document, &cues, &written);
    let publications = published::marks(document, &cues, &written, &mut instants);
    fill_years(&mut instants, &publications);
    let publications = published::with_years(publications, &instants);
    let window = window::window(document, &cues, &instants);
    let mut facts = TimeFacts { instants, publications, window, ..TimeFacts::default() };
    facts.relatives = announced::relatives(document, &cues, &facts);
    facts.gives_delay_reason = cues.hits.iter().any(|hit| hit.key == "late-reason");
    facts.promises = announced::promises(document, &cues, &facts);
    facts
}

/// The hits of the vocabulary, in order of their place.
pub(super) struct Cues<'a> {
    hits: &'a [Hit],
}

impl Cues<'_> {
    /// The hits that begin between two words.
    fn between(&self, from: usize, to: usize) -> &[Hit] {
        let start = self.hits.partition_point(|hit| hit.words.start < from);
        let rest = self.hits.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|hit| hit.words.start < to)).unwrap_or_default()
    }

    /// The hits of a sentence; of a very long one only its first words.
    fn of(&self, document: &Document, sentence: usize) -> &[Hit] {
        let words = document.sentences().get(sentence).map_or(0..0, |sentence| sentence.words.clone());
        self.between(words.start, words.end.min(words.start + 400))
    }

    fn has(&self, document: &Document, sentence: usize, key: &str) -> bool {
        self.of(document, sentence).iter().any(|hit| hit.key == key)
    }
}

/// Gives years to dates without one: from the other end of a range, the same day elsewhere, the publication, or the
/// nearest year before it.
fn fill_years(instants: &mut [Instant], publications: &[(Edition, usize)]) {
    let mut of_days: BTreeMap<(i8, Option<i8>), i16> = BTreeMap::new();
    for instant in instants.iter() {
        if let (Some(year), Some(month)) = (instant.date.year, instant.date.month) {
            of_days.entry((month, instant.date.day)).or_insert(year);
        }
    }
    let published = publications.iter().find_map(|(_, index)| instants.get(*index).map(|instant| instant.date.clone()));
    let published = published.filter(|date| date.year.is_some());
    let mut nearest = instants.iter().find_map(|instant| instant.date.year);
    for index in 0..instants.len() {
        let partner = instants.get(index + 1).filter(|next| next.bound == Bound::Until).and_then(|next| next.date.year);
        let Some(instant) = instants.get_mut(index) else { continue };
        if instant.date.year.is_some() {
            nearest = instant.date.year;
            continue;
        }
        let Some(month) = instant.date.month else { continue };
        let bound = instant.bound;
        let by_publication = published.as_ref().and_then(|date| {
            // An event of November in a notice of January was last year's.
            let earlier = date.month.is_some_and(|published| month > published + 1 && bound != Bound::Until);
            date.year.map(|year| if earlier { year - 1 } else { year })
        });
        let same_day = of_days.get(&(month, instant.date.day)).copied();
        instant.date.year = partner.or(same_day).or(by_publication).or(nearest);
        instant.year_filled = instant.date.year.is_some();
    }
}

/// The instant's meaning counts as an event of the breach.
const fn is_event(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Occurred | Meaning::Discovered | Meaning::Contained)
}

/// The words of the date that an instant was read from.
fn words_of(written: &[Written], index: usize) -> std::ops::Range<usize> {
    written.get(index).map_or(0..0, |written| written.words.clone())
}
