//! The recovery kit on paper: read by poppler.
#![cfg(unix)]

use crate::support::{assert_sound, file, name, run, text};
use hedgerow_report::document::{Block, Paper};
use hedgerow_report::kit;
use hedgerow_vault::RecoveryKey;

const KEY: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
const VAULT: &str = "8c1e8f0e-6f0b-4b43-9c0e-1d7c3b0c5c57";

fn key() -> RecoveryKey {
    RecoveryKey::parse(KEY).expect("a made-up key")
}

fn rendered(paper: Paper) -> Vec<u8> {
    kit::render(&key(), VAULT, "2026-03-01".parse().unwrap(), paper).unwrap().to_vec()
}

#[test]
fn the_kit_is_one_page_on_either_paper_and_says_how() {
    for paper in [Paper::A4, Paper::Letter] {
        let pdf = rendered(paper);
        assert_sound(&pdf, None);
        let (_folder, path) = file("kit.pdf", &pdf);
        let about = run("pdfinfo", &[name(&path)], b"");
        assert!(about.contains("Pages:           1\n"), "{about}");
        let said = text(&pdf, &["-layout"]).split_whitespace().collect::<Vec<_>>().join(" ");
        for words in
            [VAULT, "2026-03-01", "age --decrypt --identity recovery-key.txt", "PRAGMA key", "1 of 1"]
        {
            assert!(said.contains(words), "“{words}” in {said}");
        }
        for group in key().groups() {
            assert!(said.contains(&group), "the group {group} in {said}");
        }
    }
}

#[test]
fn the_steps_are_those_of_the_page_on_the_format() {
    let page = std::fs::read_to_string("../../docs/file-format.md").expect("the page");
    let command = "age --decrypt --identity recovery-key.txt --output keys.txt key.recovery.age";
    assert!(page.contains(command), "the page has the command");
    let document = kit::document(&key(), VAULT, "2026-03-01".parse().unwrap(), Paper::A4);
    let items = document.blocks.iter().filter_map(|block| match block {
        Block::List { items } => Some(items),
        _ => None,
    });
    assert!(items.flatten().any(|item| item.contains(command)), "and the kit has it letter for letter");
}

#[test]
fn whoever_hears_the_kit_hears_the_key() {
    let (_folder, path) = file("kit.pdf", &rendered(Paper::A4));
    let objects = run("qpdf", &["--qdf", "--object-streams=disable", name(&path), "-"], b"");
    assert!(objects.contains("The recovery key in 19 groups. 1: AGE-, 2: SECR"), "the drawing is described");
}

#[test]
fn the_square_holds_the_key_for_a_reader_that_is_not_ours() {
    for paper in [Paper::A4, Paper::Letter] {
        let (folder, path) = file("kit.pdf", &rendered(paper));
        let picture = folder.path().join("kit");
        run("pdftoppm", &["-r", "150", "-gray", "-png", "-singlefile", name(&path), name(&picture)], b"");
        let picture = picture.with_extension("png");
        let read = run("zbarimg", &["--quiet", "--raw", name(&picture)], b"");
        assert_eq!(read.trim_end(), KEY, "on {paper:?}, printed in grey at 150 dots an inch");
    }
}
