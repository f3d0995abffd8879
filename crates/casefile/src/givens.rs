//! From the case to what a run is given: decisions, lists and doors, folded and opened, with one digest over all.
//!
//! A run never sees the journal. It gets these rows, and their digest is part of its identity: equal rows give an equal
//! digest, whatever way led to them. Every field goes in with its length, and the rows are taken apart without a rest,
//! so a field that is added to a row cannot be forgotten here.

use model::{
    ActorRule, Carrier, ColumnCorrection, Custody, Door, DoorLog, DoorState, EntitlementRow, Givens, Instant,
    Institution, LegalForm, Mount, ObjectBirthRow, PairDecision, Purpose, Reach, Regime,
};
use sha2::{Digest as _, Sha256};

use crate::case::Case;
use crate::decision::{DecisionSecret, Given, put_together};
use crate::error::CaseError;
use crate::fold::CaseState;
use crate::reach;
use crate::roster::{self, RosterText, Rows};
use crate::vault::SecretKind;

/// Version of the encoding under the digest.
const ENCODING: &str = "betroffen givens v1";

/// What a run is given, and the digest over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestedGivens {
    /// The rows.
    pub givens: Givens,
    /// SHA-256 over them.
    pub sha256: [u8; 32],
    /// How many journal entries they rest on.
    pub entries: u64,
}

impl Case {
    /// Gives the givens as of a journal entry, or as of now.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn givens(&self, at: Option<u64>) -> Result<DigestedGivens, CaseError> {
        self.givens_of(&self.state(at).await?).await
    }

    pub(crate) async fn givens_of(&self, state: &CaseState) -> Result<DigestedGivens, CaseError> {
        let mut givens = Givens::default();
        for ((kind, of), taken) in &state.rosters {
            let bytes = self.value(SecretKind::Roster, &taken.body.content).await?;
            let list = roster::parse(&RosterText { kind: *kind, bytes: &bytes, of: of.as_ref() });
            let list = list.map_err(|problem| CaseError::Roster { list: kind.word(), problem })?;
            match list.content {
                Rows::Carriers(rows) => givens.carriers.extend(rows),
                Rows::Institutions(rows) => givens.institutions.extend(rows),
                Rows::Entitlements(rows) => givens.entitlements.extend(rows),
                Rows::Births(rows) => givens.births.extend(rows),
            }
        }
        if let Some(taken) = &state.reach {
            let bytes = self.value(SecretKind::Reach, &taken.body.content).await?;
            let text = std::str::from_utf8(&bytes).map_err(|_| CaseError::VaultDamaged { kind: "reach" })?;
            givens.reach = reach::parse(text)?;
        }
        for (_, given) in self.decided(state).await? {
            match given {
                Given::Actor(rule) => put_last(&mut givens.actors, rule, |rule| rule.matches.clone()),
                Given::Doors(digest) => {
                    let in_force = state.reach.as_ref().map(|taken| &taken.body.digest);
                    givens.reach.doors_confirmed |= in_force == Some(&digest);
                }
                Given::Column(column) => {
                    put_last(&mut givens.columns, column, |column| {
                        (column.object, column.column, column.header.clone())
                    });
                }
                Given::Pair(pair) => put_last(&mut givens.pairs, pair, |pair| (pair.left, pair.right)),
            }
        }
        let sha256 = digest(&givens);
        Ok(DigestedGivens { givens, sha256, entries: state.entries })
    }

    /// Gives all decisions, opened, with their numbers, in order.
    pub(crate) async fn decided(&self, state: &CaseState) -> Result<Vec<(u64, Given)>, CaseError> {
        let mut decided = Vec::with_capacity(state.decisions.len());
        for made in &state.decisions {
            let secret: DecisionSecret = self.wire(SecretKind::Decision, &made.body.content).await?;
            let given = put_together(&made.body, secret).ok_or(CaseError::JournalDamaged { seq: made.seq })?;
            decided.push((made.seq, given));
        }
        Ok(decided)
    }
}

/// Adds a decision behind all others, and drops an earlier one on the same matter.
fn put_last<T, K: PartialEq>(list: &mut Vec<T>, item: T, matter: impl Fn(&T) -> K) {
    let same = matter(&item);
    list.retain(|earlier| matter(earlier) != same);
    list.push(item);
}

