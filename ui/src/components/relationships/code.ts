/** A client's code: whether it could tell who they are. */

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*$/u;
const OF_LETTERS = /^[\p{L}\p{M}'’.-]+$/u;

/** Whether it reads like a full name: words alone, at least two of them capitalised. A guess, for a suggestion and never for a refusal. */
export function readsLikeAName(code: string): boolean {
  const parts = code.trim().split(/\s+/);
  return parts.every((part) => OF_LETTERS.test(part)) && parts.filter((part) => CAPITALISED.test(part)).length >= 2;
}
