//! Erste Meldung (Art. 33 Abs. 3 DSGVO). From what stands in the case to the form sheet of a first notification.
//!
//! Each fact fills the fields it serves; an item of the minimum that nobody stated is open with whoever drafts as the one who
//! finds out, by the end that people plan with. It names officers and contact points, never an affected person. Leaves out the
//! sheet's own words (`notice::form`) and paper.

use std::collections::BTreeMap;

use law::authorities::Competence;
use law::{ClockKind, LegalTime, PartyKey, Risk, State, Timeliness};
use model::{Block, Bound, CategorySet, Instant, Language, Line, Purpose, Sensitive, Sensitivity, Span, Writing};
use notice::advice::{Voice, spoken};
use notice::form::{Addressee, Answer, FieldId, FormSheet};
use notice::write::OpenItem;

use crate::duties_view::{DutiesView, DutyLine};
use crate::facts::key::FactKey;
use crate::facts::standing::{StandingFact, StandingFacts};
use crate::facts::statement::{Grade, Said, own};
use crate::facts::words::{Telling, clear};
use crate::legal_decision::{LegalMatter, PlacedDecision, Standing};
use crate::parties::{Party, Role};

/// Anfrage ohne Antwort. A party that was asked and has been silent since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Who.
    pub party: PartyKey,
    /// Since when: the earliest question without an answer after it.
    pub since: Instant,
}

/// Entwurf der ersten Meldung.
#[derive(Clone)]
pub struct FirstNotification {
    /// The sheet as data.
    pub sheet: FormSheet,
    /// The sheet as a text.
    pub writing: Writing,
    /// Required items without an answer, each open with who and when.
    pub open: Vec<FieldId>,
}

/// What a draft is made of.
pub(crate) struct Sources<'a> {
    pub(crate) case_number: &'a str,
    pub(crate) parties: &'a [Party],
    pub(crate) standing: &'a StandingFacts,
    pub(crate) decisions: &'a [PlacedDecision],
    pub(crate) duties: &'a DutiesView,
    pub(crate) silent: &'a [Silence],
    pub(crate) drafter: &'a Sensitive<String>,
    pub(crate) now: Instant,
    pub(crate) language: Language,
}

/// Fills the sheet.
pub(crate) fn draft(sources: &Sources<'_>) -> FirstNotification {
    let legal_time = LegalTime::germany();
    let draft = Draft {
        sources,
        telling: Telling { language: sources.language, legal_time: &legal_time },
        duty: sources.duties.own_notification(),
        we: sources.parties.iter().find(|party| party.key == own()),
    };
    let sheet = draft.sheet();
    let open = sheet.missing_mandatory();
    let mut writing = sheet.writing(sources.now, &legal_time);
    let clocks = draft.clocks();
    // Behind the sentence that this is no filing comes until when it has to be one.
    let at = writing.blocks.len().min(1);
    writing.blocks.splice(at..at, clocks);
    FirstNotification { sheet, writing, open }
}

struct Draft<'a> {
    sources: &'a Sources<'a>,
    telling: Telling<'a>,
    duty: Option<&'a DutyLine>,
    we: Option<&'a Party>,
}

type Answers = BTreeMap<FieldId, Answer>;

