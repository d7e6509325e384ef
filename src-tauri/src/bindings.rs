//! The commands as the UI sees them: one list, from which handlers and TypeScript are both made.

use std::path::Path;

use specta_typescript::Typescript;
use tauri_specta::{Builder, ErrorHandlingMode};

use crate::commands::{
    drafts, entries, look_backs, patterns, recovery, relationships, settings, vault, waiting,
};

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

/// Writes the TypeScript of all commands and types to `path`; in the project that is `ui/src/api/bindings.ts`.
///
/// # Errors
/// If a type cannot be said in TypeScript, or the file cannot be written.
pub fn write(path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    Ok(commands().export(Typescript::default(), path)?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    macro_rules! permissions {
        ($($module:ident::$command:ident),* $(,)?) => {
            [$(format!("allow-{}", stringify!($command).replace('_', "-"))),*]
        };
    }

    #[test]
    fn the_main_window_may_call_every_command_and_nothing_else() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("the capability is JSON");
        let allowed: BTreeSet<String> = capability["permissions"]
            .as_array()
            .expect("a list of permissions")
            .iter()
            .map(|permission| permission.as_str().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(allowed, BTreeSet::from(with_commands!(permissions)));
    }
}
