//! Several ordered segments as one ordered stream, of which one row per segment lies in memory.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use model::SegmentRef;

use crate::columns::Relation;
use crate::error::EngineError;
use crate::segment::{Rows, SegmentStore};

/// Rows of all segments of a relation, each of which is ordered by a key already.
pub(crate) struct Merged<R, Key: Ord> {
    sources: Vec<(Rows<R>, Option<R>)>,
    /// The key of each source's first row, the smallest on top.
    order: BinaryHeap<Reverse<(Key, usize)>>,
    key: fn(&R) -> Key,
}

impl<R: Relation, Key: Ord + Copy> Merged<R, Key> {
    /// Opens the relation's segments.
    pub(crate) fn open(store: &SegmentStore, segments: &[SegmentRef], key: fn(&R) -> Key) -> Result<Self, EngineError> {
        let mut merged = Self { sources: Vec::new(), order: BinaryHeap::new(), key };
        for (source, segment) in segments.iter().filter(|segment| segment.relation == R::NAME).enumerate() {
            merged.sources.push((store.rows(segment)?, None));
            merged.refill(source)?;
        }
        Ok(merged)
    }

    /// The key of the next row.
    pub(crate) fn next_key(&self) -> Option<Key> {
        self.order.peek().map(|Reverse((key, _))| *key)
    }

    /// The next row.
    pub(crate) fn next(&mut self) -> Result<Option<R>, EngineError> {
        let Some(Reverse((_, source))) = self.order.pop() else { return Ok(None) };
        let row = self.sources.get_mut(source).and_then(|(_, first)| first.take());
        self.refill(source)?;
        Ok(row)
    }

    fn refill(&mut self, source: usize) -> Result<(), EngineError> {
        let Some((rows, first)) = self.sources.get_mut(source) else { return Ok(()) };
        *first = rows.next().transpose()?;
        if let Some(row) = first {
            self.order.push(Reverse(((self.key)(row), source)));
        }
        Ok(())
    }
}
