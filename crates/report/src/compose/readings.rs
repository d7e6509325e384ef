//! How the readings are made, what was left out, and what people are called.

use hedgerow_locale::plainly;

use super::Page;
use crate::document::Block;
use crate::report::Report;
use crate::words::{date, say};

pub(super) fn compose(report: &Report, page: &mut Page) {
    page.heading(3, plainly("report-readings"));
    let mut items = vec![
        plainly("report-readings-rules"),
        say("report-readings-everything", [("until", date(report.until).into())]),
        plainly("report-readings-kept-out"),
        plainly(names(report)),
    ];
    if !report.leaves.exact_times {
        items.push(plainly("report-readings-weeks"));
    }
    page.blocks.push(Block::List { items });
}

fn names(report: &Report) -> &'static str {
    match (report.names_shown, report.names_replaced) {
        (true, _) => "report-readings-names",
        (false, true) => "report-readings-aliases",
        (false, false) => "report-readings-aliases-plain",
    }
}
