//! Packages: what each controller gets of the run, put together one controller at a time.
//!
//! A share of the run becomes one page of what to do, a draft for the controller's own authority, model letters per
//! exposure profile, and the lists behind them. That clear names are about to be handed out is entered first; how the
//! package is set on paper and sealed is the caller's work, its hashes are entered afterwards.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use law::LegalTime;
use law::authorities::Competence;
use model::{
    CategorySet, ControllerKey, ControllerShare, Degree, Instant, InstitutionKey, Language, MentionRole, Purpose,
    RunResult, SharePerson, Writing,
};
use notice::form::Addressee;
use notice::letters::{
    Contact as LetterContact, ControllerMessage, DraftFacts, Exposed, House, Package, PersonFacts, Profile, ToWhom,
    authority_draft, package_values, person_values,
};
use notice::words::time::instant_words;
use notice::write::{Frame, TemplateId, Templates, Value};

use super::draft_notice::{Basis, PackageWords, received};
use super::query::{Disclosure, Revealing};
use crate::bodies::{NewEntry, PackageMade};
use crate::caller::Caller;
use crate::case::Case;
use crate::data_plane::DataPlane;
use crate::error::CaseError;
use crate::fold::run_text;
use crate::notices::{Composer, NoticeProblem, PreparedText, grouped, recipient_text};
use crate::roster::ControllerContact;
use crate::workflow::FinishedRun;

/// Most model letters of one controller; persons beyond them need a letter of their own.
const LETTERS_MAX: usize = 20;
/// Entries of one transaction.
const BATCH: usize = 200;

/// How packages are made.
pub struct PackageRequest<'a> {
    /// In which language.
    pub language: Language,
    /// The templates.
    pub templates: &'a Templates,
    /// Name of the service that controllers use.
    pub service: &'a str,
    /// When the next message comes.
    pub next_update: Instant,
    /// What the clear names are handed out for.
    pub disclosure: &'a Disclosure,
}

/// Paket. What one controller gets, before it is set on paper.
#[derive(Clone, Debug)]
pub struct PackageView {
    /// For whom.
    pub contact: ControllerContact,
    /// What of the leak is its own.
    pub share: ControllerShare,
    /// Names of its institutions.
    pub institutions: BTreeMap<InstitutionKey, String>,
    /// What it does by when, one page.
    pub todo: Writing,
    /// The draft for its own authority.
    pub authority_draft: Writing,
    /// Model letters, the one for most persons first.
    pub letters: Vec<ModelLetter>,
    /// Which letter each person of the share gets, in its order: the number from 1; none where a human writes by hand.
    pub letter_of: Vec<Option<usize>>,
}

/// Musterbrief. A letter for all persons of one exposure profile.
#[derive(Clone, Debug)]
pub struct ModelLetter {
    /// The letter.
    pub writing: Writing,
    /// To those with custody of a child, not to the person itself.
    pub to_custody: bool,
    /// For how many.
    pub persons: u64,
}

/// A package as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPackage {
    /// Name of the sealed page.
    pub file: String,
    /// SHA-256 of the sealed page, in hexadecimal.
    pub page_sha256: String,
    /// SHA-256 of the sealed archive.
    pub archive_sha256: String,
}

