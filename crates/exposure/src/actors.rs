//! Who fetched: decisions first, then what the log itself tells.
//!
//! A later decision wins over an earlier one, whatever it matches by. Without a decision a signed-in user is entitled
//! or not; an anonymous client is a crawler by its own word, or unknown. What a client says of itself never makes it
//! less than foreign.

use std::net::IpAddr;

use crate::hashing::{HashMap, HashSet};
use model::{ActorClass, ActorRule, ClientId, ClientRow, IdKey, Purpose, Sensitive};

/// Words by which search engines and archives name themselves; compared without case.
const CRAWLER_WORDS: [&str; 7] = ["bot", "crawl", "spider", "slurp", "archiver", "bingpreview", "mediapartners"];

/// Decisions about actors, worked out for the clients of a case.
#[derive(Clone, Debug, Default)]
pub struct ActorRules {
    nets: Vec<(usize, Pattern, ActorClass)>,
    clients: HashMap<ClientId, (usize, ActorClass)>,
    users: HashMap<ClientId, (usize, ActorClass)>,
    crawlers: HashSet<ClientId>,
    unreadable: Vec<usize>,
}

/// What a rule matches by.
#[derive(Clone, Debug)]
enum Pattern {
    User(Sensitive<String>),
    Net(IpAddr, u8),
    Text(Sensitive<String>),
}

impl ActorRules {
    /// Reads the decisions; which clients they hold for is known once these were seen.
    #[must_use]
    pub fn new(rules: &[ActorRule], key: &IdKey) -> Self {
        let mut actors = Self::default();
        for (number, rule) in rules.iter().enumerate() {
            match pattern(rule.matches.reveal(Purpose::Exposure)) {
                Some(Pattern::User(name)) => {
                    let name = name.reveal(Purpose::Exposure).as_bytes();
                    actors.users.insert(user_id(key, name), (number, rule.class));
                }
                Some(pattern) => actors.nets.push((number, pattern, rule.class)),
                None => actors.unreadable.push(number),
            }
        }
        actors
    }

    /// Works out which decision holds for a client, and whether it calls itself a crawler. A client may be seen more
    /// than once.
    pub fn see(&mut self, client: &ClientRow) {
        let address = client.address.reveal(Purpose::Exposure);
        let parsed = parse_address(address);
        let decided = self.nets.iter().rev().find(|(_, pattern, _)| is_match(pattern, address, parsed));
        if let Some((number, _, class)) = decided {
            self.clients.insert(client.client, (*number, *class));
        }
        if is_crawler(client.agent.reveal(Purpose::Exposure)) {
            self.crawlers.insert(client.client);
        }
    }

    /// The class of a client, as a user or anonymous.
    #[must_use]
    pub fn class(&self, client: ClientId, user: Option<ClientId>, entitled: bool) -> ActorClass {
        let by_user = user.and_then(|user| self.users.get(&user));
        let decided = self.clients.get(&client).max(by_user);
        match (decided, user) {
            (Some((_, class)), _) => *class,
            (None, Some(_)) if entitled => ActorClass::EntitledUser,
            (None, Some(_)) => ActorClass::OtherUser,
            (None, None) if self.crawlers.contains(&client) => ActorClass::Crawler,
            (None, None) => ActorClass::Unknown,
        }
    }

    /// Positions of rules that could not be read and therefore match nobody.
    #[must_use]
    pub fn unreadable(&self) -> &[usize] {
        &self.unreadable
    }
}

/// The id of a client address; one for all spellings of an address.
pub(crate) fn client_id(key: &IdKey, address: &[u8]) -> ClientId {
    let spelled = std::str::from_utf8(address).ok().and_then(parse_address).map(|address| address.to_string());
    ClientId(key.derive("client", &[spelled.as_deref().map_or(address, str::as_bytes)]))
}

/// The id of a signed-in user.
pub(crate) fn user_id(key: &IdKey, name: &[u8]) -> ClientId {
    ClientId(key.derive("client-user", &[name]))
}

fn parse_address(text: &str) -> Option<IpAddr> {
    text.trim().parse::<IpAddr>().ok().map(|address| address.to_canonical())
}

fn pattern(text: &str) -> Option<Pattern> {
    let text = text.trim();
    if let Some(name) = text.strip_prefix("user:") {
        return (!name.is_empty()).then(|| Pattern::User(Sensitive::new(name.to_owned())));
    }
    if let Some((address, bits)) = text.split_once('/') {
        let stated: IpAddr = address.trim().parse().ok()?;
        let bits: u8 = bits.trim().parse().ok()?;
        let net = stated.to_canonical();
        // A mapped address (`::ffff:192.0.2.0/120`) counts its prefix from the IPv6 form.
        let bits = if stated.is_ipv6() && net.is_ipv4() { bits.checked_sub(96)? } else { bits };
        return (bits <= width(net)).then_some(Pattern::Net(net, bits));
    }
    if text.is_empty() {
        return None;
    }
    let address = parse_address(text).map(|address| Pattern::Net(address, width(address)));
    Some(address.unwrap_or_else(|| Pattern::Text(Sensitive::new(text.to_owned()))))
}

