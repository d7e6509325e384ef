import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '$/api';
import { Toasts } from './toasts.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a toast', () => {
  it('goes by itself after a moment', () => {
    const toasts = new Toasts();
    toasts.show('Deleted.');
    vi.advanceTimersByTime(9_000);
    expect(toasts.list).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    expect(toasts.list).toHaveLength(0);
  });

  it('takes the place of the one before, and outlives its moment', () => {
    const toasts = new Toasts();
    toasts.show('First.');
    vi.advanceTimersByTime(9_000);
    toasts.show('Second.');
    vi.advanceTimersByTime(2_000);
    expect(toasts.list.map((toast) => toast.message)).toEqual(['Second.']);
  });

  it('undoes what it speaks of, once', () => {
    const toasts = new Toasts();
    const undo = vi.fn();
    toasts.show('Deleted.', undo);
    const id = toasts.list[0]?.id ?? 0;
    void toasts.undo(id);
    void toasts.undo(id);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(toasts.list).toHaveLength(0);
  });

  it('says why it could not be undone, and tries again', async () => {
    const toasts = new Toasts();
    const undo = vi.fn().mockRejectedValueOnce(new Failure('disk-full', 'The disk is full.')).mockResolvedValueOnce(undefined);
    toasts.show('Deleted.', undo);
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(toasts.list[0]?.message).toBe('The disk is full.');
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(undo).toHaveBeenCalledTimes(2);
    expect(toasts.list).toHaveLength(0);
  });
});
