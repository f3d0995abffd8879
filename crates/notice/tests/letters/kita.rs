//! The invented day-care case: an app's server gave files away without sign-in (after reference case 7.3 of the domain notes).

use law::LegalTime;
use law::authorities::{BodyKind, Competence, CompetenceFacts, Seat, competent};
use model::{Category, CategorySet, Instant, Language, Regime};
use notice::form::Addressee;
use notice::letters::{
    AskFor, Asking, Contact, ControllerMessage, DraftFacts, Exposed, House, Incident, Package, PersonFacts, Profile,
    Receipt, ToWhom,
};
use notice::write::Value;

/// 2024-03-20T15:45:00Z, a Wednesday afternoon in Germany.
pub(crate) const SENT: Instant = Instant::from_seconds(1_710_949_500);
const NEXT: Instant = Instant::from_seconds(1_711_018_800);

fn fact(language: Language, de: &str, en: &str, bound: &str) -> Value {
    Value::bound(language.say(de, en), &format!("fact:{bound}"))
}

pub(crate) fn processor(language: Language) -> House {
    House {
        name: "Kitafunk GmbH".to_owned(),
        address: vec!["Am Hang 3".to_owned(), "10999 Berlin".to_owned()],
        contact: Contact {
            name: language.say("Meldestelle Datenschutz", "Data protection desk").to_owned(),
            mail: Some("datenschutz@kitafunk.example".to_owned()),
            phone: Some("030 23125-100".to_owned()),
            hours: Some(language.say("täglich 8 bis 20 Uhr", "daily 8:00 to 20:00").to_owned()),
        },
        officer: Some(Contact {
            name: "Ada Adler".to_owned(),
            mail: Some("dsb@kitafunk.example".to_owned()),
            phone: Some("030 23125-101".to_owned()),
            hours: None,
        }),
        check: language
            .say(
                "Rufen Sie die Nummer an, die in Ihrem Vertrag steht, und fragen Sie nach dieser Nachricht. Wir verlangen darin keine \
                 Anmeldung und kein Passwort.",
                "Call the number that stands in your contract and ask about this message. It asks for no sign-in and no password.",
            )
            .to_owned(),
    }
}

pub(crate) fn carrier(language: Language) -> House {
    House {
        name: "Trägerverein Am Anger e. V.".to_owned(),
        address: vec!["Am Anger 1".to_owned(), "99084 Erfurt".to_owned()],
        contact: Contact {
            name: language.say("Frau Brandt, Leitung", "Ms Brandt, head").to_owned(),
            mail: Some("leitung@kita-anger.example".to_owned()),
            phone: Some("030 23125-200".to_owned()),
            hours: Some(language.say("Montag bis Freitag 8 bis 16 Uhr", "Monday to Friday 8:00 to 16:00").to_owned()),
        },
        officer: Some(Contact {
            name: "Ole Ott".to_owned(),
            mail: Some("dsb@kita-anger.example".to_owned()),
            phone: None,
            hours: None,
        }),
        check: language
            .say(
                "Fragen Sie uns in der KiTa oder rufen Sie die Nummer an, die am Eingang der KiTa hängt.",
                "Ask us at the day-care centre or call the number that hangs at its entrance.",
            )
            .to_owned(),
    }
}

