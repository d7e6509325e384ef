//! Locked means gone: two seconds after locking no process holds a word of the journal.

use std::time::Duration;

use hedgerow_tests::harness::app;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::memory::{self, Look};
use hedgerow_tests::harness::needle::Needle;

use crate::outside::{self, Secrets};

/// The promise.
const AFTER: Duration = Duration::from_secs(2);

/// The processes on the desk that hold one of the needles, by name.
fn holders(desk: &Desk, needles: &[&Needle]) -> Vec<String> {
    let processes = desk.processes();
    let looks = processes.into_iter().map(|process| (process.name(), memory::look(process, needles)));
    looks.filter_map(|(name, look)| matches!(look, Look::Holds(_)).then_some(name)).collect()
}

#[test]
fn two_seconds_after_locking_no_process_holds_what_was_written() {
    let desk = Desk::new();
    let secrets = Secrets::make();
    let mut app = outside::open_and_log(&desk, &app::real(), &secrets, &[]);
    let open = holders(&desk, &[&secrets.request]);
    assert!(open.iter().any(|name| name.starts_with("WebKit")), "the open journal is in no view? {open:?}");
    assert!(open.iter().any(|name| name == "hedgerow"), "the open journal is not in the app? {open:?}");

    outside::lock(&desk, &mut app);
    std::thread::sleep(AFTER);
    assert_eq!(holders(&desk, &secrets.each()), Vec::<String>::new());
    assert!(!desk.apps().is_empty(), "the lock window is there to be looked into");
    outside::assert_kept(&desk, &secrets);
}
