//! The facts of a report as JSON, text as it was written. `docs/report-format.md` has its shape.

use std::io;

use serde::Serialize;

use crate::report::Report;

/// The name and version of the shape.
const FORMAT: &str = "hedgerow-report 1";

#[derive(Serialize)]
struct Facts<'a> {
    format: &'static str,
    #[serde(flatten)]
    report: &'a Report,
}

/// The facts, as indented UTF-8 that ends with a line break.
///
/// # Errors
///
/// Whatever writing to memory may fail with; there is nothing in the report that it could be.
pub fn facts(report: &Report) -> io::Result<Vec<u8>> {
    let mut facts = serde_json::to_vec_pretty(&Facts { format: FORMAT, report })?;
    facts.push(b'\n');
    Ok(facts)
}
