//! Hash tables with a fast seeded hasher; their order never reaches a result.
//!
//! foldhash without its own standard-library feature: that feature would change hashbrown's build, and with it every
//! crate above it, between commands.

use std::collections::{HashMap as StdHashMap, HashSet as StdHashSet};

use foldhash::fast::RandomState;

/// A map for look-ups.
pub(crate) type HashMap<Key, Value> = StdHashMap<Key, Value, RandomState>;

/// A set for look-ups.
pub(crate) type HashSet<Key> = StdHashSet<Key, RandomState>;
