import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure, use, type Api } from '$/api';
import { FAKE_PASSPHRASE, makeFake, type Stage } from '$/api/fake';
import { FAKE_WORDS } from '$/api/fake/share';
import { overlays } from '$/state/overlays.svelte';
import { session } from '$/state/session.svelte';
import { Sharing } from '$/state/share.svelte';
import Share from './Share.svelte';

const user = userEvent.setup();
const OPEN = 'A page for my therapist';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const check = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const talkAbout = () => screen.getByRole('textbox', { name: 'What I’d like to talk about' });
/** axe takes seconds on a busy machine. */
const PATIENCE_MS = 30_000;

let shell: Api;
let sharing: Sharing;

async function show(stage: Partial<Stage> = {}): Promise<void> {
  shell = makeFake({ entries: 120, ...stage });
  use(shell);
  await session.read();
  sharing = new Sharing();
  render(Share, { sharing });
}

/** What the page says that is shown, without its markup. */
function page(): string {
  const frame = screen.queryByTitle<HTMLIFrameElement>('The page, as it would leave');
  return frame ? decodeURIComponent(frame.getAttribute('src') ?? '').replace(/<[^>]*>/g, ' ') : '';
}

const pageSays = (text: string | RegExp) => expect.poll(page).toMatch(text);

async function open(stage: Partial<Stage> = {}): Promise<void> {
  await show(stage);
  await user.click(await screen.findByRole('button', { name: OPEN }));
  await pageSays(/Family A/);
}

async function write(passphrase: string): Promise<void> {
  const field = screen.getByLabelText('Your passphrase, once more');
  await user.clear(field);
  await user.type(field, `${passphrase}{Enter}`);
}

beforeEach(() => overlays.close());

describe('the way to the page', () => {
  it('is one button, and a page that is not asked for is not made', async () => {
    await show();
    const preview = vi.spyOn(shell, 'previewReport');
    await screen.findByRole('button', { name: OPEN });
    screen.getByText('Nothing was shared yet.');
    expect(preview).not.toHaveBeenCalled();
  });

  it('is not there while there is nothing to hand over', async () => {
    await show({ entries: 0 });
    await screen.findByText('Nothing to hand over yet. Hedges start small.');
    expect(screen.queryByRole('button', { name: OPEN })).toBeNull();
  });

  it('says so when the journal cannot be read', async () => {
    await show({ failing: 'database-damaged' });
    await screen.findByText(/could not be read/);
  });
});

