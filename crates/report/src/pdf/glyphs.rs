//! The glyphs of lines, drawn onto a page with the text they stand for.

use std::ops::Range;

use krilla::color::rgb;
use krilla::geom::Point;
use krilla::num::NormalizedF32;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{Line, Run};

use super::fonts::Fonts;
use super::text::Text;
use crate::document::Ink;

/// Texts of at most so many bytes keep their glyphs: a table draws the same words again and again, and what is long is drawn once.
const KEPT: usize = 200;

/// Draws some lines, the first one's upper left corner at a place.
pub(super) fn lines(
    surface: &mut Surface<'_>,
    text: &Text,
    lines: Range<usize>,
    at: Point,
    fonts: &mut Fonts,
) {
    surface.set_stroke(None);
    surface.set_fill(Some(fill(text.style.ink)));
    for (row, number) in lines.enumerate() {
        let Some(line) = text.layout.get(number) else { continue };
        let baseline = at.y + row as f32 * text.style.line + text.style.baseline();
        let metrics = line.metrics();
        let at = Point::from_xy(at.x + metrics.inline_min_coord + metrics.offset, baseline);
        if text.words.len() <= KEPT {
            let drawn =
                text.drawn.get_or_init(|| text.layout.lines().map(|line| stretches(&line, fonts)).collect());
            drawn.get(number).into_iter().for_each(|line| draw_line(surface, text, line, at));
        } else {
            draw_line(surface, text, &stretches(&line, fonts), at);
        }
    }
}

/// What fills a shape or a glyph in that colour.
pub(super) fn fill(ink: Ink) -> Fill {
    let [red, green, blue] = ink.rgb();
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }
}

fn draw_line(surface: &mut Surface<'_>, text: &Text, line: &[Stretch], at: Point) {
    let mut x = at.x;
    for Stretch { font, size, glyphs } in line {
        surface.draw_glyphs(Point::from_xy(x, at.y), glyphs, font.clone(), &text.words, *size, false);
        x += glyphs.iter().map(|glyph| glyph.x_advance * size).sum::<f32>();
    }
}

/// Neighbouring glyphs of one font.
pub(super) struct Stretch {
    font: Font,
    size: f32,
    glyphs: Vec<KrillaGlyph>,
}

/// The glyphs of a line from left to right, with boxes from the stand-in where a run's font has none.
fn stretches(line: &Line<'_, ()>, fonts: &mut Fonts) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for run in line.runs() {
        let (own, stand_in, size) = (fonts.of_run(&run), fonts.stand_in(), run.font_size());
        let begun = stretches.len();
        for (glyph, range) in placed(&run) {
            let has = own.as_ref().filter(|_| glyph.id != 0).map(|font| (font, GlyphId::new(glyph.id)));
            let Some((font, id)) = has.or(stand_in) else { continue };
            let advance = if has.is_none() { Fonts::BOX_WIDTH } else { glyph.advance / size };
            // The engine counts downwards, the page upwards.
            let made = KrillaGlyph::new(id, advance, glyph.x / size, -glyph.y / size, 0.0, range, None);
            match stretches.get_mut(begun..).and_then(|run| run.last_mut()) {
                Some(stretch) if stretch.font == *font => stretch.glyphs.push(made),
                _ => stretches.push(Stretch { font: font.clone(), size, glyphs: vec![made] }),
            }
        }
    }
    stretches
}

/// Each glyph with the part of the text it stands for. A ligature stands for all of its characters.
fn placed(run: &Run<'_, ()>) -> Vec<(parley::Glyph, Range<usize>)> {
    let mut placed: Vec<(parley::Glyph, Range<usize>)> = Vec::new();
    // From right to left, the characters that a ligature goes on with come before the one it begins at.
    let mut ahead: Option<usize> = None;
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            if run.is_rtl() {
                ahead = Some(ahead.unwrap_or(range.end));
            } else if let Some((_, last)) = placed.last_mut() {
                last.end = range.end;
            }
            continue;
        }
        let range = range.start..ahead.take().unwrap_or(range.end);
        if !cluster.is_hard_line_break() {
            placed.extend(cluster.glyphs().map(|glyph| (glyph, range.clone())));
        }
    }
    placed
}
