//! `fact`: state, list and follow the facts of a case.

use std::process::ExitCode;

use casefile::facts::key::{FactKey, Shape};
use casefile::facts::problem::{FactFault, FactProblem};
use casefile::facts::reading::Reading;
use casefile::facts::standing::{PlacedStatement, StandingFact};
use casefile::facts::statement::{Grade, OWN, Said, Statement};
use casefile::facts::words::Telling;
use casefile::intake::{Intake, grade_of, parse_statement};
use casefile::opening::Known;
use casefile::{CaseError, shown_party_key};
use clap::Subcommand;
use law::LegalTime;
use model::{Purpose, Sensitive};
use serde_json::{Value, json};

use super::Globals;
use super::questions::{self, Asker};
use super::session::OpenCase;
use crate::output::{say, visible};

const EXAMPLES: &str = "\
Examples:
  betroffen fact set still_open no
  betroffen fact set persons_count \"at most 1,200\" --claimed-by \"App Ltd\"
  betroffen fact set data_categories \"name, birth_date, vaccination\" --source \"log review\"
  betroffen fact set records_count \"? IT, 2026-11-27 12:00\"      not known: who finds out, by when
  betroffen fact set persons_count 812 --settle --source \"list of the office\"
  betroffen fact list
  betroffen fact history persons_count
  betroffen fact keys                                            every fact, and how it is written
  betroffen fact ask                                             ask what nobody said yet

A later word of the same source supersedes the earlier one. Two sources that cannot both be right are shown as a
contradiction until one statement settles it (--settle). Times without offset are German legal time.";

/// State, list and follow facts: what, how surely, from which source
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Fact {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// State a fact, or that it is not known, who finds out and by when
    Set {
        /// Which fact; `betroffen fact keys` lists them
        #[arg(value_name = "FACT")]
        fact: String,
        /// The value, or `? WHO, WHEN`
        value: String,
        /// About which party
        #[arg(long, default_value = OWN, value_name = "KEY")]
        party: String,
        /// How surely: confirmed, likely, `not_excluded`, `excluded_with_evidence`, unknown
        #[arg(long, default_value = "confirmed", value_name = "WORD")]
        grade: String,
        /// Where it is known from
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        source: String,
        /// Somebody else says so; nobody has confirmed it
        #[arg(long, value_name = "NAME", conflicts_with = "grade")]
        claimed_by: Option<String>,
        /// It holds against whatever any source said before
        #[arg(long)]
        settle: bool,
    },
    /// List what stands, contradictions and open items included
    List {
        /// About which party; all by default
        #[arg(long, value_name = "KEY")]
        party: Option<String>,
    },
    /// Show everything that was ever stated of a fact
    History {
        /// Which fact
        #[arg(value_name = "FACT")]
        fact: String,
        /// About which party
        #[arg(long, default_value = OWN, value_name = "KEY")]
        party: String,
    },
    /// List all facts with how each is written
    Keys,
    /// Ask what nobody said yet, at most twelve questions
    Ask,
}

impl Fact {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        if matches!(self.what, What::Keys) {
            keys(globals)?;
            return Ok(ExitCode::SUCCESS);
        }
        let open = OpenCase::open(globals).await?;
        match self.what {
            What::Set { fact, value, party, grade, source, claimed_by, settle } => {
                let key = key_of(&fact)?;
                let statement =
                    parse_statement(key, &value, &Reading::in_germany(open.caller.now)).map_err(CaseError::from)?;
                let grade = match (&statement.said, claimed_by) {
                    (Said::Open { .. }, _) => Grade::Unknown,
                    (_, Some(who)) => Grade::ClaimedBy(Sensitive::new(who)),
                    (_, None) => grade_of(key, &grade, source.clone()).map_err(CaseError::from)?,
                };
                let party = open.case.party_key(&party).await?;
                let statement =
                    Statement { party, grade, source: Sensitive::new(source), settles: settle, ..statement };
                let (party, key) = (statement.party.clone(), statement.key);
                let seq = open.case.state_facts(vec![statement], &open.caller).await?;
                if globals.json {
                    say(json!({ "seq": seq }))?;
                }
                eprintln!("Entry {seq}: {} is stated.", key.word());
                let facts = open.case.facts().await?;
                if facts.of_party(&party, key).is_some_and(|fact| fact.is_contradicted) {
                    eprintln!("Another source says otherwise; `betroffen fact history {}` shows both.", key.word());
                }
            }
            What::List { party } => list(globals, &open, party.as_deref()).await?,
            What::History { fact, party } => {
                let key = key_of(&fact)?;
                let party = open.case.party_key(&party).await?;
                let legal_time = LegalTime::germany();
                let telling = telling(globals, &legal_time);
                for placed in open.case.fact_history(&party, key).await? {
                    write_statement(globals, &telling, &placed)?;
                }
            }
            What::Ask => {
                let facts = open.case.facts().await?;
                let known = Known::of(&open.case.parties().await?, &facts);
                let mut asker = Asker::on_stdin(globals);
                let reading = Reading::in_germany(open.caller.now);
                let intake = questions::ask(&mut asker, known.open_questions(), &reading)?;
                if intake == Intake::default() {
                    eprintln!("Nothing was answered; nothing is entered.");
                } else {
                    let seq = open.case.take_intake(&intake, &open.caller).await?;
                    eprintln!("Entered from entry {seq} on. `betroffen duties` shows the clocks.");
                }
            }
            What::Keys => {}
        }
        open.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

pub(super) fn telling<'a>(globals: &Globals, legal_time: &'a LegalTime) -> Telling<'a> {
    Telling { language: globals.lang().of_report(), legal_time }
}

