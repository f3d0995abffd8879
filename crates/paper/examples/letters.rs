//! Letters a second: prints distinct one-page letters with one press and tells the rate and the most memory taken.
//!
//! `letters [COUNT] [FOLDER]`: with a folder it also writes the first letter, a form sheet and a joined file there.

use std::time::Instant;

use jiff::civil::date;
use model::{Block, Bound, Item, Language, Span, Writing};
use paper::{Press, docx};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().map_or(Ok(2_000), |count| count.parse())?;
    let day = date(2026, 3, 14);
    let started = Instant::now();
    let press = Press::new();
    press.print(&letter(0), day)?;
    println!("first letter after {:.1} ms", started.elapsed().as_secs_f64() * 1000.0);
    let started = Instant::now();
    let mut bytes = 0;
    for index in 1..=count {
        bytes += press.print(&letter(index), day)?.len();
    }
    let seconds = started.elapsed().as_secs_f64();
    println!("{count} letters in {seconds:.2} s: {:.0}/s, {} bytes each", count as f64 / seconds, bytes / count.max(1));
    println!("most memory: {}", most_memory());
    if let Some(folder) = arguments.next() {
        let folder = std::path::PathBuf::from(folder);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("letter.pdf"), press.print(&letter(1), day)?)?;
        std::fs::write(folder.join("sheet.pdf"), press.print(&form_sheet(), day)?)?;
        std::fs::write(folder.join("letter.docx"), docx(&letter(1))?)?;
        std::fs::write(folder.join("sheet.docx"), docx(&form_sheet())?)?;
        let letters: Vec<Writing> = (1..=100).map(letter).collect();
        let started = Instant::now();
        let joined = press.print_joined(&letters, day)?;
        println!("100 joined in {:.2} s, {} bytes", started.elapsed().as_secs_f64(), joined.pdf.len());
        println!("most memory: {}", most_memory());
        std::fs::write(folder.join("joined.pdf"), joined.pdf)?;
    }
    Ok(())
}

fn most_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown").trim().to_owned()
}

fn plain(text: &str) -> Vec<Span> {
    vec![Span::plain(text)]
}

fn fact(text: &str, fact: &str) -> Span {
    Span { is_strong: true, ..Span::bound(text, Bound(fact.to_owned())) }
}

fn letter(index: usize) -> Writing {
    let names = ["Erika Mustermann", "Max Beispiel", "Łucja Probe", "Ayşe Muster", "Jörg Test"];
    let name = names.get(index % names.len()).copied().unwrap_or("Erika Mustermann");
    let rows = vec![
        vec![plain("Name und Adresse"), plain("Dritte können Ihnen Post schicken.")],
        vec![plain("Bankverbindung"), plain("Dritte können Lastschriften versuchen.")],
        vec![plain("Geburtsdatum"), plain("Dritte können sich als Sie ausgeben.")],
    ];
    Writing {
        language: Language::German,
        title: "Fremde hatten Zugriff auf Ihre Daten".to_owned(),
        sender: lines(&[
            "Träger Beispiel e. V.",
            "Beispielweg 12",
            "10115 Berlin",
            "Telefon 030 23125-100",
            "datenschutz@traeger.example",
        ]),
        recipient: lines(&[&format!("{name} {index}"), &format!("Musterstraße {}", index % 200 + 1), "10115 Berlin"]),
        dated: "Berlin, den 14.03.2026".to_owned(),
        reference: format!("2026-0042/N3/{index}"),
        banner: None,
        blocks: vec![
            Block::Paragraph(plain(&format!("Guten Tag {name},"))),
            Block::Paragraph(vec![
                Span::plain("am "),
                fact("12.03.2026 um 02:11 Uhr", "fact:occurred"),
                Span::plain(
                    " lud eine fremde Person Dateien von unserem Server. Darin stehen auch Daten von Ihnen. Wir schreiben Ihnen, damit Sie wissen, welche Daten das sind und was Sie jetzt tun können.",
                ),
            ]),
            Block::Heading(plain("Welche Daten von Ihnen sind betroffen?")),
            Block::Table { head: lines(&["Ihre Daten", "Was Fremde damit tun können"]), rows },
            Block::Heading(plain("Was können Sie tun?")),
            Block::List {
                is_numbered: true,
                items: vec![
                    plain(
                        "Prüfen Sie Ihre Kontoauszüge. Eine Lastschrift, die Sie nicht kennen, holt Ihre Bank zurück.",
                    ),
                    plain(
                        "Geben Sie am Telefon und in E-Mails keine Kennwörter weiter, auch wenn jemand Ihre Daten nennt.",
                    ),
                    plain("Zeigen Sie einen Betrug bei der Polizei an."),
                ],
            },
            Block::Heading(plain("Was tun wir?")),
            Block::Paragraph(plain(
                "Wir haben den Zugang am 13.03.2026 geschlossen. Die Datenschutzaufsicht weiß Bescheid. Wir prüfen alle Server und schreiben Ihnen noch einmal, wenn sich mehr ergibt.",
            )),
            Block::Paragraph(vec![
                Span::plain("Fragen beantwortet unsere Datenschutzbeauftragte unter "),
                fact("030 23125-100", "fact:contact"),
                Span::plain(". Unter dieser Nummer können Sie auch prüfen, ob dieser Brief echt ist."),
            ]),
            Block::Paragraph(plain("Mit freundlichen Grüßen\nTräger Beispiel e. V.")),
        ],
        footer: lines(&["Träger Beispiel e. V. · Vereinsregister Musterstadt VR 0000 · Vorstand: Max Beispiel"]),
    }
}

