//! Whom each column speaks of: persons as slots, told from headers and from position.
//!
//! An unlabelled column belongs to the person named last before it, a household's address and a child's own facts to
//! the child. Roles are roles of columns here; a custody cell may raise an adult to guardian in a single record.

use model::{Category, MentionRole};

use crate::ColumnKind;
use crate::header::{HeaderReading, Whom};

/// One column as the assignment sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) kind: ColumnKind,
    pub(crate) reading: HeaderReading,
    /// A human decision about whom it speaks of.
    pub(crate) decided: Option<(MentionRole, u32)>,
}

/// What the table as a whole says about its main person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MainHint {
    /// Middle birth year of the main person's column, where there is one.
    pub(crate) birth_year: Option<u32>,
    pub(crate) child_born_from: u32,
}

/// One person of every record, with the columns that speak of it.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    pub(crate) subject: Option<Whom>,
    /// Another word for the same person, from the header that began the slot.
    also: Option<Whom>,
    pub(crate) number: Option<u32>,
    pub(crate) role: MentionRole,
    pub(crate) ordinal: u32,
    /// The column names two adults in one cell.
    pub(crate) plural: bool,
    /// `(column index, kind)` in the order of the table.
    pub(crate) columns: Vec<(usize, ColumnKind)>,
}

impl Slot {
    fn new(subject: Option<Whom>, number: Option<u32>) -> Self {
        Self { subject, also: None, number, role: MentionRole::Unknown, ordinal: 1, plural: false, columns: Vec::new() }
    }

    pub(crate) fn has(&self, kind: ColumnKind) -> bool {
        self.columns.iter().any(|column| column.1 == kind)
    }

    pub(crate) fn has_name(&self) -> bool {
        self.columns.iter().any(|column| column.1.is_name())
    }

    /// Says whether a further name column would be a second person's.
    fn name_is_taken(&self, kind: ColumnKind) -> bool {
        let whole = self.has(ColumnKind::FullName) || self.has(ColumnKind::ContactLine);
        match kind {
            ColumnKind::FullName | ColumnKind::ContactLine => self.has_name(),
            _ => whole || self.has(kind),
        }
    }

    pub(crate) fn is_adult(&self) -> bool {
        matches!(self.role, MentionRole::NamedAdult | MentionRole::Guardian)
    }
}

/// Assigns columns to persons.
pub(crate) fn assign(parts: &[Part], hint: MainHint) -> Vec<Slot> {
    let primary = primary_subject(parts);
    let mut slots = vec![Slot::new(None, None)];
    let mut current = 0;
    for (at, part) in parts.iter().enumerate() {
        if !speaks_of_person(part.kind) || part.decided.is_some() || part.reading.subject == Some(Whom::Institution) {
            continue;
        }
        let own_label =
            |subject: &Whom| Some(*subject) == primary && part.reading.number.is_none_or(|number| number == 1);
        // `sorgeberechtigt` over `ja` and `nein` names no new person: it speaks of the adult before it.
        let position_tells = part.kind == ColumnKind::Custody && part.reading.subject == Some(Whom::Custodian);
        // A number before all names is that of whoever is named first, be it the child or the customer.
        let first_named = part.kind == ColumnKind::CustomerNumber && slots.iter().all(|slot| !slot.has_name());
        let told_by = parts.iter().skip(at).find(|other| first_named && other.kind.is_name());
        let part = told_by
            .filter(|_| part.reading.subject.is_none())
            .map_or(*part, |named| Part { kind: part.kind, ..*named });
        let labelled = part.reading.subject.is_some() && !position_tells;
        let subject = part.reading.subject.filter(|subject| labelled && !own_label(subject));
        let slot = match subject {
            Some(subject) => labelled_slot(&mut slots, subject, &part),
            None if labelled => 0,
            None if part.kind == ColumnKind::Custody && speaks_of_both(&slots, parts) => 0,
            None => numbered_slot(&slots, &part)
                .or_else(|| pick_up_slot(&slots, current, &part, parts))
                .unwrap_or_else(|| unlabelled_slot(&mut slots, current, part.kind)),
        };
        if labelled || part.kind.is_name() || (part.kind.is_address() && slot == 0) {
            current = slot;
        }
        if let Some(person) = slots.get_mut(slot) {
            person.plural |= part.reading.plural && part.kind == ColumnKind::FullName;
            person.columns.push((at, part.kind));
        }
    }
    give_accounts_to_holder(&mut slots, parts);
    fold_nameless(&mut slots);
    give_roles(&mut slots, parts, primary, hint);
    apply_decisions(&mut slots, parts);
    for slot in &mut slots {
        slot.columns.sort_unstable();
    }
    slots
}

