//! Behörden im Text. What a notice says of the authorities that it names.
//!
//! Involved are those that the text says were told, asked, or are at work on the incident. Advice to persons, a right to
//! complain, a duty of somebody else, a question and a mere source are none of that. "The authorities" without a kind
//! count only when told. Where one sentence names an authority twice (by kind and by name, by name and by its short
//! form), the more exact one stands.

use law::authorities::{AuthorityKind, Named};

use super::context::Context;
use super::naming::{Mention, find_in};
use crate::facts::contact::{AuthorityMention, Involvement};
use crate::place::Place;
use crate::scope::Standing;

/// Bytes between a name and its apposition.
const APPOSITION_BYTES: usize = 60;

/// Words behind a plan in which its object stands.
const PLAN_REACH: usize = 8;

pub(super) fn read(context: &Context<'_>) -> Vec<AuthorityMention> {
    let text = context.document.text();
    let found = find_in(text);
    let mut mentions: Vec<AuthorityMention> = found
        .iter()
        .map(|mention| AuthorityMention {
            place: with_country(mention.place, text),
            text: with_country(mention.place, text).of(text).split_whitespace().collect::<Vec<_>>().join(" "),
            named: mention.named,
            involvement: involvement(context, mention),
        })
        .collect();
    let doubled: Vec<usize> = (0..mentions.len()).filter(|index| is_doubled(context, &mentions, *index)).collect();
    for index in doubled {
        if let Some(mention) = mentions.get_mut(index) {
            mention.involvement = Involvement::Mentioned;
        }
    }
    mentions
}

/// "U.S. Department of Justice": the full stops keep the country out of the name that was found.
fn with_country(place: Place, text: &str) -> Place {
    const COUNTRY: &str = "U.S. ";
    let start = place.start.saturating_sub(COUNTRY.len());
    if text.get(start..place.start) == Some(COUNTRY) { Place::new(start, place.end) } else { place }
}

fn involvement(context: &Context<'_>, mention: &Mention) -> Involvement {
    let words = context.words_at(mention.place);
    let Some(sentence) = context.document.words().get(words.start).map(|word| word.sentence) else {
        return Involvement::Mentioned;
    };
    if context.has_any(sentence, &["advice", "duty"]) || is_other(context, mention) {
        return Involvement::Mentioned;
    }
    let told = says(context, sentence, "tell");
    let at_work = says(context, sentence, "work");
    let counts = match mention.named {
        Named::Generic(AuthorityKind::Unspecified) => told && is_specific(context, mention),
        _ => told || at_work && !context.has(sentence, "source"),
    };
    match context.document.standing(&words) {
        Standing::Asserted | Standing::Hedged if counts && is_planned(context, sentence, words.start) => {
            Involvement::Planned
        }
        Standing::Asserted | Standing::Hedged if counts => Involvement::Involved,
        Standing::Excluded | Standing::NoEvidence if told => Involvement::Denied,
        _ => Involvement::Mentioned,
    }
}

/// "will notify the authority", "werden die Polizei informieren": the plan is about this authority.
fn is_planned(context: &Context<'_>, sentence: usize, word: usize) -> bool {
    context.of_key(sentence, "plan").any(|hit| (hit.words.start..hit.words.end + PLAN_REACH).contains(&word))
}

/// "other regulators": nobody in particular.
fn is_other(context: &Context<'_>, mention: &Mention) -> bool {
    let words = mention.place.of(context.document.text());
    let starts = |word: &str| words.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    starts("other ") || starts("andere")
}

/// "Behörden" alone is nobody; "die zuständigen Behörden" are.
fn is_specific(context: &Context<'_>, mention: &Mention) -> bool {
    mention.place.of(context.document.text()).contains(char::is_whitespace)
}

/// The sentence says so, or what announces it does when it has nothing to say itself.
fn says(context: &Context<'_>, sentence: usize, key: &'static str) -> bool {
    if context.has(sentence, key) {
        return true;
    }
    let is_line = context.sentence(sentence).is_some_and(|found| found.is_item || found.words.len() <= 8);
    is_line && context.leads(sentence).take(2).any(|lead| context.has(lead, key))
}

