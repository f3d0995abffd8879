//! Seeded chance for the demo worlds.
//!
//! Every part of a world draws from its own stream, named by seed, domain and number, so that neither the number of
//! threads nor the order of work changes what comes out. The arithmetic on top of ChaCha8 is our own: a new version
//! of a library must not change an old world.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// One stream of chance.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// Opens the stream of a domain and a number under a seed.
    pub(super) fn new(seed: u64, domain: &str, number: u64) -> Self {
        let mut key = [0_u8; 32];
        let words = [seed, fold(domain.as_bytes()), number, 0];
        for (target, word) in key.chunks_exact_mut(8).zip(words) {
            target.copy_from_slice(&word.to_le_bytes());
        }
        Self(ChaCha8Rng::from_seed(key))
    }

    /// 64 random bits.
    pub(super) fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number in `[0, bound)`; 0 when the bound is 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let product = u128::from(self.0.next_u64()) * (bound as u128);
        usize::try_from(product >> 64).unwrap_or_default()
    }

    /// A number in `[from, to]`.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = usize::try_from(to.saturating_sub(from).saturating_add(1)).unwrap_or_default();
        from.saturating_add(i64::try_from(self.below(span)).unwrap_or_default())
    }

    /// True in so many of a thousand cases.
    pub(super) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille as usize
    }

    /// One of a list that is never empty.
    pub(super) fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        let index = self.below(list.len());
        list[index]
    }

    /// An index in a list of so many, the first ones more often than the last (popular names, large towns).
    pub(super) fn skewed(&mut self, len: usize) -> usize {
        let (first, second) = (self.below(len), self.below(len));
        if self.chance(400) { first.min(second) } else { first }
    }
}

/// FNV-1a, to turn a name into a number.
pub(super) fn fold(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn streams_are_repeatable_and_apart() {
        let draw = |seed, domain, number| Dice::new(seed, domain, number).bits();
        assert_eq!(draw(1, "a", 0), draw(1, "a", 0));
        assert_ne!(draw(1, "a", 0), draw(1, "b", 0));
        assert_ne!(draw(1, "a", 0), draw(1, "a", 1));
        assert_ne!(draw(1, "a", 0), draw(2, "a", 0));
    }

    #[test]
    fn bounds_hold() {
        let mut dice = Dice::new(1, "bounds", 0);
        assert_eq!(dice.below(0), 0);
        assert!((0..1000).all(|_| (3..=5).contains(&dice.between(3, 5))));
        let hits = (0..10_000).filter(|_| dice.chance(250)).count();
        assert!((2200..2800).contains(&hits), "{hits}");
    }
}
