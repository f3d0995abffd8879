//! A mention in normal form: every value a number, so that comparing is comparing numbers.
//!
//! The clear values of names stay in one table; everything else keeps only the number under which a value was first
//! seen. Mentions are numbered in the order of their ids, so that the order of the input cannot matter.

use std::collections::HashMap;
use std::hash::Hash;

use model::{MentionId, MentionRole};

use crate::birth_date::BirthDate;
use crate::given_names;
use crate::phonetic::cologne;
use crate::settings::NAME_WORDS_MAX;

/// The number of a value; 0 stands for "not given".
pub(crate) type Value = u32;

/// The value that is not given.
pub(crate) const ABSENT: Value = 0;

/// The value, if it is given.
pub(crate) fn told(value: Value) -> Option<Value> {
    (value != ABSENT).then_some(value)
}

/// Numbers values in the order in which they come.
pub(crate) struct Register<T> {
    numbers: HashMap<T, Value>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { numbers: HashMap::new() }
    }
}

impl<T: Eq + Hash> Register<T> {
    /// The number of a value.
    pub(crate) fn number(&mut self, value: Option<T>) -> Value {
        let Some(value) = value else { return ABSENT };
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX - 1) + 1;
        *self.numbers.entry(value).or_insert(next)
    }

    /// How many numbers are in use, 0 included.
    pub(crate) fn len(&self) -> usize {
        self.numbers.len() + 1
    }
}

/// One folded word of a name.
pub(crate) struct NameEntry {
    /// The folded word.
    pub(crate) word: String,
    /// Its sound.
    pub(crate) sound: u64,
    /// Lines of the table of short forms.
    pub(crate) forms: &'static [u16],
    /// Known to stand on its own.
    pub(crate) independent: bool,
}

/// All name words of the controller.
pub(crate) struct Names {
    register: HashMap<String, Value>,
    entries: Vec<NameEntry>,
}

impl Names {
    /// A table with the absent name only.
    pub(crate) fn new() -> Self {
        let absent = NameEntry { word: String::new(), sound: 0, forms: &[], independent: false };
        Self { register: HashMap::new(), entries: vec![absent] }
    }

    /// The number of a folded word.
    pub(crate) fn number(&mut self, word: &str) -> Value {
        if word.is_empty() {
            return ABSENT;
        }
        if let Some(known) = self.register.get(word) {
            return *known;
        }
        let Ok(number) = u32::try_from(self.entries.len()) else { return ABSENT };
        self.register.insert(word.to_owned(), number);
        self.entries.push(NameEntry {
            word: word.to_owned(),
            sound: cologne(word),
            forms: given_names::forms_of(word),
            independent: given_names::is_independent(word),
        });
        number
    }

    /// The entry of a number that this table gave.
    pub(crate) fn entry(&self, number: Value) -> &NameEntry {
        &self.entries[number as usize]
    }

    /// How many numbers are in use, 0 included.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}

/// The words of one name, in order, as numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NameWords {
    words: [Value; NAME_WORDS_MAX],
    count: u8,
    /// All words written together: `Anna-Lena` and `Annalena` are one.
    pub(crate) together: Value,
}

impl NameWords {
    /// Numbers the words.
    pub(crate) fn new(names: &mut Names, words: &[String]) -> Self {
        let mut all = Self::default();
        for (slot, word) in all.words.iter_mut().zip(words) {
            *slot = names.number(word);
            all.count += 1;
        }
        all.together = names.number(&words.iter().take(NAME_WORDS_MAX).map(String::as_str).collect::<String>());
        all
    }

    /// The words.
    pub(crate) fn as_slice(&self) -> &[Value] {
        self.words.get(..usize::from(self.count)).unwrap_or_default()
    }

    /// The first word, or absent.
    pub(crate) fn first(&self) -> Value {
        self.words[0]
    }

    /// No word at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// What kind of person a role speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A child.
    Child,
    /// Somebody a list is about who is no child.
    Resident,
    /// Somebody named beside others.
    Adult,
    /// Somebody who works there.
    Staff,
    /// Not told.
    Unknown,
}

