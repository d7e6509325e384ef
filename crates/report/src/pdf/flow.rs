//! Blocks flow down pages: what stands where, and the tree of tags over it.

use std::ops::Range;
use std::rc::Rc;

use fluent_bundle::FluentArgs;
use hedgerow_locale::say;
use krilla::tagging::ArtifactType;

use super::blocks::{self, Piece};
use super::fonts::Fonts;
use super::sheet::{Sheet, TEXT_WIDTH};
use super::style::Style;
use super::tags::{Slot, Tags};
use super::text::Text;
use crate::document::{Document, Drawing};

/// Lines of a paragraph that are never alone, at the end of a page or the beginning of one.
const TOGETHER: usize = 2;
/// Between the foot and the page's number.
const BESIDE_FOOT: f32 = 40.0;

/// Something to draw, with its place on the page.
pub(super) enum Mark<'d> {
    /// Some lines of a text, by their upper left corner.
    Lines {
        /// The text.
        text: Rc<Text>,
        /// Which lines.
        lines: Range<usize>,
        /// Across.
        x: f32,
        /// Down.
        y: f32,
    },
    /// A hairline.
    Rule {
        /// Its left end.
        x: f32,
        /// Its height.
        y: f32,
        /// How long it is.
        length: f32,
    },
    /// A drawing, by its upper left corner.
    Drawing {
        /// The drawing.
        drawing: &'d Drawing,
        /// The words in it, in the order of its labels.
        labels: Vec<Rc<Text>>,
        /// Across.
        x: f32,
        /// Down.
        y: f32,
        /// How much it is made smaller to fit; 1 when it is not.
        scale: f32,
    },
}

/// What a mark is to somebody who hears the page.
#[derive(Clone, Copy)]
pub(super) enum Role {
    /// Content, under the tag with that slot.
    Content(Slot),
    /// Nothing that is read out.
    Artifact(ArtifactType),
}

/// A mark and its role.
pub(super) type Placed<'d> = (Mark<'d>, Role);

/// A heading, for the list of headings beside the document.
pub(super) struct Entry {
    /// 1 to 3.
    pub level: u8,
    /// What it says.
    pub words: String,
    /// Its page, from 0.
    pub page: usize,
    /// How far down.
    pub y: f32,
}

/// A whole document, ready to be drawn.
pub(super) struct Pages<'d> {
    /// The paper.
    pub sheet: Sheet,
    /// The marks of each page.
    pub pages: Vec<Vec<Placed<'d>>>,
    /// The tags.
    pub tags: Tags,
    /// The headings.
    pub outline: Vec<Entry>,
}

/// Lets a document flow down its pages.
pub(super) fn flow<'d>(document: &'d Document, fonts: &mut Fonts) -> Pages<'d> {
    let foot = Text::set(&document.foot, Style::FOOT, Some(TEXT_WIDTH - BESIDE_FOOT), fonts);
    let sheet = Sheet::new(document.paper, foot.height());
    let mut flow = Flow::new(sheet);
    let pieces: Vec<_> = document.blocks.iter().map(|block| blocks::lay(block, fonts)).collect();
    for (number, piece) in pieces.iter().enumerate() {
        match piece {
            None => flow.break_page(),
            Some(piece) => {
                flow.gap(piece.before());
                flow.keep(together(&pieces[number..]));
                let tag = piece.place(&mut flow);
                flow.tags.push(tag);
                flow.leave(piece.after());
            }
        }
    }
    let mut pages = Pages { sheet, pages: flow.pages, tags: flow.tags, outline: flow.outline };
    add_feet(&mut pages, &foot, fonts);
    pages
}

/// The height that has to fit, so that no heading stands alone at the end of a page.
fn together<'d>(pieces: &[Option<Box<dyn Piece<'d> + 'd>>]) -> f32 {
    let mut height = 0.0;
    for piece in pieces {
        let Some(piece) = piece else { break };
        height += piece.least();
        if !piece.keeps_next() {
            break;
        }
        height += piece.after();
    }
    height
}

