import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, news, use, type CaptureShortcut } from '$/api';
import { makeFake } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { kept, log, open, openAnew, page, show, user, who } from '$/testing/today';

beforeEach(() => route.reset());

describe('the days', () => {
  it('say that nothing is here yet', async () => {
    await show({ entries: 0 });
    expect(await screen.findByText('Nothing here yet. Hedges start small.')).toBeTruthy();
  });
  it('say so if nothing is found, and show everything again', async () => {
    await show();
    await user.type(screen.getByRole('searchbox', { name: 'Search the journal' }), 'zzzz');
    expect(await screen.findByText('Nothing found.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(await screen.findByRole('list', { name: 'Entries, newest first' })).toBeTruthy();
  });
  it('are narrowed down by person', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'Narrow it down' }));
    await user.selectOptions(screen.getByLabelText('Person'), 'Mum');
    const list = screen.getByRole('list', { name: 'Entries, newest first' });
    await waitFor(() => {
      const rows = within(list).getAllByRole('button');
      expect(rows.every((row) => row.textContent?.includes('Mum'))).toBe(true);
    });
  });
  it('say what went wrong, and try again', async () => {
    await show({ failing: 'database-damaged' });
    expect(await screen.findByText(/The journal could not be read/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
  it('take the focus by the search of the whole window', async () => {
    await show();
    route.go({ view: 'today' }, 'search');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search the journal' })));
  });
});

describe('backups', () => {
  const UNPLUGGED = { code: 'backup-folder-missing', message: 'The folder is not there.' };
  const OLD = 'The last backup is 4 days old. Since then none could be made.';
  it('are spoken of once none could be made for three days, with the way to why', async () => {
    await show({ backups: true, backupAge: 4, backupFailure: UNPLUGGED });
    await screen.findByText(OLD);
    await user.click(screen.getByRole('button', { name: 'See why' }));
    expect([route.place, route.take('backups')]).toEqual([{ view: 'settings' }, true]);
  });
  it('are spoken of if there is none at all', async () => {
    await show({ backups: false, backupFailure: UNPLUGGED });
    await screen.findByText('No backup could be made yet.');
  });
  it('are not spoken of any more once one was made', async () => {
    await show({ backups: true, backupAge: 4, backupFailure: UNPLUGGED });
    await screen.findByText(OLD);
    await api.backUpNow();
    await waitFor(() => expect(screen.queryByText(OLD)).toBeNull());
  });
  it.each([
    { backups: true, backupAge: 2, backupFailure: UNPLUGGED },
    { backups: true, backupAge: 40, backupFailure: null },
    { backups: true, backupAge: 40, backupFailure: UNPLUGGED, state: 'looking_around' as const },
  ])('are not spoken of with %o', async (stage) => {
    const fake = await show(stage);
    const read = vi.spyOn(fake, 'getBackups');
    openAnew();
    await screen.findAllByRole('button');
    await waitFor(() => expect(read).toHaveBeenCalledTimes(stage.state ? 0 : 1));
    expect(screen.queryByText(/backup/)).toBeNull();
  });
});

describe('axe finds nothing', () => {
  const LEFT_OUT = ['color-contrast', 'region', 'landmark-one-main'];
  async function findings(): Promise<string[]> {
    const rules = Object.fromEntries(LEFT_OUT.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(document.body, { rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }
  it.each([{}, { entries: 0 }, { recovery: 'to_do' as const }, { backups: false, backupFailure: { code: 'x', message: 'The disk is full.' } }])('on Today, staged %o', async (stage) => {
    await show(stage);
    await screen.findAllByRole('button');
    expect(await findings()).toEqual([]);
  });
  it('with the detail and the filters unfolded', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: 'Add detail' }));
    await user.click(await screen.findByRole('button', { name: 'Narrow it down' }));
    expect(await findings()).toEqual([]);
  });
  it('after saving', async () => {
    await show();
    await log('Zoë', 'n', '1');
    await kept();
    expect(await findings()).toEqual([]);
  });
});

describe('keys for quick capture', () => {
  const line = () => screen.queryByText(/No keys call quick capture/);

  let now: CaptureShortcut['heard'];

  async function showWithout(heard: CaptureShortcut['heard'], has_tray = true): Promise<void> {
    now = heard;
    const fake = makeFake({ entries: 40 });
    use({ ...fake, getCaptureShortcut: async () => ({ ...(await fake.getCaptureShortcut()), heard: now, has_tray }) });
    await session.read();
    openAnew();
  }

  it('are missed once: after that nothing is said of them again', async () => {
    await showWithout('not_here');
    await waitFor(() => expect(line()).toBeTruthy());
    await user.click(screen.getByRole('button', { name: 'All right' }));
    await waitFor(() => expect(line()).toBeNull());
    page.leave();
    open();
    await waitFor(() => expect(document.activeElement).toBe(who()));
    expect(line()).toBeNull();
    expect((await api.getSettings()).told_of_no_shortcut).toBe(true);
  });

  it('lead to where they are chosen', async () => {
    await showWithout('taken');
    await waitFor(() => expect(line()?.textContent).toMatch(/Other keys may be free\. Until then .* the tray, .* your programs/));
    await user.click(await screen.findByRole('button', { name: 'Show me' }));
    expect(route.place).toMatchObject({ view: 'settings' });
  });

  it('have no tray beside them where the desktop shows none', async () => {
    await showWithout('not_here', false);
    await waitFor(() => expect(line()?.textContent).toMatch(/Until then it opens from Hedgerow’s menu among your programs/));
  });

  it('are not missed while the desktop is asked, and are once it has said no', async () => {
    await showWithout('asking');
    await waitFor(() => expect(document.activeElement).toBe(who()));
    expect(line()).toBeNull();
    now = 'declined';
    news.shortcutSettled.tell();
    await waitFor(() => expect(line()?.textContent).toMatch(/You can bind some in the desktop’s own settings/));
  });

  it('are spoken of no longer where they turn out to be heard after all', async () => {
    await showWithout('taken');
    await waitFor(() => expect(line()).toBeTruthy());
    now = 'yes';
    news.shortcutSettled.tell();
    await waitFor(() => expect(line()).toBeNull());
  });

  it('are not spoken of where they are heard', async () => {
    await showWithout('by_desktop');
    await waitFor(() => expect(document.activeElement).toBe(who()));
    expect(line()).toBeNull();
  });
});
