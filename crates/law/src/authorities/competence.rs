//! Zuständigkeit. Which authority a controller's notification goes to, and why; or the one question that decides it.
//!
//! Owns the choice (domain notes 3.1, 3.2): by regime, kind of body, Land of the seat, diocese. The carrier decides, never the
//! institution it runs. Leaves out cross-border cases beyond the main establishment: the lead authority follows from that, and
//! who has none in the Union notifies in every state where affected persons live. A wrong addressee is a typical slip,
//! so what is not stated is asked and never assumed.

use jiff::civil::Date;
use model::{Carrier, LegalForm, Regime};

use super::table::{Authority, AuthorityId, Body, Level, all};
use crate::ground::{Act, Ground};
use crate::mark::Mark;

/// Sitz. Where the main establishment is (Art. 4(16), Art. 55, 56 GDPR).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// In Germany, in this Land (ISO 3166-2).
    Land(String),
    /// In Germany; the Land is not stated.
    Germany,
    /// In another state (ISO 3166-1).
    Abroad(String),
    /// No establishment in the Union (Art. 3(2) GDPR).
    NoneInUnion,
    /// Not stated.
    NotStated,
}

/// Art der Stelle. What kind of body a controller is, as far as competence depends on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyKind {
    /// Nichtöffentliche Stelle.
    Private,
    /// Unternehmen einer Gemeinde in private form (a GmbH of a town).
    MunicipalCompany,
    /// Öffentliche Stelle of a Land or a municipality.
    Public,
    /// Öffentliche Stelle des Bundes.
    FederalPublic,
    /// Anbieter von Telekommunikation oder Post, for that part of its processing.
    TelecomOrPost,
    /// Evangelische Stelle or Diakonie; the church it belongs to, if stated.
    Protestant(Option<String>),
    /// Katholische Stelle or Caritas; the diocese, if stated.
    Catholic(Option<String>),
    /// Orden päpstlichen Rechts.
    CatholicOrder,
    /// Öffentlich-rechtliche Rundfunkanstalt; its short name, if stated.
    PublicBroadcaster(Option<String>),
    /// Privater Rundfunk.
    PrivateBroadcaster,
    /// Not stated.
    NotStated,
    /// Private, but whether it stands under a church's law is not stated.
    PrivateRegimeNotStated,
    /// Of a church, but of which is not stated.
    ChurchNotStated,
}

/// What the choice needs to know about a party.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompetenceFacts {
    /// Seat.
    pub seat: Seat,
    /// Kind of body.
    pub body: BodyKind,
}

impl CompetenceFacts {
    /// What a roster's row says about a carrier; what it leaves open stays open.
    #[must_use]
    pub fn of_carrier(carrier: &Carrier) -> Self {
        let seat = match carrier.land.as_str() {
            "" => Seat::NotStated,
            land if land.starts_with("DE-") => Seat::Land(land.to_owned()),
            "DE" => Seat::Germany,
            elsewhere => Seat::Abroad(elsewhere.split('-').next().unwrap_or(elsewhere).to_owned()),
        };
        let body = match (carrier.regime, carrier.form) {
            (Regime::DsgEkd, _) => BodyKind::Protestant(None),
            (Regime::Kdg, _) => BodyKind::Catholic(None),
            (Regime::NotStated, LegalForm::Church) => BodyKind::ChurchNotStated,
            (Regime::NotStated, LegalForm::Private) => BodyKind::PrivateRegimeNotStated,
            // A church body that is said to stand under the GDPR contradicts itself: asked, not chosen.
            (Regime::Gdpr, LegalForm::Church) => BodyKind::ChurchNotStated,
            (Regime::Gdpr, LegalForm::Private) => BodyKind::Private,
            (Regime::Gdpr | Regime::NotStated, LegalForm::Public) => BodyKind::Public,
            (Regime::Gdpr | Regime::NotStated, LegalForm::NotStated) => BodyKind::NotStated,
        };
        Self { seat, body }
    }
}

/// Warum zuständig. The fact that decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Private body with its main establishment in the Land.
    PrivateInLand,
    /// Public body of the Land or of a municipality in it.
    PublicInLand,
    /// Company of a municipality in private form; in this Land one authority supervises both.
    MunicipalCompanyInLand,
    /// Public body of the Federation.
    Federal,
    /// Telecommunication or post.
    TelecomOrPost,
    /// The church or diocese is assigned to it.
    ChurchAssigned,
    /// The broadcaster is assigned to it.
    BroadcasterAssigned,
    /// The main establishment lies in its state.
    MainEstablishment,
}

