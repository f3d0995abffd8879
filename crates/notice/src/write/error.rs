//! Why a text was not made, what follows, and what to do.
//!
//! A template is edited by people who do not program, so each variant names template, line and item. No variant holds a value:
//! item names are names of the template language, and a person's name never stands in an error.

use model::{Both, Language};
use thiserror::Error;

/// Says why a text was not rendered. Nothing of it was handed out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RenderError {
    /// No template of this name is there.
    #[error("there is no template {template}")]
    NoTemplate {
        /// Its name, `de/person`.
        template: String,
    },
    /// The template language was not understood.
    #[error("template {template}, line {line}: the template language is not understood here")]
    Syntax {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
    },
    /// An open item was used as if it were known.
    #[error("template {template}, line {line}: {item} is still open")]
    Open {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
        /// The item as the template names it.
        item: String,
    },
    /// An open item was used as a condition, which would have passed for "no".
    #[error("template {template}, line {line}: {item} is still open and was used as a condition")]
    OpenCondition {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
        /// The item.
        item: String,
    },
    /// The template names an item that it was not given.
    #[error("template {template}, line {line}: {item} is not among the values of this text")]
    Missing {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
        /// The item as the template names it.
        item: String,
    },
    /// Something other than text was to be printed: a list, a group, an item this text does not have.
    #[error("template {template}, line {line}: {item} is no text")]
    NoText {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
        /// The item as the template names it.
        item: String,
    },
    /// A number that the template computed, which no fact stands behind.
    #[error("template {template}, line {line}: {item} is a number that rests on no fact")]
    BareNumber {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
        /// The item as the template names it.
        item: String,
    },
    /// A placeholder is left in the finished text.
    #[error("template {template}, line {line}: the placeholder {mark} is left")]
    Placeholder {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
        /// Which placeholder.
        mark: &'static str,
    },
    /// A value that people entered is a placeholder.
    #[error("template {template}: the value {item} holds the placeholder {mark}")]
    PlaceholderValue {
        /// Its name.
        template: String,
        /// The item.
        item: String,
        /// Which placeholder.
        mark: &'static str,
    },
    /// A form of Markdown that texts do not have.
    #[error("template {template}: {element} is not possible in a text")]
    Element {
        /// Its name.
        template: String,
        /// What it is.
        element: &'static str,
    },
    /// The head of the template has no subject line.
    #[error("template {template}: the head has no line `title:`")]
    NoTitle {
        /// Its name.
        template: String,
    },
    /// The head holds a line that nobody knows.
    #[error("template {template}, line {line}: this line of the head is not known")]
    HeadLine {
        /// Its name.
        template: String,
        /// Line of the rendered head, counted from 1.
        line: usize,
    },
    /// A fact stands in the subject line, a small print or the head of a table, and nowhere in the text, where its change would show.
    #[error("template {template}: {item} stands only where its change would not be seen")]
    OutOfSight {
        /// Its name.
        template: String,
        /// The item.
        item: String,
    },
    /// The template computes too much, or the text grows too long.
    #[error("template {template}: the text grows beyond its limit")]
    Limit {
        /// Its name.
        template: String,
    },
    /// Something else in the template could not be carried out.
    #[error("template {template}, line {line}: this cannot be carried out")]
    Failed {
        /// Its name.
        template: String,
        /// Line, counted from 1; 0 when unknown.
        line: usize,
    },
}

