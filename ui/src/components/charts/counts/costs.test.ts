import { describe, expect, it } from 'vitest';
import { costRows, costsInWords, inPlace, rowMarks } from './costs';
import { asked, at } from './testing';

const places = (count: number) => Array.from({ length: count }, (_, place) => place);

describe('the rows', () => {
  it('are calm, drained and resentful at once, also where one is empty, and the others behind a word', () => {
    const { first, others } = costRows([{ cost: 'drained', behind: [1] }, { cost: 'cut_off', behind: [0] }]);
    expect(first.map(({ cost, behind }) => [cost, behind])).toEqual([['calm', []], ['drained', [1]], ['resentful', []]]);
    expect(others.map(({ cost }) => cost)).toEqual(['cut_off']);
  });
  it('give the newest a dot each, and keep the earlier ones together', () => {
    const [row] = costRows([{ cost: 'calm', behind: places(5) }], 3).first;
    expect(row).toMatchObject({ shown: [2, 3, 4], earlier: [0, 1], behind: places(5) });
  });
  it('find each mark at its place', () => {
    const cells = [asked(0, 'yes', 'calm'), asked(1, 'no', 'drained'), asked(2, 'no', 'drained')];
    const rows = rowMarks(costRows([{ cost: 'calm', behind: [0] }, { cost: 'drained', behind: [1, 2] }]).first, cells);
    const all = inPlace(rows);
    for (const { head, earlier, dots, first } of rows) expect(all.slice(first, first + 2 + dots.length)).toEqual([head, earlier, ...dots]);
    expect(all).toHaveLength(3 * 2 + 3);
  });
});

describe('in words', () => {
  const cells = [asked(0, 'yes', 'drained'), asked(1, 'yes', 'calm'), asked(2, 'yes', 'drained'), asked(3, 'no', 'cut_off'), asked(4, 'no', 'cut_off')];

  it('the yeses come before the noes, and what was left most often first', () => {
    const costs = [{ cost: 'calm', behind: [1] }, { cost: 'drained', behind: [0, 2] }, { cost: 'cut_off', behind: [3, 4] }] as const;
    expect(costsInWords(costs.map((row) => ({ ...row, behind: [...row.behind] })), cells)).toBe('3 yeses: 2 drained, 1 calm. 2 noes: 2 far away and unseen.');
  });
  it('one yes has one word', () => {
    expect(costsInWords([{ cost: 'calm', behind: [1] }], cells)).toBe('One yes: calm.');
  });
  it('without a plain yes or no everything is counted', () => {
    const others = [asked(0, 'partly', 'calm'), at(1, { direction: 'held_back' }, 'uneasy')];
    expect(costsInWords([{ cost: 'calm', behind: [0] }, { cost: 'uneasy', behind: [1] }], others)).toBe('2 entries: 1 calm, 1 uneasy.');
  });
});
