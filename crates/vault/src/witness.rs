//! The count of openings kept outside the vault, which somebody who puts back an old folder does not put back.
//!
//! It detects and never refuses: a person may restore a backup on purpose, and whoever can put back both cannot be
//! noticed at all.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::lines::Lines;
use crate::{Error, Result, files};

const KIND: &str = "hedgerow-witness";
const VERSION: u32 = 1;

/// What was last seen of a vault on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sighting {
    pub(crate) generation: u64,
    /// Whether it was locked in order after that opening.
    pub(crate) closed: bool,
}

/// Where the sightings of one vault are kept.
#[derive(Debug, Clone)]
pub(crate) struct Witness {
    path: PathBuf,
}

impl Witness {
    pub(crate) fn of(vault_id: Uuid, folder: &Path) -> Self {
        Self { path: folder.join(format!("{vault_id}.witness")) }
    }

    /// The platform's folder for state that is not worth a backup.
    pub(crate) fn default_folder() -> Option<PathBuf> {
        let name = if cfg!(target_os = "linux") { "hedgerow" } else { "Hedgerow State" };
        Some(dirs::state_dir().or_else(dirs::data_local_dir)?.join(name))
    }

    /// The last sighting, if there was one that can be read.
    pub(crate) fn recall(&self) -> Option<Sighting> {
        let bytes = files::read(&self.path).ok()??;
        let mut lines = Lines::of(&bytes)?;
        if lines.version(KIND)? != VERSION {
            return None;
        }
        let generation = lines.field("generation")?.parse().ok()?;
        let closed = lines.field("state")? == "closed";
        Some(Sighting { generation, closed })
    }

    /// Keeps a sighting. It does not wait for the disk: a sighting lost in a power cut makes no false alarm, and an unlock
    /// has enough to wait for.
    pub(crate) fn keep(&self, sighting: Sighting) -> Result<()> {
        let folder = self.path.parent().ok_or(Error::NoDataFolder)?;
        std::fs::create_dir_all(folder)?;
        let state = if sighting.closed { "closed" } else { "open" };
        let text = format!("{KIND} {VERSION}\ngeneration: {}\nstate: {state}\n", sighting.generation);
        Ok(files::replace_without_waiting(&self.path, text.as_bytes())?)
    }
}
