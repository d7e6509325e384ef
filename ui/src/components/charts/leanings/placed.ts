/** Who stands on the map, where, and where their names find room. */
import type { Band, Label, PersonPattern } from '$/api';

/** From which rate on a lean is spoken of; what lies below both has room on both sides. */
export const CUTS = { porous: 0.5, rigid: 0.27 } as const;
/** The evidence, in weighted entries, from which on a mark is drawn in full ink. */
const FULL_EVIDENCE = 12;
const FAINTEST = 0.45;

/** Somebody on the map. */
export type Placed = {
  id: string;
  name: string;
  entries: number;
  /** How often a limit was passed. */
  porous: Band;
  /** How often opening stayed closed. */
  rigid: Band;
  /** How strongly it is drawn, up to 1. */
  ink: number;
};

const NOT_PLACED: readonly Label[] = ['not_enough_yet', 'not_read'];

/** Those with a reading, from left to right. Archived people are left out. */
export function placed(people: readonly PersonPattern[]): Placed[] {
  return people
    .flatMap(({ relationship: { id, name, archived }, reading: { label, figures, entries } }) => {
      if (archived || !figures || NOT_PLACED.includes(label)) return [];
      const { porous, limit, open, rigid } = figures.evidence;
      const ink = Math.min(1, FAINTEST + ((1 - FAINTEST) * (porous + limit + open + rigid)) / FULL_EVIDENCE);
      return [{ id, name, entries, porous: figures.porous, rigid: figures.rigid, ink }];
    })
    .sort((a, b) => a.porous.mean - b.porous.mean || a.rigid.mean - b.rigid.mean);
}

/** Those of whom something was logged, but too little to place them. Who is not read at all is not named here. */
export function apart(people: readonly PersonPattern[]): PersonPattern[] {
  return people.filter(({ relationship, reading }) => !relationship.archived && reading.label === 'not_enough_yet' && reading.entries > 0);
}
