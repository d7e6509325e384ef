//! Nothing readable on disk, no file but the journal and its backups, and no connection: every file is searched, and every write, copy
//! and socket was watched.

use std::path::PathBuf;

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::files;
use hedgerow_tests::harness::home::files_under;
use hedgerow_tests::harness::strace::Strace;
use tempfile::TempDir;

use crate::outside::{self, Secrets};

#[test]
fn what_is_written_down_is_readable_in_no_file_and_no_connection_is_opened() {
    let desk = Desk::new();
    // Beside the home: the record of every write holds all that was written.
    let records = TempDir::new().unwrap();
    let strace = Strace::at(&records.path().join("calls"));
    let secrets = Secrets::make();
    let mut app = outside::open_and_log(&desk, &secrets, &strace.prefix());
    for needle in secrets.each() {
        assert_eq!(files::holding(&desk.home, needle), [], "while the journal is open");
    }
    outside::lock(&desk, &mut app);
    outside::assert_kept(&desk, &secrets);
    let record = strace.read();
    for needle in secrets.each() {
        assert_eq!(files::holding(&desk.home, needle), [], "after locking");
        assert_eq!(record.stray_writes(needle), Vec::<String>::new());
    }
    let ours = [desk.home.vault(), desk.home.path("data/hedgerow-backups")];
    let others = files_under(&desk.home.path("data"))
        .into_iter()
        .filter(|file| !ours.iter().any(|ours| file.starts_with(ours)));
    assert_eq!(
        others.collect::<Vec<_>>(),
        Vec::<PathBuf>::new(),
        "files that the views left beside the journal"
    );
    let committed = record.writes.iter().any(|(file, _)| file.ends_with("journal.db-wal"));
    assert!(committed, "the record saw no commit");
    assert_eq!(record.copies, Vec::<String>::new(), "files that were copied to, nobody sees what");
    assert_eq!(record.network, Vec::<String>::new());
}
