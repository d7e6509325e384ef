import { createRawSnippet } from 'svelte';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import Dialog from './Dialog.svelte';

const user = userEvent.setup();
const children = createRawSnippet(() => ({ render: () => '<p>Words</p>' }));

function show(): { onclose: () => void; unmount: () => void } {
  const onclose = vi.fn();
  const { unmount } = render(Dialog, { open: true, title: 'A page', closeLabel: 'Close', onclose, children });
  return { onclose, unmount };
}

it('a dialog tells that it was closed, once', async () => {
  const { onclose } = show();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(onclose).toHaveBeenCalledOnce();
});

it('a dialog that is taken away tells nobody, for nobody closed it', async () => {
  const { onclose, unmount } = show();
  await screen.findByRole('dialog');
  unmount();
  await new Promise((done) => setTimeout(done));
  expect(onclose).not.toHaveBeenCalled();
});
