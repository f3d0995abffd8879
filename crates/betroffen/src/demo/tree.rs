//! The leaked tree: one folder per institution below each host's folder.
//!
//! Carriers are written side by side, each from its own stream of chance; what they tell (objects, truth, counts)
//! comes back in the carriers' order, so that threads leave no trace in the result.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, SystemTime};

use anyhow::Context as _;

use super::carriers::{Carrier, Institution};
use super::dice::Dice;
use super::documents;
use super::people::HouseholdKind;
use super::pictures::{Pool, Sort};
use super::population::Population;
use super::reach::{CLOSED, FIRST_LINE};
use super::tables::{self, Place, TruthText};

/// Earliest birth of what is born after the first log line: a quarter of a day later.
pub(super) const LATE_FROM: i64 = FIRST_LINE + 6 * 3600;
/// Latest birth.
const LATE_TO: i64 = CLOSED - 12 * 3600;
/// Every so many institutions one odd file of each sort lies about.
const ODD_EVERY: usize = 24;

/// A file or archive member as the generator knows it.
#[derive(Debug)]
pub(super) struct Object {
    /// Locator text below the tree's root.
    pub(super) path: String,
    /// Bytes of the file (of the member, unpacked).
    pub(super) bytes: u64,
    /// When the application created it, where its record says so.
    pub(super) born: Option<i64>,
    /// The archive in which it lies.
    pub(super) container: Option<usize>,
    /// Archives are fetched whole or not at all in this world.
    pub(super) archive: bool,
}

/// A signed-in user with a right to a folder.
#[derive(Debug)]
pub(super) struct Entitlement {
    /// Login name.
    pub(super) user: String,
    /// Folder, ending in `/`.
    pub(super) folder: String,
    /// The objects in it.
    pub(super) objects: std::ops::Range<usize>,
}

/// What one carrier's part of the tree tells.
pub(super) struct Part {
    /// Number of the carrier.
    pub(super) carrier: usize,
    /// Its objects.
    pub(super) objects: Vec<Object>,
    /// Rights of its users; ranges count inside `objects`.
    pub(super) entitlements: Vec<Entitlement>,
    /// Its truth.
    pub(super) truth: TruthText,
    /// Its people and counts.
    pub(super) population: Population,
}

/// What all carriers share while they are written.
pub(super) struct Site<'a> {
    /// The seed.
    pub(super) seed: u64,
    /// Root of the tree.
    pub(super) root: &'a Path,
    /// Encoded pictures.
    pub(super) pool: &'a Pool,
    /// Identifiers of every so-manyth carrier are kept.
    pub(super) identifiers_every: usize,
}

/// Writes all carriers' files and hands the parts to `take` in order.
pub(super) fn write(
    site: &Site,
    carriers: &[Carrier],
    take: &mut dyn FnMut(Part) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    // The bound keeps finished parts from piling up behind a slow one.
    let (send, receive) = mpsc::sync_channel(threads * 4);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(carrier) = carriers.get(index) else { break };
                    if send.send((index, part(site, index, carrier))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        for (index, part) in receive {
            waiting.insert(index, part?);
            while let Some(part) = waiting.remove(&due) {
                take(part)?;
                due += 1;
            }
        }
        Ok(())
    })
}

/// A carrier while its files are written.
struct Desk<'a> {
    site: &'a Site<'a>,
    carrier: &'a Carrier,
    part: Part,
    dice: Dice,
    file: u32,
}

fn part(site: &Site, index: usize, carrier: &Carrier) -> anyhow::Result<Part> {
    let truth = TruthText { keep_identifiers: index.is_multiple_of(site.identifiers_every), ..TruthText::default() };
    let part = Part {
        carrier: index,
        objects: Vec::new(),
        entitlements: Vec::new(),
        truth,
        population: Population::new(site.seed),
    };
    let dice = Dice::new(site.seed, "carrier", index as u64);
    let mut desk = Desk { site, carrier, part, dice, file: 0 };
    for institution in &carrier.institutions {
        desk.house(institution)?;
    }
    desk.part.population.close();
    Ok(desk.part)
}

/// Where the next file of a house goes.
#[derive(Clone, Copy)]
struct Lot {
    secure: bool,
    born: Option<i64>,
}