pub(crate) fn incident(language: Language) -> Incident {
    let open = |question: (&str, &str), who: (&str, &str)| {
        let by = language.say("Do. 21.03.2024, 12:00 Uhr (MEZ)", "Thu 21 Mar 2024, 12:00 (CET)");
        Value::open(language.say(question.0, question.1), language.say(who.0, who.1), by)
    };
    Incident {
        what: fact(
            language,
            "Ein Server der App gab Dateien ohne Anmeldung heraus. Unbefugte haben Dateien heruntergeladen.",
            "A server of the app gave files away without sign-in. Unauthorised people downloaded files.",
            "what",
        ),
        occurred: fact(
            language,
            "offen vom 20.10.2021 bis 18.03.2024, heruntergeladen am 15.03.2024",
            "open from 20 Oct 2021 to 18 Mar 2024, downloaded on 15 Mar 2024",
            "occurred",
        ),
        noticed: fact(
            language,
            "Ein Journalist hat den Fehler entdeckt und Kitafunk am 18.03.2024, 10:12 Uhr (MEZ) gemeldet.",
            "A journalist discovered the fault and reported it to Kitafunk on 18 Mar 2024, 10:12 (CET).",
            "noticed",
        ),
        known_since: fact(language, "18.03.2024, 11:40 Uhr (MEZ)", "18 Mar 2024, 11:40 (CET)", "known_since"),
        ended: fact(
            language,
            "Der Zugriff ist seit 18.03.2024, 12:05 Uhr (MEZ) gesperrt.",
            "Access has been blocked since 18 Mar 2024, 12:05 (CET).",
            "ended",
        ),
        evidence: fact(
            language,
            "Kitafunk hat die Protokolle vom 05.03.2024 bis 18.03.2024 ausgewertet. Für die Zeit davor gibt es keine Protokolle; \
             wer damals etwas abrief, weiß niemand. Kitafunk prüft die Sicherungen bis 28.03.2024.",
            "Kitafunk examined the logs from 5 Mar 2024 to 18 Mar 2024. For the time before there are no logs; nobody knows who \
             fetched anything then. Kitafunk examines the backups until 28 Mar 2024.",
            "evidence",
        ),
        persons: open(
            ("Wie viele Personen sind es bei Ihnen?", "How many persons are there with you?"),
            ("Kitafunk", "Kitafunk"),
        ),
        who: fact(
            language,
            "Kinder, Sorgeberechtigte, Notfallkontakte",
            "children, holders of custody, emergency contacts",
            "who",
        ),
        data: fact(
            language,
            "Name, Anschrift, Geburtsdatum, Religion, Impfungen, Telefonnummer",
            "name, postal address, birth date, religion, vaccinations, phone number",
            "data",
        ),
        consequences: vec![
            fact(
                language,
                "Fremde können Kinder ansprechen und sich beim Abholen als berechtigt ausgeben.",
                "Strangers can approach children and pose as entitled at pick-up.",
                "consequence_1",
            ),
            fact(
                language,
                "Betrüger können Familien gezielt anrufen oder anschreiben.",
                "Fraudsters can call families or write to them.",
                "consequence_2",
            ),
            fact(
                language,
                "Angaben zu Religion und Impfungen können zu Benachteiligung führen.",
                "Details of religion and vaccinations can lead to discrimination.",
                "consequence_3",
            ),
        ],
        measures: vec![
            fact(
                language,
                "Kitafunk hat den Server am 18.03.2024, 12:05 Uhr (MEZ) gesperrt.",
                "Kitafunk blocked the server on 18 Mar 2024, 12:05 (CET).",
                "measure_1",
            ),
            fact(
                language,
                "Kitafunk sichert alle Protokolle und lässt sie bis 28.03.2024 prüfen.",
                "Kitafunk keeps all logs and has them examined until 28 Mar 2024.",
                "measure_2",
            ),
        ],
        open: vec![open(
            ("Welche Dateien Ihrer Einrichtungen sind abgeflossen?", "Which files of your institutions were taken?"),
            ("Kitafunk", "Kitafunk"),
        )],
    }
}

/// One carrier per law, one whose law nobody stated, one whose authority is undecided.
pub(crate) fn controllers(language: Language) -> Vec<(&'static str, ControllerMessage)> {
    let land = |land: &str| Seat::Land(land.to_owned());
    let rows = [
        ("gdpr", "T-0042", "Trägerverein Am Anger e. V.", Regime::Gdpr, BodyKind::Private, "DE-TH"),
        ("kdg", "T-0007", "Katholische Kirchengemeinde St. Martin", Regime::Kdg, BodyKind::Catholic(None), "DE-NW"),
        (
            "dsg_ekd",
            "T-0011",
            "Evangelische Kirchengemeinde Sankt Anna",
            Regime::DsgEkd,
            BodyKind::Protestant(None),
            "DE-NI",
        ),
        ("not_stated", "T-0099", "KiTa-Verbund Seeblick", Regime::NotStated, BodyKind::NotStated, "DE-BY"),
    ];
    let message = |(regime, body, seat, party, name): (Regime, BodyKind, &str, &str, &str)| {
        let day = LegalTime::germany().day(SENT).expect("a day");
        let competence: Competence = competent(&CompetenceFacts { seat: land(seat), body }, day);
        ControllerMessage {
            processor: processor(language),
            service: "Kitafunk".to_owned(),
            party: party.to_owned(),
            controller: name.to_owned(),
            land: seat.to_owned(),
            regime,
            competence,
            incident: incident(language),
            receipt: Receipt::SentAt(SENT),
            as_of: SENT,
            next_update: NEXT,
            own_filing: None,
        }
    };
    rows.into_iter()
        .map(|(word, party, name, regime, body, seat)| (word, message((regime, body, seat, party, name))))
        .collect()
}

