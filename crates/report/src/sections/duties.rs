//! What is due, for whom, by when: the board of duties, the earliest consequence first.
//!
//! A line shows the strict end, the later one beside it where the law of the Union has one, what is missing, and that it
//! asks counsel where a rule rests on memory. Nothing here says that nothing is to be done unless people decided it.

use askama::Template;
use casefile::duties_view::{DutiesView, DutyLine, PartyLine};
use casefile::shown_party_key;
use law::authorities::Competence;
use law::{LegalTime, PartyKey};
use model::Purpose;
use notice::words::law as words;
use notice::words::time::instant_words;

use crate::{Language, visible_text};

/// How many names a line shows before it only counts.
const NAMES_MAX: usize = 3;

/// The section.
#[derive(Template)]
#[template(path = "sections/duties.html")]
pub(crate) struct Duties {
    language: Language,
    as_of: String,
    rows: Vec<Row>,
    contradictions: Vec<String>,
}

struct Row {
    whose: String,
    duty: String,
    state: String,
    is_overdue: bool,
    clocks: Vec<String>,
    authority: String,
    missing: Vec<String>,
    ground: String,
}

impl Duties {
    pub(crate) fn new(view: &DutiesView, language: Language) -> Self {
        let legal_time = LegalTime::germany();
        let row = |line: &DutyLine| Row {
            whose: whose(view, line, language),
            duty: words::duty(line.obligation.duty).text(language).to_owned(),
            state: words::state(&line.obligation.state, &legal_time, language),
            is_overdue: line.is_past,
            clocks: line.obligation.clocks.iter().map(|clock| words::clock(clock, &legal_time, language)).collect(),
            authority: line.authority.as_ref().map(|found| authority(found, language)).unwrap_or_default(),
            missing: line
                .obligation
                .missing
                .iter()
                .map(|one| words::question(*one).text(language).to_owned())
                .collect(),
            ground: words::ground(&line.obligation.ground, language),
        };
        let contradiction = |(party, key): &(PartyKey, casefile::facts::key::FactKey)| {
            format!("{} ({})", key.label().text(language), visible_text(shown_party_key(party)))
        };
        Self {
            language,
            as_of: instant_words(view.as_of, &legal_time, language),
            rows: view.lines.iter().map(row).collect(),
            contradictions: view.contradictions.iter().map(contradiction).collect(),
        }
    }
}

fn whose(view: &DutiesView, line: &DutyLine, language: Language) -> String {
    let own = if line.is_own() { format!("{} · ", language.say("wir", "we")) } else { String::new() };
    let towards =
        if line.towards.is_empty() { String::new() } else { format!(" → {}", names(view, &line.towards, language)) };
    format!("{own}{}{towards}", names(view, &line.parties, language))
}

fn names(view: &DutiesView, parties: &[PartyKey], language: Language) -> String {
    let name = |party: &PartyKey| {
        let named = view.parties.get(party).map(|line: &PartyLine| line.name.reveal(Purpose::Disclosure).as_str());
        visible_text(named.filter(|name| !name.is_empty()).unwrap_or_else(|| shown_party_key(party)))
    };
    let shown: Vec<String> = parties.iter().take(NAMES_MAX).map(name).collect();
    if parties.len() <= NAMES_MAX {
        return shown.join(", ");
    }
    format!("{} {}: {} …", parties.len(), language.say("Verantwortliche", "controllers"), shown.join(", "))
}

fn authority(found: &Competence, language: Language) -> String {
    match found {
        Competence::Known { authority, reason, ground } => {
            let name = words::authority_name(*authority, language);
            let reason = words::reason(*reason).text(language);
            let unverified = if ground.asks_counsel() { language.say("; ungeprüft", "; unverified") } else { "" };
            format!("{name} ({reason}{unverified})")
        }
        Competence::Undecided { candidates, question } => {
            let names: Vec<&str> = candidates.iter().map(|id| words::authority_name(*id, language)).collect();
            let question = words::competence_question(*question).text(language);
            if names.is_empty() { question.to_owned() } else { format!("{question} {}", names.join("; ")) }
        }
    }
}
