//! Short notices, and the words that a facts file would hold for them.

use model::Category;

use crate::document::Document;
use crate::facts::data::{DataFacts, Named, Status, fact_word};

/// Words finer than those of a facts file: what the reader told apart.
fn words(facts: &DataFacts) -> Vec<&'static str> {
    let mut words: Vec<&str> = facts
        .named()
        .filter_map(|item| match item.named {
            Named::Category(Category::InfrastructureKey) => Some("ssh_key"),
            Named::Category(Category::Finances) => Some("account_balance"),
            Named::Category(Category::PickUp) => Some("emergency_contact"),
            Named::Category(Category::Family) => Some("guardian"),
            Named::Category(category) if fact_word(category) == "other" => Some(category.word()),
            named => named.word(),
        })
        .collect();
    words.extend(facts.words().into_iter().filter(|_| facts.named().all(|item| item.status == Status::Stored)));
    words.sort_unstable();
    words.dedup();
    words
}

fn check_all(table: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (expect, text) in table {
        let facts = super::read(&Document::new(text, None));
        let words = words(&facts).join(" ");
        if words != *expect {
            wrong.push_str(&format!("{words}\n  instead of {expect}\n  {text}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn german() {
    check_all(&[
        (
            "address iban name",
            "Bei dem Angriff wurden Vor- und Nachnamen, Anschriften sowie Bankverbindungen von Spendern entwendet.",
        ),
        (
            "birth_date email name",
            "Von dem Vorfall betroffen sind folgende Daten:\n\n• Name, Vorname\n• Geburtsdatum\n• E-Mail-Adresse\n\nNicht betroffen sind:\n\n• Passwörter\n• Bankdaten\n\nBitte ändern Sie trotzdem Ihr Passwort.",
        ),
        (
            "health name",
            "Auf dem gestohlenen Laptop befanden sich Namen und Diagnosen von 212 Patientinnen und Patienten. Passwörter oder Kontodaten waren nicht gespeichert.",
        ),
        (
            "email",
            "Am 3. Mai wurde eine E-Mail mit offenem Verteiler versandt. Dadurch konnten alle Empfänger die E-Mail-Adressen der übrigen 340 Mitglieder sehen.",
        ),
        (
            "email name",
            "Liebe Eltern,\ndurch ein Versehen wurde eine Liste mit Ihren Namen und E-Mail-Adressen an alle Familien der Klasse 7b verschickt. Bitte löschen Sie die Nachricht.",
        ),
        (
            "",
            "Wir informieren Sie per E-Mail über einen Vorfall. Bitte geben Sie Ihr Passwort niemals per Telefon weiter. Bei Fragen erreichen Sie uns unter der Telefonnummer 030 23125 100 oder per E-Mail an info@example.org.",
        ),
        (
            "password_hash username",
            "Die Angreifer hatten Zugriff auf die Benutzerdatenbank. Diese enthält Benutzernamen und mit bcrypt gehashte Passwörter.",
        ),
        (
            "account_balance iban name social_security_number tax_id",
            "Eine Gehaltsliste mit Namen, IBAN, Steuer-ID, Sozialversicherungsnummer und Bruttogehalt aller Beschäftigten war im Intranet einsehbar.",
        ),
        ("id_document photo", "Unbefugte konnten Ausweiskopien und Passfotos von Bewerbern herunterladen."),
        (
            "address email name other phone",
            "Welche Daten sind betroffen?\nNach derzeitigem Stand handelt es sich um Name, Anschrift, E-Mail-Adresse, Telefonnummer und Bestellhistorie. Zahlungsdaten sind nicht betroffen, da diese bei einem Dienstleister liegen.",
        ),
        (
            "address email name phone",
            "Konkret geht es um Kontaktdaten (Name, Adresse, Telefonnummer, E-Mail) unserer Kundinnen und Kunden.",
        ),
        (
            "email name phone",
            "Kopiert wurden Ihr Name, Ihre E-Mail-Adresse und, sofern Sie diese angegeben haben, Ihre Telefonnummer. Zugangsdaten wurden nicht abgegriffen.",
        ),
        (
            "birth_date emergency_contact name photo",
            "Die Fotos der Kinder, ihre Namen und Geburtsdaten sowie die Notfallkontakte der Familien waren über das Internet abrufbar.",
        ),
        ("religion", "Im Kirchenkreis wurden Angaben zur Religionszugehörigkeit von Gemeindemitgliedern entwendet."),
        ("email password", "Zu den betroffenen Daten gehören E-Mail-Adressen und Passwörter im Klartext."),
        (
            "name",
            "Es kann nicht ausgeschlossen werden, dass auch Namen eingesehen wurden. Hinweise auf einen Abfluss von IBAN-Daten gibt es nicht.",
        ),
        ("location name", "Über die Schnittstelle ließen sich Namen und Standortdaten der Nutzer abfragen."),
        ("name offence", "Die Bußgeldbescheide mit Namen der Halter wurden an falsche Empfänger versandt."),
    ]);
}

#[test]
fn english() {
    check_all(&[
        (
            "address birth_date name social_security_number",
            "The information involved may have included your name, address, date of birth and Social Security number.",
        ),
        (
            "email name",
            "What information was involved?\nThe file included names and email addresses of our members. It did not include passwords or payment card information.\n\nWhat you can do\nUse a unique password for every account and do not share your date of birth by phone.",
        ),
        (
            "health insurance name",
            "Exposed data\n- Patient names\n- Medical record information\n- Health insurance information\n\nNot exposed\n- Social Security numbers",
        ),
        (
            "email ip_address password_hash username",
            "On 3 March an attacker downloaded a backup of the forum database. The backup contained usernames, email addresses, IP addresses and bcrypt-hashed passwords.",
        ),
        ("api_key", "We detected that API keys of some customers were exposed in logs. We have rotated all keys."),
        (
            "",
            "We are writing by email to tell you about an incident. Never share your password with anyone. You can reach us at help@example.org or by phone at +44 20 7946 0123.",
        ),
        ("birth_date education name", "The stolen laptop held students' names, dates of birth and exam results."),
        (
            "payment_card",
            "Card numbers, expiry dates and CVV codes of customers who paid between 1 and 9 June were skimmed.",
        ),
        ("email name phone", "Your name, email address and phone number were visible to other users for 40 minutes."),
        ("id_document", "An unauthorised person viewed scans of passports belonging to guests."),
        (
            "email",
            "No passwords or financial information were accessed. The only data affected are email addresses of subscribers.",
        ),
        (
            "employment iban name",
            "The payroll provider told us that employee names, bank details and employment records were copied.",
        ),
        ("chat", "Private messages between users were readable by anyone with the link."),
        ("email name", "We can confirm that the following was accessed: name; email. Your payment details are safe."),
    ]);
}

fn check_advice(table: &[(bool, bool, &str)]) {
    let mut wrong = String::new();
    for (phishing, reuse, text) in table {
        let facts = super::read(&Document::new(text, None));
        let is = (!facts.phishing_advice.is_empty(), !facts.reuse_advice.is_empty());
        if is != (*phishing, *reuse) {
            wrong.push_str(&format!("{is:?}: {text}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn advice_in_many_words() {
    check_advice(&[
        (true, false, "Seien Sie besonders vorsichtig bei E-Mails von unbekannten Absendern."),
        (true, false, "Achten Sie in nächster Zeit verstärkt auf verdächtige Nachrichten und Anrufe."),
        (true, false, "Bitte öffnen Sie keine Anhänge und klicken Sie nicht auf Links in verdächtigen E-Mails."),
        (true, false, "Wir bitten um erhöhte Wachsamkeit gegenüber Phishing-Versuchen."),
        (true, false, "Misstrauen Sie Nachrichten, in denen Sie nach Zugangsdaten gefragt werden."),
        (true, false, "Wir werden Sie niemals per E-Mail nach Ihrem Passwort fragen."),
        (true, false, "Please be vigilant for phishing attempts."),
        (true, false, "Be wary of unsolicited emails or calls that ask for personal details."),
        (true, false, "We recommend that you remain alert to suspicious emails."),
        (true, false, "Do not click on links in messages that you were not expecting."),
        (true, false, "Watch out for phishing emails pretending to be from us."),
        (false, false, "Die Daten könnten für Phishing genutzt werden."),
        (false, false, "We became aware of the incident by email on 3 May."),
        (false, false, "Wir haben die Betroffenen per E-Mail informiert."),
        (false, false, "Unser Mitarbeiter hat auf einen Link in einer Phishing-Mail geklickt."),
        (false, false, "The attacker used a phishing email to obtain the credentials of an employee."),
        (false, true, "Falls Sie dieses Passwort auch bei anderen Diensten nutzen, ändern Sie es dort ebenfalls."),
        (false, true, "Haben Sie das gleiche Kennwort mehrfach verwendet? Dann ändern Sie es überall."),
        (false, true, "Ändern Sie Ihr Passwort auch überall dort, wo Sie es ebenfalls verwenden."),
        (false, true, "Verwenden Sie für jedes Konto ein eigenes Passwort."),
        (false, true, "If you use the same password elsewhere, change it there too."),
        (false, true, "If you have used your password on other websites, please change it on those sites as well."),
        (false, true, "You should also update any other account where you reused this password."),
        (false, true, "We advise using a different password for each service."),
        (false, false, "Bitte ändern Sie Ihr Passwort."),
        (false, false, "Please reset your password and enable two-factor authentication."),
        (false, false, "Andere Dienste waren nicht betroffen. Wir haben alle Passwörter zurückgesetzt."),
    ]);
}
