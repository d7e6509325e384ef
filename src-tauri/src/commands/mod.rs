//! The commands that the UI calls. Each unpacks, calls one method and maps; the list of them is `list.rs`.

pub mod backups;
pub mod capture;
pub mod carrying;
pub mod drafts;
pub mod entries;
pub mod inbox;
pub mod inside_hedge;
pub mod look_backs;
pub mod patterns;
pub mod phrases;
pub mod plans;
pub mod recovery;
pub mod reflections;
pub mod relationships;
pub mod reminder;
pub mod rules;
pub mod sessions;
pub mod settings;
pub mod share;
pub mod then_and_now;
pub mod vault;
pub mod waiting;

use hedgerow_vault::{RecoveryKey, Unlocked};
use tauri::{AppHandle, State};

use crate::failure::Answer;
use crate::session::Session;
use crate::shortcut;

/// The session, as Tauri hands it to a command.
type Here<'a> = State<'a, Session>;

/// Opens the journal of an unlocked vault, with its recovery key if it was made just now. Until the first one there was no reason to
/// ask the desktop for keys.
fn open(
    app: &AppHandle,
    session: &Session,
    unlocked: Unlocked,
    recovery_key: Option<RecoveryKey>,
) -> Answer<()> {
    session.open(unlocked, recovery_key)?;
    shortcut::ask_the_desktop(app);
    Ok(())
}
