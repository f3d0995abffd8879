//! The way of a text: values become marks, the template is run, the Markdown is read, marks become words with their binding.
//!
//! Owns the engine's settings: strict names, limited fuel, no other files than the set. A condition on something open is caught
//! where the engine asks for its truth, because there it would silently pass for "no". Errors leave here with template, line and
//! item; the engine's own messages may quote values and are dropped.

use std::error::Error as _;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Object, ObjectRepr, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};
use model::{Language, Writing};

use super::error::RenderError;
use super::layout;
use super::texts::{TemplateId, Texts};
use super::values::{Leaf, Value, Values};

/// Steps of the engine for one text; the longest built-in template needs less than a hundredth.
const FUEL_STEPS_MAX: u64 = 2_000_000;

/// Longest rendered template, in bytes.
const TEXT_BYTES_MAX: usize = 4 << 20;

/// The first of the private-use characters that stand for leaves.
const FIRST_MARK: u32 = 0xF_0000;

/// Leaves of one text: the private-use characters of plane 15.
const LEAVES_MAX: usize = 0xFFFE;

/// Rahmen. What stands around a text and is not the template's: whose paper it is, whom it goes to.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Who writes, one line each; empty for a letterhead of somebody else's.
    pub sender: Vec<String>,
    /// Whom it is for, one line each.
    pub recipient: Vec<String>,
    /// Place and date in words.
    pub dated: String,
    /// Reference of the case.
    pub reference: String,
    /// What no reader may miss; goes before the template's own.
    pub banner: Option<String>,
}

/// Übersetzte Vorlagen. All templates, understood once and ready to be filled.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    texts: Texts,
}

impl Templates {
    /// Reads all templates.
    ///
    /// # Errors
    ///
    /// [`RenderError::Syntax`] for the first that cannot be understood, [`RenderError::Limit`] for one that is too long.
    pub fn compile(texts: Texts) -> Result<Self, RenderError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        environment.set_fuel(Some(FUEL_STEPS_MAX));
        environment.set_debug(true);
        environment.set_formatter(print);
        environment.add_filter("or_open", or_open);
        environment.add_test("open", |value: &minijinja::Value| leaf_of(value).is_some_and(|leaf| leaf.open.is_some()));
        for name in texts.names() {
            let text = texts.get(name).unwrap_or_default();
            if text.len() > TEXT_BYTES_MAX {
                return Err(RenderError::Limit { template: name.to_owned() });
            }
            environment
                .add_template_owned(name.to_owned(), text.to_owned())
                .map_err(|error| RenderError::Syntax { template: name.to_owned(), line: error.line().unwrap_or(0) })?;
        }
        Ok(Self { environment, texts })
    }

    /// Writes a text.
    ///
    /// # Errors
    ///
    /// Whatever [`RenderError`] says; nothing is handed out then.
    pub fn render(
        &self,
        id: TemplateId,
        language: Language,
        frame: &Frame,
        values: &Values,
    ) -> Result<Writing, RenderError> {
        let name = id.name(language);
        let no_template = || RenderError::NoTemplate { template: name.clone() };
        let template = self.environment.get_template(&name).map_err(|_| no_template())?;
        let (leaves, context) = Leaves::of(values);
        if leaves.leaves.len() > LEAVES_MAX {
            return Err(RenderError::Limit { template: name });
        }
        let text = template.render(context).map_err(|error| self.explained(&name, &error))?;
        if text.len() > TEXT_BYTES_MAX {
            return Err(RenderError::Limit { template: name });
        }
        if let Some(item) = leaves.blind.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let (template, line) = self.find(&name, &item);
            return Err(RenderError::OpenCondition { template, line, item });
        }
        let finder = |needle: &str| self.find(&name, needle);
        layout::writing(&text, &leaves, language, frame, &layout::Source { name: &name, find: &finder })
    }

    /// Where a template, or one that it includes, first writes these words; line 0 if none does.
    fn find(&self, name: &str, needle: &str) -> (String, usize) {
        let language = name.split('/').next().unwrap_or_default();
        let own = std::iter::once(name);
        let others = self.texts.names().filter(|other| other.starts_with(language) && other.contains("/part_"));
        for candidate in own.chain(others) {
            let text = self.texts.get(candidate).unwrap_or_default();
            if let Some(line) = text.lines().position(|line| line.contains(needle)) {
                return (candidate.to_owned(), line + 1);
            }
        }
        (name.to_owned(), 0)
    }

    /// The engine's error in our words: the innermost one, with the item it is about.
    fn explained(&self, name: &str, error: &Error) -> RenderError {
        let mut innermost = error;
        let mut source = error.source();
        while let Some(inner) = source {
            innermost = inner.downcast_ref::<Error>().unwrap_or(innermost);
            source = inner.source();
        }
        let template = innermost.name().unwrap_or(name).to_owned();
        let line = innermost.line().unwrap_or(0);
        let item = self.item_at(&template, innermost);
        match innermost.kind() {
            ErrorKind::OutOfFuel => RenderError::Limit { template },
            ErrorKind::UndefinedError => RenderError::Missing { template, line, item },
            ErrorKind::TemplateNotFound => RenderError::NoTemplate { template: item_or(item, name) },
            ErrorKind::InvalidOperation => match innermost.detail() {
                Some(OPEN) => RenderError::Open { template, line, item },
                Some(NO_TEXT) => RenderError::NoText { template, line, item },
                Some(BARE_NUMBER) => RenderError::BareNumber { template, line, item },
                _ => RenderError::Failed { template, line },
            },
            _ => RenderError::Failed { template, line },
        }
    }

    /// The expression of the template that an error is about; our own template's words, never a value.
    fn item_at(&self, template: &str, error: &Error) -> String {
        let text = self.texts.get(template).unwrap_or_default();
        let quoted = error.range().and_then(|range| text.get(range)).unwrap_or_default();
        quoted.trim_matches(|sign: char| sign.is_whitespace() || "{}%-".contains(sign)).to_owned()
    }
}

