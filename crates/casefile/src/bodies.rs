//! The bodies of journal entries, one wire type per kind: ids, hashes, counts, words and commitments.
//!
//! Entries are kept for ever, so these shapes are versioned by their kind and never changed: a new shape is a new kind.
//! Free text is nowhere in here; a [`SecretRef`] says where it lies and commits to it.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::CaseError;
use crate::facts::wire::{MomentWire, SaidWire};
use crate::vault::{SealedValue, SecretRef};

/// A body with its kind.
pub(crate) trait Body: Serialize + DeserializeOwned {
    /// The kind under which the journal files it.
    const KIND: &'static str;
}

/// An entry before it has its place, with the values that go into the vault beside it.
pub(crate) struct NewEntry {
    pub(crate) kind: &'static str,
    pub(crate) body: Map<String, Value>,
    pub(crate) values: Vec<SealedValue>,
}

impl NewEntry {
    pub(crate) fn new<B: Body>(body: &B, values: Vec<SealedValue>) -> Result<Self, CaseError> {
        match serde_json::to_value(body) {
            Ok(Value::Object(body)) => Ok(Self { kind: B::KIND, body, values }),
            _ => Err(CaseError::Entry(journal::EntryError::Body)),
        }
    }
}

macro_rules! bodies {
    ($($(#[$doc:meta])* $kind:literal $name:ident { $($(#[$attribute:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub(crate) struct $name {
            $($(#[$attribute])* pub(crate) $field: $type,)*
        }

        impl Body for $name {
            const KIND: &'static str = $kind;
        }
    )*};
}

bodies! {
    /// A case begins.
    "case.opened" CaseOpened {
        number: String,
        format: u64,
        key: String,
        program: String,
    }

    /// The first act of somebody: their name lies in the vault.
    "actor.named" ActorNamed {
        actor: String,
        name: SecretRef,
    }

    /// A tree or a set of logs was hashed and taken.
    "evidence.taken" EvidenceTaken {
        source: String,
        role: String,
        files: u64,
        bytes: u64,
        unreadable: u64,
        manifest_sha256: String,
        provenance: SecretRef,
    }

    /// A list was taken.
    "roster.taken" RosterTaken {
        list: String,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        of: Option<String>,
        digest: String,
        rows: u64,
        ignored_columns: u64,
        content: SecretRef,
    }

    /// A description of doors was taken.
    "reach.taken" ReachTaken {
        digest: String,
        doors: u64,
        mounts: u64,
        logs: u64,
        content: SecretRef,
    }

    /// A person decided something.
    "decision.made" DecisionMade {
        decision: String,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        class: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reach: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        object: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        column: Option<u64>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        column_kind: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        role: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        ordinal: Option<u64>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        left: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        right: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        same: Option<bool>,
        content: SecretRef,
    }

    /// A run ended; its list of segments lies in the vault.
    "run.finished" RunFinished {
        run: String,
        seq_obeyed: u64,
        givens: String,
        segments: u64,
        rows: u64,
        rows_digest: String,
        result: SecretRef,
    }

    /// A run was made again from the same inputs.
    "run.repeated" RunRepeated {
        run: String,
        seq_obeyed: u64,
        rows_digest: String,
        same_rows: bool,
    }

    /// A notice was drafted, or drafted anew; its texts lie in the vault.
    "notice.drafted" NoticeDrafted {
        notice: String,
        draft: String,
        version: u64,
        recipients: u64,
        texts: String,
        errors: u64,
        warnings: u64,
        content: SecretRef,
    }

    /// A person released exactly these texts.
    "notice.approved" NoticeApproved {
        notice: String,
        version: u64,
        texts: String,
    }

    /// What happened to dispatches of a notice; what servers said in their own words lies in the vault.
    "delivery.entered" DeliveryEntered {
        notice: String,
        events: Vec<crate::notices::EventWire>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        said: Option<SecretRef>,
    }

    /// A person decided whether a way of sending can be trusted in this incident.
    "channel.decided" ChannelDecided {
        channel: String,
        trusted: bool,
        reason: SecretRef,
    }

    /// A package for a controller was made; it lies outside of the case.
    "package.made" PackageMade {
        recipient: String,
        run: String,
        files: u64,
        persons: u64,
        page_sha256: String,
        archive_sha256: String,
    }

    /// Clear values are about to be shown; purpose and question lie in the vault.
    "values.revealed" ValuesRevealed {
        act: String,
        run: String,
        disclosure: SecretRef,
    }

    /// Somebody stated a fact.
    "fact.stated" FactStated {
        party: String,
        fact: String,
        grade: String,
        voice: String,
        settles: bool,
        said: SaidWire,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        hint: Option<u64>,
        content: SecretRef,
    }

    /// Somebody stated a party; a later entry of the same key supersedes it.
    "party.stated" PartyStated {
        party: String,
        role: String,
        seat: String,
        form: String,
        regime: String,
        content: SecretRef,
    }

    /// A person decided what duties rest on.
    "legal.decided" LegalDecided {
        party: String,
        matter: String,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        answer: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        moment: Option<MomentWire>,
        standing: String,
        content: SecretRef,
    }

    /// A message was taken as a hint; its text and what was read out of it lie in the vault.
    "hint.taken" HintTaken {
        hint: String,
        arrived: String,
        proposals: u64,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        party: Option<String>,
        content: SecretRef,
    }

    /// Questions were put to a party.
    "party.asked" PartyAsked {
        party: String,
        questions: Vec<String>,
        content: SecretRef,
    }
}
