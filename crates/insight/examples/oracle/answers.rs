//! What the commands answer, in the keys and the rounding that agreement is checked in.

use chrono::NaiveDate;
use hedgerow_insight::charts::{Compared, Say};
use hedgerow_insight::label::{Change, Label};
use hedgerow_insight::reading::{AllNo, Evidence, Rate, Reading, Shift};
use hedgerow_insight::row::PersonIndex;
use hedgerow_insight::{History, How, classify, compare_ways};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::fault::{Fault, Wrong};
use crate::id::Id;
use crate::journal::Journal;
use crate::lines::{Line, Sort};

/// Four decimals, half to even on the binary value.
fn rounded(figure: f64) -> f64 {
    format!("{:.4}", figure + 0.0).parse().unwrap_or(figure)
}

/// All readings as of a day.
#[derive(Serialize)]
pub struct Readings {
    as_of: NaiveDate,
    relationships: Vec<Relationship>,
    all_no_question: Question,
}

#[derive(Serialize)]
struct Relationship {
    person: Id,
    entries: u32,
    #[serde(flatten)]
    figures: Option<Figures>,
    label: Label,
    #[serde(flatten)]
    course: Option<Course>,
}

#[derive(Serialize)]
struct Figures {
    evidence: RoundEvidence,
    porous: Channel,
    rigid: Channel,
    prob_balance: f64,
    rows_ok: bool,
    wish_known: f64,
}

#[derive(Serialize)]
struct RoundEvidence {
    porous: f64,
    limit: f64,
    open: f64,
    rigid: f64,
}

#[derive(Serialize)]
struct Channel {
    occasions: f64,
    prior: f64,
    alpha: f64,
    beta: f64,
    mean: f64,
    lo80: f64,
    hi80: f64,
    prob_above_cut: f64,
}

#[derive(Serialize)]
struct Course {
    label_since: Option<NaiveDate>,
    trend: Trend,
    trend_now: TrendNow,
}

#[derive(Serialize)]
struct Trend {
    #[serde(skip_serializing_if = "Option::is_none")]
    porous: Option<Change>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rigid: Option<Change>,
}

#[derive(Serialize)]
struct TrendNow {
    porous: Option<Direction>,
    rigid: Option<Direction>,
}

#[derive(Serialize)]
struct Direction {
    recent: f64,
    before: f64,
    prob_up: f64,
}

#[derive(Serialize)]
struct Question {
    ask: bool,
    turned_away: u32,
    n: u32,
    people: u32,
    prob: f64,
}

/// Readings as of a day, or as of the last day that was written on, or else as of `today`.
pub fn read(text: &str, as_of: Option<NaiveDate>, today: NaiveDate) -> Result<Readings, Fault> {
    let journal = Journal::read(text)?;
    let as_of = as_of.or(journal.last_day()).unwrap_or(today);
    let order = journal.in_order();
    let mut history = History::new(journal.flags, journal.rows);
    let readings = history.read(as_of);
    let relationships =
        order.into_iter().map(|place| relationship(journal.ids[place].clone(), &readings[place])).collect();
    Ok(Readings { as_of, relationships, all_no_question: history.all_no(as_of).into() })
}

fn relationship(person: Id, reading: &Reading) -> Relationship {
    let figures = reading.figures.as_ref();
    let course = figures.map(|figures| Course {
        label_since: reading.since,
        trend: Trend { porous: figures.porous.change, rigid: figures.rigid.change },
        trend_now: TrendNow {
            porous: figures.porous.shift.map(Direction::from),
            rigid: figures.rigid.shift.map(Direction::from),
        },
    });
    let figures = figures.map(|figures| Figures {
        evidence: figures.evidence.into(),
        porous: (&figures.porous).into(),
        rigid: (&figures.rigid).into(),
        prob_balance: rounded(figures.balance),
        rows_ok: figures.enough_rows,
        wish_known: rounded(figures.wish_known),
    });
    Relationship { person, entries: reading.entries, figures, label: reading.label, course }
}

impl From<Evidence> for RoundEvidence {
    fn from(Evidence { porous, limit, open, rigid }: Evidence) -> Self {
        let [porous, limit, open, rigid] = [porous, limit, open, rigid].map(rounded);
        Self { porous, limit, open, rigid }
    }
}

impl From<&Rate> for Channel {
    fn from(rate: &Rate) -> Self {
        Self {
            occasions: rounded(rate.occasions),
            prior: rounded(rate.prior),
            alpha: rounded(rate.alpha),
            beta: rounded(rate.beta),
            mean: rounded(rate.mean),
            lo80: rounded(rate.low),
            hi80: rounded(rate.high),
            prob_above_cut: rounded(rate.above_cut),
        }
    }
}

impl From<Shift> for Direction {
    fn from(Shift { recent, before, up }: Shift) -> Self {
        Self { recent: rounded(recent), before: rounded(before), prob_up: rounded(up) }
    }
}

impl From<AllNo> for Question {
    fn from(AllNo { ask, turned_away, requests, people, probability }: AllNo) -> Self {
        Self { ask, turned_away, n: requests, people, prob: rounded(probability) }
    }
}

/// The weights of one entry.
#[derive(Serialize)]
pub struct Weighed {
    id: Option<Box<RawValue>>,
    porous: f64,
    limit: f64,
    open: f64,
    rigid: f64,
    unclear: f64,
}

/// The weights of every entry, in the order of the lines. The date of an entry does not matter to them and may be left out.
pub fn weigh(text: &str, as_of: Option<NaiveDate>) -> Result<Vec<Weighed>, Fault> {
    let lines = Line::all(text)?;
    let people = Journal::of_people(&lines)?;
    let mut weighed = Vec::new();
    for line in &lines {
        if line.sort()? == Sort::Entry {
            let date = match line.at() {
                Err(Fault { wrong: Wrong::Missing(_), .. }) => NaiveDate::default(),
                at => at?.1,
            };
            let flags = people.flags_of(&line.person("person")?);
            let weights = classify(&line.row(PersonIndex(0), date)?, flags, as_of);
            weighed.push(Weighed {
                id: line.id().map(ToOwned::to_owned),
                porous: rounded(weights.porous),
                limit: rounded(weights.limit),
                open: rounded(weights.open),
                rigid: rounded(weights.rigid),
                unclear: rounded(weights.unclear),
            });
        }
    }
    Ok(weighed)
}

/// One way of answering against the others.
#[derive(Serialize)]
pub struct Move {
    how: How,
    uses: u32,
    sits_well: f64,
    lo80: f64,
    hi80: f64,
    within: f64,
    people: u32,
    z: f64,
    say: Say,
}

/// Every way of answering that was used.
pub fn moves(text: &str, as_of: Option<NaiveDate>) -> Result<Vec<Move>, Fault> {
    let mut journal = Journal::read(text)?;
    journal.reorder();
    let ways = compare_ways(&journal.flags, &journal.rows, as_of);
    Ok(ways.into_iter().map(|(how, compared)| a_move(how, &compared)).collect())
}

fn a_move(how: How, compared: &Compared) -> Move {
    Move {
        how,
        uses: compared.uses,
        sits_well: rounded(compared.sits_well),
        lo80: rounded(compared.low),
        hi80: rounded(compared.high),
        within: rounded(compared.within),
        people: compared.people,
        z: rounded(compared.z),
        say: compared.say,
    }
}
