//! A real access log, where a folder with one is named: counts of lines, and nothing that brings the program down.

use std::fs;
use std::path::PathBuf;

use crate::site::Site;
use crate::small_world::{CHILDREN, REACH};

/// Lines of the log, as its makers and `wc` count them.
const LINES: u64 = 10_000;

#[test]
fn ten_thousand_real_lines_are_all_accounted_for() {
    let file =
        std::env::var_os("BETROFFEN_DATA").map(|folder| PathBuf::from(folder).join("logs/apache_combined_10k.log"));
    let Some(file) = file.filter(|file| file.exists()) else {
        // Nothing of this project is missing: the log is somebody else's and lies where the caller says.
        return;
    };
    let site = Site::with_case();
    // The site that the log is of served these paths; the contents are ours.
    site.write("tree/images/jordan-80.png", b"\x89PNG\r\n\x1a\n");
    site.write("tree/robots.txt", "User-agent: *\n");
    site.write("tree/liste.csv", CHILDREN);
    site.write("reach.toml", REACH.replace("2024-03-", "2015-05-").replace("2015-05-10T12", "2015-05-25T12"));
    site.done(&["take", "files", "tree", "--name", "tree"]);
    site.done(&["take".as_ref(), "log".as_ref(), file.as_os_str(), "--name".as_ref(), "log".as_ref()]);
    site.done(&["take", "reach", "reach.toml"]);
    let report = site.assess();
    assert_eq!(site.number("select sum(lines) + sum(rejected) from log_span"), LINES);
    let text = fs::read_to_string(&file).expect("the log is text");
    let asked =
        text.lines().filter(|line| line.contains("\"GET /robots.txt HTTP/1.") && line.contains("\" 200 ")).count();
    assert!(asked > 0);
    let query = "select sum(giving) from access_sum a join object o on a.object = o.object where o.media = 'text'";
    assert_eq!(site.number(query), asked as u64);
    assert_eq!(report["objects"]["by_degree"]["ruled_out"], 0, "the doors are not confirmed");
    let requests = site.number("select sum(requests) from client");
    assert!(requests <= LINES, "{requests}");
    site.done(&["show", "clients"]);
    site.done(&["explain", "file:robots.txt"]);
    site.done(&["verify"]);
}
