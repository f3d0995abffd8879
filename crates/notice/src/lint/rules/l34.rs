//! Personen außerhalb der Nutzerliste. Other people whose data lie among the affected ones are thought of.
//!
//! Object: messages, family and emergency contacts, mailboxes or address books, in which people stand who have no
//! account. `Violated` where such data are affected and the text speaks of no such people. Without named categories the
//! text cannot tell. Ground: Art. 4(1), 34(1) GDPR; criterion of the project after domain notes 8.2.

use model::Category;

use crate::facts::data::Named;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L34",
    title: ("Personen außerhalb der Nutzerliste", "People outside the list of users"),
    level: Level::Warning,
    norm: "Art. 4(1), 34(1) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Sind Nachrichten, Postfächer oder Kontakte betroffen, denkt der Text auch an die anderen Personen darin.",
        "Where messages, mailboxes or contacts are affected, the text also thinks of the other people in them.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Angreifer haben private Chats der Nutzer kopiert.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Unbekannte hatten Zugriff auf das Postfach einer Beschäftigten und die Daten darin.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "Private messages of our users were accessed.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Angreifer haben private Chats der Nutzer kopiert. Auch Daten der Chatpartner sind betroffen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Private messages of our users were accessed. Recipients without an account are affected too.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Names and addresses of our customers were stolen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Unbekannte haben Kundendaten kopiert.",
            expected: Expected::NotDecidable,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let data = &subject.facts.data;
    let holds_others = data
        .affected()
        .find(|item| matches!(item.named, Named::Category(Category::Message | Category::Family | Category::PickUp)));
    let at = holds_others.map(|item| item.place).or_else(|| data.mailboxes.first().copied());
    let Some(at) = at else {
        if data.named().next().is_some() {
            return Verdict::Ok;
        }
        return Verdict::ask(
            "Stehen in den betroffenen Daten auch Personen, die kein Konto bei Ihnen haben?",
            "Do the affected data also hold people who have no account with you?",
        );
    };
    if !data.third_persons.is_empty() {
        return Verdict::Ok;
    }
    let words = at.of(subject.document.text());
    let why = Wording::new(
        format!(
            "In »{words}« stehen auch andere Personen, etwa Gesprächspartner oder Angehörige. Der Text denkt nicht an sie; auch sie sind zu benachrichtigen (Art. 4 Nr. 1, Art. 34 Abs. 1 DSGVO)."
        ),
        format!(
            "“{words}” also holds other people, such as those written to or relatives. The text does not think of them; they must be told too (Art. 4(1), 34(1) GDPR)."
        ),
    );
    let proposal = match subject.facts.language {
        Language::German => {
            "»Auch Daten Ihrer Gesprächspartner und Angehörigen können betroffen sein. Sagen Sie ihnen bitte Bescheid.«"
        }
        Language::English => {
            "“Data of people you wrote to and of your relatives may be affected too. Please tell them.”"
        }
    };
    Verdict::violated(Some(at), why, proposal)
}