/// The table's only custody column, behind two adults, is about both of them.
fn speaks_of_both(slots: &[Slot], parts: &[Part]) -> bool {
    let parental =
        |slot: &&Slot| matches!(slot.subject, Some(Whom::Mother | Whom::Father | Whom::Adult | Whom::Custodian));
    let columns = parts.iter().filter(|part| part.kind == ColumnKind::Custody).count();
    columns == 1 && slots.iter().filter(parental).count() >= 2
}

fn speaks_of_person(kind: ColumnKind) -> bool {
    kind.category().is_some() || matches!(kind, ColumnKind::Salutation | ColumnKind::Occupation)
}

/// The subject that the main person's own columns may be labelled with.
fn primary_subject(parts: &[Part]) -> Option<Whom> {
    let names =
        |wanted: Option<Whom>| parts.iter().filter(move |part| part.kind.is_name() && part.reading.subject == wanted);
    let first_name = parts.iter().find(|part| part.kind.is_name())?.reading.subject;
    let unlabelled = names(None).count() > 0;
    for subject in [Whom::Child, Whom::Resident, Whom::Staff] {
        let labelled = parts.iter().any(|part| part.reading.subject == Some(subject));
        let own_names: Vec<ColumnKind> = names(Some(subject)).map(|part| part.kind).collect();
        let complements =
            names(None).all(|part| !own_names.contains(&part.kind)) && !own_names.contains(&ColumnKind::FullName);
        let taken =
            first_name == Some(subject) || !unlabelled && !own_names.is_empty() || own_names.is_empty() || complements;
        if labelled && taken && (subject != Whom::Staff || first_name == Some(subject)) {
            return Some(subject);
        }
    }
    None
}

fn labelled_slot(slots: &mut Vec<Slot>, subject: Whom, part: &Part) -> usize {
    let number = part.reading.number;
    let same_number = |slot: &Slot| slot.number == number || number.is_none();
    let last_alike = slots.iter().rposition(|slot| slot.subject == Some(subject) && same_number(slot));
    let last_so_called = || slots.iter().rposition(|slot| slot.also == Some(subject) && same_number(slot));
    if let Some(at) = last_alike.or_else(last_so_called) {
        let second_person =
            number.is_none() && part.kind.is_name() && slots.get(at).is_some_and(|slot| slot.name_is_taken(part.kind));
        if !second_person {
            return at;
        }
    }
    slots.push(Slot { also: part.reading.also, ..Slot::new(Some(subject), number) });
    slots.len() - 1
}

/// `Telefon 2` speaks of the second of the persons that headers count.
fn numbered_slot(slots: &[Slot], part: &Part) -> Option<usize> {
    let follows = matches!(
        part.kind,
        ColumnKind::Phone | ColumnKind::Email | ColumnKind::Relation | ColumnKind::Custody | ColumnKind::PickUp
    );
    let number = part.reading.number.filter(|_| follows)?;
    slots.iter().rposition(|slot| slot.number == Some(number)).filter(|at| *at > 0)
}

/// `darf abholen` behind a contact is the contact's right; so is each of several such columns behind adults.
fn pick_up_slot(slots: &[Slot], current: usize, part: &Part, parts: &[Part]) -> Option<usize> {
    if part.kind != ColumnKind::PickUp || current == 0 {
        return None;
    }
    let callable = [Whom::Emergency, Whom::PickUpPerson, Whom::Relative, Whom::Contact];
    let is_contact = slots.get(current)?.subject.is_some_and(|subject| callable.contains(&subject));
    let unlabelled = |other: &&Part| other.kind == ColumnKind::PickUp && other.reading.subject.is_none();
    (is_contact || parts.iter().filter(unlabelled).count() > 1).then_some(current)
}

fn unlabelled_slot(slots: &mut Vec<Slot>, current: usize, kind: ColumnKind) -> usize {
    let here = |index: usize| slots.get(index);
    let main_lacks = here(0).is_none_or(|slot| !slot.has(kind));
    match kind {
        _ if kind.is_name() => {
            let main_free = here(0).is_none_or(|slot| !slot.name_is_taken(kind));
            let current_free = here(current).is_some_and(|slot| !slot.name_is_taken(kind));
            if current != 0 && current_free {
                current
            } else if main_free {
                0
            } else if current_free {
                current
            } else {
                slots.push(Slot::new(Some(Whom::Adult), None));
                slots.len() - 1
            }
        }
        ColumnKind::BirthName
        | ColumnKind::Phone
        | ColumnKind::Email
        | ColumnKind::Custody
        | ColumnKind::Relation
        | ColumnKind::Occupation => current,
        ColumnKind::Salutation => current,
        ColumnKind::BirthDate | ColumnKind::Sex | ColumnKind::Origin | ColumnKind::Language if !main_lacks => current,
        _ if kind.is_address() && !main_lacks => current,
        _ => 0,
    }
}

