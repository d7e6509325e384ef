//! What is said when the journal cannot do something.

use fluent_bundle::FluentArgs;
use hedgerow_journal::Error;

use super::argument;
use crate::Spoken;

impl Spoken for Error {
    fn code(&self) -> &'static str {
        match self {
            Self::EntryNotFound => "entry-not-found",
            Self::NotAnAnswer => "not-an-answer",
            Self::RelationshipNotFound => "relationship-not-found",
            Self::WaitingNotFound => "waiting-not-found",
            Self::CaptureNotFound => "capture-not-found",
            Self::TextTooLong { .. } => "text-too-long",
            Self::NothingAsked => "nothing-asked",
            Self::NameEmpty => "name-empty",
            Self::NameTaken { .. } => "name-taken",
            Self::MergeWithItself => "merge-with-itself",
            Self::InFuture => "in-future",
            Self::TooLongAgo { .. } => "too-long-ago",
            Self::BeforeAllTime => "before-all-time",
            Self::CursorUnreadable => "cursor-unreadable",
            Self::SettingOutOfRange { .. } => "setting-out-of-range",
            Self::AgreedTimeWithoutDay => "agreed-time-without-day",
            Self::AgreedTimeEmpty => "agreed-time-empty",
            Self::TooManyAgreedTimes { .. } => "too-many-agreed-times",
            Self::NotEmpty => "not-empty",
            Self::NewerSchema { .. } => "newer-schema",
            Self::Damaged { .. } => "damaged",
            Self::DiskFull => "disk-full",
            Self::ReadOnly => "read-only",
            Self::NotEverything => "not-everything",
            Self::NewerFile { .. } => "newer-file",
            Self::FileUnreadable { .. } => "file-unreadable",
            Self::FileTooLarge => "file-too-large",
            Self::File(_) => "file",
            Self::FileNotAsWritten => "file-not-as-written",
            Self::Cancelled => "cancelled",
            Self::NotATable => "not-a-table",
            Self::MappingUnfit => "mapping-unfit",
            Self::RowsUnreadable { .. } => "rows-unreadable",
            Self::ImportNotFound => "import-not-found",
            Self::ReflectionNotFound => "reflection-not-found",
            Self::ReflectionWeekTaken => "reflection-week-taken",
            Self::RoomOutOfRange { .. } => "room-out-of-range",
            Self::PlanNotFound => "plan-not-found",
            Self::PlanEnded => "plan-ended",
            Self::PlanSituationEmpty => "plan-situation-empty",
            Self::PlanWordsEmpty => "plan-words-empty",
            Self::PlanPhraseUnreadable => "plan-phrase-unreadable",
            Self::PlanPhraseConfronts => "plan-phrase-confronts",
            Self::PhraseNotFound => "phrase-not-found",
            Self::PhraseEmpty => "phrase-empty",
            Self::RuleNotFound => "rule-not-found",
            Self::RuleEmpty => "rule-empty",
            Self::Vault(vault) => vault.code(),
            Self::Database(_) => "journal-database",
        }
    }

    fn arguments(&self) -> FluentArgs<'static> {
        match self {
            Self::TextTooLong { field, limit, found } => {
                let mut arguments = argument("field", field.as_str());
                arguments.set("limit", *limit);
                arguments.set("found", *found);
                arguments
            }
            Self::TooLongAgo { limit, .. } => argument("limit", *limit),
            Self::TooManyAgreedTimes { limit, .. } => argument("limit", *limit),
            Self::SettingOutOfRange { setting } => argument("setting", setting.as_str()),
            Self::NewerSchema { found, known } => {
                let mut arguments = argument("found", *found);
                arguments.set("known", *known);
                arguments
            }
            Self::FileUnreadable { line } => argument("line", *line),
            Self::RowsUnreadable { bad } => argument("bad", *bad),
            Self::Vault(vault) => vault.arguments(),
            _ => FluentArgs::new(),
        }
    }
}
