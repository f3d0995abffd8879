//! Kontakte. Whom a notice names: contacts, authorities, links, and what of others it shows.

use law::authorities::{AuthorityId, AuthorityKind, Named};

use crate::place::Place;

/// Art eines Kontaktwegs. How somebody can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DetailKind {
    /// E-Mail-Adresse.
    Mail,
    /// Telefonnummer.
    Phone,
    /// Postanschrift with a street.
    Postal,
    /// Adresse eines Formulars, Forums oder Support-Bereichs. Web address at which questions can be put.
    Form,
}

/// Wem ein Kontaktweg gehört. Who answers at a detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The operator, or somebody who answers for it.
    Operator,
    /// Datenschutzbeauftragte. Data protection officer (Art. 37 GDPR).
    DataProtectionOfficer,
    /// Press office.
    Press,
    /// Sales, orders.
    Sales,
    /// Somebody else: an authority, a bank, a credit bureau, a private person.
    Other,
}

/// Kontaktweg. One reachable detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: DetailKind,
    /// Its words.
    pub text: String,
    /// Who answers.
    pub owner: Owner,
    /// The text offers it for questions.
    pub is_offered: bool,
}

impl Detail {
    /// A detail that persons may turn to with questions, or the data protection officer's.
    #[must_use]
    pub const fn is_reachable_for_questions(&self) -> bool {
        match self.owner {
            Owner::DataProtectionOfficer => true,
            Owner::Operator => self.is_offered,
            Owner::Press | Owner::Sales | Owner::Other => false,
        }
    }
}

/// Rolle einer Behörde im Text. What a text says of an authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Involvement {
    /// Told, asked for help, or at work on the incident.
    Involved,
    /// To be told, or only if something happens.
    Planned,
    /// Not told.
    Denied,
    /// Only spoken of: advice, a right to complain, a question.
    Mentioned,
}

/// Behörde. An authority that a text speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityMention {
    /// Where it stands.
    pub place: Place,
    /// Its words.
    pub text: String,
    /// What they name.
    pub named: Named,
    /// What the text says of it.
    pub involvement: Involvement,
}

impl AuthorityMention {
    /// A data protection authority: known, unknown to the table, or unnamed.
    #[must_use]
    pub const fn is_data_protection(&self) -> bool {
        matches!(self.named, Named::Known(_) | Named::Unknown | Named::Generic(AuthorityKind::DataProtection))
    }

    /// The row of the table, where it names one.
    #[must_use]
    pub const fn id(&self) -> Option<AuthorityId> {
        match self.named {
            Named::Known(id) => Some(id),
            _ => None,
        }
    }
}

/// Zweck eines Verweises. What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// A plain domain or page.
    Plain,
    /// Signs in.
    Login,
    /// Sets a password or confirms an account.
    Reset,
    /// Carries a mark of the recipient or of the campaign.
    Tracking,
    /// A link word whose address is lost ("hier", "click here").
    Lost,
}

/// Verweis. A web address or a word that stood for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it stands.
    pub place: Place,
    /// Its words.
    pub text: String,
    /// What it is for.
    pub kind: LinkKind,
}

/// Was Dritten schadet. What a text shows of others, or what helps attackers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HarmKind {
    /// Personal data or a handle of a private third person.
    ThirdPerson,
    /// The place where leaked data lie.
    LootPlace,
    /// The attackers' own publication.
    AttackerPublication,
    /// A technique that is not stated as closed.
    OpenTechnique,
}

/// Schaden durch den Text. A place in a text that hurts others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Harm {
    /// Where it stands.
    pub place: Place,
    /// What is wrong with it.
    pub kind: HarmKind,
}

/// Kontakte, Behörden, Verweise.
#[derive(Clone, Debug, Default)]
pub struct ContactFacts {
    /// Reachable details, in order.
    pub details: Vec<Detail>,
    /// The data protection officer is named, with or without details.
    pub officer: Option<Place>,
    /// An offer to answer questions, with or without details.
    pub offer: Option<Place>,
    /// Hours at which somebody answers.
    pub hours: Option<Place>,
    /// All authorities, in order.
    pub authorities: Vec<AuthorityMention>,
    /// All links, in order.
    pub links: Vec<Link>,
    /// What hurts others, in order.
    pub harms: Vec<Harm>,
    /// What rules ask of the whole text.
    pub signs: Signs,
}

impl ContactFacts {
    /// Mail addresses and phone numbers of a kind at which the operator answers, each once, in order.
    pub fn reachable(&self, kind: DetailKind) -> impl Iterator<Item = &str> {
        let mut seen: Vec<&str> = Vec::new();
        self.details.iter().filter(move |detail| detail.kind == kind && detail.owner != Owner::Other).filter_map(
            move |detail| {
                let is_new = !seen.contains(&detail.text.as_str());
                seen.push(&detail.text);
                is_new.then_some(detail.text.as_str())
            },
        )
    }

    /// The data protection officer can be reached.
    #[must_use]
    pub fn has_officer_details(&self) -> bool {
        self.details.iter().any(|detail| detail.owner == Owner::DataProtectionOfficer)
    }

    /// Authorities that the operator involved, each wording once, in order.
    #[must_use]
    pub fn involved_authorities(&self) -> Vec<&AuthorityMention> {
        let mut involved: Vec<&AuthorityMention> = Vec::new();
        for mention in self.authorities.iter().filter(|mention| mention.involvement == Involvement::Involved) {
            let is_new = !involved.iter().any(|known| known.text.eq_ignore_ascii_case(&mention.text));
            if is_new {
                involved.push(mention);
            }
        }
        involved
    }
}

/// Zeichen eines Textes. Something that rules of this area ask of the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// Art. 33 GDPR, or what church law says in its place.
    Article33,
    /// No duty to tell the authority.
    NoDuty,
    /// Speaks to controllers as their processor.
    AddressesController,
    /// Names the roles of processor or controller.
    Role,
    /// Numbers for the one who is addressed.
    PerClient,
    /// A time limit.
    DueTime,
    /// Children, pupils.
    Minor,
    /// Parents, holders of custody.
    Guardian,
    /// A body of a church.
    Church,
    /// Data protection law or supervision of a church.
    ChurchLaw,
}

/// Zeichen mit ihren Stellen, in order of their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    found: Vec<(Sign, Place)>,
}

impl Signs {
    pub(crate) const fn new(found: Vec<(Sign, Place)>) -> Self {
        Self { found }
    }

    /// The first place of a sign.
    #[must_use]
    pub fn first(&self, sign: Sign) -> Option<Place> {
        self.found.iter().find(|(found, _)| *found == sign).map(|(_, place)| *place)
    }

    /// How often a sign stands in the text.
    #[must_use]
    pub fn count(&self, sign: Sign) -> usize {
        self.found.iter().filter(|(found, _)| *found == sign).count()
    }
}
