//! Network addresses in the repository belong to nobody.
//!
//! Only the nets for documentation (RFC 5737, RFC 3849, RFC 9637), loopback and the
//! unspecified address.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::source::SourceFile;
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "ip-addresses",
    why: "the address may belong to somebody's line",
    remedy: "take 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 or 2001:db8::/32",
    check: Check::File(check),
};

/// Files of other makers in which dotted numbers are versions.
const FOREIGN_FILES: &[&str] = &["Cargo.lock"];

fn check(file: &SourceFile) -> Vec<Hit> {
    if FOREIGN_FILES.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for word in words(line) {
            let is_real = v4(word).is_some_and(|address| !is_free_v4(address))
                || v6(word).is_some_and(|address| !is_free_v6(address));
            if is_real {
                hits.push(file.hit(index + 1, format!("the address {word}")));
            }
        }
    }
    hits
}

/// Longest stretches of letters, digits, dots and colons.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '.' | ':' | '_')))
        .map(|word| word.trim_end_matches(['.']))
}

/// An IPv4 address, alone or before a port or a further colon.
fn v4(word: &str) -> Option<Ipv4Addr> {
    word.split(':').find_map(|part| part.parse().ok())
}

fn is_free_v4(address: Ipv4Addr) -> bool {
    let is_special = address.is_loopback() || address.is_unspecified() || address.is_broadcast();
    address.is_documentation() || is_special
}

/// An IPv6 address that could be routed; `a::b` of the language is not one.
fn v6(word: &str) -> Option<Ipv6Addr> {
    let address: Ipv6Addr = word.parse().ok()?;
    let first = *address.segments().first()?;
    let is_routed = (0x2000..0x4000).contains(&first) || (0xfc00..0xfe00).contains(&first);
    is_routed.then_some(address)
}

fn is_free_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    (first, second) == (0x2001, 0x0db8) || (first == 0x3fff && second < 0x1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        check(&SourceFile::new("a.txt", text)).into_iter().map(|hit| hit.what).collect()
    }

    #[test]
    fn documentation_nets_and_look_alikes_pass() {
        let text = "192.0.2.7 198.51.100.255:443 203.0.113.1. 127.0.0.1 0.0.0.0 2001:db8::7 ::1 fade::beef 1.2.3 1.2.3.4.5 12:30:59 256.1.1.1";
        assert!(found(text).is_empty(), "{:?}", found(text));
    }

    #[test]
    fn other_addresses_are_found() {
        let text = [
            concat!("get ", "8.8", ".8.8"),
            concat!("10.0", ".0.1:80"),
            concat!("[2a00", ":1450::1]"),
            concat!("fd00", ":1::2"),
        ]
        .join("\n");
        let expect = ["8.8", "10.0", "2a00", "fd00"];
        let found = found(&text);
        assert_eq!(found.len(), expect.len(), "{found:?}");
        for (found, expect) in found.iter().zip(expect) {
            assert!(found.starts_with(&format!("the address {expect}")), "{found}");
        }
    }
}
