//! One row, read as the mapping says.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::dates::{self, DateOrder};
use super::sheet::Row;
use super::{BadReason, BadRow, Column, Mapping, Sheet, times, vocabulary};
use crate::entries::Details;
use crate::error::{Error, Field, Result};
use crate::ids::RelationshipId;
use crate::moment::{Moment, When};
use crate::search::same_name;
use crate::text::{self, LINE, NOTE};
use crate::vocabulary::{Answer, Cost, Kind, Role, Strength, Want};

/// How much of a cell is shown.
const SHOWN: usize = 60;

/// How rows are read.
pub(super) struct Plan {
    places: HashMap<Column, usize>,
    meanings: HashMap<(Column, String), Option<String>>,
    order: Option<DateOrder>,
    now: Moment,
}

/// A row as it can come in.
pub(super) struct GoodRow {
    pub line: u32,
    /// The name as it is kept.
    pub who: String,
    pub role: Option<Role>,
    pub moment: Moment,
    pub date: NaiveDate,
    pub time: NaiveTime,
    /// The time as far as the row says it.
    written: Option<NaiveTime>,
    pub request: String,
    pub kind: Option<Kind>,
    pub want: Option<Want>,
    pub answer: Answer,
    pub cost: Cost,
    pub details: Details,
}

impl Plan {
    /// The plan of a mapping. One that does not fit the sheet, or gives a meaning that there is not, is refused with
    /// [`Error::MappingUnfit`].
    pub fn of(mapping: &Mapping, order: Option<DateOrder>, sheet: &Sheet, now: Moment) -> Result<Self> {
        let mut places = HashMap::new();
        for (place, column) in mapping.columns.iter().enumerate() {
            if column.is_some_and(|column| places.insert(column, place).is_some()) {
                return Err(Error::MappingUnfit);
            }
        }
        let mut meanings = HashMap::new();
        for said in &mapping.words {
            let means = said.means.as_deref();
            if means.is_some_and(|means| vocabulary::own(said.column, means).is_none()) {
                return Err(Error::MappingUnfit);
            }
            meanings.insert((said.column, same_name(&said.word)), said.means.clone());
        }
        if mapping.columns.len() != sheet.width {
            Err(Error::MappingUnfit)
        } else {
            Ok(Self { places, meanings, order, now })
        }
    }

