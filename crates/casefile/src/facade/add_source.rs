//! `take` files and logs: the data plane hashes what lies there, the journal gets what it is.

use std::path::PathBuf;

use model::{Progress, SourceKey, SourceRole, TakeRequest, Taken};

use crate::bodies::{EvidenceTaken, NewEntry};
use crate::caller::Caller;
use crate::case::Case;
use crate::data_plane::DataPlane;
use crate::error::CaseError;
use crate::fold::{CaseState, is_source_key, source_text};
use crate::provenance::{Provenance, ProvenanceSecret};
use crate::vault::SecretKind;

/// What shall be taken.
#[derive(Clone, Debug)]
pub struct SourceRequest {
    /// Its key in the case; `S1`, `S2`, … when none is given. Stands in the journal, so it must not be personal.
    pub name: Option<String>,
    /// Its role.
    pub role: SourceRole,
    /// Where it lies.
    pub root: PathBuf,
    /// Where it came from.
    pub provenance: Provenance,
}

/// What was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceTaken {
    /// Its key in the case.
    pub source: SourceKey,
    /// Number of its entry in the journal.
    pub seq: u64,
    /// What the data plane found.
    pub taken: Taken,
}

impl Case {
    /// Takes a tree or a set of logs as evidence.
    ///
    /// # Errors
    /// When the name is taken or is no name, or the data plane cannot read the root at all.
    pub async fn add_source<P: DataPlane>(
        &self,
        plane: &P,
        request: &SourceRequest,
        caller: &Caller,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<SourceTaken, CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let source = choose_name(&state, request.name.as_deref())?;
        let root = std::path::absolute(&request.root)
            .map_err(|source| CaseError::io("finding what is to be taken", source))?;
        let take = TakeRequest { source: source.clone(), role: request.role, root };
        let taken = plane.take(&take, progress).await.map_err(CaseError::plane("taking evidence"))?;
        let secret = ProvenanceSecret::new(&request.provenance, &take.root, &taken.manifest)?;
        let (provenance, value) = self.vault().seal_wire(SecretKind::Provenance, &secret)?;
        let body = EvidenceTaken {
            source: source_text(&source),
            role: request.role.word().to_owned(),
            files: taken.files,
            bytes: taken.bytes,
            unreadable: taken.unreadable,
            manifest_sha256: taken.manifest_sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
            provenance,
        };
        // Hashing may take hours: another program may have taken a source of this name meanwhile.
        if self.state(None).await?.sources.contains_key(&source) {
            return Err(CaseError::SourceExists);
        }
        let seq = self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await?;
        Ok(SourceTaken { source, seq, taken })
    }
}

fn choose_name(state: &CaseState, name: Option<&str>) -> Result<SourceKey, CaseError> {
    let Some(name) = name else {
        let mut numbered = (1_u64..).map(|number| SourceKey(format!("S{number}")));
        return numbered.find(|key| !state.sources.contains_key(key)).ok_or(CaseError::SourceName);
    };
    let key = SourceKey(name.to_owned());
    if !is_source_key(name) {
        return Err(CaseError::SourceName);
    }
    if state.sources.contains_key(&key) { Err(CaseError::SourceExists) } else { Ok(key) }
}
