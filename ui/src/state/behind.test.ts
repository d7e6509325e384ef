import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, use, type Api, type Cell } from '$/api';
import { makeFake } from '$/api/fake';
import { Behind } from './behind.svelte';
import { Marks } from './marks.svelte';
import { route } from './route.svelte';

let shell: Api;
let cells: Cell[];

beforeEach(async () => {
  shell = makeFake({ today: '2026-11-20' });
  use(shell);
  route.reset();
  cells = (await api.readEveryonePatterns('all')).cells;
  vi.spyOn(shell, 'getEntries');
});

describe('the entries behind a mark', () => {
  it('come newest first, fifty at a time, until all are there', async () => {
    const ids = cells.slice(0, 120).map(({ id }) => id);
    const behind = new Behind(ids);
    await behind.more();
    expect(behind.entries.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 50));
    for (let page = 0; page < 5; page += 1) await behind.more();
    expect(behind.entries.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(shell.getEntries, 'nothing is asked for twice').toHaveBeenCalledTimes(3);
  });

  it('are read again as far as they were read when entries change, never more than 200 at a time', async () => {
    const behind = new Behind(cells.slice(0, 260).map(({ id }) => id));
    for (let page = 0; page < 6; page += 1) await behind.more();
    const stop = behind.follow();
    const gone = behind.entries[3];
    if (!gone) throw new Error('nothing there');
    await api.deleteEntry(gone.id);
    await expect.poll(() => behind.entries.length).toBe(259);
    expect(behind.entries).not.toContain(gone);
    const asked = vi.mocked(shell.getEntries).mock.calls.map(([ids]) => ids.length);
    expect(Math.max(...asked)).toBe(200);
    stop();
  });

  it('say what went wrong, and are read at another try', async () => {
    use(makeFake({ failing: 'database-damaged' }));
    const behind = new Behind(cells.slice(0, 3).map(({ id }) => id));
    await behind.more();
    expect(behind.failure?.code).toBe('database-damaged');
    use(shell);
    await behind.again();
    expect(behind.failure).toBeNull();
    expect(behind.entries).toHaveLength(3);
  });
});

describe('a mark', () => {
  it('of one entry opens it', () => {
    const marks = new Marks();
    marks.pick(cells, [7], 'One');
    expect(route.place).toEqual({ view: 'entry', id: cells[7]?.id });
    expect(marks.open).toBeNull();
  });

  it('of several lists them under its title', () => {
    const marks = new Marks();
    marks.pick(cells, [2, 5], 'Two');
    expect(marks.open).toEqual({ ids: [cells[2]?.id, cells[5]?.id], title: 'Two' });
    marks.close();
    expect(marks.open).toBeNull();
  });
});
