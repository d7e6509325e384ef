/** Words put together: several things in one sentence, how a sentence begins, and numbers that stand alone. */
import { LOCALE } from '$/words';

const beside = new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' });
const number = new Intl.NumberFormat(LOCALE);
const together = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** "6 drained, 2 resentful, 1 calm". */
export function sideBySide(parts: readonly string[]): string {
  return beside.format(parts);
}

/** "listening, work and time". */
export function conjoined(parts: readonly string[]): string {
  return together.format(parts);
}

/** With a capital, as a sentence or a title begins. */
export function opening(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(LOCALE) + rest.join('');
}

/** A whole number as within sentences: "17,803". */
export function numeral(count: number): string {
  return number.format(count);
}
