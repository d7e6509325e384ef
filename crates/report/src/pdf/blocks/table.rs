//! A table. Its head is drawn again on each page it goes on to; a row is torn only if it is higher than a page.

use std::collections::HashMap;
use std::rc::Rc;

use krilla::tagging::{ArtifactType, TableHeaderScope, Tag};

use super::Piece;
use crate::pdf::filling::Flow;
use crate::pdf::flow::{Mark, Role};
use crate::pdf::fonts::Fonts;
use crate::pdf::style::Style;
use crate::pdf::tags::{Slot, Tagged};
use crate::pdf::text::Text;

/// Between two columns.
const GUTTER: f32 = 10.0;
/// Above and below the words of a row.
const PADDING: f32 = 3.0;
/// Between what the table is and its head.
const BELOW_CAPTION: f32 = 3.0;
/// A row that is higher may be torn from the head it would have stood under.
const HIGH_ROW: f32 = 400.0;

type Row = Vec<Rc<Text>>;

pub(super) struct Table {
    caption: Rc<Text>,
    head: Row,
    rows: Vec<Row>,
    /// Where each column begins, from the left of the text.
    places: Vec<f32>,
    /// How wide it is.
    width: f32,
}

impl Table {
    pub fn lay(
        caption: &str,
        columns: &[String],
        rows: &[Vec<String>],
        shares: &[f32],
        width: f32,
        fonts: &mut Fonts,
    ) -> Self {
        let widths = widths_of(columns.len(), shares, width);
        let places = widths.iter().scan(0.0, |x, width| {
            let place = *x;
            *x += width;
            Some(place)
        });
        let places = places.collect();
        let head = widths
            .iter()
            .zip(said(columns))
            .map(|(wide, words)| Text::set(words, Style::COLUMN, Some(wide - GUTTER), fonts));
        let head = head.collect();
        let caption = Text::set(caption, Style::CAPTION, Some(width), fonts);
        Self { caption, head, rows: lay_rows(rows, &widths, fonts), places, width }
    }

    fn head_height(&self) -> f32 {
        height(&self.head) + 2.0 * PADDING
    }

    fn place_head(&self, flow: &mut Flow<'_>) -> Vec<Slot> {
        let slots: Vec<_> = self.head.iter().map(|_| flow.tags.slot()).collect();
        let roles = slots.iter().map(|slot| Role::Content(*slot)).collect::<Vec<_>>();
        self.draw_head(flow, &roles);
        slots
    }

    fn repeat_head(&self, flow: &mut Flow<'_>) {
        let roles = vec![Role::Artifact(ArtifactType::PaginationOther); self.head.len()];
        self.draw_head(flow, &roles);
    }

    fn draw_head(&self, flow: &mut Flow<'_>, roles: &[Role]) {
        flow.down(PADDING);
        self.draw(flow, &self.head, 0, usize::MAX, roles);
        flow.down(height(&self.head) + PADDING);
        self.rule(flow);
    }

    /// Draws at most so many lines of each cell, from one on.
    fn draw(&self, flow: &mut Flow<'_>, row: &Row, from: usize, most: usize, roles: &[Role]) {
        let (left, y) = (flow.left(), flow.y());
        for ((cell, x), role) in row.iter().zip(&self.places).zip(roles) {
            let lines = from.min(cell.lines())..from.saturating_add(most).min(cell.lines());
            if !lines.is_empty() {
                flow.mark(Mark::Lines { text: cell.clone(), lines, x: left + x, y }, *role);
            }
        }
    }

    fn rule(&self, flow: &mut Flow<'_>) {
        let (x, y) = (flow.left(), flow.y());
        flow.mark(Mark::Rule { x, y, length: self.width }, Role::Artifact(ArtifactType::Layout));
    }

