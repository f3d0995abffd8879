//! `send`: a dry run until `--for-real`; then every intent is in the journal before its call.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, anyhow};
use async_trait::async_trait;
use casefile::{LetterSheet, PhoneSheet, SendPlan, SendRequest};
use clap::ValueEnum;
use dispatch::{
    Channel, Clock, Credentials, EmlFolder, Encryption, Pacing, SenderDomain, Smtp, SmtpSettings, Stop, Tally,
    TimeLimits, Transport,
};
use model::{Instant, Language};
use paper::{Press, WRITINGS_PER_FILE_MAX};
use serde_json::json;

use super::Globals;
use super::session::{Session, shown};
use crate::output::{say, visible};

const EXAMPLES: &str = "\
Examples:
  betroffen send N1 --channel eml --out outbox             what would be written
  betroffen send N1 --channel eml --out outbox --for-real  one .eml per recipient; another program sends them
  betroffen send N1 --channel mail --smtp-host mail.example.org --smtp-user us@example.org --for-real
  betroffen send N1 --channel letter --out letters --for-real   a PDF each, one file to print, a list of addresses
  betroffen send N1 --channel letter --posted --for-real        the printed letters were given to the post
  betroffen send N1 --channel phone --out calls --for-real      a sheet to fill in by hand

The password of the mail server comes from BETROFFEN_SMTP_PASSWORD. A repeated call goes on where the one before ended;
nobody gets a notice twice without somebody's word.";

/// Send a released notice; a dry run until --for-real
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Send {
    /// The notice: N3, or its whole number
    number: String,
    /// On which way
    #[arg(long)]
    channel: Way,
    /// Do it; without this, only what would be done is shown
    #[arg(long)]
    for_real: bool,
    /// Folder for mail files, letters or sheets
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Folder in which the packages lie that go along
    #[arg(long, value_name = "DIR")]
    packages: Option<PathBuf>,
    /// Letters only: those that were printed were given to the post
    #[arg(long)]
    posted: bool,
    #[command(flatten)]
    server: Server,
    /// Most mails in a minute; 0 is without limit
    #[arg(long, default_value_t = 120)]
    per_minute: u32,
    /// Connections to the server at the same time
    #[arg(long, default_value_t = 2)]
    connections: u16,
}

/// The mail server.
#[derive(clap::Args)]
struct Server {
    /// Its name or address
    #[arg(long, env = "BETROFFEN_SMTP_HOST", value_name = "HOST")]
    smtp_host: Option<String>,
    /// Its port; 587 or 465 by default, as the encryption says
    #[arg(long, value_name = "PORT")]
    smtp_port: Option<u16>,
    /// How the connection is protected
    #[arg(long, default_value = "starttls", value_name = "HOW")]
    smtp_encryption: Protection,
    /// User of the mail server
    #[arg(long, env = "BETROFFEN_SMTP_USER", value_name = "NAME", hide_env_values = true)]
    smtp_user: Option<String>,
    /// Root certificate (PEM) of a server with its own authority
    #[arg(long, value_name = "FILE")]
    smtp_root: Option<PathBuf>,
    /// How this machine calls itself to the server
    #[arg(long, default_value = "localhost", value_name = "NAME")]
    smtp_hello: String,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Way {
    /// Mail over a server
    Mail,
    /// Mail files that another program sends
    Eml,
    /// Letters to print
    Letter,
    /// A sheet for calls
    Phone,
}

#[derive(Clone, Copy, ValueEnum)]
enum Protection {
    /// TLS from the first byte
    Tls,
    /// TLS after STARTTLS; without it nothing is sent
    Starttls,
    /// None; only to a server on this machine
    None,
}

impl Send {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        let code = match self.channel {
            Way::Mail | Way::Eml => self.mail(&session, globals).await?,
            Way::Letter if self.posted => self.posted(&session, globals).await?,
            Way::Letter => self.letters(&session, globals).await?,
            Way::Phone => self.calls(&session, globals).await?,
        };
        session.case.close().await;
        Ok(code)
    }

