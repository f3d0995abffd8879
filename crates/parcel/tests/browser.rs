//! The page in a real browser, opened from the disk: wrong secret, right secret, texts, saving, and no complaint.
//!
//! The browser is driven over its own protocol on two pipes, as a reader's hands would: the shipped page has no door
//! for tests. A shell lays the pipes on the two descriptors that the browser reads, since safe Rust cannot.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use model::Language;
use parcel::{Enclosure, Package, Secret, sealed_page};
use serde_json::{Value, json};
use testkit::tempfile;

struct Browser {
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    count: u64,
    session: Option<String>,
    /// What the page complained about.
    complaints: Vec<String>,
    saved: usize,
}

impl Browser {
    fn start(program: &std::ffi::OsStr, profile: &Path) -> Self {
        let mut child = Command::new("sh")
            .arg("-c")
            .arg("exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null")
            .arg(program)
            .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND",
            ])
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the browser starts");
        let orders = child.stdin.take().expect("a pipe");
        let answers = BufReader::new(child.stdout.take().expect("a pipe"));
        Self { child, orders, answers, count: 0, session: None, complaints: Vec::new(), saved: 0 }
    }

    fn order(&mut self, method: &str, parameters: &Value) -> Value {
        self.count += 1;
        let mut order = json!({ "id": self.count, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            order["sessionId"] = json!(session);
        }
        self.orders.write_all(format!("{order}\0").as_bytes()).expect("an order");
        loop {
            let message = self.next();
            if message["id"] == json!(self.count) {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
        }
    }

    fn next(&mut self) -> Value {
        let mut message = Vec::new();
        self.answers.read_until(0, &mut message).expect("an answer");
        assert_eq!(message.pop(), Some(0), "the browser ended");
        let message: Value = serde_json::from_slice(&message).expect("JSON");
        match message["method"].as_str() {
            Some("Log.entryAdded" | "Runtime.exceptionThrown" | "Runtime.consoleAPICalled") => {
                self.complaints.push(message["params"].to_string());
            }
            Some("Browser.downloadProgress") if message["params"]["state"] == "completed" => self.saved += 1,
            _ => {}
        }
        message
    }

    fn open(&mut self, page: &Path, downloads: &Path) {
        let behaviour = json!({ "behavior": "allow", "downloadPath": downloads, "eventsEnabled": true });
        self.order("Browser.setDownloadBehavior", &behaviour);
        let target = self.order("Target.createTarget", &json!({ "url": "about:blank" }));
        let attached = self.order("Target.attachToTarget", &json!({ "targetId": target["targetId"], "flatten": true }));
        self.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page.enable", "Runtime.enable", "Log.enable"] {
            self.order(domain, &json!({}));
        }
        self.order("Page.navigate", &json!({ "url": format!("file://{}", page.display()) }));
        while self.next()["method"] != json!("Page.loadEventFired") {}
    }

    /// The value of an expression; one that is a promise is waited for.
    fn value(&mut self, expression: &str) -> Value {
        let how = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true });
        let answer = self.order("Runtime.evaluate", &how);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Waits until a condition on the page holds.
    fn until(&mut self, condition: &str) {
        let wait = format!(
            "new Promise((done) => {{ const look = () => {condition} ? done(true) : requestAnimationFrame(look); look(); }})"
        );
        assert_eq!(self.value(&wait), json!(true));
    }

    fn type_and_open(&mut self, secret: &str) {
        self.value("document.getElementById('secret').value = ''; document.getElementById('secret').focus()");
        self.order("Input.insertText", &json!({ "text": secret }));
        for kind in ["keyDown", "keyUp"] {
            let key =
                json!({ "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r" });
            self.order("Input.dispatchKeyEvent", &key);
        }
        self.until("!document.getElementById('open').disabled");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn package() -> Package {
    let enclosure = |name: &str, bytes: &[u8]| Enclosure { name: name.to_owned(), bytes: bytes.to_vec() };
    Package {
        outside: vec!["Absender: Beispiel-IT, Telefon 030 23125-100".to_owned()],
        title: "Unterlagen <b>für</b> die Kita Sonne".to_owned(),
        notes: vec!["Lesen Sie zuerst das Blatt.".to_owned()],
        files: vec![
            enclosure("Was Sie tun müssen.txt", "Ändern Sie <i>alle</i> Kennwörter.".as_bytes()),
            enclosure("liste.xlsx", &[7; 5_000]),
            enclosure("betroffene.csv", b"Name;Datei\nErika Mustermann;a.csv"),
        ],
    }
}

#[test]
fn a_reader_with_the_secret_gets_every_file_and_one_without_none() {
    let Some(program) = std::env::var_os("BETROFFEN_CHROMIUM") else {
        testkit::not_run("browser::a_reader_with_the_secret_gets_every_file", "BETROFFEN_CHROMIUM names no browser");
        return;
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name);
    let secret = Secret::draw().expect("random numbers");
    fs::write(path("paket.html"), sealed_page(&package(), &secret, Language::German).expect("a page"))
        .expect("written");
    fs::create_dir(path("saved")).expect("a folder");
    let mut browser = Browser::start(&program, &path("profile"));
    browser.open(&path("paket.html"), &path("saved"));

    browser.type_and_open("2345");
    assert_eq!(browser.value("document.getElementById('status').textContent.endsWith(': 4')"), json!(true));
    browser.type_and_open("2345-2345-2345-2345-2345");
    let words = browser.value("document.getElementById('status').innerText");
    assert!(words.as_str().is_some_and(|words| words.starts_with("Das Kennwort passt nicht")), "{words}");
    assert_eq!(browser.value("document.getElementById('opened').hidden"), json!(true));

    browser.type_and_open(&secret.spoken().to_lowercase().replace('-', " "));
    assert_eq!(browser.value("document.getElementById('opened').hidden"), json!(false));
    assert_eq!(browser.value("document.activeElement.innerText"), json!("Unterlagen <b>für</b> die Kita Sonne"));
    assert_eq!(
        browser.value("[...document.querySelectorAll('.name')].map((name) => name.innerText)"),
        json!(["Was Sie tun müssen.txt", "liste.xlsx", "betroffene.csv"])
    );
    assert_eq!(
        browser.value("[...document.querySelectorAll('pre')].map((text) => text.textContent)"),
        json!(["Ändern Sie <i>alle</i> Kennwörter.", "Name;Datei\nErika Mustermann;a.csv"])
    );
    assert_eq!(browser.value("document.querySelectorAll('#opened b, #opened i').length"), json!(0));

    browser.value("document.querySelectorAll('#files button')[1].click()");
    while browser.saved < 1 {
        browser.next();
    }
    browser.value("document.getElementById('all').click()");
    while browser.saved < 2 {
        browser.next();
    }
    assert_eq!(fs::read(path("saved/liste.xlsx")).expect("saved"), [7; 5_000]);
    let all = fs::read(path("saved/Paket.zip")).expect("saved");
    let names: Vec<String> = package().files.into_iter().map(|file| file.name).collect();
    let archive = zip::ZipArchive::new(std::io::Cursor::new(all)).expect("a ZIP");
    let inside: Vec<String> = archive.file_names().map(|name| name.expect("UTF-8").into_owned()).collect();
    assert_eq!(inside, names);

    browser.value("document.getElementById('close').click()");
    assert_eq!(
        browser.value("document.body.innerText.includes('Erika') || document.getElementById('secret').value"),
        json!("")
    );
    assert_eq!(browser.complaints, [] as [&str; 0]);
}
