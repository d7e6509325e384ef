import { describe, expect, it } from 'vitest';
import { highlighted, soughtWords } from './highlight';

/** The text with what was found in brackets. */
const marked = (text: string, query: string): string =>
  highlighted(text, soughtWords(query)).map((stretch) => (stretch.found ? `[${stretch.text}]` : stretch.text)).join('');

describe('what was searched for', () => {
  it('is found at the beginning of words alone', () => {
    expect(marked('my Saturday, a saturated day', 'sat')).toBe('my [Sat]urday, a [sat]urated day');
    expect(marked('outsat', 'sat')).toBe('outsat');
  });
  it('is found whatever the case and accents, and the text stays as written', () => {
    expect(marked('Ça va, ÉLÈVE', 'ca eleve')).toBe('[Ça] va, [ÉLÈVE]');
    expect(marked('e\u0301te\u0301', 'ete')).toBe('[e\u0301te\u0301]');
  });
  it('is found anywhere in scripts without spaces', () => {
    expect(marked('我的星期六', '星期')).toBe('我的[星期]六');
    expect(marked('วันเสาร์ของฉัน', 'เสาร์')).toContain('[เสาร์]');
  });
  it('is found beside emoji and in any script', () => {
    expect(marked('🌿мой вечер🌿', 'веч')).toBe('🌿мой [веч]ер🌿');
  });
  it('may be several words that overlap', () => {
    expect(marked('mother', 'mo mother')).toBe('[mother]');
  });
  it('is nothing for an empty query or signs alone', () => {
    expect(marked('as it is', '')).toBe('as it is');
    expect(marked('a * b " c', '* " (')).toBe('a * b " c');
  });
  it('never loses a letter of the text', () => {
    for (const text of ['ﬁne ﬁnish', 'ẞtraße', 'İstanbul', '👩‍👩‍👧 family', 'a\u0300\u0301b']) {
      for (const query of ['f', 'fi', 'st', 'i', 'a', 'fam', 's']) {
        expect(highlighted(text, soughtWords(query)).map((stretch) => stretch.text).join('')).toBe(text);
      }
    }
  });
});
