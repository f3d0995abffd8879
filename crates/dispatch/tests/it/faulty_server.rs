//! A server that fails where it is told to; it takes no mail to anybody.
//!
//! Only for faults that a real server does not make on demand: hanging up after the message, silence, replies that do
//! not belong to their step.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Closes the connection instead of replying.
pub(crate) const HANG_UP: &str = "HANG UP";
/// Says nothing and keeps the connection open.
pub(crate) const SILENCE: &str = "SILENCE";
/// Says 354 and closes after the first bytes of the message.
pub(crate) const HANG_UP_INSIDE: &str = "HANG UP INSIDE";

/// What it says at each step.
#[derive(Clone, Copy)]
pub(crate) struct Script {
    pub(crate) greeting: &'static str,
    pub(crate) ehlo: &'static str,
    pub(crate) starttls: &'static str,
    pub(crate) auth: &'static str,
    pub(crate) mail: &'static str,
    pub(crate) rcpt: &'static str,
    pub(crate) data: &'static str,
    pub(crate) dot: &'static str,
    pub(crate) rset: &'static str,
}

/// A server without faults.
pub(crate) const GOOD: Script = Script {
    greeting: "220 mail.example.org ESMTP",
    ehlo: "250-mail.example.org\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN",
    starttls: "220 go on",
    auth: "235 2.7.0 welcome",
    mail: "250 2.1.0 ok",
    rcpt: "250 2.1.5 ok",
    data: "354 go on",
    dot: "250 2.0.0 queued",
    rset: "250 ok",
};

/// A running server.
pub(crate) struct FaultyServer {
    pub(crate) port: u16,
    /// Messages whose final dot it saw.
    whole: Arc<AtomicUsize>,
}

impl FaultyServer {
    pub(crate) async fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let whole = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&whole);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, script, Arc::clone(&counter)));
            }
        });
        Self { port, whole }
    }

    pub(crate) fn whole(&self) -> usize {
        self.whole.load(Ordering::SeqCst)
    }
}

/// Ends when the script says so or the client leaves.
async fn serve(stream: TcpStream, script: Script, whole: Arc<AtomicUsize>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    say(&mut stream, script.greeting).await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let verb = line.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
        let reply = match verb.as_str() {
            "EHLO" => script.ehlo,
            "STARTTLS" => script.starttls,
            "AUTH" => script.auth,
            "MAIL" => script.mail,
            "RCPT" => script.rcpt,
            "DATA" => script.data,
            "RSET" => script.rset,
            _ => "250 ok",
        };
        if reply == HANG_UP_INSIDE {
            say(&mut stream, "354 go on").await?;
            let _ = stream.read(&mut [0; 100]).await;
            return None;
        }
        say(&mut stream, reply).await?;
        if verb == "DATA" && reply.starts_with("354") {
            read_message(&mut stream).await?;
            whole.fetch_add(1, Ordering::SeqCst);
            say(&mut stream, script.dot).await?;
        }
    }
}

async fn read_message(stream: &mut BufReader<TcpStream>) -> Option<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        if line == b".\r\n" {
            return Some(());
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, reply: &str) -> Option<()> {
    match reply {
        HANG_UP => None,
        SILENCE => std::future::pending().await,
        reply => stream.get_mut().write_all(format!("{reply}\r\n").as_bytes()).await.ok(),
    }
}
