//! Putting shapes together.

use crate::document::{Anchor, Ink, Segment, Shape, Stroke};

use super::SMALL;

/// How far a control point lies from the end of a quarter of a circle, for a radius of one.
const ROUND: f32 = 0.552_285;

/// Shapes while they are drawn.
#[derive(Default)]
pub(super) struct Pen {
    pub shapes: Vec<Shape>,
}

/// A whole line of some width.
pub(super) fn line(ink: Ink, width: f32) -> Stroke {
    Stroke { ink, width, dash: None }
}

impl Pen {
    /// Adds a path; one without segments is none.
    pub fn path(&mut self, segments: Vec<Segment>, fill: Option<Ink>, stroke: Option<Stroke>) {
        if !segments.is_empty() {
            self.shapes.push(Shape::Path { segments, fill, stroke });
        }
    }

    /// Adds a straight line.
    pub fn straight(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        let segments = vec![Segment::Move { x: from.0, y: from.1 }, Segment::Line { x: to.0, y: to.1 }];
        self.path(segments, None, Some(stroke));
    }

    /// Adds a small word.
    pub fn label(&mut self, (x, y): (f32, f32), anchor: Anchor, words: String) {
        self.shapes.push(Shape::Label { x, y, anchor, size: SMALL, ink: Ink::Soft, words });
    }

    /// Adds a word that is read first.
    pub fn name(&mut self, (x, y): (f32, f32), anchor: Anchor, words: String) {
        self.shapes.push(Shape::Label { x, y, anchor, size: SMALL + 1.0, ink: Ink::Ink, words });
    }
}

/// An ellipse around a point.
pub(super) fn ellipse((x, y): (f32, f32), (wide, high): (f32, f32)) -> Vec<Segment> {
    let (dx, dy) = (wide * ROUND, high * ROUND);
    let curve = |x1, y1, x2, y2, x, y| Segment::Curve { x1, y1, x2, y2, x, y };
    vec![
        Segment::Move { x: x - wide, y },
        curve(x - wide, y - dy, x - dx, y - high, x, y - high),
        curve(x + dx, y - high, x + wide, y - dy, x + wide, y),
        curve(x + wide, y + dy, x + dx, y + high, x, y + high),
        curve(x - dx, y + high, x - wide, y + dy, x - wide, y),
        Segment::Close,
    ]
}

/// The left half of a circle around a point.
pub(super) fn left_half((x, y): (f32, f32), radius: f32) -> Vec<Segment> {
    let bend = radius * ROUND;
    let curve = |x1, y1, x2, y2, x, y| Segment::Curve { x1, y1, x2, y2, x, y };
    vec![
        Segment::Move { x, y: y + radius },
        curve(x - bend, y + radius, x - radius, y + bend, x - radius, y),
        curve(x - radius, y - bend, x - bend, y - radius, x, y - radius),
        Segment::Close,
    ]
}

/// A path of absolute commands (M, L, C, Z) as it is written in SVG. What is not understood ends it.
pub(super) fn written(d: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        let after = rest.get(command.len_utf8()..).unwrap_or_default();
        let end = after.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(after.len());
        let (figures, next) = after.split_at(end);
        let figures: Vec<f32> = figures.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
        match (command, figures.as_slice()) {
            ('M', &[x, y]) => segments.push(Segment::Move { x, y }),
            ('L', &[x, y]) => segments.push(Segment::Line { x, y }),
            ('C', &[x1, y1, x2, y2, x, y]) => segments.push(Segment::Curve { x1, y1, x2, y2, x, y }),
            ('Z', []) => segments.push(Segment::Close),
            _ => break,
        }
        rest = next;
    }
    segments
}

/// Where the points of a path go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Where the origin comes to lie, across.
    pub x: f32,
    /// Where the origin comes to lie, down.
    pub y: f32,
    /// How much larger it becomes, across.
    pub wide: f32,
    /// How much larger it becomes, down.
    pub high: f32,
}

impl Placed {
    /// At a point, the same scale both ways.
    pub fn at(x: f32, y: f32, scale: f32) -> Self {
        Self { x, y, wide: scale, high: scale }
    }

    /// The segments, moved there.
    pub fn all(self, segments: &[Segment]) -> Vec<Segment> {
        segments.iter().map(|&segment| self.one(segment)).collect()
    }

    fn one(self, segment: Segment) -> Segment {
        let across = |x: f32| self.x + self.wide * x;
        let down = |y: f32| self.y + self.high * y;
        match segment {
            Segment::Move { x, y } => Segment::Move { x: across(x), y: down(y) },
            Segment::Line { x, y } => Segment::Line { x: across(x), y: down(y) },
            Segment::Curve { x1, y1, x2, y2, x, y } => Segment::Curve {
                x1: across(x1),
                y1: down(y1),
                x2: across(x2),
                y2: down(y2),
                x: across(x),
                y: down(y),
            },
            Segment::Close => Segment::Close,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_path_is_read_as_it_is_written() {
        let read = written("M.4 -2.4C0 -6.5 .2 -11 1.8 -13L2 3Z");
        let curve = Segment::Curve { x1: 0.0, y1: -6.5, x2: 0.2, y2: -11.0, x: 1.8, y: -13.0 };
        let expected =
            [Segment::Move { x: 0.4, y: -2.4 }, curve, Segment::Line { x: 2.0, y: 3.0 }, Segment::Close];
        assert_eq!(read, expected);
    }

    #[test]
    fn a_half_of_a_circle_lies_within_the_whole() {
        let half = left_half((5.0, 5.0), 2.0);
        for segment in half {
            if let Segment::Move { x, .. } | Segment::Curve { x, .. } = segment {
                assert!((3.0..=5.0).contains(&x));
            }
        }
    }
}
