/** Ways of answering, in plain counts; what may be said of them beyond that is decided where they are counted. */
import type { Compared, Way } from '$/api';
import { words } from '$/words';
import type { Counted } from './mark';
import { inTenths } from '../often';
import { opening } from '../phrase';

/** A way with what is said of it. */
export interface WayRow extends Counted {
  way: Way;
  /** The line beneath its name: how often, how many sat well, how many were asked again. */
  counts: string;
  /** What is said beside the other ways; nothing where ways are not compared. */
  said: string | null;
  /** The interval to draw; only where something is said. */
  spoken: Compared | null;
}

function isSpoken(way: Way): boolean {
  return way.compared !== null && way.compared.say !== 'too_early';
}

/** "sits well about 8 times in 10, likely 6 to 9". */
export function oftenInWords({ sits_well, low, high }: Compared): string {
  const tenths = inTenths({ mean: sits_well, low, high });
  const mean = tenths.times;
  return tenths.low === tenths.high ? words('counts-ways-about-just', { mean }) : words('counts-ways-about', { mean, low: tenths.low, high: tenths.high });
}

function countsInWords({ behind, sat_well, asked_again }: Way): string {
  const again = asked_again > 0 ? [words('counts-ways-again', { count: asked_again })] : [];
  return [words('counts-ways-uses', { count: behind.length }), words('counts-ways-well', { count: sat_well }), ...again].join(' · ');
}

/** The ways as rows, in the order given. */
export function wayRows(ways: readonly Way[]): WayRow[] {
  return ways.map((way) => ({
    way,
    title: words(`how-${way.how}`),
    behind: way.behind,
    counts: countsInWords(way),
    said: way.compared && words(`counts-ways-say-${way.compared.say}`),
    spoken: isSpoken(way) ? way.compared : null,
  }));
}

/** What stands out, if anything may be said; else that it is too early, or, where ways are not compared at all, how many sat well. */
export function waysInWords(ways: readonly Way[]): string {
  const said = ways.filter(isSpoken).map((way) => {
    const id = way.compared?.say === 'tends_to_sit_better' ? 'counts-ways-better' : 'counts-ways-dearer';
    return words(id, { way: opening(words(`how-${way.how}`)) });
  });
  if (said.length > 0) return (said.length < ways.length ? [...said, words('counts-ways-early-others')] : said).join(' ');
  if (ways.some(({ compared }) => compared !== null)) return words('counts-ways-early');
  const sum = (of: (way: Way) => number) => ways.reduce((total, way) => total + of(way), 0);
  return words('counts-ways-plain', { count: sum(({ behind }) => behind.length), well: sum(({ sat_well }) => sat_well) });
}
