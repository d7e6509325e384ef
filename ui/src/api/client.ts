// The one crossing to the shell. Each call resolves to its data or throws a Failure; after a write, what changed is
// told, so that whoever shows those things reads them again.
import { words } from '$/words';
import { commands } from './bindings';
import { changesOf } from './changes';
import { asFailure } from './failure';
import { news } from './news';
import type { Commands } from './types';

/** The commands of the shell. */
export type Api = Commands;

type Call = (...args: unknown[]) => Promise<unknown>;
type Shell = Record<keyof Api, Call>;

let shell = commands as unknown as Shell;

/** Puts another shell behind the api: the made-up one of tests and of the browser. */
export function use(other: Api): void {
  shell = other as unknown as Shell;
}

async function cross(name: keyof Api, args: unknown[]): Promise<unknown> {
  try {
    return await shell[name](...args);
  } catch (thrown) {
    throw asFailure(thrown, words('app-unreachable'));
  }
}

async function crossAndTell(name: keyof Api, args: unknown[]): Promise<unknown> {
  const data = await cross(name, args);
  const changes = changesOf(data);
  if (changes) news.changes.tell(changes);
  return data;
}

/** The shell. */
export const api = new Proxy({} as Api, {
  get: (_, name) => (...args: unknown[]) => crossAndTell(name as keyof Api, args),
});