    /// What stands in the column of this meaning; nothing where there is none.
    pub fn cell<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        self.places.get(&column).map_or("", |place| row.cell(*place))
    }

    /// Whether a column of this meaning is named.
    pub fn has(&self, column: Column) -> bool {
        self.places.contains_key(&column)
    }

    /// What a word in the column means.
    pub fn means<'p>(&'p self, column: Column, folded: &str) -> Option<&'p str> {
        match self.meanings.get(&(column, folded.to_owned())) {
            Some(said) => said.as_deref(),
            None => vocabulary::usual(column, folded),
        }
    }

    /// One of our own words, if what stands in the column means one.
    fn word<W: std::str::FromStr>(&self, row: &Row, column: Column) -> Option<W> {
        self.means(column, &same_name(self.cell(row, column)))?.parse().ok()
    }

    fn bad(&self, row: &Row, column: Column, reason: BadReason) -> BadRow {
        BadRow { line: row.line, reason, cell: shown(self.cell(row, column)) }
    }

    /// The row as it can come in, or why it cannot.
    pub fn read(&self, row: &Row) -> std::result::Result<GoodRow, BadRow> {
        use Column::{Answer, Channel, Cost, Date, Kind, Note, Pressure, Request, Role, Strength, Want, Who};
        let bad = |column, reason| self.bad(row, column, reason);
        let who = text::name(self.cell(row, Who)).map_err(|error| bad(Who, of_name(&error)))?;
        let (date, written) = self.when(row)?;
        let moment = self.moment(date, written).map_err(|reason| bad(Date, reason))?;
        let kind = self.word(row, Kind);
        let request = self.text(row, Request, Field::Request, LINE)?;
        if kind.is_none() && request.is_empty() {
            return Err(bad(Request, BadReason::NothingAsked));
        }
        let answer = self.answer(row).map_err(|reason| bad(Answer, reason))?;
        let cost = self.cost(row).map_err(|reason| bad(Cost, reason))?;
        let details = Details {
            note: self.text(row, Note, Field::Note, NOTE)?,
            channel: self.word(row, Channel),
            pressure: self.word(row, Pressure),
            strength: strength(self.cell(row, Strength)),
            ..Details::default()
        };
        let (role, want) = (self.word(row, Role), self.word(row, Want));
        let (line, date, time) = (row.line, moment.date(), moment.time());
        Ok(GoodRow {
            line,
            who,
            role,
            moment,
            date,
            time,
            written,
            request,
            kind,
            want,
            answer,
            cost,
            details,
        })
    }

    fn text(
        &self,
        row: &Row,
        column: Column,
        field: Field,
        limit: usize,
    ) -> std::result::Result<String, BadRow> {
        let too_long = |_| self.bad(row, column, BadReason::TextTooLong);
        text::kept(self.cell(row, column), field, limit).map_err(too_long)
    }

    fn when(&self, row: &Row) -> std::result::Result<dates::When, BadRow> {
        let (date, beside) = dates::read(self.cell(row, Column::Date), self.order, self.now)
            .map_err(|reason| self.bad(row, Column::Date, reason))?;
        let cell = self.cell(row, Column::Time);
        if cell.is_empty() {
            return Ok((date, beside));
        }
        match times::read(cell) {
            Some(time) => Ok((date, Some(time))),
            None => Err(self.bad(row, Column::Time, BadReason::TimeUnreadable)),
        }
    }

    /// The moment in the person's zone. A row without a time is put at noon; today's, before noon, at this minute.
    fn moment(&self, date: NaiveDate, written: Option<NaiveTime>) -> std::result::Result<Moment, BadReason> {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        let is_to_come = date == self.now.date() && self.now.time() < noon;
        let time = written.unwrap_or(if is_to_come { self.now.time() } else { noon });
        When::At { local: date.and_time(time) }.resolve(self.now).map_err(|error| match error {
            Error::InFuture => BadReason::InFuture,
            _ => BadReason::BeforeAllTime,
        })
    }

    fn answer(&self, row: &Row) -> std::result::Result<Answer, BadReason> {
        let folded = same_name(self.cell(row, Column::Answer));
        match self.means(Column::Answer, &folded) {
            Some("asked") => Ok(Answer::Asked { met: None }),
            Some("held_back") => Ok(Answer::HeldBack),
            Some(word) => word
                .parse()
                .map(|decision| Answer::Received { decision })
                .map_err(|_| BadReason::AnswerUnknown),
            None if folded.is_empty() => Err(BadReason::NoAnswer),
            None => Err(BadReason::AnswerUnknown),
        }
    }

    fn cost(&self, row: &Row) -> std::result::Result<Cost, BadReason> {
        let missing = self.cell(row, Column::Cost).is_empty();
        self.word(row, Column::Cost).ok_or(if missing { BadReason::NoCost } else { BadReason::CostUnknown })
    }
}

impl GoodRow {
    /// The id of the row: made of what it says of when, who and what, and of how many before it in the sheet say the same, so
    /// that it is known again when the sheet comes in a second time.
    pub fn id(&self, salt: Uuid, seen: &mut HashMap<Uuid, u32>) -> Uuid {
        let written = self.written.map(|time| time.to_string()).unwrap_or_default();
        let said = format!("{}\n{written}\n{}\n{}", self.date, same_name(&self.who), self.request);
        let base = Uuid::new_v5(&salt, said.as_bytes());
        let before = seen.entry(base).or_insert(0);
        let id = if *before == 0 { base } else { Uuid::new_v5(&base, &before.to_be_bytes()) };
        *before += 1;
        id
    }
}

/// The id of somebody who comes in with a sheet, by which they are known again when they were renamed since.
pub(super) fn person_id(salt: Uuid, folded: &str) -> RelationshipId {
    RelationshipId(Uuid::new_v5(&salt, format!("who\n{folded}").as_bytes()))
}

fn of_name(error: &Error) -> BadReason {
    if matches!(error, Error::NameEmpty) { BadReason::NoWho } else { BadReason::NameTooLong }
}

/// A whole number from 0 to 5, also when a spreadsheet wrote it as 3,0.
fn strength(cell: &str) -> Option<Strength> {
    let whole = cell
        .split_once([',', '.'])
        .map_or(cell, |(whole, part)| if part.bytes().all(|byte| byte == b'0') { whole } else { "" });
    Strength::try_from(whole.parse::<u8>().ok()?).ok()
}

/// A cell as it is shown: cut after 60 characters.
pub(super) fn shown(cell: &str) -> String {
    text::visible(cell).chars().take(SHOWN).collect()
}
