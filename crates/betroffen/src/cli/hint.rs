//! `hint`: a message of a supplier, researcher, journalist or authority is read, kept, and what it says taken over.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use casefile::CaseError;
use casefile::facts::problem::{FactFault, FactProblem};
use casefile::facts::reading::Reading;
use casefile::facts::value::StatedMoment;
use casefile::facts::words::Telling;
use casefile::hint::{Accepted, HintKind, HintRequest, Proposal, TakenHint, arrival_of_mail};
use clap::{Subcommand, ValueEnum};
use evidence::{PROSE_BYTES_MAX, ProseError, read_prose};
use law::LegalTime;
use model::{Purpose, Sensitive};
use serde_json::{Value, json};
use thiserror::Error;

use super::Globals;
use super::fact::telling;
use super::questions::{Asker, somebody_answers};
use super::session::{OpenCase, shown};
use crate::output::{say, visible};

const EXAMPLES: &str = "\
Examples:
  betroffen hint --from mail.eml --sender \"App Ltd\"               read it, ask which proposals to take over
  betroffen hint --from mail.eml --accept all
  betroffen hint --from - --kind journalist --arrived \"today 09:40\" --accept 1,3-5
  betroffen hint --from answer.eml --party supplier --accept none
  betroffen hint list
  betroffen hint accept 12 1,3-5

Reads mails (EML), HTML, Markdown and text. The text is sealed in the vault; when it arrived is entered at once, since
that may start a clock. Accepted proposals become facts that are claimed by the sender; nobody has confirmed them.";

/// Read a message and take over what it says
#[derive(clap::Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(crate) struct Hint {
    #[command(flatten)]
    from: From,
    #[command(subcommand)]
    what: Option<What>,
}

/// The message and who sent it.
#[derive(clap::Args)]
struct From {
    /// The message; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Who sent it
    #[arg(long, default_value = "supplier")]
    kind: Kind,
    /// Who sent it, by name
    #[arg(long, value_name = "NAME")]
    sender: Option<String>,
    /// The party that sent it
    #[arg(long, value_name = "KEY")]
    party: Option<String>,
    /// When it arrived; without it, what the mail's head says, else now
    #[arg(long, value_name = "TIME")]
    arrived: Option<String>,
    /// Which proposals become facts: numbers such as 1,3-5, all, none; asked at a terminal
    #[arg(long, value_name = "NUMBERS")]
    accept: Option<String>,
}

#[derive(Subcommand)]
enum What {
    /// List the messages that were taken
    List,
    /// Take over proposals of a message that was taken
    Accept {
        /// Number of its entry
        entry: u64,
        /// Numbers such as 1,3-5, all, none
        numbers: String,
    },
}

/// Who sent a message.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Kind {
    /// A processor of ours
    Supplier,
    /// Somebody who found the hole
    Researcher,
    /// The press
    Journalist,
    /// An authority
    Authority,
    /// Anybody else
    Other,
}

impl Kind {
    pub(super) const fn of_case(self) -> HintKind {
        match self {
            Self::Supplier => HintKind::Supplier,
            Self::Researcher => HintKind::Researcher,
            Self::Journalist => HintKind::Journalist,
            Self::Authority => HintKind::Authority,
            Self::Other => HintKind::Other,
        }
    }
}

