//! The sections of the page in reading order: the answer first, the ways to check it last.
//!
//! One file per section, a template of the same name beside it. A section computes sentences and layout from the
//! view, and no figure beyond sums and shares.

mod answer;
mod categories;
mod clients;
mod controllers;
mod decisions;
mod duties;
mod head;
mod method;
mod notices;
mod proof;
mod reach;
mod reading;

pub(crate) use answer::{Answer, anything_read, headline, range_sentence, unread_sentence};
pub(crate) use categories::Categories;
pub(crate) use clients::Clients;
pub(crate) use controllers::Controllers;
pub(crate) use decisions::Decisions;
pub(crate) use duties::Duties;
pub(crate) use head::Head;
pub(crate) use method::Method;
pub(crate) use notices::Notices;
pub(crate) use proof::Proof;
pub(crate) use reach::{Reach, hole_sentence};
pub(crate) use reading::Reading;

use model::{CategoryLine, Degree, Sensitivity};

use crate::charts::Ink;

/// Degrees as a reader needs them: the gravest first.
pub(crate) const DEGREES_GRAVEST_FIRST: [Degree; 4] =
    [Degree::Taken, Degree::NotExcluded, Degree::Unknown, Degree::RuledOut];

/// The ink of a degree.
pub(crate) const fn degree_ink(degree: Degree) -> Ink {
    match degree {
        Degree::Taken => Ink::Taken,
        Degree::NotExcluded => Ink::NotExcluded,
        Degree::Unknown => Ink::Unknown,
        Degree::RuledOut => Ink::RuledOut,
    }
}

/// The number at a degree, where numbers stand in the order of [`Degree::ALL`].
pub(crate) fn at_degree(numbers: &[u64; 4], degree: Degree) -> u64 {
    Degree::ALL.into_iter().zip(numbers).find(|pair| pair.0 == degree).map_or(0, |pair| *pair.1)
}

/// Taken or not excluded: those who count as affected.
pub(crate) fn affected(numbers: &[u64; 4]) -> u64 {
    at_degree(numbers, Degree::Taken).saturating_add(at_degree(numbers, Degree::NotExcluded))
}

/// Categories that matter most first: by the law's weight, then by affected persons and objects.
pub(crate) fn categories_in_reading_order(lines: &[CategoryLine]) -> Vec<&CategoryLine> {
    let mut ordered: Vec<&CategoryLine> = lines.iter().collect();
    ordered.sort_by_key(|line| {
        let weight = match line.category.sensitivity() {
            Sensitivity::Special | Sensitivity::Offence => 0,
            Sensitivity::MayRevealSpecial => 1,
            Sensitivity::Ordinary => 2,
        };
        let (persons, objects) = (affected(&line.persons), affected(&line.objects));
        (weight, std::cmp::Reverse(persons), std::cmp::Reverse(objects), line.category)
    });
    ordered
}
