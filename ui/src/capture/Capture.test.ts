import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { api, news, use, type Api } from '$/api';
import { makeFake } from '$/api/fake';
import { everything, toFilter } from '$/components/entries/filter';
import Capture from './Capture.svelte';

const user = userEvent.setup();
let shell: Api;

function begin(state: 'open' | 'locked'): void {
  shell = { ...makeFake({ state }), putCaptureAway: vi.fn(async () => undefined), sealCapture: vi.fn(async () => null), forgetSealed: vi.fn(async () => null) };
  use(shell);
  render(Capture);
}

async function write(who: string, what: string): Promise<void> {
  await user.type(await screen.findByRole('combobox', { name: 'Who asked?' }), `${who}{Enter}`);
  await user.type(screen.getByRole('textbox', { name: 'What did they ask for?' }), `${what}{Enter}`);
}

/** Whether a beginning that says this was sealed; a slow machine may have sealed a shorter one before. */
const sealed = (text: string) =>
  vi.mocked(shell.sealCapture).mock.calls.some(([{ said }]) => said.said === 'unfinished' && said.state.includes(text));

beforeEach(() => vi.restoreAllMocks());

test('while locked nobody is asked who they know, and what is kept is sealed', async () => {
  begin('locked');
  await screen.findByText(/nobody can read it again/);
  await write('Zora', 'my Sunday');
  await user.keyboard('ry2{Enter}');
  expect(await screen.findByText('Sealed. It can be read again once you unlock.', { selector: '.line' })).toBeTruthy();
  const said = expect.objectContaining({ said: 'entry', who: 'Zora', request: 'my Sunday', want: 'no', cost: 'drained' });
  expect(shell.sealCapture).toHaveBeenCalledWith(expect.objectContaining({ said }));
  await user.keyboard(' ');
  expect(shell.putCaptureAway).toHaveBeenCalledOnce();
});

test('while locked Esc seals what was begun', async () => {
  begin('locked');
  await screen.findByText(/nobody can read it again/);
  await write('Zora', 'my Sunday');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(shell.putCaptureAway).toHaveBeenCalledOnce());
  expect(shell.sealCapture).toHaveBeenCalledWith(expect.objectContaining({ said: expect.objectContaining({ said: 'unfinished' }) }));
});

test('what cannot be sealed stays, and the window says why', async () => {
  begin('locked');
  shell.sealCapture = async () => Promise.reject({ code: 'disk-full', message: 'The disk is full.' });
  await screen.findByText(/nobody can read it again/);
  await write('Zora', 'my Sunday');
  await user.keyboard('{Escape}');
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  expect(shell.putCaptureAway).not.toHaveBeenCalled();
  expect(screen.getByDisplayValue('my Sunday')).toBeTruthy();
});

test('while locked what is written is sealed before anybody says so, and what becomes of it has the same id', async () => {
  begin('locked');
  await screen.findByText(/nobody can read it again/);
  await write('Zora', 'my Sunday');
  window.dispatchEvent(new Event('blur'));
  await waitFor(() => expect(sealed('my Sunday')).toBe(true));
  await user.keyboard('ry2{Enter}');
  await screen.findByText('Sealed. It can be read again once you unlock.', { selector: '.line' });
  const drafts = vi.mocked(shell.sealCapture).mock.calls.map(([draft]) => draft);
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
  expect(drafts.at(-1)?.said).toMatchObject({ said: 'entry', request: 'my Sunday' });
  expect(shell.forgetSealed).not.toHaveBeenCalled();
});

test('while locked a sentence that is taken back leaves nothing sealed', async () => {
  begin('locked');
  await screen.findByText(/nobody can read it again/);
  await write('Zora', 'my Sunday');
  window.dispatchEvent(new Event('blur'));
  await waitFor(() => expect(sealed('my Sunday')).toBe(true));
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  window.dispatchEvent(new Event('blur'));
  await waitFor(() => expect(shell.forgetSealed).toHaveBeenCalledOnce());
});

test('what was begun while locked goes on as a draft once the journal is open, and waits nowhere else', async () => {
  begin('locked');
  await screen.findByText(/nobody can read it again/);
  await write('Zora', 'my Sunday');
  window.dispatchEvent(new Event('blur'));
  await waitFor(() => expect(sealed('my Sunday')).toBe(true));
  use({ ...shell, ...makeFake(), forgetSealed: shell.forgetSealed });
  news.captureCalled.tell('begin');
  await screen.findByText(/What you have begun stays/);
  await waitFor(() => expect(shell.forgetSealed).toHaveBeenCalledOnce());
  expect(await api.loadDraft('capture')).toContain('my Sunday');
});

test('a request that is not answered yet is sealed too', async () => {
  begin('locked');
  await screen.findByText(/nobody can read it again/);
  await write('Zora', 'my Sunday');
  await user.click(screen.getByRole('button', { name: 'Not answered yet' }));
  await screen.findByText('Sealed. It can be read again once you unlock.', { selector: '.line' });
  expect(shell.sealCapture).toHaveBeenCalledWith(expect.objectContaining({ said: expect.objectContaining({ said: 'waiting', who: 'Zora' }) }));
});

test('while open it is kept like any other, Esc keeps the draft, and nothing is sealed', async () => {
  begin('open');
  await screen.findByText(/What you have begun stays/);
  await write('Zora', 'my Sunday');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(shell.putCaptureAway).toHaveBeenCalledOnce());
  expect(await api.loadDraft('capture')).toContain('my Sunday');
  await user.keyboard('ry2{Enter}');
  await screen.findByText('Kept. You can put it down now.', { selector: '.line' });
  const page = await api.listEntries(toFilter(everything(), '2026-11-20'), null, 1);
  expect(page.entries[0]?.request).toBe('my Sunday');
  expect(shell.sealCapture).not.toHaveBeenCalled();
});
