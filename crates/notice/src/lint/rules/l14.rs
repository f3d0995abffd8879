//! Vorbehalt ohne Beleg. "No evidence" and "not excluded" need what was examined, for which time, and what follows.
//!
//! Readers take "no evidence of misuse" for safety (Zou et al., CHI 2019). A hedge may stand when the text also says
//! (i) what was examined and for which time, or that the investigation is completed, and (ii) the next step, or that
//! none follows (Art. 5(1)(a), Art. 34(2) GDPR; EDPB Guidelines 9/2022).

use crate::facts::manner::HedgeKind;
use crate::language::Language::{English, German};
use crate::lint::Expected::{Ok, Violated};
use crate::lint::{Examined, Example, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L14",
    title: ("Vorbehalt ohne Beleg und nächsten Schritt", "Hedge without evidence and next step"),
    level: Level::Warning,
    norm: "Art. 34(2), Art. 5(1)(a) DSGVO/GDPR; EDPB Guidelines 9/2022",
    mark: Mark::Deduced,
    criterion: (
        "Wer »kein Hinweis«, »nicht auszuschließen«, »soweit bekannt« schreibt, sagt auch, was für welche Zeit untersucht wurde oder dass die Untersuchung abgeschlossen ist, und was folgt.",
        "A text that says “no evidence”, “not excluded”, “as far as we know” also says what was examined for which time, or that the investigation is completed, and what follows.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: German,
        text: "Hinweise auf Missbrauch gibt es nicht. Unbekannte haben vom 3. bis zum 9. März 2024 die Ablage durchsucht. Wir werden Sie informieren.",
        expected: Violated,
    },
    Example {
        language: English,
        text: "We have no indication of misuse. Our team compared all payments between 3 March and 20 March 2024. It will repeat this on 30 April 2024.",
        expected: Ok,
    },
    Example {
        language: German,
        text: "Derzeit liegen uns keine Hinweise auf einen Missbrauch Ihrer Daten vor.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Es kann nicht ausgeschlossen werden, dass Unbekannte die Dateien gelesen haben. Die Untersuchung ist noch nicht abgeschlossen.",
        expected: Violated,
    },
    Example {
        language: English,
        text: "As far as we know, no card data was taken. We will notify you by 3 May 2024.",
        expected: Violated,
    },
    Example {
        language: English,
        text: "At this time we do not believe that the files were opened.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Die Auswertung der Protokolle vom 01.03.2024 bis zum 20.03.2024 ergab keine Hinweise auf weitere Zugriffe. Wir werden Sie bis zum 15.04.2024 informieren.",
        expected: Ok,
    },
    Example {
        language: German, text: "Unbekannte haben am 3. März 2024 Namen und Anschriften kopiert.", expected: Ok
    },
    Example {
        language: English,
        text: "Our investigation has concluded. We found no evidence of access to documents. No further steps are planned.",
        expected: Ok,
    },
    Example { language: English, text: "An intruder copied names and addresses on 3 March 2024.", expected: Ok },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let manner = &subject.facts.manner;
    let (has_evidence, has_next) = (!manner.examined.is_empty(), !manner.next_steps.is_empty());
    if manner.hedges.is_empty() || (has_evidence && has_next) {
        return Verdict::Ok;
    }
    let findings = manner.hedges.iter().map(|hedge| Finding {
        at: Some(hedge.place),
        why: why(hedge.kind, has_evidence),
        proposal: proposal(subject, has_evidence),
    });
    Verdict::Violated(findings.collect())
}

fn why(kind: HedgeKind, has_evidence: bool) -> Wording {
    let (said_de, said_en) = match kind {
        HedgeKind::NoEvidence => {
            ("»Keine Hinweise« wird als »nichts passiert« gelesen", "“No evidence” is read as “nothing happened”")
        }
        HedgeKind::NotExcluded => (
            "»Nicht auszuschließen« lässt offen, wovon die Person ausgehen soll",
            "“Cannot be ruled out” leaves open what the person should assume",
        ),
        HedgeKind::AsFarAsKnown => (
            "»Soweit bekannt« sagt nicht, was man wissen konnte",
            "“As far as we know” does not say what could be known",
        ),
        HedgeKind::Theoretical => {
            ("»Theoretisch« nennt eine Gefahr und nimmt sie zurück", "“Theoretically” names a danger and takes it back")
        }
        HedgeKind::NoBelief => ("Eine Überzeugung ist kein Befund", "A belief is no finding"),
    };
    let (lacks_de, lacks_en) = if has_evidence {
        (
            "es fehlt, was als Nächstes geschieht oder dass nichts mehr folgt",
            "what happens next, or that nothing follows, is missing",
        )
    } else {
        (
            "es fehlt, was für welche Zeit untersucht wurde oder ob die Untersuchung abgeschlossen ist",
            "what was examined for which time, or whether the investigation is completed, is missing",
        )
    };
    Wording::new(
        format!("{said_de}; {lacks_de} (Art. 34 Abs. 2 DSGVO: klare Sprache)."),
        format!("{said_en}; {lacks_en} (Art. 34(2) GDPR: clear language)."),
    )
}

fn proposal(subject: &Examined<'_>, has_evidence: bool) -> String {
    match (subject.document.language(), has_evidence) {
        (German, false) => "Wir haben [die Protokolle von ...] für die Zeit vom [Datum] bis [Datum] ausgewertet; Zugriffe auf [...] enthalten sie nicht. Für [...] gibt es keine Protokolle. Bis zum [Datum] teilen wir mit, was die Untersuchung ergeben hat.",
        (German, true) => "Bis zum [Datum] informieren wir Sie über das Ergebnis. / Weitere Schritte folgen nicht.",
        (English, false) => "We examined [the logs of ...] from [date] to [date]; they show no access to [...]. For [...] there are no logs. By [date] we will say what the investigation has found.",
        (English, true) => "By [date] we will inform you of the result. / No further steps follow.",
    }
    .to_owned()
}
