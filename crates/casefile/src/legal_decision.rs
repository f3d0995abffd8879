//! Rechtliche Entscheidungen. What people decide that clocks and duties rest on, with reason and author.
//!
//! Awareness, breach or none, risk, exemption, a controller's instruction. A machine sets none of them. Awareness moves back freely;
//! forward only with a second person, or alone and marked so where there is none (domain notes 1.9). The data plane obeys
//! none of these: runs stay as they are. Reason and second person lie in the vault, the rest in the journal.

use law::{AwarenessChange, BreachFinding, DecisionKey, Exemption, Eyes, Moment, PartyKey, Risk, awareness_change};
use model::{Both, Instant, Purpose, Sensitive};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::bodies::LegalDecided;
use crate::caller::time_text;
use crate::decision::REASON_BYTES_MAX;
use crate::facts::value::StatedMoment;
use crate::facts::wire::MomentWire;
use crate::vault::SecretRef;

/// Was entschieden wird.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegalMatter {
    /// Kenntnis: from when it was reasonably certain that personal data were compromised.
    Awareness(StatedMoment),
    /// Ob eine Verletzung vorliegt.
    Breach(BreachFinding),
    /// Risiko.
    Risk(Risk),
    /// Ausnahme von der Benachrichtigung der Personen.
    Exemption(Exemption),
    /// Weisung eines Verantwortlichen: whether we may write to its persons.
    Instruction {
        /// We may.
        may_write: bool,
    },
}

impl LegalMatter {
    /// The stable word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Awareness(_) => "awareness",
            Self::Breach(_) => "breach",
            Self::Risk(_) => "risk",
            Self::Exemption(_) => "exemption",
            Self::Instruction { .. } => "instruction",
        }
    }

    /// The stable word of what was decided; a moment has none.
    #[must_use]
    pub const fn answer(&self) -> &'static str {
        match self {
            Self::Awareness(_) => "",
            Self::Breach(BreachFinding::Breach) => "breach",
            Self::Breach(BreachFinding::NoBreach) => "no_breach",
            Self::Risk(Risk::Unlikely) => "unlikely",
            Self::Risk(Risk::Risk) => "risk",
            Self::Risk(Risk::High) => "high",
            Self::Exemption(Exemption::NoneApplies) => "none_applies",
            Self::Exemption(Exemption::Unintelligible) => "unintelligible",
            Self::Exemption(Exemption::RiskRemoved) => "risk_removed",
            Self::Exemption(Exemption::DisproportionateEffort) => "disproportionate_effort",
            Self::Exemption(Exemption::SecretInformation) => "secret_information",
            Self::Exemption(Exemption::PublicSecurity) => "public_security",
            Self::Instruction { may_write: true } => "may_write",
            Self::Instruction { may_write: false } => "may_not_write",
        }
    }

    /// Reads matter and answer from their words; awareness is made of a moment instead.
    #[must_use]
    pub fn from_words(matter: &str, answer: &str) -> Option<Self> {
        Some(match (matter, answer) {
            ("breach", "breach" | "yes") => Self::Breach(BreachFinding::Breach),
            ("breach", "no_breach" | "no") => Self::Breach(BreachFinding::NoBreach),
            ("risk", "unlikely") => Self::Risk(Risk::Unlikely),
            ("risk", "risk") => Self::Risk(Risk::Risk),
            ("risk", "high") => Self::Risk(Risk::High),
            ("exemption", "none_applies" | "none") => Self::Exemption(Exemption::NoneApplies),
            ("exemption", "unintelligible") => Self::Exemption(Exemption::Unintelligible),
            ("exemption", "risk_removed") => Self::Exemption(Exemption::RiskRemoved),
            ("exemption", "disproportionate_effort") => Self::Exemption(Exemption::DisproportionateEffort),
            ("exemption", "secret_information") => Self::Exemption(Exemption::SecretInformation),
            ("exemption", "public_security") => Self::Exemption(Exemption::PublicSecurity),
            ("instruction", "may_write" | "yes") => Self::Instruction { may_write: true },
            ("instruction", "may_not_write" | "no") => Self::Instruction { may_write: false },
            _ => return None,
        })
    }

    /// The answers that a matter takes, parted by commas.
    #[must_use]
    pub const fn answers(matter: &str) -> &'static str {
        match matter.as_bytes() {
            b"breach" => "breach, no_breach",
            b"risk" => "unlikely, risk, high",
            b"exemption" => {
                "none_applies, unintelligible, risk_removed, disproportionate_effort, secret_information, public_security"
            }
            b"instruction" => "may_write, may_not_write",
            _ => "a time",
        }
    }
}

