//! `open`: a new case in a new folder, with the facts of the first hour if there are any.
//!
//! Whatever can be wrong (a message, a file of facts, an answer) is read before the case is made, so that nothing stays half.

use std::path::PathBuf;
use std::process::ExitCode;

use casefile::facts::problem::{FactFault, FactProblem};
use casefile::facts::reading::Reading;
use casefile::facts::value::StatedMoment;
use casefile::hint::{Accepted, HintRequest, propose};
use casefile::intake::{Intake, read_facts};
use casefile::opening::Known;
use casefile::{Caller, Case, CaseError, CreateRequest};
use law::LegalTime;
use model::Sensitive;
use serde_json::json;

use super::fact::telling;
use super::hint::{Kind, Message, UnreadMessage, accept, ask_which, write_proposals};
use super::questions::{self, Asker, somebody_answers};
use super::session::OpenCase;
use super::{Globals, duties, session};
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen open case-2026-03 --label \"open web server\"
  betroffen open case-2026-03 --hint mail.eml --sender \"App Ltd\"    the first hour: message, questions, clocks
  betroffen open case-2026-03 --ask                                 at most twelve questions
  betroffen open case-2026-03 --from facts.toml                     the same as a file (docs/facts.md)
  betroffen --key /media/usb/case.key open case-2026-03 --label \"open web server\"

Every question may be answered with `? WHO, BY WHEN`. At a terminal the questions are asked when there is a message.
The key lies outside the case folder. Keep a copy of it: without the key, nothing in the case can be read.";

/// Largest file of facts that is read.
const FACTS_BYTES_MAX: u64 = 1024 * 1024 + 1;

/// Open a case in a new folder
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Open {
    /// Folder of the case; empty, or not there yet
    dir: PathBuf,
    /// One line that tells cases apart; stands readable in case.toml, so no personal data
    #[arg(long, default_value = "")]
    label: String,
    /// Readable number of the case; the next free one beside its folder by default
    #[arg(long)]
    number: Option<String>,
    /// Facts to begin with, as a file
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// A message to begin with, as `betroffen hint` reads it
    #[arg(long, value_name = "FILE")]
    hint: Option<PathBuf>,
    /// Who sent the message
    #[arg(long, default_value = "supplier", requires = "hint")]
    kind: Kind,
    /// Who sent the message, by name
    #[arg(long, value_name = "NAME", requires = "hint")]
    sender: Option<String>,
    /// When the message arrived
    #[arg(long, value_name = "TIME", requires = "hint")]
    arrived: Option<String>,
    /// Which proposals of the message become facts: 1,3-5, all, none
    #[arg(long, value_name = "NUMBERS", requires = "hint")]
    accept: Option<String>,
    /// Ask what is not known yet, at most twelve questions, also where nobody sits at a terminal
    #[arg(long)]
    ask: bool,
}

/// What a case begins with, read and checked.
#[derive(Default)]
struct Beginning {
    intake: Intake,
    hint: Option<(HintRequest, Option<Accepted>)>,
}

impl Beginning {
    fn is_empty(&self) -> bool {
        self.intake == Intake::default() && self.hint.is_none()
    }
}

