import { describe, expect, it } from 'vitest';
import { NO_DETAILS } from '$/components/entries/filled';
import { makeFake } from './index';

describe('the made-up journal', () => {
  it('brings an archived person back who is named in an entry, as the journal does', async () => {
    const fake = makeFake({ entries: 40 });
    const person = (await fake.listRelationships())[0];
    if (!person) throw new Error('nobody there');
    await fake.archiveRelationship(person.id, true);
    const { entry } = await fake.logEntry({
      id: 'e', who: { who: 'new', id: 'r', name: person.name.toUpperCase() }, when: null, request: 'x', kind: null, want: null,
      answer: { direction: 'received', decision: 'yes' }, cost: 'calm', details: { ...NO_DETAILS },
    });
    expect(entry.relationship).toBe(person.id);
    expect((await fake.listRelationships()).find((one) => one.id === person.id)?.archived).toBe(false);
  });
});
