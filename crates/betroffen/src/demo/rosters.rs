//! The operator's own lists: carriers, institutions, rights of users, births of files.

use std::path::Path;

use anyhow::Context as _;
use csv::WriterBuilder;

use super::carriers::{Carrier, LANDS};
use super::charset::transliterate;
use super::contacts;
use super::dice::Dice;
use super::reach::rfc3339;
use super::tree::{Entitlement, Object};
use super::words;

/// Writes all four rosters.
pub(super) fn write(
    folder: &Path,
    seed: u64,
    carriers: &[Carrier],
    objects: &[Object],
    entitlements: &[Entitlement],
) -> anyhow::Result<()> {
    carrier_rows(&folder.join("carriers.csv"), seed, carriers)?;
    institution_rows(&folder.join("institutions.csv"), carriers)?;
    let rights = entitlements.iter().map(|entitlement| [entitlement.user.clone(), entitlement.folder.clone()]);
    rows(&folder.join("entitlements.csv"), ["user", "path"], rights)?;
    let births = objects.iter().filter_map(|object| Some([object.path.clone(), rfc3339(object.born?)]));
    rows(&folder.join("births.csv"), ["path", "created_at"], births)
}

fn rows<const N: usize>(path: &Path, header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> anyhow::Result<()> {
    let mut writer = WriterBuilder::new().delimiter(b';').from_path(path).context("cannot create a roster")?;
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.flush().context("cannot write a roster")
}

fn carrier_rows(path: &Path, seed: u64, carriers: &[Carrier]) -> anyhow::Result<()> {
    let header = [
        "controller",
        "name",
        "form",
        "regime",
        "land",
        "street",
        "postal_code",
        "town",
        "contact_email",
        "contact_phone",
        "dpo_name",
        "dpo_email",
    ];
    let carrier_row = |carrier: &Carrier| {
        let mut dice = Dice::new(seed, &carrier.key, 0);
        let domain = format!("{}.example", carrier.key.to_lowercase());
        let group = words::group(&mut dice);
        let given = group.female[dice.below(group.female.len())];
        let family = group.family[dice.below(group.family.len())];
        [
            carrier.key.clone(),
            carrier.name.clone(),
            carrier.form.to_owned(),
            carrier.regime.to_owned(),
            LANDS[carrier.land].0.to_owned(),
            format!("{} {}", words::street(&mut dice), dice.between(1, 60)),
            format!("{:05}", carrier.town.postal_code),
            words::town(carrier.town.number),
            format!("post@{domain}"),
            contacts::phone_text(&contacts::phone(&mut dice), 0),
            format!("{given} {family}"),
            format!("datenschutz@{domain}"),
        ]
    };
    rows(path, header, carriers.iter().map(carrier_row))
}

fn institution_rows(path: &Path, carriers: &[Carrier]) -> anyhow::Result<()> {
    let header = ["institution", "controller", "name", "kind", "folder", "folder_secure", "land", "town"];
    let institutions = carriers.iter().flat_map(|carrier| {
        carrier.institutions.iter().map(move |house| {
            [
                house.key.clone(),
                carrier.key.clone(),
                house.name.clone(),
                house.kind.word().to_owned(),
                format!("open/{}", house.folder),
                format!("secure/{}", house.folder),
                LANDS[carrier.land].0.to_owned(),
                words::town(house.town.number),
            ]
        })
    });
    rows(path, header, institutions)
}

/// A line about the world for whoever finds the folder.
pub(super) fn readme(seed: u64, scale_milli: u32) -> String {
    let text = format!(
        "Demo world kita-app, scale {scale_milli}/1000, seed {seed}\n\n\
         Everything here is invented: people, towns, carriers, institutions, hosts. No operator is meant. Telephone \
         numbers are reserved for media productions, mail and hosts end in reserved domains, client addresses lie in \
         documentation networks, IBANs name no bank.\n\n\
         tree/    what lay open: open/ on files.kita-app.example, secure/ on dateien.kita-app.example\n\
         logs/    access logs of both hosts, shipped off as they were written\n\
         roster/  the operator's lists\n\
         reach.toml  doors and mounts\n\
         truth/   for scoring only: no command of the product reads it\n"
    );
    // The file is read on any terminal.
    transliterate(&text)
}
