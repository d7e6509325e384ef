import { describe, expect, it } from 'vitest';
import { Failure, news } from '$/api';
import { Reading } from './reading.svelte';

const nothing = { entries: false, relationships: false, waiting: false, settings: false, verdicts: false, inbox: false, reflections: false, phrases: false, rules: false };

describe('a reading', () => {
  it('is read again when something it concerns changed, and only then', async () => {
    let times = 0;
    const reading = new Reading(async () => ++times);
    const stop = reading.follow((changes) => changes.relationships);
    news.changes.tell({ ...nothing, entries: true });
    news.changes.tell({ ...nothing, relationships: true });
    await expect.poll(() => reading.value).toBe(2);
    stop();
    news.changes.tell({ ...nothing, relationships: true });
    expect(times).toBe(2);
  });

  it('keeps the old value beside a failure', async () => {
    let fails = false;
    const reading = new Reading(async () => {
      if (fails) throw new Failure('io', 'No.');
      return 'old';
    });
    await reading.again();
    fails = true;
    await reading.again();
    expect(reading.value).toBe('old');
    expect(reading.failure?.code).toBe('io');
    fails = false;
    await reading.again();
    expect(reading.failure).toBeNull();
  });

  it('believes the later of two answers, whichever comes first', async () => {
    const answers: ((value: string) => void)[] = [];
    const reading = new Reading(() => new Promise<string>((answer) => answers.push(answer)));
    const first = reading.again();
    const second = reading.again();
    answers[1]?.('new');
    await second;
    answers[0]?.('old');
    await first;
    expect(reading.value).toBe('new');
  });

  it('lets no answer that was asked for before take the place of what is known since', async () => {
    const answers: ((value: string) => void)[] = [];
    const reading = new Reading(() => new Promise<string>((answer) => answers.push(answer)));
    const asked = reading.again();
    reading.know('written');
    answers[0]?.('old');
    expect(await asked).toBe(false);
    expect(reading.value).toBe('written');
    // What was asked for may as well have been newer.
    answers[1]?.('newer');
    await expect.poll(() => reading.value).toBe('newer');
    reading.know('written again');
    expect([answers.length, reading.value, reading.busy]).toEqual([2, 'written again', false]);
  });

  it('that is forgotten knows nothing, whatever is answered', async () => {
    let answer: (value: string) => void = () => {};
    const reading = new Reading(() => new Promise<string>((resolve) => (answer = resolve)));
    const asked = reading.again();
    reading.forget();
    answer('old');
    expect(await asked).toBe(false);
    expect([reading.value, reading.busy]).toEqual([null, false]);
  });
});
