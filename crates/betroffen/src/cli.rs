//! Arguments, one file per command, and what a failure looks like.
//!
//! Exit codes: 0 done, 1 findings (`verify`, `lint --fail-on`, `duties --fail-on`), 2 usage or machine error. Data goes to stdout, words for people to stderr.

mod approve;
mod ask;
mod assess;
mod decide;
mod demo;
mod diff;
mod draft;
mod draft_controllers;
mod duties;
mod explain;
mod fact;
mod hint;
mod lint;
mod open;
mod party;
mod preview;
mod questions;
mod send;
mod session;
mod show;
mod sql;
mod take;
mod take_answers;
mod verify;

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use casefile::CaseError;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use crate::output::visible;

const EXAMPLES: &str = "\
Examples:
  betroffen demo kita-app                          an invented incident, from evidence to report
  betroffen open case --hint mail.eml --ask        the first hour: a message, at most twelve questions, clocks
  betroffen open case --label \"web server, March\"  your own case
  betroffen --case case take files /srv/leak --name tree
  betroffen --case case take log /srv/logs --name log-web
  betroffen --case case assess                     who is affected, with which data, how surely
  betroffen --case case sql \"select category, degree, count(*) from affected group by 1, 2\"";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  betroffen completions bash > ~/.local/share/bash-completion/completions/betroffen
  betroffen completions fish > ~/.config/fish/completions/betroffen.fish";

/// Answer a personal-data breach: who is affected, with which data, how surely, with proof
#[derive(Parser)]
#[command(name = "betroffen", version, after_help = EXAMPLES)]
pub(crate) struct Cli {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Command,
}

/// What holds for every command.
#[derive(clap::Args)]
pub(crate) struct Globals {
    /// Case folder; without it, the case is looked for from the current folder upwards
    #[arg(long, global = true, env = "BETROFFEN_CASE", value_name = "DIR")]
    pub(crate) case: Option<PathBuf>,
    /// Key file; without it, the key is looked for in the user's key folder
    #[arg(long, global = true, env = "BETROFFEN_KEY", value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// Who acts; goes to the vault, the journal holds a pseudonym
    #[arg(long, global = true, env = "BETROFFEN_ACTOR", value_name = "NAME", hide_env_values = true)]
    pub(crate) actor: Option<String>,
    /// What for, as one word; every act is journaled with it
    #[arg(long, global = true, default_value = "breach_assessment", value_name = "WORD")]
    pub(crate) purpose: String,
    /// Print data as JSON, one object a line
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of texts for people [env: BETROFFEN_LANG] [default: en]
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<Lang>,
    /// Show no progress
    #[arg(long, global = true)]
    pub(crate) quiet: bool,
}

impl Globals {
    /// The language of texts for people: as typed, else as the environment says, else English.
    pub(crate) fn lang(&self) -> Lang {
        self.lang_or(Lang::En)
    }

    /// The same, with another language where nobody says one.
    pub(crate) fn lang_or(&self, otherwise: Lang) -> Lang {
        let environment = || std::env::var("BETROFFEN_LANG").ok().and_then(|lang| Lang::from_str(&lang, true).ok());
        self.lang.or_else(environment).unwrap_or(otherwise)
    }

    /// The language that was typed, which the environment is not.
    pub(crate) const fn typed_lang(&self) -> Option<Lang> {
        self.lang
    }
}

/// A language for people.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    /// German
    De,
    /// English
    En,
}

impl Lang {
    pub(crate) const fn of_report(self) -> report::Language {
        match self {
            Self::De => report::Language::German,
            Self::En => report::Language::English,
        }
    }
}