describe('choosing', () => {
  it('calls people by an alias, and by their names only when that is chosen', async () => {
    await open();
    expect(page()).not.toMatch(/Mum|Jonas/);
    await user.click(check('Names'));
    await pageSays(/Mum/);
    screen.getByText('Everyone is called by their name on the page.');
  });

  it('calls somebody by the word that is written beside the name', async () => {
    await open();
    await user.type(screen.getByLabelText('On the page, Mum is'), 'mother{Enter}');
    await pageSays(/mother/);
    expect(page()).not.toMatch(/Mum/);
  });

  it('leaves out whom one unticks', async () => {
    await open();
    await pageSays(/Partner A/);
    await user.click(check('Jonas'));
    await waitFor(() => expect(page()).not.toMatch(/Partner A/));
    await pageSays(/Family A/);
  });

  it('keeps the room of the longest note, so that no tick moves away from under the pointer', async () => {
    await open();
    const rooms = () => [...document.querySelectorAll<HTMLElement>('[data-note]')].map((room) => room.dataset['note']);
    const before = rooms();
    expect(before).toHaveLength(3);
    await user.click(check('Names'));
    await pageSays(/Mum/);
    expect(rooms()).toEqual(before);
  });

  it('leaves clients out unless they are chosen, and then goes by codes alone', async () => {
    await open();
    expect(page()).not.toMatch(/Client/);
    expect(screen.queryByRole('checkbox', { name: 'K-14' })).toBeNull();
    await user.click(check('Clients, by code only'));
    await screen.findByText(/everybody goes by a code/);
    await pageSays(/Client A/);
    await waitFor(() => expect(check('Names').disabled, 'codes only means no names').toBe(true));
    expect(screen.queryByLabelText('On the page, Mum is')).toBeNull();
  });

  it('keeps everything beside the page out until it is ticked, and counts it then', async () => {
    await open();
    for (const name of ['The log, a line for each entry', 'The words of requests', 'My notes', 'Weeks I looked back on', 'Days and times', 'Names']) {
      expect(check(name).checked, name).toBe(false);
    }
    screen.getByText('Weeks, no days');
    screen.getByText('No names');
    await user.click(check('The log, a line for each entry'));
    await screen.findByText(/\d+ lines of the log/);
  });

  it('says of the weeks looked back on what would leave of them, and counts them once they are chosen', async () => {
    await open();
    const weeks = check('Weeks I looked back on');
    expect(weeks.checked).toBe(false);
    const hint = screen.getByText('What you noted, the plan you made, the old rule you marked.');
    expect(weeks.getAttribute('aria-describedby')).toBe(hint.id);
    expect(screen.queryByText('One week you looked back on')).toBeNull();
    await user.click(weeks);
    await screen.findByText('One week you looked back on');
    expect(sharing.sent.include.reflections).toBe(true);
    await user.click(weeks);
    await waitFor(() => expect(screen.queryByText('One week you looked back on')).toBeNull());
  });

  it('takes up to three moments, whose words can be changed for the page', async () => {
    await open();
    await user.click(button('Pick a moment'));
    const list = () => within(screen.getByRole('region', { name: 'Moments' })).getAllByRole<HTMLInputElement>('checkbox');
    for (const place of [0, 1, 2]) await user.click(list()[place] as HTMLElement);
    await screen.findByText('Three are picked. Take one out to pick another.');
    expect(list()[3]?.disabled).toBe(true);
    await screen.findByText('3 moments, with their words');

    const [first] = sharing.moments;
    const field = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${first?.name}`) })[0];
    await user.clear(field as HTMLElement);
    await user.type(field as HTMLElement, 'the evening before');
    expect(sharing.sent.moments[0]).toEqual({ entry: first?.id, words: 'the evening before' });

    await user.click(screen.getAllByRole('button', { name: /^Take out/ })[0] as HTMLElement);
    expect(sharing.moments.length).toBe(2);
    expect(list()[3]?.disabled).toBe(false);
    await waitFor(() => expect(document.activeElement, 'the keyboard goes on at the next').toBe(screen.getAllByRole('button', { name: /^Take out/ })[0]));
  });

  it('leaves single entries out', async () => {
    await open();
    await user.click(check('The log, a line for each entry'));
    const before = Number(/\d+/.exec((await screen.findByText(/lines of the log/)).textContent ?? '')?.[0]);
    await user.click(button('Leave entries out'));
    const [newest] = within(screen.getByRole('region', { name: 'Also on the page' })).getAllByRole('checkbox', { name: /^\d+ \w+ \d{4}\. / });
    await user.click(newest as HTMLElement);
    await screen.findByText(`${before - 1} lines of the log`);
  });

  it('takes two dates, beginning with the days that are meant now', async () => {
    await open({ today: '2026-11-20' });
    await user.click(screen.getByRole('radio', { name: 'from one day to another' }));
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-08-29');
    await user.clear(screen.getByLabelText('From'));
    await user.type(screen.getByLabelText('From'), '2026-10-01');
    await pageSays(/From 2026-10-01 to 2026-11-20/);
  });

  it('keeps the page that was there until the next one is here, and when there is none says why', async () => {
    await open();
    const before = page();
    shell.previewReport = () => Promise.reject(new Failure('database-damaged', 'It could not be read.'));
    await user.click(check('Names'));
    await screen.findByText(/as it was before. It could not be read/);
    expect(page()).toBe(before);
  });

  it('asks once for several changes in a row', async () => {
    await open();
    const preview = vi.spyOn(shell, 'previewReport');
    await user.type(talkAbout(), 'Saturdays');
    await pageSays(/Saturdays/);
    expect(preview.mock.calls.length).toBeLessThan(9);
  });

  it('stays chosen when the page is put away by Esc, while the page itself is forgotten', async () => {
    await open();
    const forget = vi.spyOn(shell, 'leavePreview');
    await user.type(talkAbout(), 'Saturdays');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button(OPEN)));
    expect(forget).toHaveBeenCalled();
    expect(page()).toBe('');
    await user.click(button(OPEN));
    await pageSays(/Saturdays/);
  });
});

describe('handing over', () => {
  it('takes the passphrase once more', async () => {
    await open();
    await user.click(button('Choose where it goes'));
    await screen.findByText('Write your passphrase first.');
    await write('wrong');
    await screen.findByText(/That is not the passphrase/);
    expect(sharing.written).toBeNull();
  });

  it('shows the words of a locked file once, hides them, and lists what was shared without them', async () => {
    await open();
    await write(FAKE_PASSPHRASE);
    await screen.findByText(FAKE_WORDS);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'It is written' })));
    screen.getByText(/not in the same mail/);
    screen.getByText('Noted among what you shared.');
    await user.click(button('Hide the words'));
    expect(screen.queryByText(FAKE_WORDS)).toBeNull();
    await user.click(button('Done'));
    await screen.findByRole('heading', { level: 2, name: 'Shared before' });
    await screen.findByText(/^locked PDF, of .*, about .*Mum/);
    expect(document.body.textContent).not.toContain(FAKE_WORDS);
  });

  it('says of an open form that whoever has it can read it, before and after', async () => {
    await open();
    await user.click(button('Other forms'));
    await user.click(screen.getByRole('radio', { name: 'open PDF' }));
    screen.getByText('Whoever has the file can read it.');
    await write(FAKE_PASSPHRASE);
    await screen.findByText('Whoever has this file can read it.');
    expect(screen.queryByText('The six words that open it')).toBeNull();
  });

  it('offers paper first, as a PDF that stays readable, while the locked one stays chosen until one says otherwise', async () => {
    await open();
    const ways = () => within(screen.getByRole('radiogroup', { name: 'How it leaves' })).getAllByRole<HTMLInputElement>('radio');
    expect(ways().map((way) => way.labels?.[0]?.textContent?.trim())).toEqual(['on paper', 'locked PDF', 'sealed page']);
    expect(ways().map((way) => way.checked)).toEqual([false, true, false]);
    const asked = vi.spyOn(shell, 'writeReport');
    await user.click(screen.getByRole('radio', { name: 'on paper' }));
    screen.getByText(/Until you delete it, whoever has the file can read it/);
    await write(FAKE_PASSPHRASE);
    await screen.findByText(/Print it where you open it/);
    expect(asked.mock.calls[0]?.[1], 'noted as what it was for').toBe('print');
    await user.click(button('Done'));
    await screen.findByText(/^on paper, of /);
  });

  it('changes nothing where one thinks better of it in the dialog', async () => {
    await open();
    const asked = vi.spyOn(shell, 'writeReport').mockResolvedValue(null);
    await write(FAKE_PASSPHRASE);
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    await waitFor(() => expect(sharing.writing.busy).toBe(false));
    screen.getByRole('heading', { level: 1, name: OPEN });
  });

  it('says why a file could not be written', async () => {
    await open();
    shell.writeReport = () => Promise.reject(new Failure('no-room-for-file', 'There is no room for the file.'));
    await write(FAKE_PASSPHRASE);
    await screen.findByText('There is no room for the file.');
  });

  it('asks for no passphrase in a made-up journal, which has none', async () => {
    await open({ state: 'looking_around' });
    expect(screen.queryByLabelText('Your passphrase, once more')).toBeNull();
    await user.click(button('Choose where it goes'));
    await screen.findByText(FAKE_WORDS);
  });
});

describe('axe', { timeout: PATIENCE_MS }, () => {
  async function findings(): Promise<string[]> {
    const rules = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main'].map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(document.body, { rules, iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }

  it('finds nothing before, on the page with everything opened, and after', async () => {
    await show();
    await screen.findByText('Nothing was shared yet.');
    expect(await findings()).toEqual([]);
    await user.click(button(OPEN));
    await pageSays(/Family A/);
    await user.click(button('Pick a moment'));
    await user.click(button('Leave entries out'));
    await user.click(button('Other forms'));
    await user.click(screen.getByRole('radio', { name: 'from one day to another' }));
    expect(await findings()).toEqual([]);
    await write(FAKE_PASSPHRASE);
    await screen.findByText(FAKE_WORDS);
    expect(await findings()).toEqual([]);
  });
});
