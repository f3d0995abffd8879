//! Which adults of a record have custody, as its cells say.
//!
//! An adult named beside a child is not thereby a guardian: only `ja` in the adult's own column, or a custody cell that
//! names both parents, the mother or the father, says so. Anything else leaves the role as it is.

use crate::Detectors;
use crate::fold::fold;
use crate::header::Whom;
use crate::vocabulary::Topic;

/// What a custody cell of the child says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CustodyCell {
    pub(crate) both: bool,
    pub(crate) mother: bool,
    pub(crate) father: bool,
}

/// Reads a custody cell of the child: `gemeinsam`, `allein Mutter`.
pub(crate) fn read_custody(cell: &str) -> CustodyCell {
    let folded = fold(cell);
    let words: Vec<&str> = folded.split(|character: char| !character.is_alphanumeric()).collect();
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    if any(&["nicht", "kein", "keine", "not", "no"]) {
        return CustodyCell::default();
    }
    let mother = any(&["mutter", "kindsmutter", "kindesmutter", "km", "mother", "mama"]);
    let father = any(&["vater", "kindsvater", "kindesvater", "kv", "father", "papa"]);
    let both = any(&[
        "beide",
        "beider",
        "gemeinsam",
        "gemeinsame",
        "gemeinsames",
        "eltern",
        "both",
        "joint",
        "shared",
        "geteilt",
        "geteiltes",
    ]);
    CustodyCell { both: both || mother && father, mother, father }
}

impl CustodyCell {
    /// Says whether it gives custody to an adult of this subject.
    pub(crate) fn covers(self, subject: Option<Whom>, relation: Option<&str>) -> bool {
        let related = relation.map(read_custody).unwrap_or_default();
        let mother = subject == Some(Whom::Mother) || related.mother;
        let father = subject == Some(Whom::Father) || related.father;
        let parent = mother || father || subject == Some(Whom::Adult);
        self.both && parent || self.mother && mother || self.father && father
    }
}

/// Says whether a cell in an adult's own custody column says yes.
pub(crate) fn says_custody(detectors: &Detectors, cell: &str) -> bool {
    let topics = detectors.vocabularies.topics(cell);
    let stated = topics.has(Topic::Custody) && !topics.has(Topic::No) && !fold(cell).contains("nicht");
    topics.has(Topic::Yes) || stated
}

#[cfg(test)]
mod tests {
    use super::{CustodyCell, read_custody};
    use crate::header::Whom;

    #[test]
    fn cells() {
        let only_mother = CustodyCell { both: false, mother: true, father: false };
        assert_eq!(read_custody("allein Mutter"), only_mother);
        assert!(read_custody("gemeinsam").both && read_custody("Mutter und Vater").both);
        assert_eq!(read_custody("kein Sorgerecht Vater"), CustodyCell::default());
        assert!(only_mother.covers(Some(Whom::Mother), None) && !only_mother.covers(Some(Whom::Father), None));
        assert!(only_mother.covers(Some(Whom::Adult), Some("Mutter")) && !only_mother.covers(Some(Whom::Adult), None));
        assert!(!read_custody("gemeinsam").covers(Some(Whom::Relative), None));
    }
}
