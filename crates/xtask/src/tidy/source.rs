//! One text file as the rules see it.
//!
//! For Rust it keeps two further views of equal length and lines: `code`, where the
//! insides of comments and literals are blank, and `comments`, where all but comments
//! is blank. So a rule that looks for a call never stumbles over a string that names
//! it. A scanner of tokens is enough for that; a full parser would be a heavy
//! dependency in the build of every stranger who clones the project.

use std::ops::Range;

use super::Hit;

/// A tracked text file.
pub(crate) struct SourceFile {
    /// Path from the workspace root, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
    /// Rust without the insides of comments and literals; empty for other files.
    pub(crate) code: String,
    /// The comments of a Rust file alone; the whole text of other files.
    pub(crate) comments: String,
    test_regions: Vec<Range<usize>>,
}

impl SourceFile {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let is_rust = path.ends_with(".rs");
        let (code, comments) = if is_rust { split_code_and_comments(text) } else { (String::new(), text.to_owned()) };
        let test_regions = test_regions(path, &code);
        Self { path: path.to_owned(), text: text.to_owned(), code, comments, test_regions }
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The name of the crate folder the file lies in.
    pub(crate) fn crate_name(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    pub(crate) fn is_test(&self, offset: usize) -> bool {
        self.test_regions.iter().any(|region| region.contains(&offset))
    }

    /// Whether nothing in the file is for anything but tests.
    pub(crate) fn is_all_tests(&self) -> bool {
        self.test_regions.contains(&(0..self.code.len()))
    }

    /// Where the part that is only for tests starts, if it closes the file.
    pub(crate) fn closing_tests_start(&self) -> Option<usize> {
        let last = self.test_regions.last()?;
        let closes = self.code.get(last.end..)?.trim().is_empty();
        closes.then_some(last.start)
    }

    pub(crate) fn line_of(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    pub(crate) fn hit(&self, line: usize, what: impl Into<String>) -> Hit {
        Hit { file: self.path.clone(), line, what: what.into() }
    }
}

/// Whether the byte can be part of a Rust name.
pub(crate) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Offsets at which `needle` stands in `code` and is not part of a longer name.
pub(crate) fn find_tokens(code: &str, needle: &str) -> Vec<usize> {
    let bytes = code.as_bytes();
    let opens_with_name = needle.bytes().next().is_some_and(is_name_byte);
    let ends_with_name = needle.bytes().last().is_some_and(is_name_byte);
    code.match_indices(needle)
        .map(|(offset, _)| offset)
        .filter(|offset| {
            let before = offset.checked_sub(1).and_then(|index| bytes.get(index));
            let after = bytes.get(offset + needle.len());
            let joined_before = opens_with_name && before.is_some_and(|byte| is_name_byte(*byte));
            let joined_after = ends_with_name && after.is_some_and(|byte| is_name_byte(*byte));
            !joined_before && !joined_after
        })
        .collect()
}

/// The offset behind the brace that closes the one at `open`.
pub(crate) fn closing_brace(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return offset + 1;
        }
    }
    code.len()
}

fn test_regions(path: &str, code: &str) -> Vec<Range<usize>> {
    let in_test_folder = path.split('/').any(|part| part == "tests" || part == "benches");
    if in_test_folder || path.ends_with("/tests.rs") || code.contains("#![cfg(test)]") {
        return std::iter::once(0..code.len()).collect();
    }
    let mut regions: Vec<Range<usize>> = Vec::new();
    for (start, mark) in code.match_indices("#[cfg(test)]") {
        if regions.last().is_some_and(|region| region.contains(&start)) {
            continue;
        }
        let rest = code.get(start + mark.len()..).unwrap_or_default();
        let end = match rest.find(['{', ';']) {
            Some(found) if rest.as_bytes().get(found) == Some(&b'{') => closing_brace(code, start + mark.len() + found),
            Some(found) => start + mark.len() + found + 1,
            None => code.len(),
        };
        regions.push(start..end);
    }
    regions
}

/// What the scanner found at an offset: where it ends and which view keeps it.
struct Piece {
    end: usize,
    kind: PieceKind,
}

enum PieceKind {
    Code,
    Comment,
    Literal,
}

fn split_code_and_comments(text: &str) -> (String, String) {
    let bytes = text.as_bytes();
    let mut code = Vec::with_capacity(bytes.len());
    let mut comments = Vec::with_capacity(bytes.len());
    let mut offset = 0;
    while offset < bytes.len() {
        let piece = next_piece(bytes, offset);
        let slice = bytes.get(offset..piece.end).unwrap_or_default();
        match piece.kind {
            PieceKind::Code => {
                code.extend_from_slice(slice);
                comments.extend(blank(slice));
            }
            PieceKind::Comment => {
                code.extend(blank(slice));
                comments.extend_from_slice(slice);
            }
            PieceKind::Literal => {
                code.extend(blank(slice));
                comments.extend(blank(slice));
            }
        }
        offset = piece.end;
    }
    (String::from_utf8_lossy(&code).into_owned(), String::from_utf8_lossy(&comments).into_owned())
}

