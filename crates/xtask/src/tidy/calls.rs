//! Calls that only some crates may make.
//!
//! Disk, network, clock, randomness and the terminal stay at the edges, so that the
//! rest is a pure function of what it is given. Clippy can forbid a method only for
//! the whole workspace; who may what is a matter of crates, so it stands here.
//! Tests are left out, except for what nobody may ever do.

use super::source::{SourceFile, find_tokens};
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "calls",
    why: "the outside world is touched at the edges alone",
    remedy: "take the value as an argument, or do it in a crate that may",
    check: Check::File(check),
};

/// A family of calls and who may make them.
struct Restricted {
    what: &'static str,
    needles: &'static [&'static str],
    /// Crates, or folders and files inside of them, that may.
    allowed: &'static [&'static str],
    in_tests: InTests,
}

#[derive(PartialEq, Eq)]
enum InTests {
    Free,
    Forbidden,
}

const RESTRICTED: &[Restricted] = &[
    Restricted {
        what: "touches the disk",
        needles: &["fs::", "File::open", "File::create", "File::options", "OpenOptions"],
        allowed: &[
            "evidence",
            "engine",
            "dispatch",
            "rotate",
            "casefile",
            "web",
            "betroffen",
            "verifier",
            "testkit",
            "xtask",
        ],
        in_tests: InTests::Free,
    },
    Restricted {
        what: "opens a connection",
        needles: &["TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixListener"],
        allowed: &["dispatch", "rotate", "casefile", "web", "cluster", "betroffen", "testkit"],
        in_tests: InTests::Free,
    },
    Restricted {
        what: "asks the clock",
        needles: &["SystemTime::now", "Instant::now", "Zoned::now", "Timestamp::now", "Utc::now", "Local::now"],
        allowed: &["evidence", "engine", "casefile", "web", "betroffen", "testkit", "xtask"],
        in_tests: InTests::Free,
    },
    Restricted {
        what: "draws random numbers",
        needles: &["getrandom::", "rand::", "thread_rng", "OsRng", "SysRng"],
        allowed: &["casefile", "dispatch", "parcel", "rotate", "betroffen", "testkit"],
        in_tests: InTests::Free,
    },
    Restricted {
        what: "writes to the terminal",
        needles: &["println!", "print!", "eprintln!", "eprint!", "stdout()", "stderr()"],
        allowed: &["evidence/src/worker", "betroffen", "verifier", "testkit", "xtask"],
        in_tests: InTests::Free,
    },
    Restricted {
        what: "reads the environment",
        needles: &["env::var", "env::vars", "env::var_os", "env::args", "env::home_dir", "env::current_dir"],
        allowed: &["betroffen", "verifier", "testkit", "xtask"],
        in_tests: InTests::Free,
    },
    Restricted {
        what: "starts or ends a process",
        needles: &["process::Command", "Command::new", "process::exit", "process::abort"],
        allowed: &["evidence", "betroffen", "verifier", "testkit", "xtask"],
        in_tests: InTests::Free,
    },
    Restricted {
        what: "steps outside the checked language",
        needles: &["unsafe"],
        allowed: &["evidence/src/worker/sandbox.rs"],
        in_tests: InTests::Forbidden,
    },
    Restricted {
        what: "is unfinished",
        needles: &["todo!", "unimplemented!", "dbg!"],
        allowed: &[],
        in_tests: InTests::Forbidden,
    },
    Restricted {
        what: "sleeps instead of waiting for something",
        needles: &["thread::sleep", "time::sleep"],
        allowed: &["dispatch", "rotate", "xtask", "betroffen/src"],
        in_tests: InTests::Forbidden,
    },
];

fn check(file: &SourceFile) -> Vec<Hit> {
    let Some(inside) = file.path.strip_prefix("crates/").filter(|_| file.is_rust()) else {
        return Vec::new();
    };
    // An example is a program of its own: it may do what a binary may.
    let is_example = inside.contains("/examples/");
    let mut hits = Vec::new();
    for restricted in RESTRICTED.iter().filter(|restricted| !restricted.allows(inside)) {
        for needle in restricted.needles {
            for offset in find_tokens(&file.code, needle) {
                if (is_example || file.is_test(offset)) && restricted.in_tests == InTests::Free {
                    continue;
                }
                let what = format!("`{needle}` {}", restricted.what);
                hits.push(file.hit(file.line_of(offset), what));
            }
        }
    }
    hits
}

impl Restricted {
    fn allows(&self, inside: &str) -> bool {
        self.allowed.iter().any(|allowed| {
            let rest = inside.strip_prefix(allowed);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        let hits = check(&SourceFile::new(path, text));
        hits.into_iter().map(|hit| format!("{} {}", hit.line, hit.what)).collect()
    }

    #[test]
    fn edges_tests_and_mere_words_pass() {
        assert!(found("crates/evidence/src/a.rs", "std::fs::read(p)").is_empty());
        assert!(found("crates/model/src/a.rs", "// fs::read\nlet a = \"println!\";").is_empty());
        assert!(found("crates/model/tests/a.rs", "fs::read(p); println!()").is_empty());
        assert!(found("crates/evidence/src/worker/sandbox.rs", "unsafe { a() }").is_empty());
    }

    #[test]
    fn the_core_and_unfinished_work_are_found() {
        assert_eq!(
            found("crates/linkage/src/a.rs", "a();\nstd::fs::read(p); Instant::now()"),
            ["2 `fs::` touches the disk", "2 `Instant::now` asks the clock"]
        );
        assert_eq!(
            found("crates/evidence/src/sandboxes.rs", "unsafe {}"),
            ["1 `unsafe` steps outside the checked language"]
        );
        assert_eq!(found("crates/betroffen/tests/a.rs", "todo!()"), ["1 `todo!` is unfinished"]);
    }
}
