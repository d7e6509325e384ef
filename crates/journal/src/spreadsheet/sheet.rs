//! Rows of cells, as text, with the lines they begin on.

use csv::StringRecord;

use super::decode::{Encoding, decode};
use super::delimiter::Delimiter;
use crate::error::{Error, Result};

/// A boundary log of a lifetime has a tenth of each of these.
const MOST_BYTES: usize = 32 << 20;
const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 200;
const MOST_CELLS: usize = 4_000_000;

/// A spreadsheet that was read, and of which nothing has come in yet.
pub struct Sheet {
    pub(super) encoding: Encoding,
    pub(super) delimiter: Delimiter,
    /// All rows that are not empty, the one that names the columns among them.
    pub(super) rows: Vec<Row>,
    /// How many cells the longest has.
    pub(super) width: usize,
}

/// A row of cells.
pub(super) struct Row {
    /// The line on which it begins, from 1.
    pub line: u32,
    cells: StringRecord,
}

impl Row {
    /// The cell in a column, without space around it; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }
}

impl Sheet {
    /// The largest file that is read, in bytes.
    pub const MOST_BYTES: u64 = MOST_BYTES as u64;

    /// Reads a file that was saved as CSV, in any of the usual encodings and with any of the usual delimiters.
    ///
    /// More than 32 MiB, 100,000 rows, 200 columns or 4,000,000 cells are refused with [`Error::FileTooLarge`], and what is no
    /// table of at least two columns with [`Error::NotATable`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.len() > MOST_BYTES {
            return Err(Error::FileTooLarge);
        }
        let (text, encoding) = decode(bytes)?;
        let (delimiter, begin) = Delimiter::of(&text);
        let table = text.get(begin..).unwrap_or_default();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter.byte())
            .from_reader(table.as_bytes());
        let (mut rows, mut width, mut cells) = (Vec::new(), 0, 0);
        for read in reader.records() {
            let record = read.map_err(|_| Error::NotATable)?;
            cells += record.len();
            if record.len() > MOST_COLUMNS || rows.len() >= MOST_ROWS || cells > MOST_CELLS {
                return Err(Error::FileTooLarge);
            }
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            width = width.max(record.len());
            let line = line_of(&record, table) + u64::from(begin > 0);
            rows.push(Row { line: u32::try_from(line).unwrap_or(u32::MAX), cells: record });
        }
        if width < 2 { Err(Error::NotATable) } else { Ok(Self { encoding, delimiter, rows, width }) }
    }

    /// The rows below the one that names the columns.
    pub(super) fn body(&self, has_header: bool) -> &[Row] {
        self.rows.get(usize::from(has_header)..).unwrap_or_default()
    }
}

/// The line on which a record begins. Its position is where the one before ended, and empty lines may lie between.
fn line_of(record: &StringRecord, table: &str) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let between = table.bytes().skip(from).take_while(|byte| matches!(byte, b'\r' | b'\n'));
    position.line() + between.filter(|byte| *byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_hold_lines_and_delimiters_and_rows_know_their_line() {
        let sheet = Sheet::read(b"who;what\r\n\r\nMum;\"a\nb; c\"\n;\nDad;=1+1\n").unwrap();
        let rows: Vec<_> =
            sheet.rows.iter().map(|row| (row.line, row.cell(0), row.cell(1), row.cell(7))).collect();
        assert_eq!(rows[0], (1, "who", "what", ""));
        assert_eq!((rows[1].0, rows[1].1, rows[1].2), (3, "Mum", "a\nb; c"));
        assert_eq!(rows[2], (6, "Dad", "=1+1", ""), "a formula is text, and an empty row is none");
    }

    #[test]
    fn what_is_too_large_or_no_table_is_refused() {
        assert!(matches!(Sheet::read(b""), Err(Error::NotATable)));
        assert!(matches!(Sheet::read(b"one\ntwo"), Err(Error::NotATable)));
        assert!(matches!(Sheet::read(&[b','; 300]), Err(Error::FileTooLarge)));
        assert!(matches!(Sheet::read("a,b\n".repeat(100_001).as_bytes()), Err(Error::FileTooLarge)));
        assert!(matches!(Sheet::read(&vec![b'a'; MOST_BYTES + 1]), Err(Error::FileTooLarge)));
    }
}
