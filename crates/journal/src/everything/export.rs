//! Everything out.

use std::io::Write;
use std::path::Path;

use super::{Everything, write_aside};
use crate::carrying::{Carrying, Part};
use crate::error::Result;

/// How much of the work is writing; the rest is reading it again.
const WRITING: Part = Part { from: 0, to: 900 };
const COMPARING: Part = Part { from: 900, to: 1_000 };

impl Everything<'_> {
    /// Writes everything to `to`; how many records that were. The same journal always gives the same bytes.
    ///
    /// What is written can be read by anybody.
    pub fn write(&self, to: &mut dyn Write, carrying: &mut Carrying<'_>) -> Result<u64> {
        super::write::write(&self.journal.storage(), to, Part::WHOLE, carrying)
    }

    /// Writes everything to the file at `path`; how many records that were. It is written aside, flushed, read
    /// again and compared, and only then takes its place: whatever fails, and when it is cancelled, what was there before
    /// stays.
    pub fn export(&self, path: &Path, carrying: &mut Carrying<'_>) -> Result<u64> {
        let storage = self.journal.storage();
        write_aside(
            path,
            carrying,
            |to, carrying| super::write::write(&storage, to, WRITING, carrying),
            |carrying, done, total| carrying.come(COMPARING, done, total),
        )
    }
}
