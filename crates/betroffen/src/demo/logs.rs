//! Access logs: the planned requests, drowned in the application's ordinary traffic.
//!
//! Combined format with the Range request header as last quoted field, rotated daily at 06:25 and packed, the last
//! day plain. Every file has its own stream of chance, so that files can be written side by side.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context as _;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::dice::Dice;
use super::reach::{APP_HOST, APP_PREFIX, FIRST_LINE, LOG_END, WEB_HOST, ZONE_SECONDS};
use super::traffic::{AGENT_APP, Answer, Asked, Host, Request};
use super::tree::Object;

/// Files per host: thirteen packed days and the last one.
const FILES: i64 = 14;
/// Ordinary requests by hour of the day, in parts of their sum.
const HOURS: [u64; 24] = [4, 2, 1, 1, 2, 8, 40, 90, 85, 60, 50, 48, 55, 50, 48, 60, 62, 50, 44, 46, 40, 30, 18, 8];
/// Parts of all lines that host A gets.
const WEB_SHARE: u64 = 45;

const AGENTS: [&str; 8] = [
    AGENT_APP,
    "KitaApp/4.2.1 (iPhone; iOS 17.3.1; Scale/3.00)",
    "KitaApp/4.1.9 (Android 12; Pixel 5) okhttp/4.11.0",
    "KitaApp/4.2.1 (iPad; iOS 16.7.5; Scale/2.00)",
    // tidy: allow ip-addresses: the version of a browser
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_3_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.3 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:123.0) Gecko/20100101 Firefox/123.0",
    // tidy: allow ip-addresses: the version of a browser
    "Mozilla/5.0 (Linux; Android 13; SM-A536B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Mobile Safari/537.36",
];

/// What is written where, and how much of it.
pub(super) struct LogPlan<'a> {
    /// The seed.
    pub(super) seed: u64,
    /// All objects.
    pub(super) objects: &'a [Object],
    /// Planned requests per host, ordered by time.
    pub(super) requests: &'a [Vec<Request>; 2],
    /// Ordinary lines of both hosts together.
    pub(super) lines: u64,
    /// Folder of the logs.
    pub(super) folder: &'a Path,
}

/// Writes all log files and says how many lines they have.
pub(super) fn write(plan: &LogPlan) -> anyhow::Result<u64> {
    for name in ["web", "app"] {
        fs::create_dir_all(plan.folder.join(name)).context("cannot create the folder of the demo logs")?;
    }
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut lines = 0;
                    loop {
                        let index = i64::try_from(next.fetch_add(1, Ordering::Relaxed)).unwrap_or(i64::MAX);
                        if index >= FILES * 2 {
                            return Ok(lines);
                        }
                        let host = if index % 2 == 0 { Host::Web } else { Host::App };
                        lines += file(plan, host, index / 2)?;
                    }
                })
            })
            .collect();
        let results: Vec<anyhow::Result<u64>> = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err(anyhow::anyhow!("a writer of the demo logs stopped"))))
            .collect();
        results.into_iter().sum()
    })
}

fn file(plan: &LogPlan, host: Host, day: i64) -> anyhow::Result<u64> {
    let folder = plan.folder.join(if host == Host::Web { "web" } else { "app" });
    if day == FILES - 1 {
        let mut out = BufWriter::new(File::create(folder.join("access.log")).context("cannot create a demo log")?);
        let lines = day_lines(plan, host, day, &mut out)?;
        out.flush()?;
        return Ok(lines);
    }
    let name = format!("access.log.{}.gz", FILES - 1 - day);
    let out = BufWriter::new(File::create(folder.join(name)).context("cannot create a demo log")?);
    let mut packer = GzEncoder::new(out, Compression::fast());
    let lines = day_lines(plan, host, day, &mut packer)?;
    packer.finish()?.flush()?;
    Ok(lines)
}

