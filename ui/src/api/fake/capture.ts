// The capture window and the keys that call it: there is no window to put away, and one chord that somebody else has.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { CaptureShortcut } from '../types';

/** A chord that another program has. */
export const FAKE_TAKEN = 'control+alt+KeyT';

type Commands = Pick<Api, 'putCaptureAway' | 'getCaptureShortcut' | 'changeCaptureShortcut' | 'askDesktopAgain'>;

export function captureCommands(): Commands {
  let shortcut: CaptureShortcut = { keys: 'shift+control+KeyH', heard: 'yes', desktop_says: null, command: 'hedgerow --log', has_tray: true };
  return {
    putCaptureAway: async () => undefined,
    getCaptureShortcut: async () => shortcut,
    async askDesktopAgain() {
      shortcut = { ...shortcut, heard: 'asking' };
      return shortcut;
    },
    async changeCaptureShortcut(keys) {
      if (keys === FAKE_TAKEN) throw new Failure('shortcut-taken', 'Another program uses these keys already, so nothing has changed.');
      shortcut = { ...shortcut, keys, heard: 'yes' };
      return shortcut;
    },
  };
}
