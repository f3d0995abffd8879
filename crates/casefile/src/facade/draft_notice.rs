//! `draft` and `approve`: texts from facts, each with its bindings, linted, numbered, frozen by hash.
//!
//! A draft is entered with its texts in the vault. An approval compares every bound piece with what holds then; a text that
//! would say what no longer holds is never released, and every place that would is named.

use std::collections::BTreeMap;

use law::LegalTime;
use model::{Carrier, ControllerKey, Instant, Language, Purpose, Writing};
use notice::document::Document;
use notice::letters::{ControllerMessage, Package, controller_values, package_values};
use notice::lint::{Asked, Level, Verdict, lint};
use notice::write::{Frame, Templates, Value, Values, current, plain_text, stale};

use super::notices::{approved, is_begun, newest};
use super::state_facts::carrier_key;
use crate::bodies::{NewEntry, NoticeDrafted};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::facts::key::FactKey;
use crate::facts::standing::StandingFacts;
use crate::facts::statement::own;
use crate::fold::CaseState;
use crate::notices::{Attached, Composer, NoticeContent, NoticeKind, NoticeProblem, PreparedText, texts_digest};
use crate::parties::Party;
use crate::roster::{ControllerContact, RosterKind};
use crate::vault::SecretKind;

/// Most places that a refusal names.
const PLACES_MAX: usize = 200;

/// What is drafted.
pub struct DraftRequest<'a> {
    /// Which notice.
    pub kind: NoticeKind,
    /// In which language.
    pub language: Language,
    /// The templates.
    pub templates: &'a Templates,
    /// Name of the service that controllers use.
    pub service: &'a str,
    /// When the next message comes.
    pub next_update: Instant,
    /// The packages that go along, of stage 2; a controller without one gets no message of that stage.
    pub packages: &'a BTreeMap<ControllerKey, PackageWords>,
    /// The notice that is drafted anew; none makes a further one.
    pub number: Option<&'a str>,
}

/// A package in words, and the file that goes along.
#[derive(Clone, Debug)]
pub struct PackageWords {
    /// What stands in the message of the package.
    pub words: Package,
    /// Persons of this controller, from the run.
    pub persons: Value,
    /// Categories in its files.
    pub data: Value,
    /// What the logs show.
    pub evidence: Value,
    /// Name of the file.
    pub file: String,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

/// What was drafted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSummary {
    /// The notice's number.
    pub number: String,
    /// How often it was drafted.
    pub version: u64,
    /// For how many.
    pub recipients: u64,
    /// What the lint found: rule, level, in how many texts.
    pub findings: Vec<(&'static str, Level, u64)>,
    /// Controllers that get none, since there is no package for them.
    pub without_package: Vec<ControllerKey>,
}

/// Whom a draft is for and what it rests on.
pub(super) struct Basis {
    pub(super) facts: StandingFacts,
    pub(super) own: Party,
    pub(super) carriers: Vec<Carrier>,
    pub(super) contacts: Vec<ControllerContact>,
}

impl Case {
    /// Drafts one message to each controller.
    ///
    /// # Errors
    /// [`NoticeProblem`]: nobody to write to, no sender, a template that cannot be filled, a notice that is being sent.
    pub async fn draft_notice(&self, request: &DraftRequest<'_>, caller: &Caller) -> Result<DraftSummary, CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let (number, version) = self.number_of(&state, request)?;
        let basis = self.basis(&state).await?;
        let composer = Composer {
            facts: &basis.facts,
            own: &basis.own,
            service: request.service,
            language: request.language,
            as_of: caller.now,
            next_update: request.next_update,
            legal_time: LegalTime::germany(),
        };
        let sender = composer.sender()?;
        let frame = Frame { sender: vec![sender.name.clone()], reference: number.clone(), ..Frame::default() };
        let (mut texts, mut without_package) = (Vec::new(), Vec::new());
        for (carrier, contact) in basis.carriers.iter().zip(&basis.contacts) {
            let package = request.packages.get(&carrier.controller);
            if request.kind == NoticeKind::ControllerStage2 && package.is_none() {
                without_package.push(carrier.controller.clone());
                continue;
            }
            let mut message = composer.message(carrier, received(&basis.facts, carrier));
            if let Some(package) = package {
                message.incident.persons = package.persons.clone();
                message.incident.data = package.data.clone();
                message.incident.evidence = package.evidence.clone();
            }
            let values = values_of(request.kind, &message, package, &composer);
            let writing = written(request, &frame, contact, &values)?;
            let mut text = PreparedText::to(contact, &self.keys.id, writing);
            text.attached =
                package.map(|package| Attached { name: package.file.clone(), sha256: package.sha256.clone() });
            texts.push(text);
        }
        if texts.is_empty() {
            return Err(NoticeProblem::NoRecipients.into());
        }
        let findings = linted(request.kind, &texts);
        let content = NoticeContent {
            language: request.language,
            as_of: caller.now,
            next_update: request.next_update,
            service: request.service.to_owned(),
            sender,
            texts,
        };
        self.enter_draft((&number, version), request.kind, &content, &findings, caller).await?;
        Ok(DraftSummary { number, version, recipients: content.texts.len() as u64, findings, without_package })
    }

