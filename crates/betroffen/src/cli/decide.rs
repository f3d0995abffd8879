//! `decide`: what a person settles, with a reason; later runs obey.

use std::process::ExitCode;

use anyhow::{Context, anyhow};
use casefile::facts::key::FactKey;
use casefile::facts::problem::{FactFault, FactProblem};
use casefile::facts::reading::Reading;
use casefile::facts::statement::{OWN, Statement};
use casefile::legal_decision::{LegalDecision, LegalMatter, Standing};
use casefile::{CaseError, ColumnPlace, Decision};
use clap::{ArgGroup, Subcommand, ValueEnum};
use dispatch::{Channel, Event};
use model::{ActorClass, ControllerKey, Id, MentionId, MentionRole, ObjectId, Sensitive};
use serde_json::json;

use super::Globals;
use super::session::{OpenCase, Session};
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen decide actor 192.0.2.7 own_monitoring --reason \"probe of our own, ticket 118\"
  betroffen decide actor 198.51.100.0/24 reporter --reason \"the journalist named this net\"
  betroffen decide doors --reason \"checked against the host's configuration\"
  betroffen decide column --header Bem. note --reason \"remarks about the child\"
  betroffen decide join MENTION MENTION --reason \"the mother confirmed both names\"
  betroffen decide awareness \"2026-11-25 08:30\" --reason \"the mail names our children's data\"
  betroffen decide awareness \"2026-11-25 10:15\" --second \"O. Example\" --reason \"read only then\"
  betroffen decide breach yes --reason \"data lay open to anybody\"
  betroffen decide risk high --reason \"health data of children\"
  betroffen decide exemption none --reason \"nothing of Art. 34(3) applies\"
  betroffen decide delay --reason \"the supplier answered only today\"
  betroffen decide instruction yes --party T-0042 --reason \"mail of the carrier of 26 Nov\"

Decisions are entered in the journal; a later one on the same matter wins. Those on actors, doors, columns and
mentions are obeyed by the next run, the legal ones by duties. Awareness moves back freely, forward only with --second,
or with --alone where there is nobody else, and is marked so.";

/// Enter a decision: awareness, risk and other legal ones; an actor, the doors, a column, a pair of mentions
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Decide {
    #[command(subcommand)]
    what: What,
    /// Why; goes to the vault
    #[arg(long, global = true, default_value = "", hide_default_value = true)]
    reason: String,
    /// For which party a legal decision is
    #[arg(long, global = true, default_value = OWN, value_name = "KEY")]
    party: String,
    /// A second person who agrees with a legal decision
    #[arg(long, global = true, value_name = "NAME", conflicts_with = "alone")]
    second: Option<String>,
    /// There is no second person; the decision is marked so
    #[arg(long, global = true)]
    alone: bool,
}

