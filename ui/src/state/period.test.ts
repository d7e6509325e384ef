import { expect, it } from 'vitest';
import { api, Failure, use } from '$/api';
import { makeFake } from '$/api/fake';
import { choosePeriod } from './period';
import { settings } from './settings.svelte';
import { toasts } from './toasts.svelte';

it('a period is kept among the settings', async () => {
  use(makeFake());
  await settings.read();
  await choosePeriod('year');
  expect((await api.getSettings()).period).toBe('year');
});

it('a period that could not be kept goes back, and that is said', async () => {
  const shell = makeFake();
  use({ ...shell, changeSettings: () => Promise.reject(new Failure('disk-full', 'There is no room left.')) });
  await settings.read();
  await choosePeriod('year');
  expect(settings.current.period).toBe('twelve_weeks');
  expect(toasts.list[0]?.message).toBe('There is no room left.');
});
