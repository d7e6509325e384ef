// The one crossing to the shell. Each call resolves to its data or throws a Failure; after a write, what changed is
// published, so that whoever shows those things reads them again.
import { words } from '$/words';
import { commands } from './bindings';
import { asFailure } from './failure';
import { changesOf, publish } from './subscription';
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

async function crossAndPublish(name: keyof Api, args: unknown[]): Promise<unknown> {
  const data = await cross(name, args);
  const changes = changesOf(data);
  if (changes) publish(changes);
  return data;
}

/** The shell. */
export const api = new Proxy({} as Api, {
  get: (_, name) => (...args: unknown[]) => crossAndPublish(name as keyof Api, args),
});
