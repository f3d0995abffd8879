//! Why two mentions are, or are not, one person, part by part.
//!
//! An explanation is weighed on the scale of the whole controller, as the pair was when it joined; the parts sum up to
//! the weight.

use model::{LinkExplanation, LinkPart, MentionId, MentionRow, PairDecision, TieRow};

use crate::comparison::{conflict, weigh};
use crate::linking::{Linkage, run};
use crate::settings::Settings;

/// Explains every pair inside one person; of persons with very many mentions, the pairs of the first ones.
#[must_use]
pub fn explain(
    mentions: &[MentionRow],
    ties: &[TieRow],
    decisions: &[PairDecision],
    settings: &Settings,
) -> Vec<LinkExplanation> {
    let linkage = run(mentions, ties, decisions, settings);
    let mut explanations = Vec::new();
    for person in linkage.persons() {
        let shown: Vec<u32> = person.into_iter().take(settings.explained_mentions_max).collect();
        for (index, left) in shown.iter().enumerate() {
            let further = shown.iter().skip(index + 1);
            explanations.extend(further.filter_map(|right| explain_positions(&linkage, *left, *right)));
        }
    }
    explanations
}

/// Explains one pair of the controller, joined or not; none when a mention is not among the given ones.
#[must_use]
pub fn explain_pair(
    pair: (MentionId, MentionId),
    mentions: &[MentionRow],
    ties: &[TieRow],
    decisions: &[PairDecision],
    settings: &Settings,
) -> Option<LinkExplanation> {
    let linkage = run(mentions, ties, decisions, settings);
    let (left, right) = (linkage.roll.position(pair.0)?, linkage.roll.position(pair.1)?);
    (left != right).then(|| explain_positions(&linkage, left, right))?
}

/// Compares two mentions with nothing else known: the frequencies are the stated defaults. Two rows of one mention
/// have nothing to compare and weigh 0.
#[must_use]
pub fn compare(left: &MentionRow, right: &MentionRow, settings: &Settings) -> LinkExplanation {
    let linkage = run(&[left.clone(), right.clone()], &[], &[], settings);
    explain_positions(&linkage, 0, 1).unwrap_or_else(|| LinkExplanation {
        left: left.mention,
        right: right.mention,
        millibits: 0,
        parts: Vec::new(),
        decided: None,
    })
}

fn explain_positions(linkage: &Linkage, one: u32, other: u32) -> Option<LinkExplanation> {
    let (one, other) = (one.min(other), one.max(other));
    let (left, right) = (*linkage.roll.ids.get(one as usize)?, *linkage.roll.ids.get(other as usize)?);
    let scale = linkage.scale();
    let weighed = weigh(&scale, one, other);
    let mut parts = weighed.as_slice().to_vec();
    // What forbids a pair has no weight: it is told beside the weight that does not count.
    if let Some(conflict) = conflict(&scale, one, other) {
        parts.push(LinkPart { field: "excluded", level: conflict.word(), millibits: 0 });
    }
    Some(LinkExplanation {
        left,
        right,
        millibits: weighed.sum(),
        parts,
        decided: linkage.decisions.get(&(one, other)).copied(),
    })
}
