//! What the user would like to talk about, in their words, and the lines they kept for this while looking back on weeks.

use super::Page;
use super::entry::week;
use crate::report::Report;
use crate::words::opening;

pub(super) fn compose(report: &Report, page: &mut Page) {
    let lines = report.therapist_lines.as_deref().unwrap_or_default();
    if report.talk_about.is_empty() && lines.is_empty() {
        return;
    }
    page.section("report-talk-about");
    if !report.talk_about.is_empty() {
        page.own(report.talk_about.clone());
    }
    if lines.is_empty() {
        return;
    }
    for line in lines {
        page.note(opening(&week(line.week_of)));
        page.own(line.words.clone());
    }
}
