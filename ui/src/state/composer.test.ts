import { describe, expect, it } from 'vitest';
import type { Entry, Relationship, Waiting } from '$/api';
import { Composer } from './composer.svelte';
import { NO_DETAILS } from '$/components/entries/filled';

const NOW = { date: '2026-11-20', time: '14:30' };
const MUM = {
  id: 'mum', name: 'Mum', role: 'family', care: false, distance: false, unsafe: false, frame: { hours: '', channels: [], limits: '', times: [], session_day: null },
  note: '', archived: false, entries: 3, last_entry_on: null,
} as const satisfies Omit<Relationship, 'frame'> & { frame: unknown } as unknown as Relationship;

/** Presses each key where the composer stands, as the form does, and counts them. */
function typed(keys: string[], composer = new Composer()): { composer: Composer; pressed: number; saved: boolean } {
  let saved = false;
  for (const key of keys) {
    if (key !== 'Enter') composer.press(key);
    else if (composer.step === 'who') composer.newWho('Mum');
    else if (composer.step === 'what') composer.enterWhat();
    else saved = composer.enter() === 'save';
  }
  return { composer, pressed: keys.length, saved };
}

function withWords(): Composer {
  const composer = new Composer();
  composer.typeWho('Mum');
  composer.typeWhat('my Saturday');
  return composer;
}

const ENTRY: Entry = {
  id: 'e', relationship: 'mum', name: 'Mum', at: '2026-11-18T19:00:00Z', zone: 'Europe/Berlin', date: '2026-11-18', time: '20:00:00',
  request: 'my Saturday', kind: 'time', want: 'no', answer: { direction: 'received', decision: 'partly' }, cost: 'guilty',
  details: { ...NO_DETAILS, note: 'a note' }, look_back: null, captured: false, raised_on: null, deleted_until: null,
};

describe('keys beyond the words', () => {
  it('are at most seven without the wish', () => {
    const { composer, pressed, saved } = typed(['Enter', 'Enter', 'y', '2', 'Enter'], withWords());
    expect(saved).toBe(true);
    expect(pressed).toBeLessThanOrEqual(7);
    expect(composer.toEntry(NOW, [])).toMatchObject({ want: null, answer: { decision: 'yes' }, cost: 'drained' });
  });
  it('are at most eight with the wish', () => {
    const { composer, pressed, saved } = typed(['Enter', 'Enter', 'r', 'n', '5', 'Enter'], withWords());
    expect(saved).toBe(true);
    expect(pressed).toBeLessThanOrEqual(8);
    expect(composer.toEntry(NOW, [])).toMatchObject({ want: 'no', answer: { decision: 'no' }, cost: 'guilty' });
  });
  it('choose wishes by W, T and R', () => {
    for (const [key, want] of [['w', 'yes'], ['t', 'mixed'], ['r', 'no']] as const) {
      expect(typed(['Enter', 'Enter', key], withWords()).composer.filled.want).toBe(want);
    }
  });
  it('choose answers by Y, N, P and L, and skip the wish', () => {
    for (const [key, decision] of [['y', 'yes'], ['n', 'no'], ['p', 'partly'], ['l', 'later']] as const) {
      const { composer } = typed(['Enter', 'Enter', key], withWords());
      expect(composer.filled).toMatchObject({ decision, want: null });
      expect(composer.step).toBe('cost');
    }
  });
  it('choose costs by 1 to 7, and open the second row from 4 on', () => {
    const costs = ['calm', 'drained', 'resentful', 'glad', 'guilty', 'uneasy', 'cut_off'];
    costs.forEach((cost, place) => {
      const { composer } = typed(['Enter', 'Enter', 'y', String(place + 1)], withWords());
      expect(composer.filled.cost).toBe(cost);
      expect(composer.moreCosts).toBe(place >= 3);
    });
  });
  it('mean nothing while words are typed', () => {
    const composer = withWords();
    expect(composer.press('y')).toBe(false);
    composer.goTo('what');
    expect(composer.press('y')).toBe(false);
    expect(composer.filled.decision).toBeNull();
  });
});