/// An account belongs to its holder where the table names one.
fn give_accounts_to_holder(slots: &mut [Slot], parts: &[Part]) {
    let Some(holder) = slots.iter().position(|slot| slot.subject == Some(Whom::AccountHolder) && slot.has_name())
    else {
        return;
    };
    let mut moved = Vec::new();
    for slot in slots.iter_mut() {
        let (accounts, others): (Vec<_>, Vec<_>) = slot.columns.drain(..).partition(|(at, kind)| {
            let unlabelled = parts.get(*at).is_some_and(|part| part.reading.subject.is_none());
            unlabelled && kind.category() == Some(Category::BankAccount)
        });
        slot.columns = others;
        moved.extend(accounts);
    }
    if let Some(slot) = slots.get_mut(holder) {
        slot.columns.extend(moved);
    }
}

/// A person without any name column is no mention; what is said of it is a contact of the main person.
fn fold_nameless(slots: &mut Vec<Slot>) {
    let mut orphaned = Vec::new();
    for slot in slots.iter_mut().skip(1).filter(|slot| !slot.has_name()) {
        orphaned.append(&mut slot.columns);
    }
    if let Some(main) = slots.first_mut() {
        main.columns.extend(orphaned);
    }
    let mut at = 0;
    slots.retain(|slot| {
        at += 1;
        at == 1 || slot.has_name()
    });
}

fn give_roles(slots: &mut [Slot], parts: &[Part], primary: Option<Whom>, hint: MainHint) {
    let main_role = main_role(slots, parts, primary, hint);
    for slot in slots.iter_mut() {
        slot.role = match slot.subject {
            None => main_role,
            Some(Whom::Child) => MentionRole::Child,
            Some(Whom::Staff) => MentionRole::Staff,
            Some(Whom::Resident) => MentionRole::Resident,
            Some(Whom::Emergency) => MentionRole::EmergencyContact,
            // A resident's contact person is whom the home calls; a child's may be a parent.
            Some(Whom::Contact) if main_role == MentionRole::Resident => MentionRole::EmergencyContact,
            Some(Whom::Custodian) => MentionRole::Guardian,
            Some(Whom::Doctor | Whom::Institution) => MentionRole::Unknown,
            Some(_) => MentionRole::NamedAdult,
        };
    }
    let mut numbers = [0_u32; MentionRole::ALL.len()];
    for slot in slots {
        if let Some(number) = numbers.get_mut(slot.role as usize) {
            *number += 1 + u32::from(slot.plural);
            slot.ordinal = *number - u32::from(slot.plural);
        }
    }
}

fn main_role(slots: &[Slot], parts: &[Part], primary: Option<Whom>, hint: MainHint) -> MentionRole {
    match primary {
        Some(Whom::Child) => return MentionRole::Child,
        Some(Whom::Resident) => return MentionRole::Resident,
        Some(Whom::Staff) => return MentionRole::Staff,
        _ => {}
    }
    if slots.iter().any(|slot| slot.subject == Some(Whom::Child)) {
        return MentionRole::NamedAdult;
    }
    let has = |kind: ColumnKind| parts.iter().any(|part| part.kind == kind);
    let parents = slots.iter().skip(1).any(|slot| {
        matches!(slot.subject, Some(Whom::Mother | Whom::Father | Whom::Custodian | Whom::PickUpPerson))
            || matches!(slot.subject, Some(Whom::Adult | Whom::Contact))
    });
    let childlike = [ColumnKind::Custody, ColumnKind::PickUp, ColumnKind::AttendanceTime].into_iter().any(has);
    let young = hint.birth_year.map(|year| year >= hint.child_born_from);
    let staff = has(ColumnKind::StaffFunction) || has(ColumnKind::Employment);
    let relatives = slots.iter().any(|slot| slot.subject == Some(Whom::Relative));
    match young {
        Some(true) => MentionRole::Child,
        _ if has(ColumnKind::Room) && !childlike => MentionRole::Resident,
        _ if staff => MentionRole::Staff,
        Some(false) if relatives => MentionRole::Resident,
        Some(false) => MentionRole::Unknown,
        None if parents || childlike || has(ColumnKind::Group) || has(ColumnKind::Vaccination) => MentionRole::Child,
        None if slots.len() > 1 && !relatives => MentionRole::Child,
        None => MentionRole::Unknown,
    }
}

/// Columns that a human gave to a person.
fn apply_decisions(slots: &mut Vec<Slot>, parts: &[Part]) {
    for (at, part) in parts.iter().enumerate() {
        let Some((role, ordinal)) = part.decided else { continue };
        let known = slots.iter().position(|slot| slot.role == role && slot.ordinal == ordinal);
        let index = known.unwrap_or_else(|| {
            slots.push(Slot { role, ordinal, ..Slot::new(None, None) });
            slots.len() - 1
        });
        if let Some(slot) = slots.get_mut(index) {
            slot.columns.push((at, part.kind));
        }
    }
}