#[derive(Subcommand)]
enum Command {
    /// Open a case in a new folder
    Open(open::Open),
    /// State, list and follow facts: what, how surely, from which source
    Fact(fact::Fact),
    /// Add or list the parties: ourselves, processors, controllers
    Party(party::Party),
    /// Read a message of a supplier, researcher, journalist or authority, and take over what it says
    Hint(hint::Hint),
    /// Show duties and clocks of all parties, with grounds and open questions
    Duties(duties::Duties),
    /// Put the open questions to a processor or carrier
    Ask(ask::Ask),
    /// Draft texts from what is known
    Draft(draft::Draft),
    /// Take evidence, logs, lists and facts into the case
    Take(take::Take),
    /// Enter a decision: awareness, risk and other legal ones; an actor, the doors, a column, a pair of mentions
    Decide(decide::Decide),
    /// Run the data plane: who is affected, with which data, how surely
    Assess(assess::Assess),
    /// Show what a run found
    Show(show::Show),
    /// Explain a person, a file or a client down to rows and log lines
    Explain(explain::Explain),
    /// Ask in SQL; values are masked unless a purpose is given
    Sql(sql::Sql),
    /// Compare two runs
    Diff(diff::Diff),
    /// Show the texts of a notice as their recipients will read them
    Preview(preview::Preview),
    /// Release a notice: its texts are frozen by hash
    Approve(approve::Approve),
    /// Send a released notice; a dry run until --for-real
    Send(send::Send),
    /// Read a breach notice and say what is missing, contradictory or unsafe in it
    Lint(lint::Lint),
    /// Verify the journal, its checkpoints and the vault
    Verify(verify::Verify),
    /// Make an invented incident and run it through the same commands
    Demo(demo::Demo),
    /// Print completions for a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

/// The word with which the program starts itself to parse risky formats in a sandbox.
pub(crate) const PARSE_WORKER: &str = "parse-worker";

/// Runs the program on the process's arguments.
pub(crate) fn main() -> ExitCode {
    // No command for people: a hidden one would still stand in the completions.
    if std::env::args_os().nth(1).is_some_and(|word| word == PARSE_WORKER) {
        return evidence::worker_main();
    }
    start_tracing();
    ended(run(Cli::parse()))
}

/// Runs a command as a user would type it; the demo uses this and nothing else.
pub(crate) fn run_words(words: &[OsString]) -> anyhow::Result<ExitCode> {
    run(Cli::try_parse_from(words)?)
}

fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let globals = &cli.globals;
    match cli.command {
        Command::Open(command) => runtime.block_on(command.run(globals)),
        Command::Fact(command) => runtime.block_on(command.run(globals)),
        Command::Party(command) => runtime.block_on(command.run(globals)),
        Command::Hint(command) => runtime.block_on(command.run(globals)),
        Command::Duties(command) => runtime.block_on(command.run(globals)),
        Command::Ask(command) => runtime.block_on(command.run(globals)),
        Command::Draft(command) => runtime.block_on(command.run(globals)),
        Command::Take(command) => runtime.block_on(command.run(globals)),
        Command::Decide(command) => runtime.block_on(command.run(globals)),
        Command::Assess(command) => runtime.block_on(command.run(globals)),
        Command::Show(command) => runtime.block_on(command.run(globals)),
        Command::Explain(command) => runtime.block_on(command.run(globals)),
        Command::Sql(command) => runtime.block_on(command.run(globals)),
        Command::Diff(command) => runtime.block_on(command.run(globals)),
        Command::Preview(command) => runtime.block_on(command.run(globals)),
        Command::Approve(command) => runtime.block_on(command.run(globals)),
        Command::Send(command) => runtime.block_on(command.run(globals)),
        Command::Lint(command) => runtime.block_on(command.run(globals)),
        Command::Verify(command) => runtime.block_on(command.run(globals)),
        // The demo starts each command with a runtime of its own, as separate calls would.
        Command::Demo(command) => command.run(globals),
        Command::Completions { shell } => {
            // Into memory first: the generator panics when its reader goes away.
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "betroffen", &mut script);
            std::io::stdout().write_all(&script)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// `BETROFFEN_LOG` turns on diagnostics; they carry ids only.
fn start_tracing() {
    if let Ok(filter) = tracing_subscriber::EnvFilter::try_from_env("BETROFFEN_LOG") {
        let colours = std::io::stderr().is_terminal();
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr).init();
    }
}

/// Says what happened, what it means, what to do; the causes follow.
fn ended(result: anyhow::Result<ExitCode>) -> ExitCode {
    let failure = match result {
        Ok(code) => return code,
        Err(failure) => failure,
    };
    let pipe = failure.downcast_ref::<std::io::Error>();
    if pipe.is_some_and(|pipe| pipe.kind() == std::io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    if let Some(usage) = failure.downcast_ref::<clap::Error>() {
        eprint!("{usage}");
        return ExitCode::from(2);
    }
    let mut said = visible(&failure.to_string());
    eprintln!("error: {said}");
    for cause in failure.chain().skip(1) {
        let cause = visible(&cause.to_string());
        // Some errors name their cause in their own words.
        if !said.ends_with(&cause) {
            eprintln!("  because: {cause}");
        }
        said = cause;
    }
    if let Some(case_error) = failure.downcast_ref::<CaseError>() {
        eprintln!("  meaning: {}", case_error.consequence());
        eprintln!("  to do:   {}", visible(&case_error.hint()));
    } else if failure.downcast_ref::<assess::ReportNotWritten>().is_some() {
        eprintln!("  meaning: {}", assess::ReportNotWritten::CONSEQUENCE);
        eprintln!("  to do:   {}", assess::ReportNotWritten::HINT);
    }
    if let Some(unchecked) = failure.downcast_ref::<lint::UncheckedNotice>() {
        eprintln!("  meaning: {}", unchecked.consequence());
        eprintln!("  to do:   {}", unchecked.hint());
    }
    if let Some(unread) = failure.downcast_ref::<hint::UnreadMessage>() {
        eprintln!("  meaning: {}", unread.consequence());
        eprintln!("  to do:   {}", unread.hint());
    }
    ExitCode::from(2)
}
