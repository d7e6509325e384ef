//! What the user would like to talk about, in their words.

use super::Page;
use crate::report::Report;

pub(super) fn compose(report: &Report, page: &mut Page) {
    if !report.talk_about.is_empty() {
        page.section("report-talk-about");
        page.own(report.talk_about.clone());
    }
}