/// The lines between two rotations, planned and ordinary ones in the order of time.
fn day_lines(plan: &LogPlan, host: Host, day: i64, out: &mut impl Write) -> anyhow::Result<u64> {
    let from = FIRST_LINE + day * 86_400;
    let to = if day == FILES - 1 { LOG_END } else { from + 86_400 };
    let requests = &plan.requests[host as usize];
    let first = requests.partition_point(|request| request.at < from);
    let last = requests.partition_point(|request| request.at < to);
    let mut planned = requests[first..last].iter().peekable();
    let mut dice = Dice::new(plan.seed, "log", (day * 2 + host as i64).unsigned_abs());
    let share = if host == Host::Web { WEB_SHARE } else { 100 - WEB_SHARE };
    let day_lines = plan.lines * share / 100 / FILES.unsigned_abs();
    let weights: u64 = HOURS.iter().sum();
    let mut buffer: Vec<u8> = Vec::with_capacity(1 << 17);
    let mut lines = 0;
    for hour in 0..24 {
        let start = from + hour * 3600;
        let of_day = usize::try_from((start + ZONE_SECONDS).rem_euclid(86_400) / 3600).unwrap_or_default();
        let count = i64::try_from(day_lines * HOURS[of_day] / weights).unwrap_or_default();
        let mut clock = Clock::default();
        for step in 0..count {
            let at = start + step * 3600 / count;
            if at >= to {
                break;
            }
            while let Some(request) = planned.next_if(|request| request.at <= at) {
                planned_line(&mut buffer, plan.objects, host, request);
                lines += 1;
            }
            ordinary_line(&mut buffer, host, clock.text(at), &mut dice);
            lines += 1;
            if buffer.len() > 1 << 16 {
                out.write_all(&buffer)?;
                buffer.clear();
            }
        }
    }
    for request in planned {
        planned_line(&mut buffer, plan.objects, host, request);
        lines += 1;
    }
    out.write_all(&buffer)?;
    Ok(lines)
}

/// Keeps the text of the current second.
#[derive(Default)]
struct Clock {
    at: i64,
    text: String,
}

impl Clock {
    fn text(&mut self, at: i64) -> &str {
        if self.at != at {
            self.at = at;
            self.text = stamp(at);
        }
        &self.text
    }
}

/// The time of a line, as the combined format writes it.
pub(super) fn stamp(at: i64) -> String {
    let local = jiff::Timestamp::from_second(at + ZONE_SECONDS).unwrap_or_default();
    format!("{} +0100", local.strftime("%d/%b/%Y:%H:%M:%S"))
}

