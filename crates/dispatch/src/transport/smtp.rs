//! SMTP (RFC 5321) over lettre's single connection, step by step.
//!
//! lettre's pool answers a broken connection with one error, whatever was sent. Here each step is a call of its own,
//! so that it is known whether the final dot may have left this machine: before that a break means "surely not taken
//! over", after that "nobody knows". Reply codes are checked exactly: a reply that does not belong to its step never
//! counts as a yes.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use lettre::transport::smtp::authentication::{Credentials as LettreCredentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::paced_stream::PacedStream;
use super::{ConnectTrouble, Handed, Outgoing, Reply, Session, Transport};
use crate::SenderDomain;

mod step;

use step::{Said, said_by_error, said_by_response};

/// After so many refusals on one connection servers begin to delay or hang up; a new one is opened before.
const REFUSALS_MAX: u32 = 8;
/// A connection that was idle for so long is asked before it is used.
const IDLE_SECONDS_MAX: i64 = 20;
/// How long good manners at the end may take.
const QUIT_SECONDS: u64 = 5;

/// Verschlüsselung. How the connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// TLS from the first byte (RFC 8314), port 465.
    Implicit,
    /// TLS after STARTTLS (RFC 3207), port 587; without it nothing is sent.
    StartTls,
    /// None; only to a server on this machine.
    PlainOnLoopback,
}

/// Zugangsdaten. Its `Debug` shows nothing.
#[derive(Clone)]
pub struct Credentials(LettreCredentials);

impl Credentials {
    /// Takes user name and password.
    #[must_use]
    pub fn new(user: String, password: String) -> Self {
        Self(LettreCredentials::new(user, password))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials(…)")
    }
}

/// How long a server may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLimits {
    /// Until greeting, encryption and log-in are done.
    pub connect: Duration,
    /// For the reply to a command.
    pub command: Duration,
    /// For the whole message and the reply to it.
    pub message: Duration,
}

impl TimeLimits {
    /// What RFC 5321 asks of a client (its section on time-outs); the message has the time of its blocks and its end
    /// together.
    pub const RFC_5321: Self = Self {
        connect: Duration::from_secs(5 * 60),
        command: Duration::from_secs(5 * 60),
        message: Duration::from_secs(13 * 60),
    };
}

/// Where and how mails are handed over.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// Name or address of the server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub encryption: Encryption,
    /// For servers that ask for a log-in.
    pub credentials: Option<Credentials>,
    /// How we call ourselves in EHLO.
    pub hello_name: SenderDomain,
    /// Root certificates (PEM) of servers that have their own; empty takes the public ones alone.
    pub own_roots: Vec<Vec<u8>>,
    /// How long the server may take.
    pub time_limits: TimeLimits,
    /// After so many mails a new connection is opened.
    pub mails_per_connection: u32,
}

/// E-Mail-Server. A transport over SMTP.
#[derive(Clone, Debug)]
pub struct Smtp {
    settings: SmtpSettings,
}

impl Smtp {
    /// Takes the settings; nothing is opened yet.
    #[must_use]
    pub fn new(settings: SmtpSettings) -> Self {
        Self { settings }
    }

    async fn open(&self) -> Result<AsyncSmtpConnection, ConnectTrouble> {
        let hello = ClientId::Domain(self.settings.hello_name.as_str().to_owned());
        let place = (self.settings.host.as_str(), self.settings.port);
        let mut connection = match self.settings.encryption {
            Encryption::Implicit => {
                let tls = Some(self.tls()?);
                AsyncSmtpConnection::connect_tokio1(place, None, &hello, tls, None).await.map_err(trouble)?
            }
            Encryption::StartTls => {
                let is_encrypted = Arc::new(AtomicBool::new(false));
                let stream = TcpStream::connect(place).await.map_err(|_| ConnectTrouble::Unreachable)?;
                let mut connection = dialogue(stream, &is_encrypted, &hello).await?;
                if !connection.can_starttls() {
                    return Err(ConnectTrouble::NoStartTls);
                }
                connection.starttls(self.tls()?, &hello).await.map_err(trouble)?;
                is_encrypted.store(true, Ordering::Relaxed);
                connection
            }
            Encryption::PlainOnLoopback => {
                let addresses = tokio::net::lookup_host(place).await.map_err(|_| ConnectTrouble::Unreachable)?;
                let here: Vec<SocketAddr> = addresses.filter(|address| address.ip().is_loopback()).collect();
                if here.is_empty() {
                    return Err(ConnectTrouble::PlainNotAllowed);
                }
                let stream = TcpStream::connect(here.as_slice()).await.map_err(|_| ConnectTrouble::Unreachable)?;
                dialogue(stream, &Arc::new(AtomicBool::new(true)), &hello).await?
            }
        };
        if let Some(credentials) = &self.settings.credentials {
            log_in(&mut connection, credentials).await?;
        }
        Ok(connection)
    }