fn form_sheet() -> Writing {
    Writing {
        language: Language::German,
        title: "Meldung einer Verletzung des Schutzes personenbezogener Daten (Art. 33 DSGVO)".to_owned(),
        sender: lines(&["Träger Beispiel e. V.", "Beispielweg 12", "10115 Berlin"]),
        recipient: Vec::new(),
        dated: "Stand: 14.03.2026, 09:30 Uhr (MEZ)".to_owned(),
        reference: "2026-0042".to_owned(),
        banner: Some("Entwurf – noch nicht gesendet".to_owned()),
        blocks: form_blocks(),
        footer: lines(&[
            "Angaben beruhen auf dem Stand des Falls zum genannten Zeitpunkt; spätere Angaben werden nachgereicht (Art. 33 Abs. 4 DSGVO).",
        ]),
    }
}

fn form_blocks() -> Vec<Block> {
    let item = |number: &str, label: &str, answer: &[&str], is_open: bool| {
        let answer = answer.iter().map(|text| plain(text)).collect();
        Block::Item(Item { number: number.to_owned(), label: label.to_owned(), answer, is_open })
    };
    vec![
        Block::Paragraph(plain("Erste Meldung. Was noch offen ist, ist markiert; dort steht, wer es bis wann klärt.")),
        Block::Heading(plain("1 Wer meldet")),
        item("1.1", "Verantwortlicher", &["Träger Beispiel e. V., Beispielweg 12, 10115 Berlin"], false),
        item(
            "1.2",
            "Datenschutzbeauftragte oder andere Anlaufstelle",
            &["Max Beispiel", "Telefon 030 23125-100, datenschutz@traeger.example"],
            false,
        ),
        Block::Heading(plain("2 Was ist geschehen")),
        item("2.1", "Zeitpunkt der Verletzung", &["12.03.2026, 02:11 Uhr bis 13.03.2026, 08:40 Uhr (MEZ)"], false),
        item(
            "2.2",
            "Art der Verletzung",
            &[
                "Vertraulichkeit: Eine fremde Person lud Dateien von einem Server, dessen Verzeichnis ohne Anmeldung erreichbar war.",
            ],
            false,
        ),
        item(
            "2.3",
            "Kategorien personenbezogener Daten",
            &[
                "Namen, Adressen, Geburtsdaten von Kindern, Bankverbindungen der Eltern",
                "Gesundheitsdaten: Die IT prüft 214 Dateien bis 16.03.2026.",
            ],
            true,
        ),
        item(
            "2.4",
            "Ungefähre Zahl der betroffenen Personen",
            &["mindestens 1.204; höchstens unbekannt. Die IT zählt bis 16.03.2026, 12:00 Uhr."],
            true,
        ),
        Block::Heading(plain("3 Folgen und Maßnahmen")),
        item(
            "3.1",
            "Wahrscheinliche Folgen",
            &["Betrug mit Bankverbindungen, Kontakt zu Kindern und Eltern unter falschem Namen"],
            false,
        ),
        item(
            "3.2",
            "Ergriffene Maßnahmen",
            &["Zugang am 13.03.2026 um 08:40 Uhr geschlossen, Zugangsdaten gewechselt."],
            false,
        ),
        item("3.3", "Benachrichtigung der betroffenen Personen", &[], true),
        Block::Table {
            head: lines(&["Datei", "Personen", "Stand"]),
            rows: vec![
                vec![plain("kunden.csv"), plain("1.204"), plain("abgeflossen")],
                vec![
                    plain("archiv/2019/gruppen_alt_mit_einem_langen_namen.xlsx"),
                    plain("nicht gezählt"),
                    plain("nicht ausgeschlossen"),
                ],
            ],
        },
    ]
}

fn lines(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
