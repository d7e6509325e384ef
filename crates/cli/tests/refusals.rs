//! What is refused, how it is said, and what never leaves by any way.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::common::{PASSPHRASE, Place, said};

const WRONG: &str = "kettle on the windowsill";

#[test]
fn a_wrong_passphrase_is_told_and_never_repeated() {
    let place = Place::new();
    fs::write(place.passphrase_file(), WRONG).expect("written");
    let told = place.run(&["list"]).refused(1);
    assert!(told.starts_with("That is not the passphrase."), "{told}");
    assert!(!told.contains("kettle"), "{told}");
    let told = place.run(&["list", "--json"]).refused(1);
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told["code"], "wrong-passphrase");
}

#[test]
fn where_there_is_no_vault_none_is_made() {
    let place = Place::empty();
    let told =
        place.run(&["log", "--who", "Mum", "--what", "x", "--answer", "no", "--cost", "calm", "--json"]);
    assert!(told.refused(1).contains(r#""code":"not-present""#));
    assert!(!place.folder().exists());
    let elsewhere = place.root().join("elsewhere");
    let told = place.run(&["list", "--vault", elsewhere.to_str().expect("text")]).refused(1);
    assert_eq!(told.trim_end(), "There is no journal here yet.");
}

#[test]
fn a_vault_that_the_app_holds_open_is_refused_and_one_that_it_locked_is_not() {
    let place = Place::new();
    let held = place.unlock();
    // No passphrase is at hand: it is refused before one is asked for.
    let told = said(place.program().args(["list", "--json"])).refused(1);
    assert!(told.contains(r#""code":"in-use""#), "{told}");
    held.lock().expect("locked");
    place.run(&["list"]).well();
}

#[test]
fn another_folder_can_be_named() {
    let (place, other) = (Place::new(), Place::new());
    other.log("Mum", "my Saturday").well();
    let folder = other.folder();
    let listed = place.run(&["list", "--vault", folder.to_str().expect("text")]).well();
    assert!(listed.contains("my Saturday"));
    assert_eq!(place.run(&["list"]).well(), "", "the usual one was left alone");
}

#[test]
fn what_is_said_badly_is_refused_with_code_two_before_anything_is_opened() {
    let place = Place::new();
    let before = fs::read(place.folder().join("vault.header")).expect("the header");
    let log = ["log", "--who", "Mum", "--what", "x", "--answer", "yes"];
    for arguments in [
        &[&log[..], &["--cost", "exhausted"]].concat()[..],
        &[&log[..], &["--cost", "calm", "--when", "the day before"]].concat()[..],
        &[&log[..], &["--cost", "calm", "--strength", "3"]].concat()[..],
        &["list", "--from", "27.11.2026"],
        &["list", "--limit", "0"],
        &["list", "--all", "--limit", "3"],
        &["search"],
        &["completions", "klingon"],
        &["man", "dance"],
        &["dance"],
        &[],
    ] {
        let told = place.run(arguments).refused(2);
        assert!(!told.is_empty(), "{arguments:?}");
    }
    let told = place.run(&log).refused(2);
    assert!(told.contains("--cost") && !told.contains("--answer"), "it says what is missing: {told}");
    let after = fs::read(place.folder().join("vault.header")).expect("the header");
    assert_eq!(before, after, "nothing was opened");
}

#[test]
fn what_the_journal_refuses_is_told_in_its_words() {
    let place = Place::new();
    let log = |what: &str, when: &str| {
        place.run(&[
            "log", "--who", "Mum", "--what", what, "--answer", "no", "--cost", "calm", "--when", when,
            "--json",
        ])
    };
    for (what, when, code) in [
        ("x", "2999-01-01 12:00", "in-future"),
        ("x", "30 hours ago", "too-long-ago"),
        ("x", "1850-01-01 12:00", "before-all-time"),
        ("  ", "now", "nothing-asked"),
        (&"x".repeat(2_001), "now", "text-too-long"),
    ] {
        let told = log(what, when).refused(1);
        assert!(told.contains(&format!(r#""code":"{code}""#)), "{when}: {told}");
    }
    assert_eq!(place.run(&["list"]).well(), "", "nothing was kept");
}

#[test]
fn the_passphrase_comes_from_a_descriptor_as_well() {
    let place = Place::new();
    let mut program = place.program();
    program.args(["list", "--passphrase-fd", "0"]).stdin(Stdio::piped());
    program.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = program.spawn().expect("started");
    let mut to = running.stdin.take().expect("its input");
    writeln!(to, "{PASSPHRASE}\nand another line").expect("written");
    drop(to);
    assert!(running.wait().expect("ended").success());
    let mut shell = std::process::Command::new("sh");
    place.settle(&mut shell);
    shell.args(["-c", r#"exec "$0" list --passphrase-fd 7 7<"$1""#, env!("CARGO_BIN_EXE_hedgerow-cli")]);
    said(shell.arg(place.passphrase_file())).well();
}

#[test]
fn a_passphrase_that_cannot_be_read_is_told() {
    let place = Place::new();
    for arguments in [["--passphrase-file", "/nowhere/at/all"], ["--passphrase-fd", "99"]] {
        let told = said(place.program().args(["list", "--json"]).args(arguments)).refused(1);
        assert!(told.contains(r#""code":"secret-unreadable""#), "{told}");
    }
    fs::write(place.passphrase_file(), [0xff, 0xfe]).expect("written");
    assert!(place.run(&["list", "--json"]).refused(1).contains("secret-unreadable"));
    let both = said(place.program().args(["list", "--passphrase-fd", "0", "--passphrase-file", "x"]));
    both.refused(2);
    let key = ["--recovery-key-file", "/nowhere/at/all", "--json"];
    assert!(said(place.program().arg("list").args(key)).refused(1).contains("secret-unreadable"));
    assert!(place.run(&["list", "--ask-recovery-key"]).refused(2).contains("--ask-recovery-key"));
}

#[test]
fn a_recovery_key_that_is_mistyped_or_of_another_journal_is_told_and_never_repeated() {
    let (place, other) = (Place::new(), Place::new());
    let key = fs::read_to_string(other.recovery_key_file()).expect("the key");
    fs::write(place.recovery_key_file(), &key).expect("written");
    let told = place.run_by_recovery_key(&["list", "--json"]).refused(1);
    assert!(told.contains(r#""code":"wrong-recovery-key""#) && !told.contains(&key[30..]), "{told}");
    fs::write(place.recovery_key_file(), key.replacen(['Q', 'P', 'Z', 'R', 'Y'], "X", 1)).expect("written");
    let told = place.run_by_recovery_key(&["list", "--json"]).refused(1);
    assert!(told.contains(r#""code":"not-a-recovery-key""#), "{told}");
}

#[test]
fn the_recovery_key_opens_the_journal_for_every_command() {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    assert!(place.run_by_recovery_key(&["list"]).well().contains("my Saturday"));
    assert!(place.run_by_recovery_key(&["verify"]).well().contains("one entry"));
}

#[test]
fn a_passphrase_as_an_argument_is_refused_and_not_repeated() {
    let place = Place::new();
    for arguments in [["--passphrase", PASSPHRASE].to_vec(), vec!["--passphrase=heron under the bridge"]] {
        let told = said(place.program().arg("list").args(arguments)).refused(2);
        assert!(!told.contains("heron"), "{told}");
    }
}

#[test]
fn whoever_reads_no_further_is_no_failure() {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    let mut shell = std::process::Command::new("sh");
    place.settle(&mut shell);
    // The reader is gone before anything is printed.
    let script = r#"{ "$0" list --all --passphrase-file "$1"; echo "code $?" >&2; } | true"#;
    shell.args(["-c", script, env!("CARGO_BIN_EXE_hedgerow-cli")]).arg(place.passphrase_file());
    assert_eq!(said(&mut shell).beside, "code 0\n");
}

#[test]
fn a_name_cannot_give_orders_to_the_terminal() {
    let place = Place::new();
    place.log("Mum\u{202e}", "my\u{202e} Saturday").well();
    // A journal keeps no escape character; a file that something else wrote may hold one all the same.
    let unlocked = place.unlock();
    let sql = "UPDATE relationship SET name = 'M' || char(27) || '[31mum' || char(7) || char(155) || name";
    assert_eq!(unlocked.connection().execute(sql, []).expect("written"), 1);
    unlocked.lock().expect("locked");
    for arguments in
        [&["list"][..], &["list", "--json"], &["patterns"], &["patterns", "--json"], &["search", "saturday"]]
    {
        let told = place.run(arguments).well();
        assert!(told.contains("[31mum"), "the name is shown: {told}");
        let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!told.contains(acts), "{arguments:?}: {told:?}");
    }
    let name = &place.run(&["list", "--json"]).json()[0]["name"];
    assert_eq!(name, "M\u{1b}[31mum\u{7}\u{9b}Mum\u{202e}", "a program gets what is there");
}

#[test]
fn an_argument_cannot_give_orders_by_being_refused() {
    let place = Place::new();
    let told = place.run(&["list", "--cost", "\u{1b}]0;x\u{7}"]).refused(2);
    assert!(!told.contains(|c: char| c.is_control() && c != '\n'), "{told:?}");
}
