//! What became of plans, in one sentence.

use super::Page;
use crate::report::{Plans, Report};
use crate::words::{beside, say};

pub(super) fn compose(report: &Report, column: &mut Page) {
    if let Some(plans) = &report.plans {
        column.plain(summary(plans));
    }
}

/// "3 plans came up 4 times: 2 as planned, 1 in part."
fn summary(plans: &Plans) -> String {
    let ways = [
        ("report-plans-as-planned", plans.as_planned),
        ("report-plans-in-part", plans.in_part),
        ("report-plans-another-way", plans.another_way),
    ];
    let there = ways.iter().filter(|(_, count)| *count > 0);
    let list: Vec<String> = there.map(|&(id, count)| say(id, [("count", count.into())])).collect();
    let counts = [("made", plans.made.into()), ("times", plans.came_up.into())];
    if list.is_empty() {
        return say("report-plans-came-up", counts);
    }
    let [made, times] = counts;
    say("report-plans-ways", [made, times, ("list", beside(&list).into())])
}
