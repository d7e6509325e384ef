import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onNewDay } from './day.svelte';
import { Reading } from './reading.svelte';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 20, 23, 55));
});
afterEach(() => void vi.useRealTimers());

it('tells once that another day has begun, and no clock runs while nobody listens', async () => {
  const told = vi.fn();
  const stop = onNewDay(told);
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(told).toHaveBeenCalledOnce();
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

it('whatever is followed is read again on a new day', async () => {
  let times = 0;
  const stop = new Reading(async () => ++times).follow(() => false);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(times).toBe(2);
  stop();
});