#[derive(Subcommand)]
enum What {
    /// Since when it was reasonably certain that personal data were compromised: starts the time limits
    Awareness {
        /// When; without offset in German legal time
        at: String,
    },
    /// Whether it is a breach: yes, no
    Breach {
        /// yes or no
        answer: String,
    },
    /// Which risk: unlikely, risk, high
    Risk {
        /// The risk
        answer: String,
    },
    /// Whether an exemption from telling persons applies: none, unintelligible, `risk_removed`, …
    Exemption {
        /// The exemption
        answer: String,
    },
    /// Why a notification comes late; the reason is the decision
    Delay,
    /// Whether a controller instructs us to write to its persons: yes, no
    Instruction {
        /// yes or no
        answer: String,
    },
    /// Say who an actor is: `own_monitoring`, `own_staff`, reporter, hostile, unknown
    Actor {
        /// Address, address/prefix, or user:NAME
        matches: String,
        /// What it is held for
        class: String,
    },
    /// Confirm that the list of doors is complete
    Doors,
    /// Correct what a column holds
    #[command(group = ArgGroup::new("place").required(true).args(["object", "header"]))]
    Column {
        /// Table, by object id; needs --column
        #[arg(long, requires = "column")]
        object: Option<String>,
        /// Column number, from 1
        #[arg(long)]
        column: Option<u32>,
        /// All columns with this header cell
        #[arg(long)]
        header: Option<String>,
        /// What it holds: a column type's word, or ignore
        kind: String,
        /// Whom it speaks of: child, `named_adult`, guardian, `emergency_contact`, staff, resident
        #[arg(long)]
        role: Option<String>,
        /// Which of several persons of that role, from 1
        #[arg(long, default_value_t = 1)]
        ordinal: u32,
    },
    /// Say whether mail can be trusted in this incident: accounts, host and own domain are no part of it
    Mail {
        /// trusted or refused
        trust: Trust,
    },
    /// Say what holds for a dispatch that is not clear
    Dispatch {
        /// The notice
        notice: String,
        /// The controller's key
        controller: String,
        /// resend, sent or withdraw
        word: Word,
        /// The way that is meant
        #[arg(long, default_value = "mail")]
        channel: String,
    },
    /// Say that two mentions are one person
    Join {
        /// A mention's id
        left: String,
        /// Another mention's id
        right: String,
    },
    /// Say that two mentions are two persons
    Separate {
        /// A mention's id
        left: String,
        /// Another mention's id
        right: String,
    },
}

/// Whether a way of sending can be trusted.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Trust {
    /// It is no part of the incident
    Trusted,
    /// It is, or may be
    Refused,
}

/// A person's word about a dispatch.
#[derive(Clone, Copy, ValueEnum)]
enum Word {
    /// Do it (again)
    Resend,
    /// Count it as sent
    Sent,
    /// Do not use this way
    Withdraw,
}