/// Zahl der Augenpaare. Who stands behind a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One person; enough unless awareness moves forward.
    OnePerson,
    /// A second person agreed.
    WithSecond(Sensitive<String>),
    /// One person, because there is no second one; marked so wherever the decision is shown.
    Alone,
}

impl Standing {
    /// The stable word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::OnePerson => "one_person",
            Self::WithSecond(_) => "two_persons",
            Self::Alone => "alone",
        }
    }

    /// How it reads.
    #[must_use]
    pub const fn text(&self) -> Both {
        match self {
            Self::OnePerson => Both::new("eine Person", "one person"),
            Self::WithSecond(_) => Both::new("zwei Personen", "two persons"),
            Self::Alone => Both::new("allein, es gab keine zweite Person", "alone, there was no second person"),
        }
    }
}

/// Rechtliche Entscheidung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalDecision {
    /// For which party.
    pub party: PartyKey,
    /// What.
    pub matter: LegalMatter,
    /// Why.
    pub reason: Sensitive<String>,
    /// Who stands behind it.
    pub standing: Standing,
}

/// Entscheidung mit ihrem Ort im Journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedDecision {
    /// Number of its entry.
    pub seq: u64,
    /// When it was made.
    pub at: Instant,
    /// Who made it.
    pub author: Sensitive<String>,
    /// What was decided.
    pub decision: LegalDecision,
}

/// Why a decision is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LegalProblem {
    /// No reason.
    #[error("it has no reason")]
    NoReason,
    /// The reason is too long.
    #[error("its reason is longer than 16 KiB")]
    ReasonTooLong,
    /// Awareness in the future.
    #[error("the moment of awareness lies in the future")]
    InFuture,
    /// The moment lies beyond the calendar.
    #[error("the moment lies beyond the calendar")]
    BeyondCalendar,
    /// Awareness would move forward.
    #[error("it moves the moment of awareness forward, which makes the time limit later")]
    NeedsSecondPerson,
    /// The second person is the first.
    #[error("the second person is the one who decides")]
    SamePerson,
    /// No party has this key.
    #[error("no party of this key is known")]
    PartyUnknown,
    /// An instruction concerns a controller's persons, not our own.
    #[error("an instruction is given by a controller whose data we process")]
    NoControllersInstruction,
}

impl LegalProblem {
    /// What to do.
    #[must_use]
    pub const fn hint(self) -> &'static str {
        match self {
            Self::NoReason => "Say why with --reason: whoever reads the journal later must be able to follow it.",
            Self::ReasonTooLong => "Shorten the reason.",
            Self::InFuture => "Check day and clock: a clock cannot start at a moment that has not come.",
            Self::BeyondCalendar => "Check the year.",
            Self::NeedsSecondPerson => {
                "Name who agreed with --second PERSON; where there is nobody, --alone marks the decision so."
            }
            Self::SamePerson => "Name another person, or mark the decision with --alone.",
            Self::PartyUnknown => "`betroffen party list` shows all keys.",
            Self::NoControllersInstruction => "Name the controller with --party.",
        }
    }
}

/// What lies in the vault beside a decision.
#[derive(Serialize, Deserialize)]
pub(crate) struct LegalSecret {
    reason: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    second: Option<String>,
}

