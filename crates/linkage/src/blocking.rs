//! Which pairs are looked at: those that share a block.
//!
//! A block holds the mentions that agree in one of several keys, so that no single error hides a true pair. A block
//! that grows too large is subdivided by further fields; a mention that lacks such a field goes along into every part.
//! What cannot be subdivided any more is sorted, each mention meets its neighbours, and the block is counted as cut.

use crate::profile::{ABSENT, Kind, Profile, Roll, Value};
use crate::settings::{Settings, TIED_MAX, WINDOW_MEMBERS};

/// Short forms of a given name that get a key of their own.
const FORM_KEYS_MAX: usize = 4;

/// Blocks of a pass: who lies in which.
pub(crate) struct Blocks {
    members: Vec<u32>,
    /// Start and end of each block in `members`.
    ranges: Vec<(usize, usize)>,
    /// Blocks of each mention, as positions in `blocks_of`.
    starts: Vec<usize>,
    blocks_of: Vec<u32>,
    /// Blocks that could not be made small enough.
    pub(crate) cut: u64,
}

impl Blocks {
    /// The mentions behind a position that share a block with it, sorted, each once.
    pub(crate) fn partners_behind(&self, position: u32, partners: &mut Vec<u32>) {
        partners.clear();
        let at = position as usize;
        let (Some(start), Some(end)) = (self.starts.get(at), self.starts.get(at + 1)) else { return };
        for block in self.blocks_of.get(*start..*end).unwrap_or_default() {
            let Some((from, to)) = self.ranges.get(*block as usize) else { continue };
            let members = self.members.get(*from..*to).unwrap_or_default();
            partners.extend(members.iter().filter(|member| **member > position));
        }
        partners.sort_unstable();
        partners.dedup();
    }
}

/// What a key is made of; part of its hash, so that keys of different making do not meet.
#[derive(Clone, Copy)]
enum Key {
    FamilyAndGiven = 1,
    BirthAndGiven,
    BirthAndName,
    NamesInEitherOrder,
    Mail,
    PhoneAndGiven,
    DwellingAndName,
    AdultAndGiven,
    ChildAndName,
}

/// Which mentions a pass links.
#[derive(Clone, Copy)]
pub(crate) enum Pass<'a> {
    /// Children, residents and persons of untold role.
    Principals,
    /// All others with everybody; children only by birth date. Holds the person of each principal.
    Adults(&'a [u32]),
}

/// Makes the blocks of a pass.
pub(crate) fn block(roll: &Roll, pass: Pass<'_>, settings: &Settings) -> Blocks {
    let mut keyed: Vec<(u64, u32)> = Vec::new();
    for (position, profile) in (0_u32..).zip(&roll.profiles) {
        let mut push = |key: Key, one: u64, other: u64| keyed.push((mix(key as u64, one, other), position));
        match pass {
            Pass::Principals if !profile.kind.is_principal() => {}
            Pass::Adults(_) if profile.kind == Kind::Child => birth_keys(roll, profile, &mut push),
            _ => {
                name_keys(roll, profile, &mut push);
                birth_keys(roll, profile, &mut push);
                household_keys(roll, profile, &mut push);
                tie_keys(roll, (position, profile), pass, &mut push);
            }
        }
    }
    keyed.sort_unstable();
    keyed.dedup();
    let mut builder = Builder { roll, limit: settings.block_members_max.max(2), blocks: Vec::new(), cut: 0 };
    for group in keyed.chunk_by(|left, right| left.0 == right.0) {
        if group.len() > 1 {
            builder.subdivide(&group.iter().map(|(_, position)| *position).collect::<Vec<_>>(), 0);
        }
    }
    drop(keyed);
    builder.finish()
}

