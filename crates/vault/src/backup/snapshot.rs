//! A copy of the database as it is at one moment, encrypted page by page under the same key, while others write on.
//!
//! SQLite's own way of copying pages, inside one reading transaction: writers go on in the log, the copy sees nothing of it, and
//! the rows counted in that transaction are exactly those of the copy. (`VACUUM INTO` cannot run inside one, so nothing could be
//! counted on the same footing, and it tells nobody how far it is.)

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::tally::Tally;
use super::{Source, Watch};
use crate::{Error, Result, database};

/// Pages at a step: 2 MiB, some milliseconds.
const PAGES: i32 = 512;
const PAGE: u64 = 4096;
/// How often each byte of the database is touched from here to a verified backup: copied, packed, unpacked and checked.
const TIMES: u64 = 4;

/// Copies the database to `path` and says how many rows it has. Nobody waits for the disk: the copy is thrown away soon.
pub(super) fn take(source: &Source, path: &Path, watch: &Watch<'_>) -> Result<Tally> {
    let mut live = database::open_to_read(&source.layout.database(), &source.key)?;
    watch.guard(&mut live)?;
    live.execute_batch("BEGIN")?;
    let tally = Tally::of(&live)?;
    let mut copy = database::create_for_pages(path, &source.key)?;
    copy_pages(&live, &mut copy, watch)?;
    copy.close().map_err(|(_, error)| error)?;
    live.execute_batch("COMMIT")?;
    Ok(tally)
}

fn copy_pages(live: &Connection, copy: &mut Connection, watch: &Watch<'_>) -> Result<()> {
    let pages = database::number(live, "SELECT page_count FROM pragma_page_count")?;
    watch.expect(TIMES * pages * PAGE);
    let backup = Backup::new(live, copy)?;
    let mut left = pages;
    loop {
        let step = backup.step(PAGES)?;
        let remaining = u64::try_from(backup.progress().remaining).unwrap_or_default();
        watch.advance(left.saturating_sub(remaining) * PAGE)?;
        left = remaining;
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            // Nobody else has the copy, and reading a log waits for nobody.
            _ => return Err(Error::InUse),
        }
    }
}
