//! Wörter für das Recht. Duties, states, clocks, questions and steps of a computation, in words of both languages.
//!
//! Owns the wording of `law`'s values and nothing of their meaning. What rests on memory carries its mark into the words.
//! Questions are worded so that one person can answer them on the phone. Competence and channels stand in `competence`.

mod competence;

use law::{Act, Clock, ClockKind, Duty, Ground, HourRule, LegalTime, Mark, Nature, Question, State, Step, Timeliness};
use model::{Both, Language, Regime};

use super::time::{instant_with_offset, instant_words, offset_words};

pub use competence::{authority_name, channel, competence_question, peculiarity, reason};

/// Was zu tun ist. Words for a duty.
#[must_use]
pub const fn duty(duty: Duty) -> Both {
    match duty {
        Duty::Art33NotifyAuthority => Both::new(
            "Meldung an die Aufsichtsbehörde (Art. 33 Abs. 1 DSGVO)",
            "notification to the authority (Art. 33(1) GDPR)",
        ),
        Duty::Art33TellController => Both::new(
            "Unterrichtung des Verantwortlichen (Art. 33 Abs. 2 DSGVO)",
            "notification of the controller (Art. 33(2) GDPR)",
        ),
        Duty::Art34TellPersons => Both::new(
            "Benachrichtigung der betroffenen Personen (Art. 34 DSGVO)",
            "communication to the persons (Art. 34 GDPR)",
        ),
        Duty::DsgEkdNotifyAuthority => {
            Both::new("Meldung an die Aufsicht (§ 32 DSG-EKD)", "notification to the authority (§ 32 DSG-EKD)")
        }
        Duty::DsgEkdTellPersons => Both::new(
            "Benachrichtigung der betroffenen Personen (§ 33 DSG-EKD)",
            "communication to the persons (§ 33 DSG-EKD)",
        ),
        Duty::KdgNotifyAuthority => Both::new(
            "Meldung an die Datenschutzaufsicht (§ 33 KDG)",
            "notification to the data protection authority (§ 33 KDG)",
        ),
        Duty::KdgTellPersons => {
            Both::new("Benachrichtigung der betroffenen Personen (§ 34 KDG)", "communication to the persons (§ 34 KDG)")
        }
    }
}

/// Stand. Words for the state of a duty, with its instants.
#[must_use]
pub fn state(state: &State, legal_time: &LegalTime, language: Language) -> String {
    let time = |at| instant_words(at, legal_time, language);
    match state {
        State::Open => language
            .say(
                "offen: es fehlen Angaben, ob oder seit wann die Pflicht besteht",
                "open: facts are missing on whether or since when it is due",
            )
            .to_owned(),
        State::Provisional => language
            .say(
                "läuft vorläufig: über die Kenntnis ist noch nicht entschieden",
                "runs provisionally: awareness is not decided yet",
            )
            .to_owned(),
        State::Running => language.say("läuft", "running").to_owned(),
        State::NotDue { ground: why, decision } => {
            let head = language.say("nicht geschuldet", "not due");
            let decided = decision.as_ref().map(|key| decided_by(&key.0, language)).unwrap_or_default();
            format!("{head}, {}{decided}", ground(why, language))
        }
        State::Discharged { at, timeliness: how } => {
            let head = language.say("erfüllt am", "fulfilled");
            format!("{head} {}, {}", time(*at), timeliness(*how).text(language))
        }
        State::Exempt { ground: why, decision } => {
            let head = language.say("ausgenommen", "exempt");
            format!("{head}, {}{}", ground(why, language), decided_by(&decision.0, language))
        }
        State::Overdue { since, by } => {
            let head = language.say("überfällig seit", "overdue since");
            format!("{head} {} ({})", time(*since), clock_kind(*by).text(language))
        }
    }
}

fn decided_by(key: &str, language: Language) -> String {
    match language {
        Language::German => format!(" (Entscheidung {key})"),
        Language::English => format!(" (decision {key})"),
    }
}

