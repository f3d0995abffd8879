//! Who calls, what for, and when: the three things that every act on a case states.
//!
//! The facade takes them with each call, so that four eyes, an API and records of access need no second design. The
//! clock is an argument. A person's name is a personal value: the journal gets a keyed id of it, the vault the name.

use jiff::Timestamp;
use model::{IdKey, Instant, Purpose, Sensitive};

use crate::error::CaseError;

/// Longest name of a person who acts, in bytes.
const ACTOR_BYTES_MAX: usize = 256;

/// Who calls, what for, when, and in which zone.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The person, as the system knows them: a login name, a full name.
    pub actor: Sensitive<String>,
    /// What for, as one word: `breach_assessment`.
    pub purpose: String,
    /// The caller's clock.
    pub now: Instant,
    /// The zone of the place the caller works in: `Europe/Berlin` or `+01:00`.
    pub zone: String,
}

impl Caller {
    /// Refuses a call that does not say who calls and what for.
    pub(crate) fn check(&self) -> Result<(), CaseError> {
        let actor = self.actor.reveal(Purpose::Storage);
        if actor.trim().is_empty() || actor.len() > ACTOR_BYTES_MAX {
            return Err(CaseError::CallerUnclear { part: "who acts" });
        }
        if self.purpose.is_empty() {
            return Err(CaseError::CallerUnclear { part: "what for" });
        }
        self.time().map(|_| ())
    }

    /// The pseudonym under which the journal names the actor.
    pub(crate) fn actor_id(&self, key: &IdKey) -> String {
        format!("actor:{}", key.derive("actor", &[self.actor.reveal(Purpose::Storage).as_bytes()]))
    }

    /// The time as the journal writes it.
    pub(crate) fn time(&self) -> Result<String, CaseError> {
        time_text(self.now).ok_or(CaseError::CallerUnclear { part: "when" })
    }

    /// The year in the caller's zone, for readable numbers.
    pub(crate) fn year(&self) -> Option<i16> {
        let now = Timestamp::from_microsecond(self.now.0).ok()?;
        Some(now.in_tz(&self.zone).map_or_else(|_| now.to_zoned(jiff::tz::TimeZone::UTC).year(), |zoned| zoned.year()))
    }
}

/// Writes an instant as `YYYY-MM-DDTHH:MM:SS.ffffffZ`; none beyond the calendar.
pub(crate) fn time_text(instant: Instant) -> Option<String> {
    let text = format!("{:.6}", Timestamp::from_microsecond(instant.0).ok()?);
    (text.len() == "0000-00-00T00:00:00.000000Z".len()).then_some(text)
}

/// Reads what [`time_text`] writes.
pub(crate) fn time_of(text: &str) -> Option<Instant> {
    text.parse::<Timestamp>().ok().map(|time| Instant(time.as_microsecond()))
}

#[cfg(test)]
mod tests {
    use model::Instant;

    use super::{time_of, time_text};

    #[test]
    fn times_read_back() {
        for (instant, text) in [
            (Instant(0), Some("1970-01-01T00:00:00.000000Z")),
            (Instant(-1), Some("1969-12-31T23:59:59.999999Z")),
            (Instant(1_710_780_000_000_001), Some("2024-03-18T16:40:00.000001Z")),
            (Instant(i64::MAX), None),
        ] {
            assert_eq!(time_text(instant).as_deref(), text);
            if let Some(text) = text {
                assert_eq!(time_of(text), Some(instant));
            }
        }
    }
}
