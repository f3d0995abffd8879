//! A Postfix of our own: its folder, its port, its mailbox, and nothing of the machine's.
//!
//! It starts before the test goes on and is stopped when it is dropped. What it accepts lies in one Maildir, where the
//! test counts by Message-ID. It needs root, since the mail system gives its parts to users of their own.

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use dispatch::MessageId;
use testkit::tempfile::{TempDir, tempdir};

/// The user that owns the mailbox: nobody.
const NOBODY: u32 = 65_534;

/// A running server.
pub(crate) struct Server {
    program: PathBuf,
    place: TempDir,
    /// Its port for plain text and STARTTLS.
    pub(crate) port: u16,
    /// Its port that is encrypted from the first byte.
    pub(crate) tls_port: u16,
}

impl Server {
    /// Starts one; says that the test did not run where there is none.
    pub(crate) fn start(test: &str) -> Option<Self> {
        let Some(program) = std::env::var_os("BETROFFEN_POSTFIX").map(PathBuf::from) else {
            testkit::not_run(test, "BETROFFEN_POSTFIX names no Postfix");
            return None;
        };
        let place = tempdir().expect("a folder");
        let (port, tls_port) = free_ports();
        let server = Self { program, place, port, tls_port };
        if chown(server.place.path(), Some(0), Some(0)).is_err() || !is_root(server.place.path()) {
            testkit::not_run(test, "a mail server of our own needs root");
            return None;
        }
        server.write_configuration();
        server.postfix("check");
        server.postfix("start");
        Some(server)
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn write_configuration(&self) {
        let open = fs::Permissions::from_mode(0o755);
        fs::set_permissions(self.place.path(), open).expect("others may pass");
        for name in ["conf", "queue", "data", "mail"] {
            fs::create_dir(self.folder(name)).expect("a folder");
        }
        let mail_owner = user_of("postfix");
        chown(self.folder("data"), Some(mail_owner), None).expect("the owner");
        chown(self.folder("mail"), Some(NOBODY), Some(NOBODY)).expect("the owner");
        self.make_certificate();
        let place = self.place.path().display().to_string();
        fs::write(self.folder("conf/main.cf"), MAIN.replace("PLACE", &place)).expect("it is written");
        fs::write(self.folder("conf/access"), ACCESS).expect("it is written");
        fs::write(self.folder("conf/transport"), TRANSPORT.replace("PORT", &self.port.to_string()))
            .expect("it is written");
        let ports = [("TLS_PORT", self.tls_port), ("PORT", self.port)];
        let master = ports.iter().fold(MASTER.to_owned(), |text, (name, port)| text.replace(name, &port.to_string()));
        fs::write(self.folder("conf/master.cf"), master).expect("it is written");
    }

    fn make_certificate(&self) {
        let status = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"])
            .args(["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"])
            .arg("-keyout")
            .arg(self.folder("conf/key.pem"))
            .arg("-out")
            .arg(self.folder("conf/certificate.pem"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.is_ok_and(|status| status.success()), "openssl makes a certificate; Postfix needs it, too");
    }

    /// The root that its certificate rests on.
    pub(crate) fn root(&self) -> Vec<u8> {
        fs::read(self.folder("conf/certificate.pem")).expect("the certificate")
    }

    fn postfix(&self, word: &str) {
        let output = Command::new(&self.program)
            .arg("-c")
            .arg(self.folder("conf"))
            .arg(word)
            .stdin(Stdio::null())
            .output()
            .expect("Postfix can be called");
        let log = fs::read_to_string(self.folder("log.txt")).unwrap_or_default();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "postfix {word}: {said}\n{log}");
    }

    /// Waits until nothing is on its way inside the server, and counts the mails in the mailbox by Message-ID.
    pub(crate) fn received(&self) -> BTreeMap<MessageId, usize> {
        let queues = ["maildrop", "incoming", "active", "deferred", "hold"];
        for _ in 0..600 {
            if queues.iter().all(|queue| files_below(&self.folder("queue").join(queue)) == 0) {
                return self.count();
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the server did not deliver in 30 s");
    }

    fn count(&self) -> BTreeMap<MessageId, usize> {
        let mut counts = BTreeMap::new();
        for bytes in self.mails() {
            let text = String::from_utf8_lossy(&bytes);
            let line = text.lines().find_map(|line| line.strip_prefix("Message-ID:"));
            // A report of the server has an id of the server's.
            if let Some(id) = line.and_then(|line| MessageId::parse(line).ok()) {
                *counts.entry(id).or_default() += 1;
            }
        }
        counts
    }

    /// The bytes of the mails in the mailbox.
    pub(crate) fn mails(&self) -> Vec<Vec<u8>> {
        let Ok(mails) = fs::read_dir(self.folder("mail/all/new")) else { return Vec::new() };
        mails.map(|mail| fs::read(mail.expect("a mail").path()).expect("its bytes")).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = Command::new(&self.program);
        stop.arg("-c").arg(self.folder("conf")).arg("stop");
        let _ = stop.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

/// Two ports that were free a moment ago.
fn free_ports() -> (u16, u16) {
    let sockets = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").expect("a port"));
    let [first, second] = sockets.each_ref().map(|socket| socket.local_addr().expect("its address").port());
    (first, second)
}

/// Whether we may give a folder away and take it back.
fn is_root(folder: &Path) -> bool {
    chown(folder, Some(NOBODY), None).is_ok() && chown(folder, Some(0), None).is_ok()
}

fn user_of(name: &str) -> u32 {
    let users = fs::read_to_string("/etc/passwd").expect("the list of users");
    let line = users.lines().find(|line| line.split(':').next() == Some(name)).expect("the user of Postfix");
    line.split(':').nth(2).and_then(|id| id.parse().ok()).expect("its number")
}

fn files_below(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let count = |path: PathBuf| if path.is_dir() { files_below(&path) } else { 1 };
    entries.filter_map(Result::ok).map(|entry| count(entry.path())).sum()
}

const MAIN: &str = "\
compatibility_level = 3.6
queue_directory = PLACE/queue
data_directory = PLACE/data
mail_owner = postfix
setgid_group = postdrop
maillog_file = PLACE/log.txt
maillog_file_prefixes = PLACE
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = mail.example.org
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = example.org, traeger.example
transport_maps = texthash:PLACE/conf/transport
virtual_mailbox_base = PLACE/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_mailbox_limit = 0
smtpd_recipient_restrictions = check_recipient_access texthash:PLACE/conf/access, permit_mynetworks, reject
smtpd_sender_restrictions = check_sender_access texthash:PLACE/conf/access
smtpd_delay_reject = no
smtpd_error_sleep_time = 0
smtpd_tls_cert_file = PLACE/conf/certificate.pem
smtpd_tls_key_file = PLACE/conf/key.pem
smtpd_tls_security_level = may
";

const ACCESS: &str = "\
later@example.org 450 4.2.0 greylisted, come again
never@example.org 550 5.1.1 nobody of this name
blocked@traeger.example 554 5.7.1 we take nothing from you
";

/// Accepted at first and returned afterwards: the server finds that it would hand the mail to itself.
const TRANSPORT: &str = "gone@example.org smtp:[127.0.0.1]:PORT\n";

const MASTER: &str = "\
127.0.0.1:PORT inet n - n - - smtpd
127.0.0.1:TLS_PORT inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
error unix - - n - - error
retry unix - - n - - error
smtp unix - - n - - smtp
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
postlog unix-dgram n - n - 1 postlogd
";
