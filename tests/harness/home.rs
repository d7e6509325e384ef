//! Folders of one's own: everything the app may write to lies under one temporary folder.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Light or dark, as the desktop would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// The other way round.
    Dark,
}

/// A home folder with the desktop's usual folders in it.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// Makes an empty one.
    pub fn new(theme: Theme) -> Self {
        let home = Self { folder: tempfile::Builder::new().prefix("hedgerow-test-").tempdir().unwrap() };
        for folder in ["data", "config", "cache", "state", "runtime", "tmp"] {
            let path = home.path(folder);
            fs::create_dir(&path).unwrap();
            // A runtime folder that others may read is refused by those who use it.
            fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
        }
        home.set_theme(theme);
        home
    }

    /// Turns the desktop light or dark, for the next start of the app. Nothing moves, so that pictures are still.
    pub fn set_theme(&self, theme: Theme) {
        let folder = self.path("config").join("gtk-3.0");
        fs::create_dir_all(&folder).unwrap();
        let dark = u8::from(theme == Theme::Dark);
        let settings = format!(
            "[Settings]\ngtk-application-prefer-dark-theme={dark}\ngtk-enable-animations=0\ngtk-cursor-blink=0\n"
        );
        fs::write(folder.join("settings.ini"), settings).unwrap();
    }

    /// A folder of the home.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    /// The whole of it.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Where the vault is.
    pub fn vault(&self) -> PathBuf {
        self.path("data").join("hedgerow")
    }

    /// What tells a program that these are its folders.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("HOME", self.root().to_owned()),
            ("XDG_DATA_HOME", self.path("data")),
            ("XDG_CONFIG_HOME", self.path("config")),
            ("XDG_CACHE_HOME", self.path("cache")),
            ("XDG_STATE_HOME", self.path("state")),
            ("XDG_RUNTIME_DIR", self.path("runtime")),
            ("TMPDIR", self.path("tmp")),
        ]
    }

    /// Every file under it.
    pub fn files(&self) -> Vec<PathBuf> {
        files_under(self.root())
    }
}

/// Every regular file under a folder; a file that vanishes meanwhile is not there.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => found.push(entry.path()),
                _ => {}
            }
        }
    }
    found.sort();
    found
}
