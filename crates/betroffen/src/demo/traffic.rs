//! Who fetched what: the planned requests for objects, and what they do to each object.
//!
//! This is the world's own knowledge of what happened. The degrees of the truth follow from it by the definitions of
//! the house; the product has to find them from the log lines alone.

use super::carriers::LISTING_FAILED;
use super::dice::Dice;
use super::reach::{CLOSED, FIRST_LINE, LOG_END};
use super::tree::{Entitlement, LATE_FROM, Object};

/// The operator's monitoring.
pub(super) const MONITORING: &str = "192.0.2.10";
/// The journalist who tested the tip.
pub(super) const JOURNALIST: &str = "198.51.100.200";
/// The unknown client that downloaded host A in one night.
pub(super) const DOWNLOADER: &str = "203.0.113.66";
/// The fixed file that monitoring asks for on both hosts.
pub(super) const HEALTH_FILE: &str = "status.txt";
/// Start of the download: 2024-03-15 01:12 +01:00.
const DOWNLOAD_FROM: i64 = 1_710_461_520;
/// The download takes three hours and forty minutes.
const DOWNLOAD_SECONDS: i64 = 13_200;
/// A minute after the first line: before anything that is ever ruled out was born.
const EARLY: i64 = FIRST_LINE + 60;

/// Agents of planned clients.
pub(super) const AGENT_APP: &str = "KitaApp/4.2.1 (Android 13; SM-A536B) okhttp/4.11.0";
const AGENT_BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/123.0";
const AGENT_MONITORING: &str = "check_http/v2.3.3 (monitoring-plugins 2.3.3)";
const AGENT_WGET: &str = "Wget/1.21.3";
const CRAWLERS: [(&str, &str); 2] = [
    ("203.0.113.11", "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://bot.example/about)"),
    ("2001:db8:c4a1::7", "ArchiveSpider/1.4 (+https://archive.example/spider.html)"),
];

/// One of the two hosts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Host {
    /// Host A, plain HTTP.
    Web,
    /// Host B, HTTPS.
    App,
}

/// The host that serves an object.
pub(super) fn host(object: &Object) -> Host {
    if object.path.starts_with("secure/") { Host::App } else { Host::Web }
}

/// What the server answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// 200 with the whole body.
    Whole,
    /// 206 with `[from, to)`, and whether the log kept the Range header.
    Part(u64, u64, bool),
    /// 200 to HEAD: no body.
    Head,
    /// 304: the client holds a copy.
    NotModified,
    /// An error page with its own bytes.
    Refused(u16),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// An object by number; in the second way of escaping, with a query, where so stated.
    Object(usize, Answer, bool),
    /// A listing or another page by target, status and bytes.
    Page(String, u16, u64),
    /// Bytes that are no whole line.
    Garbage(Vec<u8>),
}

/// One planned line.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// When.
    pub(super) at: i64,
    /// From where.
    pub(super) client: String,
    /// As whom.
    pub(super) user: Option<String>,
    /// With what.
    pub(super) agent: &'static str,
    /// What.
    pub(super) asked: Asked,
}

/// What happened to an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fate {
    /// Body bytes went to somebody without a right.
    pub(super) foreign: bool,
    /// Body bytes travelled at all.
    pub(super) travelled: bool,
    /// Somebody without a right held a copy that no log explains.
    pub(super) held: bool,
}

/// All planned requests and what they did.
pub(super) struct Traffic<'a> {
    objects: &'a [Object],
    entitlements: &'a [Entitlement],
    /// Requests per host, ordered by time once planned.
    pub(super) requests: [Vec<Request>; 2],
    /// Fate of each object.
    pub(super) fates: Vec<Fate>,
    dice: Dice,
}

/// Somebody who asks, and whether a right or a decision covers it.
struct Actor<'a> {
    client: &'a str,
    user: Option<&'a str>,
    agent: &'static str,
    foreign: bool,
}

