//! Notices: what was drafted and released, and how many recipients stand where.

use askama::Template;
use casefile::NoticeKind;
use casefile::view::NoticeReport;

use crate::Language;
use crate::calendar::date_time;
use crate::number::number;

/// The section.
#[derive(Template)]
#[template(path = "sections/notices.html")]
pub(crate) struct Notices {
    language: Language,
    rows: Vec<Row>,
}

struct Row {
    number: String,
    kind: &'static str,
    recipients: String,
    approved: String,
    standings: Vec<(String, &'static str)>,
}

impl Notices {
    pub(crate) fn new(notices: &[NoticeReport], language: Language) -> Self {
        let row = |notice: &NoticeReport| Row {
            number: notice.status.number.clone(),
            kind: kind(notice.status.kind, language),
            recipients: number(notice.status.recipients, language),
            approved: notice.status.approved.map_or_else(
                || language.say("nicht freigegeben", "not approved").to_owned(),
                |at| date_time(at, language),
            ),
            standings: notice
                .standings
                .iter()
                .map(|(standing, count)| (number(*count, language), standing.name().text(language)))
                .collect(),
        };
        Self { language, rows: notices.iter().map(row).collect() }
    }
}

const fn kind(kind: NoticeKind, language: Language) -> &'static str {
    match kind {
        NoticeKind::ControllerStage1 => language.say("Unterrichtung der Verantwortlichen", "Message to controllers"),
        NoticeKind::ControllerStage2 => language.say("Pakete für die Verantwortlichen", "Packages for controllers"),
    }
}
