//! A case from outside: folder, journal and vault on a real disk, with a data plane that the test controls.
//!
//! One binary for all topics, so that the crate links once.

mod facts;
mod first_hour;
mod folder;
mod givens;
mod journal_on_disk;
mod notices;
mod plane;
mod runs;
