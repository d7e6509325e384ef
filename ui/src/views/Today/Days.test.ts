import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { use } from '$/api';
import { makeFake } from '$/api/fake';
import { LookBacks } from '$/state/look-backs.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { Logging } from './logging.svelte';
import Today from './Today.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

it('stay as far as they were read while the clock goes on', async () => {
  const fake = makeFake({ entries: 400 });
  const read = vi.spyOn(fake, 'listEntries');
  use(fake);
  await session.read();
  route.reset();
  render(Today, { scroller: document.body, logging: new Logging(), lookBacks: new LookBacks() });
  await expect.poll(() => screen.queryByRole('list', { name: 'Entries, newest first' })).toBeTruthy();
  const before = read.mock.calls.length;
  vi.advanceTimersByTime(5 * 60_000);
  await new Promise((done) => setTimeout(done, 50));
  expect(read.mock.calls.length, 'whoever scrolled far back would be thrown to the beginning').toBe(before);
});
