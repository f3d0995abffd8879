//! Decisions: what a person settles that no machine can, entered by the one door and obeyed by later runs.
//!
//! Each is numbered by its place in the journal; a later one on the same matter wins, the earlier one stays to be
//! seen. What it says goes into the journal as ids and words; addresses, user names, header cells and reasons go into
//! the vault.

use std::net::IpAddr;

use model::{
    ActorClass, ActorRule, ColumnCorrection, Id, MentionId, MentionRole, ObjectId, PairDecision, Purpose, Sensitive,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::bodies::DecisionMade;
use crate::vault::SecretRef;

/// Longest reason, in bytes.
pub(crate) const REASON_BYTES_MAX: usize = 16 * 1024;
/// Longest header cell or user name, in bytes.
const TEXT_BYTES_MAX: usize = 1024;
/// Longest word of a column's type, in bytes.
const WORD_BYTES_MAX: usize = 64;

/// What is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Who an actor is.
    Actor {
        /// An address, `address/prefix`, or `user:NAME`.
        matches: Sensitive<String>,
        /// Whom it is held for.
        class: ActorClass,
    },
    /// The list of doors, as it is in force now, is complete.
    Doors,
    /// What a column holds.
    Column {
        /// Which column.
        place: ColumnPlace,
        /// The column type's stable word, or `ignore`.
        kind: String,
        /// Whom it speaks of; none keeps what the machine found.
        role: Option<MentionRole>,
        /// Which of several persons of that role, from 1.
        ordinal: u32,
    },
    /// Two mentions are one person (join) or two (separate).
    Pair {
        /// One mention.
        left: MentionId,
        /// The other.
        right: MentionId,
        /// One person.
        same: bool,
    },
}

/// Which column a decision speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnPlace {
    /// A column of one table, by its number from 1.
    Object {
        /// The table.
        object: ObjectId,
        /// The column.
        column: u32,
    },
    /// The columns of all tables with this header cell.
    Header(Sensitive<String>),
}

/// Why a decision cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DecisionProblem {
    /// No reason was given.
    #[error("it has no reason")]
    NoReason,
    /// The reason is too long.
    #[error("its reason is longer than 16 KiB")]
    ReasonTooLong,
    /// The actor is none.
    #[error("the actor is no address, no address/prefix and no user:NAME")]
    Actor,
    /// This class is computed, not decided.
    #[error("an actor can be decided to be own_monitoring, own_staff, reporter, hostile or unknown")]
    Class,
    /// There are no doors to confirm.
    #[error("no doors were stated yet")]
    NoReach,
    /// The column is none.
    #[error("the column is neither a number from 1 nor a header cell")]
    Column,
    /// The column type is no word.
    #[error("the column type is not a word")]
    ColumnKind,
    /// A person's number begins with 1.
    #[error("the number among several persons begins with 1")]
    Ordinal,
    /// A mention cannot be joined with itself.
    #[error("both mentions are the same")]
    SameMention,
}

impl DecisionProblem {
    /// What to do.
    #[must_use]
    pub const fn hint(self) -> &'static str {
        match self {
            Self::NoReason => "Say why: whoever reads the journal later must be able to follow the decision.",
            Self::ReasonTooLong => "Shorten the reason.",
            Self::Actor => "Write 192.0.2.7, 2001:db8::/32 or user:monitor.",
            Self::Class => "Use one of these words.",
            Self::NoReach => "Take the description of the doors first.",
            Self::Column => "Name the object with a column number, or a header cell.",
            Self::ColumnKind => "Use the word of a column type, or ignore.",
            Self::Ordinal => "Count from 1.",
            Self::SameMention => "Name two different mentions.",
        }
    }
}

/// What lies in the vault beside a decision.
#[derive(Serialize, Deserialize)]
pub(crate) struct DecisionSecret {
    pub(crate) reason: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) matches: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) header: Option<String>,
}

