import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '$/api';
import { DraftKeeper } from './draft.svelte';

describe('the draft', () => {
  let written: string[];
  let keeper: DraftKeeper;
  beforeEach(() => {
    vi.useFakeTimers();
    written = [];
    keeper = new DraftKeeper({
      save: async (draft) => void written.push(draft),
      clear: async () => void written.push('(cleared)'),
    });
  });
  afterEach(() => vi.useRealTimers());

  it('is written within 400 ms of the first change, however much is typed meanwhile', async () => {
    for (let typed = 0; typed < 4; typed += 1) {
      keeper.keep(`${typed}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written).toEqual(['2']);
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual(['2', '3']);
  });
  it('is cleared when nothing is left of it', async () => {
    keeper.keep('a');
    await keeper.flush();
    keeper.keep('');
    await keeper.flush();
    expect(written).toEqual(['a', '(cleared)']);
  });
  it('that somebody went on with is cleared like any other', async () => {
    keeper.goOn('from before');
    keeper.keep('');
    await keeper.flush();
    expect(written).toEqual(['(cleared)']);
  });
  it('that was there before is not touched until somebody writes', async () => {
    keeper.keep('');
    await keeper.flush();
    expect(written).toEqual([]);
  });
  it('is safe before the journal locks', async () => {
    keeper.keep('half a sent');
    await keeper.flush();
    expect(written).toEqual(['half a sent']);
  });
  it('never lets an older text land last', async () => {
    const landed: string[] = [];
    let slow = 50;
    const sluggish = new DraftKeeper({
      save: (draft) => new Promise<void>((done) => setTimeout(() => (landed.push(draft), done()), (slow -= 20))),
      clear: async () => undefined,
    });
    sluggish.keep('first');
    void sluggish.flush();
    sluggish.keep('second');
    const both = sluggish.flush();
    await vi.advanceTimersByTimeAsync(200);
    await both;
    expect(landed).toEqual(['first', 'second']);
  });
  it('goes on after a write that failed', async () => {
    const tried: string[] = [];
    const failing = new DraftKeeper({
      save: async (draft) => {
        tried.push(draft);
        throw new Error('full');
      },
      clear: async () => undefined,
    });
    failing.keep('one');
    await failing.flush();
    failing.keep('two');
    await failing.flush();
    expect(tried).toEqual(['one', 'two']);
  });
  it('that cannot be kept says so, until a later one is safe', async () => {
    let full = true;
    const unsafe = new DraftKeeper({
      save: async () => {
        if (full) throw new Failure('disk-full', 'The disk is full.');
      },
      clear: async () => undefined,
    });
    unsafe.keep('one');
    await unsafe.flush();
    expect(unsafe.failure?.message).toBe('The disk is full.');
    full = false;
    unsafe.keep('one');
    await unsafe.flush();
    expect(unsafe.failure).toBeNull();
  });
  it('is written before the entry is saved, and not again while it is', async () => {
    keeper.keep('newest');
    let saved = (): void => undefined;
    const saving = keeper.hold(() => new Promise<void>((done) => (saved = done)));
    await vi.advanceTimersByTimeAsync(0);
    keeper.keep('typed meanwhile');
    await vi.advanceTimersByTimeAsync(1000);
    await keeper.flush();
    expect(written).toEqual(['newest']);
    saved();
    await saving;
    keeper.keep('');
    await vi.advanceTimersByTimeAsync(400);
    expect(written).toEqual(['newest', '(cleared)']);
  });
});
