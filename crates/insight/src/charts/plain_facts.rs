//! Plain facts, long before a reading: how often a wish was there, and how it was answered.

use serde::Serialize;

use crate::vocabulary::Cost;

/// What can be said in plain numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PlainFacts {
    /// Requests that one would rather not have met; the other way is yes or partly.
    pub rather_not: WishFact,
    /// Requests that one wanted to meet; the other way is no or later.
    pub wanted: WishFact,
    /// How many requests were answered with a plain yes.
    pub yeses: u32,
    /// How the yeses left one, the most frequent first.
    pub yes_left: Vec<LeftWith>,
    /// How many requests were answered with a plain no.
    pub noes: u32,
    /// How the noes left one, the most frequent first.
    pub no_left: Vec<LeftWith>,
}

/// How often there was a wish, and how often the answer went the other way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WishFact {
    /// How often the wish was there.
    pub times: u32,
    /// How often the answer went the other way.
    pub otherwise: u32,
    /// What most of those left one with.
    pub left: Option<LeftWith>,
}

/// A cost and how often it was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct LeftWith {
    /// The cost.
    pub cost: Cost,
    /// How often.
    pub times: u32,
}
