import { Decrypter } from 'age-encryption';

/** scrypt's work, as a power of two, that is not gone beyond: a page that was tampered with must not stall a telephone. */
const MOST_WORK = 18;

/** What somebody may have meant: as typed, and as six words are written, when a telephone put capitals or spaces in. */
export function meant(typed: string): string[] {
  const exact = typed.normalize('NFC');
  const plain = exact.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain === exact ? [exact] : [exact, plain];
}

/** The bytes that base64 stands for. */
export function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0));
}

/** scrypt's work for this file, from the line that age begins it with; 0 where there is none. */
export function work(file: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 200));
  return Number(/^-> scrypt \S+ (\d+)$/m.exec(head)?.[1] ?? 0);
}

/** Decrypts a text to its end, before a letter of it is shown; nothing when no meaning of the passphrase opens it. */
export async function open(file: Uint8Array, typed: string): Promise<string | undefined> {
  if (work(file) > MOST_WORK) return undefined;
  for (const passphrase of meant(typed)) {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    try {
      return await decrypter.decrypt(file, 'text');
    } catch {
      // Another meaning, or none.
    }
  }
  return undefined;
}
