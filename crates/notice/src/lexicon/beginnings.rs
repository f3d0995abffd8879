//! A tree of beginnings: which pieces a word is or begins with, and the items they satisfy.

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
    /// Items of pieces that are words of their own.
    whole: Vec<u32>,
    /// Items of pieces that a word may go on behind.
    start: Vec<u32>,
}

impl Beginnings {
    /// Enters a piece that is a whole word, or its beginning.
    pub(super) fn enter(&mut self, piece: &str, is_whole: bool, item: u32) {
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
            if is_whole { node.whole.push(item) } else { node.start.push(item) }
        }
    }

    /// Lays the tree out flat, for reading.
    pub(super) fn flat(self) -> FlatBeginnings {
        let mut flat = FlatBeginnings { first: self.first, ..FlatBeginnings::default() };
        let length = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        for node in self.nodes {
            flat.edges.extend(node.next);
            flat.items.extend(node.start);
            let starts_end = length(flat.items.len());
            flat.items.extend(node.whole);
            flat.ends.push([length(flat.edges.len()), starts_end, length(flat.items.len())]);
        }
        flat
    }
}

/// The same tree in rows: what belongs to a node begins where that of the node before ends.
#[derive(Debug, Default)]
pub(super) struct FlatBeginnings {
    first: Vec<u32>,
    edges: Vec<(u8, u32)>,
    items: Vec<u32>,
    /// For each node where its edges, its beginnings and its whole words end.
    ends: Vec<[u32; 3]>,
}

impl FlatBeginnings {
    /// Adds the items of every piece that the word is or begins with.
    pub(super) fn of(&self, word: &str, items: &mut Vec<u32>) {
        let bytes = word.as_bytes();
        let Some(first) = bytes.first().and_then(|byte| self.first.get(usize::from(*byte))) else { return };
        let mut at = *first as usize;
        let mut read = 1;
        while let Some(before) = at.checked_sub(1) {
            let (Some([edges_from, _, from]), Some([edges, starts, end])) = (self.ends.get(before), self.ends.get(at))
            else {
                return;
            };
            let of = |from: u32, to: u32| self.items.get(from as usize..to as usize).unwrap_or_default();
            items.extend_from_slice(of(*from, *starts));
            let Some(byte) = bytes.get(read) else {
                items.extend_from_slice(of(*starts, *end));
                return;
            };
            let next = self.edges.get(*edges_from as usize..*edges as usize).unwrap_or_default();
            at = next.iter().find(|(known, _)| known == byte).map_or(0, |(_, next)| *next as usize);
            read += 1;
        }
    }
}
