//! Writes sentence after sentence as one does while locked, each sealed over and over while it grows, until it is killed; says each
//! time which one was sealed and how far it was.
//!
//! `write_for_ever FOLDER PASSPHRASE`. A whole sentence names somebody known, and is said with 0. After some, or in the middle of
//! one, the inbox is taken in.

use std::path::PathBuf;

use hedgerow_journal::ids::CaptureId;
use hedgerow_journal::inbox::{CaptureDraft, Said, Sealing};
use hedgerow_tests::harness::journal::{self, KNOWN};
use uuid::Uuid;

/// How often a sentence is sealed before it is whole.
const GROWS: u32 = 5;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, passphrase] = words.as_slice() else { return };
    let vault = journal::vault(&PathBuf::from(folder));
    let mut journal = journal::open(&vault, passphrase);
    let mut sealing = Sealing::default();
    for turn in 0_u32.. {
        let id = Uuid::now_v7();
        for far in 1..=GROWS {
            let said = Said::Unfinished { state: far.to_string() };
            let draft = CaptureDraft { id: CaptureId(id), when: None, said };
            if sealing.seal(&vault, draft, journal::now()).is_err() {
                return;
            }
            println!("{id} {far}");
            if (turn + far).is_multiple_of(4) && journal.inbox().review().is_err() {
                return;
            }
        }
        if sealing.seal(&vault, journal::capture_draft(id, KNOWN, &id.to_string()), journal::now()).is_err() {
            return;
        }
        println!("{id} 0");
        if turn.is_multiple_of(3) && journal::accept_all(&mut journal).is_err() {
            return;
        }
    }
}