describe('the order of the blanks', () => {
  it('asks for the wish before the answer', () => {
    expect(new Composer().steps).toEqual(['who', 'what', 'wish', 'answer', 'cost']);
  });
  it('asks of an own entry whether it was met only if it was asked', () => {
    const composer = new Composer();
    composer.chooseDirection('own');
    expect(composer.steps).toEqual(['who', 'what', 'own', 'cost']);
    composer.chooseOwn('asked', true);
    expect(composer.steps).toEqual(['who', 'what', 'own', 'met', 'cost']);
  });
  it('stays at what was asked until there is a word or a kind', () => {
    const composer = new Composer();
    composer.newWho('Mum');
    composer.enterWhat();
    expect(composer.step).toBe('what');
    expect(composer.problems).toEqual(['what']);
    composer.chooseKind('time', true);
    expect(composer.step).toBe('wish');
    expect(composer.problems).toEqual([]);
  });
  it('does not move on by arrows, which only try a word', () => {
    const { composer } = typed(['Enter', 'Enter'], withWords());
    composer.chooseWant('yes', false);
    expect(composer.step).toBe('wish');
  });
  it('backs out one blank at a time and loses nothing', () => {
    const { composer } = typed(['Enter', 'Enter', 'r', 'n', '1'], withWords());
    const before = JSON.stringify(composer.filled);
    const steps = [composer.step];
    while (composer.back()) steps.push(composer.step);
    expect(steps).toEqual(['cost', 'answer', 'wish', 'what', 'who']);
    expect(JSON.stringify(composer.filled)).toBe(before);
  });
});

describe('what is kept', () => {
  it('goes to the first blank that is missing and says all of them', () => {
    const composer = new Composer();
    expect(composer.toEntry(NOW, [])).toBeNull();
    expect(composer.problems).toEqual(['who', 'what', 'answer', 'cost']);
    expect(composer.step).toBe('who');
  });
  it('takes a known person by name, whatever the case and accents', () => {
    const { composer } = typed(['Enter', 'Enter', 'y', '1'], withWords());
    composer.typeWho(' mùm ');
    expect(composer.toEntry(NOW, [MUM])?.who).toEqual({ who: 'known', id: 'mum' });
  });
  it('names somebody archived, so that the journal brings them back', () => {
    const { composer } = typed(['Enter', 'Enter', 'y', '1'], withWords());
    expect(composer.toEntry(NOW, [{ ...MUM, archived: true }])?.who).toMatchObject({ who: 'new', name: 'Mum' });
  });
  it('makes a new person once, however often it is sent', () => {
    const { composer } = typed(['Enter', 'Enter', 'y', '1'], withWords());
    const first = composer.toEntry(NOW, []);
    expect(first?.who).toMatchObject({ who: 'new', name: 'Mum' });
    expect(composer.toEntry(NOW, [])).toEqual(first);
  });
  it('forgets the person when another name is typed over', () => {
    const composer = new Composer();
    composer.pickWho(MUM);
    composer.typeWho('Mumford');
    expect(composer.filled.whoId).toBeNull();
  });
  it('is one line, though several were pasted', () => {
    const composer = new Composer();
    composer.typeWhat('my Saturday\r\n and Sunday\n');
    expect(composer.filled.request).toBe('my Saturday and Sunday ');
  });
  it('has no wish if it is an own entry', () => {
    const composer = withWords();
    composer.chooseWant('yes', false);
    composer.chooseDirection('own');
    composer.chooseOwn('held_back', true);
    composer.chooseCost('cut_off');
    expect(composer.toEntry(NOW, [])).toMatchObject({ want: null, answer: { direction: 'held_back' }, cost: 'cut_off' });
  });
  it('keeps whether an own wish was met only while it was asked', () => {
    const composer = withWords();
    composer.chooseDirection('own');
    composer.chooseOwn('asked', true);
    composer.chooseMet('partly', true);
    composer.chooseCost('glad');
    expect(composer.toEntry(NOW, [])?.answer).toEqual({ direction: 'asked', met: 'partly' });
    composer.chooseOwn('held_back', false);
    expect(composer.filled.met).toBeNull();
  });
  it('refuses a moment that is still to come, and unfolds the detail', () => {
    const { composer } = typed(['Enter', 'Enter', 'y', '1'], withWords());
    composer.filled.when = { choice: 'date', date: '2026-11-21', time: '10:00' };
    expect(composer.toEntry(NOW, [])).toBeNull();
    expect(composer.problems).toEqual(['future']);
    expect(composer.unfolded).toBe(true);
  });
});

