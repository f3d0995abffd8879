//! Reads likely consequences (Art. 34(2) with Art. 33(3)(c) GDPR): what may happen to persons.
//!
//! Harm ("Identitätsdiebstahl", "in your name") and a possibility of it must stand in one clause, the possibility
//! first, or the sentence tells what criminals do, or it stands under a heading that asks for consequences. No
//! consequence: a bare warning ("stay alert to fraud"), what may have happened already ("may have been copied"), what
//! is done against the harm, and harm of which there is no sign.

use std::ops::Range;

use crate::document::{Document, Sentence};
use crate::lexicon::{Area, Hit};
use crate::place::Place;

/// Words that a clause may have on either side, and finds that are looked at together: a sentence without end costs no
/// square of its length.
const CLAUSE: usize = 80;
const TOGETHER: usize = 256;

/// The sentences that name one; `directs` says of a sentence whether it tells its reader to act.
pub(super) fn read(document: &Document, directs: &[bool]) -> Vec<Place> {
    let hits = document.hits(Area::Consequence);
    let is_lead = |hit: &&Hit| document.sentences().get(hit.sentence).is_some_and(|sentence| sentence.is_lead);
    let asking: Vec<usize> =
        hits.iter().filter(|hit| hit.key == "ask-harm").filter(is_lead).map(|hit| hit.sentence).collect();
    let mut found = Vec::new();
    let of_sentences = hits.chunk_by(|one, other| one.sentence == other.sentence);
    for hits in of_sentences.flat_map(|hits| hits.chunks(TOGETHER)) {
        let Some(number) = hits.first().map(|hit| hit.sentence) else { continue };
        let Some(sentence) = document.sentences().get(number) else { continue };
        let threat = Threat {
            document,
            sentence,
            hits,
            asked: sentence.lead.is_some_and(|lead| asking.binary_search(&lead).is_ok()),
            directs: directs.get(number).copied().unwrap_or_default() || hits.iter().any(|hit| hit.key == "warning"),
        };
        if threat.names_a_consequence() {
            found.push(sentence.place);
        }
    }
    found
}

/// A sentence that may threaten something.
struct Threat<'a> {
    document: &'a Document,
    sentence: &'a Sentence,
    hits: &'a [Hit],
    /// Stands under a heading that asks for consequences.
    asked: bool,
    directs: bool,
}

impl<'a> Threat<'a> {
    fn of(&self, key: &'static str) -> impl Iterator<Item = &'a Hit> {
        self.hits.iter().filter(move |hit| hit.key == key)
    }

    fn names_a_consequence(&self) -> bool {
        let is_question =
            self.sentence.words.end.checked_sub(1).is_some_and(|last| self.document.folded_at(last) == "?");
        if is_question {
            return false;
        }
        let mut harms = self
            .of("harm")
            .filter(|harm| !self.covered("no-harm", harm) && !self.document.standing(&harm.words).is_denied());
        if self.of("habit").next().is_some() && !self.directs && self.of("harm").next().is_some() {
            return true;
        }
        harms.any(|harm| self.threatens(harm)) || self.lets_strangers_act() || self.answers_what_may_come()
    }

    /// Under "Was kann daraus entstehen?" whatever is called possible is a consequence.
    fn answers_what_may_come(&self) -> bool {
        let possible =
            self.of("possible").find(|hit| !self.covered("no-possible", hit) && !self.covered("perfect", hit));
        let own = self
            .sentence
            .words
            .clone()
            .any(|at| matches!(self.document.folded_at(at), "wir" | "we" | "our" | "we're" | "we've" | "we'll"));
        !own && self.asked
            && !self.directs
            && possible.is_some_and(|hit| !self.document.standing(&hit.words).is_denied())
    }

    /// "Fremde könnten erkennen, wann Sie verreist sind": harm without a word of its own.
    fn lets_strangers_act(&self) -> bool {
        !self.directs
            && self.of("stranger").any(|stranger| {
                let clause = self.clause(stranger.words.start);
                let has = |key: &'static str| self.of(key).any(|hit| clause.contains(&hit.words.start));
                let modal = self.of("modal").any(|hit| {
                    clause.contains(&hit.words.start)
                        && !self.covered("no-possible", hit)
                        && hit.words.start.abs_diff(stranger.words.start) < 4
                });
                modal && !has("perfect") && !has("access") && !self.document.standing(&stranger.words).is_denied()
            })
    }

    fn covered(&self, by: &'static str, hit: &Hit) -> bool {
        self.of(by).any(|cover| cover.words.start < hit.words.end && hit.words.start < cover.words.end)
    }

    fn threatens(&self, harm: &Hit) -> bool {
        let clause = self.clause(harm.words.start);
        if self.directs {
            // "Be wary of mails that may be phishing" warns; "…, because criminals could …" says why.
            let warns = clause.start == self.sentence.words.start
                || self.of("warning").any(|hit| clause.contains(&hit.words.start))
                || self.of("relative").any(|hit| hit.words.start == clause.start);
            return !warns && self.possibilities().any(|hit| clause.contains(&hit.words.start));
        }
        if self.asked && !self.of("perfect").any(|hit| clause.contains(&hit.words.start)) {
            return true;
        }
        self.possibilities().any(|hit| hit.words.start < clause.end)
    }

    /// Words that leave something possible which has not happened yet.
    fn possibilities(&self) -> impl Iterator<Item = &'a Hit> {
        self.of("possible")
            .filter(|hit| !self.covered("perfect", hit))
            .filter(|hit| !self.covered("no-possible", hit) || self.covered("you-suffer", hit))
            .chain(self.of("you-suffer"))
    }

