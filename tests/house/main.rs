//! The rules of the house that a program can see: which way dependencies point, and who may talk to whom.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The names of all packages that `package` is built from, itself first.
fn built_from(package: &str) -> Vec<String> {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--edges", "normal", "--prefix", "none", "--package", package])
        .current_dir(root())
        .output()
        .expect("cargo is at hand in a test run by cargo");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let lines = String::from_utf8_lossy(&tree.stdout).into_owned();
    lines.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

fn assert_knows_nothing_of(package: &str, strangers: &[&str]) {
    let packages = built_from(package);
    assert_eq!(packages.first().map(String::as_str), Some(package), "the tree was read");
    for stranger in strangers {
        let found = packages.iter().find(|name| name.starts_with(stranger));
        assert_eq!(found, None, "{package} must not depend on {stranger}");
    }
}

/// The files below `folder` with one of these endings, without what was fetched or generated.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    assert!(!found.is_empty() || folder.components().count() > 3, "{} has files", folder.display());
    found
}

/// Those of `files` that hold one of `needles` before their tests begin.
fn holding(files: Vec<PathBuf>, needles: &[&str]) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a file of text");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        needles.iter().any(|needle| code.contains(needle))
    };
    files.into_iter().filter(holds).collect()
}

#[test]
fn the_journal_knows_nothing_of_windows() {
    assert_knows_nothing_of("hedgerow-journal", &["tauri", "wry", "hedgerow-locale"]);
}

#[test]
fn the_terminal_knows_nothing_of_windows() {
    assert_knows_nothing_of("hedgerow-cli", &["tauri", "wry", "gtk", "webkit2gtk"]);
}

#[test]
fn insight_and_vault_know_nothing_of_each_other() {
    assert_knows_nothing_of("hedgerow-insight", &["hedgerow-vault", "hedgerow-journal", "rusqlite", "tauri"]);
    assert_knows_nothing_of("hedgerow-vault", &["hedgerow-insight", "hedgerow-journal", "tauri"]);
}

#[test]
fn no_program_has_a_journal_without_a_key() {
    let manifests = files(&root().join("crates"), &["Cargo.toml"]);
    let asking = manifests.into_iter().chain([root().join("Cargo.toml"), root().join("tests/Cargo.toml")]);
    let mut asking = holding(asking.collect(), &["plain-file"]);
    asking.retain(|path| !path.ends_with("crates/journal/Cargo.toml"));
    assert!(asking.is_empty(), "only a benchmark is built with it: {asking:?}");
    let journal = fs::read_to_string(root().join("crates/journal/Cargo.toml")).expect("a manifest");
    assert!(
        journal.contains("\nplain-file = []\n") && !journal.contains("\ndefault ="),
        "nor is it there unasked"
    );
}

#[test]
fn every_program_keeps_words_out_of_its_panics_from_its_first_line() {
    let begins = |file: &str, main: &str, hook: &str| {
        let text = fs::read_to_string(root().join(file)).expect("a file of the project");
        let body = text.split_once(main).expect("where it begins").1;
        let first: Vec<_> = body.lines().map(str::trim).filter(|line| !line.is_empty()).take(3).collect();
        assert!(first.iter().any(|line| line.contains(hook)), "{file} begins otherwise: {first:?}");
    };
    begins("crates/cli/src/main.rs", "fn main() -> ExitCode {", "silence_panics(");
    begins("src-tauri/src/lib.rs", "pub fn run() -> ExitCode {", "process::prepare();");
    begins("src-tauri/src/process.rs", "LazyLock::force(&STARTED);", "silence_panics(");
}

#[test]
fn only_the_api_talks_to_the_shell() {
    let ui = root().join("ui/src");
    let talking = holding(files(&ui, &[".ts", ".svelte"]), &["@tauri-apps/"]);
    let api = ui.join("api");
    assert!(talking.iter().any(|path| path.starts_with(&api)), "the crossing was found");
    let elsewhere: Vec<_> = talking.into_iter().filter(|path| !path.starts_with(&api)).collect();
    assert!(elsewhere.is_empty(), "only ui/src/api may import it: {elsewhere:?}");
}

