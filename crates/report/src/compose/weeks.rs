//! Both rates week by week, for the relationships of page one.

use hedgerow_locale::plainly;

use super::relationships::MOST;
use super::{Page, reading};
use crate::document::Block;
use crate::drawings;
use crate::report::Report;

pub(super) fn compose(report: &Report, page: &mut Page) {
    let first = report.people.iter().take(MOST);
    let drawn: Vec<_> = first
        .filter(|person| reading::is_earned(person.reading.label))
        .filter_map(|person| Some((person, drawings::weeks(person)?)))
        .collect();
    if drawn.is_empty() {
        return;
    }
    page.section("report-weeks");
    page.note(plainly("report-weeks-lead"));
    for (person, drawing) in drawn {
        page.heading(3, person.who.clone());
        page.blocks.push(Block::Drawing(drawing));
    }
}
