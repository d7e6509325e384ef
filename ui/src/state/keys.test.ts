import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { use } from '$/api';
import { makeFake } from '$/api/fake';
import { bindKeys } from './keys.svelte';
import { overlays } from './overlays.svelte';
import { route } from './route.svelte';
import { session } from './session.svelte';

let stop: () => void;
beforeEach(async () => {
  use(makeFake());
  await session.read();
  route.reset();
  overlays.close();
  stop = bindKeys(window);
});
afterEach(() => stop());

function press(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

describe('the keys that work everywhere', () => {
  it('go to the destinations by number, with Ctrl or Cmd', () => {
    expect(press('2', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(route.place.view).toBe('people');
    press('1', { metaKey: true });
    expect(route.place.view).toBe('today');
    press('3', { ctrlKey: true });
    expect(route.place.view).toBe('week');
    press('4', { ctrlKey: true });
    expect(route.place.view).toBe('share');
  });

  it('open the palette and shut it again', () => {
    press('k', { ctrlKey: true });
    expect(overlays.open).toBe('palette');
    press('K', { ctrlKey: true });
    expect(overlays.open).toBeNull();
  });

  it('shut what lies over the window when they go somewhere', () => {
    press('k', { ctrlKey: true });
    press('2', { ctrlKey: true });
    expect(overlays.open).toBeNull();
  });

  it('wait for a form that has a question first, and then go on', () => {
    for (const [key, view] of [['2', 'people'], ['f', 'today']] as const) {
      route.reset();
      route.go({ view: 'settings' });
      const done = route.guard(() => false);
      press(key, { ctrlKey: true });
      expect(route.place.view).toBe('settings');
      done();
      expect(route.place.view).toBe(view);
    }
  });

  it('lead to the search wherever one is', () => {
    route.go({ view: 'settings' });
    press('f', { ctrlKey: true });
    expect(route.place.view).toBe('today');
    expect(route.take('search')).toBe(true);
  });

  it('lock', async () => {
    press('l', { ctrlKey: true });
    await expect.poll(() => session.state).toBe('locked');
  });

  it('show the keys for a question mark, unless it is being written', () => {
    const field = document.createElement('input');
    document.body.append(field);
    press('?', {}, field);
    expect(overlays.open).toBeNull();
    press('?');
    expect(overlays.open).toBe('keys');
    field.remove();
  });

  it('do nothing while it is locked', async () => {
    await session.lock();
    const event = press('k', { ctrlKey: true });
    expect(event.defaultPrevented).toBe(false);
    expect(overlays.open).toBeNull();
  });

  it('leave letters and other chords alone', () => {
    for (const more of [{}, { altKey: true, ctrlKey: true }, { shiftKey: true, ctrlKey: true }]) {
      expect(press('k', more).defaultPrevented).toBe(false);
    }
  });
});
