//! Law as pure functions: which authority, which duty, which time limit, which severity.
//!
//! Owns the norms: the table of authorities, one file per duty, the arithmetic of time limits, the classes of categories.
//! Takes facts, moments and "now" as arguments; gives values. Leaves out every wording for persons, every value of a
//! person, files, clocks. Periods, names and dates are data under `data/`, each with its mark of certainty; nothing
//! here is legal advice, and a rule that rests on memory says so in its value.

mod ground;
mod mark;

pub mod authorities;

mod calendar;
mod deadline;
mod legal_time;
mod period;

mod awareness;
mod facts;
mod obligation;

mod duties;

mod category_class;
pub mod severity;

pub use ground::{Act, Ground};
pub use mark::Mark;

pub use calendar::{DayKind, day_kind, easter_sunday};
pub use deadline::{
    Deadline, HourRule, Step, TWO_WORKING_DAYS_GROUND, TwoWorkingDaysArgument, deadline, two_working_days_argument,
};
pub use legal_time::LegalTime;
pub use period::{Nature, Period, PeriodKey, period};

pub use awareness::{AwarenessChange, Eyes, awareness_change};
pub use facts::{
    BreachFinding, Certainty, Decision, DecisionKey, Exemption, Facts, Moment, Moments, NotificationPhase, PartyKey,
    PartyRole, PersonsTarget, Risk,
};
pub use obligation::{Clock, ClockKind, Duty, Obligation, Question, State, Timeliness};

pub use duties::{AsOf, board, obligations};

pub use category_class::{ArticleClass, EnisaClass, EnisaPlace, article_class, enisa_place};
