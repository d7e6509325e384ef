import { describe, expect, it } from 'vitest';
import { entrySentence, plain, waitingSentence, weave, type Told } from './sentence';

const told = (more: Partial<Told>): string =>
  plain(
    entrySentence({
      name: 'Mum', request: 'my Saturday', kind: null, want: 'no', answer: { direction: 'received', decision: 'yes' }, cost: 'drained', ...more,
    }),
  );

describe('the sentence of an entry', () => {
  it('says who, what, the wish, the answer and how it was left', () => {
    expect(told({})).toBe('Mum asked for my Saturday. I’d rather not. I said yes. It left me drained.');
  });
  it('knows every wish, and says nothing of a wish that was passed over', () => {
    expect(told({ want: 'yes' })).toContain('. I wanted to. ');
    expect(told({ want: 'mixed' })).toContain('. I was torn. ');
    expect(told({ want: null })).toBe('Mum asked for my Saturday. I said yes. It left me drained.');
  });
  it('knows every answer', () => {
    for (const decision of ['yes', 'no', 'partly', 'later'] as const) {
      expect(told({ answer: { direction: 'received', decision } })).toContain(`I said ${decision}.`);
    }
  });
  it('takes the kind where there are no words', () => {
    expect(told({ request: '', kind: 'listening' })).toMatch(/^Mum asked for a listening ear\./);
  });
  it('of an own wish says whether it was met, once that is known', () => {
    expect(told({ answer: { direction: 'asked', met: 'not_met' }, request: 'an hour' })).toBe('I asked Mum for an hour. It was not met. It left me drained.');
    expect(told({ answer: { direction: 'asked', met: null }, request: 'an hour' })).toBe('I asked Mum for an hour. It left me drained.');
  });
  it('of a wish held back says so', () => {
    expect(told({ answer: { direction: 'held_back' }, cost: 'cut_off' })).toBe(
      'I wanted something from Mum: my Saturday. I held it back. It left me far away, unseen.',
    );
  });
  it("puts no full stop after somebody's own question mark", () => {
    expect(told({ request: 'Can you come?' })).toMatch(/^Mum asked for Can you come\? I’d/);
    expect(told({ request: '今晚有空吗？' })).toContain('？ I’d');
  });
  it('leaves text of any script as it is', () => {
    const request = 'שבת שלי 🌿 и мой вечер';
    expect(entrySentence({ name: 'דנה', request, kind: null, want: null, answer: { direction: 'held_back' }, cost: 'calm' })).toContainEqual({
      text: request,
      blank: 'what',
    });
  });
  it('of a request that waits has neither answer nor cost', () => {
    expect(plain(waitingSentence({ name: 'Mum', request: 'my Saturday', kind: null, want: 'mixed' }))).toBe('Mum asked for my Saturday. I was torn.');
    expect(plain(waitingSentence({ name: 'Mum', request: 'x', kind: null, want: null }))).toBe('Mum asked for x.');
  });
});

describe('a sentence taken apart', () => {
  it('has its blanks in the order of reading, for the form', () => {
    const blanks = weave('entry-received').map((piece) => piece.blank).filter((blank) => blank !== null);
    expect(blanks).toEqual(['who', 'what', 'wish', 'answer', 'cost']);
  });
});
