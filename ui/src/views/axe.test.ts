// What axe-core can see without a layout: names, roles, structure. Colours and sizes are looked at in the real window.
import { render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { overlays } from '$/state/overlays.svelte';
import { session } from '$/state/session.svelte';
import { visits } from '$/state/visits.svelte';
import EverythingIn from './Carry/EverythingIn.svelte';
import EverythingOut from './Carry/EverythingOut.svelte';
import FirstRun from './FirstRun.svelte';
import Help from './Help.svelte';
import Inside from './Inside.svelte';
import Keys from './Keys.svelte';
import Lock from './Lock.svelte';
import NotProtected from './NotProtected.svelte';
import Palette from './Palette.svelte';
import Passphrase from './Passphrase.svelte';
import People from './People.svelte';
import Person from './Person.svelte';
import RecoveryKey from './RecoveryKey.svelte';
import RecoveryTry from './RecoveryTry.svelte';
import Restore from './Restore.svelte';
import Rules from './Rules.svelte';
import Settings from './Settings.svelte';
import SettingsBackups from './SettingsBackups.svelte';
import Trouble from './Trouble.svelte';

const VIEWS: [string, Component, Partial<Stage>][] = [
  ['the first run', FirstRun, { state: 'absent', entries: 0 }],
  ['the lock window', Lock, { state: 'locked' }],
  ['trouble', Trouble, {}],
  ['help', Help, {}],
  ['what is not protected', NotProtected, {}],
  ['people', People, {}],
  ['people, nobody yet', People, { entries: 0 }],
  ['people that could not be read', People, { failing: 'database-damaged' }],
  ['old rules, none yet', Rules, { entries: 0 }],
  ['old rules that could not be read', Rules, { failing: 'database-damaged' }],
  ['inside the hedge', Inside, {}],
  ['inside the hedge, nothing yet', Inside, { entries: 0 }],
  ['settings', Settings, {}],
  ['the passphrase', Passphrase, {}],
  ['the recovery key', RecoveryKey, {}],
  ['trying the recovery key', RecoveryTry, {}],
  ['everything out', EverythingOut, {}],
  ['everything in', EverythingIn, {}],
];

/** What jsdom has no eyes for, and what only a whole window has. */
const LEFT_OUT = ['color-contrast', 'region', 'landmark-one-main'];

async function findings(): Promise<string[]> {
  const rules = Object.fromEntries(LEFT_OUT.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 20));
}

beforeEach(() => overlays.close());

/** axe takes seconds on a busy machine. */
const PATIENCE_MS = 90_000;

describe('axe finds nothing on', { timeout: PATIENCE_MS }, () => {
  it.each(VIEWS)('%s', async (_, view, stage) => {
    use(makeFake({ entries: 60, ...stage }));
    await session.read();
    render(view);
    await settle();
    expect(await findings()).toEqual([]);
  });

  it.each(['Mum', 'Dad', 'K-14', 'דנה'])('the page of %s', async (name) => {
    use(makeFake({ entries: 60 }));
    const person = (await api.listRelationships()).find((one) => one.name === name);
    render(Person, { id: person?.id ?? '' });
    await settle();
    expect(await findings()).toEqual([]);
  });

  it('the form of somebody with agreed times, one of them new', async () => {
    use(makeFake({ entries: 60 }));
    const person = (await api.listRelationships()).find((one) => one.name === 'K-14');
    render(Person, { id: person?.id ?? '' });
    (await screen.findByRole('button', { name: 'Amend' })).click();
    (await screen.findByRole('button', { name: 'Add another time' })).click();
    await screen.findByRole('radiogroup', { name: 'Session day' });
    await screen.findByRole('group', { name: 'Agreed time 2' });
    expect(await findings()).toEqual([]);
  });

  it('people with everything opened', async () => {
    use(makeFake());
    visits.people.archived = visits.people.more = true;
    render(People);
    await screen.findByRole('figure', { name: 'The map' });
    expect(await findings()).toEqual([]);
    visits.forget();
  });

  it('a page with why and more ways to look, and the entries behind a mark', async () => {
    use(makeFake());
    const person = (await api.listRelationships()).find((one) => one.name === 'Mum');
    render(Person, { id: person?.id ?? '' });
    (await screen.findByRole('button', { name: 'Why' })).click();
    screen.getByRole('button', { name: 'More ways to look' }).click();
    await screen.findByRole('list', { name: 'What spoke for it' });
    expect(await findings()).toEqual([]);
    const costs = screen.getByRole('figure', { name: 'What it left you with' });
    costs.querySelector<HTMLElement>('[data-mark]')?.click();
    await screen.findByRole('list', { name: 'Entries behind this mark' });
    expect(await findings()).toEqual([]);
  });

  it('old rules, with a new one being written and one that was deleted', async () => {
    use(makeFake({ entries: 60 }));
    for (const words of ['Be polite at all costs', 'Family first']) await api.keepRule({ id: crypto.randomUUID(), words, new_words: 'Kind and clear.' });
    await api.deleteRule('Family first');
    render(Rules);
    (await screen.findByRole('button', { name: 'Rules you deleted' })).click();
    (await screen.findByRole('button', { name: 'Change the new rule' })).click();
    await screen.findByRole('textbox', { name: 'The new rule beside it' });
    expect(await findings()).toEqual([]);
  });

  it('backups with everything opened', async () => {
    use(makeFake({ backupFailure: { code: 'disk-full', message: 'The disk is full.' } }));
    await session.read();
    render(SettingsBackups);
    (await screen.findByRole('button', { name: 'The 2 in the folder' })).click();
    screen.getByRole('button', { name: 'Try a restore' }).click();
    await screen.findByLabelText('Which backup');
    expect(await findings()).toEqual([]);
  });

  it('restoring from a backup', async () => {
    use(makeFake({ state: 'locked' }));
    await session.read();
    render(Restore, { onback: () => {} });
    await settle();
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['palette', Palette],
    ['keys', Keys],
  ] as const)('the %s', async (overlay, view) => {
    use(makeFake());
    overlays.show(overlay);
    render(view);
    await settle();
    expect(await findings()).toEqual([]);
  });
});
