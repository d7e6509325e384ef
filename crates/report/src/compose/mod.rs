//! From the facts of a report to the document that is read: one file a section, each adding its blocks in order.
//!
//! Page one is for the session: what to talk about, moments, relationships, guilt, plans, how to read this. Page two has the figures.
//! Then comes what was chosen beside, and at the end what leaves.

mod bring;
mod entry;
mod facts;
mod guilt;
mod how_to_read;
mod leaves;
mod log;
mod moments;
mod notes;
mod plans;
mod rates;
mod reading;
mod readings;
mod reflections;
mod relationships;
mod talk_about;
mod weeks;

use hedgerow_locale::plainly;

use crate::document::{Block, Document, Split, Tone};
use crate::report::{Reading, Report};
use crate::words::{date, say};

/// The language of the catalogues.
const LANGUAGE: &str = "en";

/// What is read of a relationship, in the words of the window: the label, how often, and what changed. For those who speak of a
/// reading outside a report.
#[must_use]
pub fn reading_in_words(read: &Reading) -> Vec<String> {
    let mut said = vec![reading::title(read.label)];
    said.extend(reading::sentence(read));
    said.extend(reading::changes(read));
    said
}

/// The document of a report, in the words of the catalogues.
#[must_use]
pub fn document(report: &Report) -> Document {
    let title = plainly(if report.codes_only { "report-title-supervision" } else { "report-title" });
    let mut page = Page::default();
    page.heading(1, title.clone());
    page.note(period(report));
    if report.codes_only {
        page.plain(plainly("report-confidential"));
    }
    talk_about::compose(report, &mut page);
    moments::compose(report, &mut page);
    relationships::compose(report, &mut page);
    last_of_page_one(report, &mut page);
    page.blocks.push(Block::PageBreak);
    rates::compose(report, &mut page);
    readings::compose(report, &mut page);
    weeks::compose(report, &mut page);
    log::compose(report, &mut page);
    notes::compose(report, &mut page);
    reflections::compose(report, &mut page);
    bring::compose(report, &mut page);
    leaves::compose(report, &mut page);
    Document {
        title,
        language: LANGUAGE.to_owned(),
        paper: report.paper,
        foot: plainly("report-foot"),
        blocks: page.blocks,
    }
}

/// What became of guilt and of plans, beside how to read this.
fn last_of_page_one(report: &Report, page: &mut Page) {
    let (mut left, mut right) = (Page::default(), Page::default());
    how_to_read::compose(report, &mut right);
    let became = match (&report.guilt, &report.plans) {
        (Some(_), Some(_)) => "report-guilt-and-plans",
        (Some(_), None) => "report-guilt",
        (None, Some(_)) => "report-plans",
        (None, None) => return page.blocks.append(&mut right.blocks),
    };
    left.section(became);
    guilt::compose(report, &mut left);
    plans::compose(report, &mut left);
    page.beside(Split::Half, left, right);
}

fn period(report: &Report) -> String {
    let (from, until) = (date(report.from), date(report.until));
    if report.from == report.until {
        return say("report-period-day", [("from", from.into())]);
    }
    say("report-period", [("from", from.into()), ("until", until.into())])
}

/// A document, or a column of it, while it is composed.
#[derive(Default)]
struct Page {
    blocks: Vec<Block>,
}

impl Page {
    fn heading(&mut self, level: u8, words: String) {
        self.blocks.push(Block::Heading { level, words });
    }

    fn section(&mut self, id: &str) {
        self.heading(2, plainly(id));
    }

    fn plain(&mut self, words: String) {
        self.blocks.push(Block::Paragraph { tone: Tone::Plain, words });
    }

    fn note(&mut self, words: String) {
        self.blocks.push(Block::Paragraph { tone: Tone::Note, words });
    }

    fn beside(&mut self, split: Split, left: Self, right: Self) {
        self.blocks.push(Block::Beside { split, left: left.blocks, right: right.blocks });
    }

    fn own(&mut self, words: String) {
        self.blocks.push(Block::Paragraph { tone: Tone::Own, words });
    }
}
