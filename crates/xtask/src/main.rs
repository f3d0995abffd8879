//! The developers' commands: `cargo xtask <command>`.
//!
//! Owns everything that is done to the workspace rather than by it: the one test
//! command, the rules of the house (tidy), scoring against planted truth, benches.
//! Depends on no workspace crate and calls the binary `betroffen` like a user does,
//! so that it builds in seconds and cannot take a private shortcut.
//! One command is one file of the same name.

mod bench;
mod binary;
mod demo;
mod failure;
mod options;
mod score;
mod table;
mod test;
mod tidy;
mod workspace_root;

use std::process::ExitCode;

use crate::failure::Failure;

/// One command of `cargo xtask`.
struct Command {
    name: &'static str,
    about: &'static str,
    usage: &'static str,
    run: fn(Vec<String>) -> Result<(), Failure>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "test",
        about: "Check the format, lint, build and run all tests, tidy, licences",
        usage: test::USAGE,
        run: test::run,
    },
    Command { name: "tidy", about: "Check the rules of the house", usage: tidy::USAGE, run: tidy::run },
    Command {
        name: "score",
        about: "Score a run of a reference incident against its planted truth",
        usage: score::USAGE,
        run: score::run,
    },
    Command {
        name: "bench",
        about: "Measure the chain, a log or a hostile archive",
        usage: bench::USAGE,
        run: bench::run,
    },
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(name) = arguments.next() else {
        eprint!("{}", help());
        return ExitCode::from(2);
    };
    if matches!(name.as_str(), "--help" | "-h" | "help") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("xtask: no command `{name}`\n\n{}", help());
        return ExitCode::from(2);
    };
    let rest: Vec<String> = arguments.collect();
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        println!("{}\n\n{}", command.about, command.usage);
        return ExitCode::SUCCESS;
    }
    match (command.run)(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask {}: {failure}", command.name);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn help() -> String {
    let mut text = String::from("Usage: cargo xtask <command> [options]\n\nCommands:\n");
    for command in COMMANDS {
        text.push_str(&format!("  {:<8} {}\n", command.name, command.about));
    }
    text.push_str("\n`cargo xtask <command> --help` shows the options of a command.\n");
    text
}
