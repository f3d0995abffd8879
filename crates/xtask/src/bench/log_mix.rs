//! Writes a folder of small files and the log of a server that handed them out.
//!
//! Shaped after the row "which file, by whom, first, last, bytes, complete?" of the figures: combined format, about
//! 235 bytes a line, many clients over many files. Clients come in visits that run side by side; nine visits of ten
//! go to the client's own folder. Half of the lines ask for pages that are no file of the tree, some for parts, some
//! for what is not there, and a few lines are torn. Equal numbers make equal bytes.

use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::Path;

/// How much is written.
#[derive(Clone, Copy)]
pub(super) struct Mix {
    pub(super) lines: u64,
    pub(super) clients: u64,
    pub(super) files: u64,
}

/// As many lines as the row of the figures has.
pub(super) const FULL: Mix = Mix { lines: 4_000_000, clients: 60_000, files: 30_000 };

const FILES_PER_FOLDER: u64 = 15;
/// Visits that run side by side.
const VISITS: usize = 96;
/// One line of so many is torn in its middle.
const TORN_EVERY: u64 = 100_000;
/// 2024-03-01T00:00:00Z, the time of the first line.
const DAY_FIRST: u64 = 1;
const LINES_PER_SECOND: u64 = 20;

const AGENTS: [&str; 6] = [
    // tidy: allow ip-addresses: the version of a browser
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_3_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.3 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:123.0) Gecko/20100101 Firefox/123.0",
    "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://bot.example.org/about)",
    // tidy: allow ip-addresses: the version of a browser
    "Mozilla/5.0 (Linux; Android 13; SM-A536B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32.0.1700.77 Safari/537.36",
];

/// One client's visit to one folder.
#[derive(Clone, Copy, Default)]
struct Visit {
    client: u64,
    folder: u64,
    left: u64,
}

/// Repeatable chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % end.max(1)
    }
}

fn file_name(file: u64) -> String {
    format!("einrichtung-{:05}/bilder/2023-05/{file:08}.txt", file / FILES_PER_FOLDER)
}

/// Writes the files that the log speaks of.
pub(super) fn write_site(mix: Mix, folder: &Path) -> Result<()> {
    for file in 0..mix.files {
        let path = folder.join(file_name(file));
        if file % FILES_PER_FOLDER == 0 {
            std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        }
        std::fs::write(path, "x".repeat(40))?;
    }
    Ok(())
}

/// Writes the log.
pub(super) fn write_log(mix: Mix, path: &Path) -> Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut visits = [Visit::default(); VISITS];
    for line in 0..mix.lines {
        let place = usize::try_from(chance.below(VISITS as u64)).unwrap_or(0);
        let Some(visit) = visits.get_mut(place) else { continue };
        if visit.left == 0 {
            let client = chance.below(mix.clients);
            let folders = mix.files.div_ceil(FILES_PER_FOLDER);
            let folder = if chance.below(10) == 0 { chance.below(folders) } else { client % folders };
            *visit = Visit { client, folder, left: 1 + chance.below(23) };
        }
        visit.left -= 1;
        let visit = *visit;
        let text = line_text(mix, line, visit, &mut chance);
        let end = if line % TORN_EVERY == TORN_EVERY / 2 { text.len() / 2 } else { text.len() };
        out.write_all(text.as_bytes().get(..end).unwrap_or_default())?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

fn line_text(mix: Mix, line: u64, visit: Visit, chance: &mut Chance) -> String {
    let Visit { client, folder, .. } = visit;
    let address = match client % 3 {
        0 => format!("198.51.100.{}", 1 + client / 3 % 250),
        _ => format!("2001:db8:{:x}:{:x}::{:x}", 0xa000 + client / 0x1_0000, client % 0x1_0000, 1 + client % 7),
    };
    let second = line / LINES_PER_SECOND;
    let (day, hour) = (DAY_FIRST + second / 86_400, second / 3_600 % 24);
    let time = format!("{day:02}/Mar/2024:{hour:02}:{:02}:{:02} +0000", second / 60 % 60, second % 60);
    let file = (folder * FILES_PER_FOLDER + chance.below(FILES_PER_FOLDER)).min(mix.files.saturating_sub(1));
    let number = chance.below(90_000);
    let (target, status, bytes) = match chance.below(100) {
        0..42 => (format!("/{}", file_name(file)), 200, 40 + number),
        42..46 => (format!("/{}", file_name(file)), 304, 0),
        46..49 => (format!("/{}", file_name(file)), 206, 1 + number % 39),
        49..72 => (format!("/api/v2/groups/{}/messages?since={}&limit=50", folder, 1_709_000_000 + line), 200, number),
        72..86 => (format!("/static/js/app.{:03x}.js", number % 64), 200, 48_211),
        86..94 => (format!("/static/css/theme.{:03x}.css", number % 16), 304, 0),
        94..97 => (format!("/einrichtung-{folder:05}/bilder/"), 200, 2_300),
        _ => (format!("/wp-login.php?r={number}"), 404, 153),
    };
    let agent = usize::try_from(client % AGENTS.len() as u64).unwrap_or(0);
    let agent = AGENTS.get(agent).copied().unwrap_or_default();
    let referer =
        if number.is_multiple_of(4) { format!("https://app.example.org/groups/{folder}") } else { "-".to_owned() };
    format!("{address} - - [{time}] \"GET {target} HTTP/1.1\" {status} {bytes} \"{referer}\" \"{agent}\"")
}
