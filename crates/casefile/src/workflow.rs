//! The order of the case plane: what is folded, what is handed to the data plane, what is entered of its result.
//!
//! A run is a function of evidence and givens, so its inputs can be put together again for any run from the journal
//! as of the entry it obeyed. Two assessments never run at once; a run that was made before is entered as repeated,
//! and rows that differ from before are an alarm.

use model::{AssessInputs, Instant, Progress, RunId, RunResult, SegmentRef, SourceInput, SourceRole, StageFigures};
use serde::{Deserialize, Serialize};

use crate::bodies::{NewEntry, RunFinished, RunRepeated};
use crate::caller::Caller;
use crate::case::Case;
use crate::data_plane::DataPlane;
use crate::error::CaseError;
use crate::fold::{CaseState, Placed, run_of, run_text};
use crate::givens::DigestedGivens;
use crate::lock::{self, Exclusive};
use crate::provenance::ProvenanceSecret;
use crate::vault::SecretKind;

const DOING: &str = "assessing";

/// A run that ended, as the journal and the vault tell it.
#[derive(Clone, Debug)]
pub struct FinishedRun {
    /// Number of its entry in the journal.
    pub seq: u64,
    /// What the data plane gave.
    pub result: RunResult,
    /// Number of the last journal entry that it obeyed.
    pub seq_obeyed: u64,
    /// The caller's time when it was made: everything in it is as of then.
    pub as_of: Instant,
    /// The run was there before and was made again, with the same rows; `result.stages` tell of the repetition.
    pub repeated: bool,
}

impl FinishedRun {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> RunId {
        self.result.run
    }
}

