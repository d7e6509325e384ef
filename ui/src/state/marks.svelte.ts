// What a mark of a picture opens: one entry, or a list of the entries behind it.
import type { Cell } from '$/api';
import { route } from './route.svelte';

/** Entries, the oldest first, and what to call them. */
export type Marked = { ids: readonly string[]; title: string };

export class Marks {
  /** The mark whose entries are listed. */
  open = $state.raw<Marked | null>(null);

  /** Opens the entries at these places of a response. They are named at once: a later response may have other places. */
  pick(cells: readonly Cell[], behind: readonly number[], title: string): void {
    const ids = behind.flatMap((place) => cells[place]?.id ?? []);
    const [id] = ids;
    if (id !== undefined && ids.length === 1) route.go({ view: 'entry', id });
    else this.open = { ids, title };
  }

  close(): void {
    this.open = null;
  }
}
