//! Rückfragen an eine Stelle. Questions to a processor or carrier: what is open or only claimed, as one message with a date.
//!
//! What was asked and when is in the journal; a party that was asked and has sent nothing since is silent, and the next notification
//! says since when. Leaves out sending: a person does that.

use std::collections::BTreeMap;

use law::{LegalTime, PartyKey};
use model::{Block, Both, Bound, Instant, Language, Line, Span, Writing};
use serde::{Deserialize, Serialize};

use crate::facts::key::FactKey;
use crate::facts::standing::StandingFacts;
use crate::facts::statement::{Grade, own};
use crate::facts::value::Contact;
use crate::facts::words::{Telling, clear};
use crate::first_notification::Silence;
use crate::fold::CaseState;
use crate::parties::{Party, Role};

/// Anfrage.
#[derive(Clone)]
pub struct Inquiry {
    /// Number of its entry.
    pub seq: u64,
    /// The message.
    pub writing: Writing,
    /// Whom it goes to.
    pub to: Contact,
    /// What is asked.
    pub questions: Vec<FactKey>,
    /// By when the answers are needed.
    pub by: Instant,
    /// Since when an earlier message is unanswered.
    pub silent_since: Option<Instant>,
}

/// What the vault keeps of questions.
#[derive(Serialize, Deserialize)]
pub(crate) struct InquirySecret {
    pub(crate) by: String,
    pub(crate) language: String,
}

/// What is asked of a processor or carrier, in order, and how.
const QUESTIONS: &[(FactKey, Both)] = &[
    (
        FactKey::WhatHappened,
        Both::new(
            "Was ist geschehen, in welchem System, und wodurch?",
            "What happened, in which system, and by what cause?",
        ),
    ),
    (
        FactKey::Occurred,
        Both::new(
            "Von wann bis wann bestand die Lücke, und woraus ergibt sich das?",
            "From when to when did the hole exist, and what shows that?",
        ),
    ),
    (
        FactKey::ProcessorAware,
        Both::new(
            "Wann haben Sie davon erfahren, mit Datum und Uhrzeit?",
            "When did you learn of it, with date and time?",
        ),
    ),
    (
        FactKey::StillOpen,
        Both::new(
            "Ist die Lücke geschlossen, seit wann, und wer hat das geprüft?",
            "Is the hole closed, since when, and who checked that?",
        ),
    ),
    (
        FactKey::DataCategories,
        Both::new(
            "Welche Kategorien von Daten unserer Personen lagen offen? Bitte nennen Sie jede einzeln.",
            "Which categories of data of our persons lay open? Please name each one.",
        ),
    ),
    (
        FactKey::PersonKinds,
        Both::new(
            "Wessen Daten sind es: Kinder, Eltern, Beschäftigte, andere?",
            "Whose data are they: children, parents, staff, others?",
        ),
    ),
    (
        FactKey::PersonsCount,
        Both::new(
            "Wie viele Personen aus unserem Bereich sind betroffen? Bitte nennen Sie Personen, nicht Konten.",
            "How many persons of ours are affected? Please count persons, not accounts.",
        ),
    ),
    (
        FactKey::RecordsCount,
        Both::new("Wie viele Dateien und Datensätze sind es?", "How many files and records are they?"),
    ),
    (
        FactKey::Recipients,
        Both::new(
            "Wer hat nachweislich zugegriffen, und welche Protokolle aus welcher Zeit liegen vor?",
            "Who demonstrably had access, and which logs of which time exist?",
        ),
    ),
    (
        FactKey::Unintelligible,
        Both::new(
            "Waren die Daten verschlüsselt, mit welchem Verfahren, und wo lag der Schlüssel?",
            "Were the data encrypted, with which method, and where was the key?",
        ),
    ),
    (
        FactKey::Measures,
        Both::new(
            "Welche Maßnahmen haben Sie wann ergriffen, welche planen Sie bis wann?",
            "Which measures did you take when, which do you plan by when?",
        ),
    ),
    (
        FactKey::ProcessorContact,
        Both::new(
            "Wer beantwortet Rückfragen, mit E-Mail und Telefon?",
            "Who answers questions, with e-mail and phone?",
        ),
    ),
];

/// What is still to be asked: what nobody said, what is open, and what is only claimed or not sure.
pub(crate) fn open_questions(standing: &StandingFacts) -> Vec<FactKey> {
    let is_settled = |key: FactKey| {
        let fact = standing.own(key);
        fact.is_some_and(|fact| {
            let is_confirmed = fact.statements.iter().any(|placed| placed.statement.grade == Grade::Confirmed);
            !fact.is_open() && !fact.is_contradicted && is_confirmed
        })
    };
    QUESTIONS.iter().map(|(key, _)| *key).filter(|key| !is_settled(*key)).collect()
}

/// Parties that were asked and have sent nothing since, with the earliest question that is unanswered.
pub(crate) fn silences(state: &CaseState) -> Vec<Silence> {
    let mut answered: BTreeMap<&str, u64> = BTreeMap::new();
    for hint in &state.hints {
        if let Some(party) = hint.body.party.as_deref() {
            answered.insert(party, hint.seq);
        }
    }
    let mut silent: BTreeMap<&str, Instant> = BTreeMap::new();
    for asked in &state.inquiries {
        let party = asked.body.party.as_str();
        if answered.get(party).is_none_or(|answer| *answer < asked.seq) {
            silent.entry(party).or_insert(asked.at);
        }
    }
    silent.into_iter().map(|(party, since)| Silence { party: PartyKey(party.to_owned()), since }).collect()
}

