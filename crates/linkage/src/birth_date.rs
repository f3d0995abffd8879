//! Birth dates as lists write them, and how two of them relate.
//!
//! A year of two digits says nothing about the century: it is completed by role for reading, and compared by its last
//! two digits. Dates that systems put in for "not known" are no dates.

use std::cmp::Ordering;

use crate::settings::CELL_CHARS_MAX;

/// A birth date as far as it is told. No `Debug`: it is a personal value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct BirthDate {
    /// Year with century.
    pub(crate) year: u16,
    /// Month from 1.
    pub(crate) month: u8,
    /// Day from 1.
    pub(crate) day: u8,
    /// The cell gave the century.
    pub(crate) century_given: bool,
}

/// How two birth dates relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateRelation {
    /// The same day.
    Equal,
    /// Day and month have changed places.
    Swapped,
    /// One digit differs, or two neighbouring digits have changed places.
    Near,
    /// Different.
    Different,
}

/// Reads a cell; anything that is no plausible birth date is `None`. `young` says that two-digit years are recent.
pub(crate) fn read_birth_date(cell: &str, young: bool) -> Option<BirthDate> {
    let mut numbers: [(u32, usize); 3] = [(0, 0); 3];
    let mut count = 0;
    let mut inside = false;
    // A time of day may follow the date; everything behind the third number is ignored.
    for letter in cell.chars().take(CELL_CHARS_MAX) {
        match letter.to_digit(10) {
            Some(digit) => {
                if !inside {
                    count += 1;
                    inside = true;
                }
                let Some((value, digits)) = numbers.get_mut(count - 1) else { break };
                *value = value.checked_mul(10)?.checked_add(digit)?;
                *digits += 1;
            }
            None if letter.is_alphabetic() && letter != 'T' => return None,
            None => inside = false,
        }
    }
    let [first, second, third] = numbers;
    match (count, first.1, third.1) {
        (1, 8, _) => compact(first.0, young),
        (3.., 4, _) => build(third.0, second.0, first, young),
        (3.., 1..=2, 2 | 4) => build(first.0, second.0, third, young),
        _ => None,
    }
}

fn compact(number: u32, young: bool) -> Option<BirthDate> {
    let (first, middle, last) = (number / 10_000, number / 100 % 100, number % 100);
    if (1900..2100).contains(&first) {
        return build(last, middle, (first, 4), young);
    }
    build(number / 1_000_000, number / 10_000 % 100, (number % 10_000, 4), young)
}

fn build(day: u32, month: u32, year: (u32, usize), young: bool) -> Option<BirthDate> {
    // American exports write the month first; only a number beyond 12 proves it.
    let (day, month) = if month > 12 && day <= 12 { (month, day) } else { (day, month) };
    let (number, digits) = year;
    let year = match digits {
        2 if young && number < 60 => 2000 + number,
        2 if !young && number <= 10 => 2000 + number,
        2 => 1900 + number,
        _ => number,
    };
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) || !(1890..2100).contains(&year) {
        return None;
    }
    let is_filler = (day, month) == (1, 1) && matches!(year, 1900 | 1901 | 1970) || day == 30 && month == 2;
    if is_filler {
        return None;
    }
    Some(BirthDate {
        year: u16::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
        century_given: digits == 4,
    })
}

impl BirthDate {
    /// The same key for a date, its day-month exchange and its form without century.
    pub(crate) fn block_key(self) -> u64 {
        let (low, high) = (self.day.min(self.month), self.day.max(self.month));
        u64::from(self.year % 100) << 16 | u64::from(low) << 8 | u64::from(high)
    }

    /// One value per date, whatever the form.
    pub(crate) fn value_key(self) -> u32 {
        u32::from(self.year % 100) << 16 | u32::from(self.month) << 8 | u32::from(self.day)
    }

    fn year_digits(self, with_century: bool) -> u32 {
        if with_century { u32::from(self.year) } else { u32::from(self.year % 100) }
    }

    /// Relates two dates.
    pub(crate) fn relate(self, other: Self) -> DateRelation {
        let with_century = self.century_given && other.century_given;
        let same_year = self.year_digits(with_century) == other.year_digits(with_century);
        if same_year && self.day == other.day && self.month == other.month {
            return DateRelation::Equal;
        }
        if same_year && self.day == other.month && self.month == other.day {
            return DateRelation::Swapped;
        }
        let parts = [
            number_relation(u32::from(self.day), u32::from(other.day)),
            number_relation(u32::from(self.month), u32::from(other.month)),
            number_relation(self.year_digits(with_century), other.year_digits(with_century)),
        ];
        let equal = parts.iter().filter(|part| **part == Some(0)).count();
        let near = parts.iter().filter(|part| **part == Some(1)).count();
        if equal == 2 && near == 1 { DateRelation::Near } else { DateRelation::Different }
    }
}

/// 0 for equal numbers, 1 for one wrong digit or two exchanged neighbours, none for more.
fn number_relation(left: u32, right: u32) -> Option<u8> {
    let digits = |number: u32| [number / 1000 % 10, number / 100 % 10, number / 10 % 10, number % 10];
    let (left, right) = (digits(left), digits(right));
    let wrong: Vec<usize> = (0..4).filter(|at| left.get(*at) != right.get(*at)).collect();
    match wrong.as_slice() {
        [] => Some(0),
        [_] => Some(1),
        [one, two] if two.cmp(&(one + 1)) == Ordering::Equal => {
            (left.get(*one) == right.get(*two) && left.get(*two) == right.get(*one)).then_some(1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{DateRelation, read_birth_date};

    #[test]
    fn forms_of_lists() {
        for (cell, young, expect) in [
            ("03.04.2018", true, Some((2018, 4, 3))),
            ("3.4.18", true, Some((2018, 4, 3))),
            ("2018-04-03", true, Some((2018, 4, 3))),
            ("2018-04-03T00:00:00", true, Some((2018, 4, 3))),
            ("3/4/2018", true, Some((2018, 4, 3))),
            ("4/23/2018", true, Some((2018, 4, 23))),
            ("20180403", true, Some((2018, 4, 3))),
            ("03042018", true, Some((2018, 4, 3))),
            ("3.4.35", false, Some((1935, 4, 3))),
            ("3.4.85", false, Some((1985, 4, 3))),
            ("01.01.1900", false, None),
            ("unbekannt", false, None),
            ("99.99.2018", true, None),
            ("31415926535897932384", true, None),
            ("", true, None),
        ] {
            let date = read_birth_date(cell, young).map(|date| (date.year, date.month, date.day));
            assert_eq!(date, expect, "{cell}");
        }
    }

    #[test]
    fn relations() {
        for (left, right, expect) in [
            ("03.04.2018", "3.4.18", DateRelation::Equal),
            ("03.04.2018", "04.03.2018", DateRelation::Swapped),
            ("03.04.2018", "08.04.2018", DateRelation::Near),
            ("12.04.2018", "21.04.2018", DateRelation::Near),
            ("12.04.2018", "12.04.2019", DateRelation::Near),
            ("12.04.2018", "15.06.2018", DateRelation::Different),
            ("12.04.2018", "23.04.2018", DateRelation::Different),
        ] {
            let date = |cell| read_birth_date(cell, true).expect("a date");
            assert_eq!(date(left).relate(date(right)), expect, "{left} and {right}");
            assert_eq!(date(right).relate(date(left)), expect, "{right} and {left}");
        }
    }
}
