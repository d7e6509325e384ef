//! The readings of everyone as of a day.

use super::mark::Mark;
use super::replay::{Material, Replay};
use crate::calendar::Day;
use crate::channel::{ByChannel, Channel};
use crate::label::Label;
use crate::pooled::Pool;
use crate::posterior::{TAILS, posterior};
use crate::reading::{Band, Evidence, Figures, Rate, Reading};
use crate::row::Flags;
use crate::switches::both_below;
use crate::trend::{Windows, agreed};

/// The readings by place. The replay has reached the day.
pub(super) fn read(replay: &Replay, material: Material<'_>, as_of: Day) -> Vec<Reading> {
    let evidence = material.evidence(as_of);
    let day = AsOf { replay, material, evidence, as_of };
    (0..material.people.len()).map(|person| day.reading(person)).collect()
}

/// The reading of one. The replay has reached the day.
pub(super) fn read_one(
    replay: &Replay,
    material: Material<'_>,
    person: usize,
    as_of: Day,
) -> Option<Reading> {
    let evidence = material.evidence(as_of);
    (person < material.people.len()).then(|| AsOf { replay, material, evidence, as_of }.reading(person))
}

/// A label as it is shown: staying closed where distance is kept on purpose is no lean.
pub(super) fn shown(label: Label, flags: Flags) -> Label {
    match label {
        _ if flags.r#unsafe => Label::NotRead,
        Label::LeansRigid if flags.distance => Label::KeepingDistance,
        label => label,
    }
}

/// The mean of a rate and its interval, as a band over time shows them.
pub(super) fn band(channel: Channel, expected: f64, evidence: &Evidence) -> Band {
    let rate = posterior(channel, expected, evidence);
    let ready = rate.ready();
    Band { mean: rate.mean(), low: ready.quantile(TAILS.0), high: ready.quantile(TAILS.1) }
}

/// Everyone as of one day.
struct AsOf<'a> {
    replay: &'a Replay,
    material: Material<'a>,
    evidence: Vec<Option<Evidence>>,
    as_of: Day,
}

impl AsOf<'_> {
    fn reading(&self, person: usize) -> Reading {
        let flags = self.material.people[person];
        let sunday = self.replay.last_sunday(self.as_of);
        let mark = self.replay.mark(person, sunday);
        let today = self.today(person, mark, sunday);
        let figures = self.evidence[person].map(|evidence| self.figures(person, evidence, &today));
        let since = mark.since.filter(|_| figures.is_some()).map(Day::date);
        Reading { label: shown(mark.label, flags), since, entries: today.span.entries(), figures }
    }

    /// The mark of the last Sunday, taken on to the day.
    fn today(&self, person: usize, mark: Mark, sunday: Option<Day>) -> Mark {
        let Material { people, rows, tracks } = self.material;
        let mut today = mark;
        tracks[person].carry(&mut today, rows, people[person], sunday.unwrap_or(self.as_of), self.as_of);
        today
    }

    fn figures(&self, person: usize, evidence: Evidence, today: &Mark) -> Figures {
        let courses = self.courses(person);
        let ByChannel { porous, rigid } =
            ByChannel::of(|channel| self.rate(channel, person, &evidence, &courses));
        let balance = both_below(porous.above_cut, rigid.above_cut);
        Figures {
            evidence,
            porous,
            rigid,
            balance,
            enough_rows: today.span.is_enough(),
            days: today.span.days(),
            span: today.span.length(),
            wish_known: today.wishes.share(),
        }
    }

    fn rate(&self, channel: Channel, person: usize, evidence: &Evidence, courses: &Courses) -> Rate {
        let prior = Pool::of_others(channel, &self.evidence, person).rate();
        let rate = posterior(channel, prior, evidence);
        let Band { mean, low, high } = band(channel, prior, evidence);
        Rate {
            occasions: channel.occasions(evidence),
            prior,
            alpha: rate.alpha,
            beta: rate.beta,
            mean,
            low,
            high,
            above_cut: rate.above(channel.cut()),
            change: courses.sundays.as_ref().and_then(|[last, this]| agreed(channel, last, this)),
            shift: courses.now.shift(channel),
        }
    }

    /// The last two Sundays count if there was an entry before both.
    fn courses(&self, person: usize) -> Courses {
        let now = self.windows(person, self.as_of);
        let this = self.replay.last_sunday(self.as_of);
        let pair = this.map(|this| [this.plus(-Day::WEEK), this]);
        let known = pair.filter(|&[last, _]| self.replay.mark(person, Some(last)).span.entries() > 0);
        Courses { now, sundays: known.map(|pair| pair.map(|sunday| self.windows(person, sunday))) }
    }

    fn windows(&self, person: usize, as_of: Day) -> Windows {
        self.material.tracks[person].windows(self.material.rows, self.material.people[person], as_of)
    }
}

/// The windows of one relationship as of the day, and as of the last two Sundays.
struct Courses {
    now: Windows,
    sundays: Option<[Windows; 2]>,
}
