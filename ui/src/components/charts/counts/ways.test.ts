import { describe, expect, it } from 'vitest';
import type { Compared, How, Say, Way } from '$/api';
import { oftenInWords, wayRows, waysInWords } from './ways';

const COMPARED: Compared = { uses: 8, sits_well: 0.81, low: 0.62, high: 0.93, within: 0.3, people: 3, z: 2.7, say: 'too_early' };
const way = (how: How, say: Say | null, uses = 2): Way => ({
  how, behind: Array.from({ length: uses }, (_, place) => place), sat_well: 1, asked_again: 0, compared: say && { ...COMPARED, say },
});

describe('what is said of ways of answering', () => {
  it('names those of which something may be said', () => {
    expect(waysInWords([way('validated', 'tends_to_sit_better'), way('explained', 'tends_to_cost_more')])).toBe(
      '“Acknowledged, then redirected” tends to sit better than your other ways. “Explained at length” tends to cost you more.',
    );
  });
  it('is that it is too early while nothing may be said', () => {
    expect(waysInWords([way('validated', 'too_early'), way('policy', null)])).toBe('Too early to compare these ways; here are the plain counts.');
  });
  it('is a plain count where nothing is compared', () => {
    expect(waysInWords([way('validated', null, 3), way('policy', null)])).toBe('5 answers with their way noted; 2 of them sat well.');
  });
  it('comes with an interval only if it is more than that', () => {
    const rows = wayRows([way('validated', 'tends_to_sit_better'), way('explained', 'too_early'), way('policy', null)]);
    expect(rows.map(({ spoken }) => spoken !== null)).toEqual([true, false, false]);
    expect(rows.map(({ said }) => said)).toEqual(['tends to sit better than your other ways', 'too early to compare', null]);
  });
  it('puts shares as so many times in ten', () => {
    expect(oftenInWords(COMPARED)).toBe('sits well about 8 times in 10, likely 6 to 9');
    expect(oftenInWords({ ...COMPARED, low: 0.78, high: 0.84 })).toBe('sits well about 8 times in 10');
  });
  it('counts uses and what was asked again in words that fit one and two', () => {
    const [once, twice] = wayRows([{ ...way('plain', null, 1), asked_again: 1 }, { ...way('policy', null, 2), sat_well: 0 }]);
    expect(once?.counts).toBe('once · 1 sat well · asked again once within a week');
    expect(twice?.counts).toBe('twice · none sat well so far');
  });
});
