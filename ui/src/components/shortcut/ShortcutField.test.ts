import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ShortcutField from './ShortcutField.svelte';

const keys = 'control+shift+KeyH';
const show = (heard: 'yes' | 'by_desktop' | 'not_here', desktop_says: string | null = null) =>
  render(ShortcutField, { shortcut: { keys, heard, desktop_says, command: '/opt/hedgerow --log', has_tray: true }, onchoose: () => undefined });
const choose = () => screen.queryByRole('button', { name: 'Choose other keys' });

test('keys that the desktop listens for are named in its words, and are not chosen here', () => {
  show('by_desktop', 'Super J');
  expect(screen.getByText(/Your desktop listens for it: Super J\./)).toBeTruthy();
  expect(choose()).toBeNull();
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
