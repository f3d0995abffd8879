//! All messages of the case, and what our lint may say of them.

use law::LegalTime;
use model::{Language, Writing};
use notice::document::Document;
use notice::letters::{AskFor, controller_values, package_values, person_values, question_values};
use notice::lint::{Asked, Kind, Level, Verdict, lint};
use notice::write::{Frame, TemplateId, Templates, Texts, Values, plain_text};

use super::kita;

/// A rendered message.
pub(crate) struct Message {
    pub(crate) name: String,
    pub(crate) kind: Option<Kind>,
    pub(crate) values: Values,
    pub(crate) writing: Writing,
}

/// Findings that are right to stay: beginning of the message's name, rule, reason.
const EXPLAINED: &[(&str, &str, &str)] = &[(
    "en/person/adult",
    "L27",
    "the first instruction stands at a third; the reader does not know \"check bills\" and \"never pass on\"",
)];

/// Every template for every case it has, German before English.
pub(crate) fn messages() -> Vec<Message> {
    let templates = Templates::compile(Texts::built_in()).expect("the built-in templates");
    let germany = LegalTime::germany();
    let mut messages = Vec::new();
    for language in Language::ALL {
        let mut add = |id: TemplateId, case: &str, kind: Option<Kind>, values: Values| {
            let name = format!("{}/{case}", id.name(language));
            let writing = templates
                .render(id, language, &Frame::default(), &values)
                .unwrap_or_else(|error| panic!("{name}: {error} {error:?}"));
            messages.push(Message { name, kind, values, writing });
        };
        for (case, message) in kita::controllers(language) {
            let first = controller_values(&message, &germany, language);
            add(TemplateId::ControllerStage1, case, Some(Kind::Controller), first);
            let second = package_values(&message, &kita::package(language), &germany, language);
            add(TemplateId::ControllerStage2, case, Some(Kind::Controller), second.clone());
            add(TemplateId::TodoPage, case, None, second);
        }
        for (case, profile) in kita::profiles() {
            let kind = if case.starts_with("custody") { Kind::Guardian } else { Kind::Person };
            let values = person_values(&profile, &kita::person_facts(language, profile.to, true), &germany, language);
            add(TemplateId::Person, case, Some(kind), values);
        }
        for (case, profile) in kita::profiles().into_iter().filter(|(case, _)| *case == "custody_both") {
            let values = person_values(&profile, &kita::person_facts(language, profile.to, false), &germany, language);
            add(TemplateId::FamilyLetter, case, Some(Kind::Guardian), values);
        }
        for who in [AskFor::Processor, AskFor::Controller] {
            add(who.template(), "questions", None, question_values(&kita::asking(who, language), &germany, language));
        }
    }
    messages
}

/// Judges all messages; what is neither kept nor explained fails, and so does an explanation that nothing needs.
pub(crate) fn check(messages: &[Message]) {
    let mut unexplained = Vec::new();
    let mut needed = vec![false; EXPLAINED.len()];
    for message in messages {
        let Some(kind) = message.kind else { continue };
        let text = format!("{}\n\n{}", message.writing.title, plain_text(&message.writing));
        let document = Document::new(&text, Some(message.writing.language));
        let facts = notice::read(&document);
        let judgement = lint(&document, &facts, &Asked { kind: Some(kind), ..Asked::default() });
        for (rule, verdict) in judgement.verdicts {
            let Verdict::Violated(findings) = verdict else { continue };
            let explained = EXPLAINED.iter().position(|(name, id, _)| message.name.contains(name) && *id == rule.id);
            match (rule.level, explained.and_then(|index| needed.get_mut(index))) {
                (Level::Info, _) => {}
                (Level::Warning, Some(needed)) => *needed = true,
                _ => unexplained.extend(findings.into_iter().map(|finding| {
                    let at = finding.at.map_or("(absent)", |place| place.of(&text));
                    format!("{} {} {:?}: {at}: {}", message.name, rule.id, rule.level, finding.why.en)
                })),
            }
        }
    }
    assert!(unexplained.is_empty(), "{} findings\n{}", unexplained.len(), unexplained.join("\n"));
    let idle: Vec<_> = EXPLAINED.iter().zip(&needed).filter(|(_, is_needed)| !**is_needed).collect();
    assert!(idle.is_empty(), "explained and not needed: {idle:?}");
}
