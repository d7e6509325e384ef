//! Every message that the report asks for is in a catalogue.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is part of the project") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_message_that_is_asked_for_by_name_has_words() {
    let mut asked = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let code = fs::read_to_string(&path).expect("a readable file of text");
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for id in code.split('"').skip(1).step_by(2) {
            let is_id = ["report-", "facts-", "weeks-", "counts-", "reading-", "hedge-"]
                .iter()
                .any(|set| id.starts_with(set));
            let is_whole =
                id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_');
            if is_id && is_whole && !id.ends_with('-') {
                asked += 1;
                assert_ne!(hedgerow_locale::plainly(id), id, "no words for `{id}` of {}", path.display());
            }
        }
    }
    assert!(asked > 100, "the ids were found: {asked}");
}