pub(crate) fn package(language: Language) -> Package {
    let line = |de: &str, en: &str, bound: &str| fact(language, de, en, bound);
    Package {
        contents: vec![
            line("eine Seite: was Sie tun, und bis wann", "one page: what you do, and by when", "content_1"),
            line("Liste Ihrer Dateien mit Grad und Zeiten", "list of your files with degree and times", "content_2"),
            line("Liste der betroffenen Personen (XLSX)", "list of affected persons (XLSX)", "content_3"),
            line("Entwurf für Ihre Aufsicht", "draft for your authority", "content_4"),
            line("Musterbrief an Familien (DOCX und PDF)", "model letter to families (DOCX and PDF)", "content_5"),
        ],
        institutions: vec![line(
            "KiTa Anger: 12 Dateien abgeflossen, bei 3 weiteren nicht ausgeschlossen",
            "KiTa Anger: 12 files taken, 3 more not excluded",
            "institution_1",
        )],
        persons: Value::bound(
            language.say(
                "84 Kinder und 131 Erwachsene, Stand 20.03.2024, Grundlage: alle Dateien Ihrer Einrichtungen, ganz gelesen",
                "84 children and 131 adults, as of 20 Mar 2024, basis: all files of your institutions, read in full",
            ),
            "run:persons",
        ),
        secret: line(
            "Wir sagen es Ihnen am Telefon, unter der Nummer aus dem Vertrag.",
            "We tell you on the phone, under the number in the contract.",
            "secret",
        ),
        opening: vec![line(
            "Öffnen Sie die HTML-Datei im Browser und geben Sie das Kennwort ein. Eine Installation ist nicht nötig.",
            "Open the HTML file in the browser and enter the password. Nothing needs to be installed.",
            "opening_1",
        )],
    }
}

fn set(kinds: &[Category]) -> CategorySet {
    kinds.iter().fold(CategorySet::default(), |set, kind| set.with(*kind))
}

/// A child, taken and not excluded; its mother with a phone number; a child that reads itself; twelve categories of an adult.
pub(crate) fn profiles() -> Vec<(&'static str, Profile)> {
    let child = Exposed {
        taken: set(&[
            Category::Name,
            Category::Address,
            Category::BirthDate,
            Category::Religion,
            Category::Vaccination,
        ]),
        not_excluded: set(&[Category::Photo]),
    };
    let mother = Exposed { taken: set(&[Category::Name, Category::Phone]), not_excluded: CategorySet::default() };
    let possible = Exposed { taken: CategorySet::default(), not_excluded: set(&[Category::Name, Category::PickUp]) };
    let many = Exposed {
        taken: set(&[
            Category::Name,
            Category::Address,
            Category::BirthDate,
            Category::Email,
            Category::Phone,
            Category::BankAccount,
            Category::Username,
            Category::PasswordHash,
            Category::Signature,
            Category::Health,
            Category::Religion,
            Category::IpAddress,
        ]),
        not_excluded: CategorySet::default(),
    };
    vec![
        ("custody_one", Profile { to: ToWhom::Custody { own: Some(mother) }, exposed: child }),
        ("custody_both", Profile { to: ToWhom::Custody { own: None }, exposed: child }),
        ("custody_possible", Profile { to: ToWhom::Custody { own: None }, exposed: possible }),
        ("child", Profile { to: ToWhom::Child, exposed: child }),
        ("adult", Profile { to: ToWhom::Adult, exposed: mother }),
        ("adult_twelve", Profile { to: ToWhom::Adult, exposed: many }),
    ]
}

