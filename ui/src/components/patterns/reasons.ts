/** Why an entry is read as it is, in words. */
import { words, type MessageId } from '$/words';

/** What begins the id of every reason; the rules that give them and the catalogue are compared by a test of theirs. */
const REASON = 'reason-';

/** The sentences of the reasons that the shell names. */
export function reasonsInWords(reasons: readonly string[]): string[] {
  return reasons.filter((id) => id.startsWith(REASON)).map((id) => words(id as MessageId));
}
