//! `draft controllers`: one message per controller, and with stage 2 the package it brings.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use casefile::{
    Disclosure, DraftRequest, DraftSummary, NoticeKind, PackageRequest, PackageView, PackageWords, SealedPackage,
};
use clap::ValueEnum;
use jiff::civil::Date;
use model::{ControllerKey, Instant, Language, Purpose, Sensitive};
use notice::lint::Level;
use notice::write::{Templates, Texts};
use paper::Press;
use parcel::{Enclosure, Package, Secret, sealed_page, sealed_zip};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::Globals;
use super::session::{Session, shown};
use crate::output::{say, visible};

/// Hours until the next message, where nobody says another time.
const NEXT_UPDATE_HOURS: i64 = 24;

/// Draft one message to each controller (Art. 33(2) GDPR)
#[derive(clap::Args)]
pub(crate) struct Controllers {
    /// Stage 1 needs facts and the list of carriers only; stage 2 brings a package each and needs a run
    #[arg(long)]
    stage: Stage,
    /// Name of the service that the controllers use; the label of the case by default
    #[arg(long)]
    service: Option<String>,
    /// When the next message comes, with zone; in 24 hours by default
    #[arg(long, value_name = "TIME")]
    next_update: Option<String>,
    /// Draft this notice anew instead of making a further one
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,
    /// Folder with templates in place of those that come with the program: de/controller_stage1.md and so on
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// Stage 2: folder for the sealed packages; must lie outside of the case
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Stage 2: what the clear names are handed out for; the journal keeps it
    #[arg(long, value_name = "PURPOSE")]
    reveal: Option<String>,
    /// Stage 2: the run; latest by default
    #[arg(long)]
    run: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// The first hour
    #[value(name = "1")]
    First,
    /// With the package
    #[value(name = "2")]
    Second,
}

impl Controllers {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        let language = globals.lang().of_report();
        let templates = Templates::compile(texts(self.templates.as_deref())?)?;
        let now = session.caller.now;
        let next_update = match &self.next_update {
            None => Instant(now.0.saturating_add(NEXT_UPDATE_HOURS * 3_600_000_000)),
            Some(text) => {
                let time: jiff::Timestamp = text
                    .parse()
                    .map_err(|_| anyhow!("`{text}` is no time with zone, such as 2024-03-21T12:00:00+01:00"))?;
                Instant(time.as_microsecond())
            }
        };
        let service = self.service.clone().unwrap_or_else(|| session.case.label().to_owned());
        let packages = match self.stage {
            Stage::First => BTreeMap::new(),
            Stage::Second => {
                let drafting = Drafting { language, templates: &templates, service: &service, next_update };
                self.packages(&session, &drafting, globals).await?
            }
        };
        let request = DraftRequest {
            kind: match self.stage {
                Stage::First => NoticeKind::ControllerStage1,
                Stage::Second => NoticeKind::ControllerStage2,
            },
            language,
            templates: &templates,
            service: &service,
            next_update,
            packages: &packages,
            number: self.number.as_deref(),
        };
        let summary = session.case.draft_notice(&request, &session.caller).await?;
        show(&summary, globals)?;
        tell_contacts(&session).await?;
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }

    /// Makes and seals one package per controller; the secrets go into a sheet of their own, for the phone.
    async fn packages(
        &self,
        session: &Session,
        drafting: &Drafting<'_>,
        globals: &Globals,
    ) -> anyhow::Result<BTreeMap<ControllerKey, PackageWords>> {
        let out = self.out.as_deref().context("name the folder for the packages with --out DIR")?;
        fs::create_dir_all(out).with_context(|| format!("{} cannot be made", shown(out)))?;
        let outside = fs::canonicalize(out).with_context(|| format!("{} cannot be opened", shown(out)))?;
        if outside.starts_with(session.case.dir()) {
            return Err(anyhow!("the folder for the packages lies inside the case; name one outside of it"));
        }
        let purpose =
            self.reveal.clone().context("say what the clear names are handed out for with --reveal PURPOSE")?;
        let run = session.run(self.run.as_deref()).await?;
        let disclosure = Disclosure { purpose: Sensitive::new(purpose) };
        let request = PackageRequest {
            language: drafting.language,
            templates: drafting.templates,
            service: drafting.service,
            next_update: drafting.next_update,
            disclosure: &disclosure,
        };
        let today =
            jiff::Timestamp::from_microsecond(session.caller.now.0)?.to_zoned(jiff::tz::TimeZone::system()).date();
        let mut sealer =
            Sealer { press: Press::new(), out: &outside, language: drafting.language, today, calls: Vec::new() };
        let mut done = 0_u64;
        let mut seal = |view: &PackageView| {
            done += 1;
            if !globals.quiet && done.is_multiple_of(50) {
                eprintln!("{done} packages");
            }
            sealer.seal(view)
        };
        let packages = session.case.packages(&session.plane, &run, &request, &session.caller, &mut seal).await??;
        sealer.write_calls()?;
        eprintln!(
            "{} packages lie in {}. The secrets stand in {} beside them: tell them on the phone, then delete it.",
            packages.len(),
            shown(&outside),
            sealer.calls_file()
        );
        Ok(packages)
    }
}

/// What draft and packages share.
struct Drafting<'a> {
    language: Language,
    templates: &'a Templates,
    service: &'a str,
    next_update: Instant,
}

