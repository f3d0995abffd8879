//! What reading hands out: the sink, places and gap notes.
//!
//! Readers push, the sink takes: nothing is collected on the way, so the size of a file never becomes memory. The
//! calls for one object stand between its `begin` and its `end`; members nest inside their container. A note's
//! detail is one of a fixed list of sentences, so that no value of the evidence can ever travel in it, not even out
//! of a worker that was taken over.

use model::{GapKind, ImageFacts, Locator, Media, ReadState, Row, TableHead};

/// Takes what readers find, object by object.
pub trait PassageSink {
    /// An object starts; its members come before its `end`.
    fn begin(&mut self, place: &Place<'_>);
    /// The object is a table; its rows follow.
    fn table(&mut self, head: &TableHead);
    /// One record of the table.
    fn row(&mut self, row: Row<'_>);
    /// Whole lines of text, from this line on; a very long line comes in several calls with the same line.
    fn text(&mut self, first_line: u64, text: &str);
    /// The object is a picture.
    fn image(&mut self, facts: &ImageFacts);
    /// Something of the object now open could not be read.
    fn gap(&mut self, gap: GapNote);
    /// The object now open ends.
    fn end(&mut self, state: ReadState);
}

/// Where an object lies and what it is.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Where it lies.
    pub locator: &'a Locator,
    /// What its bytes are.
    pub media: Media,
    /// Its size; unpacked for a member, as declared where it was not unpacked.
    pub bytes: u64,
    /// Digest of its bytes; none where they were not read to the end.
    pub sha256: Option<[u8; 32]>,
    /// Where its stored bytes lie in the outermost file: `[from, to)`; none for the outermost file itself.
    pub span_in_file: Option<(u64, u64)>,
}

/// A gap in the object now open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapNote {
    /// Why.
    pub kind: GapKind,
    /// How many alike, at least 1.
    pub count: u64,
    /// How many bytes it hides, 0 when none or not known.
    pub bytes: u64,
    /// The first place inside the object (line or entry from 1), 0 for the whole object.
    pub first_at: u64,
    /// A technical detail, one of a fixed list.
    pub detail: &'static str,
}

impl GapNote {
    /// A gap that concerns the object as a whole.
    pub(crate) const fn whole(kind: GapKind, bytes: u64, detail: &'static str) -> Self {
        Self { kind, count: 1, bytes, first_at: 0, detail }
    }
}

/// Notes a gap for the whole object and gives the state that follows from it.
pub(crate) fn unread(sink: &mut dyn PassageSink, note: GapNote) -> ReadState {
    sink.gap(note);
    ReadState::Unread(note.kind)
}

/// The details that notes may carry.
pub(crate) mod detail {
    macro_rules! details {
        ($($name:ident = $text:literal;)*) => {
            $(pub(crate) const $name: &str = $text;)*
            /// All of them; a message names one by its position.
            pub(crate) const ALL: &[&str] = &[$($text),*];
        };
    }

    details! {
        NO_READER = "no reader for this format yet";
        NOT_RECOGNISED = "the format was not recognised";
        CANNOT_OPEN = "cannot be opened";
        NO_PLAIN_FILE = "no plain file";
        READ_FAILED = "reading failed on the way";
        GONE = "was there when taken";
        CHANGED = "length or digest differ from what was taken";
        CHANGED_WHILE_READ = "changed while it was read";
        WORKER_NOT_STARTED = "the worker could not be started";
        WORKER_STOPPED = "the worker ended or was stopped";
        WORKER_MESSAGE = "the worker sent a message that makes no sense";
        RAGGED = "the number of cells differs from the table's";
        UNCLOSED_QUOTE = "a quote is not closed; its line was read without quotes";
        RECORD_TOO_LONG = "a record is longer than the limit and was cut in pieces";
        TOO_MANY_CELLS = "a record has more cells than the limit";
        LINE_TOO_LONG = "a line without any blank is longer than the limit and was cut in pieces";
        REPAIRED_LINES = "lines that are no UTF-8 in a file that is; read as windows-1252";
        REPLACED_CHARACTERS = "bytes without meaning in the encoding were replaced";
        UNPACKED_BYTES = "the limit of unpacked bytes was reached";
        UNPACKED_RATIO = "the limit of unpacked bytes per stored byte was reached";
        SECONDS = "the limit of seconds per file was reached";
        DEPTH = "the limit of containers inside containers was reached";
        ENTRIES = "the limit of members was reached";
        NESTED_MEMORY = "a container inside a container is larger than the memory for it";
        MEMBERS_CUT = "members beyond the limit were not unpacked";
        NOT_UNPACKED = "not unpacked: a limit was reached before";
        OVERLAP = "stored bytes overlap those of another member";
        DUPLICATE_NAMES = "several members bear one name; only one of them is visible";
        DIRECTORY_DAMAGED = "the list of members cannot be read";
        MEMBER_HEADER = "the member's header cannot be read";
        MEMBER_DAMAGED = "unpacking failed or the checksum differs";
        PASSWORD = "a password is needed";
        COMPRESSION = "no reader for this way of compression yet";
        IMAGE_DAMAGED = "the picture ends early or its structure is broken";
        IMAGE_TOO_LARGE = "the picture is larger than the limit";
        EXIF_DAMAGED = "the picture's own data are broken in part";
    }
}
