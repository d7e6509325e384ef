//! The columns of the table: their names, what their cells hold, and the words that may stand in them.

use std::collections::HashMap;

use hedgerow_journal::vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, Decision, How, Kind, LookBack, Met, Pressure, Want, Word,
};

use crate::report::{Note, Reframed, Report, Row, When};

/// One column.
pub(super) struct Column {
    /// Its name.
    pub name: &'static str,
    /// The words that may stand in it, each with the id of what it means; nothing where anything may.
    pub words: fn() -> Vec<(&'static str, String)>,
}

fn anything() -> Vec<(&'static str, String)> {
    Vec::new()
}

fn yes_or_no() -> Vec<(&'static str, String)> {
    ["yes", "no"].map(|word| (word, format!("report-codebook-{word}"))).to_vec()
}

fn directions() -> Vec<(&'static str, String)> {
    ["received", "asked", "held_back"]
        .map(|word| (word, format!("report-codebook-direction-{word}")))
        .to_vec()
}

fn words<W: Word>(set: &str) -> Vec<(&'static str, String)> {
    W::ALL.iter().map(|word| (word.as_str(), format!("{set}-{}", word.as_str()))).collect()
}

const fn open(name: &'static str) -> Column {
    Column { name, words: anything }
}

const fn flag(name: &'static str) -> Column {
    Column { name, words: yes_or_no }
}

/// Those of every table, in their order.
pub(super) const COLUMNS: &[Column] = &[
    open("number"),
    open("week"),
    open("date"),
    open("time"),
    open("who"),
    Column { name: "direction", words: directions },
    open("request"),
    Column { name: "kind", words: || words::<Kind>("kind") },
    Column { name: "want", words: || words::<Want>("want") },
    Column { name: "decision", words: || words::<Decision>("decision") },
    Column { name: "met", words: || words::<Met>("met") },
    Column { name: "how", words: || words::<How>("how") },
    Column { name: "cost", words: || words::<Cost>("cost") },
    Column { name: "also_felt", words: || words::<Cost>("cost") },
    open("strength"),
    Column { name: "pressure", words: || words::<Pressure>("pressure") },
    Column { name: "channel", words: || words::<ContactChannel>("channel") },
    flag("out_of_hours"),
    flag("unsafe"),
    Column { name: "after", words: || words::<LookBack>("look-back") },
    open("after_on"),
    Column { name: "later_cost", words: || words::<Cost>("cost") },
    Column { name: "afterwards", words: || words::<Afterwards>("afterwards") },
    open("note"),
    open("old_rule"),
    open("kept_room_for"),
];

/// Those of what was written when guilt or resentment was looked at once more: only in a table of entries of which one has such words.
pub(super) const REFRAME: &[Column] =
    &[open("reframe_says"), open("reframe_also_true"), open("reframe_to_a_friend")];

/// What every row of a table needs to know of the others, found once.
pub(super) struct Table<'a> {
    notes: HashMap<u32, &'a Note>,
    has_reframe: bool,
}

impl<'a> Table<'a> {
    /// The table of a report.
    pub fn of(report: &'a Report) -> Self {
        let notes = || report.notes.iter().flatten();
        Self {
            notes: notes().map(|note| (note.number, note)).collect(),
            has_reframe: notes().any(|note| note.reframe.is_some()),
        }
    }

    /// Its columns.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> {
        COLUMNS.iter().chain(if self.has_reframe { REFRAME } else { &[] })
    }

    /// The cells of an entry, in the order of the columns.
    pub fn cells(&self, row: &Row) -> Vec<String> {
        let note = self.notes.get(&row.number).copied();
        let mut cells = common(row, note);
        if self.has_reframe {
            let lines = note.and_then(|note| note.reframe.as_ref()).map(Reframed::lines).unwrap_or_default();
            cells.extend(lines.map(str::to_owned));
        }
        cells
    }
}

/// The cells that every table has.
fn common(row: &Row, note: Option<&Note>) -> Vec<String> {
    let mut cells = vec![row.number.to_string()];
    cells.extend(when(row.when));
    cells.push(row.who.clone());
    cells.push(direction(row.answer).to_owned());
    cells.push(row.request.clone().unwrap_or_default());
    cells.extend([word(row.kind), word(row.want), decision(row.answer), met(row.answer), word(row.how)]);
    cells.push(row.cost.as_str().to_owned());
    cells.push(row.also_felt.iter().map(|felt| felt.as_str()).collect::<Vec<_>>().join(" "));
    cells.push(row.strength.map(|strength| strength.to_string()).unwrap_or_default());
    cells.extend([word(row.pressure), word(row.channel), said(row.out_of_hours), said(row.r#unsafe)]);
    cells.extend(look_back(row));
    cells.extend(notes(note));
    cells
}

fn when(when: When) -> [String; 3] {
    match when {
        When::Week { monday } => [monday.to_string(), String::new(), String::new()],
        When::Exactly { date, time } => {
            let monday = date.week(chrono::Weekday::Mon).first_day();
            [monday.to_string(), date.to_string(), time.format("%H:%M").to_string()]
        }
    }
}

fn direction(answer: Answer) -> &'static str {
    match answer {
        Answer::Received { .. } => "received",
        Answer::Asked { .. } => "asked",
        Answer::HeldBack => "held_back",
    }
}

fn decision(answer: Answer) -> String {
    match answer {
        Answer::Received { decision } => decision.as_str().to_owned(),
        Answer::Asked { .. } | Answer::HeldBack => String::new(),
    }
}

fn met(answer: Answer) -> String {
    match answer {
        Answer::Asked { met } => word(met),
        Answer::Received { .. } | Answer::HeldBack => String::new(),
    }
}

fn look_back(row: &Row) -> [String; 4] {
    let Some(back) = row.look_back else { return Default::default() };
    let on = back.on.map(|on| on.to_string()).unwrap_or_default();
    [back.after.as_str().to_owned(), on, word(back.later_cost), word(back.afterwards)]
}

fn notes(note: Option<&Note>) -> [String; 3] {
    note.map(|note| [note.note.clone(), note.old_rule.clone(), note.kept_room_for.clone()])
        .unwrap_or_default()
}

fn word<W: Word>(word: Option<W>) -> String {
    word.map(|word| word.as_str().to_owned()).unwrap_or_default()
}

fn said(flag: bool) -> String {
    if flag { "yes" } else { "no" }.to_owned()
}
