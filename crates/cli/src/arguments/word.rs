//! The closed sets of words as choices: each with what it means, so that help and completions say it too.

use std::str::FromStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use hedgerow_journal::vocabulary::{Answer, UnknownWord, Word};
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

/// What may become of something of one's own, and the message that says what it means.
const OWN: [(&str, &str); 5] = [
    ("asked", "own-asked"),
    ("met", "met-met"),
    ("partly", "met-partly"),
    ("not_met", "met-not_met"),
    ("held_back", "own-held_back"),
];

/// Reads what became of something of one's own.
pub fn own() -> impl TypedValueParser<Value = Answer> {
    let choices = OWN.map(|(spelling, meaning)| PossibleValue::new(spelling).help(plainly(meaning)));
    PossibleValuesParser::new(choices).map(|spelling| match spelling.as_str() {
        "held_back" => Answer::HeldBack,
        // Asked, and not known yet how it was met.
        "asked" => Answer::Asked { met: None },
        met => Answer::Asked { met: met.parse().ok() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_something_of_ones_own_was_met_is_never_lost() {
        let command = clap::Command::new("log").arg(clap::Arg::new("own").value_parser(own()));
        let read = |spelling: &str| {
            let matches = command.clone().try_get_matches_from(["log", spelling]).unwrap();
            *matches.get_one::<Answer>("own").unwrap()
        };
        let met = |(spelling, _): (&str, &str)| match read(spelling) {
            Answer::Asked { met } => met.map_or("asked", Word::as_str).to_owned(),
            Answer::HeldBack => "held_back".to_owned(),
            Answer::Received { .. } => "received".to_owned(),
        };
        assert_eq!(OWN.map(met), OWN.map(|(spelling, _)| spelling.to_owned()));
    }
}
