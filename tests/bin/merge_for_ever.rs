//! Seals captures and merges them until it is killed, and says the id of each once it was sealed.
//!
//! `merge_for_ever FOLDER PASSPHRASE`. Each round seals a few, takes them in, and accepts all that name somebody known.

use std::path::PathBuf;

use hedgerow_journal::inbox;
use hedgerow_tests::harness::journal::{self, KNOWN};
use uuid::Uuid;

/// How many are sealed in a round.
const A_FEW: usize = 3;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, passphrase] = words.as_slice() else { return };
    let vault = journal::vault(&PathBuf::from(folder));
    let mut journal = journal::open(&vault, passphrase);
    loop {
        for _ in 0..A_FEW {
            let id = Uuid::now_v7();
            let draft = journal::capture_draft(id, KNOWN, &id.to_string());
            if inbox::seal(&vault, draft, journal::now()).is_err() {
                return;
            }
            println!("{id}");
        }
        if journal::accept_all(&mut journal).is_err() {
            return;
        }
    }
}
