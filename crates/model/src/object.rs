//! Objects: places that have an exposure.
//!
//! Content (bytes) and object (place) are separate: the same bytes at two places have two exposures.

use crate::{ContentId, ControllerKey, GapKind, InstitutionKey, Locator, ObjectId, Sensitive, SourceKey, SourceRole};

/// What an object is, as its bytes show (not its name).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Media {
    /// Nothing inside.
    Empty,
    /// Comma, semicolon or tab separated values.
    Csv,
    /// Other text.
    Text,
    /// A zip archive.
    Zip,
    /// A gzip stream.
    Gzip,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// PDF document.
    Pdf,
    /// Recognised, but without a reader of its own.
    Other,
    /// Not recognised.
    Unknown,
}

impl Media {
    /// All kinds, in order.
    pub const ALL: [Self; 10] = [
        Self::Empty,
        Self::Csv,
        Self::Text,
        Self::Zip,
        Self::Gzip,
        Self::Jpeg,
        Self::Png,
        Self::Pdf,
        Self::Other,
        Self::Unknown,
    ];

    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Csv => "csv",
            Self::Text => "text",
            Self::Zip => "zip",
            Self::Gzip => "gzip",
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media| media.word() == word)
    }
}

/// How far an object was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadState {
    /// Completely.
    Read,
    /// In part, for this first reason.
    Partly(GapKind),
    /// Not at all, for this reason.
    Unread(GapKind),
}

impl ReadState {
    /// The stable word used in relations and outputs: `read`, `partly`, `unread`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Partly(_) => "partly",
            Self::Unread(_) => "unread",
        }
    }

    /// The reason, where there is one.
    #[must_use]
    pub const fn reason(self) -> Option<GapKind> {
        match self {
            Self::Read => None,
            Self::Partly(kind) | Self::Unread(kind) => Some(kind),
        }
    }
}

/// A file or a container's member, as the scan left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectRow {
    /// Keyed hash of source and locator.
    pub object: ObjectId,
    /// Keyed hash of the bytes; none where they could not be read.
    pub content: Option<ContentId>,
    /// The container, for a member.
    pub container: Option<ObjectId>,
    /// Where its stored bytes lie in the outermost file, for a member: `[from, to)`.
    pub span_in_file: Option<(u64, u64)>,
    /// The source it came with.
    pub source: SourceKey,
    /// The source's role.
    pub role: SourceRole,
    /// Where it lies.
    pub locator: Sensitive<Locator>,
    /// What it is.
    pub media: Media,
    /// Size in bytes (unpacked, for a member).
    pub bytes: u64,
    /// The controller it belongs to, where known.
    pub controller: Option<ControllerKey>,
    /// The institution it belongs to, where known.
    pub institution: Option<InstitutionKey>,
    /// How far it was read.
    pub state: ReadState,
}
