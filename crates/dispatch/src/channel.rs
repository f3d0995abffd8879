//! The ways on which a notice goes to a recipient.
//!
//! Owns their words. Leaves out whether a channel may be trusted: mail is refused elsewhere while mail credentials
//! or the mail host are part of the incident.

use model::Both;

/// Versandweg. A way on which a notice goes to a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// E-Mail über einen Server.
    Mail,
    /// E-Mail als Datei, die jemand anders versendet.
    MailFile,
    /// Brief.
    Letter,
    /// Telefon.
    Phone,
    /// Persönliche Übergabe.
    HandOver,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Mail, Self::MailFile, Self::Letter, Self::Phone, Self::HandOver];

    /// Its stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::MailFile => "mail_file",
            Self::Letter => "letter",
            Self::Phone => "phone",
            Self::HandOver => "hand_over",
        }
    }

    /// Reads its stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.word() == word)
    }

    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> Both {
        match self {
            Self::Mail => Both::new("E-Mail", "e-mail"),
            Self::MailFile => Both::new("E-Mail als Datei", "e-mail as a file"),
            Self::Letter => Both::new("Brief", "letter"),
            Self::Phone => Both::new("Telefon", "telephone"),
            Self::HandOver => Both::new("persönliche Übergabe", "handing over in person"),
        }
    }
}
