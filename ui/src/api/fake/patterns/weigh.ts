// What one made-up entry says, in whole strokes. The journal's own rules are a table of their own; for looking at a page it is enough that
// the clear cases are clear.
import type { Cell, Cost, Decision, Entry, Glyph, Label, Side, Want, Weights } from '../../types';

const NOTHING: Weights = { porous: 0, limit: 0, open: 0, rigid: 0, unclear: 0 };
const AT_EASE: readonly Cost[] = ['calm', 'glad'];

function mostly(side: Exclude<keyof Weights, 'unclear'>, weight: number): Weights {
  return { ...NOTHING, [side]: weight, unclear: 1 - weight };
}

/** What an answer says, after whether it left one at ease, what was wished, and whether one felt cut off. */
type Weigh = (eased: boolean, want: Want | null, cutOff: boolean) => Weights;

const ANSWERS: Record<Decision, Weigh> = {
  yes: (eased, want) => {
    if (want === 'yes') return mostly('open', eased ? 0.95 : 0.55);
    if (eased) return want === 'no' ? mostly('porous', 0.25) : mostly('open', 0.8);
    return mostly('porous', want === 'no' ? 0.9 : 0.5);
  },
  partly: (eased, want, cutOff) => {
    if (want === 'yes') return cutOff ? mostly('rigid', 0.5) : mostly('open', eased ? 0.65 : 0.35);
    if (eased) return mostly('limit', want === 'no' ? 0.75 : 0.45);
    return mostly('porous', want === 'no' ? 0.55 : 0.3);
  },
  later: (eased, want, cutOff) => {
    if (eased) return want === 'yes' ? mostly('open', 0.3) : mostly('limit', 0.35);
    if (want === 'yes') return mostly('rigid', 0.5);
    if (want === 'no') return mostly('porous', cutOff ? 0.25 : 0.6);
    return cutOff ? mostly('rigid', 0.35) : mostly('porous', 0.35);
  },
  no: (eased, want, cutOff) => {
    if (want === 'yes') return mostly('rigid', cutOff ? 0.85 : eased ? 0.35 : 0.5);
    if (eased) return mostly('limit', want === 'no' ? 0.95 : 0.75);
    if (want === 'no') return mostly('limit', cutOff ? 0.4 : 0.65);
    return cutOff ? mostly('rigid', 0.5) : mostly('limit', 0.4);
  },
};

/** What an entry says. */
export function weigh({ answer, want, cost, details }: Entry): Weights {
  if (details.unsafe) return { ...NOTHING, unclear: 1 };
  if (answer.direction === 'received') return ANSWERS[answer.decision](AT_EASE.includes(cost), want, cost === 'cut_off');
  return answer.direction === 'asked' ? mostly('open', 0.8) : mostly('rigid', 0.8);
}

/** What it is drawn as. */
export function glyphOf({ porous, limit, open, rigid }: Weights): Glyph {
  if (limit >= 0.5) return 'leaf';
  if (open >= 0.5) return 'blossom';
  if (porous >= 0.5) return 'gap';
  if (rigid >= 0.5) return 'stone';
  return limit + open >= 0.5 ? 'leaf' : 'dot';
}

/** Which way an entry pulls a label; nothing where it says nothing of what the label speaks of. */
export function sideOf(label: Label, { porous, limit, open, rigid }: Weights): Side | null {
  const by = (pro: number, contra: number): Side | null => (pro + contra === 0 ? null : pro >= contra ? 'for' : 'against');
  if (label === 'leans_porous') return by(porous, limit);
  if (label === 'limits_holding') return by(limit, porous);
  if (label === 'leans_rigid' || label === 'keeping_distance') return by(rigid, open);
  if (label === 'freely_open') return by(open, rigid);
  if (label === 'in_balance') return by(limit + open, porous + rigid);
  if (label === 'swings') return by(porous + rigid, limit + open);
  return by(porous + limit + open + rigid, 0);
}

/** An entry as it stands in the hedge. */
export function cellOf(entry: Entry): Cell {
  const { id, date, answer, cost, want } = entry;
  return { id, date, answer, cost, want, glyph: glyphOf(weigh(entry)) };
}

/** The cell of the journal's table that an entry falls into, as the id of its reason. */
export function reasonOf({ answer, want, cost, details }: Entry): string {
  if (details.unsafe) return 'reason-unsafe';
  const group = AT_EASE.includes(cost) ? 'ease' : cost;
  if (answer.direction === 'received') return `reason-${answer.decision}-${group}-${want ?? 'none'}`;
  if (answer.direction === 'held_back') return `reason-own-held_back-${group}`;
  return `reason-own-asked-${group === 'ease' ? 'ease' : 'otherwise'}`;
}
