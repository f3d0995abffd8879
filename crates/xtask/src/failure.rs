//! How a developers' command fails.
//!
//! Two kinds are enough here: something was checked and does not hold (exit 1), or
//! the command could not be carried out (exit 2). The text is for a person at a
//! terminal; nothing reads it again.

use std::fmt;

/// Why a command did not succeed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A check was made and does not hold.
    Check(String),
    /// The command could not be carried out: usage or machine.
    Machine(String),
}

impl Failure {
    pub(crate) fn check(text: impl Into<String>) -> Self {
        Self::Check(text.into())
    }

    pub(crate) fn machine(text: impl Into<String>) -> Self {
        Self::Machine(text.into())
    }

    /// A failure of the machine while doing something, with its cause.
    pub(crate) fn while_doing(what: &str, cause: impl fmt::Display) -> Self {
        Self::Machine(format!("{what}: {cause}"))
    }

    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Check(_) => 1,
            Self::Machine(_) => 2,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Check(text) | Self::Machine(text) => formatter.write_str(text),
        }
    }
}
