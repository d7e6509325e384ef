//! An entry as a row: the one writer of parameters and the one mapper back.

use rusqlite::{Row, Statement, named_params};

use super::place::Place;
use crate::entries::{Details, Entry, LookingBack, Reframe};
use crate::ids::{EntryId, RelationshipId};
use crate::storage::relationships::Key;
use crate::storage::values;
use crate::vocabulary::{Answer, LookBack, Strength, Word};

/// An entry, and what only the storage knows of it.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    /// Where it stands.
    pub place: Place,
    /// The relationship for which it was written; merging does not change it.
    pub written_for: Key,
    /// The entry.
    pub entry: Entry,
}

/// An answer as its three columns: decision, own, met.
type AnswerColumns = (Option<&'static str>, Option<&'static str>, Option<&'static str>);

const ASKED: &str = "asked";
const HELD_BACK: &str = "held_back";

impl Stored {
    /// Runs a statement that names every column of an entry.
    pub fn write(&self, statement: &mut Statement<'_>) -> rusqlite::Result<usize> {
        let entry = &self.entry;
        let details = &entry.details;
        let (decision, own, met) = answer_columns(entry.answer);
        let back = entry.look_back;
        statement.execute(named_params! {
            ":place": self.place,
            ":id": entry.id.0.as_bytes(),
            ":relationship": self.written_for,
            ":at": entry.at.timestamp_millis(),
            ":zone": entry.zone,
            ":date": values::date_number(entry.date),
            ":time": values::time_number(entry.time),
            ":week": values::week_number(chrono::Datelike::iso_week(&entry.date)),
            ":deleted_until": entry.deleted_until.map(values::date_number),
            ":kind": values::spelling(entry.kind),
            ":want": values::spelling(entry.want),
            ":decision": decision,
            ":own": own,
            ":met": met,
            ":cost": entry.cost.as_str(),
            ":pressure": values::spelling(details.pressure),
            ":how": values::spelling(details.how),
            ":channel": values::spelling(details.channel),
            ":out_of_hours": details.out_of_hours.unwrap_or_default(),
            ":also_felt": values::spellings(&details.also_felt),
            ":strength": details.strength.map(u8::from),
            ":bring_to_session": details.bring_to_session,
            ":unsafe": details.r#unsafe,
            ":after": values::spelling(back.map(|back| back.after)),
            ":after_at": back.map(|back| values::date_number(back.after_at)),
            ":later_cost": values::spelling(back.and_then(|back| back.later_cost)),
            ":afterwards": values::spelling(back.and_then(|back| back.afterwards)),
            ":request": entry.request,
            ":old_rule": details.old_rule,
            ":kept_room_for": details.kept_room_for,
            ":note": details.note,
            ":captured": entry.captured,
            ":reframe_says": details.reframe.says,
            ":reframe_also_true": details.reframe.also_true,
            ":reframe_to_a_friend": details.reframe.to_a_friend,
        })
    }

    /// Reads a row of `columns.sql`.
    pub fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let entry = Entry {
            id: EntryId(values::uuid(row, 2)?),
            relationship: RelationshipId(values::uuid(row, 3)?),
            name: row.get(4)?,
            at: values::instant(row, 5)?,
            zone: row.get(6)?,
            date: values::date(row, 7)?,
            time: values::time(row, 8)?,
            deleted_until: values::optional_date(row, 9)?,
            kind: values::optional_word(row, 10)?,
            want: values::optional_word(row, 11)?,
            answer: read_answer(row)?,
            cost: values::word(row, 15)?,
            look_back: read_look_back(row)?,
            request: row.get(28)?,
            details: read_details(row)?,
            captured: row.get(32)?,
            // Written by `set_raised` alone: changing a row leaves it as it is.
            raised_on: values::optional_date(row, 36)?,
        };
        Ok(Self { place: row.get(0)?, written_for: row.get(1)?, entry })
    }
}

fn answer_columns(answer: Answer) -> AnswerColumns {
    match answer {
        Answer::Received { decision } => (Some(decision.as_str()), None, None),
        Answer::Asked { met } => (None, Some(ASKED), values::spelling(met)),
        Answer::HeldBack => (None, Some(HELD_BACK), None),
    }
}

fn read_answer(row: &Row<'_>) -> rusqlite::Result<Answer> {
    if let Some(decision) = values::optional_word(row, 12)? {
        return Ok(Answer::Received { decision });
    }
    match row.get_ref(13)?.as_str() {
        Ok(ASKED) => Ok(Answer::Asked { met: values::optional_word(row, 14)? }),
        Ok(HELD_BACK) => Ok(Answer::HeldBack),
        _ => Err(values::unreadable(13)),
    }
}

fn read_details(row: &Row<'_>) -> rusqlite::Result<Details> {
    let strength: Option<u8> = row.get(21)?;
    Ok(Details {
        pressure: values::optional_word(row, 16)?,
        how: values::optional_word(row, 17)?,
        channel: values::optional_word(row, 18)?,
        out_of_hours: Some(row.get(19)?),
        also_felt: values::words(row, 20)?,
        strength: strength.map(Strength::try_from).transpose().map_err(|_| values::unreadable(21))?,
        bring_to_session: row.get(22)?,
        r#unsafe: row.get(23)?,
        old_rule: row.get(29)?,
        kept_room_for: row.get(30)?,
        note: row.get(31)?,
        reframe: Reframe { says: row.get(33)?, also_true: row.get(34)?, to_a_friend: row.get(35)? },
    })
}

fn read_look_back(row: &Row<'_>) -> rusqlite::Result<Option<LookingBack>> {
    let Some(after) = values::optional_word::<LookBack>(row, 24)? else { return Ok(None) };
    Ok(Some(LookingBack {
        after,
        after_at: values::date(row, 25)?,
        later_cost: values::optional_word(row, 26)?,
        afterwards: values::optional_word(row, 27)?,
    }))
}