    /// The words around one, up to the next sign on both sides.
    fn clause(&self, word: usize) -> Range<usize> {
        let folded = |at: usize| self.document.folded_at(at);
        let ends = |at: &usize| match folded(*at) {
            "," | ";" | ":" | "–" | "—" | "-" | "because" | "denn" => true,
            // "Be aware that criminals could …" states, "mails that may be fraud" does not.
            "that" => {
                matches!(folded(at.wrapping_sub(1)), "aware" | "note" | "mind" | "remember" | "know" | "conscious")
            }
            _ => false,
        };
        let first = self.sentence.words.start.max(word.saturating_sub(CLAUSE));
        let last = self.sentence.words.end.min(word.saturating_add(CLAUSE));
        let start = (first..word).rev().find(ends).map_or(first, |at| at + 1);
        let end = (word..last).find(ends).unwrap_or(last);
        start..end
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn check(expect: bool, sentences: &[&str]) {
        let names = |text: &&&str| !crate::read(&Document::new(text, None)).response.consequences.is_empty();
        let wrong: Vec<&&str> = sentences.iter().filter(|text| names(text) != expect).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn harm_that_may_come() {
        check(
            true,
            &[
                "Mit Ihren Daten könnten Dritte in Ihrem Namen Waren bestellen.",
                "Es besteht die Gefahr, dass Ihre Bankdaten für unberechtigte Lastschriften genutzt werden.",
                "Sie müssen damit rechnen, vermehrt Werbe- und Betrugsmails zu erhalten.",
                "Mögliche Folgen:\n- Identitätsdiebstahl\n- Betrugsversuche am Telefon",
                "Das Risiko, dass Unbefugte sich in Ihr Konto einloggen, ist erhöht.",
                "Dadurch können Ihnen finanzielle oder soziale Nachteile entstehen, etwa durch Bloßstellung.",
                "Einfache Passwörter lassen sich aus den Hashes zurückrechnen.",
                "Du bekommst vielleicht Anrufe von Leuten, die sich als unser Verein ausgeben.",
                "Criminals could use your details to send you convincing phishing emails.",
                "This information may be used to open accounts in your name.",
                "There is a risk of identity theft and fraud.",
                "You may receive more spam or scam calls than usual.",
                "Anyone holding the key could impersonate your site.",
                "What could this mean for you?\n- unwanted calls\n- fraudulent orders in your name",
                "Seien Sie wachsam, denn Betrüger könnten sich als unsere Mitarbeiter ausgeben.",
                "Ein Missbrauch Ihrer Daten kann nicht ausgeschlossen werden.",
                "Kriminelle nutzen solche Adressen oft für gefälschte Rechnungen.",
                "Durch die Offenlegung droht Ihnen ein Ansehensverlust.",
                "Be cautious, because somebody could call you and pretend to be our bank.",
                "The passwords were hashed, but weak ones can be guessed.",
                "Please be aware that criminals could use your details for scams.",
                "Bitte beachten Sie, dass Kriminelle Ihre Daten für Betrug nutzen könnten.",
                "Mit den Zeiten könnten Fremde erkennen, wann Sie verreist sind.",
                "Somebody could follow your child home.",
                "Attackers often try stolen passwords on other sites.",
            ],
        );
    }

    #[test]
    fn warnings_and_what_happened_are_none() {
        check(
            false,
            &[
                "Bitte seien Sie wachsam bei verdächtigen E-Mails und prüfen Sie Ihre Kontoauszüge auf Betrug.",
                "Wir haben keine Hinweise darauf, dass Ihre Daten missbräuchlich verwendet wurden.",
                "Es kann nicht ausgeschlossen werden, dass Ihre Daten kopiert oder veröffentlicht wurden.",
                "Am 3. Mai 2024 kam es durch eine Phishing-Mail an einen Mitarbeiter zu einem unbefugten Zugriff.",
                "Ein Missbrauch der Daten ist uns nicht bekannt.",
                "Wir schätzen das Risiko für Sie als gering ein.",
                "Stay alert to phishing and identity theft and review your statements.",
                "We have no evidence that your information has been misused.",
                "The data may have been viewed or downloaded by an unauthorised party.",
                "An employee fell for a phishing email on 3 May 2024.",
                "We offer free credit monitoring and identity theft protection for two years.",
                "Your data could have been accessed between 3 and 5 May 2024.",
                "Seien Sie vorsichtig bei Mails, die Betrug sein könnten.",
                "Be wary of any email that may be a phishing attempt.",
                "To prevent misuse, we may lock accounts for a day.",
                "Um Missbrauch zu verhindern, können Konten gesperrt werden.",
                "The names could have been misused to reach further servers.",
                "Until Friday anyone could view the files.",
                "Dritte könnten die Daten kopiert haben.",
                "If you notice fraudulent charges, you can dispute them with your bank.",
                "An unauthorized party may have been able to get into the e-mail accounts of some employees.",
            ],
        );
    }
}
