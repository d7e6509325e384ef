//! Which entries are meant, and how many of them.

use chrono::NaiveDate;
use clap::Args;
use hedgerow_journal::vocabulary::{Cost, Decision, Kind};
use hedgerow_locale::plainly;

use super::word::word;
use crate::when;

/// Which entries are meant. All that is said must hold.
#[derive(Debug, Args)]
pub struct FilterArguments {
    /// Only of this person.
    #[arg(long, value_name = "NAME", help = plainly("cli-list-who"))]
    pub who: Option<String>,
    /// Only with this answer.
    #[arg(long, value_parser = word::<Decision>("decision"), help = plainly("cli-list-answer"))]
    pub answer: Option<Decision>,
    /// Only with this cost.
    #[arg(long, value_parser = word::<Cost>("cost"), help = plainly("cli-list-cost"))]
    pub cost: Option<Cost>,
    /// Only of this kind.
    #[arg(long, value_parser = word::<Kind>("kind"), help = plainly("cli-list-kind"))]
    pub kind: Option<Kind>,
    /// From this day on.
    #[arg(long, value_name = "DAY", value_parser = when::day, help = plainly("cli-list-from"))]
    pub from: Option<NaiveDate>,
    /// Up to and with this day.
    #[arg(long, value_name = "DAY", value_parser = when::day, help = plainly("cli-list-to"))]
    pub to: Option<NaiveDate>,
}

/// Which entries, and how many.
#[derive(Debug, Args)]
pub struct PageArguments {
    /// Which.
    #[command(flatten)]
    pub filter: FilterArguments,
    /// How many at most.
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..), help = plainly("cli-list-limit"))]
    pub limit: u32,
    /// All of them.
    #[arg(long, conflicts_with = "limit", help = plainly("cli-list-all"))]
    pub all: bool,
}
