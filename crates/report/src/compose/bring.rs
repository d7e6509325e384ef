//! What is brought to the session, if it was chosen.

use hedgerow_locale::plainly;

use super::Page;
use super::entry::{answer, asked, feeling, is_own, when};
use crate::document::Block;
use crate::report::{Report, Row};
use crate::words::{opening, say};

pub(super) fn compose(report: &Report, page: &mut Page) {
    let Some(rows) = &report.bring_to_session else { return };
    page.section("report-bring");
    if rows.is_empty() {
        page.plain(plainly("report-bring-empty"));
        return;
    }
    page.blocks.push(Block::List { items: rows.iter().map(item).collect() });
}

fn item(row: &Row) -> String {
    let asked = asked(row);
    let what = if is_own(row.answer) { say("report-log-own", [("what", asked.into())]) } else { asked };
    let arguments = [
        ("who", row.who.as_str().into()),
        ("when", when(row.when).into()),
        ("what", what.into()),
        ("answer", opening(&answer(row.answer)).into()),
        ("cost", feeling(row).into()),
    ];
    say("report-bring-item", arguments)
}
