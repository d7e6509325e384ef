//! What would come in, before any of it does.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::propose::date_order;
use super::row::{GoodRow, Plan, person_id, shown};
use super::{
    BadRow, Column, ColumnSeen, Mapping, RowSeen, SALT, Sheet, SheetPreview, Spreadsheets, WordSeen,
    vocabulary,
};
use crate::error::Result;
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::search::same_name;
use crate::storage::Storage;

/// How many of each are shown.
const ROWS: usize = 10;
const BAD_ROWS: usize = 200;
const WORDS: usize = 200;
const EXAMPLES: usize = 3;

/// The columns that expect words, in the order in which they are asked about.
const WITH_WORDS: [Column; 7] = [
    Column::Answer,
    Column::Cost,
    Column::Want,
    Column::Kind,
    Column::Role,
    Column::Channel,
    Column::Pressure,
];

impl Spreadsheets<'_> {
    /// What would come in of `sheet`, read as `mapping` says, or as it is proposed. Nothing is changed.
    ///
    /// A mapping that does not fit the sheet is refused with [`crate::Error::MappingUnfit`].
    pub fn preview(&self, sheet: &Sheet, mapping: Option<Mapping>, now: Moment) -> Result<SheetPreview> {
        let storage = self.journal.storage();
        let mut mapping = mapping.unwrap_or_else(|| sheet.propose(now));
        let orders = date_order(sheet, &mapping);
        mapping.date_order = mapping.date_order.or(orders.decided());
        let plan = Plan::of(&mapping, mapping.date_order, sheet, now)?;
        let mut counting = Counting::new(&storage)?;
        for row in sheet.body(mapping.has_header) {
            match plan.read(row) {
                Ok(good) => counting.good(&storage, good)?,
                Err(bad) => counting.bad(bad),
            }
        }
        Ok(SheetPreview {
            encoding: sheet.encoding,
            delimiter: sheet.delimiter,
            columns: columns(sheet, mapping.has_header),
            asks_date_order: (orders.open || orders.day_first) && orders.decided().is_none(),
            date_orders_mixed: orders.day_first && orders.month_first,
            words: words(sheet, &plan, mapping.has_header),
            mapping,
            first: counting.first,
            good: counting.good,
            already: counting.already,
            new_people: u32::try_from(counting.new_people.len()).unwrap_or(u32::MAX),
            bad: counting.bad,
            bad_rows: counting.bad_rows,
        })
    }
}

/// The salt of this journal, once a sheet came in.
pub(super) fn salt(storage: &Storage<'_>) -> Result<Option<Uuid>> {
    Ok(storage.fact(SALT)?.and_then(|salt| salt.parse().ok()))
}

/// The rows so far.
struct Counting {
    salt: Option<Uuid>,
    seen: HashMap<Uuid, u32>,
    names: HashSet<String>,
    new_people: HashSet<String>,
    first: Vec<RowSeen>,
    good: u32,
    already: u32,
    bad: u32,
    bad_rows: Vec<BadRow>,
}

impl Counting {
    fn new(storage: &Storage<'_>) -> Result<Self> {
        Ok(Self {
            salt: salt(storage)?,
            seen: HashMap::new(),
            names: storage.names()?.iter().map(|name| same_name(name)).collect(),
            new_people: HashSet::new(),
            first: Vec::new(),
            good: 0,
            already: 0,
            bad: 0,
            bad_rows: Vec::new(),
        })
    }

    fn good(&mut self, storage: &Storage<'_>, row: GoodRow) -> Result<()> {
        let id = self.salt.map(|salt| row.id(salt, &mut self.seen));
        if id.map(|id| storage.has_entry(EntryId(id))).transpose()? == Some(true) {
            self.already += 1;
            return Ok(());
        }
        self.good += 1;
        let name = same_name(&row.who);
        let came_before = |salt| -> Result<bool> { Ok(storage.person(person_id(salt, &name))?.is_some()) };
        if !self.names.contains(&name) && self.salt.map(came_before).transpose()? != Some(true) {
            self.new_people.insert(name);
        }
        if self.first.len() < ROWS {
            self.first.push(RowSeen {
                line: row.line,
                who: row.who,
                date: row.date,
                time: row.time,
                request: row.request,
                kind: row.kind,
                want: row.want,
                answer: row.answer,
                cost: row.cost,
                note: row.details.note,
            });
        }
        Ok(())
    }

    fn bad(&mut self, row: BadRow) {
        self.bad += 1;
        if self.bad_rows.len() < BAD_ROWS {
            self.bad_rows.push(row);
        }
    }
}

fn columns(sheet: &Sheet, has_header: bool) -> Vec<ColumnSeen> {
    let name = |column: usize| match sheet.rows.first().filter(|_| has_header) {
        Some(first) => shown(first.cell(column)),
        None => String::new(),
    };
    let examples = |column: usize| {
        let cells = sheet.body(has_header).iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
        cells.take(EXAMPLES).map(shown).collect()
    };
    (0..sheet.width).map(|column| ColumnSeen { name: name(column), examples: examples(column) }).collect()
}

/// The words where ours are expected. That a cell is empty is asked about only where something is needed.
fn words(sheet: &Sheet, plan: &Plan, has_header: bool) -> Vec<WordSeen> {
    let mut seen: HashMap<(Column, String), WordSeen> = HashMap::new();
    for row in sheet.body(has_header) {
        for column in WITH_WORDS.into_iter().filter(|column| vocabulary::expects_words(*column)) {
            let is_needed = matches!(column, Column::Answer | Column::Cost);
            let written = plan.cell(row, column);
            if written.is_empty() && !is_needed {
                continue;
            }
            let word = same_name(written);
            let means = plan.means(column, &word).map(str::to_owned);
            let entry = seen.entry((column, word.clone())).or_insert_with(|| WordSeen {
                column,
                word,
                written: shown(written),
                count: 0,
                means,
            });
            entry.count += 1;
        }
    }
    let mut words: Vec<_> = seen.into_values().collect();
    words.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| (a.column, &a.word).cmp(&(b.column, &b.word))));
    words.truncate(WORDS);
    words
}
