//! What everything looks like when it is written down: one record a thing, one list a noun, in the order of [`with_nouns`].
//!
//! `docs/everything.md` says the same for others. To add a noun: write its record beside these, implement [`Noun`] for it, name
//! it in [`with_nouns`], say where its columns went in `storage/everything/covered.rs`, and write it into the document.

mod capture;
mod entry;
mod fact;
mod phrase;
mod plan;
mod reflection;
mod rehearsal;
mod relationship;
mod rule;
mod settings;
mod share;
mod verdict;
mod waiting;

pub(crate) use capture::CaptureRecord;
pub(crate) use entry::EntryRecord;
pub(crate) use fact::{FactRecord, is_settled};
pub(crate) use phrase::{FavouriteRecord, PhraseRecord};
pub(crate) use plan::{OccasionRecord, PlanRecord};
pub(crate) use reflection::{PersonRecord, Reflected, ReflectionRecord};
pub(crate) use rehearsal::RehearsalRecord;
pub(crate) use relationship::{CodeRecord, RelationshipRecord};
pub(crate) use settings::SettingsRecord;
pub(crate) use share::ShareRecord;
pub(crate) use verdict::Both;
pub(crate) use verdict::VerdictRecord;
pub(crate) use waiting::WaitingRecord;

use chrono::{DateTime, Datelike, NaiveDate, SubsecRound, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::take::Taking;
use crate::error::{Error, Result};
use crate::storage::Storage;

/// The first value of the file: what it is.
pub(super) const FORMAT: &str = "hedgerow-everything";
/// The second: which shape it has. It rises when a reader of the last one would lose something or misread it.
pub(super) const VERSION: u64 = 1;

/// Hands the records to a macro, in the order in which their lists stand in the file: what others refer to comes first.
macro_rules! with_nouns {
    ($then:ident) => {
        $then! {
            FactRecord, SettingsRecord, RelationshipRecord, EntryRecord, WaitingRecord, CaptureRecord, VerdictRecord,
            ShareRecord,
            PlanRecord, ReflectionRecord,
            PhraseRecord, FavouriteRecord, RehearsalRecord,
            StoredRule,
        }
    };
}
pub(super) use with_nouns;

/// A kind of thing that is carried out of the journal and back in.
pub(crate) trait Noun: Serialize + DeserializeOwned {
    /// The name of its list in the file.
    const LIST: &'static str;
    /// More than so many in one file are refused.
    const MOST: u64;
    /// What its list is sorted by.
    type Rank: PartialOrd;

    /// Where it stands in its list.
    fn rank(&self) -> Self::Rank;

    /// Whether it may stand after `before`. A list is sorted, and none is in it twice.
    fn may_follow(before: &Self::Rank, rank: &Self::Rank) -> bool {
        before < rank
    }

    /// How many there are.
    fn count(storage: &Storage<'_>) -> Result<u64>;

    /// Gives every one of them, in the order of the file.
    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()>;

    /// Takes one of a file into the journal, or says what it meets there.
    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met>;

    /// After the last one of a file.
    fn end(_taking: &mut Taking<'_, '_>) -> Result<()> {
        Ok(())
    }
}

/// What a record of a file meets in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Met {
    /// Nothing: it comes in.
    Nothing,
    /// Itself: there is nothing to do.
    Itself,
    /// The same thing, saying something else. What the journal says stays.
    Another,
}

impl Met {
    /// What `record` meets in `there`.
    pub fn of<T: PartialEq>(there: Option<T>, record: &T) -> Self {
        match there {
            None => Self::Nothing,
            Some(there) if there == *record => Self::Itself,
            Some(_) => Self::Another,
        }
    }
}

/// What a record is refused with; the reader puts in the line.
pub(super) const REFUSED: Error = Error::FileUnreadable { line: 0 };

/// An instant as it is kept: to the millisecond, of the years from 1900 to 3000.
pub(super) fn checked_instant(at: DateTime<Utc>) -> Result<DateTime<Utc>> {
    if (1900..=3000).contains(&at.year()) { Ok(at.trunc_subsecs(3)) } else { Err(REFUSED) }
}

/// The name of a zone as it is kept.
pub(super) fn checked_zone(name: &str) -> Result<String> {
    name.parse::<Tz>().map(|zone| zone.name().to_owned()).map_err(|_| REFUSED)
}

/// A civil date of the years from 1900 to 3000.
pub(super) fn check_date(date: NaiveDate) -> Result<()> {
    if (1900..=3000).contains(&date.year()) { Ok(()) } else { Err(REFUSED) }
}

/// The civil date of an instant. It never moves, so it need not be what today's rules make of the zone; but it was that date
/// somewhere on earth.
pub(super) fn check_civil(date: NaiveDate, at: DateTime<Utc>) -> Result<()> {
    check_date(date)?;
    let possible = crate::moment::earliest_date(at)..=crate::moment::latest_date(at);
    if possible.contains(&date) { Ok(()) } else { Err(REFUSED) }
}
