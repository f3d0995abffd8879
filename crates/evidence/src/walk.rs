//! Walking a tree in one fixed order.
//!
//! Order is by the raw bytes of each component, so two machines see the same tree in the same order. Links are never
//! followed: whatever is neither file nor folder is listed with a fault, because silence would be a hole in the
//! count of what was taken.

use std::collections::BTreeMap;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use model::{GapKind, Locator, LocatorPart};

use crate::Limits;

/// One file of a tree, or a place where a file could not be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkedFile {
    /// Where it lies below the root.
    pub locator: Locator,
    /// Its path on this machine.
    pub path: PathBuf,
    /// Its size, 0 when not known.
    pub bytes: u64,
    /// Why it cannot be read, where that is plain already; a folder bears one when it could not be listed.
    pub fault: Option<GapKind>,
}

/// Why a tree cannot be walked at all.
#[derive(Debug, thiserror::Error)]
pub enum WalkError {
    /// There is nothing at this path.
    #[error("there is no file or folder at this path")]
    Missing,
    /// The path is neither a file nor a folder.
    #[error("this path is neither a file nor a folder")]
    NeitherFileNorFolder,
    /// The root cannot be looked at.
    #[error("the folder cannot be listed")]
    Unreadable(#[source] io::Error),
}

/// Lists all files below `root` in the order of their components' raw bytes; a single file is its own tree.
///
/// # Errors
/// Only when the root itself is missing, unreadable, or neither file nor folder.
pub fn walk(root: &Path, limits: &Limits, on_file: &mut dyn FnMut(WalkedFile)) -> Result<(), WalkError> {
    let metadata = fs::metadata(root).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => WalkError::Missing,
        _ => WalkError::Unreadable(error),
    })?;
    if metadata.is_file() {
        let name = root.file_name().map(name_bytes).unwrap_or_default();
        let locator = Locator(vec![LocatorPart::Name(name)]);
        on_file(WalkedFile { locator, path: root.to_owned(), bytes: metadata.len(), fault: None });
        return Ok(());
    }
    if !metadata.is_dir() {
        return Err(WalkError::NeitherFileNorFolder);
    }
    let listing = list(root).map_err(WalkError::Unreadable)?;
    walk_folder(&Folder { locator: Locator::default(), depth: 0 }, listing, limits, on_file);
    Ok(())
}

/// The path of a locator below a root. Only its names count; a member lies inside the file named before it.
#[must_use]
pub fn path_of(root: &Path, locator: &Locator) -> PathBuf {
    // A single file may be a root; its locator is its name.
    if let [LocatorPart::Name(name)] = locator.0.as_slice()
        && root.file_name().is_some_and(|own| own.as_encoded_bytes() == name.as_slice())
        && root.is_file()
    {
        return root.to_owned();
    }
    let mut path = root.to_owned();
    for part in &locator.0 {
        let LocatorPart::Name(name) = part else { break };
        let leads_away = name == b".." || name.contains(&b'/') || name.contains(&0);
        // No walk gives such a name. A path with a zero byte can never be opened, so a forged locator stays inside.
        path.push(if leads_away { PathBuf::from("\0") } else { name_path(name) });
    }
    path
}

struct Folder {
    locator: Locator,
    depth: u64,
}

/// The entries of one folder by name; an entry whose kind cannot be told has none.
type Listing = BTreeMap<Vec<u8>, (PathBuf, Option<FileType>)>;

fn list(folder: &Path) -> io::Result<Listing> {
    let mut listing = Listing::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        listing.insert(name_bytes(&entry.file_name()), (entry.path(), entry.file_type().ok()));
    }
    Ok(listing)
}

