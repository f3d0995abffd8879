//! Finds bytes in short fields.
//!
//! A log line is a dozen short fields: a search that is a call costs more than what it looks through. This one is
//! inlined and looks at eight bytes at a time as one number, without a vector unit.

const WORD_BYTES: usize = 8;
const LOWEST: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = 0x8080_8080_8080_8080;

/// The place of the first such byte.
#[inline]
pub(super) fn find(byte: u8, text: &[u8]) -> Option<usize> {
    let wanted = u64::from(byte).wrapping_mul(LOWEST);
    let (words, rest) = text.as_chunks::<WORD_BYTES>();
    let mut at = 0_usize;
    for word in words {
        let hits = zero_bytes(u64::from_le_bytes(*word) ^ wanted);
        if hits != 0 {
            return Some(at.wrapping_add(hits.trailing_zeros() as usize / 8));
        }
        // Never beyond the text's own length.
        at = at.wrapping_add(WORD_BYTES);
    }
    let place = rest.iter().position(|other| *other == byte)?;
    Some(at.wrapping_add(place))
}

/// The highest bit of the lowest byte that is zero; none lower is set. Higher ones may be set for bytes that are not.
#[inline]
const fn zero_bytes(word: u64) -> u64 {
    word.wrapping_sub(LOWEST) & !word & HIGHEST
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::find;

    proptest! {
        #[test]
        fn the_first_one_is_found(text in prop::collection::vec(prop_oneof![Just(b'"'), any::<u8>()], 0..70), rare: u8) {
            for byte in [b'"', rare] {
                prop_assert_eq!(find(byte, &text), text.iter().position(|other| *other == byte));
            }
        }
    }
}
