//! Every limit of reading, in one place.
//!
//! Evidence is hostile: archives explode, lines never end, trees are deeper than any stack. Each number here says
//! where reading stops; reaching one is a counted gap. All are plain `u64`, so that a request can carry them to the
//! worker unchanged and a test can make any of them small.

/// The limits of one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Folders inside folders that [`crate::walk`] follows; a deeper folder is a fault.
    pub tree_depth: u64,
    /// Bytes from the start of an object by which its format, encoding and table dialect are told.
    pub sniff_bytes: u64,
    /// A file up to this size is held in memory and read once; a larger one is read twice (hash, then content).
    pub file_memory_bytes: u64,
    /// A container's member up to this size is held in memory; a larger one is unpacked twice.
    pub member_memory_bytes: u64,
    /// Members held in memory at the same time, over all levels of nesting.
    pub nested_memory_bytes: u64,
    /// Bytes that all members of one outermost file may unpack to.
    pub unpacked_bytes: u64,
    /// How many times the outermost file's size its members may unpack to.
    pub unpacked_ratio: u64,
    /// Unpacked bytes that are granted whatever the ratio is: small archives of blank forms are no bombs.
    pub unpacked_grace_bytes: u64,
    /// Containers inside containers.
    pub container_depth: u64,
    /// Members of one outermost file, over all levels.
    pub container_entries: u64,
    /// Seconds that the content of one outermost file may take inside the worker.
    pub seconds_per_file: u64,
    /// Seconds after these at which the parent stops a worker that does not answer.
    pub worker_grace_seconds: u64,
    /// Bytes of one message between worker and parent.
    pub frame_bytes: u64,
    /// Bytes of one table record.
    pub record_bytes: u64,
    /// Physical lines of one table record.
    pub record_lines: u64,
    /// Cells of one table record.
    pub record_cells: u64,
    /// Bytes of text handed over in one piece.
    pub text_block_bytes: u64,
    /// Bytes of one picture that are looked at.
    pub image_bytes: u64,
    /// Bytes of one log line.
    pub log_line_bytes: u64,
    /// Bytes of a rejected log line's readable target that are kept.
    pub log_prefix_bytes: u64,
    /// Rejected log lines that wait for the first readable instant.
    pub log_waiting_lines: u64,
}

/// Address space of a worker: room for the program itself and for what one reading may hold.
pub(crate) const WORKER_MEMORY_BYTES: u64 = 1 << 30;

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

impl Limits {
    /// How many numbers a set of limits is.
    pub(crate) const COUNT: usize = 21;

    /// The limits of the product.
    pub const STANDARD: Self = Self {
        tree_depth: 128,
        sniff_bytes: 64 * KIB,
        file_memory_bytes: 4 * MIB,
        member_memory_bytes: 32 * MIB,
        nested_memory_bytes: 64 * MIB,
        unpacked_bytes: 8 * GIB,
        unpacked_ratio: 250,
        unpacked_grace_bytes: 64 * MIB,
        container_depth: 6,
        container_entries: 100_000,
        seconds_per_file: 120,
        worker_grace_seconds: 15,
        frame_bytes: 4 * MIB,
        record_bytes: MIB,
        record_lines: 1_000,
        record_cells: 4_096,
        text_block_bytes: 64 * KIB,
        image_bytes: 32 * MIB,
        log_line_bytes: 64 * KIB,
        log_prefix_bytes: 256,
        log_waiting_lines: 10_000,
    };

    /// All numbers in the order of the fields, for the way to the worker.
    pub(crate) fn to_words(self) -> [u64; Self::COUNT] {
        [
            self.tree_depth,
            self.sniff_bytes,
            self.file_memory_bytes,
            self.member_memory_bytes,
            self.nested_memory_bytes,
            self.unpacked_bytes,
            self.unpacked_ratio,
            self.unpacked_grace_bytes,
            self.container_depth,
            self.container_entries,
            self.seconds_per_file,
            self.worker_grace_seconds,
            self.frame_bytes,
            self.record_bytes,
            self.record_lines,
            self.record_cells,
            self.text_block_bytes,
            self.image_bytes,
            self.log_line_bytes,
            self.log_prefix_bytes,
            self.log_waiting_lines,
        ]
    }

    /// Reads [`Limits::to_words`] back.
    pub(crate) fn from_words(words: [u64; Self::COUNT]) -> Self {
        let [
            tree_depth,
            sniff_bytes,
            file_memory_bytes,
            member_memory_bytes,
            nested_memory_bytes,
            unpacked_bytes,
            unpacked_ratio,
            unpacked_grace_bytes,
            container_depth,
            container_entries,
            seconds_per_file,
            worker_grace_seconds,
            frame_bytes,
            record_bytes,
            record_lines,
            record_cells,
            text_block_bytes,
            image_bytes,
            log_line_bytes,
            log_prefix_bytes,
            log_waiting_lines,
        ] = words;
        Self {
            tree_depth,
            sniff_bytes,
            file_memory_bytes,
            member_memory_bytes,
            nested_memory_bytes,
            unpacked_bytes,
            unpacked_ratio,
            unpacked_grace_bytes,
            container_depth,
            container_entries,
            seconds_per_file,
            worker_grace_seconds,
            frame_bytes,
            record_bytes,
            record_lines,
            record_cells,
            text_block_bytes,
            image_bytes,
            log_line_bytes,
            log_prefix_bytes,
            log_waiting_lines,
        }
    }
}

/// A limit as a length in memory.
pub(crate) fn as_len(limit: u64) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn words_keep_every_limit_in_its_place() {
        let numbered: [u64; Limits::COUNT] = std::array::from_fn(|index| index as u64);
        assert_eq!(Limits::from_words(numbered).to_words(), numbered);
        assert_eq!(Limits::from_words(Limits::STANDARD.to_words()), Limits::STANDARD);
    }
}
