//! An inbox that somebody filled to do harm, under the memory that was promised.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]
#![cfg(unix)]

mod common;

use std::fs::{self, File};
use std::process::{Command, Output};

use common::*;
use hedgerow_journal::ids::CaptureId;
use hedgerow_journal::inbox::{CaptureDraft, Said, seal};
use uuid::Uuid;

const UNDER_A_LIMIT: &str = "HEDGEROW_TEST_UNDER_A_LIMIT";
/// 512 MiB of address space, in KiB: what the promise allows.
const LIMIT: &str = "524288";
/// Twice as many as one look takes.
const PLANTED: usize = 10_000;

#[test]
fn no_inbox_takes_more_memory_than_was_promised() {
    match std::env::var(UNDER_A_LIMIT).as_deref() {
        Ok("inbox") => planted(),
        Ok("greedy") => assert_eq!(vec![1_u8; 700 << 20].last(), Some(&1)),
        _ => {
            let ended = under_a_limit("inbox");
            assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stdout));
            assert!(!under_a_limit("greedy").status.success(), "the limit limits");
        }
    }
}

/// What is no capture is set aside, however much of it there is and however large it claims to be, and what is one is found.
fn planted() {
    let (home, mut journal) = Home::with_journal();
    let said = Said::Entry {
        who: "Mum".to_owned(),
        request: "my Saturday".to_owned(),
        kind: None,
        want: None,
        answer: draft("Mum", "").answer,
        cost: draft("Mum", "").cost,
        details: hedgerow_journal::entries::Details::default(),
    };
    seal(
        &hedgerow_vault::Vault::at(home.folder()),
        CaptureDraft { id: CaptureId(Uuid::now_v7()), when: None, said },
        now(),
    )
    .unwrap();
    let inbox = home.folder().join("inbox");
    let sealed = fs::read(fs::read_dir(&inbox).unwrap().next().unwrap().unwrap().path()).unwrap();
    for number in 0..PLANTED {
        let name = inbox.join(format!("{number:032x}.age"));
        match number % 4 {
            0 => fs::write(name, b"no capture").unwrap(),
            1 => fs::write(name, &sealed[..sealed.len() / 2]).unwrap(),
            2 => fs::write(inbox.join(format!("holiday-{number}.jpg")), b"of somebody else").unwrap(),
            _ if number % 1_000 == 3 => File::create(name).unwrap().set_len(1 << 30).unwrap(),
            _ => fs::write(name, [0_u8; 2_000]).unwrap(),
        }
    }
    let mut portions = 0;
    let captures = loop {
        let review = journal.inbox().review().unwrap();
        portions += 1;
        assert!(portions < 10, "it comes to an end");
        if !review.is_unread {
            break review.captures;
        }
    };
    assert_eq!(captures.len(), 1, "what was sealed is found among it");
    journal.vault().unwrap().check_database().unwrap();
}

/// This test again in a process of its own that has no more memory than was promised.
fn under_a_limit(what: &str) -> Output {
    Command::new("sh")
        .args(["-c", "ulimit -v \"$1\" && shift && exec \"$@\"", "sh", LIMIT])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "no_inbox_takes_more_memory_than_was_promised", "--test-threads=1"])
        .env(UNDER_A_LIMIT, what)
        .output()
        .unwrap()
}