impl Open {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let caller = session::caller(globals)?;
        let beginning = self.beginning(globals, &caller)?;
        let label = if self.label.is_empty() { "case".to_owned() } else { self.label };
        let key = session::key_place(globals)?;
        let request = CreateRequest { dir: self.dir.clone(), label, number: self.number, key };
        let case = Case::create(&request, &caller).await?;
        if globals.json {
            say(json!({ "number": case.number(), "verifier_key": case.verifier_key() }))?;
        }
        eprintln!("Case {} is open in {}.", case.number(), session::shown(&self.dir));
        eprintln!("Anyone can check its journal with this key: {}", case.verifier_key());
        let open = OpenCase { case, caller };
        let is_empty = beginning.is_empty();
        enter(&open, beginning).await?;
        if !is_empty {
            let view = open.case.duties(open.caller.now, None).await?;
            duties::write(globals, &view)?;
        }
        open.case.close().await;
        Ok(ExitCode::SUCCESS)
    }

    /// Reads file and message and asks, before there is a case.
    fn beginning(&self, globals: &Globals, caller: &Caller) -> anyhow::Result<Beginning> {
        let reading = Reading::in_germany(caller.now);
        let mut beginning = Beginning::default();
        if let Some(file) = &self.from {
            let text = facts_text(file)?;
            beginning.intake = read_facts(&text, &reading).map_err(CaseError::from)?;
        }
        let mut known = known_of(&beginning.intake);
        let mut asker = Asker::on_stdin(globals);
        let may_ask = self.ask || somebody_answers();
        if let Some(file) = &self.hint {
            let message = Message::read(file)?;
            let arrived = message.arrived(self.arrived.as_deref(), &reading)?;
            let kind = self.kind.of_case();
            let proposals = propose(&message.text, kind, &reading);
            let mut accepted = self.accept.as_deref().map(Accepted::parse).transpose().map_err(CaseError::from)?;
            if accepted.is_none() && may_ask && !proposals.is_empty() {
                let legal_time = LegalTime::germany();
                write_proposals(&telling(globals, &legal_time), &proposals)?;
                accepted = ask_which(&mut asker, globals)?;
            }
            check_message(&message, arrived, caller)?;
            if let Some(Accepted::Numbers(numbers)) = &accepted
                && numbers.iter().any(|number| *number > proposals.len())
            {
                return Err(problem("accept", FactFault::ProposalUnknown));
            }
            let is_accepted = |number: usize| match &accepted {
                Some(Accepted::All) => true,
                Some(Accepted::Numbers(numbers)) => numbers.contains(&number),
                Some(Accepted::None) | None => false,
            };
            known.claimed.extend(proposals.iter().filter(|one| is_accepted(one.number)).map(|one| one.key));
            known.stated.insert(casefile::facts::key::FactKey::FirstHint);
            let sender = self.sender.clone().unwrap_or_else(|| kind.word().to_owned());
            let request = HintRequest {
                text: Sensitive::new(message.text),
                kind,
                sender: Sensitive::new(sender),
                party: None,
                arrived,
            };
            beginning.hint = Some((request, accepted));
        }
        if self.ask || (self.hint.is_some() && somebody_answers()) {
            let answers = questions::ask(&mut asker, known.open_questions(), &reading)?;
            beginning.intake.parties.extend(answers.parties);
            beginning.intake.statements.extend(answers.statements);
            eprintln!("{} questions were asked.", asker.asked);
        }
        Ok(beginning)
    }
}

/// What would be refused later is refused before there is a case.
fn check_message(message: &Message, arrived: StatedMoment, caller: &Caller) -> anyhow::Result<()> {
    if message.text.trim().is_empty() {
        return Err(problem("hint", FactFault::NoValue));
    }
    if arrived.at > caller.now {
        return Err(problem("arrived", FactFault::InFuture));
    }
    Ok(())
}

fn problem(place: &str, fault: FactFault) -> anyhow::Error {
    CaseError::from(FactProblem::at(place, fault)).into()
}

/// What a file answers already.
fn known_of(intake: &Intake) -> Known {
    Known {
        has_party: intake.parties.iter().any(|party| party.key.0 == casefile::facts::statement::OWN),
        stated: intake.statements.iter().map(|statement| statement.key).collect(),
        ..Known::default()
    }
}

async fn enter(open: &OpenCase, beginning: Beginning) -> anyhow::Result<()> {
    if beginning.intake != Intake::default() {
        open.case.take_intake(&beginning.intake, &open.caller).await?;
    }
    let Some((request, accepted)) = beginning.hint else { return Ok(()) };
    let hint = open.case.take_hint(&request, &open.caller).await?;
    match accepted {
        Some(accepted) => accept(open, hint.seq, &accepted).await,
        None => {
            eprintln!("The message proposes {} facts: betroffen hint list", hint.proposals.len());
            Ok(())
        }
    }
}

fn facts_text(file: &std::path::Path) -> anyhow::Result<String> {
    use std::io::Read as _;
    let mut text = String::new();
    let read = std::fs::File::open(file).and_then(|file| file.take(FACTS_BYTES_MAX).read_to_string(&mut text));
    let file = session::shown(file);
    read.map_err(|source| UnreadMessage::Unreadable { file, source })?;
    Ok(text)
}
