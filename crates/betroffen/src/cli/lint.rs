//! `lint`: read a breach notice, ours or anybody's, and say what is missing, contradictory or unsafe in it.
//!
//! Needs no case. With `--case`, what the last run found is held against what the notice claims.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use evidence::{PROSE_BYTES_MAX, Prose, ProseError, ProseFormat, read_prose};
use model::Degree;
use notice::difference::compare;
use notice::document::Document;
use notice::facts::Facts;
use notice::language::Language;
use notice::lint::{Asked, CaseFacts, Judgement, Kind, Level, Verdict, lint};
use report::{Both, LintView};
use thiserror::Error;

use super::session::{Session, shown};
use super::{Globals, Lang};
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen lint notice.txt                          findings, each with place, reason, proposal
  betroffen lint mail.eml --html findings.html       the text annotated, on one page
  betroffen lint page.html --json                    for programs; --sarif for code scanning tools
  betroffen lint de.txt --diff en.txt                do the two versions say the same?
  betroffen lint notice.txt --case case              does it say what the evidence says?
  betroffen lint - --facts                           only what the text on standard input says
  betroffen lint draft.md --fail-on error            exit 1 when it must not go out

Reads plain text, HTML, Markdown and mails (EML). --lang says in which language the text is written; without it the
language is guessed. A first line that begins with \"# source:\" is a header of a stored notice and is not read.";

/// Read a breach notice and say what is missing, contradictory or unsafe in it
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Lint {
    /// The notice; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Whom it is for; guessed from the text where it is not said
    #[arg(long)]
    kind: Option<NoticeKind>,
    /// Another version to compare with: its other language, or an earlier state
    #[arg(long, value_name = "OTHER")]
    diff: Option<PathBuf>,
    /// Print only what the text says, as JSON
    #[arg(long)]
    facts: bool,
    /// Print the findings as SARIF 2.1.0
    #[arg(long, conflicts_with = "facts")]
    sarif: bool,
    /// Write one page with the text annotated
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Exit 1 when there is a finding of this weight or above
    #[arg(long, value_name = "WEIGHT")]
    fail_on: Option<Weight>,
}

/// Whom a notice is for.
#[derive(Clone, Copy, ValueEnum)]
enum NoticeKind {
    /// A person concerned
    Person,
    /// Holders of custody of a child
    Guardian,
    /// A controller, told by its processor
    Controller,
    /// Everybody
    Public,
    /// The supervisory authority
    Authority,
}

/// How much a finding weighs.
#[derive(Clone, Copy, ValueEnum)]
enum Weight {
    /// The notice must not go out like this
    Error,
    /// Somebody should look at it
    Warn,
    /// Worth knowing
    Info,
}

/// Why a notice was not checked.
#[derive(Debug, Error)]
pub(crate) enum UncheckedNotice {
    /// The file cannot be opened or read.
    #[error("{file} cannot be read")]
    Unreadable { file: String, source: std::io::Error },
    /// The file holds no text that can be read.
    #[error("{file} is not read as a notice: {source}")]
    NoText { file: String, source: ProseError },
    /// There is nothing to check.
    #[error("{file} is empty: there is no notice to check")]
    Empty { file: String },
}

impl UncheckedNotice {
    /// What that means.
    pub(crate) const fn consequence(&self) -> &'static str {
        "nothing of it was checked; no finding here does not mean that the notice is in order"
    }

    /// What somebody can do.
    pub(crate) const fn hint(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "check the name and the rights of the file; `-` reads standard input",
            Self::NoText { .. } => {
                "save it as plain text, HTML, Markdown or EML, or paste its text into `betroffen lint -`"
            }
            Self::Empty { .. } => "hand over the text of the notice",
        }
    }
}

/// A notice that was read.
struct Read {
    document: Document,
    facts: Facts,
    gaps: Vec<Both>,
}

impl Lint {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let language = globals.typed_lang().map(Lang::of_notice);
        let read = read(&self.file, language)?;
        // The other version may be in the other language: it is guessed.
        let other = self.diff.as_deref().map(|other| self::read(other, None)).transpose()?;
        let case = case_facts(globals).await?;
        let asked = Asked {
            kind: self.kind.map(NoticeKind::of_notice),
            case: case.as_ref(),
            other: other.as_ref().map(|other| (&other.document, &other.facts)),
        };
        let judgement = lint(&read.document, &read.facts, &asked);
        let comparison =
            other.as_ref().map(|other| compare((&other.document, &other.facts), (&read.document, &read.facts)));
        let name = self.file.display().to_string();
        let view = LintView {
            name: &name,
            document: &read.document,
            facts: &read.facts,
            kind: notice::lint::kind_of(&read.facts, &asked),
            judgement: &judgement,
            comparison: comparison.as_ref(),
            gaps: &read.gaps,
        };
        self.write(&view, globals)?;
        let fails = self.fail_on.is_some_and(|weight| weight.reached_by(&judgement));
        Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    fn write(&self, view: &LintView<'_>, globals: &Globals) -> anyhow::Result<()> {
        let language = globals.lang_or(Lang::from_notice(view.facts.language)).of_report();
        if let Some(path) = &self.html {
            super::assess::write_whole(path, &report::lint_html(view, language)?)?;
            eprintln!("Page: {}", shown(path));
        }
        if self.facts {
            say(report::facts_json(view))?;
        } else if self.sarif {
            say(report::lint_sarif(view, language, env!("CARGO_PKG_VERSION")))?;
        } else if globals.json {
            say(report::lint_json(view, language))?;
        } else {
            say(report::lint_terminal(view, language, super::assess::SUMMARY_WIDTH).trim_end())?;
        }
        Ok(())
    }
}