/// What a message with questions is made of.
pub(crate) struct Asking<'a> {
    pub(crate) party: &'a Party,
    pub(crate) we: Option<&'a Party>,
    pub(crate) standing: &'a StandingFacts,
    pub(crate) questions: &'a [FactKey],
    pub(crate) by: Instant,
    pub(crate) due: Option<Instant>,
    pub(crate) silent_since: Option<Instant>,
    pub(crate) case_number: &'a str,
    pub(crate) language: Language,
}

/// Writes the message.
pub(crate) fn writing(asking: &Asking<'_>) -> Writing {
    let legal_time = LegalTime::germany();
    let language = asking.language;
    let telling = Telling { language, legal_time: &legal_time };
    let say = |de, en| language.say(de, en);
    let mut blocks = vec![paragraph(say("Guten Tag,", "Hello,"))];
    blocks.push(paragraph(match asking.party.role {
        Role::Processor => say(
            "wir prüfen eine Verletzung des Schutzes personenbezogener Daten, die Sie für uns verarbeiten. Dazu brauchen wir Ihre \
             Antworten (Art. 28 Abs. 3 Buchst. f und Art. 33 Abs. 2 DSGVO).",
            "we are examining a breach of personal data that you process for us. For that we need your answers \
             (Art. 28(3)(f) and Art. 33(2) GDPR).",
        ),
        _ => say(
            "wir prüfen eine Verletzung des Schutzes personenbezogener Daten aus Ihrem Bereich. Dazu brauchen wir Ihre Antworten.",
            "we are examining a breach of personal data of your area. For that we need your answers.",
        ),
    }));
    if let Some(since) = asking.silent_since {
        let since = telling.instant(since);
        let text = match language {
            Language::German => format!("Auf unsere Fragen vom {since} haben wir keine Antwort."),
            Language::English => format!("We have no answer to our questions of {since}."),
        };
        blocks.push(bound_paragraph(text, format!("fact:silent_since:{}", asking.party.key.0)));
    }
    blocks.push(Block::List { is_numbered: true, items: items(asking, &telling) });
    let by = telling.instant(asking.by);
    let text = match language {
        Language::German => format!(
            "Bitte antworten Sie bis {by}. Was Sie bis dahin nicht wissen, nennen Sie uns als offen, mit Namen und Termin."
        ),
        Language::English => {
            format!("Please answer by {by}. What you do not know by then, name as open, with who finds out and when.")
        }
    };
    blocks.push(bound_paragraph(text, "fact:answer_by".to_owned()));
    if let Some(due) = asking.due {
        let due = telling.instant(due);
        let text = match language {
            Language::German => format!("Unsere Meldung an die Aufsichtsbehörde ist bis {due} fällig."),
            Language::English => format!("Our notification to the authority is due by {due}."),
        };
        blocks.push(bound_paragraph(text, "duty:notify_authority:own".to_owned()));
    }
    let contact = contact_of(asking);
    if let Some(contact) = &contact {
        let text = format!("{} {}", say("Rückfragen an:", "Questions to:"), telling.contact(contact));
        blocks.push(bound_paragraph(text, "fact:contact_point".to_owned()));
    }
    let own_name = asking.we.map(|we| clear(&we.name)).filter(|name| !name.is_empty());
    Writing {
        language,
        title: format!(
            "{} ({})",
            say("Fragen zu einem Datenschutzvorfall", "Questions on a data breach"),
            asking.case_number
        ),
        sender: own_name.into_iter().collect(),
        recipient: [clear(&asking.party.name)].into_iter().filter(|name| !name.is_empty()).collect(),
        dated: String::new(),
        reference: asking.case_number.to_owned(),
        banner: None,
        blocks,
        footer: Vec::new(),
    }
}

/// Each question, with what is claimed so far where it only needs to be confirmed.
fn items(asking: &Asking<'_>, telling: &Telling<'_>) -> Vec<Line> {
    let mut items = Vec::new();
    for (key, question) in QUESTIONS.iter().filter(|(key, _)| asking.questions.contains(key)) {
        let mut line = vec![Span::plain(question.text(asking.language))];
        let fact = asking.standing.own(*key).filter(|fact| !fact.is_open());
        // Texts would repeat the party's own mail.
        let is_short = !matches!(key, FactKey::WhatHappened | FactKey::Measures | FactKey::ProcessorContact);
        if let Some(fact) = fact.filter(|_| is_short) {
            let so_far = asking.language.say(" Bisher liegt uns vor: ", " So far we have: ");
            line.push(Span::plain(so_far));
            let said = telling.fact(fact).join("; ");
            line.push(Span::bound(said, Bound(format!("fact:{}", key.word()))));
        }
        items.push(line);
    }
    items
}

fn contact_of(asking: &Asking<'_>) -> Option<Contact> {
    let fact = asking.standing.of_party(&own(), FactKey::ContactPoint);
    let stated = fact.and_then(|fact| fact.value()).and_then(|value| match value {
        crate::facts::value::FactValue::Contact(contact) => Some(contact.clone()),
        _ => None,
    });
    stated.or_else(|| asking.we.map(|we| we.contact.clone()).filter(Contact::is_reachable))
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Span::plain(text)])
}

fn bound_paragraph(text: String, bound: String) -> Block {
    Block::Paragraph(vec![Span::bound(text, Bound(bound))])
}
