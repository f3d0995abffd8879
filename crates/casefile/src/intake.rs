//! facts.toml: parties, facts and decisions in one file, for who would rather write than answer questions.
//!
//! The file is checked as a whole before anything of it is entered; what is wrong is told with its line, and no value of the file
//! stands in the message. The grammar of values is the one of the command line (docs/facts.md).

use std::collections::BTreeMap;

use law::PartyKey;
use model::{Instant, Sensitive};
use serde::Deserialize;
use toml::{Spanned, Value};

use crate::facts::key::{FactKey, Shape};
use crate::facts::problem::{FactFault, FactProblem};
use crate::facts::reading::Reading;
use crate::facts::statement::{Grade, OWN, Statement, own};
use crate::legal_decision::{self, LegalDecision, LegalMatter, LegalProblem, Standing};
use crate::parties::Party;

/// Largest file, in bytes.
const FILE_BYTES_MAX: usize = 1024 * 1024;

/// Was eine Datei feststellt. What is entered together, or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// Parties, ourselves among them.
    pub parties: Vec<Party>,
    /// Facts.
    pub statements: Vec<Statement>,
    /// Legal decisions.
    pub decisions: Vec<LegalDecision>,
}

type Fields = BTreeMap<Spanned<String>, Spanned<Value>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileWire {
    own: Option<Spanned<PartyWire>>,
    #[serde(default)]
    facts: Fields,
    #[serde(default)]
    party: Vec<Spanned<PartyWire>>,
    #[serde(default)]
    decision: Vec<Spanned<DecisionWire>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartyWire {
    key: Option<Spanned<String>>,
    role: Option<Spanned<String>>,
    name: Option<Spanned<String>>,
    land: Option<Spanned<String>>,
    form: Option<Spanned<String>>,
    belongs_to: Option<Spanned<String>>,
    regime: Option<Spanned<String>>,
    contact: Option<Spanned<String>>,
    #[serde(default)]
    facts: Fields,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionWire {
    party: Option<Spanned<String>>,
    matter: Spanned<String>,
    answer: Spanned<Value>,
    reason: String,
    second: Option<String>,
    #[serde(default)]
    alone: bool,
}

/// Reads a file.
///
/// # Errors
/// [`FactProblem`] with the line.
pub fn read_facts(text: &str, reading: &Reading) -> Result<Intake, FactProblem> {
    if text.len() > FILE_BYTES_MAX {
        return Err(FactProblem::at("", FactFault::TooLarge));
    }
    let wire: FileWire = toml::from_str(text).map_err(|error| toml_problem(text, &error))?;
    let file = File { text, reading };
    let mut intake = Intake::default();
    if let Some(own) = &wire.own {
        file.party(own, Some(OWN), &mut intake)?;
    }
    file.facts(&wire.facts, &own(), &mut intake)?;
    for party in &wire.party {
        file.party(party, None, &mut intake)?;
    }
    let mut aware = BTreeMap::new();
    for wire in &wire.decision {
        let decision = file.decision(wire)?;
        file.check(wire, &decision, &intake.parties, &mut aware)?;
        intake.decisions.push(decision);
    }
    if intake == Intake::default() {
        return Err(FactProblem::at("", FactFault::Empty));
    }
    Ok(intake)
}

struct File<'a> {
    text: &'a str,
    reading: &'a Reading,
}

impl File<'_> {
    fn problem<T>(&self, at: &Spanned<T>, place: impl Into<String>, fault: FactFault) -> FactProblem {
        FactProblem { line: line_at(self.text, at.span().start), place: place.into(), fault }
    }

    fn on_line<T>(&self, at: &Spanned<T>) -> impl Fn(FactProblem) -> FactProblem {
        let line = line_at(self.text, at.span().start);
        move |problem| FactProblem { line, ..problem }
    }

    fn party(&self, wire: &Spanned<PartyWire>, key: Option<&str>, intake: &mut Intake) -> Result<(), FactProblem> {
        let fields = wire.get_ref();
        let key = match (key, &fields.key) {
            (Some(key), None) => key,
            (None, Some(key)) => key.get_ref().as_str(),
            (Some(_), Some(stray)) => return Err(self.problem(stray, "key", FactFault::FieldUnknown)),
            (None, None) => return Err(self.problem(wire, "key", FactFault::NoValue)),
        };
        let mut party = Party::new(PartyKey(key.to_owned()));
        let texts = [
            ("role", &fields.role),
            ("name", &fields.name),
            ("land", &fields.land),
            ("form", &fields.form),
            ("belongs_to", &fields.belongs_to),
            ("regime", &fields.regime),
            ("contact", &fields.contact),
        ];
        for (field, text) in texts {
            if let Some(text) = text {
                party.set(field, text.get_ref()).map_err(self.on_line(text))?;
            }
        }
        let party = party.checked().map_err(self.on_line(wire))?;
        if intake.parties.iter().any(|known| known.key == party.key) {
            return Err(self.problem(wire, key, FactFault::Twice));
        }
        let key = party.key.clone();
        intake.parties.push(party);
        self.facts(&fields.facts, &key, intake)
    }

    fn facts(&self, fields: &Fields, party: &PartyKey, intake: &mut Intake) -> Result<(), FactProblem> {
        for (word, value) in fields {
            let name = word.get_ref();
            let key = FactKey::from_word(name);
            let key = key.ok_or_else(|| self.problem(word, shown_key(name), FactFault::KeyUnknown))?;
            let statement = self.statement(key, value.get_ref()).map_err(self.on_line(value))?;
            intake.statements.push(Statement { party: party.clone(), ..statement });
        }
        Ok(())
    }

    fn statement(&self, key: FactKey, value: &Value) -> Result<Statement, FactProblem> {
        let Value::Table(table) = value else {
            let text = text_of(key, value).ok_or_else(|| FactProblem::at(key.word(), FactFault::NotA("a text")))?;
            return parse_statement(key, &text, self.reading);
        };
        let known = ["value", "grade", "source", "claimed_by", "who", "by", "from", "until", "settles"];
        if table.keys().any(|field| !known.contains(&field.as_str())) {
            return Err(FactProblem::at(key.word(), FactFault::FieldUnknown));
        }
        let field = |name: &str| table.get(name).and_then(|value| text_of(key, value));
        if let Some(who) = field("who") {
            let by = field("by").ok_or_else(|| FactProblem::at(key.word(), FactFault::NoDateToFindOut))?;
            return open_statement(key, &who, &by, self.reading);
        }
        let window = || {
            let (from, until) = (field("from"), field("until"));
            (from.is_some() || until.is_some())
                .then(|| format!("{} .. {}", from.unwrap_or_default(), until.unwrap_or_default()))
        };
        let text = field("value").or_else(window).ok_or_else(|| FactProblem::at(key.word(), FactFault::NoValue))?;
        let claimant = field("claimed_by");
        let grade = field("grade")
            .unwrap_or_else(|| if claimant.is_some() { "claimed_by".to_owned() } else { "confirmed".to_owned() });
        let grade = grade_of(key, &grade, claimant.or_else(|| field("source")).unwrap_or_default())?;
        Ok(Statement {
            grade,
            source: Sensitive::new(field("source").unwrap_or_default()),
            settles: table.get("settles").and_then(Value::as_bool).unwrap_or_default(),
            ..Statement::own(key, self.reading.value(key, &text)?)
        })
    }

    /// A decision is checked here already, so that its line can be told.
    fn check(
        &self,
        wire: &Spanned<DecisionWire>,
        decision: &LegalDecision,
        parties: &[Party],
        aware: &mut BTreeMap<PartyKey, Instant>,
    ) -> Result<(), FactProblem> {
        let is_own = decision.party == own();
        if !is_own && !parties.iter().any(|party| party.key == decision.party) {
            return Err(self.problem(wire, "party", FactFault::PartyUnknown));
        }
        let refused = |problem| self.problem(wire, "decision", FactFault::Decision(problem));
        if is_own && matches!(decision.matter, LegalMatter::Instruction { .. }) {
            return Err(refused(LegalProblem::NoControllersInstruction));
        }
        let before = aware.get(&decision.party).copied();
        legal_decision::check(decision, before, &Sensitive::default(), self.reading.now).map_err(refused)?;
        if let LegalMatter::Awareness(moment) = &decision.matter {
            aware.insert(decision.party.clone(), moment.at);
        }
        Ok(())
    }

    fn decision(&self, wire: &Spanned<DecisionWire>) -> Result<LegalDecision, FactProblem> {
        let fields = wire.get_ref();
        let matter_word = fields.matter.get_ref().as_str();
        let answer = match fields.answer.get_ref() {
            Value::Boolean(answer) => if *answer { "yes" } else { "no" }.to_owned(),
            Value::Datetime(time) => time.to_string(),
            Value::String(text) => text.clone(),
            _ => return Err(self.problem(&fields.answer, "answer", FactFault::NotA("a text"))),
        };
        let matter = if matter_word == "awareness" {
            let moment = self.reading.moment(&answer);
            let moment = moment.ok_or_else(|| self.problem(&fields.answer, "answer", FactFault::NotATime))?;
            if moment.at > self.reading.now {
                return Err(self.problem(&fields.answer, "answer", FactFault::InFuture));
            }
            LegalMatter::Awareness(moment)
        } else {
            LegalMatter::from_words(matter_word, &answer).ok_or_else(|| {
                let allowed = match matter_word {
                    "breach" | "risk" | "exemption" | "instruction" => LegalMatter::answers(matter_word),
                    _ => "awareness, breach, risk, exemption, instruction",
                };
                self.problem(&fields.matter, "decision", FactFault::WordUnknown(allowed.to_owned()))
            })?
        };
        let standing = match (&fields.second, fields.alone) {
            (Some(second), _) => Standing::WithSecond(Sensitive::new(second.clone())),
            (None, true) => Standing::Alone,
            (None, false) => Standing::OnePerson,
        };
        let party = fields.party.as_ref().map_or(OWN, |party| party.get_ref().as_str());
        Ok(LegalDecision {
            party: PartyKey(party.to_owned()),
            matter,
            reason: Sensitive::new(fields.reason.clone()),
            standing,
        })
    }
}