/// Die eine Frage. What has to be asked to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompetenceQuestion {
    /// In which Land is the main establishment?
    WhichLand,
    /// Where is the main establishment?
    WhichSeat,
    /// Public or private body?
    WhichBody,
    /// Does the body stand under the law of a church, and of which?
    WhichRegime,
    /// Which church or Diakonie does it belong to, and whom does that name as supervisor?
    WhichProtestantChurch,
    /// In which diocese does it lie?
    WhichDiocese,
    /// Which of the two commissioners for orders is named for the order?
    WhichOrderCommissioner,
    /// Does the municipal company take part in competition (Bavaria)?
    DoesItCompete,
    /// Which broadcaster is it, and are journalistic data meant?
    WhichBroadcaster,
    /// Which media authority licensed it, and are journalistic data meant?
    WhichMediaAuthority,
    /// In which states do affected persons live? Each state's authority is notified.
    WherePersonsLive,
    /// Which authority does that state name? The table does not list it.
    WhichForeignAuthority,
}

/// Zuständige Aufsichtsbehörde. The answer; never a guess.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Competence {
    /// One authority.
    Known {
        /// Which.
        authority: AuthorityId,
        /// Why.
        reason: Reason,
        /// The rule behind the reason; most rest on memory and are shown as unverified.
        ground: Ground,
    },
    /// Not decided.
    Undecided {
        /// Who comes into question, the likelier first; may be empty.
        candidates: Vec<AuthorityId>,
        /// What decides.
        question: CompetenceQuestion,
    },
}

/// Finds the competent authority on a day.
#[must_use]
pub fn competent(facts: &CompetenceFacts, on: Date) -> Competence {
    let rows = Rows { on };
    match &facts.body {
        BodyKind::FederalPublic => rows.known(|row| row.competence.contains(&Body::FederalPublic), Reason::Federal),
        BodyKind::TelecomOrPost => rows.known(|row| row.competence.contains(&Body::Telecom), Reason::TelecomOrPost),
        BodyKind::Protestant(church) => {
            rows.of_church(Level::ChurchProtestant, church.as_deref(), CompetenceQuestion::WhichProtestantChurch)
        }
        BodyKind::Catholic(diocese) => {
            rows.of_church(Level::ChurchCatholic, diocese.as_deref(), CompetenceQuestion::WhichDiocese)
        }
        BodyKind::CatholicOrder => {
            let candidates = rows.ids(|row| row.level == Level::CatholicOrder);
            Competence::Undecided { candidates, question: CompetenceQuestion::WhichOrderCommissioner }
        }
        BodyKind::PublicBroadcaster(name) => rows.of_broadcaster(name.as_deref()),
        BodyKind::PrivateBroadcaster => {
            let candidates = rows.ids(|row| row.level == Level::Media && is_in_land(row, &facts.seat));
            Competence::Undecided { candidates, question: CompetenceQuestion::WhichMediaAuthority }
        }
        BodyKind::ChurchNotStated => {
            let candidates = rows
                .ids(|row| matches!(row.level, Level::ChurchProtestant | Level::ChurchCatholic | Level::CatholicOrder));
            Competence::Undecided { candidates, question: CompetenceQuestion::WhichRegime }
        }
        BodyKind::Private
        | BodyKind::MunicipalCompany
        | BodyKind::Public
        | BodyKind::NotStated
        | BodyKind::PrivateRegimeNotStated => rows.by_seat(facts),
    }
}

/// The rows that are valid on the day asked for.
struct Rows {
    on: Date,
}

