import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { use } from '$/api';
import { makeFake } from '$/api/fake';
import Capture from './Capture.svelte';
import { holdEarlyKeys } from './early';

test('what is typed before the sentence stands is at the beginning of it, and keys for the window are none of it', async () => {
  const user = userEvent.setup();
  use(makeFake({ state: 'locked' }));
  holdEarlyKeys(document);
  await user.keyboard('Zo{Shift>}{/Shift}{Control>}h{/Control}{Escape}');
  render(Capture);
  const who = await screen.findByRole('combobox', { name: 'Who asked?' });
  await waitFor(() => expect(document.activeElement).toBe(who));
  await user.keyboard('ra{Enter}my Sunday');
  expect(screen.getByText('Zora')).toBeTruthy();
  expect(screen.getByDisplayValue('my Sunday')).toBeTruthy();
});

test('once a blank has the keyboard, keys go where they always go', async () => {
  const user = userEvent.setup();
  holdEarlyKeys(document);
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  expect(field.value).toBe('');
  field.blur();
  await user.keyboard('x');
  field.focus();
  expect(field.value, 'and none is kept for later').toBe('');
  field.remove();
});

test('before something to choose is seen, a letter chooses nothing and is nobody’s', async () => {
  const user = userEvent.setup();
  holdEarlyKeys(document);
  await user.keyboard('y');
  const choice = document.body.appendChild(Object.assign(document.createElement('input'), { type: 'radio' }));
  const pressed: string[] = [];
  choice.addEventListener('keydown', ({ key, defaultPrevented }) => pressed.push(`${key} ${defaultPrevented}`));
  choice.focus();
  await user.keyboard('n');
  expect(pressed).toEqual(['n false']);
  choice.remove();
});
