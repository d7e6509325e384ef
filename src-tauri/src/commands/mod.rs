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

use tauri::State;

use crate::session::Session;

/// The session, as Tauri hands it to a command.
type Here<'a> = State<'a, Session>;
