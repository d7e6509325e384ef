/**
 * An entry as one sentence. The catalogue holds the sentence with its blanks, so that a language may order them as it likes; here it is
 * taken apart into text and blanks, for the form to put controls into and for the journal to put words into.
 */
import type { Entry, Waiting, Want } from '$/api';
import { words, type MessageId } from '$/words';

/** A blank of the sentence. */
export type Blank = 'who' | 'what' | 'wish' | 'answer' | 'own' | 'met' | 'cost';

/** Fixed text, or a blank. */
export type Piece = { text: string; blank: null } | { text: ''; blank: Blank };

/** A run of text, and the blank that it fills, if any. */
export type Part = { text: string; blank: Blank | null };

/** Stands around the name of a blank while Fluent puts the sentence together; private use, so no one's own text. */
const MARK = '\uE000';
const BLANKS: readonly Blank[] = ['who', 'what', 'wish', 'answer', 'own', 'met', 'cost'];
const CLOSED = /[.!?…。！？؟।]["'”’»)]?$/u;

/** The sentence of a message, taken apart at its blanks. */
export function weave(id: MessageId): Piece[] {
  const marks = Object.fromEntries(BLANKS.map((blank) => [blank, `${MARK}${blank}${MARK}`]));
  return words(id, marks)
    .split(MARK)
    .map((text, place): Piece => (place % 2 ? { text: '', blank: text as Blank } : { text, blank: null }))
    .filter((piece) => piece.blank !== null || piece.text !== '');
}

/** The pieces of a sentence that is a form: a blank holds on to the stop that follows it, so that no line begins with one. */
export function glued(pieces: readonly Piece[]): { piece: Piece; glue: string }[] {
  return pieces.map((piece, place) => {
    const next = pieces[place + 1];
    const before = pieces[place - 1];
    const glue = piece.blank !== null && next?.blank === null ? (/^\S+/.exec(next.text)?.[0] ?? '') : '';
    const taken = piece.blank === null && before && before.blank !== null ? (/^\S+/.exec(piece.text)?.[0].length ?? 0) : 0;
    return { piece: piece.blank === null ? { ...piece, text: piece.text.slice(taken) } : piece, glue };
  });
}

/** The sentence of a message with its blanks filled; an empty filling leaves out what a blank held. */
function filled(id: MessageId, fill: Partial<Record<Blank, string | Part[]>>): Part[] {
  const parts = weave(id).flatMap((piece): Part[] => {
    if (piece.blank === null) return [piece];
    const filling = fill[piece.blank] ?? '';
    return typeof filling === 'string' ? [{ text: filling, blank: piece.blank }] : filling;
  });
  return tidied(parts.filter((part) => part.text !== ''));
}

/** No two spaces in a row, and no full stop after somebody's own question mark. */
function tidied(parts: Part[]): Part[] {
  let before = '';
  const tidy = parts.map((part) => {
    let { text } = part;
    if (part.blank === null && CLOSED.test(before.trimEnd()) && text.startsWith('.')) text = text.slice(1);
    if (before.endsWith(' ') || before === '') text = text.replace(/^ +/, '');
    if (text !== '') before = text;
    return { ...part, text };
  });
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidy.filter((part) => part.text !== '');
}

/** The message that says a wish. */
export function wishSentence(want: Want | null): MessageId {
  return `wish-sentence-${want ?? 'open'}`;
}

function wished(want: Want | null): Part[] | string {
  return want ? filled(wishSentence(want), { wish: words(`want-${want}`) }) : '';
}

type Asked = Pick<Entry, 'request' | 'kind'>;

/** What was asked for: the user's words, or the kind. */
function what({ request, kind }: Asked, own: boolean): string {
  if (request !== '') return request;
  if (kind === null) return words('own-what-open');
  return own ? words(`kind-${kind}`) : words(`asked-kind-${kind}`);
}

/** What a sentence needs to know of an entry. */
export type Told = Pick<Entry, 'name' | 'request' | 'kind' | 'want' | 'answer' | 'cost'>;

/** The sentence of an entry. */
export function entrySentence(entry: Told): Part[] {
  const { answer, name } = entry;
  const cost = words(`cost-${entry.cost}`);
  const who = name;
  switch (answer.direction) {
    case 'received':
      return filled('entry-received', {
        who,
        what: what(entry, false),
        wish: wished(entry.want),
        answer: words(`decision-${answer.decision}`),
        cost,
      });
    case 'asked': {
      const met = answer.met ? filled('met-sentence', { met: words(`met-${answer.met}`) }) : '';
      return filled('entry-asked', { who, what: what(entry, true), met, cost });
    }
    case 'held_back':
      return filled('entry-held-back', { who, what: what(entry, true), own: words('own-held_back'), cost });
  }
}

/** The sentence of a request that waits. */
export function waitingSentence(waiting: Pick<Waiting, 'name' | 'request' | 'kind' | 'want'>): Part[] {
  return filled('entry-waiting', { who: waiting.name, what: what(waiting, false), wish: wished(waiting.want) });
}

/** Parts as plain text. */
export function plain(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}
