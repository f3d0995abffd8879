//! The four lists: which columns they have and what a row means.
//!
//! Rows come out sorted, so that the order of lines changes nothing.

use std::collections::BTreeSet;

use model::{
    Carrier, ControllerKey, EntitlementRow, Institution, InstitutionKey, LegalForm, Locator, ObjectBirthRow, Regime,
    Sensitive, SourceKey,
};

use super::table::{Table, TableRow, TimeFault, instant_of};
use super::{ROSTER_BYTES_MAX, Roster, RosterFault, RosterKind, RosterProblem, RosterText, Rows};

/// Separates several folders in one field.
const FOLDER_SEPARATOR: char = '|';

/// Reads a list.
pub(crate) fn parse(text: &RosterText<'_>) -> Result<Roster, RosterProblem> {
    if text.bytes.len() > ROSTER_BYTES_MAX {
        return Err(RosterProblem::whole(RosterFault::TooLarge));
    }
    let table = Table::read(text.bytes, text.kind.required())?;
    let content = match (text.kind, text.of) {
        (RosterKind::Carriers, None) => Rows::Carriers(carriers(&table)?),
        (RosterKind::Institutions, None) => Rows::Institutions(institutions(&table)?),
        (RosterKind::Entitlements, Some(source)) => Rows::Entitlements(entitlements(&table, source)?),
        (RosterKind::Births, Some(source)) => Rows::Births(births(&table, source)?),
        (_, None) => {
            return Err(RosterProblem::whole(RosterFault::Source("it does not say of which source it speaks")));
        }
        (_, Some(_)) => return Err(RosterProblem::whole(RosterFault::Source("it cannot be the list of one source"))),
    };
    let known: Vec<&str> = text.kind.header().split(';').collect();
    let is_folder = |name: &str| text.kind == RosterKind::Institutions && is_folder_column(name);
    let ignored_columns = table.ignored(|name| known.contains(&name) || is_folder(name));
    Ok(Roster { rows: table.len(), ignored_columns, content })
}

fn carriers(table: &Table) -> Result<Vec<Carrier>, RosterProblem> {
    let mut keys = BTreeSet::new();
    let mut carriers = Vec::new();
    for row in table.rows() {
        let controller = ControllerKey(row.filled("controller")?.to_owned());
        if !keys.insert(controller.clone()) {
            return Err(row.problem(RosterFault::KeyTwice("controller")));
        }
        carriers.push(Carrier {
            controller,
            name: row.filled("name")?.to_owned(),
            form: form(&row)?,
            regime: regime(&row)?,
            land: land(&row)?,
        });
    }
    carriers.sort_by(|one, other| one.controller.cmp(&other.controller));
    Ok(carriers)
}

/// Gives the first line of a list of institutions that names one of these controllers; 0 when none does.
pub(crate) fn line_of_controller(bytes: &[u8], controllers: &BTreeSet<&ControllerKey>) -> u64 {
    let Ok(table) = Table::read(bytes, RosterKind::Institutions.required()) else { return 0 };
    let names = |row: &TableRow<'_>| controllers.iter().any(|controller| controller.0 == row.field("controller"));
    table.rows().find(names).map_or(0, |row| row.line)
}

fn form(row: &TableRow<'_>) -> Result<LegalForm, RosterProblem> {
    match row.field("form") {
        "" => Ok(LegalForm::NotStated),
        "public" => Ok(LegalForm::Public),
        "church" => Ok(LegalForm::Church),
        "private" => Ok(LegalForm::Private),
        _ => {
            Err(row
                .problem(RosterFault::WordUnknown { column: "form", allowed: "public, church, private, or nothing" }))
        }
    }
}

fn regime(row: &TableRow<'_>) -> Result<Regime, RosterProblem> {
    match row.field("regime") {
        "" => Ok(Regime::NotStated),
        "gdpr" => Ok(Regime::Gdpr),
        "dsg_ekd" => Ok(Regime::DsgEkd),
        "kdg" => Ok(Regime::Kdg),
        _ => Err(row.problem(RosterFault::WordUnknown { column: "regime", allowed: "gdpr, dsg_ekd, kdg, or nothing" })),
    }
}

