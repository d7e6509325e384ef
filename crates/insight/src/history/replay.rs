//! The replay: every Sunday from the first entry on, each made from the one before it.
//!
//! A Sunday depends on nothing that happened after it, so Sundays stay right whatever day is asked about, and a change makes anew
//! only those from its own date on. Evidence is carried from one to the next; where a carried figure stands too close to a threshold,
//! that Sunday's evidence is summed again row by row, as if there had been no Sunday before it.

use super::mark::{Course, Mark};
use super::track::Track;
use crate::calendar::Day;
use crate::channel::{ByChannel, Channel};
use crate::pooled::Pool;
use crate::posterior::posterior;
use crate::reading::Evidence;
use crate::row::{Flags, Row};
use crate::switches::Scales;

/// People, their rows, and where whose rows stand.
#[derive(Clone, Copy)]
pub(super) struct Material<'a> {
    pub(super) people: &'a [Flags],
    pub(super) rows: &'a [Row],
    pub(super) tracks: &'a [Track],
}

impl Material<'_> {
    /// The evidence of everyone as of a day, summed row by row; nothing for those who are not read.
    pub(super) fn evidence(&self, as_of: Day) -> Vec<Option<Evidence>> {
        let read = |(flags, track): (&Flags, &Track)| {
            (!flags.r#unsafe).then(|| track.evidence(self.rows, *flags, as_of))
        };
        self.people.iter().zip(self.tracks).map(read).collect()
    }
}

/// The marks of everyone, Sunday by Sunday, each from their own first entry on: a year that was mistyped costs its own relationship
/// some marks, and nobody else.
#[derive(Clone, Debug, Default)]
pub(super) struct Replay {
    first: Option<Day>,
    /// How many Sundays were made.
    sundays: usize,
    courses: Vec<Course>,
}

impl Replay {
    /// Forgets all Sundays from a day on.
    pub(super) fn forget_from(&mut self, day: Day) {
        match self.first {
            Some(first) if day > first => {
                let kept = self.place(day.sunday_on_or_after()).unwrap_or(0);
                self.sundays = self.sundays.min(kept);
                self.courses.iter_mut().for_each(|course| course.forget_from(kept));
            }
            _ => *self = Self::default(),
        }
    }

    /// Makes the Sundays up to a day that are missing.
    pub(super) fn reach(&mut self, as_of: Day, material: Material<'_>) {
        if self.sundays == 0 {
            self.first = material
                .rows
                .iter()
                .map(|row| row.date)
                .min()
                .map(|date| Day::from(date).sunday_on_or_after());
        }
        let Some(first) = self.first else { return };
        while let Some(sunday) = self.next(first)
            && sunday <= as_of
        {
            let marks = self.week(sunday, material);
            self.courses.resize_with(marks.len(), Course::default);
            for (course, mark) in self.courses.iter_mut().zip(marks) {
                course.push(self.sundays, mark);
            }
            self.sundays += 1;
        }
    }

    /// The first Sunday.
    pub(super) fn first_sunday(&self) -> Option<Day> {
        self.first
    }

    /// The last Sunday up to a day, if it was reached.
    pub(super) fn last_sunday(&self, as_of: Day) -> Option<Day> {
        let first = self.first.filter(|&first| first <= as_of)?;
        Some(first.plus(as_of.since(first) / Day::WEEK * Day::WEEK))
    }

    /// What a relationship was at the end of a Sunday; from the start it is nothing yet.
    pub(super) fn mark(&self, person: usize, sunday: Option<Day>) -> Mark {
        let mark = |sunday| self.courses.get(person)?.mark(self.place(sunday)?);
        sunday.and_then(mark).unwrap_or_default()
    }

    /// The evidence of everyone as it was carried to a Sunday.
    pub(super) fn carried(&self, sunday: Day, people: &[Flags]) -> Vec<Option<Evidence>> {
        let of = |(person, flags): (usize, &Flags)| {
            (!flags.r#unsafe).then(|| self.mark(person, Some(sunday)).evidence)
        };
        people.iter().enumerate().map(of).collect()
    }

    /// Where a Sunday stands; nothing before the first.
    fn place(&self, sunday: Day) -> Option<usize> {
        usize::try_from(sunday.since(self.first?).div_euclid(Day::WEEK)).ok()
    }

    fn next(&self, first: Day) -> Option<Day> {
        let weeks = i32::try_from(self.sundays).ok()?;
        Some(first.plus(weeks * Day::WEEK))
    }

    /// The marks of everyone on a Sunday, from those of the Sunday before.
    fn week(&self, sunday: Day, material: Material<'_>) -> Vec<Mark> {
        let last = sunday.plus(-Day::WEEK);
        let carry = |(person, (flags, track)): (usize, (&Flags, &Track))| {
            let mut mark = self.mark(person, Some(last));
            track.carry(&mut mark, material.rows, *flags, last, sunday);
            mark
        };
        let mut marks: Vec<Mark> =
            material.people.iter().zip(material.tracks).enumerate().map(carry).collect();
        Week::new(sunday, material, &marks).judge(&mut marks);
        marks
    }
}

/// One Sunday on which everyone's switches are set.
struct Week<'a> {
    sunday: Day,
    material: Material<'a>,
    /// What everyone together adds to the expectation, by channel.
    pools: ByChannel<Pool>,
    /// Everyone's evidence row by row, once somebody needs it.
    exact: Option<Vec<Option<Evidence>>>,
}

impl<'a> Week<'a> {
    fn new(sunday: Day, material: Material<'a>, marks: &[Mark]) -> Self {
        let pools = ByChannel::of(|channel| {
            let mut pool = Pool::new(channel);
            for (mark, _) in marks.iter().zip(material.people).filter(|(_, flags)| !flags.r#unsafe) {
                pool.add(channel, Some(&mark.evidence));
            }
            pool
        });
        Self { sunday, material, pools, exact: None }
    }

    fn judge(&mut self, marks: &mut [Mark]) {
        for (person, mark) in marks.iter_mut().enumerate() {
            let is_read = !self.material.people[person].r#unsafe && mark.span.entries() > 0;
            if is_read && let Some(changed) = self.judge_one(person, mark) {
                *mark = changed;
            }
        }
    }

    fn judge_one(&mut self, person: usize, mark: &Mark) -> Option<Mark> {
        let expected = |channel: Channel| self.pools[channel].without(channel, &mark.evidence).rate();
        let (judged, is_close) = judge_by(mark, &mark.evidence, expected, self.sunday);
        if !is_close {
            return Some(judged);
        }
        let (material, sunday) = (self.material, self.sunday);
        let exact = self.exact.get_or_insert_with(|| material.evidence(sunday));
        let evidence = exact.get(person).copied().flatten()?;
        let expected = |channel: Channel| Pool::of_others(channel, exact, person).rate();
        Some(judge_by(mark, &evidence, expected, sunday).0)
    }
}

/// The mark with its switches set and named by some evidence, and whether that stood too close to a threshold.
fn judge_by(
    mark: &Mark,
    evidence: &Evidence,
    expected: impl Fn(Channel) -> f64,
    sunday: Day,
) -> (Mark, bool) {
    let rate = |channel: Channel| posterior(channel, expected(channel), evidence);
    let mut scales = Scales::new(mark.gate(), evidence, rate);
    let switches = mark.switches.step(&mut scales);
    let label = switches.label(&mut scales);
    let since = if label == mark.label { mark.since } else { Some(sunday) };
    (Mark { switches, label, since, ..*mark }, scales.is_close())
}
