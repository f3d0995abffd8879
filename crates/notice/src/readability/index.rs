//! A named readability index per language, for information: rule L27 does not use it.
//!
//! German: erste Wiener Sachtextformel (Richard Bamberger, Erich Vanecek, *Lesen - Verstehen - Lernen - Schreiben*,
//! Wien 1984): 0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875, a school grade (MS: percent of words with three
//! syllables and more, SL: words per sentence, IW: percent of words longer than six letters, ES: percent of words
//! with one syllable). English: Reading Ease (Rudolf Flesch, *A New Readability Yardstick*, Journal of Applied
//! Psychology 32, 1948): 206.835 - 1.015 words per sentence - 84.6 syllables per word. Both in tenths.

use super::syllables::syllables;
use crate::document::{Document, WordKind};
use crate::language::Language;

/// Which index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexName {
    /// Erste Wiener Sachtextformel: a school grade, 4 easy, 15 hard.
    WienerSachtextformel,
    /// Flesch Reading Ease: 100 easy, 0 hard.
    FleschReadingEase,
}

impl IndexName {
    /// Its name with its source.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::WienerSachtextformel => "1. Wiener Sachtextformel (Bamberger/Vanecek 1984)",
            Self::FleschReadingEase => "Flesch Reading Ease (Flesch 1948)",
        }
    }
}

/// A value of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Index {
    /// Which one.
    pub name: IndexName,
    /// Its value in tenths.
    pub tenths: i64,
}

#[derive(Default)]
struct Sums {
    sentences: i64,
    words: i64,
    syllables: i64,
    one_syllable: i64,
    three_syllables: i64,
    long: i64,
}

/// The index of a text in its language; none for a text without sentences.
#[must_use]
pub fn index(document: &Document) -> Option<Index> {
    let sums = sums_of(document);
    if sums.words == 0 || sums.sentences == 0 {
        return None;
    }
    // Everything in ten-thousandths, as the coefficients are given.
    let per_sentence = |factor: i64| factor * sums.words / sums.sentences;
    let percent = |factor: i64, part: i64| factor * 100 * part / sums.words;
    let (name, value) = match document.language() {
        Language::German => (
            IndexName::WienerSachtextformel,
            percent(1935, sums.three_syllables) + per_sentence(1672) + percent(1297, sums.long)
                - percent(327, sums.one_syllable)
                - 8750,
        ),
        Language::English => {
            (IndexName::FleschReadingEase, 2_068_350 - per_sentence(10_150) - 846_000 * sums.syllables / sums.words)
        }
    };
    Some(Index { name, tenths: (value + 500).div_euclid(1000) })
}

fn sums_of(document: &Document) -> Sums {
    let mut sums = Sums::default();
    for sentence in document.sentences() {
        let words = document.words().get(sentence.words.clone()).unwrap_or_default();
        let mut any = false;
        for word in words.iter().filter(|word| word.kind == WordKind::Letters) {
            any = true;
            let text = word.place.of(document.text());
            let count = syllables(text, document.language());
            sums.words += 1;
            sums.syllables += i64::try_from(count).unwrap_or(i64::MAX);
            sums.one_syllable += i64::from(count == 1);
            sums.three_syllables += i64::from(count >= 3);
            sums.long += i64::from(text.chars().filter(|sign| sign.is_alphabetic()).count() > 6);
        }
        sums.sentences += i64::from(any);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::{IndexName, index};
    use crate::document::Document;
    use crate::language::Language;

    fn value(text: &str, language: Language) -> Option<i64> {
        index(&Document::new(text, Some(language))).map(|index| index.tenths)
    }

    #[test]
    fn plain_texts_are_plainer() {
        let plain = value("Wir haben am Tag ein Loch im Netz. Da kam ein Dieb.", Language::German);
        let heavy = value(
            "Die Benachrichtigung der Betroffenen erfolgt unter Berücksichtigung datenschutzrechtlicher Anforderungen.",
            Language::German,
        );
        assert!(plain < heavy, "{plain:?} {heavy:?}");
        // 6 words, 1 sentence, 6 syllables: 206.835 - 6.09 - 84.6.
        assert_eq!(value("The cat sat on the mat.", Language::English), Some(1161));
        assert_eq!(value("", Language::English), None);
        assert!(IndexName::FleschReadingEase.title().contains("1948"));
    }
}
