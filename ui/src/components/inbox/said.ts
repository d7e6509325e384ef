/** What a capture says: as a sentence, and as what it becomes when it is accepted. */
import { v7 as makeId } from 'uuid';
import type { Accepted, Capture, Said, Who } from '$/api';
import { NO_DETAILS, readDraft, type Filled } from '$/components/entries/filled';
import { entryOf, hasWhat } from '$/components/entries/outcome';
import { entrySentence, waitingSentence, type Part } from '$/components/entries/sentence';

/** Whom a capture is taken to be about: somebody known, or a name. */
export type Whom = { id: string | null; name: string };

/** The name that was typed; nothing of a sentence that was not finished. */
export function nameIn(said: Said): string {
  return said.said === 'unfinished' ? '' : said.who;
}

/** Who is likeliest meant: the first suggestion, or somebody new of that name. Of the same name the journal knows whose it is. */
export function likeliest({ said, meant }: Capture): Whom {
  const [first] = meant;
  if (!first) return { id: null, name: nameIn(said) };
  return { id: first.is_same ? null : first.relationship, name: first.name };
}

/** What it says, about whom it is taken to be; nothing of a draft that this Hedgerow cannot read. */
export function sentenceOf(said: Said, name: string): Part[] | null {
  if (said.said === 'entry') return entrySentence({ ...said, name });
  if (said.said === 'waiting') return waitingSentence({ ...said, name });
  const begun = readDraft(said.state);
  return begun && begunSentence(begun.filled);
}

/** As far as it was written: the whole sentence, or who and what. */
function begunSentence(filled: Filled): Part[] {
  const entry = entryOf({ ...filled, when: { choice: 'now', date: '', time: '' } }, { date: '', time: '' }, []);
  if (entry) return entrySentence({ ...entry, name: filled.whoText });
  const name = filled.whoText.trim() || '…';
  return hasWhat(filled) ? waitingSentence({ ...filled, name }) : [{ text: name, blank: 'who' }, { text: ' …', blank: null }];
}

function whoIs({ id, name }: Whom): Who {
  return id ? { who: 'known', id } : { who: 'new', id: makeId(), name: name.trim() };
}

/** What it becomes as it is; nothing of what was not finished. */
export function acceptedAsIs(said: Said, whom: Whom): Accepted | null {
  if (said.said === 'unfinished') return null;
  const { request, kind, want } = said;
  const common = { id: makeId(), who: whoIs(whom), request, kind, want };
  if (said.said === 'waiting') return { becomes: 'waiting', draft: common };
  const { answer, cost, details } = said;
  return { becomes: 'entry', draft: { ...common, when: null, answer, cost, details: { ...NO_DETAILS, ...details } } };
}
