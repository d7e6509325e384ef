/** A person in one line of words. */
import type { Relationship } from '$/api';
import { words } from '$/words';
import { dateInWords } from '$/words/dates';

/** Who they are to the user, and how much was logged: "family · 57 entries". */
export function aboutInWords({ role, entries }: Relationship, inPeriod = entries): string {
  const who = role ? words(`role-${role}`) : words('people-no-role');
  const logged = words('people-entries', { count: entries });
  // A picture of fewer stands beneath: what it shows is told apart from what there is.
  const shown = inPeriod < entries ? words('people-in-period', { logged, count: inPeriod }) : logged;
  return `${who} · ${shown}`;
}

/** The same, and when something was logged last. */
export function aboutAndLast(person: Relationship, inPeriod: number): string {
  const about = aboutInWords(person, inPeriod);
  const last = person.last_entry_on;
  return last ? `${about} · ${words('people-last', { date: dateInWords(last) })}` : about;
}
