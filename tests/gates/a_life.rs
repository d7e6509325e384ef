//! Nothing readable is written by a journal that lives for long: what SQLite cannot keep in mind at once it would put into files that
//! have no name, if it were let.

use std::io::Write;
use std::process::Stdio;

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::files;
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::owned::Owned;
use hedgerow_tests::harness::strace::{Record, Strace};
use tempfile::TempDir;

const LIVE_THROUGH: &str = env!("CARGO_BIN_EXE_live_through");

/// Has a journal live in a home, and gives the record of all that was written.
fn live(desk: &Desk, needle: &Needle, how: &[&str]) -> Record {
    let records = TempDir::new().unwrap();
    let strace = Strace::at(&records.path().join("calls"));
    let prefix = strace.prefix();
    let mut command = desk.command(&prefix[0]);
    command.args(&prefix[1..]).arg(LIVE_THROUGH).arg(desk.home.path("data")).arg("four hens").args(how);
    let mut child = Owned::start(command.stdin(Stdio::piped()));
    child.0.stdin.take().unwrap().write_all(needle.word().as_bytes()).unwrap();
    assert!(child.0.wait().unwrap().success());
    strace.read()
}

#[test]
fn a_long_life_leaves_nothing_readable_and_writes_nothing_readable_on_the_way() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let record = live(&desk, &needle, &[]);
    assert!(
        record.writes.iter().any(|(file, _)| file.ends_with("journal.db-wal")),
        "the record saw no commit"
    );
    assert_eq!(record.stray_writes(&needle), Vec::<String>::new());
    assert_eq!(files::holding(&desk.home, &needle), []);
}

#[test]
fn a_journal_that_may_make_temporary_files_is_seen_writing_them() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let record = live(&desk, &needle, &["temp_files"]);
    assert_ne!(record.stray_writes(&needle), Vec::<String>::new());
    assert_eq!(files::holding(&desk.home, &needle), [], "no search of folders finds what has no name");
}
