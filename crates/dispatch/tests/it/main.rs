//! Dispatch against servers: a real Postfix that the tests start themselves, and one of our own that only fails.
//!
//! One binary, so that what is needed of the machine stands in one place. Without Postfix its tests say that they did
//! not run; the test command installs it where it may.

mod clock;
mod drive;
mod faults;
mod faulty_server;
mod file_ledger;
mod kill;
mod mails;
mod postfix;
mod server;
