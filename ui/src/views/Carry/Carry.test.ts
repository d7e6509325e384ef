import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use, type Api } from '$/api';
import { FAKE_PASSPHRASE, makeFake, type Stage } from '$/api/fake';
import { route, type Place } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import SettingsData from '../SettingsData.svelte';
import EverythingIn from './EverythingIn.svelte';
import EverythingOut from './EverythingOut.svelte';
import Spreadsheet from './Spreadsheet.svelte';

const user = userEvent.setup();
/** axe takes seconds on a busy machine. */
const PATIENCE_MS = 30_000;
let shell: Api;

const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const said = () => toasts.list[0]?.message;

async function begin(place: Place, stage: Partial<Stage> = {}): Promise<void> {
  shell = makeFake({ entries: 40, ...stage });
  use(shell);
  await session.read();
  route.reset();
  route.go({ view: 'settings' });
  route.go(place);
}

async function findings(): Promise<string[]> {
  const off = { enabled: false };
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': off, region: off, 'landmark-one-main': off } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

beforeEach(() => toasts.clear());

describe('everything out', () => {
  it('asks for the passphrase again, says that anybody can read the file, and tells what it holds', async () => {
    await begin({ view: 'everything-out' });
    render(EverythingOut);
    screen.getByText(/The file is not encrypted/);
    await press('Choose where it goes');
    screen.getByText(/Write the passphrase that opens the journal/);
    await user.type(screen.getByLabelText('Your passphrase'), 'not this');
    await press('Choose where it goes');
    await screen.findByText(/That is not the passphrase/);
    expect(route.place.view).toBe('everything-out');

    await user.clear(screen.getByLabelText('Your passphrase'));
    await user.type(screen.getByLabelText('Your passphrase'), `${FAKE_PASSPHRASE}{Enter}`);
    await waitFor(() => expect(said()).toMatch(/^Written and read again: \d+ things/));
    expect(route.place.view).toBe('settings');
  });

  it('stays where it is if one thinks better of it in the dialog', async () => {
    await begin({ view: 'everything-out' });
    shell.exportEverything = async () => null;
    render(EverythingOut);
    await user.type(screen.getByLabelText('Your passphrase'), `${FAKE_PASSPHRASE}{Enter}`);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(said()).toBeUndefined();
    expect(route.place.view).toBe('everything-out');
  });

  it('tells how far it has come, and stops', async () => {
    await begin({ view: 'everything-out' }, { delay: 30 });
    render(EverythingOut);
    await user.type(screen.getByLabelText('Your passphrase'), `${FAKE_PASSPHRASE}{Enter}`);
    const bar = await screen.findByRole('progressbar', { name: 'How far it has come' });
    await waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('25'));
    await press('Stop');
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByText(/◆ Stopped/)).toBeNull();
    expect(said()).toBeUndefined();
  });
});

describe('everything in', () => {
  it('shows what would come in before it does, and can be taken back', async () => {
    await begin({ view: 'everything-in' });
    render(EverythingIn);
    await press('Choose a file');
    await screen.findByText('42 entries');
    screen.getByText('3 people');
    screen.getByText(/2 things are here already and say something else/);
    screen.getByText(/1 person has the name of somebody who is here already/);
    expect(await api.listImports()).toEqual([]);
    await press('Bring it in');
    await waitFor(() => expect(said()).toBe('42 entries came in.'));
    expect((await api.listImports()).length).toBe(1);
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await api.listImports()).toEqual([]);
  });

  it('says why a file is refused', async () => {
    await begin({ view: 'everything-in' });
    shell.readEverything = () => Promise.reject({ code: 'not-everything', message: 'This is no file of everything.' });
    render(EverythingIn);
    await press('Choose a file');
    await screen.findByText(/This is no file of everything/);
    expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull();
  });
});

describe('a spreadsheet', () => {
  it('asks what it cannot know, shows the rows, and brings in those that can come in', { timeout: PATIENCE_MS }, async () => {
    await begin({ view: 'spreadsheet' });
    render(Spreadsheet);
    await press('Choose a file');
    expect(await screen.findByLabelText('Date')).toHaveProperty('value', 'date');
    screen.getByText('No row can come in yet.');
    expect(screen.queryByRole('button', { name: /Bring in/ })).toBeNull();

    await user.click(screen.getByRole('radio', { name: 'the day comes first' }));
    const table = await screen.findByRole('table', { name: 'How the first rows come in' });
    within(table).getByText(/3 April/);
    await press('2 rows cannot come in');
    screen.getByText('Line 3: say above what this answer means. It says “perhaps”.');
    screen.getByText('Line 4: nobody is named.');

    await user.selectOptions(screen.getByLabelText('“perhaps” as my answer'), 'later');
    await screen.findByText(/^2 rows can come in/);
    expect(await findings()).toEqual([]);
    await press('Bring in the 2 rows that can come in');
    await waitFor(() => expect(said()).toBe('2 entries came in.'));
    expect(await api.listImports()).toMatchObject([{ source: 'spreadsheet', entries: 2 }]);
    expect(route.place.view).toBe('settings');
  });

  it('says when a column is missing, and no two columns hold the same', async () => {
    await begin({ view: 'spreadsheet' });
    render(Spreadsheet);
    await press('Choose a file');
    await user.selectOptions(await screen.findByLabelText('Weather'), 'who');
    await waitFor(() => expect(screen.getByLabelText('Who')).toHaveProperty('value', ''));
    await user.selectOptions(screen.getByLabelText('Date'), '');
    await screen.findByText(/A column that says who it was and one that says when are needed/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('asks for all rows or none where every one can come in', async () => {
    await begin({ view: 'spreadsheet' });
    const asked: boolean[] = [];
    const take = shell.importCsv.bind(shell);
    shell.importCsv = async (id, mapping, allOrNone) => {
      asked.push(allOrNone);
      return take(id, mapping, allOrNone);
    };
    const read = shell.readCsv.bind(shell);
    shell.readCsv = async (mapping) => {
      const preview = await read(mapping && { ...mapping, date_order: 'day_first' });
      return preview && { ...preview, good: 3, bad: 0, bad_rows: [] };
    };
    render(Spreadsheet);
    await press('Choose a file');
    await press('Bring in 3 rows');
    await waitFor(() => expect(asked).toEqual([true]));
  });
});

describe('the settings of one’s data', () => {
  it('lead to each way, and take back what came in', { timeout: PATIENCE_MS }, async () => {
    await begin({ view: 'settings' });
    await api.importEverything('0198a1b2-0000-7000-8000-000000000001');
    render(SettingsData);
    for (const [name, view] of [['Everything out', 'everything-out'], ['Everything in', 'everything-in'], ['From a spreadsheet', 'spreadsheet']] as const) {
      await press(name);
      expect(route.place.view).toBe(view);
    }
    await screen.findByText('42 entries, 3 people');
    expect(await findings()).toEqual([]);
    await press(/^Take back what came in/);
    await waitFor(() => expect(said()).toBe('Taken back.'));
    await waitFor(() => expect(screen.queryByText('42 entries, 3 people')).toBeNull());
  });

  it('say in a made-up journal that there is nothing to take out', async () => {
    await begin({ view: 'settings' }, { state: 'looking_around' });
    render(SettingsData);
    screen.getByText(/This is a made-up journal, so there is nothing of yours/);
    expect(screen.queryByRole('button', { name: 'Everything out' })).toBeNull();
  });
});
