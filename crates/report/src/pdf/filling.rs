//! Pages while they are filled, from above.

use std::rc::Rc;

use super::flow::{Entry, Mark, Placed, Role};
use super::sheet::Sheet;
use super::tags::{Slot, Tags};
use super::text::Text;

/// Lines of a paragraph that are never alone, at the end of a page or the beginning of one.
const TOGETHER: usize = 2;
/// A page of which more than this is empty is written on after a break.
const FEW: f32 = 0.6;

/// Pages that are being filled.
pub(super) struct Flow<'d> {
    /// The paper.
    pub sheet: Sheet,
    /// The tags so far.
    pub tags: Tags,
    /// The headings so far.
    pub outline: Vec<Entry>,
    /// The marks of each page.
    pub pages: Vec<Vec<Placed<'d>>>,
    y: f32,
    /// What the last piece wants below itself, and whether it is a heading.
    owed: f32,
    is_heading: bool,
    /// How much of the space between pieces is kept.
    pub ease: f32,
    /// How far in the column begins that is being filled.
    indent: f32,
    /// Nothing stands in the column yet: what comes first begins where its neighbour does.
    begins: bool,
}

impl<'d> Flow<'d> {
    /// An empty page.
    pub fn new(sheet: Sheet) -> Self {
        Self {
            sheet,
            tags: Tags::default(),
            outline: Vec::new(),
            pages: vec![Vec::new()],
            y: sheet.top,
            owed: 0.0,
            is_heading: false,
            ease: 1.0,
            indent: 0.0,
            begins: false,
        }
    }

    /// Where what is placed begins, from the left.
    pub fn left(&self) -> f32 {
        self.sheet.left + self.indent
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

    /// Begins a new page, unless little stands on this one: what ran over is no reason to leave the rest of it empty.
    pub fn break_page(&mut self) {
        self.ease = 1.0;
        let ran_over = self.page() > 0 && self.room() > FEW * self.sheet.room();
        if !ran_over && !self.is_fresh() {
            self.owed = 0.0;
            self.next_page();
        }
    }

    /// Begins a new page if less than this height is left.
    pub fn keep(&mut self, height: f32) {
        if height > self.room() && !self.is_fresh() {
            self.next_page();
        }
    }

    /// Begins a column so far in.
    pub fn begin_column(&mut self, indent: f32) {
        (self.indent, self.begins) = (indent, true);
    }

    /// Goes on over the whole width.
    pub fn end_columns(&mut self) {
        (self.indent, self.begins, self.owed) = (0.0, false, 0.0);
    }

    /// Goes back up to where something stands already, if that is on this page.
    pub fn back_to(&mut self, y: f32, page: usize) {
        if self.page() == page {
            self.y = y;
        }
    }

    /// Goes down at least so far, if that is on this page.
    pub fn reach(&mut self, y: f32, page: usize) {
        if self.page() == page {
            self.y = self.y.max(y);
        }
    }

    /// Goes down by what a piece wants above itself, or the last one below.
    pub fn gap(&mut self, before: f32) {
        let begins = std::mem::take(&mut self.begins);
        if !self.is_fresh() && !begins {
            // What a heading is about stands as near to it as the heading wants.
            let space = if self.is_heading { self.owed } else { before.max(self.owed) };
            self.y += space * self.ease;
        }
        (self.owed, self.is_heading) = (0.0, false);
    }

    /// Notes what a piece wants below itself.
    pub fn leave(&mut self, after: f32, keeps_next: bool) {
        (self.owed, self.is_heading) = (after, keeps_next);
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
