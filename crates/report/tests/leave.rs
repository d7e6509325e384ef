//! Each form leaves as its own file, says no name, and gives its words only if it has any; the log keeps whom it spoke of.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::*;
use hedgerow_journal::Journal;
use hedgerow_journal::shares::ShareFormat;
use hedgerow_journal::vocabulary::{Role, Word};
use hedgerow_report::choices::Include;
use hedgerow_report::leave::{FileForm, leave, noted};
use hedgerow_report::{Choices, offers};
use tempfile::TempDir;

/// Annabelle with an entry, Bertram with one that is left out, Cleo with none.
fn family() -> (Journal, Choices) {
    let mut journal = journal();
    for (number, name) in [(1, "Annabelle"), (2, "Bertram"), (3, "Cleo")] {
        person(&mut journal, number, name, Some(Role::Family));
    }
    for number in [1, 2] {
        log(
            &mut journal,
            draft(number, person_id(number), "2026-11-18T09:00:00", "my Saturday with annabelle"),
        );
    }
    let include = Include { log: true, request_words: true, ..Include::default() };
    (journal, Choices { include, left_out: vec![entry_id(2)], ..Choices::default() })
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn opens(pdf: &Path, words: &str) -> bool {
    // pdftotext takes no more than 32 bytes of a passphrase.
    let secret = pdf.with_extension("secret");
    fs::write(&secret, words).unwrap();
    let file = format!("--password-file={}", secret.display());
    Command::new("qpdf").arg("--check").arg(file).arg(pdf).output().unwrap().status.success()
}

#[test]
fn every_form_is_a_file_of_its_own_and_only_locked_ones_have_words() {
    let (mut journal, choices) = family();
    let report = report(&mut journal, &choices);
    let forms: Vec<_> =
        ShareFormat::ALL.iter().filter_map(|&format| Some((format, FileForm::of(format)?))).collect();
    assert_eq!(forms.len(), ShareFormat::ALL.len() - 1, "all but what is printed");
    for (format, form) in forms {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(form.proposed_name());
        assert!(form.proposed_name().ends_with(&format!(".{}", form.ending())), "{form:?}");
        let words = leave(&report, form, &path).unwrap();
        let expected = match form {
            FileForm::Csv => vec!["page-codebook.csv", "page.csv"],
            _ => vec![form.proposed_name()],
        };
        assert_eq!(names(folder.path()), expected, "{form:?}");
        let is_locked =
            matches!(format, ShareFormat::LockedPdf | ShareFormat::SealedPage | ShareFormat::SealedFile);
        assert_eq!(words.is_some(), is_locked, "{form:?}");
        if matches!(form, FileForm::Html | FileForm::Markdown | FileForm::Csv | FileForm::Json) {
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains("my Saturday") && !text.to_lowercase().contains("annabelle"), "{form:?}");
        }
    }
}

#[test]
fn a_locked_pdf_opens_with_its_words_and_with_no_others() {
    let (mut journal, choices) = family();
    let report = report(&mut journal, &choices);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("page.pdf");
    let first = leave(&report, FileForm::LockedPdf, &path).unwrap().unwrap();
    assert!(opens(&path, first.expose()));
    let second = leave(&report, FileForm::LockedPdf, &path).unwrap().unwrap();
    assert!(opens(&path, second.expose()) && !opens(&path, first.expose()), "each file has its own");
}

#[test]
fn a_share_is_noted_with_whom_the_page_speaks_of() {
    let (mut journal, choices) = family();
    let of_all = noted(&offers(&mut journal, &choices, now()).unwrap(), &choices, ShareFormat::Html);
    assert_eq!(of_all.people, [person_id(1)], "neither whose entry is left out nor who has none");
    let chosen = Choices { people: Some(vec![person_id(3)]), ..choices };
    let of_one = noted(&offers(&mut journal, &chosen, now()).unwrap(), &chosen, ShareFormat::Pdf);
    assert_eq!((of_one.people, of_one.format), (vec![person_id(3)], ShareFormat::Pdf));
    assert_eq!(of_one.until, now().date());
}

#[test]
fn a_codebook_replaces_nothing_that_has_its_name() {
    let (mut journal, choices) = family();
    let report = report(&mut journal, &choices);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("page.csv");
    fs::write(folder.path().join("page-codebook.csv"), "somebody's own").unwrap();
    for _ in 0..2 {
        leave(&report, FileForm::Csv, &path).unwrap();
    }
    let expected = ["page-codebook.2.csv", "page-codebook.csv", "page.csv"];
    assert_eq!(names(folder.path()), expected, "written once, beside what was there");
    assert_eq!(fs::read_to_string(folder.path().join("page-codebook.csv")).unwrap(), "somebody's own");
}
