import { beforeEach, expect, it, vi } from 'vitest';
import { api, Failure, use, type Api } from '$/api';
import { makeFake } from '$/api/fake';
import { OwnVerdict } from './own-verdict.svelte';
import { toasts } from './toasts.svelte';

let shell: Api;
let of: string;
const kept = async () => (await api.readPersonPatterns(of, 'all')).verdict?.fit ?? null;

beforeEach(async () => {
  shell = makeFake({ today: '2026-11-20' });
  vi.spyOn(shell, 'setVerdict');
  use(shell);
  toasts.clear();
  of = (await api.listRelationships()).find(({ name }) => name === 'Mum')?.id ?? '';
});

it('arrows pass over words that nobody meant, and only where they rest is kept', async () => {
  const own = new OwnVerdict(of, null);
  void own.say('yes', 'key');
  void own.say('partly', 'key');
  await own.say('no', 'key');
  expect(vi.mocked(shell.setVerdict).mock.calls).toEqual([[of, 'no']]);
  expect(await kept()).toBe('no');
});

it('each word has a way back to the one that was kept before it', async () => {
  const own = new OwnVerdict(of, null);
  await Promise.all([own.say('yes'), own.settled()]);
  await own.say('partly');
  await toasts.undo(toasts.list.at(-1)?.id ?? 0);
  await expect.poll(kept).toBe('yes');
  expect(own.said).toBe('yes');
});

it('a word on its way is newer than what the journal says', async () => {
  const own = new OwnVerdict(of, null);
  const saying = own.say('no');
  own.renew(null);
  expect(own.said).toBe('no');
  await saying;
  own.renew('partly');
  expect(own.said, 'said elsewhere').toBe('partly');
});

it('what cannot be kept is as it was, and says why', async () => {
  use({ ...shell, setVerdict: () => Promise.reject(new Failure('disk-full', 'There is no room left.')) });
  const own = new OwnVerdict(of, 'yes');
  await own.say('no');
  expect(own.said).toBe('yes');
  expect(own.failure?.code).toBe('disk-full');
});
