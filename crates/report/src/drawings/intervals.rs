//! Both rates of each relationship: a dot for the rate, a line for its 80 % interval, on a scale from never to always.

use hedgerow_locale::plainly;

use super::pen::{Pen, ellipse, line};
use super::{SMALL, WIDTH, shortened};
use crate::document::{Anchor, Drawing, Ink, Stroke};
use crate::report::{Person, Rate};
use crate::words::{Tenths, say};

/// How many people one drawing holds: no more than fit on a page with what stands around them.
const MOST: usize = 20;
/// Room for the names, and for each of the two scales, in points.
const NAMES: f32 = 115.0;
const SCALE: f32 = 160.0;
/// Where the scales begin.
const PANELS: [f32; 2] = [NAMES, WIDTH - SCALE - 4.0];
/// The height of the head and of a row.
const HEAD: f32 = 24.0;
const ROW: f32 = 15.0;
/// How many characters of a name are shown.
const LONGEST: usize = 22;
/// The rates beyond which a reading may speak of leaning: those of the readings.
const CUTS: [f32; 2] = [0.5, 0.27];

/// The rates of these people; none of them may be without.
pub(crate) fn intervals(people: &[&Person]) -> Vec<Drawing> {
    people.chunks(MOST).map(drawing).collect()
}

fn drawing(people: &[&Person]) -> Drawing {
    let mut pen = Pen::default();
    let height = HEAD + ROW * f32::from(u16::try_from(people.len()).unwrap_or(u16::MAX)) + 2.0;
    let titles = ["report-axis-porous", "report-axis-rigid"];
    for ((x, cut), title) in PANELS.into_iter().zip(CUTS).zip(titles) {
        panel(&mut pen, (x, cut), plainly(title), height);
    }
    let mut y = HEAD + ROW / 2.0;
    for person in people {
        pen.name((0.0, y + SMALL * 0.38), Anchor::Start, shortened(&person.who, LONGEST));
        for (x, rate) in PANELS.into_iter().zip([&person.reading.porous, &person.reading.rigid]) {
            if let Some(rate) = rate.as_ref().filter(|rate| rate.is_seen()) {
                interval(&mut pen, rate, (x, y));
            }
        }
        y += ROW;
    }
    Drawing { width: WIDTH, height, described: described(people), shapes: pen.shapes }
}

/// The scale of one rate: its title, its ends, its cut.
fn panel(pen: &mut Pen, (x, cut): (f32, f32), title: String, height: f32) {
    pen.name((x, SMALL + 1.0), Anchor::Start, title);
    pen.label((x, HEAD - 4.0), Anchor::Start, plainly("report-axis-never"));
    pen.label((x + SCALE, HEAD - 4.0), Anchor::End, plainly("report-axis-always"));
    for end in [x, x + SCALE] {
        pen.straight((end, HEAD - 2.0), (end, height), line(Ink::Pale, 0.8));
    }
    let at = x + cut * SCALE;
    let dotted = Stroke { ink: Ink::Soft, width: 0.7, dash: Some(1.5) };
    pen.straight((at, HEAD - 2.0), (at, height), dotted);
}

fn interval(pen: &mut Pen, rate: &Rate, (x, y): (f32, f32)) {
    let at = |share: f64| x + (share.clamp(0.0, 1.0) as f32) * SCALE;
    pen.straight((at(rate.low), y), (at(rate.high), y), line(Ink::Soft, 1.4));
    for end in [rate.low, rate.high] {
        pen.straight((at(end), y - 2.5), (at(end), y + 2.5), line(Ink::Soft, 0.8));
    }
    pen.path(ellipse((at(rate.mean), y), (2.8, 2.8)), Some(Ink::Ink), Some(line(Ink::Paper, 0.8)));
}

fn described(people: &[&Person]) -> String {
    let often = |rate: &Option<Rate>| match rate.as_ref().filter(|rate| rate.is_seen()) {
        Some(rate) => Tenths::of(rate.mean, rate.low, rate.high).in_words(),
        None => plainly("report-intervals-thin"),
    };
    let row = |person: &&Person| {
        let arguments = [
            ("who", person.who.as_str().into()),
            ("porous", often(&person.reading.porous).into()),
            ("rigid", often(&person.reading.rigid).into()),
        ];
        say("report-intervals-described-row", arguments)
    };
    let list = people.iter().map(row).collect::<Vec<_>>().join(" ");
    say("report-intervals-described", [("list", list.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cuts_are_those_of_the_readings() {
        let channel = include_str!("../../../insight/src/channel.rs");
        for (side, cut) in ["POROUS", "RIGID"].into_iter().zip(CUTS) {
            assert!(channel.contains(&format!("const CUT_{side}: f64 = {cut:.2};")), "{side}");
        }
    }
}
