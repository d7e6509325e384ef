//! Whether something can be a rule.

use crate::error::{Error, Field, Result};
use crate::search::same_name;
use crate::text::{self, LINE};

/// The words of a rule as they are kept: on one line, without space around them.
///
/// None, or nothing but signs that cannot be seen, are refused with [`Error::RuleEmpty`], more than 2,000 characters with
/// [`Error::TextTooLong`].
pub(crate) fn kept_words(words: &str) -> Result<String> {
    let words = text::line(words, Field::OldRule, LINE)?;
    if same_name(&words).is_empty() { Err(Error::RuleEmpty) } else { Ok(words) }
}

/// The new rule as it is kept.
///
/// More than 2,000 characters are refused with [`Error::TextTooLong`].
pub(crate) fn kept_new_words(words: &str) -> Result<String> {
    Ok(text::kept(words, Field::NewRule, LINE)?.trim().to_owned())
}
