import { describe, expect, it } from 'vitest';
import { matching, sameName } from './matching';

const people = ['Joanna', 'Anna', 'José', 'Mum', 'Ms. Anders', '王小明', 'Zoë-Marie'].map((label) => ({ label }));
const found = (typed: string) => matching(people, typed).map((person) => person.label);

describe('finding a name', () => {
  it('offers everyone, in order, before anything is typed', () => {
    expect(found('')).toEqual(people.map((person) => person.label));
  });
  it('puts names that begin so before names with a later word that does', () => {
    expect(found('an')).toEqual(['Anna', 'Ms. Anders']);
  });
  it('does not find what is only inside a word, because Enter would take the wrong person', () => {
    expect(found('oan')).toEqual([]);
  });
  it('asks for neither case nor accents', () => {
    expect(found('JOSE')).toEqual(['José']);
    expect(found('zoe')).toEqual(['Zoë-Marie']);
    expect(found('marie')).toEqual(['Zoë-Marie']);
  });
  it('reads any script', () => {
    expect(found('王')).toEqual(['王小明']);
  });
  it('takes the whole name before a longer one', () => {
    expect(matching([{ label: 'Mumford' }, { label: 'Mum' }], 'mum')[0]?.label).toBe('Mum');
  });
  it('knows one name in two spellings', () => {
    expect(sameName(' josé ', 'JOSE')).toBe(true);
    expect(sameName('Jo', 'José')).toBe(false);
  });
});