/// Rechtzeitigkeit, in words.
#[must_use]
pub const fn timeliness(timeliness: Timeliness) -> Both {
    match timeliness {
        Timeliness::InTime => Both::new("rechtzeitig", "in time"),
        Timeliness::BetweenReadings => Both::new(
            "nach den gezählten Stunden, aber vor dem Ende nach VO 1182/71: mit Gründen für die Verzögerung",
            "after the elapsed hours and before the end under Regulation 1182/71: with reasons for the delay",
        ),
        Timeliness::Late => Both::new("verspätet: mit Gründen für die Verzögerung", "late: with reasons for the delay"),
        Timeliness::NotMeasured => Both::new(
            "nicht gemessen: die Norm nennt keine Stunden, oder der Beginn ist nicht entschieden",
            "not measured: the norm names no hours, or the beginning is not decided",
        ),
    }
}

/// Art einer Uhr, in words.
#[must_use]
pub const fn clock_kind(kind: ClockKind) -> Both {
    match kind {
        ClockKind::Statutory => Both::new(
            "Frist der Norm, gezählte Stunden: damit planen",
            "time limit of the norm, elapsed hours: plan with this",
        ),
        ClockKind::StatutoryLater => Both::new(
            "Frist der Norm nach VO 1182/71, späteres Ende",
            "time limit of the norm under Regulation 1182/71, later end",
        ),
        ClockKind::Provisional => Both::new(
            "vorläufige Uhr, bis über die Kenntnis entschieden ist",
            "provisional clock until awareness is decided",
        ),
        ClockKind::Pessimistic => Both::new(
            "vom ersten Hinweis an, falls schon dieser als Kenntnis gilt",
            "from the first hint, in case that is held to be awareness",
        ),
        ClockKind::Internal => Both::new(
            "eigener Planungswert, die Norm nennt keine Stunden",
            "own planning value, the norm names no hours",
        ),
        ClockKind::Contract => Both::new("Frist aus dem Vertrag", "time limit of the contract"),
        ClockKind::OwnTarget => {
            Both::new("eigenes Ziel, keine Frist der Norm", "own target, no time limit of the norm")
        }
        ClockKind::TriageWarn => {
            Both::new("Warnung: die erste Prüfung dauert lange", "warning: the first inquiry takes long")
        }
        ClockKind::TriageEscalate => {
            Both::new("Eskalation: die erste Prüfung dauert zu lange", "escalation: the first inquiry takes too long")
        }
    }
}

/// Die Frage, die eine Lücke schließt. One question that one person can answer.
#[must_use]
pub const fn question(question: Question) -> Both {
    match question {
        Question::WhichRole => Both::new(
            "Entscheidet die Stelle selbst, wozu die Daten dienen (Verantwortlicher), oder arbeitet sie im Auftrag? In wessen Auftrag?",
            "Does the body decide itself what the data are for (controller), or does it work on behalf of another? On whose?",
        ),
        Question::WhichRegime => Both::new(
            "Gilt für die Stelle die DSGVO, das DSG-EKD (evangelisch) oder das KDG (katholisch)?",
            "Does the body stand under the GDPR, the DSG-EKD (Protestant) or the KDG (Catholic)?",
        ),
        Question::WhenFirstHint => {
            Both::new("Wann kam der erste Hinweis an, und bei wem?", "When did the first hint arrive, and with whom?")
        }
        Question::WhenAware => Both::new(
            "Seit wann war hinreichend sicher, dass personenbezogene Daten verletzt sind? (Entscheidung mit Begründung)",
            "From when was it reasonably certain that personal data were compromised? (decision with reason)",
        ),
        Question::WhenExactly => Both::new(
            "Wann genau war das? Bisher ist der Zeitpunkt geschätzt.",
            "When exactly was that? So far the moment is an estimate.",
        ),
        Question::WhenProcessorAware => Both::new(
            "Seit wann weiß der Auftragsverarbeiter von der Verletzung?",
            "Since when has the processor known of the breach?",
        ),
        Question::WhetherBreach => Both::new(
            "Ist es eine Verletzung der Sicherheit, die personenbezogene Daten betrifft? (Entscheidung)",
            "Is it a breach of security that affects personal data? (decision)",
        ),
        Question::WhichRisk => Both::new(
            "Welches Risiko besteht für die betroffenen Personen: voraussichtlich keines, ein Risiko, ein hohes? (Entscheidung)",
            "Which risk is there for the persons: unlikely, a risk, a high risk? (decision)",
        ),
        Question::WhichExemption => Both::new(
            "Gilt eine Ausnahme von der Benachrichtigung der Personen, und welche? (Entscheidung)",
            "Does an exemption from telling the persons apply, and which? (decision)",
        ),
        Question::WhyLate => Both::new(
            "Warum kommt die Meldung nach Ablauf der Frist?",
            "Why does the notification come after the time limit?",
        ),
        Question::WhatRemains => Both::new(
            "Was blieb in der ersten Meldung offen, und wann wird es nachgereicht?",
            "What was left open in the first notification, and when will it follow?",
        ),
        Question::HowPublicly => Both::new(
            "Auf welchem öffentlichen Weg erfahren es die Personen ebenso wirksam (Art. 34 Abs. 3 Buchst. c DSGVO)?",
            "In which public way are the persons told equally well (Art. 34(3)(c) GDPR)?",
        ),
        Question::WhichContractHours => Both::new(
            "Welche Stundenzahl nennt der Vertrag zur Auftragsverarbeitung für die Unterrichtung?",
            "Which number of hours does the processing contract give for telling the controller?",
        ),
    }
}

