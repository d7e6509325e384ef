import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
    toasts.undo(id);
    toasts.undo(id);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(toasts.list).toHaveLength(0);
  });
});