    /// Releases the texts of a notice as they are now.
    ///
    /// # Errors
    /// [`NoticeProblem::Errors`] when the lint found errors, [`NoticeProblem::Stale`] with every place when facts changed.
    pub async fn approve(&self, number: &str, caller: &Caller) -> Result<u64, CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let drafted = newest(&state, &self.full_number(number))?;
        if drafted.body.errors > 0 {
            return Err(NoticeProblem::Errors { errors: drafted.body.errors }.into());
        }
        let content = self.content_of(drafted).await?;
        self.refuse_stale(&state, drafted.body.draft.as_str(), &content).await?;
        if approved(&state, drafted).is_some() {
            return Ok(drafted.seq);
        }
        self.enter_approval(drafted, caller).await
    }

    /// Compares every bound piece of the texts with what holds now.
    pub(crate) async fn refuse_stale(
        &self,
        state: &CaseState,
        kind: &str,
        content: &NoticeContent,
    ) -> Result<(), CaseError> {
        let basis = self.basis(state).await?;
        let composer = Composer {
            facts: &basis.facts,
            own: &basis.own,
            service: &content.service,
            language: content.language,
            as_of: content.as_of,
            next_update: content.next_update,
            legal_time: LegalTime::germany(),
        };
        let mut places = Vec::new();
        for text in &content.texts {
            let carrier = basis.carriers.iter().find(|carrier| carrier.controller == text.controller);
            let Some(carrier) = carrier else { return Err(NoticeProblem::RecipientsChanged.into()) };
            // What a package says is frozen with its file; the message rests on facts for the rest.
            let received =
                if kind == NoticeKind::ControllerStage1.word() { None } else { received(&basis.facts, carrier) };
            let message = composer.message(carrier, received);
            let values = controller_values(&message, &composer.legal_time, content.language);
            let current = current(&values);
            let changed = stale(&text.writing, &current).into_iter().filter(|piece| !piece.bound.0.starts_with("run:"));
            places.extend(changed.map(|piece| {
                format!("{}: {} ({})", text.controller, piece.spot.words(Language::English), piece.bound.0)
            }));
            if places.len() >= PLACES_MAX {
                break;
            }
        }
        if places.is_empty() { Ok(()) } else { Err(NoticeProblem::Stale { places }.into()) }
    }

    fn number_of(&self, state: &CaseState, request: &DraftRequest<'_>) -> Result<(String, u64), CaseError> {
        let Some(number) = request.number else { return Ok((self.next_notice(state), 1)) };
        let earlier = newest(state, &self.full_number(number))?;
        if is_begun(state, &earlier.body.notice) {
            return Err(NoticeProblem::AlreadySending.into());
        }
        if earlier.body.draft != request.kind.word() {
            return Err(NoticeProblem::OtherKind.into());
        }
        Ok((earlier.body.notice.clone(), earlier.body.version.saturating_add(1)))
    }

    pub(super) async fn basis(&self, state: &CaseState) -> Result<Basis, CaseError> {
        let carriers = self.givens_of(state).await?.givens.carriers;
        let contacts = self.contacts_of(state).await?;
        if carriers.is_empty() || carriers.len() != contacts.len() {
            return Err(NoticeProblem::NoRecipients.into());
        }
        let parties = self.parties_of(state).await?;
        let own_key = own();
        let own = parties.into_iter().find(|party| party.key == own_key).unwrap_or_else(|| Party::new(own_key));
        let facts = StandingFacts::of(self.statements(state).await?);
        Ok(Basis { facts, own, carriers, contacts })
    }

