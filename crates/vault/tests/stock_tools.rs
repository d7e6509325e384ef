//! A vault opens with programs that are not ours, by the commands of `docs/file-format.md` exactly as they stand there.
//!
//! The test takes the code blocks out of the page and runs them in a copy of a vault's folder: `age` from the system, and
//! Python with a SQLCipher of its own from `target/stock-tools`.
#![allow(clippy::expect_used, clippy::panic, reason = "tests say what they expected")]
#![cfg(unix)]

mod support;

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use hedgerow_vault::backup::{Cancel, Watch};
use hedgerow_vault::{Error, RecoveryKey, WorkFactor};
use support::{PASSPHRASE, Place, copy_folder, other, passphrase, write_note};

const NOTE: &str = "Пиши мне завтра, 明日, 🌿";

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace")
}

/// The Python that has `sqlcipher3`.
fn stock_python() -> PathBuf {
    let python = env::var_os("HEDGEROW_STOCK_PYTHON")
        .map_or_else(|| workspace().join("target/stock-tools/bin/python"), PathBuf::from);
    assert!(
        python.exists(),
        "no Python with SQLCipher at {}. `cargo xtask test` prepares it; by hand: python3 -m venv target/stock-tools \
         && target/stock-tools/bin/pip install sqlcipher3-wheels==0.5.7",
        python.display()
    );
    python
}

/// The first code block of this language after this heading.
fn block(heading: &str, language: &str) -> String {
    let page = fs::read_to_string(workspace().join("docs/file-format.md")).expect("the page");
    let section = page.split_once(&format!("# {heading}\n")).expect("the heading").1;
    let block = section.split_once(&format!("```{language}\n")).expect("a code block").1;
    block.split_once("```").expect("its end").0.to_owned()
}

fn python(folder: &Path, script: &str) -> String {
    let output = Command::new(stock_python())
        .args(["-X", "utf8", "-c", script])
        .current_dir(folder)
        .output()
        .expect("Python runs");
    said(&output)
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn shell(folder: &Path, script: &str) {
    let output = Command::new("sh").args(["-e", "-c", script]).current_dir(folder).output().expect("sh runs");
    said(&output);
}

/// Runs a script on a terminal of its own and types a line when it asks: `age` reads passphrases from nowhere else.
fn shell_on_terminal(folder: &Path, script: &str, line: &str) {
    let driver = "import os, pty, sys\n\
        pid, terminal = pty.fork()\n\
        if pid == 0: os.execvp('sh', ['sh', '-e', '-c', sys.argv[1]])\n\
        asked = b''\n\
        while b':' not in asked: asked += os.read(terminal, 1024)\n\
        os.write(terminal, sys.stdin.buffer.read())\n\
        try:\n    while os.read(terminal, 1024): pass\n\
        except OSError: pass\n\
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n";
    let mut child = Command::new(stock_python())
        .args(["-c", driver, script])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .spawn()
        .expect("Python runs");
    let mut stdin = child.stdin.take().expect("its input");
    stdin.write_all(format!("{line}\n").as_bytes()).expect("typed");
    drop(stdin);
    assert!(child.wait().expect("ended").success(), "age should open the file with the passphrase");
}

/// A copy of a locked vault, as the page asks for.
fn copy_of(place: &Place) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder");
    copy_folder(&place.folder(), copy.path());
    copy
}

fn open_with_recovery_key(folder: &Path, recovery: &RecoveryKey) {
    fs::write(folder.join("recovery-key.txt"), format!("{}\n", recovery.groups().concat())).expect("typed");
    shell(folder, &block("With the recovery key", "sh"));
}

fn assert_readable(folder: &Path) {
    assert_eq!(python(folder, &block("Checking the seal", "python")), "pages True\n");
    let dump = python(folder, &block("Reading it", "python"));
    assert!(dump.contains("table note\n"), "{dump}");
    assert!(dump.contains(NOTE), "{dump}");
}

#[test]
fn the_recovery_key_and_stock_tools_read_a_vault() {
    let (place, recovery) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, NOTE);
    unlocked.lock().expect("locked");
    let copy = copy_of(&place);
    open_with_recovery_key(copy.path(), &recovery);
    assert_readable(copy.path());
}

