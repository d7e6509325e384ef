//! The tone of what people read, and that all of it comes from the catalogues.

mod catalogue;
mod markup;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome, on_file};
use crate::places::Places;

pub fn check(places: &Places) -> Outcome {
    let banned = read(&places.root.join("xtask/words/banned.txt"))?;
    let banned = catalogue::banned(&banned);
    let mut findings = Vec::new();
    for file in files(&places.root.join("assets/locales"), "ftl")? {
        let found = catalogue::findings(&read(&file)?, &banned);
        findings.extend(found.into_iter().map(|finding| in_file(places, &file, &finding)));
    }
    for file in files(&places.root.join("ui/src"), "svelte")? {
        let found = markup::literal_words(&read(&file)?);
        findings.extend(
            found.into_iter().map(|words| in_file(places, &file, &format!("literal words “{words}”"))),
        );
    }
    if findings.is_empty() { Ok(()) } else { Err(Failure::Found { check: "Words", findings }) }
}

fn in_file(places: &Places, file: &Path, finding: &str) -> String {
    format!("{}: {finding}", file.strip_prefix(&places.root).unwrap_or(file).display())
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(on_file("Reading", path))
}

fn files(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(on_file("Reading", &folder))? {
            let path = entry.map_err(on_file("Reading", &folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