/// A decision in the form in which a run gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    Actor(ActorRule),
    /// Bound to the digest of the description that it confirms.
    Doors(String),
    Column(ColumnCorrection),
    Pair(PairDecision),
}

/// The parts of a decision that need no vault, with the reference to those that do left open.
pub(crate) struct DecisionParts {
    secret: DecisionSecret,
    body: OpenBody,
}

/// A body that lacks the reference to its secret.
type OpenBody = Box<dyn FnOnce(SecretRef) -> DecisionMade>;

impl DecisionParts {
    pub(crate) fn split(self) -> (DecisionSecret, OpenBody) {
        (self.secret, self.body)
    }
}

/// Checks a decision and takes it apart into journal and vault; `reach` is the digest of the doors in force.
pub(crate) fn take_apart(
    decision: &Decision,
    reason: &Sensitive<String>,
    reach: Option<String>,
) -> Result<DecisionParts, DecisionProblem> {
    let reason = reason.reveal(Purpose::Storage).trim();
    if reason.is_empty() {
        return Err(DecisionProblem::NoReason);
    }
    if reason.len() > REASON_BYTES_MAX {
        return Err(DecisionProblem::ReasonTooLong);
    }
    let mut secret = DecisionSecret { reason: reason.to_owned(), matches: None, header: None };
    let mut draft = Draft::default();
    match decision {
        Decision::Actor { matches, class } => {
            draft.decision = "actor";
            draft.class = Some(decided_class(*class)?.word());
            secret.matches = Some(canonical_actor(matches.reveal(Purpose::Storage))?);
        }
        Decision::Doors => {
            draft.decision = "doors";
            draft.reach = Some(reach.ok_or(DecisionProblem::NoReach)?);
        }
        Decision::Column { place, kind, role, ordinal } => {
            draft.decision = "column";
            draft.column_kind = Some(column_kind(kind)?);
            draft.role = *role;
            draft.ordinal =
                Some(if *ordinal == 0 { return Err(DecisionProblem::Ordinal) } else { u64::from(*ordinal) });
            match place {
                ColumnPlace::Object { column: 0, .. } => return Err(DecisionProblem::Column),
                ColumnPlace::Object { object, column } => draft.object = Some((*object, *column)),
                ColumnPlace::Header(header) => secret.header = Some(header_cell(header.reveal(Purpose::Storage))?),
            }
        }
        Decision::Pair { left, right, .. } if left == right => return Err(DecisionProblem::SameMention),
        Decision::Pair { left, right, same } => {
            draft.decision = "pair";
            draft.pair = Some((*left.min(right), *left.max(right), *same));
        }
    }
    Ok(DecisionParts { secret, body: Box::new(move |content| draft.body(content)) })
}

#[derive(Default)]
struct Draft {
    decision: &'static str,
    class: Option<&'static str>,
    reach: Option<String>,
    object: Option<(ObjectId, u32)>,
    column_kind: Option<String>,
    role: Option<MentionRole>,
    ordinal: Option<u64>,
    pair: Option<(MentionId, MentionId, bool)>,
}

impl Draft {
    fn body(self, content: SecretRef) -> DecisionMade {
        DecisionMade {
            decision: self.decision.to_owned(),
            class: self.class.map(str::to_owned),
            reach: self.reach,
            object: self.object.map(|(object, _)| format!("object:{object}")),
            column: self.object.map(|(_, column)| u64::from(column)),
            column_kind: self.column_kind,
            role: self.role.map(|role| role.word().to_owned()),
            ordinal: self.ordinal,
            left: self.pair.map(|(left, _, _)| format!("mention:{left}")),
            right: self.pair.map(|(_, right, _)| format!("mention:{right}")),
            same: self.pair.map(|(_, _, same)| same),
            content,
        }
    }
}

