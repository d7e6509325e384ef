//! How to read this: what the page is based on. How its readings are made stands beside them, on the next page.

use hedgerow_locale::plainly;

use super::Page;
use super::relationships::MOST;
use crate::report::{Basis, Report};
use crate::words::{Tenths, say};

pub(super) fn compose(report: &Report, page: &mut Page) {
    page.section("report-how");
    let known = wish_known(&report.basis).into_iter();
    let others = others(report).into_iter();
    let said = std::iter::once(based_on(&report.basis))
        .chain(known)
        .chain([plainly("report-how-you")])
        .chain(others);
    page.plain(said.collect::<Vec<_>>().join(" "));
}

/// How many relationships there was no room for.
fn others(report: &Report) -> Option<String> {
    let count = report.people.len().saturating_sub(MOST);
    (count > 0).then(|| say("report-relationships-more", [("count", count.into())]))
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
