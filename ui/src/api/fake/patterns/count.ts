// The counts of the made-up journal: plain ones, each of its entries by their places in the list.
import type {
  Charts, Cost, Decision, Entry, GiveAndTake, Guilt, HourCell, How, KindCounts, LeftWith, OutsideKind,
  PlainFacts, Way, WishCell, WishFact,
} from '../../types';
import { cellOf } from './weigh';

/** An entry and its place in the list. */
type Placed = { entry: Entry; place: number };

const ROWS: readonly Cost[] = ['calm', 'drained', 'resentful', 'glad', 'guilty', 'uneasy', 'cut_off'];
const AT_EASE: readonly Cost[] = ['calm', 'glad'];
/** Fewer than this, and a chart would show chance. */
const FEWEST = { facts: 2, wishes: 6, guilt: 3, kinds: 8, hours: 12, hoursOfClient: 3, ways: 6 } as const;

const places = (of: readonly Placed[]) => of.map(({ place }) => place);
const decisionOf = ({ answer }: Entry) => (answer.direction === 'received' ? answer.decision : null);

function grouped<Key>(all: readonly Placed[], keyOf: (entry: Entry) => Key | null): Map<Key, Placed[]> {
  const groups = new Map<Key, Placed[]>();
  for (const one of all) {
    const key = keyOf(one.entry);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function leftBy(all: readonly Placed[]): LeftWith[] {
  const groups = [...grouped(all, ({ cost }) => cost)].map(([cost, group]) => ({ cost, times: group.length }));
  return groups.sort((a, b) => b.times - a.times);
}

function wishFact(all: readonly Placed[], isOtherwise: (entry: Entry) => boolean): WishFact {
  const otherwise = all.filter(({ entry }) => isOtherwise(entry));
  const answered = grouped(all, decisionOf);
  const often = (decision: Decision) => answered.get(decision)?.length ?? 0;
  return {
    times: all.length,
    yes: often('yes'), partly: often('partly'), later: often('later'), no: often('no'),
    otherwise: otherwise.length,
    left: leftBy(otherwise)[0] ?? null,
  };
}

function factsOf(received: readonly Placed[]): PlainFacts {
  const wished = grouped(received, ({ want }) => want);
  const answered = grouped(received, decisionOf);
  const [yeses, noes] = [answered.get('yes') ?? [], answered.get('no') ?? []];
  return {
    rather_not: wishFact(wished.get('no') ?? [], (entry) => ['yes', 'partly'].includes(decisionOf(entry) ?? '')),
    wanted: wishFact(wished.get('yes') ?? [], (entry) => ['no', 'later'].includes(decisionOf(entry) ?? '')),
    yeses: yeses.length,
    yes_left: leftBy(yeses),
    noes: noes.length,
    no_left: leftBy(noes),
  };
}

function wishCells(received: readonly Placed[]): WishCell[] {
  return [...grouped(received, ({ want }) => want)].flatMap(([want, group]) =>
    [...grouped(group, decisionOf)].map(([decision, cell]) => ({ want, decision, behind: places(cell) })),
  );
}

function waysOf(received: readonly Placed[]): Way[] {
  const used = received.filter(({ entry }) => decisionOf(entry) !== 'yes');
  const ways = [...grouped<How>(used, ({ details }) => details.how)].map(([how, group]): Way => {
    const sat_well = group.filter(({ entry }) => AT_EASE.includes(entry.cost)).length;
    return { how, behind: places(group), sat_well, asked_again: Math.floor(group.length / 4), compared: null };
  });
  return ways.sort((a, b) => b.behind.length - a.behind.length);
}

function guiltOf(received: readonly Placed[]): Guilt {
  const guilty = received.filter(({ entry }) => decisionOf(entry) === 'no' && entry.cost === 'guilty');
  const by = grouped(guilty, ({ look_back }) => look_back?.after ?? 'open');
  const of = (what: 'right' | 'unsure' | 'regret' | 'open') => places(by.get(what) ?? []);
  return { right: of('right'), unsure: of('unsure'), regret: of('regret'), open: of('open') };
}

function kindsOf(received: readonly Placed[]): KindCounts[] {
  const kinds = [...grouped(received, ({ kind }) => kind)].map(([kind, group]) => {
    const by = grouped(group, (entry) => cellOf(entry).glyph);
    const others = group.filter(({ entry }) => !['gap', 'stone'].includes(cellOf(entry).glyph));
    return { kind, gaps: places(by.get('gap') ?? []), stones: places(by.get('stone') ?? []), others: places(others) };
  });
  const size = ({ gaps, stones, others }: KindCounts) => gaps.length + stones.length + others.length;
  return kinds.sort((a, b) => size(b) - size(a));
}

function hourOf(entry: Entry): string {
  const weekday = (new Date(`${entry.date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return `${weekday} ${Math.floor(Number(entry.time.slice(0, 2)) / 3) * 3}`;
}

function hoursOf(received: readonly Placed[]): HourCell[] {
  return [...grouped(received, hourOf)].map(([key, group]) => {
    const [weekday = 0, hour = 0] = key.split(' ').map(Number);
    const isGiven = ({ entry }: Placed) => ['yes', 'partly'].includes(decisionOf(entry) ?? '');
    return {
      weekday, hour,
      given: places(group.filter(isGiven)),
      kept: places(group.filter((one) => !isGiven(one))),
      out_of_hours: group.filter(({ entry }) => entry.details.out_of_hours).length,
    };
  });
}

function outsideOf(outside: readonly Placed[]): OutsideKind[] {
  const kinds = new Set(outside.map(({ entry }) => entry.kind));
  return [...kinds].map((kind) => {
    const by = (decision: Decision) => places(outside.filter(({ entry }) => entry.kind === kind && decisionOf(entry) === decision));
    return { kind, yes: by('yes'), partly: by('partly'), later: by('later'), no: by('no') };
  });
}

function giveAndTake(all: readonly Placed[]): GiveAndTake {
  const by = grouped(all, ({ answer }) => answer.direction);
  return {
    asked_of_me: places(by.get('received') ?? []),
    asked_by_me: places(by.get('asked') ?? []),
    held_back: places(by.get('held_back') ?? []),
  };
}

/** All counts of `entries`, the oldest first; what has too little to show is nothing. */
export function chartsOf(entries: readonly Entry[], ofClient = false): Charts {
  const all = entries.map((entry, place): Placed => ({ entry, place }));
  const received = all.filter(({ entry }) => entry.answer.direction === 'received');
  const guilty = received.filter(({ entry }) => decisionOf(entry) === 'no' && entry.cost === 'guilty').length;
  const enough = (least: number, of = received.length) => of >= least;
  const ways = waysOf(received);
  const outside = received.filter(({ entry }) => entry.details.out_of_hours);
  const rows = ROWS.map((cost) => ({ cost, behind: places(all.filter(({ entry }) => entry.cost === cost)) }));
  return {
    facts: enough(FEWEST.facts, all.length) ? factsOf(received) : null,
    costs: enough(FEWEST.facts, all.length) ? rows.filter(({ behind }) => behind.length > 0) : null,
    wishes: enough(FEWEST.wishes) ? wishCells(received) : null,
    ways: enough(FEWEST.ways, ways.reduce((sum, way) => sum + way.behind.length, 0)) ? ways : null,
    guilt: enough(FEWEST.guilt, guilty) ? guiltOf(received) : null,
    kinds: enough(FEWEST.kinds) ? kindsOf(received) : null,
    hours: enough(ofClient ? FEWEST.hoursOfClient : FEWEST.hours) ? hoursOf(received) : null,
    outside: ofClient && outside.length > 0 ? outsideOf(outside) : null,
    outside_hours: ofClient && outside.length > 0 ? hoursOf(outside) : null,
    give_and_take: all.length > received.length ? giveAndTake(all) : null,
  };
}
