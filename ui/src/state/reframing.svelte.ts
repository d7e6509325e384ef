/** The three lines while they are written: what stands in them, whether that differs from what is kept, and the text they are put away in. */
import type { Entry, EntryDraft, Reframe } from '$/api';
import { draftOf } from '$/components/entries/amend';
import { LINES, reframeOf } from '$/components/entries/reframe';

export class Reframing {
  lines = $state() as Reframe;
  readonly #before: Reframe;

  /** `draft` is what was put away, if anything was. */
  constructor(entry: Entry, draft: string | null = null) {
    this.#before = reframeOf(entry);
    this.lines = { ...this.#before, ...(draft === null ? {} : read(draft)) };
  }

  /** Whether something stands there that nobody kept. */
  get changed(): boolean {
    return LINES.some((line) => this.lines[line] !== this.#before[line]);
  }

  /** The entry with these lines, and all else as it is. */
  toEntry(entry: Entry): EntryDraft {
    const draft = draftOf(entry);
    return { ...draft, details: { ...draft.details, reframe: $state.snapshot(this.lines) } };
  }

  toDraft(): string {
    return JSON.stringify(this.lines);
  }
}

/** What of a draft's text are lines. */
function read(draft: string): Partial<Reframe> {
  try {
    const said = JSON.parse(draft) as Partial<Reframe>;
    return Object.fromEntries(LINES.flatMap((line) => (typeof said[line] === 'string' ? [[line, said[line]]] : [])));
  } catch {
    return {};
  }
}