#[test]
fn the_recovery_key_and_stock_tools_read_a_capture() {
    let (place, recovery) = Place::with_vault();
    let captures = [format!("{{\"request\":\"{NOTE}\"}}"), "{\"request\":\"again\"}".to_owned()];
    for capture in &captures {
        place.vault().seal_capture(capture.as_bytes()).expect("sealed");
    }
    let copy = copy_of(&place);
    open_with_recovery_key(copy.path(), &recovery);
    let read = block("Reading a capture", "sh");
    for script in
        [read.clone(), read.replace("capture-key.txt", "recovery-key.txt").lines().skip(1).collect()]
    {
        let output = Command::new("sh").args(["-e", "-c", &script]).current_dir(copy.path()).output();
        let text = said(&output.expect("sh runs"));
        let mut lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.sort_unstable();
        assert_eq!(lines, [captures[1].as_str(), captures[0].as_str()]);
    }
}

#[test]
fn the_passphrase_and_stock_tools_read_a_vault_as_the_app_makes_it() {
    let place = Place::new();
    let (unlocked, _) = place.vault().create(&passphrase(), WorkFactor::VAULT).expect("created");
    write_note(&unlocked, NOTE);
    unlocked.lock().expect("locked");
    let copy = copy_of(&place);
    shell_on_terminal(copy.path(), &block("With the passphrase", "sh"), PASSPHRASE);
    assert_readable(copy.path());
}

#[test]
fn the_recovery_key_and_stock_tools_read_a_vault_after_a_passphrase_change() {
    let (place, recovery) = Place::with_vault();
    let mut unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, NOTE);
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    unlocked.lock().expect("locked");
    let copy = copy_of(&place);
    open_with_recovery_key(copy.path(), &recovery);
    assert_readable(copy.path());
}

#[test]
fn tar_age_and_a_stock_sqlcipher_restore_a_backup() {
    let (place, recovery) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, NOTE);
    let backups = tempfile::tempdir().expect("a temporary folder");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    let source = unlocked.backup_source().expect("a source");
    let watch = Watch::new(Cancel::new(), &|_| ());
    let made = source.write(backups.path(), day, &watch, |_| Ok::<u64, Error>(0)).expect("a backup");
    write_note(&unlocked, "after the backup");
    fs::rename(&made.path, backups.path().join("backup.hedgerow")).expect("renamed");
    let folder = backups.path().join("restored");
    fs::create_dir(&folder).expect("an empty folder");
    shell(&folder, &block("Restoring it with stock tools", "sh"));
    let names = fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().expect("a name")).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["capture.pub", "journal.db", "key.passphrase.age", "key.recovery.age", "vault.header"]
    );
    open_with_recovery_key(&folder, &recovery);
    assert_readable(&folder);
    assert!(!python(&folder, &block("Reading it", "python")).contains("after the backup"));
}

#[test]
fn stock_tools_read_what_a_crash_left_in_the_log() {
    let (place, recovery) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, NOTE);
    let copy = copy_of(&place);
    fs::remove_file(copy.path().join("journal.db-shm")).expect("a crash of the computer leaves none");
    drop(unlocked);
    open_with_recovery_key(copy.path(), &recovery);
    assert_eq!(python(copy.path(), &block("Checking the seal", "python")), "pages unknown\n");
    let (read, export) = (block("Reading it", "python"), block("Reading it", "sql"));
    assert!(python(copy.path(), &format!("{read}\ndatabase.executescript({export:?})")).contains(NOTE));
    let plain = rusqlite::Connection::open(copy.path().join("plain.db")).expect("a plain database");
    let note: String =
        plain.query_row("SELECT text FROM note WHERE rowid = 2", [], |row| row.get(0)).expect("a note");
    assert_eq!(note, NOTE, "the exported file is plain SQLite");
}

#[test]
fn the_checks_on_the_page_see_a_changed_header_and_an_old_page() {
    let (place, recovery) = Place::with_vault();
    let copy = copy_of(&place);
    open_with_recovery_key(copy.path(), &recovery);
    let check = block("Checking the seal", "python");
    let path = copy.path().join("journal.db");
    let mut bytes = fs::read(&path).expect("the database");
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&path, bytes).expect("changed");
    assert_eq!(python(copy.path(), &check), "pages False\n");
    let path = copy.path().join("vault.header");
    let header = fs::read_to_string(&path).expect("the header");
    fs::write(&path, header.replacen("generation: ", "generation: 1", 1)).expect("changed");
    let output =
        Command::new(stock_python()).args(["-c", &check]).current_dir(copy.path()).output().expect("runs");
    assert!(!output.status.success(), "the page's check must fail on a changed header");
}
