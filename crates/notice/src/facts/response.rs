//! Reaktion. What the operator did, what persons shall do, what may happen to them.

use crate::place::Place;

/// Art der Maßnahme. What was done or is planned against the breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureKind {
    /// Passwörter zurückgesetzt.
    ForcedReset,
    /// Sitzungen und Token beendet.
    TokenRevocation,
    /// Schlüssel und Zertifikate ausgetauscht.
    KeyRotation,
    /// Systeme vom Netz genommen.
    SystemOffline,
    /// Lücke geschlossen.
    Patched,
    /// Forensik, externe Fachleute.
    Forensics,
    /// Polizei, Staatsanwaltschaft.
    PoliceReport,
    /// Aufsichtsbehörde informiert.
    AuthorityNotified,
    /// Betroffene informiert.
    PersonsNotified,
    /// Telefonische Auskunft eingerichtet.
    Hotline,
    /// Überwachung verstärkt.
    Monitoring,
    /// Kopien gelöscht.
    DataDeleted,
    /// Sicherung zurückgespielt.
    BackupRestored,
    /// Something concrete without a kind of its own.
    Other,
}

impl MeasureKind {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ForcedReset => "forced_reset",
            Self::TokenRevocation => "token_revocation",
            Self::KeyRotation => "key_rotation",
            Self::SystemOffline => "system_offline",
            Self::Patched => "patched",
            Self::Forensics => "forensics",
            Self::PoliceReport => "police_report",
            Self::AuthorityNotified => "authority_notified",
            Self::PersonsNotified => "persons_notified",
            Self::Hotline => "hotline",
            Self::Monitoring => "monitoring",
            Self::DataDeleted => "data_deleted",
            Self::BackupRestored => "backup_restored",
            Self::Other => "other",
        }
    }
}

/// Maßnahme (Art. 33 Abs. 3 lit. d DSGVO). One measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its kind.
    pub kind: MeasureKind,
    /// Where.
    pub place: Place,
}

/// Handlung. What persons shall do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Passwort ändern.
    ChangePassword,
    /// Auf Phishing achten.
    BewarePhishing,
    /// Kontobewegungen prüfen.
    WatchAccount,
    /// Zweiten Faktor einschalten.
    EnableSecondFactor,
    /// Bank ansprechen.
    ContactBank,
    /// Karte sperren.
    BlockCard,
    /// Anzeige erstatten.
    PoliceReport,
    /// Neu anmelden.
    SignInAgain,
    /// Schlüssel austauschen.
    RotateApiKeys,
    /// Zertifikat austauschen.
    ReplaceCertificate,
    /// Auskunftei, Identitätsschutz.
    CreditMonitoring,
    /// Programm aktualisieren.
    UpdateSoftware,
    /// Anrufen.
    Call,
    /// Sich an jemanden wenden.
    Contact,
    /// Nichts zu tun.
    Nothing,
    /// Something else.
    Other,
}

impl Action {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChangePassword => "change_password",
            Self::BewarePhishing => "beware_phishing",
            Self::WatchAccount => "watch_account",
            Self::EnableSecondFactor => "enable_2fa",
            Self::ContactBank => "contact_bank",
            Self::BlockCard => "block_card",
            Self::PoliceReport => "police_report",
            Self::SignInAgain => "re-login",
            Self::RotateApiKeys => "rotate_api_keys",
            Self::ReplaceCertificate => "replace_certificate",
            Self::CreditMonitoring => "credit_monitoring",
            Self::UpdateSoftware => "update_software",
            Self::Call => "call",
            Self::Contact => "contact",
            Self::Nothing => "none",
            Self::Other => "other",
        }
    }
}

/// Anweisung an Personen. One instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// What to do.
    pub action: Action,
    /// The sentence it stands in.
    pub sentence: usize,
    /// Where.
    pub place: Place,
}

/// What a text says of the reaction.
#[derive(Clone, Debug, Default)]
pub struct ResponseFacts {
    /// Measures in order of the text.
    pub measures: Vec<Measure>,
    /// Instructions in order of the text.
    pub instructions: Vec<Instruction>,
    /// Wahrscheinliche Folgen: what may happen to persons, in the indicative or as a possibility.
    pub consequences: Vec<Place>,
}

impl ResponseFacts {
    /// Says whether a measure of this kind is named.
    #[must_use]
    pub fn has(&self, kind: MeasureKind) -> bool {
        self.measures.iter().any(|measure| measure.kind == kind)
    }
}