fn walk_folder(folder: &Folder, listing: Listing, limits: &Limits, on_file: &mut dyn FnMut(WalkedFile)) {
    for (name, (path, kind)) in listing {
        let locator = folder.locator.child(LocatorPart::Name(name));
        if !kind.is_some_and(|kind| kind.is_dir()) {
            on_file(seen_file(locator, path, kind));
            continue;
        }
        let depth = folder.depth.saturating_add(1);
        if depth >= limits.tree_depth {
            on_file(WalkedFile { locator, path, bytes: 0, fault: Some(GapKind::Cut) });
            continue;
        }
        match list(&path) {
            Ok(listing) => walk_folder(&Folder { locator, depth }, listing, limits, on_file),
            Err(_) => on_file(WalkedFile { locator, path, bytes: 0, fault: Some(GapKind::Unreadable) }),
        }
    }
}

fn seen_file(locator: Locator, path: PathBuf, kind: Option<FileType>) -> WalkedFile {
    let plain = kind.is_some_and(|kind| kind.is_file());
    let metadata = path.symlink_metadata().ok().filter(|_| plain);
    let fault = metadata.is_none().then_some(GapKind::Unreadable);
    WalkedFile { locator, path, bytes: metadata.map_or(0, |metadata| metadata.len()), fault }
}

#[cfg(unix)]
fn name_bytes(name: &std::ffi::OsStr) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(name).to_vec()
}

#[cfg(unix)]
fn name_path(name: &[u8]) -> PathBuf {
    PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name))
}

#[cfg(not(unix))]
fn name_bytes(name: &std::ffi::OsStr) -> Vec<u8> {
    name.to_string_lossy().into_owned().into_bytes()
}

#[cfg(not(unix))]
fn name_path(name: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(name).into_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::path::Path;

    use model::{GapKind, Locator, LocatorPart};

    use super::{WalkError, WalkedFile, name_path, path_of, walk};
    use crate::Limits;

    fn walked(root: &Path, limits: &Limits) -> Vec<WalkedFile> {
        let mut files = Vec::new();
        walk(root, limits, &mut |file| files.push(file)).expect("the root can be listed");
        files
    }

    #[test]
    fn order_odd_names_links_and_depth() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path();
        fs::create_dir_all(root.join("b/deep")).expect("folders");
        for name in [b"b/x".as_slice(), b"b/deep/y", b"b.txt", b"a\nb", b"\xff\xfe", b"B"] {
            fs::write(root.join(name_path(name)), name).expect("write");
        }
        std::os::unix::fs::symlink("/", root.join("link")).expect("link");
        let shown = |limits: &Limits| {
            let files = walked(root, limits);
            for file in files.iter().filter(|file| file.fault.is_none()) {
                assert_eq!(path_of(root, &file.locator), file.path);
                assert_eq!(fs::read(&file.path).expect("read").len() as u64, file.bytes);
            }
            files.iter().map(|file| (file.locator.text(), file.fault)).collect::<Vec<_>>()
        };
        let plain = |text: &str| (text.to_owned(), None);
        let expected = vec![
            plain("B"),
            plain("a%0Ab"),
            plain("b/deep/y"),
            plain("b/x"),
            plain("b.txt"),
            ("link".to_owned(), Some(GapKind::Unreadable)),
            plain("%FF%FE"),
        ];
        assert_eq!(shown(&Limits::STANDARD), expected);
        let shallow = shown(&Limits { tree_depth: 2, ..Limits::STANDARD });
        assert!(shallow.contains(&("b/deep".to_owned(), Some(GapKind::Cut))));
        assert_eq!(shallow.len(), expected.len());
    }

    #[test]
    fn roots_that_are_no_folder() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("one");
        fs::write(&file, "1").expect("write");
        let files = walked(&file, &Limits::STANDARD);
        assert_eq!(files.iter().map(|file| file.locator.text()).collect::<Vec<_>>(), ["one"]);
        let missing = walk(&folder.path().join("none"), &Limits::STANDARD, &mut |_| {});
        assert!(matches!(missing, Err(WalkError::Missing)));
    }

    #[test]
    fn forged_names_stay_below_the_root() {
        for name in [b"..".as_slice(), b"/etc/passwd", b"a/../../b"] {
            let path = path_of(Path::new("/evidence"), &Locator(vec![LocatorPart::Name(name.to_vec())]));
            assert!(fs::File::open(&path).is_err());
            assert!(path.starts_with("/evidence"));
        }
    }
}