impl Rows {
    fn valid(&self) -> impl Iterator<Item = &'static Authority> {
        all().iter().filter(|row| row.is_valid_on(self.on))
    }

    fn ids(&self, is_meant: impl Fn(&Authority) -> bool) -> Vec<AuthorityId> {
        self.valid().filter(|row| is_meant(row)).map(Authority::id).collect()
    }

    fn known(&self, is_meant: impl Fn(&Authority) -> bool, reason: Reason) -> Competence {
        match self.valid().find(|row| is_meant(row)) {
            Some(row) => known(row, reason, row.mark.clone()),
            None => Competence::Undecided { candidates: Vec::new(), question: CompetenceQuestion::WhichSeat },
        }
    }

    fn by_seat(&self, facts: &CompetenceFacts) -> Competence {
        match &facts.seat {
            Seat::Land(land) => self.in_land(&facts.body, land),
            Seat::Abroad(country) => {
                match self.valid().find(|row| row.level == Level::Foreign && row.country == *country) {
                    Some(row) => known(row, Reason::MainEstablishment, row.mark.clone()),
                    None => undecided(CompetenceQuestion::WhichForeignAuthority),
                }
            }
            Seat::Germany => undecided(CompetenceQuestion::WhichLand),
            Seat::NoneInUnion => undecided(CompetenceQuestion::WherePersonsLive),
            Seat::NotStated => undecided(CompetenceQuestion::WhichSeat),
        }
    }

    fn in_land(&self, body: &BodyKind, land: &str) -> Competence {
        let rows: Vec<_> =
            self.valid().filter(|row| row.level == Level::Land && row.land.as_deref() == Some(land)).collect();
        let with = |body: Body| rows.iter().find(|row| row.competence.contains(&body)).copied();
        let (Some(public), Some(private)) = (with(Body::Public), with(Body::Private)) else {
            return undecided(CompetenceQuestion::WhichLand);
        };
        let is_one = public.id() == private.id();
        match body {
            BodyKind::Public => known(public, Reason::PublicInLand, Mark::Memory),
            BodyKind::Private => known(private, Reason::PrivateInLand, Mark::Memory),
            BodyKind::PrivateRegimeNotStated => {
                Competence::Undecided { candidates: vec![private.id()], question: CompetenceQuestion::WhichRegime }
            }
            BodyKind::MunicipalCompany if is_one => known(private, Reason::MunicipalCompanyInLand, Mark::Memory),
            BodyKind::MunicipalCompany => Competence::Undecided {
                candidates: vec![private.id(), public.id()],
                question: CompetenceQuestion::DoesItCompete,
            },
            // Even where one authority supervises both, a body of unknown kind may be the Federation's or a church's.
            _ => {
                let mut candidates = vec![private.id()];
                candidates.extend((!is_one).then(|| public.id()));
                Competence::Undecided { candidates, question: CompetenceQuestion::WhichBody }
            }
        }
    }

    fn of_church(&self, level: Level, name: Option<&str>, question: CompetenceQuestion) -> Competence {
        let assigned = self
            .valid()
            .find(|row| row.level == level && row.churches.iter().any(|church| Some(church.as_str()) == name));
        if let Some(row) = assigned {
            let mark = row.churches_mark.clone().unwrap_or_else(|| row.mark.clone());
            return known(row, Reason::ChurchAssigned, mark);
        }
        let candidates = self.ids(|row| row.level == level);
        Competence::Undecided { candidates, question }
    }

    fn of_broadcaster(&self, name: Option<&str>) -> Competence {
        let is_its = |row: &&Authority| row.broadcasters.iter().any(|broadcaster| Some(broadcaster.as_str()) == name);
        let found: Vec<_> = self.valid().filter(|row| row.level == Level::Broadcaster).filter(is_its).collect();
        // The notes list HR under both the joint commissioner and the Land for data that are not journalistic.
        match found.as_slice() {
            [row] if name != Some("HR") => known(row, Reason::BroadcasterAssigned, row.mark.clone()),
            _ => Competence::Undecided {
                candidates: self.ids(|row| row.level == Level::Broadcaster),
                question: CompetenceQuestion::WhichBroadcaster,
            },
        }
    }
}

fn is_in_land(row: &Authority, seat: &Seat) -> bool {
    matches!(seat, Seat::Land(land) if row.land.as_deref() == Some(land))
}

fn undecided(question: CompetenceQuestion) -> Competence {
    Competence::Undecided { candidates: Vec::new(), question }
}

