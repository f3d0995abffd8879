//! Take: hash what lies below a root, once, and write down what was there.
//!
//! Never writes beside the original and never follows links. What cannot be read is a row with a fault, not an error.

use evidence::{Limits, WalkedFile};
use model::{GapKind, Progress, Sensitive, TakeRequest, Taken};
use sha2::{Digest, Sha256};

use crate::error::EngineError;
use crate::relations::TakenFile;
use crate::segment::{SegmentInputs, SegmentStore, hex};

/// Files between two words of progress.
const FILES_PER_PROGRESS: u64 = 256;

/// Hashes everything below the request's root and writes the manifest.
pub(crate) fn take(
    store: &SegmentStore,
    request: &TakeRequest,
    progress: &mut dyn FnMut(Progress),
) -> Result<Taken, EngineError> {
    let mut walked = Vec::new();
    evidence::walk(&request.root, &Limits::STANDARD, &mut |file| walked.push(file))
        .map_err(|cause| EngineError::Walk { source_key: request.source.0.clone(), cause })?;
    let total = walked.len() as u64;
    let mut manifest = Sha256::new();
    let mut rows = Vec::with_capacity(walked.len());
    let (mut bytes, mut unreadable) = (0_u64, 0_u64);
    for (index, file) in walked.iter().enumerate() {
        let row = hash_one(request, file);
        bytes = bytes.saturating_add(row.bytes);
        unreadable += u64::from(row.fault.is_some());
        add_to_manifest(&mut manifest, file, &row);
        rows.push(row);
        let done = index as u64 + 1;
        if done.is_multiple_of(FILES_PER_PROGRESS) || done == total {
            progress(Progress { stage: "take", done, total });
        }
    }
    let manifest_sha256: [u8; 32] = manifest.finalize().into();
    let mut inputs = SegmentInputs::new("take", 1);
    inputs.add(request.source.0.as_bytes());
    inputs.add(&manifest_sha256);
    let mut writer = store.writer::<TakenFile>(&inputs.key())?;
    for row in &rows {
        writer.row(row)?;
    }
    Ok(Taken { files: total, bytes, unreadable, manifest_sha256, manifest: writer.finish()? })
}

fn hash_one(request: &TakeRequest, file: &WalkedFile) -> TakenFile {
    let hashed = match file.fault {
        Some(fault) => Err(fault),
        None => evidence::hash_file(&file.path).map_err(|_| GapKind::Unreadable),
    };
    TakenFile {
        source: request.source.clone(),
        locator: Sensitive::new(file.locator.clone()),
        bytes: hashed.as_ref().map_or(file.bytes, |hash| hash.bytes),
        sha256: hashed.as_ref().ok().map(|hash| hex(&hash.sha256)),
        fault: hashed.err(),
    }
}

/// For each file in order of its locator: length-prefixed locator text, size, SHA-256 (zeros where unreadable).
fn add_to_manifest(manifest: &mut Sha256, file: &WalkedFile, row: &TakenFile) {
    let locator = file.locator.text();
    manifest.update((locator.len() as u64).to_le_bytes());
    manifest.update(locator.as_bytes());
    manifest.update(row.bytes.to_le_bytes());
    manifest.update(row.sha256.as_deref().unwrap_or("-"));
}
