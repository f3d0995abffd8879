//! `open`, for a case that is not there yet: folder, key, store, and the first entry of the journal.
//!
//! `case.toml` is written last: until it is there, there is no case, and what was made for it is taken back.

use std::fs;
use std::path::{Path, PathBuf};

use tokio::sync::Mutex;

use crate::bodies::{CaseOpened, NewEntry};
use crate::caller::Caller;
use crate::card::{CARD_FILE, Card, CaseId, FORMAT_VERSION, LABEL_BYTES_MAX, is_number, next_number};
use crate::case::Case;
use crate::error::CaseError;
use crate::keys::{CaseKey, KeyPlace, create_folder};
use crate::record::Tree;
use crate::store::Store;
use crate::vault::random;

/// Name of the folder that the data plane keeps its segments in.
const SEGMENTS_FOLDER: &str = "segments";

/// What a new case is made of.
#[derive(Clone, Debug)]
pub struct CreateRequest {
    /// Its folder: empty, or not there yet.
    pub dir: PathBuf,
    /// Its label, in one line; counts as not personal and stands in `case.toml`.
    pub label: String,
    /// Its readable number (`2026-0042`); the next free one beside its folder when none is given.
    pub number: Option<String>,
    /// Where its key shall lie.
    pub key: KeyPlace,
}

impl Case {
    /// Makes a new case and gives it open.
    ///
    /// # Errors
    /// When there is a case already, the folder is not empty, the key would lie inside it, or the machine refuses.
    pub async fn create(request: &CreateRequest, caller: &Caller) -> Result<Self, CaseError> {
        caller.check()?;
        let label = request.label.trim();
        if label.len() > LABEL_BYTES_MAX || label.contains(char::is_control) {
            return Err(CaseError::Label);
        }
        let year = caller.year().ok_or(CaseError::CallerUnclear { part: "when" })?;
        let number = request.number.clone().unwrap_or_else(|| next_number(&request.dir, year));
        if !is_number(&number) {
            return Err(CaseError::CaseNumber);
        }
        let existed = refuse_occupied(&request.dir)?;
        let id = CaseId(random()?);
        request.key.refuse_inside(&request.dir, id)?;
        let key = CaseKey::draw()?;
        create_folder(&request.dir).map_err(|source| CaseError::io("creating the case folder", source))?;
        let key_file = key.write(&request.key, id).inspect_err(|_| take_back(&request.dir, existed))?;
        let keys = key.derive(id)?;
        let card = Card {
            id,
            number,
            label: label.to_owned(),
            opened: caller.now,
            verifier_key: keys.signing.verifier_key(),
            key_id: key.key_id(),
        };
        let made = make(&request.dir, card, keys, caller).await;
        made.inspect_err(|_| {
            take_back(&request.dir, existed);
            // The key opens nothing: its case never was.
            drop(fs::remove_file(&key_file));
        })
    }
}

async fn make(dir: &Path, card: Card, keys: crate::keys::CaseKeys, caller: &Caller) -> Result<Case, CaseError> {
    let folder = |source| CaseError::io("creating the case folder", source);
    let dir = fs::canonicalize(dir).map_err(folder)?;
    fs::create_dir_all(dir.join(SEGMENTS_FOLDER)).map_err(folder)?;
    let store = Store::create(&dir, card.id).await?;
    let opened = CaseOpened {
        number: card.number.clone(),
        format: FORMAT_VERSION,
        key: format!("key:{}", card.key_id),
        program: format!("version:{}", env!("CARGO_PKG_VERSION")),
    };
    let case = Case { dir, card, keys, store, tree: Mutex::new(Tree::default()) };
    case.record(caller, vec![NewEntry::new(&opened, Vec::new())?]).await?;
    case.card.write(&case.dir)?;
    Ok(case)
}

/// Says whether the folder was there, empty.
fn refuse_occupied(dir: &Path) -> Result<bool, CaseError> {
    if dir.join(CARD_FILE).exists() {
        return Err(CaseError::AlreadyACase);
    }
    match fs::read_dir(dir).map(|mut entries| entries.next().is_some()) {
        Ok(true) => Err(CaseError::FolderNotEmpty),
        Ok(false) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(CaseError::io("looking at the case folder", error)),
    }
}

/// Removes what was made for a case that came to nothing; the folder held nothing before.
fn take_back(dir: &Path, existed: bool) {
    if existed {
        for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
            let path = entry.path();
            drop(if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) });
        }
    } else {
        drop(fs::remove_dir_all(dir));
    }
}
