//! Values that must not leave by accident.
//!
//! `Sensitive<T>` has no `Display` and no serialisation, and its `Debug` shows nothing of the value. Whoever needs
//! the clear value says for what purpose; the call sites of `reveal` are listed by tidy.

use std::fmt;

/// Why a clear value is needed; the caller's purpose, named at the call site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Reading evidence and typing what it holds.
    Detection,
    /// Comparing mentions to find persons.
    Linkage,
    /// Matching requests to objects and actors.
    Exposure,
    /// Writing to encrypted storage.
    Storage,
    /// Showing it to a human who gave a purpose that the journal holds.
    Disclosure,
}

/// A personal value or a secret.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    /// Wraps a value.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Gives the clear value for a stated purpose.
    #[must_use]
    pub const fn reveal(&self, _purpose: Purpose) -> &T {
        &self.0
    }
}

impl Sensitive<String> {
    /// Says whether there is no value at all; tells nothing about what it is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Sensitive(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Sensitive;

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Sensitive::new("Erika".to_owned())), "Sensitive(…)");
    }
}
