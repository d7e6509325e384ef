//! Nothing readable on disk, no file but the journal and its backups, and no connection: every file is searched, and every write, copy
//! and socket was watched.

use std::path::PathBuf;

use hedgerow_tests::harness::app;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::files;
use hedgerow_tests::harness::home::files_under;
use hedgerow_tests::harness::strace::Strace;
use tempfile::TempDir;

use crate::outside::{self, Secrets};

/// Files of the app that are neither the journal nor its backups.
fn beside_the_journal(desk: &Desk) -> Vec<PathBuf> {
    let ours = [desk.home.vault(), desk.home.path("data/hedgerow-backups")];
    let is_ours = |file: &PathBuf| ours.iter().any(|folder| file.starts_with(folder));
    files_under(&desk.home.path("data")).into_iter().filter(|file| !is_ours(file)).collect()
}

#[test]
fn what_is_written_down_is_readable_in_no_file_and_no_connection_is_opened() {
    let desk = Desk::new();
    // Beside the home: the record of every write holds all that was written.
    let records = TempDir::new().unwrap();
    let strace = Strace::at(&records.path().join("calls"));
    let secrets = Secrets::make();
    let mut app = outside::open_and_log(&desk, &app::real(), &secrets, &strace.prefix());
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
    assert_eq!(beside_the_journal(&desk), Vec::<PathBuf>::new(), "files that the views left");
    let committed = record.writes.iter().any(|(file, _)| file.ends_with("journal.db-wal"));
    assert!(committed, "the record saw no commit");
    assert_eq!(record.copies, Vec::<String>::new(), "files that were copied to, nobody sees what");
    assert_eq!(record.network, Vec::<String>::new());
}

#[test]
fn an_app_with_a_persistent_view_is_seen_leaving_files() {
    let (desk, secrets) = (Desk::new(), Secrets::make());
    // WebDriver cannot drive a view that leaves no trace, so the build for it has one that does.
    let _app = outside::open_and_log(&desk, &app::end_to_end(), &secrets, &[]);
    assert_ne!(beside_the_journal(&desk), Vec::<PathBuf>::new());
}