impl Case {
    /// Runs the data plane over all evidence and all givens as of now, and enters the run.
    ///
    /// # Errors
    /// When another assessment runs, nothing was taken, the data plane fails, or equal inputs gave unequal rows.
    pub async fn assess<P: DataPlane>(
        &self,
        plane: &P,
        caller: &Caller,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<FinishedRun, CaseError> {
        caller.check()?;
        let _lock = lock::take(&self.dir, Exclusive::Assess, &caller.time()?)?;
        let state = self.state(None).await?;
        let leaked = state.sources.values().map(Placed::role).collect::<Result<Vec<_>, _>>()?;
        if !leaked.contains(&SourceRole::Leaked) {
            return Err(CaseError::NothingTaken);
        }
        let givens = self.givens_of(&state).await?;
        let inputs = AssessInputs { sources: self.source_inputs(&state).await?, givens: givens.givens.clone() };
        let result = plane.assess(&inputs, progress).await.map_err(CaseError::plane(DOING))?;
        let run = run_text(result.run);
        match state.runs.iter().find(|earlier| earlier.body.run == run) {
            Some(earlier) => self.enter_repetition(caller, earlier, result, &givens).await,
            None => self.enter_run(caller, result, &givens).await,
        }
    }

    async fn enter_run(
        &self,
        caller: &Caller,
        result: RunResult,
        givens: &DigestedGivens,
    ) -> Result<FinishedRun, CaseError> {
        let seq_obeyed = givens.entries.saturating_sub(1);
        let (reference, value) = self.vault().seal_wire(SecretKind::Run, &RunWire::of(&result))?;
        let body = RunFinished {
            run: run_text(result.run),
            seq_obeyed,
            // Givens hold addresses and paths, so their plain digest would let guesses be tried.
            givens: format!("givens:{}", self.keys.id.derive("givens", &[&givens.sha256])),
            segments: result.segments.len() as u64,
            rows: result.segments.iter().fold(0, |sum: u64, segment| sum.saturating_add(segment.rows)),
            rows_digest: hex_digest(&result.rows_digest)?,
            result: reference,
        };
        let seq = self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await?;
        Ok(FinishedRun { seq, result, seq_obeyed, as_of: caller.now, repeated: false })
    }

    async fn enter_repetition(
        &self,
        caller: &Caller,
        earlier: &Placed<RunFinished>,
        result: RunResult,
        givens: &DigestedGivens,
    ) -> Result<FinishedRun, CaseError> {
        let rows_digest = hex_digest(&result.rows_digest)?;
        let same_rows = rows_digest == earlier.body.rows_digest;
        let seq_obeyed = givens.entries.saturating_sub(1);
        let body = RunRepeated { run: earlier.body.run.clone(), seq_obeyed, rows_digest, same_rows };
        self.record(caller, vec![NewEntry::new(&body, Vec::new())?]).await?;
        if !same_rows {
            return Err(CaseError::RunNotReproducible);
        }
        let seq_obeyed = earlier.body.seq_obeyed;
        Ok(FinishedRun { seq: earlier.seq, result, seq_obeyed, as_of: earlier.at, repeated: true })
    }

    /// Puts the inputs of a run together again.
    pub(crate) async fn inputs(&self, run: &FinishedRun) -> Result<AssessInputs, CaseError> {
        let state = self.state(Some(run.seq_obeyed)).await?;
        let givens = self.givens_of(&state).await?.givens;
        Ok(AssessInputs { sources: self.source_inputs(&state).await?, givens })
    }

    async fn source_inputs(&self, state: &CaseState) -> Result<Vec<SourceInput>, CaseError> {
        let mut inputs = Vec::with_capacity(state.sources.len());
        for (source, taken) in &state.sources {
            let secret: ProvenanceSecret = self.wire(SecretKind::Provenance, &taken.body.provenance).await?;
            let (root, manifest) = secret.place()?;
            inputs.push(SourceInput { source: source.clone(), role: taken.role()?, root, manifest });
        }
        Ok(inputs)
    }

    pub(crate) async fn finished(&self, placed: &Placed<RunFinished>) -> Result<FinishedRun, CaseError> {
        let damaged = CaseError::VaultDamaged { kind: SecretKind::Run.word() };
        let run = run_of(&placed.body.run).ok_or(CaseError::JournalDamaged { seq: placed.seq })?;
        let wire: RunWire = self.wire(SecretKind::Run, &placed.body.result).await?;
        let result = wire.result(run);
        if result.rows_digest.to_lowercase() != placed.body.rows_digest {
            return Err(damaged);
        }
        let seq_obeyed = placed.body.seq_obeyed;
        Ok(FinishedRun { seq: placed.seq, result, seq_obeyed, as_of: placed.at, repeated: false })
    }
}

/// A digest in the form that the journal takes.
pub(crate) fn hex_digest(text: &str) -> Result<String, CaseError> {
    let text = text.to_lowercase();
    let fits = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if fits { Ok(text) } else { Err(CaseError::PlaneResult { doing: DOING }) }
}

/// A run's result in the vault.
#[derive(Serialize, Deserialize)]
struct RunWire {
    rows_digest: String,
    segments: Vec<SegmentWire>,
    stages: Vec<StageWire>,
}

/// A segment in the vault.
#[derive(Serialize, Deserialize)]
pub(crate) struct SegmentWire {
    relation: String,
    file: String,
    rows: u64,
    schema_version: u32,
    digest: String,
}

#[derive(Serialize, Deserialize)]
struct StageWire {
    name: String,
    milliseconds: u64,
    rows: u64,
    bytes: u64,
    peak_rss_bytes: u64,
    segments_reused: u64,
    segments_written: u64,
}

impl SegmentWire {
    pub(crate) fn of(segment: &SegmentRef) -> Self {
        let SegmentRef { relation, file, rows, schema_version, digest } = segment.clone();
        Self { relation, file, rows, schema_version, digest }
    }

    pub(crate) fn segment(self) -> SegmentRef {
        let Self { relation, file, rows, schema_version, digest } = self;
        SegmentRef { relation, file, rows, schema_version, digest }
    }
}

impl RunWire {
    fn of(result: &RunResult) -> Self {
        let stage = |stage: &StageFigures| {
            let StageFigures { name, milliseconds, rows, bytes, peak_rss_bytes, segments_reused, segments_written } =
                stage.clone();
            StageWire { name, milliseconds, rows, bytes, peak_rss_bytes, segments_reused, segments_written }
        };
        Self {
            rows_digest: result.rows_digest.clone(),
            segments: result.segments.iter().map(SegmentWire::of).collect(),
            stages: result.stages.iter().map(stage).collect(),
        }
    }

    fn result(self, run: RunId) -> RunResult {
        let stage = |stage: StageWire| {
            let StageWire { name, milliseconds, rows, bytes, peak_rss_bytes, segments_reused, segments_written } =
                stage;
            StageFigures { name, milliseconds, rows, bytes, peak_rss_bytes, segments_reused, segments_written }
        };
        RunResult {
            run,
            segments: self.segments.into_iter().map(SegmentWire::segment).collect(),
            rows_digest: self.rows_digest,
            stages: self.stages.into_iter().map(stage).collect(),
        }
    }
}