impl NoticeKind {
    const fn of_notice(self) -> Kind {
        match self {
            Self::Person => Kind::Person,
            Self::Guardian => Kind::Guardian,
            Self::Controller => Kind::Controller,
            Self::Public => Kind::Public,
            Self::Authority => Kind::Authority,
        }
    }
}

impl Weight {
    fn reached_by(self, judgement: &Judgement) -> bool {
        let least = match self {
            Self::Error => Level::Error,
            Self::Warn => Level::Warning,
            Self::Info => Level::Info,
        };
        judgement
            .verdicts
            .iter()
            .any(|(rule, verdict)| judgement.level(rule) <= least && matches!(verdict, Verdict::Violated(_)))
    }
}

impl Lang {
    const fn of_notice(self) -> Language {
        match self {
            Self::De => Language::German,
            Self::En => Language::English,
        }
    }

    const fn from_notice(language: Language) -> Self {
        match language {
            Language::German => Self::De,
            Language::English => Self::En,
        }
    }
}

fn read(path: &Path, language: Option<Language>) -> Result<Read, UncheckedNotice> {
    let file = shown(path);
    let bytes = match bytes_of(path) {
        Ok(bytes) => bytes,
        Err(source) => return Err(UncheckedNotice::Unreadable { file, source }),
    };
    let prose = match read_prose(&bytes, &path.to_string_lossy()) {
        Ok(prose) => prose,
        Err(source) => return Err(UncheckedNotice::NoText { file, source }),
    };
    let text = without_header(&prose.text);
    if text.trim().is_empty() {
        return Err(UncheckedNotice::Empty { file });
    }
    let document = Document::new(text, language);
    let facts = notice::read(&document);
    Ok(Read { gaps: gaps(&prose), document, facts })
}

/// Up to one byte more than is read of a document, so that a longer one is known to be cut.
fn bytes_of(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = PROSE_BYTES_MAX as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))?;
    }
    Ok(bytes)
}

/// The text without the header line of a stored notice.
fn without_header(text: &str) -> &str {
    if !text.starts_with("# source:") {
        return text;
    }
    text.split_once('\n').map_or("", |(_, rest)| rest)
}

fn gaps(prose: &Prose) -> Vec<Both> {
    let mut gaps = Vec::new();
    if prose.cut {
        gaps.push(Both::new(
            "Lücke: Der Text ist länger als 4 MiB; was dahinter steht, wurde nicht geprüft.",
            "Gap: the text is longer than 4 MiB; what stands behind that was not checked.",
        ));
    }
    if prose.replaced {
        gaps.push(Both::new(
            "Lücke: Einige Bytes gehören zu keiner bekannten Schrift; Wörter mit dem Zeichen \u{fffd} wurden nicht erkannt.",
            "Gap: some bytes fit no known encoding; words with the sign \u{fffd} were not recognised.",
        ));
    }
    if prose.format == ProseFormat::Html && prose.text.trim().is_empty() {
        gaps.push(Both::new(
            "Lücke: Die Seite zeigt ohne Skript keinen Text.",
            "Gap: without its scripts the page shows no text.",
        ));
    }
    gaps
}

/// What the last run of the case found, when a case was named.
async fn case_facts(globals: &Globals) -> anyhow::Result<Option<CaseFacts>> {
    if globals.case.is_none() {
        return Ok(None);
    }
    let session = Session::open(globals).await?;
    let run = session.run(None).await?;
    let view = session.case.report(&session.plane, &run, &session.caller).await?;
    session.case.close().await;
    let figures = &view.figures;
    let of = |counts: &[u64; 4], degree: Degree| {
        Degree::ALL.iter().position(|each| *each == degree).and_then(|index| counts.get(index).copied()).unwrap_or(0)
    };
    let exposed = figures.categories.iter().filter(|line| {
        [Degree::Taken, Degree::NotExcluded]
            .into_iter()
            .any(|degree| of(&line.persons, degree) + of(&line.objects, degree) > 0)
    });
    Ok(Some(CaseFacts {
        persons: Some(persons_range(&figures.persons.total)),
        exposed: exposed.map(|line| line.category).collect(),
        taken_objects: of(&figures.objects.by_degree, Degree::Taken),
        window: widest(figures),
    }))
}

/// Persons at least and at most; the walls between controllers make it a range.
fn persons_range(total: &model::Count) -> (u64, u64) {
    match total.kind {
        model::CountKind::UpTo(most) => (total.value, most),
        model::CountKind::AtLeast => (total.value, u64::MAX),
        model::CountKind::AtMost => (0, total.value),
        model::CountKind::Exact => (total.value, total.value),
    }
}

/// From the earliest opening of any door to the latest closing, as RFC 3339.
fn widest(figures: &model::RunFigures) -> Option<(String, String)> {
    let windows = || figures.doors.iter().filter_map(|door| door.widest);
    let from = windows().map(|window| window.from()).min()?;
    let to = windows().map(|window| window.to()).max()?;
    report::rfc3339(from).zip(report::rfc3339(to))
}