/// Checks a decision against what stands: `before` is the awareness decided so far.
pub(crate) fn check(
    decision: &LegalDecision,
    before: Option<Instant>,
    author: &Sensitive<String>,
    now: Instant,
) -> Result<(), LegalProblem> {
    let folded = |text: &Sensitive<String>| text.reveal(Purpose::Storage).trim().to_lowercase();
    let reason = decision.reason.reveal(Purpose::Storage);
    if reason.trim().is_empty() {
        return Err(LegalProblem::NoReason);
    }
    if reason.len() > REASON_BYTES_MAX {
        return Err(LegalProblem::ReasonTooLong);
    }
    let eyes = match &decision.standing {
        Standing::WithSecond(second) if folded(second).is_empty() || folded(second) == folded(author) => {
            return Err(LegalProblem::SamePerson);
        }
        Standing::WithSecond(_) | Standing::Alone => Eyes::Four,
        Standing::OnePerson => Eyes::Two,
    };
    if let LegalMatter::Awareness(moment) = &decision.matter {
        if moment.at > now {
            return Err(LegalProblem::InFuture);
        }
        let change = before.map(|before| awareness_change(before, moment.at, eyes));
        if change == Some(AwarenessChange::NeedsSecondPerson) {
            return Err(LegalProblem::NeedsSecondPerson);
        }
    }
    Ok(())
}

/// Parts a decision between journal and vault.
pub(crate) fn take_apart(decision: &LegalDecision) -> Result<(LegalSecret, Parts), LegalProblem> {
    let second = match &decision.standing {
        Standing::WithSecond(second) => Some(second.reveal(Purpose::Storage).trim().to_owned()),
        Standing::OnePerson | Standing::Alone => None,
    };
    let moment = match &decision.matter {
        LegalMatter::Awareness(moment) => {
            time_text(moment.at).ok_or(LegalProblem::BeyondCalendar)?;
            MomentWire::of(moment)
        }
        _ => None,
    };
    let answer = decision.matter.answer();
    let parts = Parts {
        party: decision.party.0.clone(),
        matter: decision.matter.word(),
        answer: (!answer.is_empty()).then_some(answer),
        moment,
        standing: decision.standing.word(),
    };
    Ok((LegalSecret { reason: decision.reason.reveal(Purpose::Storage).trim().to_owned(), second }, parts))
}

/// A body that lacks the reference to its secret.
pub(crate) struct Parts {
    party: String,
    matter: &'static str,
    answer: Option<&'static str>,
    moment: Option<MomentWire>,
    standing: &'static str,
}

impl Parts {
    pub(crate) fn body(self, content: SecretRef) -> LegalDecided {
        LegalDecided {
            party: self.party,
            matter: self.matter.to_owned(),
            answer: self.answer.map(str::to_owned),
            moment: self.moment,
            standing: self.standing.to_owned(),
            content,
        }
    }
}

/// What a body says, without reason and names.
pub(crate) fn matter_of(body: &LegalDecided) -> Option<LegalMatter> {
    match (&body.moment, &body.answer) {
        (Some(moment), None) if body.matter == "awareness" => Some(LegalMatter::Awareness(moment.moment()?)),
        (None, Some(answer)) => LegalMatter::from_words(&body.matter, answer),
        _ => None,
    }
}

/// Puts a decision together again.
pub(crate) fn put_together(body: &LegalDecided, secret: LegalSecret) -> Option<LegalDecision> {
    let standing = match (body.standing.as_str(), secret.second) {
        ("two_persons", Some(second)) => Standing::WithSecond(Sensitive::new(second)),
        ("alone", None) => Standing::Alone,
        ("one_person", None) => Standing::OnePerson,
        _ => return None,
    };
    let (party, reason) = (PartyKey(body.party.clone()), Sensitive::new(secret.reason));
    Some(LegalDecision { party, matter: matter_of(body)?, reason, standing })
}

/// The moment as the law takes it.
pub(crate) fn moment_of(stated: StatedMoment) -> Moment {
    Moment { at: stated.at, certainty: stated.certainty }
}

/// How a decision is cited: the number of its entry.
pub(crate) fn decision_key(seq: u64) -> DecisionKey {
    DecisionKey(seq.to_string())
}
