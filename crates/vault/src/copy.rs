//! A copy of the database that is known to open, made before something that could spoil the original; and its end.

use std::fs;
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::{Error, Result, Unlocked, database, files};

const BEGINNING: &str = "before-";
const ENDING: &str = ".db";
/// What follows the name of a copy that is not finished. SQLite's own files beside it have more behind it.
const UNVERIFIED: &str = ".unverified";

impl Unlocked {
    /// Writes a copy of the database beside it, under the same key, opens it and runs both integrity checks. It is called
    /// `before-<what>-<milliseconds since 1970>.db`; under this name it is whole or absent.
    ///
    /// # Errors
    /// [`Error::CopyName`] when the name is not plain or taken, [`Error::DatabaseDamaged`] when the copy does not pass,
    /// or what writing can meet.
    pub fn copy_verified(&self, what: &str, now: DateTime<Utc>) -> Result<PathBuf> {
        let file_name = format!("{BEGINNING}{what}-{}{ENDING}", now.timestamp_millis());
        let target = self.layout.folder().join(plain_name(&file_name)?);
        if target.symlink_metadata().is_ok() {
            return Err(Error::CopyName);
        }
        let unverified = target.with_file_name(format!("{file_name}{UNVERIFIED}"));
        let finished = self.write_copy(&unverified).and_then(|()| Ok(fs::rename(&unverified, &target)?));
        if finished.is_err() {
            files::remove_if_there(&unverified)?;
        }
        finished?;
        files::sync_parent(&target)?;
        Ok(target)
    }

    /// Removes the copies that were made before this moment, by the time in their names, and what an interruption left of
    /// unfinished ones. One that cannot be removed keeps none of the others.
    ///
    /// # Errors
    /// What removing can meet.
    pub fn remove_copies(&self, made_before: DateTime<Utc>) -> Result<()> {
        let folder = self.layout.folder();
        let (mut removed, mut found_any) = (Ok(()), false);
        for file in fs::read_dir(folder)? {
            let file = file?;
            if file.file_name().to_str().is_some_and(|name| is_done_with(name, made_before)) {
                found_any = true;
                removed = files::remove_if_there(&file.path()).and(removed);
            }
        }
        removed?;
        if found_any {
            files::sync_folder(folder)?;
        }
        Ok(())
    }

    fn write_copy(&self, path: &Path) -> Result<()> {
        files::remove_if_there(path)?;
        files::create_private(path)?;
        database::copy_into(&self.connection, path)?;
        let copy = database::open(path, &self.key)?;
        database::check(&copy)?;
        database::close(copy)?;
        Ok(files::sync(path)?)
    }
}

/// Whether this is the name of a copy made before that moment, or of what is left of an unfinished one.
fn is_done_with(name: &str, made_before: DateTime<Utc>) -> bool {
    let parts = name.strip_prefix(BEGINNING).and_then(|rest| rest.split_once(ENDING));
    parts.is_some_and(|(stem, after)| {
        let made = stem.rsplit_once('-').and_then(|(_, made)| made.parse::<i64>().ok());
        made.is_some_and(|made| after.starts_with(UNVERIFIED) || made < made_before.timestamp_millis())
    })
}

fn plain_name(file_name: &str) -> Result<&Path> {
    let path = Path::new(file_name);
    let mut components = path.components();
    match (components.next(), components.next()) {
        (Some(Component::Normal(only)), None) if only == path.as_os_str() => Ok(path),
        _ => Err(Error::CopyName),
    }
}