impl Case {
    /// Puts the package of each controller together and hands it to `seal`; gives what their messages say of them.
    ///
    /// # Errors
    /// When facts or lists are missing, a text cannot be written, the data plane fails, or `seal` gives an error, which is
    /// then the inner result: the packages before it were entered.
    pub async fn packages<P: DataPlane, E>(
        &self,
        plane: &P,
        run: &FinishedRun,
        request: &PackageRequest<'_>,
        caller: &Caller,
        seal: &mut dyn FnMut(&PackageView) -> Result<SealedPackage, E>,
    ) -> Result<Result<BTreeMap<ControllerKey, PackageWords>, E>, CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let basis = self.basis(&state).await?;
        let givens = self.givens_of(&state).await?.givens;
        let institutions: BTreeMap<InstitutionKey, String> =
            givens.institutions.iter().map(|house| (house.institution.clone(), house.name.clone())).collect();
        let composer = Composer {
            facts: &basis.facts,
            own: &basis.own,
            service: request.service,
            language: request.language,
            as_of: caller.now,
            next_update: request.next_update,
            legal_time: LegalTime::germany(),
        };
        let revealing = Revealing { act: "packages", disclosure: request.disclosure, question: "packages" };
        self.enter_disclosure(caller, run, revealing).await?;
        let inputs = self.inputs(run).await?;
        let figures =
            plane.figures(&run.result, &inputs).await.map_err(CaseError::plane("reading the run's figures"))?;
        let evidence = composer.evidence(&figures.doors);
        let maker = Maker { case: self, request, basis: &basis, institutions: &institutions, composer, evidence };
        let mut made = Made { words: BTreeMap::new(), bodies: Vec::new(), run: run_text(run.id()) };
        let mut failed: Option<Result<E, CaseError>> = None;
        let mut take = |share: ControllerShare| match maker.make(share, seal, &mut made) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        };
        self.shares_of(plane, &run.result, &mut take).await?;
        self.enter_packages(&made.bodies, caller).await?;
        match failed {
            None => Ok(Ok(made.words)),
            Some(Ok(of_sealing)) => Ok(Err(of_sealing)),
            Some(Err(error)) => Err(error),
        }
    }

    async fn shares_of<P: DataPlane>(
        &self,
        plane: &P,
        run: &RunResult,
        take: &mut dyn FnMut(ControllerShare) -> ControlFlow<()>,
    ) -> Result<(), CaseError> {
        plane.shares(run, take).await.map_err(CaseError::plane("putting packages together"))
    }

    async fn enter_packages(&self, bodies: &[PackageMade], caller: &Caller) -> Result<(), CaseError> {
        for batch in bodies.chunks(BATCH) {
            let entries = batch.iter().map(|body| NewEntry::new(body, Vec::new())).collect::<Result<Vec<_>, _>>()?;
            self.record(caller, entries).await?;
        }
        Ok(())
    }
}

/// What was made so far.
struct Made {
    words: BTreeMap<ControllerKey, PackageWords>,
    bodies: Vec<PackageMade>,
    run: String,
}

/// What every package of a call shares.
struct Maker<'a> {
    case: &'a Case,
    request: &'a PackageRequest<'a>,
    basis: &'a Basis,
    institutions: &'a BTreeMap<InstitutionKey, String>,
    composer: Composer<'a>,
    /// What the logs show, and for which time.
    evidence: Value,
}

