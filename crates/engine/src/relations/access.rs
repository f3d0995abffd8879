//! What the logs show: sums per client and object, hours, clients, spans.

use model::{
    AccessHour, AccessSum, ByteRanges, ClientId, ClientRow, DoorKey, Instant, LogSpan, ObjectId, Purpose, Sensitive,
    SourceKey, Window,
};

use crate::columns::ColumnType::{Flag, Id, Signed, Text, Unsigned};
use crate::columns::{CellReader, CellWriter, Column, Relation, column, masked};

/// Version 1 had a row per log file.
impl Relation for AccessSum {
    const NAME: &'static str = "access_sum";
    const VERSION: u32 = 2;
    const COLUMNS: &'static [Column] = &[
        column("door", Text),
        column("client", Id),
        column("signed_in_user", Id),
        column("entitled", Flag),
        column("object", Id),
        column("first_us", Signed),
        column("last_us", Signed),
        column("requests", Unsigned),
        column("giving", Unsigned),
        column("not_modified", Unsigned),
        column("bytes", Unsigned),
        column("ranges", Text),
        column("bytes_unplaced", Unsigned),
        column("log", Text),
        column("first_file", Unsigned),
        column("first_line", Unsigned),
        column("last_file", Unsigned),
        column("last_line", Unsigned),
        column("inside_window", Flag),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.text(&self.door.0);
        cells.id(self.client.0);
        cells.optional_id(self.user.map(|user| user.0));
        cells.flag(self.entitled);
        cells.id(self.object.0);
        cells.signed(self.first.0);
        cells.signed(self.last.0);
        cells.unsigned(self.requests);
        cells.unsigned(self.giving);
        cells.unsigned(self.not_modified);
        cells.unsigned(self.bytes);
        cells.text(&ranges_text(&self.ranges));
        cells.unsigned(self.bytes_unplaced);
        cells.text(&self.log.0);
        let ((first_file, first_line), (last_file, last_line)) = self.lines;
        cells.unsigned(u64::from(first_file));
        cells.unsigned(first_line);
        cells.unsigned(u64::from(last_file));
        cells.unsigned(last_line);
        cells.flag(self.inside_window);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            door: DoorKey(cells.text()?.to_owned()),
            client: ClientId(cells.id()?),
            user: cells.optional_id()?.map(ClientId),
            entitled: cells.flag()?,
            object: ObjectId(cells.id()?),
            first: Instant(cells.signed()?),
            last: Instant(cells.signed()?),
            requests: cells.unsigned()?,
            giving: cells.unsigned()?,
            not_modified: cells.unsigned()?,
            bytes: cells.unsigned()?,
            ranges: ranges_of(cells.text()?)?,
            bytes_unplaced: cells.unsigned()?,
            log: SourceKey(cells.text()?.to_owned()),
            lines: (file_and_line(cells)?, file_and_line(cells)?),
            inside_window: cells.flag()?,
        })
    }
}

fn file_and_line(cells: &mut CellReader<'_>) -> Option<(u32, u64)> {
    Some((u32::try_from(cells.unsigned()?).ok()?, cells.unsigned()?))
}

/// `0-100,200-300`: half-open ranges in order.
pub(super) fn ranges_text(ranges: &ByteRanges) -> String {
    ranges.as_slice().iter().map(|(from, to)| format!("{from}-{to}")).collect::<Vec<_>>().join(",")
}

pub(super) fn ranges_of(text: &str) -> Option<ByteRanges> {
    let mut ranges = ByteRanges::default();
    for range in text.split(',').filter(|range| !range.is_empty()) {
        let (from, to) = range.split_once('-')?;
        ranges.add(from.parse().ok()?, to.parse().ok()?);
    }
    Some(ranges)
}

