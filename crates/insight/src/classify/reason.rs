//! Why an entry says what it says, as ids of the catalogue `reasons.ftl`.

use std::fmt;

use crate::vocabulary::{Cost, Decision, How, Want, Word};

words! {
    /// Costs that read alike: calm and glad are both ease, the others stand alone.
    CostGroup as "cost group" {
        /// Calm or glad.
        Ease = "ease",
        /// Emptied.
        Drained = "drained",
        /// Resentful.
        Resentful = "resentful",
        /// Guilty.
        Guilty = "guilty",
        /// Uneasy.
        Uneasy = "uneasy",
        /// Far away, unseen.
        CutOff = "cut_off",
    }
}

impl From<Cost> for CostGroup {
    fn from(cost: Cost) -> Self {
        match cost {
            Cost::Calm | Cost::Glad => Self::Ease,
            Cost::Drained => Self::Drained,
            Cost::Resentful => Self::Resentful,
            Cost::Guilty => Self::Guilty,
            Cost::Uneasy => Self::Uneasy,
            Cost::CutOff => Self::CutOff,
        }
    }
}

/// One step on the way to the weights of an entry. Displays as the id of its message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The cell of the table: what was answered, how it left one, and the wish, if it is known.
    Cell(Decision, CostGroup, Option<Want>),
    /// Asked for something of one's own, at ease or otherwise.
    Asked {
        /// Whether it left one at ease.
        at_ease: bool,
    },
    /// Kept an own wish back.
    HeldBack(CostGroup),
    /// How it was answered.
    How(How),
    /// Gave in to a strong push.
    PressureGave,
    /// Held against a strong push.
    PressureHeld,
    /// A caring role.
    Care,
    /// Still felt right later.
    AfterRight,
    /// Would be answered otherwise now.
    AfterRegret,
    /// Not free to choose.
    Unsafe,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell(decision, group, want) => {
                let wish = want.map_or("none", Want::as_str);
                write!(f, "reason-{}-{}-{wish}", decision.as_str(), group.as_str())
            }
            Self::Asked { at_ease: true } => f.write_str("reason-own-asked-ease"),
            Self::Asked { at_ease: false } => f.write_str("reason-own-asked-otherwise"),
            Self::HeldBack(group) => write!(f, "reason-own-held_back-{}", group.as_str()),
            Self::How(how) => write!(f, "reason-how-{}", how.as_str()),
            Self::PressureGave => f.write_str("reason-pressure-gave"),
            Self::PressureHeld => f.write_str("reason-pressure-held"),
            Self::Care => f.write_str("reason-care"),
            Self::AfterRight => f.write_str("reason-after-right"),
            Self::AfterRegret => f.write_str("reason-after-regret"),
            Self::Unsafe => f.write_str("reason-unsafe"),
        }
    }
}

/// The ways of answering that change what an entry says.
const HOWS: [How; 10] = [
    How::Validated,
    How::Formula,
    How::Policy,
    How::NamedPattern,
    How::BoughtTime,
    How::Alternative,
    How::Explained,
    How::JustOnce,
    How::Silent,
    How::Sharp,
];

/// Every reason there can be.
pub fn all_reasons() -> Vec<Reason> {
    let wishes = || std::iter::once(None).chain(Want::ALL.iter().copied().map(Some));
    let groups = || CostGroup::ALL.iter().copied();
    let cells = Decision::ALL.iter().flat_map(|&decision| {
        groups().flat_map(move |group| wishes().map(move |wish| Reason::Cell(decision, group, wish)))
    });
    let own = [true, false].map(|at_ease| Reason::Asked { at_ease });
    let steps = [
        Reason::PressureGave,
        Reason::PressureHeld,
        Reason::Care,
        Reason::AfterRight,
        Reason::AfterRegret,
        Reason::Unsafe,
    ];
    cells.chain(own).chain(groups().map(Reason::HeldBack)).chain(HOWS.map(Reason::How)).chain(steps).collect()
}
