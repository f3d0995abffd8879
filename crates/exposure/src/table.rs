//! Dense numbers for keys: one look-up on the bytes as they stand.
//!
//! A look-up that misses the caches costs more than all other work on a log line. So the tables are flat (eight bytes a
//! slot, the keys behind one another), and whoever looks up many keys may *touch* them first: touching runs ahead over
//! a batch of keys that do not wait for each other, so that their misses overlap. Numbers count from 0 in the order of
//! arrival and reach no result.

use std::hash::{BuildHasher, Hash};

use foldhash::fast::RandomState;

/// No number; also the end of what a table can hold.
pub(crate) const NONE: u32 = u32::MAX;

const FREE: Slot = Slot { hash: 0, number: NONE };
const SLOTS_MIN: usize = 64;

#[derive(Clone, Copy)]
struct Slot {
    hash: u32,
    number: u32,
}

/// Finds numbers by the hash of their key; the keys lie with the owner.
pub(crate) struct NumberTable {
    slots: Vec<Slot>,
    filled: usize,
    hasher: RandomState,
}

impl Default for NumberTable {
    fn default() -> Self {
        Self { slots: vec![FREE; SLOTS_MIN], filled: 0, hasher: RandomState::default() }
    }
}

impl NumberTable {
    /// The hash of a key; seeded anew for each table, so that no log can be written to collide.
    #[expect(clippy::cast_possible_truncation, reason = "both halves go in")]
    #[inline]
    pub(crate) fn hash(&self, key: impl Hash) -> u32 {
        let hash = self.hasher.hash_one(key);
        (hash ^ (hash >> 32)) as u32
    }

    /// Brings the place of a hash near, and says which number stands there, if any.
    #[inline]
    pub(crate) fn touch(&self, hash: u32) -> u32 {
        self.slots.get(hash as usize & self.mask()).map_or(NONE, |slot| slot.number)
    }

    /// The number whose key has this hash and is the wanted one.
    #[inline]
    pub(crate) fn find(&self, hash: u32, mut is_wanted: impl FnMut(u32) -> bool) -> Option<u32> {
        let mask = self.mask();
        let mut place = hash as usize & mask;
        loop {
            let slot = self.slots.get(place)?;
            if slot.number == NONE {
                return None;
            }
            if slot.hash == hash && is_wanted(slot.number) {
                return Some(slot.number);
            }
            place = place.wrapping_add(1) & mask;
        }
    }

    /// Adds a number whose key is not in the table yet.
    pub(crate) fn insert(&mut self, hash: u32, number: u32) {
        self.filled = self.filled.saturating_add(1);
        // At most two thirds are filled, so that the next free slot is never far.
        if self.filled.saturating_mul(3) > self.slots.len().saturating_mul(2) {
            let doubled = vec![FREE; self.slots.len().saturating_mul(2)];
            let before = std::mem::replace(&mut self.slots, doubled);
            for slot in before.into_iter().filter(|slot| slot.number != NONE) {
                self.put(slot);
            }
        }
        self.put(Slot { hash, number });
    }

    fn put(&mut self, new: Slot) {
        let mask = self.mask();
        let mut place = new.hash as usize & mask;
        while let Some(slot) = self.slots.get_mut(place) {
            if slot.number == NONE {
                *slot = new;
                return;
            }
            place = place.wrapping_add(1) & mask;
        }
    }

    /// The number of slots is a power of two and never 0.
    #[inline]
    fn mask(&self) -> usize {
        self.slots.len().wrapping_sub(1)
    }
}

/// Byte strings, each once, numbered.
#[derive(Default)]
pub(crate) struct Names {
    table: NumberTable,
    bytes: Vec<u8>,
    /// Where each name ends; it begins where the one before ends.
    ends: Vec<usize>,
}

impl Names {
    #[inline]
    pub(crate) fn hash(&self, name: &[u8]) -> u32 {
        self.table.hash(name)
    }

    /// First step of touching: the place in the table.
    #[inline]
    pub(crate) fn touch(&self, hash: u32) -> u32 {
        self.table.touch(hash)
    }

    /// Second step: where the bytes of that number lie.
    #[inline]
    pub(crate) fn touch_end(&self, number: u32) -> usize {
        self.ends.get(number as usize).copied().unwrap_or(0)
    }

    /// Third step: the bytes that end there. Most names fit into the line of the cache that holds their last byte and
    /// the one before it.
    #[inline]
    pub(crate) fn touch_bytes(&self, end: usize) -> u8 {
        let at = |back: usize| self.bytes.get(end.wrapping_sub(back)).copied().unwrap_or(0);
        at(1) ^ at(40)
    }

    #[inline]
    pub(crate) fn find(&self, hash: u32, name: &[u8]) -> Option<u32> {
        self.table.find(hash, |number| self.get(number) == name)
    }

    /// The number of a name and whether it is new; none when the table is full.
    pub(crate) fn number(&mut self, hash: u32, name: &[u8]) -> (u32, bool) {
        if let Some(known) = self.find(hash, name) {
            return (known, false);
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(NONE);
        self.bytes.extend_from_slice(name);
        self.ends.push(self.bytes.len());
        self.table.insert(hash, number);
        (number, true)
    }

    #[inline]
    pub(crate) fn get(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let from = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(number).and_then(|end| self.bytes.get(from..*end)).unwrap_or_default()
    }

    /// All names in the order of their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0_u32..).take(self.ends.len()).map(|number| self.get(number))
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, NumberTable};

    #[test]
    fn names_keep_their_numbers_while_the_table_grows() {
        let mut names = Names::default();
        let name = |number: u32| format!("{}{number}", "x".repeat(number as usize % 7)).into_bytes();
        for round in 0..2 {
            for number in 0..5_000 {
                let name = name(number);
                let hash = names.hash(&name);
                assert_eq!(names.number(hash, &name), (number, round == 0));
                assert_eq!((names.find(hash, &name), names.get(number)), (Some(number), name.as_slice()));
            }
        }
        assert_eq!(names.iter().count(), 5_000);
        assert_eq!(names.find(names.hash(b"no such name"), b"no such name"), None);
        let (empty, _) = names.number(names.hash(b""), b"");
        assert_eq!(names.get(empty), b"");
    }

    #[test]
    fn equal_hashes_are_told_apart_by_their_keys() {
        let mut table = NumberTable::default();
        for number in 0..200 {
            table.insert(7, number);
        }
        assert_eq!(table.find(7, |number| number == 150), Some(150));
        assert_eq!(table.find(7, |_| false), None);
        assert_eq!(table.find(8, |_| true), None);
    }
}
