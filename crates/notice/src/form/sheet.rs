//! Das Blatt. Answers become a text with numbered fields, and what the norm still lacks stands at its head.
//!
//! Owns what is required when, and how an open item looks. Required are the items of Art. 33(3) and, for a late notification, the
//! reasons. For the church laws the notes have no list of their own, so the sheet shows the same fields and says so. A field
//! without an answer that nothing requires is left out: a first notification is short.

use std::collections::BTreeMap;

use law::LegalTime;
use law::authorities::{Authority, AuthorityId, Competence, CompetenceQuestion, authority};
use model::{Block, Instant, Item, Language, Line, Regime, Span, Writing};

use super::field::FieldId;
use crate::words;
use crate::write::{OpenItem, visible};

/// Antwort. What is entered into a field.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// Known: lines of pieces, each with what it rests on.
    Lines(Vec<Line>),
    /// Not known yet: who finds out, by when, and what the question is.
    Open(OpenItem),
}

/// Empfänger. The competent authority, or what decides it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// One authority, with the reason in words.
    Known {
        /// Which.
        authority: AuthorityId,
        /// Why, in words of the sheet's language; may be empty.
        why: String,
    },
    /// Not decided yet: who comes into question, and the one question.
    Undecided {
        /// Who comes into question, the likelier first.
        candidates: Vec<AuthorityId>,
        /// What decides.
        question: CompetenceQuestion,
    },
}

/// Formblatt. A notification to an authority, filled as far as things are known.
#[derive(Clone, PartialEq, Eq)]
pub struct FormSheet {
    /// Its language.
    pub language: Language,
    /// Who notifies: name and address of the controller, one line each.
    pub sender: Vec<String>,
    /// Reference of the case; may be empty.
    pub reference: String,
    /// Whom it goes to.
    pub authority: Addressee,
    /// Which law the controller stands under.
    pub regime: Regime,
    /// It comes after the time limit, so the reasons for the delay are required.
    pub is_late: bool,
    /// What is entered.
    pub answers: BTreeMap<FieldId, Answer>,
}

impl Addressee {
    /// The competent authority as the law answers it, with the reason and, where that rests on memory, its mark.
    #[must_use]
    pub fn of(competence: &Competence, language: Language) -> Self {
        match competence {
            Competence::Known { authority, reason, ground } => {
                let reason = words::law::reason(*reason).text(language);
                let mark = words::law::mark(&ground.mark).map(|mark| format!(" ({})", mark.text(language)));
                Self::Known { authority: *authority, why: format!("{reason}{}", mark.unwrap_or_default()) }
            }
            Competence::Undecided { candidates, question } => {
                Self::Undecided { candidates: candidates.clone(), question: *question }
            }
        }
    }
}

impl FormSheet {
    /// The fields that Art. 33(3) GDPR requires, and the reasons for a delay where it is late, that have no answer yet: open, or
    /// not mentioned, or a contact point without a way to reach it (Art. 33(3)(b)).
    #[must_use]
    pub fn missing_mandatory(&self) -> Vec<FieldId> {
        FieldId::ALL.iter().copied().filter(|field| self.requires(*field) && !self.has(*field)).collect()
    }

    /// Says whether a field is required here.
    #[must_use]
    pub const fn requires(&self, field: FieldId) -> bool {
        field.article_letter().is_some() || (self.is_late && matches!(field, FieldId::DelayReasons))
    }

    fn has(&self, field: FieldId) -> bool {
        let Some(Answer::Lines(lines)) = self.answers.get(&field) else { return false };
        let text: String = lines.iter().flatten().map(|span| span.text.as_str()).collect();
        let is_placeholder = text.trim().is_empty() || ["___", "XX.XX", "?"].iter().any(|mark| text.trim() == *mark);
        let is_reachable = field != FieldId::ContactPoint || can_be_reached(&text);
        !is_placeholder && is_reachable
    }
}

/// A contact has a mail address or a phone number; a name alone reaches nobody.
fn can_be_reached(text: &str) -> bool {
    let has_mail = text.split_whitespace().any(|word| {
        let mut sides = word.trim_matches(['<', '>', ',', ';', '.', '(', ')']).split('@');
        let (local, domain) = (sides.next().unwrap_or_default(), sides.next().unwrap_or_default());
        !local.is_empty() && domain.contains('.')
    });
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    has_mail || digits >= PHONE_DIGITS_MIN
}

/// The shortest number that can be dialled from elsewhere; a postal code alone is shorter.
const PHONE_DIGITS_MIN: usize = 7;

impl FormSheet {
    /// The sheet as a text, as things stood at an instant.
    #[must_use]
    pub fn writing(&self, as_of: Instant, legal_time: &LegalTime) -> Writing {
        let language = self.language;
        let mut blocks = self.head(as_of, legal_time);
        let mut group = "";
        for field in FieldId::ALL.iter().copied().filter(|field| self.is_shown(*field)) {
            let (number, title) = field.group();
            if number != group {
                blocks.push(heading(&format!("{number} {}", title.text(language))));
                group = number;
            }
            blocks.push(Block::Item(self.item(field)));
        }
        Writing {
            language,
            title: language
                .say(
                    "Meldung einer Verletzung des Schutzes personenbezogener Daten",
                    "Notification of a personal data breach",
                )
                .to_owned(),
            sender: self.sender.iter().map(|line| visible(line)).collect(),
            recipient: self.recipient(),
            dated: String::new(),
            reference: self.reference.clone(),
            banner: Some(language.say("ENTWURF – NOCH NICHT GESENDET", "DRAFT – NOT YET SENT").to_owned()),
            blocks,
            footer: vec![self.footer()],
        }
    }

