// The types of the shell under one roof.
import type { Changes, commands, Settings as Sent } from './bindings';

export type * from './bindings';
export type { ContactChannel as Channel } from './bindings';

/** Settings as they are kept; a field is only missing in a file older than the field. */
export type Settings = Required<Sent>;

/** The commands of the shell. */
export type Commands = Omit<typeof commands, 'getSettings' | 'changeSettings'> & {
  getSettings(): Promise<Settings>;
  changeSettings(settings: Settings): Promise<Changes>;
};
