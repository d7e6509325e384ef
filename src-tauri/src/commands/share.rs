//! The page for the therapist: chosen, shown, written, and noted among what was shared.

use std::path::Path;

use hedgerow_journal::Changes;
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::shares::{Share, ShareFormat};
use hedgerow_locale::plainly;
use hedgerow_report::leave::{self, FileForm};
use hedgerow_report::report::Leaves;
use hedgerow_report::{Choices, Offers, compose, html};
use hedgerow_vault::Passphrase;
use serde::Serialize;
use tauri::{AppHandle, State};

use super::Here;
use crate::choose::{self, FileKind};
use crate::clock::now;
use crate::failure::Answer;
use crate::preview::Preview;

/// How many earlier shares are listed.
const SHARES: u32 = 100;

/// A page to look at before it leaves.
#[derive(Serialize, specta::Type)]
pub struct Previewed {
    /// Where a frame finds it.
    pub address: String,
    /// What would leave, counted.
    pub leaves: Leaves,
}

/// A page that left as a file.
#[derive(Serialize, specta::Type)]
pub struct Written {
    /// The file's name, without where it is.
    pub file_name: String,
    /// The words that open it, if it is locked. They are told this once and kept nowhere.
    pub passphrase: Option<String>,
}

/// What can be chosen, with what the choices so far mean.
#[tauri::command(async)]
#[specta::specta]
pub fn offer_share(session: Here<'_>, choices: Choices) -> Answer<Offers> {
    session.journal(|journal| hedgerow_report::offers(journal, &choices, now()))
}

/// Makes the page of these choices and shows it to the frame, in place of the one before.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_report(session: Here<'_>, preview: State<'_, Preview>, choices: Choices) -> Answer<Previewed> {
    let begun = preview.begin();
    let report = session.journal(|journal| hedgerow_report::gather(journal, &choices, now()))?;
    let address = preview.show(begun, html::page(&compose::document(&report)));
    Ok(Previewed { address, leaves: report.leaves })
}

/// Forgets the page that was shown.
#[tauri::command(async)]
#[specta::specta]
pub fn leave_preview(preview: State<'_, Preview>) {
    preview.forget();
}

/// Writes the page of these choices where the person says, and notes it among what was shared; nothing if they think better of
/// it. The passphrase is asked for again before anything leaves; a made-up journal has none.
#[tauri::command(async)]
#[specta::specta]
pub fn write_report(
    app: AppHandle,
    session: Here<'_>,
    choices: Choices,
    format: ShareFormat,
    passphrase: Option<String>,
) -> Answer<Option<Written>> {
    let passphrase = Passphrase::new(passphrase.unwrap_or_default());
    let (report, noted) = session.journal(|journal| {
        if let Some(vault) = journal.vault() {
            vault.check_passphrase(&passphrase)?;
        }
        let noted = leave::noted(&hedgerow_report::offers(journal, &choices, now())?, &choices, format);
        Ok((hedgerow_report::gather(journal, &choices, now())?, noted))
    })?;
    // What goes onto paper is a PDF on its way there.
    let form = FileForm::of(format).unwrap_or(FileForm::Pdf);
    let name = plainly(&format!("share-file-{}", form.ending()));
    let kind = FileKind { name: &name, endings: &[form.ending()] };
    let Some(path) = choose::destination(&app, form.proposed_name(), kind) else { return Ok(None) };
    let passphrase = leave::leave(&report, form, &path)?;
    session.journal(|journal| journal.shares().note(&noted, now()))?;
    let passphrase = passphrase.map(|words| words.expose().to_owned());
    Ok(Some(Written { file_name: file_name(&path), passphrase }))
}

/// A file's name as it is said.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What was shared before, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_shares(session: Here<'_>) -> Answer<Vec<Share>> {
    session.journal(|journal| journal.shares().list(SHARES))
}

/// Keeps the person's word for a relation, which stands for the name on a page; an empty one takes it back.
#[tauri::command(async)]
#[specta::specta]
pub fn set_relation_word(session: Here<'_>, id: RelationshipId, called: String) -> Answer<Changes> {
    session.journal(|journal| journal.aliases().call(id, &called))
}
