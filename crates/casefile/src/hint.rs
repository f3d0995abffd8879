//! Hinweis. A message of a supplier, researcher, journalist or authority, and the facts that it proposes.
//!
//! The text is sealed in the vault as it arrived. What was read out of it are proposals, each with its words; only what
//! somebody accepts becomes a fact, graded as claimed by the sender. When it arrived is entered at once: that moment may start a clock.

mod arrival;
mod propose;

use law::PartyKey;
use model::{Both, Instant, Purpose, Sensitive};
use serde::{Deserialize, Serialize};

use crate::facts::key::FactKey;
use crate::facts::problem::{FactFault, FactProblem};
use crate::facts::statement::{Grade, Said, Statement, own};
use crate::facts::value::{FactValue, StatedMoment};
use crate::facts::wire::FactSecret;

pub use arrival::arrival_of_mail;
pub use propose::propose;

/// Herkunft eines Hinweises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HintKind {
    /// Auftragsverarbeiter: with its notice the controller is aware in principle (V[7]).
    Supplier,
    /// Sicherheitsforscher.
    Researcher,
    /// Presse.
    Journalist,
    /// Behörde.
    Authority,
    /// Anyone else.
    Other,
}

impl HintKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Supplier, Self::Researcher, Self::Journalist, Self::Authority, Self::Other];

    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Supplier => "supplier",
            Self::Researcher => "researcher",
            Self::Journalist => "journalist",
            Self::Authority => "authority",
            Self::Other => "other",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// How it reads.
    #[must_use]
    pub const fn text(self) -> Both {
        match self {
            Self::Supplier => Both::new("Dienstleister", "supplier"),
            Self::Researcher => Both::new("Sicherheitsforscher", "researcher"),
            Self::Journalist => Both::new("Presse", "journalist"),
            Self::Authority => Both::new("Behörde", "authority"),
            Self::Other => Both::new("andere Stelle", "somebody else"),
        }
    }

    /// The word of the fact `discovered` that follows from where a hint came from.
    pub(crate) const fn discovered(self) -> &'static str {
        match self {
            Self::Supplier => "processor",
            Self::Researcher | Self::Other => "external",
            Self::Journalist => "press",
            Self::Authority => "authority",
        }
    }
}

/// Vorschlag. A fact that the message states, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its number in the list, from 1.
    pub number: usize,
    /// Which fact.
    pub key: FactKey,
    /// What.
    pub value: FactValue,
    /// The very words.
    pub quote: Sensitive<String>,
}

/// Ein Hinweis, wie er angenommen wird.
#[derive(Clone, Debug)]
pub struct HintRequest {
    /// What it says, as a person reads it.
    pub text: Sensitive<String>,
    /// From whom, roughly.
    pub kind: HintKind,
    /// From whom, by name.
    pub sender: Sensitive<String>,
    /// The party that sent it, where one is known.
    pub party: Option<PartyKey>,
    /// When it arrived.
    pub arrived: StatedMoment,
}

/// Ein angenommener Hinweis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenHint {
    /// Number of its entry.
    pub seq: u64,
    /// From whom, roughly.
    pub kind: HintKind,
    /// From whom, by name.
    pub sender: Sensitive<String>,
    /// The party that sent it.
    pub party: Option<PartyKey>,
    /// When it arrived.
    pub arrived: Instant,
    /// When it was taken.
    pub taken: Instant,
    /// Who took and read it.
    pub read_by: Sensitive<String>,
    /// What it proposes.
    pub proposals: Vec<Proposal>,
    /// Moments that its arrival set.
    pub moments: Vec<FactKey>,
}

/// What the vault keeps of a hint. Proposals are kept too: a later reader may read otherwise, and numbers must hold.
#[derive(Serialize, Deserialize)]
pub(crate) struct HintSecret {
    pub(crate) sender: String,
    pub(crate) text: String,
    pub(crate) proposals: Vec<ProposalWire>,
}

