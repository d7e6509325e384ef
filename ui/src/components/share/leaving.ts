// What leaves, in words, so that it is read once more before it does.
import type { Choices, Leaves } from '$/api';
import { words } from '$/words';

const COUNTED = ['clients', 'moments', 'log', 'request_words', 'notes', 'bring_to_session', 'therapist_lines', 'reflections', 'unsafe_entries'] as const satisfies readonly (keyof Leaves)[];

/** A line for each thing that leaves, and one for each of names and days that do not. */
export function leaving(leaves: Leaves, choices: Choices, codesOnly: boolean): string[] {
  const counted = COUNTED.flatMap((what) => {
    const count = leaves[what] ?? 0;
    return count > 0 ? [words(`share-leaves-${what}`, { count })] : [];
  });
  return [
    ...(choices.talk_about.trim() === '' ? [] : [words('share-leaves-own-words')]),
    words('share-leaves-people', { count: leaves.people }),
    words(choices.include.names && !codesOnly ? 'share-leaves-names' : 'share-leaves-no-names'),
    ...counted,
    words(leaves.exact_times ? 'share-leaves-exact_times' : 'share-leaves-weeks'),
  ];
}

/** What an entry was about, in few words. */
export function whatOf(entry: { request: string; kind: string | null }): string {
  if (entry.request !== '') return entry.request;
  return words(`asked-kind-${(entry.kind ?? 'other') as 'other'}`);
}
