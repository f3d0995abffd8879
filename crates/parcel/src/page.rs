//! The package as one HTML page that decrypts itself.
//!
//! Everything lies in the page: words, look, script, ciphertext. A policy in its head allows exactly this script and
//! this look by their hashes and no connection to anywhere. What was encrypted is shown as text and never as markup.

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Language;
use sha2::{Digest, Sha256};

use crate::error::ParcelError;
use crate::package::Package;
use crate::seal::{Sealed, seal, unseal};
use crate::secret::Secret;

const SCRIPT: &str = include_str!("page/page.js");
const LOOK: &str = include_str!("page/page.css");

/// Where the ciphertext begins on a page; also read by [`open_page`].
const MARK: &str = "<script type=\"text/plain\" id=\"sealed\"";

#[derive(Template)]
#[template(path = "page/page.html")]
struct Page<'package> {
    language: Language,
    outside: &'package [String],
    policy: String,
    look: &'static str,
    script: &'static str,
    rounds: u32,
    salt: String,
    nonce: String,
    ciphertext: String,
}

/// Seals a package into one page in a language; opens in Chromium, Edge, Firefox and Safari, also from the disk.
///
/// # Errors
///
/// Limits and names as in [`Package`]; no random numbers.
pub fn sealed_page(package: &Package, secret: &Secret, language: Language) -> Result<Vec<u8>, ParcelError> {
    package.check()?;
    let sealed = seal(package, secret)?;
    let page = Page {
        language,
        outside: &package.outside,
        policy: policy(),
        look: LOOK,
        script: SCRIPT,
        rounds: sealed.rounds,
        salt: STANDARD.encode(sealed.salt),
        nonce: STANDARD.encode(sealed.nonce),
        ciphertext: STANDARD.encode(&sealed.ciphertext),
    };
    Ok(page.render().map_err(ParcelError::Page)?.into_bytes())
}

/// Opens a page that [`sealed_page`] made, without a browser: for checks of what is in a package.
///
/// # Errors
///
/// The secret does not fit, or the bytes are no such page.
pub fn open_page(page: &[u8], secret: &Secret) -> Result<Package, ParcelError> {
    let text = std::str::from_utf8(page).map_err(|_| ParcelError::Foreign)?;
    unseal(&read(text).ok_or(ParcelError::Foreign)?, secret)
}

fn read(page: &str) -> Option<Sealed> {
    let (_, rest) = page.split_once(MARK)?;
    let (attributes, rest) = rest.split_once('>')?;
    let (ciphertext, _) = rest.split_once("</script>")?;
    let value = |name: &str| attributes.split_once(&format!("{name}=\""))?.1.split_once('"').map(|(value, _)| value);
    Some(Sealed {
        rounds: value("data-rounds")?.parse().ok()?,
        salt: STANDARD.decode(value("data-salt")?).ok()?.try_into().ok()?,
        nonce: STANDARD.decode(value("data-nonce")?).ok()?.try_into().ok()?,
        ciphertext: STANDARD.decode(ciphertext.trim()).ok()?,
    })
}

/// Nothing is loaded, connected to or sent; one script and one style run, those whose hashes stand here.
fn policy() -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        hash(LOOK)
    )
}