impl Decide {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        match self.what {
            What::Mail { trust } => return decide_mail(trust, self.reason, globals).await,
            What::Dispatch { notice, controller, word, channel } => {
                return settle(&notice, controller, (word, &channel), globals).await;
            }
            _ => {}
        }
        if let Some(legal) = Legal::of(&self.what) {
            return self.decide_legally(legal, globals).await;
        }
        let decision = decision_of(self.what)?;
        let session = Session::open(globals).await?;
        let seq = session.case.decide(&decision, &Sensitive::new(self.reason), &session.caller).await?;
        if globals.json {
            say(json!({ "seq": seq }))?;
        }
        eprintln!("Decision {seq} is entered. The next assess obeys it.");
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

async fn decide_mail(trust: Trust, reason: String, globals: &Globals) -> anyhow::Result<ExitCode> {
    let session = Session::open(globals).await?;
    let seq = session.case.decide_mail(trust == Trust::Trusted, &Sensitive::new(reason), &session.caller).await?;
    if globals.json {
        say(json!({ "seq": seq }))?;
    }
    eprintln!("Decision {seq} is entered.");
    session.case.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn settle(
    notice: &str,
    controller: String,
    (word, channel): (Word, &str),
    globals: &Globals,
) -> anyhow::Result<ExitCode> {
    let channel = Channel::from_word(channel).with_context(|| {
        let words = Channel::ALL.map(Channel::word).join(", ");
        format!("`{channel}` is no way of sending; write one of {words}")
    })?;
    let event = match word {
        Word::Resend => Event::Resend,
        Word::Sent => Event::CountAsSent,
        Word::Withdraw => Event::Withdraw,
    };
    let session = Session::open(globals).await?;
    session.case.settle(notice, &ControllerKey(controller), (channel, event), &session.caller).await?;
    eprintln!("It is entered as your word.");
    session.case.close().await;
    Ok(ExitCode::SUCCESS)
}

/// What a legal decision is made of: matter and answer.
struct Legal {
    matter: &'static str,
    answer: String,
}

impl Legal {
    fn of(what: &What) -> Option<Self> {
        let (matter, answer) = match what {
            What::Awareness { at } => ("awareness", at.as_str()),
            What::Breach { answer } => ("breach", answer.as_str()),
            What::Risk { answer } => ("risk", answer.as_str()),
            What::Exemption { answer } => ("exemption", answer.as_str()),
            What::Delay => ("delay", ""),
            What::Instruction { answer } => ("instruction", answer.as_str()),
            _ => return None,
        };
        Some(Self { matter, answer: answer.to_owned() })
    }
}

impl Decide {
    async fn decide_legally(self, legal: Legal, globals: &Globals) -> anyhow::Result<ExitCode> {
        let open = OpenCase::open(globals).await?;
        let reading = Reading::in_germany(open.caller.now);
        let party = open.case.party_key(&self.party).await?;
        let reason = Sensitive::new(self.reason.clone());
        let seq = if legal.matter == "delay" {
            let value = reading.value(FactKey::DelayReasons, &self.reason).map_err(CaseError::from)?;
            let statement = Statement { party, ..Statement::own(FactKey::DelayReasons, value) };
            open.case.state_facts(vec![statement], &open.caller).await?
        } else {
            let matter = if legal.matter == "awareness" {
                let no_time = || CaseError::from(FactProblem::at("awareness", FactFault::NotATime));
                LegalMatter::Awareness(reading.moment(&legal.answer).ok_or_else(no_time)?)
            } else {
                LegalMatter::from_words(legal.matter, &legal.answer).with_context(|| {
                    let answers = LegalMatter::answers(legal.matter);
                    format!("`{}` is no answer here; write one of: {answers}", legal.answer)
                })?
            };
            let standing = match (self.second, self.alone) {
                (Some(second), _) => Standing::WithSecond(Sensitive::new(second)),
                (None, true) => Standing::Alone,
                (None, false) => Standing::OnePerson,
            };
            open.case.decide_legally(LegalDecision { party, matter, reason, standing }, &open.caller).await?
        };
        open.case.close().await;
        if globals.json {
            say(json!({ "seq": seq }))?;
        }
        eprintln!("Decision {seq} is entered. `betroffen duties` shows what follows.");
        Ok(ExitCode::SUCCESS)
    }
}

fn decision_of(what: What) -> anyhow::Result<Decision> {
    match what {
        What::Actor { matches, class } => {
            let class = ActorClass::from_word(&class).with_context(|| format!("`{class}` is no class of actors"))?;
            Ok(Decision::Actor { matches: Sensitive::new(matches), class })
        }
        What::Doors => Ok(Decision::Doors),
        What::Column { object, column, header, kind, role, ordinal } => {
            let place = match (object, column, header) {
                (Some(object), Some(column), None) => ColumnPlace::Object { object: ObjectId(id(&object)?), column },
                (None, _, Some(header)) => ColumnPlace::Header(Sensitive::new(header)),
                _ => return Err(anyhow!("name either --object with --column, or --header")),
            };
            let role = match role {
                None => None,
                Some(word) => {
                    Some(MentionRole::from_word(&word).with_context(|| format!("`{word}` is no role of a person"))?)
                }
            };
            if !engine::is_column_kind(&kind) {
                return Err(anyhow!("`{kind}` is no column type; `betroffen show columns` lists those in use"));
            }
            Ok(Decision::Column { place, kind, role, ordinal })
        }
        What::Join { left, right } => pair(&left, &right, true),
        What::Separate { left, right } => pair(&left, &right, false),
        // Legal decisions and those about sending went another way.
        _ => Err(anyhow!("this is no decision that a run obeys")),
    }
}

fn pair(left: &str, right: &str, same: bool) -> anyhow::Result<Decision> {
    Ok(Decision::Pair { left: MentionId(id(left)?), right: MentionId(id(right)?), same })
}

fn id(text: &str) -> anyhow::Result<Id> {
    Id::from_hex(text).context("an id has 32 hexadecimal digits; `explain` and `sql` show them")
}
