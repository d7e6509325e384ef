//! What the columns of the table mean, and the words in them: a table of its own.

use std::io;

use hedgerow_locale::plainly;

use super::columns::{COLUMNS, Column, REFRAME};
use super::written;

/// The codebook of [`super::log`]: column, value, meaning. It is the same for every report.
///
/// # Errors
///
/// As with [`super::log`].
pub fn codebook() -> io::Result<Vec<u8>> {
    let head =
        ["column", "value", "meaning"].map(|name| plainly(&format!("report-codebook-{name}"))).to_vec();
    let format = vec![String::new(), String::new(), plainly("report-codebook-format")];
    written([head, format].into_iter().chain(COLUMNS.iter().chain(REFRAME).flat_map(lines)))
}

/// A column, and each word that may stand in it.
fn lines(column: &Column) -> Vec<Vec<String>> {
    let meaning = plainly(&format!("report-codebook-{}", column.name));
    let mut lines = vec![vec![column.name.to_owned(), String::new(), meaning]];
    for (word, id) in (column.words)() {
        lines.push(vec![column.name.to_owned(), word.to_owned(), plainly(&id)]);
    }
    lines
}