fn land(row: &TableRow<'_>) -> Result<String, RosterProblem> {
    let land = row.field("land");
    let is_code = land.split_once('-').is_some_and(|(country, part)| {
        let upper = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        country.len() == 2 && (1..=3).contains(&part.len()) && upper(country) && upper(part)
    });
    if land.is_empty() || is_code {
        return Ok(land.to_owned());
    }
    Err(row.problem(RosterFault::WordUnknown {
        column: "land",
        allowed: "the codes of ISO 3166-2 such as DE-TH, or nothing",
    }))
}

fn is_folder_column(name: &str) -> bool {
    name == "folder" || name.starts_with("folder_")
}

/// One row for each folder of an institution; one without a folder has a row with an empty one.
fn institutions(table: &Table) -> Result<Vec<Institution>, RosterProblem> {
    let mut keys = BTreeSet::new();
    let mut folders_taken = BTreeSet::new();
    let mut institutions = Vec::new();
    for row in table.rows() {
        let institution = Institution {
            institution: InstitutionKey(row.filled("institution")?.to_owned()),
            controller: ControllerKey(row.filled("controller")?.to_owned()),
            name: row.filled("name")?.to_owned(),
            kind: row.field("kind").to_owned(),
            folder: String::new(),
            land: land(&row)?,
        };
        if !keys.insert(institution.institution.clone()) {
            return Err(row.problem(RosterFault::KeyTwice("institution")));
        }
        let cells = row.chosen(is_folder_column);
        let texts = cells.flat_map(|cell| cell.split(FOLDER_SEPARATOR)).map(|text| Locator::parse(text.trim()).text());
        let folders: BTreeSet<String> = texts.filter(|folder| !folder.is_empty()).collect();
        if folders.is_empty() {
            institutions.push(institution);
            continue;
        }
        for folder in folders {
            if !folders_taken.insert(folder.clone()) {
                return Err(row.problem(RosterFault::KeyTwice("folder")));
            }
            institutions.push(Institution { folder, ..institution.clone() });
        }
    }
    institutions.sort_by(|one, other| (&one.institution, &one.folder).cmp(&(&other.institution, &other.folder)));
    Ok(institutions)
}

fn entitlements(table: &Table, source: &SourceKey) -> Result<Vec<EntitlementRow>, RosterProblem> {
    let mut pairs = BTreeSet::new();
    for row in table.rows() {
        pairs.insert((row.filled("user")?.to_owned(), path(&row)?));
    }
    let entitlement = |(user, path)| EntitlementRow {
        user: Sensitive::new(user),
        source: source.clone(),
        path: Sensitive::new(path),
    };
    Ok(pairs.into_iter().map(entitlement).collect())
}

fn births(table: &Table, source: &SourceKey) -> Result<Vec<ObjectBirthRow>, RosterProblem> {
    let mut keys = BTreeSet::new();
    let mut births = Vec::new();
    for row in table.rows() {
        let path = path(&row)?;
        let born =
            instant_of(row.filled("created_at")?).map_err(|fault| row.problem(time_fault(fault, "created_at")))?;
        if !keys.insert(path.clone()) {
            return Err(row.problem(RosterFault::KeyTwice("path")));
        }
        births.push(ObjectBirthRow { source: source.clone(), path: Sensitive::new(path), born });
    }
    births.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(births)
}

/// A path as the text form of a locator; the slash that makes it a folder is kept.
fn path(row: &TableRow<'_>) -> Result<String, RosterProblem> {
    let text = row.filled("path")?;
    let folder = if text.ends_with('/') { "/" } else { "" };
    Ok(format!("{}{folder}", Locator::parse(text).text()))
}

