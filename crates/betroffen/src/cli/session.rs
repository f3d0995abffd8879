//! What every command begins with: who acts, which case, which key, which engine.

use std::path::{Path, PathBuf};

use anyhow::Context;
use casefile::{Caller, Case, FinishedRun, KeyEnvironment, KeyPlace, find_case, key_folder};
use model::{Instant, Sensitive};

use super::Globals;
use crate::plane::EnginePlane;

/// An open case with its engine.
pub(crate) struct Session {
    pub(crate) case: Case,
    pub(crate) plane: EnginePlane,
    pub(crate) caller: Caller,
}

impl Session {
    /// Opens the case that the arguments name, or the one around the current folder.
    pub(crate) async fn open(globals: &Globals) -> anyhow::Result<Self> {
        let dir = case_dir(globals)?;
        let case = Case::open(&dir, &key_place(globals)?).await?;
        let plane = EnginePlane::open(&case.plane_context())?;
        Ok(Self { case, plane, caller: caller(globals)? })
    }

    /// A run by the name the user gave: `latest`, `-1`, an id or its beginning.
    pub(crate) async fn run(&self, name: Option<&str>) -> anyhow::Result<FinishedRun> {
        Ok(self.case.run(name.unwrap_or("latest")).await?)
    }
}

/// An open case without an engine: facts, clocks and drafts need none.
pub(crate) struct OpenCase {
    pub(crate) case: Case,
    pub(crate) caller: Caller,
}

impl OpenCase {
    /// Opens the case that the arguments name, or the one around the current folder.
    pub(crate) async fn open(globals: &Globals) -> anyhow::Result<Self> {
        let case = Case::open(&case_dir(globals)?, &key_place(globals)?).await?;
        Ok(Self { case, caller: caller(globals)? })
    }
}

/// The case folder.
pub(crate) fn case_dir(globals: &Globals) -> anyhow::Result<PathBuf> {
    match &globals.case {
        Some(dir) => Ok(dir.clone()),
        None => Ok(find_case(&std::env::current_dir().context("the current folder is not there")?)?),
    }
}

/// Where the key lies.
pub(crate) fn key_place(globals: &Globals) -> anyhow::Result<KeyPlace> {
    if let Some(file) = &globals.key {
        return Ok(KeyPlace::File(file.clone()));
    }
    let environment = KeyEnvironment {
        betroffen_keys: std::env::var_os("BETROFFEN_KEYS"),
        xdg_config_home: std::env::var_os("XDG_CONFIG_HOME"),
        app_data: std::env::var_os("APPDATA"),
        home: std::env::var_os("HOME"),
    };
    let folder =
        key_folder(&environment).context("the environment names no folder for keys; give one with --key FILE")?;
    Ok(KeyPlace::Folder(folder))
}

/// Who acts, what for, when, where.
pub(crate) fn caller(globals: &Globals) -> anyhow::Result<Caller> {
    let login = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    let actor = globals.actor.clone().or(login).unwrap_or_else(|| "unknown login".to_owned());
    let now = jiff::Zoned::now();
    Ok(Caller {
        actor: Sensitive::new(actor),
        purpose: globals.purpose.clone(),
        now: Instant(now.timestamp().as_microsecond()),
        zone: now.time_zone().iana_name().map_or_else(|| now.offset().to_string(), str::to_owned),
    })
}

/// A path as shown to the person who typed it.
pub(crate) fn shown(path: &Path) -> String {
    crate::output::visible(&path.display().to_string())
}