/// What all letters share; a child is spoken to with `du`, also where the carrier words it.
pub(crate) fn person_facts(language: Language, to: ToWhom, is_named: bool) -> PersonFacts {
    let is_child = to == ToWhom::Child;
    let mut house = carrier(language);
    if is_child {
        house.check = language.say("Frag uns in der KiTa.", "Ask us at the day-care centre.").to_owned();
    }
    PersonFacts {
        house,
        institution: "KiTa Anger".to_owned(),
        processor: "Kitafunk GmbH".to_owned(),
        incident: incident(language),
        child: is_named.then(|| "Mila".to_owned()),
        salutation: None,
        authority: law::authorities::AuthorityId::from_word("de-th"),
        authority_told: Some(Instant::from_seconds(1_711_006_200)),
        as_of: NEXT,
        next_news: fact(
            language,
            if is_child {
                "Wir informieren dich wieder bis 05.04.2024, auch wenn es nichts Neues gibt."
            } else {
                "Wir informieren Sie wieder bis 05.04.2024, auch wenn es nichts Neues gibt."
            },
            "We will inform you again by 5 Apr 2024, also if there is nothing new.",
            "next_news",
        ),
    }
}

pub(crate) fn asking(who: AskFor, language: Language) -> Asking {
    let question = |de: &str, en: &str| Value::text(language.say(de, en));
    let (name, house) = match who {
        AskFor::Processor => ("Kitafunk GmbH", carrier(language)),
        AskFor::Controller => ("Trägerverein Am Anger e. V.", processor(language)),
    };
    Asking {
        who,
        name: name.to_owned(),
        house,
        about: fact(
            language,
            "Am 20.03.2024 haben wir von einer Datenschutzverletzung bei Kitafunk erfahren.",
            "On 20 Mar 2024 we learned of a personal data breach at Kitafunk.",
            "about",
        ),
        questions: vec![
            question(
                "Welche Dateien unserer Einrichtungen sind abgeflossen?",
                "Which files of our institutions were taken?",
            ),
            question("Seit wann liegen Protokolle vor, und bis wann?", "Since when do logs exist, and until when?"),
            Value::text(notice::words::law::question(law::Question::WhenProcessorAware).text(language)),
        ],
        by: NEXT,
        why: fact(
            language,
            "Unsere Frist für die Meldung an die Aufsicht endet am 23.03.2024, 16:45 Uhr (MEZ).",
            "Our time limit for notifying the authority ends on 23 Mar 2024, 16:45 (CET).",
            "why",
        ),
        silent_since: Some(SENT),
    }
}

/// What the package of one carrier knows for its own draft.
pub(crate) fn draft(language: Language) -> DraftFacts {
    let known = incident(language);
    DraftFacts {
        language,
        controller: vec!["Trägerverein Am Anger e. V.".to_owned(), "Am Anger 1, 99084 Erfurt".to_owned()],
        reference: "2024-0007".to_owned(),
        authority: Addressee::of(
            &competent(
                &CompetenceFacts { seat: Seat::Land("DE-TH".to_owned()), body: BodyKind::Private },
                LegalTime::germany().day(SENT).expect("a day"),
            ),
            language,
        ),
        regime: Regime::Gdpr,
        contact_point: None,
        processor: vec!["Kitafunk GmbH, 030 23125-100, datenschutz@kitafunk.example".to_owned()],
        what: known.what,
        occurred: known.occurred,
        noticed: known.noticed,
        received: fact(language, "20.03.2024, 16:45 Uhr (MEZ)", "20 Mar 2024, 16:45 (CET)", "received"),
        processor_aware: known.known_since,
        who: known.who,
        persons: package(language).persons,
        entries: fact(language, "215 Zeilen in 15 Dateien", "215 rows in 15 files", "entries"),
        categories: set(&[
            Category::Name,
            Category::Address,
            Category::BirthDate,
            Category::Religion,
            Category::Vaccination,
        ]),
        measures: known.measures,
        answer_by: language.say("Fr. 22.03.2024, 12:00 Uhr (MEZ)", "Fri 22 Mar 2024, 12:00 (CET)").to_owned(),
    }
}
