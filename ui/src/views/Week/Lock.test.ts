import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { api } from '$/api';
import { FAKE_PASSPHRASE } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import OpenJournal from '../OpenJournal.svelte';
import { journal } from './testing';

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.findByRole('button', { name });

afterEach(() => void vi.useRealTimers());

// What scrolls is no concern of jsdom.
Element.prototype.scrollTo = () => {};

it('A sitting that a lock interrupts goes on where it was, with every half-written word', async () => {
  await journal();
  const { unmount } = render(OpenJournal);
  await user.click(await button('Week'));
  await user.click(await button('The short way'));
  await screen.findByRole('heading', { name: /^The plan you had/ });
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: /^One small plan/ });
  await user.type(screen.getByRole('textbox', { name: 'does or asks what' }), 'asks for my ev');
  await user.click(await button('Add a note'));
  await user.keyboard('Not on');
  // At once: before anything that waits a moment was written.
  await session.lock();
  unmount();
  expect(session.state).toBe('locked');

  await api.unlockWithPassphrase(FAKE_PASSPHRASE);
  await session.read();
  route.reset();
  render(OpenJournal);
  await user.click(await button('Week'));
  await user.click(await button('Go on where you left it'));
  await screen.findByRole('heading', { name: /^One small plan/ });
  await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'does or asks what' }).value).toBe('asks for my ev'));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'A note, if you like' }).value).toBe('Not on');
});
