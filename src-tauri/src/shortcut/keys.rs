//! A chord, spelled `control+shift+KeyH` in the file and by the page.

use std::fmt;

use tauri_plugin_global_shortcut::{Code, Modifiers, Shortcut};

use crate::failure::Problem;

/// Keys that can be pressed anywhere without being missed where one writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys(Shortcut);

impl Keys {
    /// The keys that are spelled so: any of `control`, `alt`, `shift` and `super`, then one key by its name in
    /// `KeyboardEvent.code`.
    ///
    /// # Errors
    /// [`Problem::ShortcutUnusable`] without Ctrl, Alt or Super, or if it is no chord at all.
    pub fn spelled(spelled: &str) -> Result<Self, Problem> {
        let shortcut: Shortcut = spelled.parse().map_err(|_unknown| Problem::ShortcutUnusable)?;
        let is_a_chord = shortcut.mods.intersects(Modifiers::CONTROL | Modifiers::ALT | Modifiers::SUPER);
        if is_a_chord { Ok(Self(shortcut)) } else { Err(Problem::ShortcutUnusable) }
    }

    /// As the desktop's portal takes them: `CTRL+SHIFT+h`, by the shortcuts specification of freedesktop.org. Nothing for keys
    /// that have no plain name there; then the desktop chooses.
    #[cfg(target_os = "linux")]
    pub fn in_the_portals_spelling(self) -> Option<String> {
        let code = self.0.key.to_string();
        let plain = code.strip_prefix("Key").or_else(|| code.strip_prefix("Digit"));
        let is_function = code.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
        let key = match plain {
            Some(plain) => plain.to_lowercase(),
            None if is_function => code,
            None => return None,
        };
        let names = [
            (Modifiers::CONTROL, "CTRL"),
            (Modifiers::ALT, "ALT"),
            (Modifiers::SHIFT, "SHIFT"),
            (Modifiers::SUPER, "LOGO"),
        ];
        let held = names.into_iter().filter(|(modifier, _)| self.0.mods.contains(*modifier));
        let parts: Vec<_> = held.map(|(_, name)| name.to_owned()).chain([key]).collect();
        Some(parts.join("+"))
    }

    /// As the system takes them.
    pub fn shortcut(self) -> Shortcut {
        self.0
    }
}

/// What holds until somebody chooses other keys: Ctrl Shift H, or Cmd Shift H on a Mac.
impl Default for Keys {
    fn default() -> Self {
        let first = if cfg!(target_os = "macos") { Modifiers::SUPER } else { Modifiers::CONTROL };
        Self(Shortcut::new(Some(first | Modifiers::SHIFT), Code::KeyH))
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.into_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_were_written() {
        for spelled in ["Control+Shift+KeyH", "alt+F9", "Super+Alt+Digit1"] {
            let keys = Keys::spelled(spelled).expect(spelled);
            assert_eq!(Keys::spelled(&keys.to_string()).ok(), Some(keys), "{spelled}");
        }
    }

    #[test]
    fn what_one_types_while_writing_is_no_shortcut() {
        for spelled in ["KeyH", "Shift+KeyH", "F", "", "Control", "Control+Shift", "words and more words"] {
            assert!(Keys::spelled(spelled).is_err(), "{spelled}");
        }
    }
}