fn key_of(word: &str) -> anyhow::Result<FactKey> {
    let unknown = || CaseError::from(FactProblem::at("", FactFault::KeyUnknown));
    Ok(FactKey::from_word(word).ok_or_else(unknown)?)
}

fn keys(globals: &Globals) -> anyhow::Result<()> {
    let language = globals.lang().of_report();
    for key in FactKey::ALL {
        let label = key.label().text(language);
        let written = written(*key);
        if globals.json {
            let items: Vec<&str> = key.minimum_items().iter().map(|item| item.word()).collect();
            say(json!({
                "key": key.word(), "label": label, "written": written, "fields": key.fields(), "article_33_3": items,
            }))?;
        } else {
            say(format!("{:28} {label}\n{:28} {written}", key.word(), ""))?;
        }
    }
    Ok(())
}

/// How a value is typed.
fn written(key: FactKey) -> String {
    match key.shape() {
        Shape::Text => "text".to_owned(),
        Shape::Word(vocabulary) => format!("one of: {}", vocabulary.list()),
        Shape::Words(vocabulary) => format!("some of: {}", vocabulary.list()),
        Shape::YesNo => "yes, no, unknown".to_owned(),
        Shape::Moment => "2026-11-25 08:12, 25.11.2026 08:12, today 08:12, ~2026-11-25".to_owned(),
        Shape::Window => "2026-10-20 .. 2026-11-24 16:05; since 2026-10-20".to_owned(),
        Shape::Count => "120; about 1,200; at most 300 users; 100-200".to_owned(),
        Shape::Categories => "name, birth_date, vaccination, … or plain words".to_owned(),
        Shape::Measures => "done 2026-11-25 09:10: text; planned: text".to_owned(),
        Shape::Contact => "Name; function; mail; phone".to_owned(),
        Shape::Hours => "24".to_owned(),
    }
}

async fn list(globals: &Globals, open: &OpenCase, party: Option<&str>) -> anyhow::Result<()> {
    let only = match party {
        Some(party) => Some(open.case.party_key(party).await?),
        None => None,
    };
    let facts = open.case.facts().await?;
    let legal_time = LegalTime::germany();
    let telling = telling(globals, &legal_time);
    for fact in facts.iter().filter(|fact| only.as_ref().is_none_or(|only| fact.party == *only)) {
        if globals.json {
            say(fact_json(&telling, fact))?;
            continue;
        }
        let whose = if fact.party.0 == OWN { String::new() } else { format!(" [{}]", shown_party_key(&fact.party)) };
        say(format!("{}{whose} ({})", fact.key.label().text(telling.language), fact.key.word()))?;
        for line in telling.fact(fact) {
            say(format!("    {}", visible(&line)))?;
        }
    }
    Ok(())
}

fn fact_json(telling: &Telling<'_>, fact: &StandingFact) -> Value {
    let statements: Vec<Value> = fact.statements.iter().map(|placed| statement_json(telling, placed)).collect();
    json!({
        "party": shown_party_key(&fact.party),
        "key": fact.key.word(),
        "contradicted": fact.is_contradicted,
        "open": fact.is_open(),
        "statements": statements,
    })
}

fn statement_json(telling: &Telling<'_>, placed: &PlacedStatement) -> Value {
    let statement = &placed.statement;
    let text = |text: &Sensitive<String>| text.reveal(Purpose::Disclosure).clone();
    let said = match &statement.said {
        Said::Value(value) => json!(telling.value(value)),
        Said::Open { who, by } => json!({ "who": text(who), "by": report::rfc3339(*by) }),
    };
    json!({
        "seq": placed.seq,
        "at": report::rfc3339(placed.at),
        "author": text(&placed.author),
        "grade": statement.grade.word(),
        "source": text(&statement.source),
        "hint": statement.hint,
        "settles": statement.settles,
        "said": said,
    })
}

fn write_statement(globals: &Globals, telling: &Telling<'_>, placed: &PlacedStatement) -> anyhow::Result<()> {
    if globals.json {
        say(statement_json(telling, placed))?;
        return Ok(());
    }
    let text = |text: &Sensitive<String>| visible(text.reveal(Purpose::Disclosure));
    let statement = &placed.statement;
    say(format!("{} {} {}", placed.seq, telling.instant(placed.at), text(&placed.author)))?;
    for line in telling.statement(placed) {
        say(format!("    {}", visible(&line)))?;
    }
    if !statement.source.is_empty() {
        say(format!("    {}: {}", telling.language.say("Quelle", "source"), text(&statement.source)))?;
    }
    if !statement.quote.is_empty() {
        say(format!("    {}", telling.language.say("Wortlaut:", "words:")))?;
        say(format!("    {}", text(&statement.quote)))?;
    }
    Ok(())
}
