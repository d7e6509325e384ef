import { describe, expect, it } from 'vitest';
import { collect, idsOf, render } from './words.mjs';

describe('the ids of the catalogues', () => {
  it('are found with plurals and several lines', () => {
    const source = 'a = One\nb =\n    { $n ->\n        [one] x\n       *[other] y\n    }\n# note\nc-d = Two\n    lines\n';
    expect(idsOf(source, 'x.ftl')).toEqual(['a', 'b', 'c-d']);
  });

  it('refuse a message that Fluent would drop without a word', () => {
    expect(() => idsOf('good = Yes\nbad = { $n ->\n', 'x.ftl')).toThrow('"bad"');
  });

  it('refuse the same id in two files', () => {
    const twice = [
      { name: 'a.ftl', source: 'same = One' },
      { name: 'b.ftl', source: 'same = Two' },
    ];
    expect(() => collect(twice)).toThrow('a.ftl and again in b.ftl');
  });

  it('become a union of types', () => {
    expect(render(['a', 'b'])).toContain("| 'a'\n  | 'b';");
  });
});