fn time_fault(fault: TimeFault, column: &'static str) -> RosterFault {
    match fault {
        TimeFault::WithoutZone => RosterFault::TimeWithoutZone(column),
        TimeFault::NoTime => RosterFault::NotATime(column),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: RosterKind, text: &str) -> Result<Roster, RosterProblem> {
        let source = SourceKey("tree".to_owned());
        parse(&RosterText { kind, bytes: text.as_bytes(), of: kind.needs_source().then_some(&source) })
    }

    #[test]
    fn faults_are_told_with_their_line() {
        use RosterKind::{Births, Carriers, Entitlements, Institutions};
        for (kind, text, expect) in [
            (Carriers, "", "it is empty"),
            (Carriers, "controller;name\n", "it has a header and no row"),
            (Carriers, "controller;form\nT-1;public\n", "line 1: the column name is missing"),
            (Carriers, "controller;name;name\nT-1;a;b\n", "line 1: the column name is there more than once"),
            (Carriers, "controller;name\nT-1;a\nT-2\n", "line 3: 1 fields, the header has 2"),
            (Carriers, "controller;name\nT-1;\n", "line 2: name is empty"),
            (Carriers, "controller;name\nT-1;a\nT-1;b\n", "line 3: controller is the same as on an earlier line"),
            (
                Carriers,
                "controller;name;form\nT-1;a;ev\n",
                "line 2: form is none of public, church, private, or nothing",
            ),
            (Carriers, "controller;name;regime\nT-1;a;x\n", "line 2: regime is none of gdpr, dsg_ekd, kdg, or nothing"),
            (
                Carriers,
                "controller;name;land\nT-1;a;Berlin\n",
                "line 2: land is none of the codes of ISO 3166-2 such as DE-TH, or nothing",
            ),
            (Institutions, "institution;controller;name\nE-1;T-1;a\n", "line 1: the column folder is missing"),
            (
                Institutions,
                "institution;controller;name;folder\nE-1;T-1;\"a\nb\";x\nE-2;T-1;c;x/\n",
                "line 4: folder is the same as on an earlier line",
            ),
            (Entitlements, "user;path\nu1;\n", "line 2: path is empty"),
            (Births, "path;created_at\na;2024-03-01T00:00:00\n", "line 2: created_at has no offset from UTC"),
            (Births, "path;created_at\na;gestern\n", "line 2: created_at is not a time"),
        ] {
            let problem = read(kind, text).expect_err(text);
            assert_eq!(problem.to_string(), expect, "{text}");
            assert!(!problem.hint().is_empty());
        }
        let not_text = RosterText { kind: Carriers, bytes: b"controller;name\nT-1;\xe4\n", of: None };
        assert_eq!(parse(&not_text).expect_err("Latin-1").to_string(), "line 2: it is not UTF-8");
    }

    #[test]
    fn institutions_may_have_several_folders() {
        let text =
            "\u{feff}institution,controller,name,folder,folder_secure,fax\nE-1,T-1,Haus,/a/b/|c,d,1\nE-2,T-1,Hof,,,2\n";
        let roster = read(RosterKind::Institutions, text).expect("sound");
        assert_eq!((roster.rows, roster.ignored_columns), (2, 1));
        let Rows::Institutions(rows) = roster.content else { panic!("institutions") };
        let folders: Vec<(&str, &str)> =
            rows.iter().map(|row| (row.institution.0.as_str(), row.folder.as_str())).collect();
        assert_eq!(folders, [("E-1", "a/b"), ("E-1", "c"), ("E-1", "d"), ("E-2", "")]);
    }

    #[test]
    fn the_order_of_lines_changes_nothing() {
        let one =
            read(RosterKind::Births, "path;created_at\n/b/c;2024-03-01T00:00:00Z\na/;2024-03-01T01:00:00+01:00\n");
        let other =
            read(RosterKind::Births, "path;created_at\na/;2024-03-01T01:00:00+01:00\n/b/c;2024-03-01T00:00:00Z\n");
        assert_eq!(one, other);
        assert_eq!(one.expect("sound").rows, 2);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let source = SourceKey("tree".to_owned());
            for kind in RosterKind::ALL {
                let with_header = [kind.header().as_bytes(), b"\n", &bytes].concat();
                for bytes in [&bytes, &with_header] {
                    let of = kind.needs_source().then_some(&source);
                    drop(parse(&RosterText { kind, bytes, of }));
                }
            }
        }

        #[test]
        fn no_order_of_lines_changes_the_rows(mut keys in proptest::collection::btree_set("[a-z]{1,4}", 1..8), turn in 0_usize..8) {
            keys.insert("z".to_owned());
            let mut lines: Vec<String> = keys.into_iter().map(|key| format!("{key};Haus {key}\n")).collect();
            let sorted = read(RosterKind::Carriers, &format!("controller;name\n{}", lines.concat()));
            let middle = turn % lines.len();
            lines.rotate_left(middle);
            let turned = read(RosterKind::Carriers, &format!("controller;name\n{}", lines.concat()));
            proptest::prop_assert!(sorted.is_ok());
            proptest::prop_assert_eq!(sorted, turned);
        }
    }
}