/// Reads a statement as somebody types it: a value, or `? who, by when`.
///
/// # Errors
/// [`FactProblem`] with the key.
pub fn parse_statement(key: FactKey, text: &str, reading: &Reading) -> Result<Statement, FactProblem> {
    let text = text.trim();
    let Some(open) = text.strip_prefix('?') else {
        return Ok(Statement::own(key, reading.value(key, text)?));
    };
    // The date stands last; a name may hold commas itself.
    let (who, by) = match open.rsplit_once(',') {
        Some((who, by)) => (who, by),
        None if open.trim().is_empty() => return Err(FactProblem::at(key.word(), FactFault::NobodyFindsOut)),
        None => return Err(FactProblem::at(key.word(), FactFault::NoDateToFindOut)),
    };
    open_statement(key, who, by, reading)
}

fn open_statement(key: FactKey, who: &str, by: &str, reading: &Reading) -> Result<Statement, FactProblem> {
    let problem = |fault| FactProblem::at(key.word(), fault);
    if who.trim().is_empty() {
        return Err(problem(FactFault::NobodyFindsOut));
    }
    let by = reading.moment(by).ok_or_else(|| problem(FactFault::NoDateToFindOut))?;
    // A day alone means its end: somebody who finds out on a day has the whole day.
    let by = if by.certainty == law::Certainty::Estimated { end_of_day(by.at, reading) } else { by.at };
    if by <= reading.now {
        return Err(problem(FactFault::FindOutInPast));
    }
    Ok(Statement::open(key, Sensitive::new(who.trim().to_owned()), by))
}

