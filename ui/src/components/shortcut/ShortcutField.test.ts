import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { CaptureShortcut } from '$/api';
import ShortcutField from './ShortcutField.svelte';

const keys = 'control+shift+KeyH';
const show = (heard: CaptureShortcut['heard'], desktop_says: string | null = null, onaskagain = () => {}) =>
  render(ShortcutField, { shortcut: { keys, heard, desktop_says, command: '/opt/hedgerow --log', has_tray: true }, onchoose: () => {}, onaskagain });
const choose = () => screen.queryByRole('button', { name: 'Choose other keys' });

test('keys that the desktop listens for are named in its words, and are not chosen here', () => {
  show('by_desktop', 'Super J');
  expect(screen.getByText(/Your desktop listens for it: Super J\./)).toBeTruthy();
  expect(choose()).toBeNull();
});

test('a desktop that does not say which keys it listens for is not guessed at', () => {
  show('by_desktop');
  expect(screen.getByText(/^Your desktop listens for it\. Its own settings say which keys/)).toBeTruthy();
});

test('where nobody listens, the command to bind is told', () => {
  show('not_here');
  expect(screen.getByText('/opt/hedgerow --log')).toBeTruthy();
  expect(choose()).toBeNull();
});

test('keys that Hedgerow hears can be chosen', () => {
  show('yes');
  expect(screen.getByText('Ctrl Shift H opens it.')).toBeTruthy();
  expect(choose()).toBeTruthy();
});

test('a no is told as a no, with the command to bind and the way to be asked again, which keeps the keyboard', () => {
  const again = vi.fn();
  show('declined', null, again);
  const said = screen.getByText(/the answer was no\. You can have it ask you again/);
  screen.getByRole('button', { name: 'Ask again' }).click();
  expect(again).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(said);
  expect(screen.getByText('/opt/hedgerow --log')).toBeTruthy();
  expect(choose()).toBeNull();
});

test.each([['asking', /waits for the answer/], ['not_asked_yet', /Once there is a journal of your own/]] as const)(
  'while nobody knows yet (%s) there is nothing to bind and nothing to choose',
  (heard, words) => {
    show(heard);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText('/opt/hedgerow --log')).toBeNull();
    expect(choose()).toBeNull();
  },
);
