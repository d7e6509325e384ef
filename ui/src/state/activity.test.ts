import { expect, it, vi } from 'vitest';
import { use } from '$/api';
import { makeFake } from '$/api/fake';
import { watchActivity } from './activity.svelte';

it('the shell hears of activity at once, then at most every ten seconds', () => {
  const shell = makeFake();
  const noted = vi.spyOn(shell, 'noteActivity');
  use(shell);
  const target = new EventTarget();
  let now = 0;
  const stop = watchActivity(target, () => now);

  target.dispatchEvent(new Event('keydown'));
  now = 9_999;
  target.dispatchEvent(new Event('pointerdown'));
  expect(noted).toHaveBeenCalledTimes(1);
  now = 10_000;
  target.dispatchEvent(new Event('wheel'));
  expect(noted).toHaveBeenCalledTimes(2);

  stop();
  now = 60_000;
  target.dispatchEvent(new Event('keydown'));
  expect(noted).toHaveBeenCalledTimes(2);
});