    fn tls(&self) -> Result<TlsParameters, ConnectTrouble> {
        let mut builder = TlsParameters::builder(self.settings.host.clone());
        for root in &self.settings.own_roots {
            let root = Certificate::from_pem(root).map_err(|_| ConnectTrouble::Settings { part: "own_roots" })?;
            builder = builder.add_root_certificate(root);
        }
        builder.build_rustls().map_err(|_| ConnectTrouble::Settings { part: "tls" })
    }
}

async fn dialogue(
    stream: TcpStream,
    is_open: &Arc<AtomicBool>,
    hello: &ClientId,
) -> Result<AsyncSmtpConnection, ConnectTrouble> {
    // The final dot is a small packet of its own; without this it would wait for an acknowledgement.
    let _ = stream.set_nodelay(true);
    let stream = PacedStream::new(stream, Arc::clone(is_open));
    AsyncSmtpConnection::connect_with_transport(Box::new(stream), hello).await.map_err(trouble)
}

async fn log_in(connection: &mut AsyncSmtpConnection, credentials: &Credentials) -> Result<(), ConnectTrouble> {
    let answer = connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials.0).await;
    let error = match answer {
        Ok(response) if u16::from(response.code()) == 235 => return Ok(()),
        Ok(_) => return Err(ConnectTrouble::Protocol),
        Err(error) => error,
    };
    match error.status() {
        Some(code) => Err(ConnectTrouble::CredentialsRefused { code: code.into() }),
        None if error.is_client() => Err(ConnectTrouble::Settings { part: "credentials" }),
        None => Err(trouble(error)),
    }
}

/// What lettre's error means while a connection is opened. Its text is left behind: it may hold the server's words.
fn trouble(error: lettre::transport::smtp::Error) -> ConnectTrouble {
    if let Some(code) = error.status() {
        return ConnectTrouble::NotReady { code: code.into() };
    }
    if error.is_tls() || is_handshake_failure(&error) {
        return ConnectTrouble::Tls;
    }
    if error.is_timeout() {
        return ConnectTrouble::TimedOut;
    }
    if error.is_response() { ConnectTrouble::Protocol } else { ConnectTrouble::Unreachable }
}

/// A failed handshake comes as an I/O error of invalid data that wraps what the encryption said.
fn is_handshake_failure(error: &lettre::transport::smtp::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let kind = cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        if kind == Some(std::io::ErrorKind::InvalidData) {
            return true;
        }
        source = cause.source();
    }
    false
}

#[async_trait]
impl Transport for Smtp {
    async fn connect(&self) -> Result<Box<dyn Session>, ConnectTrouble> {
        let limits = self.settings.time_limits;
        let opened = timeout(limits.connect, self.open()).await;
        let connection = opened.map_err(|_| ConnectTrouble::TimedOut)??;
        Ok(Box::new(SmtpSession {
            connection,
            limits,
            mails_left: self.settings.mails_per_connection.max(1),
            refusals_left: REFUSALS_MAX,
            is_broken: false,
        }))
    }
}

/// One open connection.
struct SmtpSession {
    connection: AsyncSmtpConnection,
    limits: TimeLimits,
    mails_left: u32,
    refusals_left: u32,
    /// Nothing more may be said on it: its state is not known, or the server hung up.
    is_broken: bool,
}

