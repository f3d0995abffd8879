//! Advice on phishing and on passwords used twice; secrets that were exchanged; people outside the list of users.

use crate::document::Document;
use crate::facts::data::{DataFacts, Rotation, Secret, Topic};
use crate::lexicon::Hit;
use crate::read::response::state;
use crate::scope::Standing;

#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    phishing: bool,
    caution: bool,
    messages: bool,
    reuse: bool,
    password: bool,
    advice: bool,
    consequence: bool,
}

pub(super) fn read(document: &Document, hits: &[Hit], facts: &mut DataFacts) {
    let mut marks = vec![Marks::default(); document.sentences().len()];
    for hit in hits {
        let Some(marks) = marks.get_mut(hit.sentence) else { continue };
        match hit.key {
            "@phishing" => marks.phishing = true,
            "@caution" => marks.caution = true,
            "@messages" => marks.messages |= !document.folded_at(hit.words.end).starts_with("ad"),
            "@reuse" => marks.reuse = true,
            "@password-word" => marks.password = true,
            "@advice" | "@rotate-password" => marks.advice = true,
            "@consequence" => marks.consequence = true,
            "@third-persons" => facts.third_persons.push(document.place_of(&hit.words)),
            _ => {}
        }
        if let Some(topic) = topic(hit.key)
            && !facts.topics.contains(&topic)
            && !matches!(document.standing(&hit.words), Standing::NoEvidence | Standing::Asked)
        {
            facts.topics.push(topic);
        }
        let secret = match hit.key {
            "@rotate-password" => Secret::Password,
            "@rotate-token" => Secret::Token,
            "@rotate-refresh" => Secret::RefreshToken,
            "@rotate-key" => Secret::Key,
            _ => continue,
        };
        if !matches!(document.standing(&hit.words), Standing::Excluded | Standing::NoEvidence | Standing::Asked) {
            let state = state::of(document, &hit.words);
            facts.rotations.push(Rotation { secret, state, place: document.place_of(&hit.words) });
        }
    }
    for (index, sentence) in document.sentences().iter().enumerate() {
        let at = |index: Option<usize>| index.and_then(|index| marks.get(index)).copied().unwrap_or_default();
        let own = at(Some(index));
        let (before, after, lead) = (at(index.checked_sub(1)), at(Some(index + 1)), at(sentence.lead));
        let warns = own.caution && (own.phishing || own.messages || lead.phishing)
            || own.phishing && (own.advice || after.caution || before.caution)
            || own.messages && own.advice && lead.phishing;
        if warns {
            facts.phishing_advice.push(sentence.place);
        }
        let passwords = own.password || before.password || after.password || lead.password;
        if own.reuse && passwords && (own.advice || own.password) {
            facts.reuse_advice.push(sentence.place);
        }
    }
}

fn topic(key: &str) -> Option<Topic> {
    Some(match key {
        "@about-identity" => Topic::Identity,
        "@about-mail" => Topic::Mail,
        "@about-bank" => Topic::Bank,
        "@about-card" => Topic::Card,
        "@about-account" | "@rotate-password" | "@rotate-token" | "@rotate-refresh" | "@rotate-key" => Topic::Account,
        "@about-special" => Topic::Special,
        "@about-private" => Topic::Private,
        "@about-ticket" => Topic::Ticket,
        "@about-device" => Topic::Device,
        _ => return None,
    })
}