/// SHA-256 over everything a run is given.
fn digest(givens: &Givens) -> [u8; 32] {
    let Givens { reach, actors, columns, pairs, carriers, institutions, entitlements, births } = givens;
    let mut encoder = Encoder(Sha256::new());
    encoder.text(ENCODING);
    encode_reach(&mut encoder, reach);
    encoder.list(actors, |encoder, ActorRule { matches, class }| {
        encoder.text(matches.reveal(Purpose::Storage)).text(class.word());
    });
    encoder.list(columns, |encoder, ColumnCorrection { object, column, header, kind, role, ordinal }| {
        encoder.bytes(object.as_ref().map_or(&[], |object| &object.0.0)).number(u64::from(*column)).text(header);
        encoder.text(kind).text(role.map_or("", |role| role.word())).number(u64::from(*ordinal));
    });
    encoder.list(pairs, |encoder, PairDecision { left, right, same }| {
        encoder.bytes(&left.0.0).bytes(&right.0.0).number(u64::from(*same));
    });
    encoder.list(carriers, |encoder, Carrier { controller, name, form, regime, land }| {
        encoder.text(&controller.0).text(name).text(form_word(*form)).text(regime_word(*regime)).text(land);
    });
    encoder.list(institutions, |encoder, Institution { institution, controller, name, kind, folder, land }| {
        encoder.text(&institution.0).text(&controller.0).text(name).text(kind).text(folder).text(land);
    });
    encoder.list(entitlements, |encoder, EntitlementRow { user, source, path }| {
        encoder.text(user.reveal(Purpose::Storage)).text(&source.0).text(path.reveal(Purpose::Storage));
    });
    encoder.list(births, |encoder, ObjectBirthRow { source, path, born }| {
        encoder.text(&source.0).text(path.reveal(Purpose::Storage)).instant(*born);
    });
    encoder.0.finalize().into()
}

fn encode_reach(encoder: &mut Encoder, reach: &Reach) {
    let Reach { doors, mounts, doors_confirmed } = reach;
    encoder.list(doors, |encoder, Door { key, kind, host, plain, state, logs, basis }| {
        encoder.text(&key.0).text(kind).text(host).number(u64::from(*plain)).text(basis.reveal(Purpose::Storage));
        match state {
            DoorState::Open { opened_earliest, opened_latest, closed } => {
                encoder.text("open").instant(*opened_earliest).instant(*opened_latest).instant(*closed);
            }
            DoorState::ClosedByConfiguration => {
                encoder.text("closed");
            }
            DoorState::Unknown => {
                encoder.text("unknown");
            }
        }
        encoder.list(logs, |encoder, DoorLog { source, complete, custody, clock_correction_seconds }| {
            encoder.text(&source.0).text(custody_word(*custody)).bytes(&clock_correction_seconds.to_le_bytes());
            encoder.list(complete.as_slice(), |encoder, window| {
                encoder.instant(window.from()).instant(window.to());
            });
        });
    });
    encoder.list(mounts, |encoder, Mount { door, url_prefix, source, tree_prefix }| {
        let tree_prefix = tree_prefix.reveal(Purpose::Storage).text();
        encoder.text(&door.0).text(url_prefix).text(&source.0).text(&tree_prefix);
    });
    encoder.number(u64::from(*doors_confirmed));
}

struct Encoder(Sha256);

impl Encoder {
    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes())
    }

    fn number(&mut self, number: u64) -> &mut Self {
        self.bytes(&number.to_le_bytes())
    }

    fn instant(&mut self, instant: Instant) -> &mut Self {
        self.bytes(&instant.0.to_le_bytes())
    }

    fn list<T>(&mut self, items: &[T], each: impl Fn(&mut Self, &T)) {
        self.number(items.len() as u64);
        items.iter().for_each(|item| each(self, item));
    }
}

const fn custody_word(custody: Custody) -> &'static str {
    match custody {
        Custody::ShippedOff => "shipped_off",
        Custody::OnHostReadOnly => "on_host_read_only",
        Custody::WithinIntrudersReach => "within_intruders_reach",
        Custody::NotStated => "not_stated",
    }
}

const fn form_word(form: LegalForm) -> &'static str {
    match form {
        LegalForm::Public => "public",
        LegalForm::Church => "church",
        LegalForm::Private => "private",
        LegalForm::NotStated => "not_stated",
    }
}

const fn regime_word(regime: Regime) -> &'static str {
    match regime {
        Regime::Gdpr => "gdpr",
        Regime::DsgEkd => "dsg_ekd",
        Regime::Kdg => "kdg",
        Regime::NotStated => "not_stated",
    }
}
