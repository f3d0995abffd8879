//! Reads the words after a command's name.
//!
//! Deliberately small: `--name value`, `--name=value`, flags and plain words. Each
//! command states which names it knows, so that a misspelt option is an error and
//! never ignored.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::failure::Failure;

/// Which options a command knows.
pub(crate) struct Known {
    pub(crate) flags: &'static [&'static str],
    pub(crate) values: &'static [&'static str],
}

/// The words that were given, sorted into flags, values and plain words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) words: Vec<String>,
    flags: Vec<String>,
    values: BTreeMap<String, String>,
}

impl Options {
    /// Sorts `arguments`, refusing what `known` does not name.
    pub(crate) fn read(arguments: Vec<String>, known: &Known) -> Result<Self, Failure> {
        let mut options = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let Some(long) = argument.strip_prefix("--") else {
                options.words.push(argument);
                continue;
            };
            let (name, inline) = match long.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (long, None),
            };
            if known.flags.contains(&name) && inline.is_none() {
                options.flags.push(name.to_owned());
            } else if known.values.contains(&name) {
                let value = inline.or_else(|| arguments.next());
                let value = value.ok_or_else(|| Failure::machine(format!("--{name} needs a value")))?;
                options.values.insert(name.to_owned(), value);
            } else {
                return Err(Failure::machine(format!("no option --{name}; see --help for those that exist")));
            }
        }
        Ok(options)
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|given| given == flag)
    }

    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// The value of `--name` read as `T`, or `otherwise` when it was not given.
    pub(crate) fn parsed<T: FromStr>(&self, name: &str, otherwise: T) -> Result<T, Failure> {
        let Some(text) = self.value(name) else {
            return Ok(otherwise);
        };
        text.parse().map_err(|_| Failure::machine(format!("--{name}: cannot read `{text}`")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: Known = Known { flags: &["bless"], values: &["scale", "seed"] };

    fn read(line: &str) -> Result<Options, Failure> {
        Options::read(line.split_whitespace().map(str::to_owned).collect(), &KNOWN)
    }

    #[test]
    fn words_flags_and_values() {
        let options = read("kita-app --bless --scale 0.2 --seed=7").expect("all names are known");
        assert_eq!(options.words, ["kita-app"]);
        assert!(options.has("bless"));
        assert_eq!(options.value("scale"), Some("0.2"));
        assert_eq!(options.parsed("seed", 1_u64).expect("a number"), 7);
        assert_eq!(options.parsed("absent", 3_u64).expect("the default"), 3);
    }

    #[test]
    fn what_is_unknown_or_unfinished_is_refused() {
        for line in ["--blessed", "--seed", "--bless=yes"] {
            assert!(read(line).is_err(), "{line}");
        }
        let options = read("--seed x").expect("the name is known");
        assert!(options.parsed("seed", 1_u64).is_err());
    }
}
