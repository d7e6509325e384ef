//! A core dump would be the journal in plain text, so no process of the app may leave one.

use std::fs;

use hedgerow_tests::harness::app::{self, App};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::process::Process;

/// How many bytes of a core dump a process may leave, now and at most: two words of the system's own.
fn core_limits(limits: &str) -> Vec<&str> {
    let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size"));
    line.unwrap_or_default().split_whitespace().take(2).collect()
}

#[test]
fn no_process_of_the_app_may_leave_a_core_dump() {
    let desk = Desk::new();
    let _app = App::open(&desk, &app::real(), &[]);
    let of_the_app = |process: &Process| process.name() == "hedgerow" || process.name().starts_with("WebKit");
    let processes: Vec<Process> = desk.processes().into_iter().filter(of_the_app).collect();
    assert!(!desk.apps().is_empty() && processes.len() > desk.apps().len(), "the app and its view are there");
    for process in processes {
        let limits = fs::read_to_string(process.file("limits")).unwrap();
        assert_eq!(core_limits(&limits), ["0", "0"], "{}", process.name());
    }
}

#[test]
fn a_limit_that_allows_a_core_dump_is_seen() {
    let limits = "Max stack size    8388608   unlimited   bytes\n\
                  Max core file size    0   unlimited   bytes\n";
    assert_eq!(core_limits(limits), ["0", "unlimited"]);
}
