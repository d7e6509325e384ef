// Everything out and in, and a spreadsheet, in the made-up shell: nothing is written, and what comes in is made up.
import { Failure } from '../failure';
import type { Api } from '../client';
import { news } from '../news';
import type { BadRow, Column, Found, Import, Mapping, RowSeen, SheetPreview, WordSeen } from '../types';
import { changed } from './changes';
import type { World } from './index';

type Names =
  | 'exportEverything' | 'readEverything' | 'importEverything' | 'readCsv' | 'importCsv' | 'listImports' | 'undoImport' | 'cancelCarrying';

const NONE = { people: 0, entries: 0, waiting: 0, captures: 0, verdicts: 0, practised: 0, others: 0 };

/** What the made-up file of everything holds. */
export const FAKE_FOUND: Found = {
  added: { people: 3, entries: 42, waiting: 1, captures: 0, verdicts: 2, practised: 0, others: 1 },
  same: 7,
  different: { ...NONE, entries: 2 },
  same_names: 1,
};

/** The made-up sheet: dates that could be two, an answer that nobody knows yet, and a row without a name. */
const NAMES = ['Date', 'Who', 'What was asked', 'Answer', 'Feeling', 'Weather'];
const ROWS = [
  ['3/4/2026', 'Mum', 'my Saturday', 'yes', 'drained', 'rain'],
  ['5/4/2026', 'Dad', 'the car', 'perhaps', 'calm', ''],
  ['6/4/2026', '', 'a lift', 'no', 'calm', 'sun'],
];
const PROPOSED: (Column | null)[] = ['date', 'who', 'request', 'answer', 'cost', null];
const KNOWN = ['yes', 'partly', 'later', 'no', 'calm', 'drained', 'resentful', 'glad', 'guilty', 'uneasy', 'cut_off'];

function wordsIn(mapping: Mapping): WordSeen[] {
  const seen: WordSeen[] = [];
  for (const column of ['answer', 'cost'] as const) {
    for (const row of ROWS) {
      const written = row[mapping.columns.indexOf(column)] ?? '';
      const before = seen.find((one) => one.column === column && one.word === written);
      if (before) before.count += 1;
      else seen.push({ column, word: written, written, count: 1, means: meant(mapping, column, written) });
    }
  }
  return seen;
}

function meant(mapping: Mapping, column: Column, word: string): string | null {
  const said = mapping.words.find((one) => one.column === column && one.word === word);
  return said ? said.means : (KNOWN.find((known) => known === word) ?? null);
}

function read(row: string[], line: number, mapping: Mapping): RowSeen | BadRow {
  const cell = (column: Column) => row[mapping.columns.indexOf(column)] ?? '';
  const bad = (reason: BadRow['reason'], column: Column): BadRow => ({ line, reason, cell: cell(column) });
  if (cell('who') === '') return bad('no_who', 'who');
  const parts = cell('date').split('/');
  if (parts.length !== 3) return bad('date_unreadable', 'date');
  if (mapping.date_order === null) return bad('date_ambiguous', 'date');
  const [first, second, year] = parts.map((part) => part.padStart(2, '0'));
  const date = mapping.date_order === 'day_first' ? `${year}-${second}-${first}` : `${year}-${first}-${second}`;
  const decision = meant(mapping, 'answer', cell('answer'));
  if (decision === null) return bad('answer_unknown', 'answer');
  const cost = meant(mapping, 'cost', cell('cost'));
  if (cost === null) return bad('cost_unknown', 'cost');
  const answer = { direction: 'received', decision } as RowSeen['answer'];
  const said = { who: cell('who'), request: cell('request'), kind: null, want: null, note: '' };
  return { ...said, line, date, time: '12:00:00', answer, cost: cost as RowSeen['cost'] };
}

function preview(asked: Mapping | null): SheetPreview {
  const mapping = asked ?? { has_header: true, columns: PROPOSED, date_order: null, words: [] };
  const rows = mapping.has_header ? ROWS : [NAMES, ...ROWS];
  const all = rows.map((row, at) => read(row, at + (mapping.has_header ? 2 : 1), mapping));
  const first = all.filter((row): row is RowSeen => !('reason' in row));
  const bad_rows = all.filter((row): row is BadRow => 'reason' in row);
  return {
    encoding: 'utf8', delimiter: 'semicolon', mapping, asks_date_order: mapping.columns.includes('date'), date_orders_mixed: false,
    columns: NAMES.map((name, at) => ({ name: mapping.has_header ? name : '', examples: ROWS.map((row) => row[at] ?? '').filter(Boolean) })),
    words: wordsIn(mapping), first, bad_rows, good: first.length, bad: bad_rows.length, already: 0, new_people: first.length > 0 ? 1 : 0,
  };
}

/** The commands that carry. */
export function carryingCommands(world: World): Pick<Api, Names> {
  const imports: Import[] = [];
  let stopped = false;
  const carry = async () => {
    stopped = false;
    for (const permille of [250, 500, 750, 1000]) {
      await world.pause(5);
      if (stopped) throw new Failure('cancelled', 'Stopped. Nothing of it was kept.');
      news.carried.tell({ permille });
    }
  };
  const note = (id: string, source: Import['source'], entries: number, people: number) => {
    const { today } = world.stage;
    imports.unshift({ id, source, on: today, until: today, entries, people });
  };
  return {
    async exportEverything(passphrase) {
      if (passphrase !== world.passphrase) throw new Failure('wrong-passphrase', 'That is not the passphrase of this journal.');
      await carry();
      return world.journal.entries.length + world.journal.relationships.length;
    },
    async readEverything() {
      await carry();
      return FAKE_FOUND;
    },
    async importEverything(id) {
      await carry();
      note(id, 'everything', FAKE_FOUND.added.entries, FAKE_FOUND.added.people);
      return { found: FAKE_FOUND, changes: changed({ entries: true, relationships: true }) };
    },
    async readCsv(mapping) {
      await world.pause();
      return preview(mapping);
    },
    async importCsv(id, mapping, allOrNone) {
      const { good, bad, new_people } = preview(mapping);
      if (allOrNone && bad > 0) throw new Failure('rows-unreadable', 'Some rows cannot come in, so none did.');
      await carry();
      note(id, 'spreadsheet', good, new_people);
      const changes = changed({ entries: true, relationships: true });
      return { entries: good, people: new_people, already: 0, bad, changes };
    },
    async listImports() {
      return [...imports];
    },
    async undoImport(id) {
      const at = imports.findIndex((one) => one.id === id);
      const [one] = at < 0 ? [] : imports.splice(at, 1);
      if (!one) throw new Failure('import-not-found', 'That cannot be taken back any more.');
      await carry();
      return { entries: one.entries, people: one.people, kept: 0, changes: changed({ entries: true, relationships: true }) };
    },
    async cancelCarrying() {
      stopped = true;
    },
  };
}