impl Desk<'_> {
    fn house(&mut self, house: &Institution) -> anyhow::Result<()> {
        let joined = self.dice.between(LATE_FROM, LATE_TO - 3600);
        let shared = self.dice.chance(400);
        for rows in &house.tables {
            let lot = self.lot(house, joined, shared);
            self.table(house, *rows, lot)?;
        }
        for _ in 0..self.dice.below(3) {
            let lot = self.lot(house, joined, shared);
            self.note(house, lot)?;
        }
        let pictures = self.dice.between(6, 21);
        let children = pictures * 2 / 5;
        for child in 0..children {
            let lot = self.lot(house, joined, shared);
            self.child_folder(house, child, lot)?;
        }
        for number in 0..pictures - children - children * 6 / 10 {
            let lot = self.lot(house, joined, shared);
            let bytes = self.site.pool.picture(Sort::Photo, &mut self.dice);
            self.file(house, &format!("fotos/Ausflug {number:03}.jpg"), &bytes, lot)?;
        }
        for number in 0..self.dice.between(0, 3) + i64::from(self.dice.chance(320)) {
            let lot = self.lot(house, joined, shared);
            let bytes = documents::pdf(&house.name, &mut self.dice);
            self.file(house, &format!("anhaenge/Elternbrief_{number:02}.pdf"), &bytes, lot)?;
        }
        let lot = self.lot(house, joined, shared);
        self.odd_files(house, lot)
    }

    fn lot(&mut self, house: &Institution, joined: i64, shared: bool) -> Lot {
        if house.late {
            return Lot { secure: true, born: Some(joined + self.dice.between(0, 3600)) };
        }
        let secure = shared && self.dice.chance(350);
        let late = self.dice.chance(if secure { 120 } else { 40 });
        let born = if late {
            Some(self.dice.between(LATE_FROM, LATE_TO))
        } else if self.dice.chance(200) {
            Some(FIRST_LINE - self.dice.between(1, 800) * 86_400)
        } else {
            None
        };
        Lot { secure, born }
    }

    fn path(house: &Institution, name: &str, lot: Lot) -> String {
        format!("{}/{}/{name}", if lot.secure { "secure" } else { "open" }, house.folder)
    }

    fn table(&mut self, house: &Institution, rows: usize, lot: Lot) -> anyhow::Result<()> {
        let kind = tables::listed_kind(house);
        let template = tables::template(kind, &mut self.dice);
        self.file += 1;
        let zipped = self.dice.chance(130);
        // Some exports carry an ending that says nothing, or the wrong thing.
        let ending = if self.dice.chance(960) { "csv" } else { self.dice.pick(&["txt", "dat"]) };
        let name = format!("{}_{:02}.{ending}", template.stem, self.file);
        let archive = Self::path(house, &format!("anhaenge/Sicherung_{:02}.zip", self.file), lot);
        let path =
            if zipped { format!("{archive}!listen/{name}") } else { Self::path(house, &format!("listen/{name}"), lot) };
        let facts = (self.site.seed, self.part.carrier as u64);
        let place = Place { path: &path, controller: &self.carrier.key, facts, file: self.file, town: house.town };
        let bytes =
            tables::table(template, rows, &place, &mut self.part.population, &mut self.part.truth, &mut self.dice);
        if !zipped {
            return self.save(path, &bytes, lot, false).map(drop);
        }
        let picture = self.site.pool.picture(Sort::Photo, &mut self.dice);
        self.archive(archive, &[(format!("listen/{name}"), bytes), ("bilder/gruppe.jpg".to_owned(), picture)], lot)
    }

    fn note(&mut self, house: &Institution, lot: Lot) -> anyhow::Result<()> {
        if self.dice.chance(380) {
            let bytes = documents::prose(&mut self.dice);
            let name = format!("notizen/Besprechung {:05}.txt", self.dice.below(100_000));
            return self.file(house, &name, &bytes, lot);
        }
        let kind = match tables::listed_kind(house) {
            HouseholdKind::Staff => HouseholdKind::Family,
            kind => kind,
        };
        self.file += 1;
        let path = Self::path(house, &format!("notizen/Bogen_{:04}.txt", self.file), lot);
        let facts = (self.site.seed, self.part.carrier as u64);
        let place = Place { path: &path, controller: &self.carrier.key, facts, file: self.file, town: house.town };
        let bytes = tables::form(kind, &place, &mut self.part.population, &mut self.part.truth, &mut self.dice);
        self.save(path, &bytes, lot, false).map(drop)
    }

    /// A child's folder with avatar and signature; half of them belong to a user who may see them.
    fn child_folder(&mut self, house: &Institution, child: i64, lot: Lot) -> anyhow::Result<()> {
        let folder = Self::path(house, &format!("kinder/k{:05}-{child:02}/", house.number + 1), lot);
        let from = self.part.objects.len();
        let (sort, ending) = if self.dice.chance(600) { (Sort::AvatarJpeg, "jpg") } else { (Sort::AvatarPng, "png") };
        let avatar = self.site.pool.picture(sort, &mut self.dice);
        self.save(format!("{folder}avatar.{ending}"), &avatar, lot, false)?;
        if self.dice.chance(600) {
            let signature = self.site.pool.picture(Sort::Signature, &mut self.dice);
            self.save(format!("{folder}unterschrift.png"), &signature, lot, false)?;
        }
        if self.dice.chance(500) {
            let user = format!("u{:07}", house.number * 20 + usize::try_from(child).unwrap_or_default() + 1);
            self.part.entitlements.push(Entitlement { user, folder, objects: from..self.part.objects.len() });
        }
        Ok(())
    }

    /// One odd file of each sort in every so-manyth house: empty, damaged, mislabelled, encrypted.
    fn odd_files(&mut self, house: &Institution, lot: Lot) -> anyhow::Result<()> {
        let pool = self.site.pool;
        let dice = &mut self.dice;
        match house.number % ODD_EVERY {
            1 => self.file(house, "fotos/leer.jpg", &[], lot),
            3 => {
                let bytes = pool.picture(Sort::Photo, dice);
                self.file(house, "fotos/defekt.jpg", bytes.get(..bytes.len() / 3).unwrap_or_default(), lot)
            }
            5 => {
                let bytes = pool.picture(Sort::AvatarPng, dice);
                self.file(house, "fotos/Bild.jpg", &bytes, lot)
            }
            7 => {
                let bytes = pool.picture(Sort::Photo, dice);
                self.file(house, "anhaenge/Formular.pdf", &bytes, lot)
            }
            9 => {
                let member = "listen/Personal.csv".to_owned();
                let bytes = documents::encrypted_archive(&member, 900, dice)?;
                let archive = self.save(Self::path(house, "anhaenge/Personal.zip", lot), &bytes, lot, true)?;
                self.member(archive, &member, 900);
                Ok(())
            }
            11 => {
                let member = ("bilder/gruppe.jpg".to_owned(), pool.picture(Sort::Photo, dice));
                let bytes = documents::archive(&[member], true)?;
                let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
                self.save(Self::path(house, "anhaenge/Defekt.zip", lot), half, lot, true).map(drop)
            }
            13 | 19 => {
                let members = [
                    ("notizen/Protokoll.txt".to_owned(), documents::prose(dice)),
                    ("bilder/gruppe.jpg".to_owned(), pool.picture(Sort::Photo, dice)),
                ];
                self.archive(Self::path(house, "anhaenge/Archiv.zip", lot), &members, lot)
            }
            15 => self.file(house, "notizen/leer.txt", b"", lot),
            17 => {
                let bytes: Vec<u8> = (0..600).map(|_| dice.below(256) as u8).collect();
                self.file(house, "anhaenge/unbekannt.bin", &bytes, lot)
            }
            _ => Ok(()),
        }
    }

    fn archive(&mut self, path: String, members: &[(String, Vec<u8>)], lot: Lot) -> anyhow::Result<()> {
        let bytes = documents::archive(members, true)?;
        let archive = self.save(path, &bytes, lot, true)?;
        for (name, bytes) in members {
            self.member(archive, name, bytes.len() as u64);
        }
        Ok(())
    }

    fn member(&mut self, archive: usize, name: &str, bytes: u64) {
        let path = format!("{}!{name}", self.part.objects[archive].path);
        self.part.objects.push(Object { path, bytes, born: None, container: Some(archive), archive: false });
    }

    fn file(&mut self, house: &Institution, name: &str, bytes: &[u8], lot: Lot) -> anyhow::Result<()> {
        self.save(Self::path(house, name, lot), bytes, lot, false).map(drop)
    }

    /// Writes a file with a time stamp that proves nothing: some old files look young.
    fn save(&mut self, path: String, bytes: &[u8], lot: Lot, archive: bool) -> anyhow::Result<usize> {
        let looks_young = self.dice.chance(40);
        let modified = match lot.born {
            Some(born) => born,
            None if looks_young => self.dice.between(LATE_FROM, LATE_TO),
            None => FIRST_LINE - self.dice.between(10, 800) * 86_400,
        };
        save_file(&self.site.root.join(&path), bytes, modified)?;
        let bytes = bytes.len() as u64;
        self.part.objects.push(Object { path, bytes, born: lot.born, container: None, archive });
        Ok(self.part.objects.len() - 1)
    }
}

/// Writes a file and sets its time stamp.
pub(super) fn save_file(path: &Path, bytes: &[u8], modified: i64) -> anyhow::Result<()> {
    let mut file = match File::create(path) {
        Ok(file) => file,
        Err(_) => {
            // Mostly the folder is there; asking first would double the calls.
            fs::create_dir_all(path.parent().unwrap_or(path)).context("cannot create a folder of the demo tree")?;
            File::create(path).context("cannot create a file of the demo tree")?
        }
    };
    file.write_all(bytes).context("cannot write a file of the demo tree")?;
    let seconds = u64::try_from(modified).unwrap_or_default();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).context("cannot set a file's time")
}