/// A proposal in the vault.
#[derive(Serialize, Deserialize)]
pub(crate) struct ProposalWire {
    pub(crate) fact: String,
    pub(crate) said: crate::facts::wire::SaidWire,
    pub(crate) secret: FactSecret,
}

/// Which proposals are accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// All.
    All,
    /// None.
    None,
    /// These, by number.
    Numbers(Vec<usize>),
}

impl Accepted {
    /// Reads `all`, `none`, or numbers and ranges: `1,3-5`.
    ///
    /// # Errors
    /// [`FactFault::ProposalUnknown`] when it is none of these.
    pub fn parse(text: &str) -> Result<Self, FactProblem> {
        let problem = || FactProblem::at("accept", FactFault::ProposalUnknown);
        match text.trim().to_lowercase().as_str() {
            "all" | "alle" => return Ok(Self::All),
            "none" | "keine" | "" => return Ok(Self::None),
            _ => {}
        }
        let mut numbers = Vec::new();
        for part in text.split([',', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let first: usize = first.trim().parse().map_err(|_| problem())?;
            let last: usize = last.trim().parse().map_err(|_| problem())?;
            // A range wider than any list is a slip of the pen.
            if first == 0 || first > last || last > PROPOSALS_MAX {
                return Err(problem());
            }
            numbers.extend(first..=last);
        }
        numbers.sort_unstable();
        numbers.dedup();
        Ok(Self::Numbers(numbers))
    }
}

/// Most proposals of one message.
pub(crate) const PROPOSALS_MAX: usize = 500;

/// The statements that accepting some proposals makes: categories, words, measures and texts of one fact become one statement.
pub(crate) fn statements(hint: &TakenHint, accepted: &Accepted) -> Result<Vec<Statement>, FactProblem> {
    let is_known = |number: &usize| hint.proposals.iter().any(|proposal| proposal.number == *number);
    if let Accepted::Numbers(numbers) = accepted
        && !numbers.iter().all(is_known)
    {
        return Err(FactProblem::at("accept", FactFault::ProposalUnknown));
    }
    let is_accepted = |proposal: &&Proposal| match accepted {
        Accepted::All => true,
        Accepted::None => false,
        Accepted::Numbers(numbers) => numbers.contains(&proposal.number),
    };
    let mut statements: Vec<Statement> = Vec::new();
    for proposal in hint.proposals.iter().filter(is_accepted) {
        let mut earlier = statements.iter_mut().filter(|statement| statement.key == proposal.key);
        match earlier.find_map(|statement| joins(&mut statement.said, &proposal.value).then_some(statement)) {
            Some(statement) => statement.quote = joined(&statement.quote, &proposal.quote, " … "),
            None => statements.push(Statement {
                party: own(),
                key: proposal.key,
                said: Said::Value(proposal.value.clone()),
                grade: Grade::ClaimedBy(hint.sender.clone()),
                source: Sensitive::new(format!("hint {}", hint.seq)),
                quote: proposal.quote.clone(),
                settles: false,
                hint: Some(hint.seq),
            }),
        }
    }
    Ok(statements)
}

/// Adds a value to one of the same fact; says whether that was possible.
fn joins(said: &mut Said, value: &FactValue) -> bool {
    let Said::Value(said) = said else { return false };
    match (said, value) {
        (FactValue::Categories(set), FactValue::Categories(more)) => *set = set.union(*more),
        (FactValue::Words(words), FactValue::Words(more)) => {
            for word in more {
                if !words.contains(word) {
                    words.push(word);
                }
            }
        }
        (FactValue::Measures(measures), FactValue::Measures(more)) => measures.extend(more.iter().cloned()),
        (FactValue::Text(text), FactValue::Text(more)) => *text = joined(text, more, "\n"),
        _ => return false,
    }
    true
}

fn joined(one: &Sensitive<String>, other: &Sensitive<String>, between: &str) -> Sensitive<String> {
    let (one, other) = (one.reveal(Purpose::Storage), other.reveal(Purpose::Storage));
    if one.contains(other.as_str()) {
        return Sensitive::new(one.clone());
    }
    Sensitive::new(format!("{one}{between}{other}"))
}
