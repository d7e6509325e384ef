//! Folders that a sync service copies while they are written.
//!
//! A database with a write-ahead log is two files that belong together; a service that copies them one by one tears them
//! apart, and may put an old one back. Backups, which are single files, are welcome there.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::{Error, Result};

/// A service that keeps folders in step between computers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SyncService {
    /// Dropbox.
    Dropbox,
    /// Microsoft OneDrive.
    OneDrive,
    /// Apple iCloud Drive.
    ICloud,
    /// Google Drive.
    GoogleDrive,
    /// Nextcloud.
    Nextcloud,
    /// ownCloud.
    OwnCloud,
    /// Syncthing.
    Syncthing,
    /// Resilio Sync.
    Resilio,
    /// Box.
    Box,
    /// MEGA.
    Mega,
    /// pCloud.
    PCloud,
    /// Proton Drive.
    ProtonDrive,
    /// Seafile.
    Seafile,
    /// Another one, known only by where the system keeps such folders.
    Other,
}

impl SyncService {
    /// The name the service calls itself by; for [`Other`](Self::Other) a plain description is up to the caller.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dropbox => "Dropbox",
            Self::OneDrive => "OneDrive",
            Self::ICloud => "iCloud Drive",
            Self::GoogleDrive => "Google Drive",
            Self::Nextcloud => "Nextcloud",
            Self::OwnCloud => "ownCloud",
            Self::Syncthing => "Syncthing",
            Self::Resilio => "Resilio Sync",
            Self::Box => "Box",
            Self::Mega => "MEGA",
            Self::PCloud => "pCloud",
            Self::ProtonDrive => "Proton Drive",
            Self::Seafile => "Seafile",
            Self::Other => "another service",
        }
    }
}

/// Names of folders, in lower case: the whole name, or its beginning where something may follow (`OneDrive - Work`).
const NAMES: [(&str, SyncService); 19] = [
    ("dropbox", SyncService::Dropbox),
    ("onedrive", SyncService::OneDrive),
    ("icloud drive", SyncService::ICloud),
    ("iclouddrive", SyncService::ICloud),
    ("mobile documents", SyncService::ICloud),
    ("com~apple~clouddocs", SyncService::ICloud),
    ("google drive", SyncService::GoogleDrive),
    ("googledrive", SyncService::GoogleDrive),
    ("nextcloud", SyncService::Nextcloud),
    ("owncloud", SyncService::OwnCloud),
    ("syncthing", SyncService::Syncthing),
    ("resilio sync", SyncService::Resilio),
    ("box", SyncService::Box),
    ("box sync", SyncService::Box),
    ("mega", SyncService::Mega),
    ("megasync", SyncService::Mega),
    ("pclouddrive", SyncService::PCloud),
    ("proton drive", SyncService::ProtonDrive),
    ("seafile", SyncService::Seafile),
];

/// Where macOS keeps the folders of all such services.
const MAC_CLOUD_STORAGE: &str = "cloudstorage";

/// What the services leave in the folders they keep. `.dropbox` is not among them: it also stands in the home folder.
const MARKERS: [(&str, SyncService); 9] = [
    (".dropbox.cache", SyncService::Dropbox),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", SyncService::OneDrive),
    (".tmp.drivedownload", SyncService::GoogleDrive),
    (".nextcloudsync.log", SyncService::Nextcloud),
    (".owncloudsync.log", SyncService::OwnCloud),
    (".stfolder", SyncService::Syncthing),
    (".stversions", SyncService::Syncthing),
    (".sync/ID", SyncService::Resilio),
    (".seafile-data", SyncService::Seafile),
];

/// Refuses a folder that lies, after following links, in one that a known service keeps.
pub(crate) fn refuse(folder: &Path) -> Result<()> {
    match find(&resolve(folder)?) {
        Some(service) => Err(Error::SyncedFolder { service }),
        None => Ok(()),
    }
}

/// The folder without links. What does not exist yet is taken by name, below the deepest folder that does.
fn resolve(folder: &Path) -> io::Result<PathBuf> {
    let folder = std::path::absolute(folder)?;
    for existing in folder.ancestors() {
        if let (Ok(real), Ok(rest)) = (existing.canonicalize(), folder.strip_prefix(existing)) {
            return Ok(if rest.as_os_str().is_empty() { real } else { real.join(rest) });
        }
    }
    Ok(folder)
}

fn find(folder: &Path) -> Option<SyncService> {
    by_name(folder).or_else(|| folder.ancestors().find_map(by_marker))
}

fn by_name(folder: &Path) -> Option<SyncService> {
    let names: Vec<String> = folder
        .components()
        .filter_map(|component| match component {
            Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
            _ => None,
        })
        .collect();
    names.iter().enumerate().find_map(|(position, name)| {
        let in_cloud_storage = position > 0 && names[position - 1] == MAC_CLOUD_STORAGE;
        known_name(name).or(in_cloud_storage.then_some(SyncService::Other))
    })
}

/// `Dropbox`, `Dropbox (Personal)`, `OneDrive - Work`, `GoogleDrive-somebody@example.org`, but not `Boxes`.
fn known_name(name: &str) -> Option<SyncService> {
    NAMES.iter().find_map(|(known, service)| {
        let rest = name.strip_prefix(known)?;
        let belongs =
            rest.is_empty() || rest.starts_with(" (") || rest.starts_with(" - ") || rest.starts_with('-');
        belongs.then_some(*service)
    })
}

fn by_marker(folder: &Path) -> Option<SyncService> {
    MARKERS
        .iter()
        .find(|(marker, _)| folder.join(marker).symlink_metadata().is_ok())
        .map(|(_, service)| *service)
}
