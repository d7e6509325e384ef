//! Looking at a file before it comes in.

use std::io::Read;

use super::read::read;
use super::take::Taking;
use super::{Everything, Found};
use crate::carrying::Carrying;
use crate::error::Result;

impl Everything<'_> {
    /// What the file of `length` bytes holds, and what of it would come in. Nothing is changed.
    ///
    /// Refused as [`Everything::import`] does.
    pub fn look(&self, file: impl Read, length: u64, carrying: &mut Carrying<'_>) -> Result<Found> {
        let storage = self.journal.storage();
        let mut taking = Taking::new(&storage, None, length, carrying)?;
        read(file, &mut taking)?;
        Ok(taking.found())
    }
}