describe('not answered yet', () => {
  it('needs who and what, and keeps the wish', () => {
    const composer = new Composer();
    expect(composer.toWaiting([])).toBeNull();
    expect(composer.problems).toEqual(['who', 'what']);
    composer.typeWho('Mum');
    composer.typeWhat('my Saturday');
    composer.chooseWant('mixed', false);
    expect(composer.toWaiting([MUM])).toMatchObject({ who: { who: 'known', id: 'mum' }, request: 'my Saturday', want: 'mixed' });
  });
  it('is finished later from where it stood', () => {
    const waiting: Waiting = { id: 'w', relationship: 'mum', name: 'Mum', role: 'family', unsafe: false, date: '2026-11-19', request: 'x', kind: null, want: 'no' };
    const composer = new Composer();
    composer.answerWaiting(waiting);
    expect(composer.step).toBe('answer');
    expect(composer.filled.waiting).toBe('w');
    composer.answerWaiting({ ...waiting, want: null });
    expect(composer.step).toBe('wish');
  });
});

describe('a draft', () => {
  it('comes back as it was, blank and all', () => {
    const { composer } = typed(['Enter', 'Enter', 'r', 'n', '6'], withWords());
    const other = new Composer();
    expect(other.restore(composer.toDraft(NOW), NOW)).toBe(true);
    const { id, newWhoId } = other.filled;
    expect(other.filled).toEqual({ ...composer.filled, id, newWhoId });
    expect(other.unfolded).toBe(false);
    expect(other.step).toBe('cost');
    expect(other.moreCosts).toBe(true);
  });
  it('comes back under ids of its own, so that nothing saved already is taken for it', () => {
    const composer = withWords();
    const other = new Composer();
    other.restore(composer.toDraft(NOW), NOW);
    expect(other.filled.id).not.toBe(composer.filled.id);
    expect(other.filled.newWhoId).not.toBe(composer.filled.newWhoId);
  });
  it('of an earlier day means that day, and shows it', () => {
    const composer = withWords();
    composer.chooseWhen({ choice: 'evening', date: '', time: '' });
    const other = new Composer();
    other.restore(composer.toDraft({ date: '2026-11-18', time: '10:00' }), NOW);
    expect(other.filled.when).toEqual({ choice: 'date', date: '2026-11-17', time: '20:00' });
    expect(other.unfolded).toBe(true);
  });
  it('is nothing while nothing is filled in', () => {
    expect(new Composer().toDraft(NOW)).toBe('');
  });
  it('of another version, or of nonsense, is left alone', () => {
    const composer = withWords();
    for (const draft of ['', '{', '[]', '{"version":2,"filled":{}}', 'null']) {
      expect(composer.restore(draft, NOW), draft).toBe(false);
    }
    expect(composer.filled.whoText).toBe('Mum');
  });
});

describe('amending', () => {
  it('begins with the entry and keeps its id and its time', () => {
    const composer = new Composer(ENTRY);
    expect(composer.toEntry(NOW, [])).toEqual({
      id: 'e', who: { who: 'known', id: 'mum' }, when: null, request: 'my Saturday', kind: 'time', want: 'no',
      answer: { direction: 'received', decision: 'partly' }, cost: 'guilty', details: ENTRY.details,
    });
  });
  it('opens what is folded away, so that nothing is overlooked', () => {
    const composer = new Composer(ENTRY);
    expect(composer.unfolded).toBe(true);
    expect(composer.moreCosts).toBe(true);
  });
});
