//! What readers push and detectors take: borrowed rows, and the facts of a picture.

/// One cell of a row, borrowed from the reader.
pub type Cell<'a> = &'a str;

/// One record of a table; never kept beyond the call that pushes it.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Physical line on which the record starts, from 1.
    pub line: u64,
    /// Its cells in order.
    pub cells: &'a [Cell<'a>],
}

/// What is known of a table before its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableHead {
    /// The header cells, when the first record is one; none when the table has no header.
    pub header: Option<Vec<String>>,
    /// How many columns the table has.
    pub columns: usize,
    /// The separator byte.
    pub separator: u8,
    /// Name of the text encoding that was assumed.
    pub encoding: &'static str,
}

/// What a picture says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImageFacts {
    /// Pixels across, 0 when not known.
    pub width: u32,
    /// Pixels down, 0 when not known.
    pub height: u32,
    /// It tells where it was made (EXIF position).
    pub has_position: bool,
    /// It tells when it was made (EXIF).
    pub has_time: bool,
    /// It names a person (EXIF artist, owner, description, comment).
    pub has_name: bool,
    /// It has transparency, as a signature on no ground has.
    pub has_alpha: bool,
}
