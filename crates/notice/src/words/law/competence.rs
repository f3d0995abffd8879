//! Zuständigkeit in Worten. Why an authority is competent, which question decides, and how it takes a notification.
//!
//! Owns the wording of the authorities' table. Leaves out the choice itself. What a channel needs is what the table stores; the
//! authority's own page decides, and the texts say so where they print it.

use law::authorities::{AuthorityId, Channel, CompetenceQuestion, Peculiarity, Reason, authority};
use model::{Both, Language};

/// Warum zuständig, as the end of a sentence that begins with the authority.
#[must_use]
pub const fn reason(reason: Reason) -> Both {
    match reason {
        Reason::PrivateInLand => Both::new(
            "weil der Hauptsitz der nichtöffentlichen Stelle in diesem Land liegt",
            "because the private body has its main establishment in this Land",
        ),
        Reason::PublicInLand => Both::new(
            "weil es eine öffentliche Stelle dieses Landes oder einer Gemeinde darin ist",
            "because it is a public body of this Land or of a municipality in it",
        ),
        Reason::MunicipalCompanyInLand => Both::new(
            "weil in diesem Land eine Behörde für kommunale Unternehmen jeder Form zuständig ist",
            "because in this Land one authority supervises municipal companies of every form",
        ),
        Reason::Federal => {
            Both::new("weil es eine öffentliche Stelle des Bundes ist", "because it is a public body of the Federation")
        }
        Reason::TelecomOrPost => {
            Both::new("weil es um Telekommunikation oder Post geht", "because telecommunication or post is concerned")
        }
        Reason::ChurchAssigned => Both::new(
            "weil die Kirche oder Diözese ihr zugeordnet ist",
            "because the church or diocese is assigned to it",
        ),
        Reason::BroadcasterAssigned => {
            Both::new("weil die Rundfunkanstalt ihr zugeordnet ist", "because the broadcaster is assigned to it")
        }
        Reason::MainEstablishment => Both::new(
            "weil die Hauptniederlassung in ihrem Staat liegt",
            "because the main establishment lies in its state",
        ),
    }
}

/// Die eine Frage, die über die Zuständigkeit entscheidet.
#[must_use]
pub const fn competence_question(question: CompetenceQuestion) -> Both {
    match question {
        CompetenceQuestion::WhichLand => Both::new(
            "In welchem Bundesland hat der Träger seinen Hauptsitz?",
            "In which Land does the carrier have its main establishment?",
        ),
        CompetenceQuestion::WhichSeat => {
            Both::new("Wo hat der Träger seinen Hauptsitz?", "Where does the carrier have its main establishment?")
        }
        CompetenceQuestion::WhichBody => Both::new(
            "Ist der Träger eine öffentliche Stelle (Gemeinde, Kreis, Land), eine private oder eine kirchliche?",
            "Is the carrier a public body (municipality, district, Land), a private or a church body?",
        ),
        CompetenceQuestion::WhichRegime => Both::new(
            "Wendet der Träger das Datenschutzrecht einer Kirche an, und welcher?",
            "Does the carrier apply the data protection law of a church, and of which?",
        ),
        CompetenceQuestion::WhichProtestantChurch => Both::new(
            "Zu welcher Landeskirche oder Diakonie gehört der Träger, und wen nennt sie als Aufsicht?",
            "To which regional church or Diakonie does the carrier belong, and whom does it name as supervisor?",
        ),
        CompetenceQuestion::WhichDiocese => {
            Both::new("In welcher Diözese liegt der Träger?", "In which diocese does the carrier lie?")
        }
        CompetenceQuestion::WhichOrderCommissioner => Both::new(
            "Welchen der beiden Ordensdatenschutzbeauftragten nennt der Orden?",
            "Which of the two commissioners for orders does the order name?",
        ),
        CompetenceQuestion::DoesItCompete => Both::new(
            "Nimmt das kommunale Unternehmen am Wettbewerb teil (Bayern)?",
            "Does the municipal company take part in competition (Bavaria)?",
        ),
        CompetenceQuestion::WhichBroadcaster => Both::new(
            "Welche Rundfunkanstalt ist es, und geht es um journalistische Daten?",
            "Which broadcaster is it, and are journalistic data concerned?",
        ),
        CompetenceQuestion::WhichMediaAuthority => Both::new(
            "Welche Landesmedienanstalt hat die Zulassung erteilt, und geht es um journalistische Daten?",
            "Which media authority granted the licence, and are journalistic data concerned?",
        ),
        CompetenceQuestion::WherePersonsLive => Both::new(
            "In welchen Staaten wohnen betroffene Personen? Die Aufsicht jedes dieser Staaten bekommt eine Meldung.",
            "In which states do affected persons live? The authority of each of them gets a notification.",
        ),
        CompetenceQuestion::WhichForeignAuthority => Both::new(
            "Welche Aufsichtsbehörde nennt der Staat des Hauptsitzes? Unsere Tabelle führt sie nicht.",
            "Which authority does the state of the main establishment name? Our table does not list it.",
        ),
    }
}

/// Name of an authority as texts print it; its stable word if the table lacks the row.
#[must_use]
pub fn authority_name(id: AuthorityId, language: Language) -> &'static str {
    authority(id).map_or(id.word(), |row| language.say(&row.name, &row.name_en))
}

