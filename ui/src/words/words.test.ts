import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { dateInWords } from './dates';
import generated from './ids.generated.ts?raw';
import { words, type MessageId } from './index';
import { messageIn, namedIn } from './messages';

describe('words', () => {
  it('count in English', () => {
    expect(words('people-entries', { count: 0 })).toBe('No entries yet');
    expect(words('people-entries', { count: 1 })).toBe('One entry');
    expect(words('people-entries', { count: 1200 })).toBe('1,200 entries');
  });

  it('keep a name in a right-to-left script from turning the sentence, and leave others as they are', () => {
    expect(words('person-amended-toast', { name: 'דנה' })).toBe('\u2068דנה\u2069: kept.');
    expect(words('person-amended-toast', { name: 'Mum' })).toBe('Mum: kept.');
  });

  it('that name others say them, too', () => {
    expect(words('look-back-guilt')).toBe(words('counts-guilt-note'));
  });

  it('are the same read one by one as all at once', () => {
    const catalogues = Object.values(import.meta.glob<string>('../../../assets/locales/en/*.ftl', { query: '?raw', import: 'default', eager: true }));
    expect(catalogues.length).toBeGreaterThan(10);
    /** The messages that a part of a message names. */
    function references(part: unknown): string[] {
      if (typeof part !== 'object' || part === null) return [];
      const { type, name } = part as { type?: string; name?: string };
      return type === 'mesg' || type === 'term' ? [name ?? ''] : Object.values(part).flatMap(references);
    }
    for (const catalogue of catalogues) {
      const whole = new FluentResource(catalogue).body;
      for (const message of whole) {
        const source = messageIn(catalogue, message.id) ?? '';
        expect(new FluentResource(source).body).toEqual([message]);
        expect(namedIn(source)).toEqual(references(message));
      }
    }
  });

  it('are read for every id that the types allow', () => {
    const ids = [...generated.matchAll(/\| '([^']+)'/g)].map(([, id]) => id as MessageId);
    expect(ids.length).toBeGreaterThan(1000);
    for (const id of ids) {
      try {
        words(id);
      } catch (missing) {
        // Many want arguments; the message itself has to be there.
        expect(String(missing), id).not.toContain('no message');
      }
    }
  });

  it('are not taken for others that begin alike', () => {
    expect(messageIn('app-name = Hedgerow\n', 'app')).toBeNull();
    expect(messageIn('app-name = Hedgerow\napp = An app\n', 'app')).toBe('app = An app\n');
  });

  it('are never missing in silence', () => {
    expect(() => words('no-such-message' as 'app-name')).toThrow('no-such-message');
  });
});

describe('a civil date', () => {
  it('is the same day in words wherever the computer stands', () => {
    expect(dateInWords('2026-03-01')).toBe('1 March 2026');
    expect(dateInWords('2025-12-31')).toBe('31 December 2025');
  });
});