    async fn mail(&self, session: &Session, globals: &Globals) -> anyhow::Result<ExitCode> {
        let channel = if self.channel == Way::Mail { Channel::Mail } else { Channel::MailFile };
        let plan = session.case.send_plan(&self.number, channel, self.packages.as_deref()).await?;
        show_plan(&plan, globals)?;
        if !self.for_real {
            eprintln!("Nothing was sent. Add --for-real to do it.");
            return Ok(ExitCode::SUCCESS);
        }
        let transport: Box<dyn Transport> = match self.channel {
            Way::Mail => Box::new(Smtp::new(self.server.settings()?)),
            _ => Box::new(EmlFolder::new(self.folder()?)),
        };
        let request = SendRequest {
            number: &self.number,
            channel,
            transport: transport.as_ref(),
            pacing: Pacing {
                per_minute: if channel == Channel::Mail { self.per_minute } else { 0 },
                connections: if channel == Channel::Mail { self.connections } else { 1 },
                pause_seconds: 60,
                retry_seconds: 300,
                failures_in_a_row_max: 10,
            },
            clock: &SystemClock,
            packages: self.packages.as_deref(),
        };
        let tally = session.case.send(&request, &session.caller).await?;
        show_tally(&tally, &self.number, globals)?;
        Ok(if tally.stop.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    async fn letters(&self, session: &Session, globals: &Globals) -> anyhow::Result<ExitCode> {
        let sheets = session.case.letters(&self.number).await?;
        eprintln!("{} letters are due.", sheets.len());
        if !self.for_real {
            eprintln!("Nothing was printed. Add --for-real to do it.");
            return Ok(ExitCode::SUCCESS);
        }
        let folder = self.folder()?;
        write_letters(&folder, &sheets, session.caller.now)?;
        session.case.enter_printed(&self.number, &sheets, &session.caller).await?;
        if globals.json {
            say(json!({ "printed": sheets.len() }))?;
        }
        eprintln!(
            "{} letters lie in {}. Give them to the post, then say so with --posted.",
            sheets.len(),
            shown(&folder)
        );
        Ok(ExitCode::SUCCESS)
    }

    async fn posted(&self, session: &Session, globals: &Globals) -> anyhow::Result<ExitCode> {
        if !self.for_real {
            eprintln!("Nothing was entered. Add --for-real to do it.");
            return Ok(ExitCode::SUCCESS);
        }
        let posted = session.case.enter_posted(&self.number, &session.caller).await?;
        if globals.json {
            say(json!({ "posted": posted }))?;
        }
        eprintln!("{posted} letters were given to the post. That is no proof that one arrived.");
        Ok(ExitCode::SUCCESS)
    }

    async fn calls(&self, session: &Session, globals: &Globals) -> anyhow::Result<ExitCode> {
        let PhoneSheet { bytes, rows } = session.case.phone_sheet(&self.number, language(globals)).await?;
        eprintln!("{rows} calls are due.");
        if !self.for_real {
            eprintln!("Nothing was written. Add --for-real to do it.");
            return Ok(ExitCode::SUCCESS);
        }
        let file = self.folder()?.join(language(globals).say("anrufe.csv", "calls.csv"));
        fs::write(&file, bytes).with_context(|| format!("{} cannot be written", shown(&file)))?;
        if globals.json {
            say(json!({ "calls": rows }))?;
        }
        eprintln!(
            "The sheet is {}. Filled in, it comes back with betroffen take answers FILE --kind sheet.",
            shown(&file)
        );
        Ok(ExitCode::SUCCESS)
    }

    /// The folder for what is written; made when it is not there.
    fn folder(&self) -> anyhow::Result<PathBuf> {
        let folder = self.out.clone().context("name the folder for what is written with --out DIR")?;
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", shown(&folder)))?;
        Ok(folder)
    }
}

impl Server {
    fn settings(&self) -> anyhow::Result<SmtpSettings> {
        let host = self.smtp_host.clone().context("name the mail server with --smtp-host")?;
        let (encryption, port) = match self.smtp_encryption {
            Protection::Tls => (Encryption::Implicit, 465),
            Protection::Starttls => (Encryption::StartTls, 587),
            Protection::None => (Encryption::PlainOnLoopback, 25),
        };
        let password = std::env::var("BETROFFEN_SMTP_PASSWORD").ok();
        let credentials = match (&self.smtp_user, password) {
            (Some(user), Some(password)) => Some(Credentials::new(user.clone(), password)),
            (Some(_), None) => {
                return Err(anyhow!("the password of the mail server is missing: set BETROFFEN_SMTP_PASSWORD"));
            }
            (None, _) => None,
        };
        let own_roots = match &self.smtp_root {
            Some(file) => vec![fs::read(file).with_context(|| format!("{} cannot be read", shown(file)))?],
            None => Vec::new(),
        };
        Ok(SmtpSettings {
            host,
            port: self.smtp_port.unwrap_or(port),
            encryption,
            credentials,
            hello_name: SenderDomain::new(&self.smtp_hello)?,
            own_roots,
            time_limits: TimeLimits::RFC_5321,
            mails_per_connection: 100,
        })
    }
}

/// The machine's clock.
struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant(jiff::Timestamp::now().as_microsecond())
    }

