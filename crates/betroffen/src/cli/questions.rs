//! Questions at the terminal: one line asked, one line read, a wrong answer asked again with what is wrong.
//!
//! Answers are gathered and handed over together; whoever stops half way has entered nothing.

use std::io::{self, BufRead, IsTerminal as _, Write as _};

use casefile::facts::reading::Reading;
use casefile::intake::Intake;
use casefile::opening::OpeningQuestion;
use model::Language;

use super::Globals;
use crate::output::visible;

/// How often a wrong answer is asked again before the question is left open.
const TRIES_MAX: u32 = 3;

/// Who asks, and where answers come from.
pub(super) struct Asker {
    lines: Box<dyn Iterator<Item = io::Result<String>>>,
    language: Language,
    /// Questions that were asked.
    pub(super) asked: usize,
}

impl Asker {
    /// Answers come from standard input.
    pub(super) fn on_stdin(globals: &Globals) -> Self {
        let lines = io::BufReader::new(io::stdin()).lines();
        Self { lines: Box::new(lines), language: globals.lang().of_report(), asked: 0 }
    }

    /// Asks and reads one line; none when there is no more.
    pub(super) fn line(&mut self, prompt: &str) -> anyhow::Result<Option<String>> {
        eprint!("{prompt}");
        io::stderr().flush()?;
        self.asked += 1;
        self.read()
    }

    fn read(&mut self) -> anyhow::Result<Option<String>> {
        Ok(self.lines.next().transpose()?)
    }
}

/// Says whether somebody sits at the terminal.
pub(super) fn somebody_answers() -> bool {
    io::stdin().is_terminal()
}

/// Asks the questions and gathers what is answered.
pub(super) fn ask(
    asker: &mut Asker,
    questions: impl Iterator<Item = &'static OpeningQuestion>,
    reading: &Reading,
) -> anyhow::Result<Intake> {
    let language = asker.language;
    let mut intake = Intake::default();
    eprintln!(
        "{}",
        language.say(
            "Nicht bekannt? Antworten Sie: ? WER, BIS WANN. Leer lassen heißt: jetzt nicht.",
            "Not known? Answer: ? WHO, BY WHEN. Leaving it empty means: not now."
        )
    );
    for (number, question) in (1..).zip(questions) {
        let text = question.text.text(language);
        let example = format!("{} {}", language.say("z. B.", "e.g."), question.example.text(language));
        let Some(mut answer) = asker.line(&format!("{number}. {text}\n   ({example})\n> "))? else { return Ok(intake) };
        for tried in 1..=TRIES_MAX {
            match question.answer(&answer, reading, &mut intake) {
                Ok(()) => break,
                Err(problem) => {
                    eprintln!("   {}. {}", visible(&problem.to_string()), visible(&problem.hint()));
                    if tried == TRIES_MAX {
                        eprintln!("   {}", language.say("Die Frage bleibt offen.", "The question stays open."));
                        break;
                    }
                    eprint!("> ");
                    io::stderr().flush()?;
                    let Some(again) = asker.read()? else { return Ok(intake) };
                    answer = again;
                }
            }
        }
    }
    Ok(intake)
}
