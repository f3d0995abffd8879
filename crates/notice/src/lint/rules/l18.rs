//! The authority was told in time, or the delay has reasons.
//!
//! Decided only where the text gives both the instant of discovery and that of the notification; the law's 72 hours
//! run from the awareness of the controller, which a text rarely dates. For persons there is no figure of hours.

use crate::facts::time::{Instant, Meaning};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L18",
    title: ("Meldung an die Behörde rechtzeitig", "Authority told in time"),
    level: Level::Error,
    norm: "Art. 33(1) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Liegt die Meldung mehr als 72 Stunden nach der Entdeckung, die der Text nennt, so nennt er auch die Gründe.",
        "Where the notification came more than 72 hours after the discovery that the text dates, it gives the reasons.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Am 3. Mai 2024 haben wir den Angriff festgestellt. Am 10. Mai 2024 haben wir ihn der Aufsichtsbehörde gemeldet.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "We discovered the attack on May 3, 2024. On May 9, 2024 we notified the supervisory authority.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "The breach was discovered on 3 May 2024. It was reported to the supervisory authority on 1 June 2024.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Am 3. Mai 2024 haben wir den Angriff festgestellt. Am 4. Mai 2024 haben wir ihn der Aufsichtsbehörde gemeldet.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "We discovered the attack on May 3, 2024. On May 5, 2024 we notified the supervisory authority.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Am 3. Mai 2024 haben wir den Angriff festgestellt. Am 10. Mai 2024 haben wir ihn der Aufsichtsbehörde gemeldet. Grund der Verzögerung war der Ausfall aller Systeme.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Wir haben den Vorfall der Aufsichtsbehörde gemeldet.",
        expected: Expected::NotDecidable,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let time = &subject.facts.time;
    let of = |meaning: Meaning| {
        time.instants.iter().filter(move |instant| instant.meaning == meaning && instant.date.civil().is_some())
    };
    let (Some(discovered), Some(told)) = (of(Meaning::Discovered).next(), of(Meaning::AuthorityNotified).next()) else {
        return Verdict::ask(
            "Wann wurde dem Verantwortlichen die Verletzung bekannt, und wann ging die Meldung an die Aufsichtsbehörde?",
            "When did the controller become aware of the breach, and when did the notification go to the authority?",
        );
    };
    let (Some(first), Some(second)) = (minutes(discovered), minutes(told)) else { return Verdict::Ok };
    // Without times of day the whole last day counts for the sender.
    let exact = discovered.date.time.is_some() && told.date.time.is_some();
    let allowed = if exact { 72 * 60 } else { 4 * 24 * 60 - 1 };
    if second - first <= allowed || time.gives_delay_reason {
        return Verdict::Ok;
    }
    let why = Wording::new(
        "Nach den Daten des Textes lagen mehr als 72 Stunden zwischen Bekanntwerden und Meldung; Gründe fehlen (Art. 33 Abs. 1 Satz 2 DSGVO).",
        "By the dates of the text more than 72 hours lay between awareness and notification; reasons are missing (Art. 33(1) GDPR).",
    );
    let proposal = match subject.document.language() {
        Language::German => "Nennen Sie die Gründe der Verzögerung, oder berichtigen Sie die Daten.",
        Language::English => "Give the reasons for the delay, or correct the dates.",
    };
    Verdict::violated(Some(told.place), why, proposal)
}

fn minutes(instant: &Instant) -> Option<i64> {
    let epoch = jiff::civil::Date::new(1970, 1, 1).ok()?;
    let days = i64::from((instant.date.civil()? - epoch).get_days());
    let (hour, minute) = instant.date.time.unwrap_or((0, 0));
    Some(days * 24 * 60 + i64::from(hour) * 60 + i64::from(minute))
}
