//! Every file that can leave, looked into with programs that are not ours: as it lies there, decrypted, decompressed, with its metadata,
//! its tags and its name. What was not chosen is in none of it.
#![cfg(unix)]

use std::fs;
use std::path::Path;

use crate::common::*;
use crate::marks::{NEVER, choices, expected, include, marked};
use crate::support::{name, opened_age, run, sealed_in_page};
use hedgerow_report::Report;
use hedgerow_report::choices::Include;
use hedgerow_report::leave::{FileForm, leave};
use tempfile::TempDir;

const OPEN: [FileForm; 5] =
    [FileForm::Pdf, FileForm::Html, FileForm::Markdown, FileForm::Csv, FileForm::Json];
const LOCKED: [FileForm; 3] = [FileForm::LockedPdf, FileForm::SealedPage, FileForm::SealedFile];

/// Nothing, each choice alone, all, and all but one.
fn combinations() -> Vec<Include> {
    let all = (1 << 10) - 1;
    let ones = (0..10).map(|place| 1 << place);
    [0, all].into_iter().chain(ones.clone()).chain(ones.map(|one| all & !one)).map(include).collect()
}

/// What can be read of some bytes, without the space between letters, as a search would find it: also where they are written
/// with two bytes each, or as PDF writes those.
fn readable(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).to_lowercase().replace("\\000", "");
    text.chars().filter(|c| !c.is_whitespace() && *c != '\0').collect()
}

fn holds(text: &str, mark: &str) -> bool {
    let in_hex: String = mark.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
    let mark = mark.to_lowercase();
    text.contains(&mark) || text.contains(&in_hex)
}

/// All that is in a PDF: its objects without compression, its text, its tags, its properties.
fn inside_pdf(path: &Path) -> String {
    let objects = run("qpdf", &["--qdf", "--object-streams=disable", name(path), "-"], b"");
    let text = run("pdftotext", &[name(path), "-"], b"");
    let tags = run("pdfinfo", &["-struct-text", name(path)], b"");
    let metadata = run("pdfinfo", &["-meta", name(path)], b"");
    let about = run("pdfinfo", &[name(path)], b"");
    [objects, text, tags, metadata, about].map(|part| readable(part.as_bytes())).concat()
}

fn unlocked_pdf(path: &Path, words: &str) -> String {
    let (secret, opened) = (path.with_extension("secret"), path.with_extension("opened"));
    fs::write(&secret, words).unwrap();
    let words = format!("--password-file={}", secret.display());
    run("qpdf", &["--decrypt", &words, name(path), name(&opened)], b"");
    inside_pdf(&opened)
}

/// What there is of a form in its folder: what anybody sees, names included, and what its words open.
fn left(report: &Report, form: FileForm) -> (String, String) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(form.proposed_name());
    let words = leave(report, form, &path).unwrap();
    let mut seen = String::new();
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        seen.push_str(&readable(file.file_name().as_encoded_bytes()));
        seen.push_str(&readable(&fs::read(file.path()).unwrap()));
    }
    let opened = match (form, words) {
        (FileForm::Pdf, _) => inside_pdf(&path),
        (FileForm::LockedPdf, Some(words)) => unlocked_pdf(&path, words.expose()),
        (FileForm::SealedPage, Some(words)) => {
            readable(&opened_age(&sealed_in_page(&fs::read(&path).unwrap()), words.expose()))
        }
        (FileForm::SealedFile, Some(words)) => {
            readable(&opened_age(&fs::read(&path).unwrap(), words.expose()))
        }
        _ => seen.clone(),
    };
    (seen, opened)
}

fn assert_only_what_was_chosen(text: &str, include: Include, what: &str) {
    let names_shown = include.names && !include.clients;
    for mark in NEVER.iter().filter(|mark| !(names_shown && **mark == "Unchosenname")) {
        assert!(!holds(text, mark), "{mark} in {what} of {include:?}");
    }
    for (mark, is_in) in expected(include) {
        assert!(is_in || !holds(text, &mark), "{mark} in {what} of {include:?}");
    }
    for name in ["annabelle", "bertram", "cassandra"] {
        assert!(names_shown || !holds(text, name), "{name} in {what} of {include:?}");
    }
    for number in 1..=8 {
        let id = entry_id(number).0;
        assert!(!holds(text, &id.to_string()) && !holds(text, &id.simple().to_string()), "an id in {what}");
    }
}

/// What was chosen is found by the same search, so that the search is known to find.
fn assert_all_that_was_chosen(text: &str, include: Include, what: &str) {
    assert!(holds(text, "marktalk"), "the words to talk about are not in {what}");
    for (mark, is_in) in expected(include) {
        assert!(!is_in || holds(text, &mark), "{mark} is not in {what} of {include:?}");
    }
}

#[test]
fn no_open_file_holds_anything_that_was_not_chosen() {
    let folder = TempDir::new().unwrap();
    let mut journal = marked(folder.path());
    for include in combinations() {
        let report = report(&mut journal, &choices(include));
        for form in OPEN {
            let (seen, opened) = left(&report, form);
            let what = format!("{form:?}");
            assert_only_what_was_chosen(&seen, include, &what);
            assert_only_what_was_chosen(&opened, include, &what);
            if form != FileForm::Csv {
                assert_all_that_was_chosen(&opened, include, &what);
            }
        }
    }
}

#[test]
fn no_locked_file_holds_more_than_that_and_nothing_at_all_before_it_is_opened() {
    let folder = TempDir::new().unwrap();
    let mut journal = marked(folder.path());
    for include in [include(0), include((1 << 10) - 1)] {
        let report = report(&mut journal, &choices(include));
        for form in LOCKED {
            let (seen, opened) = left(&report, form);
            let what = format!("{form:?}");
            assert_only_what_was_chosen(&opened, include, &what);
            assert_all_that_was_chosen(&opened, include, &what);
            for (mark, _) in expected(include) {
                assert!(!holds(&seen, &mark), "{mark} in {what} before it is opened");
            }
            assert!(
                !holds(&seen, "marktalk") && !holds(&seen, "Relationships"),
                "{what} before it is opened"
            );
        }
    }
}
