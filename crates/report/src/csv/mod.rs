//! The log as a table for a spreadsheet, and the codebook that says what its columns and words mean.
//!
//! UTF-8 with its mark in front, so that spreadsheets read it as such; dates as YYYY-MM-DD. A cell that a spreadsheet could take for
//! a formula begins with an apostrophe.

mod codebook;
mod columns;

use std::io;

use crate::report::Report;

use self::columns::Table;

pub use self::codebook::codebook;

/// What tells a spreadsheet that the file is UTF-8.
const MARK: &str = "\u{FEFF}";

/// The log, one line an entry, the first line naming the columns; nothing but those names unless the log was chosen.
///
/// # Errors
///
/// Whatever writing to memory may fail with; there is nothing in the report that it could be.
pub fn log(report: &Report) -> io::Result<Vec<u8>> {
    let table = Table::of(report);
    let names = table.columns().map(|column| column.name.to_owned()).collect();
    let rows = report.log.iter().flatten().map(|row| table.cells(row));
    written(std::iter::once(names).chain(rows))
}

/// Rows as they are written.
fn written(rows: impl Iterator<Item = Vec<String>>) -> io::Result<Vec<u8>> {
    let mut bytes = MARK.as_bytes().to_vec();
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(&mut bytes);
    for row in rows {
        writer.write_record(row.iter().map(|cell| defused(cell)))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// A cell that no program takes for a formula.
fn defused(cell: &str) -> String {
    let begins_one = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\0');
    let visible: String = cell.chars().filter(|&c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    if cell.starts_with(begins_one) || visible.starts_with(begins_one) {
        format!("'{visible}")
    } else {
        visible
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_begins_a_formula_has_an_apostrophe_before_it() {
        for begins in ["=1+1", "+1", "-1", "@a", "\tb", "\rc", "\0=d"] {
            assert!(defused(begins).starts_with('\''), "{begins:?}");
        }
        assert_eq!(defused("a=1"), "a=1");
        assert_eq!(defused("'=1"), "'=1");
    }
}
