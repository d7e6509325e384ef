//! What can go wrong in the journal. `Display` is for developers; `hedgerow-locale` has the words for people.
//!
//! No variant carries a word that the person wrote: an error may end up in a log, a journal's text must not.

use rusqlite::ErrorCode;

use crate::ids::RelationshipId;

/// A result of the journal.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong in the journal.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such entry, or it was erased.
    #[error("there is no such entry")]
    EntryNotFound,
    /// A wish of one's own is no answer that could be looked back on.
    #[error("the entry is not an answer")]
    NotAnAnswer,
    /// There is no such relationship.
    #[error("there is no such relationship")]
    RelationshipNotFound,
    /// There is no such request waiting for an answer.
    #[error("there is no such request waiting")]
    WaitingNotFound,
    /// There is no such capture waiting, or it was erased.
    #[error("there is no such capture")]
    CaptureNotFound,
    /// A text is longer than its field allows. Nothing was cut off and nothing was kept.
    #[error("{field} has {found} characters, at most {limit} are kept")]
    TextTooLong {
        /// Which text.
        field: Field,
        /// How many characters may be written (bytes for [`Field::Draft`]).
        limit: usize,
        /// How many there were.
        found: usize,
    },
    /// An entry needs words, a kind, or both.
    #[error("neither words nor a kind")]
    NothingAsked,
    /// A relationship needs a name.
    #[error("the name is empty")]
    NameEmpty,
    /// Another relationship has this name already, case and accents aside; the two could be merged.
    #[error("another relationship has this name")]
    NameTaken {
        /// The one that has it.
        existing: RelationshipId,
    },
    /// A relationship cannot be merged with itself, nor with one that was merged into it.
    #[error("a relationship cannot be merged with itself")]
    MergeWithItself,
    /// The moment has not come yet.
    #[error("the moment lies in the future")]
    InFuture,
    /// "Some minutes ago" goes back a day at most; a date says more.
    #[error("{found} minutes ago, at most {limit}")]
    TooLongAgo {
        /// How many minutes may be said.
        limit: u16,
        /// How many were.
        found: u16,
    },
    /// The journal keeps nothing from before the year 1900.
    #[error("the moment lies before 1900")]
    BeforeAllTime,
    /// The place in the list was not made by this journal.
    #[error("the cursor cannot be read")]
    CursorUnreadable,
    /// A setting is outside its range.
    #[error("{setting} is outside its range")]
    SettingOutOfRange {
        /// Which one.
        setting: Setting,
    },
    /// An agreed time needs a day of the week.
    #[error("an agreed time has no day")]
    AgreedTimeWithoutDay,
    /// An agreed time begins and ends with the same minute.
    #[error("an agreed time is empty")]
    AgreedTimeEmpty,
    /// A frame has at most a handful of agreed times.
    #[error("{found} agreed times, at most {limit} are kept")]
    TooManyAgreedTimes {
        /// How many may be said.
        limit: usize,
        /// How many were.
        found: usize,
    },
    /// A made-up journal is never mixed with one's own.
    #[error("there are entries already")]
    NotEmpty,
    /// A newer Hedgerow wrote this journal. It was not touched.
    #[error("schema {found}, this version knows {known}")]
    NewerSchema {
        /// The schema that was found.
        found: u32,
        /// The newest that this version knows.
        known: u32,
    },
    /// Something in the database cannot be read as what it should be.
    #[error("the database is damaged: {what}")]
    Damaged {
        /// What could not be read: a table or a column, never its content.
        what: &'static str,
    },
    /// The disk is full. Nothing was kept of the change.
    #[error("the disk is full")]
    DiskFull,
    /// The journal can be read and not be written.
    #[error("the journal is read-only")]
    ReadOnly,
    /// The file is none that holds everything of a journal.
    #[error("the file is no export of everything")]
    NotEverything,
    /// A newer Hedgerow wrote the file.
    #[error("the file has format {found}, this version knows {known}")]
    NewerFile {
        /// The format that was found.
        found: u64,
        /// The newest that this version knows.
        known: u64,
    },
    /// Something in the file is not as it is written there by a journal: it is cut off, damaged, or made by somebody else.
    #[error("the file cannot be read at line {line}")]
    FileUnreadable {
        /// The line, counted from 1.
        line: u64,
    },
    /// The file holds more than is taken in at once.
    #[error("the file holds more than is taken in at once")]
    FileTooLarge,
    /// The file cannot be read or written; only the kind of trouble is kept, because a path tells something too.
    #[error("the file: {0}")]
    File(std::io::ErrorKind),
    /// What was written to the file is not what is in it.
    #[error("the file does not hold what was written")]
    FileNotAsWritten,
    /// The work was stopped by the person, or because the journal is to be locked. Nothing of it is left.
    #[error("cancelled")]
    Cancelled,
    /// A table needs rows, and two columns at least.
    #[error("the file is no table")]
    NotATable,
    /// How a table is to be read is not said in full, or does not fit the table.
    #[error("the mapping does not fit the table")]
    MappingUnfit,
    /// Some rows cannot come in, and it was all or nothing.
    #[error("{bad} rows cannot come in")]
    RowsUnreadable {
        /// How many.
        bad: u32,
    },
    /// There is no such import, or its thirty days are over.
    #[error("there is no such import")]
    ImportNotFound,
    /// There is no such reflection, or it was deleted.
    #[error("there is no such reflection")]
    ReflectionNotFound,
    /// A deleted reflection cannot come back: its week has another one by now.
    #[error("the week has another reflection")]
    ReflectionWeekTaken,
    /// How much room there was is said in five steps.
    #[error("room {found}, it goes from 1 to 5")]
    RoomOutOfRange {
        /// What was said.
        found: u8,
    },
    /// There is no such plan.
    #[error("there is no such plan")]
    PlanNotFound,
    /// A plan that has ended does not come up any more.
    #[error("the plan has ended")]
    PlanEnded,
    /// A plan needs a situation: its "if".
    #[error("the plan has no situation")]
    PlanSituationEmpty,
    /// A plan needs words: its "then".
    #[error("the plan has no words")]
    PlanWordsEmpty,
    /// What is given as the id of a phrase cannot be one.
    #[error("the phrase of the plan is no id")]
    PlanPhraseUnreadable,
    /// The phrase of a plan confronts, and the person does not feel free to say no to whom it is with.
    #[error("the phrase of the plan is kept from sight for them")]
    PlanPhraseConfronts,
    /// There is no such phrase, neither in the library nor among the person's own.
    #[error("there is no such phrase")]
    PhraseNotFound,
    /// A phrase needs words.
    #[error("the phrase is empty")]
    PhraseEmpty,
    /// There is no such rule: nothing names it any more.
    #[error("there is no such rule")]
    RuleNotFound,
    /// A rule needs words.
    #[error("the rule is empty")]
    RuleEmpty,
    /// The vault failed.
    #[error(transparent)]
    Vault(#[from] hedgerow_vault::Error),
    /// The database failed in a way that has no better name.
    #[error("database: {0}")]
    Database(rusqlite::Error),
}

