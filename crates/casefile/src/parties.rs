//! Beteiligte. Parties to a breach: we, processors, controllers; what is known of each.
//!
//! Name, church and contact lie in the vault; key, role, Land, form and regime stand in the journal, so that duties and
//! authorities need no vault. Controllers may also come from the list of carriers; both show in one list. What is not stated
//! stays so: a form or regime is asked, never assumed.

mod land;

use law::PartyKey;
use law::authorities::{BodyKind, CompetenceFacts, Seat};
use model::{Both, Carrier, Purpose, Regime, Sensitive};
use serde::{Deserialize, Serialize};

use crate::bodies::PartyStated;
use crate::facts::problem::{FactFault, FactProblem};
use crate::facts::value::Contact;
use crate::facts::wire::{ContactWire, clear};
use crate::vault::SecretRef;

pub(crate) use land::{seat_of, seat_of_word, seat_word};

/// Longest key of a party, in bytes.
const KEY_BYTES_MAX: usize = 64;
/// Longest name, in bytes.
const NAME_BYTES_MAX: usize = 1024;

macro_rules! closed_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $word:literal $de:literal $en:literal [$($other:literal)*];)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable word.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// How it reads.
            #[must_use]
            pub const fn text(self) -> Both {
                match self { $(Self::$variant => Both::new($de, $en),)* }
            }

            /// Reads the stable word, or how people write it in German or English.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                let word = word.trim().to_lowercase();
                $(
                    if [$word, $($other),*].contains(&word.as_str())
                        || $de.to_lowercase() == word
                        || $en.to_lowercase() == word
                    {
                        return Some(Self::$variant);
                    }
                )*
                None
            }

            /// All stable words, parted by commas.
            #[must_use]
            pub fn list() -> String {
                Self::ALL.iter().map(|one| one.word()).collect::<Vec<_>>().join(", ")
            }
        }
    };
}

closed_words! {
    /// Rolle (Art. 4 Nr. 7, 8 DSGVO).
    Role {
        /// Verantwortlicher, also each of several joint ones.
        Controller "controller" "Verantwortlicher" "controller" ["verantwortliche" "träger"];
        /// Auftragsverarbeiter.
        Processor "processor" "Auftragsverarbeiter" "processor" ["auftragsverarbeiterin" "dienstleister" "supplier" "anbieter"];
        /// Both: a processor that is a controller for a part of the data.
        Both "both" "beides" "both" [];
        /// Not stated.
        NotStated "not_stated" "nicht angegeben" "not stated" ["unknown"];
    }
}

closed_words! {
    /// Art der Stelle, as far as the competent authority depends on it.
    Form {
        /// Nichtöffentliche Stelle.
        Private "private" "privat" "private" ["ggmbh" "gmbh" "verein" "association" "company"];
        /// Unternehmen einer Gemeinde in private form.
        MunicipalCompany "municipal_company" "kommunales Unternehmen" "municipal company" [];
        /// Öffentliche Stelle of a Land or municipality.
        Public "public" "öffentlich" "public" ["gemeinde" "stadt" "kreis" "municipality"];
        /// Öffentliche Stelle des Bundes.
        FederalPublic "federal_public" "Bundesbehörde" "federal body" ["bund"];
        /// Telekommunikation oder Post.
        TelecomOrPost "telecom_or_post" "Telekommunikation oder Post" "telecom or post" [];
        /// Evangelische Kirche or Diakonie.
        Protestant "protestant" "evangelisch" "protestant" ["diakonie" "ev."];
        /// Katholische Kirche or Caritas.
        Catholic "catholic" "katholisch" "catholic" ["caritas" "kath."];
        /// Orden päpstlichen Rechts.
        CatholicOrder "catholic_order" "katholischer Orden" "catholic order" [];
        /// Kirchlich, of which church is not stated.
        Church "church" "kirchlich" "church" ["kirche"];
        /// Öffentlich-rechtlicher Rundfunk.
        PublicBroadcaster "public_broadcaster" "öffentlich-rechtlicher Rundfunk" "public broadcaster" [];
        /// Privater Rundfunk.
        PrivateBroadcaster "private_broadcaster" "privater Rundfunk" "private broadcaster" [];
        /// Not stated.
        NotStated "not_stated" "nicht angegeben" "not stated" ["unknown"];
    }
}

