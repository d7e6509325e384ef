import { describe, expect, it, vi } from 'vitest';
import { api, use, type EntryFilter } from '$/api';
import { makeFake } from '$/api/fake';
import { Journal } from './journal.svelte';

const ALL: EntryFilter = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };

function fake(entries: number): ReturnType<typeof makeFake> {
  const shell = makeFake({ entries });
  use(shell);
  return shell;
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