impl Hint {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        match self.what {
            None => take(self.from, globals).await?,
            Some(What::List) => {
                let open = OpenCase::open(globals).await?;
                let legal_time = LegalTime::germany();
                let telling = telling(globals, &legal_time);
                for hint in open.case.hints().await? {
                    write_hint(globals, &telling, &hint)?;
                }
                open.case.close().await;
            }
            Some(What::Accept { entry, numbers }) => {
                let open = OpenCase::open(globals).await?;
                let accepted = Accepted::parse(&numbers).map_err(CaseError::from)?;
                accept(&open, entry, &accepted).await?;
                open.case.close().await;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn take(from: From, globals: &Globals) -> anyhow::Result<()> {
    let file = from.from.context("name the message with --from FILE; `-` reads standard input")?;
    let message = Message::read(&file)?;
    // What cannot be read is refused before anything is entered.
    let chosen = from.accept.as_deref().map(Accepted::parse).transpose().map_err(CaseError::from)?;
    let open = OpenCase::open(globals).await?;
    let reading = Reading::in_germany(open.caller.now);
    let party = match &from.party {
        Some(party) => Some(open.case.party_key(party).await?),
        None => None,
    };
    let arrived = message.arrived(from.arrived.as_deref(), &reading)?;
    let kind = from.kind.of_case();
    let sender = from.sender.unwrap_or_else(|| kind.word().to_owned());
    let request =
        HintRequest { text: Sensitive::new(message.text), kind, sender: Sensitive::new(sender), party, arrived };
    let hint = open.case.take_hint(&request, &open.caller).await?;
    let legal_time = LegalTime::germany();
    let telling = telling(globals, &legal_time);
    write_hint(globals, &telling, &hint)?;
    let chosen = match chosen {
        Some(chosen) => Some(chosen),
        None if somebody_answers() && !hint.proposals.is_empty() => ask_which(&mut Asker::on_stdin(globals), globals)?,
        None => None,
    };
    match chosen {
        Some(accepted) => accept(&open, hint.seq, &accepted).await?,
        None => eprintln!("Nothing was taken over yet: betroffen hint accept {} 1,3-5", hint.seq),
    }
    open.case.close().await;
    Ok(())
}

/// Asks which proposals to take over, until the answer can be read.
pub(super) fn ask_which(asker: &mut Asker, globals: &Globals) -> anyhow::Result<Option<Accepted>> {
    let language = globals.lang().of_report();
    let prompt = language.say("Welche übernehmen (1,3-5, alle, keine)?\n> ", "Take over which (1,3-5, all, none)?\n> ");
    while let Some(answer) = asker.line(prompt)? {
        match Accepted::parse(&answer) {
            Ok(accepted) => return Ok(Some(accepted)),
            Err(problem) => eprintln!("   {}", problem.hint()),
        }
    }
    Ok(None)
}

pub(super) async fn accept(open: &OpenCase, seq: u64, accepted: &Accepted) -> anyhow::Result<()> {
    match open.case.accept_hint(seq, accepted, &open.caller).await? {
        Some((first, count)) => eprintln!("{count} facts are entered from entry {first} on, as claimed by the sender."),
        None => eprintln!("Nothing was taken over; the message is kept."),
    }
    Ok(())
}

/// Why a message or a file of facts was not read.
#[derive(Debug, Error)]
pub(crate) enum UnreadMessage {
    /// The file cannot be opened or read as text.
    #[error("{file} cannot be read")]
    Unreadable { file: String, source: std::io::Error },
    /// The file holds no text that can be read.
    #[error("{file} is not read as a message: {source}")]
    NoText { file: String, source: ProseError },
}

impl UnreadMessage {
    /// What that means.
    pub(crate) const fn consequence(&self) -> &'static str {
        "nothing of it was taken, and no clock was started by it"
    }

    /// What somebody can do.
    pub(crate) const fn hint(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "check the name and the rights of the file; it must be text",
            Self::NoText { .. } => "save it as plain text, HTML, Markdown or EML, or paste its text into `--from -`",
        }
    }
}

/// A message as a person reads it, and what its head says of its arrival.
pub(super) struct Message {
    /// Its text.
    pub(super) text: String,
    of_head: Option<StatedMoment>,
}

impl Message {
    /// Reads a file, or standard input for `-`.
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let file = || shown(path);
        let most = PROSE_BYTES_MAX as u64 + 1;
        let mut bytes = Vec::new();
        let read = if path == Path::new("-") {
            std::io::stdin().lock().take(most).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
        };
        read.map_err(|source| UnreadMessage::Unreadable { file: file(), source })?;
        let prose = read_prose(&bytes, &path.to_string_lossy());
        let prose = prose.map_err(|source| UnreadMessage::NoText { file: file(), source })?;
        if prose.cut {
            eprintln!("Gap: the message is longer than 4 MiB; what stands behind that was not read.");
        }
        if prose.replaced {
            eprintln!("Gap: some bytes fit no known encoding; words with the sign \u{fffd} were not recognised.");
        }
        Ok(Self { text: prose.text, of_head: arrival_of_mail(&bytes) })
    }

    /// When it arrived: as somebody says, else as its head says, else now.
    pub(super) fn arrived(&self, stated: Option<&str>, reading: &Reading) -> anyhow::Result<StatedMoment> {
        if let Some(text) = stated {
            let no_time = || CaseError::from(FactProblem::at("arrived", FactFault::NotATime));
            return Ok(reading.moment(text).ok_or_else(no_time)?);
        }
        if let Some(arrived) = self.of_head {
            return Ok(arrived);
        }
        eprintln!(
            "The message does not say when it arrived; now is taken. State it with --arrived if it came earlier."
        );
        reading.moment("now").context("the clock of this machine shows no time")
    }
}

fn write_hint(globals: &Globals, telling: &Telling<'_>, hint: &TakenHint) -> anyhow::Result<()> {
    let text = |text: &Sensitive<String>| text.reveal(Purpose::Disclosure).clone();
    if globals.json {
        let proposals: Vec<Value> = hint.proposals.iter().map(|proposal| proposal_json(telling, proposal)).collect();
        say(json!({
            "seq": hint.seq,
            "kind": hint.kind.word(),
            "sender": text(&hint.sender),
            "party": hint.party.as_ref().map(|party| casefile::shown_party_key(party).to_owned()),
            "arrived": report::rfc3339(hint.arrived),
            "taken": report::rfc3339(hint.taken),
            "read_by": text(&hint.read_by),
            "moments": hint.moments.iter().map(|key| key.word()).collect::<Vec<_>>(),
            "proposals": proposals,
        }))?;
        return Ok(());
    }
    let language = telling.language;
    let (arrived, kind) = (telling.instant(hint.arrived), hint.kind.text().text(language));
    say(visible(&format!(
        "{} {}: {} ({kind}), {} {arrived}, {} {}",
        language.say("Hinweis", "Hint"),
        hint.seq,
        text(&hint.sender),
        language.say("eingegangen", "arrived"),
        language.say("gelesen von", "read by"),
        text(&hint.read_by),
    )))?;
    for key in &hint.moments {
        say(format!("  {}: {arrived}", key.label().text(language)))?;
    }
    write_proposals(telling, &hint.proposals)
}

/// The proposals, each with its words.
pub(super) fn write_proposals(telling: &Telling<'_>, proposals: &[Proposal]) -> anyhow::Result<()> {
    for proposal in proposals {
        let label = proposal.key.label().text(telling.language);
        let value = telling.value(&proposal.value).join("; ");
        say(visible(&format!("{:3}. {label}: {value}", proposal.number)))?;
        let quote = proposal.quote.reveal(Purpose::Disclosure);
        if *quote != value {
            say(visible(&format!("     »{quote}«")))?;
        }
    }
    Ok(())
}

fn proposal_json(telling: &Telling<'_>, proposal: &Proposal) -> Value {
    json!({
        "number": proposal.number,
        "key": proposal.key.word(),
        "value": telling.value(&proposal.value),
        "quote": proposal.quote.reveal(Purpose::Disclosure),
    })
}
