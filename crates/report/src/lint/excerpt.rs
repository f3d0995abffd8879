//! Lines, columns and the words around a place.

use notice::place::Place;

/// Characters shown before and behind the marked words of a long line.
const AROUND: usize = 60;
/// Longest marked stretch that is shown whole.
const MARKED_MAX: usize = 120;

/// A place as line and column, both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

pub(super) fn position(text: &str, byte: usize) -> Position {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Position {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
    }
}

/// The words before, at and behind a place, on its first line, shortened at the ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) before: String,
    pub(super) marked: String,
    pub(super) behind: String,
}

pub(super) fn excerpt(text: &str, place: Place) -> Excerpt {
    let head = text.get(..place.start).unwrap_or_default();
    let tail = text.get(place.end..).unwrap_or_default();
    let before = head.rsplit('\n').next().unwrap_or_default();
    let marked = place.of(text).split('\n').next().unwrap_or_default();
    let behind = if place.of(text).contains('\n') { "" } else { tail.split('\n').next().unwrap_or_default() };
    let marked = if marked.chars().count() > MARKED_MAX {
        marked.chars().take(MARKED_MAX).chain(['…']).collect()
    } else {
        marked.to_owned()
    };
    Excerpt { before: last(before), marked, behind: first(behind) }
}

fn last(text: &str) -> String {
    let skipped = text.chars().count().saturating_sub(AROUND);
    if skipped == 0 { text.to_owned() } else { ['…'].into_iter().chain(text.chars().skip(skipped)).collect() }
}

fn first(text: &str) -> String {
    if text.chars().count() <= AROUND { text.to_owned() } else { text.chars().take(AROUND).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::{Position, excerpt, position};
    use notice::place::Place;

    #[test]
    fn places_are_lines_and_columns() {
        let text = "eins\nzwei Wörter hier";
        assert_eq!(position(text, 0), Position { line: 1, column: 1 });
        let start = text.find("hier").unwrap_or_default();
        assert_eq!(position(text, start), Position { line: 2, column: 13 });
        let cut = excerpt(text, Place::new(start, text.len()));
        assert_eq!((cut.before.as_str(), cut.marked.as_str(), cut.behind.as_str()), ("zwei Wörter ", "hier", ""));
    }
}
