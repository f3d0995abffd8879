//! A folder of `.eml` files, for whoever sends with another program.
//!
//! A file appears under its name only when it is whole and on disk, and is never overwritten. Its name is the hash of
//! the Message-ID and tells nobody anything. The folder can be asked by Message-ID what was written before a crash:
//! a file with the same bytes is the same mail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use async_trait::async_trait;

use super::{ConnectTrouble, Handed, Outgoing, Session, Transport};
use crate::MessageId;

/// E-Mail-Ordner. A transport that writes files.
#[derive(Clone, Debug)]
pub struct EmlFolder {
    folder: PathBuf,
}

impl EmlFolder {
    /// Takes a folder that exists.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Says whether the mail of this id was written.
    ///
    /// # Errors
    /// The folder cannot be asked.
    pub fn holds(&self, message_id: &MessageId) -> io::Result<bool> {
        self.path(message_id).try_exists()
    }

    fn path(&self, message_id: &MessageId) -> PathBuf {
        self.folder.join(format!("{}.eml", message_id.hash()))
    }
}

#[async_trait]
impl Transport for EmlFolder {
    async fn connect(&self) -> Result<Box<dyn Session>, ConnectTrouble> {
        let facts = fs::metadata(&self.folder).map_err(|error| ConnectTrouble::Folder(error.kind()))?;
        if !facts.is_dir() {
            return Err(ConnectTrouble::Folder(ErrorKind::NotADirectory));
        }
        Ok(Box::new(self.clone()))
    }
}

#[async_trait]
impl Session for EmlFolder {
    async fn hand_over(&mut self, mail: &Outgoing) -> Handed {
        let path = self.path(mail.message_id());
        match write_whole(&self.folder, &path, mail.bytes()) {
            Ok(()) => Handed::Written,
            Err(Failed::Before) => Handed::Deferred(None),
            // Another mail under the same id: a person must look which of them was sent.
            Err(Failed::After) => Handed::Unknown,
            Err(Failed::Taken) => match fs::read(&path) {
                Ok(there) if there == mail.bytes() => Handed::Written,
                Ok(_) | Err(_) => Handed::Unknown,
            },
        }
    }

    async fn is_usable(&mut self, _idle_seconds: i64) -> bool {
        true
    }

    async fn close(self: Box<Self>) {}
}

/// How far writing came.
#[derive(Debug, PartialEq, Eq)]
enum Failed {
    /// Nothing lies under the name.
    Before,
    /// It lies there, perhaps not yet safe from a power cut.
    After,
    /// Something lay there already.
    Taken,
}

fn write_whole(folder: &Path, path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    let part = path.with_extension("eml.part");
    let written = write_part(&part, bytes);
    if written.is_err() {
        let _ = fs::remove_file(&part);
        return Err(Failed::Before);
    }
    // A link, not a rename: a rename would replace a file that somebody put there meanwhile.
    let placed = fs::hard_link(&part, path).or_else(|error| match error.kind() {
        ErrorKind::AlreadyExists => Err(error),
        // A stick or a share without links: nothing lies there, so that a rename replaces nothing.
        _ if path.try_exists()? => Err(ErrorKind::AlreadyExists.into()),
        _ => fs::rename(&part, path),
    });
    let _ = fs::remove_file(&part);
    match placed {
        Ok(()) => File::open(folder).and_then(|folder| folder.sync_all()).map_err(|_| Failed::After),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Failed::Taken),
        Err(_) => Err(Failed::Before),
    }
}

fn write_part(part: &Path, bytes: &[u8]) -> io::Result<()> {
    // A part that a crash left behind is no mail.
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MailAddress, SenderDomain};

    fn mail(text: &str) -> Outgoing {
        let id = MessageId::parse("<00112233445566778899aabbccddeeff@example.org>").expect("an id");
        let from = MailAddress::new(None, "sender@example.org").expect("an address");
        let to = MailAddress::new(None, "erika@example.org").expect("an address");
        assert!(SenderDomain::new("example.org").is_ok());
        Outgoing::new(id, &from, &to, format!("Subject: x\r\n\r\n{text}\r\n").into_bytes()).expect("a mail")
    }

    fn handed(folder: &mut EmlFolder, text: &str) -> Handed {
        futures::executor::block_on(folder.hand_over(&mail(text)))
    }

    #[test]
    fn a_file_is_written_once_and_never_replaced() {
        let place = testkit::tempfile::tempdir().expect("a folder");
        let mut folder = EmlFolder::new(place.path().to_owned());
        assert!(!folder.holds(mail("").message_id()).expect("the folder answers"));
        assert_eq!(handed(&mut folder, "one"), Handed::Written);
        assert!(folder.holds(mail("").message_id()).expect("the folder answers"));
        assert_eq!(handed(&mut folder, "one"), Handed::Written);
        assert_eq!(handed(&mut folder, "two"), Handed::Unknown);
        let names: Vec<_> =
            fs::read_dir(place.path()).expect("the folder").map(|entry| entry.expect("a file")).collect();
        assert_eq!(names.len(), 1);
        let text = fs::read_to_string(names.first().expect("a file").path()).expect("its text");
        assert!(text.ends_with("one\r\n"));
    }

    #[test]
    fn a_part_that_a_crash_left_is_no_mail() {
        let place = testkit::tempfile::tempdir().expect("a folder");
        let mut folder = EmlFolder::new(place.path().to_owned());
        let part = place.path().join("00112233445566778899aabbccddeeff.eml.part");
        fs::write(&part, "half of something else that is longer than the mail").expect("it is written");
        assert!(!folder.holds(mail("").message_id()).expect("the folder answers"));
        assert_eq!(handed(&mut folder, "one"), Handed::Written);
        assert!(!part.exists());
    }

    #[test]
    fn a_folder_that_is_not_there_stops_before_any_intent() {
        let folder = EmlFolder::new(PathBuf::from("/no/such/folder"));
        let trouble = futures::executor::block_on(folder.connect()).err().expect("trouble");
        assert!(trouble.is_lasting());
    }
}
