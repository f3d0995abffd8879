//! The fields of a delivery status (RFC 3464): one block per message, then one per recipient.
//!
//! The action decides, not the status: a server that gives up after days says `failed` with 4.4.1, and one that relays
//! says 2.x without having delivered. Without a known action the status is used, but a 2.x alone never becomes a proof.

use super::AnswerKind;
use crate::{MessageId, StatusCode};

/// Most blocks that one report is read for.
const BLOCKS_MAX: usize = 1_000;

/// What a report says of one recipient.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) message_id: Option<MessageId>,
    pub(super) kind: AnswerKind,
}

/// The blocks of the recipients; empty when the part has none that can be read.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n");
    let blocks = text.split("\n\n").take(BLOCKS_MAX).map(fields);
    let mut envelope_id = None;
    let mut found = Vec::new();
    for block in blocks {
        let field = |wanted: &str| block.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        if let Some(id) = field("original-envelope-id") {
            envelope_id = MessageId::find_in(id);
        }
        let action = field("action").map(|action| word(action).to_ascii_lowercase());
        let status = field("status").and_then(StatusCode::leading);
        if action.is_none() && status.is_none() {
            continue;
        }
        found.push(Block { message_id: envelope_id.clone(), kind: kind(action.as_deref(), status) });
    }
    found
}

fn kind(action: Option<&str>, status: Option<StatusCode>) -> AnswerKind {
    match (action, status.map(|status| status.class)) {
        (Some("failed"), _) => AnswerKind::Failed { status },
        (Some("delayed"), _) => AnswerKind::Delayed { status },
        // A delivery that states a failure is no proof of either.
        (Some("delivered"), Some(2)) => AnswerKind::Delivered { status },
        (Some("relayed" | "expanded"), _) => AnswerKind::Relayed,
        (None, Some(5)) => AnswerKind::Failed { status },
        (None, Some(4)) => AnswerKind::Delayed { status },
        _ => AnswerKind::Unclear,
    }
}

/// The first word, without a comment behind it.
fn word(value: &str) -> &str {
    value.split([' ', '\t', '(', ';']).next().unwrap_or_default()
}

/// Header fields with small names; folded lines are joined.
pub(super) fn fields(text: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    fields
}
