//! The log: every entry of the period in a line, if it was chosen.

use hedgerow_locale::plainly;

use super::Page;
use super::entry::{answer, asked, feeling, is_own, looked_back, when, word};
use crate::document::Block;
use crate::report::{Report, Row};
use crate::words::{date, say};

/// The columns, and their shares of the width.
const COLUMNS: [(&str, f32); 8] = [
    ("number", 0.06),
    ("when", 0.14),
    ("who", 0.12),
    ("asked", 0.2),
    ("wish", 0.1),
    ("answer", 0.13),
    ("cost", 0.11),
    ("later", 0.14),
];

pub(super) fn compose(report: &Report, page: &mut Page) {
    let Some(rows) = &report.log else { return };
    page.blocks.push(Block::PageBreak);
    page.section("report-log");
    if rows.is_empty() {
        page.plain(plainly("report-log-empty"));
        return;
    }
    let days = [("from", date(report.from).into()), ("until", date(report.until).into())];
    page.blocks.push(Block::Table {
        caption: say("report-log-caption", days),
        columns: COLUMNS.iter().map(|(column, _)| plainly(&format!("report-log-{column}"))).collect(),
        rows: rows.iter().map(cells).collect(),
        widths: COLUMNS.iter().map(|(_, width)| *width).collect(),
    });
}

fn cells(row: &Row) -> Vec<String> {
    let asked = asked(row);
    let asked = if is_own(row.answer) { say("report-log-own", [("what", asked.into())]) } else { asked };
    vec![
        row.number.to_string(),
        when(row.when),
        row.who.clone(),
        asked,
        row.want.map(|want| word("want", want)).unwrap_or_default(),
        answered(row),
        feeling(row),
        row.look_back.as_ref().map(looked_back).unwrap_or_default(),
    ]
}

fn answered(row: &Row) -> String {
    let mut said = answer(row.answer);
    if let Some(how) = row.how {
        said = say("report-log-answer-how", [("answer", said.into()), ("how", word("how", how).into())]);
    }
    if row.r#unsafe {
        said = say("report-log-unsafe", [("answer", said.into())]);
    }
    said
}
