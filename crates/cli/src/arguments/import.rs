//! What comes in, and how it is read.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use hedgerow_locale::plainly;

/// What comes in, and how it is read.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// Everything of a journal, or a spreadsheet.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, help = plainly("cli-import-file"))]
    pub file: PathBuf,
    /// Only say what would come in.
    #[arg(long, help = plainly("cli-import-look"))]
    pub look: bool,
    /// How a spreadsheet is to be read, as `--look --json` proposes it.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = plainly("cli-import-mapping"))]
    pub mapping: Option<PathBuf>,
    /// Every row of a spreadsheet, or none.
    #[arg(long, help = plainly("cli-import-all-or-none"))]
    pub all_or_none: bool,
}
