//! Claims of protection: hashes, encryption, "cannot be decrypted", and where the key was.

use crate::document::Document;
use crate::facts::data::{Claim, DataFacts, Protection};
use crate::lexicon::Hit;
use crate::scope::Standing;

/// Words between a claim and the password that it is about.
const NEAR: usize = 14;

pub(super) fn read(document: &Document, hits: &[Hit], facts: &mut DataFacts) {
    let passwords: Vec<&Hit> = hits.iter().filter(|hit| hit.key == "@password-word").collect();
    let others: Vec<&Hit> = hits
        .iter()
        .filter(|hit| matches!(hit.key, "@attack-encryption" | "@connection" | "@advice" | "@by-password" | "@device"))
        .collect();
    for hit in hits {
        let claim = match hit.key {
            "@hash" => Claim::Hashed,
            "@encrypted" => Claim::Encrypted,
            "@undecipherable" => Claim::Undecipherable,
            "@key-location" => {
                facts.key_locations.push(document.place_of(&hit.words));
                continue;
            }
            _ => continue,
        };
        // A device behind a password is no password behind a method.
        let locked = others.iter().any(|other| other.key == "@by-password" && other.sentence == hit.sentence);
        let of_passwords = !locked && is_of_password(document, &passwords, hit);
        let inside = |key: &str| {
            others.iter().any(|other| {
                other.key == key && other.words.start <= hit.words.start && hit.words.end <= other.words.end
            })
        };
        let device = others.iter().any(|other| other.key == "@device" && other.sentence == hit.sentence);
        let advised = others.iter().any(|other| {
            other.key == "@advice" && other.sentence == hit.sentence && other.words.start < hit.words.start
        });
        let attack = inside("@attack-encryption") && !of_passwords && !device;
        let other = attack || inside("@connection") || inside("@by-password") || advised;
        let is_denied = claim != Claim::Undecipherable && document.standing(&hit.words) == Standing::Excluded;
        let asked = document.standing(&hit.words) == Standing::Asked;
        let weak = claim == Claim::Encrypted && !of_passwords && is_plain_protection(document, hit);
        if (other && !(of_passwords && claim == Claim::Hashed))
            || (is_denied && claim == Claim::Encrypted)
            || asked
            || weak
        {
            continue;
        }
        facts.protections.push(Protection { claim, of_passwords, place: document.place_of(&hit.words) });
    }
}

/// "geschützt" without encryption is a claim only of passwords.
fn is_plain_protection(document: &Document, hit: &Hit) -> bool {
    let word = document.folded_at(hit.words.start);
    !(word.contains("schlüssel")
        || word.starts_with("encrypt")
        || word.starts_with("krypto")
        || word.starts_with("crypto"))
}

/// The password stands near the claim in its sentence, or is the only subject of the sentence before ("Diese sind ...").
fn is_of_password(document: &Document, passwords: &[&Hit], hit: &Hit) -> bool {
    let from = passwords.partition_point(|password| password.sentence + 1 < hit.sentence);
    let near =
        passwords.get(from..).unwrap_or_default().iter().take_while(|password| password.sentence <= hit.sentence).any(
            |password| password.sentence == hit.sentence && password.words.start.abs_diff(hit.words.start) <= NEAR,
        );
    let carries = document.sentences().get(hit.sentence).is_some_and(|sentence| {
        matches!(
            document.folded_at(sentence.words.start),
            "diese" | "sie" | "dieses" | "es" | "they" | "these" | "it" | "all" | "alle"
        )
    });
    let before = passwords.get(from).is_some_and(|password| password.sentence + 1 == hit.sentence);
    near || (carries && before) || document.folded_at(hit.words.start).contains("passw")
}
