//! What the operator of the invented app knows in the first hour, as it would write it down, in either language.
//!
//! The operator is a processor; the carriers are the controllers and come from its list. Nothing here says who is
//! affected: that is what the run finds out.

use model::Language;

use super::reach::{CLOSED, WEB_HOST, rfc3339};

/// When the journalist's message arrived: two hours before the door was closed.
const FIRST_HINT: i64 = CLOSED - 7_200;

/// The facts of the case as `open --from` reads them.
pub(super) fn toml(language: Language) -> String {
    let (hint, closed) = (rfc3339(FIRST_HINT), rfc3339(CLOSED));
    let [head, team, what, story, offline, logs] = match language {
        Language::German => [
            "Die Tatsachen der ersten Stunde, wie die Betreiberin der App sie feststellt. Alles ist erfunden.",
            "Vorfallteam",
            "gab Dateien der Einrichtungen ohne Anmeldung heraus. Wer die Adresse kannte, konnte alle Dateien auflisten und laden.",
            "Eine Journalistin hat den offenen Server gefunden und uns geschrieben.",
            "Server vom Netz genommen",
            "Protokolle beider Server gesichert",
        ],
        Language::English => [
            "The facts of the first hour, as the operator of the app states them. Everything is invented.",
            "Incident team",
            "gave out files of the institutions without sign-in. Whoever knew the address could list and load all files.",
            "A journalist found the open server and wrote to us.",
            "server taken off the net",
            "logs of both servers secured",
        ],
    };
    format!(
        r#"# {head}
[own]
name = "Kita-Fenster Software GmbH"
role = "processor"
land = "DE-BW"
form = "private"
contact = "{team}; vorfall@kita-fenster.example; 030 23125-700"

[facts]
what_happened = "{WEB_HOST} {what}"
incident_type = ["misconfiguration", "unauthorised_access"]
nature = "confidentiality"
discovered = "press"
discovery_story = "{story}"
first_hint = "{hint}"
processor_aware = "{hint}"
occurred = {{ from = "2021-10-20", until = "{closed}" }}
still_open = false
person_kinds = ["minors", "guardians", "employees"]
data_categories = ["name", "birth_date", "address", "phone", "religion", "vaccination", "photo"]
measures = ["done {closed}: {offline}", "done {closed}: {logs}"]
contact_point = "{team}; vorfall@kita-fenster.example; 030 23125-700"
"#
    )
}