impl Kind {
    /// The kind of a role.
    pub(crate) fn of(role: MentionRole) -> Self {
        match role {
            MentionRole::Child => Self::Child,
            MentionRole::Resident => Self::Resident,
            MentionRole::NamedAdult | MentionRole::Guardian | MentionRole::EmergencyContact => Self::Adult,
            MentionRole::Staff => Self::Staff,
            MentionRole::Unknown => Self::Unknown,
        }
    }

    /// Linked in the first pass, before the adults beside them.
    pub(crate) fn is_principal(self) -> bool {
        !matches!(self, Self::Adult | Self::Staff)
    }

    /// The list is about them, and names each in a record of his or her own.
    pub(crate) fn is_listed(self) -> bool {
        self != Self::Adult
    }
}

/// Sex as a cell tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sex {
    /// Weiblich.
    Female,
    /// Männlich.
    Male,
    /// Divers.
    Diverse,
}

/// A mention in normal form. No `Debug`: a birth date stands in it in clear.
#[derive(Clone, Copy)]
pub(crate) struct Profile {
    pub(crate) given: NameWords,
    pub(crate) family: NameWords,
    pub(crate) birth_family: NameWords,
    pub(crate) born: Option<BirthDate>,
    pub(crate) kind: Kind,
    /// The family name is the child's, because the mention gives none.
    pub(crate) family_implied: bool,
    /// Street and house number.
    pub(crate) dwelling: Value,
    /// Street alone.
    pub(crate) street: Value,
    /// Postal code, or the town where no code is given.
    pub(crate) place: Value,
    pub(crate) phones: [Value; 2],
    pub(crate) mail: Value,
    pub(crate) sex: Option<Sex>,
    /// Object that states it.
    pub(crate) list: Value,
    /// Object and line that state it.
    pub(crate) record: Value,
}

impl Profile {
    /// A telephone number that both give.
    pub(crate) fn shares_phone(&self, other: &Self) -> Option<Value> {
        self.phones.into_iter().filter_map(told).find(|phone| other.phones.contains(phone))
    }
}

/// What a person's row takes over from its mentions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Marks {
    pub(crate) role: MentionRole,
    pub(crate) protected: bool,
    pub(crate) former: bool,
}

/// The mentions of one controller in normal form, in the order of their ids.
pub(crate) struct Roll {
    pub(crate) ids: Vec<MentionId>,
    pub(crate) marks: Vec<Marks>,
    pub(crate) profiles: Vec<Profile>,
    pub(crate) names: Names,
    /// For each list, what it tells against a pair that both its records are about one person.
    pub(crate) lists: Vec<i64>,
    /// Adults beside each child, children beside each adult; both by position.
    pub(crate) tied: Vec<Vec<u32>>,
    /// How many numbers each register gave: dwellings, places, phones, mails.
    pub(crate) sizes: RegisterSizes,
}

/// How many numbers each register gave, 0 included.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RegisterSizes {
    pub(crate) dwellings: usize,
    pub(crate) streets: usize,
    pub(crate) places: usize,
    pub(crate) phones: usize,
    pub(crate) mails: usize,
}

impl Roll {
    /// The profile at a position that this roll gave.
    pub(crate) fn profile(&self, position: u32) -> &Profile {
        &self.profiles[position as usize]
    }

    /// Log2 of how often a list names somebody twice.
    pub(crate) fn repeats_millibits(&self, list: Value) -> i64 {
        self.lists.get(list as usize).copied().unwrap_or(0)
    }

    /// The tied mentions of a position.
    pub(crate) fn tied(&self, position: u32) -> &[u32] {
        self.tied.get(position as usize).map_or(&[], Vec::as_slice)
    }

    /// How many mentions.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The position of a mention.
    pub(crate) fn position(&self, mention: MentionId) -> Option<u32> {
        self.ids.binary_search(&mention).ok().and_then(|at| u32::try_from(at).ok())
    }
}
