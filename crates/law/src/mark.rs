//! Beleg. How surely a rule or a datum is known, carried from the domain notes into the values.
//!
//! A rule that nobody has checked against the official text must not look like one that was checked; so the mark
//! travels with the datum to the reader. Leaves out what the sources say: their list is part of the domain notes.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;

/// Beleg. The mark of a rule or datum, as the domain notes define them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Mark {
    /// Checked in these numbered sources.
    Verified(Cow<'static, [u16]>),
    /// Seen only in somebody else's rendering of a primary source.
    ThirdParty(Cow<'static, [u16]>),
    /// Computed or deduced by the authors of the notes.
    Deduced,
    /// From memory; to be checked against the official text before it becomes a hard rule.
    Memory,
}

impl Mark {
    /// Checked in these numbered sources.
    #[must_use]
    pub const fn checked(sources: &'static [u16]) -> Self {
        Self::Verified(Cow::Borrowed(sources))
    }

    /// Says whether a reader has to be told that this is unverified.
    #[must_use]
    pub const fn is_unverified(&self) -> bool {
        matches!(self, Self::Memory)
    }
}

impl TryFrom<String> for Mark {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let wrong = || format!("`{text}` is no mark");
        match text.as_str() {
            "M" => return Ok(Self::Memory),
            "D" => return Ok(Self::Deduced),
            _ => {}
        }
        let rest = text.strip_prefix('V').ok_or_else(wrong)?;
        let (rest, is_third_party) = rest.strip_prefix('*').map_or((rest, false), |rest| (rest, true));
        let inner = rest.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).ok_or_else(wrong)?;
        let numbers: Result<Vec<u16>, _> = inner.split("][").map(str::parse).collect();
        let numbers = Cow::Owned(numbers.map_err(|_| wrong())?);
        Ok(if is_third_party { Self::ThirdParty(numbers) } else { Self::Verified(numbers) })
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letter, numbers) = match self {
            Self::Memory => return formatter.write_str("M"),
            Self::Deduced => return formatter.write_str("D"),
            Self::Verified(numbers) => ("V", numbers),
            Self::ThirdParty(numbers) => ("V*", numbers),
        };
        formatter.write_str(letter)?;
        numbers.iter().try_for_each(|number| write!(formatter, "[{number}]"))
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn marks_are_read_and_written_alike() {
        for text in ["M", "D", "V[42]", "V[42][43]", "V*[9]"] {
            assert_eq!(Mark::try_from(text.to_owned()).map(|mark| mark.to_string()), Ok(text.to_owned()));
        }
        assert!(Mark::try_from("V".to_owned()).is_err());
    }
}