/// The foot and the number on every page.
fn add_feet(pages: &mut Pages<'_>, foot: &Rc<Text>, fonts: &mut Fonts) {
    let Sheet { left, foot: y, .. } = pages.sheet;
    let count = pages.pages.len();
    for (number, page) in pages.pages.iter_mut().enumerate() {
        let mut arguments = FluentArgs::new();
        arguments.set("page", number + 1);
        arguments.set("pages", count);
        let number = Text::set(&say("pdf-page", &arguments), Style::FOOT, None, fonts);
        let x = left + TEXT_WIDTH - number.width();
        let role = Role::Artifact(ArtifactType::Footer);
        page.push((
            Mark::Rule { x: left, y: y - 7.0, length: TEXT_WIDTH },
            Role::Artifact(ArtifactType::Layout),
        ));
        page.push((Mark::Lines { text: foot.clone(), lines: 0..foot.lines(), x: left, y }, role));
        page.push((Mark::Lines { lines: 0..number.lines(), text: number, x, y }, role));
    }
}

/// Pages that are being filled.
pub(super) struct Flow<'d> {
    /// The paper.
    pub sheet: Sheet,
    /// The tags so far.
    pub tags: Tags,
    /// The headings so far.
    pub outline: Vec<Entry>,
    pages: Vec<Vec<Placed<'d>>>,
    y: f32,
    /// What the last piece wants below itself.
    owed: f32,
}

impl<'d> Flow<'d> {
    fn new(sheet: Sheet) -> Self {
        let pages = vec![Vec::new()];
        Self { sheet, tags: Tags::default(), outline: Vec::new(), pages, y: sheet.top, owed: 0.0 }
    }

    /// How far down the page is filled.
    pub fn y(&self) -> f32 {
        self.y
    }

    /// The page that is being filled, from 0.
    pub fn page(&self) -> usize {
        self.pages.len() - 1
    }

    /// What still fits on the page.
    pub fn room(&self) -> f32 {
        self.sheet.bottom - self.y
    }

    /// Whether nothing stands on the page yet.
    pub fn is_fresh(&self) -> bool {
        self.y <= self.sheet.top
    }

    /// Goes down.
    pub fn down(&mut self, by: f32) {
        self.y += by;
    }

    /// Adds a mark to the page.
    pub fn mark(&mut self, mark: Mark<'d>, role: Role) {
        if let Some(page) = self.pages.last_mut() {
            page.push((mark, role));
        }
    }

    /// Begins a new page.
    pub fn next_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.sheet.top;
    }

    /// Begins a new page, unless this one is still empty.
    pub fn break_page(&mut self) {
        self.owed = 0.0;
        if !self.is_fresh() {
            self.next_page();
        }
    }

    /// Begins a new page if less than this height is left.
    pub fn keep(&mut self, height: f32) {
        if height > self.room() && !self.is_fresh() {
            self.next_page();
        }
    }

    fn gap(&mut self, before: f32) {
        if !self.is_fresh() {
            self.y += before.max(self.owed);
        }
        self.owed = 0.0;
    }

    fn leave(&mut self, after: f32) {
        self.owed = after;
    }

    /// Places a text from here on, over as many pages as it takes; what begins a page has company, and what ends one.
    pub fn text(&mut self, text: &Rc<Text>, x: f32, slot: Slot) {
        let all = text.lines();
        let mut done = 0;
        while done < all {
            let take = self.lines_that_fit(text, done);
            if take == 0 {
                self.next_page();
                continue;
            }
            let lines = done..done + take;
            let height = text.height_of(&lines);
            self.mark(Mark::Lines { text: text.clone(), lines, x, y: self.y }, Role::Content(slot));
            self.y += height;
            done += take;
        }
    }

    fn lines_that_fit(&self, text: &Text, done: usize) -> usize {
        let left = text.lines() - done;
        let fit = ((self.room() + 0.01) / text.style.line).floor().max(0.0) as usize;
        if fit >= left {
            return left;
        }
        let take = fit.min(left.saturating_sub(TOGETHER));
        if take >= TOGETHER.min(text.lines()) {
            take
        } else if self.is_fresh() {
            fit.clamp(1, left)
        } else {
            0
        }
    }
}
