//! A copy of the database that is known to open, made before something that could spoil the original.

use std::path::{Component, Path, PathBuf};

use crate::{Error, Result, Unlocked, database, files};

impl Unlocked {
    /// Writes a copy of the database beside it, under the same key, opens it and runs both integrity checks. Under
    /// its name it is whole or absent.
    ///
    /// # Errors
    /// [`Error::CopyName`] when `file_name` is not plain or taken, [`Error::DatabaseDamaged`] when the copy does not pass,
    /// or what writing can meet.
    pub fn copy_verified(&self, file_name: &str) -> Result<PathBuf> {
        let target = self.layout.folder().join(plain_name(file_name)?);
        if target.symlink_metadata().is_ok() {
            return Err(Error::CopyName);
        }
        let unverified = target.with_file_name(format!("{file_name}.unverified"));
        let finished = self.write_copy(&unverified).and_then(|()| Ok(std::fs::rename(&unverified, &target)?));
        if finished.is_err() {
            files::remove_if_there(&unverified)?;
        }
        finished?;
        files::sync_parent(&target)?;
        Ok(target)
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

fn plain_name(file_name: &str) -> Result<&Path> {
    let path = Path::new(file_name);
    let mut components = path.components();
    match (components.next(), components.next()) {
        (Some(Component::Normal(only)), None) if only == path.as_os_str() => Ok(path),
        _ => Err(Error::CopyName),
    }
}