    async fn wait_until(&self, instant: Instant) {
        let microseconds = instant.0.saturating_sub(self.now().0);
        if let Ok(microseconds) = u64::try_from(microseconds) {
            tokio::time::sleep(Duration::from_micros(microseconds)).await;
        }
    }
}

fn language(globals: &Globals) -> Language {
    globals.lang().of_report()
}

/// A PDF each, files to print with all of them, and the list of addresses.
fn write_letters(folder: &Path, sheets: &[LetterSheet], now: Instant) -> anyhow::Result<()> {
    let press = Press::new();
    let today = jiff::Timestamp::from_microsecond(now.0)?.to_zoned(jiff::tz::TimeZone::system()).date();
    let failed = |file: &Path| format!("{} cannot be written", shown(file));
    let mut addresses = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    addresses.write_record(["id", "name", "address"])?;
    for sheet in sheets {
        let file = folder.join(format!("{}.pdf", sheet.id));
        fs::write(&file, press.print(&sheet.writing, today)?).with_context(|| failed(&file))?;
        addresses.write_record([format!("id-{}", sheet.id), sheet.name().to_owned(), sheet.address().join(", ")])?;
    }
    for (number, part) in (1..).zip(sheets.chunks(WRITINGS_PER_FILE_MAX)) {
        let writings: Vec<model::Writing> = part.iter().map(|sheet| sheet.writing.clone()).collect();
        let file = folder.join(format!("all-{number}.pdf"));
        fs::write(&file, press.print_joined(&writings, today)?.pdf).with_context(|| failed(&file))?;
    }
    let file = folder.join("addresses.csv");
    fs::write(&file, addresses.into_inner().context("the list of addresses cannot be made")?)
        .with_context(|| failed(&file))
}

fn show_plan(plan: &SendPlan, globals: &Globals) -> anyhow::Result<()> {
    if globals.json {
        say(json!({
            "notice": plan.number, "due": plan.due, "done": plan.done, "unresolved": plan.unresolved,
            "failed": plan.failed, "without_address": plan.without_address,
        }))?;
    }
    eprintln!(
        "{}: {} due, {} done, {} to be resolved by a person, {} failed on this way, {} without an address for it.",
        plan.number, plan.due, plan.done, plan.unresolved, plan.failed, plan.without_address
    );
    Ok(())
}

fn show_tally(tally: &Tally, number: &str, globals: &Globals) -> anyhow::Result<()> {
    let unknown = tally.unknown.len().saturating_add(tally.unknown_before.len());
    if globals.json {
        say(json!({
            "accepted": tally.accepted, "written": tally.written, "deferred": tally.deferred, "refused": tally.refused,
            "unknown": unknown, "not_yet": tally.not_yet, "not_tried": tally.not_tried,
        }))?;
    }
    eprintln!(
        "Taken over by the server: {}. Written: {}. Deferred: {}. Refused: {}. Unknown: {unknown}. Not tried: {}.",
        tally.accepted, tally.written, tally.deferred, tally.refused, tally.not_tried
    );
    if tally.accepted > 0 {
        eprintln!("What a server took over is not thereby in a mailbox, and not read.");
    }
    match &tally.stop {
        None => {}
        Some(Stop::FailuresInARow) => {
            eprintln!("Stopped: too many failures in a row. Run the same command again later.")
        }
        Some(Stop::NoConnection(trouble)) => {
            eprintln!("Stopped: {}.", visible(&trouble.to_string()));
            eprintln!("  to do: {}", trouble.hint().text(language(globals)));
        }
        Some(Stop::SenderRefused(code)) => {
            eprintln!("Stopped: the server does not take mails from this sender (code {code}).");
        }
    }
    if unknown > 0 {
        eprintln!(
            "For each unknown one a person decides: betroffen decide dispatch {number} KEY resend|sent|withdraw."
        );
    }
    Ok(())
}
