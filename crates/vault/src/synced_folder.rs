//! Folders that a sync service copies while they are written.

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
