//! How to read this: what it is based on, how readings come about, and what was left out.

use hedgerow_locale::plainly;

use super::Page;
use crate::document::Block;
use crate::report::{Basis, Report};
use crate::words::{Tenths, date, say};

pub(super) fn compose(report: &Report, page: &mut Page) {
    page.section("report-how");
    let until = date(report.until);
    let mut items = vec![based_on(&report.basis)];
    items.extend(wish_known(&report.basis));
    items.push([plainly("report-how-you"), plainly("report-how-rules")].join(" "));
    items.push(say("report-how-everything", [("until", until.into())]));
    items.push(plainly("report-how-kept-out"));
    items.push(plainly(names(report)));
    if !report.leaves.exact_times {
        items.push(plainly("report-how-weeks"));
    }
    page.blocks.push(Block::List { items });
}

fn based_on(basis: &Basis) -> String {
    say("report-how-basis", [("entries", basis.entries.into()), ("days", basis.days.into())])
}

/// How often the wish is known; nothing where nothing was asked.
fn wish_known(basis: &Basis) -> Option<String> {
    if basis.requests == 0 {
        return None;
    }
    let share = basis.wish_known;
    let tenths = Tenths::of(share, share, share).times;
    let said = if share <= 0.0 {
        plainly("report-how-wish-share-none")
    } else if share >= 1.0 {
        plainly("report-how-wish-share-all")
    } else {
        say("report-how-wish-share-tenths", [("tenths", tenths.clamp(1, 9).into())])
    };
    Some(say("report-how-wish", [("share", said.into()), ("requests", basis.requests.into())]))
}

fn names(report: &Report) -> &'static str {
    match (report.names_shown, report.names_replaced) {
        (true, _) => "report-how-names",
        (false, true) => "report-how-aliases",
        (false, false) => "report-how-aliases-plain",
    }
}
