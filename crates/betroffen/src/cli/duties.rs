//! `duties`: what is due, for whom, by when, why, and what is missing.

use std::process::ExitCode;

use casefile::duties_view::{DutiesView, DutyLine};
use casefile::facts::statement::OWN;
use casefile::facts::words::Telling;
use casefile::legal_decision::Standing;
use casefile::shown_party_key;
use clap::ValueEnum;
use law::authorities::Competence;
use law::{Clock, ClockKind, LegalTime, PartyKey, State};
use model::{Language, Purpose};
use notice::words::law as words;
use serde_json::{Value, json};

use super::Globals;
use super::fact::telling;
use super::session::OpenCase;
use crate::output::{say, visible};

const EXAMPLES: &str = "\
Examples:
  betroffen duties                       all clocks, the earliest consequence first
  betroffen duties --party supplier      of and towards one party
  betroffen duties --json                one line a duty, for programs
  betroffen duties --fail-on overdue     exit 1 when a time limit has passed

Until awareness is decided (betroffen decide awareness), the clock runs provisionally from the first hint.
Nothing here is legal advice; what rests on memory says so.";

/// How many names a line shows before it only counts.
const NAMES_MAX: usize = 5;

/// Show duties and clocks of all parties, with grounds and open questions
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Duties {
    /// Only the duties of and towards this party
    #[arg(long, value_name = "KEY")]
    party: Option<String>,
    /// Exit 1 when a duty is in this state
    #[arg(long, value_name = "STATE")]
    fail_on: Option<FailOn>,
}

/// When the command fails.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// A time limit has passed, the provisional one included
    Overdue,
}