/// Rechenschritt als Satz, with local time, offset and weekday.
#[must_use]
pub fn step(step: &Step, legal_time: &LegalTime, language: Language) -> String {
    let time = |at| instant_with_offset(at, legal_time, language);
    match (step, language) {
        (Step::Event(at), Language::German) => format!("Das Ereignis war am {}.", time(*at)),
        (Step::Event(at), Language::English) => format!("The event was on {}.", time(*at)),
        (Step::HourOfEventLeftOut { from, to }, Language::German) => format!(
            "Die Stunde des Ereignisses zählt nicht mit (Art. 3 Abs. 1 VO 1182/71): sie beginnt am {} und endet am {}. Ab da wird gezählt.",
            time(*from),
            time(*to)
        ),
        (Step::HourOfEventLeftOut { from, to }, Language::English) => format!(
            "The hour of the event is not counted (Art. 3(1) Regulation 1182/71): it begins on {} and ends on {}. The count starts there.",
            time(*from),
            time(*to)
        ),
        (Step::HoursAdded(hours), Language::German) => format!("Dazu kommen {hours} Stunden."),
        (Step::HoursAdded(hours), Language::English) => format!("{hours} hours are added."),
        (Step::FreeDaysCounted(1), Language::German) => {
            "In der Zeit liegt 1 Samstag, Sonntag oder Feiertag; er zählt mit wie andere Tage.".to_owned()
        }
        (Step::FreeDaysCounted(days), Language::German) => {
            format!("In der Zeit liegen {days} Samstage, Sonntage oder Feiertage; sie zählen mit wie andere Tage.")
        }
        (Step::FreeDaysCounted(1), Language::English) => {
            "1 Saturday, Sunday or holiday lies inside; it counts like other days.".to_owned()
        }
        (Step::FreeDaysCounted(days), Language::English) => {
            format!("{days} Saturdays, Sundays or holidays lie inside; they count like other days.")
        }
        (Step::OffsetChanges { from_seconds, to_seconds }, Language::German) => format!(
            "Die Uhr wird in dieser Zeit umgestellt ({} auf {}); die Zahl der Stunden bleibt.",
            offset_words(*from_seconds),
            offset_words(*to_seconds)
        ),
        (Step::OffsetChanges { from_seconds, to_seconds }, Language::English) => format!(
            "The clocks change inside this time ({} to {}); the number of hours stays.",
            offset_words(*from_seconds),
            offset_words(*to_seconds)
        ),
        (Step::Due(at), Language::German) => format!("Die Frist endet am {}.", time(*at)),
        (Step::Due(at), Language::English) => format!("The time limit ends on {}.", time(*at)),
    }
}

/// Rechtsgrund with its mark: `Art. 33(1) GDPR`, `§ 40(2) BDSG, from memory: ask counsel`.
#[must_use]
pub fn ground(ground: &Ground, language: Language) -> String {
    let act = act(ground.act).text(language);
    let place = place(ground.place, language);
    let cited = if place.is_empty() { act.to_owned() } else { format!("{place} {act}") };
    match mark(&ground.mark) {
        Some(words) => format!("{cited}, {}", words.text(language)),
        None => cited,
    }
}

