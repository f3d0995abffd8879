//! Stand der Tatsachen. What holds of all that was stated: per fact the statements that stand, and where they clash.
//!
//! The later statement of a source supersedes its earlier one; one that settles supersedes all; a value supersedes every
//! "not known". Nothing is dropped: the whole history is in the journal. For a moment that starts a clock the earliest standing
//! one counts, for one that ends a duty the latest: of two possible moments the one that is worse for the party.

use std::collections::BTreeMap;

use law::PartyKey;
use model::{CategorySet, Instant, Sensitive};

use super::key::FactKey;
use super::statement::{Grade, Said, Statement, own};
use super::value::{FactValue, StatedMoment};

/// Aussage mit ihrem Ort. A statement with its place in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedStatement {
    /// Number of its entry.
    pub seq: u64,
    /// When it was entered.
    pub at: Instant,
    /// Who entered it.
    pub author: Sensitive<String>,
    /// Which source it belongs to; equal for statements of one source.
    pub(crate) voice: String,
    /// What it says.
    pub statement: Statement,
}

/// Stand einer Tatsache. One fact about one party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingFact {
    /// About whom.
    pub party: PartyKey,
    /// Which fact.
    pub key: FactKey,
    /// What stands, the surest and latest first; never empty.
    pub statements: Vec<PlacedStatement>,
    /// Two sources say what cannot both be right.
    pub is_contradicted: bool,
}

impl StandingFact {
    /// The values that stand, without what is excluded with evidence.
    pub fn values(&self) -> impl Iterator<Item = &FactValue> {
        self.statements.iter().filter(|placed| placed.statement.grade != Grade::ExcludedWithEvidence).filter_map(
            |placed| match &placed.statement.said {
                Said::Value(value) => Some(value),
                Said::Open { .. } => None,
            },
        )
    }

    /// The first value that stands.
    #[must_use]
    pub fn value(&self) -> Option<&FactValue> {
        self.values().next()
    }

    /// Says whether nobody knows it yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.value().is_none()
    }

    /// The moment that counts: of several the one that is worse for the party.
    #[must_use]
    pub fn moment(&self) -> Option<StatedMoment> {
        let moments = self.values().filter_map(FactValue::moment);
        if self.key.ends_a_duty() { moments.max() } else { moments.min() }
    }

    /// All categories that any standing statement names, without those excluded with evidence alone.
    #[must_use]
    pub fn categories(&self) -> CategorySet {
        let sets = self.values().filter_map(|value| match value {
            FactValue::Categories(set) => Some(*set),
            _ => None,
        });
        sets.fold(CategorySet::default(), CategorySet::union)
    }
}

/// Stand aller Tatsachen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandingFacts {
    facts: BTreeMap<(PartyKey, FactKey), StandingFact>,
}

impl StandingFacts {
    /// Folds statements in the order of the journal.
    #[must_use]
    pub fn of(statements: impl IntoIterator<Item = PlacedStatement>) -> Self {
        let mut facts: BTreeMap<(PartyKey, FactKey), StandingFact> = BTreeMap::new();
        for placed in statements {
            let (party, key) = (placed.statement.party.clone(), placed.statement.key);
            let fact = facts.entry((party.clone(), key)).or_insert_with(|| StandingFact {
                party,
                key,
                statements: Vec::new(),
                is_contradicted: false,
            });
            enter(&mut fact.statements, placed);
        }
        for fact in facts.values_mut() {
            fact.statements.sort_by_key(|placed| {
                let is_open = matches!(placed.statement.said, Said::Open { .. });
                (is_open, placed.statement.grade.rank(), std::cmp::Reverse(placed.seq))
            });
            fact.is_contradicted = is_contradicted(&fact.statements);
        }
        Self { facts }
    }

    /// A fact about a party.
    #[must_use]
    pub fn of_party(&self, party: &PartyKey, key: FactKey) -> Option<&StandingFact> {
        self.facts.get(&(party.clone(), key))
    }

    /// A fact about ourselves.
    #[must_use]
    pub fn own(&self, key: FactKey) -> Option<&StandingFact> {
        self.of_party(&own(), key)
    }

    /// All facts, by party and in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = &StandingFact> {
        self.facts.values()
    }

    /// The facts on which two sources clash.
    pub fn contradictions(&self) -> impl Iterator<Item = &StandingFact> {
        self.iter().filter(|fact| fact.is_contradicted)
    }

    /// The moment of a party that counts.
    #[must_use]
    pub fn moment(&self, party: &PartyKey, key: FactKey) -> Option<StatedMoment> {
        self.of_party(party, key)?.moment()
    }
}

fn enter(standing: &mut Vec<PlacedStatement>, placed: PlacedStatement) {
    let is_value = matches!(placed.statement.said, Said::Value(_));
    if placed.statement.settles {
        standing.clear();
    }
    // An exclusion of a part does not take back what the same source said of the rest.
    let is_excluded = |placed: &PlacedStatement| placed.statement.grade == Grade::ExcludedWithEvidence;
    let excludes = is_excluded(&placed);
    standing.retain(|earlier| {
        let is_answered = is_value && matches!(earlier.statement.said, Said::Open { .. });
        let is_superseded = earlier.voice == placed.voice && is_excluded(earlier) == excludes;
        !is_answered && !is_superseded
    });
    standing.push(placed);
}

fn is_contradicted(statements: &[PlacedStatement]) -> bool {
    let pairs = statements.iter().enumerate().flat_map(|(at, one)| {
        statements.iter().skip(at.saturating_add(1)).map(move |other| (&one.statement, &other.statement))
    });
    pairs.into_iter().any(|(one, other)| clash(one, other))
}

fn clash(one: &Statement, other: &Statement) -> bool {
    let (Said::Value(value), Said::Value(other_value)) = (&one.said, &other.said) else { return false };
    let excludes = |statement: &Statement| statement.grade == Grade::ExcludedWithEvidence;
    match (excludes(one), excludes(other)) {
        (false, false) => value.contradicts(other_value),
        (true, true) => false,
        _ => match (value, other_value) {
            (FactValue::Categories(set), FactValue::Categories(other)) => set.0 & other.0 != 0,
            (FactValue::Words(words), FactValue::Words(other)) => words.iter().any(|word| other.contains(word)),
            _ => value == other_value,
        },
    }
}
