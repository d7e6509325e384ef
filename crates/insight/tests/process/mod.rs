//! A made-up process of requests, wishes, answers and what they cost, which knows nothing of the table of cells: a wish comes first,
//! a style turns it into an answer, how well both fit makes the cost, and a report of all that is noisy.
//!
//! It is the process of the reference implementation, with random numbers of its own.

use chrono::{Days, NaiveDate};
use fastrand::Rng;
use hedgerow_insight::row::{LookedBack, PersonIndex, Row};
use hedgerow_insight::{Answer, Cost, Decision, How, LookBack, Pressure, Want};

use Decision::{Later, No, Partly, Yes};

/// How somebody answers in one relationship.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// How often they give in to what is not wanted.
    gives_in: f64,
    /// How often they refuse what is wanted.
    refuses: f64,
    /// How often a free yes is tiring.
    tires: f64,
}

pub const HEALTHY: Style = Style { gives_in: 0.15, refuses: 0.08, tires: 0.12 };
pub const POROUS: Style = Style { gives_in: 0.80, refuses: 0.05, tires: 0.15 };
pub const MILD_POROUS: Style = Style { gives_in: 0.50, refuses: 0.06, tires: 0.14 };
pub const RIGID: Style = Style { gives_in: 0.08, refuses: 0.75, tires: 0.12 };

/// A relationship: how answers are given in it, and how welcome its requests are on the whole.
#[derive(Clone, Copy, Debug)]
pub struct Relationship {
    pub style: Style,
    pub welcome: f64,
}

/// Two of the family who ask much, a partner, a friend, a manager, a colleague, and a father who is kept out.
pub const CAST: [Relationship; 7] = [
    Relationship { style: POROUS, welcome: 0.0 },
    Relationship { style: MILD_POROUS, welcome: 0.0 },
    Relationship { style: HEALTHY, welcome: 0.25 },
    Relationship { style: HEALTHY, welcome: 0.2 },
    Relationship { style: POROUS, welcome: -0.2 },
    Relationship { style: HEALTHY, welcome: -0.15 },
    Relationship { style: RIGID, welcome: 0.0 },
];

/// How often what is optional is said.
const SAYS_WISH: f64 = 0.75;
const SAYS_HOW: f64 = 0.6;
const LOOKS_BACK: f64 = 0.25;
/// How often a cost is a mood that has nothing to do with the request.
const NOISE: f64 = 0.08;
/// How often a report of a wish is right.
const TRUE_WISH: f64 = 0.88;
/// How often a relationship turns healthy after two thirds of the time.
const MENDS: f64 = 0.35;

const COSTS: [Cost; 7] =
    [Cost::Calm, Cost::Glad, Cost::Drained, Cost::Resentful, Cost::Guilty, Cost::Uneasy, Cost::CutOff];
const WISHES: [Want; 3] = [Want::Yes, Want::Mixed, Want::No];

/// The rows of some weeks with a cast, in their order.
pub fn journal(rng: &mut Rng, cast: &[Relationship], weeks: u64, start: NaiveDate) -> Vec<Row> {
    let mut rows = Vec::new();
    for (person, relationship) in (0..).map(PersonIndex).zip(cast) {
        let a_week = 0.7 + rng.f64() * 1.5;
        let mends = chance(rng, MENDS);
        for day in 0..weeks * 7 {
            let mended = mends && day >= weeks * 7 * 2 / 3;
            let relationship =
                if mended { Relationship { style: HEALTHY, ..*relationship } } else { *relationship };
            let mut likely = a_week / 7.0;
            while chance(rng, likely) {
                rows.push(entry(rng, person, relationship, start + Days::new(day)));
                likely *= 0.25;
            }
        }
    }
    rows.sort_by_key(|row| (row.date, row.hour));
    rows
}

/// One entry of a day.
pub fn entry(rng: &mut Rng, person: PersonIndex, relationship: Relationship, date: NaiveDate) -> Row {
    let Relationship { style, welcome } = relationship;
    let wish = wish(rng, welcome);
    let pressure = pick(rng, &[(Pressure::None, 0.5), (Pressure::Some, 0.33), (Pressure::Strong, 0.17)]);
    let decision = decision(rng, style, wish, pressure);
    let cost =
        if chance(rng, NOISE) { COSTS[rng.usize(..7)] } else { cost(rng, style, wish, pressure, decision) };
    let says_wish = chance(rng, SAYS_WISH);
    let told = if chance(rng, TRUE_WISH) { wish } else { WISHES[rng.usize(..3)] };
    let how = chance(rng, SAYS_HOW).then(|| how(rng, style, wish, decision));
    let looks_back = chance(rng, LOOKS_BACK);
    Row {
        hour: rng.u8(7..24),
        want: says_wish.then_some(told),
        pressure: says_wish.then_some(pressure),
        how,
        look_back: looks_back.then(|| LookedBack {
            after: look_back(rng, wish, decision),
            on: Some(date + Days::new(rng.u64(2..6))),
        }),
        ..Row::new(person, date, Answer::Received { decision }, cost)
    }
}

fn chance(rng: &mut Rng, likely: f64) -> bool {
    rng.f64() < likely
}

fn pick<T: Copy>(rng: &mut Rng, choices: &[(T, f64)]) -> T {
    let mut left = rng.f64() * choices.iter().map(|(_, weight)| weight).sum::<f64>();
    for &(choice, weight) in choices {
        left -= weight;
        if left <= 0.0 {
            return choice;
        }
    }
    choices[choices.len() - 1].0
}

