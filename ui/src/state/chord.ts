// How a key is called on this computer's keyboard.

const isMac = () => /Mac/i.test(navigator.userAgent);

/** A key with Ctrl, or with Cmd on a Mac, as it is written: "Ctrl L" or "⌘ L". */
export function chord(key: string): string {
  return `${isMac() ? '⌘' : 'Ctrl'} ${key}`;
}
