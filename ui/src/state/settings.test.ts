import { afterEach, describe, expect, it } from 'vitest';
import { use } from '$/api';
import { makeFake } from '$/api/fake';
import { SettingsState } from './settings.svelte';

const root = document.documentElement;
const settings = new SettingsState();
afterEach(() => settings.forget());

describe('settings', () => {
  it('are put on the document as they are read', async () => {
    use(makeFake({ settings: { appearance: 'dark', text_size: 150, reduced_motion: true } }));
    await settings.read();
    expect(root.getAttribute('data-theme')).toBe('dark');
    expect(root.getAttribute('data-motion')).toBe('reduced');
    expect(root.style.getPropertyValue('--text-scale')).toBe('1.5');
  });

  it('leave light or dark to the system where nobody chose', async () => {
    use(makeFake({ settings: { appearance: 'light' } }));
    await settings.read();
    await settings.change({ appearance: 'system' });
    expect(root.hasAttribute('data-theme')).toBe(false);
  });

  it('change back what could not be kept', async () => {
    const shell = makeFake();
    shell.changeSettings = () => Promise.reject({ code: 'disk-full', message: 'Full.' });
    use(shell);
    await settings.read();
    await expect(settings.change({ text_size: 200 })).rejects.toMatchObject({ code: 'disk-full' });
    expect(settings.current.text_size).toBe(100);
    expect(root.style.getPropertyValue('--text-scale')).toBe('1');
  });

  it('keep the last of two changes that follow each other quickly, and all that went before', async () => {
    const shell = makeFake({ delay: 5 });
    const write = shell.changeSettings.bind(shell);
    const written: string[] = [];
    shell.changeSettings = async (asked) => {
      await new Promise((done) => setTimeout(done, 5));
      written.push(asked.appearance);
      return write(asked);
    };
    use(shell);
    await settings.read();
    const stop = settings.follow();
    const changes = [{ text_size: 150 }, { appearance: 'light' }, { appearance: 'dark' }] as const;
    await Promise.all(changes.map((change) => settings.change(change)));
    stop();
    expect(await shell.getSettings()).toMatchObject({ text_size: 150, appearance: 'dark' });
    expect(settings.current).toMatchObject({ text_size: 150, appearance: 'dark' });
    expect(written, 'what nobody wants any more is not written').toEqual(['system', 'dark']);
  });

  it('say so if the last change could not be kept, and show what is', async () => {
    const shell = makeFake();
    const write = shell.changeSettings.bind(shell);
    shell.changeSettings = (asked) =>
      asked.appearance === 'dark' ? Promise.reject({ code: 'disk-full', message: 'Full.' }) : write(asked);
    use(shell);
    await settings.read();
    const [, second] = await Promise.allSettled([settings.change({ text_size: 150 }), settings.change({ appearance: 'dark' })]);
    expect(second?.status).toBe('rejected');
    expect(settings.current).toMatchObject({ text_size: 150, appearance: 'system' });
  });

  it('are forgotten with the journal, so that a locked window tells nothing of them', async () => {
    use(makeFake({ settings: { appearance: 'dark', text_size: 200 } }));
    await settings.read();
    settings.forget();
    expect(root.hasAttribute('data-theme')).toBe(false);
    expect(root.style.getPropertyValue('--text-scale')).toBe('1');
  });
});
