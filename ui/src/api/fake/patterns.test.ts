import { describe, expect, it } from 'vitest';
import type { Label } from '../types';
import { makeFake } from './index';

const fake = makeFake({ today: '2026-11-20' });

async function labels(): Promise<Record<string, Label>> {
  const { people } = await fake.readPatterns('half_year');
  return Object.fromEntries(people.map(({ relationship, reading }) => [relationship.name, reading.label]));
}

describe('the made-up patterns', () => {
  it('hold a porous, a rigid, a balanced, an unread and two quiet relationships', async () => {
    expect(await labels()).toMatchObject({
      Mum: 'leans_porous', Wiebke: 'leans_rigid', Jonas: 'in_balance', Mirek: 'keeping_distance', Dad: 'not_read',
      דנה: 'not_enough_yet', Upstairs: 'not_enough_yet',
    });
  });

  it('count what the period holds, and read what was logged before it too', async () => {
    const short = await fake.readPatterns('twelve_weeks');
    const long = await fake.readPatterns('all');
    expect(short.basis.entries).toBeLessThan(long.basis.entries);
    expect(short.people.map(({ reading }) => reading)).toEqual(long.people.map(({ reading }) => reading));
  });

  it('name entries by places that exist', async () => {
    const { cells, charts } = await fake.readEveryonePatterns('half_year');
    const marks = [...(charts.costs ?? []), ...(charts.wishes ?? []), ...(charts.ways ?? [])].flatMap(({ behind }) => behind);
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.every((place) => cells[place] !== undefined)).toBe(true);
  });

  it('keep a verdict, and let go of it', async () => {
    const [first] = (await fake.readPatterns('all')).people;
    const id = first?.relationship.id ?? '';
    await fake.setVerdict(id, 'no');
    expect((await fake.readPersonPatterns(id, 'all')).verdict).toMatchObject({ fit: 'no', on: '2026-11-20' });
    await fake.setVerdict(id, null);
    expect((await fake.readPersonPatterns(id, 'all')).verdict).toBeNull();
  });
});
