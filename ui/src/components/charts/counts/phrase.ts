/** Words put together: several things in one sentence, and how a sentence begins. */
import { LANGUAGE } from '$/words';

const beside = new Intl.ListFormat(LANGUAGE, { type: 'unit', style: 'short' });
const together = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });

/** "6 drained, 2 resentful, 1 calm". */
export function sideBySide(parts: readonly string[]): string {
  return beside.format(parts);
}

/** "listening, work, and time". */
export function conjoined(parts: readonly string[]): string {
  return together.format(parts);
}

/** With a capital, as a sentence or a title begins. */
export function opening(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(LANGUAGE) + rest.join('');
}
