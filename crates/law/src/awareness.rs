//! Kenntnis. Who may move the moment of awareness, and whither.
//!
//! Owns one rule (domain notes 1.9, rule 2): back freely, forward only with a second person, because a later moment makes the
//! party's own time limit later. Leaves out the recording; a caller that records a moment asks here first.

use model::Instant;

/// Augenpaare. How many people stand behind a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Eyes {
    /// One person with a reason.
    Two,
    /// A second person agreed, with a reason.
    Four,
}

/// The answer to a change of the moment of awareness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AwarenessChange {
    /// Allowed.
    Allowed,
    /// Moving it forward needs a second person.
    NeedsSecondPerson,
}

/// Says whether the moment of awareness may move.
#[must_use]
pub fn awareness_change(from: Instant, to: Instant, eyes: Eyes) -> AwarenessChange {
    match eyes {
        Eyes::Two if from < to => AwarenessChange::NeedsSecondPerson,
        Eyes::Two | Eyes::Four => AwarenessChange::Allowed,
    }
}

#[cfg(test)]
mod tests {
    use model::Instant;

    use super::{AwarenessChange, Eyes, awareness_change};

    #[test]
    fn back_freely_forward_with_four_eyes() {
        let rows = [
            (2, 1, Eyes::Two, AwarenessChange::Allowed),
            (1, 1, Eyes::Two, AwarenessChange::Allowed),
            (1, 2, Eyes::Two, AwarenessChange::NeedsSecondPerson),
            (1, 2, Eyes::Four, AwarenessChange::Allowed),
        ];
        for (from, to, eyes, expect) in rows {
            assert_eq!(awareness_change(Instant(from), Instant(to), eyes), expect);
        }
    }
}
