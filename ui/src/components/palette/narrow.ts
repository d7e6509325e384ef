// What the palette offers, narrowed by what was typed.
import { matching } from '$/components/shared/matching';

/** One line of the palette. */
export type Offer = {
  id: string;
  label: string;
  /** What kind of thing it is, in a word. */
  detail: string;
  /** The keys that do it without the palette. */
  keys?: string | undefined;
  run: () => void;
};

/** As many as fit without scrolling. */
const MOST = 9;

/** The offers that what was typed may mean, best first. */
export function narrow(offers: readonly Offer[], typed: string): Offer[] {
  return matching(offers, typed).slice(0, MOST);
}