impl Draft<'_> {
    fn say<'b>(&self, de: &'b str, en: &'b str) -> &'b str {
        self.sources.language.say(de, en)
    }

    fn sheet(&self) -> FormSheet {
        let mut answers = Answers::new();
        self.stated(&mut answers);
        self.categories(&mut answers);
        self.parties(&mut answers);
        self.moments(&mut answers);
        self.risk(&mut answers);
        self.notice(&mut answers);
        let is_late = self.duty.is_some_and(|line| match &line.obligation.state {
            State::Overdue { .. } => true,
            State::Discharged { timeliness, .. } => {
                matches!(timeliness, Timeliness::BetweenReadings | Timeliness::Late)
            }
            _ => false,
        });
        let mut sheet = FormSheet {
            language: self.sources.language,
            sender: self.we.map(|we| clear(&we.name)).filter(|name| !name.is_empty()).into_iter().collect(),
            reference: self.sources.case_number.to_owned(),
            authority: self.addressee(),
            regime: self.we.map_or(model::Regime::NotStated, |we| we.regime),
            is_late,
            answers,
        };
        // An item of the minimum that nobody stated is open as well, with an owner and a date.
        for field in sheet.missing_mandatory() {
            let is_open = matches!(sheet.answers.get(&field), Some(Answer::Open(_)));
            if !is_open {
                sheet.answers.insert(field, self.unowned(field));
            }
        }
        sheet
    }

    /// Until when it is due, as the board says it.
    fn clocks(&self) -> Vec<Block> {
        let Some(line) = self.duty else { return Vec::new() };
        let language = self.sources.language;
        let state = notice::words::law::state(&line.obligation.state, self.telling.legal_time, language);
        let mut items = vec![vec![Span::bound(state, Bound("duty:notify_authority:own".to_owned()))]];
        for clock in &line.obligation.clocks {
            if !matches!(clock.kind, ClockKind::TriageWarn | ClockKind::TriageEscalate) {
                let mut text = notice::words::law::clock(clock, self.telling.legal_time, language);
                if clock.deadline.is_past(self.sources.now) && line.obligation.is_active() {
                    text.push_str(self.say(" – verstrichen", " – passed"));
                }
                items.push(vec![Span::bound(text, Bound("duty:notify_authority:own".to_owned()))]);
            }
        }
        let heading = Block::Heading(vec![Span::plain(self.say("Bis wann", "By when"))]);
        vec![heading, Block::List { is_numbered: false, items }]
    }

    /// Every fact into the fields it serves.
    fn stated(&self, answers: &mut Answers) {
        for fact in self.sources.standing.iter().filter(|fact| fact.party == own()) {
            for field in fact.key.fields().iter().filter_map(|number| FieldId::from_number(number)) {
                if field == FieldId::SpecialCategories || fact.key.is_moment() {
                    continue;
                }
                add(answers, field, self.answer(fact, field));
            }
        }
    }

    fn answer(&self, fact: &StandingFact, field: FieldId) -> Answer {
        if fact.is_open()
            && let Some(placed) = fact.statements.first()
            && let Said::Open { who, by } = &placed.statement.said
        {
            let question = self.question(field);
            return Answer::Open(OpenItem { question, who: clear(who), by: self.telling.instant(*by) });
        }
        let bound = Bound(format!("fact:{}", fact.key.word()));
        // Where a field takes several facts, each says which it is.
        let label = match field {
            FieldId::ProcessorAware | FieldId::OtherParties => {
                format!("{}: ", fact.key.label().text(self.sources.language))
            }
            _ => String::new(),
        };
        let lines = self.telling.fact(fact).into_iter();
        Answer::Lines(lines.map(|line| vec![Span::bound(format!("{label}{line}"), bound.clone())]).collect())
    }

    fn question(&self, field: FieldId) -> String {
        format!("{}?", field.label().text(self.sources.language).trim_end_matches('?'))
    }

    /// Special categories by name, and consequences of the table where nobody stated any.
    fn categories(&self, answers: &mut Answers) {
        let Some(fact) = self.sources.standing.own(FactKey::DataCategories) else { return };
        let all = fact.categories();
        let bound = Bound("fact:data_categories".to_owned());
        let mut special = CategorySet::default();
        all.iter().filter(|one| one.sensitivity() != Sensitivity::Ordinary).for_each(|one| special.insert(one));
        if special != CategorySet::default() {
            let line = vec![Span::bound(self.telling.categories(special), bound.clone())];
            add(answers, FieldId::SpecialCategories, Answer::Lines(vec![line]));
        }
        // What a supplier claims to follow is rarely all; what we stated ourselves is.
        let stated = self.sources.standing.own(FactKey::Consequences).filter(|fact| !fact.is_open());
        let is_ours = stated.is_some_and(|fact| {
            fact.statements.iter().any(|placed| !matches!(placed.statement.grade, Grade::ClaimedBy(_)))
        });
        if is_ours || all == CategorySet::default() {
            return;
        }
        let mut sentences: Vec<&str> = Vec::new();
        for one in all.iter() {
            let (de, en) = spoken(one, Voice::Neutral).consequence;
            let sentence = self.say(de, en);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        let mut lines: Vec<Line> = sentences.into_iter().map(|text| vec![Span::bound(text, bound.clone())]).collect();
        lines.push(vec![Span::plain(self.say(
            "Diese Folgen stehen in unserer Tabelle je Kategorie der Daten; geprüft hat sie für diesen Fall noch niemand.",
            "These consequences stand in our table by category of data; nobody has checked them for this case yet.",
        ))]);
        add(answers, FieldId::Consequences, Answer::Lines(lines));
    }

    fn parties(&self, answers: &mut Answers) {
        if let Some(we) = self.we.filter(|we| !we.name.is_empty()) {
            let line = vec![Span::bound(clear(&we.name), Bound("party:own".to_owned()))];
            add(answers, FieldId::Controller, Answer::Lines(vec![line]));
        }
        let has_contact = matches!(answers.get(&FieldId::ContactPoint), Some(Answer::Lines(_)));
        if let Some(we) = self.we.filter(|we| !has_contact && we.contact.is_reachable()) {
            let line = vec![Span::bound(self.telling.contact(&we.contact), Bound("party:own".to_owned()))];
            answers.insert(FieldId::ContactPoint, Answer::Lines(vec![line]));
        }
        let others = self.sources.parties.iter().filter(|party| party.role == Role::Processor && party.key != own());
        for party in others {
            let mut text = format!("{}: {}", party.role.text().text(self.sources.language), clear(&party.name));
            if party.contact.is_reachable() {
                text.push_str(&format!(", {}", self.telling.contact(&party.contact)));
            }
            let bound = Bound(format!("party:{}", party.key.0));
            add(answers, FieldId::OtherParties, Answer::Lines(vec![vec![Span::bound(text, bound)]]));
        }
        for silence in self.sources.silent {
            let name = self.sources.parties.iter().find(|party| party.key == silence.party);
            let name = name.map(|party| clear(&party.name)).filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| silence.party.0.clone());
            let since = self.telling.instant(silence.since);
            let text = match self.sources.language {
                Language::German => format!("{name} antwortet seit {since} nicht auf unsere Fragen."),
                Language::English => format!("{name} has not answered our questions since {since}."),
            };
            let bound = Bound(format!("fact:silent_since:{}", silence.party.0));
            add(answers, FieldId::OtherParties, Answer::Lines(vec![vec![Span::bound(text, bound)]]));
        }
    }

    fn moments(&self, answers: &mut Answers) {
        let standing = self.sources.standing;
        let of = |key: FactKey| standing.own(key).filter(|fact| !fact.is_open());
        for key in [FactKey::ProcessorAware, FactKey::ProcessorNoticeReceived] {
            if let Some(fact) = of(key) {
                add(answers, FieldId::ProcessorAware, self.answer(fact, FieldId::ProcessorAware));
            }
        }
        if let Some(fact) = of(FactKey::PersonsTold) {
            add(answers, FieldId::PersonsInformed, self.answer(fact, FieldId::PersonsInformed));
        }
        add(answers, FieldId::Aware, self.aware());
    }

    /// Awareness as decided, or from when it is counted provisionally and that nobody decided yet.
    fn aware(&self) -> Answer {
        let decided = self.decision("awareness").and_then(|placed| match &placed.decision.matter {
            LegalMatter::Awareness(moment) => Some((placed, *moment)),
            _ => None,
        });
        if let Some((placed, moment)) = decided {
            let bound = Bound(format!("decision:{}", placed.seq));
            let mut lines = vec![vec![Span::bound(self.telling.moment(moment), bound.clone())]];
            lines.push(vec![Span::bound(clear(&placed.decision.reason), bound.clone())]);
            if placed.decision.standing == Standing::Alone {
                lines.push(vec![Span::bound(placed.decision.standing.text().text(self.sources.language), bound)]);
            }
            return Answer::Lines(lines);
        }
        let since = self.duty.and_then(|line| line.obligation.since).map(|at| self.telling.instant(at));
        let text = match (self.sources.language, since) {
            (Language::German, Some(since)) => {
                format!(
                    "Noch nicht entschieden. Vorläufig gerechnet ab {since}: erster Hinweis oder Nachricht des Auftragsverarbeiters, je nachdem, was früher kam."
                )
            }
            (Language::English, Some(since)) => {
                format!(
                    "Not decided yet. Counted provisionally from {since}: first hint or processor's notice, whichever came first."
                )
            }
            (Language::German, None) => "Noch nicht entschieden; ein erster Hinweis ist nicht angegeben.".to_owned(),
            (Language::English, None) => "Not decided yet; no first hint is stated.".to_owned(),
        };
        Answer::Lines(vec![vec![Span::plain(text)]])
    }

    fn decision(&self, matter: &str) -> Option<&PlacedDecision> {
        let decisions = self.sources.decisions.iter().rev();
        decisions.into_iter().find(|placed| placed.decision.party == own() && placed.decision.matter.word() == matter)
    }

    fn risk(&self, answers: &mut Answers) {
        let risk = self.decision("risk").and_then(|placed| match &placed.decision.matter {
            LegalMatter::Risk(risk) => Some((placed, *risk)),
            _ => None,
        });
        let Some((placed, risk)) = risk else {
            let open = self.say("Noch nicht entschieden.", "Not decided yet.");
            add(answers, FieldId::RiskOutcome, Answer::Lines(vec![vec![Span::plain(open)]]));
            add(answers, FieldId::PersonsInformed, Answer::Lines(vec![vec![Span::plain(open)]]));
            return;
        };
        let bound = Bound(format!("decision:{}", placed.seq));
        let outcome = match risk {
            Risk::Unlikely => self.say("Voraussichtlich kein Risiko.", "A risk is unlikely."),
            Risk::Risk => self.say("Risiko.", "Risk."),
            Risk::High => self.say("Voraussichtlich hohes Risiko.", "A high risk is likely."),
        };
        add(answers, FieldId::RiskOutcome, Answer::Lines(vec![vec![Span::bound(outcome, bound.clone())]]));
        let at = self.telling.instant(placed.at);
        let reason = format!("{} ({}, {at})", clear(&placed.decision.reason), clear(&placed.author));
        add(answers, FieldId::RiskReasoning, Answer::Lines(vec![vec![Span::bound(reason, bound.clone())]]));
        if self.sources.standing.own(FactKey::PersonsTold).is_none() {
            let informed = match risk {
                Risk::High => self.say("Nein, noch nicht; geplant.", "No, not yet; planned."),
                Risk::Unlikely | Risk::Risk => {
                    self.say("Nein, kein voraussichtlich hohes Risiko.", "No, a high risk is not likely.")
                }
            };
            add(answers, FieldId::PersonsInformed, Answer::Lines(vec![vec![Span::bound(informed, bound)]]));
        }
    }

    fn notice(&self, answers: &mut Answers) {
        let plain = |text: &str| Answer::Lines(vec![vec![Span::plain(text)]]);
        let earlier = self.sources.standing.own(FactKey::AuthorityNotifiedInitial).and_then(StandingFact::moment);
        let kind = match earlier {
            Some(_) => self.say("Ergänzung", "Follow-up"),
            None => self.say("Neu", "New"),
        };
        answers.insert(FieldId::NoticeKind, plain(kind));
        let completeness = self.say("Vorläufig, Ergänzung folgt", "Preliminary, a follow-up comes");
        answers.insert(FieldId::Completeness, plain(completeness));
        if let Some(moment) = earlier {
            let bound = Bound("fact:authority_notified_initial".to_owned());
            let line = vec![Span::bound(self.telling.moment(moment), bound)];
            answers.insert(FieldId::EarlierNotice, Answer::Lines(vec![line]));
        } else {
            answers.remove(&FieldId::EarlierNotice);
        }
        answers.insert(FieldId::OwnReference, plain(self.sources.case_number));
        if let Some(we) = self.we {
            let basis = notice::words::law::regime(we.regime).text(self.sources.language);
            answers.insert(FieldId::LegalBasis, plain(basis));
        }
    }

    fn addressee(&self) -> Addressee {
        match self.duty.and_then(|line| line.authority.as_ref()) {
            Some(Competence::Known { authority, reason, ground }) => {
                let mut why = notice::words::law::reason(*reason).text(self.sources.language).to_owned();
                if ground.asks_counsel() {
                    why.push_str(self.say(" (aus dem Gedächtnis, nicht geprüft)", " (from memory, not verified)"));
                }
                Addressee::Known { authority: *authority, why }
            }
            Some(Competence::Undecided { candidates, question }) => {
                Addressee::Undecided { candidates: candidates.clone(), question: *question }
            }
            None => Addressee::Undecided {
                candidates: Vec::new(),
                question: law::authorities::CompetenceQuestion::WhichSeat,
            },
        }
    }

    /// An item that nobody stated: whoever drafts finds out, by the end that people plan with.
    fn unowned(&self, field: FieldId) -> Answer {
        let due = self.duty.and_then(|line| line.next).filter(|due| *due > self.sources.now);
        let by = due.map_or_else(|| self.say("sofort", "at once").to_owned(), |due| self.telling.instant(due));
        let who = self.sources.drafter.reveal(Purpose::Storage).clone();
        Answer::Open(OpenItem { question: self.question(field), who, by })
    }
}

/// Adds lines to a field; a known line replaces that it is open, an open one never replaces what is known.
fn add(answers: &mut Answers, field: FieldId, answer: Answer) {
    match (answers.get_mut(&field), answer) {
        (Some(Answer::Lines(lines)), Answer::Lines(more)) => lines.extend(more),
        (Some(Answer::Lines(_)), Answer::Open(_)) => {}
        (_, answer) => {
            answers.insert(field, answer);
        }
    }
}
