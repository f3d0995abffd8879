//! A function fits a screen: 70 lines from its name to its closing brace.
//!
//! Functions of tests are left out: a table of cases is data and may be long.

use super::source::{SourceFile, closing_brace, find_tokens, is_name_byte};
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "function-length",
    why: "a function must fit a screen",
    remedy: "give the steps names of their own",
    check: Check::File(check),
};

/// Most lines of a function, signature and braces included.
const LINES_MAX: usize = 70;

fn check(file: &SourceFile) -> Vec<Hit> {
    let mut hits = Vec::new();
    for offset in find_tokens(&file.code, "fn") {
        if file.is_test(offset) {
            continue;
        }
        let Some(function) = function_at(&file.code, offset) else {
            continue;
        };
        let first = file.line_of(offset);
        let lines = file.line_of(function.end) - first + 1;
        if lines > LINES_MAX {
            let what = format!("`{}` has {lines} lines, at most {LINES_MAX}", function.name);
            hits.push(file.hit(first, what));
        }
    }
    hits
}

struct Function<'a> {
    name: &'a str,
    /// Offset of the closing brace.
    end: usize,
}

/// The function whose keyword stands at `offset`; nothing for a type or a declaration.
fn function_at(code: &str, offset: usize) -> Option<Function<'_>> {
    let rest = code.get(offset + "fn".len()..)?;
    let name_start = rest.find(|letter: char| !letter.is_whitespace())?;
    let name = rest.get(name_start..)?;
    let name_length = name.bytes().take_while(|byte| is_name_byte(*byte)).count();
    if name_length == 0 {
        return None;
    }
    let signature = offset + "fn".len() + name_start + name_length;
    let open = body_start(code, signature)?;
    Some(Function { name: name.get(..name_length)?, end: closing_brace(code, open).saturating_sub(1) })
}

/// The brace that opens the body: the first one outside of round and square brackets.
fn body_start(code: &str, signature: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (offset, byte) in code.bytes().enumerate().skip(signature) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b'{' if depth == 0 => return Some(offset),
            b';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let hits = check(&SourceFile::new("crates/a/src/b.rs", text));
        hits.into_iter().map(|hit| format!("{} {}", hit.line, hit.what)).collect()
    }

    fn function(lines: usize) -> String {
        format!("fn long(a: [u8; 2]) {{\n{}}}\n", "    \"}}\";\n".repeat(lines - 2))
    }

    #[test]
    fn a_screenful_a_type_and_a_test_pass() {
        assert!(found(&function(70)).is_empty());
        assert!(found("trait A { fn b(&self) -> u8; }\ntype C = fn(u8) -> u8;").is_empty());
        let test = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", function(90));
        assert!(found(&test).is_empty());
    }

    #[test]
    fn one_line_too_many_is_found() {
        let text = format!("use x;\n{}", function(71));
        assert_eq!(found(&text), ["2 `long` has 71 lines, at most 70"]);
    }
}