fn known(row: &'static Authority, reason: Reason, mark: Mark) -> Competence {
    let (act, place) = match reason {
        Reason::PrivateInLand | Reason::MunicipalCompanyInLand => (Act::Bdsg, "§ 40(2)"),
        Reason::Federal | Reason::TelecomOrPost => (Act::Bdsg, "§ 9"),
        Reason::MainEstablishment => (Act::Gdpr, "Art. 55, 56"),
        Reason::PublicInLand => (Act::LandLaw, ""),
        Reason::ChurchAssigned if row.level == Level::ChurchCatholic => (Act::Kdg, ""),
        Reason::ChurchAssigned => (Act::DsgEkd, ""),
        Reason::BroadcasterAssigned => (Act::LandLaw, ""),
    };
    Competence::Known { authority: row.id(), reason, ground: Ground::new(act, place, mark) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use model::{Carrier, ControllerKey, LegalForm, Regime};

    use super::{BodyKind, Competence, CompetenceFacts, Seat, competent};

    fn shown(found: &Competence) -> String {
        match found {
            Competence::Known { authority, reason, ground } => {
                format!("{} ({reason:?}, {})", authority.word(), ground.mark)
            }
            Competence::Undecided { candidates, question } => {
                let candidates: Vec<_> = candidates.iter().map(|id| id.word()).collect();
                format!("{question:?}? {}", candidates.join(" ")).trim_end().to_owned()
            }
        }
    }

    fn check(seat: Seat, body: BodyKind, expect: &str) {
        let facts = CompetenceFacts { seat, body };
        assert_eq!(shown(&competent(&facts, date(2026, 11, 25))), expect, "{facts:?}");
    }

    fn land(land: &str) -> Seat {
        Seat::Land(land.to_owned())
    }

    #[test]
    fn the_land_of_the_seat_decides_for_state_law() {
        check(land("DE-TH"), BodyKind::Private, "de-th (PrivateInLand, M)");
        check(land("DE-TH"), BodyKind::Public, "de-th (PublicInLand, M)");
        check(land("DE-TH"), BodyKind::MunicipalCompany, "de-th (MunicipalCompanyInLand, M)");
        check(land("DE-BY"), BodyKind::Private, "de-by-private (PrivateInLand, M)");
        check(land("DE-BY"), BodyKind::Public, "de-by-public (PublicInLand, M)");
        check(land("DE-BY"), BodyKind::MunicipalCompany, "DoesItCompete? de-by-private de-by-public");
        check(land("DE-BY"), BodyKind::NotStated, "WhichBody? de-by-private de-by-public");
        check(land("DE-NI"), BodyKind::PrivateRegimeNotStated, "WhichRegime? de-ni");
        check(land("DE-XX"), BodyKind::Private, "WhichLand?");
        check(Seat::Germany, BodyKind::Private, "WhichLand?");
        check(Seat::NotStated, BodyKind::Public, "WhichSeat?");
        check(Seat::Germany, BodyKind::FederalPublic, "de-bfdi (Federal, V[48])");
        check(Seat::NotStated, BodyKind::TelecomOrPost, "de-bfdi (TelecomOrPost, V[48])");
    }

    #[test]
    fn churches_and_broadcasters_have_their_own() {
        let catholic = |diocese: &str| BodyKind::Catholic(Some(diocese.to_owned()));
        check(land("DE-NW"), catholic("Paderborn"), "de-kdsz-nw (ChurchAssigned, V[66])");
        check(land("DE-BW"), catholic("Freiburg"), "de-kdsz-sw (ChurchAssigned, M)");
        check(
            land("DE-NW"),
            BodyKind::Catholic(None),
            "WhichDiocese? de-kdsz-nw de-kdsz-sw de-kdsz-by de-kdsa-nord de-kdsa-ost",
        );
        check(land("DE-HH"), BodyKind::Protestant(Some("Nordkirche".to_owned())), "de-ekd (ChurchAssigned, V[64])");
        check(land("DE-SN"), BodyKind::Protestant(None), "WhichProtestantChurch? de-ekd de-dsbkd");
        check(Seat::Germany, BodyKind::CatholicOrder, "WhichOrderCommissioner? de-orden-nord de-orden-sued");
        check(
            land("DE-TH"),
            BodyKind::ChurchNotStated,
            "WhichRegime? de-ekd de-dsbkd de-kdsz-nw de-kdsz-sw de-kdsz-by de-kdsa-nord de-kdsa-ost de-orden-nord de-orden-sued",
        );
        check(
            Seat::Germany,
            BodyKind::PublicBroadcaster(Some("SWR".to_owned())),
            "de-rundfunk (BroadcasterAssigned, V[69][70])",
        );
        check(
            Seat::Germany,
            BodyKind::PublicBroadcaster(Some("HR".to_owned())),
            "WhichBroadcaster? de-rundfunk de-ndr",
        );
        check(land("DE-BY"), BodyKind::PrivateBroadcaster, "WhichMediaAuthority? de-blm");
    }

    #[test]
    fn abroad_the_main_establishment_decides() {
        check(Seat::Abroad("IE".to_owned()), BodyKind::Private, "ie-dpc (MainEstablishment, V[38])");
        check(Seat::Abroad("IT".to_owned()), BodyKind::Private, "WhichForeignAuthority?");
        check(Seat::NoneInUnion, BodyKind::Private, "WherePersonsLive?");
    }

    #[test]
    fn a_rosters_row_says_no_more_than_it_states() {
        let rows = [
            (Regime::Gdpr, LegalForm::Private, "DE-BY", "de-by-private (PrivateInLand, M)"),
            (Regime::NotStated, LegalForm::Public, "DE-BY", "de-by-public (PublicInLand, M)"),
            (Regime::NotStated, LegalForm::Private, "DE-NI", "WhichRegime? de-ni"),
            (Regime::DsgEkd, LegalForm::Private, "DE-SN", "WhichProtestantChurch? de-ekd de-dsbkd"),
            (Regime::Gdpr, LegalForm::NotStated, "DE-HE", "WhichBody? de-he"),
            (Regime::Gdpr, LegalForm::Private, "", "WhichSeat?"),
            (Regime::Gdpr, LegalForm::Private, "FR", "fr-cnil (MainEstablishment, V[76])"),
        ];
        for (regime, form, land, expect) in rows {
            let controller = ControllerKey("T-0001".to_owned());
            let carrier = Carrier { controller, name: "Musterträger".to_owned(), form, regime, land: land.to_owned() };
            let found = competent(&CompetenceFacts::of_carrier(&carrier), date(2026, 11, 25));
            assert_eq!(shown(&found), expect, "{carrier:?}");
        }
    }
}
