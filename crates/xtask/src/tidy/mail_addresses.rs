//! E-mail addresses in the repository belong to nobody.
//!
//! Only the domains that RFC 2606 and RFC 6761 keep free: there no mailbox can exist.

use super::source::SourceFile;
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "mail-addresses",
    why: "the address may belong to a person",
    remedy: "take example.org, example.com, example.net or a name under .example, .test or .invalid",
    check: Check::File(check),
};

const RESERVED_DOMAINS: &[&str] = &["example.com", "example.net", "example.org"];
const RESERVED_ENDS: &[&str] = &["example", "invalid", "localhost", "test"];

fn check(file: &SourceFile) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for domain in mail_domains(line).filter(|domain| !is_reserved(domain)) {
            hits.push(file.hit(index + 1, format!("an address under {domain}")));
        }
    }
    hits
}

/// Domains of everything in the line that has the shape of an address.
fn mail_domains(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices('@').filter_map(|(at, _)| {
        let before = line.get(..at)?.bytes().last()?;
        if !(before.is_ascii_alphanumeric() || b"._%+-".contains(&before)) {
            return None;
        }
        let rest = line.get(at + 1..)?;
        let is_domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
        let length = rest.bytes().take_while(is_domain).count();
        let domain = rest.get(..length)?.trim_end_matches(['.', '-']);
        let (_, end) = domain.rsplit_once('.')?;
        let is_named = end.len() >= 2 && end.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_named.then_some(domain)
    })
}

fn is_reserved(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let is_under = |name: &str| {
        let rest = domain.strip_suffix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    RESERVED_DOMAINS.iter().chain(RESERVED_ENDS).any(|name| is_under(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        check(&SourceFile::new("a.txt", text)).into_iter().map(|hit| hit.what).collect()
    }

    #[test]
    fn reserved_domains_and_other_uses_of_the_sign_pass() {
        let text = "erika@example.org, a@mail.example.com. b@kita.test c@d.invalid x @ y serde@1.0 @media a@b";
        assert!(found(text).is_empty());
    }

    #[test]
    fn other_domains_are_found() {
        let text = [
            concat!("anna", "@", "kita-sonne.de"),
            concat!("A.B+c", "@", "notexample.org,"),
            concat!("x", "@", "example.de."),
        ]
        .join("\n");
        assert_eq!(
            found(&text),
            ["an address under kita-sonne.de", "an address under notexample.org", "an address under example.de",]
        );
    }
}
