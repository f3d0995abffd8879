//! Sachverhalt. What is known of one party to a breach, as the duties need it.
//!
//! Owns plain facts: role, regime, moments with their certainty, and what people decided. Leaves out counts, categories and
//! texts. A machine's score has no field here: whether a breach is one, when a party became aware, what the risk is and whether
//! an exemption applies are decisions of people and carry the key of the decision in the journal. Not decided is a value of
//! its own and never reads as "no".

use model::{Instant, Regime};

/// Schlüssel einer Stelle. The operator's key of a party; no name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyKey(pub String);

/// Schlüssel einer Entscheidung. The readable number of a decision in the journal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DecisionKey(pub String);

/// Entscheidung. What people decided, or that they have not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision<T> {
    /// Nobody decided yet.
    Undecided,
    /// Decided, and where that is written.
    Decided(T, DecisionKey),
}

impl<T> Decision<T> {
    /// Says whether nobody decided yet.
    #[must_use]
    pub const fn is_undecided(&self) -> bool {
        matches!(self, Self::Undecided)
    }
}

/// Rolle (Art. 4 Nr. 7, 8, Art. 26 DSGVO).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyRole {
    /// Verantwortlicher. Also each of several joint ones: giving the job to one does not free the others (Art. 26, V[7]).
    Controller,
    /// Auftragsverarbeiter of this controller; towards several controllers a party has several facts.
    Processor {
        /// Whose data it processes.
        controller: PartyKey,
    },
    /// Not stated; duties are then shown as for a controller, with the question.
    NotStated,
}

/// Zeitpunkt. A moment in UTC and how surely it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// When.
    pub at: Instant,
    /// How surely.
    pub certainty: Certainty,
}

/// How surely a moment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Stated or logged.
    Exact,
    /// Estimated; the earliest instant it can be is meant.
    Estimated,
}

/// Ob eine Verletzung vorliegt (Art. 4 Nr. 12 DSGVO, V[1][8]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BreachFinding {
    /// A breach of security with effect on personal data.
    Breach,
    /// None.
    NoBreach,
}

/// Risiko for rights and freedoms, as people decided it against the threshold of the party's own regime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    /// Voraussichtlich kein Risiko.
    Unlikely,
    /// Risiko.
    Risk,
    /// Voraussichtlich hohes Risiko.
    High,
}

/// Ausnahme von der Benachrichtigung, as people decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exemption {
    /// None applies.
    NoneApplies,
    /// Art. 34(3)(a): unintelligible to the intruder, key safe (V[7]).
    Unintelligible,
    /// Art. 34(3)(b): later measures removed the high risk (V[7]).
    RiskRemoved,
    /// Art. 34(3)(c): disproportionate effort; the form changes to a public communication, the duty stays (V[7]).
    DisproportionateEffort,
    /// § 29(1) BDSG: secret information of others (M).
    SecretInformation,
    /// § 11 LDSG BW: public body, public security, secrecy or security of its systems (V[35]).
    PublicSecurity,
}

/// Stand der Meldung (Art. 33(4) DSGVO).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotificationPhase {
    /// First notification; more has to follow without undue further delay.
    Initial,
    /// Complete.
    Complete,
}

/// Zeitpunkte of a party (domain notes 1.9); `None` is "not stated".
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moments {
    /// First hint: tip, alert, mail. Starts no clock; a short inquiry is allowed and must start at once (V[7]).
    pub first_hint: Option<Moment>,
    /// Begin of the short inquiry.
    pub triage_start: Option<Moment>,
    /// End of the short inquiry.
    pub triage_end: Option<Moment>,
    /// The processor became aware: starts Art. 33(2), not the controller's hours (V[7]).
    pub processor_aware: Option<Moment>,
    /// The processor's notice reached the controller, who is then aware in principle (V[7]).
    pub processor_notice_received: Option<Moment>,
    /// The processor told the controller.
    pub controller_told: Option<Moment>,
    /// The authority was notified, and how far.
    pub authority_notified: Option<(Moment, NotificationPhase)>,
    /// All persons were told.
    pub persons_told: Option<Moment>,
    /// The authority ordered the communication to persons (Art. 34(4), V[34]).
    pub persons_ordered: Option<Moment>,
}

/// Sachverhalt einer Stelle. Everything the duties look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facts {
    /// Whose facts.
    pub party: PartyKey,
    /// Its role.
    pub role: PartyRole,
    /// Its regime.
    pub regime: Regime,
    /// Land of the seat, ISO 3166-2; may be empty. Serves the steps of a computation only.
    pub land: String,
    /// Its moments.
    pub moments: Moments,
    /// When it became aware: a reasonable degree of certainty that personal data were compromised (V[7]).
    pub aware: Decision<Moment>,
    /// Whether it is a breach.
    pub breach: Decision<BreachFinding>,
    /// The risk.
    pub risk: Decision<Risk>,
    /// Exemptions from telling persons.
    pub exemption: Decision<Exemption>,
    /// Where the reasons for a late notification are written (Art. 33(1) sentence 2).
    pub delay_reasons: Option<DecisionKey>,
    /// Hours that the contract gives a processor.
    pub contract_hours: Option<u32>,
    /// The house's own target for telling persons, in hours from the decision of high risk; the law names none.
    pub persons_target: Option<PersonsTarget>,
}

/// Eigenes Ziel. The house's own target for telling persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonsTarget {
    /// When the high risk was decided.
    pub from: Instant,
    /// Hours from then.
    pub hours: u32,
}

impl Facts {
    /// The facts of a party of which nothing but role and regime is known.
    #[must_use]
    pub fn new(party: PartyKey, role: PartyRole, regime: Regime) -> Self {
        Self {
            party,
            role,
            regime,
            land: String::new(),
            moments: Moments::default(),
            aware: Decision::Undecided,
            breach: Decision::Undecided,
            risk: Decision::Undecided,
            exemption: Decision::Undecided,
            delay_reasons: None,
            contract_hours: None,
            persons_target: None,
        }
    }
}
