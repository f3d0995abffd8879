//! Pieces of words: which ones a word begins with, and a row of them for each word of a document.

/// The pieces that each word of a document satisfies, one word behind the other.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    all: Vec<u32>,
    /// For each word where its pieces end.
    ends: Vec<usize>,
}

impl Pieces {
    pub(super) fn with_capacity(words: usize) -> Self {
        Self { all: Vec::with_capacity(words), ends: Vec::with_capacity(words) }
    }

    /// The word at hand satisfies this one.
    pub(super) fn push(&mut self, piece: usize) {
        self.all.extend(u32::try_from(piece));
    }

    /// What a word satisfies, ascending.
    pub(super) fn of(&self, word: usize) -> &[u32] {
        let start = word.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let Some((start, end)) = start.zip(self.ends.get(word).copied()) else { return &[] };
        self.all.get(start..end).unwrap_or_default()
    }

    /// Ends the pieces of the word at hand: in order, each once.
    pub(super) fn close(&mut self) {
        let start = self.ends.last().copied().unwrap_or_default();
        let tail = self.all.get_mut(start..).unwrap_or_default();
        if tail.len() > 1 {
            tail.sort_unstable();
            let mut kept = start + 1;
            for at in start + 1..self.all.len() {
                let (Some(&piece), Some(&last)) = (self.all.get(at), self.all.get(kept - 1)) else { break };
                if piece != last {
                    if let Some(slot) = self.all.get_mut(kept) {
                        *slot = piece;
                    }
                    kept += 1;
                }
            }
            self.all.truncate(kept);
        }
        self.ends.push(self.all.len());
    }
}

/// A tree of beginnings: one step for each byte of a word, and none once nothing begins like it.
#[derive(Debug, Default)]
pub(super) struct Beginnings {
    /// Where a first byte leads; 0 is nowhere.
    first: Vec<u32>,
    nodes: Vec<Node>,
}

#[derive(Debug, Default)]
struct Node {
    /// Where a byte leads, ascending by it.
    next: Vec<(u8, u32)>,
    /// Pieces that are words of their own.
    whole: Vec<usize>,
    /// Pieces that a word may go on behind.
    start: Vec<usize>,
}

impl Beginnings {
    /// Enters a piece that is a whole word, or its beginning.
    pub(super) fn enter(&mut self, piece: &str, is_whole: bool, id: usize) {
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
            self.first = vec![0; 256];
        }
        let mut at = 0_usize;
        for byte in piece.bytes() {
            let new = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else { return };
            at = match node.next.binary_search_by_key(&byte, |(known, _)| *known) {
                Ok(found) => node.next.get(found).map_or(0, |(_, next)| *next as usize),
                Err(place) => {
                    node.next.insert(place, (byte, u32::try_from(new).unwrap_or_default()));
                    if at == 0
                        && let Some(slot) = self.first.get_mut(usize::from(byte))
                    {
                        *slot = u32::try_from(new).unwrap_or_default();
                    }
                    self.nodes.push(Node::default());
                    new
                }
            };
        }
        if let Some(node) = self.nodes.get_mut(at) {
            if is_whole { node.whole.push(id) } else { node.start.push(id) }
        }
    }

    /// Lays the tree out flat, for reading.
    pub(super) fn flat(self) -> FlatBeginnings {
        let mut flat = FlatBeginnings { first: self.first, ..FlatBeginnings::default() };
        let length = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        for node in self.nodes {
            flat.edges.extend(node.next);
            flat.pieces.extend(node.start);
            let starts_end = length(flat.pieces.len());
            flat.pieces.extend(node.whole);
            flat.ends.push([length(flat.edges.len()), starts_end, length(flat.pieces.len())]);
        }
        flat
    }
}

/// The same tree in rows: what belongs to a node begins where that of the node before ends.
#[derive(Debug, Default)]
pub(super) struct FlatBeginnings {
    first: Vec<u32>,
    edges: Vec<(u8, u32)>,
    pieces: Vec<usize>,
    /// For each node where its edges, its beginnings and its whole words end.
    ends: Vec<[u32; 3]>,
}

impl FlatBeginnings {
    /// Names every piece that the word is or begins with.
    pub(super) fn of(&self, word: &str, mut found: impl FnMut(usize)) {
        let bytes = word.as_bytes();
        let Some(first) = bytes.first().and_then(|byte| self.first.get(usize::from(*byte))) else { return };
        let mut at = *first as usize;
        let mut read = 1;
        while let Some(before) = at.checked_sub(1) {
            let (Some([edges_from, _, from]), Some([edges, starts, end])) = (self.ends.get(before), self.ends.get(at))
            else {
                return;
            };
            let pieces = |from: u32, to: u32| self.pieces.get(from as usize..to as usize).unwrap_or_default();
            pieces(*from, *starts).iter().copied().for_each(&mut found);
            let Some(byte) = bytes.get(read) else {
                pieces(*starts, *end).iter().copied().for_each(&mut found);
                return;
            };
            let next = self.edges.get(*edges_from as usize..*edges as usize).unwrap_or_default();
            at = next.iter().find(|(known, _)| known == byte).map_or(0, |(_, next)| *next as usize);
            read += 1;
        }
    }
}