/// A normally distributed number, by Box and Muller.
fn normal(rng: &mut Rng) -> f64 {
    let radius = (-2.0 * (1.0 - rng.f64()).ln()).sqrt();
    radius * (std::f64::consts::TAU * rng.f64()).cos()
}

fn wish(rng: &mut Rng, welcome: f64) -> Want {
    match welcome + normal(rng) {
        z if z > 0.35 => Want::Yes,
        z if z < -0.35 => Want::No,
        _ => Want::Mixed,
    }
}

fn decision(rng: &mut Rng, style: Style, wish: Want, pressure: Pressure) -> Decision {
    let Style { gives_in, refuses, .. } = style;
    let push = match pressure {
        Pressure::None => -0.04,
        Pressure::Some => 0.0,
        Pressure::Strong => 0.08,
    };
    match wish {
        Want::Yes if chance(rng, refuses) => pick(rng, &[(No, 0.6), (Later, 0.25), (Partly, 0.15)]),
        Want::Yes => pick(rng, &[(Yes, 0.86), (Partly, 0.10), (Later, 0.04)]),
        Want::No if chance(rng, gives_in + push) => pick(rng, &[(Yes, 0.78), (Partly, 0.22)]),
        Want::No => pick(rng, &[(No, 0.70), (Partly, 0.13), (Later, 0.17)]),
        Want::Mixed => {
            let yes = (0.32 + 0.42 * gives_in - 0.28 * refuses).max(0.05);
            let no = (0.25 - 0.18 * gives_in + 0.40 * refuses).max(0.05);
            pick(rng, &[(Yes, yes), (No, no), (Partly, 0.25), (Later, 0.18)])
        }
    }
}

fn cost(rng: &mut Rng, style: Style, wish: Want, pressure: Pressure, decision: Decision) -> Cost {
    let Style { gives_in, tires, .. } = style;
    let guilt = 0.08 + 0.28 * gives_in;
    let hard = if pressure == Pressure::Strong { 0.07 } else { 0.0 };
    let likely = match (decision, wish) {
        (Yes, Want::Yes) => [0.45, 0.45 - tires, tires, 0.02, 0.01, 0.03, 0.01],
        (Yes, Want::Mixed) => [0.40, 0.08, 0.24 + tires / 2.0, 0.11, 0.04, 0.08, 0.03],
        (Yes, Want::No) => [0.14, 0.02, 0.35, 0.29, 0.06, 0.11, 0.03],
        (No, Want::No) => [0.72 - guilt - hard, 0.03, 0.06, 0.06 + hard, guilt, 0.10, 0.03],
        (No, Want::Mixed) => [0.48, 0.03, 0.08, 0.06, 0.08 + guilt, 0.14, 0.07],
        (No, Want::Yes) => [0.24, 0.02, 0.09, 0.07, 0.15, 0.19, 0.24],
        (Partly, Want::Yes) => [0.50, 0.18, 0.12, 0.04, 0.07, 0.05, 0.04],
        (Partly, Want::Mixed) => [0.52, 0.08, 0.14, 0.07, 0.09, 0.08, 0.02],
        (Partly, Want::No) => [0.28, 0.03, 0.24, 0.19, 0.12, 0.11, 0.03],
        (Later, Want::Yes) => [0.38, 0.04, 0.11, 0.05, 0.13, 0.16, 0.13],
        (Later, Want::Mixed) => [0.44, 0.02, 0.12, 0.07, 0.15, 0.17, 0.03],
        (Later, Want::No) => [0.26, 0.01, 0.15, 0.17, 0.16, 0.22, 0.03],
    };
    let choices: Vec<_> = COSTS.into_iter().zip(likely).collect();
    pick(rng, &choices)
}

fn how(rng: &mut Rng, style: Style, wish: Want, decision: Decision) -> How {
    let Style { gives_in, refuses, .. } = style;
    let once = if wish == Want::Yes { 0.05 } else { 0.25 };
    match decision {
        Yes => pick(rng, &[(How::Plain, 0.75), (How::JustOnce, once)]),
        Later => pick(
            rng,
            &[
                (How::BoughtTime, 0.55 - 0.35 * gives_in),
                (How::Silent, 0.25 + 0.35 * gives_in),
                (How::Explained, 0.15),
            ],
        ),
        Partly | No => pick(
            rng,
            &[
                (How::Plain, 0.25),
                (How::Validated, 0.18),
                (How::Formula, 0.12),
                (How::Policy, 0.12),
                (How::Alternative, 0.12),
                (How::Explained, 0.08 + 0.3 * gives_in),
                (How::NamedPattern, 0.05),
                (How::Sharp, 0.04 + 0.12 * refuses),
                (How::Silent, 0.02),
            ],
        ),
    }
}

fn look_back(rng: &mut Rng, wish: Want, decision: Decision) -> LookBack {
    let fits = match decision {
        Yes => wish != Want::No,
        No => wish != Want::Yes,
        Partly => true,
        Later => wish == Want::Mixed,
    };
    let [right, unsure, regret] = if fits { [0.72, 0.2, 0.08] } else { [0.15, 0.3, 0.55] };
    pick(rng, &[(LookBack::Right, right), (LookBack::Unsure, unsure), (LookBack::Regret, regret)])
}
