//! Logs entries until it is killed, and says the id of each once the journal has acknowledged it.
//!
//! `log_for_ever FOLDER PASSPHRASE`; with `too_early` as a third word it lies, and says the id before: the test that kills
//! it must notice.

use std::path::PathBuf;
use std::time::Duration;

use hedgerow_tests::harness::journal;
use uuid::Uuid;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, passphrase, rest @ ..] = words.as_slice() else { return };
    let too_early = rest.iter().any(|word| word == "too_early");
    let mut journal = journal::open(&journal::vault(&PathBuf::from(folder)), passphrase);
    loop {
        let id = Uuid::now_v7();
        if too_early {
            println!("{id}");
            std::thread::sleep(Duration::from_millis(5));
        }
        let logged = journal.entries().log(journal::draft(id, &id.to_string()), journal::now());
        if logged.is_err() {
            return;
        }
        if !too_early {
            println!("{id}");
        }
    }
}