/// Puts a decision together again; none when the journal's part and the vault's part do not make one.
pub(crate) fn put_together(body: &DecisionMade, secret: DecisionSecret) -> Option<Given> {
    let id = |text: &Option<String>, word: &str| text.as_ref()?.strip_prefix(word).and_then(Id::from_hex);
    match body.decision.as_str() {
        "actor" => Some(Given::Actor(ActorRule {
            matches: Sensitive::new(secret.matches?),
            class: body.class.as_deref().and_then(ActorClass::from_word)?,
        })),
        "doors" => body.reach.clone().map(Given::Doors),
        "column" => {
            let role = body.role.as_deref().map(MentionRole::from_word);
            Some(Given::Column(ColumnCorrection {
                object: id(&body.object, "object:").map(ObjectId),
                column: body.column.map_or(Some(0), |column| u32::try_from(column).ok())?,
                header: secret.header.unwrap_or_default(),
                kind: body.column_kind.clone()?,
                role: if let Some(role) = role { Some(role?) } else { None },
                ordinal: u32::try_from(body.ordinal?).ok()?,
            }))
        }
        "pair" => Some(Given::Pair(PairDecision {
            left: id(&body.left, "mention:").map(MentionId)?,
            right: id(&body.right, "mention:").map(MentionId)?,
            same: body.same?,
        })),
        _ => None,
    }
}

/// Says in words what a decision says, without any personal value.
pub(crate) fn words(given: &Given) -> String {
    match given {
        Given::Actor(rule) => {
            let who = mask_actor(rule.matches.reveal(Purpose::Storage));
            format!("{who} = {}", rule.class.word())
        }
        Given::Doors(_) => "the list of doors is complete".to_owned(),
        Given::Column(column) => {
            let place = match column.object {
                Some(object) => format!("object {object} column {}", column.column),
                None => "columns with a given header".to_owned(),
            };
            let role = column.role.map_or(String::new(), |role| format!(" of {} {}", role.word(), column.ordinal));
            format!("{place} = {}{role}", column.kind)
        }
        Given::Pair(pair) => {
            let how = if pair.same { "are one person" } else { "are two persons" };
            format!("mentions {} and {} {how}", pair.left, pair.right)
        }
    }
}

fn decided_class(class: ActorClass) -> Result<ActorClass, DecisionProblem> {
    match class {
        ActorClass::OwnMonitoring
        | ActorClass::OwnStaff
        | ActorClass::Reporter
        | ActorClass::Hostile
        | ActorClass::Unknown => Ok(class),
        ActorClass::EntitledUser | ActorClass::OtherUser | ActorClass::Crawler => Err(DecisionProblem::Class),
    }
}

/// One spelling for each actor: the shortest form of an address, the network's first address of a prefix.
fn canonical_actor(text: &str) -> Result<String, DecisionProblem> {
    let text = text.trim();
    if let Some(user) = text.strip_prefix("user:") {
        let fits = !user.is_empty() && user.len() <= TEXT_BYTES_MAX && !user.contains(char::is_control);
        return if fits { Ok(text.to_owned()) } else { Err(DecisionProblem::Actor) };
    }
    let Some((address, prefix)) = text.split_once('/') else {
        return text.parse::<IpAddr>().map(|address| address.to_string()).map_err(|_| DecisionProblem::Actor);
    };
    let address: IpAddr = address.parse().map_err(|_| DecisionProblem::Actor)?;
    let prefix: u32 = prefix.parse().map_err(|_| DecisionProblem::Actor)?;
    let network: IpAddr = match address {
        IpAddr::V4(address) if prefix <= 32 => {
            let mask = u32::MAX.checked_shl(32_u32.saturating_sub(prefix)).unwrap_or(0);
            IpAddr::V4((u32::from(address) & mask).into())
        }
        IpAddr::V6(address) if prefix <= 128 => {
            let mask = u128::MAX.checked_shl(128_u32.saturating_sub(prefix)).unwrap_or(0);
            IpAddr::V6((u128::from(address) & mask).into())
        }
        _ => return Err(DecisionProblem::Actor),
    };
    Ok(format!("{network}/{prefix}"))
}

