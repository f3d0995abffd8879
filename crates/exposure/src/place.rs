//! Where an object lies, seen through a mount.
//!
//! Matching runs on raw bytes: the text form of a locator escapes `%`, `!` and control bytes, so it is read back
//! before it is compared with what a server decodes from a request.

use model::{Locator, LocatorPart, Mount, Purpose, SourceKey};

use crate::url::{PathBuffers, canonical};

/// A mount with its two prefixes as raw bytes, each ending with `/` (the tree prefix is empty for the root).
pub(crate) struct MountPaths<'r> {
    pub(crate) source: &'r SourceKey,
    pub(crate) url_prefix: Vec<u8>,
    tree_prefix: Vec<u8>,
}

impl<'r> MountPaths<'r> {
    pub(crate) fn new(mount: &'r Mount) -> Self {
        let mut url_prefix = canonical(mount.url_prefix.as_bytes(), &mut PathBuffers::default()).to_vec();
        if url_prefix.last() != Some(&b'/') {
            url_prefix.push(b'/');
        }
        let mut tree_prefix = names_of(mount.tree_prefix.reveal(Purpose::Exposure));
        if !tree_prefix.is_empty() {
            tree_prefix.push(b'/');
        }
        Self { source: &mount.source, url_prefix, tree_prefix }
    }

    /// The path at which a file of a source is served here; none when the mount does not lead to it.
    pub(crate) fn url_of(&self, source: &SourceKey, file: &[u8]) -> Option<Vec<u8>> {
        if source != self.source {
            return None;
        }
        let rest = file.strip_prefix(self.tree_prefix.as_slice())?;
        Some([self.url_prefix.as_slice(), rest].concat())
    }
}

/// The raw path of the outermost file of a locator in its text form.
pub(crate) fn file_path(locator: &str) -> Vec<u8> {
    if !locator.bytes().any(|byte| matches!(byte, b'%' | b'!')) && !locator.contains("//") {
        return locator.trim_matches('/').as_bytes().to_vec();
    }
    names_of(&Locator::parse(locator))
}

fn names_of(locator: &Locator) -> Vec<u8> {
    let mut path = Vec::new();
    for part in &locator.0 {
        let LocatorPart::Name(name) = part else { break };
        if !path.is_empty() {
            path.push(b'/');
        }
        path.extend_from_slice(name);
    }
    path
}