/// A place as German lawyers cite it: `Art. 33(1)` is `Art. 33 Abs. 1`, `Art. 34(3)(c)` is `Art. 34 Abs. 3 Buchst. c`;
/// the definitions of Art. 4 are numbers.
fn place(place: &str, language: Language) -> String {
    if language == Language::English {
        return place.to_owned();
    }
    let paragraph = if place.starts_with("Art. 4(") { " Nr. " } else { " Abs. " };
    let mut words = String::new();
    for (index, piece) in place.split('(').enumerate() {
        let Some((inner, rest)) = piece.split_once(')').filter(|_| index > 0) else {
            words.push_str(piece);
            continue;
        };
        let is_digit = inner.bytes().all(|byte| byte.is_ascii_digit());
        words.push_str(if is_digit { paragraph } else { " Buchst. " });
        words.push_str(inner);
        words.push_str(rest);
    }
    words
}

/// Rechtsakt, short as it is cited.
#[must_use]
pub const fn act(act: Act) -> Both {
    match act {
        Act::Gdpr => Both::new("DSGVO", "GDPR"),
        Act::Regulation1182 => Both::new("VO (EWG, Euratom) 1182/71", "Regulation (EEC, Euratom) 1182/71"),
        Act::DsgEkd => Both::new("DSG-EKD", "DSG-EKD"),
        Act::Kdg => Both::new("KDG", "KDG"),
        Act::Bdsg => Both::new("BDSG", "BDSG"),
        Act::LdsgBw => Both::new("LDSG Baden-Württemberg", "LDSG Baden-Württemberg"),
        Act::LandLaw => Both::new("Landesrecht", "law of the Land"),
        Act::Contract => Both::new("Vertrag", "contract"),
        Act::House => Both::new("eigene Regel dieses Programms", "own rule of this program"),
    }
}

/// What a reader has to know about how surely a rule is known; `None` where it was checked in its source.
#[must_use]
pub const fn mark(mark: &Mark) -> Option<Both> {
    match mark {
        Mark::Verified(_) => None,
        Mark::ThirdParty(_) => Some(Both::new(
            "aus zweiter Hand: am amtlichen Text prüfen",
            "second hand: check against the official text",
        )),
        Mark::Deduced => Some(Both::new("von uns berechnet oder abgeleitet", "computed or deduced by us")),
        Mark::Memory => Some(Both::new("aus dem Gedächtnis: Rechtsrat einholen", "from memory: ask counsel")),
    }
}

/// What a figure of hours is worth.
#[must_use]
pub const fn nature(nature: Nature) -> Both {
    match nature {
        Nature::Statute => Both::new("die Norm nennt diese Stunden", "the norm names these hours"),
        Nature::Internal => Both::new(
            "die Norm nennt keine Stunden; das ist ein eigener Planungswert",
            "the norm names no hours; this is an own planning value",
        ),
    }
}

/// Berechnungsweise, in words.
#[must_use]
pub const fn hour_rule(rule: HourRule) -> Both {
    match rule {
        HourRule::Elapsed => Both::new("gezählte Stunden, strengste Lesart", "elapsed hours, strictest reading"),
        HourRule::Regulation1182 => Both::new("nach VO 1182/71", "under Regulation 1182/71"),
    }
}

/// Which law of data protection holds.
#[must_use]
pub const fn regime(regime: Regime) -> Both {
    match regime {
        Regime::Gdpr => Both::new("DSGVO", "GDPR"),
        Regime::DsgEkd => Both::new("DSG-EKD (evangelische Kirche)", "DSG-EKD (Protestant church)"),
        Regime::Kdg => Both::new("KDG (katholische Kirche)", "KDG (Catholic Church)"),
        Regime::NotStated => Both::new("nicht angegeben", "not stated"),
    }
}

/// One line for a clock: its end, its kind, and what the hours rest on.
#[must_use]
pub fn clock(clock: &Clock, legal_time: &LegalTime, language: Language) -> String {
    let due = instant_words(clock.deadline.due(), legal_time, language);
    let kind = clock_kind(clock.kind).text(language);
    let rests_on = ground(&clock.ground, language);
    let estimated = if clock.is_estimated { language.say("; Beginn geschätzt", "; beginning estimated") } else { "" };
    format!("{due}: {kind} ({rests_on}){estimated}")
}

#[cfg(test)]
mod tests;