fn is_doubled(context: &Context<'_>, mentions: &[AuthorityMention], index: usize) -> bool {
    let text = context.document.text();
    let Some(this) = mentions.get(index) else { return false };
    let before = index.checked_sub(1).and_then(|before| mentions.get(before));
    // The same row of the table again, in whatever words.
    let known_before = this.id().is_some_and(|id| {
        let earlier = mentions.get(..index).unwrap_or_default().iter().rev().take(64);
        earlier.clone().any(|mention| mention.id() == Some(id) && mention.involvement == Involvement::Involved)
    });
    let bracketed = before.is_some_and(|before| {
        let gap = text.get(before.place.end..this.place.start).unwrap_or_default();
        gap.trim() == "(" && kind(before.named) == kind(this.named)
    });
    let named_after = mentions.get(index + 1).is_some_and(|next| {
        let gap = text.get(this.place.end..next.place.start).unwrap_or("\n");
        let is_apposition = gap.len() <= APPOSITION_BYTES
            && gap.contains([',', '(', ':', '–'])
            && !gap.contains(['.', '\n', ';'])
            && ![" und ", " and ", " sowie ", " oder "].iter().any(|joint| gap.contains(joint));
        is_unnamed(this.named) && matches!(next.named, Named::Known(_) | Named::Unknown) && is_apposition
    });
    let named_before = before.is_some_and(|before| {
        let gap = text.get(before.place.end..this.place.start).unwrap_or("\n");
        is_unnamed(this.named)
            && matches!(before.named, Named::Known(_))
            && gap.len() <= APPOSITION_BYTES
            && [" als ", ", der ", ", die ", " as ", ", the ", ", our ", ", unsere"]
                .iter()
                .any(|joint| gap.starts_with(joint))
    });
    known_before || bracketed || named_after || named_before || is_answered(context, mentions, index)
}

/// A question names the kind, its answer the authority.
fn is_answered(context: &Context<'_>, mentions: &[AuthorityMention], index: usize) -> bool {
    let (Some(this), Some(next)) = (mentions.get(index), mentions.get(index + 1)) else { return false };
    let sentence_of = |mention: &AuthorityMention| {
        context.document.words().get(context.words_at(mention.place).start).map_or(0, |word| word.sentence)
    };
    let (asked, answered) = (sentence_of(this), sentence_of(next));
    let is_question =
        context.sentence(asked).is_some_and(|found| found.place.of(context.document.text()).ends_with('?'));
    is_question && answered == asked + 1 && kind(this.named) == kind(next.named)
}

const fn is_unnamed(named: Named) -> bool {
    matches!(named, Named::Generic(AuthorityKind::DataProtection))
}

const fn kind(named: Named) -> AuthorityKind {
    match named {
        Named::Known(_) | Named::Unknown => AuthorityKind::DataProtection,
        Named::Generic(kind) => kind,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn check(text: &str, expect: &[&str]) {
        let facts = crate::read(&Document::new(text, None));
        let found: Vec<&str> = facts.contact.involved_authorities().iter().map(|found| found.text.as_str()).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn told_and_at_work() {
        check(
            "Wir haben den Vorfall der zuständigen Aufsichtsbehörde gemeldet und Anzeige bei der Polizei erstattet.",
            &["zuständigen Aufsichtsbehörde", "Polizei"],
        );
        check("Das Landeskriminalamt (LKA) ermittelt.", &["Landeskriminalamt"]);
        check("Eingeschaltet wurden:\n- Polizei\n- BSI", &["Polizei", "BSI"]);
        check(
            "We notified our supervisory authority, the Irish Data Protection Commission.",
            &["Irish Data Protection Commission"],
        );
        check(
            "We reported this to the Information Commissioner’s Office (ICO) and are working with the police.",
            &["Information Commissioner’s Office", "police"],
        );
        check("The relevant authorities have been informed.", &["relevant authorities"]);
    }

    #[test]
    fn spoken_of_only() {
        check("Sie haben das Recht, sich bei einer Datenschutzaufsichtsbehörde zu beschweren.", &[]);
        check("Erstatten Sie im Zweifel Anzeige bei der Polizei.", &[]);
        check("Die Polizei wurde nicht informiert.", &[]);
        check("You may report identity theft to your local law enforcement.", &[]);
        check("Muss ich den Vorfall meiner Aufsichtsbehörde melden?", &[]);
        check("Welche Behörden wurden eingeschaltet?", &[]);
        check("Unser Dienstleister arbeitet eng mit den zuständigen Behörden zusammen.", &[]);
    }
}