/// Plans everything that touches objects.
pub(super) fn plan<'a>(seed: u64, objects: &'a [Object], entitlements: &'a [Entitlement]) -> Traffic<'a> {
    let mut traffic = Traffic {
        objects,
        entitlements,
        requests: [Vec::new(), Vec::new()],
        fates: vec![Fate::default(); objects.len()],
        dice: Dice::new(seed, "traffic", 0),
    };
    traffic.garbage_before_all_births();
    traffic.download();
    traffic.parents();
    traffic.other_users();
    traffic.crawlers();
    traffic.journalist();
    traffic.ranges();
    traffic.without_bytes();
    traffic.held_copies();
    traffic.monitoring();
    traffic.torn_lines();
    for requests in &mut traffic.requests {
        requests.sort_by_key(|request| request.at);
    }
    traffic
}

impl Traffic<'_> {
    /// Some instant at which an object exists and its door is open, not before `from`.
    fn moment(&mut self, object: usize, from: i64) -> i64 {
        let born = self.objects[object].born.unwrap_or(FIRST_LINE);
        self.dice.between(born.max(from).max(EARLY) + 60, CLOSED - 60)
    }

    fn ask(&mut self, at: i64, actor: &Actor, object: usize, answer: Answer) {
        let bytes = self.objects[object].bytes;
        let giving = match answer {
            Answer::Whole => bytes > 0,
            Answer::Part(from, to, _) => from < to,
            Answer::Head | Answer::NotModified | Answer::Refused(_) => false,
        };
        let fate = &mut self.fates[object];
        fate.foreign |= giving && actor.foreign;
        fate.travelled |= giving;
        let odd = self.dice.chance(10);
        self.line(at, actor, host(&self.objects[object]), Asked::Object(object, answer, odd));
    }

    fn line(&mut self, at: i64, actor: &Actor, host: Host, asked: Asked) {
        let request = Request {
            at,
            client: actor.client.to_owned(),
            user: actor.user.map(str::to_owned),
            agent: actor.agent,
            asked,
        };
        self.requests[host as usize].push(request);
    }

    /// So many of a thousand files that fit, at least `least` of them where there are any.
    fn sample(&mut self, per_mille: usize, least: usize, fits: impl Fn(&Object) -> bool) -> Vec<usize> {
        let fitting: Vec<usize> = (0..self.objects.len())
            .filter(|index| self.objects[*index].container.is_none() && fits(&self.objects[*index]))
            .collect();
        let wanted = (fitting.len() * per_mille / 1000).max(least).min(fitting.len());
        if wanted == 0 {
            return Vec::new();
        }
        // A stride from a random start: every object at most once.
        let (start, stride) = (self.dice.below(fitting.len()), fitting.len() / wanted);
        (0..wanted).map(|step| fitting[(start + step * stride) % fitting.len()]).collect()
    }

    /// The walk over the listings and the download of what they showed; two Länder answered 500.
    fn download(&mut self) {
        let downloader = Actor { client: DOWNLOADER, user: None, agent: AGENT_WGET, foreign: true };
        let shown: Vec<usize> = (0..self.objects.len())
            .filter(|index| {
                let object = &self.objects[*index];
                let failed = LISTING_FAILED.iter().any(|land| object.path.starts_with(&format!("open/{land}/")));
                let born = object.born.is_none_or(|born| born < DOWNLOAD_FROM);
                host(object) == Host::Web && object.container.is_none() && !failed && born
            })
            .collect();
        self.line(DOWNLOAD_FROM, &downloader, Host::Web, Asked::Page("/".to_owned(), 200, 1_900));
        for land in LISTING_FAILED {
            self.line(DOWNLOAD_FROM + 2, &downloader, Host::Web, Asked::Page(format!("/{land}/"), 500, 177));
        }
        let mut folder = "";
        for (step, index) in shown.iter().enumerate() {
            let at = DOWNLOAD_FROM + 5 + DOWNLOAD_SECONDS * step as i64 / shown.len() as i64;
            let path = &self.objects[*index].path;
            let parent = path.rsplit_once('/').map_or("", |parts| parts.0);
            if parent != folder {
                let page = Asked::Page(format!("{}/", super::logs::escape(&parent["open".len()..])), 200, 2_300);
                self.line(at, &downloader, Host::Web, page);
                folder = parent;
            }
            self.ask(at, &downloader, *index, Answer::Whole);
        }
    }

    /// Parents who fetch their own child's files, and ask again later.
    fn parents(&mut self) {
        for entitlement in self.entitlements {
            if !self.dice.chance(550) {
                continue;
            }
            let client = parent_address(&entitlement.user);
            let parent = Actor { client: &client, user: Some(&entitlement.user), agent: AGENT_APP, foreign: false };
            for object in entitlement.objects.clone() {
                let at = self.moment(object, EARLY);
                self.ask(at, &parent, object, Answer::Whole);
                if self.dice.chance(400) {
                    let later = self.dice.between(at + 1, CLOSED);
                    self.ask(later, &parent, object, Answer::NotModified);
                }
            }
        }
    }

    /// Signed-in users who fetch other children's files.
    fn other_users(&mut self) {
        if self.entitlements.is_empty() {
            return;
        }
        for host in [Host::Web, Host::App] {
            for object in
                self.sample(5, 4, |object| super::traffic::host(object) == host && object.path.contains("/kinder/"))
            {
                let entitlement = &self.entitlements[self.dice.below(self.entitlements.len())];
                if entitlement.objects.contains(&object) {
                    continue;
                }
                let client = parent_address(&entitlement.user);
                let user = Actor { client: &client, user: Some(&entitlement.user), agent: AGENT_APP, foreign: true };
                let at = self.moment(object, EARLY);
                self.ask(at, &user, object, Answer::Whole);
            }
        }
    }

    fn crawlers(&mut self) {
        for (host, per_mille) in [(Host::Web, 20), (Host::App, 12)] {
            for (client, agent) in CRAWLERS {
                let crawler = Actor { client, user: None, agent, foreign: true };
                let robots = self.dice.between(EARLY, CLOSED);
                self.line(robots, &crawler, host, Asked::Page("/robots.txt".to_owned(), 404, 153));
                for object in self.sample(per_mille, 3, |object| super::traffic::host(object) == host) {
                    let at = self.moment(object, EARLY);
                    self.ask(at, &crawler, object, Answer::Whole);
                }
            }
        }
    }

    /// The journalist looks at listings and a few files of both hosts on the 17th and 18th.
    fn journalist(&mut self) {
        let journalist = Actor { client: JOURNALIST, user: None, agent: AGENT_BROWSER, foreign: true };
        for (host, root) in [(Host::Web, "/"), (Host::App, super::reach::APP_PREFIX)] {
            let start = CLOSED - 90_000;
            self.line(start, &journalist, host, Asked::Page(root.to_owned(), 200, 1_900));
            for (step, object) in
                self.sample(0, 6, |object| super::traffic::host(object) == host).into_iter().enumerate()
            {
                let at = self.moment(object, start + step as i64 * 40);
                self.ask(at, &journalist, object, Answer::Whole);
            }
        }
    }

    /// Ranges that add up, that do not, and that the log does not place. Archives stay out: they are whole or nothing.
    fn ranges(&mut self) {
        let long = |object: &Object| object.bytes > 600 && !object.archive;
        for host in [Host::Web, Host::App] {
            let chosen = self.sample(2, 9, |object| super::traffic::host(object) == host && long(object));
            for (step, object) in chosen.into_iter().enumerate() {
                let client = format!("203.0.113.{}", 100 + step % 100);
                let agent = Actor { client: &client, user: None, agent: AGENT_BROWSER, foreign: true };
                let (at, bytes) = (self.moment(object, EARLY), self.objects[object].bytes);
                let third = bytes / 3;
                let parts = match step % 3 {
                    0 => vec![(0, third, true), (third, third * 2, true), (third * 2, bytes, true)],
                    1 => vec![(0, third, true), (third * 2, bytes - 10, true)],
                    _ => vec![(0, third, false)],
                };
                for (second, (from, to, logged)) in parts.into_iter().enumerate() {
                    self.ask(at + second as i64, &agent, object, Answer::Part(from, to, logged));
                }
            }
        }
    }

    /// Requests that give no bytes of an object: HEAD, a miss before its birth, a refusal after the closing.
    fn without_bytes(&mut self) {
        let stranger = Actor { client: "203.0.113.240", user: None, agent: AGENT_BROWSER, foreign: true };
        let late = |object: &Object| host(object) == Host::App && object.born.is_some_and(|born| born > LATE_FROM);
        for (step, object) in self.sample(10, 9, late).into_iter().enumerate() {
            let born = self.objects[object].born.unwrap_or(LATE_FROM);
            let (at, answer) = match step % 3 {
                0 => (self.moment(object, EARLY), Answer::Head),
                1 => (self.dice.between(EARLY, born - 60), Answer::Refused(404)),
                _ => (self.dice.between(CLOSED + 60, LOG_END - 60), Answer::Refused(403)),
            };
            self.ask(at, &stranger, object, answer);
        }
    }

    /// Strangers who are told "not modified" about files that no line shows them fetching.
    fn held_copies(&mut self) {
        let late = |object: &Object| host(object) == Host::App && object.born.is_some_and(|born| born > LATE_FROM);
        for (step, object) in self.sample(3, 4, late).into_iter().enumerate() {
            let client = format!("2001:db8:dead:{step:x}::1");
            let stranger = Actor { client: &client, user: None, agent: AGENT_BROWSER, foreign: true };
            let at = self.moment(object, EARLY);
            self.ask(at, &stranger, object, Answer::NotModified);
            self.fates[object].held = true;
        }
    }

    /// The operator's monitoring: a fixed file every five minutes, and a few files of both hosts every day.
    fn monitoring(&mut self) {
        let own = Actor { client: MONITORING, user: None, agent: AGENT_MONITORING, foreign: false };
        for host in [Host::Web, Host::App] {
            let folder = if host == Host::Web { "open" } else { "secure" };
            let health = format!("{folder}/{HEALTH_FILE}");
            let Some(health) = self.objects.iter().position(|object| object.path == health) else { continue };
            for at in (FIRST_LINE..CLOSED).step_by(300) {
                self.ask(at, &own, health, Answer::Whole);
            }
            for object in self.sample(3, 5, |object| super::traffic::host(object) == host && !object.archive) {
                let at = self.moment(object, EARLY);
                self.ask(at, &own, object, Answer::Whole);
            }
        }
    }

    /// Bytes that are no line at all, before anything was born that could be ruled out.
    fn garbage_before_all_births(&mut self) {
        let nobody = Actor { client: "", user: None, agent: "", foreign: true };
        for host in [Host::Web, Host::App] {
            let bytes: Vec<u8> = (0..40).map(|_| 128 + self.dice.below(120) as u8).collect();
            self.line(EARLY, &nobody, host, Asked::Garbage(bytes));
        }
    }

    /// Torn lines: each names either an object that was taken anyway, or nothing of the tree.
    fn torn_lines(&mut self) {
        let nobody = Actor { client: "", user: None, agent: "", foreign: true };
        for host in [Host::Web, Host::App] {
            let prefix = if host == Host::Web { "/" } else { super::reach::APP_PREFIX };
            let taken: Vec<usize> = (0..self.objects.len())
                .filter(|index| super::traffic::host(&self.objects[*index]) == host && self.fates[*index].foreign)
                .take(3)
                .collect();
            for object in taken {
                let at = self.moment(object, EARLY);
                let target = super::logs::target(&self.objects[object].path, prefix);
                let stamp = super::logs::stamp(at);
                let torn = format!("203.0.113.77 - - [{stamp}] \"GET {target} HT");
                self.line(at, &nobody, host, Asked::Garbage(torn.into_bytes()));
            }
            let at = self.dice.between(EARLY, CLOSED);
            let torn = format!("203.0.113.78 - - [{}] \"POST /api/v2/sess", super::logs::stamp(at));
            self.line(at, &nobody, host, Asked::Garbage(torn.into_bytes()));
        }
    }
}

fn parent_address(user: &str) -> String {
    let number = super::dice::fold(user.as_bytes());
    format!("2001:db8:{:x}:{:x}::{:x}", 0x1000 + number % 0x8000, number >> 16 & 0xffff, 1 + (number >> 32 & 0xff))
}
