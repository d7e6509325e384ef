//! The closed sets of words as choices: each with what it means, so that help and completions say it too.

use std::str::FromStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use hedgerow_journal::vocabulary::{UnknownWord, Word};
use hedgerow_locale::plainly;

/// Reads a word of a set, whose meanings the catalogue has under `set-…`.
pub fn word<W>(set: &str) -> impl TypedValueParser<Value = W>
where
    W: Word + FromStr<Err = UnknownWord> + Send + Sync,
{
    let choices = W::ALL.iter().map(|word| {
        let spelling = word.as_str();
        PossibleValue::new(spelling).help(plainly(&format!("{set}-{spelling}")))
    });
    PossibleValuesParser::new(choices).try_map(|spelling| spelling.parse::<W>())
}