impl Maker<'_> {
    fn make<E>(
        &self,
        share: ControllerShare,
        seal: &mut dyn FnMut(&PackageView) -> Result<SealedPackage, E>,
        made: &mut Made,
    ) -> Result<(), Result<E, CaseError>> {
        let place = self.basis.carriers.iter().position(|carrier| carrier.controller == share.controller);
        let known = place.and_then(|place| self.basis.carriers.get(place).zip(self.basis.contacts.get(place)));
        // A controller that left the list since the run: its share is nobody's to open.
        let Some((carrier, contact)) = known else { return Err(Err(NoticeProblem::RecipientsChanged.into())) };
        let mut message = self.composer.message(carrier, received(&self.basis.facts, carrier));
        let exposed = exposed_of(&share.persons);
        self.state_share(&mut message, &share, exposed.all());
        let words = self.words(&share);
        let (letters, letter_of) = self.letters(&message, contact, &share).map_err(Err)?;
        let view = PackageView {
            todo: self.todo(&message, &words, contact).map_err(Err)?,
            authority_draft: self.authority_draft(&message, contact, &share),
            contact: contact.clone(),
            institutions: self.institutions_of(&share),
            letters,
            letter_of,
            share,
        };
        let sealed = seal(&view).map_err(Ok)?;
        let recipient = PreparedText::recipient_of(&contact.controller, &self.case.keys.id);
        made.bodies.push(PackageMade {
            recipient: recipient_text(recipient),
            run: made.run.clone(),
            files: view.share.files.len() as u64,
            persons: view.share.persons.len() as u64,
            page_sha256: sealed.page_sha256.clone(),
            archive_sha256: sealed.archive_sha256.clone(),
        });
        let words = PackageWords {
            words,
            persons: message.incident.persons,
            data: message.incident.data,
            evidence: message.incident.evidence,
            file: sealed.file,
            sha256: sealed.page_sha256,
        };
        made.words.insert(contact.controller.clone(), words);
        Ok(())
    }

    /// In the message to this controller stand its own numbers, from the run.
    fn state_share(&self, message: &mut ControllerMessage, share: &ControllerShare, all: CategorySet) {
        message.incident.persons = self.persons(share);
        message.incident.evidence = self.evidence.clone();
        let names = self.composer.category_names(all);
        if !names.is_empty() {
            message.incident.data = Value::bound(names, "run:categories");
        }
    }

    fn persons(&self, share: &ControllerShare) -> Value {
        let language = self.request.language;
        let number = |count: usize| grouped(count as u64, language);
        let children = share.persons.iter().filter(|person| person.role == MentionRole::Child).count();
        let lacking = share.files.iter().filter(|file| file.state != "read").count();
        let (persons, files) = (number(share.persons.len()), number(share.files.len()));
        let children = match (language, children) {
            (_, 0) => String::new(),
            (Language::German, 1) => ", davon 1 Kind".to_owned(),
            (Language::German, count) => format!(", davon {} Kinder", number(count)),
            (Language::English, 1) => ", of these 1 child".to_owned(),
            (Language::English, count) => format!(", of these {} children", number(count)),
        };
        let lacking = match (language, lacking) {
            (_, 0) => language.say(", alle ganz gelesen", ", all read completely").to_owned(),
            (Language::German, count) => format!(", davon {} nicht oder nur teilweise gelesen", number(count)),
            (Language::English, count) => format!(", of these {} not read or in part only", number(count)),
        };
        let text = match language {
            Language::German => format!("{persons} Personen{children}; Grundlage: {files} Dateien{lacking}"),
            Language::English => format!("{persons} persons{children}; basis: {files} files{lacking}"),
        };
        Value::bound(text, "run:persons")
    }

    /// What the message and the page say of the package.
    fn words(&self, share: &ControllerShare) -> Package {
        let language = self.request.language;
        let line = |de: &str, en: &str| Value::text(language.say(de, en));
        Package {
            contents: vec![
                line("eine Seite: was Sie bis wann tun", "one page: what you do by when"),
                line("eine Tabelle Ihrer Dateien mit Grad und Zeiten", "a table of your files with degree and times"),
                line(
                    "eine Tabelle der betroffenen Personen mit Datenarten",
                    "a table of the persons concerned with kinds of data",
                ),
                line("ein Entwurf für Ihre Aufsichtsbehörde", "a draft for your authority"),
                line("Musterbriefe für Ihr eigenes Briefpapier", "model letters for your own letterhead"),
            ],
            institutions: self.institution_lines(share),
            persons: self.persons(share),
            secret: line(
                "Das Kennwort nennen wir Ihnen am Telefon, nie in einer E-Mail.",
                "We tell you the password on the phone, never in an e-mail.",
            ),
            opening: vec![
                line(
                    "Speichern Sie die Datei und öffnen Sie sie mit dem Browser.",
                    "Save the file and open it with the browser.",
                ),
                line(
                    "Geben Sie das Kennwort ein. Die Datei wird auf Ihrem Rechner entschlüsselt.",
                    "Enter the password. The file is decrypted on your computer.",
                ),
                line("Speichern Sie die Teile, die Sie brauchen.", "Save the parts that you need."),
            ],
        }
    }

    fn institution_lines(&self, share: &ControllerShare) -> Vec<Value> {
        let language = self.request.language;
        let mut counts: BTreeMap<Option<&InstitutionKey>, (u64, [u64; 4])> = BTreeMap::new();
        for file in &share.files {
            let count = counts.entry(file.institution.as_ref()).or_default();
            count.0 = count.0.saturating_add(1);
            let place = Degree::ALL.iter().position(|degree| *degree == file.degree);
            if let Some(of_degree) = place.and_then(|place| count.1.get_mut(place)) {
                *of_degree = of_degree.saturating_add(1);
            }
        }
        let lines = counts.into_iter().enumerate().map(|(index, (institution, (files, degrees)))| {
            let name = institution.and_then(|key| self.institutions.get(key)).map_or("–", String::as_str);
            let [ruled_out, unknown, not_excluded, taken] = degrees.map(|count| grouped(count, language));
            let (files, all) = (grouped(files, language), grouped(share.files.len() as u64, language));
            let text = match language {
                Language::German => format!(
                    "{name}: {files} der {all} Dateien; abgeflossen {taken}, nicht ausgeschlossen {not_excluded}, ausgeschlossen {ruled_out}, nicht beurteilt {unknown}"
                ),
                Language::English => format!(
                    "{name}: {files} of the {all} files; taken {taken}, not excluded {not_excluded}, ruled out {ruled_out}, not assessed {unknown}"
                ),
            };
            Value::foreign(text, Some(model::Bound(format!("run:institution_{}", index + 1))))
        });
        lines.collect()
    }

    fn institutions_of(&self, share: &ControllerShare) -> BTreeMap<InstitutionKey, String> {
        let keys = share.files.iter().filter_map(|file| file.institution.as_ref());
        keys.filter_map(|key| Some((key.clone(), self.institutions.get(key)?.clone()))).collect()
    }

    fn todo(
        &self,
        message: &ControllerMessage,
        words: &Package,
        contact: &ControllerContact,
    ) -> Result<Writing, CaseError> {
        let values = package_values(message, words, &self.composer.legal_time, self.request.language);
        self.rendered(TemplateId::TodoPage, &self.frame(contact), &values)
    }

    fn frame(&self, contact: &ControllerContact) -> Frame {
        let mut recipient = vec![contact.name.clone()];
        recipient.extend(contact.postal.reveal(Purpose::Disclosure).iter().cloned());
        Frame { recipient, reference: self.case.card.number.clone(), ..Frame::default() }
    }

    fn rendered(&self, id: TemplateId, frame: &Frame, values: &notice::write::Values) -> Result<Writing, CaseError> {
        let writing = self.request.templates.render(id, self.request.language, frame, values);
        writing.map_err(|error| NoticeProblem::Text(error).into())
    }

    /// Rows that speak of persons, and files.
    fn rows(&self, share: &ControllerShare) -> Value {
        let rows = share.persons.iter().fold(0_u64, |sum, person| sum.saturating_add(person.mentions));
        let number = |count: u64| grouped(count, self.request.language);
        let (rows, files) = (number(rows), number(share.files.len() as u64));
        let text = match self.request.language {
            Language::German => format!("{rows} Zeilen über Personen in {files} Dateien"),
            Language::English => format!("{rows} rows on persons in {files} files"),
        };
        Value::bound(text, "run:rows")
    }

    fn authority_draft(
        &self,
        message: &ControllerMessage,
        contact: &ControllerContact,
        share: &ControllerShare,
    ) -> Writing {
        let language = self.request.language;
        let time = |at| instant_words(at, &self.composer.legal_time, language);
        let mut controller = vec![contact.name.clone()];
        controller.extend(contact.postal.reveal(Purpose::Disclosure).iter().cloned());
        let (officer, officer_mail) = contact.officer.reveal(Purpose::Disclosure);
        let contact_point = [officer.as_str(), officer_mail.as_str()].into_iter().filter(|part| !part.is_empty());
        let contact_point = contact_point.collect::<Vec<_>>().join(", ");
        let processor = &message.processor;
        let processor_contact = [processor.contact.mail.clone(), processor.contact.phone.clone()];
        let received = match message.receipt {
            notice::letters::Receipt::ReceivedAt(at) => Value::bound(time(at), "fact:processor_notice_received"),
            notice::letters::Receipt::SentAt(_) => Value::open(
                language.say(
                    "Wann ging die erste Nachricht des Anbieters ein?",
                    "When did the provider's first message arrive?",
                ),
                language.say("der Träger", "the carrier"),
                time(self.request.next_update),
            ),
        };
        let facts = DraftFacts {
            language,
            controller,
            reference: self.case.card.number.clone(),
            authority: addressee(&message.competence, language),
            regime: message.regime,
            contact_point: (!contact_point.is_empty()).then_some(contact_point),
            processor: std::iter::once(processor.name.clone()).chain(processor_contact.into_iter().flatten()).collect(),
            what: message.incident.what.clone(),
            occurred: message.incident.occurred.clone(),
            noticed: message.incident.noticed.clone(),
            received,
            processor_aware: message.incident.known_since.clone(),
            who: message.incident.who.clone(),
            persons: message.incident.persons.clone(),
            entries: self.rows(share),
            categories: exposed_of(&share.persons).all(),
            measures: message.incident.measures.clone(),
            answer_by: time(self.request.next_update),
        };
        authority_draft(&facts).writing(self.composer.as_of, &self.composer.legal_time)
    }

    /// One letter per profile; whoever is protected, or has a rare profile, gets none: a human writes.
    fn letters(
        &self,
        message: &ControllerMessage,
        contact: &ControllerContact,
        share: &ControllerShare,
    ) -> Result<(Vec<ModelLetter>, Vec<Option<usize>>), CaseError> {
        let mut counts: BTreeMap<(bool, u64, u64), u64> = BTreeMap::new();
        for key in share.persons.iter().filter_map(profile_key) {
            let count = counts.entry(key).or_default();
            *count = count.saturating_add(1);
        }
        let mut profiles: Vec<((bool, u64, u64), u64)> = counts.into_iter().collect();
        profiles.sort_by_key(|(key, persons)| (std::cmp::Reverse(*persons), *key));
        profiles.truncate(LETTERS_MAX);
        let facts = self.person_facts(message, contact);
        let mut letters = Vec::with_capacity(profiles.len());
        for ((to_custody, taken, not_excluded), persons) in &profiles {
            let exposed = Exposed { taken: CategorySet(*taken), not_excluded: CategorySet(*not_excluded) };
            let to = if *to_custody { ToWhom::Custody { own: None } } else { ToWhom::Adult };
            let values =
                person_values(&Profile { to, exposed }, &facts, &self.composer.legal_time, self.request.language);
            let template = if *to_custody { TemplateId::FamilyLetter } else { TemplateId::Person };
            let writing = self.rendered(template, &Frame::default(), &values)?;
            letters.push(ModelLetter { writing, to_custody: *to_custody, persons: *persons });
        }
        let number = |person: &SharePerson| {
            let key = profile_key(person)?;
            profiles.iter().position(|(profile, _)| *profile == key).map(|index| index + 1)
        };
        Ok((letters, share.persons.iter().map(number).collect()))
    }

    fn person_facts(&self, message: &ControllerMessage, contact: &ControllerContact) -> PersonFacts {
        let language = self.request.language;
        let clear = |text: &model::Sensitive<String>| text.reveal(Purpose::Disclosure).clone();
        let (officer, officer_mail) = contact.officer.reveal(Purpose::Disclosure).clone();
        let filled = |text: String| (!text.is_empty()).then_some(text);
        let officer =
            filled(officer).map(|name| LetterContact { name, mail: filled(officer_mail), phone: None, hours: None });
        let next = instant_words(self.request.next_update, &self.composer.legal_time, language);
        let next_news = match language {
            Language::German => format!(
                "Der Anbieter berichtet uns wieder bis {next}. Gibt es dann Neues zu Ihren Daten, schreiben wir Ihnen."
            ),
            Language::English => format!(
                "The provider reports to us again by {next}. If there is news about your data then, we write to you."
            ),
        };
        PersonFacts {
            house: House {
                name: contact.name.clone(),
                address: contact.postal.reveal(Purpose::Disclosure).clone(),
                contact: LetterContact {
                    name: contact.name.clone(),
                    mail: contact.email.as_ref().map(clear),
                    phone: contact.phone.as_ref().map(clear),
                    hours: None,
                },
                officer,
                check: language
                    .say(
                        "Rufen Sie die Einrichtung unter der Nummer an, die Sie schon kennen.",
                        "Call the institution on the number that you know already.",
                    )
                    .to_owned(),
            },
            institution: String::new(),
            processor: message.processor.name.clone(),
            incident: message.incident.clone(),
            child: None,
            salutation: None,
            authority: match &message.competence {
                Competence::Known { authority, .. } => Some(*authority),
                Competence::Undecided { .. } => None,
            },
            authority_told: None,
            as_of: self.composer.as_of,
            next_news: Value::bound(next_news, "fact:next_update"),
        }
    }
}

fn addressee(competence: &Competence, language: Language) -> Addressee {
    match competence {
        Competence::Known { authority, reason, .. } => Addressee::Known {
            authority: *authority,
            why: notice::words::law::reason(*reason).text(language).to_owned(),
        },
        Competence::Undecided { candidates, question } => {
            Addressee::Undecided { candidates: candidates.clone(), question: *question }
        }
    }
}

/// What decides a letter: to those with custody or to the person, and what is exposed. None where a human writes.
fn profile_key(person: &SharePerson) -> Option<(bool, u64, u64)> {
    let [_, unknown, not_excluded, taken] = person.categories;
    let possible = unknown.union(not_excluded);
    (!person.protected).then_some((person.role == MentionRole::Child, taken.0, possible.0))
}

/// What is exposed of anybody in a share.
fn exposed_of(persons: &[SharePerson]) -> Exposed {
    persons.iter().fold(Exposed::default(), |exposed, person| {
        let [_, unknown, not_excluded, taken] = person.categories;
        Exposed {
            taken: exposed.taken.union(taken),
            not_excluded: exposed.not_excluded.union(not_excluded).union(unknown),
        }
    })
}
