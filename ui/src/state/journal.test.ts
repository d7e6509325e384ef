import { describe, expect, it, vi } from 'vitest';
import { api, use, type Entry, type EntryFilter } from '$/api';
import { makeFake } from '$/api/fake';
import { Journal } from './journal.svelte';

const ALL: EntryFilter = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };

function fake(entries: number): ReturnType<typeof makeFake> {
  const shell = makeFake({ entries });
  use(shell);
  return shell;
}

/** Changes what was asked for, or only when it was. */
async function amend(entry: Entry, local: string | null = null): Promise<void> {
  const { id, relationship, kind, want, answer, cost, details } = entry;
  const when = local === null ? null : ({ when: 'at', local, zone: entry.zone } as const);
  await api.amendEntry({ id, who: { who: 'known', id: relationship }, request: 'amended', kind, want, answer, cost, details, when });
}

describe('the pages of the journal', () => {
  it('follow one another without a gap or a repetition, to the end', async () => {
    fake(200);
    const journal = new Journal();
    await journal.ask(ALL);
    expect(journal.entries.length).toBe(60);
    while (!journal.ended) await journal.more();
    expect(new Set(journal.entries.map((entry) => entry.id)).size).toBe(200);
    expect(journal.entries.map((entry) => entry.at)).toEqual(journal.entries.map((entry) => entry.at).sort().reverse());
  });
  it('are read again as far as they were read, when something changed', async () => {
    fake(200);
    const journal = new Journal();
    await journal.ask(ALL);
    await journal.more();
    const gone = journal.entries[100];
    await api.deleteEntry(gone?.id ?? '');
    await journal.again();
    expect(journal.entries.length).toBe(120);
    expect(journal.entries.some((entry) => entry.id === gone?.id)).toBe(false);
  });
  it('are read again in a few questions however far one scrolled, and what lies above when one comes to it', async () => {
    const shell = fake(6000);
    const journal = new Journal();
    await journal.ask(ALL);
    while (!journal.ended) await journal.more();
    journal.see(5000, 5030);
    const asked = vi.spyOn(shell, 'listEntries');
    const [top, seen] = [journal.entries[0], journal.entries[5010]];
    for (const entry of [top, seen]) if (entry) await amend(entry);
    await journal.again();
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
    expect(journal.entries[5010]).toMatchObject({ id: seen?.id, request: 'amended' });
    expect(journal.entries[0]?.request, 'nobody sees it yet').not.toBe('amended');

    journal.see(0, 30);
    await vi.waitFor(() => expect(journal.entries[0]).toMatchObject({ id: top?.id, request: 'amended' }));
    expect(asked.mock.calls.length).toBeLessThanOrEqual(4);
    while (!journal.ended) await journal.more();
    expect(new Set(journal.entries.map((entry) => entry.id)).size).toBe(6000);
    expect(journal.entries.length).toBe(6000);
  });
  it('hold an entry once, wherever it moved', async () => {
    fake(2000);
    const journal = new Journal();
    await journal.ask(ALL);
    while (!journal.ended) await journal.more();
    journal.see(1500, 1530);
    const [top, seen] = [journal.entries[0], journal.entries[1510]];
    if (top && seen) await amend(top, `${seen.date}T${seen.time}`);
    await journal.again();
    expect(journal.entries.filter((entry) => entry.id === top?.id).length).toBe(1);
  });
  it('ask anew after a question that failed, and never go on with the old one', async () => {
    const shell = fake(200);
    const answer = shell.listEntries.bind(shell);
    const journal = new Journal();
    await journal.ask(ALL);
    await journal.more();
    shell.listEntries = () => Promise.reject({ code: 'damaged', message: 'It could not be read.' });
    const mums = { ...ALL, relationship: journal.entries[0]?.relationship ?? '' };
    await journal.ask(mums);
    shell.listEntries = answer;
    const asked = vi.spyOn(shell, 'listEntries');
    await journal.more();
    expect(asked).not.toHaveBeenCalled();
    await journal.again();
    expect(asked).toHaveBeenCalledExactlyOnceWith(mums, null, 60);
  });
  it('ask for the same page once, however often the end comes near', async () => {
    const shell = fake(200);
    const asked = vi.spyOn(shell, 'listEntries');
    const journal = new Journal();
    await journal.ask(ALL);
    await Promise.all([journal.more(), journal.more(), journal.more()]);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(journal.entries.length).toBe(120);
  });
  it('show the later of two questions, in whatever order the answers come', async () => {
    const shell = fake(60);
    const answer = shell.listEntries.bind(shell);
    let first = true;
    shell.listEntries = async (...question: Parameters<typeof answer>) => {
      if (first) {
        first = false;
        await new Promise((done) => setTimeout(done, 30));
      }
      return answer(...question);
    };
    const journal = new Journal();
    await Promise.all([journal.ask(ALL), journal.ask({ ...ALL, words: 'zzzz' })]);
    expect(journal.entries).toEqual([]);
  });
  it('stay as they are when the shell fails, and say why', async () => {
    const shell = fake(60);
    const journal = new Journal();
    await journal.ask(ALL);
    shell.listEntries = () => Promise.reject({ code: 'damaged', message: 'It could not be read.' });
    await journal.again();
    expect(journal.entries.length).toBe(60);
    expect(journal.failure?.message).toBe('It could not be read.');
  });
});
