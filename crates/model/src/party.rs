//! Verantwortliche und Einrichtungen. Controllers and the institutions they run.
//!
//! Carrier (*Träger*, the controller) and institution are different rows: one carrier runs 1 to 200 institutions,
//! and linkage never crosses the wall between carriers.

use std::fmt;

/// Verantwortlicher (Art. 4 Nr. 7 DSGVO). A controller's key from the operator's list: `T-0042`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ControllerKey(pub String);

/// Einrichtung. An institution's key from the operator's list: `E-00042`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstitutionKey(pub String);

impl fmt::Display for ControllerKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for InstitutionKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Which law of data protection a carrier stands under, as the operator's list states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regime {
    /// DSGVO. GDPR.
    Gdpr,
    /// Evangelische Kirche (DSG-EKD).
    DsgEkd,
    /// Katholische Kirche (KDG).
    Kdg,
    /// Not stated.
    NotStated,
}

/// Rechtsform, roughly: decides which authority may be competent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalForm {
    /// Gemeinde, Kreis, Land.
    Public,
    /// Kirchengemeinde, kirchlicher Träger.
    Church,
    /// Verein, gGmbH, GmbH.
    Private,
    /// Not stated.
    NotStated,
}

/// A controller, as the roster states it. Contact data of organisations; no leaked values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// Key.
    pub controller: ControllerKey,
    /// Name.
    pub name: String,
    /// Legal form.
    pub form: LegalForm,
    /// Regime.
    pub regime: Regime,
    /// Land of the seat, ISO 3166-2 (`DE-TH`); empty when not stated.
    pub land: String,
}

/// An institution, as the roster states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    /// Key.
    pub institution: InstitutionKey,
    /// Its carrier.
    pub controller: ControllerKey,
    /// Name.
    pub name: String,
    /// kita, school, care_home.
    pub kind: String,
    /// Folder of the leaked tree that holds its files, in the text form of a locator.
    pub folder: String,
    /// Land, ISO 3166-2.
    pub land: String,
}
