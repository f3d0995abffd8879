//! What a case holds right now, from the journal alone.

use std::collections::BTreeSet;

use model::{Instant, RunId, SourceKey, SourceRole};

use crate::bodies::RosterTaken;
use crate::case::Case;
use crate::error::CaseError;
use crate::fold::{Placed, run_of};
use crate::roster::RosterKind;

/// What a case holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// How many entries its journal has.
    pub entries: u64,
    /// Its sources, in the order of their keys.
    pub sources: Vec<SourceStatus>,
    /// The lists in force.
    pub rosters: Vec<RosterStatus>,
    /// The doors in force.
    pub reach: Option<ReachStatus>,
    /// How many decisions were made.
    pub decisions: u64,
    /// How many runs there are.
    pub runs: u64,
    /// The latest one.
    pub latest_run: Option<RunId>,
    /// Evidence, lists, doors or decisions came in that no run obeyed yet.
    pub run_is_outdated: bool,
    /// Entries that a newer program wrote and this one does not understand.
    pub entries_unknown: u64,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceStatus {
    /// Its key.
    pub source: SourceKey,
    /// Its role.
    pub role: SourceRole,
    /// How many files.
    pub files: u64,
    /// Bytes in total.
    pub bytes: u64,
    /// Files that could not be read.
    pub unreadable: u64,
    /// SHA-256 over its manifest, hexadecimal.
    pub manifest_sha256: String,
    /// When it was taken.
    pub taken: Instant,
    /// Number of its entry.
    pub seq: u64,
}

/// A list in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterStatus {
    /// Which list.
    pub kind: RosterKind,
    /// The source it speaks of.
    pub of: Option<SourceKey>,
    /// Its rows.
    pub rows: u64,
    /// Number of its entry.
    pub seq: u64,
}

/// The doors in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachStatus {
    /// Doors.
    pub doors: u64,
    /// Mounts.
    pub mounts: u64,
    /// A decision confirms that the list of doors is complete.
    pub confirmed: bool,
    /// Sources that it names and that were not taken.
    pub sources_missing: Vec<SourceKey>,
    /// Number of its entry.
    pub seq: u64,
}

impl Case {
    /// Says what the case holds right now.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn status(&self) -> Result<Status, CaseError> {
        let state = self.state(None).await?;
        let mut sources = Vec::new();
        for (source, taken) in &state.sources {
            sources.push(SourceStatus {
                source: source.clone(),
                role: taken.role()?,
                files: taken.body.files,
                bytes: taken.body.bytes,
                unreadable: taken.body.unreadable,
                manifest_sha256: taken.body.manifest_sha256.clone(),
                taken: taken.at,
                seq: taken.seq,
            });
        }
        let roster = |((kind, of), taken): (&(RosterKind, Option<SourceKey>), &Placed<RosterTaken>)| RosterStatus {
            kind: *kind,
            of: of.clone(),
            rows: taken.body.rows,
            seq: taken.seq,
        };
        let reach = match &state.reach {
            None => None,
            Some(taken) => {
                let reach = self.givens_of(&state).await?.givens.reach;
                let logs = reach.doors.iter().flat_map(|door| &door.logs).map(|log| &log.source);
                let named: BTreeSet<&SourceKey> = logs.chain(reach.mounts.iter().map(|mount| &mount.source)).collect();
                let missing = named.into_iter().filter(|source| !state.sources.contains_key(*source));
                Some(ReachStatus {
                    doors: taken.body.doors,
                    mounts: taken.body.mounts,
                    confirmed: reach.doors_confirmed,
                    sources_missing: missing.cloned().collect(),
                    seq: taken.seq,
                })
            }
        };
        let given = state.sources.values().map(|taken| taken.seq);
        let given = given.chain(state.rosters.values().map(|taken| taken.seq));
        let given = given.chain(state.reach.iter().map(|taken| taken.seq));
        let newest_given = given.chain(state.decisions.iter().map(|made| made.seq)).max();
        Ok(Status {
            entries: state.entries,
            sources,
            rosters: state.rosters.iter().map(roster).collect(),
            reach,
            decisions: state.decisions.len() as u64,
            runs: state.runs.len() as u64,
            latest_run: state.runs.last().and_then(|run| run_of(&run.body.run)),
            run_is_outdated: newest_given > state.obeyed,
            entries_unknown: state.unknown,
        })
    }
}
