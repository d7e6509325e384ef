//! The moments that were picked: situation, wish, answer, how, feeling, look back.

use hedgerow_locale::plainly;

use super::Page;
use super::entry::{answer, asked, feeling, is_own, looked_back, when, word};
use crate::document::{Block, Split};
use crate::report::{Moment, Report};
use crate::words::{opening, say};

pub(super) fn compose(report: &Report, page: &mut Page) {
    if report.moments.is_empty() {
        return;
    }
    page.section("report-moments");
    for (number, moment) in (1_u32..).zip(&report.moments) {
        let (mut left, mut right) = (Page::default(), Page::default());
        let who = [("number", number.into()), ("who", moment.entry.who.as_str().into())];
        left.heading(3, say("report-moment", who));
        left.note(opening(&when(moment.entry.when)));
        situation(moment, &mut right);
        right.blocks.push(Block::Line { pairs: pairs(moment) });
        page.beside(Split::Fifth, left, right);
    }
}

/// What was asked, in the user's words; its kind where there are none.
fn situation(moment: &Moment, column: &mut Page) {
    if moment.situation.is_empty() {
        column.plain(opening(&asked(&moment.entry)));
    } else {
        column.own(moment.situation.clone());
    }
}

/// What is known of it, each under its name.
fn pairs(moment: &Moment) -> Vec<(String, String)> {
    let row = &moment.entry;
    let pair = |id: &str, fact: String| Some((plainly(id), fact));
    let answered = if is_own(row.answer) { "report-moment-own" } else { "report-moment-answer" };
    let pairs = [
        row.want.and_then(|want| pair("report-moment-wish", word("want", want))),
        pair(answered, answer(row.answer)),
        row.how.and_then(|how| pair("report-moment-how", word("how", how))),
        pair("report-moment-feeling", feeling(row)),
        row.look_back.and_then(|back| pair("report-moment-look-back", looked_back(&back))),
    ];
    pairs.into_iter().flatten().collect()
}
