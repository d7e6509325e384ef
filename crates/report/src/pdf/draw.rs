//! Pages onto paper: the marks drawn, each under its tag.

use std::rc::Rc;

use krilla::Document as Pdf;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, SpanTag};

use super::flow::{Entry, Mark, Pages, Role};
use super::fonts::Fonts;
use super::glyphs::{self, fill};
use super::tags::Marks;
use super::text::Text;
use crate::document::{Anchor, Document, Drawing, Ink, Segment, Shape, Stroke};

const HAIRLINE: f32 = 0.5;

/// Draws all pages.
///
/// # Errors
/// What krilla's validator for PDF/UA-1 finds.
pub(super) fn draw(
    document: &Document,
    pages: &Pages<'_>,
    fonts: &mut Fonts,
) -> Result<Vec<u8>, KrillaError> {
    let mut pdf = Pdf::new_with(settings());
    let mut marks = pages.tags.marks();
    for page in &pages.pages {
        let Some(size) = PageSettings::from_wh(pages.sheet.width, pages.sheet.height) else { continue };
        let mut sheet = pdf.start_page_with(size);
        let mut surface = sheet.surface();
        for (mark, role) in page {
            put(&mut surface, mark, *role, &mut marks, fonts);
        }
        surface.finish();
        sheet.finish();
    }
    pdf.set_tag_tree(pages.tags.tree(&document.language, &mut marks));
    pdf.set_outline(outline(&pages.outline));
    pdf.set_metadata(Metadata::new().title(document.title.clone()).language(document.language.clone()));
    pdf.finish()
}

fn settings() -> SerializeSettings {
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap_or_default();
    SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() }
}

fn put(surface: &mut Surface<'_>, mark: &Mark<'_>, role: Role, marks: &mut Marks, fonts: &mut Fonts) {
    let tag = match (role, mark) {
        (Role::Artifact(kind), _) => ContentTag::Artifact(Artifact::with_kind(kind)),
        (Role::Content(_), Mark::Lines { .. }) => ContentTag::Span(SpanTag::empty()),
        (Role::Content(_), _) => ContentTag::Other,
    };
    let identifier = surface.start_tagged(tag);
    match mark {
        Mark::Lines { text, lines, x, y } => {
            glyphs::lines(surface, text, lines.clone(), Point::from_xy(*x, *y), fonts);
        }
        Mark::Rule { x, y, length } => rule(surface, *x, *y, *length),
        Mark::Drawing { drawing, labels, x, y, scale } => {
            surface.push_transform(&Transform::from_row(*scale, 0.0, 0.0, *scale, *x, *y));
            draw_shapes(surface, drawing, labels, fonts);
            surface.pop();
        }
    }
    surface.end_tagged();
    if let Role::Content(slot) = role {
        marks.add(slot, identifier);
    }
}

fn rule(surface: &mut Surface<'_>, x: f32, y: f32, length: f32) {
    let mut path = PathBuilder::new();
    path.move_to(x, y);
    path.line_to(x + length, y);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(stroke(Stroke { ink: Ink::Pale, width: HAIRLINE, dash: None })));
        surface.draw_path(&path);
    }
}

fn draw_shapes(surface: &mut Surface<'_>, drawing: &Drawing, labels: &[Rc<Text>], fonts: &mut Fonts) {
    let mut labels = labels.iter();
    for shape in &drawing.shapes {
        match shape {
            Shape::Path { segments, fill: inside, stroke: outline } => {
                if let Some(path) = path(segments) {
                    surface.set_fill(inside.map(fill));
                    surface.set_stroke(outline.map(stroke));
                    if inside.is_some() || outline.is_some() {
                        surface.draw_path(&path);
                    }
                }
            }
            Shape::Label { x, y, anchor, .. } => {
                let Some(text) = labels.next() else { continue };
                let before = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => text.width() / 2.0,
                    Anchor::End => text.width(),
                };
                let top = y - text.style.baseline();
                glyphs::lines(surface, text, 0..1, Point::from_xy(x - before, top), fonts);
            }
        }
    }
}

fn path(segments: &[Segment]) -> Option<krilla::geom::Path> {
    let mut path = PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move { x, y } => path.move_to(x, y),
            Segment::Line { x, y } => path.line_to(x, y),
            Segment::Curve { x1, y1, x2, y2, x, y } => path.cubic_to(x1, y1, x2, y2, x, y),
            Segment::Close => path.close(),
        }
    }
    path.finish()
}

fn stroke(stroke: Stroke) -> paint::Stroke {
    paint::Stroke {
        paint: fill(stroke.ink).paint,
        width: stroke.width,
        line_cap: paint::LineCap::Round,
        line_join: paint::LineJoin::Round,
        opacity: NormalizedF32::ONE,
        dash: stroke.dash.map(|length| paint::StrokeDash { array: vec![length, length], offset: 0.0 }),
        ..paint::Stroke::default()
    }
}

/// The headings as a tree, for the panel beside the document.
fn outline(entries: &[Entry]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = entries;
    while let Some(node) = node(&mut rest) {
        outline.push_child(node);
    }
    outline
}

fn node(rest: &mut &[Entry]) -> Option<OutlineNode> {
    let (entry, after) = rest.split_first()?;
    *rest = after;
    let at = Point::from_xy(0.0, (entry.y - 8.0).max(0.0));
    let mut made = OutlineNode::new(entry.words.clone(), XyzDestination::new(entry.page, at)).with_open(true);
    while rest.first().is_some_and(|next| next.level > entry.level) {
        if let Some(child) = node(rest) {
            made.push_child(child);
        }
    }
    Some(made)
}
