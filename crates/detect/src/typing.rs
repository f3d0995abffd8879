//! Typing the columns of a table: header and values both vote.
//!
//! A header that its values contradict loses, with lower confidence; a header whose values say nothing stands on its
//! own. What neither explains stays `unknown` and becomes a gap.

use crate::header::{Field, HeaderReading, Whom};
use crate::values::Measures;
use crate::vocabulary::Topic;
use crate::{ColumnKind, Detectors, TypedFrom, looks};

/// Birth years from this one on are those of children and young people. There is no clock here, and exports are old.
pub(crate) const CHILD_BORN_FROM: u32 = 2004;
/// Share of values, in thousandths, below which a header is contradicted.
const CONTRADICTED_BELOW: u32 = 300;
/// Values from which it tells something that postal codes hardly repeat.
const CODES_JUDGED_FROM: u32 = 20;

/// A column's vote before persons are told apart.
#[derive(Clone, Debug)]
pub(crate) struct TypedColumn {
    pub(crate) kind: ColumnKind,
    pub(crate) reading: HeaderReading,
    pub(crate) from: TypedFrom,
    pub(crate) confidence_milli: u16,
}

/// One column's evidence: its header reading and its sampled cells.
pub(crate) struct ColumnEvidence<'a> {
    pub(crate) reading: HeaderReading,
    pub(crate) cells: Vec<&'a str>,
    pub(crate) measures: Measures,
}

