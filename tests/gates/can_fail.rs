//! Every gate sees the leak it is there for.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::memory::{self, Look};
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::owned::Owned;
use hedgerow_tests::harness::process::Process;
use hedgerow_tests::harness::strace::Strace;
use hedgerow_tests::harness::{files, wait};

use crate::network::without_network;

const LEAKY: &str = env!("CARGO_BIN_EXE_leaky");

/// Runs the leaky program to its end, with the needle on its standard input.
fn leak(mut command: Command, needle: &Needle) -> bool {
    let mut child = Owned::start(command.stdin(Stdio::piped()));
    child.0.stdin.take().unwrap().write_all(needle.word().as_bytes()).unwrap();
    child.0.wait().unwrap().success()
}

#[test]
fn a_needle_in_a_file_is_found() {
    for way in ["file", "utf16", "hex", "base64"] {
        let (desk, needle) = (Desk::new(), Needle::make());
        let mut command = desk.command(LEAKY);
        command.arg(way);
        assert!(leak(command, &needle));
        assert_eq!(files::holding(&desk.home, &needle).len(), 1, "as {way}");
    }
}

#[test]
fn a_needle_in_shared_memory_is_found() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let mut command = desk.command(LEAKY);
    command.arg("shared_memory");
    assert!(leak(command, &needle));
    let found = files::holding(&desk.home, &needle);
    std::fs::remove_file("/dev/shm/hedgerow-leaky").unwrap();
    assert_eq!(found.len(), 1);
}

#[test]
fn a_write_to_a_file_that_has_no_name_any_more_is_seen() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let strace = Strace::at(&desk.home.path("record"));
    let prefix = strace.prefix();
    let mut command = desk.command(&prefix[0]);
    command.args(&prefix[1..]).arg(LEAKY).arg("unlinked");
    assert!(leak(command, &needle));
    let record = strace.read();
    assert_eq!(record.stray_writes(&needle).len(), 1, "{record:?}");
}

#[test]
fn a_socket_is_seen() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let strace = Strace::at(&desk.home.path("record"));
    let prefix = strace.prefix();
    let mut command = desk.command(&prefix[0]);
    command.args(&prefix[1..]).arg(LEAKY).arg("socket");
    assert!(leak(command, &needle));
    let record = strace.read();
    assert_eq!(record.network.len(), 1, "{record:?}");
}

#[test]
fn a_copy_by_the_system_itself_is_seen() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let strace = Strace::at(&desk.home.path("record"));
    let prefix = strace.prefix();
    let mut command = desk.command(&prefix[0]);
    command.args(&prefix[1..]).arg(LEAKY).arg("copy");
    assert!(leak(command, &needle));
    let record = strace.read();
    assert!(record.copies.iter().any(|file| file.ends_with("/copy")), "{record:?}");
}

#[test]
fn a_program_that_needs_a_network_fails_without_one() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let prefix = without_network();
    let mut command = desk.command(&prefix[0]);
    command.args(&prefix[1..]).args([LEAKY, "connect"]);
    assert!(!leak(command, &needle), "the namespace is not empty");
}

#[test]
fn a_needle_that_stays_in_memory_is_found() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let mut child = Owned::start(desk.command(LEAKY).arg("memory").stdin(Stdio::piped()));
    child.0.stdin.take().unwrap().write_all(needle.word().as_bytes()).unwrap();
    let held = wait::within(Duration::from_secs(10), || {
        matches!(memory::look(Process::new(child.pid()), &[&needle]), Look::Holds(_)).then_some(())
    });
    assert!(held.is_some(), "the memory of a process that holds the needle looks clean");
}
