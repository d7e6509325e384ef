//! What goes into a report, and as what it leaves. The strict choices are the ones that are not said.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueHint};
use hedgerow_journal::shares::ShareFormat;
use hedgerow_journal::vocabulary::Word;
use hedgerow_locale::plainly;
use hedgerow_report::choices::Include;
use hedgerow_report::document::Paper;
use hedgerow_report::leave::FileForm;
use uuid::Uuid;

use crate::when;

/// What goes into a report, and as what it leaves.
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// Where it goes.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, help = plainly("cli-report-file"))]
    pub file: PathBuf,
    /// As what it leaves.
    #[arg(long = "as", default_value = "locked_pdf", value_parser = format(), help = plainly("cli-report-as"))]
    pub format: ShareFormat,
    /// Whom it is about, in this order; nothing for everyone with entries in the period.
    #[arg(long, value_name = "NAME", help = plainly("cli-report-who"))]
    pub who: Vec<String>,
    /// From this day on; nothing for since the last share.
    #[arg(long, value_name = "DAY", value_parser = when::day, help = plainly("cli-report-from"))]
    pub from: Option<NaiveDate>,
    /// Up to and with this day.
    #[arg(long, value_name = "DAY", value_parser = when::day, help = plainly("cli-list-to"))]
    pub to: Option<NaiveDate>,
    /// Entries that stay out, whatever else is chosen.
    #[arg(long, value_name = "ID", help = plainly("cli-report-leave-out"))]
    pub leave_out: Vec<Uuid>,
    /// What goes in beside the page.
    #[command(flatten)]
    pub beside: Beside,
    /// In the user's words.
    #[arg(long, value_name = "WORDS", default_value = "", hide_default_value = true, help = plainly("share-talk-about"))]
    pub talk_about: String,
    /// The paper it would be printed on: Letter in place of A4.
    #[arg(long, help = plainly("cli-report-letter"))]
    pub letter: bool,
    /// Whether a file of that name may be replaced.
    #[arg(long, help = plainly("cli-replace"))]
    pub replace: bool,
}

/// What goes in beside the page. All of it stays out unless it is said.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Beside {
    /// See [`Include::log`].
    #[arg(long, help = plainly("share-include-log"))]
    log: bool,
    /// See [`Include::request_words`].
    #[arg(long, help = plainly("share-include-request_words"))]
    request_words: bool,
    /// See [`Include::notes`].
    #[arg(long, help = plainly("share-include-notes"))]
    notes: bool,
    /// See [`Include::exact_times`].
    #[arg(long, help = plainly("share-include-exact_times"))]
    exact_times: bool,
    /// See [`Include::names`].
    #[arg(long, help = plainly("share-include-names"))]
    names: bool,
    /// See [`Include::unsafe_entries`].
    #[arg(long, help = plainly("share-include-unsafe_entries"))]
    unsafe_entries: bool,
    /// See [`Include::clients`].
    #[arg(long, help = plainly("share-clients"))]
    clients: bool,
    /// See [`Include::bring_to_session`].
    #[arg(long, help = plainly("share-include-bring_to_session"))]
    bring_to_session: bool,
    /// See [`Include::therapist_lines`].
    #[arg(long, help = plainly("share-include-therapist_lines"))]
    therapist_lines: bool,
    /// See [`Include::reflections`].
    #[arg(long, help = plainly("share-include-reflections"))]
    reflections: bool,
}

impl ReportArguments {
    /// The paper.
    pub fn paper(&self) -> Paper {
        if self.letter { Paper::Letter } else { Paper::A4 }
    }
}

impl Beside {
    /// The same as a choice.
    pub fn include(&self) -> Include {
        Include {
            log: self.log,
            request_words: self.request_words,
            notes: self.notes,
            exact_times: self.exact_times,
            names: self.names,
            unsafe_entries: self.unsafe_entries,
            clients: self.clients,
            bring_to_session: self.bring_to_session,
            therapist_lines: self.therapist_lines,
            reflections: self.reflections,
        }
    }
}

/// A format that is a file, with what it means.
fn format() -> impl TypedValueParser<Value = ShareFormat> {
    let files = ShareFormat::ALL.iter().filter(|&&format| FileForm::of(format).is_some());
    let choices = files.map(|format| {
        let spelling = format.as_str();
        PossibleValue::new(spelling).help(plainly(&format!("share-format-{spelling}")))
    });
    PossibleValuesParser::new(choices).try_map(|spelling| spelling.parse::<ShareFormat>())
}
