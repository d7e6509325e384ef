//! Everything out, everything in, and in from a spreadsheet.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use hedgerow_journal::Error;
use hedgerow_journal::everything::{Found, TakenIn};
use hedgerow_journal::ids::ImportId;
use hedgerow_journal::imports::{Import, Undone};
use hedgerow_journal::spreadsheet::{Mapping, RowsTaken, Sheet, SheetPreview};
use hedgerow_locale::plainly;
use hedgerow_vault::Passphrase;
use tauri::{AppHandle, State};

use super::Here;
use crate::carrying::Carrying;
use crate::choose::{self, FileKind};
use crate::clock::now;
use crate::failure::{Answer, Problem};

/// The name that is proposed tells nothing, because the system may remember it.
const PROPOSED: &str = "hedgerow-everything.json";

/// Everything out, to a file that the person chooses and anybody can read; how many things it holds, or nothing if they think
/// better of it. The passphrase is asked for again before anything leaves the vault.
#[tauri::command(async)]
#[specta::specta]
pub fn export_everything(
    app: AppHandle,
    session: Here<'_>,
    carrying: State<'_, Carrying>,
    passphrase: String,
) -> Answer<Option<u32>> {
    let passphrase = Passphrase::new(passphrase);
    session.own(|open| Ok(open.journal.vault().ok_or(Problem::MadeUp)?.check_passphrase(&passphrase)?))?;
    let name = plainly("carry-kind-everything");
    let kind = FileKind { name: &name, endings: &["json"] };
    let Some(path) = choose::destination(&app, PROPOSED, kind) else { return Ok(None) };
    let written =
        session.own(|open| Ok(carrying.run(&app, |work| open.journal.everything().export(&path, work))?))?;
    Ok(Some(u32::try_from(written).unwrap_or(u32::MAX)))
}

/// Asks for a file of everything and looks at it; nothing if the person thinks better of it. Nothing comes in yet.
#[tauri::command(async)]
#[specta::specta]
pub fn read_everything(
    app: AppHandle,
    session: Here<'_>,
    carrying: State<'_, Carrying>,
) -> Answer<Option<Found>> {
    let name = plainly("carry-kind-everything");
    let Some(path) = choose::file(&app, FileKind { name: &name, endings: &["json"] }) else {
        return Ok(None);
    };
    let (file, length) = open(&path)?;
    let found = session
        .own(|open| Ok(carrying.run(&app, |work| open.journal.everything().look(file, length, work))?))?;
    carrying.chosen().everything = Some(path);
    Ok(Some(found))
}

/// Everything in, from the file that was looked at last.
#[tauri::command(async)]
#[specta::specta]
pub fn import_everything(
    app: AppHandle,
    session: Here<'_>,
    carrying: State<'_, Carrying>,
    id: ImportId,
) -> Answer<TakenIn> {
    let path = carrying.chosen().everything.clone().ok_or(Problem::NothingChosen)?;
    let (file, length) = open(&path)?;
    session.own(|open| {
        Ok(carrying.run(&app, |work| open.journal.everything().import(id, file, length, now(), work))?)
    })
}

/// What would come in from a spreadsheet. Without a mapping the person is asked for the file, and may think better of it; with
/// one, the sheet that was read last is read as it says.
#[tauri::command(async)]
#[specta::specta]
pub fn read_csv(
    app: AppHandle,
    session: Here<'_>,
    carrying: State<'_, Carrying>,
    mapping: Option<Mapping>,
) -> Answer<Option<SheetPreview>> {
    if mapping.is_none() {
        let name = plainly("carry-kind-csv");
        let kind = FileKind { name: &name, endings: &["csv", "tsv", "txt"] };
        let Some(path) = choose::file(&app, kind) else { return Ok(None) };
        let sheet = read_sheet(&path)?;
        carrying.chosen().sheet = Some(sheet);
    }
    let chosen = carrying.chosen();
    let sheet = chosen.sheet.as_ref().ok_or(Problem::NothingChosen)?;
    session.own(|open| Ok(Some(open.journal.spreadsheets().preview(sheet, mapping, now())?)))
}

/// The rows of the sheet that was read last come in: those that can, or every one or none.
#[tauri::command(async)]
#[specta::specta]
pub fn import_csv(
    app: AppHandle,
    session: Here<'_>,
    carrying: State<'_, Carrying>,
    id: ImportId,
    mapping: Mapping,
    all_or_none: bool,
) -> Answer<RowsTaken> {
    let chosen = carrying.chosen();
    let sheet = chosen.sheet.as_ref().ok_or(Problem::NothingChosen)?;
    session.own(|open| {
        let import = |work: &mut hedgerow_journal::Carrying<'_>| {
            open.journal.spreadsheets().import(id, sheet, &mapping, all_or_none, now(), work)
        };
        Ok(carrying.run(&app, import)?)
    })
}

/// The imports that can be taken back, the last first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_imports(session: Here<'_>) -> Answer<Vec<Import>> {
    session.journal(|journal| journal.imports().list())
}

/// Takes back what an import brought and nobody changed since.
#[tauri::command(async)]
#[specta::specta]
pub fn undo_import(
    app: AppHandle,
    session: Here<'_>,
    carrying: State<'_, Carrying>,
    id: ImportId,
) -> Answer<Undone> {
    session.own(|open| Ok(carrying.run(&app, |work| open.journal.imports().undo(id, work))?))
}

/// Stops what is carried; its own command then says that it was stopped.
#[tauri::command(async)]
#[specta::specta]
pub fn cancel_carrying(carrying: State<'_, Carrying>) {
    carrying.stop();
}

/// A file and its length in bytes.
fn open(path: &Path) -> Result<(File, u64), Error> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    // What has no end is no file.
    if about.is_file() { Ok((file, about.len())) } else { Err(Error::NotEverything) }
}

fn read_sheet(path: &Path) -> Result<Sheet, Error> {
    let (file, _) = open(path).map_err(|error| match error {
        Error::NotEverything => Error::NotATable,
        other => other,
    })?;
    let mut bytes = Vec::new();
    file.take(Sheet::MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Sheet::read(&bytes)
}