    /// How each controller can be reached, in order of their keys; what is wrong with an address stands with it.
    ///
    /// # Errors
    /// When the vault is damaged.
    pub async fn contacts(&self) -> Result<Vec<ControllerContact>, CaseError> {
        self.contacts_of(&self.state(None).await?).await
    }

    async fn contacts_of(&self, state: &CaseState) -> Result<Vec<ControllerContact>, CaseError> {
        let Some(taken) = state.rosters.get(&(RosterKind::Carriers, None)) else { return Ok(Vec::new()) };
        let bytes = self.value(SecretKind::Roster, &taken.body.content).await?;
        let refused = |problem| CaseError::Roster { list: RosterKind::Carriers.word(), problem };
        crate::roster::contacts(&bytes).map_err(refused)
    }

    async fn enter_draft(
        &self,
        (number, version): (&str, u64),
        kind: NoticeKind,
        content: &NoticeContent,
        findings: &[(&'static str, Level, u64)],
        caller: &Caller,
    ) -> Result<u64, CaseError> {
        let bytes = content.to_bytes().ok_or(CaseError::VaultDamaged { kind: SecretKind::Notice.word() })?;
        let of = |level: Level| findings.iter().filter(|finding| finding.1 == level).map(|finding| finding.2).sum();
        let (reference, value) = self.vault().seal(SecretKind::Notice, &bytes)?;
        let body = NoticeDrafted {
            notice: number.to_owned(),
            draft: kind.word().to_owned(),
            version,
            recipients: content.texts.len() as u64,
            texts: texts_digest(&self.keys.id, &bytes),
            errors: of(Level::Error),
            warnings: of(Level::Warning),
            content: reference,
        };
        self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await
    }
}

/// When the first message reached a controller, as far as it is recorded.
pub(super) fn received(facts: &StandingFacts, carrier: &Carrier) -> Option<Instant> {
    let party = carrier_key(&carrier.controller.0);
    facts.moment(&party, FactKey::ProcessorNoticeReceived).map(|moment| moment.at)
}

fn values_of(
    kind: NoticeKind,
    message: &ControllerMessage,
    package: Option<&PackageWords>,
    composer: &Composer<'_>,
) -> Values {
    match (kind, package) {
        (NoticeKind::ControllerStage2, Some(package)) => {
            package_values(message, &package.words, &composer.legal_time, composer.language)
        }
        _ => controller_values(message, &composer.legal_time, composer.language),
    }
}

fn written(
    request: &DraftRequest<'_>,
    frame: &Frame,
    contact: &ControllerContact,
    values: &Values,
) -> Result<Writing, CaseError> {
    let mut recipient = vec![contact.name.clone()];
    recipient.extend(contact.postal.reveal(Purpose::Disclosure).iter().cloned());
    let frame = Frame { recipient, ..frame.clone() };
    let writing = request.templates.render(request.kind.template(), request.language, &frame, values);
    writing.map_err(|error| NoticeProblem::Text(error).into())
}

/// Reads every text as a stranger would, and counts what the rules say.
fn linted(kind: NoticeKind, texts: &[PreparedText]) -> Vec<(&'static str, Level, u64)> {
    let mut counts: BTreeMap<&'static str, (Level, u64)> = BTreeMap::new();
    for text in texts {
        let document = Document::new(&plain_text(&text.writing), Some(text.writing.language));
        let facts = notice::read(&document);
        let judgement = lint(&document, &facts, &Asked { kind: Some(kind.addressee()), ..Asked::default() });
        let broken = judgement.verdicts.iter().filter(|(_, verdict)| matches!(verdict, Verdict::Violated(_)));
        for (rule, _) in broken {
            let count = counts.entry(rule.id).or_insert((judgement.level(rule), 0));
            count.1 = count.1.saturating_add(1);
        }
    }
    counts.into_iter().map(|(rule, (level, texts))| (rule, level, texts)).collect()
}
