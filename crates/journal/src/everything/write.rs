//! Writing everything, record by record.

use std::io::{self, Write};

use super::shape::{
    CaptureRecord, EntryRecord, FORMAT, FactRecord, FavouriteRecord, Noun, PhraseRecord, PlanRecord,
    ReflectionRecord, RehearsalRecord, RelationshipRecord, SettingsRecord, ShareRecord, VERSION,
    VerdictRecord, WaitingRecord, with_nouns,
};
use crate::carrying::{Carrying, Part};
use crate::error::{Error, Result};
use crate::storage::{Storage, StoredRule};

/// Writes the whole journal to `to`; how many records that were.
pub(super) fn write(
    storage: &Storage<'_>,
    to: &mut dyn Write,
    part: Part,
    carrying: &mut Carrying<'_>,
) -> Result<u64> {
    let mut writing = Writing { to, part, carrying, done: 0, total: count(storage)? };
    write!(writing.to, "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION}")?;
    macro_rules! lists {
        ($($record:ty),+ $(,)?) => { $(writing.list::<$record>(storage)?;)+ };
    }
    with_nouns!(lists);
    writing.to.write_all(b"\n}\n")?;
    Ok(writing.done)
}

/// How many records there are, those among the facts that are not carried included: only to tell how far it has come.
pub(super) fn count(storage: &Storage<'_>) -> Result<u64> {
    macro_rules! lists {
        ($($record:ty),+ $(,)?) => { Ok(0 $(+ <$record>::count(storage)?)+) };
    }
    with_nouns!(lists)
}

struct Writing<'w, 'c> {
    to: &'w mut dyn Write,
    part: Part,
    carrying: &'w mut Carrying<'c>,
    done: u64,
    total: u64,
}

impl Writing<'_, '_> {
    fn list<N: Noun>(&mut self, storage: &Storage<'_>) -> Result<()> {
        write!(self.to, ",\n\"{}\": [", N::LIST)?;
        let mut separator = "\n";
        N::each(storage, &mut |record: N| {
            self.to.write_all(separator.as_bytes())?;
            separator = ",\n";
            serde_json::to_writer(&mut *self.to, &record).map_err(of_json)?;
            self.done += 1;
            self.carrying.come(self.part, self.done, self.total)
        })?;
        Ok(self.to.write_all(b"\n]")?)
    }
}

/// Every record can be written as JSON, so what fails is the file.
fn of_json(error: serde_json::Error) -> Error {
    io::Error::from(error).into()
}
