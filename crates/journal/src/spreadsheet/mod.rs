//! A boundary log that was kept in a spreadsheet comes in: as CSV, however it was saved.
//!
//! [`Sheet::read`] makes rows of the bytes, [`Sheet::propose`] says what its columns seem to hold, a [`SheetPreview`] shows what
//! would come in and why a row would not, and the import takes the good rows or none. Every cell is text: nothing in it is ever
//! worked out.

mod columns;
mod dates;
mod decode;
mod delimiter;
mod import;
mod preview;
mod propose;
mod row;
mod sheet;
mod times;
mod vocabulary;

pub use dates::DateOrder;
pub use decode::Encoding;
pub use delimiter::Delimiter;
pub use sheet::Sheet;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::changes::Changes;
use crate::journal::Journal;
use crate::vocabulary::{Answer, Cost, Kind, Want};

/// The fact that the ids of rows are made with: the same row of the same sheet gets the same id, in this journal alone.
pub(crate) const SALT: &str = "spreadsheet_salt";

/// What can be done with spreadsheets; from [`Journal::spreadsheets`].
pub struct Spreadsheets<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// Spreadsheets that come in.
    pub fn spreadsheets(&mut self) -> Spreadsheets<'_> {
        Spreadsheets { journal: self }
    }
}

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Who asked; needed.
    Who,
    /// The day, with or without the time; needed.
    Date,
    /// The time of day.
    Time,
    /// What was asked, in words.
    Request,
    /// The kind of thing asked for.
    Kind,
    /// Whether the person wanted to.
    Want,
    /// What was answered; needed, unless all empty cells are given a meaning.
    Answer,
    /// How it left the person; needed, unless all empty cells are given a meaning.
    Cost,
    /// Anything else, as text.
    Note,
    /// What the other is to the person.
    Role,
    /// How the request came.
    Channel,
    /// How hard they pushed.
    Pressure,
    /// How strong the feeling was, 0 to 5.
    Strength,
}

/// How a sheet is to be read. It is proposed, and the person may change all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Mapping {
    /// The first row names the columns.
    pub has_header: bool,
    /// What each column holds; nothing for one that is left out. Each meaning at most once.
    pub columns: Vec<Option<Column>>,
    /// What comes first in dates such as 3/4/2026; nothing until it is known.
    pub date_order: Option<DateOrder>,
    /// What words mean where the person says so; all others mean what they usually do.
    pub words: Vec<WordMeaning>,
}

/// What a word in a column means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WordMeaning {
    /// In which column.
    pub column: Column,
    /// The word, case and accents aside; empty for a cell with nothing in it.
    pub word: String,
    /// One of our own words for that column, such as `partly`; nothing if it means none of them.
    pub means: Option<String>,
}

/// A word that occurs in a column where ours are expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WordSeen {
    /// In which column.
    pub column: Column,
    /// The word, case and accents aside; empty for a cell with nothing in it.
    pub word: String,
    /// As it is written where it occurs first.
    pub written: String,
    /// In how many rows.
    pub count: u32,
    /// What it is taken for.
    pub means: Option<String>,
}

/// A column as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct ColumnSeen {
    /// Its name; empty if it has none.
    pub name: String,
    /// The first few cells that are not empty, cut after 60 characters.
    pub examples: Vec<String>,
}

/// What would come in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct SheetPreview {
    /// The encoding it was read in.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: Delimiter,
    /// Its columns.
    pub columns: Vec<ColumnSeen>,
    /// How it is read: as proposed, or as the person said.
    pub mapping: Mapping,
    /// Dates such as 3/4/2026 occur, and nothing in the column says which number is the day. It has to be asked.
    pub asks_date_order: bool,
    /// Dates such as 13/4/2026 and such as 4/13/2026 both occur.
    pub date_orders_mixed: bool,
    /// The words that occur where ours are expected, the commonest first; up to 200.
    pub words: Vec<WordSeen>,
    /// The first rows as they would come in, up to ten.
    pub first: Vec<RowSeen>,
    /// How many rows would come in, those that are in the journal already not counted.
    pub good: u32,
    /// How many rows are in the journal already.
    pub already: u32,
    /// How many people would be made.
    pub new_people: u32,
    /// How many rows cannot come in.
    pub bad: u32,
    /// The first of those, up to 200.
    pub bad_rows: Vec<BadRow>,
}

/// A row as it would come in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RowSeen {
    /// The line of the file on which it begins, from 1.
    pub line: u32,
    /// Who.
    pub who: String,
    /// The civil date.
    pub date: NaiveDate,
    /// The civil time; noon where the row says none.
    pub time: NaiveTime,
    /// What was asked.
    pub request: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
    /// The answer.
    pub answer: Answer,
    /// How it left the person.
    pub cost: Cost,
    /// The note.
    pub note: String,
}

/// A row that cannot come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct BadRow {
    /// The line of the file on which it begins, from 1.
    pub line: u32,
    /// Why not.
    pub reason: BadReason,
    /// What stands in the cell that it is about, cut after 60 characters.
    pub cell: String,
}

/// Why a row cannot come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum BadReason {
    /// Nobody is named.
    NoWho,
    /// The name is longer than a name can be.
    NameTooLong,
    /// There is no date.
    NoDate,
    /// What stands there is no date, or none that the calendar has.
    DateUnreadable,
    /// The day and the month cannot be told apart until the person says which comes first.
    DateAmbiguous,
    /// What stands there is no time of day.
    TimeUnreadable,
    /// The time has not come yet.
    InFuture,
    /// The date lies before 1900.
    BeforeAllTime,
    /// Neither words nor a kind.
    NothingAsked,
    /// A text is longer than its field allows.
    TextTooLong,
    /// There is no answer.
    NoAnswer,
    /// The answer is a word that nobody has given a meaning.
    AnswerUnknown,
    /// It does not say how it left the person.
    NoCost,
    /// How it left the person is a word that nobody has given a meaning.
    CostUnknown,
}

impl BadReason {
    /// The reason as the catalogue and JSON spell it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoWho => "no_who",
            Self::NameTooLong => "name_too_long",
            Self::NoDate => "no_date",
            Self::DateUnreadable => "date_unreadable",
            Self::DateAmbiguous => "date_ambiguous",
            Self::TimeUnreadable => "time_unreadable",
            Self::InFuture => "in_future",
            Self::BeforeAllTime => "before_all_time",
            Self::NothingAsked => "nothing_asked",
            Self::TextTooLong => "text_too_long",
            Self::NoAnswer => "no_answer",
            Self::AnswerUnknown => "answer_unknown",
            Self::NoCost => "no_cost",
            Self::CostUnknown => "cost_unknown",
        }
    }
}

/// What an import of a spreadsheet did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RowsTaken {
    /// How many entries came in.
    pub entries: u32,
    /// How many people were made.
    pub people: u32,
    /// How many rows were in the journal already.
    pub already: u32,
    /// How many rows were left out, because they cannot come in.
    pub bad: u32,
    /// What has to be read again.
    pub changes: Changes,
}