/// Types all columns of a table.
pub(crate) fn type_columns(detectors: &Detectors, evidence: &[ColumnEvidence<'_>]) -> Vec<TypedColumn> {
    let mut columns: Vec<TypedColumn> =
        (0..evidence.len()).filter_map(|at| type_column(detectors, evidence, at)).collect();
    settle_numbers(evidence, &mut columns);
    settle_neighbours(evidence, &mut columns);
    settle_name_pairs(evidence, &mut columns);
    settle_dates(evidence, &mut columns);
    columns
}

fn type_column(detectors: &Detectors, all: &[ColumnEvidence<'_>], at: usize) -> Option<TypedColumn> {
    let evidence = all.get(at)?;
    let measures = &evidence.measures;
    let by_header = header_kind(all, at);
    let by_values = measures.kind();
    let mut reading = evidence.reading;
    if reading.field == Some(Field::Kind(ColumnKind::PickUp)) && by_header.is_some_and(ColumnKind::is_name) {
        reading.subject = reading.subject.or(Some(Whom::PickUpPerson));
    }
    let typed = |kind, from, confidence: u32| TypedColumn {
        kind,
        reading,
        from,
        confidence_milli: u16::try_from(confidence.min(990)).unwrap_or(990),
    };
    let Some(kind) = by_header else {
        let values = by_values.filter(|(kind, _)| *kind != ColumnKind::Note || evidence.reading.subject.is_none());
        return Some(match values {
            Some((kind, confidence)) => typed(kind, TypedFrom::Values, confidence.min(900)),
            None if measures.is_constant() => typed(ColumnKind::Ignore, TypedFrom::Values, 500),
            None => typed(ColumnKind::Unknown, TypedFrom::Values, 0),
        });
    };
    if measures.cells == 0 {
        return Some(typed(kind, TypedFrom::Header, 600));
    }
    let (fits, confirmed) = support(detectors, kind, &evidence.cells);
    let weak = fits < CONTRADICTED_BELOW || confirmed < 100 && is_open(kind);
    if let Some((other, share)) = by_values.filter(|(other, _)| weak && contradicts(kind, *other, measures)) {
        return Some(typed(other, TypedFrom::Values, share.min(900) * 2 / 3));
    }
    let agrees = by_values.is_some_and(|(other, _)| other == kind) || confirmed >= 500 || fits >= 700 && !is_open(kind);
    Some(if agrees {
        typed(kind, TypedFrom::Both, 900 + fits / 12)
    } else {
        typed(kind, TypedFrom::Header, 500 + fits / 4)
    })
}

/// Kinds whose values are words of no closed set, so that fitting says little.
fn is_open(kind: ColumnKind) -> bool {
    let shaped = matches!(
        kind,
        ColumnKind::BirthDate
            | ColumnKind::PostalCode
            | ColumnKind::Phone
            | ColumnKind::Email
            | ColumnKind::Iban
            | ColumnKind::StreetLine
            | ColumnKind::HouseNumber
            | ColumnKind::TownLine
    );
    !shaped
}

/// Says whether values of one kind speak against a header of another.
fn contradicts(header: ColumnKind, values: ColumnKind, measures: &Measures) -> bool {
    if header == values || measures.hard_kind().is_none_or(|(hard, _)| hard != values) {
        return false;
    }
    let about_dates = matches!(
        header,
        ColumnKind::AttendanceFrom
            | ColumnKind::AttendanceTo
            | ColumnKind::AttendanceTime
            | ColumnKind::EmploymentTo
            | ColumnKind::Employment
            | ColumnKind::Timestamp
            | ColumnKind::Vaccination
            | ColumnKind::Status
            | ColumnKind::Consent
            | ColumnKind::Health
            | ColumnKind::Custody
            | ColumnKind::Religion
    );
    let within_address = header.is_address() && values.is_address();
    let contact =
        matches!(header, ColumnKind::CustomerNumber | ColumnKind::Note | ColumnKind::ContactLine | ColumnKind::Ignore);
    let more_exact = header == ColumnKind::Street && values == ColumnKind::StreetLine;
    // Any number of five digits looks like a postal code, and a longer one with a zero like a telephone number.
    let numbers = matches!(
        header,
        ColumnKind::Employment
            | ColumnKind::SequenceNumber
            | ColumnKind::Amount
            | ColumnKind::Institution
            | ColumnKind::Room
            | ColumnKind::BankName
    );
    let mere_number = numbers && matches!(values, ColumnKind::PostalCode | ColumnKind::Phone);
    !(values == ColumnKind::BirthDate && about_dates || within_address && !more_exact || contact || mere_number)
}

fn support(detectors: &Detectors, kind: ColumnKind, cells: &[&str]) -> (u32, u32) {
    const LOOKED_AT_MAX: usize = 64;
    let mut counts = (0_u32, 0_u32, 0_u32);
    for cell in cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !detectors.vocabularies.is_empty_cell(cell))
        .take(LOOKED_AT_MAX)
    {
        counts.0 += 1;
        counts.1 += u32::from(looks::looks_like(detectors, kind, cell));
        counts.2 += u32::from(looks::is_confirmed(detectors, kind, cell));
    }
    let share = |count: u32| (count * 1000).checked_div(counts.0).unwrap_or_default();
    (share(counts.1), share(counts.2))
}

/// What the header says, with the help of neighbours and values where it leaves a choice.
fn header_kind(all: &[ColumnEvidence<'_>], at: usize) -> Option<ColumnKind> {
    let evidence = all.get(at)?;
    let measures = &evidence.measures;
    let named = |part: ColumnKind| if measures.cells == 0 { ColumnKind::FullName } else { part };
    match evidence.reading.field {
        Some(Field::Kind(ColumnKind::PickUp))
            if measures.name_kind().is_some() && measures.topic_share(Topic::YesNo) < 300 =>
        {
            Some(measures.name_part())
        }
        Some(Field::Kind(ColumnKind::Street))
            if measures.hard_kind().is_some_and(|hard| hard.0 == ColumnKind::StreetLine) =>
        {
            Some(ColumnKind::StreetLine)
        }
        Some(Field::Kind(ColumnKind::AddressLine)) => Some(address_kind(all, at)),
        Some(Field::Kind(ColumnKind::Timestamp)) if measures.name_kind().is_some() => None,
        Some(Field::Kind(kind)) => Some(kind),
        Some(Field::Name) if has_partner(all, at, ColumnKind::GivenName) => {
            let whole =
                measures.cells > 0 && measures.name_part() == ColumnKind::FullName && measures.hard_kind().is_none();
            Some(if whole { ColumnKind::FullName } else { ColumnKind::FamilyName })
        }
        Some(Field::Name) if has_partner(all, at, ColumnKind::FamilyName) => Some(ColumnKind::GivenName),
        Some(Field::Name) => Some(named(measures.name_part())),
        None => subject_kind(evidence),
    }
}

/// A header that names only a subject: `Mutter`, `Notfallkontakt`, `Sorgeberechtigt`.
fn subject_kind(evidence: &ColumnEvidence<'_>) -> Option<ColumnKind> {
    let measures = &evidence.measures;
    let subject = evidence.reading.subject?;
    let says_custody = evidence.reading.custody || subject == Whom::Custodian;
    let yes_no = measures.topic_share(Topic::YesNo).max(measures.topic_share(Topic::Custody));
    match measures.kind() {
        _ if says_custody && yes_no >= 500 => Some(ColumnKind::Custody),
        _ if subject == Whom::PickUpPerson && measures.topic_share(Topic::YesNo) >= 500 => Some(ColumnKind::PickUp),
        Some((ColumnKind::Empty, _)) => Some(ColumnKind::FullName),
        Some((ColumnKind::Note | ColumnKind::Group | ColumnKind::Town, _)) => Some(ColumnKind::FullName),
        Some((kind, _)) => Some(kind),
        None => {
            Some(measures.name_part()).filter(|_| measures.topic_share(Topic::YesNo) < 300 && !measures.is_constant())
        }
    }
}

/// `Adresse` alone may be a whole address, or the street beside columns for postal code and town.
fn address_kind(all: &[ColumnEvidence<'_>], at: usize) -> ColumnKind {
    let hard = all.get(at).and_then(|evidence| evidence.measures.hard_kind()).map(|hard| hard.0);
    hard.filter(|kind| kind.is_address()).unwrap_or(ColumnKind::AddressLine)
}

/// Says whether another column gives the other part of the same person's name.
fn has_partner(all: &[ColumnEvidence<'_>], at: usize, kind: ColumnKind) -> bool {
    let Some(own) = all.get(at).map(|evidence| evidence.reading) else { return false };
    all.iter().enumerate().any(|(other, evidence)| {
        let reading = evidence.reading;
        let same = reading.subject == own.subject && reading.number == own.number;
        // `Name Mutter; Vorname`: the neighbour inherits the subject.
        let neighbour = other.abs_diff(at) == 1 && (reading.subject.is_none() || own.subject.is_none());
        other != at && reading.field == Some(Field::Kind(kind)) && (same || neighbour)
    })
}

/// Numbers of five digits that hardly ever repeat are the persons' own numbers: who lives in one place shares its code.
fn settle_numbers(evidence: &[ColumnEvidence<'_>], columns: &mut [TypedColumn]) {
    let mut in_address = false;
    for (column, evidence) in columns.iter_mut().zip(evidence) {
        let measures = &evidence.measures;
        let own = measures.cells >= CODES_JUDGED_FROM && measures.distinct.saturating_mul(100) >= measures.cells * 95;
        if column.kind == ColumnKind::PostalCode && column.from == TypedFrom::Values && own && !in_address {
            (column.kind, column.confidence_milli) = (ColumnKind::CustomerNumber, 500);
        }
        in_address = column.kind.is_address();
    }
}

/// Columns that only their neighbours explain: a town behind a postal code, a number behind a street.
fn settle_neighbours(evidence: &[ColumnEvidence<'_>], columns: &mut [TypedColumn]) {
    for at in 1..columns.len() {
        let before = columns.get(at - 1).map_or(ColumnKind::Unknown, |column| column.kind);
        let Some((column, evidence)) = columns.get_mut(at).zip(evidence.get(at)) else { continue };
        if column.from != TypedFrom::Values {
            continue;
        }
        let text = evidence.measures.hard_kind().is_none() && evidence.measures.cells > 0;
        let soft =
            matches!(column.kind, ColumnKind::Unknown | ColumnKind::Ignore | ColumnKind::Origin | ColumnKind::Street)
                || column.kind.is_name();
        if before == ColumnKind::PostalCode && text && soft {
            (column.kind, column.confidence_milli) = (ColumnKind::Town, 750);
        }
        if column.kind == ColumnKind::HouseNumber && before != ColumnKind::Street {
            (column.kind, column.confidence_milli) = (ColumnKind::Unknown, 0);
        }
    }
}

/// Two neighbouring columns of names without header: which is the given, which the family name.
fn settle_name_pairs(evidence: &[ColumnEvidence<'_>], columns: &mut [TypedColumn]) {
    let single = |column: &TypedColumn| {
        column.from == TypedFrom::Values && matches!(column.kind, ColumnKind::GivenName | ColumnKind::FamilyName)
    };
    let mut at = 0;
    while at + 1 < columns.len() {
        let pair = columns.get(at).zip(columns.get(at + 1)).is_some_and(|(left, right)| single(left) && single(right));
        let measures =
            evidence.get(at).map(|left| &left.measures).zip(evidence.get(at + 1).map(|right| &right.measures));
        let Some((left, right)) = measures.filter(|_| pair) else {
            at += 1;
            continue;
        };
        let given_first = left.share(left.given) + right.share(right.family);
        let family_first = left.share(left.family) + right.share(right.given);
        let both_given = left.share(left.given) > 600 && right.share(right.given) > 600;
        if !both_given {
            let kinds = if given_first > family_first {
                [ColumnKind::GivenName, ColumnKind::FamilyName]
            } else {
                [ColumnKind::FamilyName, ColumnKind::GivenName]
            };
            for (column, kind) in columns.iter_mut().skip(at).zip(kinds) {
                column.kind = kind;
            }
        }
        at += 2;
    }
}

/// Date columns without header: the earliest dates of the child are its birth, later ones its attendance; dates of
/// adults are birth dates of whoever was named before.
fn settle_dates(evidence: &[ColumnEvidence<'_>], columns: &mut [TypedColumn]) {
    let told = columns.iter().any(|column| column.kind == ColumnKind::BirthDate && column.from != TypedFrom::Values);
    let year_of = |at: usize| evidence.get(at).and_then(|evidence| evidence.measures.median_year());
    let open: Vec<(usize, u32)> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.kind == ColumnKind::BirthDate && column.from == TypedFrom::Values)
        .filter_map(|(at, _)| year_of(at).map(|year| (at, year)))
        .collect();
    let young = open.iter().filter(|(_, year)| *year >= CHILD_BORN_FROM);
    let birth = young.min_by_key(|(at, year)| (*year, *at)).map(|(at, _)| *at).filter(|_| !told);
    let mut begun = columns.iter().any(|column| column.kind == ColumnKind::AttendanceFrom);
    for (at, _) in open.into_iter().filter(|(at, year)| *year >= CHILD_BORN_FROM && Some(*at) != birth) {
        let Some(column) = columns.get_mut(at) else { continue };
        column.kind = if begun { ColumnKind::AttendanceTo } else { ColumnKind::AttendanceFrom };
        column.confidence_milli = column.confidence_milli.min(600);
        begun = true;
    }
}
