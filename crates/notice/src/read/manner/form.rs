//! Guesses whom a notice addresses and whether it is a mail, a letter or a page.

use super::Found;
use crate::facts::manner::Form;
use crate::lint::Kind;

/// Words of a text within which salutation and head of a mail stand.
const HEAD_WORDS: usize = 90;

/// Guesses the addressee: the more special one wins, persons need a salutation or a "your", the rest is the public.
pub(super) fn addressee(found: &Found<'_>) -> Option<Kind> {
    if found.document.words().is_empty() {
        return None;
    }
    let count = |key: &'static str| found.of(key).count();
    let head = |key: &'static str| found.of(key).any(|hit| hit.words.start < HEAD_WORDS);
    let kind = if head("to.authority") {
        Kind::Authority
    } else if count("to.guardian") >= 2 || (head("to.guardian") && head("form.salutation")) {
        Kind::Guardian
    } else if count("to.controller") >= 1 {
        Kind::Controller
    } else if form(found) != Form::WebPage || head("to.person") {
        Kind::Person
    } else {
        Kind::Public
    };
    Some(kind)
}

/// Guesses the form: a page says FAQ or when it was posted, a mail has a head, a letter a salutation and a close.
pub(super) fn form(found: &Found<'_>) -> Form {
    let head = |key: &'static str| found.of(key).any(|hit| hit.words.start < HEAD_WORDS);
    let any = |key: &'static str| found.of(key).next().is_some();
    let salutation = head("form.salutation");
    if head("form.page") && !any("form.close") {
        Form::WebPage
    } else if head("form.mail") || any("form.mail") && salutation {
        Form::Mail
    } else if salutation {
        // A salutation above a page without a close is a mail to many as often as a letter; a link decides.
        let links = found.document.words().iter().any(|word| word.kind == crate::document::WordKind::Link);
        if links || !any("form.close") { Form::Mail } else { Form::Letter }
    } else {
        Form::WebPage
    }
}