#[async_trait]
impl Session for SmtpSession {
    async fn hand_over(&mut self, mail: &Outgoing) -> Handed {
        self.mails_left = self.mails_left.saturating_sub(1);
        let handed = self.transact(mail).await;
        let reply = match &handed {
            Handed::Accepted(_) | Handed::Written => return handed,
            Handed::Deferred(reply) => reply.as_ref(),
            Handed::Refused(reply) | Handed::SenderRefused(reply) => Some(reply),
            Handed::Unknown => None,
        };
        self.refusals_left = self.refusals_left.saturating_sub(1);
        // 421 says that the server closes; without a reply the dialogue is out of step.
        if reply.is_none_or(|reply| reply.code == 421) {
            self.is_broken = true;
        }
        if !self.is_broken {
            self.reset().await;
        }
        handed
    }

    async fn is_usable(&mut self, idle_seconds: i64) -> bool {
        if self.is_broken || self.mails_left == 0 || self.refusals_left == 0 {
            return false;
        }
        if idle_seconds >= IDLE_SECONDS_MAX {
            self.is_broken = !self.command(Noop).await.is_code(250);
        }
        !self.is_broken
    }

    async fn close(mut self: Box<Self>) {
        if !self.is_broken {
            let _ = timeout(Duration::from_secs(QUIT_SECONDS), self.connection.quit()).await;
        }
    }
}

impl SmtpSession {
    async fn transact(&mut self, mail: &Outgoing) -> Handed {
        match self.command(Mail::new(Some(mail.from.clone()), Vec::new())).await {
            Said::Yes(reply) if reply.code == 250 => {}
            Said::Never(reply) => return Handed::SenderRefused(reply),
            said => return before_the_message(said),
        }
        match self.command(Rcpt::new(mail.to.clone(), Vec::new())).await {
            Said::Yes(reply) if (250..=252).contains(&reply.code) => {}
            Said::Never(reply) if is_about_us(&reply) => return Handed::SenderRefused(reply),
            said => return before_the_message(said),
        }
        match self.command(Data).await {
            Said::Yes(reply) if reply.code == 354 => {}
            said => return before_the_message(said),
        }
        self.message(mail.bytes()).await
    }

    /// Sends the message. The iterator's end tells when its last byte was written: from then on the dot may be on
    /// its way.
    async fn message(&mut self, bytes: &[u8]) -> Handed {
        // lettre ends the last line itself.
        let lines = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
        let is_dot_possible = AtomicBool::new(false);
        let end = std::iter::from_fn(|| {
            is_dot_possible.store(true, Ordering::Relaxed);
            None
        });
        let sent = self.connection.message_iter(std::iter::once(lines).chain(end));
        let said = match timeout(self.limits.message, sent).await {
            Ok(Ok(response)) => said_by_response(&response),
            Ok(Err(error)) => said_by_error(&error),
            Err(_) => Said::Nothing,
        };
        match said {
            Said::Yes(reply) if (200..300).contains(&reply.code) => Handed::Accepted(reply),
            Said::Later(reply) => Handed::Deferred(Some(reply)),
            Said::Never(reply) => Handed::Refused(reply),
            Said::Nothing if !is_dot_possible.load(Ordering::Relaxed) => Handed::Deferred(None),
            Said::Yes(_) | Said::Nothing => Handed::Unknown,
        }
    }

    /// Brings the dialogue back to its start after a no.
    async fn reset(&mut self) {
        self.is_broken = !self.command(Rset).await.is_code(250);
    }

    async fn command<C: fmt::Display + Send>(&mut self, command: C) -> Said {
        match timeout(self.limits.command, self.connection.command(command)).await {
            Ok(Ok(response)) => said_by_response(&response),
            Ok(Err(error)) => said_by_error(&error),
            Err(_) => Said::Nothing,
        }
    }
}

/// Before the message whatever is no yes means: surely not taken over. A yes with a code that does not belong to the
/// step is treated as no reply, so that the connection is left.
fn before_the_message(said: Said) -> Handed {
    match said {
        Said::Later(reply) => Handed::Deferred(Some(reply)),
        Said::Never(reply) => Handed::Refused(reply),
        Said::Yes(_) | Said::Nothing => Handed::Deferred(None),
    }
}

/// Servers often answer only at RCPT what they hold against the sender: a missing log-in (RFC 4954), or its address
/// (RFC 3463: X.1.7, X.1.8). That is no refusal of the recipient.
fn is_about_us(reply: &Reply) -> bool {
    let is_log_in = matches!(reply.code, 530 | 534 | 535 | 538);
    is_log_in || reply.status.is_some_and(|status| status.topic == 1 && matches!(status.detail, 7 | 8))
}
