//! Why a notice is not drafted, released or sent, what that means for those it is for, and what to do.

use std::fmt::Write as _;

use notice::write::RenderError;
use thiserror::Error;

/// What stands in the way of a notice.
#[derive(Debug, Error)]
pub enum NoticeProblem {
    /// There is nobody to write to.
    #[error("no list of carriers was taken, so there is nobody to write to")]
    NoRecipients,
    /// Nobody can be answered.
    #[error("it is not stated who writes: our name and a mail address that can be answered")]
    NoSender,
    /// No notice has this number.
    #[error("there is no notice of this number")]
    Unknown,
    /// A template could not be filled.
    #[error("the text cannot be written: {0}")]
    Text(#[from] RenderError),
    /// The own lint found errors.
    #[error("the lint finds {errors} errors in the texts")]
    Errors {
        /// How many, over all texts.
        errors: u64,
    },
    /// Facts changed after the draft.
    #[error("what the texts rest on has changed since they were drafted:{}", listed(.places))]
    Stale {
        /// Bindings and places, without values.
        places: Vec<String>,
    },
    /// The number of recipients changed.
    #[error("the list of those whom it is for has changed since it was drafted")]
    RecipientsChanged,
    /// Nobody released the text, or another version of it.
    #[error("these texts were not approved")]
    NotApproved,
    /// Sending began.
    #[error("this notice was begun to be sent; its texts are frozen")]
    AlreadySending,
    /// A number belongs to another kind of notice.
    #[error("the notice of this number is of another kind")]
    OtherKind,
    /// Mail itself may be part of the incident.
    #[error("nobody decided that mail can be trusted in this incident")]
    MailNotTrusted,
    /// The package that goes along is not there or is another file.
    #[error("the package of {count} recipients is missing or is not the one that was made")]
    Package {
        /// Of how many.
        count: u64,
    },
    /// There is no run, and the stage needs one.
    #[error("the package rests on a run, and there is none")]
    NoRun,
    /// The notice is not for this controller.
    #[error("the notice is not for this controller")]
    RecipientUnknown,
    /// Something that only happens was to be entered as somebody's word.
    #[error("only a person's word can be entered this way: resend, count as sent, or withdraw")]
    NotAPersonsWord,
    /// An event cannot follow.
    #[error("{0}")]
    Step(dispatch::IllegalStep),
    /// A list names what was never sent, or says what cannot be.
    #[error("the list names dispatches that this case never made, or states that cannot follow, on line {}", lines_words(.lines))]
    Answers {
        /// Lines, from 1.
        lines: Vec<u64>,
    },
    /// A mail could not be put together.
    #[error("a mail cannot be put together: {0}")]
    Mail(#[from] dispatch::MailFault),
    /// Sending failed.
    #[error("sending stopped: {0}")]
    Dispatch(#[from] dispatch::DispatchError),
}

/// Most places that an error names.
const PLACES_MAX: usize = 12;

fn lines_words(lines: &[u64]) -> String {
    let shown: Vec<String> = lines.iter().take(PLACES_MAX).map(u64::to_string).collect();
    let more = if lines.len() > PLACES_MAX { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn listed(places: &[String]) -> String {
    let mut text = String::new();
    for place in places.iter().take(PLACES_MAX) {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n    {place}");
    }
    match places.len().saturating_sub(PLACES_MAX) {
        0 => text,
        more => format!("{text}\n    and {more} more places"),
    }
}

impl NoticeProblem {
    /// What it means for those whom the notice is for.
    #[must_use]
    pub const fn consequence(&self) -> &'static str {
        match self {
            Self::Dispatch(_) => {
                "What was handed over is entered; what was under way is unknown until a person decides. Nothing goes out twice."
            }
            Self::Answers { .. } | Self::Step(_) | Self::NotAPersonsWord => {
                "Nothing of it was entered; every recipient stands where it stood."
            }
            Self::Stale { .. } | Self::RecipientsChanged => {
                "Nothing was sent. The texts would say what no longer holds, and time limits run on."
            }
            _ => "Nothing was sent, and nobody was told. Time limits run on.",
        }
    }

    /// What to do.
    #[must_use]
    pub fn hint(&self) -> String {
        let fixed = match self {
            Self::NoRecipients => "Take the list: betroffen take roster carriers FILE.",
            Self::NoSender => "State it: betroffen party add own --name … and betroffen fact set contact_point ….",
            Self::Unknown => "See the numbers with betroffen show notices.",
            Self::Text(error) => error.hint().en,
            Self::Errors { .. } => "See them with betroffen preview NUMBER, correct facts or template, and draft anew.",
            Self::Stale { .. } | Self::RecipientsChanged => "Draft anew, look at it, and approve that.",
            Self::NotApproved => "Look at it with betroffen preview NUMBER, then betroffen approve NUMBER.",
            Self::AlreadySending => "Draft a further notice that says what has changed.",
            Self::OtherKind => "Draft it without a number: it gets the next free one.",
            Self::MailNotTrusted => {
                "Check that mail accounts, mail host and own domain are not part of the incident, then betroffen decide mail trusted --reason …; or send by letter or phone."
            }
            Self::Package { .. } => "Make the packages again and draft anew, or name the folder in which they lie.",
            Self::NoRun => "Run betroffen assess first; stage 1 needs no run.",
            Self::RecipientUnknown => "See for whom it is with betroffen show deliveries NUMBER.",
            Self::NotAPersonsWord | Self::Step(_) => "See where it stands with betroffen show deliveries NUMBER.",
            Self::Answers { .. } => "Check that it is the sheet of this case, correct these lines, and take it again.",
            Self::Mail(_) => "Correct the address or the name in the list and take it again.",
            Self::Dispatch(_) => "See betroffen show deliveries; run the same command again to go on.",
        };
        fixed.to_owned()
    }
}