/// Beteiligte Stelle, as stated. What is empty is not stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its key; `own` for ourselves.
    pub key: PartyKey,
    /// Its role.
    pub role: Role,
    /// Its name.
    pub name: Sensitive<String>,
    /// Where its main establishment is.
    pub seat: Seat,
    /// Its kind.
    pub form: Form,
    /// The church, diocese or broadcaster it belongs to.
    pub belongs_to: Sensitive<String>,
    /// Its law of data protection.
    pub regime: Regime,
    /// Whom to turn to.
    pub contact: Contact,
}

impl Party {
    /// A party of which nothing but its key is known.
    #[must_use]
    pub fn new(key: PartyKey) -> Self {
        Self {
            key,
            role: Role::NotStated,
            name: Sensitive::default(),
            seat: Seat::NotStated,
            form: Form::NotStated,
            belongs_to: Sensitive::default(),
            regime: Regime::NotStated,
            contact: Contact::default(),
        }
    }

    /// A controller as the list of carriers states it.
    #[must_use]
    pub fn of_carrier(key: PartyKey, carrier: &Carrier) -> Self {
        let facts = CompetenceFacts::of_carrier(carrier);
        let form = match facts.body {
            BodyKind::Private | BodyKind::PrivateRegimeNotStated => Form::Private,
            BodyKind::Public => Form::Public,
            BodyKind::Protestant(_) => Form::Protestant,
            BodyKind::Catholic(_) => Form::Catholic,
            BodyKind::ChurchNotStated => Form::Church,
            _ => Form::NotStated,
        };
        Self {
            role: Role::Controller,
            name: Sensitive::new(carrier.name.clone()),
            seat: facts.seat,
            form,
            regime: carrier.regime,
            ..Self::new(key)
        }
    }

    /// Sets one field from a text.
    ///
    /// # Errors
    /// [`FactProblem`] with the field and what is wrong.
    pub fn set(&mut self, field: &str, text: &str) -> Result<(), FactProblem> {
        let text = text.trim();
        let problem = |fault| FactProblem::at(field, fault);
        if text.len() > NAME_BYTES_MAX {
            return Err(problem(FactFault::TooLong));
        }
        match field {
            "role" => self.role = Role::from_word(text).ok_or_else(|| problem(FactFault::WordUnknown(Role::list())))?,
            "name" => self.name = Sensitive::new(text.to_owned()),
            "land" => self.seat = seat_of(text).ok_or_else(|| problem(FactFault::LandUnknown))?,
            "form" => self.form = Form::from_word(text).ok_or_else(|| problem(FactFault::WordUnknown(Form::list())))?,
            "belongs_to" => self.belongs_to = Sensitive::new(text.to_owned()),
            "regime" => {
                let words = || FactFault::WordUnknown("gdpr, dsg_ekd, kdg, not_stated".to_owned());
                self.regime = regime_of(text).ok_or_else(|| problem(words()))?;
            }
            "contact" => self.contact = crate::facts::reading::contact(text).map_err(problem)?,
            _ => return Err(problem(FactFault::FieldUnknown)),
        }
        Ok(())
    }

    /// Takes the regime from the form where it follows from it, and refuses what contradicts itself.
    ///
    /// # Errors
    /// [`FactFault::FormAgainstRegime`], [`FactFault::PartyKey`].
    pub fn checked(mut self) -> Result<Self, FactProblem> {
        if !is_party_key(&self.key.0) {
            return Err(FactProblem::at("key", FactFault::PartyKey));
        }
        let of_form = match self.form {
            Form::Protestant => Some(Regime::DsgEkd),
            Form::Catholic | Form::CatholicOrder => Some(Regime::Kdg),
            Form::Church | Form::NotStated => None,
            // Who chooses one of these from a list that names the churches says that none is meant.
            _ => Some(Regime::Gdpr),
        };
        match (of_form, self.regime) {
            (Some(regime), Regime::NotStated) => self.regime = regime,
            (Some(of_form), regime) if of_form != regime => {
                return Err(FactProblem::at("regime", FactFault::FormAgainstRegime));
            }
            (None, Regime::Gdpr) if self.form == Form::Church => {
                return Err(FactProblem::at("regime", FactFault::FormAgainstRegime));
            }
            _ => {}
        }
        Ok(self)
    }