fn item_or(item: String, name: &str) -> String {
    if item.is_empty() { name.to_owned() } else { item }
}

/// What the engine is told, and what we recognise when it tells us.
const OPEN: &str = "open";
const NO_TEXT: &str = "no text";
const BARE_NUMBER: &str = "bare number";

/// Prints a value into the text: leaves as their mark, words of the template as they are, nothing else.
fn print(output: &mut Output<'_>, _: &mut State<'_, '_>, value: &minijinja::Value) -> Result<(), Error> {
    let refuse = |what: &'static str| Err(Error::new(ErrorKind::InvalidOperation, what));
    if let Some(leaf) = leaf_of(value) {
        return if leaf.open.is_some() { refuse(OPEN) } else { written(output, leaf.mark.encode_utf8(&mut [0; 4])) };
    }
    match value.kind() {
        ValueKind::String => written(output, value.as_str().unwrap_or_default()),
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::Number => refuse(BARE_NUMBER),
        _ => refuse(NO_TEXT),
    }
}

fn written(output: &mut Output<'_>, text: &str) -> Result<(), Error> {
    output.write_str(text).map_err(|_| Error::from(ErrorKind::WriteFailure))
}

/// `{{ item | or_open }}`: the item, or that it is open, with the question, who answers it and by when.
fn or_open(state: &State<'_, '_>, value: &minijinja::Value) -> Result<minijinja::Value, Error> {
    let Some(open) = leaf_of(value).and_then(|leaf| leaf.open.as_ref()) else {
        return if value.is_undefined() { Err(Error::from(ErrorKind::UndefinedError)) } else { Ok(value.clone()) };
    };
    let [question, who, by] = open;
    let text = if state.name().starts_with("en/") {
        format!("still open: {} {} answers this by {}", question.mark, who.mark, by.mark)
    } else {
        format!("noch offen: {} Das klärt {} bis {}", question.mark, who.mark, by.mark)
    };
    Ok(minijinja::Value::from(text))
}

