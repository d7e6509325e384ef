//! Sealed files, opened with programs that are not ours: qpdf and poppler for the PDF, the `age` command for the age file.
//!
//! The page in a browser is opened by the project's end-to-end tests (`tests/sealed`).
#![cfg(unix)]

use std::process::{Command, Stdio};

use crate::support::{assert_sound, file, name, output, run};
use hedgerow_report::seal::{locked_pdf, make_passphrase, sealed_age, sealed_page};
use hedgerow_report::{Error, pdf};
use hedgerow_vault::Passphrase;

/// Not in English, not composed, and with a space: what a person may type.
const FOREIGN: &str = "Grüße тихо 静か ключ";

fn passphrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    memchr::memmem::find(bytes, needle.as_bytes()).is_some()
}

#[test]
fn a_locked_pdf_opens_with_its_passphrase_alone_and_keeps_its_tags() {
    let plain = pdf::render(&crate::support::page()).unwrap();
    // pdftotext takes no more than 32 bytes of a passphrase from its command line; the test below gives qpdf a longer one.
    for words in ["correct horse battery staple", FOREIGN] {
        let locked = locked_pdf(&plain, &passphrase(words)).unwrap();
        assert_sound(&locked, Some(words));
        let (_folder, path) = file("locked.pdf", &locked);
        let said = run("pdftotext", &["-upw", words, name(&path), "-"], b"");
        assert!(said.contains("she rings after nine"), "{said}");
        let about = run("pdfinfo", &["-upw", words, name(&path)], b"");
        assert!(about.contains("AES-256") && about.contains("print:yes copy:yes"), "{about}");
        assert!(about.contains("Tagged:          yes"), "{about}");
        assert!(run("pdfinfo", &["-upw", words, "-struct", name(&path)], b"").contains("H1"));
        for wrong in ["", "correct horse"] {
            let refused = output("pdftotext", &["-upw", wrong, name(&path), "-"], b"");
            assert!(!refused.status.success() && refused.stdout.is_empty(), "“{wrong}” does not open it");
        }
    }
}

#[test]
fn six_words_open_a_locked_pdf_however_long_they_are() {
    let plain = pdf::render(&crate::support::page()).unwrap();
    let words = "unmistakable thermometer chrysanthemum backstretch counterpart quadrilateral";
    let locked = locked_pdf(&plain, &passphrase(words)).unwrap();
    assert_sound(&locked, Some(words));
    let (folder, path) = file("locked.pdf", &locked);
    let (secret, opened) = (folder.path().join("secret"), folder.path().join("opened.pdf"));
    std::fs::write(&secret, words).unwrap();
    run(
        "qpdf",
        &["--decrypt", &format!("--password-file={}", name(&secret)), name(&path), name(&opened)],
        b"",
    );
    assert!(run("pdftotext", &[name(&opened), "-"], b"").contains("she rings after nine"));
}

#[test]
fn a_locked_pdf_shows_neither_title_nor_metadata() {
    let plain = pdf::render(&crate::support::page()).unwrap();
    assert!(holds(&plain, "A page to talk about"));
    let locked = locked_pdf(&plain, &make_passphrase()).unwrap();
    for words in ["A page to talk about", "nineteen leaves", "<x:xmpmeta"] {
        assert!(!holds(&locked, words), "“{words}” is locked too");
    }
}

#[test]
fn the_age_command_opens_an_age_file() {
    let words = "six words that nobody else knows";
    let sealed = sealed_age("Grüße 🌿".as_bytes(), &passphrase(words)).unwrap();
    assert!(holds(&sealed, "-> scrypt "), "one stanza, as stock tools know it");
    let (_folder, path) = file("report.html.age", &sealed);
    assert_eq!(age(name(&path), words), Some("Grüße 🌿".to_owned()));
    assert_eq!(age(name(&path), "six other words"), None);
}

/// What `age --decrypt` gives; it reads a passphrase from a terminal and from nowhere else.
fn age(path: &str, words: &str) -> Option<String> {
    let driver = "import os, pty, sys\n\
        pid, terminal = pty.fork()\n\
        if pid == 0: os.execvp('age', ['age', '--decrypt', '--output', sys.argv[1] + '.open', sys.argv[1]])\n\
        asked = b''\n\
        while b':' not in asked: asked += os.read(terminal, 1024)\n\
        os.write(terminal, sys.argv[2].encode() + b'\\n')\n\
        try:\n    while os.read(terminal, 1024): pass\n\
        except OSError: pass\n\
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n";
    let mut python = Command::new("python3");
    python.args(["-c", driver, path, words]).stdin(Stdio::null());
    let opened = python.status().expect("python3 is there").success();
    opened.then(|| std::fs::read_to_string(format!("{path}.open")).expect("what it opened"))
}

#[test]
fn a_sealed_page_shows_nothing_of_what_is_in_it_and_is_small() {
    let html = format!("<title>Marker in title</title><p>Marker in text</p>{}", "word ".repeat(10_000));
    let page = sealed_page(&html, &passphrase("a b c d e f")).unwrap();
    assert!(!holds(&page, "Marker"), "not even a title");
    assert!(page.len() < 250_000, "50 kB of report make {} bytes", page.len());
    let page = String::from_utf8(page).unwrap();
    for outside in ["http://", "https://", "src=\"", "@import", "url("] {
        let own = page.split("<!--").next().unwrap();
        assert!(!own.contains(outside), "“{outside}” would lead outside");
    }
    assert!(page.contains("default-src 'none'"), "nothing may be loaded");
}

#[test]
fn the_sealed_page_of_a_normal_report_is_small() {
    let mut journal = crate::year::journal();
    let choices = crate::year::usual(&mut journal);
    let html = hedgerow_report::html::page(&crate::year::document(&mut journal, &choices));
    let page = sealed_page(&html, &make_passphrase()).unwrap();
    assert!(html.len() > 20_000, "a whole report: {} bytes", html.len());
    assert!(page.len() < 250_000, "{} bytes of report make {} bytes", html.len(), page.len());
}

#[test]
fn an_empty_passphrase_seals_nothing() {
    let none = passphrase("");
    assert!(matches!(sealed_page("x", &none), Err(Error::PassphraseEmpty)));
    assert!(matches!(sealed_age(b"x", &none), Err(Error::PassphraseEmpty)));
    assert!(matches!(locked_pdf(b"x", &none), Err(Error::PassphraseEmpty)));
    assert!(matches!(locked_pdf(b"x", &passphrase("a")), Err(Error::Unsealable)), "that is no PDF");
}

#[test]
fn a_passphrase_is_made_of_six_words() {
    let (one, other) = (make_passphrase(), make_passphrase());
    assert_eq!(one.expose().split(' ').count(), 6);
    assert_ne!(one.expose(), other.expose());
}
