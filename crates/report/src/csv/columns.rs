//! The columns of the table: their names, what their cells hold, and the words that may stand in them.

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

/// The columns of a report.
pub(super) fn of(report: &Report) -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().chain(if has_reframe(report) { REFRAME } else { &[] })
}

fn has_reframe(report: &Report) -> bool {
    report.notes.iter().flatten().any(|note| note.reframe.is_some())
}

/// The cells of an entry, in the order of the columns.
pub(super) fn cells(report: &Report, row: &Row) -> Vec<String> {
    let note = report.notes.iter().flatten().find(|note| note.number == row.number);
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
    if has_reframe(report) {
        let lines = note.and_then(|note| note.reframe.as_ref()).map(Reframed::lines).unwrap_or_default();
        cells.extend(lines.map(str::to_owned));
    }
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
