//! Everything in, or a spreadsheet: looked at, or taken in as one import that can be taken back as a whole.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use fluent_bundle::FluentArgs;
use hedgerow_journal::everything::{Counts, Found};
use hedgerow_journal::ids::ImportId;
use hedgerow_journal::spreadsheet::{BadRow, Mapping, RowsTaken, Sheet, SheetPreview};
use hedgerow_journal::{Carrying, Error, Journal, Moment};
use hedgerow_locale::{plainly, say};
use serde::Serialize;
use uuid::Uuid;

use crate::arguments::{ImportArguments, Shared};
use crate::carrying::carried;
use crate::door::Door;
use crate::failure::Failure;
use crate::print;

/// No mapping of a sheet is near this size; a larger one is not read to its end, and fits nothing.
const MOST_MAPPING: u64 = 4 << 20;

/// What was found in the file, or came in from it.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Came {
    /// Everything of a journal would come in.
    EverythingSeen(Found),
    /// Everything of a journal came in.
    EverythingTaken(Found),
    /// Rows of a spreadsheet would come in.
    RowsSeen(Box<SheetPreview>),
    /// Rows of a spreadsheet came in.
    RowsTaken(RowsTaken),
}

/// Looks at `file`, or takes it in.
pub fn run(shared: &Shared, said: &ImportArguments) -> Result<(), Failure> {
    let source = read(&said.file)?;
    let mapping = said.mapping.as_deref().map(mapping).transpose()?;
    let came = Door::find(shared)?.open(|journal, now| match source {
        Source::Everything(file, length) => everything(journal, file, length, said.look, now),
        Source::Rows(sheet) => rows(journal, &sheet, mapping, said, now),
    })?;
    if shared.json {
        return print::json([came]);
    }
    print::lines(&lines(&came))
}

/// What a file is.
enum Source {
    Everything(File, u64),
    Rows(Sheet),
}

/// A file of everything begins with a brace, as no table does.
fn read(path: &Path) -> Result<Source, Failure> {
    let mut file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Error::NotEverything.into());
    }
    let mut first = [0];
    let read = file.read(&mut first).map_err(unreadable)?;
    if read == 1 && first == *b"{" {
        return Ok(Source::Everything(File::open(path).map_err(unreadable)?, about.len()));
    }
    let mut bytes = first.get(..read).unwrap_or_default().to_vec();
    file.take(Sheet::MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(Source::Rows(Sheet::read(&bytes)?))
}

/// How the sheet is to be read, from a file.
fn mapping(path: &Path) -> Result<Mapping, Failure> {
    let (mut bytes, file) = (Vec::new(), File::open(path).map_err(unreadable)?);
    file.take(MOST_MAPPING).read_to_end(&mut bytes).map_err(unreadable)?;
    serde_json::from_slice(&bytes).map_err(|_| Error::MappingUnfit.into())
}

fn everything(
    journal: &mut Journal,
    file: File,
    length: u64,
    only_look: bool,
    now: Moment,
) -> Result<Came, Failure> {
    let mut everything = journal.everything();
    if only_look {
        return Ok(Came::EverythingSeen(carried(|carrying| everything.look(file, length, carrying))?));
    }
    let take = |carrying: &mut Carrying<'_>| everything.import(id(), file, length, now, carrying);
    Ok(Came::EverythingTaken(carried(take)?.found))
}

fn rows(
    journal: &mut Journal,
    sheet: &Sheet,
    mapping: Option<Mapping>,
    said: &ImportArguments,
    now: Moment,
) -> Result<Came, Failure> {
    let mut spreadsheets = journal.spreadsheets();
    let preview = spreadsheets.preview(sheet, mapping, now)?;
    if said.look {
        return Ok(Came::RowsSeen(Box::new(preview)));
    }
    let take = |carrying: &mut Carrying<'_>| {
        spreadsheets.import(id(), sheet, &preview.mapping, said.all_or_none, now, carrying)
    };
    Ok(Came::RowsTaken(carried(take)?))
}

fn unreadable(error: io::Error) -> Failure {
    Failure::Unreadable(error.kind())
}

fn id() -> ImportId {
    ImportId(Uuid::now_v7())
}

fn lines(came: &Came) -> Vec<String> {
    match came {
        Came::EverythingSeen(found) => found_lines(found),
        Came::EverythingTaken(found) => {
            vec![counted("in-done", found.added.entries), plainly("cli-import-back")]
        }
        Came::RowsSeen(seen) => seen_lines(seen),
        Came::RowsTaken(taken) => {
            let mut lines = vec![counted("in-done", taken.entries)];
            lines.extend((taken.already > 0).then(|| counted("sheet-already", taken.already)));
            lines.extend((taken.bad > 0).then(|| counted("sheet-bad", taken.bad)));
            lines.push(plainly("cli-import-back"));
            lines
        }
    }
}

fn found_lines(found: &Found) -> Vec<String> {
    let Counts { people, entries, waiting, captures, verdicts, practised, others } = found.added;
    let added = [
        ("in-people", people),
        ("in-entries", entries),
        ("in-waiting", waiting),
        ("in-captures", captures),
        ("in-verdicts", verdicts),
        ("in-practised", practised),
        ("in-others", others),
        ("in-same", found.same),
        ("in-same-names", found.same_names),
    ];
    let mut lines: Vec<String> =
        added.iter().filter(|(_, count)| *count > 0).map(|&(id, count)| counted(id, count)).collect();
    if found.added == Counts::default() {
        lines.insert(0, plainly("in-found-nothing"));
    }
    lines
}

fn seen_lines(seen: &SheetPreview) -> Vec<String> {
    let mut lines = vec![counted("sheet-good", seen.good)];
    lines.extend((seen.new_people > 0).then(|| counted("sheet-new-people", seen.new_people)));
    lines.extend((seen.already > 0).then(|| counted("sheet-already", seen.already)));
    lines.extend((seen.bad > 0).then(|| counted("sheet-bad", seen.bad)));
    lines.extend(seen.bad_rows.iter().map(bad_line));
    lines
}

fn bad_line(bad: &BadRow) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("line", bad.line);
    arguments.set("reason", plainly(&format!("sheet-reason-{}", bad.reason.as_str())));
    if bad.cell.is_empty() {
        return say("sheet-bad-line", &arguments);
    }
    arguments.set("cell", print::on_one_line(&bad.cell));
    say("sheet-bad-cell", &arguments)
}

fn counted(id: &str, count: u32) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("count", count);
    say(id, &arguments)
}
