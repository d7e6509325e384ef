//! The commands as the UI sees them: one list, from which handlers and TypeScript are both made.

use specta_typescript::Typescript;
use tauri_specta::{Builder, ErrorHandlingMode};

use crate::commands::{drafts, entries, recovery, relationships, settings, vault, waiting};

include!("commands/list.rs");

macro_rules! collect {
    ($($module:ident::$command:ident),* $(,)?) => { tauri_specta::collect_commands![$($module::$command),*] };
}

/// All commands, as handlers.
pub fn commands() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .commands(with_commands!(collect))
        // A failed command rejects with `Failure`; what Tauri itself rejects is caught in the same place.
        .error_handling(ErrorHandlingMode::Throw)
        // The few types that travel both ways are the same both ways.
        .disable_serde_phases()
}

/// The TypeScript of all commands and types, as it stands in `ui/src/api/bindings.ts`.
///
/// # Errors
/// If a type cannot be said in TypeScript.
pub fn typescript() -> Result<String, Box<dyn std::error::Error>> {
    Ok(commands().export_str(Typescript::default())?)
}
