//! Shares: what of the leak belongs to each controller, one after the other.
//!
//! Two plans, both sorted by controller, are walked side by side, so that only one controller's rows are held as text at
//! a time. What belongs to no known controller is in no share; the figures count it.

use std::iter::Peekable;
use std::ops::ControlFlow;
use std::vec::IntoIter;

use datafusion::prelude::SessionContext;
use futures::TryStreamExt;
use model::{
    ActorClass, CategorySet, ControllerKey, ControllerShare, Degree, Id, Instant, InstitutionKey, Media, MentionRole,
    ObjectId, PersonId, RunResult, Sensitive, ShareFile, SharePerson,
};

use crate::error::EngineError;
use crate::query::{Sight, ask, run_session, text_rows};
use crate::segment::SegmentStore;

const FILES: &str = "\
    SELECT d.controller, o.object, d.institution, o.locator, o.media, o.bytes, o.state, d.degree, d.actor, \
           e.first_us, e.last_us \
    FROM object_degree d JOIN object o ON o.object = d.object \
    LEFT JOIN (SELECT object, min(first_us) AS first_us, max(last_us) AS last_us FROM exposure GROUP BY object) e \
      ON e.object = d.object \
    WHERE d.controller IS NOT NULL AND o.role = 'leaked' ORDER BY d.controller, o.locator, o.object";

const PERSONS: &str = "\
    SELECT a.controller, a.person, a.role, a.ruled_out_bits, a.unknown_bits, a.not_excluded_bits, a.taken_bits, \
           p.mentions, p.protected, p.former, m.institution, o.locator, m.line, m.full_name, m.given_name, m.family_name \
    FROM affected_set a JOIN person p ON p.person = a.person JOIN mention m ON m.mention = a.person \
    JOIN object o ON o.object = m.object \
    WHERE (a.unknown_bits | a.not_excluded_bits | a.taken_bits) <> 0 \
    ORDER BY a.controller, o.locator, m.line, m.role, m.ordinal, a.person";

const RULED_OUT: &str = "\
    SELECT controller, count(*) FROM affected_set \
    WHERE (unknown_bits | not_excluded_bits | taken_bits) = 0 GROUP BY controller ORDER BY controller";

type Cells = Vec<Option<String>>;

/// Hands each controller's share over, in order of their keys; a controller without rows has none.
pub(crate) async fn shares(
    store: &SegmentStore,
    run: &RunResult,
    threads: usize,
    each: &mut dyn FnMut(ControllerShare) -> ControlFlow<()>,
) -> Result<(), EngineError> {
    let context = run_session(store, run, Sight::Clear, threads).await?;
    let mut files = ask(&context, "files of controllers", FILES).await?.into_iter().peekable();
    let mut ruled_out = ask(&context, "persons ruled out", RULED_OUT).await?.into_iter().peekable();
    let mut persons = SortedRows::start(&context, "persons of controllers", PERSONS).await?;
    loop {
        let person = persons.peek().await?.map(|row| text(row, 0).to_owned());
        let heads = [person, head(&mut files), head(&mut ruled_out)];
        let Some(controller) = heads.into_iter().flatten().min() else { return Ok(()) };
        let mut share = ControllerShare {
            files: take_of(&mut files, &controller).iter().map(file_of).collect::<Result<_, _>>()?,
            persons: Vec::new(),
            persons_ruled_out: take_of(&mut ruled_out, &controller).iter().map(|row| number(row, 1)).sum(),
            controller: ControllerKey(controller.clone()),
        };
        while persons.peek().await?.is_some_and(|row| text(row, 0) == controller) {
            let person = persons.next().as_ref().map(person_of).transpose()?;
            share.persons.extend(person);
        }
        if each(share).is_break() {
            return Ok(());
        }
    }
}

/// Rows of a sorted plan, of which one batch is held at a time.
struct SortedRows {
    plan: &'static str,
    stream: datafusion::execution::SendableRecordBatchStream,
    batch: Peekable<IntoIter<Cells>>,
}

