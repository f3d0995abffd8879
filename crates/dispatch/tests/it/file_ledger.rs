//! A ledger in one file of lines, for the tests of kills: small enough to be read in whole, and honest about `fsync`.
//!
//! A line that a kill cut off is not there. The test of kills reads it from outside.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

use dispatch::{
    DispatchKey, Event, EventWords, Intent, Ledger, LedgerFailure, MessageId, Outcome, RecipientKey, State, apply,
};
use model::{Id, Instant};

/// The states of all dispatches, and the file behind them.
pub(crate) struct FileLedger {
    file: Mutex<File>,
    inner: Mutex<BTreeMap<Id, State>>,
    /// What is equal in all keys of the file.
    key: DispatchKey,
}

impl FileLedger {
    /// Opens the file, or makes it; reads what is there.
    pub(crate) fn open(path: &Path, key: DispatchKey) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        let file = OpenOptions::new().create(true).append(true).open(path).expect("the ledger opens");
        file.set_len(whole as u64).expect("a line that was cut off is taken away");
        let states = fold(&text[..whole]);
        Self { file: Mutex::new(file), inner: Mutex::new(states), key }
    }

    /// The state of a recipient.
    pub(crate) fn state(&self, recipient: RecipientKey) -> State {
        let inner = self.inner.lock().expect("the lock");
        inner.get(&recipient.0).cloned().unwrap_or(State::Planned { attempts: 0 })
    }

    fn append(&self, steps: &[(Id, Event)]) -> Result<(), LedgerFailure> {
        let mut states = self.inner.lock().expect("the lock");
        let mut lines = String::new();
        for (recipient, event) in steps {
            let state = states.get(recipient).cloned().unwrap_or(State::Planned { attempts: 0 });
            let next = apply(state, event).map_err(|step| LedgerFailure(Box::new(step)))?;
            states.insert(*recipient, next);
            lines.push_str(&line(*recipient, event));
        }
        let mut file = self.file.lock().expect("the lock");
        let written = file.write_all(lines.as_bytes()).and_then(|()| file.sync_data());
        written.map_err(|error| LedgerFailure(Box::new(error)))
    }
}

impl Ledger for FileLedger {
    fn open_intents(&self) -> Result<Vec<Intent>, LedgerFailure> {
        let states = self.inner.lock().expect("the lock");
        let open = states.iter().filter_map(|(recipient, state)| match state {
            State::Intended { attempt, message_id } => Some(Intent {
                key: DispatchKey { recipient: RecipientKey(*recipient), ..self.key.clone() },
                attempt: *attempt,
                message_id: message_id.clone(),
                at: Instant(0),
            }),
            _ => None,
        });
        Ok(open.collect())
    }

    fn intend(&self, batch: &[Intent]) -> Result<(), LedgerFailure> {
        self.turn(&[], batch)
    }

    fn record(&self, outcomes: &[Outcome]) -> Result<(), LedgerFailure> {
        self.turn(outcomes, &[])
    }

    /// One write and one sync for both.
    fn turn(&self, outcomes: &[Outcome], intents: &[Intent]) -> Result<(), LedgerFailure> {
        let outcomes = outcomes.iter().map(|outcome| (outcome.key.recipient.0, outcome.event.clone()));
        let intents = intents
            .iter()
            .map(|intent| (intent.key.recipient.0, Event::Intend { message_id: intent.message_id.clone() }));
        self.append(&outcomes.chain(intents).collect::<Vec<_>>())
    }
}

fn line(recipient: Id, event: &Event) -> String {
    let words = event.to_words();
    let id = words.message_id.unwrap_or_else(|| "-".to_owned());
    let code = words.code.map_or("-".to_owned(), |code| code.to_string());
    let retry_at = words.retry_at.map_or("-".to_owned(), |at| at.0.to_string());
    format!("{recipient}\t{}\t{id}\t{code}\t{retry_at}\n", words.word)
}

/// The states that follow from the lines; a step that is not legal is a fault of the test.
pub(crate) fn fold(text: &str) -> BTreeMap<Id, State> {
    let mut states = BTreeMap::new();
    for line in text.lines() {
        let mut fields = line.split('\t').map(|field| Some(field).filter(|field| *field != "-"));
        let mut field = || fields.next().flatten();
        let recipient = field().and_then(Id::from_hex).expect("a recipient");
        let words = EventWords {
            word: field().expect("a word").to_owned(),
            message_id: field().map(str::to_owned),
            code: field().map(|code| code.parse().expect("a code")),
            retry_at: field().map(|at| Instant(at.parse().expect("an instant"))),
            status: None,
            proof: None,
        };
        let event = Event::from_words(&words).expect("an event");
        let state = states.remove(&recipient).unwrap_or(State::Planned { attempts: 0 });
        states.insert(recipient, apply(state, &event).expect("a legal step"));
    }
    states
}

/// Enters a person's word, as the test gives it between two runs.
pub(crate) fn persons_word(ledger: &FileLedger, recipient: Id, event: &Event) {
    ledger.append(&[(recipient, event.clone())]).expect("it is taken");
}

/// The Message-ID that an intent was made under.
pub(crate) fn message_ids(text: &str) -> BTreeMap<Id, MessageId> {
    let ids = text.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [recipient, "intended", id, ..] = fields.as_slice() else { return None };
        Some((Id::from_hex(recipient)?, MessageId::parse(id).ok()?))
    });
    ids.collect()
}
