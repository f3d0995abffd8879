//! Base-two logarithms in milli-bits by integer arithmetic.
//!
//! A weight must be the same number on every machine, and `f64::log2` is allowed to differ between platforms.

/// Fraction digits (binary) that are computed; 1/1000 of a bit needs ten, the rest is for rounding.
const FRACTION_BITS: u32 = 16;

/// Gives log2(value) × 1000, rounded down; 0 counts as 1.
pub(crate) fn log2_millibits(value: u64) -> i64 {
    let value = value.max(1);
    let whole = value.ilog2();
    // The mantissa in [1, 2) with 31 binary places.
    let mut mantissa = (u128::from(value) << 31) >> whole;
    let mut fraction = 0_i64;
    for _ in 0..FRACTION_BITS {
        mantissa = (mantissa * mantissa) >> 31;
        fraction <<= 1;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            fraction |= 1;
        }
    }
    i64::from(whole) * 1000 + ((fraction * 1000) >> FRACTION_BITS)
}

/// Gives log2(part / whole) × 1000: at most 0 for a share.
pub(crate) fn share_millibits(part: u64, whole: u64) -> i64 {
    log2_millibits(part) - log2_millibits(whole)
}

#[cfg(test)]
mod tests {
    use super::{log2_millibits, share_millibits};

    #[test]
    fn agrees_with_the_table() {
        for (value, expect) in [(0, 0), (1, 0), (2, 1000), (3, 1584), (10, 3321), (1000, 9965), (1 << 40, 40_000)] {
            assert_eq!(log2_millibits(value), expect, "log2 of {value}");
        }
        assert_eq!(share_millibits(1, 8), -3000);
    }

    #[test]
    fn never_falls_as_the_value_grows() {
        let mut last = 0;
        for value in 1..100_000 {
            let now = log2_millibits(value);
            assert!(now >= last, "log2 falls at {value}");
            last = now;
        }
    }
}
