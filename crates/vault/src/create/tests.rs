//! A crash or an error at each step of making a vault: afterwards there is none, or a whole one.
#![allow(clippy::expect_used, reason = "tests say what they expected")]

use std::fs;
use std::io;

use super::{Step, run};
use crate::layout::Layout;
use crate::test_support::{Place, WORK, copy_folder, passphrase};
use crate::{Error, Result, Vault};

fn at(image: &tempfile::TempDir) -> Vault {
    Vault::at(image.path().join("vault")).with_witness(image.path().join("witness"))
}

fn full() -> Result<()> {
    Err(io::Error::from(io::ErrorKind::StorageFull).into())
}

#[test]
fn a_crash_in_making_a_vault_leaves_none_or_a_whole_one() {
    let place = Place::new();
    let layout = Layout::in_folder(place.folder());
    let mut images = Vec::new();
    run(&layout, &passphrase(), WORK, &mut |step| {
        let image = tempfile::tempdir().expect("a temporary folder");
        copy_folder(place.root.path(), image.path());
        images.push((step, image));
        Ok(())
    })
    .expect("created");
    assert_eq!(images.len(), 5);
    for (step, image) in &images {
        let is_moved = *step == Step::Moved;
        assert_eq!(at(image).is_present().expect("asked"), is_moved, "after {step:?}");
        if !is_moved {
            let (unlocked, _) = at(image).create(&passphrase(), WORK).expect("the next attempt succeeds");
            unlocked.lock().expect("locked");
            assert!(!image.path().join("vault.unfinished").exists(), "and clears away what was left");
        }
        at(image).unlock(&passphrase()).expect("opens").lock().expect("locked");
    }
}

#[test]
fn an_error_in_making_a_vault_leaves_nothing() {
    let steps = [Step::Folder, Step::Database, Step::KeyFiles, Step::Header];
    for failing in steps {
        let place = Place::new();
        let layout = Layout::in_folder(place.folder());
        let made = run(&layout, &passphrase(), WORK, &mut |step| {
            if step == failing { full() } else { Ok(()) }
        });
        assert!(matches!(made, Err(Error::DiskFull)), "at {failing:?}");
        assert_eq!(fs::read_dir(place.root.path()).expect("the place").count(), 0, "at {failing:?}");
    }
}
