//! Words for the law a controller stands under, its Land, and the weight of a category.

use model::{Regime, Sensitivity};

use super::{Words, words};
use crate::{Both, Language};

/// Words for a regime of data protection law.
#[must_use]
pub const fn regime_words(regime: Regime) -> Words {
    match regime {
        Regime::Gdpr => words(
            ("DSGVO", "GDPR"),
            (
                "Datenschutz-Grundverordnung, staatliche Aufsicht.",
                "General Data Protection Regulation, state supervision.",
            ),
        ),
        Regime::DsgEkd => words(
            ("DSG-EKD", "DSG-EKD"),
            (
                "Datenschutzrecht der Evangelischen Kirche, eigene Aufsicht.",
                "Law of the Protestant Church, own supervision.",
            ),
        ),
        Regime::Kdg => words(
            ("KDG", "KDG"),
            (
                "Datenschutzrecht der Katholischen Kirche, eigene Aufsicht.",
                "Law of the Catholic Church, own supervision.",
            ),
        ),
        Regime::NotStated => words(
            ("nicht angegeben", "not stated"),
            ("Die Liste nennt das Recht nicht.", "The roster does not state the law."),
        ),
    }
}

/// The mark that stands beside a category, where the law weighs it more.
pub(crate) const fn sensitivity_mark(sensitivity: Sensitivity) -> Option<Both> {
    match sensitivity {
        Sensitivity::Ordinary => None,
        Sensitivity::MayRevealSpecial => Some(Both::new("kann Art. 9 berühren", "may touch Art. 9")),
        Sensitivity::Special => Some(Both::new("Art. 9 DSGVO", "Art. 9 GDPR")),
        Sensitivity::Offence => Some(Both::new("Art. 10 DSGVO", "Art. 10 GDPR")),
    }
}

/// The name of a Land; anything else stays as it stands.
pub(crate) fn land_name(code: &str, language: Language) -> String {
    let (de, en) = match code {
        "DE-BW" => ("Baden-Württemberg", "Baden-Württemberg"),
        "DE-BY" => ("Bayern", "Bavaria"),
        "DE-BE" => ("Berlin", "Berlin"),
        "DE-BB" => ("Brandenburg", "Brandenburg"),
        "DE-HB" => ("Bremen", "Bremen"),
        "DE-HH" => ("Hamburg", "Hamburg"),
        "DE-HE" => ("Hessen", "Hesse"),
        "DE-MV" => ("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
        "DE-NI" => ("Niedersachsen", "Lower Saxony"),
        "DE-NW" => ("Nordrhein-Westfalen", "North Rhine-Westphalia"),
        "DE-RP" => ("Rheinland-Pfalz", "Rhineland-Palatinate"),
        "DE-SL" => ("Saarland", "Saarland"),
        "DE-SN" => ("Sachsen", "Saxony"),
        "DE-ST" => ("Sachsen-Anhalt", "Saxony-Anhalt"),
        "DE-SH" => ("Schleswig-Holstein", "Schleswig-Holstein"),
        "DE-TH" => ("Thüringen", "Thuringia"),
        "" => ("nicht angegeben", "not stated"),
        other => return crate::visible_text(other),
    };
    language.say(de, en).to_owned()
}