impl Relation for AccessHour {
    const NAME: &'static str = "access_hour";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("door", Text),
        column("client", Id),
        column("entitled", Flag),
        column("signed_in", Flag),
        column("hour_us", Signed),
        column("giving", Unsigned),
        column("bytes", Unsigned),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.text(&self.door.0);
        cells.id(self.client.0);
        cells.flag(self.entitled);
        cells.flag(self.signed_in);
        cells.signed(self.hour.0);
        cells.unsigned(self.giving);
        cells.unsigned(self.bytes);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            door: DoorKey(cells.text()?.to_owned()),
            client: ClientId(cells.id()?),
            entitled: cells.flag()?,
            signed_in: cells.flag()?,
            hour: Instant(cells.signed()?),
            giving: cells.unsigned()?,
            bytes: cells.unsigned()?,
        })
    }
}

const CLIENT_COLUMNS: &[Column] = &[
    column("client", Id),
    masked("address"),
    masked("agent"),
    column("requests", Unsigned),
    column("outside", Unsigned),
    column("first_us", Signed),
    column("last_us", Signed),
];

/// Version 1 had a row per client and log file.
impl Relation for ClientRow {
    const NAME: &'static str = "client";
    const VERSION: u32 = 2;
    const COLUMNS: &'static [Column] = CLIENT_COLUMNS;

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.client.0);
        cells.text(self.address.reveal(Purpose::Storage));
        cells.text(self.agent.reveal(Purpose::Storage));
        cells.unsigned(self.requests);
        cells.unsigned(self.outside);
        cells.signed(self.first.0);
        cells.signed(self.last.0);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            client: ClientId(cells.id()?),
            address: Sensitive::new(cells.text()?.to_owned()),
            agent: Sensitive::new(cells.text()?.to_owned()),
            requests: cells.unsigned()?,
            outside: cells.unsigned()?,
            first: Instant(cells.signed()?),
            last: Instant(cells.signed()?),
        })
    }
}

/// A client in one run of log files. Stands between the stages and is no relation that users see: theirs is `client`.
pub(crate) struct ClientPart(pub(crate) ClientRow);

impl Relation for ClientPart {
    const NAME: &'static str = "client_part";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = CLIENT_COLUMNS;

    fn write(&self, cells: &mut CellWriter) {
        self.0.write(cells);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        ClientRow::read(cells).map(Self)
    }
}

/// In version 1 the taint of a file's first or last lines ended with the file.
impl Relation for LogSpan {
    const NAME: &'static str = "log_span";
    const VERSION: u32 = 2;
    const COLUMNS: &'static [Column] = &[
        column("source", Text),
        column("file", Unsigned),
        column("from_us", Signed),
        column("to_us", Signed),
        column("lines", Unsigned),
        column("rejected", Unsigned),
        masked("tainted"),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.text(&self.source.0);
        cells.unsigned(u64::from(self.file));
        cells.optional_signed(self.span.map(|span| span.from().0));
        cells.optional_signed(self.span.map(|span| span.to().0));
        cells.unsigned(self.lines);
        cells.unsigned(self.rejected);
        let tainted = self
            .tainted
            .iter()
            .map(|(window, prefix)| format!("{} {} {}", window.from().0, window.to().0, crate::segment::hex(prefix)));
        cells.text(&tainted.collect::<Vec<_>>().join("\n"));
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        let source = SourceKey(cells.text()?.to_owned());
        let file = u32::try_from(cells.unsigned()?).ok()?;
        let from = cells.optional_signed()?;
        let to = cells.optional_signed()?;
        Some(Self {
            source,
            file,
            span: from.zip(to).and_then(|(from, to)| Window::new(Instant(from), Instant(to))),
            lines: cells.unsigned()?,
            rejected: cells.unsigned()?,
            tainted: tainted_of(cells.text()?)?,
        })
    }
}

fn tainted_of(text: &str) -> Option<Vec<(Window, Vec<u8>)>> {
    let lines = text.lines().map(|line| {
        let (from, rest) = line.split_once(' ')?;
        let (to, prefix) = rest.split_once(' ')?;
        let bytes = prefix
            .as_bytes()
            .chunks_exact(2)
            .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()));
        let window = Window::new(Instant(from.parse().ok()?), Instant(to.parse().ok()?))?;
        Some((window, bytes.collect::<Option<Vec<_>>>()?))
    });
    lines.collect()
}
