//! What a sentence speaks of: affected data, stored data, or something else.

use std::ops::Range;

use super::Mention;
use crate::document::{Document, Sentence};
use crate::facts::data::{Item, Named};
use crate::lexicon::Hit;
use crate::place::Place;

/// How a sentence stands to the data in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// It speaks of affected data.
    Affected,
    /// It says where data lie.
    Stored,
    /// It says that they lie where nobody was, or that nothing happened to them.
    Elsewhere,
}

/// Sentences behind one that speaks of the affected data in which a list may go on.
const REACH: usize = 2;

#[derive(Clone, Debug, Default)]
struct Marks {
    exposure: Vec<Range<usize>>,
    listing: bool,
    storage: bool,
    advice: Vec<usize>,
    never: bool,
    measure: bool,
    notify: bool,
    intrusion: bool,
    elsewhere: bool,
    consequence: bool,
    data: usize,
    named: usize,
    groups: Vec<Range<usize>>,
    personal: bool,
    salutation: bool,
}

/// What each sentence speaks of.
pub(super) struct Contexts {
    marks: Vec<Marks>,
    /// Is about affected data itself or through what announces it.
    affected: Vec<bool>,
    doubted: Vec<bool>,
}

impl Contexts {
    pub(super) fn of(document: &Document, hits: &[Hit], mentions: &[Mention<'_>]) -> Self {
        let mut marks = vec![Marks::default(); document.sentences().len()];
        for hit in hits {
            if let Some(marks) = marks.get_mut(hit.sentence) {
                note(marks, hit);
            }
        }
        for mention in mentions {
            if let Some(marks) = marks.get_mut(mention.hit.sentence) {
                marks.data += 1;
                marks.named += usize::from(mention.named != Named::Container);
                // "Benutzernamen" is no group of people.
                marks.groups.retain(|group| mention.named == Named::Container || *group != mention.hit.words);
            }
        }
        let (affected, doubted) = spread(document, &marks);
        Self { marks, affected, doubted }
    }

    /// What the sentence says of the words of a hit.
    pub(super) fn at(&self, document: &Document, hit: &Hit) -> Option<Context> {
        let marks = self.marks.get(hit.sentence)?;
        let sentence = document.sentences().get(hit.sentence)?;
        if marks.never || sentence.is_lead && !marks.has_predicate() {
            return None;
        }
        if self.is_advised(marks, hit) {
            return None;
        }
        if self.is_denied(document, marks, hit) {
            return Some(Context::Elsewhere);
        }
        if self.affected.get(hit.sentence).copied().unwrap_or_default() {
            return Some(Context::Affected);
        }
        (marks.storage && !marks.measure).then_some(if marks.elsewhere { Context::Elsewhere } else { Context::Stored })
    }

    /// Everything that the sentence says of exposure is denied ("Passwörter sind ... und waren nicht einsehbar").
    fn is_denied(&self, document: &Document, marks: &Marks, hit: &Hit) -> bool {
        let mut said = marks.exposure.iter().filter(|exposure| !hit.words.contains(&exposure.start)).peekable();
        said.peek().is_some() && said.all(|exposure| document.standing(exposure).is_denied())
    }

    /// A piece of advice stands closer to the words than any statement that data were hit.
    fn is_advised(&self, marks: &Marks, hit: &Hit) -> bool {
        let Some(advice) = marks.advice.iter().rfind(|advice| **advice <= hit.words.start) else {
            return !marks.advice.is_empty() && marks.exposure.is_empty();
        };
        // "Change your password": the object of the advice, whatever else the sentence says.
        let object = hit.words.start - *advice <= 4;
        let between = |exposure: &Range<usize>| (*advice..hit.words.start).contains(&exposure.start);
        let behind = |exposure: &Range<usize>| exposure.start >= hit.words.start;
        !marks.exposure.iter().any(|exposure| between(exposure) || (!object && behind(exposure)))
    }

    pub(super) fn is_doubted(&self, sentence: usize) -> bool {
        self.doubted.get(sentence).copied().unwrap_or_default()
    }

    pub(super) fn is_exposing(&self, sentence: usize) -> bool {
        self.affected.get(sentence).copied().unwrap_or_default()
    }

    /// The group that stands nearest to a mention: in its sentence, in what announces it, in the sentence before.
    pub(super) fn group_near(&self, document: &Document, hit: &Hit) -> Option<Place> {
        let sentence = document.sentences().get(hit.sentence)?;
        let own = self.marks.get(hit.sentence)?;
        let nearest = own.groups.iter().min_by_key(|group| group.start.abs_diff(hit.words.start));
        let lead = || self.marks.get(sentence.lead?)?.groups.first();
        let before = || self.marks.get(hit.sentence.checked_sub(1)?)?.groups.last();
        nearest.or_else(lead).or_else(before).map(|group| document.place_of(group))
    }

    /// Where affected data are tied to people: a group in a sentence on them, or a text that addresses its reader.
    pub(super) fn groups(&self, document: &Document, items: &[Item]) -> Vec<Place> {
        let mut places: Vec<Place> = items.iter().filter(|item| item.is_held()).filter_map(|item| item.group).collect();
        let addressed = self.marks.iter().take(40).any(|marks| marks.salutation);
        for (index, marks) in self.marks.iter().enumerate() {
            let exposing = self.is_exposing(index) || marks.has_predicate();
            let speaks = marks.personal && (exposing && marks.named > 0 || addressed && marks.data > 0);
            if exposing && let Some(group) = marks.groups.first() {
                places.push(document.place_of(group));
            } else if speaks && let Some(sentence) = document.sentences().get(index) {
                places.push(sentence.place);
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }
}

impl Marks {
    /// Says itself that data were hit.
    fn has_predicate(&self) -> bool {
        !self.exposure.is_empty()
    }
}

fn note(marks: &mut Marks, hit: &Hit) {
    match hit.key {
        "@exposure" => marks.exposure.push(hit.words.clone()),
        "@listing" => marks.listing = true,
        "@storage" | "@hash" | "@encrypted" | "@undecipherable" => marks.storage = true,
        "@advice" => marks.advice.push(hit.words.start),
        "@never" => marks.never = true,
        "@measure" => marks.measure = true,
        "@notify" => marks.notify = true,
        "@elsewhere" => marks.elsewhere = true,
        "@intrusion" => marks.intrusion = true,
        "@consequence" => marks.consequence = true,
        "@group" => marks.groups.push(hit.words.clone()),
        "@personal" => marks.personal = true,
        "@salutation" => marks.salutation = true,
        _ => {}
    }
}

/// Spreads what a sentence says to the lists and sentences that go on with it.
fn spread(document: &Document, marks: &[Marks]) -> (Vec<bool>, Vec<bool>) {
    let mut affected = vec![false; marks.len()];
    let mut announces = vec![false; marks.len()];
    let mut doubted = vec![false; marks.len()];
    let mut last_affected: Option<usize> = None;
    for (index, sentence) in document.sentences().iter().enumerate() {
        let Some(own) = marks.get(index) else { continue };
        let led = sentence.lead.is_some_and(|lead| announces.get(lead).copied().unwrap_or_default());
        let doubt = sentence.lead.is_some_and(|lead| doubted.get(lead).copied().unwrap_or_default())
            || own.exposure.iter().any(|exposure| document.standing(exposure) == crate::scope::Standing::Hedged);
        let event = |at: usize| marks.get(at).is_some_and(|marks| marks.intrusion);
        let near = last_affected.is_some_and(|last| index - last <= REACH)
            || (index.saturating_sub(REACH)..=index + 1).any(event);
        let goes_on =
            own.listing && own.data > 0 && (near || led || own.named >= 3 && !own.measure && !own.consequence);
        let list = led && own.named > 0 && is_list(document, sentence, own);
        let close = last_affected.is_some_and(|last| index - last <= REACH);
        // A row of categories is nearly always the list of what was affected, whatever its verb.
        let near_event = close || (index.saturating_sub(REACH)..=index + 1).any(event);
        let row = own.named >= 4 || own.named >= 3 && near_event;
        let bare = row && own.advice.is_empty() && !own.measure && !own.consequence;
        let says = own.has_predicate() && (own.data > 0 || sentence.is_lead);
        let is = says && !is_other(own) || (goes_on && own.advice.is_empty()) || list || bare;
        if let Some(flag) = affected.get_mut(index) {
            *flag = is;
        }
        if sentence.is_lead {
            let asks = own.data > 0 && (own.has_predicate() || own.listing);
            let colon = led && own.advice.is_empty() && !own.measure;
            let heading = sentence.words.len() <= 4 && own.data > 0 && own.advice.is_empty() && !own.measure;
            let near_colon = close && own.data > 0 && own.advice.is_empty();
            if let Some(flag) = announces.get_mut(index) {
                *flag = (asks && own.advice.is_empty()) || colon || heading || near_colon || is;
            }
        }
        if let Some(flag) = doubted.get_mut(index) {
            *flag = doubt && (sentence.is_lead || led);
        }
        if is || own.has_predicate() {
            last_affected = Some(index);
        }
    }
    (affected, doubted)
}

/// A sentence on what was done, although it holds a word of exposure ("Wir haben die betroffenen Passwörter gesperrt").
fn is_other(own: &Marks) -> bool {
    own.notify && own.named <= 1
        || own.measure
            && own.exposure.iter().all(|exposure| exposure.len() > 1)
            && own.exposure.len() == 1
            && own.named <= 1
}

/// A bullet or a line of names, not a sentence about something else.
fn is_list(document: &Document, sentence: &Sentence, own: &Marks) -> bool {
    let quiet = own.advice.is_empty() && !own.measure && !own.consequence;
    let ends = sentence.words.end.checked_sub(1).map_or("", |last| document.folded_at(last));
    let bare = sentence.is_item || ends != "." || own.named * 8 >= sentence.words.len();
    quiet && bare && (sentence.is_item || sentence.words.len() <= 14 || own.named >= 2)
}