/// Escapes a path for an address.
pub(super) fn escape(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// The address of an object below the prefix of its door.
pub(super) fn target(path: &str, prefix: &str) -> String {
    let below = path.split_once('/').map_or("", |parts| parts.1);
    format!("{prefix}{}", escape(below))
}

fn planned_line(buffer: &mut Vec<u8>, objects: &[Object], host: Host, request: &Request) {
    let (prefix, scheme_host) = match host {
        Host::Web => ("/", WEB_HOST),
        Host::App => (APP_PREFIX, APP_HOST),
    };
    let (method, target, status, bytes, range) = match &request.asked {
        Asked::Garbage(bytes) => {
            buffer.extend_from_slice(bytes);
            buffer.push(b'\n');
            return;
        }
        Asked::Page(target, status, bytes) => ("GET", target.clone(), *status, *bytes, None),
        Asked::Object(index, answer, odd) => {
            let object = &objects[*index];
            let mut target = target(&object.path, prefix);
            if *odd {
                // The same address in another dress: small hexadecimal digits and a query.
                target = format!("{}?download=1", target.replace("%C3%A4", "%c3%a4"));
            }
            let (method, status, bytes, range) = match answer {
                Answer::Whole => ("GET", 200, object.bytes, None),
                Answer::Part(from, to, logged) => ("GET", 206, to - from, logged.then(|| (*from, *to - 1))),
                Answer::Head => ("HEAD", 200, 0, None),
                Answer::NotModified => ("GET", 304, 0, None),
                Answer::Refused(status) => ("GET", *status, 153, None),
            };
            (method, target, status, bytes, range)
        }
    };
    let user = request.user.as_deref().unwrap_or("-");
    let range = range.map_or_else(|| "-".to_owned(), |(from, to)| format!("bytes={from}-{to}"));
    let referer = if request.user.is_some() { format!("https://{scheme_host}/app/") } else { "-".to_owned() };
    let line = format!(
        "{} - {user} [{}] \"{method} {target} HTTP/1.1\" {status} {bytes} \"{referer}\" \"{}\" \"{range}\"\n",
        request.client,
        stamp(request.at),
        request.agent
    );
    buffer.extend_from_slice(line.as_bytes());
}

/// A line of the application's daily business; it names nothing of the tree.
fn ordinary_line(buffer: &mut Vec<u8>, host: Host, stamp: &str, dice: &mut Dice) {
    let bits = dice.bits();
    let person = bits % 800_000;
    let (low, high) = (bits >> 20 & 0xfff, bits >> 32 & 0xffff);
    let signed_in = bits >> 50 & 7 != 0;
    // Few IPv4 addresses are free for documentation, so most clients speak IPv6.
    let client = if bits >> 53 & 15 == 0 {
        format!("198.51.100.{}", 1 + person % 199)
    } else {
        format!("2001:db8:{:x}:{:x}::{:x}", 0xa000 + person / 0x10000, person % 0x10000, 1 + person % 7)
    };
    let user = if signed_in { format!("a{person:07}") } else { "-".to_owned() };
    let name = if host == Host::Web { WEB_HOST } else { APP_HOST };
    let (request, status, bytes) = match bits >> 57 {
        0..34 => (format!("GET /api/v2/groups/{low}/messages?since=17{high:05}{low:04}&limit=50"), 200, 200 + low * 3),
        34..56 => (format!("GET /api/v2/institutions/{high}/absences?week=2024-W{:02}", 10 + low % 3), 200, 90 + low),
        56..72 => (format!("POST /api/v2/messages/{high}/read"), 204, 0),
        72..86 => (format!("GET /static/js/app.{low:03x}f2a.js"), 200, 48_211 + low),
        86..98 => (format!("GET /static/css/theme.{low:03x}.css"), 304, 0),
        98..108 => ("GET /api/v2/session".to_owned(), 200, 312),
        108..114 => ("POST /api/v2/session".to_owned(), 401, 96),
        114..120 => ("GET /login?next=%2Fapp%2F".to_owned(), 200, 5_120),
        120..124 => ("GET /favicon.ico".to_owned(), 404, 153),
        124..126 => (format!("GET /wp-login.php?r={low}"), 404, 153),
        _ => (format!("GET /api/v2/calendar/{high}.ics"), 200, 1_800 + low),
    };
    let agent = AGENTS[usize::try_from(person % 8).unwrap_or_default()];
    let referer = if bits >> 50 & 3 == 0 { "-".to_owned() } else { format!("https://{name}/app/groups/{low}") };
    // Writing to memory cannot fail.
    let _ = writeln!(
        buffer,
        "{client} - {user} [{stamp}] \"{request} HTTP/1.1\" {status} {bytes} \"{referer}\" \"{agent}\" \"-\""
    );
}

#[cfg(test)]
mod tests {
    use super::super::reach::{CLOSED, FIRST_LINE, LOG_END};
    use super::{FILES, escape, stamp, target};

    #[test]
    fn addresses_and_times_are_as_servers_write_them() {
        assert_eq!(escape("/th/Kita Bären"), "/th/Kita%20B%C3%A4ren");
        assert_eq!(target("secure/th/a b.jpg", "/dateien/"), "/dateien/th/a%20b.jpg");
        assert_eq!(stamp(FIRST_LINE), "05/Mar/2024:06:25:01 +0100");
    }

    #[test]
    fn the_files_cover_the_window() {
        let last = FIRST_LINE + (FILES - 1) * 86_400;
        assert!(last < CLOSED && CLOSED < LOG_END && LOG_END < last + 86_400);
    }
}
