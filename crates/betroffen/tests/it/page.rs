//! The report as a browser shows it: both languages, no request to anywhere, a picture that is not empty.

use std::fs;
use std::process::{Command, Output};

use crate::site::Site;
use crate::small_world;

fn browser(name: &str) -> Option<Command> {
    let Some(program) = std::env::var_os("BETROFFEN_CHROMIUM") else {
        testkit::not_run(name, "BETROFFEN_CHROMIUM names no browser");
        return None;
    };
    let mut command = Command::new(program);
    command.args([
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ]);
    Some(command)
}

fn page_of(site: &Site, lang: &str) -> String {
    site.done(&["--lang", lang, "assess", "--out", lang]);
    format!("file://{}", site.path(lang).join("report.html").display())
}

fn run(command: &mut Command) -> Output {
    let output = command.output().expect("the browser starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

#[test]
fn the_page_speaks_both_languages() {
    let name = "page::the_page_speaks_both_languages";
    for (lang, words) in [("de", ["Personen", "Lücken"]), ("en", ["persons", "Gaps"])] {
        let Some(mut browser) = browser(name) else { return };
        let site = small_world::taken();
        let page = page_of(&site, lang);
        browser.arg(format!("--user-data-dir={}", site.path("profile").display()));
        let dom = run(browser.args(["--dump-dom", &page]));
        let dom = String::from_utf8_lossy(&dom.stdout).into_owned();
        assert!(dom.contains(&format!("<html lang=\"{lang}\"")), "{}", dom.get(..200).unwrap_or_default());
        for word in words {
            assert!(dom.contains(word), "{lang}: {word}");
        }
    }
}

#[test]
fn the_page_asks_nobody() {
    let site = small_world::taken();
    let page = page_of(&site, "en");
    let text = fs::read_to_string(site.path("en/report.html")).expect("the page");
    for part in
        ["src=\"http", "src='http", "href=\"//", "src=\"//", "url(http", "@import", "<link", "<iframe", "fetch("]
    {
        assert!(!text.contains(part), "the page holds {part}");
    }
    let Some(mut browser) = browser("page::the_page_asks_nobody") else { return };
    let log = site.path("net.json");
    browser.arg(format!("--user-data-dir={}", site.path("profile").display()));
    browser.arg(format!("--log-net-log={}", log.display()));
    run(browser.args(["--dump-dom", &page]));
    let net = fs::read_to_string(&log).expect("the browser's log of requests");
    assert!(net.contains("report.html") && net.contains("\"url\":\""), "the log tells of requests");
    // The browser itself may look for its own updates; the page's requests bear an initiator.
    let asked = net.split("\"url\":\"").skip(1).filter_map(|rest| rest.split('"').next());
    let foreign = asked.filter(|url| url.starts_with("http") && !url.contains("google")).collect::<Vec<_>>();
    assert_eq!(foreign, [] as [&str; 0]);
}

#[test]
fn the_page_makes_a_picture() {
    let Some(mut browser) = browser("page::the_page_makes_a_picture") else { return };
    let site = small_world::taken();
    let page = page_of(&site, "de");
    let picture = site.path("page.png");
    browser.arg(format!("--user-data-dir={}", site.path("profile").display()));
    browser.arg(format!("--screenshot={}", picture.display()));
    run(browser.args(["--window-size=1200,1600", &page]));
    let bytes = fs::read(picture).expect("a picture");
    assert!(bytes.starts_with(b"\x89PNG") && bytes.len() > 20_000, "{} bytes", bytes.len());
}
