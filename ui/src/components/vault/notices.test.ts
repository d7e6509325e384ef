import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import MadeUpBanner from './MadeUpBanner.svelte';
import Warnings from './Warnings.svelte';

const user = userEvent.setup();

describe('what was noticed at unlock', () => {
  it('is told in the words of the shell, and dismissed by its code', async () => {
    const ondismiss = vi.fn();
    const warnings = [
      { code: 'rolled-back', message: 'This journal is older than when it was last open here.' },
      { code: 'capture-key-replaced', message: 'The key that seals was exchanged.' },
    ];
    render(Warnings, { warnings, ondismiss });
    expect(screen.getByRole('region', { name: 'Something to know' })).toBeTruthy();
    expect(screen.getByText(/older than when it was last open/)).toBeTruthy();
    const [, second] = screen.getAllByRole('button', { name: 'I have read this' });
    if (second) await user.click(second);
    expect(ondismiss).toHaveBeenCalledExactlyOnceWith('capture-key-replaced');
  });

  it('takes no room if there is nothing', () => {
    render(Warnings, { warnings: [], ondismiss: () => undefined });
    expect(screen.queryByRole('region')).toBeNull();
  });
});

it('a made-up journal says that nothing is kept, with the way to one of one\'s own', async () => {
  const onown = vi.fn();
  render(MadeUpBanner, { onown });
  expect(screen.getByText('A made-up journal. Nothing here is kept.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make my own journal' }));
  expect(onown).toHaveBeenCalledOnce();
});