fn blank(slice: &[u8]) -> impl Iterator<Item = u8> + '_ {
    slice.iter().map(|byte| if *byte == b'\n' { b'\n' } else { b' ' })
}

fn next_piece(bytes: &[u8], offset: usize) -> Piece {
    let rest = bytes.get(offset..).unwrap_or_default();
    let piece = |length: usize, kind: PieceKind| Piece { end: (offset + length.max(1)).min(bytes.len()), kind };
    if rest.starts_with(b"//") {
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        return piece(length, PieceKind::Comment);
    }
    if rest.starts_with(b"/*") {
        return piece(block_comment_length(rest), PieceKind::Comment);
    }
    let follows_name = offset.checked_sub(1).and_then(|index| bytes.get(index));
    let follows_name = follows_name.is_some_and(|byte| is_name_byte(*byte));
    if !follows_name && let Some(length) = raw_string_length(rest) {
        return piece(length, PieceKind::Literal);
    }
    match rest.first() {
        Some(b'"') => piece(quoted_length(rest, b'"'), PieceKind::Literal),
        Some(b'\'') => match character_length(rest) {
            Some(length) => piece(length, PieceKind::Literal),
            None => piece(1, PieceKind::Code),
        },
        _ => piece(1, PieceKind::Code),
    }
}

fn block_comment_length(rest: &[u8]) -> usize {
    let mut depth = 0_usize;
    let mut index = 0;
    while index < rest.len() {
        let here = rest.get(index..).unwrap_or_default();
        if here.starts_with(b"/*") {
            depth += 1;
            index += 2;
        } else if here.starts_with(b"*/") {
            depth -= 1;
            index += 2;
            if depth == 0 {
                return index;
            }
        } else {
            index += 1;
        }
    }
    rest.len()
}

/// Length of `r"..."`, `br#"..."#` and the like, if one starts here.
fn raw_string_length(rest: &[u8]) -> Option<usize> {
    let prefix = [b"r".as_slice(), b"br", b"cr"].into_iter().find(|prefix| rest.starts_with(prefix))?.len();
    let hashes = rest.get(prefix..)?.iter().take_while(|byte| **byte == b'#').count();
    if rest.get(prefix + hashes) != Some(&b'"') {
        return None;
    }
    let mut close = vec![b'"'];
    close.extend(std::iter::repeat_n(b'#', hashes));
    let body = prefix + hashes + 1;
    let found = rest.get(body..)?.windows(close.len()).position(|window| window == close.as_slice());
    Some(found.map_or(rest.len(), |found| body + found + close.len()))
}

fn quoted_length(rest: &[u8], quote: u8) -> usize {
    let mut index = 1;
    while let Some(byte) = rest.get(index) {
        match *byte {
            b'\\' => index += 2,
            byte if byte == quote => return index + 1,
            _ => index += 1,
        }
    }
    rest.len()
}

/// Length of a character literal; `None` for a lifetime.
fn character_length(rest: &[u8]) -> Option<usize> {
    if rest.get(1) == Some(&b'\\') {
        return Some(quoted_length(rest, b'\''));
    }
    let width = match rest.get(1)? {
        0x00..=0x7f => 1,
        0x80..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    };
    (rest.get(1 + width) == Some(&b'\'')).then_some(width + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: &str, comments: &str) {
        let file = SourceFile::new("crates/a/src/a.rs", text);
        assert_eq!(file.code, code, "code of {text}");
        assert_eq!(file.comments, comments, "comments of {text}");
    }

    #[test]
    fn literals_and_comments_are_told_from_code() {
        check("a(\"b{\") // c", "a(    )     ", "        // c");
        check("r#\"a\"b\"# x", "         x", "          ");
        check("'{' 'a: &'a", "    'a: &'a", "           ");
        check("'\\'' b", "     b", "      ");
        check("/* a /* b */ c */ d", "                  d", "/* a /* b */ c */  ");
        check("b\"\\\"\" y", "b      y".replace("b     ", "b    ").as_str(), "       ");
        check("for\"x\"", "for   ", "      ");
    }

    #[test]
    fn test_regions_reach_to_their_closing_brace() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n fn b() { \"}\" }\n}\n";
        let file = SourceFile::new("crates/a/src/a.rs", text);
        assert!(!file.is_test(3));
        assert!(file.is_test(text.find("fn b").expect("it is there")));
        assert_eq!(file.closing_tests_start(), Some(10));
        let import = SourceFile::new("crates/a/src/a.rs", "#[cfg(test)]\nuse b;\nfn c() {}");
        assert!(!import.is_test(20));
        assert_eq!(import.closing_tests_start(), None);
        assert!(SourceFile::new("crates/a/tests/b.rs", "fn c() {}").is_test(0));
    }

    #[test]
    fn a_token_is_not_a_part_of_a_name() {
        assert_eq!(find_tokens("println!(); eprintln!()", "println!"), [0]);
        assert_eq!(find_tokens("fs::read; xfs::read", "fs::"), [0]);
        assert_eq!(find_tokens("rand::x brand::y", "rand::"), [0]);
    }
}
