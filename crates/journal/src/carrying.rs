//! Work that takes a while: it tells how far it has come, and it can be told to stop.

use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;

use crate::error::{Error, Result};

/// How far a piece of work has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Progress {
    /// Thousandths of the whole, 0 to 1,000.
    pub permille: u16,
}

/// Who is told how far a piece of work has come, and who can stop it.
pub struct Carrying<'a> {
    cancelled: &'a AtomicBool,
    tell: &'a mut dyn FnMut(Progress),
    told: Progress,
}

/// A part of the whole work, in thousandths of it: from where to where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// Where the part begins.
    pub from: u16,
    /// Where it ends.
    pub to: u16,
}

impl Part {
    /// The whole work.
    pub const WHOLE: Self = Self { from: 0, to: 1_000 };

    /// How far the whole has come when `done` of `total` of this part are done.
    fn progress(self, done: u64, total: u64) -> Progress {
        let length = u64::from(self.to.saturating_sub(self.from));
        let share = length * done.min(total) / total.max(1);
        Progress { permille: self.from + u16::try_from(share).unwrap_or(0) }
    }
}

impl<'a> Carrying<'a> {
    /// Work that stops soon after `cancelled` was set, and tells `tell` whenever it has come a thousandth further.
    pub fn new(cancelled: &'a AtomicBool, tell: &'a mut dyn FnMut(Progress)) -> Self {
        Self { cancelled, tell, told: Progress::default() }
    }

    /// Tells how far `part` has come: `done` of `total`, in whatever unit.
    ///
    /// [`Error::Cancelled`] once it was told to stop; whoever meets it leaves nothing behind.
    pub(crate) fn come(&mut self, part: Part, done: u64, total: u64) -> Result<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let progress = part.progress(done, total);
        if progress > self.told {
            self.told = progress;
            (self.tell)(progress);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_tells_each_thousandth_once_and_never_goes_back() {
        let flag = AtomicBool::new(false);
        let mut told = Vec::new();
        let mut tell = |progress: Progress| told.push(progress.permille);
        let mut carrying = Carrying::new(&flag, &mut tell);
        for done in 0..=10_000 {
            carrying.come(Part { from: 0, to: 500 }, done, 10_000).unwrap();
        }
        carrying.come(Part { from: 500, to: 1_000 }, 0, 0).unwrap();
        carrying.come(Part { from: 500, to: 1_000 }, 9, 2).unwrap();
        assert_eq!(told, (1..=500).chain([1_000]).collect::<Vec<_>>());
    }

    #[test]
    fn it_stops_when_it_is_told_to() {
        let flag = AtomicBool::new(true);
        let mut tell = |_| {};
        assert!(matches!(Carrying::new(&flag, &mut tell).come(Part::WHOLE, 0, 1), Err(Error::Cancelled)));
    }
}
