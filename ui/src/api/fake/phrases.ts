// Words to practise in the made-up journal: a part of the library, with its guards.
import { words, type MessageId } from '$/words';
import { Failure } from '../failure';
import type { Api } from '../client';
import type { How, Move, OwnPhraseDraft, Phrase, PhraseFilter, PhraseList, Rehearsal, Role, Situation, Weekday } from '../types';
import { changed } from './changes';
import type { World } from './index';
import { meetsOn } from './sessions';

type Names =
  | 'listPhrases' | 'keepOwnPhrase' | 'deleteOwnPhrase' | 'restoreOwnPhrase' | 'setFavouritePhrase'
  | 'keepRehearsal' | 'listRehearsals' | 'deleteRehearsal';

const CLIENT: Role[] = ['client'];
const AT_WORK: Role[] = ['coworker', 'manager'];
const CLOSE: Role[] = ['family', 'partner', 'friend'];

const LIBRARY: [string, Move, Situation, Role[], boolean?][] = [
  ['matters-until-sunday', 'validated', 'listening', []],
  ['heavy-tomorrow', 'validated', 'evening_or_weekend', []],
  ['noted-for-session', 'validated', 'message', CLIENT, true],
  ['cannot-take-on', 'formula', 'favour', []],
  ['not-this-time', 'formula', 'anything', []],
  ['received', 'formula', 'message', CLIENT, true],
  ['do-not-lend', 'policy', 'money', []],
  ['no-work-after-six', 'policy', 'message', AT_WORK],
  ['questions-for-sessions', 'policy', 'message', CLIENT, true],
  ['evening-before', 'named_pattern', 'plans_changed', []],
  ['wrote-after-our-hour', 'named_pattern', 'message', CLIENT],
  ['tomorrow-by-noon', 'bought_time', 'anything', []],
  ['look-at-my-week', 'bought_time', 'time', []],
  ['answer-on-monday', 'bought_time', 'anything', CLIENT, true],
  ['not-all-day', 'alternative', 'time', []],
  ['ten-minutes-now', 'alternative', 'listening', []],
  ['extra-session', 'alternative', 'time', CLIENT, true],
  ['no-hope-it-goes-well', 'firm_no', 'anything', []],
  ['no-more-work', 'firm_no', 'work', AT_WORK],
  ['as-i-said', 'repeat', 'anything', []],
  ['yes-until-eight', 'free_yes', 'evening_or_weekend', []],
  ['yes-sit-with-me', 'free_yes', 'closeness', CLOSE],
  ['listen-ten-minutes', 'asking', 'listening', []],
  ['miss-you', 'asking', 'time', CLOSE],
];

const CONFRONTING: readonly Move[] = ['named_pattern', 'policy', 'repeat'];

function howOf(move: Move): How | null {
  if (move === 'asking') return null;
  if (move === 'firm_no' || move === 'free_yes') return 'plain';
  return move === 'repeat' ? 'formula' : move;
}

function library(day: Weekday | null = null): Phrase[] {
  return LIBRARY.map(([id, move, situation, roles, out_of_hours = false]) => ({
    id,
    own: false,
    of: null,
    text: words(`phrase-${id}` as MessageId, { day: words(`session-day-${day ?? 'next'}`) }),
    move,
    how: howOf(move),
    side: move === 'free_yes' || move === 'asking' ? 'rigid' : 'porous',
    situation,
    roles,
    out_of_hours,
    confronts: CONFRONTING.includes(move),
    favourite: false,
  }));
}

function suits(phrase: Phrase, role: Role | null): boolean {
  const forClients = phrase.roles.includes('client');
  if (role === 'client') return forClients;
  return !forClients && (role === null || phrase.roles.length === 0 || phrase.roles.includes(role));
}

function lets(phrase: Phrase, filter: PhraseFilter): boolean {
  const typed = (filter.words ?? '').toLowerCase().split(' ');
  return (
    (filter.situation === null || [filter.situation, 'anything'].includes(phrase.situation)) &&
    (filter.move === null || phrase.move === filter.move) &&
    (!filter.favourites || phrase.favourite) &&
    typed.every((word) => phrase.text.toLowerCase().includes(word))
  );
}

function inOwnWords({ id, of, text, move, side, situation }: OwnPhraseDraft, favourite: boolean): Phrase {
  const source = library().find((one) => one.id === of);
  return {
    id, own: true, of, text: text.trim(), move, how: howOf(move), side, situation, favourite,
    roles: source?.roles ?? [],
    out_of_hours: source?.out_of_hours ?? false,
    confronts: (source?.confronts ?? false) || CONFRONTING.includes(move),
  };
}

/** The commands of words to practise. */
export function phraseCommands(world: World): Pick<Api, Names> {
  const own = new Map<string, Phrase>();
  const deleted = new Map<string, Phrase>();
  const favourites = new Set<string>();
  let rehearsals: Rehearsal[] = [];
  const touched = () => changed({ phrases: true });
  return {
    async listPhrases(filter): Promise<PhraseList> {
      await world.pause();
      world.mayFail();
      const people = world.journal.relationships;
      const person = people.find((one) => one.id === filter.person);
      if (filter.person && !person) throw new Failure('relationship-not-found', 'This person is no longer in the journal.');
      const hasClients = people.some((one) => one.role === 'client');
      const fits = (one: Phrase) => (person ? suits(one, person.role) : hasClients || !one.roles.includes('client'));
      const all = [...[...own.values()].reverse(), ...library(person ? meetsOn(person.frame) : null).filter(fits)];
      const phrases = all
        .map((one) => ({ ...one, favourite: favourites.has(one.id) }))
        .filter((one) => !(person?.unsafe && one.confronts) && lets(one, filter));
      return { phrases, hidden_for_safety: person?.unsafe ?? false, risk_first: person?.role === 'client' };
    },
    async keepOwnPhrase(draft) {
      if (draft.text.trim() === '') throw new Failure('phrase-empty', 'Write the words first, as you would say them.');
      const phrase = inOwnWords(draft, favourites.has(draft.id));
      own.set(draft.id, phrase);
      return { phrase, changes: touched() };
    },
    async deleteOwnPhrase(id) {
      const found = own.get(id);
      if (!found) throw new Failure('phrase-not-found', 'That phrase is no longer here.');
      deleted.set(id, found);
      own.delete(id);
      return touched();
    },
    async restoreOwnPhrase(id) {
      const found = deleted.get(id);
      if (found) own.set(id, found);
      return touched();
    },
    async setFavouritePhrase(id, favourite) {
      if (favourite) favourites.add(id);
      else favourites.delete(id);
      return touched();
    },
    async keepRehearsal(draft) {
      world.mayFail();
      rehearsals = [{ ...draft, on: world.stage.today }, ...rehearsals.filter((one) => one.id !== draft.id)];
      return touched();
    },
    async listRehearsals() {
      return [...rehearsals];
    },
    async deleteRehearsal(id) {
      rehearsals = rehearsals.filter((one) => one.id !== id);
      return touched();
    },
  };
}
