//! Doors, windows and mounts of the incident, as the operator states them.

use std::fmt::Write as _;

/// First line of both logs: 2024-03-05 06:25:01 +01:00.
pub(super) const FIRST_LINE: i64 = 1_709_616_301;
/// Both open doors were closed: 2024-03-18 16:40:00 +01:00.
pub(super) const CLOSED: i64 = 1_710_776_400;
/// End of both logs: 2024-03-18 18:00:00 +01:00.
pub(super) const LOG_END: i64 = 1_710_781_200;
/// The zone in which the logs are written, in seconds; no clock change lies in the window.
pub(super) const ZONE_SECONDS: i64 = 3_600;

/// Host A: plain HTTP, open, with directory listing.
pub(super) const WEB_HOST: &str = "files.kita-app.example";
/// Host B: HTTPS, open too.
pub(super) const APP_HOST: &str = "dateien.kita-app.example";
/// Path prefix under which host B serves its folder.
pub(super) const APP_PREFIX: &str = "/dateien/";

const CLOSED_DOORS: [(&str, &str); 5] = [
    ("sftp", "sshd_config: internal-sftp disabled, reviewed 2024-03-18"),
    ("database", "pg_hba.conf: local connections only, firewall rules of the same days"),
    ("backup", "backup host without inbound rules, restic over an outbound tunnel"),
    ("cache", "no CDN and no reverse proxy cache in the configuration repository"),
    ("admin", "administration interface bound to the office network"),
];

/// The text of `reach.toml`.
pub(super) fn toml() -> String {
    let mut text = String::from(
        "doors_note = \"All ways by which bytes of the tree could leave, as the operator's inventory lists them.\"\n",
    );
    open_door(
        &mut text,
        "web",
        WEB_HOST,
        true,
        "nginx: autoindex on, no access control; first seen in the backup of 18.08.2023, not yet in that of 20.10.2021",
    );
    open_door(
        &mut text,
        "app",
        APP_HOST,
        false,
        "same template of the configuration; the application's file host, opened at an unknown day between the same backups",
    );
    for (key, basis) in CLOSED_DOORS {
        // Writing to a string cannot fail, here and below.
        let _ = write!(
            text,
            "\n[[door]]\nkey = \"{key}\"\nkind = \"{key}\"\nhost = \"{key}.kita-app.example\"\nplain = false\nstate = \"closed\"\nbasis = \"{basis}\"\n"
        );
    }
    let _ =
        write!(text, "\n[[mount]]\ndoor = \"web\"\nurl_prefix = \"/\"\nsource = \"tree\"\ntree_prefix = \"open\"\n");
    let _ = write!(
        text,
        "\n[[mount]]\ndoor = \"app\"\nurl_prefix = \"{APP_PREFIX}\"\nsource = \"tree\"\ntree_prefix = \"secure\"\n"
    );
    text
}

fn open_door(text: &mut String, key: &str, host: &str, plain: bool, basis: &str) {
    let _ = write!(
        text,
        "\n[[door]]\nkey = \"{key}\"\nkind = \"web\"\nhost = \"{host}\"\nplain = {plain}\nstate = \"open\"\n\
         opened_earliest = \"2021-10-20T00:00:00+02:00\"\nopened_latest = \"2023-08-18T23:59:59+02:00\"\n\
         closed = \"{}\"\nbasis = \"{basis}\"\n\n  [[door.log]]\n  source = \"log-{key}\"\n  complete_from = \"{}\"\n  \
         complete_to = \"{}\"\n  custody = \"shipped_off\"\n  clock_correction_seconds = 0\n",
        rfc3339(CLOSED),
        rfc3339(FIRST_LINE),
        rfc3339(LOG_END)
    );
}

/// An instant with the zone of the logs.
pub(super) fn rfc3339(seconds: i64) -> String {
    let local = jiff::Timestamp::from_second(seconds + ZONE_SECONDS).unwrap_or_default();
    format!("{}+01:00", local.strftime("%Y-%m-%dT%H:%M:%S"))
}

#[cfg(test)]
mod tests {
    use super::{CLOSED, FIRST_LINE, LOG_END, rfc3339, toml};

    #[test]
    fn instants_are_what_they_say() {
        assert_eq!(rfc3339(FIRST_LINE), "2024-03-05T06:25:01+01:00");
        assert_eq!(rfc3339(CLOSED), "2024-03-18T16:40:00+01:00");
        assert_eq!(rfc3339(LOG_END), "2024-03-18T18:00:00+01:00");
    }

    #[test]
    fn all_doors_are_stated() {
        let text = toml();
        assert_eq!(text.matches("[[door]]").count(), 7);
        assert_eq!(text.matches("[[mount]]").count(), 2);
        assert_eq!(text.matches("state = \"closed\"").count(), 5);
    }
}