#[test]
fn the_page_keeps_nothing_and_writes_no_markup_of_the_users() {
    let needles = ["localStorage", "sessionStorage", "indexedDB", "document.cookie", "{@html", "innerHTML"];
    let mut sources = files(&root().join("ui/src"), &[".ts", ".svelte"]);
    sources.extend(files(&root().join("ui/sealed"), &[".ts"]));
    let found = holding(sources, &needles);
    assert!(found.is_empty(), "web storage or raw markup in {found:?}");
}

#[test]
fn sql_lives_only_in_storage() {
    let source = root().join("crates/journal/src");
    let needles = ["SELECT ", "INSERT INTO ", "UPDATE entry", "DELETE FROM ", "CREATE TABLE "];
    let storage = source.join("storage");
    let asking = holding(files(&source, &[".rs", ".sql"]), &needles);
    assert!(asking.iter().any(|path| path.starts_with(&storage)), "the storage was found");
    let elsewhere: Vec<_> = asking.into_iter().filter(|path| !path.starts_with(&storage)).collect();
    assert!(elsewhere.is_empty(), "SQL outside storage: {elsewhere:?}");
}

/// What the shell is told about its windows and what they may load.
fn shell() -> serde_json::Value {
    let text = fs::read_to_string(root().join("tauri.conf.json")).expect("the shell's settings");
    serde_json::from_str::<serde_json::Value>(&text).expect("JSON")["app"].take()
}

#[test]
fn the_page_may_load_what_it_came_with_and_nothing_else() {
    let shell = shell();
    let policy = shell["security"]["csp"].as_str().expect("one policy for every page");
    assert!(policy.starts_with("default-src 'self';"), "what is not named is refused: {policy}");
    // `ipc:` and its twin, which no wire carries, are how the page talks to the shell.
    // So are `report:` and its twin to the one frame that shows a page before it leaves.
    const KNOWN: [&str; 7] =
        ["'self'", "'none'", "data:", "ipc:", "http://ipc.localhost", "report:", "http://report.localhost"];
    let sources = policy.split(';').flat_map(|rule| rule.split_whitespace().skip(1));
    let unknown: Vec<_> = sources.filter(|source| !KNOWN.contains(source)).collect();
    assert!(unknown.is_empty(), "the policy allows {unknown:?}");
    let data = policy.split(';').filter(|rule| rule.contains("data:"));
    assert!(data.into_iter().all(|rule| rule.trim().starts_with("img-src ")), "only pictures: {policy}");
    let mut report = policy.split(';').filter(|rule| rule.contains("report"));
    assert!(report.all(|rule| rule.trim().starts_with("frame-src ")), "a report is a frame alone: {policy}");
    assert_eq!(shell["security"].get("dangerousDisableAssetCspModification"), None);
}

#[test]
fn the_page_has_no_door_but_its_own() {
    let shell = shell();
    assert_eq!(shell["withGlobalTauri"], false);
    assert_eq!(shell["security"]["freezePrototype"], true);
    assert_eq!(
        shell["windows"],
        serde_json::json!([]),
        "windows are made in Rust, with all that guards them"
    );
}

#[test]
fn every_file_of_a_crates_tests_is_in_a_program_of_its_manifest() {
    for entry in fs::read_dir(root().join("crates")).expect("the crates") {
        let folder = entry.expect("a crate").path();
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
        if !manifest.contains("autotests = false") {
            continue;
        }
        let parts = fs::read_to_string(folder.join("tests/main.rs")).expect("the program of all of them");
        for file in files(&folder.join("tests"), &[".rs"]) {
            let Ok(name) = file.strip_prefix(folder.join("tests")) else { continue };
            let name = name.to_string_lossy();
            let is_part =
                name.strip_suffix(".rs").is_some_and(|stem| parts.contains(&format!("\nmod {stem};")));
            let is_program = manifest.contains(&format!("path = \"tests/{name}\""));
            assert!(name.contains('/') || is_part || is_program, "{} is never run", file.display());
        }
    }
}
