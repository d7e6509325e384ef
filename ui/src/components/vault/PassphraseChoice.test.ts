import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Failure } from '$/api';
import PassphraseChoice from './PassphraseChoice.svelte';

it('says why no words could be drawn, and draws them the next time', async () => {
  const user = userEvent.setup();
  let failing = true;
  render(PassphraseChoice, {
    value: '',
    again: '',
    label: 'Passphrase',
    rate: () => Promise.reject(new Failure('unreachable', 'No answer.')),
    suggest: async () => {
      if (failing) throw new Failure('cryptography', 'No random numbers.');
      return 'six drawn words';
    },
  });
  const suggest = screen.getByRole('button', { name: 'Make one for me' });
  await user.click(suggest);
  expect(await screen.findByText('No random numbers.')).toBeTruthy();
  failing = false;
  await user.click(suggest);
  expect(await screen.findByText('six drawn words')).toBeTruthy();
  expect(screen.queryByText('No random numbers.')).toBeNull();
});