impl SortedRows {
    async fn start(context: &SessionContext, plan: &'static str, sql: &str) -> Result<Self, EngineError> {
        let failed = |cause| EngineError::Plan { plan, cause };
        let stream = context.sql(sql).await.map_err(failed)?.execute_stream().await.map_err(failed)?;
        Ok(Self { plan, stream, batch: Vec::new().into_iter().peekable() })
    }

    /// The next row without taking it; none at the end.
    async fn peek(&mut self) -> Result<Option<&Cells>, EngineError> {
        let failed = |cause| EngineError::Plan { plan: self.plan, cause };
        while self.batch.peek().is_none() {
            let Some(batch) = self.stream.try_next().await.map_err(failed)? else { return Ok(None) };
            self.batch = text_rows(&batch).map_err(failed)?.into_iter().peekable();
        }
        Ok(self.batch.peek())
    }

    fn next(&mut self) -> Option<Cells> {
        self.batch.next()
    }
}

fn head(rows: &mut Peekable<IntoIter<Cells>>) -> Option<String> {
    rows.peek().map(|row| text(row, 0).to_owned())
}

fn take_of(rows: &mut Peekable<IntoIter<Cells>>, controller: &str) -> Vec<Cells> {
    std::iter::from_fn(|| rows.next_if(|row| text(row, 0) == controller)).collect()
}

/// A word that this program does not know: a row that is left out would be a file or a person never told of.
fn unknown(relation: &'static str, column: &'static str) -> EngineError {
    EngineError::SegmentValue { relation, column }
}

fn file_of(row: &Cells) -> Result<ShareFile, EngineError> {
    let first = optional(row, 9).and_then(|text| text.parse().ok());
    let last = optional(row, 10).and_then(|text| text.parse().ok());
    Ok(ShareFile {
        object: Id::from_hex(text(row, 1)).map(ObjectId).ok_or(unknown("object", "object"))?,
        institution: optional(row, 2).map(|key| InstitutionKey(key.to_owned())),
        locator: Sensitive::new(text(row, 3).to_owned()),
        media: Media::from_word(text(row, 4)).ok_or(unknown("object", "media"))?,
        bytes: number(row, 5),
        state: text(row, 6).to_owned(),
        degree: Degree::from_word(text(row, 7)).ok_or(unknown("object_degree", "degree"))?,
        actor: optional(row, 8).and_then(ActorClass::from_word),
        transfers: first.zip(last).map(|(first, last)| (Instant(first), Instant(last))),
    })
}

fn person_of(row: &Cells) -> Result<SharePerson, EngineError> {
    let bits = |column: usize| CategorySet(number(row, column));
    let name = match text(row, 13).trim() {
        "" => format!("{} {}", text(row, 14), text(row, 15)).trim().to_owned(),
        full => full.to_owned(),
    };
    Ok(SharePerson {
        person: Id::from_hex(text(row, 1)).map(PersonId).ok_or(unknown("affected_set", "person"))?,
        name: Sensitive::new(name),
        role: MentionRole::from_word(text(row, 2)).ok_or(unknown("affected_set", "role"))?,
        institution: optional(row, 10).map(|key| InstitutionKey(key.to_owned())),
        locator: Sensitive::new(text(row, 11).to_owned()),
        line: number(row, 12),
        mentions: number(row, 7),
        protected: text(row, 8) == "true",
        former: text(row, 9) == "true",
        categories: [bits(3), bits(4), bits(5), bits(6)],
    })
}

fn optional(row: &Cells, column: usize) -> Option<&str> {
    row.get(column).and_then(Option::as_deref)
}

fn text(row: &Cells, column: usize) -> &str {
    optional(row, column).unwrap_or_default()
}

fn number(row: &Cells, column: usize) -> u64 {
    text(row, column).parse().unwrap_or_default()
}
