import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, use } from '$/api';
import { makeFake } from '$/api/fake';
import { daysBefore } from '$/api/fake/days';
import { LookBacks, OneLookBack } from './look-backs.svelte';
import { toasts } from './toasts.svelte';

const TODAY = '2026-11-20';
const ANY = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };

async function anAnswer(): Promise<OneLookBack> {
  const { entries } = await api.listEntries(ANY, null, 40);
  const entry = entries.find((one) => one.answer.direction === 'received' && !one.look_back);
  if (!entry) throw new Error('the made-up journal has no answer to look back on');
  return new OneLookBack(entry);
}

beforeEach(() => {
  use(makeFake({ entries: 40, today: TODAY }));
  toasts.clear();
});

describe('what is asked about', () => {
  let stop = () => {};
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('is asked anew when another day has begun, and not before', async () => {
    vi.setSystemTime(new Date(2026, 10, 20, 23, 50));
    const fake = makeFake({ entries: 40, today: TODAY });
    const asked = vi.spyOn(fake, 'listDueLookBacks');
    use(fake);
    stop = new LookBacks().follow();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('one look back', () => {
  it('says "kept" with a way back when the word is another, and nothing for what is told beside it', async () => {
    const one = await anAnswer();
    const show = vi.spyOn(toasts, 'show');
    await one.say({ after: 'right', later_cost: null, afterwards: null });
    await one.say({ after: 'right', later_cost: 'glad', afterwards: null });
    expect(show).toHaveBeenCalledTimes(1);
    await one.say({ after: 'unsure', later_cost: 'glad', afterwards: null });
    expect(show).toHaveBeenCalledTimes(2);
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(one.said, 'as it was before anything was said').toBeNull();
    expect((await api.getEntry(one.id)).look_back).toBeNull();
  });
  it('is settled when what was said last is kept', async () => {
    const one = await anAnswer();
    void one.say({ after: 'right', later_cost: null, afterwards: null });
    void one.say({ after: 'regret', later_cost: null, afterwards: 'pushed_back' });
    await one.settled();
    expect((await api.getEntry(one.id)).look_back).toMatchObject({ after: 'regret', afterwards: 'pushed_back' });
  });
  it('follows what was changed elsewhere, unless something is on its way', async () => {
    const one = await anAnswer();
    const elsewhere = { after: 'unsure', after_at: daysBefore(TODAY, 1), later_cost: null, afterwards: null } as const;
    one.renew({ ...one.entry, look_back: elsewhere });
    expect(one.said?.after).toBe('unsure');
    const said = one.say({ after: 'regret', later_cost: null, afterwards: null });
    one.renew({ ...one.entry, look_back: elsewhere });
    expect(one.said?.after).toBe('regret');
    await said;
  });
});
