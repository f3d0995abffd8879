//! How many notices one core reads and judges in a second: `lint_speed FOLDER SECONDS`.
//!
//! Texts are read into memory first; what is timed is cutting, reading and all rules, as `betroffen lint` does it.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use notice::document::Document;
use notice::lint::{Asked, Verdict, lint};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, seconds] = arguments.as_slice() else {
        eprintln!("lint_speed FOLDER SECONDS");
        return ExitCode::from(2);
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_text = |path: &std::path::PathBuf| path.extension().is_some_and(|extension| extension == "txt");
    let texts: Vec<String> = entries.filter(is_text).filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    if texts.is_empty() {
        eprintln!("{folder} holds no .txt");
        return ExitCode::from(2);
    }
    let limit = Duration::from_secs(seconds.parse().unwrap_or(5));
    let (mut rounds, mut found) = (0_u32, 0_u64);
    let start = Instant::now();
    while start.elapsed() < limit {
        for text in &texts {
            let document = Document::new(text, None);
            let facts = notice::read(&document);
            let judgement = lint(&document, &facts, &Asked::default());
            found +=
                judgement.verdicts.iter().filter(|(_, verdict)| matches!(verdict, Verdict::Violated(_))).count() as u64;
        }
        rounds += 1;
    }
    let spent = start.elapsed().as_secs_f64();
    let notices = f64::from(rounds) * texts.len() as f64;
    println!(
        "notices={} seconds={spent:.2} per_second={:.0} mb_per_second={:.2} mean_bytes={} found={found}",
        notices,
        notices / spent,
        bytes as f64 * f64::from(rounds) / spent / 1e6,
        bytes / texts.len()
    );
    ExitCode::SUCCESS
}
