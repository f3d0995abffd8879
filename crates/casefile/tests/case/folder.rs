//! The case folder and its key: what may lie where, and what is said when it does not.

use std::fs;

use casefile::{Case, CaseError, CreateRequest, KeyPlace, find_case, verify_journal};

use crate::plane::{World, caller};

#[tokio::test]
async fn a_case_opens_again_and_is_found_from_below() {
    let world = World::new();
    let id = world.create().await.id();
    let case = world.open().await;
    assert_eq!((case.id(), case.number(), case.label()), (id, "2026-0001", "Open web server"));
    assert_eq!(find_case(&case.dir().join("segments")).expect("found"), case.dir());
    assert!(matches!(find_case(world.root()), Err(CaseError::NoCase)));
    assert!(matches!(find_case(&world.root().join("nowhere")), Err(CaseError::FolderMissing)));
    let status = case.status().await.expect("status");
    assert_eq!((status.entries, status.runs, status.run_is_outdated), (2, 0, false));
}

#[tokio::test]
async fn numbers_count_on_beside_each_other() {
    let world = World::new();
    world.create().await;
    let beside =
        CreateRequest { dir: world.root().join("second"), label: String::new(), number: None, key: world.keys.clone() };
    assert_eq!(Case::create(&beside, &caller(0)).await.expect("a second case").number(), "2026-0002");
}

#[tokio::test]
async fn nothing_is_made_where_something_lies() {
    let world = World::new();
    world.create().await;
    let request = |dir: &str| CreateRequest {
        dir: world.root().join(dir),
        label: String::new(),
        number: None,
        key: world.keys.clone(),
    };
    let mut again = request("");
    again.dir.clone_from(&world.dir);
    assert!(matches!(Case::create(&again, &caller(0)).await, Err(CaseError::AlreadyACase)));
    fs::create_dir(world.root().join("full")).expect("a folder");
    fs::write(world.root().join("full/note.txt"), "x").expect("a file");
    assert!(matches!(Case::create(&request("full"), &caller(0)).await, Err(CaseError::FolderNotEmpty)));
    let bad = CreateRequest { number: Some("7".to_owned()), ..request("bad") };
    assert!(matches!(Case::create(&bad, &caller(0)).await, Err(CaseError::CaseNumber)));
    let mut nobody = caller(0);
    nobody.actor = Default::default();
    assert!(matches!(Case::create(&request("bad"), &nobody).await, Err(CaseError::CallerUnclear { .. })));
    assert!(!world.root().join("bad").exists());
}

#[tokio::test]
async fn a_failed_beginning_leaves_nothing_behind() {
    let world = World::new();
    let mut lost = caller(0);
    lost.zone = "nowhere in particular".to_owned();
    let request = CreateRequest { dir: world.dir.clone(), label: String::new(), number: None, key: world.keys.clone() };
    assert!(matches!(Case::create(&request, &lost).await, Err(CaseError::Entry(_))));
    assert!(!world.dir.exists());
    assert_eq!(fs::read_dir(world.root().join("keys")).expect("the key folder").count(), 0);
}

#[tokio::test]
async fn the_key_lies_outside() {
    let world = World::new();
    for inside in [KeyPlace::Folder(world.dir.join("keys")), KeyPlace::File(world.dir.join("sub/../case.key"))] {
        let request = CreateRequest { dir: world.dir.clone(), label: String::new(), number: None, key: inside };
        assert!(matches!(Case::create(&request, &caller(0)).await, Err(CaseError::KeyInsideCase)));
    }
    let case = world.create().await;
    let KeyPlace::Folder(keys) = &world.keys else { panic!("a folder of keys") };
    let key = keys.join(format!("{}.key", case.id()));
    let inside = case.dir().join("stolen.key");
    fs::copy(&key, &inside).expect("copied");
    let opened = Case::open(&world.dir, &KeyPlace::File(inside)).await;
    assert!(matches!(opened, Err(CaseError::KeyInsideCase)));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&key).expect("the key").permissions().mode() & 0o777, 0o600);
    }
}

#[tokio::test]
async fn wrong_and_missing_keys_are_told_apart_and_verify_needs_none() {
    let (world, other) = (World::new(), World::new());
    let (case, other_case) = (world.create().await, other.create().await);
    let (id, other_id) = (case.id().to_string(), other_case.id().to_string());
    case.close().await;
    let KeyPlace::Folder(keys) = &world.keys else { panic!("a folder of keys") };
    let KeyPlace::Folder(other_keys) = &other.keys else { panic!("a folder of keys") };
    let key = keys.join(format!("{id}.key"));
    let foreign = fs::read_to_string(other_keys.join(format!("{other_id}.key"))).expect("a key");
    let own = fs::read_to_string(&key).expect("a key");
    for (line, expect) in [
        (foreign.clone(), "the key file belongs to another case"),
        (foreign.replace(&other_id, &id), "the key does not fit this case"),
        (own[..own.len() - 3].to_owned(), "the key file is no key file of this program, or it is damaged"),
        ("nonsense".to_owned(), "the key file is no key file of this program, or it is damaged"),
    ] {
        fs::write(&key, line).expect("written");
        let error = Case::open(&world.dir, &world.keys).await.err().expect("refused");
        assert_eq!(error.what(), expect);
        assert!(!error.consequence().is_empty() && !error.hint().is_empty());
    }
    fs::remove_file(&key).expect("removed");
    assert!(matches!(Case::open(&world.dir, &world.keys).await, Err(CaseError::KeyMissing)));
    assert!(verify_journal(&world.dir).await.expect("verified").is_sound());
}

#[tokio::test]
async fn a_damaged_folder_is_told() {
    let world = World::new();
    let case = world.create().await;
    let card = case.dir().join("case.toml");
    case.close().await;
    let sound = fs::read_to_string(&card).expect("case.toml");
    fs::write(&card, sound.replace("format = 1", "format = 2")).expect("written");
    assert!(matches!(Case::open(&world.dir, &world.keys).await, Err(CaseError::ForeignFormat { found: 2 })));
    fs::write(&card, "format =").expect("written");
    assert!(matches!(Case::open(&world.dir, &world.keys).await, Err(CaseError::CardDamaged)));
    fs::write(&card, sound).expect("written");
    fs::write(world.dir.join("store.db"), "this is no store, but a text that is long enough").expect("written");
    let error = Case::open(&world.dir, &world.keys).await.err().expect("refused");
    assert_eq!(error.what(), "opening the store failed: store.db is damaged or no store");
    fs::remove_file(world.dir.join("store.db")).expect("removed");
    let error = Case::open(&world.dir, &world.keys).await.err().expect("refused");
    assert_eq!(error.what(), "opening the store failed: store.db cannot be opened");
}
