//! Laws that hold for any input: nothing panics, every column is spoken of once, sums add up, order of calls is all.

use detect::{Detectors, TableScan, TextState, finish_text, judge_image, scan_text};
use model::{ImageFacts, Row, TableHead};
use proptest::prelude::*;

use crate::gather::Gathered;

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~äöüß]{0,20}",
        Just("k.A.".to_owned()),
        Just("03.04.2019".to_owned()),
        Just("Müller, Lena".to_owned()),
        Just("030 23125 001".to_owned()),
        Just("Telefon Mutter".to_owned()),
        Just("Nachname".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn tables_add_up(header in proptest::option::of(proptest::collection::vec(cell(), 0..6)), rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..7), 0..12)) {
        let detectors = Detectors::standard();
        let head = TableHead { columns: header.as_ref().map_or(5, Vec::len), header, separator: b';', encoding: "UTF-8" };
        let mut gathered = Gathered::default();
        let mut table = TableScan::new(&detectors, &head, &[]);
        for (index, cells) in rows.iter().enumerate() {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            table.row(Row { line: index as u64 + 2, cells: &cells }, &mut gathered);
        }
        table.finish(&mut gathered);
        let numbers: Vec<u32> = gathered.columns.iter().map(|column| column.column).collect();
        prop_assert_eq!(numbers, (1..=u32::try_from(gathered.columns.len()).unwrap_or_default()).collect::<Vec<_>>());
        for finding in &gathered.findings {
            prop_assert!(finding.count + finding.exceptions >= 1 && finding.count + finding.exceptions <= rows.len() as u64 + 1);
            prop_assert!(finding.line_first <= finding.line_last);
        }
        for (_, mentions, ties) in &gathered.records {
            let mut keys: Vec<_> = mentions.iter().map(|mention| (mention.role, mention.ordinal)).collect();
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), mentions.len());
            prop_assert!(ties.iter().all(|tie| tie.from != tie.to && tie.from < mentions.len() && tie.to < mentions.len()));
        }
    }

    #[test]
    fn any_text_is_read_to_its_end(lines in proptest::collection::vec(prop_oneof![any::<String>(), "[a-zA-Z0-9@:+. \\-/äöü*]{0,60}", cell()], 0..12), cut in 0_usize..12) {
        let detectors = Detectors::standard();
        let whole = lines.join("\n");
        let mut one = Gathered::default();
        let mut state = TextState::default();
        scan_text(&detectors, 1, &whole, &mut state, &mut one);
        finish_text(&detectors, &mut state, &mut one);
        // The same text in two pieces gives the same persons.
        let lines: Vec<&str> = whole.split_inclusive('\n').collect();
        let cut = cut.min(lines.len());
        let (first, second) = lines.split_at(cut);
        let mut two = Gathered::default();
        let mut state = TextState::default();
        scan_text(&detectors, 1, &first.concat(), &mut state, &mut two);
        scan_text(&detectors, cut as u64 + 1, &second.concat(), &mut state, &mut two);
        finish_text(&detectors, &mut state, &mut two);
        prop_assert_eq!(one.mentions_text(), two.mentions_text());
    }

    #[test]
    fn any_picture_is_judged(width in any::<u32>(), height in any::<u32>(), has_alpha in any::<bool>(), name in proptest::collection::vec(any::<u8>(), 0..30)) {
        let mut gathered = Gathered::default();
        judge_image(&ImageFacts { width, height, has_alpha, ..ImageFacts::default() }, &[&name], &mut gathered);
        prop_assert!(gathered.findings.len() <= 3);
    }
}
