//! What a server said to one step, taken from lettre's answers.
//!
//! Owns the reading of codes and the cutting of the server's words. Everything that is no reply with a code is
//! `Nothing`, whatever the reason: what it means depends on the step alone.

use lettre::transport::smtp::Error;
use lettre::transport::smtp::response::Response;
use model::Sensitive;

use crate::{Reply, StatusCode};

/// Most characters that are kept of a server's words.
const TEXT_CHARS_MAX: usize = 500;

/// The answer to one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// 2xx or 3xx.
    Yes(Reply),
    /// 4xx.
    Later(Reply),
    /// 5xx.
    Never(Reply),
    /// No reply, or none that SMTP knows.
    Nothing,
}

impl Said {
    pub(super) fn is_code(&self, code: u16) -> bool {
        matches!(self, Self::Yes(reply) if reply.code == code)
    }
}

pub(super) fn said_by_response(response: &Response) -> Said {
    let text: Vec<&str> = response.message().collect();
    Said::Yes(reply(response.code().into(), &text.join(" ")))
}

pub(super) fn said_by_error(error: &Error) -> Said {
    let Some(code) = error.status() else { return Said::Nothing };
    let text = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let reply = reply(code.into(), &text);
    if error.is_permanent() { Said::Never(reply) } else { Said::Later(reply) }
}

fn reply(code: u16, text: &str) -> Reply {
    let text: String = text.chars().filter(|letter| !letter.is_control()).take(TEXT_CHARS_MAX).collect();
    Reply { code, status: StatusCode::leading(&text), text: Sensitive::new(text) }
}
