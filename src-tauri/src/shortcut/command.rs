//! The command that calls the capture window, for the settings of a desktop that lets no program listen to keys.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::capture;

/// `hedgerow --log` where a shell finds this program by its name, else the same with the whole way to it. Nothing if the system
/// does not say which program this is.
pub fn to_log() -> Option<String> {
    let program = program()?;
    let folders = env::var_os("PATH").unwrap_or_default();
    Some(format!("{} {}", called(&program, &folders)?, capture::ARGUMENT))
}

/// What was started. An AppImage runs from a folder that is gone when it ends, and says where it lies itself.
fn program() -> Option<PathBuf> {
    env::var_os("APPIMAGE").map(PathBuf::from).or_else(|| env::current_exe().ok())
}

fn called(program: &Path, folders: &OsStr) -> Option<String> {
    let name = program.file_name()?;
    let real = program.canonicalize().ok()?;
    let mut found = env::split_paths(folders).filter_map(|folder| folder.join(name).canonicalize().ok());
    // The first one with that name is what a shell takes.
    let is_found = found.next().is_some_and(|found| found == real);
    let path = if is_found { name } else { program.as_os_str() };
    path.to_str().map(quoted)
}

/// As one word for a shell.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/._-+:\\".contains(letter);
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_program_on_the_path_goes_by_its_name_and_any_other_by_its_whole_way() {
        let home = tempfile::tempdir().unwrap();
        let place = |folder: &str| {
            let folder = home.path().join(folder);
            fs::create_dir_all(&folder).unwrap();
            let program = folder.join("hedgerow");
            fs::write(&program, folder.to_str().unwrap()).unwrap();
            (folder, program)
        };
        let (first, ours) = place("first");
        let (second, another) = place("second place");
        let path = |folders: [&PathBuf; 2]| env::join_paths(folders).unwrap();

        assert_eq!(called(&ours, &path([&first, &second])).unwrap(), "hedgerow");
        assert_eq!(
            called(&ours, &path([&second, &first])).unwrap(),
            ours.to_str().unwrap(),
            "a shell takes the other one"
        );
        assert_eq!(called(&another, OsStr::new("")).unwrap(), format!("'{}'", another.to_str().unwrap()));
        assert_eq!(called(&first.join("gone"), &path([&first, &second])), None);
    }

    #[test]
    fn a_quote_in_a_path_is_quoted_too() {
        assert_eq!(quoted("/home/o'neil/hedgerow"), r"'/home/o'\''neil/hedgerow'");
    }
}
