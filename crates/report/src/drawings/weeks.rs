//! Both rates of one relationship over twelve weeks, side by side on the same scale: a line for the rate, a band for its interval.

use chrono::Datelike;
use hedgerow_insight::reading::{Band, Week};
use hedgerow_locale::plainly;

use super::pen::{Pen, ellipse, line};
use super::{SMALL, WIDTH};
use crate::document::{Anchor, Drawing, Ink, Segment, Stroke};
use crate::report::Person;
use crate::words::{Tenths, month_in_short, say};

/// The two panels: where they begin, how wide and how high they are, in points.
const PANELS: [f32; 2] = [34.0, 284.0];
const PANEL: f32 = 206.0;
const TOP: f32 = 12.0;
const HEIGHT: f32 = 52.0;
/// The rates beyond which a reading may speak of leaning, as in the intervals.
const CUTS: [f32; 2] = [0.5, 0.27];
/// What the name of a month takes.
const MONTH: f32 = 20.0;
/// The days of the drawing.
const DAYS: f32 = 84.0;

/// The id of a panel's title, and what it draws of a week.
type Side = (&'static str, fn(&Week) -> Option<Band>);

/// The course of both rates; nothing where neither can be drawn.
pub(crate) fn weeks(person: &Person) -> Option<Drawing> {
    let last = person.weeks.last()?;
    let across = |week: &Week| {
        let ago = (last.sunday - week.sunday).num_days();
        1.0 - f32::from(i16::try_from(ago).unwrap_or(i16::MAX)) / DAYS
    };
    let mut pen = Pen::default();
    let sides: [Side; 2] =
        [("report-axis-porous", |week| week.porous), ("report-axis-rigid", |week| week.rigid)];
    for (((title, band), x), cut) in sides.into_iter().zip(PANELS).zip(CUTS) {
        frame(&mut pen, x, cut, plainly(title));
        let points: Vec<(f32, Option<Band>)> =
            person.weeks.iter().map(|week| (x + across(week) * PANEL, band(week))).collect();
        for run in runs(&points) {
            course(&mut pen, &run);
        }
        months(&mut pen, &person.weeks, |week| x + across(week) * PANEL);
    }
    let height = TOP + HEIGHT + 5.0 + SMALL;
    Some(Drawing { width: WIDTH, height, described: described(person), shapes: pen.shapes })
}

fn frame(pen: &mut Pen, x: f32, cut: f32, title: String) {
    pen.label((x, SMALL + 1.0), Anchor::Start, title);
    for (words, y) in [("report-axis-always", TOP), ("report-axis-never", TOP + HEIGHT)] {
        pen.straight((x, y), (x + PANEL, y), line(Ink::Pale, 0.8));
        pen.label((x - 3.0, y + SMALL * 0.35), Anchor::End, plainly(words));
    }
    let y = TOP + (1.0 - cut) * HEIGHT;
    pen.straight((x, y), (x + PANEL, y), Stroke { ink: Ink::Soft, width: 0.6, dash: Some(1.5) });
}

/// Weeks in a row that can be drawn.
fn runs(points: &[(f32, Option<Band>)]) -> Vec<Vec<(f32, Band)>> {
    points
        .split(|(_, band)| band.is_none())
        .map(|run| run.iter().filter_map(|&(x, band)| Some((x, band?))).collect::<Vec<_>>())
        .filter(|run| !run.is_empty())
        .collect()
}

fn course(pen: &mut Pen, run: &[(f32, Band)]) {
    let down = |share: f64| TOP + (1.0 - share.clamp(0.0, 1.0) as f32) * HEIGHT;
    let along = |share: fn(&Band) -> f64| run.iter().map(move |(x, band)| (*x, down(share(band))));
    if let [(x, band)] = run {
        pen.straight((*x, down(band.low)), (*x, down(band.high)), line(Ink::Pale, 3.0));
        pen.path(ellipse((*x, down(band.mean)), (1.6, 1.6)), Some(Ink::Ink), None);
        return;
    }
    let upper = along(|band| band.high);
    let lower: Vec<_> = along(|band| band.low).collect();
    let mut ribbon = joined(upper.chain(lower.into_iter().rev()));
    ribbon.push(Segment::Close);
    pen.path(ribbon, Some(Ink::Pale), None);
    pen.path(joined(along(|band| band.mean)), None, Some(line(Ink::Ink, 1.2)));
}

/// A line from point to point.
fn joined(points: impl Iterator<Item = (f32, f32)>) -> Vec<Segment> {
    let segment = |(place, (x, y))| if place == 0 { Segment::Move { x, y } } else { Segment::Line { x, y } };
    points.enumerate().map(segment).collect()
}

fn months(pen: &mut Pen, weeks: &[Week], across: impl Fn(&Week) -> f32) {
    let mut free = f32::MIN;
    let mut before = None;
    for week in weeks {
        let month = week.sunday.month();
        let x = across(week);
        if before != Some(month) && x >= free {
            pen.label((x, TOP + HEIGHT + 3.0 + SMALL), Anchor::Middle, month_in_short(month));
            free = x + MONTH;
        }
        before = Some(month);
    }
}

fn described(person: &Person) -> String {
    let side = |name: &str, band: fn(&Week) -> Option<Band>| {
        let known: Vec<Band> = person.weeks.iter().filter_map(band).collect();
        let often = |band: &Band| Tenths::of(band.mean, band.low, band.high).in_words();
        match (known.first(), known.last()) {
            (Some(first), Some(last)) => {
                let arguments = [("from", often(first).into()), ("to", often(last).into())];
                say(&format!("report-weeks-described-{name}"), arguments)
            }
            _ => plainly(&format!("report-weeks-described-{name}-thin")),
        }
    };
    let arguments = [
        ("who", person.who.as_str().into()),
        ("count", person.weeks.len().into()),
        ("porous", side("porous", |week| week.porous).into()),
        ("rigid", side("rigid", |week| week.rigid).into()),
    ];
    say("report-weeks-described", arguments)
}
