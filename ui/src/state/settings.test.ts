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

  it('are forgotten with the journal, so that a locked window tells nothing of them', async () => {
    use(makeFake({ settings: { appearance: 'dark', text_size: 200 } }));
    await settings.read();
    settings.forget();
    expect(root.hasAttribute('data-theme')).toBe(false);
    expect(root.style.getPropertyValue('--text-scale')).toBe('1');
  });
});
