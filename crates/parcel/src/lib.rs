//! Parcel: a package of files for one recipient that opens without our software.
//!
//! Two shapes beside each other: a page that any current browser opens from the disk and decrypts in itself, and an
//! AES-256 ZIP for those who have a program for it. Neither tells from outside what is in it, not even the names of the
//! files. Who gets which files, and by which way the secret goes, is not decided here; it knows no case and no person.

mod error;
mod package;
mod page;
mod seal;
mod secret;
mod zipped;

pub use error::ParcelError;
pub use package::{BYTES_MAX, Enclosure, FILES_MAX, Package};
pub use page::{open_page, sealed_page};
pub use seal::ROUNDS;
pub use secret::Secret;
pub use zipped::{open_zip, sealed_zip};
