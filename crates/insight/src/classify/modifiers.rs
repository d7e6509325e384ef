//! What else was said of an entry, and which shares that moves: how it was answered, how hard they pushed, a caring role, and the
//! look back, in this order.
//!
//! The parts that are moved are judgement: a quarter where it hints, a half where it says so.

use super::reason::Reason;
use super::shares::Class::{Limit, Open, Porous, Rigid, Unclear};
use super::shares::{Class, Shares};
use crate::vocabulary::{Decision, How, LookBack, Pressure, Want};

/// A hint.
const HINT: f64 = 0.25;
/// A clear word.
const WORD: f64 = 0.50;
/// What a strong push makes clearer.
const PUSH: f64 = 0.30;

/// What was said of an answer to a request.
pub(super) struct Said {
    pub(super) decision: Decision,
    pub(super) want: Option<Want>,
    pub(super) how: Option<How>,
    pub(super) pressure: Option<Pressure>,
    /// Whether the relationship is a caring role.
    pub(super) care: bool,
    /// The look back, if it is heard already.
    pub(super) after: Option<LookBack>,
}

/// Looks at what was said, moves shares, and says why.
pub(super) type Modifier = fn(&Said, &mut Shares) -> Option<Reason>;

/// All of them, in the order in which they apply.
pub(super) const MODIFIERS: [Modifier; 4] = [how, pressure, care, look_back];

impl Said {
    fn gave(&self) -> bool {
        matches!(self.decision, Decision::Yes | Decision::Partly)
    }

    fn wanted(&self) -> bool {
        self.want == Some(Want::Yes)
    }

    fn rather_not(&self) -> bool {
        self.want == Some(Want::No)
    }

    /// Where "this was fine" goes.
    fn healthy(&self) -> Class {
        match self.decision {
            Decision::Yes => Open,
            Decision::No => Limit,
            Decision::Partly | Decision::Later if self.wanted() => Open,
            Decision::Partly | Decision::Later => Limit,
        }
    }

    /// Where "I'd answer otherwise" goes.
    fn doubt(&self) -> Class {
        match self.decision {
            Decision::Yes => Porous,
            Decision::No => Rigid,
            Decision::Partly if self.wanted() => Rigid,
            Decision::Partly => Porous,
            Decision::Later if self.rather_not() => Porous,
            Decision::Later => Rigid,
        }
    }
}

fn how(said: &Said, shares: &mut Shares) -> Option<Reason> {
    let how = said.how?;
    let limit = said.decision != Decision::Yes;
    match how {
        How::Silent if limit => {
            shares.shift(&[Limit, Open], if said.wanted() { Rigid } else { Porous }, WORD);
        }
        How::JustOnce if said.gave() && !said.wanted() => {
            shares.shift(&[Limit, Open], Porous, WORD);
            shares.shift(&[Unclear], Porous, HINT);
        }
        How::Explained if limit => shares.shift(&[Limit], Porous, HINT),
        How::Sharp if matches!(said.decision, Decision::No | Decision::Later) && !said.rather_not() => {
            shares.shift(&[Limit, Open], Rigid, HINT);
        }
        How::BoughtTime if said.decision == Decision::Later => shares.shift(&[Unclear], said.healthy(), WORD),
        How::Validated | How::Formula | How::Policy | How::NamedPattern | How::Alternative if limit => {
            shares.shift(&[Unclear], said.healthy(), HINT);
        }
        _ => return None,
    }
    Some(Reason::How(how))
}

/// Giving in under pressure is clearer; a hard no under pressure is fallout.
fn pressure(said: &Said, shares: &mut Shares) -> Option<Reason> {
    if said.pressure != Some(Pressure::Strong) {
        return None;
    }
    if said.gave() {
        shares.shift(&[Unclear], Porous, PUSH);
        return Some(Reason::PressureGave);
    }
    shares.shift(if said.wanted() { &[Unclear] } else { &[Unclear, Rigid] }, Limit, PUSH);
    Some(Reason::PressureHeld)
}

/// In a caring role a tiring yes is no missing limit.
fn care(said: &Said, shares: &mut Shares) -> Option<Reason> {
    if !(said.care && said.gave() && !said.rather_not()) {
        return None;
    }
    shares.shift(&[Porous], Unclear, WORD);
    Some(Reason::Care)
}

fn look_back(said: &Said, shares: &mut Shares) -> Option<Reason> {
    match said.after? {
        LookBack::Right => {
            shares.shift(&[said.doubt()], said.healthy(), WORD);
            let cleared = if said.gave() { HINT } else { WORD };
            shares.shift(&[Unclear], said.healthy(), cleared);
            Some(Reason::AfterRight)
        }
        LookBack::Regret => {
            shares.shift(&[Limit, Open, Unclear], said.doubt(), WORD);
            Some(Reason::AfterRegret)
        }
        LookBack::Unsure => None,
    }
}