/// A text that a person writes, for [`Error::TextTooLong`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name of a relationship.
    Name,
    /// What was asked.
    Request,
    /// The note of an entry.
    Note,
    /// An old rule.
    OldRule,
    /// What a no kept room for.
    KeptRoomFor,
    /// Agreed hours.
    FrameHours,
    /// Agreed limits.
    FrameLimits,
    /// The note of a relationship.
    RelationshipNote,
    /// The state of a form, counted in bytes.
    Draft,
    /// The user's word for a relation, such as "sister".
    Called,
    /// The note at a step of a reflection.
    ReflectionNote,
    /// The line for the therapist.
    TherapistLine,
    /// The "if" of a plan.
    PlanSituation,
    /// The "then" of a plan.
    PlanWords,
    /// Words to say: a phrase, or what is rehearsed.
    Phrase,
    /// A line of what was looked at once more.
    Reframe,
    /// The new rule beside an old one.
    NewRule,
}

impl Field {
    /// A spelling that the catalogues can select on.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Request => "request",
            Self::Note => "note",
            Self::OldRule => "old_rule",
            Self::KeptRoomFor => "kept_room_for",
            Self::FrameHours => "frame_hours",
            Self::FrameLimits => "frame_limits",
            Self::RelationshipNote => "relationship_note",
            Self::Draft => "draft",
            Self::Called => "called",
            Self::ReflectionNote => "reflection_note",
            Self::TherapistLine => "therapist_line",
            Self::PlanSituation => "plan_situation",
            Self::PlanWords => "plan_words",
            Self::Phrase => "phrase",
            Self::Reframe => "reframe",
            Self::NewRule => "new_rule",
        }
    }
}

impl std::fmt::Display for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A setting with a range, for [`Error::SettingOutOfRange`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The size of text in percent.
    TextSize,
    /// Minutes until the journal locks.
    LockAfterMinutes,
}

impl Setting {
    /// A spelling that the catalogues can select on.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TextSize => "text_size",
            Self::LockAfterMinutes => "lock_after_minutes",
        }
    }
}

impl std::fmt::Display for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            kind => Self::File(kind),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { what: "pages" },
            Some(ErrorCode::NotADatabase) => Self::Damaged { what: "file" },
            _ => unreadable(error),
        }
    }
}

/// A value of the wrong type or outside its set means damage; the rest keeps its own words.
fn unreadable(error: rusqlite::Error) -> Error {
    match error {
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::Utf8Error(..) => Error::Damaged { what: "a value" },
        other => Error::Database(other),
    }
}
