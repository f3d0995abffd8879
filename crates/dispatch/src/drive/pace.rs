//! How many mails may go now, and until when to wait.
//!
//! A limit per minute is spread evenly; what was missed while the server was slow is caught up at most by one mail per
//! connection, so that no burst follows a pause.

use model::Instant;

use super::Pacing;

const MICROSECONDS_PER_MINUTE: i64 = 60_000_000;
/// A deferred mail rests at most so many times longer than the first time (two to this power).
const DOUBLINGS_MAX: u32 = 5;

/// The pace of a drive.
#[derive(Debug)]
pub(super) struct Pace {
    /// Microseconds between two mails; zero is without limit.
    interval: i64,
    burst: usize,
    retry_seconds: u32,
    pause_seconds: u32,
    next_at: Instant,
    paused_until: Instant,
}

impl Pace {
    pub(super) fn new(pacing: &Pacing, connections: usize, now: Instant) -> Self {
        let interval = match i64::from(pacing.per_minute) {
            0 => 0,
            per_minute => MICROSECONDS_PER_MINUTE.checked_div(per_minute).unwrap_or(0).max(1),
        };
        Self {
            interval,
            burst: connections,
            retry_seconds: pacing.retry_seconds,
            pause_seconds: pacing.pause_seconds,
            next_at: now,
            paused_until: now,
        }
    }

    /// How many may go now.
    pub(super) fn allowed(&self, now: Instant) -> usize {
        if now < self.paused_until || now < self.next_at {
            return 0;
        }
        if self.interval == 0 {
            return usize::MAX;
        }
        let waited = now.0.saturating_sub(self.next_at.0);
        let missed = waited.checked_div(self.interval).unwrap_or(0);
        usize::try_from(missed).unwrap_or(usize::MAX).saturating_add(1).min(self.burst)
    }

    /// Counts mails that go now.
    pub(super) fn took(&mut self, mails: usize, now: Instant) {
        let burst = self.interval.saturating_mul(i64::try_from(self.burst).unwrap_or(i64::MAX));
        let from = self.next_at.0.max(now.0.saturating_sub(burst));
        let mails = i64::try_from(mails).unwrap_or(i64::MAX);
        self.next_at = Instant(from.saturating_add(self.interval.saturating_mul(mails)));
    }

    /// Nothing goes for a while.
    pub(super) fn pause(&mut self, now: Instant) {
        self.paused_until = self.paused_until.max(later(now, i64::from(self.pause_seconds)));
    }

    pub(super) fn is_paused(&self, now: Instant) -> bool {
        now < self.paused_until
    }

    /// When the next may go.
    pub(super) fn next(&self) -> Instant {
        self.next_at.max(self.paused_until)
    }

    /// When a mail that was deferred may be tried again.
    pub(super) fn retry_at(&self, attempt: u32, now: Instant) -> Instant {
        let doublings = attempt.saturating_sub(1).min(DOUBLINGS_MAX);
        later(now, i64::from(self.retry_seconds).saturating_mul(1 << doublings))
    }
}

fn later(now: Instant, seconds: i64) -> Instant {
    Instant(now.0.saturating_add(seconds.saturating_mul(1_000_000)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pace(per_minute: u32, connections: u16) -> Pace {
        let pacing =
            Pacing { per_minute, connections, pause_seconds: 30, retry_seconds: 600, failures_in_a_row_max: 10 };
        Pace::new(&pacing, usize::from(connections), Instant(0))
    }

    #[test]
    fn a_limit_is_spread_and_never_caught_up_in_a_burst() {
        let mut pace = pace(60, 4);
        assert_eq!(pace.allowed(Instant(0)), 1);
        pace.took(1, Instant(0));
        assert_eq!(pace.allowed(Instant::from_seconds(0)), 0);
        assert_eq!(pace.next(), Instant::from_seconds(1));
        let hour = Instant::from_seconds(3_600);
        assert_eq!(pace.allowed(hour), 4);
        pace.took(4, hour);
        assert!(pace.allowed(hour) <= 1);
        assert_eq!(self::pace(0, 4).allowed(Instant(0)), usize::MAX);
    }

    #[test]
    fn a_pause_holds_all_and_a_retry_waits_longer_each_time() {
        let mut pace = pace(0, 1);
        pace.pause(Instant(0));
        assert_eq!(pace.allowed(Instant::from_seconds(29)), 0);
        assert_eq!(pace.allowed(Instant::from_seconds(30)), usize::MAX);
        let waits: Vec<i64> = [1, 2, 3, 6, 100].map(|attempt| pace.retry_at(attempt, Instant(0)).seconds()).to_vec();
        assert_eq!(waits, [600, 1_200, 2_400, 19_200, 19_200]);
    }
}
