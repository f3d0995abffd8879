//! Whom each column speaks of: persons as slots, told from headers and from position.
//!
//! An unlabelled column belongs to the person named last before it, a household's address and a child's own facts to
//! the child. Roles are roles of columns here; a custody cell may raise an adult to guardian in a single record.

use model::{Category, MentionRole};

use crate::ColumnKind;
use crate::header::{HeaderReading, Subject};

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
    /// The table has no telling header.
    pub(crate) headless: bool,
}

/// One person of every record, with the columns that speak of it.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    pub(crate) subject: Option<Subject>,
    pub(crate) number: Option<u32>,
    pub(crate) role: MentionRole,
    pub(crate) ordinal: u32,
    /// The column names two adults in one cell.
    pub(crate) plural: bool,
    /// `(column index, kind)` in the order of the table.
    pub(crate) columns: Vec<(usize, ColumnKind)>,
}

impl Slot {
    fn new(subject: Option<Subject>, number: Option<u32>) -> Self {
        Self { subject, number, role: MentionRole::Unknown, ordinal: 1, plural: false, columns: Vec::new() }
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
        if !speaks_of_person(part.kind) || part.decided.is_some() || part.reading.subject == Some(Subject::Institution)
        {
            continue;
        }
        let own_label =
            |subject: &Subject| Some(*subject) == primary && part.reading.number.is_none_or(|number| number == 1);
        // `sorgeberechtigt` over `ja` and `nein` names no new person: it speaks of the adult before it.
        let position_tells = part.kind == ColumnKind::Custody && part.reading.subject == Some(Subject::Custodian);
        let labelled = part.reading.subject.is_some() && !position_tells;
        let subject = part.reading.subject.filter(|subject| labelled && !own_label(subject));
        let slot = match subject {
            Some(subject) => labelled_slot(&mut slots, subject, part),
            None if labelled => 0,
            None if part.kind == ColumnKind::Custody && speaks_of_both(&slots, parts) => 0,
            None => unlabelled_slot(&mut slots, current, part.kind),
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
    let parental = |slot: &&Slot| matches!(slot.subject, Some(Subject::Mother | Subject::Father | Subject::Adult));
    let columns = parts.iter().filter(|part| part.kind == ColumnKind::Custody).count();
    columns == 1 && slots.iter().filter(parental).count() >= 2
}

fn speaks_of_person(kind: ColumnKind) -> bool {
    kind.category().is_some() || matches!(kind, ColumnKind::Salutation | ColumnKind::Occupation)
}

/// The subject that the main person's own columns may be labelled with.
fn primary_subject(parts: &[Part]) -> Option<Subject> {
    let names = |wanted: Option<Subject>| {
        parts.iter().filter(move |part| part.kind.is_name() && part.reading.subject == wanted)
    };
    let first_name = parts.iter().find(|part| part.kind.is_name())?.reading.subject;
    let unlabelled = names(None).count() > 0;
    for subject in [Subject::Child, Subject::Resident, Subject::Staff] {
        let labelled = parts.iter().any(|part| part.reading.subject == Some(subject));
        let own_names: Vec<ColumnKind> = names(Some(subject)).map(|part| part.kind).collect();
        let complements =
            names(None).all(|part| !own_names.contains(&part.kind)) && !own_names.contains(&ColumnKind::FullName);
        let taken =
            first_name == Some(subject) || !unlabelled && !own_names.is_empty() || own_names.is_empty() || complements;
        if labelled && taken && (subject != Subject::Staff || first_name == Some(subject)) {
            return Some(subject);
        }
    }
    None
}

fn labelled_slot(slots: &mut Vec<Slot>, subject: Subject, part: &Part) -> usize {
    let number = part.reading.number;
    let last_alike =
        slots.iter().rposition(|slot| slot.subject == Some(subject) && (slot.number == number || number.is_none()));
    if let Some(at) = last_alike {
        let second_person =
            number.is_none() && part.kind.is_name() && slots.get(at).is_some_and(|slot| slot.name_is_taken(part.kind));
        if !second_person {
            return at;
        }
    }
    slots.push(Slot::new(Some(subject), number));
    slots.len() - 1
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
                slots.push(Slot::new(Some(Subject::Adult), None));
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
    let Some(holder) = slots.iter().position(|slot| slot.subject == Some(Subject::AccountHolder) && slot.has_name())
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

fn give_roles(slots: &mut [Slot], parts: &[Part], primary: Option<Subject>, hint: MainHint) {
    let main_role = main_role(slots, parts, primary, hint);
    let count = slots.len();
    let adults_before_last = slots.iter().skip(1).filter(|slot| slot.subject == Some(Subject::Adult)).count();
    for (at, slot) in slots.iter_mut().enumerate() {
        slot.role = match slot.subject {
            None => main_role,
            Some(Subject::Child) => MentionRole::Child,
            Some(Subject::Staff) => MentionRole::Staff,
            Some(Subject::Resident) => MentionRole::Resident,
            Some(Subject::Emergency) => MentionRole::EmergencyContact,
            Some(Subject::Custodian) => MentionRole::Guardian,
            Some(Subject::Doctor | Subject::Institution) => MentionRole::Unknown,
            Some(_) => MentionRole::NamedAdult,
        };
        let last_of_three = hint.headless && at + 1 == count && adults_before_last >= 3;
        let whole_name_and_phone =
            slot.has(ColumnKind::ContactLine) || slot.has(ColumnKind::FullName) && slot.has(ColumnKind::Phone);
        if last_of_three && whole_name_and_phone {
            slot.role = MentionRole::EmergencyContact;
        }
    }
    let mut numbers = [0_u32; 7];
    for slot in slots {
        let shared = if slot.role == MentionRole::Guardian { MentionRole::NamedAdult } else { slot.role };
        if let Some(number) = numbers.get_mut(shared as usize) {
            *number += 1 + u32::from(slot.plural);
            slot.ordinal = *number - u32::from(slot.plural);
        }
    }
}

fn main_role(slots: &[Slot], parts: &[Part], primary: Option<Subject>, hint: MainHint) -> MentionRole {
    match primary {
        Some(Subject::Child) => return MentionRole::Child,
        Some(Subject::Resident) => return MentionRole::Resident,
        Some(Subject::Staff) => return MentionRole::Staff,
        _ => {}
    }
    if slots.iter().any(|slot| slot.subject == Some(Subject::Child)) {
        return MentionRole::NamedAdult;
    }
    let has = |kind: ColumnKind| parts.iter().any(|part| part.kind == kind);
    let parents = slots.iter().skip(1).any(|slot| {
        matches!(slot.subject, Some(Subject::Mother | Subject::Father | Subject::Custodian | Subject::PickUpPerson))
            || slot.subject == Some(Subject::Adult)
    });
    let childlike = [ColumnKind::Custody, ColumnKind::PickUp, ColumnKind::AttendanceTime].into_iter().any(has);
    let young = hint.birth_year.map(|year| year >= hint.child_born_from);
    let staff = has(ColumnKind::StaffFunction) || has(ColumnKind::Employment);
    let relatives = slots.iter().any(|slot| slot.subject == Some(Subject::Relative));
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
