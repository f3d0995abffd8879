//! Where something lies: a list of components, never a path string.
//!
//! A component is bytes as the carrier of the evidence had them: file names may be no UTF-8 and may hold newlines.
//! Paths of a leaked tree are personal data themselves, so a locator is `Sensitive` wherever it is stored.

/// One step of a locator.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LocatorPart {
    /// A file or folder name inside a tree, as raw bytes.
    Name(Vec<u8>),
    /// A member of a container, by its stored name as raw bytes.
    Member(Vec<u8>),
}

/// A list of components from the source's root to the object.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locator(pub Vec<LocatorPart>);

impl Locator {
    /// This locator with one more component.
    #[must_use]
    pub fn child(&self, part: LocatorPart) -> Self {
        let mut parts = self.0.clone();
        parts.push(part);
        Self(parts)
    }

    /// The text form: names joined by `/`, members introduced by `!`. Bytes that are no printable ASCII or part of
    /// valid UTF-8, and the separators themselves inside a name, are written as `%XX`, so the form is one line,
    /// unambiguous and can be read back with [`Locator::parse`].
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in &self.0 {
            let (separator, name) = match part {
                LocatorPart::Name(name) => ('/', name),
                LocatorPart::Member(name) => ('!', name),
            };
            if !text.is_empty() || separator == '!' {
                text.push(separator);
            }
            push_escaped(&mut text, name, separator == '!');
        }
        text
    }

    /// Reads the text form back; member names keep their inner `/`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut parts = Vec::new();
        for (index, section) in text.split('!').enumerate() {
            if index == 0 {
                let names = section.split('/').filter(|name| !name.is_empty());
                parts.extend(names.map(|name| LocatorPart::Name(unescape(name))));
            } else {
                parts.push(LocatorPart::Member(unescape(section)));
            }
        }
        Self(parts)
    }

    /// The last component's bytes; empty for the root.
    #[must_use]
    pub fn file_name(&self) -> &[u8] {
        match self.0.last() {
            Some(LocatorPart::Name(name) | LocatorPart::Member(name)) => name,
            None => &[],
        }
    }
}

fn push_escaped(text: &mut String, name: &[u8], member: bool) {
    for chunk in name.utf8_chunks() {
        for character in chunk.valid().chars() {
            let separator = character == '!' || character == '%' || (character == '/' && !member);
            if separator || character.is_control() {
                let mut buffer = [0_u8; 4];
                for byte in character.encode_utf8(&mut buffer).bytes() {
                    text.push_str(&format!("%{byte:02X}"));
                }
            } else {
                text.push(character);
            }
        }
        for byte in chunk.invalid() {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
}

fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = (*first == b'%')
            .then(|| tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok()))
            .flatten()
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        if let Some(byte) = escaped {
            bytes.push(byte);
            rest = tail.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Locator, LocatorPart};

    #[test]
    fn text_form_reads_back() {
        let locator = Locator(vec![
            LocatorPart::Name(b"uploads".to_vec()),
            LocatorPart::Name(b"a\nb\xff!%.zip".to_vec()),
            LocatorPart::Member("Gruppe Bären/liste.csv".as_bytes().to_vec()),
        ]);
        assert_eq!(locator.text(), "uploads/a%0Ab%FF%21%25.zip!Gruppe Bären/liste.csv");
        assert_eq!(Locator::parse(&locator.text()), locator);
    }
}
