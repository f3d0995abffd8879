//! Behördentabelle. Reads data/authorities.toml once and hands out its rows.
//!
//! Owns the row type and its closed lists of words. Leaves out texts and competence. A broken table is a mistake of
//! ours and ends the first test; no input of a user reaches this reader.

use std::fmt;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::mark::Mark;

const SOURCE: &str = include_str!("../../data/authorities.toml");

static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(SOURCE).unwrap_or_else(|error| panic!("data/authorities.toml: {error}")));

/// Kennung einer Behörde. The stable word of a row of the table, `de-ni`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorityId(&'static str);

impl AuthorityId {
    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.0
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        all().iter().map(Authority::id).find(|id| id.0 == word)
    }
}

impl fmt::Debug for AuthorityId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

/// Ebene. Whose authority it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Bund.
    Federal,
    /// Land.
    Land,
    /// Evangelische Kirche.
    ChurchProtestant,
    /// Katholische Kirche.
    ChurchCatholic,
    /// Orden päpstlichen Rechts.
    CatholicOrder,
    /// Öffentlich-rechtlicher Rundfunk.
    Broadcaster,
    /// Landesmedienanstalt.
    Media,
    /// Another state's authority.
    Foreign,
}

/// Zuständigkeit nach der Art der Stelle. Kinds of bodies that an authority supervises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// Public bodies of the Land and its municipalities (abroad: of the state).
    Public,
    /// Private bodies.
    Private,
    /// Public bodies of the Federation.
    FederalPublic,
    /// Telecommunication services.
    Telecom,
    /// Postal services.
    Post,
    /// Church bodies.
    Church,
    /// Public broadcasters.
    Broadcaster,
    /// Private radio and television.
    PrivateBroadcaster,
}

/// Meldeweg. How the authority takes a notification, as stored; the authority's own page decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A form filled in the browser.
    WebForm,
    /// A form to download and fill.
    FormFile,
    /// A form to download, filled and put up through a link.
    FormFileAndUpload,
    /// A form sent by mail or letter.
    FormByMailOrLetter,
}

/// Besonderheit des Meldewegs. What somebody who notifies has to know before using the channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Peculiarity {
    /// § 169 TKG goes another way.
    TelecomRouteSeparate,
    /// Print the page before it is sent.
    PrintBeforeSending,
    /// A provisional notification is possible.
    PreliminaryPossible,
    /// An id is given at once and proves the time; it is no file number.
    IdAtOnce,
    /// The form encrypts end to end.
    EncryptsEndToEnd,
    /// No receipt is given.
    NoReceipt,
    /// A correction sends the whole set again.
    WholeSetAgainOnCorrection,
    /// Encrypted mail is the other way.
    EncryptedMailInstead,
    /// One notification per affected controller.
    OneNoticePerController,
    /// Files are added at the end.
    FilesAtTheEnd,
    /// The receipt is a PDF with the time.
    ReceiptIsPdfSummary,
    /// No answer comes if there are no questions.
    SilenceWithoutQuestions,
    /// Only the upload keeps the time limit, not the request for a link.
    OnlyUploadKeepsTimeLimit,
    /// The link expires.
    UploadLinkExpires,
    /// Always the current form.
    CurrentFormOnly,
    /// One file per notification.
    OneFilePerNotice,
    /// The form says that a low risk need not be notified.
    LowRiskNeedNotBeNotified,
    /// A mail with the file number is the receipt.
    MailReceiptWithFileNumber,
    /// A later addition needs file number and date of receipt.
    FollowUpNeedsNumberAndDate,
    /// The form can be kept as PDF.
    PdfExport,
    /// A later addition needs the id of the first notification.
    FollowUpNeedsFirstId,
    /// A later addition needs a named contact.
    NamedContactOnFollowUp,
    /// A later addition gets no receipt.
    NoReceiptOnFollowUp,
    /// Files are added before sending.
    FilesBeforeSending,
    /// All fields are mandatory unless said otherwise.
    AllFieldsMandatory,
    /// The form cannot be kept half-way.
    CannotBeSavedHalfWay,
    /// No names of affected persons belong in the form.
    NoNamesOfPersons,
    /// The least and the greatest number of persons are asked.
    AsksLeastAndMostPersons,
}

/// Aufsichtsbehörde (Art. 4 Nr. 21, Art. 51 DSGVO). One row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    id: String,
    /// Whose authority it is.
    pub level: Level,
    /// Full name in its own language (mark: `name_mark`).
    pub name: String,
    /// Name in English.
    pub name_en: String,
    /// Short names, the usual one first.
    pub short: Vec<String>,
    /// Seat.
    pub seat: Option<String>,
    /// Mark of the seat where it differs from `mark`.
    pub seat_mark: Option<Mark>,
    /// Country, ISO 3166-1.
    pub country: String,
    /// Land, ISO 3166-2.
    pub land: Option<String>,
    /// Kinds of bodies it supervises.
    pub competence: Vec<Body>,
    /// Churches or dioceses that the notes or memory assign to it.
    #[serde(default)]
    pub churches: Vec<String>,
    /// Mark of `churches` where it differs from `mark`.
    pub churches_mark: Option<Mark>,
    /// Broadcasters it supervises.
    #[serde(default)]
    pub broadcasters: Vec<String>,
    /// Channel for notifications; `None` when the notes name none.
    pub channel: Option<Channel>,
    /// What to know before using the channel.
    #[serde(default)]
    pub peculiarities: Vec<Peculiarity>,
    /// First day of validity; `None` when no beginning is known.
    pub valid_from: Option<Date>,
    /// Last day of validity; `None` when no end is known.
    pub valid_to: Option<Date>,
    /// Mark of competence and channel.
    pub mark: Mark,
    /// Mark of the full name.
    pub name_mark: Mark,
    #[serde(default)]
    pub(super) land_names: Vec<String>,
    #[serde(default)]
    pub(super) land_adjectives: Vec<String>,
    #[serde(default)]
    pub(super) frames: bool,
    #[serde(default)]
    pub(super) abbreviations: Vec<String>,
    pub(super) aliases: Vec<String>,
}

impl Authority {
    /// Its stable word.
    #[must_use]
    pub fn id(&'static self) -> AuthorityId {
        AuthorityId(&self.id)
    }

    /// Says whether the row is valid on a day.
    #[must_use]
    pub fn is_valid_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    authority: Vec<Authority>,
}

/// All rows, in the order of the table.
#[must_use]
pub fn all() -> &'static [Authority] {
    &TABLE.authority
}

/// The row of an authority.
#[must_use]
pub fn authority(id: AuthorityId) -> Option<&'static Authority> {
    all().iter().find(|row| row.id == id.0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{AuthorityId, Body, Level, all, authority};

    #[test]
    fn every_land_has_exactly_one_authority_for_each_sector() {
        for body in [Body::Public, Body::Private] {
            let rows = all().iter().filter(|row| row.level == Level::Land && row.competence.contains(&body));
            let lands: Vec<_> = rows.filter_map(|row| row.land.as_deref()).collect();
            assert_eq!(lands.len(), 16, "{body:?}");
            assert_eq!(lands.into_iter().collect::<BTreeSet<_>>().len(), 16, "{body:?}");
        }
    }

    #[test]
    fn words_are_unique_and_lead_back_to_their_row() {
        let words: BTreeSet<_> = all().iter().map(|row| row.id().word()).collect();
        assert_eq!(words.len(), all().len());
        for row in all() {
            assert_eq!(AuthorityId::from_word(row.id().word()).and_then(authority), Some(row));
        }
        assert_eq!(AuthorityId::from_word("de-xx"), None);
    }
}
