//! Drawings of the facts, made once for every format. Each reads in grey: shapes carry the meaning, lightness supports it, colour is
//! extra; and each says in words what it shows.

mod costs;
mod glyphs;
mod hedge;
mod intervals;
mod key;
mod pen;
mod weeks;

pub(crate) use intervals::intervals;
pub(crate) use key::key;
pub(crate) use weeks::weeks;

use self::pen::Pen;
use crate::document::Drawing;
use crate::report::Person;

/// The width of a page's text in points; no drawing is wider.
const WIDTH: f32 = 490.0;
/// The width of the drawing of a relationship, which stands beside what is said of it.
const RELATIONSHIP: f32 = 245.0;
/// The width of the hedge within it.
const HEDGE: f32 = 134.0;
/// Where the dots begin beside it.
const DOTS: f32 = 143.0;
/// About how wide a character of a small word is, as part of its size.
const CHARACTER: f32 = 0.52;
/// The size of words in drawings, in points.
const SMALL: f32 = 7.0;

/// The hedge of a relationship and what its answers left, side by side; nothing where there is neither.
pub(crate) fn relationship(person: &Person) -> Option<Drawing> {
    if person.hedge.cells.is_empty() && person.costs.is_empty() {
        return None;
    }
    let mut pen = Pen::default();
    let ground = hedge::draw(&mut pen, &person.hedge, HEDGE);
    let dots = costs::draw(&mut pen, &person.costs, DOTS, RELATIONSHIP - DOTS);
    let described = [hedge::described(person), costs::described(&person.costs)];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(Drawing { width: RELATIONSHIP, height: ground.max(dots), described, shapes: pen.shapes })
}

/// A name as a label holds it: cut after so many characters.
fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let kept: String = name.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
