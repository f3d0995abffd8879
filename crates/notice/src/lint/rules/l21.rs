//! Erzwungene Änderung. Where passwords are affected, the operator resets them; asking people to do so leaves most as they are.
//!
//! Violated when a password is affected, persons are asked or advised to change it, and no forced reset is named. A change that is
//! demanded of everybody is none that could be forced; advice for the same password elsewhere is not about the own accounts. Ground: good
//! practice (domain notes 5.2: forced reset, kill sessions).

use crate::facts::response::{Action, Force, Instruction, MeasureKind};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L21",
    title: ("Freiwillige Passwortänderung", "Voluntary password change"),
    level: Level::Warning,
    norm: "Art. 33(3)(d), Art. 32(1) GDPR; good practice",
    mark: Mark::Deduced,
    criterion: (
        "Sind Passwörter betroffen und werden Personen gebeten, sie zu ändern, so setzt der Betreiber sie selbst zurück.",
        "Where passwords are affected and persons are asked to change them, the operator resets them itself.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Abgeflossen sind Passwörter unserer Nutzer. Bitte ändern Sie Ihr Passwort.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Betroffen sind Passwort-Hashes unserer Mitglieder. Wir empfehlen Ihnen, Ihr Passwort zu ändern.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "Passwords of our users were copied. Please change your password.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Abgeflossen sind Passwörter unserer Nutzer. Wir haben alle Passwörter zurückgesetzt.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Abgeflossen sind Passwörter unserer Nutzer. Sie müssen Ihr Passwort bei der nächsten Anmeldung ändern.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Passwords of our users were copied. If you used the same password elsewhere, change it there.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Names of our users were copied. Please change your password.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Passwords of our users were copied. We have reset all passwords. Please change your password elsewhere.",
            expected: Expected::Ok,
        },
    ],
    check,
};

/// "If you used the same password elsewhere, change it there."
fn is_for_elsewhere(subject: &Examined<'_>, instruction: &Instruction) -> bool {
    instruction.condition.is_some()
        && subject.facts.data.reuse_advice.iter().any(|reuse| reuse.overlaps(instruction.place))
}

fn check(subject: &Examined<'_>) -> Verdict {
    let facts = subject.facts;
    let mut asked = facts.response.instructions.iter().filter(|each| each.action == Action::ChangePassword);
    let asked = asked.find(|each| each.force != Force::Demanded && !is_for_elsewhere(subject, each));
    let Some(asked) =
        asked.filter(|_| facts.data.password().is_some() && !facts.response.has(MeasureKind::ForcedReset))
    else {
        return Verdict::Ok;
    };
    let why = Wording::new(
        "Passwörter sind betroffen, und ihre Änderung wird nur erbeten. Viele ändern nichts; ein erzwungenes Zurücksetzen schützt alle.",
        "Passwords are affected, and their change is only asked for. Many change nothing; a forced reset protects everybody.",
    );
    let proposal = match facts.language {
        Language::German => "Setzen Sie die betroffenen Passwörter zurück und schreiben Sie, wann das geschehen ist.",
        Language::English => "Reset the affected passwords and write when that was done.",
    };
    Verdict::violated(Some(asked.place), why, proposal)
}
