import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure, use, type CaptureDraft } from '$/api';
import { makeFake } from '$/api/fake';
import { Sealer } from './sealer';

const whole = (id: string): CaptureDraft => ({ id, when: null, said: { said: 'waiting', who: 'Mum', request: 'x', kind: null, want: null } });

describe('while locked', () => {
  /** What was asked of the shell, in order. */
  let asked: string[];
  let full: boolean;
  let sealer: Sealer;
  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    full = false;
    sealer = new Sealer();
    use({
      ...makeFake({ state: 'locked' }),
      sealCapture: async ({ id, said }) => {
        if (full) throw new Failure('disk-full', 'The disk is full.');
        asked.push(`${id}: ${said.said === 'unfinished' ? said.state : 'whole'}`);
        return null;
      },
      forgetSealed: async (id) => {
        asked.push(`${id}: forgotten`);
        return null;
      },
    });
  });
  afterEach(() => vi.useRealTimers());

  it('what is written is sealed some moments after the first change, however much is typed meanwhile', async () => {
    sealer.keep('a', 'half');
    await vi.advanceTimersByTimeAsync(500);
    sealer.keep('a', 'half a sent');
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(asked).toEqual(['a: half a sent']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
  });
  it('what became of it takes its place, under the same id, and is not touched afterwards', async () => {
    sealer.keep('a', 'half');
    await sealer.keeper.flush();
    await sealer.finish(whole('a'));
    sealer.keep('b', '');
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual(['a: half', 'a: whole']);
  });
  it('a sentence of which nothing is left leaves nothing sealed', async () => {
    sealer.keep('a', 'half');
    await sealer.keeper.flush();
    sealer.keep('a', '');
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual(['a: half', 'a: forgotten']);
  });
  it('of a sentence that gave way to another at once nothing stays sealed', async () => {
    sealer.keep('a', 'half');
    await sealer.keeper.flush();
    sealer.keep('b', '');
    sealer.keep('b', 'another');
    await sealer.keeper.flush();
    expect(asked).toEqual(['a: half', 'a: forgotten', 'b: another']);
  });
  it('of what goes on where it can be read nothing is sealed afterwards', async () => {
    sealer.keep('a', 'half');
    await sealer.letGo();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual([]);
  });
  it('of what goes on where it can be read nothing stays sealed', async () => {
    sealer.keep('a', 'half');
    await sealer.keeper.flush();
    sealer.keep('a', 'half a sent');
    await sealer.letGo();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual(['a: half', 'a: forgotten']);
  });
  it('what cannot be sealed is told, and tried again with the next change', async () => {
    full = true;
    sealer.keep('a', 'half');
    await sealer.keeper.flush();
    expect(sealer.keeper.failure?.message).toBe('The disk is full.');
    await expect(sealer.finish(whole('a'))).rejects.toThrow('The disk is full.');
    full = false;
    sealer.keep('a', 'half a sent');
    await sealer.keeper.flush();
    expect(sealer.keeper.failure).toBeNull();
    expect(asked).toEqual(['a: half a sent']);
  });
});
