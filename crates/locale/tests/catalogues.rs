//! Every word that is shown is in a catalogue, and every word in a catalogue is shown.
//!
//! A message that the UI asks for and no catalogue has is a type error there; here are the other three sides.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot read the project fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use hedgerow_insight::classify::all_reasons;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files below `folder` whose name ends in one of `endings`.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is part of the project") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a readable file of text")
}

/// Message ids with the catalogue that has them. Fails on anything that is not Fluent, and on an id said twice.
fn messages() -> BTreeMap<String, String> {
    let mut ids = BTreeMap::new();
    for path in files(&root().join("assets/locales/en"), &[".ftl"]) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let resource = parser::parse(read(&path)).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let before = ids.insert(message.id.name.clone(), name.clone());
            assert_eq!(before, None, "`{}` is in two catalogues", message.id.name);
        }
    }
    assert!(ids.len() > 50, "the catalogues were found");
    ids
}

/// All code that may ask for a message.
fn sources() -> String {
    let is_asked_by =
        |path: &PathBuf| !path.to_string_lossy().contains(".test.") && !path.ends_with("ids.generated.ts");
    ["ui/src", "src-tauri/src", "crates/locale/src", "crates/report/src", "crates/cli/src", "assets/report"]
        .iter()
        .flat_map(|folder| files(&root().join(folder), &[".rs", ".ts", ".svelte", ".html"]))
        .filter(is_asked_by)
        .map(|path| read(&path))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The string literals of `code` that could be an id or the beginning of one.
fn literals(code: &str) -> BTreeSet<&str> {
    let is_id = |part: &&str| {
        part.contains(|c: char| c.is_ascii_lowercase())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    code.split(['"', '\'', '`', '$', '{', '}']).filter(is_id).collect()
}

/// The codes that errors give themselves: `Variant => "code"`.
fn codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let speakers = files(&root().join("crates/locale/src/errors"), &[".rs"]);
    let others = ["src-tauri/src/failure.rs", "crates/report/src/spoken.rs", "crates/cli/src/failure.rs"];
    let others = others.map(|path| root().join(path));
    for path in speakers.iter().chain(&others) {
        for line in read(path).lines() {
            if let Some((_, code)) = line.split_once("=> \"") {
                codes.insert(code.split('"').next().unwrap_or_default().to_owned());
            }
        }
    }
    codes
}

/// The ids by which a reading says why.
fn reasons() -> BTreeSet<String> {
    all_reasons().iter().map(ToString::to_string).collect()
}

#[test]
fn every_message_is_said_somewhere() {
    let sources = sources();
    let said = literals(&sources);
    let codes = codes();
    let reasons = reasons();
    let is_said = |id: &str| {
        let is_error = id.strip_prefix("error-").is_some_and(|code| codes.contains(code));
        let by_set = id.match_indices('-').any(|(end, _)| said.contains(&id[..=end]));
        is_error || reasons.contains(id) || said.contains(id) || (by_set && !id.starts_with("error-"))
    };
    let unused: Vec<_> = messages().into_iter().filter(|(id, _)| !is_said(id)).collect();
    assert!(unused.is_empty(), "nobody says these: {unused:#?}");
}

#[test]
fn every_reason_of_a_reading_has_words_and_no_other_is_kept() {
    let messages = messages().into_iter();
    let kept: BTreeSet<_> = messages.filter(|(_, name)| name == "reasons.ftl").map(|(id, _)| id).collect();
    let reasons = reasons();
    assert_eq!(reasons.len(), 120, "each cell, each own row and each step has one");
    let mute: Vec<_> = reasons.difference(&kept).collect();
    assert!(mute.is_empty(), "no words for these reasons: {mute:#?}");
    let idle: Vec<_> = kept.difference(&reasons).collect();
    assert!(idle.is_empty(), "nothing is read for these reasons: {idle:#?}");
}

#[test]
fn every_error_has_words() {
    let messages = messages();
    let codes = codes();
    assert!(codes.len() > 20, "the codes were found");
    let mute: Vec<_> = codes.iter().filter(|code| !messages.contains_key(&format!("error-{code}"))).collect();
    assert!(mute.is_empty(), "no words for these errors: {mute:#?}");
}

#[test]
fn what_the_desktop_shows_of_hedgerow_is_what_the_tray_says() {
    let entry = read(&root().join("assets/linux/hedgerow.desktop"));
    let (main, log) = entry.split_once("[Desktop Action log]").expect("the action is there");
    let has = |part: &str, line: &str| part.lines().any(|found| found == line);
    assert!(has(main, "Actions=log;"), "{main}");
    assert!(has(log, &format!("Name={}", hedgerow_locale::plainly("tray-log"))), "{log}");
    assert!(has(log, "Exec={{exec}} --log"), "{log}");
}
