//! Reading a file of everything, record by record: no more of it is in memory than one.
//!
//! It may come from anybody. What is in it is data that has to be exactly as a journal writes it; anything else ends the
//! reading, and with it the transaction.

use std::cell::Cell;
use std::io::{self, BufReader, Read};
use std::marker::PhantomData;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};

use super::shape::{
    CaptureRecord, EntryRecord, FORMAT, FactRecord, FavouriteRecord, Noun, PhraseRecord, PlanRecord,
    ReflectionRecord, RehearsalRecord, RelationshipRecord, SettingsRecord, ShareRecord, VERSION,
    VerdictRecord, WaitingRecord, with_nouns,
};
use super::take::Taking;
use crate::error::{Error, Result};
use crate::storage::StoredRule;

/// A file of a million entries who write a lot is a quarter of this.
const MOST_BYTES: u64 = 4 << 30;
/// The longest record there can be, a note of strange signs or the state of a form, is a third of this.
const MOST_BYTES_OF_A_RECORD: u64 = 4 << 20;
/// How much is read at a time.
const CHUNK: usize = 64 << 10;

/// Reads a whole file into `taking`.
pub(super) fn read(file: impl Read, taking: &mut Taking<'_, '_>) -> Result<()> {
    let counted = Rc::new(Counted::default());
    let capped = Capped { inner: file, counted: Rc::clone(&counted) };
    let mut json = serde_json::Deserializer::from_reader(BufReader::with_capacity(CHUNK, capped));
    let mut reading = Reading { taking, counted, failure: None };
    let read = WholeFile(&mut reading).deserialize(&mut json).and_then(|()| json.end());
    match (read, reading.failure) {
        (Ok(()), _) => Ok(()),
        (Err(error), Some(Error::FileUnreadable { .. }) | None) => Err(of_json(&error)),
        (Err(_), Some(failure)) => Err(failure),
    }
}

/// What JSON could not read. Its message may quote the file, so only the line is kept.
fn of_json(error: &serde_json::Error) -> Error {
    match error.io_error_kind() {
        Some(io::ErrorKind::FileTooLarge) => Error::FileTooLarge,
        Some(kind) => Error::File(kind),
        None => Error::FileUnreadable { line: error.line() as u64 },
    }
}

/// How many bytes were read, in all and since the last record.
#[derive(Default)]
struct Counted {
    all: Cell<u64>,
    of_record: Cell<u64>,
}

/// A file that ends in an error before anything in it grows too large.
struct Capped<R> {
    inner: R,
    counted: Rc<Counted>,
}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Counted { all, of_record } = &*self.counted;
        if all.get() > MOST_BYTES || of_record.get() > MOST_BYTES_OF_A_RECORD {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let read = self.inner.read(buffer)?;
        all.set(all.get() + read as u64);
        of_record.set(of_record.get() + read as u64);
        Ok(read)
    }
}

/// A reading, and what ended it if that is more than a file that cannot be read.
struct Reading<'t, 'a, 'c> {
    taking: &'t mut Taking<'a, 'c>,
    counted: Rc<Counted>,
    failure: Option<Error>,
}

impl Reading<'_, '_, '_> {
    /// Passes a failure by the parser, which knows the line and cannot carry anything of ours.
    fn pass<T, E: serde::de::Error>(&mut self, result: Result<T>) -> std::result::Result<T, E> {
        result.map_err(|failure| {
            self.failure = Some(failure);
            E::custom("stopped")
        })
    }
}

/// The object that the file is.
struct WholeFile<'r, 't, 'a, 'c>(&'r mut Reading<'t, 'a, 'c>);

impl<'de> DeserializeSeed<'de> for WholeFile<'_, '_, '_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, file: D) -> std::result::Result<(), D::Error> {
        file.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for WholeFile<'_, '_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("everything of a journal")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> std::result::Result<(), M::Error> {
        let Self(reading) = self;
        // A file that is something else says so before anything of it is looked at.
        let is_ours = map.next_key::<String>().is_ok_and(|key| key.as_deref() == Some("format"))
            && map.next_value::<String>().is_ok_and(|format| format == FORMAT)
            && map.next_key::<String>().is_ok_and(|key| key.as_deref() == Some("version"));
        reading.pass::<_, M::Error>(if is_ours { Ok(()) } else { Err(Error::NotEverything) })?;
        let found = map.next_value::<u64>()?;
        let is_known = found == VERSION;
        reading.pass::<_, M::Error>(if is_known {
            Ok(())
        } else {
            Err(Error::NewerFile { found, known: VERSION })
        })?;
        read_lists(reading, map)
    }
}

/// Reads the lists, which stand in one order. One may be missing, none comes twice.
fn read_lists<'de, M: MapAccess<'de>>(
    reading: &mut Reading<'_, '_, '_>,
    mut map: M,
) -> std::result::Result<(), M::Error> {
    macro_rules! lists {
        ($($record:ty),+ $(,)?) => {{
            let mut key = map.next_key::<String>()?;
            $(
                if key.as_deref() == Some(<$record>::LIST) {
                    map.next_value_seed(List::<$record>(reading, PhantomData))?;
                    key = map.next_key::<String>()?;
                }
                let ended = <$record>::end(reading.taking);
                reading.pass::<_, M::Error>(ended)?;
            )+
            if key.is_some() { Err(M::Error::custom("an unknown list")) } else { Ok(()) }
        }};
    }
    with_nouns!(lists)
}

/// One list of records.
struct List<'r, 't, 'a, 'c, N>(&'r mut Reading<'t, 'a, 'c>, PhantomData<N>);

impl<'de, N: Noun> DeserializeSeed<'de> for List<'_, '_, '_, '_, N> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, list: D) -> std::result::Result<(), D::Error> {
        list.deserialize_seq(self)
    }
}

impl<'de, N: Noun> Visitor<'de> for List<'_, '_, '_, '_, N> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(N::LIST)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut records: S) -> std::result::Result<(), S::Error> {
        let Self(reading, _) = self;
        let mut before: Option<N::Rank> = None;
        let mut count = 0_u64;
        while let Some(record) = records.next_element::<N>()? {
            count += 1;
            reading.pass::<_, S::Error>(if count > N::MOST { Err(Error::FileTooLarge) } else { Ok(()) })?;
            let rank = record.rank();
            if before.is_some_and(|before| !N::may_follow(&before, &rank)) {
                return Err(S::Error::custom("out of order"));
            }
            before = Some(rank);
            let position = reading.counted.all.get();
            let taken = reading.taking.record(record, position);
            reading.pass::<_, S::Error>(taken)?;
            reading.counted.of_record.set(0);
        }
        Ok(())
    }
}
