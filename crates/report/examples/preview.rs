//! Writes the report of an invented incident: `cargo run -p report --example preview -- report.html`.
//!
//! For whoever works on the layout and wants to look at it in a browser; `empty` as second argument shows the report
//! of a case in which nothing was taken yet.

#[path = "../tests/world/kita_app.rs"]
mod kita_app;

use std::error::Error;

use report::{Language, html, json, terminal};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("say where to write report.html")?;
    let view = if arguments.next().as_deref() == Some("empty") { kita_app::empty() } else { kita_app::kita_app() };
    std::fs::write(&path, html(&view, Language::German)?)?;
    std::fs::write(format!("{path}.json"), json(&view))?;
    for language in Language::ALL {
        println!("{}", terminal(&view, language, 80));
    }
    Ok(())
}
