//! From facts, parties and contacts to the values of each message.
//!
//! What is known comes with its binding, what is not comes as an open item with who answers it by when: no message
//! pretends. The same facts give the same values, so a draft can be compared with what holds now.

use dispatch::SenderDomain;
use jiff::civil::Date;
use law::LegalTime;
use law::authorities::{CompetenceFacts, competent};
use model::{Both, Carrier, CategorySet, DoorView, Instant, Language, Purpose, Sensitive};
use notice::advice::{Voice, spoken};
use notice::letters::{Contact as LetterContact, ControllerMessage, House, Incident, Receipt};
use notice::words::data::category;
use notice::words::time::{instant_words, moment_words};
use notice::write::Value;

use super::content::Sender;
use super::problem::NoticeProblem;
use crate::facts::key::FactKey;
use crate::facts::standing::{StandingFact, StandingFacts};
use crate::facts::statement::Said;
use crate::facts::value::{Contact, FactValue, StatedMoment, StatedRemedy, YesNo, unit_text};
use crate::parties::Party;

const DAY_SECONDS: i64 = 86_400;
/// Facts whose answer every controller waits for.
const AWAITED: [FactKey; 6] = [
    FactKey::Occurred,
    FactKey::StillOpen,
    FactKey::DataCategories,
    FactKey::PersonKinds,
    FactKey::PersonsCount,
    FactKey::Recipients,
];

/// What all messages of one draft share.
pub(crate) struct Composer<'a> {
    pub(crate) facts: &'a StandingFacts,
    pub(crate) own: &'a Party,
    /// Name of the service that controllers use.
    pub(crate) service: &'a str,
    pub(crate) language: Language,
    pub(crate) as_of: Instant,
    /// When the next message comes.
    pub(crate) next_update: Instant,
    pub(crate) legal_time: LegalTime,
}

