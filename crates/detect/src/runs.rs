//! Findings of text, joined into runs.
//!
//! A finding per hit would be as large as the evidence; neighbouring hits of one detector become one range with a
//! count, as a column is one range in a table.

use model::Category;

use crate::{FindSink, FoundFinding, mask};

/// Lines between two hits up to which they are one run.
const GAP_LINES_MAX: u64 = 64;

/// The detectors of running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum TextDetector {
    Email,
    Phone,
    Iban,
    BirthDate,
    Address,
    Religion,
    Vaccination,
    Health,
    Origin,
    Language,
    Name,
}

const DETECTORS: [(&str, Category, u16); 11] = [
    ("email", Category::Email, 980),
    ("phone", Category::Phone, 850),
    ("iban", Category::BankAccount, 990),
    ("birth_date", Category::BirthDate, 930),
    ("postal_address", Category::Address, 900),
    ("label_religion", Category::Religion, 850),
    ("label_vaccination", Category::Vaccination, 850),
    ("label_health", Category::Health, 850),
    ("label_origin", Category::Origin, 800),
    ("label_language", Category::Language, 800),
    ("form_name", Category::Name, 850),
];

#[derive(Debug, Default)]
struct Run {
    line_first: u64,
    line_last: u64,
    count: u64,
    sample: String,
}

/// Open runs, one for each detector.
#[derive(Debug, Default)]
pub(crate) struct Runs([Run; 11]);

impl Runs {
    /// Adds one hit; a run that ended long before is handed on.
    pub(crate) fn hit(&mut self, detector: TextDetector, line: u64, value: &str, sink: &mut dyn FindSink) {
        let Some(run) = self.0.get_mut(detector as usize) else { return };
        if run.count > 0 && line.saturating_sub(run.line_last) > GAP_LINES_MAX {
            flush(detector as usize, run, sink);
        }
        if run.count == 0 {
            run.line_first = line;
            run.sample = mask::mask(value);
        }
        run.line_last = line;
        run.count = run.count.saturating_add(1);
    }

    /// Hands on every open run.
    pub(crate) fn finish(&mut self, sink: &mut dyn FindSink) {
        for (index, run) in self.0.iter_mut().enumerate() {
            flush(index, run, sink);
        }
    }
}

fn flush(index: usize, run: &mut Run, sink: &mut dyn FindSink) {
    let Some((detector, category, confidence_milli)) = DETECTORS.get(index).copied() else { return };
    let run = std::mem::take(run);
    if run.count > 0 {
        sink.finding(FoundFinding {
            column: 0,
            line_first: run.line_first,
            line_last: run.line_last,
            category,
            count: run.count,
            exceptions: 0,
            detector,
            confidence_milli,
            sample_masked: run.sample,
        });
    }
}
