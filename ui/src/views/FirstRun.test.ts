import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Api } from '$/api';
import { makeFake } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import FirstRun from './FirstRun.svelte';

let shell: Api;
const user = userEvent.setup();
const button = (name: string) => screen.getByRole('button', { name });
const passphrase = () => screen.getByLabelText('Passphrase');
const again = () => screen.getByLabelText('The same once more');

beforeEach(async () => {
  shell = makeFake({ state: 'absent', entries: 0, recovery: 'to_do' });
  use(shell);
  await session.read();
  render(FirstRun);
});

describe('the first run', () => {
  it('says what this is, where it is kept and that nothing leaves it, before it asks for anything', () => {
    expect(screen.getByRole('heading', { level: 1 })).toBe(document.activeElement);
    expect(screen.getByText(/in one folder on this computer/)).toBeTruthy();
    expect(screen.getByText(/Nothing leaves this computer unless you export it/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says that safety comes first, and has help one press away', async () => {
    expect(screen.getByText(/your safety comes first/)).toBeTruthy();
    await user.click(button('Help resources'));
    expect(screen.getByRole('heading', { name: 'Help resources' })).toBe(document.activeElement);
    await user.click(button('Back'));
    expect(button('Make my journal')).toBeTruthy();
  });

  it('makes the journal by keyboard alone and goes to the composer', async () => {
    const create = vi.spyOn(shell, 'createVault');
    button('Make my journal').focus();
    await user.keyboard('{Enter}');
    expect(passphrase(), 'one can type at once').toBe(document.activeElement);
    await user.keyboard('copper lantern walks slowly{Enter}');
    expect(again(), 'Enter leads on to the repetition').toBe(document.activeElement);
    await user.keyboard('copper lantern walks slowly{Enter}');
    await expect.poll(() => session.state).toBe('open');
    expect(create).toHaveBeenCalledExactlyOnceWith('copper lantern walks slowly');
    expect(route.intent).toBe('compose');
  });

  it('makes nothing while the two differ, and says so', async () => {
    const create = vi.spyOn(shell, 'createVault');
    await user.click(button('Make my journal'));
    await user.type(passphrase(), 'one thing');
    await user.type(again(), 'another{Enter}');
    expect(screen.getByText(/The two are not the same yet/)).toBeTruthy();
    expect(create).not.toHaveBeenCalled();
  });

  it('tells how strong the passphrase is, in the words of the shell', async () => {
    await user.click(button('Make my journal'));
    await user.type(passphrase(), 'abc');
    expect(await screen.findByText(/would find this one in about a minute/)).toBeTruthy();
  });

  it('draws six words, which are typed again like one of one\'s own', async () => {
    const create = vi.spyOn(shell, 'createVault');
    await user.click(button('Make my journal'));
    await user.click(button('Make one for me'));
    const words = await screen.findByText('lantern gravel oboe thimble meadow crisp');
    expect(words).toBeTruthy();
    await user.click(button('Make my journal'));
    expect(create, 'six words that nobody typed are six words that nobody has').not.toHaveBeenCalled();
    await user.type(again(), 'lantern gravel oboe thimble meadow crisp{Enter}');
    expect(create).toHaveBeenCalledExactlyOnceWith('lantern gravel oboe thimble meadow crisp');
  });

  it('shows and hides what is typed', async () => {
    await user.click(button('Make my journal'));
    expect(passphrase().getAttribute('type')).toBe('password');
    const [show] = screen.getAllByRole('button', { name: 'Show the passphrase' });
    if (!show) throw new Error('nothing shows the passphrase');
    await user.click(show);
    expect(passphrase().getAttribute('type')).toBe('text');
  });

  it('says what went wrong and keeps what was typed', async () => {
    shell.createVault = () => Promise.reject({ code: 'disk-full', message: 'The disk is full.' });
    await user.click(button('Make my journal'));
    await user.type(passphrase(), 'copper lantern');
    await user.type(again(), 'copper lantern{Enter}');
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect(passphrase()).toHaveProperty('value', 'copper lantern');
  });

  it('leads to a journal that is there already, instead of saying so for ever', async () => {
    const status = await shell.vaultStatus();
    shell.createVault = () => Promise.reject({ code: 'already-present', message: 'There is one.' });
    shell.vaultStatus = () => Promise.resolve({ ...status, state: 'locked' });
    await user.click(button('Make my journal'));
    await user.type(passphrase(), 'copper lantern');
    await user.type(again(), 'copper lantern{Enter}');
    await expect.poll(() => session.state).toBe('locked');
  });

  it('opens a made-up journal to look around in', async () => {
    await user.click(button('Look around in a made-up journal'));
    await expect.poll(() => session.lookingAround).toBe(true);
  });
});