/// Sets packages on paper and seals them.
struct Sealer<'a> {
    press: Press,
    out: &'a Path,
    language: Language,
    today: Date,
    calls: Vec<Call>,
}

/// A secret and whom to tell it.
struct Call {
    controller: ControllerKey,
    name: String,
    phone: Option<Sensitive<String>>,
    secret: Secret,
}

impl Sealer<'_> {
    fn seal(&mut self, view: &PackageView) -> anyhow::Result<SealedPackage> {
        let key = &view.contact.controller;
        let files = report::package_files(view, &self.press, self.language, self.today)?;
        let package = Package {
            outside: vec![
                self.language.say("Unterlagen zu einem Datenschutzvorfall", "Papers on a data breach").to_owned(),
            ],
            title: view.contact.name.clone(),
            notes: Vec::new(),
            files: files.into_iter().map(|file| Enclosure { name: file.name, bytes: file.bytes }).collect(),
        };
        let secret = Secret::draw()?;
        let page = sealed_page(&package, &secret, self.language)?;
        let archive = sealed_zip(&package, &secret)?;
        let file = format!("{}.html", file_name(&key.0));
        for (name, bytes) in [(file.clone(), &page), (format!("{}.zip", file_name(&key.0)), &archive)] {
            let path = self.out.join(name);
            fs::write(&path, bytes).with_context(|| format!("{} cannot be written", shown(&path)))?;
        }
        let (name, phone) = (view.contact.name.clone(), view.contact.phone.clone());
        self.calls.push(Call { controller: key.clone(), name, phone, secret });
        Ok(SealedPackage { file, page_sha256: sha256(&page), archive_sha256: sha256(&archive) })
    }

    const fn calls_file(&self) -> &'static str {
        self.language.say("kennwoerter.csv", "secrets.csv")
    }

    /// The list by which secrets are told on the phone. It is as secret as the packages together.
    fn write_calls(&self) -> anyhow::Result<()> {
        let say = |de, en| self.language.say(de, en);
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![0xef, 0xbb, 0xbf]);
        writer.write_record([
            say("Träger", "carrier"),
            say("Name", "name"),
            say("Telefon", "phone"),
            say("Kennwort", "secret"),
            say("gesagt am, durch", "told on, by"),
        ])?;
        for call in &self.calls {
            let phone =
                call.phone.as_ref().map(|phone| safe_cell(phone.reveal(Purpose::Disclosure))).unwrap_or_default();
            let secret = call.secret.spoken();
            writer.write_record([
                safe_cell(&call.controller.0).as_str(),
                &safe_cell(&call.name),
                &phone,
                &secret,
                "",
            ])?;
        }
        let path = self.out.join(self.calls_file());
        let bytes = writer.into_inner().context("the list of secrets cannot be made")?;
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", shown(&path)))
    }
}

/// A cell that no office program takes for a formula.
fn safe_cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// A key as a file name: letters, digits and hyphens.
fn file_name(key: &str) -> String {
    key.chars().map(|sign| if sign.is_ascii_alphanumeric() || sign == '-' { sign } else { '_' }).collect()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The templates that came with the program, and those of a folder in their place.
pub(crate) fn texts(folder: Option<&Path>) -> anyhow::Result<Texts> {
    let Some(folder) = folder else { return Ok(Texts::built_in()) };
    let mut overridden = BTreeMap::new();
    for (name, _) in Texts::originals() {
        let path = folder.join(format!("{name}.md"));
        match fs::read_to_string(&path) {
            Ok(text) => drop(overridden.insert(name.to_owned(), text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| format!("{} cannot be read", shown(&path))),
        }
    }
    if overridden.is_empty() {
        return Err(anyhow!("{} holds no template, such as de/controller_stage1.md", shown(folder)));
    }
    Ok(Texts::overridden_by(overridden))
}

fn show(summary: &DraftSummary, globals: &Globals) -> anyhow::Result<()> {
    let level = |level: Level| match level {
        Level::Error => "error",
        Level::Warning => "warn",
        Level::Info => "info",
    };
    if globals.json {
        let findings = summary
            .findings
            .iter()
            .map(|(rule, weight, texts)| json!({ "rule": rule, "level": level(*weight), "texts": texts }));
        say(json!({
            "notice": summary.number, "version": summary.version, "recipients": summary.recipients,
            "findings": findings.collect::<Vec<_>>(), "without_package": summary.without_package.len(),
        }))?;
    }
    eprintln!("{}, version {}: {} texts.", summary.number, summary.version, summary.recipients);
    for (rule, weight, texts) in &summary.findings {
        eprintln!("  {rule} {} in {texts} texts", level(*weight));
    }
    if !summary.without_package.is_empty() {
        eprintln!(
            "  {} controllers have nothing in the leak and get no message of this stage.",
            summary.without_package.len()
        );
    }
    eprintln!("Look at them: betroffen preview {}", summary.number);
    Ok(())
}

/// Addresses that are wrong are told with every draft: whoever cannot be reached must not be forgotten.
async fn tell_contacts(session: &Session) -> anyhow::Result<()> {
    let contacts = session.case.contacts().await?;
    for contact in contacts.iter().filter(|contact| !contact.problems.is_empty()) {
        for problem in &contact.problems {
            eprintln!("  {}: {} – {}", visible(&contact.controller.0), problem.word(), problem.hint());
        }
    }
    Ok(())
}
