//! Die ersten Fragen. At most twelve questions with which a case opens, each answerable with "? who, by when".
//!
//! Only what nobody said yet is asked, so a message that was read first saves questions. Answers are gathered and entered
//! together; the grammar is that of the facts. Leaves out the terminal.

use std::collections::BTreeSet;

use model::{Both, Sensitive};

use crate::facts::key::{FactKey, Shape};
use crate::facts::problem::{FactFault, FactProblem};
use crate::facts::reading::Reading;
use crate::facts::standing::{PlacedStatement, StandingFacts};
use crate::facts::statement::{Grade, Statement, own};
use crate::facts::value::{FactValue, Unit};
use crate::intake::{Intake, parse_statement};
use crate::parties::{Form, Party, Role, seat_of};

/// Most questions that are ever asked.
pub const QUESTIONS_MAX: usize = 12;

/// Eine Frage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpeningQuestion {
    /// What it settles.
    asks: Asks,
    /// The question.
    pub text: Both,
    /// How an answer looks.
    pub example: Both,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// Who we are.
    Party,
    /// These facts.
    Facts(&'static [FactKey]),
}

/// All questions in order.
pub const QUESTIONS: [OpeningQuestion; QUESTIONS_MAX] = [
    OpeningQuestion {
        asks: Asks::Party,
        text: Both::new(
            "Wer sind wir? Name des Trägers; Rolle (Verantwortlicher, Auftragsverarbeiter); Land; privat, öffentlich, evangelisch oder katholisch",
            "Who are we? Name of the carrier; role (controller, processor); Land; private, public, protestant or catholic",
        ),
        example: Both::new(
            "Kita-Verbund Beispielstadt gGmbH; Verantwortlicher; Thüringen; privat",
            "Kita-Verbund Beispielstadt gGmbH; controller; Thuringia; private",
        ),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::WhatHappened]),
        text: Both::new("Was ist geschehen?", "What happened?"),
        example: Both::new("Der Webserver der App stand offen.", "The app's web server stood open."),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::Occurred]),
        text: Both::new("Von wann bis wann?", "From when to when?"),
        example: Both::new("20.10.2021 bis 18.03.2024 16:40", "2021-10-20 to 2024-03-18 16:40"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::DiscoveryStory, FactKey::Discovered]),
        text: Both::new("Wer hat es bemerkt, und wie?", "Who noticed it, and how?"),
        example: Both::new("durch die Presse", "by the press"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::FirstHint]),
        text: Both::new("Wann kam der erste Hinweis zu uns?", "When did the first hint reach us?"),
        example: Both::new("heute 08:12", "today 08:12"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::StillOpen]),
        text: Both::new("Steht es noch offen?", "Is it still open?"),
        example: Both::new("nein", "no"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::DataCategories]),
        text: Both::new("Welche Daten?", "Which data?"),
        example: Both::new("Namen, Geburtsdaten, Impfungen", "names, birth dates, vaccinations"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::PersonKinds]),
        text: Both::new("Wessen Daten?", "Whose data?"),
        example: Both::new("Kinder, Eltern, Beschäftigte", "children, parents, employees"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::PersonsCount, FactKey::RecordsCount]),
        text: Both::new(
            "Wie viele Personen, wie viele Dateien oder Datensätze?",
            "How many persons, how many files or records?",
        ),
        example: Both::new("höchstens 1.200 Personen; ca. 300 Dateien", "at most 1,200 persons; about 300 files"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::Measures]),
        text: Both::new(
            "Was wurde getan? Vor Geplantes bitte »geplant:« schreiben",
            "What was done? Write “planned:” before what is only planned",
        ),
        example: Both::new(
            "Zugang gesperrt; geplant: Passwörter neu vergeben",
            "access blocked; planned: new passwords",
        ),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::Recipients]),
        text: Both::new("Wer kann die Daten kennen?", "Who may know the data?"),
        example: Both::new("jeder, der die Adresse kannte", "anybody who knew the address"),
    },
    OpeningQuestion {
        asks: Asks::Facts(&[FactKey::ContactPoint]),
        text: Both::new(
            "Wer ist Anlaufstelle für Rückfragen (Name; Funktion; E-Mail; Telefon)?",
            "Who is the contact point for questions (name; function; mail; phone)?",
        ),
        example: Both::new(
            "Dana Muster; Datenschutzbeauftragte; dsb@kita.example; 030 23125-100",
            "Dana Muster; data protection officer; dsb@kita.example; 030 23125-100",
        ),
    },
];

impl OpeningQuestion {
    /// Says whether the answer lies in the vault or names people; an answer is shown to nobody but who types it.
    #[must_use]
    pub fn is_text(&self) -> bool {
        match self.asks {
            Asks::Party => true,
            Asks::Facts(keys) => keys.iter().any(|key| matches!(key.shape(), Shape::Text | Shape::Contact)),
        }
    }

