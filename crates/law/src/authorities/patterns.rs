//! Patterns of names: alternatives in braces written out.
//!
//! Owns the small notation of the data files (`{a|b}`, `{|a}`). Leaves out what the patterns mean and how a text is searched.
//! The notation has no repetition, so the number of alternatives is known when the data file is written.

/// All alternatives of a pattern in braces, written out.
pub(super) fn alternatives(pattern: &str) -> Vec<String> {
    let Some(open) = pattern.find('{') else { return vec![pattern.to_owned()] };
    let before = pattern.get(..open).unwrap_or_default();
    let inside = pattern.get(open + 1..).unwrap_or_default();
    let (choices, rest) = choices(inside);
    let mut written = Vec::new();
    for behind in alternatives(rest) {
        for choice in choices.iter().flat_map(|choice| alternatives(choice)) {
            written.push(format!("{before}{choice}{behind}"));
        }
    }
    written
}

/// The choices up to the closing brace, and what stands behind it.
fn choices(inside: &str) -> (Vec<&str>, &str) {
    let mut depth = 0_usize;
    let mut from = 0;
    let mut found = Vec::new();
    for (index, byte) in inside.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth > 0 => depth -= 1,
            b'|' if depth == 0 => {
                found.push(inside.get(from..index).unwrap_or_default());
                from = index + 1;
            }
            b'}' => {
                found.push(inside.get(from..index).unwrap_or_default());
                return (found, inside.get(index + 1..).unwrap_or_default());
            }
            _ => {}
        }
    }
    panic!("a brace stays open: {inside}")
}

#[cfg(test)]
mod tests {
    use super::alternatives;

    #[test]
    fn braces_nest_and_may_be_empty() {
        assert_eq!(alternatives("{a|b{|c}} d"), ["a d", "b d", "bc d"]);
        assert_eq!(alternatives("a{| b}"), ["a", "a b"]);
    }
}