/// Meldeweg, in words.
#[must_use]
pub const fn channel(channel: Channel) -> Both {
    match channel {
        Channel::WebForm => Both::new("Formular auf der Website der Behörde", "form on the authority's website"),
        Channel::FormFile => Both::new("Formular zum Herunterladen und Ausfüllen", "form to download and fill in"),
        Channel::FormFileAndUpload => Both::new(
            "Formular zum Herunterladen, dann über einen Link hochladen",
            "form to download, then to upload through a link",
        ),
        Channel::FormByMailOrLetter => Both::new("Formular, per E-Mail oder Brief", "form, by e-mail or letter"),
    }
}

/// What somebody has to know before using the channel.
#[must_use]
// tidy: allow function-length: one exhaustive table of words; cut in two it would no longer be exhaustive
pub const fn peculiarity(peculiarity: Peculiarity) -> Both {
    let (de, en) = match peculiarity {
        Peculiarity::TelecomRouteSeparate => {
            ("Meldungen nach § 169 TKG gehen einen anderen Weg.", "Notifications under § 169 TKG go another way.")
        }
        Peculiarity::PrintBeforeSending => {
            ("Drucken Sie die Seite, bevor Sie absenden.", "Print the page before you send it.")
        }
        Peculiarity::PreliminaryPossible => {
            ("Eine vorläufige Meldung ist möglich.", "A provisional notification is possible.")
        }
        Peculiarity::IdAtOnce => (
            "Sie bekommen sofort eine Kennung. Sie belegt die Zeit und ist kein Aktenzeichen.",
            "You get an id at once. It proves the time and is no file number.",
        ),
        Peculiarity::EncryptsEndToEnd => {
            ("Das Formular verschlüsselt bis zur Behörde.", "The form encrypts end to end.")
        }
        Peculiarity::NoReceipt => ("Es gibt keine Empfangsbestätigung.", "No receipt is given."),
        Peculiarity::WholeSetAgainOnCorrection => {
            ("Für eine Korrektur schicken Sie alles noch einmal.", "A correction sends the whole set again.")
        }
        Peculiarity::EncryptedMailInstead => {
            ("Der andere Weg ist eine verschlüsselte E-Mail.", "Encrypted mail is the other way.")
        }
        Peculiarity::OneNoticePerController => (
            "Die Behörde möchte eine eigene Meldung je Verantwortlichem.",
            "The authority wants one notification per controller.",
        ),
        Peculiarity::FilesAtTheEnd => ("Anlagen kommen am Ende dazu.", "Files are added at the end."),
        Peculiarity::ReceiptIsPdfSummary => (
            "Der Beleg ist eine PDF-Datei mit der Uhrzeit. Speichern Sie sie.",
            "The receipt is a PDF with the time. Keep it.",
        ),
        Peculiarity::SilenceWithoutQuestions => {
            ("Wenn die Behörde keine Fragen hat, antwortet sie nicht.", "No answer comes if there are no questions.")
        }
        Peculiarity::OnlyUploadKeepsTimeLimit => (
            "Nur das Hochladen wahrt die Frist, nicht die Bitte um den Link.",
            "Only the upload keeps the time limit, not the request for a link.",
        ),
        Peculiarity::UploadLinkExpires => ("Der Link zum Hochladen läuft ab.", "The link for the upload expires."),
        Peculiarity::CurrentFormOnly => ("Nehmen Sie immer das aktuelle Formular.", "Always take the current form."),
        Peculiarity::OneFilePerNotice => ("Es gilt: eine Datei je Meldung.", "One file per notification."),
        Peculiarity::LowRiskNeedNotBeNotified => (
            "Das Formular sagt, dass ein geringes Risiko nicht gemeldet werden muss.",
            "The form says that a low risk need not be notified.",
        ),
        Peculiarity::MailReceiptWithFileNumber => {
            ("Eine E-Mail mit dem Aktenzeichen ist der Beleg.", "A mail with the file number is the receipt.")
        }
        Peculiarity::FollowUpNeedsNumberAndDate => (
            "Für Ergänzungen brauchen Sie das Aktenzeichen und das Eingangsdatum.",
            "A later addition needs the file number and the date of receipt.",
        ),
        Peculiarity::PdfExport => ("Das Formular lässt sich als PDF speichern.", "The form can be kept as PDF."),
        Peculiarity::FollowUpNeedsFirstId => (
            "Für Ergänzungen brauchen Sie die Kennung der ersten Meldung.",
            "A later addition needs the id of the first notification.",
        ),
        Peculiarity::NamedContactOnFollowUp => {
            ("Eine Ergänzung braucht eine Ansprechperson mit Namen.", "A later addition needs a named contact.")
        }
        Peculiarity::NoReceiptOnFollowUp => {
            ("Für Ergänzungen gibt es keine Bestätigung.", "A later addition gets no receipt.")
        }
        Peculiarity::FilesBeforeSending => ("Anlagen müssen vor dem Absenden dazu.", "Files are added before sending."),
        Peculiarity::AllFieldsMandatory => (
            "Alle Felder sind Pflicht, wenn nichts anderes dabeisteht.",
            "All fields are mandatory unless said otherwise.",
        ),
        Peculiarity::CannotBeSavedHalfWay => {
            ("Das Formular lässt sich nicht zwischenspeichern.", "The form cannot be kept half-way.")
        }
        Peculiarity::NoNamesOfPersons => (
            "Namen betroffener Personen gehören nicht in das Formular.",
            "Names of affected persons do not belong in the form.",
        ),
        Peculiarity::AsksLeastAndMostPersons => (
            "Gefragt sind die kleinste und die größte Zahl der Personen.",
            "The least and the greatest number of persons are asked.",
        ),
    };
    Both::new(de, en)
}
