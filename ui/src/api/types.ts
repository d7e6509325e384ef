// The types of the shell under one roof.
import type { Changes, Choices as ChosenInPart, commands, Include as IncludedInPart, Offers, Previewed, Settings as Sent, ShareFormat, Written } from './bindings';

export type * from './bindings';
export type { ContactChannel as Channel } from './bindings';

/** Settings as they are kept; a field is only missing in a file older than the field. */
export type Settings = Required<Sent>;

/** What goes into a page to share; whatever is missing is left out. */
export type Include = Required<IncludedInPart>;
export type Choices = Required<Omit<ChosenInPart, 'include'>> & { include: Include };

/** The commands of the shell. */
export type Commands = Omit<typeof commands, 'getSettings' | 'changeSettings' | 'offerShare' | 'previewReport' | 'writeReport'> & {
  getSettings(): Promise<Settings>;
  changeSettings(settings: Settings): Promise<Changes>;
  offerShare(choices: Choices): Promise<Offers>;
  previewReport(choices: Choices): Promise<Previewed>;
  writeReport(choices: Choices, format: ShareFormat, passphrase: string | null): Promise<Written | null>;
};