    /// What the choice of the authority needs.
    #[must_use]
    pub fn competence_facts(&self) -> CompetenceFacts {
        let belongs_to = self.belongs_to.reveal(Purpose::Storage);
        let named = (!belongs_to.is_empty()).then(|| belongs_to.clone());
        let body = match (self.form, self.regime) {
            (Form::Private, Regime::NotStated) => BodyKind::PrivateRegimeNotStated,
            (Form::Private, _) => BodyKind::Private,
            (Form::MunicipalCompany, _) => BodyKind::MunicipalCompany,
            (Form::Public, _) => BodyKind::Public,
            (Form::FederalPublic, _) => BodyKind::FederalPublic,
            (Form::TelecomOrPost, _) => BodyKind::TelecomOrPost,
            (Form::Protestant, _) | (Form::Church | Form::NotStated, Regime::DsgEkd) => BodyKind::Protestant(named),
            (Form::Catholic, _) | (Form::Church | Form::NotStated, Regime::Kdg) => BodyKind::Catholic(named),
            (Form::CatholicOrder, _) => BodyKind::CatholicOrder,
            (Form::Church, _) => BodyKind::ChurchNotStated,
            (Form::PublicBroadcaster, _) => BodyKind::PublicBroadcaster(named),
            (Form::PrivateBroadcaster, _) => BodyKind::PrivateBroadcaster,
            (Form::NotStated, _) => BodyKind::NotStated,
        };
        CompetenceFacts { seat: self.seat.clone(), body }
    }

    /// Land of the seat, ISO 3166-2; empty when none is stated.
    #[must_use]
    pub fn land(&self) -> &str {
        match &self.seat {
            Seat::Land(land) => land,
            _ => "",
        }
    }
}

/// What the vault keeps of a party.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct PartySecret {
    name: String,
    belongs_to: String,
    contact: ContactWire,
}

impl PartySecret {
    pub(crate) fn of(party: &Party) -> Self {
        Self {
            name: clear(&party.name),
            belongs_to: clear(&party.belongs_to),
            contact: ContactWire::of(&party.contact),
        }
    }
}

/// What the journal says of a party.
pub(crate) fn body_of(party: &Party, content: SecretRef) -> PartyStated {
    PartyStated {
        party: party.key.0.clone(),
        role: party.role.word().to_owned(),
        seat: seat_word(&party.seat),
        form: party.form.word().to_owned(),
        regime: regime_word(party.regime).to_owned(),
        content,
    }
}

/// Puts a party together; without its secret it has no name.
pub(crate) fn put_together(body: &PartyStated, secret: PartySecret) -> Option<Party> {
    Some(Party {
        key: PartyKey(body.party.clone()),
        role: Role::ALL.iter().copied().find(|role| role.word() == body.role)?,
        name: Sensitive::new(secret.name),
        seat: seat_of_word(&body.seat)?,
        form: Form::ALL.iter().copied().find(|form| form.word() == body.form)?,
        belongs_to: Sensitive::new(secret.belongs_to),
        regime: regime_of(&body.regime)?,
        contact: secret.contact.contact(),
    })
}

/// Says whether a text may be the key of a party: it stands in the journal, so its shape is narrow.
#[must_use]
pub fn is_party_key(text: &str) -> bool {
    text.len() <= KEY_BYTES_MAX
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
}

/// The stable word of a regime.
#[must_use]
pub const fn regime_word(regime: Regime) -> &'static str {
    match regime {
        Regime::Gdpr => "gdpr",
        Regime::DsgEkd => "dsg_ekd",
        Regime::Kdg => "kdg",
        Regime::NotStated => "not_stated",
    }
}

fn regime_of(text: &str) -> Option<Regime> {
    match text.trim().to_lowercase().as_str() {
        "gdpr" | "dsgvo" => Some(Regime::Gdpr),
        "dsg_ekd" | "dsg-ekd" => Some(Regime::DsgEkd),
        "kdg" => Some(Regime::Kdg),
        "not_stated" => Some(Regime::NotStated),
        _ => None,
    }
}