fn end_of_day(at: Instant, reading: &Reading) -> Instant {
    let next = reading.legal_time.day(at).and_then(|day| day.tomorrow().ok());
    let next = next.and_then(|day| reading.legal_time.start_of(day));
    next.map_or(at, |next| Instant(next.0.saturating_sub(60_000_000)))
}

/// Reads a grade; a claim needs who claims it.
///
/// # Errors
/// [`FactFault::WordUnknown`], [`FactFault::NobodyClaims`].
pub fn grade_of(key: FactKey, word: &str, claimant: String) -> Result<Grade, FactProblem> {
    let problem = |fault| FactProblem::at(key.word(), fault);
    if word == "claimed_by" && claimant.trim().is_empty() {
        return Err(problem(FactFault::NobodyClaims));
    }
    let grade = Grade::from_word(word, Sensitive::new(claimant));
    grade.ok_or_else(|| problem(FactFault::WordUnknown(Grade::WORDS.join(", "))))
}

/// A value of the file as one would type it; none for what no fact takes.
fn text_of(key: FactKey, value: &Value) -> Option<String> {
    let between = if matches!(key.shape(), Shape::Text) { " " } else { "; " };
    Some(match value {
        Value::String(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Boolean(answer) => if *answer { "yes" } else { "no" }.to_owned(),
        Value::Datetime(time) => time.to_string(),
        Value::Array(items) => {
            let items: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
            items?.join(between)
        }
        Value::Float(_) | Value::Table(_) => return None,
    })
}

/// A key that nobody knows is shown only where it looks like one: it could be anything.
fn shown_key(name: &str) -> String {
    let is_word = name.len() <= 64 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if is_word { name.to_owned() } else { String::new() }
}

/// Of what the parser says only names of fields are passed on: the rest could quote values.
fn toml_problem(text: &str, error: &toml::de::Error) -> FactProblem {
    let line = error.span().map_or(0, |span| line_at(text, span.start));
    let message = error.message();
    let named = |start: &str| message.strip_prefix(start).and_then(|rest| rest.split('`').next());
    let (place, fault) = if let Some(field) = named("unknown field `") {
        (shown_key(field), FactFault::FieldUnknown)
    } else if let Some(field) = named("missing field `") {
        (shown_key(field), FactFault::NoValue)
    } else if message.starts_with("duplicate key") {
        (String::new(), FactFault::Twice)
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        (String::new(), FactFault::NotA("this field needs it"))
    } else {
        (String::new(), FactFault::NotToml)
    };
    FactProblem { line, place, fault }
}

fn line_at(text: &str, offset: usize) -> u64 {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    (before.iter().filter(|byte| **byte == b'\n').count() as u64).saturating_add(1)
}