impl RenderError {
    /// What happened, in a language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::German => self.german(),
        }
    }

    fn german(&self) -> String {
        match self {
            Self::NoTemplate { template } => format!("Es gibt keine Vorlage {template}."),
            Self::Syntax { template, line } => {
                format!("Vorlage {template}, Zeile {line}: die Vorlagensprache ist hier nicht verständlich.")
            }
            Self::Open { template, line, item } => format!("Vorlage {template}, Zeile {line}: {item} ist noch offen."),
            Self::OpenCondition { template, line, item } => {
                format!("Vorlage {template}, Zeile {line}: {item} ist noch offen und wurde als Bedingung benutzt.")
            }
            Self::Missing { template, line, item } => {
                format!("Vorlage {template}, Zeile {line}: {item} gehört nicht zu den Werten dieses Textes.")
            }
            Self::NoText { template, line, item } => format!("Vorlage {template}, Zeile {line}: {item} ist kein Text."),
            Self::BareNumber { template, line, item } => {
                format!("Vorlage {template}, Zeile {line}: {item} ist eine Zahl, hinter der kein Sachverhalt steht.")
            }
            Self::Placeholder { template, line, mark } => {
                format!("Vorlage {template}, Zeile {line}: der Platzhalter {mark} ist übrig.")
            }
            Self::PlaceholderValue { template, item, mark } => {
                format!("Vorlage {template}: der Wert {item} enthält den Platzhalter {mark}.")
            }
            Self::Element { template, element } => format!("Vorlage {template}: {element} geht in einem Text nicht."),
            Self::NoTitle { template } => format!("Vorlage {template}: im Kopf fehlt die Zeile `title:`."),
            Self::HeadLine { template, line } => {
                format!("Vorlage {template}, Zeile {line}: diese Zeile des Kopfes ist unbekannt.")
            }
            Self::OutOfSight { template, item } => {
                format!("Vorlage {template}: {item} steht nur dort, wo eine Änderung nicht auffiele.")
            }
            Self::Limit { template } => format!("Vorlage {template}: der Text wächst über seine Grenze."),
            Self::Failed { template, line } => {
                format!("Vorlage {template}, Zeile {line}: das lässt sich nicht ausführen.")
            }
        }
    }

    /// What it means for the case.
    #[must_use]
    pub const fn consequence(&self) -> Both {
        Both::new(
            "Der Text ist nicht entstanden; er kann weder freigegeben noch verschickt werden. Fristen laufen weiter.",
            "The text was not made; it can neither be approved nor sent. Time limits go on running.",
        )
    }

    /// What to do.
    #[must_use]
    pub const fn hint(&self) -> Both {
        match self {
            Self::NoTemplate { .. } => Both::new(
                "Nehmen Sie den Namen einer Vorlage aus der Liste, oder legen Sie sie unter diesem Namen ab.",
                "Take the name of a template from the list, or store one under this name.",
            ),
            Self::Syntax { .. } | Self::Failed { .. } => Both::new(
                "Vergleichen Sie die Zeile mit der mitgelieferten Vorlage.",
                "Compare the line with the template that came with the program.",
            ),
            Self::Open { .. } => Both::new(
                "Tragen Sie die Angabe nach, oder schreiben Sie `| or_open`: dann nennt der Text, wer es bis wann klärt.",
                "State the fact, or write `| or_open`: then the text says who finds out by when.",
            ),
            Self::OpenCondition { .. } => Both::new(
                "Fragen Sie zuerst `is open`: Offenes ist kein Nein.",
                "Ask `is open` first: what is open is not a no.",
            ),
            Self::Missing { .. } => Both::new(
                "Prüfen Sie den Namen; docs/texts.md führt die Werte jeder Vorlage auf.",
                "Check the name; docs/texts.md lists the values of every template.",
            ),
            Self::NoText { .. } => Both::new(
                "Gehen Sie mit `for` durch eine Liste, mit Punkt in eine Gruppe; fragen Sie mit `if`, ob es die Angabe gibt.",
                "Walk a list with `for`, a group with a dot; ask with `if` whether the item is there.",
            ),
            Self::BareNumber { .. } => Both::new(
                "Nehmen Sie einen Wert, der die Zahl nennt; eine in der Vorlage gezählte Zahl merkt keine Änderung.",
                "Take a value that states the number; one counted in the template notices no change.",
            ),
            Self::Placeholder { .. } => Both::new(
                "Ersetzen Sie den Platzhalter durch Text oder einen Wert.",
                "Replace the placeholder by words or a value.",
            ),
            Self::PlaceholderValue { .. } => Both::new(
                "Tragen Sie die Angabe ein, oder lassen Sie sie ausdrücklich offen: wer klärt sie bis wann.",
                "State the fact, or leave it open: who finds out by when.",
            ),
            Self::Element { .. } => Both::new(
                "Möglich sind Überschriften, Absätze, Listen, Tabellen und **Hervorhebung**; Zeilen beginnen ohne Leerzeichen.",
                "Possible are headings, paragraphs, lists, tables and **emphasis**; lines begin without spaces.",
            ),
            Self::NoTitle { .. } | Self::HeadLine { .. } => Both::new(
                "Der Kopf besteht aus Zeilen `title:`, `banner:` und `footer:` und endet mit einer Zeile `---`.",
                "The head is made of lines `title:`, `banner:` and `footer:` and ends with a line `---`.",
            ),
            Self::OutOfSight { .. } => {
                Both::new("Nennen Sie den Wert auch im Text.", "Name the value in the text as well.")
            }
            Self::Limit { .. } => Both::new(
                "Suchen Sie eine Schleife, die sich selbst wiederholt, oder teilen Sie den Text.",
                "Look for a loop that repeats itself, or split the text.",
            ),
        }
    }
}
