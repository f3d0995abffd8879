//! The one byte form of a JSON value: RFC 8785, with integers only.
//!
//! Numbers beyond 2^53 and fractions are refused, since readers in other languages hold numbers as doubles and would
//! see another value than the one that was hashed. The ordering and escaping itself is left to `serde_json_canonicalizer`.

use serde_json::Value;
use thiserror::Error;

/// Largest magnitude of an integer: 2^53 − 1, the last one that a double holds without a neighbour.
pub const INTEGER_MAX: u64 = (1 << 53) - 1;

/// Says why a value has no canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CanonicalError {
    /// A number is a fraction, has an exponent, or lies beyond 2^53 − 1.
    #[error("a number is not an integer below 2^53")]
    Number,
    /// The value could not be written.
    #[error("the value cannot be written as JSON")]
    Unwritable,
}

/// Writes a value in its canonical form.
pub fn canonical_bytes(value: &Value) -> Result<Vec<u8>, CanonicalError> {
    check_numbers(value)?;
    serde_json_canonicalizer::to_vec(value).map_err(|_| CanonicalError::Unwritable)
}

fn check_numbers(value: &Value) -> Result<(), CanonicalError> {
    match value {
        Value::Number(number) => {
            let magnitude = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
            match magnitude {
                Some(magnitude) if magnitude <= INTEGER_MAX => Ok(()),
                _ => Err(CanonicalError::Number),
            }
        }
        Value::Array(items) => items.iter().try_for_each(check_numbers),
        Value::Object(members) => members.values().try_for_each(check_numbers),
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: Result<&str, CanonicalError>) {
        let value: Value = serde_json::from_str(input).expect("the test input is JSON");
        let text = canonical_bytes(&value).map(|bytes| String::from_utf8(bytes).expect("canonical JSON is UTF-8"));
        assert_eq!(text.as_deref().map_err(|error| *error), expect, "{input}");
    }

    #[test]
    fn vectors_of_rfc_8785() {
        // Section 3.2.3: members are sorted by UTF-16 code units, so the emoji (a surrogate pair) precedes U+FB33.
        check(
            r#"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"#,
            Ok(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}",
            ),
        );
        // Section 3.2.2: the string and the literals of the sample.
        check(
            r#"{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}"#,
            Ok("{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"),
        );
        check(" [ 1 , { } , \"a\" ] ", Ok("[1,{},\"a\"]"));
    }

    #[test]
    fn integers_only() {
        check("[0,-1,9007199254740991,-9007199254740991]", Ok("[0,-1,9007199254740991,-9007199254740991]"));
        for number in [
            "9007199254740992",
            "-9007199254740992",
            "18446744073709551615",
            "1.5",
            "1.0",
            "1e3",
            "-0",
            "-0.0",
            "1e400000000000",
        ] {
            if let Ok(value) = serde_json::from_str::<Value>(number) {
                assert_eq!(canonical_bytes(&value), Err(CanonicalError::Number), "{number}");
            }
        }
    }
}