    fn is_shown(&self, field: FieldId) -> bool {
        self.answers.contains_key(&field) || self.requires(field)
    }

    fn head(&self, as_of: Instant, legal_time: &LegalTime) -> Vec<Block> {
        let language = self.language;
        let time = words::time::instant_words(as_of, legal_time, language);
        let mut blocks = vec![paragraph(match language {
            Language::German => format!(
                "Dieses Blatt ist keine Meldung. Es gilt erst, was bei der Aufsicht eingegangen ist. Stand: {time}."
            ),
            Language::English => {
                format!("This sheet is not a filing. Only what the authority has received counts. As of {time}.")
            }
        })];
        blocks.extend(self.channel());
        blocks.extend(self.lacking());
        blocks.extend(self.open_items());
        blocks
    }

    /// Whom it goes to and which way, as the table stores it.
    fn channel(&self) -> Vec<Block> {
        let language = self.language;
        let (id, why) = match &self.authority {
            Addressee::Known { authority, why } => (*authority, why),
            Addressee::Undecided { candidates, question } => return self.undecided(candidates, *question),
        };
        let mut lines = vec![match (language, why.as_str()) {
            (Language::German, "") => format!("Zuständig: {}.", words::law::authority_name(id, language)),
            (Language::English, "") => format!("Competent: {}.", words::law::authority_name(id, language)),
            (Language::German, why) => format!("Zuständig: {}, {why}.", words::law::authority_name(id, language)),
            (Language::English, why) => format!("Competent: {}, {why}.", words::law::authority_name(id, language)),
        }];
        let row = authority(id);
        lines.push(way(row, language));
        lines.extend(
            row.into_iter()
                .flat_map(|row| &row.peculiarities)
                .map(|peculiarity| words::law::peculiarity(*peculiarity).text(language).to_owned()),
        );
        lines.push(
            language
                .say(
                    "Prüfen Sie Zuständigkeit und Meldeweg auf der Website der Behörde, bevor Sie melden.",
                    "Check competence and channel on the authority's website before you notify.",
                )
                .to_owned(),
        );
        vec![heading(language.say("Wohin und wie", "Where to and how")), list(lines)]
    }

    fn undecided(&self, candidates: &[AuthorityId], question: CompetenceQuestion) -> Vec<Block> {
        let language = self.language;
        let names: Vec<&str> = candidates.iter().map(|id| words::law::authority_name(*id, language)).collect();
        let question = words::law::competence_question(question).text(language);
        let mut lines = vec![match language {
            Language::German => format!("Welche Aufsicht zuständig ist, entscheidet eine Frage: {question}"),
            Language::English => format!("Which authority is competent hangs on one question: {question}"),
        }];
        if !names.is_empty() {
            lines.push(match language {
                Language::German => format!("In Frage kommen: {}.", names.join("; ")),
                Language::English => format!("These come into question: {}.", names.join("; ")),
            });
        }
        vec![heading(language.say("Wohin und wie", "Where to and how")), list(lines)]
    }

    /// What Art. 33(3) still lacks.
    fn lacking(&self) -> Vec<Block> {
        let language = self.language;
        let missing = self.missing_mandatory();
        let title = language.say("Was nach Art. 33 Abs. 3 DSGVO noch fehlt", "What Art. 33(3) GDPR still lacks");
        let church = matches!(self.regime, Regime::DsgEkd | Regime::Kdg).then(|| {
            paragraph(
                language
                    .say(
                        "Für die kirchliche Aufsicht nehmen wir dieselben Angaben. Ob Ihr Kirchenrecht mehr verlangt, sagt ihr Formular.",
                        "For the church authority we take the same items. Its own form says whether your church law asks for more.",
                    )
                    .to_owned(),
            )
        });
        let body = if missing.is_empty() {
            paragraph(
                language
                    .say("Nichts: jedes Pflichtfeld hat eine Angabe.", "Nothing: every required field has an answer.")
                    .to_owned(),
            )
        } else {
            list(missing.iter().map(|field| self.missing_line(*field)).collect())
        };
        [Some(heading(title)), church, Some(body)].into_iter().flatten().collect()
    }

