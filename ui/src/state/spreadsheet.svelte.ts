/** A spreadsheet on its way in: what it holds, how it is read, and what the person changes of that. */
import { api, type Column, type DateOrder, type Failure, type Mapping, type SheetPreview, type RowsTaken, type WordSeen } from '$/api';
import { Attempt } from './attempt.svelte';
import { Carrying } from './carrying.svelte';

export class Spreadsheet {
  preview = $state.raw<SheetPreview | null>(null);
  readonly carrying = new Carrying();
  #reading = new Attempt();
  /** Changes are read one after the other, each upon the last. */
  #turn: Promise<unknown> = Promise.resolve();

  get reading(): boolean {
    return this.#reading.busy;
  }
  get failure(): Failure | null {
    return this.carrying.failure ?? this.#reading.failure;
  }
  /** Whether it is said who it was and when. */
  get isNamed(): boolean {
    const columns = this.preview?.mapping.columns ?? [];
    return columns.includes('who') && columns.includes('date');
  }

  /** Asks for a file. Nothing changes if the person thinks better of it. */
  async choose(): Promise<void> {
    await this.#reading.run(async () => (this.preview = (await api.readCsv(null)) ?? this.preview));
  }

  /** A column holds something else. What it is said to hold, no other column does any more. */
  hold(place: number, column: Column | null): Promise<void> {
    return this.#change((mapping) => {
      const columns = mapping.columns.map((other, at) => (at === place ? column : other === column ? null : other));
      const dateMoved = columns.indexOf('date') !== mapping.columns.indexOf('date');
      return { ...mapping, columns, date_order: dateMoved ? null : mapping.date_order };
    });
  }

  /** Whether the first row names the columns. */
  nameByFirstRow(has_header: boolean): Promise<void> {
    return this.#change((mapping) => ({ ...mapping, has_header }));
  }

  /** What comes first in a date. */
  order(date_order: DateOrder): Promise<void> {
    return this.#change((mapping) => ({ ...mapping, date_order }));
  }

  /** What a word means; nothing leaves it out. */
  mean({ column, word }: WordSeen, means: string | null): Promise<void> {
    return this.#change((mapping) => {
      const others = mapping.words.filter((said) => said.column !== column || said.word !== word);
      return { ...mapping, words: [...others, { column, word, means }] };
    });
  }

  /** Brings in what can come in; with `all_or_none` every row or none. What came in, or nothing if it failed. */
  async bringIn(id: string, allOrNone: boolean): Promise<RowsTaken | null> {
    const mapping = this.preview?.mapping;
    if (!mapping) return null;
    let taken: RowsTaken | null = null;
    await this.carrying.run(async () => (taken = await api.importCsv(id, mapping, allOrNone)));
    return taken;
  }

  #change(change: (mapping: Mapping) => Mapping): Promise<void> {
    const next = this.#turn.then(async () => {
      const mapping = this.preview?.mapping;
      if (mapping) await this.#reading.run(async () => (this.preview = (await api.readCsv(change(mapping))) ?? this.preview));
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }
}
