//! The commands as the UI sees them: one list, from which handlers and TypeScript are both made.

use std::path::Path;

use specta_typescript::Typescript;
use tauri_specta::{Builder, ErrorHandlingMode};

use crate::commands::{
    backups, capture, carrying, drafts, entries, inbox, inside_hedge, look_backs, patterns, phrases, plans,
    recovery, reflections, relationships, reminder, rules, sessions, settings, share, then_and_now, vault,
    waiting,
};
use crate::events::{BackupTold, CaptureCalled, Carried, Changed, ReminderTold, ShortcutSettled};

include!("commands/list.rs");

macro_rules! collect {
    ($($module:ident::$command:ident),* $(,)?) => { tauri_specta::collect_commands![$($module::$command),*] };
}

/// All commands, as handlers.
pub fn commands() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .commands(with_commands!(collect))
        .events(tauri_specta::collect_events![
            Changed,
            CaptureCalled,
            BackupTold,
            Carried,
            ReminderTold,
            ShortcutSettled
        ])
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

    fn allowed_by(capability: &str) -> BTreeSet<String> {
        let capability: serde_json::Value = serde_json::from_str(capability).expect("the capability is JSON");
        let permissions = capability["permissions"].as_array().expect("a list of permissions").iter();
        permissions.map(|permission| permission.as_str().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn the_windows_may_call_every_command_hear_what_is_told_and_nothing_else() {
        let main = allowed_by(include_str!("../capabilities/main.json"));
        let capture = allowed_by(include_str!("../capabilities/capture.json"));
        let mut all = BTreeSet::from(with_commands!(permissions));
        all.insert("core:event:allow-listen".to_owned());
        assert_eq!(&main | &capture, all);
    }

    #[test]
    fn the_capture_window_reads_no_day_of_the_journal() {
        let capture = allowed_by(include_str!("../capabilities/capture.json"));
        for reading in ["entry", "entries", "deleted-entries", "patterns", "waiting", "inbox"] {
            for verb in ["get", "list", "read", "review"] {
                let permission = format!("allow-{verb}-{reading}");
                assert!(!capture.contains(&permission), "{permission}");
            }
        }
    }
}
