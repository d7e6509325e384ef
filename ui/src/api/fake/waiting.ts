// What waits for an answer in the made-up journal.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Changes, Waiting, WaitingDraft } from '../types';
import { changed } from './changes';
import { whoever, write } from './entries';
import type { World } from './index';

type Names = 'keepWaiting' | 'listWaiting' | 'answerWaiting' | 'dropWaiting' | 'restoreWaiting';

/** Keeps a request until it is answered. */
export function keep(world: World, { id, who, request, kind, want }: WaitingDraft): Changes {
  const { id: relationship, name, role, unsafe } = whoever(world, who);
  const date = world.stage.today;
  world.journal.waiting.push({ id, relationship, name, role, unsafe, date, request, kind, want });
  return changed({ waiting: true, relationships: true });
}

/** The commands of what waits. */
export function waitingCommands(world: World): Pick<Api, Names> {
  const dropped = new Map<string, Waiting>();
  const drop = (id: string) => {
    const found = world.journal.waiting.find((one) => one.id === id);
    if (!found) throw new Failure('waiting-missing', 'This is no longer waiting.');
    dropped.set(id, found);
    world.journal.waiting = world.journal.waiting.filter((one) => one.id !== id);
  };
  return {
    keepWaiting: async (draft) => keep(world, draft),
    async listWaiting() {
      world.mayFail();
      return [...world.journal.waiting];
    },
    async answerWaiting(id, draft) {
      drop(id);
      const logged = write(world, draft);
      return { ...logged, changes: { ...logged.changes, waiting: true } };
    },
    async dropWaiting(id) {
      drop(id);
      return changed({ waiting: true });
    },
    async restoreWaiting(id) {
      const found = dropped.get(id);
      if (!found) throw new Failure('waiting-missing', 'This can no longer be brought back.');
      world.journal.waiting.push(found);
      return changed({ waiting: true });
    },
  };
}