    fn missing_line(&self, field: FieldId) -> String {
        let label = field.label().text(self.language);
        let norm = match (field.article_letter(), self.language) {
            (Some(letter), Language::German) => format!("Buchst. {letter}"),
            (Some(letter), Language::English) => format!("({letter})"),
            (None, Language::German) => "Abs. 1 Satz 2".to_owned(),
            (None, Language::English) => "(1) sentence 2".to_owned(),
        };
        match self.answers.get(&field) {
            Some(Answer::Open(open)) => {
                let (who, by) = (visible(&open.who), visible(&open.by));
                match self.language {
                    Language::German => format!("{} {label} ({norm}): {who} klärt das bis {by}.", field.number()),
                    Language::English => format!("{} {label} ({norm}): {who} finds out by {by}.", field.number()),
                }
            }
            Some(Answer::Lines(_)) if field == FieldId::ContactPoint => match self.language {
                Language::German => {
                    format!("{} {label} ({norm}): es fehlt eine E-Mail-Adresse oder Telefonnummer.", field.number())
                }
                Language::English => {
                    format!("{} {label} ({norm}): an e-mail address or phone number is missing.", field.number())
                }
            },
            _ => match self.language {
                Language::German => {
                    format!("{} {label} ({norm}): fehlt, und niemand ist damit beauftragt.", field.number())
                }
                Language::English => {
                    format!("{} {label} ({norm}): missing, and nobody is charged with it.", field.number())
                }
            },
        }
    }

    /// Open items that the norm does not require, with their dates.
    fn open_items(&self) -> Vec<Block> {
        let language = self.language;
        let lines: Vec<String> = self
            .answers
            .iter()
            .filter(|(field, _)| !self.requires(**field))
            .filter_map(|(field, answer)| match answer {
                Answer::Open(open) => Some((field, open)),
                Answer::Lines(_) => None,
            })
            .map(|(field, open)| {
                let (label, who, by) = (field.label().text(language), visible(&open.who), visible(&open.by));
                format!("{} {label}: {who}, {} {by}.", field.number(), language.say("bis", "by"))
            })
            .collect();
        if lines.is_empty() {
            return Vec::new();
        }
        vec![heading(language.say("Was sonst noch offen ist", "What else is open")), list(lines)]
    }

    fn item(&self, field: FieldId) -> Item {
        let language = self.language;
        let (answer, is_open) = match self.answers.get(&field) {
            Some(Answer::Lines(lines)) => (lines.iter().map(shown).collect(), !self.has(field) && self.requires(field)),
            Some(Answer::Open(open)) => (vec![vec![Span::plain(open_words(open, language))]], true),
            None => {
                let nobody =
                    language.say("Offen. Niemand ist bisher damit beauftragt.", "Open. Nobody is charged with it yet.");
                (vec![vec![Span::plain(nobody)]], true)
            }
        };
        let required = if self.requires(field) { language.say(" (Pflicht)", " (required)") } else { "" };
        let label = format!("{}{required}", field.label().text(language));
        Item { number: field.number().to_owned(), label, answer, is_open }
    }

    fn recipient(&self) -> Vec<String> {
        match &self.authority {
            Addressee::Known { authority: id, .. } => {
                let mut lines = vec![words::law::authority_name(*id, self.language).to_owned()];
                lines.extend(authority(*id).and_then(|row| row.seat.clone()));
                lines
            }
            Addressee::Undecided { .. } => {
                vec![
                    self.language
                        .say("Aufsichtsbehörde: noch nicht bestimmt", "Authority: not determined yet")
                        .to_owned(),
                ]
            }
        }
    }

    fn footer(&self) -> String {
        self.language
            .say(
                "Zum Abschreiben in das Formular der Behörde. Namen betroffener Personen gehören nicht hinein.",
                "To copy into the authority's own form. Names of affected persons do not belong in it.",
            )
            .to_owned()
    }
}

fn way(row: Option<&Authority>, language: Language) -> String {
    match (row.and_then(|row| row.channel), language) {
        (Some(channel), Language::German) => format!("Meldeweg: {}.", words::law::channel(channel).de),
        (Some(channel), Language::English) => format!("Channel: {}.", words::law::channel(channel).en),
        (None, Language::German) => "Meldeweg: steht nicht in unserer Tabelle.".to_owned(),
        (None, Language::English) => "Channel: not in our table.".to_owned(),
    }
}

fn open_words(open: &OpenItem, language: Language) -> String {
    let (question, who, by) = (visible(&open.question), visible(&open.who), visible(&open.by));
    match language {
        Language::German => format!("Offen: {question} Das klärt {who} bis {by}."),
        Language::English => format!("Open: {question} {who} finds out by {by}."),
    }
}

fn shown(line: &Line) -> Line {
    line.iter().map(|span| Span { text: visible(&span.text), ..span.clone() }).collect()
}

fn heading(text: &str) -> Block {
    Block::Heading(vec![Span::plain(text)])
}

fn paragraph(text: String) -> Block {
    Block::Paragraph(vec![Span::plain(text)])
}

fn list(lines: Vec<String>) -> Block {
    Block::List { is_numbered: false, items: lines.into_iter().map(|line| vec![Span::plain(line)]).collect() }
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Lines(_) => "Lines",
            Self::Open(_) => "Open",
        })
    }
}

impl std::fmt::Debug for FormSheet {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shape = formatter.debug_struct("FormSheet");
        shape.field("authority", &self.authority).field("answers", &self.answers).finish_non_exhaustive()
    }
}
