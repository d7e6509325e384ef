//! An entry as a report has it, and what was written beside it.

use chrono::{NaiveDate, NaiveTime};
use hedgerow_journal::vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, How, Kind, LookBack, Pressure, Want,
};
use serde::Serialize;

/// When an entry was: the week unless exact times were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "known", rename_all = "snake_case")]
pub enum When {
    /// The week alone.
    Week {
        /// Its Monday.
        monday: NaiveDate,
    },
    /// The day and the time.
    Exactly {
        /// The civil date as written.
        date: NaiveDate,
        /// The civil time as written, to the minute.
        time: NaiveTime,
    },
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Its number among the entries of this report, from 1 on.
    pub number: u32,
    /// When it was.
    pub when: When,
    /// Whom it is about.
    pub who: String,
    /// What was asked, in the user's words; nothing unless they were chosen, or where there are none.
    pub request: Option<String>,
    /// What kind of thing was asked for.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
    /// The answer, or what became of an own wish.
    pub answer: Answer,
    /// How it was answered.
    pub how: Option<How>,
    /// How it left the person.
    pub cost: Cost,
    /// Other feelings beside it.
    pub also_felt: Vec<Cost>,
    /// How strong the feeling was, 0 to 5.
    pub strength: Option<u8>,
    /// How hard they pushed.
    pub pressure: Option<Pressure>,
    /// How the request came.
    pub channel: Option<ContactChannel>,
    /// Outside agreed hours.
    pub out_of_hours: bool,
    /// The person did not feel free to choose.
    pub r#unsafe: bool,
    /// What was said of the answer later.
    pub look_back: Option<LookedBack>,
}

/// What was said of an answer later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LookedBack {
    /// How it looks from there.
    pub after: LookBack,
    /// The day on which that was said; nothing unless exact times were chosen.
    pub on: Option<NaiveDate>,
    /// How it was by then.
    pub later_cost: Option<Cost>,
    /// What the other did.
    pub afterwards: Option<Afterwards>,
}

/// One moment to speak of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moment {
    /// The situation in the user's words; may be empty where there is a kind.
    pub situation: String,
    /// The entry, without the words of its request.
    pub entry: Row,
}

/// What was written beside one request. One of the texts holds something at least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The number of its entry.
    pub number: u32,
    /// When it was.
    pub when: When,
    /// Whom it is about.
    pub who: String,
    /// The note; may be empty.
    pub note: String,
    /// A rule one grew up with; may be empty.
    pub old_rule: String,
    /// What a no kept room for; may be empty.
    pub kept_room_for: String,
    /// What was written when guilt or resentment was looked at once more; not said at all where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reframe: Option<Reframed>,
}

/// Guilt or resentment looked at once more. Each of the three may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reframed {
    /// It is about a client: other questions were asked.
    pub about_client: bool,
    /// What the feeling says; what one felt pulled to be.
    pub says: String,
    /// What is also true; what the frame protects.
    pub also_true: String,
    /// What one would tell a friend; how to bring it into the room.
    pub to_a_friend: String,
}

impl Reframed {
    /// The three texts, in their order.
    pub fn lines(&self) -> [&str; 3] {
        [&self.says, &self.also_true, &self.to_a_friend]
    }
}
