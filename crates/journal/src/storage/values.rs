//! How values look in a column, and how they are read back.

use std::str::FromStr;

use chrono::{DateTime, Datelike, IsoWeek, NaiveDate, NaiveTime, Timelike, Utc};
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Error, Result, Row};
use uuid::Uuid;

use crate::vocabulary::Word;

/// A civil date as `20260301`.
pub fn date_number(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}

/// A civil time as `1930`.
pub fn time_number(time: NaiveTime) -> i64 {
    i64::from(time.hour()) * 100 + i64::from(time.minute())
}

/// An ISO week as `202609`.
pub fn week_number(week: IsoWeek) -> i64 {
    i64::from(week.year()) * 100 + i64::from(week.week())
}

/// The spelling of an optional word.
pub fn spelling<W: Word>(word: Option<W>) -> Option<&'static str> {
    word.map(Word::as_str)
}

/// Words with a space between them.
pub fn spellings<W: Word>(words: &[W]) -> String {
    words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ")
}

/// Reads [`date_number`].
pub fn date(row: &Row<'_>, column: usize) -> Result<NaiveDate> {
    to_date(row.get(column)?).ok_or_else(|| unreadable(column))
}

/// Reads an optional [`date_number`].
pub fn optional_date(row: &Row<'_>, column: usize) -> Result<Option<NaiveDate>> {
    let number: Option<i64> = row.get(column)?;
    number.map(|number| to_date(number).ok_or_else(|| unreadable(column))).transpose()
}

fn to_date(number: i64) -> Option<NaiveDate> {
    let part = |part: i64| u32::try_from(part).ok();
    let year = i32::try_from(number.div_euclid(10_000)).ok()?;
    NaiveDate::from_ymd_opt(year, part(number.rem_euclid(10_000) / 100)?, part(number.rem_euclid(100))?)
}

/// Reads [`time_number`].
pub fn time(row: &Row<'_>, column: usize) -> Result<NaiveTime> {
    let number: u32 = row.get(column)?;
    NaiveTime::from_hms_opt(number / 100, number % 100, 0).ok_or_else(|| unreadable(column))
}

/// Reads milliseconds since 1970.
pub fn instant(row: &Row<'_>, column: usize) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(row.get(column)?).ok_or_else(|| unreadable(column))
}

/// Reads an id of 16 bytes.
pub fn uuid(row: &Row<'_>, column: usize) -> Result<Uuid> {
    Ok(Uuid::from_bytes(row.get(column)?))
}

/// Reads a word.
pub fn word<W: FromStr>(row: &Row<'_>, column: usize) -> Result<W> {
    optional_word(row, column)?.ok_or_else(|| unreadable(column))
}

/// Reads an optional word.
pub fn optional_word<W: FromStr>(row: &Row<'_>, column: usize) -> Result<Option<W>> {
    match row.get_ref(column)?.as_str_or_null().map_err(|_| unreadable(column))? {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| unreadable(column)),
    }
}

/// Reads words with a space between them.
pub fn words<W: FromStr>(row: &Row<'_>, column: usize) -> Result<Vec<W>> {
    let text = row.get_ref(column)?.as_str().map_err(|_| unreadable(column))?;
    text.split_whitespace().map(|word| word.parse().map_err(|_| unreadable(column))).collect()
}

/// A value outside its set; the crate's own error calls it damage.
pub fn unreadable(column: usize) -> Error {
    Error::FromSqlConversionFailure(column, Type::Null, Box::new(FromSqlError::InvalidType))
}