fn width(address: IpAddr) -> u8 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn is_match(pattern: &Pattern, address: &str, parsed: Option<IpAddr>) -> bool {
    match (pattern, parsed) {
        (Pattern::Text(text), _) => text.reveal(Purpose::Exposure) == address,
        (Pattern::Net(net, bits), Some(address)) => {
            net.is_ipv4() == address.is_ipv4() && leading(*net, *bits) == leading(address, *bits)
        }
        _ => false,
    }
}

fn leading(address: IpAddr, bits: u8) -> u128 {
    let (value, width) = match address {
        IpAddr::V4(address) => (u128::from(u32::from(address)), 32_u32),
        IpAddr::V6(address) => (u128::from(address), 128),
    };
    value.checked_shr(width.saturating_sub(u32::from(bits))).unwrap_or(0)
}

fn is_crawler(agent: &str) -> bool {
    let agent = agent.to_ascii_lowercase();
    CRAWLER_WORDS.iter().any(|word| agent.contains(word))
}

#[cfg(test)]
mod tests {
    use model::{ActorClass, ActorRule, ClientRow, IdKey, Instant, Sensitive};

    use super::{ActorRules, client_id, user_id};

    /// Rules as `pattern class`, a client as `address agent`, a user or `-`, and the class.
    #[track_caller]
    fn check(rules: &[(&str, ActorClass)], address: &str, agent: &str, user: &str, entitled: bool, class: ActorClass) {
        let key = IdKey::new([3; 32]);
        let rules: Vec<ActorRule> = rules
            .iter()
            .map(|(matches, class)| ActorRule { matches: Sensitive::new((*matches).into()), class: *class })
            .collect();
        let client = client_id(&key, address.as_bytes());
        let row = ClientRow {
            client,
            address: Sensitive::new(address.into()),
            agent: Sensitive::new(agent.into()),
            requests: 1,
            outside: 0,
            first: Instant(0),
            last: Instant(0),
        };
        let user = (user != "-").then(|| user_id(&key, user.as_bytes()));
        let mut actors = ActorRules::new(&rules, &key);
        actors.see(&row);
        let found = actors.class(client, user, entitled);
        assert_eq!(found, class, "{address} {agent}");
    }

    #[test]
    fn what_the_log_tells() {
        check(&[], "192.0.2.1", "curl/8", "-", false, ActorClass::Unknown);
        check(&[], "192.0.2.1", "ExampleBot/2.1", "-", false, ActorClass::Crawler);
        check(&[], "192.0.2.1", "ExampleBot/2.1", "erika", false, ActorClass::OtherUser);
        check(&[], "192.0.2.1", "curl/8", "erika", true, ActorClass::EntitledUser);
    }

    #[test]
    fn decisions_by_address_net_and_user() {
        let own = ActorClass::OwnMonitoring;
        check(&[("192.0.2.1", own)], "192.0.2.1", "", "-", false, own);
        check(&[("192.0.2.1", own)], "192.0.2.10", "", "-", false, ActorClass::Unknown);
        check(&[("192.0.2.0/24", own)], "192.0.2.200", "", "-", false, own);
        check(&[("192.0.2.0/25", own)], "192.0.2.200", "", "-", false, ActorClass::Unknown);
        check(&[("0.0.0.0/0", own)], "203.0.113.9", "", "-", false, own);
        check(&[("0.0.0.0/0", own)], "2001:db8::1", "", "-", false, ActorClass::Unknown);
        check(&[("2001:db8::/32", own)], "2001:DB8:1::1", "", "-", false, own);
        check(&[("::/0", own)], "2001:db8::1", "", "-", false, own);
        check(&[("192.0.2.1", own)], "::ffff:192.0.2.1", "", "-", false, own);
        check(&[("monitor.example.org", own)], "monitor.example.org", "", "-", false, own);
        check(&[("user:erika", ActorClass::OwnStaff)], "192.0.2.1", "", "erika", false, ActorClass::OwnStaff);
        check(&[("user:erika", ActorClass::OwnStaff)], "192.0.2.1", "", "-", false, ActorClass::Unknown);
    }

    #[test]
    fn a_later_rule_wins() {
        let (reporter, hostile) = (ActorClass::Reporter, ActorClass::Hostile);
        check(&[("192.0.2.0/24", hostile), ("192.0.2.1", reporter)], "192.0.2.1", "", "-", false, reporter);
        check(&[("192.0.2.1", reporter), ("192.0.2.0/24", hostile)], "192.0.2.1", "", "-", false, hostile);
        check(&[("user:erika", reporter), ("192.0.2.1", hostile)], "192.0.2.1", "", "erika", true, hostile);
        check(&[("192.0.2.1", hostile), ("user:erika", reporter)], "192.0.2.1", "", "erika", true, reporter);
    }

    #[test]
    fn a_rule_that_cannot_be_read_is_named() {
        let rules: Vec<ActorRule> = ["192.0.2.0/33", "user:", "", "x/24", "192.0.2.1"]
            .iter()
            .map(|text| ActorRule { matches: Sensitive::new((*text).into()), class: ActorClass::OwnStaff })
            .collect();
        assert_eq!(ActorRules::new(&rules, &IdKey::new([1; 32])).unreadable(), [0, 1, 2, 3]);
    }
}
