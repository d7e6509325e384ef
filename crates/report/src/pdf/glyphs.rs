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
        draw_line(surface, text, &line, Point::from_xy(at.x, baseline), fonts);
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

fn draw_line(surface: &mut Surface<'_>, text: &Text, line: &Line<'_, ()>, at: Point, fonts: &mut Fonts) {
    let metrics = line.metrics();
    let mut x = at.x + metrics.inline_min_coord + metrics.offset;
    for run in line.runs() {
        let size = run.font_size();
        let own = fonts.of_run(&run);
        for stretch in stretches(&run, own, fonts) {
            let width: f32 = stretch.glyphs.iter().map(|glyph| glyph.x_advance * size).sum();
            let start = Point::from_xy(x, at.y);
            surface.draw_glyphs(start, &stretch.glyphs, stretch.font, &text.words, size, false);
            x += width;
        }
    }
}

/// Neighbouring glyphs of one font.
struct Stretch {
    font: Font,
    glyphs: Vec<KrillaGlyph>,
}

/// The glyphs of a run from left to right, with boxes from the stand-in where the run's font has none.
fn stretches(run: &Run<'_, ()>, own: Option<Font>, fonts: &Fonts) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (glyph, range) in placed(run) {
        let missing = own.is_none() || glyph.id == 0;
        let (font, id) = match (&own, fonts.stand_in()) {
            (Some(font), _) if !missing => (font.clone(), GlyphId::new(glyph.id)),
            (_, Some((font, id))) => (font, id),
            _ => continue,
        };
        let size = run.font_size();
        let advance = if missing { Fonts::BOX_WIDTH } else { glyph.advance / size };
        // The engine counts downwards, the page upwards.
        let made = KrillaGlyph::new(id, advance, glyph.x / size, -glyph.y / size, 0.0, range, None);
        match stretches.last_mut() {
            Some(stretch) if stretch.font == font => stretch.glyphs.push(made),
            _ => stretches.push(Stretch { font, glyphs: vec![made] }),
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
