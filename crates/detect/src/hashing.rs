//! Hash maps of words: a cheap hash, since every cell asks them.
//!
//! foldhash without its standard-library feature, which would change how other crates are built. What is asked are
//! the words of the rules, so a fixed seed is enough; what evidence itself fills has a seed of its own. No result
//! depends on the order of these maps.

use std::collections::{HashMap, HashSet};

use foldhash::fast::{FixedState, RandomState};

/// Words of the rules and what they mean.
pub(crate) type WordMap<V> = HashMap<String, V, FixedState>;
/// A list of the rules.
pub(crate) type WordList = HashSet<&'static str, FixedState>;
/// Words met in evidence.
pub(crate) type SeenWords<V> = HashMap<String, V, RandomState>;
