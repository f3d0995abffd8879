//! Why a fact, a party or a file of facts is not entered: where, what is wrong, what it means, what to do.
//!
//! No variant holds a value that somebody typed: the line or the key says where it stands. Whatever is refused here is
//! refused as a whole, so nothing is entered half.

use thiserror::Error;

use crate::legal_decision::LegalProblem;

/// Why it was not entered, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{}{fault}", line_words(*line), place_words(place))]
pub struct FactProblem {
    /// The line of a file, from 1; 0 where there is no file.
    pub line: u64,
    /// The key of the fact or the field of a party; may be empty.
    pub place: String,
    /// What is wrong.
    pub fault: FactFault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FactFault {
    /// The file cannot be read as TOML.
    #[error("it is no TOML")]
    NotToml,
    /// The file is too large.
    #[error("it is larger than 1 MiB")]
    TooLarge,
    /// The file states nothing.
    #[error("it states nothing")]
    Empty,
    /// No fact has this word.
    #[error("no fact has this name")]
    KeyUnknown,
    /// A field of a party or fact that nobody knows.
    #[error("no such field is known here")]
    FieldUnknown,
    /// A fact or party stands there twice.
    #[error("it is stated twice")]
    Twice,
    /// Nothing is said.
    #[error("nothing is said")]
    NoValue,
    /// The value is not written as this fact needs it.
    #[error("it is not written as {0}")]
    NotA(&'static str),
    /// A time that cannot be read.
    #[error("it is not a time")]
    NotATime,
    /// A moment that has not come yet.
    #[error("the moment lies in the future")]
    InFuture,
    /// A window that ends before it begins.
    #[error("it ends before it begins")]
    Reversed,
    /// A word that is not in the list.
    #[error("it is none of: {0}")]
    WordUnknown(String),
    /// A part of a list that is no category of data.
    #[error("part {0} of the list is no category of data that is known")]
    CategoryUnknown(usize),
    /// A text is too long.
    #[error("it is longer than 64 KiB")]
    TooLong,
    /// A contact without mail and phone.
    #[error("it names no mail address and no phone number")]
    Unreachable,
    /// Unknown, without who finds out.
    #[error("it does not say who finds out")]
    NobodyFindsOut,
    /// Unknown, without by when.
    #[error("it does not say by when that is found out")]
    NoDateToFindOut,
    /// The date by which it is found out has passed.
    #[error("the date to find out by has passed already")]
    FindOutInPast,
    /// A claim without who claims it.
    #[error("it does not say who claims it")]
    NobodyClaims,
    /// The key of a party is not of the shape that keys have.
    #[error("the key of a party has small letters, digits, - and _ only, begins with a letter, at most 64")]
    PartyKey,
    /// No party has this key.
    #[error("no party of this key is known")]
    PartyUnknown,
    /// No Land or state has this code.
    #[error("no Land and no state has this code")]
    LandUnknown,
    /// Form and regime contradict each other.
    #[error("form and regime contradict each other")]
    FormAgainstRegime,
    /// No proposal has this number.
    #[error("no proposal has this number")]
    ProposalUnknown,
    /// A decision that cannot be taken.
    #[error("{0}")]
    Decision(LegalProblem),
    /// No hint has this number.
    #[error("no hint was taken under this number")]
    HintUnknown,
}

impl FactProblem {
    /// About a key or field, outside of a file.
    #[must_use]
    pub fn at(place: impl Into<String>, fault: FactFault) -> Self {
        Self { line: 0, place: place.into(), fault }
    }

    /// What to do.
    #[must_use]
    pub fn hint(&self) -> String {
        match &self.fault {
            FactFault::NotToml => "Correct the line; docs/facts.md has an example.".to_owned(),
            FactFault::TooLarge => "Leave out what is no fact of this case.".to_owned(),
            FactFault::Empty => "Check that the right file was named; docs/facts.md has an example.".to_owned(),
            FactFault::KeyUnknown | FactFault::FieldUnknown => {
                "`betroffen fact keys` and docs/facts.md list all names.".to_owned()
            }
            FactFault::Twice => {
                "Keep one of them. Two sources that differ are entered one after the other with `betroffen fact set`."
                    .to_owned()
            }
            FactFault::NoValue => {
                "State a value, or that it is not known, who finds out and by when: ? WHO, WHEN".to_owned()
            }
            FactFault::NotA(_) => "`betroffen fact keys` shows how each fact is written.".to_owned(),
            FactFault::NotATime => {
                "Write 2026-11-25 08:12 or 25.11.2026 08:12 (German legal time), or 2026-11-25T08:12:00Z.".to_owned()
            }
            FactFault::InFuture => {
                "Check day and clock: a moment that has not come cannot start or end a time limit.".to_owned()
            }
            FactFault::Reversed => "Put the earlier time first.".to_owned(),
            FactFault::WordUnknown(_) => "Write one of these words.".to_owned(),
            FactFault::CategoryUnknown(_) => {
                "Write the words of docs/facts.md, such as name, birth_date, vaccination, or plain German or English."
                    .to_owned()
            }
            FactFault::TooLong => "Shorten it; attach long documents to the case instead.".to_owned(),
            FactFault::Unreachable => "Write: Name; function; mail address; phone number".to_owned(),
            FactFault::NobodyFindsOut | FactFault::NoDateToFindOut => {
                "Write: ? WHO, WHEN — such as: ? IT, 2026-11-27 12:00".to_owned()
            }
            FactFault::FindOutInPast => "Name a date that is still to come.".to_owned(),
            FactFault::NobodyClaims => "Name the source with --source, or choose another grade.".to_owned(),
            FactFault::PartyKey => {
                "Choose a key such as own, supplier or town-0042; it must not be personal.".to_owned()
            }
            FactFault::PartyUnknown => {
                "`betroffen party list` shows all keys; `betroffen party add` adds one.".to_owned()
            }
            FactFault::LandUnknown => {
                "Write DE-TH or Thüringen for a Land, a code such as AT for another state.".to_owned()
            }
            FactFault::FormAgainstRegime => {
                "A body under DSG-EKD is protestant, one under KDG catholic; correct one of the two.".to_owned()
            }
            FactFault::ProposalUnknown => "Write numbers of the list, such as 1,3-5, or all, or none.".to_owned(),
            FactFault::Decision(problem) => problem.hint().to_owned(),
            FactFault::HintUnknown => "`betroffen hint list` shows what was taken.".to_owned(),
        }
    }
}

fn line_words(line: u64) -> String {
    if line == 0 { String::new() } else { format!("line {line}: ") }
}

fn place_words(place: &str) -> String {
    if place.is_empty() { String::new() } else { format!("{place}: ") }
}