impl Duties {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let open = OpenCase::open(globals).await?;
        let only = match &self.party {
            Some(party) => Some(open.case.party_key(party).await?),
            None => None,
        };
        let view = open.case.duties(open.caller.now, only.as_ref()).await?;
        open.case.close().await;
        write(globals, &view)?;
        let is_overdue = view.lines.iter().any(|line| line.is_past);
        let fails = self.fail_on == Some(FailOn::Overdue) && is_overdue;
        Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

/// Writes the board as the arguments ask for it.
pub(super) fn write(globals: &Globals, view: &DutiesView) -> anyhow::Result<()> {
    let legal_time = LegalTime::germany();
    let telling = telling(globals, &legal_time);
    if globals.json {
        for line in &view.lines {
            say(line_json(view, line, &telling))?;
        }
        return Ok(());
    }
    say(format!("{} {}", telling.language.say("Stand:", "As of"), telling.instant(view.as_of)))?;
    for line in &view.lines {
        say("")?;
        for text in line_words(view, line, &telling) {
            say(visible(&text))?;
        }
    }
    for (party, key) in &view.contradictions {
        say("")?;
        let label = key.label().text(telling.language);
        say(match telling.language {
            Language::German => {
                format!("Widerspruch: {label} ({}). betroffen fact history {}", shown_party_key(party), key.word())
            }
            Language::English => {
                format!("Contradiction: {label} ({}). betroffen fact history {}", shown_party_key(party), key.word())
            }
        })?;
    }
    Ok(())
}

fn line_words(view: &DutiesView, line: &DutyLine, telling: &Telling<'_>) -> Vec<String> {
    let language = telling.language;
    let obligation = &line.obligation;
    let mut lines = vec![format!("{}: {}", whose(view, line, language), words::duty(obligation.duty).text(language))];
    lines.push(format!("  {}", words::state(&obligation.state, telling.legal_time, language)));
    if let State::Provisional = obligation.state {
        lines.push(format!(
            "  {}",
            language.say(
                "Die Kenntnis ist noch nicht entschieden: die Uhr läuft vorläufig (betroffen decide awareness).",
                "Awareness is not decided yet: the clock runs provisionally (betroffen decide awareness)."
            )
        ));
    }
    lines.extend(aware_words(view, line, telling));
    for clock in &obligation.clocks {
        let passed = if clock.deadline.is_past(view.as_of) && obligation.is_active() {
            language.say(" – verstrichen", " – passed")
        } else {
            ""
        };
        lines.push(format!("  - {}{passed}", words::clock(clock, telling.legal_time, language)));
        if shows_steps(clock) && line.is_own() {
            let steps = clock.deadline.steps().iter();
            lines.extend(steps.map(|step| format!("      {}", words::step(step, telling.legal_time, language))));
        }
    }
    if let Some(authority) = &line.authority {
        lines.push(format!("  {}", authority_words(authority, language)));
    }
    let grounds =
        format!("  {}: {}", language.say("Grundlage", "rests on"), words::ground(&obligation.ground, language));
    lines.push(grounds);
    if obligation.asks_counsel {
        lines.push(format!("  {}", language.say("Fragen Sie Ihre Rechtsberatung.", "Ask counsel.")));
    }
    for question in &obligation.missing {
        lines.push(format!("  ? {}", words::question(*question).text(language)));
    }
    lines
}

fn aware_words(view: &DutiesView, line: &DutyLine, telling: &Telling<'_>) -> Option<String> {
    let (moment, standing) = view.parties.get(&line.obligation.party)?.aware.clone()?;
    line.authority.as_ref()?;
    let language = telling.language;
    let mut text = format!("  {} {}", language.say("Kenntnis:", "Aware:"), telling.moment(moment));
    if standing != Standing::OnePerson {
        text.push_str(&format!(" ({}: {})", language.say("entschieden", "decided"), standing.text().text(language)));
    }
    Some(text)
}

const fn shows_steps(clock: &Clock) -> bool {
    matches!(clock.kind, ClockKind::Statutory | ClockKind::StatutoryLater | ClockKind::Provisional)
}

fn name(view: &DutiesView, party: &PartyKey) -> String {
    let named = view.parties.get(party).map(|line| line.name.reveal(Purpose::Disclosure).clone());
    named.filter(|name| !name.is_empty()).unwrap_or_else(|| shown_party_key(party).to_owned())
}

fn names(view: &DutiesView, parties: &[PartyKey], language: Language) -> String {
    let shown: Vec<String> = parties.iter().take(NAMES_MAX).map(|party| name(view, party)).collect();
    let rest = parties.len().saturating_sub(NAMES_MAX);
    if rest == 0 {
        return shown.join(", ");
    }
    format!("{} {} ({} …)", parties.len(), language.say("Verantwortliche", "controllers"), shown.join(", "))
}

fn whose(view: &DutiesView, line: &DutyLine, language: Language) -> String {
    let own = if line.parties.iter().any(|party| party.0 == OWN) { language.say("Wir", "We") } else { "" };
    let others = names(view, &line.parties, language);
    let whose = if own.is_empty() { others } else { format!("{own} ({others})") };
    if line.towards.is_empty() {
        return whose;
    }
    format!("{whose} → {}", names(view, &line.towards, language))
}

fn authority_words(authority: &Competence, language: Language) -> String {
    match authority {
        Competence::Known { authority, reason, ground } => {
            let unverified = if ground.asks_counsel() {
                language.say("; Zuordnung nicht geprüft", "; assignment not verified")
            } else {
                ""
            };
            format!(
                "{} {}, {}{unverified}",
                language.say("Zuständig:", "Competent:"),
                words::authority_name(*authority, language),
                words::reason(*reason).text(language)
            )
        }
        Competence::Undecided { candidates, question } => {
            let names: Vec<&str> = candidates.iter().map(|id| words::authority_name(*id, language)).collect();
            let names = if names.is_empty() { String::new() } else { format!(" {}", names.join("; ")) };
            format!(
                "{}{names} ? {}",
                language.say("Zuständig, nicht entschieden:", "Competent, not decided:"),
                words::competence_question(*question).text(language)
            )
        }
    }
}

fn state_json(state: &State) -> Value {
    match state {
        State::Open => json!({ "word": "open" }),
        State::Provisional => json!({ "word": "provisional" }),
        State::Running => json!({ "word": "running" }),
        State::NotDue { decision, .. } => json!({ "word": "not_due", "decision": decision.as_ref().map(|key| &key.0) }),
        State::Discharged { at, timeliness } => {
            json!({ "word": "discharged", "at": report::rfc3339(*at), "timeliness": snake(&format!("{timeliness:?}")) })
        }
        State::Exempt { decision, .. } => json!({ "word": "exempt", "decision": decision.0 }),
        State::Overdue { since, by } => {
            json!({ "word": "overdue", "since": report::rfc3339(*since), "by": snake(&format!("{by:?}")) })
        }
    }
}

fn line_json(view: &DutiesView, line: &DutyLine, telling: &Telling<'_>) -> Value {
    let language = telling.language;
    let obligation = &line.obligation;
    let clocks: Vec<Value> = obligation
        .clocks
        .iter()
        .map(|clock| {
            let steps = clock.deadline.steps().iter().map(|step| words::step(step, telling.legal_time, language));
            json!({
                "kind": snake(&format!("{:?}", clock.kind)),
                "due": report::rfc3339(clock.deadline.due()),
                "from": report::rfc3339(clock.deadline.event()),
                "hours": clock.deadline.hours(),
                "estimated": clock.is_estimated,
                "rests_on": words::ground(&clock.ground, language),
                "steps": steps.collect::<Vec<_>>(),
            })
        })
        .collect();
    let authority = line.authority.as_ref().map(|authority| match authority {
        Competence::Known { authority, reason, ground } => json!({
            "id": authority.word(), "reason": words::reason(*reason).text(language), "mark": ground.mark.to_string(),
        }),
        Competence::Undecided { candidates, question } => json!({
            "candidates": candidates.iter().map(|id| id.word()).collect::<Vec<_>>(),
            "question": words::competence_question(*question).text(language),
        }),
    });
    let keys = |parties: &[PartyKey]| parties.iter().map(|key| shown_party_key(key).to_owned()).collect::<Vec<_>>();
    json!({
        "duty": snake(&format!("{:?}", obligation.duty)),
        "parties": keys(&line.parties),
        "towards": keys(&line.towards),
        "state": state_json(&obligation.state),
        "past": line.is_past,
        "next": line.next.and_then(report::rfc3339),
        "since": obligation.since.and_then(report::rfc3339),
        "clocks": clocks,
        "authority": authority,
        "rests_on": words::ground(&obligation.ground, language),
        "asks_counsel": obligation.asks_counsel,
        "missing": obligation.missing.iter().map(|question| snake(&format!("{question:?}"))).collect::<Vec<_>>(),
        "contradictions": view.contradictions.iter().filter(|(party, _)| line.parties.contains(party))
            .map(|(_, key)| key.word()).collect::<Vec<_>>(),
    })
}

/// `Art33NotifyAuthority` as `art33_notify_authority`.
fn snake(name: &str) -> String {
    let mut word = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.push(character.to_ascii_lowercase());
    }
    word
}

#[cfg(test)]
mod tests {
    use super::snake;

    #[test]
    fn names_become_words() {
        assert_eq!(snake("Art33NotifyAuthority"), "art33_notify_authority");
        assert_eq!(snake("StatutoryLater"), "statutory_later");
    }
}
