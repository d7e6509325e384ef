import { describe, expect, it } from 'vitest';
import type { Plan } from '$/api';
import { planCounts, planText, weekInWords } from './inWords';
import { answerOf, isHalf, noPlan, planDraft, readSitting, sittingText, type Said } from './said';

const PLAN: Plan = {
  id: 'p', person: { id: 'm', name: 'Mum' }, situation: 'asks for my evening', words: 'I wait.', phrase: null, doable: null, made_on: '2026-11-20',
  ended_on: null, ended: null, came_up: 0, as_planned: 0, in_part: 0, another_way: 0, ask_smaller: false, unsafe: false,
};
const NOTHING: Said = { notes: {}, followUps: {}, standBy: undefined, rooms: {}, plan: noPlan(), oldRule: '', line: '' };

describe('a plan in words', () => {
  it('is one sentence, of somebody or of anybody', () => {
    expect(planText(PLAN)).toBe('If Mum asks for my evening, then: I wait.');
    expect(planText({ ...PLAN, person: null })).toBe('If somebody asks for my evening, then: I wait.');
  });

  it('is counted and never scored', () => {
    expect(planCounts(PLAN)).toBe('It has not come up yet.');
    expect(planCounts({ ...PLAN, came_up: 1 })).toBe('Came up once.');
    expect(planCounts({ ...PLAN, came_up: 3, as_planned: 1 })).toBe('Came up three times: once as planned.');
    expect(planCounts({ ...PLAN, came_up: 4, as_planned: 1, in_part: 1, another_way: 2 })).toBe('Came up four times: once as planned, once in part and twice another way.');
  });
});

describe('a week in words', () => {
  const words = (from: string, to: string, today = '2026-11-27') => weekInWords({ from, to }, today).replace(/[\u2009\u202f]/g, '');
  it('names its months, and its years where they are not this one', () => {
    expect(words('2026-11-23', '2026-11-29')).toBe('23–29 November');
    expect(words('2026-09-28', '2026-10-04')).toMatch(/^28 September ?– ?4 October$/);
    expect(words('2026-12-28', '2027-01-03')).toMatch(/^28 December 2026 ?– ?3 January 2027$/);
  });
});

describe('what the journal is told of a step', () => {
  it('is a plan only with both halves', () => {
    expect(isHalf({ ...noPlan(), situation: 'asks' })).toBe(true);
    expect(isHalf(noPlan())).toBe(false);
    expect(planDraft({ ...noPlan(), situation: ' asks ', words: ' I wait. ' })).toMatchObject({ situation: 'asks', words: 'I wait.' });
  });

  it('leaves a kept plan as it is while half of it is rewritten, and takes it back when it is emptied', () => {
    const half = { ...NOTHING, plan: { ...noPlan(), situation: 'asks' } };
    expect(answerOf('plan', half, PLAN)).toMatchObject({ plan: { words: 'I wait.' } });
    expect(answerOf('plan', half, null)).toMatchObject({ plan: null });
    expect(answerOf('plan', NOTHING, PLAN)).toMatchObject({ plan: null });
  });

  it('says nothing of how it went where it did not come up', () => {
    const said: Said = { ...NOTHING, followUps: { p: { came_up: 'no', went: 'in_part', cost: 'calm' }, q: { came_up: null, went: null, cost: null } } };
    expect(answerOf('last_plan', said, null)).toEqual({ step: 'last_plan', note: null, follow_ups: [{ plan: 'p', came_up: 'no', went: null, cost: null }] });
  });
});

describe('what is put away of a sitting', () => {
  it('comes back as it was', () => {
    const draft = { id: 'r', step: 'plan' as const, plan: { ...noPlan(), situation: 'asks' }, own: null };
    expect(readSitting(sittingText(draft))).toEqual(draft);
  });

  it('is nothing if this Hedgerow did not write it', () => {
    for (const text of ['', '{', 'null', '{"id":"r","step":"dance","plan":{"situation":"","words":""}}', '{"id":"r","step":"plan"}']) expect(readSitting(text), text).toBeNull();
  });
});
