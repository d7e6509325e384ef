//! The moments that were picked: situation, wish, answer, how, feeling, look back.

use hedgerow_locale::plainly;

use super::Page;
use super::entry::{answer, asked, feeling, is_own, looked_back, when, word};
use crate::document::Block;
use crate::report::{Moment, Report};
use crate::words::{opening, say};

pub(super) fn compose(report: &Report, page: &mut Page) {
    if report.moments.is_empty() {
        return;
    }
    page.section("report-moments");
    for (number, moment) in (1_u32..).zip(&report.moments) {
        let head = [
            ("number", number.into()),
            ("who", moment.entry.who.as_str().into()),
            ("when", when(moment.entry.when).into()),
        ];
        page.heading(3, say("report-moment", head));
        page.blocks.push(Block::Facts { pairs: pairs(moment) });
    }
}

/// What is known of it, each under its name.
fn pairs(moment: &Moment) -> Vec<(String, String)> {
    let row = &moment.entry;
    let situation = if moment.situation.is_empty() { opening(&asked(row)) } else { moment.situation.clone() };
    let first = if is_own(row.answer) { "report-moment-own" } else { "report-moment-situation" };
    let pair = |id: &str, fact: String| Some((plainly(id), fact));
    let pairs = [
        pair(first, situation),
        row.want.and_then(|want| pair("report-moment-wish", opening(&word("want", want)))),
        pair("report-moment-answer", opening(&answer(row.answer))),
        row.how.and_then(|how| pair("report-moment-how", opening(&word("how", how)))),
        pair("report-moment-feeling", opening(&feeling(row))),
        row.look_back.and_then(|back| pair("report-moment-look-back", opening(&looked_back(&back)))),
    ];
    pairs.into_iter().flatten().collect()
}
