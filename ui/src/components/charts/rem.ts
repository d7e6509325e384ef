/** How many pixels a rem is now: it follows the size of text that the person has chosen. */
export function remInPixels(): number {
  const usual = 16;
  if (typeof window === 'undefined') return usual;
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usual;
}