fn mix(kind: u64, one: u64, other: u64) -> u64 {
    let mut hash = kind;
    for value in [one, other] {
        hash = (hash.rotate_left(23) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        hash ^= hash >> 29;
    }
    hash
}

type Push<'a> = &'a mut dyn FnMut(Key, u64, u64);

/// Keys that stand for a given name: the class of its first letter (first two words), and its lines in the table of
/// short forms.
fn given_keys(roll: &Roll, profile: &Profile) -> impl Iterator<Item = u64> {
    let words = profile.given.as_slice();
    let letters = words.iter().take(2).map(|word| letter_class(&roll.names.entry(*word).word));
    let forms = words.first().map_or(&[][..], |word| roll.names.entry(*word).forms);
    let forms = forms.iter().take(FORM_KEYS_MAX).map(|form| 1_000 + u64::from(*form));
    letters.chain(forms).collect::<Vec<_>>().into_iter()
}

/// First letters that are mistaken for each other share a class.
fn letter_class(word: &str) -> u64 {
    match word.chars().next().unwrap_or(' ') {
        'c' | 'k' | 'q' | 'g' => 1,
        'f' | 'v' | 'w' | 'p' | 'b' => 2,
        'd' | 't' => 3,
        'i' | 'j' | 'y' => 4,
        's' | 'z' => 5,
        'm' | 'n' => 6,
        letter => 100 + u64::from(u32::from(letter)),
    }
}

/// Keys of a given name, and of a family name that may stand in its place. Only for companions that are few, such as one
/// child or one dwelling: there a swapped and misspelt name still meets its like.
fn either_keys(roll: &Roll, profile: &Profile) -> impl Iterator<Item = u64> {
    let family = profile.family.as_slice().iter().take(2).filter(|_| !profile.family_implied);
    let letters = family.map(|word| letter_class(&roll.names.entry(*word).word)).collect::<Vec<_>>();
    given_keys(roll, profile).chain(letters)
}

fn sounds<'a>(roll: &'a Roll, words: &'a [Value]) -> impl Iterator<Item = u64> + 'a {
    words.iter().map(|word| roll.names.entry(*word).sound)
}

fn name_keys(roll: &Roll, profile: &Profile, push: Push<'_>) {
    for family in sounds(roll, profile.family.as_slice()).chain(sounds(roll, profile.birth_family.as_slice())) {
        for given in given_keys(roll, profile) {
            push(Key::FamilyAndGiven, family, given);
        }
    }
    for given in sounds(roll, profile.given.as_slice()) {
        for family in sounds(roll, profile.family.as_slice()) {
            push(Key::NamesInEitherOrder, given.min(family), given.max(family));
        }
    }
}

fn birth_keys(roll: &Roll, profile: &Profile, push: Push<'_>) {
    let Some(born) = profile.born else { return };
    for given in given_keys(roll, profile) {
        push(Key::BirthAndGiven, born.block_key(), given);
    }
    for name in sounds(roll, profile.given.as_slice()).chain(sounds(roll, profile.family.as_slice())) {
        push(Key::BirthAndName, born.block_key(), name);
    }
}

fn household_keys(roll: &Roll, profile: &Profile, push: Push<'_>) {
    if profile.mail != ABSENT {
        push(Key::Mail, u64::from(profile.mail), 0);
    }
    for given in given_keys(roll, profile) {
        for phone in profile.phones.into_iter().filter(|phone| *phone != ABSENT) {
            push(Key::PhoneAndGiven, u64::from(phone), given);
        }
    }
    if profile.dwelling != ABSENT {
        either_keys(roll, profile).for_each(|name| push(Key::DwellingAndName, u64::from(profile.dwelling), name));
    }
}

fn tie_keys(roll: &Roll, (position, profile): (u32, &Profile), pass: Pass<'_>, push: Push<'_>) {
    for tied in roll.tied(position).iter().take(TIED_MAX) {
        let beside = roll.profile(*tied);
        match pass {
            Pass::Principals => {
                let adult = sounds(roll, beside.given.as_slice()).next().unwrap_or(0);
                let family = sounds(roll, beside.family.as_slice()).next().unwrap_or(0);
                let adult = mix(0, adult, family);
                given_keys(roll, profile).for_each(|given| push(Key::AdultAndGiven, adult, given));
            }
            Pass::Adults(persons) => {
                let child = persons.get(*tied as usize).copied().unwrap_or(*tied);
                either_keys(roll, profile).for_each(|name| push(Key::ChildAndName, u64::from(child), name));
            }
        }
    }
}

/// Fields that subdivide a block, in order.
const REFINEMENTS: [fn(&Roll, &Profile) -> u64; 5] = [
    |roll, profile| roll.names.entry(profile.given.first()).sound,
    |_, profile| profile.born.map_or(0, crate::birth_date::BirthDate::block_key),
    |_, profile| u64::from(profile.dwelling),
    |roll, profile| roll.names.entry(profile.family.first()).sound,
    |_, profile| u64::from(profile.phones[0]),
];

struct Builder<'a> {
    roll: &'a Roll,
    limit: usize,
    blocks: Vec<Vec<u32>>,
    cut: u64,
}

