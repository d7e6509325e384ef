//! What grows in a hedge, as in the window: a cell is 14 wide, x runs from its left edge, y is negative upwards from the ground at 0.
//!
//! On paper a leaf is a dark mass, a blossom the same with white petals, a gap thin bare twigs, a stone a light block with a dark
//! outline, and a dot small: five lightnesses and five shapes, so that grey tells them apart.

use hedgerow_insight::glyph::Glyph;

use super::pen::{Pen, Placed, ellipse, line, written};
use crate::document::{Ink, Segment};

/// The width of a cell.
pub(super) const CELL: f32 = 14.0;
/// How high what grows there reaches.
pub(super) const HEIGHT: f32 = 38.0;
/// How high the lowest course of stones is.
const COURSE: f32 = 13.2;
/// A stone of the second course is a little lower than one of the first.
const LOWER: f32 = 0.84;

/// An oval, as a leaf has it: its foot, its half width, its length, its tilt in degrees clockwise.
type Oval = [f32; 5];

/// A sprig: the two ovals behind, and the one in front of them.
type Sprig = [Oval; 3];

const SPRIGS: [Sprig; 6] = [
    [[5.6, -3.4, 5.3, 17.0, -40.0], [8.4, -4.0, 5.2, 16.6, 38.0], [6.9, -10.5, 6.1, 22.5, 4.0]],
    [[5.5, -4.4, 5.4, 17.6, -33.0], [8.6, -3.2, 5.0, 15.8, 47.0], [7.4, -11.0, 5.9, 21.5, -9.0]],
    [[5.4, -3.0, 5.0, 16.0, -48.0], [8.3, -4.6, 5.5, 18.0, 29.0], [6.2, -10.5, 6.2, 21.5, 11.0]],
    [[5.8, -7.5, 5.4, 20.5, -19.0], [8.6, -6.5, 5.3, 19.5, 25.0], [6.6, -2.6, 6.3, 17.6, 3.0]],
    [[5.5, -3.4, 5.5, 16.8, -37.0], [8.7, -9.5, 5.3, 22.5, 13.0], [8.2, -5.5, 6.0, 20.5, -13.0]],
    [[5.4, -9.0, 5.3, 23.0, -12.0], [8.5, -3.4, 5.4, 16.8, 38.0], [5.8, -5.0, 6.0, 20.0, 12.0]],
];

/// The hearts of flowers, and how they are turned.
const FLOWERS: [[f32; 3]; 6] = [
    [7.6, -27.0, 4.0],
    [6.0, -27.5, -14.0],
    [8.4, -27.0, 22.0],
    [6.8, -26.0, -6.0],
    [6.6, -28.0, 14.0],
    [7.6, -28.0, -22.0],
];

/// A plant in its bare twigs.
pub(super) const GAPS: [&str; 6] = [
    "M6.4 0C6.8 -7 5.9 -14 6.6 -26M6.5 -8L2.6 -15.4M6.3 -13L10.6 -20.4M6.3 -18.4L3.6 -24M9 -17.6L9.4 -23",
    "M7.4 0C7 -8 8.2 -15 7.2 -28M7.3 -10L11.2 -17M7.6 -14.6L3.6 -21.6M7.6 -20L10.4 -25.4M4.8 -19.4L2.2 -20.2",
    "M6 0C6.4 -6 5.2 -11 3.4 -22M6.1 -6.6L10 -13.8C10.8 -16 10.6 -19 11 -24.6M4.8 -13.4L7.4 -19M10.6 -17L8.4 -22M4.2 -17L1.8 -20.4",
    "M8 0C7.4 -6 8.4 -11 10.4 -23M7.8 -6L3.8 -13.4C3 -16 3.4 -20 2.8 -25.6M9 -13L6.4 -18.6M3.3 -17L5.6 -21.6M9.8 -18L12.4 -21.8",
    "M6.8 0C6.4 -7 7.6 -13 6.4 -24.4M6.7 -7L10.8 -13.6M6.9 -12L2.8 -18.4M6.8 -17L9.8 -22.4M9.2 -11L12.2 -12.2",
    "M7.2 0C7.8 -8 6.4 -15 7.6 -27M7.4 -9L3.2 -16M7 -14.6L11 -21M7 -19L4.4 -25M4.8 -13.4L2 -14.2",
];