    /// Places a row. What follows it has that height where it must not begin a page alone.
    fn place_row(&self, flow: &mut Flow<'_>, row: &Row, company: f32) -> Tagged {
        let slots: Vec<_> = row.iter().map(|_| flow.tags.slot()).collect();
        let roles: Vec<_> = slots.iter().map(|slot| Role::Content(*slot)).collect();
        let whole = height(row) + 2.0 * PADDING + company;
        if whole > flow.room() && whole <= flow.sheet.room() - self.head_height() {
            flow.next_page();
            self.repeat_head(flow);
        }
        let lines = row.iter().map(|cell| cell.lines()).max().unwrap_or(1);
        let mut done = 0;
        while done < lines {
            let fit = ((flow.room() - 2.0 * PADDING) / Style::CELL.line).floor().max(0.0) as usize;
            let take = fit.min(lines - done);
            if take == 0 && flow.y() > flow.sheet.top + self.head_height() {
                flow.next_page();
                self.repeat_head(flow);
                continue;
            }
            // On a page that has no room for a single line the line goes into the margin: better there than nowhere.
            let take = take.max(1);
            flow.down(PADDING);
            self.draw(flow, row, done, take, &roles);
            flow.down(take as f32 * Style::CELL.line + PADDING);
            self.rule(flow);
            done += take;
        }
        let cell = |slot: &Slot| Tagged::leaf(Tag::TD, *slot);
        Tagged::group(Tag::TR, slots.iter().map(cell).collect())
    }
}

/// The words of a row, and nothing where it has fewer than columns.
fn said(cells: &[String]) -> impl Iterator<Item = &str> {
    cells.iter().map(String::as_str).chain(std::iter::repeat(""))
}

/// Each row. A log says the same again and again in its columns, which is set once.
fn lay_rows(rows: &[Vec<String>], widths: &[f32], fonts: &mut Fonts) -> Vec<Row> {
    let mut known: HashMap<(usize, &str), Rc<Text>> = HashMap::new();
    let mut laid = Vec::with_capacity(rows.len());
    for cells in rows {
        if fonts.lack() {
            break;
        }
        let set = |((column, wide), words)| {
            let text = known.entry((column, words));
            Rc::clone(text.or_insert_with(|| Text::set(words, Style::CELL, Some(wide - GUTTER), fonts)))
        };
        laid.push(widths.iter().enumerate().zip(said(cells)).map(set).collect());
    }
    laid
}

/// The widths of the columns in points: as they were given, or equal if they were not given for each.
fn widths_of(columns: usize, shares: &[f32], width: f32) -> Vec<f32> {
    let sum: f32 = shares.iter().sum();
    if shares.len() == columns && sum > 0.0 && shares.iter().all(|share| *share > 0.0) {
        shares.iter().map(|share| share / sum * width).collect()
    } else {
        vec![width / columns.max(1) as f32; columns]
    }
}

fn height(row: &Row) -> f32 {
    row.iter().map(|cell| cell.height()).fold(0.0, f32::max)
}

impl<'d> Piece<'d> for Table {
    fn before(&self) -> f32 {
        12.0
    }

    fn after(&self) -> f32 {
        14.0
    }

    fn least(&self) -> f32 {
        let row = self.rows.first().map_or(0.0, |row| height(row).min(HIGH_ROW) + 2.0 * PADDING);
        self.caption.height() + BELOW_CAPTION + self.head_height() + row
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let caption = flow.tags.slot();
        flow.text(&self.caption, flow.sheet.left, caption);
        flow.down(BELOW_CAPTION);
        let name = |slot: Slot| Tagged::leaf(Tag::TH(TableHeaderScope::Column), slot);
        let head = self.place_head(flow).into_iter().map(name).collect();
        // The last row does not stand on a page by itself.
        let last = self.rows.last().map_or(0.0, |row| height(row) + 2.0 * PADDING);
        let company = |place: usize| if place + 2 == self.rows.len() { last } else { 0.0 };
        let rows = self
            .rows
            .iter()
            .enumerate()
            .map(|(place, row)| self.place_row(flow, row, company(place)))
            .collect();
        let parts = vec![
            Tagged::leaf(Tag::Caption, caption),
            Tagged::group(Tag::THead, vec![Tagged::group(Tag::TR, head)]),
            Tagged::group(Tag::TBody, rows),
        ];
        Tagged::group(Tag::Table, parts)
    }
}
