//! Folgen und Rat zu Daten eines Kindes: to those who have custody, and to the child itself.
//!
//! Fewer rows than the main table, since a parent reads one page: what helps against the same danger stands together. Names no
//! authority and no rule of a single place except the police; "we" is the institution that writes. All from memory (domain notes
//! 5.2, row on minors, and common advice); shown as unverified.

use model::Category as C;

use super::voice::Spoken;

/// To holders of custody, about the child's data.
pub(super) const TO_CUSTODY: &[Spoken] = &[
    Spoken {
        categories: &[C::Protection],
        consequence: (
            "Personen, vor denen Ihr Kind geschützt ist, können seinen Wohnort erfahren.",
            "People your child is protected from can learn where it lives.",
        ),
        advice: (
            "Rufen Sie uns sofort an. Rufen Sie bei Gefahr die Polizei unter 110.",
            "Call us at once. Call the police under 110 if there is danger.",
        ),
    },
    Spoken {
        categories: &[C::Family, C::PickUp, C::Attendance, C::Location],
        consequence: (
            "Fremde können Ihr Kind ansprechen und so tun, als ob Sie sie geschickt haben.",
            "Strangers can approach your child and claim that you sent them.",
        ),
        advice: (
            "Sprechen Sie mit Ihrem Kind: Es geht nur mit Menschen mit, die Sie ihm vorher genannt haben. \
             Vereinbaren Sie mit uns ein neues Kennwort für das Abholen. \
             Auch Daten Ihrer Angehörigen können betroffen sein, die Ihr Kind abholen: Sagen Sie ihnen Bescheid.",
            "Talk to your child: it goes only with people whom you have named to it before. \
             Agree with us on a new code word for pick-up. \
             Data of your relatives who fetch your child may be affected too: please tell them.",
        ),
    },
    Spoken {
        categories: &[
            C::Username,
            C::Password,
            C::PasswordHash,
            C::AccessToken,
            C::RefreshToken,
            C::ApiKey,
            C::TlsKey,
            C::InfrastructureKey,
        ],
        consequence: (
            "Fremde können sich in das Konto einloggen, das zu Ihrem Kind gehört.",
            "Strangers can sign in to the account that belongs to your child.",
        ),
        advice: (
            "Ändern Sie das Passwort dieses Kontos und überall, wo Sie dasselbe oder ein ähnliches nutzen.",
            "Change the password of this account and everywhere you use the same or a similar one.",
        ),
    },
    Spoken {
        categories: &[C::BankAccount, C::PaymentCard, C::Finances, C::Employment, C::Ticket, C::CustomerNumber],
        consequence: (
            "Fremde können auf Rechnung Ihrer Familie bestellen oder Geld abbuchen.",
            "Strangers can order at your family's expense or debit money.",
        ),
        advice: (
            "Prüfen Sie Ihre Kontoauszüge. Geben Sie falsche Lastschriften zurück und informieren Sie Ihre Bank.",
            "Check your bank statements. Return wrong direct debits and tell your bank.",
        ),
    },
    Spoken {
        categories: &[C::BirthDate, C::IdDocument, C::TaxId, C::SocialSecurity],
        consequence: (
            "Fremde können sich als Ihr Kind ausgeben, auch noch in Jahren.",
            "Strangers can pose as your child, even years from now.",
        ),
        advice: (
            "Bewahren Sie dieses Schreiben auf. Bekommt Ihr Kind Rechnungen oder Verträge: Widersprechen Sie, \
             und zeigen Sie es bei der Polizei an.",
            "Keep this letter. If your child gets bills or contracts: object to them and report it to the police.",
        ),
    },
    Spoken {
        categories: &[C::Photo, C::Message, C::Note, C::Signature, C::Biometric, C::SexualLife, C::Offence],
        consequence: (
            "Fremde können Bilder oder private Inhalte über Ihr Kind veröffentlichen oder verändern.",
            "Strangers can publish or alter pictures or private content about your child.",
        ),
        advice: (
            "Sagen Sie uns und der Polizei Bescheid, wenn Sie Bilder oder Texte über Ihr Kind an fremder Stelle finden. \
             Zahlen Sie nicht, wenn jemand Sie erpresst.",
            "Tell us and the police if you find pictures or texts about your child elsewhere. Do not pay if somebody blackmails you.",
        ),
    },
    Spoken {
        categories: &[C::Vaccination, C::Health, C::Genetic, C::Insurance],
        consequence: (
            "Andere können von der Gesundheit Ihres Kindes erfahren. Ihr Kind kann deshalb benachteiligt oder bloßgestellt werden.",
            "Others can learn about your child's health. Your child can be discriminated against or embarrassed because of it.",
        ),
        advice: (
            "Antworten Sie nicht auf unerwartete Angebote zur Gesundheit Ihres Kindes. Fragen an uns bleiben vertraulich.",
            "Do not answer unexpected offers about your child's health. Questions to us stay confidential.",
        ),
    },
    Spoken {
        categories: &[C::Religion, C::Origin, C::Language, C::Politics],
        consequence: (
            "Andere können Ihr Kind oder Ihre Familie wegen Herkunft oder Glauben benachteiligen oder bedrohen.",
            "Others can discriminate against your child or family or threaten them because of origin or belief.",
        ),
        advice: (
            "Rufen Sie bei Drohungen die Polizei. Sprechen Sie uns an, wenn Ihr Kind deshalb Nachteile hat.",
            "Call the police if there are threats. Talk to us if your child has disadvantages because of it.",
        ),
    },
    Spoken {
        categories: &[C::Name, C::Address, C::Email, C::Phone],
        consequence: (
            "Fremde können Ihr Kind mit seinem Namen ansprechen. Betrüger können Ihnen schreiben oder Sie anrufen und so tun, \
             als ob sie Ihr Kind kennen.",
            "Strangers can call your child by its name. Fraudsters can write to you or call you and pretend that they know it.",
        ),
        advice: (
            "Sprechen Sie mit Ihrem Kind: Wer seinen Namen weiß, ist deshalb kein Bekannter. \
             Geben Sie am Telefon keine Daten weiter. Sagen Sie uns sofort, wenn Ihre Anschrift geschützt ist.",
            "Talk to your child: somebody who knows its name is not a friend because of that. \
             Do not give data on the phone. Tell us at once if your address is protected.",
        ),
    },
    Spoken {
        categories: &[C::DeviceId, C::IpAddress, C::SystemVersion, C::Education, C::Sex],
        consequence: (
            "Andere können persönliche Angaben über Ihr Kind erfahren und weitergeben.",
            "Others can learn personal details about your child and pass them on.",
        ),
        advice: (
            "Melden Sie uns, wenn Sie diese Angaben an anderer Stelle finden.",
            "Tell us if you find these details somewhere else.",
        ),
    },
];

