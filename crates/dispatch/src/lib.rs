//! Versand. Channels, handing over with proof, and the reading of what comes back.
//!
//! Owns one state per notice, recipient and channel, the transports, and the order of intent, call and answer that
//! survives a kill at any instant. Leaves out what a text means, whether it may be sent, law, and the case: texts and
//! addresses come in, events go out as words, ids and instants, and somebody else's ledger makes them durable.
//! Nothing here asks the clock; it is an argument.

mod channel;
mod key;

mod standing;
mod state;

mod mail;
mod transport;

mod drive;
mod ledger;

mod answer;
mod sheet;

mod error;

pub use channel::Channel;
pub use key::{DispatchKey, KeyFault, MessageId, NoticeKey, RecipientKey, SenderDomain, message_id};

pub use standing::{ProofLevel, Standing, standing};
pub use state::{Event, EventWords, IllegalStep, Proof, Receipt, State, StatusCode, WordFault, apply, channel_takes};

pub use mail::{Attachment, Mail, MailAddress, MailFault, compose};
pub use transport::{
    ConnectTrouble, Credentials, EmlFolder, Encryption, Handed, Outgoing, Reply, Session, Smtp, SmtpSettings,
    TimeLimits, Transport,
};

pub use drive::{Clock, Due, Pacing, Stop, Tally, drive};
pub use ledger::{Intent, Ledger, LedgerFailure, Outcome};

pub use answer::{Answer, AnswerKind, read_answer};
pub use sheet::{
    ReturnReason, ReturnedLetter, SheetAnswer, SheetFault, SheetProblem, SheetProblems, SheetRow, SheetState,
    read_returned_letters, read_sheet, write_sheet,
};

pub use error::DispatchError;