impl Builder<'_> {
    /// Keeps a group that is small enough, and splits any other by the next field.
    fn subdivide(&mut self, group: &[u32], stage: usize) {
        if group.len() < 2 {
            return;
        }
        if group.len() <= self.limit {
            self.blocks.push(group.to_vec());
            return;
        }
        let Some(refine) = REFINEMENTS.get(stage) else {
            self.window(group);
            return;
        };
        let mut split: Vec<(u64, u32)> =
            group.iter().map(|position| (refine(self.roll, self.roll.profile(*position)), *position)).collect();
        split.sort_unstable();
        let untold = split.partition_point(|(value, _)| *value == 0);
        let (lacking, told) = split.split_at(untold);
        let lacking: Vec<u32> = lacking.iter().map(|(_, position)| *position).collect();
        let goes_along = lacking.len() <= self.limit / 4;
        if !goes_along || told.is_empty() {
            self.subdivide(&lacking, stage + 1);
        }
        for part in told.chunk_by(|left, right| left.0 == right.0) {
            let mut members: Vec<u32> = part.iter().map(|(_, position)| *position).collect();
            if goes_along {
                members.extend_from_slice(&lacking);
            }
            self.subdivide(&members, stage + 1);
        }
    }

    /// Cuts a group whose mentions agree in everything there is: each meets its neighbours only.
    fn window(&mut self, group: &[u32]) {
        self.cut += 1;
        let mut sorted = group.to_vec();
        sorted.sort_unstable_by_key(|position| {
            let profile = self.roll.profile(*position);
            (profile.given, profile.family, profile.born, profile.dwelling, *position)
        });
        let step = WINDOW_MEMBERS / 2;
        for start in (0..sorted.len()).step_by(step) {
            let end = (start + WINDOW_MEMBERS).min(sorted.len());
            self.blocks.push(sorted.get(start..end).unwrap_or_default().to_vec());
        }
    }

    fn finish(self) -> Blocks {
        let count = self.roll.len();
        let mut counts = vec![0_usize; count + 1];
        for position in self.blocks.iter().flatten() {
            if let Some(slot) = counts.get_mut(*position as usize + 1) {
                *slot += 1;
            }
        }
        let mut starts = counts;
        let mut sum = 0;
        for slot in &mut starts {
            sum += *slot;
            *slot = sum;
        }
        let mut filled = starts.clone();
        let mut blocks_of = vec![0_u32; sum];
        let mut members = Vec::with_capacity(sum);
        let mut ranges = Vec::with_capacity(self.blocks.len());
        for (number, block) in (0_u32..).zip(self.blocks) {
            let from = members.len();
            for position in block {
                if let Some(next) = filled.get_mut(position as usize) {
                    if let Some(slot) = blocks_of.get_mut(*next) {
                        *slot = number;
                    }
                    *next += 1;
                }
                members.push(position);
            }
            ranges.push((from, members.len()));
        }
        Blocks { members, ranges, starts, blocks_of, cut: self.cut }
    }
}
