//! The hedge of twelve weeks: one cell an entry on a ground line, the newest right, months below, flat stones where it was quiet.

use chrono::Datelike;
use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::vocabulary::Word;

use super::glyphs::{CELL, Glyphs, HEIGHT};
use super::pen::{Pen, Placed, ellipse, line};
use super::{CHARACTER, SMALL};
use crate::document::{Anchor, Ink};
use crate::report::{Hedge, HedgeCell, Person};
use crate::words::{month_in_short, say, together};

/// The width of a path through the hedge.
const PATH: f32 = 20.0;
/// Room before the oldest and after the newest, whose leaves are wider than their cells.
const MARGIN: f32 = 6.0;
/// The largest a unit is drawn, in points, and the smallest; of what does not fit then, the oldest is left to the words.
const SCALES: (f32, f32) = (0.5, 0.25);
/// What the name of a month takes, in points.
const MONTH: f32 = 18.0;

/// In the order in which they are always named.
const GLYPHS: [Glyph; 5] = [Glyph::Leaf, Glyph::Blossom, Glyph::Dot, Glyph::Gap, Glyph::Stone];

/// Draws the hedge in the upper left corner, at most `width` wide; how high it is.
pub(super) fn draw(pen: &mut Pen, hedge: &Hedge, width: f32) -> f32 {
    if hedge.cells.is_empty() {
        return 0.0;
    }
    let shown = shown(hedge, width / SCALES.1);
    let earlier = hedge.cells.len() - shown.len();
    let scale = (width / units(shown, hedge.ends_quietly)).clamp(SCALES.1, SCALES.0);
    let ground = HEIGHT * scale + 2.0;
    let told = if earlier > 0 { earlier_ones(pen, earlier, ground) } else { 0.0 };
    let end = cells(pen, shown, Placed::at(0.0, ground, scale), told);
    let end = if hedge.ends_quietly { steps(pen, Placed::at(end, ground, scale)) } else { end };
    pen.straight((0.0, ground), (end + MARGIN * scale, ground), line(Ink::Soft, 0.6));
    ground + 4.0 + SMALL
}

/// The newest cells that fit into `units` of the drawing.
fn shown(hedge: &Hedge, units_there: f32) -> &[HedgeCell] {
    let mut first = 0;
    while first + 1 < hedge.cells.len() && units(&hedge.cells[first..], hedge.ends_quietly) > units_there {
        first += 1;
    }
    &hedge.cells[first..]
}

/// How wide these cells are.
fn units(cells: &[HedgeCell], ends_quietly: bool) -> f32 {
    let paths = cells.iter().skip(1).filter(|cell| cell.after_quiet).count() + usize::from(ends_quietly);
    2.0 * MARGIN + CELL * count(cells.len()) + PATH * count(paths)
}

fn count(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// Says how many earlier ones there was no room for; where the names of months may begin.
fn earlier_ones(pen: &mut Pen, earlier: usize, ground: f32) -> f32 {
    let words = say("report-hedge-earlier", [("count", earlier.into())]);
    let width = count(words.chars().count()) * CHARACTER * SMALL;
    pen.label((0.0, ground + 3.5 + SMALL), Anchor::Start, words);
    width + 6.0
}

/// Draws the cells and the months below them, from `free` on; where they end.
fn cells(pen: &mut Pen, cells: &[HedgeCell], origin: Placed, mut free: f32) -> f32 {
    let mut glyphs = Glyphs::default();
    let mut x = MARGIN * origin.wide;
    let mut before: Option<&HedgeCell> = None;
    for cell in cells {
        if cell.after_quiet && before.is_some() {
            x = steps(pen, Placed { x, ..origin });
        }
        let follows_stone = !cell.after_quiet && before.is_some_and(|before| before.glyph == Glyph::Stone);
        glyphs.add(cell.glyph, cell.variant, Placed { x, ..origin }, follows_stone);
        if before.is_none_or(|before| before.month != cell.month) {
            pen.straight((x + 0.5, origin.y + 1.5), (x + 0.5, origin.y + 3.5), line(Ink::Soft, 0.5));
            if x >= free {
                let at = (x, origin.y + 3.5 + SMALL);
                pen.label(at, Anchor::Start, month_in_short(cell.month.month()));
                free = x + MONTH;
            }
        }
        x += CELL * origin.wide;
        before = Some(cell);
    }
    glyphs.draw(pen, origin.wide);
    x
}

/// Three flat stones to step on; where they end.
pub(super) fn steps(pen: &mut Pen, origin: Placed) -> f32 {
    let stones = [(5.0, 3.4), (10.2, 4.6), (15.4, 3.2)].map(|middle| ellipse(middle, (1.9, 1.1)));
    pen.path(origin.all(&stones.concat()), Some(Ink::Soft), None);
    origin.x + PATH * origin.wide
}

/// The hedge in words; nothing where there is none.
pub(super) fn described(person: &Person) -> Option<String> {
    let cells = &person.hedge.cells;
    if cells.is_empty() {
        return None;
    }
    let counts = GLYPHS.iter().filter_map(|&glyph| {
        let count = cells.iter().filter(|cell| cell.glyph == glyph).count();
        let id = format!("hedge-count-{}", glyph.as_str());
        (count > 0).then(|| say(&id, [("count", count.into())]))
    });
    let counts = together(&counts.collect::<Vec<_>>());
    let counts = say("hedge-counts", [("count", cells.len().into()), ("counts", counts.into())]);
    let arguments = [("who", person.who.as_str().into()), ("counts", counts.into())];
    Some(say("report-hedge-described", arguments))
}
