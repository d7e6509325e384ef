// Every word a person reads. The Fluent catalogues under assets/locales are the one source, for the shell as for this
// window; the ids are generated from them, so that a missing message is a type error.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { MessageId } from './ids.generated';
import { messageIn, namedIn } from './messages';

export type { MessageId };
export type Arguments = Record<string, FluentVariable>;

/** The language of the words, for `lang`. */
export const LANGUAGE = 'en';
/** How dates, lists and numbers are written in it. */
export const LOCALE = 'en-GB';

const catalogues = Object.values(
  // Not those in `outside`, which the shell, the terminal and the report say.
  import.meta.glob<string>('../../../assets/locales/en/*.ftl', { query: '?raw', import: 'default', eager: true }),
);

// Isolation marks around every argument would also stand around numbers and in accessible names; `isolate` puts them
// only where they are needed.
const bundle = new FluentBundle(LANGUAGE, { useIsolating: false });
const known = new Set<string>();

/** Reads a message when it is first said, with those that it names: most never are before the window closes. */
function read(id: string): void {
  if (known.has(id)) return;
  known.add(id);
  const source = catalogues.map((catalogue) => messageIn(catalogue, id)).find((found) => found !== null);
  if (source === undefined) return;
  bundle.addResource(new FluentResource(source));
  namedIn(source).forEach(read);
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A name in a right-to-left script keeps to itself, and does not turn the sentence around it. */
function isolate(value: FluentVariable): FluentVariable {
  return typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** The words of a message, with its arguments filled in. */
export function words(id: MessageId, args: Arguments = {}): string {
  read(id);
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) throw new Error(`no message ${id}`);
  const isolated = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, isolate(value)]));
  return bundle.formatPattern(pattern, isolated);
}
