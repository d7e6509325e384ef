//! What leaves, counted: the last thing that is read before it goes.

use hedgerow_locale::plainly;

use super::Page;
use crate::document::Block;
use crate::report::Report;
use crate::words::say;

pub(super) fn compose(report: &Report, page: &mut Page) {
    page.section("report-leaves");
    let leaves = &report.leaves;
    let mut counted = vec![
        ("report-leaves-moments", leaves.moments),
        ("report-leaves-log", leaves.log),
        ("report-leaves-request-words", leaves.request_words),
        ("report-leaves-notes", leaves.notes),
        ("report-leaves-bring", leaves.bring_to_session),
        ("report-leaves-therapist-lines", leaves.therapist_lines),
    ];
    if report.reflections.is_some() {
        counted.push(("report-leaves-reflections", leaves.reflections));
    }
    counted.push(("report-leaves-unsafe", leaves.unsafe_entries));
    let mut pairs = vec![(plainly("report-leaves-people"), people(report))];
    pairs.extend(counted.into_iter().map(|(id, count)| (plainly(id), in_words(count))));
    let times = if leaves.exact_times { "report-leaves-times-exact" } else { "report-leaves-times-weeks" };
    pairs.push((plainly("report-leaves-times"), plainly(times)));
    page.blocks.push(Block::Facts { pairs });
}

fn in_words(count: u32) -> String {
    if count == 0 { plainly("report-leaves-none") } else { count.to_string() }
}

fn people(report: &Report) -> String {
    let (count, clients) = (report.leaves.people, report.leaves.clients);
    if count == 0 {
        return plainly("report-leaves-none");
    }
    let id = match (report.codes_only, report.names_shown) {
        (true, _) => "report-leaves-people-codes",
        (false, true) => "report-leaves-people-names",
        (false, false) => "report-leaves-people-aliases",
    };
    say(id, [("count", count.into()), ("clients", clients.into())])
}