/// Stones of the lowest course.
pub(super) const STONES: [&str; 6] = [
    "M.4 -2.4C0 -6.5 .2 -11 1.8 -13C4 -14.6 8 -15 11.4 -14.2C13.4 -13.2 14 -8 13.7 -3C13.4 .3 12 .4 7 .3C2 .4 .6 .2 .4 -2.4Z",
    "M.3 -2.8C.6 -7 0 -10.4 1.2 -12.2C3.6 -14 9 -15.6 12 -14.8C14.2 -13.4 13.2 -8 13.7 -3.2C13.6 .2 11.6 .3 7 .4C2.2 .3 .5 .3 .3 -2.8Z",
    "M.5 -3.4C.2 -8 .4 -12.4 2.4 -14.2C4.6 -15.8 7.6 -14.4 11.6 -12.8C13.8 -11.8 13.6 -7 13.6 -2.6C13.3 .2 12.2 .4 7 .3C1.6 .4 .6 0 .5 -3.4Z",
    "M.3 -2.2C-.1 -6.4 .7 -11 1 -12.8C2.2 -14.6 8 -14.4 11.8 -15.2C13.8 -14.6 13.9 -8.4 13.7 -3.4C13.5 .3 12 .3 7 .4C1.8 .4 .6 .2 .3 -2.2Z",
    "M.4 -3C.7 -8 .1 -11.4 2 -12.6C5 -13.4 10 -14 12.2 -13.2C13.8 -12.2 13.4 -6.4 13.7 -2.4C13.5 .3 11.8 .4 7 .3C2 .3 .6 .3 .4 -3Z",
    "M.3 -3.2C.2 -7 .9 -13 3 -14.4C6 -15.4 9.6 -14.6 12.6 -12.6C14 -11.2 13.3 -7 13.7 -2.6C13.4 .2 12.4 .3 7 .4C1.6 .3 .4 .2 .3 -3.2Z",
];

/// The glyphs of a strip, gathered by what they are made of and drawn from back to front: a handful of paths however long it is.
#[derive(Default)]
pub(super) struct Glyphs {
    stems: Vec<Segment>,
    twigs: Vec<Segment>,
    stones: Vec<Segment>,
    back: Vec<Segment>,
    front: Vec<Segment>,
    petals: Vec<Segment>,
    hearts: Vec<Segment>,
    dots: Vec<Segment>,
}

impl Glyphs {
    /// Adds a glyph in one of its shapes. A stone that follows a stone has another upon the joint.
    pub fn add(&mut self, glyph: Glyph, variant: u8, place: Placed, follows_stone: bool) {
        let variant = usize::from(variant) % SPRIGS.len();
        match glyph {
            Glyph::Leaf => self.sprig(variant, place),
            Glyph::Blossom => {
                self.sprig(variant, place);
                self.flower(variant, place);
            }
            Glyph::Gap => self.twigs.extend(place.all(&written(GAPS[variant]))),
            Glyph::Stone => {
                self.stones.extend(place.all(&written(STONES[variant])));
                if follows_stone {
                    self.stones.extend(place.all(&cap(variant + 1)));
                }
            }
            Glyph::Dot => self.dots.extend(place.all(&ellipse((7.0, -2.6), (1.6, 1.6)))),
        }
    }

    fn sprig(&mut self, variant: usize, place: Placed) {
        let [left, right, front] = SPRIGS[variant];
        self.stems.extend(place.all(&written("M7 0L7 -9")));
        self.back.extend(place.all(&oval(left)));
        self.back.extend(place.all(&oval(right)));
        self.front.extend(place.all(&oval(front)));
    }

