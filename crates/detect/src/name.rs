//! Names of persons: word lists, shape, and the forms in which a whole name is written.
//!
//! The lists decide columns, never single cells: a name that is in no list is a name if its column holds names.

use crate::fold::fold;
use crate::hashing::WordList;
use crate::rules::{FAMILY_NAMES, GIVEN_NAMES};

const FAMILY_ENDINGS: [&str; 30] = [
    "mann", "meier", "meyer", "maier", "mayer", "berger", "bauer", "ski", "sky", "ska", "vic", "ovic", "oglu", "sen",
    "stein", "feld", "hoff", "bach", "schmidt", "schmitt", "huber", "mueller", "kamp", "hagen", "dorf", "wald", "lein",
    "enko", "escu", "poulos",
];
/// Longest cell that can be a name.
const NAME_BYTES_MAX: usize = 60;

/// The name lists.
#[derive(Debug)]
pub(crate) struct Names {
    given: WordList,
    family: WordList,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self { given: GIVEN_NAMES.lines().collect(), family: FAMILY_NAMES.lines().collect() }
    }

    /// Says whether any part of the cell is a listed given name.
    pub(crate) fn has_given(&self, cell: &str) -> bool {
        words(&fold(cell)).any(|word| self.given.contains(word))
    }

    /// Says whether any part of the cell is a listed family name or ends like one.
    pub(crate) fn has_family(&self, cell: &str) -> bool {
        words(&fold(cell)).any(|word| self.is_family(word))
    }

    /// Says whether one part is a listed given name and one is like a family name.
    pub(crate) fn has_both(&self, cell: &str) -> bool {
        let folded = fold(cell);
        words(&folded).any(|word| self.given.contains(word)) && words(&folded).any(|word| self.is_family(word))
    }

    fn is_family(&self, word: &str) -> bool {
        let ends = || word.len() >= 6 && FAMILY_ENDINGS.iter().any(|ending| word.ends_with(ending));
        self.family.contains(word) || (ends() && !self.given.contains(word))
    }
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|character: char| !character.is_alphabetic()).filter(|word| word.len() >= 2)
}

/// Says whether a cell has the shape of a name: letters, blanks and a few signs.
pub(crate) fn is_name_text(cell: &str) -> bool {
    const BLANKS_MAX: usize = 5;
    let starts = cell.chars().next().is_some_and(char::is_alphabetic);
    let of_a_name = |byte: u8| {
        byte.is_ascii_alphabetic()
            || byte >= 0x80
            || matches!(byte, b' ' | b'-' | b'\'' | b'.' | b',' | b'(' | b')' | b'/' | b'&' | b'+' | b'`')
    };
    starts
        && cell.len() <= NAME_BYTES_MAX
        && cell.bytes().all(of_a_name)
        && cell.bytes().map(|byte| usize::from(byte == b' ')).sum::<usize>() <= BLANKS_MAX
}

/// Cuts a whole name, where the form says which part is which: `Müller, Lena`.
pub(crate) fn split_full(cell: &str) -> Option<(&str, &str)> {
    let (family, given) = cell.split_once(',')?;
    let (family, given) = (family.trim(), given.trim());
    let one_comma = !given.contains(',');
    let no_list = !given.contains(" und ") && !given.contains('&') && !given.contains('/');
    let short = family.split_whitespace().count() <= 3 && given.split_whitespace().count() <= 3;
    (one_comma && no_list && short && !family.is_empty() && !given.is_empty()).then_some((family, given))
}

/// Cuts a cell that names two adults: `Anna und Peter Müller`, `Anna Müller / Peter Schmidt`. Each name as it stands,
/// with the shared family name where the form says that it is shared.
pub(crate) fn split_two(cell: &str) -> Option<(String, String)> {
    let joint = [" und ", " u. ", " & ", " / ", "; ", " + ", "\n"].into_iter().find(|joint| cell.contains(*joint))?;
    let (left, right) = cell.split_once(joint)?;
    let (left, right) = (left.trim().trim_end_matches(','), right.trim());
    if left.is_empty() || right.is_empty() || !is_name_text(left) || !is_name_text(right) {
        return None;
    }
    if let Some((family, given)) = split_full(left) {
        let second = if right.contains([',', ' ']) { right.to_owned() } else { format!("{family}, {right}") };
        return Some((format!("{family}, {given}"), second));
    }
    let shares_family = !left.contains(' ') && joint != " / " && joint != "; " && right.contains(' ');
    let family = right.rsplit(' ').next().unwrap_or_default();
    let first = if shares_family { format!("{left} {family}") } else { left.to_owned() };
    Some((first, right.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Names, is_name_text, split_full, split_two};

    #[test]
    fn lists_and_shapes() {
        let names = Names::new();
        assert!(names.has_given("Anna-Lena") && names.has_given("Mehmet") && names.has_family("Müller-Lüdenscheidt"));
        assert!(!names.has_given("Musterstadt"));
        assert!(is_name_text("O'Neill, Zoë") && !is_name_text("Anna 3") && !is_name_text("- Anna"));
        assert_eq!(split_full("Müller, Lena Marie"), Some(("Müller", "Lena Marie")));
        assert_eq!(split_full("Lena Müller"), None);
    }

    #[test]
    fn two_adults_in_a_cell() {
        let pair = |left: &str, right: &str| Some((left.to_owned(), right.to_owned()));
        assert_eq!(split_two("Anna und Peter Müller"), pair("Anna Müller", "Peter Müller"));
        assert_eq!(split_two("Anna Müller / Peter Schmidt"), pair("Anna Müller", "Peter Schmidt"));
        assert_eq!(split_two("Müller, Anna und Peter"), pair("Müller, Anna", "Müller, Peter"));
        assert_eq!(split_two("Anna Müller"), None);
    }
}
