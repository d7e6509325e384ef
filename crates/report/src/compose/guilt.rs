//! What became of guilt.

use super::Page;
use crate::report::{Guilt, Report};
use crate::words::{beside, say};

pub(super) fn compose(report: &Report, column: &mut Page) {
    if let Some(guilt) = &report.guilt {
        column.plain(summary(guilt));
    }
}

/// "9 guilty noes: 6 later felt right, 1 you’d answer otherwise, 2 not looked back on yet."
fn summary(guilt: &Guilt) -> String {
    let fates = [
        ("counts-guilt-right", guilt.right),
        ("counts-guilt-unsure", guilt.unsure),
        ("counts-guilt-regret", guilt.regret),
        ("counts-guilt-open", guilt.open),
    ];
    let there = fates.iter().filter(|(_, count)| *count > 0);
    let list: Vec<String> = there.map(|&(id, count)| say(id, [("count", count.into())])).collect();
    let all: u32 = fates.iter().map(|(_, count)| count).sum();
    say("counts-guilt-summary", [("count", all.into()), ("list", beside(&list).into())])
}
