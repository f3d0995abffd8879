//! The child process, its pipes and the clock that stops it.
//!
//! Reading from a pipe cannot time out, so a thread looks at the deadline and kills; the parent then sees the pipe
//! end. The child gets no environment, and what it says on its error channel is thrown away: a panic text might
//! quote the evidence.

use std::io::{self, BufReader, Write};
use std::process::{Child as Process, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::WorkerCommand;
use super::wire::ToWorker;

/// How often the deadline is looked at.
const WATCH_EVERY: Duration = Duration::from_millis(100);

#[derive(Debug)]
pub(crate) struct Child {
    id: u32,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    frame: Vec<u8>,
    shared: Arc<Shared>,
    watcher: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    watch: Mutex<Watch>,
    ended: Condvar,
}

#[derive(Debug)]
struct Watch {
    process: Process,
    deadline: Option<Instant>,
    over: bool,
}

impl Child {
    /// Starts the process; it has not spoken yet.
    pub(crate) fn start(command: &WorkerCommand) -> io::Result<Self> {
        let mut process = Command::new(&command.program)
            .args(&command.args)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(input), Some(output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let id = process.id();
        let watch = Mutex::new(Watch { process, deadline: None, over: false });
        let shared = Arc::new(Shared { watch, ended: Condvar::new() });
        let watched = Arc::clone(&shared);
        let watcher = std::thread::Builder::new().name("worker-watch".to_owned()).spawn(move || watch_over(&watched));
        let output = BufReader::with_capacity(64 << 10, output);
        // Without its watcher the child is dropped here, and dropping ends it.
        let mut child = Self { id, input, output, frame: Vec::new(), shared, watcher: None };
        child.watcher = Some(watcher?);
        Ok(child)
    }

    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    /// Sets or lifts the instant at which the process is stopped.
    pub(crate) fn set_deadline(&self, from_now: Option<Duration>) {
        self.shared.lock().deadline = from_now.and_then(|wait| Instant::now().checked_add(wait));
    }

    pub(crate) fn send(&mut self, message: &ToWorker<'_>) -> io::Result<()> {
        self.frame.clear();
        message.write(&mut self.frame);
        self.input.write_all(&self.frame)?;
        self.input.flush()
    }

    /// Waits for one message.
    pub(crate) fn receive(&mut self, bytes_max: u64) -> io::Result<Vec<u8>> {
        super::wire::read_frame(&mut self.output, bytes_max)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn watch_over(shared: &Shared) {
    let mut watch = shared.lock();
    while !watch.over {
        if watch.deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            // It may have ended by itself in between; then there is nothing to stop.
            drop(watch.process.kill());
            watch.deadline = None;
        }
        watch = shared.ended.wait_timeout(watch, WATCH_EVERY).unwrap_or_else(PoisonError::into_inner).0;
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        {
            let mut watch = self.shared.lock();
            watch.over = true;
            drop(watch.process.kill());
            drop(watch.process.wait());
        }
        self.shared.ended.notify_all();
        if let Some(watcher) = self.watcher.take() {
            drop(watcher.join());
        }
    }
}
