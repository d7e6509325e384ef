/**
 * Where the words that were searched for stand in a text. Case and accents aside, a word is found by its beginning; in scripts without
 * spaces, anywhere. The text itself is never changed, only cut.
 */

/** A stretch of text, found or not. */
export type Stretch = { text: string; found: boolean };

const LETTER = /[\p{L}\p{N}]/u;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

type Folded = { letters: string; from: number[] };

/** The text without case and accents, and for each letter where in the text it came from. */
function fold(text: string): Folded {
  let letters = '';
  const from: number[] = [];
  let place = 0;
  for (const letter of text) {
    const folded = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let i = 0; i < folded.length; i += 1) from.push(place);
    letters += folded;
    place += letter.length;
  }
  from.push(place);
  return { letters, from };
}

function beginsWord(letters: string, at: number): boolean {
  const before = letters.slice(0, at).match(/.$/u)?.[0] ?? ' ';
  return !LETTER.test(before) || SPACELESS.test(before) || SPACELESS.test(letters[at] ?? '');
}

/** The places in `letters` at which one of the words begins, with its length. */
function places(letters: string, sought: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const word of sought) {
    for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + 1)) {
      if (beginsWord(letters, at)) found.push([at, at + word.length]);
    }
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** The words of a query as they are compared. */
export function soughtWords(query: string): string[] {
  return fold(query).letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The text in stretches, found and not found in turn. */
export function highlighted(text: string, sought: readonly string[]): Stretch[] {
  if (sought.length === 0 || text === '') return [{ text, found: false }];
  const { letters, from } = fold(text);
  const stretches: Stretch[] = [];
  let done = 0;
  for (const [start, end] of places(letters, sought)) {
    const first = Math.max(from[start] ?? 0, done);
    let last = from[end] ?? text.length;
    // Marks that sit on the last letter belong to it.
    while (last < text.length && /^\p{M}/u.test(text.slice(last))) last += 1;
    if (last <= first) continue;
    if (first > done) stretches.push({ text: text.slice(done, first), found: false });
    stretches.push({ text: text.slice(first, last), found: true });
    done = last;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), found: false });
  return stretches;
}
