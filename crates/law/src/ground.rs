//! Rechtsgrund. The norm that a step, a duty or an exemption rests on, with its mark.
//!
//! Owns the list of acts that the crate speaks of. Leaves out their text: nobody may quote a norm from here. Acts are a
//! closed enum so that a new act is a decision.

use crate::mark::Mark;

/// Rechtsakt. An act that the crate speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// DSGVO, Regulation (EU) 2016/679.
    Gdpr,
    /// Verordnung (EWG, Euratom) 1182/71.
    Regulation1182,
    /// Kirchengesetz über den Datenschutz der EKD.
    DsgEkd,
    /// Gesetz über den Kirchlichen Datenschutz.
    Kdg,
    /// Bundesdatenschutzgesetz.
    Bdsg,
    /// Landesdatenschutzgesetz Baden-Württemberg.
    LdsgBw,
    /// The law of the Land concerned, or a treaty between Länder.
    LandLaw,
    /// A contract between the parties (Art. 28 GDPR), no act.
    Contract,
    /// A rule of this house, no act.
    House,
}

/// Rechtsgrund. A place in an act, with the mark of what the crate says about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ground {
    /// The act.
    pub act: Act,
    /// The place in it as it is cited: `Art. 33(1)`, `§ 32`; empty for a contract or a rule of the house.
    pub place: &'static str,
    /// How surely the rule is known.
    pub mark: Mark,
}

impl Ground {
    /// A place in an act.
    #[must_use]
    pub const fn new(act: Act, place: &'static str, mark: Mark) -> Self {
        Self { act, place, mark }
    }

    /// Says whether counsel has to be asked because the rule rests on memory alone.
    #[must_use]
    pub const fn asks_counsel(&self) -> bool {
        self.mark.is_unverified()
    }
}
