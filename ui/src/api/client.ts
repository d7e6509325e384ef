// The one crossing to the shell. Each call resolves to its data or throws a Failure; after a write, what changed is
// published, so that whoever shows those things reads them again.
import { words } from '$/words';
import { asFailure } from './failure';
import { changesOf, publish } from './subscription';
import type { Commands } from './types';

type Ok<R> = R extends { status: 'ok'; data: infer D } ? D : R extends { status: 'error' } ? never : R;

/** The commands of the shell, with results unwrapped. */
export type Api = {
  [Name in keyof Commands]: (...args: Parameters<Commands[Name]>) => Promise<Ok<Awaited<ReturnType<Commands[Name]>>>>;
};

type Call = (...args: unknown[]) => Promise<unknown>;
type Outcome = { status: 'ok'; data: unknown } | { status: 'error'; error: unknown };

function isOutcome(result: unknown): result is Outcome {
  const status = (result as { status?: unknown } | null)?.status;
  return typeof result === 'object' && (status === 'ok' || status === 'error');
}

let shell: Partial<Record<keyof Api, Call>> = {};

/** Puts another shell behind the api: the made-up one of tests and of the browser. */
export function use(other: Api): void {
  shell = other as unknown as Record<keyof Api, Call>;
}

async function cross(name: keyof Api, args: unknown[]): Promise<unknown> {
  const call = shell[name];
  try {
    if (!call) throw new Error(`nothing answers to ${name}`);
    const result = await call(...args);
    if (!isOutcome(result)) return result;
    if (result.status === 'error') throw result.error;
    return result.data;
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
