//! What the marks of hedges and of dots mean, once for all relationships of a page.

use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::vocabulary::{Decision, Word};
use hedgerow_locale::plainly;

use super::glyphs::{CELL, Glyphs};
use super::pen::{Pen, Placed};
use super::{CHARACTER, SMALL, WIDTH, costs, hedge};
use crate::document::{Anchor, Drawing};

/// How large glyphs are drawn here.
const SCALE: f32 = 0.36;
/// Where the words stand.
const BASELINE: f32 = 13.0;
/// Between a mark and its word, and between a word and the next mark.
const AFTER_MARK: f32 = 3.0;
const APART: f32 = 8.0;
/// How far leaves reach beyond their cell.
const LEAVES: f32 = 1.5;

const GLYPHS: [Glyph; 5] = [Glyph::Leaf, Glyph::Blossom, Glyph::Gap, Glyph::Stone, Glyph::Dot];

/// The key, in one line.
pub(crate) fn key() -> Drawing {
    let mut pen = Pen::default();
    let mut x = 0.0;
    for glyph in GLYPHS {
        let mut glyphs = Glyphs::default();
        glyphs.add(glyph, 0, Placed::at(x + LEAVES, BASELINE, SCALE), false);
        glyphs.draw(&mut pen, SCALE);
        x += 2.0 * LEAVES + CELL * SCALE + AFTER_MARK;
        x = words(&mut pen, x, plainly(&format!("report-key-{}", glyph.as_str())));
    }
    x = hedge::steps(&mut pen, Placed::at(x, BASELINE - 3.0, SCALE));
    x = words(&mut pen, x + AFTER_MARK, plainly("report-key-quiet"));
    for &decision in Decision::ALL {
        costs::mark(&mut pen, decision, (x + costs::RADIUS, BASELINE - SMALL * 0.33));
        x += 2.0 * costs::RADIUS + AFTER_MARK;
        x = words(&mut pen, x, plainly(&format!("decision-{}", decision.as_str())));
    }
    let described = [plainly("report-hedge-key"), plainly("report-costs-key")].join(" ");
    Drawing { width: WIDTH, height: BASELINE + 3.0, described, shapes: pen.shapes }
}

/// Writes words; where the next mark may stand.
fn words(pen: &mut Pen, x: f32, words: String) -> f32 {
    let width = words.chars().count() as f32 * CHARACTER * SMALL;
    pen.label((x, BASELINE), Anchor::Start, words);
    x + width + APART
}
