//! The tone of what people read, wherever it stands, and that all of the interface comes from the catalogues.

mod catalogue;
mod literals;
mod markup;
mod prose;
mod wording;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome, on_file};
use crate::places::Places;
use wording::Passage;

/// A kind of file in which something is written for people.
struct Written {
    /// A folder with all below it, or one file.
    place: &'static str,
    /// How the names of its files end.
    extension: &'static str,
    /// What people read of it.
    passages: fn(&str) -> Vec<Passage>,
}

/// All that is written for people. The licences are others' words.
const WRITTEN: &[Written] = &[
    Written { place: "assets/locales", extension: "ftl", passages: catalogue::passages },
    Written { place: "assets/report", extension: "html", passages: prose::passages },
    Written { place: "assets/linux", extension: "desktop", passages: prose::passages },
    Written { place: "crates/journal/src/made_up", extension: "rs", passages: literals::of_rust },
    Written { place: "ui/src", extension: "ts", passages: literals::of_typescript },
    Written { place: "ui/src", extension: "svelte", passages: literals::of_typescript },
    Written { place: "ui/sealed", extension: "ts", passages: literals::of_typescript },
    Written { place: "docs/guide.md", extension: "md", passages: prose::passages },
    Written { place: "README.md", extension: "md", passages: prose::passages },
];

/// Files that nobody reads but who builds: they may name what is banned.
const NOT_WRITTEN: &[&str] = &[".test.ts", ".generated.ts"];

pub fn check(places: &Places) -> Outcome {
    let banned = wording::banned(&read(&places.root.join("xtask/words/banned.txt"))?);
    let mut findings = tone(&places.root, &banned)?;
    for file in files(&places.root.join("ui/src"), "svelte")? {
        let found = markup::literal_words(&read(&file)?);
        let literal = found.into_iter().map(|words| format!("literal words “{words}”"));
        findings.extend(literal.map(|finding| in_file(&places.root, &file, &finding)));
    }
    if findings.is_empty() { Ok(()) } else { Err(Failure::Found { check: "Words", findings }) }
}

/// What is wrong in the tone of all that is written below a root.
fn tone(root: &Path, banned: &[String]) -> Outcome<Vec<String>> {
    let mut findings = Vec::new();
    for Written { place, extension, passages } in WRITTEN {
        for file in files(&root.join(place), extension)? {
            let passages = passages(&read(&file)?);
            let found = passages.iter().flat_map(|passage| wording::findings(passage, banned));
            findings.extend(found.map(|finding| in_file(root, &file, &finding)));
        }
    }
    Ok(findings)
}

fn in_file(root: &Path, file: &Path, finding: &str) -> String {
    format!("{}: {finding}", file.strip_prefix(root).unwrap_or(file).display())
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(on_file("Reading", path))
}

/// The files of a folder and all below it, or the one file.
fn files(place: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut places = vec![place.to_owned()];
    while let Some(place) = places.pop() {
        if place.is_dir() {
            for entry in fs::read_dir(&place).map_err(on_file("Reading", &place))? {
                places.push(entry.map_err(on_file("Reading", &place))?.path());
            }
        } else if place.extension().is_some_and(|found| found == extension) && is_written(&place) {
            found.push(place);
        }
    }
    found.sort();
    Ok(found)
}

fn is_written(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    !NOT_WRITTEN.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own, gone with the test.
    struct Folder(PathBuf);

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    /// Writes a file of each kind, with the words as they stand in one.
    fn written(name: &str, words: &str) -> Folder {
        let root = std::env::temp_dir().join(format!("hedgerow-words-{name}-{}", std::process::id()));
        for Written { place, extension, .. } in WRITTEN {
            let place = root.join(place);
            let file =
                if place.extension().is_some() { place } else { place.join(format!("one.{extension}")) };
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            let text = match *extension {
                "ftl" => format!("said = {words}"),
                "rs" | "ts" => format!("say(\"{words}\");"),
                "svelte" => format!("<script lang=\"ts\">say('{words}');</script>"),
                _ => words.to_owned(),
            };
            fs::write(file, text).unwrap();
        }
        Folder(root)
    }

    #[test]
    fn banned_wording_is_found_in_every_kind_of_file_that_people_read() {
        let banned = wording::banned("toxic");
        for (name, words) in [("banned", "That was toxic."), ("loud", "Kept!")] {
            let folder = written(name, words);
            let found = tone(&folder.0, &banned).unwrap();
            assert_eq!(found.len(), WRITTEN.len(), "{found:#?}");
            for Written { place, .. } in WRITTEN {
                assert!(found.iter().any(|finding| finding.starts_with(place)), "{place} in {found:#?}");
            }
        }
        let folder = written("calm", "That was calm.");
        assert_eq!(tone(&folder.0, &banned).unwrap(), [""; 0]);
    }

    #[test]
    fn what_is_looked_for_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for Written { place, extension, .. } in WRITTEN {
            assert!(!files(&root.join(place), extension).unwrap().is_empty(), "{place} has no .{extension}");
        }
    }
}
