import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { bytes, meant, open, work } from './open';

const WORDS = 'acorn bramble clover dew elder fern';

async function sealed(text: string, log2 = 4): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(WORDS);
  encrypter.setScryptWorkFactor(log2);
  return encrypter.encrypt(text);
}

describe('opening a sealed page', () => {
  it('gives the text for the passphrase it was sealed under, and nothing for another', async () => {
    const file = await sealed('<p>Grüße 🌿</p>');
    expect(await open(file, WORDS)).toBe('<p>Grüße 🌿</p>');
    expect(await open(file, 'acorn bramble clover dew elder')).toBeUndefined();
    expect(await open(file, '')).toBeUndefined();
  });

  it('forgives what a telephone does to words', async () => {
    expect(await open(await sealed('yes'), ' Acorn  bramble clover\tdew elder Fern ')).toBe('yes');
  });

  it('tries each meaning once', () => {
    expect(meant(WORDS)).toEqual([WORDS]);
    expect(meant('Ab ')).toEqual(['Ab ', 'ab']);
    expect(meant('e\u0301')).toEqual(['é']);
  });

  it('gives nothing of a file that was changed or cut off', async () => {
    const file = await sealed('text '.repeat(20_000));
    const changed = Uint8Array.from(file);
    changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
    expect(await open(changed, WORDS)).toBeUndefined();
    expect(await open(file.subarray(0, file.length - 70_000), WORDS)).toBeUndefined();
    expect(await open(new Uint8Array(), WORDS)).toBeUndefined();
  });

  it('refuses a file that asks for far more work than ours', async () => {
    const head = new TextEncoder().encode('age-encryption.org/v1\n-> scrypt bm90aGluZ25vdGhpbmdubw 22\n');
    expect(work(head)).toBe(22);
    expect(work(await sealed('x', 5))).toBe(5);
    expect(await open(head, WORDS)).toBeUndefined();
  });

  it('reads base64 as it stands in a page', () => {
    expect([...bytes('\naGk=\n')]).toEqual([104, 105]);
  });
});
