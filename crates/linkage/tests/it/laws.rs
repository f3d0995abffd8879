//! Laws that hold for every list: order does not matter, weights are their parts, decisions can be taken back, and no
//! mention is lost.

use std::collections::BTreeMap;

use linkage::{Linked, Settings, explain, link};
use model::{ControllerKey, MentionId, MentionRow, PairDecision, PersonId, TieRow};
use proptest::prelude::*;

use crate::rows::mention;
use crate::world::{Dice, World, build};

fn run(mentions: &[MentionRow], ties: &[TieRow], decisions: &[PairDecision]) -> Linked {
    link(&ControllerKey("T-0001".to_owned()), mentions, ties, decisions, &Settings::STANDARD)
}

fn persons(linked: &Linked) -> BTreeMap<MentionId, PersonId> {
    linked.memberships.iter().map(|row| (row.mention, row.person)).collect()
}

fn shuffle<T>(list: &mut [T], dice: &mut Dice) {
    for index in (1..list.len()).rev() {
        list.swap(index, dice.below(index + 1));
    }
}

/// Two different mentions of a world.
fn pick(world: &World, dice: &mut Dice) -> (MentionId, MentionId) {
    let count = world.mentions.len();
    let left = dice.below(count);
    let right = (left + 1 + dice.below(count - 1)) % count;
    (world.mentions[left].mention, world.mentions[right].mention)
}

fn decision((left, right): (MentionId, MentionId), same: bool) -> PairDecision {
    PairDecision { left, right, same }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn permuting_input_changes_nothing(seed in 0_u64..10_000) {
        let mut world = build(seed, 25);
        let before = run(&world.mentions, &world.ties, &[]);
        let mut dice = Dice::new(seed + 1);
        shuffle(&mut world.mentions, &mut dice);
        shuffle(&mut world.ties, &mut dice);
        prop_assert_eq!(before, run(&world.mentions, &world.ties, &[]));
    }

    #[test]
    fn each_mention_is_in_exactly_one_person(seed in 0_u64..10_000) {
        let world = build(seed, 25);
        let linked = run(&world.mentions, &world.ties, &[]);
        let mut expected: Vec<_> = world.mentions.iter().map(|row| row.mention).collect();
        expected.sort_unstable();
        let members: Vec<_> = linked.memberships.iter().map(|row| row.mention).collect();
        prop_assert_eq!(members, expected);
        let mut sizes: BTreeMap<PersonId, (u64, MentionId)> = BTreeMap::new();
        for row in &linked.memberships {
            let entry = sizes.entry(row.person).or_insert((0, row.mention));
            *entry = (entry.0 + 1, entry.1.min(row.mention));
        }
        prop_assert_eq!(sizes.len(), linked.persons.len());
        for person in &linked.persons {
            let (count, smallest) = sizes[&person.person];
            prop_assert_eq!(person.mentions, count);
            prop_assert_eq!(person.person, PersonId(smallest.0));
            let is_joined = person.weakest_millibits >= Settings::STANDARD.threshold_millibits;
            prop_assert_eq!(is_joined, count > 1);
        }
    }

    #[test]
    fn a_weight_is_the_sum_of_its_parts(seed in 0_u64..10_000) {
        let world = build(seed, 25);
        let linked = persons(&run(&world.mentions, &world.ties, &[]));
        let explanations = explain(&world.mentions, &world.ties, &[], &Settings::STANDARD);
        prop_assert!(!explanations.is_empty());
        for explanation in explanations {
            prop_assert_eq!(explanation.millibits, explanation.parts.iter().map(|part| part.millibits).sum::<i64>());
            prop_assert_eq!(explanation.parts.first().map(|part| part.field), Some("prior"));
            prop_assert!(explanation.left < explanation.right);
            prop_assert_eq!(linked[&explanation.left], linked[&explanation.right]);
        }
    }

    #[test]
    fn a_join_is_obeyed_and_can_be_taken_back(seed in 0_u64..10_000) {
        let world = build(seed, 25);
        let before = run(&world.mentions, &world.ties, &[]);
        let now = persons(&before);
        let mut dice = Dice::new(seed + 2);
        let pair = (0..50).map(|_| pick(&world, &mut dice)).find(|(left, right)| now[left] != now[right]);
        let pair = pair.expect("two persons in fifty draws");
        let joined = persons(&run(&world.mentions, &world.ties, &[decision(pair, true)]));
        prop_assert_eq!(joined[&pair.0], joined[&pair.1]);
        let turned = (pair.1, pair.0);
        let restored = run(&world.mentions, &world.ties, &[decision(pair, true), decision(turned, false)]);
        prop_assert_eq!(before, restored);
    }

    #[test]
    fn a_separation_holds_also_over_others(seed in 0_u64..10_000) {
        let world = build(seed, 40);
        let linked = run(&world.mentions, &world.ties, &[]);
        for person in linked.persons.iter().filter(|person| person.mentions >= 3).take(3) {
            let rows = linked.memberships.iter().filter(|row| row.person == person.person);
            let members: Vec<_> = rows.map(|row| row.mention).collect();
            let apart = decision((members[0], members[1]), false);
            let after = persons(&run(&world.mentions, &world.ties, &[apart]));
            prop_assert_ne!(after[&members[0]], after[&members[1]]);
            let chain = [decision((members[0], members[2]), true), decision((members[1], members[2]), true), apart];
            let after = persons(&run(&world.mentions, &world.ties, &chain));
            prop_assert_ne!(after[&members[0]], after[&members[1]]);
        }
    }

    #[test]
    fn hostile_cells_never_panic(cells in proptest::collection::vec(".{0,60}", 1..12)) {
        let mut rows = Vec::new();
        for (line, cell) in (1_u64..).zip(&cells) {
            let mut row = mention(&format!("child a:{line}"));
            let value = model::Sensitive::new(cell.clone());
            let fields = &mut row.fields;
            for field in [&mut fields.given_name, &mut fields.family_name, &mut fields.birth_date, &mut fields.street,
                &mut fields.phone, &mut fields.email, &mut fields.postal_code, &mut fields.sex] {
                *field = value.clone();
            }
            let mut whole = mention(&format!("guardian b:{line}"));
            whole.fields.full_name = value;
            rows.push(row);
            rows.push(whole);
        }
        prop_assert_eq!(run(&rows, &[], &[]).memberships.len(), rows.len());
    }

    #[test]
    fn another_record_never_loses_a_mention(seed in 0_u64..10_000) {
        let mut world = build(seed, 25);
        let before = persons(&run(&world.mentions, &world.ties, &[]));
        world.mentions.push(mention("child zusatz:1 g=Emma f=Müller b=3.4.2018"));
        let after = persons(&run(&world.mentions, &world.ties, &[]));
        prop_assert_eq!(after.len(), before.len() + 1);
        prop_assert!(before.keys().all(|mention| after.contains_key(mention)));
    }
}

#[test]
fn a_person_of_very_many_equal_mentions_stays_one() {
    let rows: Vec<MentionRow> = (1..3_000)
        .map(|line| mention(&format!("emergency_contact a:{line} g=Gerlinde f=Thal p=03023125001")))
        .collect();
    let linked = run(&rows, &[], &[]);
    assert_eq!(linked.persons.len(), 1);
    assert!(linked.cut_blocks > 0, "the block is over the limit and must be told");
    assert!(linked.candidate_pairs < 200_000, "a cut block must not be compared pair by pair");
}

#[test]
fn nothing_gives_nothing() {
    let linked = run(&[], &[], &[]);
    assert!(linked.persons.is_empty() && linked.memberships.is_empty() && linked.candidate_pairs == 0);
}
