//! Verweise. Web addresses with what they are for, and link words whose address the text lost.

use super::context::Context;
use crate::document::WordKind;
use crate::facts::contact::{Link, LinkKind};

const LOGIN: &[&str] =
    &["login", "log-in", "signin", "sign-in", "sign_in", "anmelden", "einloggen", "logon", "sso", "oauth"];
const RESET: &[&str] = &[
    "reset",
    "forgot",
    "passwort",
    "password",
    "kennwort",
    "recover",
    "token",
    "zuruecksetzen",
    "activate",
    "verify",
    "confirm",
    "bestaetigen",
];
const TRACKED: &[&str] = &[
    "id",
    "uid",
    "cid",
    "mid",
    "sid",
    "user",
    "userid",
    "user_id",
    "source",
    "src",
    "from",
    "ref",
    "email",
    "mail",
    "key",
    "code",
    "campaign",
    "trk",
    "track",
    "mc_cid",
    "mc_eid",
    "recipient",
    "subscriber",
    "hash",
    "token",
    "h",
    "u",
    "e",
];
const TRACKING_HOSTS: &[&str] =
    &["click.", "clicks.", "track.", "tracking.", "links.", "link.", "email.", "t.co", "bit.ly", "tinyurl.com", "lnk."];

pub(super) fn read(context: &Context<'_>) -> Vec<Link> {
    let text = context.document.text();
    let mut links: Vec<Link> = Vec::new();
    for (at, word) in context.document.words().iter().enumerate().filter(|(_, word)| word.kind == WordKind::Link) {
        let address = context.document.folded_at(at);
        if address.starts_with("mailto:") {
            continue;
        }
        links.push(Link {
            place: word.place,
            text: word.place.of(text).to_owned(),
            kind: kind_of(&word.place.of(text).to_lowercase()),
        });
    }
    let mut lost = Vec::new();
    let mut is_near = has_address(context, 0);
    for sentence in 0..context.document.sentences().len() {
        let is_next = has_address(context, sentence + 1);
        if !is_near && !is_next {
            for hit in context.of_key(sentence, "lost") {
                let place = context.document.place_of(&hit.words);
                lost.push(Link { place, text: place.of(text).to_owned(), kind: LinkKind::Lost });
            }
        }
        is_near = is_next;
    }
    links.extend(lost);
    links.sort_by_key(|link| link.place);
    links
}

/// What an address is for, by its path and query.
pub(super) fn kind_of(address: &str) -> LinkKind {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = (rest.get(..host_end).unwrap_or_default(), rest.get(host_end..).unwrap_or_default());
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut segments = path.split(['/', '.', '#', '=']).filter(|segment| !segment.is_empty());
    // The last segment of an article is its title, where "password" may be a word of it.
    let is_title = |segment: &str| segment.matches(['-', '_']).count() >= 3;
    let has = |words: &[&str], segment: &str| words.iter().any(|word| segment.contains(word)) && !is_title(segment);
    let login_host = host.starts_with("login.") || host.starts_with("sso.") || host.starts_with("accounts.");
    if segments.clone().any(|segment| has(RESET, segment)) {
        return LinkKind::Reset;
    }
    if login_host || segments.any(|segment| has(LOGIN, segment)) {
        return LinkKind::Login;
    }
    let tracked_query = query.split('&').filter_map(|pair| pair.split_once('=')).any(|(key, value)| {
        TRACKED.contains(&key)
            || key.starts_with("utm_")
            || key.ends_with("id")
            || value.len() >= 16 && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_%".contains(&byte))
    });
    let tracking_host = TRACKING_HOSTS.iter().any(|start| host.starts_with(start));
    if tracked_query || tracking_host && !path.trim_matches('/').is_empty() || path.contains("/ls/click") {
        return LinkKind::Tracking;
    }
    LinkKind::Plain
}

/// More than a bare name of a site, which stands in the text for the site itself.
pub(super) fn is_address(link: &str) -> bool {
    link.contains('/') || link.starts_with("www.")
}

/// Says whether a sentence holds an address: then no link word in it or just before it has lost its own.
fn has_address(context: &Context<'_>, sentence: usize) -> bool {
    let Some(found) = context.sentence(sentence) else { return false };
    let words = context.document.words().get(found.words.clone()).unwrap_or_default();
    words.iter().any(|word| word.kind == WordKind::Link && is_address(word.place.of(context.document.text())))
}

#[cfg(test)]
mod tests {
    use super::kind_of;
    use crate::facts::contact::LinkKind;

    #[test]
    fn addresses_by_path_and_query() {
        let check = |address: &str, expect: LinkKind| assert_eq!(kind_of(address), expect, "{address}");
        check("https://www.example.org/shop/forgotpassword?from=mail", LinkKind::Reset);
        check("https://example.org/account/login", LinkKind::Login);
        check("https://example.org/notice?utm_source=mail", LinkKind::Tracking);
        check("https://example.org/n?id=77123", LinkKind::Tracking);
        check("https://example.org/datenschutz", LinkKind::Plain);
        check("https://example.org/blog/how-to-choose-a-password-today", LinkKind::Plain);
        check("www.example.org", LinkKind::Plain);
    }
}