/// To the child itself, about its own data.
pub(super) const TO_CHILD: &[Spoken] = &[
    Spoken {
        categories: &[C::Protection],
        consequence: (
            "Menschen, vor denen du geschützt bist, können erfahren, wo du wohnst.",
            "People you are protected from can learn where you live.",
        ),
        advice: (
            "Sprich sofort mit uns oder mit einem Erwachsenen, dem du vertraust. Ruf bei Gefahr die Polizei unter 110.",
            "Talk to us at once or to a grown-up you trust. Call the police under 110 if there is danger.",
        ),
    },
    Spoken {
        categories: &[C::Family, C::PickUp, C::Attendance, C::Location],
        consequence: (
            "Fremde können dich ansprechen und so tun, als ob sie dich oder deine Familie kennen.",
            "Strangers can talk to you and pretend that they know you or your family.",
        ),
        advice: (
            "Geh nur mit Menschen mit, die deine Familie dir genannt hat. Macht zu Hause ein Kennwort aus.",
            "Go only with people your family has named to you. Agree on a code word at home.",
        ),
    },
    Spoken {
        categories: &[
            C::Username,
            C::Password,
            C::PasswordHash,
            C::AccessToken,
            C::RefreshToken,
            C::ApiKey,
            C::TlsKey,
            C::InfrastructureKey,
        ],
        consequence: ("Fremde können sich in dein Konto einloggen.", "Strangers can sign in to your account."),
        advice: (
            "Ändere dein Passwort hier und überall, wo du dasselbe oder ein ähnliches nutzt.",
            "Change your password here and everywhere you use the same or a similar one.",
        ),
    },
    Spoken {
        categories: &[C::BankAccount, C::PaymentCard, C::Finances, C::Employment, C::Ticket, C::CustomerNumber],
        consequence: (
            "Fremde können auf deine Rechnung bestellen oder Geld abbuchen.",
            "Strangers can order at your expense or take money from your account.",
        ),
        advice: (
            "Schau mit deinen Eltern in die Kontoauszüge. Falsche Abbuchungen kann die Bank zurückholen.",
            "Look at the bank statements with your parents. The bank can take back wrong debits.",
        ),
    },
    Spoken {
        categories: &[C::BirthDate, C::IdDocument, C::TaxId, C::SocialSecurity],
        consequence: (
            "Fremde können sich als du ausgeben, auch noch in Jahren.",
            "Strangers can pose as you, even years from now.",
        ),
        advice: (
            "Bewahre diesen Brief auf. Zeig deinen Eltern Rechnungen oder Verträge, die du nicht kennst.",
            "Keep this letter. Show your parents bills or contracts that you do not know.",
        ),
    },
    Spoken {
        categories: &[C::Photo, C::Message, C::Note, C::Signature, C::Biometric, C::SexualLife, C::Offence],
        consequence: (
            "Fremde können Bilder oder private Inhalte von dir veröffentlichen oder verändern.",
            "Strangers can publish or alter pictures or private content of you.",
        ),
        advice: (
            "Zahl nichts und schick nichts, wenn dich jemand erpresst. Sprich mit einem Erwachsenen, dem du vertraust.",
            "Pay nothing and send nothing if somebody blackmails you. Talk to a grown-up you trust.",
        ),
    },
    Spoken {
        categories: &[C::Vaccination, C::Health, C::Genetic, C::Insurance],
        consequence: (
            "Andere können von deiner Gesundheit erfahren und dich deshalb schlechter behandeln.",
            "Others can learn about your health and treat you worse because of it.",
        ),
        advice: (
            "Sprich mit uns, wenn dich jemand deshalb ärgert. Das Gespräch bleibt unter uns.",
            "Talk to us if somebody bothers you because of it. The talk stays between us.",
        ),
    },
    Spoken {
        categories: &[C::Religion, C::Origin, C::Language, C::Politics],
        consequence: (
            "Andere können dich wegen deiner Herkunft oder deines Glaubens schlecht behandeln oder bedrohen.",
            "Others can treat you badly or threaten you because of where you come from or what you believe.",
        ),
        advice: (
            "Sprich mit uns oder deinen Eltern, wenn das passiert. Ruf bei Drohungen die Polizei unter 110.",
            "Talk to us or your parents if that happens. Call the police under 110 if there are threats.",
        ),
    },
    Spoken {
        categories: &[C::Name, C::Address, C::Email, C::Phone],
        consequence: (
            "Fremde können dir schreiben oder dich anrufen und so tun, als ob sie dich kennen.",
            "Strangers can write to you or call you and pretend that they know you.",
        ),
        advice: (
            "Antworte nicht auf Nachrichten von Fremden. Öffne keine Links darin. Zeig sie deinen Eltern.",
            "Do not answer messages from strangers. Do not open links in them. Show them to your parents.",
        ),
    },
    Spoken {
        categories: &[C::DeviceId, C::IpAddress, C::SystemVersion, C::Education, C::Sex],
        consequence: (
            "Andere können Persönliches über dich erfahren und weitererzählen.",
            "Others can learn personal things about you and pass them on.",
        ),
        advice: (
            "Sag uns Bescheid, wenn du etwas davon an anderer Stelle findest.",
            "Tell us if you find any of it somewhere else.",
        ),
    },
];