    /// Adds an answer; an empty one adds nothing.
    ///
    /// # Errors
    /// [`FactProblem`] when it cannot be read; nothing is added then.
    pub fn answer(&self, text: &str, reading: &Reading, intake: &mut Intake) -> Result<(), FactProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        match self.asks {
            Asks::Party => {
                // Who we are is not for somebody else to find out: duties ask for what is missing.
                if !text.starts_with('?') {
                    intake.parties.push(own_party(text)?);
                }
                Ok(())
            }
            Asks::Facts(keys) => {
                intake.statements.extend(statements(keys, text, reading)?);
                Ok(())
            }
        }
    }
}

fn statements(keys: &[FactKey], text: &str, reading: &Reading) -> Result<Vec<Statement>, FactProblem> {
    if text.starts_with('?') {
        return keys.iter().map(|key| parse_statement(*key, text, reading)).collect();
    }
    match keys {
        [FactKey::PersonsCount, FactKey::RecordsCount] => counts(text, reading),
        [FactKey::DiscoveryStory, FactKey::Discovered] => {
            let mut statements = vec![parse_statement(FactKey::DiscoveryStory, text, reading)?];
            statements.extend(parse_statement(FactKey::Discovered, text, reading));
            Ok(statements)
        }
        _ => keys.iter().map(|key| parse_statement(*key, text, reading)).collect(),
    }
}

/// `höchstens 1.200 Personen; ca. 300 Dateien`: each part goes where its unit belongs.
fn counts(text: &str, reading: &Reading) -> Result<Vec<Statement>, FactProblem> {
    let mut statements: Vec<Statement> = Vec::new();
    let parts = text.split([';', '\n']).flat_map(|part| part.split(" und ")).flat_map(|part| part.split(" and "));
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        let value = reading.value(FactKey::PersonsCount, part)?;
        let key = match &value {
            FactValue::Count(count) if matches!(count.unit, Unit::Records | Unit::Files) => FactKey::RecordsCount,
            _ => FactKey::PersonsCount,
        };
        if statements.iter().any(|statement| statement.key == key) {
            return Err(FactProblem::at(key.word(), FactFault::Twice));
        }
        statements.push(Statement::own(key, value));
    }
    if statements.is_empty() { Err(FactProblem::at("persons_count", FactFault::NoValue)) } else { Ok(statements) }
}

/// `Name; role; Land; form`, in any order; what is none of the others is the name, then the church it belongs to.
fn own_party(text: &str) -> Result<Party, FactProblem> {
    let mut party = Party::new(own());
    let mark = if text.contains(';') { ';' } else { ',' };
    let parts: Vec<&str> = text.split(mark).map(str::trim).filter(|part| !part.is_empty()).collect();
    for part in parts {
        if let Some(role) = Role::from_word(part) {
            party.role = role;
        } else if let Some(form) = Form::from_word(part) {
            party.form = form;
        } else if let Some(seat) = seat_of(part) {
            party.seat = seat;
        } else if party.name.is_empty() {
            party.name = Sensitive::new(part.to_owned());
        } else if looks_like_land(part) {
            return Err(FactProblem::at("land", FactFault::LandUnknown));
        } else {
            party.belongs_to = Sensitive::new(part.to_owned());
        }
    }
    party.checked()
}

/// A code that no Land has must not become the name of a church.
fn looks_like_land(text: &str) -> bool {
    text.len() <= 6 && text.to_uppercase().starts_with("DE-")
}

/// Was schon gesagt ist. What the questions need not ask any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// We are named.
    pub has_party: bool,
    /// Facts that are stated, or open with an owner.
    pub stated: BTreeSet<FactKey>,
    /// Facts that only somebody else claims.
    pub claimed: BTreeSet<FactKey>,
}

impl Known {
    /// What stands in a case.
    #[must_use]
    pub fn of(parties: &[Party], standing: &StandingFacts) -> Self {
        let mut known = Self {
            has_party: parties.iter().any(|party| party.key == own() && !party.name.is_empty()),
            ..Self::default()
        };
        for fact in standing.iter().filter(|fact| fact.party == own()) {
            let is_ours = |placed: &PlacedStatement| !matches!(placed.statement.grade, Grade::ClaimedBy(_));
            let set = if fact.statements.iter().any(is_ours) { &mut known.stated } else { &mut known.claimed };
            set.insert(fact.key);
        }
        known
    }

    /// The questions that are left. What somebody else did is not what we did, so a claimed measure does not answer ours.
    pub fn open_questions(&self) -> impl Iterator<Item = &'static OpeningQuestion> {
        QUESTIONS.iter().filter(|question| match question.asks {
            Asks::Party => !self.has_party,
            Asks::Facts(keys) => !keys
                .iter()
                .any(|key| self.stated.contains(key) || (self.claimed.contains(key) && *key != FactKey::Measures)),
        })
    }
}
