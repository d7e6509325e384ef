/** Small numbers as words, as prose has them. */
import { LANGUAGE, words } from '$/words';

/** "two". */
export function numberInWords(n: number): string {
  return words('number', { n });
}

/** "twice". */
export function timesInWords(n: number): string {
  return words('number-times', { n });
}

/** The same at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(LANGUAGE) + text.slice(1);
}
