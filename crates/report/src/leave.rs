//! The one way out for a file: a report in the form that was chosen, proved and written.
//!
//! Each form is rendered from the same [`Report`]. The locked ones get a passphrase of their own, made for that one file.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use hedgerow_journal::shares::{ShareDraft, ShareFormat};
use hedgerow_vault::Passphrase;

use crate::offers::Offers;
use crate::{Choices, Error, Proof, Report, Result, compose, csv, html, json, markdown, pdf, seal, write};

/// How many names are tried for a codebook.
const MOST_CODEBOOKS: u32 = 99;

/// As which file a report leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileForm {
    /// See [`ShareFormat::Pdf`].
    Pdf,
    /// See [`ShareFormat::LockedPdf`].
    LockedPdf,
    /// See [`ShareFormat::SealedPage`].
    SealedPage,
    /// See [`ShareFormat::SealedFile`].
    SealedFile,
    /// See [`ShareFormat::Html`].
    Html,
    /// See [`ShareFormat::Markdown`].
    Markdown,
    /// See [`ShareFormat::Csv`].
    Csv,
    /// See [`ShareFormat::Json`].
    Json,
}

impl FileForm {
    /// The file that a format is; nothing for what is printed.
    #[must_use]
    pub fn of(format: ShareFormat) -> Option<Self> {
        match format {
            ShareFormat::Print => None,
            ShareFormat::Pdf => Some(Self::Pdf),
            ShareFormat::LockedPdf => Some(Self::LockedPdf),
            ShareFormat::SealedPage => Some(Self::SealedPage),
            ShareFormat::SealedFile => Some(Self::SealedFile),
            ShareFormat::Html => Some(Self::Html),
            ShareFormat::Markdown => Some(Self::Markdown),
            ShareFormat::Csv => Some(Self::Csv),
            ShareFormat::Json => Some(Self::Json),
        }
    }

    /// How the file's name ends, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf | Self::LockedPdf => "pdf",
            Self::SealedPage | Self::Html => "html",
            Self::SealedFile => "age",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// A name to begin from. It tells nothing, because the system remembers names.
    #[must_use]
    pub fn proposed_name(self) -> &'static str {
        match self {
            Self::Pdf | Self::LockedPdf => "page.pdf",
            Self::SealedPage | Self::Html => "page.html",
            // What it holds, once it is decrypted, is a page.
            Self::SealedFile => "page.html.age",
            Self::Markdown => "page.md",
            Self::Csv => "page.csv",
            Self::Json => "page.json",
        }
    }
}

/// Writes a report to a file, and returns when it lasts and is proved; with the passphrase that was made for it, if it is a
/// locked one. The passphrase is nowhere else.
///
/// Beside a table its codebook is written, under the same name with `-codebook` behind it, and a number where something else
/// has that name.
///
/// # Errors
/// As [`write`], [`pdf::render`] and [`seal`] have them. Under the name is then what was there before.
pub fn leave(report: &Report, form: FileForm, path: &Path) -> Result<Option<Passphrase>> {
    let document = compose::document(report);
    match form {
        FileForm::Pdf => write(path, &pdf::render(&document)?, &Proof::Pdf)?,
        FileForm::Html => write(path, html::page(&document).as_bytes(), &Proof::Same)?,
        FileForm::Markdown => write(path, markdown::text(&document).as_bytes(), &Proof::Same)?,
        FileForm::Json => write(path, &json::facts(report)?, &Proof::Same)?,
        FileForm::Csv => {
            write_codebook(path)?;
            write(path, &csv::log(report)?, &Proof::Same)?;
        }
        FileForm::LockedPdf | FileForm::SealedPage | FileForm::SealedFile => {
            let passphrase = seal::make_passphrase();
            match form {
                FileForm::LockedPdf => locked_pdf(&pdf::render(&document)?, path, &passphrase)?,
                FileForm::SealedPage => sealed_page(&html::page(&document), path, &passphrase)?,
                _ => sealed_file(html::page(&document).as_bytes(), path, &passphrase)?,
            }
            return Ok(Some(passphrase));
        }
    }
    Ok(None)
}

fn locked_pdf(plain: &[u8], path: &Path, passphrase: &Passphrase) -> Result<()> {
    write(path, &seal::locked_pdf(plain, passphrase)?, &Proof::LockedPdf { plain, passphrase })
}

fn sealed_page(html: &str, path: &Path, passphrase: &Passphrase) -> Result<()> {
    write(path, &seal::sealed_page(html, passphrase)?, &Proof::SealedPage { html, passphrase })
}

fn sealed_file(bytes: &[u8], path: &Path, passphrase: &Passphrase) -> Result<()> {
    write(path, &seal::sealed_age(bytes, passphrase)?, &Proof::SealedAge { bytes, passphrase })
}

/// Nobody was asked about the codebook's name, so nothing that has it is replaced.
fn write_codebook(table: &Path) -> Result<()> {
    let bytes = csv::codebook()?;
    let usual = codebook(table);
    let ending = |number: u32| usual.with_extension(format!("{number}.csv"));
    for place in std::iter::once(usual.clone()).chain((2..=MOST_CODEBOOKS).map(ending)) {
        match fs::read(&place) {
            Ok(there) if there == bytes => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => return write(&place, &bytes, &Proof::Same),
            _ => {}
        }
    }
    Err(Error::CannotWrite)
}

/// Where the codebook of a table lies: `page-codebook.csv` beside `page.csv`.
fn codebook(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push("-codebook.csv");
    path.with_file_name(name)
}

/// What the log of shares keeps of a report: its days, the people it spoke of, as what it left. The offers are those of the
/// same choices at the same time.
#[must_use]
pub fn noted(offers: &Offers, choices: &Choices, format: ShareFormat) -> ShareDraft {
    let has_entries = |id| offers.entries.iter().any(|entry| entry.goes_in && entry.relationship == id);
    let people = offers.people.iter().filter(|person| person.goes_in).map(|person| person.relationship);
    ShareDraft {
        from: offers.from,
        until: offers.until,
        people: people.filter(|&id| choices.people.is_some() || has_entries(id)).collect(),
        format,
    }
}
