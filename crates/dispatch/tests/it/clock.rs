//! The machine's clock, as `drive` wants it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use dispatch::Clock;
use model::Instant;

/// The clock of this machine.
pub(crate) struct SystemClock;

#[async_trait::async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Instant {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Instant(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }

    async fn wait_until(&self, instant: Instant) {
        let wait = u64::try_from(instant.0.saturating_sub(self.now().0)).unwrap_or(0);
        tokio::time::sleep(Duration::from_micros(wait)).await;
    }
}
