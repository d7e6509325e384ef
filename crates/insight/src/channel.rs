//! The two rates of a relationship. They are not the ends of one scale: a relationship can be high on both.

use std::ops::{Index, IndexMut};

use crate::reading::Evidence;

/// One of the two rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Channel {
    /// When a limit was called for, how often was it passed?
    Porous,
    /// When opening was wanted, how often did it stay closed?
    Rigid,
}

/// The rate of each channel before anything is known (simulated: that of a mixed group of relationships).
const BASE_POROUS: f64 = 0.35;
const BASE_RIGID: f64 = 0.20;

/// The rate that a lean speaks about (simulated: it parts healthy relationships, 0.33 and 0.11, from leaning ones, 0.69 and 0.49).
const CUT_POROUS: f64 = 0.50;
const CUT_RIGID: f64 = 0.27;

impl Channel {
    pub(crate) fn base(self) -> f64 {
        match self {
            Self::Porous => BASE_POROUS,
            Self::Rigid => BASE_RIGID,
        }
    }

    pub(crate) fn cut(self) -> f64 {
        match self {
            Self::Porous => CUT_POROUS,
            Self::Rigid => CUT_RIGID,
        }
    }

    pub(crate) fn other(self) -> Self {
        match self {
            Self::Porous => Self::Rigid,
            Self::Rigid => Self::Porous,
        }
    }

    /// What raises the rate: passed, or closed.
    pub(crate) fn raised(self, evidence: &Evidence) -> f64 {
        match self {
            Self::Porous => evidence.porous,
            Self::Rigid => evidence.rigid,
        }
    }

    /// What lowers it: a limit held, or opened freely.
    pub(crate) fn lowered(self, evidence: &Evidence) -> f64 {
        match self {
            Self::Porous => evidence.limit,
            Self::Rigid => evidence.open,
        }
    }

    /// How often it was called for, weighted.
    pub(crate) fn occasions(self, evidence: &Evidence) -> f64 {
        self.raised(evidence) + self.lowered(evidence)
    }
}

/// Something of each of the two.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ByChannel<T> {
    pub(crate) porous: T,
    pub(crate) rigid: T,
}

impl<T> ByChannel<T> {
    pub(crate) fn of(mut make: impl FnMut(Channel) -> T) -> Self {
        Self { porous: make(Channel::Porous), rigid: make(Channel::Rigid) }
    }
}

impl<T> Index<Channel> for ByChannel<T> {
    type Output = T;

    fn index(&self, channel: Channel) -> &T {
        match channel {
            Channel::Porous => &self.porous,
            Channel::Rigid => &self.rigid,
        }
    }
}

impl<T> IndexMut<Channel> for ByChannel<T> {
    fn index_mut(&mut self, channel: Channel) -> &mut T {
        match channel {
            Channel::Porous => &mut self.porous,
            Channel::Rigid => &mut self.rigid,
        }
    }
}
