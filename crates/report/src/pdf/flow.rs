//! Blocks flow down pages: what stands where, and the tree of tags over it.

use std::ops::Range;
use std::rc::Rc;

use fluent_bundle::FluentArgs;
use hedgerow_locale::say;
use krilla::tagging::ArtifactType;

use super::blocks::{self, Laid};
use super::filling::Flow;
use super::fonts::Fonts;
use super::sheet::{Sheet, TEXT_WIDTH};
use super::style::Style;
use super::tags::{Slot, Tagged, Tags};
use super::text::Text;
use crate::document::{Document, Drawing};

/// How much of the space between its pieces the first page may keep, the most first. With less it would look crammed.
const EASES: [f32; 5] = [1.0, 0.85, 0.7, 0.6, 0.5];
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
    let parts = parts(document, fonts);
    let mut flow = Flow::new(sheet);
    flow.ease = ease(&parts, sheet);
    for (number, pieces) in parts.iter().enumerate() {
        if number > 0 {
            flow.break_page();
        }
        let tags = place_all(pieces, &mut flow);
        tags.into_iter().for_each(|tag| flow.tags.push(tag));
    }
    let mut pages = Pages { sheet, pages: flow.pages, tags: flow.tags, outline: flow.outline };
    add_feet(&mut pages, &foot, fonts);
    pages
}

/// The pieces between one break of the page and the next; not all of them once the bundled fonts turn out to lack a character, since
/// all is laid anew then.
fn parts<'d>(document: &'d Document, fonts: &mut Fonts) -> Vec<Vec<Laid<'d>>> {
    let mut parts = vec![Vec::new()];
    for block in &document.blocks {
        if fonts.lack() {
            break;
        }
        match (blocks::lay(block, TEXT_WIDTH, fonts), parts.last_mut()) {
            (Some(piece), Some(part)) => part.push(piece),
            _ => parts.push(Vec::new()),
        }
    }
    parts
}

/// How much of the space between its pieces the first page keeps: as much as lets what is meant for it stand on it. Where nothing
/// helps, it goes on to the next page, with all its space.
fn ease(parts: &[Vec<Laid<'_>>], sheet: Sheet) -> f32 {
    let (Some(first), true) = (parts.first(), parts.len() > 1) else { return 1.0 };
    let fits = |ease: &f32| {
        let mut flow = Flow::new(sheet);
        flow.ease = *ease;
        place_all(first, &mut flow);
        flow.page() == 0
    };
    EASES.into_iter().find(fits).unwrap_or(1.0)
}

/// Places pieces below one another, and says what they are.
pub(super) fn place_all<'d>(pieces: &[Laid<'d>], flow: &mut Flow<'d>) -> Vec<Tagged> {
    let mut tags = Vec::with_capacity(pieces.len());
    for (number, piece) in pieces.iter().enumerate() {
        flow.gap(piece.before());
        flow.keep(together(&pieces[number..]));
        tags.push(piece.place(flow));
        flow.leave(piece.after(), piece.keeps_next());
    }
    tags
}

/// The height that has to fit, so that no heading stands alone at the end of a page.
fn together(pieces: &[Laid<'_>]) -> f32 {
    let mut height = 0.0;
    for piece in pieces {
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
