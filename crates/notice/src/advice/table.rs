//! The table of consequences, advice and measures, row by row.

use model::Category as C;

use super::Advice;
use crate::lint::Mark;

/// Sources as the rows name them.
const CONSUMERS: &str = "Verbraucherzentrale: Datenleck, was tun";
const DEBITS: &str = "Verbraucherzentrale: unauthorised debits can be returned for 13 months";
const BLOCKING: &str = "Sperr-Notruf 116 116";
const MEMORY: &str = "from memory, not checked";
const SPECIAL: &str = "Art. 9 GDPR, recitals 75, 85; advice from memory";

/// One row for each kind of data.
pub const TABLE: &[Advice] = &[
    Advice {
        categories: &[C::Name, C::Address],
        consequence: (
            "Betrüger können Ihnen Briefe schicken oder in Ihrem Namen Waren bestellen.",
            "Fraudsters can send you letters or order goods in your name.",
        ),
        advice: (
            "Prüfen Sie Rechnungen und Pakete, die Sie nicht erwarten. Sagen Sie uns, wenn Ihre Adresse gesperrt ist.",
            "Check bills and parcels that you do not expect. Tell us if your address is protected.",
        ),
        measure: (
            "Wir rufen Personen mit Auskunftssperre einzeln an.",
            "We call people with a protected address one by one.",
        ),
        mark: Mark::Verified,
        source: CONSUMERS,
    },
    Advice {
        categories: &[C::Email],
        consequence: (
            "Sie können gefälschte E-Mails (Phishing) und Werbung bekommen.",
            "You may receive forged e-mails (phishing) and spam.",
        ),
        advice: (
            "Öffnen Sie keine Links und Anhänge in unerwarteten E-Mails. Geben Sie unsere Adresse selbst im Browser ein.",
            "Do not open links or attachments in unexpected e-mails. Type our address into the browser yourself.",
        ),
        measure: (
            "Wir schützen unsere Absenderadresse mit DMARC und warnen auf unserer Startseite.",
            "We protect our sender address with DMARC and show a warning on our home page.",
        ),
        mark: Mark::Verified,
        source: CONSUMERS,
    },
    Advice {
        categories: &[C::Phone],
        consequence: (
            "Betrüger können Sie anrufen, Ihnen SMS schicken oder Ihre Nummer auf eine andere SIM-Karte umstellen.",
            "Fraudsters can call you, send text messages or move your number to another SIM card.",
        ),
        advice: (
            "Geben Sie am Telefon nie Codes weiter. Rufen Sie nur über eine bekannte Nummer zurück.",
            "Never pass on codes by phone. Call back only through a number that you know.",
        ),
        measure: (
            "Wir lassen die Telefonnummer nicht mehr als einzigen zweiten Faktor gelten.",
            "We no longer accept the phone number as the only second factor.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::BirthDate],
        consequence: (
            "Fremde können sich am Telefon als Sie ausgeben oder Verträge in Ihrem Namen schließen.",
            "Strangers can pose as you on the phone or sign contracts in your name.",
        ),
        advice: (
            "Fordern Sie Ihre kostenlose Datenkopie bei der SCHUFA an. Zeigen Sie Identitätsdiebstahl bei der Polizei an.",
            "Ask the credit agency for a free copy of your data. Report identity theft to the police.",
        ),
        measure: (
            "Wir nutzen das Geburtsdatum nicht mehr als Nachweis, wer anruft.",
            "We no longer use the birth date as proof of who is calling.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::BankAccount],
        consequence: (
            "Fremde können Geld von Ihrem Konto abbuchen oder sich als Ihre Bank ausgeben.",
            "Strangers can debit your account or pose as your bank.",
        ),
        advice: (
            "Prüfen Sie Ihre Kontoauszüge. Geben Sie falsche Lastschriften zurück und informieren Sie Ihre Bank. \
             Das geht bis zu 13 Monate.",
            "Check your bank statements. Return wrong direct debits and tell your bank. You have up to 13 months.",
        ),
        measure: (
            "Wir prüfen alle neuen Lastschriftmandate einzeln.",
            "We check every new direct debit mandate by hand.",
        ),
        mark: Mark::Verified,
        source: DEBITS,
    },
    Advice {
        categories: &[C::Vaccination, C::Health, C::Genetic],
        consequence: (
            "Andere können von Ihrer Gesundheit erfahren. Das kann zu Benachteiligung oder Bloßstellung führen.",
            "Others can learn about your health. This can lead to discrimination or embarrassment.",
        ),
        advice: (
            "Seien Sie vorsichtig bei unerwarteten Angeboten zu Ihrer Gesundheit. Rufen Sie uns vertraulich an.",
            "Be careful with unexpected offers about your health. You can call us in confidence.",
        ),
        measure: (
            "Wir haben eine eigene Telefonnummer für vertrauliche Fragen eingerichtet.",
            "We have set up a separate phone line for confidential questions.",
        ),
        mark: Mark::FromMemory,
        source: SPECIAL,
    },
    Advice {
        categories: &[C::Religion, C::Origin, C::Language, C::Politics],
        consequence: (
            "Andere können Sie wegen Ihrer Herkunft oder Überzeugung benachteiligen oder bedrohen.",
            "Others can discriminate against you or threaten you because of your origin or belief.",
        ),
        advice: (
            "Wenden Sie sich an eine Beratungsstelle. Rufen Sie bei Drohungen die Polizei.",
            "Contact an advice office. Call the police if you are threatened.",
        ),
        measure: (
            "Wir nennen Ihnen eine Person, die vertrauliche Fragen beantwortet.",
            "We name a person who answers confidential questions.",
        ),
        mark: Mark::FromMemory,
        source: SPECIAL,
    },
    Advice {
        categories: &[C::SexualLife],
        consequence: (
            "Fremde können Sie erpressen oder gegen Ihren Willen bloßstellen.",
            "Strangers can blackmail you or out you against your will.",
        ),
        advice: (
            "Zahlen Sie nicht, wenn Sie erpresst werden. Sichern Sie die Nachricht und gehen Sie zur Polizei.",
            "Do not pay if you are blackmailed. Keep the message and go to the police.",
        ),
        measure: (
            "Wir suchen nach Veröffentlichungen und lassen sie löschen.",
            "We look for publications and have them taken down.",
        ),
        mark: Mark::FromMemory,
        source: SPECIAL,
    },
    Advice {
        categories: &[C::Family, C::PickUp, C::Attendance],
        consequence: (
            "Fremde können Ihr Kind ansprechen und so tun, als ob Sie sie geschickt haben.",
            "Strangers can approach your child and claim that you sent them.",
        ),
        advice: (
            "Sprechen Sie mit Ihrem Kind. Vereinbaren Sie ein neues Kennwort für das Abholen.",
            "Talk to your child. Agree on a new code word for pick-up.",
        ),
        measure: (
            "Wir prüfen bei jedem Abholen den Ausweis und informieren auch die Notfallkontakte.",
            "We check identity at every pick-up and also tell the emergency contacts.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Photo, C::Message, C::Note],
        consequence: (
            "Fremde können private Inhalte veröffentlichen oder Sie damit erpressen.",
            "Strangers can publish private content or blackmail you with it.",
        ),
        advice: (
            "Zahlen Sie nicht bei Erpressung und gehen Sie zur Polizei. Sagen Sie den Personen Bescheid, die vorkommen.",
            "Do not pay if you are blackmailed and go to the police. Tell the people who appear in it.",
        ),
        measure: (
            "Wir suchen nach Veröffentlichungen und informieren auch Personen ohne Konto.",
            "We look for publications and also inform people who have no account.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Signature],
        consequence: (
            "Fremde können Ihre Unterschrift auf Briefen oder Verträgen fälschen.",
            "Strangers can forge your signature on letters or contracts.",
        ),
        advice: (
            "Prüfen Sie Verträge, die Sie nicht kennen. Informieren Sie Ihre Bank.",
            "Check contracts that you do not know. Tell your bank.",
        ),
        measure: ("Wir löschen die Bilder der Unterschriften.", "We delete the images of signatures."),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Location],
        consequence: (
            "Fremde können sehen, wo Sie wann waren. Das kann zu Nachstellung oder Einbruch führen.",
            "Strangers can see where you were and when. This can lead to stalking or burglary.",
        ),
        advice: (
            "Melden Sie sich bei uns oder der Polizei, wenn Sie sich bedroht fühlen.",
            "Contact us or the police if you feel threatened.",
        ),
        measure: (
            "Wir löschen Ortsdaten jetzt früher und prüfen Fälle mit Gefahr zuerst.",
            "We now delete location data earlier and look at cases of danger first.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::CustomerNumber],
        consequence: (
            "Fremde können sich bei uns am Telefon als Sie ausgeben oder Ihren Vertrag ändern.",
            "Strangers can pose as you on the phone or change your contract.",
        ),
        advice: ("Vereinbaren Sie mit uns ein Kennwort für Anrufe.", "Agree on a password for calls with us."),
        measure: ("Wir fragen bei Anrufen nach mehr als der Nummer.", "We ask callers for more than the number."),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Protection],
        consequence: (
            "Personen, vor denen Sie geschützt sind, können Ihren Wohnort erfahren.",
            "People you are protected from can learn where you live.",
        ),
        advice: (
            "Rufen Sie uns sofort an. Rufen Sie bei Gefahr die Polizei unter 110.",
            "Call us at once. Call the police if you are in danger.",
        ),
        measure: (
            "Wir rufen jede geschützte Person an, bevor wir etwas verschicken.",
            "We call every protected person before we send anything.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Employment],
        consequence: (
            "Betrüger können Ihr Gehalt auf ein fremdes Konto umleiten oder sich als Kollegen ausgeben.",
            "Fraudsters can redirect your pay to another account or pose as colleagues.",
        ),
        advice: (
            "Ändern Sie Ihre Kontodaten nur persönlich bei der Personalstelle.",
            "Change your bank details only in person at the personnel office.",
        ),
        measure: (
            "Wir ändern Kontodaten für das Gehalt nur noch nach einem Gespräch.",
            "We change bank details for pay only after a talk in person.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Username, C::Password],
        consequence: (
            "Fremde können sich in Ihr Konto einloggen, auch bei anderen Diensten mit demselben Passwort.",
            "Strangers can sign in to your account, also at other services with the same password.",
        ),
        advice: (
            "Ändern Sie Ihr Passwort hier und überall, wo Sie dasselbe oder ein ähnliches nutzen.",
            "Change your password here and everywhere you use the same or a similar one.",
        ),
        measure: (
            "Wir haben alle Passwörter zurückgesetzt und alle Sitzungen beendet.",
            "We have reset all passwords and ended all sessions.",
        ),
        mark: Mark::Verified,
        source: CONSUMERS,
    },
    Advice {
        categories: &[C::PasswordHash],
        consequence: (
            "Schwache Passwörter können aus den Hashwerten erraten werden, auch für andere Dienste.",
            "Weak passwords can be guessed from the hashes, also for other services.",
        ),
        advice: (
            "Ändern Sie Ihr Passwort hier und überall, wo Sie dasselbe oder ein ähnliches nutzen.",
            "Change your password here and everywhere you use the same or a similar one.",
        ),
        measure: (
            "Wir haben alle Passwörter zurückgesetzt und speichern sie mit einem stärkeren Verfahren.",
            "We have reset all passwords and store them with a stronger method.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::AccessToken],
        consequence: (
            "Fremde können Ihr Konto ohne Passwort nutzen, solange die Sitzung gilt.",
            "Strangers can use your account without a password while the session lasts.",
        ),
        advice: (
            "Melden Sie sich auf allen Geräten ab und danach neu an.",
            "Sign out on all devices and then sign in again.",
        ),
        measure: ("Wir haben alle Sitzungen beendet.", "We have ended all sessions."),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::RefreshToken],
        consequence: (
            "Fremde können Ihr Konto lange ohne Passwort nutzen.",
            "Strangers can use your account for a long time without a password.",
        ),
        advice: ("Melden Sie sich neu an, sobald wir Sie dazu auffordern.", "Sign in again as soon as we ask you to."),
        measure: (
            "Wir haben alle Refresh-Token beim Aussteller widerrufen.",
            "We have revoked all refresh tokens at the issuer.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::ApiKey],
        consequence: (
            "Fremde können mit dem Schlüssel auf verbundene Systeme und deren Daten zugreifen.",
            "Strangers can use the key to reach connected systems and their data.",
        ),
        advice: (
            "Erzeugen Sie neue Schlüssel und löschen Sie die alten. Prüfen Sie die Protokolle seit dem Vorfall.",
            "Create new keys and delete the old ones. Check the logs since the incident.",
        ),
        measure: (
            "Wir sperren alle alten Schlüssel und informieren die verbundenen Anbieter.",
            "We disable all old keys and inform the connected providers.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::TlsKey],
        consequence: (
            "Fremde können verschlüsselte Verbindungen mitlesen oder Ihre Website nachahmen.",
            "Strangers can read encrypted connections or imitate your website.",
        ),
        advice: (
            "Erzeugen Sie einen neuen Schlüssel und ein neues Zertifikat. Lassen Sie das alte widerrufen.",
            "Create a new key and a new certificate. Have the old one revoked.",
        ),
        measure: (
            "Wir prüfen, welche Zertifikate noch gelten, und erinnern bis zum Widerruf.",
            "We check which certificates are still valid and remind you until they are revoked.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::InfrastructureKey],
        consequence: (
            "Fremde können damit auf Server und alle Daten darauf zugreifen.",
            "Strangers can use it to reach servers and all data on them.",
        ),
        advice: (
            "Für Sie ist hier nichts zu tun. Beachten Sie den Rat zu Ihren übrigen Daten.",
            "You need to do nothing here. Follow the advice on your other data.",
        ),
        measure: (
            "Wir haben die Schlüssel gesperrt und alle Zugriffe damit geprüft.",
            "We have revoked the keys and checked every access made with them.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::PaymentCard],
        consequence: ("Fremde können mit Ihrer Karte bezahlen.", "Strangers can pay with your card."),
        advice: (
            "Lassen Sie die Karte sperren, bei Ihrer Bank oder unter 116 116. Bestellen Sie eine neue Karte.",
            "Have the card blocked by your bank or, in Germany, under 116 116. Order a new card.",
        ),
        measure: (
            "Wir haben die kartenausgebenden Banken informiert.",
            "We have informed the banks that issued the cards.",
        ),
        mark: Mark::Verified,
        source: BLOCKING,
    },
    Advice {
        categories: &[C::Finances],
        consequence: (
            "Andere können von Ihrer finanziellen Lage erfahren. Betrüger können Sie gezielt ansprechen.",
            "Others can learn about your financial situation. Fraudsters can target you.",
        ),
        advice: (
            "Fordern Sie eine Datenkopie bei der SCHUFA an. Prüfen Sie unerwartete Angebote und Verträge.",
            "Ask the credit agency for a copy of your data. Check unexpected offers and contracts.",
        ),
        measure: (
            "Wir nennen Ihnen eine Ansprechperson und berichtigen falsche Einträge.",
            "We name a contact person and correct wrong entries.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::TaxId, C::SocialSecurity],
        consequence: (
            "Betrüger können sich bei Ämtern als Sie ausgeben oder Ihnen falsche Bescheide schicken.",
            "Fraudsters can pose as you at public offices or send you false official letters.",
        ),
        advice: (
            "Fragen Sie bei Bescheiden, die Sie nicht erwarten, beim Amt nach.",
            "Ask the office about official letters that you do not expect.",
        ),
        measure: ("Wir zeigen diese Nummern künftig nur noch verkürzt an.", "We now show these numbers only in part."),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::IdDocument],
        consequence: (
            "Fremde können in Ihrem Namen Konten eröffnen oder Verträge schließen.",
            "Strangers can open accounts or sign contracts in your name.",
        ),
        advice: (
            "Zeigen Sie es bei der Polizei an. Sperren Sie die Online-Funktion unter 116 116. Bewahren Sie unser Schreiben auf.",
            "Report it to the police. In Germany, block the online function under 116 116. Keep our letter.",
        ),
        measure: (
            "Wir löschen Kopien von Ausweisen und bezahlen den neuen Ausweis.",
            "We delete copies of identity documents and pay for the new one.",
        ),
        mark: Mark::Verified,
        source: BLOCKING,
    },
    Advice {
        categories: &[C::Ticket],
        consequence: (
            "Fremde können Ihr Ticket kopieren. Ihr Ticket kann dann bei einer Kontrolle gesperrt sein.",
            "Strangers can copy your ticket. Your ticket may then be blocked at an inspection.",
        ),
        advice: (
            "Laden Sie den neuen Code und bewahren Sie den Kaufbeleg auf.",
            "Load the new code and keep the proof of purchase.",
        ),
        measure: (
            "Wir machen die alten Codes ungültig und stellen neue aus.",
            "We invalidate the old codes and issue new ones.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::DeviceId, C::IpAddress],
        consequence: (
            "Fremde können Ihr Gerät wiedererkennen und damit Ihren Aufenthalt verfolgen.",
            "Strangers can recognise your device and follow where you are.",
        ),
        advice: (
            "Schalten Sie die private WLAN-Adresse ein. Löschen Sie das alte WLAN aus der Liste.",
            "Turn on the private Wi-Fi address. Remove the old Wi-Fi from the list.",
        ),
        measure: (
            "Wir löschen die Kennungen und speichern sie nicht mehr im Klartext.",
            "We delete the identifiers and no longer store them in clear.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::SystemVersion],
        consequence: (
            "Angreifer können bekannte Lücken Ihres Geräts gezielt ausnutzen.",
            "Attackers can target known gaps of your device.",
        ),
        advice: ("Installieren Sie die Updates für Ihr Gerät.", "Install the updates for your device."),
        measure: ("Wir speichern diese Angaben nicht mehr.", "We no longer store these details."),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Biometric],
        consequence: (
            "Ein Finger oder Gesicht lässt sich nicht ändern. Fremde können die Merkmale dauerhaft missbrauchen.",
            "A finger or a face cannot be changed. Strangers can misuse it for good.",
        ),
        advice: (
            "Nutzen Sie für wichtige Konten einen anderen Schlüssel als dieses Merkmal.",
            "Use another key than this feature for important accounts.",
        ),
        measure: (
            "Wir ersetzen das Verfahren und löschen die Merkmale.",
            "We replace the method and delete the features.",
        ),
        mark: Mark::FromMemory,
        source: SPECIAL,
    },
    Advice {
        categories: &[C::Offence],
        consequence: (
            "Andere können von Verfahren gegen Sie erfahren. Das kann zu Benachteiligung führen.",
            "Others can learn about proceedings against you. This can lead to discrimination.",
        ),
        advice: (
            "Lassen Sie sich rechtlich beraten. Rufen Sie uns vertraulich an.",
            "Seek legal advice. You can call us in confidence.",
        ),
        measure: (
            "Wir nennen Ihnen eine Person, die vertrauliche Fragen beantwortet.",
            "We name a person who answers confidential questions.",
        ),
        mark: Mark::FromMemory,
        source: "Art. 10 GDPR; advice from memory",
    },
    Advice {
        categories: &[C::Insurance],
        consequence: (
            "Fremde können auf Ihre Kosten Leistungen abrechnen oder sich als Ihre Versicherung ausgeben.",
            "Strangers can claim benefits at your expense or pose as your insurer.",
        ),
        advice: (
            "Prüfen Sie die Abrechnungen Ihrer Versicherung. Rufen Sie nur über eine bekannte Nummer zurück.",
            "Check the statements of your insurer. Call back only through a number that you know.",
        ),
        measure: ("Wir informieren die Versicherungen.", "We inform the insurers."),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
    Advice {
        categories: &[C::Education, C::Sex],
        consequence: (
            "Andere können persönliche Angaben über Sie erfahren und weitergeben.",
            "Others can learn personal details about you and pass them on.",
        ),
        advice: (
            "Melden Sie uns, wenn Sie diese Angaben an anderer Stelle finden.",
            "Tell us if you find these details somewhere else.",
        ),
        measure: (
            "Wir suchen nach Veröffentlichungen und lassen sie löschen.",
            "We look for publications and have them taken down.",
        ),
        mark: Mark::FromMemory,
        source: MEMORY,
    },
];
