//! A drawing as SVG within the page. Colours are classes, so that the page can be dark.

use std::fmt::Write;

use super::escape::text;
use crate::document::{Anchor, Drawing, Ink, Segment, Shape, Stroke};

pub(super) fn write(drawing: &Drawing, page: &mut String) {
    let Drawing { width, height, described, shapes } = drawing;
    let (width, height) = (figure(*width), figure(*height));
    page.push_str("<div class=\"drawing\">\n<svg role=\"img\" viewBox=\"0 0 ");
    page.push_str(&format!("{width} {height}\" width=\"{width}pt\" height=\"{height}pt\">\n<title>"));
    page.push_str(&text(described));
    page.push_str("</title>\n");
    shapes.iter().for_each(|shape| shape_of(shape, page));
    page.push_str("</svg>\n</div>\n");
}

fn shape_of(shape: &Shape, page: &mut String) {
    match shape {
        Shape::Path { segments, fill, stroke } => path(segments, *fill, *stroke, page),
        Shape::Label { x, y, anchor, size, ink, words } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let (x, y, size, ink) = (figure(*x), figure(*y), figure(*size), name(*ink));
            page.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\" class=\"f-{ink}\">"
            ));
            page.push_str(&text(words));
            page.push_str("</text>\n");
        }
    }
}

fn path(segments: &[Segment], fill: Option<Ink>, stroke: Option<Stroke>, page: &mut String) {
    let fill = fill.map_or_else(|| "f-none".to_owned(), |ink| format!("f-{}", name(ink)));
    page.push_str(&format!("<path class=\"{fill}"));
    if let Some(stroke) = stroke {
        page.push_str(&format!(" s-{}\" stroke-width=\"{}", name(stroke.ink), figure(stroke.width)));
        if let Some(dash) = stroke.dash {
            page.push_str(&format!("\" stroke-dasharray=\"{}", figure(dash)));
        }
    }
    page.push_str("\" d=\"");
    segments.iter().for_each(|segment| step(*segment, page));
    page.push_str("\"/>\n");
}

fn step(segment: Segment, page: &mut String) {
    match segment {
        Segment::Move { x, y } => points('M', &[x, y], page),
        Segment::Line { x, y } => points('L', &[x, y], page),
        Segment::Curve { x1, y1, x2, y2, x, y } => points('C', &[x1, y1, x2, y2, x, y], page),
        Segment::Close => page.push('Z'),
    }
}

fn points(command: char, figures: &[f32], page: &mut String) {
    page.push(command);
    for (place, &one) in figures.iter().enumerate() {
        if place > 0 {
            page.push(' ');
        }
        let _ = write!(page, "{}", figure(one));
    }
}

/// A figure to a tenth of a point, as short as it can be.
fn figure(value: f32) -> f32 {
    let rounded = (value * 10.0).round() / 10.0;
    // Minus nothing is nothing.
    if rounded == 0.0 { 0.0 } else { rounded }
}

fn name(ink: Ink) -> &'static str {
    match ink {
        Ink::Ink => "ink",
        Ink::Soft => "soft",
        Ink::Green => "green",
        Ink::Blue => "blue",
        Ink::Ochre => "ochre",
        Ink::Pale => "pale",
        Ink::Paper => "paper",
    }
}