/// Shows what kind of actor it is and the coarse network, not more.
fn mask_actor(text: &str) -> String {
    if text.starts_with("user:") {
        return "a signed-in user".to_owned();
    }
    let (address, prefix) = text.split_once('/').map_or((text, None), |(address, prefix)| (address, Some(prefix)));
    let network = match address.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => {
            let [first, second, ..] = address.octets();
            format!("{first}.{second}.x.x")
        }
        Ok(IpAddr::V6(address)) => {
            let [first, second, ..] = address.segments();
            format!("{first:x}:{second:x}:…")
        }
        Err(_) => "…".to_owned(),
    };
    match prefix {
        Some(prefix) => format!("network {network}/{prefix}"),
        None => format!("address {network}"),
    }
}

fn column_kind(kind: &str) -> Result<String, DecisionProblem> {
    let fits = kind.starts_with(|first: char| first.is_ascii_lowercase())
        && kind.len() <= WORD_BYTES_MAX
        && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if fits { Ok(kind.to_owned()) } else { Err(DecisionProblem::ColumnKind) }
}

fn header_cell(header: &str) -> Result<String, DecisionProblem> {
    let fits = !header.trim().is_empty() && header.len() <= TEXT_BYTES_MAX;
    if fits { Ok(header.to_owned()) } else { Err(DecisionProblem::Column) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actors_have_one_spelling() {
        for (text, expect) in [
            ("192.0.2.7", Some("192.0.2.7")),
            (" 2001:DB8:0::7 ", Some("2001:db8::7")),
            ("198.51.100.77/24", Some("198.51.100.0/24")),
            ("198.51.100.77/0", Some("0.0.0.0/0")),
            ("2001:db8:1::/32", Some("2001:db8::/32")),
            ("user:monitor", Some("user:monitor")),
            ("user:", None),
            ("192.0.2.7/33", None),
            ("192.0.2", None),
            ("monitor", None),
        ] {
            assert_eq!(canonical_actor(text).ok().as_deref(), expect, "{text}");
        }
    }

    #[test]
    fn words_hide_who_it_is() {
        let rule = |matches: &str| {
            Given::Actor(ActorRule { matches: Sensitive::new(matches.to_owned()), class: ActorClass::Reporter })
        };
        assert_eq!(words(&rule("192.0.2.7")), "address 192.0.x.x = reporter");
        assert_eq!(words(&rule("2001:db8::/32")), "network 2001:db8:…/32 = reporter");
        assert_eq!(words(&rule("user:erika")), "a signed-in user = reporter");
    }

    #[test]
    fn decisions_need_a_reason_and_sense() {
        let reason = Sensitive::new("as agreed".to_owned());
        let mention = |byte: u8| MentionId(Id([byte; 16]));
        let column =
            |place: ColumnPlace, ordinal: u32| Decision::Column { place, kind: "name".to_owned(), role: None, ordinal };
        for (decision, expect) in [
            (Decision::Doors, DecisionProblem::NoReach),
            (Decision::Pair { left: mention(1), right: mention(1), same: true }, DecisionProblem::SameMention),
            (column(ColumnPlace::Header(Sensitive::default()), 1), DecisionProblem::Column),
            (column(ColumnPlace::Object { object: ObjectId(Id([1; 16])), column: 0 }, 1), DecisionProblem::Column),
            (column(ColumnPlace::Object { object: ObjectId(Id([1; 16])), column: 1 }, 0), DecisionProblem::Ordinal),
            (
                Decision::Actor { matches: Sensitive::new("192.0.2.1".to_owned()), class: ActorClass::EntitledUser },
                DecisionProblem::Class,
            ),
        ] {
            assert_eq!(take_apart(&decision, &reason, None).err(), Some(expect));
        }
        let silent = take_apart(&Decision::Doors, &Sensitive::new("  ".to_owned()), Some("reach:1".to_owned()));
        assert_eq!(silent.err(), Some(DecisionProblem::NoReason));
    }
}