fn leaf_of(value: &minijinja::Value) -> Option<&LeafMark> {
    value.downcast_object_ref::<LeafMark>()
}

/// A leaf as the engine sees it: one character, and three more where it is open.
#[derive(Debug)]
struct LeafMark {
    mark: char,
    item: String,
    open: Option<[Arc<LeafMark>; 3]>,
    is_filled: bool,
    blind: Arc<Mutex<Option<String>>>,
}

impl Object for LeafMark {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &minijinja::Value) -> Option<minijinja::Value> {
        let [question, who, by] = self.open.as_ref()?;
        let part = match key.as_str()? {
            "question" => question,
            "who" => who,
            "by" => by,
            _ => return None,
        };
        Some(minijinja::Value::from_dyn_object(Arc::clone(part)))
    }

    fn is_true(self: &Arc<Self>) -> bool {
        if self.open.is_some() {
            let mut blind = self.blind.lock().unwrap_or_else(PoisonError::into_inner);
            blind.get_or_insert_with(|| self.item.clone());
        }
        self.is_filled
    }

    fn render(self: &Arc<Self>, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.mark.encode_utf8(&mut [0; 4]))
    }
}

/// All leaves of one text, by mark.
pub(super) struct Leaves {
    leaves: Vec<(String, Leaf)>,
    blind: Arc<Mutex<Option<String>>>,
}

impl Leaves {
    fn of(values: &Values) -> (Self, minijinja::Value) {
        let mut leaves = Self { leaves: Vec::new(), blind: Arc::default() };
        let context = leaves.group(values, "");
        (leaves, context)
    }

    /// The leaf that a character stands for, with its name in the template.
    pub(super) fn at(&self, character: char) -> Option<(&str, &Leaf)> {
        let index = u32::from(character).checked_sub(FIRST_MARK)?;
        let (item, leaf) = self.leaves.get(usize::try_from(index).ok()?)?;
        Some((item.as_str(), leaf))
    }

    fn group(&mut self, values: &Values, path: &str) -> minijinja::Value {
        let named = values.iter().map(|(name, value)| {
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            (name.to_owned(), self.value(value, &path))
        });
        minijinja::Value::from_pairs(named.collect::<Vec<_>>())
    }

    fn value(&mut self, value: &Value, path: &str) -> minijinja::Value {
        match value {
            Value::Leaf(leaf) => minijinja::Value::from_dyn_object(self.leaf(leaf, path)),
            Value::Word(word) => minijinja::Value::from(*word),
            Value::Flag(is_so) => minijinja::Value::from(*is_so),
            Value::Absent => minijinja::Value::from(()),
            Value::List(values) => values.iter().map(|value| self.value(value, path)).collect(),
            Value::Group(values) => self.group(values, path),
        }
    }

    fn leaf(&mut self, leaf: &Leaf, path: &str) -> Arc<LeafMark> {
        let (open, is_filled) = match leaf {
            Leaf::Known { text, .. } => (None, !text.trim().is_empty()),
            Leaf::Open(open) => {
                let mut part = |text: &String| {
                    let known = Leaf::Known { text: text.clone(), bound: None, is_foreign: false };
                    self.leaf(&known, path)
                };
                (Some([part(&open.question), part(&open.who), part(&open.by)]), false)
            }
        };
        let index = u32::try_from(self.leaves.len()).unwrap_or(u32::MAX);
        // Behind the last mark the text is refused as too long before a mark is read again.
        let mark = FIRST_MARK.checked_add(index).and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.leaves.push((path.to_owned(), leaf.clone()));
        Arc::new(LeafMark { mark, item: path.to_owned(), open, is_filled, blind: Arc::clone(&self.blind) })
    }
}
