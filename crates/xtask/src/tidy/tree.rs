//! What tidy looks at: the text files of the repository and the graph of its crates.
//!
//! Files are those that git tracks or would track; without git the folders are walked.
//! Binary files and very large ones are left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::graph::Graph;
use super::source::SourceFile;
use crate::failure::Failure;

/// Larger text files are data; the rules do not read them.
const TEXT_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// Folders that are never part of the repository.
const FOREIGN_FOLDERS: &[&str] = &[".git", "target"];

/// The repository as the rules see it.
pub(crate) struct Tree {
    pub(crate) root: PathBuf,
    pub(crate) files: Vec<SourceFile>,
    pub(crate) graph: Graph,
}

impl Tree {
    /// Reads the files and asks cargo for the graph.
    pub(crate) fn load(root: &Path) -> Result<Self, Failure> {
        let mut paths = match tracked(root) {
            Some(paths) => paths,
            None => walked(root)?,
        };
        paths.sort();
        let files =
            paths.iter().filter_map(|path| Some(SourceFile::new(path, &read_text(&root.join(path))?))).collect();
        Ok(Self { root: root.to_owned(), files, graph: Graph::load(root)? })
    }

    pub(crate) fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }
}

/// The text of the file; nothing if it is gone, large or not text.
fn read_text(path: &Path) -> Option<String> {
    let metadata = fs::symlink_metadata(path).ok()?;
    if !metadata.is_file() || metadata.len() > TEXT_BYTES_MAX {
        return None;
    }
    let text = String::from_utf8(fs::read(path).ok()?).ok()?;
    (!text.contains('\0')).then_some(text)
}

/// Paths that git tracks or would track; nothing where git does not answer.
fn tracked(root: &Path) -> Option<Vec<String>> {
    let output = Command::new("git")
        .current_dir(root)
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .stdin(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() || output.stdout.is_empty() {
        return None;
    }
    let names = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

fn walked(root: &Path) -> Result<Vec<String>, Failure> {
    let mut paths = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|cause| Failure::while_doing("listing the workspace", cause))?;
        for entry in entries.flatten() {
            let path = entry.path();
            let is_foreign = FOREIGN_FOLDERS.iter().any(|name| path.ends_with(name));
            if path.is_dir() && !path.is_symlink() {
                if !is_foreign {
                    folders.push(path);
                }
            } else if let Ok(inside) = path.strip_prefix(root) {
                paths.push(inside.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    Ok(paths)
}
