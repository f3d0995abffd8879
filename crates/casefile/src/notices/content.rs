//! The texts of a notice with their recipients, as they lie in the vault, and the digest that freezes them.

use dispatch::{Channel, RecipientKey, SenderDomain};
use model::{ControllerKey, Id, IdKey, Language, Sensitive, Writing};
use model::{Instant, Purpose};
use serde::{Deserialize, Serialize};

use super::writing_wire::WritingWire;
use crate::roster::ControllerContact;

/// Everything of a notice.
#[derive(Clone, Debug)]
pub(crate) struct NoticeContent {
    pub(crate) language: Language,
    /// As of when its texts speak.
    pub(crate) as_of: Instant,
    /// When the next message comes.
    pub(crate) next_update: Instant,
    /// Name of the service that controllers use.
    pub(crate) service: String,
    pub(crate) sender: Sender,
    pub(crate) texts: Vec<PreparedText>,
}

/// Absender. Who writes, by mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sender {
    pub(crate) name: String,
    pub(crate) email: Sensitive<String>,
    pub(crate) domain: SenderDomain,
}

/// One text to one recipient.
#[derive(Clone, Debug)]
pub(crate) struct PreparedText {
    pub(crate) recipient: RecipientKey,
    pub(crate) controller: ControllerKey,
    pub(crate) name: String,
    pub(crate) email: Option<Sensitive<String>>,
    pub(crate) postal: Sensitive<Vec<String>>,
    pub(crate) phone: Option<Sensitive<String>>,
    pub(crate) writing: Writing,
    pub(crate) attached: Option<Attached>,
}

/// Anlage. A file that goes along with the mail, by its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Attached {
    pub(crate) name: String,
    pub(crate) sha256: String,
}

impl PreparedText {
    /// A text to a controller.
    pub(crate) fn to(contact: &ControllerContact, key: &IdKey, writing: Writing) -> Self {
        Self {
            recipient: Self::recipient_of(&contact.controller, key),
            controller: contact.controller.clone(),
            name: contact.name.clone(),
            email: contact.email.clone(),
            postal: contact.postal.clone(),
            phone: contact.phone.clone(),
            writing,
            attached: None,
        }
    }

    /// The id by which the journal names a controller as a recipient.
    pub(crate) fn recipient_of(controller: &ControllerKey, key: &IdKey) -> RecipientKey {
        RecipientKey(key.derive("recipient", &[controller.0.as_bytes()]))
    }

    /// The ways on which the recipient can be reached, the best first. Mail stands once, for the way it is handed over.
    pub(crate) fn ways(&self) -> Vec<Channel> {
        let mail = self.email.is_some().then_some(Channel::Mail);
        let letter = (!self.postal.reveal(Purpose::Storage).is_empty()).then_some(Channel::Letter);
        let phone = self.phone.is_some().then_some(Channel::Phone);
        [mail, letter, phone].into_iter().flatten().collect()
    }
}

#[derive(Serialize, Deserialize)]
struct ContentWire {
    language: String,
    as_of_us: i64,
    next_update_us: i64,
    service: String,
    sender_name: String,
    sender_email: String,
    sender_domain: String,
    texts: Vec<TextWire>,
}

#[derive(Serialize, Deserialize)]
struct TextWire {
    recipient: String,
    controller: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    email: Option<String>,
    postal: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    phone: Option<String>,
    writing: WritingWire,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    attached: Option<Attached>,
}

impl NoticeContent {
    /// The bytes under which it lies in the vault.
    pub(crate) fn to_bytes(&self) -> Option<Vec<u8>> {
        serde_json::to_vec(&self.wire()).ok()
    }

    /// Reads it back; none when the bytes were not written by this program.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let wire: ContentWire = serde_json::from_slice(bytes).ok()?;
        let text = |wire: TextWire| {
            Some(PreparedText {
                recipient: RecipientKey(Id::from_hex(&wire.recipient)?),
                controller: ControllerKey(wire.controller),
                name: wire.name,
                email: wire.email.map(Sensitive::new),
                postal: Sensitive::new(wire.postal),
                phone: wire.phone.map(Sensitive::new),
                writing: wire.writing.writing()?,
                attached: wire.attached,
            })
        };
        Some(Self {
            language: Language::from_code(&wire.language)?,
            as_of: Instant(wire.as_of_us),
            next_update: Instant(wire.next_update_us),
            service: wire.service,
            sender: Sender {
                name: wire.sender_name,
                email: Sensitive::new(wire.sender_email),
                domain: SenderDomain::new(&wire.sender_domain).ok()?,
            },
            texts: wire.texts.into_iter().map(text).collect::<Option<_>>()?,
        })
    }

    fn wire(&self) -> ContentWire {
        let text = |text: &PreparedText| TextWire {
            recipient: text.recipient.0.to_string(),
            controller: text.controller.0.clone(),
            name: text.name.clone(),
            email: text.email.as_ref().map(|email| email.reveal(Purpose::Storage).clone()),
            postal: text.postal.reveal(Purpose::Storage).clone(),
            phone: text.phone.as_ref().map(|phone| phone.reveal(Purpose::Storage).clone()),
            writing: WritingWire::of(&text.writing),
            attached: text.attached.clone(),
        };
        ContentWire {
            language: self.language.code().to_owned(),
            as_of_us: self.as_of.0,
            next_update_us: self.next_update.0,
            service: self.service.clone(),
            sender_name: self.sender.name.clone(),
            sender_email: self.sender.email.reveal(Purpose::Storage).clone(),
            sender_domain: self.sender.domain.as_str().to_owned(),
            texts: self.texts.iter().map(text).collect(),
        }
    }
}

/// The digest that an approval freezes: keyed, since a text may hold little that could not be guessed.
pub(crate) fn texts_digest(key: &IdKey, bytes: &[u8]) -> String {
    format!("texts:{}", key.derive("notice.texts", &[bytes]))
}
