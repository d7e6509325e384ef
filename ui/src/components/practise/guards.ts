/** What is said beside words for somebody, so that nobody is urged into more than a sentence can hold. */
import type { Relationship } from '$/api';

/** Whether a rupture could be at stake, for which a therapist comes first; where one is not free to say no, help is offered in its place. */
export function therapistFirst(person: Pick<Relationship, 'role' | 'unsafe'> | undefined): boolean {
  return person !== undefined && !person.unsafe && (person.role === 'family' || person.role === 'partner');
}
