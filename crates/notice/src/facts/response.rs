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

impl MeasureKind {
    /// The coarser word of the shared facts files; telling persons is no measure there.
    #[must_use]
    pub const fn fact_word(self) -> Option<&'static str> {
        match self {
            Self::PersonsNotified => None,
            Self::KeyRotation | Self::Hotline | Self::Monitoring | Self::DataDeleted | Self::BackupRestored => {
                Some("other")
            }
            _ => Some(self.code()),
        }
    }
}

/// Stand einer Maßnahme. Whether it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureState {
    /// Getan.
    Done,
    /// Angekündigt oder im Gang. Announced, or not finished: what is being done is not done.
    Planned,
}

impl MeasureState {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Planned => "planned",
        }
    }
}

/// Maßnahme (Art. 33 Abs. 3 lit. d DSGVO). One measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its kind.
    pub kind: MeasureKind,
    /// Done or only announced.
    pub state: MeasureState,
    /// The sentence it stands in.
    pub sentence: usize,
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

impl Action {
    /// The coarser word of the shared facts files.
    #[must_use]
    pub const fn fact_word(self) -> &'static str {
        match self {
            Self::EnableSecondFactor
            | Self::ContactBank
            | Self::BlockCard
            | Self::PoliceReport
            | Self::UpdateSoftware
            | Self::Contact => "other",
            _ => self.code(),
        }
    }
}

/// Verbindlichkeit. How an instruction is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// It has to be done ("müssen", "required").
    Demanded,
    /// It is asked for ("bitte", a bare imperative).
    Asked,
    /// It is left to the person ("empfehlen", "should").
    Recommended,
}

impl Force {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Demanded => "demanded",
            Self::Asked => "asked",
            Self::Recommended => "recommended",
        }
    }
}

/// Anweisung an Personen. One instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// What to do.
    pub action: Action,
    /// How it is put.
    pub force: Force,
    /// For whom, or if what; none where it holds for everybody.
    pub condition: Option<Place>,
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
