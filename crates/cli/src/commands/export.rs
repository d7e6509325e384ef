//! Everything out, to a file that anybody can read.

use std::path::Path;

use fluent_bundle::FluentArgs;
use hedgerow_locale::{plainly, say};
use serde::Serialize;

use super::free;
use crate::arguments::Shared;
use crate::carrying::carried;
use crate::door::Door;
use crate::failure::Failure;
use crate::print;

/// What was written.
#[derive(Serialize)]
struct Out {
    things: u64,
}

/// Writes everything to `file`, which must not be there yet unless it may be replaced.
pub fn run(shared: &Shared, file: &Path, replace: bool) -> Result<(), Failure> {
    free(file, replace)?;
    let things = Door::find(shared)?
        .open(|journal, _| Ok(carried(|carrying| journal.everything().export(file, carrying))?))?;
    if shared.json {
        return print::json([Out { things }]);
    }
    let mut arguments = FluentArgs::new();
    arguments.set("count", things);
    print::lines(&[say("out-done", &arguments), plainly("out-warning")])
}
