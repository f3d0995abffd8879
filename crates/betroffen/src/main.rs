//! The command line: answers a personal-data breach, from the first evidence to the provable list.
//!
//! Owns arguments, output and exit codes; every act goes through the case's facade. No business rule lives here.

mod cli;
mod demo;
mod mail_draft;
mod output;
mod plane;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
