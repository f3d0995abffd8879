//! Pflicht. What a duty answers for one party: its state, its clocks, and what is still to be asked.
//!
//! Owns the answer's type. Leaves out the rules, which stand one per file under `duties/`, and every wording. There is no
//! state "nothing to do" that a machine could reach: `NotDue` and `Exempt` rest on a decision of people or on the party's role.

use model::Instant;

use crate::deadline::Deadline;
use crate::facts::{DecisionKey, PartyKey};
use crate::ground::Ground;

/// Pflicht, by its norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    /// Meldung an die Aufsichtsbehörde (Art. 33(1) GDPR).
    Art33NotifyAuthority,
    /// Unterrichtung des Verantwortlichen durch den Auftragsverarbeiter (Art. 33(2) GDPR).
    Art33TellController,
    /// Benachrichtigung der betroffenen Personen (Art. 34 GDPR).
    Art34TellPersons,
    /// Meldung nach § 32 DSG-EKD.
    DsgEkdNotifyAuthority,
    /// Benachrichtigung nach § 33 DSG-EKD.
    DsgEkdTellPersons,
    /// Meldung nach § 33 KDG.
    KdgNotifyAuthority,
    /// Benachrichtigung nach § 34 KDG.
    KdgTellPersons,
}

/// Stand einer Pflicht.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Too little is known to say whether or since when.
    Open,
    /// Awareness is not decided; a provisional clock runs from the first hint or the processor's notice.
    Provisional,
    /// Due and not fulfilled.
    Running,
    /// Not due, on this ground; by a decision of people, or because of the party's role.
    NotDue {
        /// Why.
        ground: Ground,
        /// The decision, if one was needed.
        decision: Option<DecisionKey>,
    },
    /// Fulfilled.
    Discharged {
        /// When.
        at: Instant,
        /// Whether in time.
        timeliness: Timeliness,
    },
    /// People decided that an exemption applies.
    Exempt {
        /// The exemption.
        ground: Ground,
        /// The decision.
        decision: DecisionKey,
    },
    /// A time limit has passed without fulfilment.
    Overdue {
        /// When it passed.
        since: Instant,
        /// By which clock; the latest that has passed.
        by: ClockKind,
    },
}

/// Rechtzeitigkeit of a fulfilled duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timeliness {
    /// Before the planning end.
    InTime,
    /// After the elapsed hours and before the end under Regulation 1182/71.
    BetweenReadings,
    /// After the last reading of the time limit.
    Late,
    /// No hours are named, or no beginning is decided.
    NotMeasured,
}

/// Art einer Uhr.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClockKind {
    /// Hours of the norm, elapsed, from decided awareness: plan with this one.
    Statutory,
    /// Hours of the norm as Regulation 1182/71 counts them.
    StatutoryLater,
    /// As `Statutory`, but from the first hint or the processor's notice, while awareness is not decided.
    Provisional,
    /// Elapsed hours from the first hint, shown beside the legal one in case that moment is held to be awareness.
    Pessimistic,
    /// A planning value of the house where the norm names no hours.
    Internal,
    /// Hours of a contract.
    Contract,
    /// The house's own target.
    OwnTarget,
    /// The short inquiry takes long.
    TriageWarn,
    /// The short inquiry takes too long.
    TriageEscalate,
}

/// Uhr. A computed end, what kind it is and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// What kind.
    pub kind: ClockKind,
    /// The end and its steps.
    pub deadline: Deadline,
    /// What the hours rest on.
    pub ground: Ground,
    /// The starting moment is estimated.
    pub is_estimated: bool,
}

/// Offene Frage. A missing fact, as the question that would settle it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Controller, or processor for whom?
    WhichRole,
    /// Which law of data protection does the party stand under?
    WhichRegime,
    /// When did the first hint come in?
    WhenFirstHint,
    /// From when was it reasonably certain that personal data were compromised? (decision)
    WhenAware,
    /// When exactly, where only an estimate is stated?
    WhenExactly,
    /// When did the processor become aware?
    WhenProcessorAware,
    /// Is it a breach of security with effect on personal data? (decision)
    WhetherBreach,
    /// Which risk, for whom? (decision)
    WhichRisk,
    /// Does an exemption apply? (decision)
    WhichExemption,
    /// Why is it late?
    WhyLate,
    /// What was left open in the first notification?
    WhatRemains,
    /// How is the public told equally well? (Art. 34(3)(c))
    HowPublicly,
    /// How many hours does the contract give?
    WhichContractHours,
}

/// Pflicht einer Stelle. The answer of one duty for one party.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Obligation {
    /// Which duty.
    pub duty: Duty,
    /// Whose.
    pub party: PartyKey,
    /// The norm, with its mark.
    pub ground: Ground,
    /// Where it stands.
    pub state: State,
    /// Since when it is due without undue delay, if that is known or provisional.
    pub since: Option<Instant>,
    /// Its clocks, by kind.
    pub clocks: Vec<Clock>,
    /// What is missing, the weightiest first.
    pub missing: Vec<Question>,
    /// The rule, or the exemption used, rests on memory: counsel has to be asked, and it sets no clock.
    pub asks_counsel: bool,
}

impl Obligation {
    /// Says whether anything is still to be done.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        matches!(self.state, State::Open | State::Provisional | State::Running | State::Overdue { .. })
    }

    /// The earliest instant at which something follows: the earliest clock that people plan with, or, where the norm names no
    /// hours, the moment since which it is due; `None` when nothing is to be done or nothing is known.
    #[must_use]
    pub fn next_consequence(&self) -> Option<Instant> {
        if !self.is_active() {
            return None;
        }
        let is_planned = |clock: &&Clock| !matches!(clock.kind, ClockKind::StatutoryLater | ClockKind::Pessimistic);
        self.clocks.iter().filter(is_planned).map(|clock| clock.deadline.due()).min().or(self.since)
    }
}
