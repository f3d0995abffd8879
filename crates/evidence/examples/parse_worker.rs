//! A program that is nothing but a parser worker; the tests of reading start it.

use std::process::ExitCode;

fn main() -> ExitCode {
    evidence::worker_main()
}
