//! The command line from outside: the real binary, real folders, the words that a person reads.
//!
//! One binary for all topics, so that it links once. Each test has a folder of its own and asks through the same
//! commands as a user; nothing here knows how the program is made.

mod site;
mod small_world;
mod traces;

mod bad_input;
mod commands;
mod first_hour;
mod leak;
mod lint;
mod packages;
mod page;
mod real_data;
mod resume;
