//! Bis wann der Verantwortliche meldet. One computation for every message of a case.
//!
//! The clock starts when the *first* message arrives at the controller (domain notes 1.4, 1.9) and no later message moves it. Before a
//! receipt is recorded, the instant is an example for receipt at the sending time; after it, the binding one. GDPR: elapsed hours and
//! Regulation 1182/71; KDG: elapsed hours; DSG-EKD: "without undue delay", the figure only as a planning value of the house.

use law::{HourRule, LegalTime, Nature, PeriodKey, deadline, period};
use model::{Instant, Language, Regime};

use crate::words::time::instant_words;
use crate::write::{Value, Values};

/// Zugang. When the first message reached the controller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// Not recorded yet; the message leaves at this instant, which serves as the example.
    SentAt(Instant),
    /// Recorded.
    ReceivedAt(Instant),
}

/// Frist des Verantwortlichen, as far as its law names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which law.
    pub regime: Regime,
    /// What the hours are counted from.
    pub receipt: Receipt,
    /// Hours: of the norm, or the planning value of the house.
    pub hours: u32,
    /// What the figure is worth.
    pub nature: Nature,
    /// Elapsed hours: plan with this.
    pub strict: Instant,
    /// As Regulation 1182/71 counts them; only for an act of the Union.
    pub later: Option<Instant>,
}

/// Computes the due time of a controller's notification; `None` where no hours are known for that day.
///
/// A regime that is not stated is treated as the GDPR, as the board of duties does.
#[must_use]
pub fn due(regime: Regime, receipt: Receipt, legal_time: &LegalTime, land: &str) -> Option<Due> {
    let from = receipt.instant();
    let key = match regime {
        Regime::Gdpr | Regime::NotStated => PeriodKey::GdprArt33,
        Regime::Kdg => PeriodKey::Kdg33,
        Regime::DsgEkd => PeriodKey::DsgEkd32,
    };
    let row = period(key, legal_time.day(from)?)?;
    let end = |rule| deadline(from, row.hours, rule, legal_time, land).due();
    let is_union_act = matches!(regime, Regime::Gdpr | Regime::NotStated);
    Some(Due {
        regime,
        receipt,
        hours: row.hours,
        nature: row.nature,
        strict: end(HourRule::Elapsed),
        later: is_union_act.then(|| end(HourRule::Regulation1182)),
    })
}

impl Receipt {
    /// The instant that is counted from.
    #[must_use]
    pub const fn instant(self) -> Instant {
        match self {
            Self::SentAt(at) | Self::ReceivedAt(at) => at,
        }
    }
}

impl Due {
    /// Its values for a template; `party` is the controller's key and goes into the bindings.
    #[must_use]
    pub fn values(&self, party: &str, legal_time: &LegalTime, language: Language) -> Values {
        let time = |at| instant_words(at, legal_time, language);
        let bound = |what: &str| format!("duty:art33_1_{what}:{party}");
        let later = self.later.map(|at| Value::bound(time(at), &bound("later")));
        Values::new()
            .with("regime", regime_word(self.regime))
            .with("hours", Value::bound(self.hours.to_string(), &bound("hours")))
            .with("is_received", matches!(self.receipt, Receipt::ReceivedAt(_)))
            .with("from", Value::bound(time(self.receipt.instant()), &bound("from")))
            .with("strict", Value::bound(time(self.strict), &bound("strict")))
            .with("later", Value::optional(later))
    }
}

/// The word that templates compare with.
pub(super) const fn regime_word(regime: Regime) -> Value {
    Value::Word(match regime {
        Regime::Gdpr => "gdpr",
        Regime::DsgEkd => "dsg_ekd",
        Regime::Kdg => "kdg",
        Regime::NotStated => "not_stated",
    })
}

#[cfg(test)]
mod tests {
    use law::{LegalTime, Nature};
    use model::{Instant, Language, Regime};

    use super::{Receipt, due};
    use crate::words::time::instant_words;

    /// 2024-03-20T15:45:00Z: Wednesday late afternoon (domain notes 2.2, 7.3).
    const WEDNESDAY: Instant = Instant::from_seconds(1_710_949_500);

    #[test]
    fn each_law_has_its_own_end_and_none_is_invented() {
        let germany = LegalTime::germany();
        let shown = |regime| {
            let due = due(regime, Receipt::ReceivedAt(WEDNESDAY), &germany, "DE-TH").expect("hours");
            let time = |at| instant_words(at, &germany, Language::German);
            (time(due.strict), due.later.map(time), due.nature)
        };
        let strict = "Sa. 23.03.2024, 16:45 Uhr (MEZ)".to_owned();
        let later = Some("Sa. 23.03.2024, 17:00 Uhr (MEZ)".to_owned());
        assert_eq!(shown(Regime::Gdpr), (strict.clone(), later.clone(), Nature::Statute));
        assert_eq!(shown(Regime::NotStated), (strict.clone(), later, Nature::Statute));
        assert_eq!(shown(Regime::Kdg), (strict.clone(), None, Nature::Statute));
        assert_eq!(shown(Regime::DsgEkd), (strict, None, Nature::Internal));
    }
}