impl Composer<'_> {
    /// Who writes; there must be an address that can be answered.
    pub(crate) fn sender(&self) -> Result<Sender, NoticeProblem> {
        let contact = self.contact_point();
        let mail = contact.mail.reveal(Purpose::Storage).trim().to_owned();
        let name = self.own.name.reveal(Purpose::Storage).trim().to_owned();
        let domain = mail.rsplit_once('@').and_then(|(_, domain)| SenderDomain::new(domain).ok());
        match domain {
            Some(domain) if !name.is_empty() => Ok(Sender { name, email: Sensitive::new(mail), domain }),
            _ => Err(NoticeProblem::NoSender),
        }
    }

    /// What one controller is told. `received` is when the first message reached it, as far as recorded.
    pub(crate) fn message(&self, carrier: &Carrier, received: Option<Instant>) -> ControllerMessage {
        let day = self.legal_time.day(self.as_of).unwrap_or(Date::constant(1970, 1, 1));
        ControllerMessage {
            processor: self.house(),
            service: self.service.to_owned(),
            party: carrier.controller.0.clone(),
            controller: carrier.name.clone(),
            land: carrier.land.clone(),
            regime: carrier.regime,
            competence: competent(&CompetenceFacts::of_carrier(carrier), day),
            incident: self.incident(),
            as_of: self.as_of,
            receipt: received.map_or(Receipt::SentAt(self.as_of), Receipt::ReceivedAt),
            next_update: self.next_update,
            own_filing: None,
        }
    }

    /// We, with the contact for this incident.
    pub(crate) fn house(&self) -> House {
        let filled = |text: &Sensitive<String>| {
            let text = text.reveal(Purpose::Disclosure).trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        let letter_contact = |contact: &Contact| LetterContact {
            name: [filled(&contact.name), filled(&contact.function)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", "),
            mail: filled(&contact.mail),
            phone: filled(&contact.phone),
            hours: None,
        };
        let officer = self.fact_contact(FactKey::DataProtectionOfficer);
        House {
            name: self.own.name.reveal(Purpose::Disclosure).clone(),
            address: Vec::new(),
            contact: letter_contact(&self.contact_point()),
            officer: officer.as_ref().map(letter_contact),
            check: self
                .language
                .say(
                    "Rufen Sie uns unter der Nummer an, die in Ihrem Vertrag mit uns steht. Nehmen Sie nicht die Nummer aus dieser Nachricht.",
                    "Call us on the number that stands in your contract with us. Do not take the number from this message.",
                )
                .to_owned(),
        }
    }

    /// What happened, as far as it is known.
    pub(crate) fn incident(&self) -> Incident {
        let categories = self.facts.own(FactKey::DataCategories).map(StandingFact::categories).unwrap_or_default();
        Incident {
            what: self.text(FactKey::WhatHappened),
            occurred: self.text(FactKey::Occurred),
            noticed: self.noticed(),
            known_since: self.either(FactKey::ProcessorAware, FactKey::FirstHint),
            ended: self.ended(),
            evidence: self.text(FactKey::Confidentiality),
            persons: self.text(FactKey::PersonsCount),
            who: self.text(FactKey::PersonKinds),
            data: self.text(FactKey::DataCategories),
            consequences: self.consequences(categories),
            measures: self.measures(),
            open: self.open_items(),
        }
    }

    /// What was watched and what not, from a run: the logs of the open doors and their holes.
    pub(crate) fn evidence(&self, doors: &[DoorView]) -> Value {
        let open: Vec<&DoorView> = doors.iter().filter(|door| door.widest.is_some()).collect();
        let names = self.listed(open.iter().map(|door| door.host.clone()));
        let watched = open.iter().flat_map(|door| &door.watched);
        let from = watched.clone().map(|window| window.from()).min();
        let to = watched.map(|window| window.to()).max();
        let unwatched = open.iter().map(|door| door.unwatched.iter().map(|window| window.seconds()).sum::<i64>()).max();
        let days = grouped(u64::try_from(unwatched.unwrap_or(0) / DAY_SECONDS).unwrap_or(0), self.language);
        let time = |at| moment_words(at, &self.legal_time, self.language);
        let next = time(self.next_update);
        let text = match (from.zip(to), self.language) {
            (None, _) => return self.open(FactKey::Confidentiality),
            (Some((from, to)), Language::German) => format!(
                "Wir haben die Protokolle von {names} vom {} bis {} ausgewertet. Für {days} Tage des Zeitraums gibt es kein vollständiges Protokoll; für diese Zeit bleibt offen, wer Dateien abrief. Bis {next} teilen wir mit, ob es weitere Protokolle gibt.",
                time(from),
                time(to)
            ),
            (Some((from, to)), Language::English) => format!(
                "We examined the logs of {names} from {} to {}. For {days} days of the period there is no complete log; for that time it stays open who fetched files. By {next} we tell you whether there are further logs.",
                time(from),
                time(to)
            ),
        };
        Value::bound(text, "run:coverage")
    }

    /// Categories in words, in a row.
    pub(crate) fn category_names(&self, categories: CategorySet) -> String {
        self.listed(categories.iter().map(|kind| category(kind).text(self.language).to_owned()))
    }

    fn contact_point(&self) -> Contact {
        self.fact_contact(FactKey::ContactPoint).unwrap_or_else(|| self.own.contact.clone())
    }

    fn fact_contact(&self, key: FactKey) -> Option<Contact> {
        match self.facts.own(key)?.value()? {
            FactValue::Contact(contact) => Some(contact.clone()),
            _ => None,
        }
    }

    /// One fact in words, or that it is open.
    fn text(&self, key: FactKey) -> Value {
        match self.words(key) {
            Some(words) => Value::bound(words, &bound(key)),
            None => self.open(key),
        }
    }

    /// How it was noticed: as told, or by whom in a sentence.
    fn noticed(&self) -> Value {
        let by_whom = self.words(FactKey::Discovered).filter(|_| self.words(FactKey::DiscoveryStory).is_none());
        let Some(by_whom) = by_whom else { return self.either(FactKey::DiscoveryStory, FactKey::Discovered) };
        let terms = self.facts.own(FactKey::Discovered).and_then(StandingFact::value);
        let is_own = matches!(terms, Some(FactValue::Words(terms)) if terms.iter().any(|term| term.word == "self"));
        let words = if is_own {
            self.language.say("Unsere eigenen Beschäftigten haben es bemerkt.", "Our own staff noticed it.").to_owned()
        } else {
            format!("{} {by_whom}.", self.language.say("Entdeckt", "Discovered"))
        };
        Value::bound(words, &bound(FactKey::Discovered))
    }

    /// The first of two facts that is known.
    fn either(&self, first: FactKey, second: FactKey) -> Value {
        if self.words(first).is_some() { self.text(first) } else { self.text(second) }
    }

    fn words(&self, key: FactKey) -> Option<String> {
        let fact = self.facts.own(key)?;
        let words = match fact.value()? {
            FactValue::Text(text) => text.reveal(Purpose::Disclosure).trim().to_owned(),
            FactValue::Words(terms) => self.listed(terms.iter().map(|term| term.text.text(self.language).to_owned())),
            FactValue::YesNo(answer) => answer.text().text(self.language).to_owned(),
            FactValue::Moment(_) => self.moment(fact.moment()?),
            FactValue::Window { from, until } => self.window(*from, *until)?,
            FactValue::Count(count) => notice_count(count, self.language)?,
            FactValue::Categories(_) => self.category_names(fact.categories()),
            FactValue::Measures(_) | FactValue::Contact(_) | FactValue::Hours(_) => return None,
        };
        (!words.is_empty()).then_some(words)
    }

    fn moment(&self, moment: StatedMoment) -> String {
        let time = instant_words(moment.at, &self.legal_time, self.language);
        match moment.certainty {
            law::Certainty::Exact => time,
            law::Certainty::Estimated => format!("{} {time}", self.language.say("frühestens", "at the earliest")),
        }
    }

    fn window(&self, from: Option<StatedMoment>, until: Option<StatedMoment>) -> Option<String> {
        let language = self.language;
        let time = |moment: StatedMoment| instant_words(moment.at, &self.legal_time, language);
        let from = from.map(|moment| {
            let earliest = match moment.certainty {
                law::Certainty::Exact => "",
                law::Certainty::Estimated => language.say("frühestens ", "at the earliest "),
            };
            format!("{earliest}{} {}", language.say("seit", "since"), time(moment))
        });
        let until = until.map(|moment| format!("{} {}", language.say("bis", "until"), time(moment)));
        let parts: Vec<String> = [from, until].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    fn ended(&self) -> Value {
        let language = self.language;
        let fact = self.facts.own(FactKey::StillOpen).and_then(StandingFact::value);
        match fact {
            Some(FactValue::YesNo(YesNo::No)) => Value::bound(
                language.say("Die Lücke ist geschlossen.", "The hole is closed."),
                &bound(FactKey::StillOpen),
            ),
            Some(FactValue::YesNo(YesNo::Yes)) => Value::bound(
                language.say("Die Lücke ist noch offen.", "The hole is still open."),
                &bound(FactKey::StillOpen),
            ),
            _ => self.open(FactKey::StillOpen),
        }
    }

    /// Stated consequences, or those of the categories.
    fn consequences(&self, categories: CategorySet) -> Vec<Value> {
        if let Some(words) = self.words(FactKey::Consequences) {
            return vec![Value::bound(words, &bound(FactKey::Consequences))];
        }
        let mut lines: Vec<&str> = Vec::new();
        for kind in categories.iter() {
            let (german, english) = spoken(kind, Voice::Neutral).consequence;
            let line = self.language.say(german, english);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        // Each line has a binding of its own: a binding has one form of words.
        let lines: Vec<Value> = (1..)
            .zip(lines)
            .map(|(number, line)| {
                Value::bound(line, &format!("{}_consequence_{number}", bound(FactKey::DataCategories)))
            })
            .collect();
        if lines.is_empty() { vec![self.open(FactKey::Consequences)] } else { lines }
    }

    fn measures(&self) -> Vec<Value> {
        let fact = self.facts.own(FactKey::Measures);
        let measures = fact.into_iter().flat_map(StandingFact::values).filter_map(|value| match value {
            FactValue::Measures(measures) => Some(measures),
            _ => None,
        });
        let lines: Vec<Value> =
            (1..).zip(measures.flatten()).map(|(number, measure)| self.measure(number, measure)).collect();
        if lines.is_empty() { vec![self.open(FactKey::Measures)] } else { lines }
    }

    fn measure(&self, number: usize, measure: &StatedRemedy) -> Value {
        let text = measure.text.reveal(Purpose::Disclosure).trim().trim_end_matches('.');
        let state = measure.state.text().text(self.language);
        let at = measure.at.map(|at| format!(", {}", self.moment(at))).unwrap_or_default();
        Value::bound(format!("{text} ({state}{at})"), &format!("{}_{number}", bound(FactKey::Measures)))
    }

    fn open_items(&self) -> Vec<Value> {
        AWAITED.into_iter().filter(|key| self.words(*key).is_none()).map(|key| self.open(key)).collect()
    }

    /// An open item: who finds out by when, as stated, else we by the next message.
    fn open(&self, key: FactKey) -> Value {
        let stated = self.facts.own(key).and_then(|fact| {
            fact.statements.iter().find_map(|placed| match &placed.statement.said {
                Said::Open { who, by } => Some((who.reveal(Purpose::Disclosure).clone(), *by)),
                Said::Value(_) => None,
            })
        });
        let we = || (self.own.name.reveal(Purpose::Disclosure).clone(), self.next_update);
        let (who, by) = stated.unwrap_or_else(we);
        Value::open(question(key).text(self.language), who, instant_words(by, &self.legal_time, self.language))
    }

    fn listed(&self, words: impl IntoIterator<Item = String>) -> String {
        let words: Vec<String> = words.into_iter().collect();
        match words.as_slice() {
            [start @ .., last] if !start.is_empty() => {
                format!("{} {} {last}", start.join(", "), self.language.say("und", "and"))
            }
            _ => words.concat(),
        }
    }
}

/// What is asked while a fact is not known.
fn question(key: FactKey) -> Both {
    match key {
        FactKey::WhatHappened => Both::new("Was ist geschehen?", "What happened?"),
        FactKey::Occurred => Both::new("In welchem Zeitraum geschah es?", "In which period did it happen?"),
        FactKey::StillOpen => Both::new("Ist die Lücke geschlossen?", "Is the hole closed?"),
        FactKey::Discovered => Both::new("Wie wurde es bemerkt?", "How was it discovered?"),
        FactKey::FirstHint => Both::new("Seit wann ist es bekannt?", "Since when is it known?"),
        FactKey::Confidentiality => {
            Both::new("Was zeigen die Protokolle, und für welche Zeit?", "What do the logs show, and for which time?")
        }
        FactKey::DataCategories => Both::new("Welche Daten sind betroffen?", "Which data are affected?"),
        FactKey::PersonKinds => Both::new("Wessen Daten sind betroffen?", "Whose data are affected?"),
        FactKey::PersonsCount => Both::new("Wie viele Personen sind betroffen?", "How many persons are affected?"),
        FactKey::Recipients => Both::new("Wer hat die Daten erhalten?", "Who received the data?"),
        FactKey::Consequences => Both::new("Was kann den Personen geschehen?", "What can happen to the persons?"),
        FactKey::Measures => Both::new("Was wurde getan?", "What was done?"),
        _ => key.label(),
    }
}

fn bound(key: FactKey) -> String {
    format!("fact:{}", key.word())
}

/// A stated count in words; none where no number is stated.
fn notice_count(count: &crate::facts::value::StatedCount, language: Language) -> Option<String> {
    use crate::facts::value::CountKind;
    let unit = unit_text(count.unit).text(language);
    let n = grouped(count.n, language);
    let words = match count.kind {
        CountKind::Exact => format!("{n} {unit}"),
        CountKind::Approx => format!("{} {n} {unit}", language.say("etwa", "about")),
        CountKind::AtMost => format!("{} {n} {unit}", language.say("höchstens", "at most")),
        CountKind::AtLeast => format!("{} {n} {unit}", language.say("mindestens", "at least")),
        CountKind::Range => {
            format!("{n} {} {} {unit}", language.say("bis", "to"), grouped(count.n_max, language))
        }
        CountKind::Unknown | CountKind::ToBeDetermined => return None,
    };
    Some(words)
}

/// A number with its thousands parted, as the language writes it.
pub(crate) fn grouped(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let separator = language.say(".", ",");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len().saturating_sub(index)) % 3 == 0 {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}
