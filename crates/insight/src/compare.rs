//! Which ways of answering no, partly or later sit well, compared within relationships.
//!
//! People differ, and a way is chosen to fit the person, so shares are never compared across people: the difference is that of Mantel
//! and Haenszel, its test that of Cochran, Mantel and Haenszel with continuity correction. It never says that a way "works".

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::beta::Beta;
use crate::charts::{Compared, Say};
use crate::posterior::TAILS;
use crate::row::{Flags, PersonIndex, Row};
use crate::vocabulary::{Answer, Decision, How, Word};

/// Uses, difference and statistic below which it is too early to compare (judgement and simulation).
const MIN_USES: u32 = 5;
const MIN_DIFFERENCE: f64 = 0.15;
const MIN_Z: f64 = 2.4;
/// What the share over all ways weighs against one way's own uses (judgement).
const POOL: f64 = 4.0;

/// How often something was done, and how often it sat well.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    uses: u32,
    well: u32,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.uses += other.uses;
        self.well += other.well;
    }

    fn share(self) -> f64 {
        f64::from(self.well) / f64::from(self.uses)
    }
}

/// The uses of one way by person, in the order of people.
type Uses = BTreeMap<PersonIndex, Tally>;

/// Every way of answering that was used up to a day, in the order of its spelling, against the others. Look-backs are heard whenever
/// they were given.
pub fn compare_ways(people: &[Flags], rows: &[Row], as_of: Option<NaiveDate>) -> Vec<(How, Compared)> {
    let ways = tally(people, rows, as_of);
    let mut all = Uses::new();
    for (&person, &tally) in ways.values().flatten() {
        all.entry(person).or_default().add(tally);
    }
    let everything = total(&all);
    let overall = (f64::from(everything.well) + 1.0) / (f64::from(everything.uses) + 2.0);
    ways.iter().map(|(&(_, how), uses)| (how, compare(uses, &all, overall))).collect()
}

/// The uses of each way, by its spelling.
fn tally(people: &[Flags], rows: &[Row], as_of: Option<NaiveDate>) -> BTreeMap<(&'static str, How), Uses> {
    let mut ways: BTreeMap<_, Uses> = BTreeMap::new();
    for row in rows.iter().filter(|row| as_of.is_none_or(|day| row.date <= day)) {
        let flags = people.get(row.person.place()).copied().unwrap_or_default();
        let Some(how) = way(row).filter(|_| !flags.r#unsafe) else { continue };
        let well = u32::from(row.sits_well(None));
        ways.entry((how.as_str(), how))
            .or_default()
            .entry(row.person)
            .or_default()
            .add(Tally { uses: 1, well });
    }
    ways
}

/// The way in which a request was turned away, in full or in part, unless one was not free to choose.
fn way(row: &Row) -> Option<How> {
    let turned_away = matches!(
        row.answer,
        Answer::Received { decision: Decision::No | Decision::Partly | Decision::Later }
    );
    row.how.filter(|_| turned_away && !row.r#unsafe)
}

fn total(uses: &Uses) -> Tally {
    let mut total = Tally::default();
    uses.values().for_each(|&tally| total.add(tally));
    total
}

fn compare(uses: &Uses, all: &Uses, overall: f64) -> Compared {
    let mine = total(uses);
    let share = Beta {
        alpha: POOL * overall + f64::from(mine.well),
        beta: POOL * (1.0 - overall) + f64::from(mine.uses) - f64::from(mine.well),
    };
    let mut strata = Strata::default();
    for (person, &tally) in uses {
        let everything = all.get(person).copied().unwrap_or_default();
        strata.add(tally, Tally { uses: everything.uses - tally.uses, well: everything.well - tally.well });
    }
    let (within, z) = (strata.difference(), strata.z());
    Compared {
        uses: mine.uses,
        sits_well: share.mean(),
        low: share.quantile(TAILS.0),
        high: share.quantile(TAILS.1),
        within,
        people: strata.people,
        z,
        say: say(mine.uses, within, z),
    }
}

fn say(uses: u32, within: f64, z: f64) -> Say {
    if uses < MIN_USES || within.abs() < MIN_DIFFERENCE || z.abs() < MIN_Z {
        Say::TooEarly
    } else if z > 0.0 {
        Say::SitsBetter
    } else {
        Say::CostsMore
    }
}

/// One way against the others, summed over the relationships in which both were used.
#[derive(Clone, Copy, Debug, Default)]
struct Strata {
    people: u32,
    deviation: f64,
    variance: f64,
    weighted: f64,
    weight: f64,
}

impl Strata {
    fn add(&mut self, mine: Tally, others: Tally) {
        if others.uses == 0 {
            return;
        }
        let [uses, others_uses] = [mine.uses, others.uses].map(f64::from);
        let well = f64::from(mine.well + others.well);
        let all = uses + others_uses;
        self.people += 1;
        self.deviation += f64::from(mine.well) - uses * well / all;
        self.variance += uses * others_uses * well * (all - well) / (all * all * (all - 1.0));
        let weight = uses * others_uses / all;
        self.weighted += weight * (mine.share() - others.share());
        self.weight += weight;
    }

    /// The difference of Mantel and Haenszel, -1 to 1.
    fn difference(self) -> f64 {
        if self.weight == 0.0 { 0.0 } else { self.weighted / self.weight }
    }

    /// The statistic of Cochran, Mantel and Haenszel, with its sign.
    fn z(self) -> f64 {
        if self.variance <= 0.0 {
            return 0.0;
        }
        (self.deviation.abs() - 0.5).max(0.0).copysign(self.deviation) / self.variance.sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Cost;

    fn answers(person: u32, how: How, well: u32, badly: u32) -> Vec<Row> {
        let no = Answer::Received { decision: Decision::No };
        let row =
            |cost| Row { how: Some(how), ..Row::new(PersonIndex(person), NaiveDate::default(), no, cost) };
        let many = |cost, times| (0..times).map(move |_| row(cost));
        many(Cost::Calm, well).chain(many(Cost::Uneasy, badly)).collect()
    }

    #[test]
    fn the_statistic_is_that_of_the_published_formula() {
        // One stratum, 10 of 12 against 3 of 12: the Mantel–Haenszel statistic with continuity correction is
        // (|10 − 6.5| − 0.5)² ÷ (12·12·13·11 ÷ (24²·23)) = 9 ÷ 1.554 = 5.790.
        let rows = [answers(0, How::Formula, 10, 2), answers(0, How::Sharp, 3, 9)].concat();
        let ways = compare_ways(&[Flags::default()], &rows, None);
        let (how, formula) = &ways[0];
        assert_eq!((*how, formula.uses, formula.people), (How::Formula, 12, 1));
        assert!((formula.z * formula.z - 9.0 / (20592.0 / 13248.0)).abs() < 1e-9, "{}", formula.z);
        assert!((formula.within - 7.0 / 12.0).abs() < 1e-12);
        assert_eq!(formula.say, Say::SitsBetter);
        assert_eq!(ways[1].1.say, Say::CostsMore);
    }

    #[test]
    fn people_who_differ_are_not_mistaken_for_ways_that_differ() {
        // All is well with one and nothing with the other, whatever the way.
        let rows = [answers(0, How::Formula, 9, 0), answers(0, How::Sharp, 1, 0)];
        let rows = [rows.concat(), answers(1, How::Formula, 0, 1), answers(1, How::Sharp, 0, 9)].concat();
        for (how, compared) in compare_ways(&[Flags::default(); 2], &rows, None) {
            assert_eq!((compared.within, compared.say), (0.0, Say::TooEarly), "{how:?}");
        }
    }
}
