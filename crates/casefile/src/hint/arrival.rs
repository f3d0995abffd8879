//! Eingang. When a mail arrived, as its own head says.
//!
//! The first `Received` line is the one that the own mail server wrote; without one, the sender's `Date` is the earliest the mail
//! can have arrived. Both are what some clock said; whoever knows better states it.

use jiff::fmt::rfc2822;
use law::Certainty;
use model::Instant;

use crate::facts::value::StatedMoment;

/// Most bytes of a head that are looked at.
const HEAD_BYTES_MAX: usize = 64 * 1024;

/// The moment of arrival that a mail's head names; none when the bytes are no mail or name none.
#[must_use]
pub fn arrival_of_mail(bytes: &[u8]) -> Option<StatedMoment> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(HEAD_BYTES_MAX))?).into_owned();
    let fields = unfolded(&head);
    let field = |name: &str| {
        fields.iter().find_map(|field| {
            let (key, value) = field.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })
    };
    let received = field("received").and_then(|value| {
        let (_, date) = value.rsplit_once(';')?;
        moment(date, Certainty::Exact)
    });
    received.or_else(|| moment(&field("date")?, Certainty::Estimated))
}

fn moment(text: &str, certainty: Certainty) -> Option<StatedMoment> {
    // A remark in brackets may follow: "+0100 (CET)".
    let text = text.split('(').next()?.trim();
    let zoned = rfc2822::parse(text).ok()?;
    let at = Instant(zoned.timestamp().as_microsecond());
    Some(StatedMoment { at, offset_seconds: zoned.offset().seconds(), certainty })
}

/// The fields of the head, each in one line.
fn unfolded(text: &str) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            break;
        }
        match fields.last_mut() {
            Some(field) if line.starts_with([' ', '\t']) => {
                field.push(' ');
                field.push_str(line.trim());
            }
            _ => fields.push(line.to_owned()),
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use law::Certainty;

    use super::arrival_of_mail;

    #[test]
    fn the_own_servers_line_counts_first() {
        let mail = "Received: from mx.example.org\r\n by mail.example.net; Wed, 25 Nov 2026 08:12:33 +0100 (CET)\r\n\
                    Date: Wed, 25 Nov 2026 07:58:00 +0100\r\nSubject: x\r\n\r\nDate: Mon, 1 Jan 2001 00:00:00 +0000\r\n";
        let arrived = arrival_of_mail(mail.as_bytes()).expect("a mail");
        assert_eq!((arrived.at.seconds(), arrived.offset_seconds), (1_795_590_753, 3_600));
        assert_eq!(arrived.certainty, Certainty::Exact);
        let sent = arrival_of_mail(b"Date: Wed, 25 Nov 2026 07:58:00 +0100\n\nx").expect("a mail");
        assert_eq!((sent.at.seconds(), sent.certainty), (1_795_589_880, Certainty::Estimated));
        assert_eq!(arrival_of_mail(b"Dear all,\n\nDate: yesterday"), None);
    }
}