    fn flower(&mut self, variant: usize, place: Placed) {
        let [x, y, turn] = FLOWERS[variant];
        for petal in [0.0_f32, 1.0, 2.0, 3.0, 4.0] {
            let tilt = turn + petal * 72.0;
            let (sine, cosine) = tilt.to_radians().sin_cos();
            let petal = [x + sine * 8.4, y - cosine * 8.4, 3.1, 7.2, tilt + 180.0];
            self.petals.extend(place.all(&oval(petal)));
        }
        self.hearts.extend(place.all(&ellipse((x, y), (1.8, 1.8))));
    }

    /// Draws all of it; outlines are as wide as the scale asks for.
    pub fn draw(self, pen: &mut Pen, scale: f32) {
        let stroke = |ink, width: f32| Some(line(ink, width * scale));
        pen.path(self.stems, None, stroke(Ink::Ink, 1.2));
        pen.path(self.twigs, None, stroke(Ink::Blue, 1.5));
        pen.path(self.stones, Some(Ink::Pale), stroke(Ink::Ochre, 1.3));
        pen.path(self.back, Some(Ink::Green), stroke(Ink::Paper, 1.0));
        pen.path(self.front, Some(Ink::Green), stroke(Ink::Paper, 1.2));
        pen.path(self.petals, Some(Ink::Paper), stroke(Ink::Ink, 0.9));
        pen.path(self.hearts, Some(Ink::Ink), None);
        pen.path(self.dots, Some(Ink::Soft), None);
    }
}

/// The stone that lies upon two neighbours, over the joint at the left edge of the newer one.
fn cap(variant: usize) -> Vec<Segment> {
    let upon = Placed { x: -CELL / 2.0, y: -COURSE, wide: 1.0, high: LOWER };
    upon.all(&written(STONES[variant % STONES.len()]))
}

/// The outline of an oval, from its foot to its tip and back, widest below its middle.
fn oval([x, y, half, length, tilt]: Oval) -> Vec<Segment> {
    let (sine, cosine) = tilt.to_radians().sin_cos();
    let at = |across: f32, along: f32| {
        let (dx, dy) = (across * half * 1.3, -along * length);
        (x + dx * cosine - dy * sine, y + dx * sine + dy * cosine)
    };
    let curve = |one: (f32, f32), two: (f32, f32), end: (f32, f32)| Segment::Curve {
        x1: one.0,
        y1: one.1,
        x2: two.0,
        y2: two.1,
        x: end.0,
        y: end.1,
    };
    let (foot, tip) = (at(0.0, 0.0), at(0.0, 1.0));
    vec![
        Segment::Move { x: foot.0, y: foot.1 },
        curve(at(1.0, 0.1), at(1.0, 0.8), tip),
        curve(at(-1.0, 0.8), at(-1.0, 0.1), foot),
        Segment::Close,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the window draws.
    const WINDOW: &str = include_str!("../../../../ui/src/components/charts/hedge/shapes.ts");

    #[test]
    fn twigs_and_stones_are_those_of_the_window() {
        for d in GAPS.iter().chain(&STONES) {
            assert!(WINDOW.contains(d), "the window draws otherwise: {d}");
            assert!(written(d).len() > 4, "all of it is read");
        }
    }

    #[test]
    fn leaves_and_flowers_are_those_of_the_window() {
        let figures = |numbers: &[f32]| numbers.iter().map(f32::to_string).collect::<Vec<_>>().join(", ");
        for numbers in
            SPRIGS.iter().flatten().map(|oval| figures(oval)).chain(FLOWERS.iter().map(|one| figures(one)))
        {
            assert!(WINDOW.contains(&format!("[{numbers}]")), "the window draws otherwise: {numbers}");
        }
    }

    #[test]
    fn what_grows_stays_above_the_ground_and_below_its_height() {
        for variant in 0..6 {
            let mut glyphs = Glyphs::default();
            glyphs.add(Glyph::Blossom, variant, Placed::at(0.0, 0.0, 1.0), false);
            for segment in glyphs.back.iter().chain(&glyphs.front).chain(&glyphs.petals) {
                if let Segment::Curve { y, .. } | Segment::Move { y, .. } = segment {
                    assert!((-HEIGHT..=0.5).contains(y), "{y}");
                }
            }
        }
    }
}
