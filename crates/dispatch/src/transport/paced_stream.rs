//! A TCP stream that gives single bytes until it is told that the dialogue is encrypted.
//!
//! Why: before STARTTLS anybody on the line can add replies behind the server's. A reader that takes more than it
//! needs would carry them into the encrypted part and believe them (the attack known as response injection). Read byte
//! by byte, whatever was added stays in the socket and breaks the handshake.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The stream; `is_open` ends the reading in single bytes.
#[derive(Debug)]
pub(super) struct PacedStream {
    inner: TcpStream,
    is_open: Arc<AtomicBool>,
}

impl PacedStream {
    pub(super) fn new(inner: TcpStream, is_open: Arc<AtomicBool>) -> Self {
        Self { inner, is_open }
    }
}

impl AsyncTokioStream for PacedStream {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.inner.peer_addr()
    }
}

impl AsyncRead for PacedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.is_open.load(Ordering::Relaxed) || buffer.remaining() <= 1 {
            return Pin::new(&mut self.inner).poll_read(context, buffer);
        }
        let mut byte = [0_u8];
        let mut single = ReadBuf::new(&mut byte);
        ready!(Pin::new(&mut self.inner).poll_read(context, &mut single))?;
        buffer.put_slice(single.filled());
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for PacedStream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}
