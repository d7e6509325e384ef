/**
 * The page of old rules: what there is, and the one text that is being written about them. What is not kept yet is put away encrypted, like
 * whatever else is amended.
 */
import { v7 as makeId } from 'uuid';
import { api, type OldRules, type Rule, type RuleRestoration } from '$/api';
import { words } from '$/words';
import { dateInWords } from '$/words/dates';
import { amendment } from './amendment.svelte';
import { Attempt } from './attempt.svelte';
import { Reading } from './reading.svelte';
import { toasts } from './toasts.svelte';

/** What is written: a rule to name, other words for one, or the new rule beside it. */
export type Writing = { what: 'name' | 'rename' | 'new'; of: string; text: string; before: string };
/** There is one such draft. */
const DRAFT = 'rules';

export class RulesPage {
  readonly reading = new Reading<OldRules>(() => api.listRules());
  readonly attempt = new Attempt();
  writing = $state<Writing | null>(null);

  /** Something stands there that nobody kept. */
  get changed(): boolean {
    return this.writing !== null && this.writing.text !== this.writing.before;
  }

  /** Reads now, and again whenever what names a rule changes. Returns the way to stop. */
  follow(): () => void {
    return this.reading.follow((changes) => changes.rules || changes.entries || changes.reflections || changes.relationships);
  }

  /** Goes on with what was being written when the journal was last open. */
  begin(): void {
    const text = amendment.take('rule', DRAFT);
    if (text !== null) this.writing = read(text);
  }

  /** Begins to name a rule. */
  name(): void {
    this.#write('name', '', '');
  }

  /** Begins to write about a rule. */
  write(what: 'rename' | 'new', rule: Rule): void {
    this.#write(what, rule.words, what === 'new' ? rule.new_words : rule.words);
  }

  /** What is written so far is put away. */
  putAway(): void {
    if (this.changed) amendment.keep('rule', DRAFT, JSON.stringify(this.writing));
    else amendment.end();
  }

  /** Nothing is written any more. */
  leave(): void {
    this.writing = null;
    this.attempt.failure = null;
    amendment.end();
  }

  /** Keeps what is written. True if that went well. */
  async save(): Promise<boolean> {
    const { writing } = this;
    if (!writing) return false;
    const kept = await this.attempt.run(async () => {
      await amendment.keeper.hold(() => this.#keep(writing));
    });
    if (kept) this.leave();
    return kept;
  }

  /** Deletes a rule, with a way back. True if that went well. */
  remove(rule: Rule): Promise<boolean> {
    return this.attempt.run(async () => {
      const { id } = await api.deleteRule(rule.words);
      toasts.show(words('rules-deleted'), async () => tellIfItStays(await api.restoreRule(id)));
    });
  }

  /** Brings a deleted rule back. True if that went well, whether or not its new rule had room. */
  bringBack(id: string): Promise<boolean> {
    return this.attempt.run(async () => {
      if (!tellIfItStays(await api.restoreRule(id))) toasts.show(words('rules-back'));
    });
  }

  #write(what: Writing['what'], of: string, before: string): void {
    this.attempt.failure = null;
    this.writing = { what, of, text: before, before };
  }

  async #keep({ what, of, text, before }: Writing): Promise<void> {
    if (what === 'rename') {
      const renamed = await api.renameRule(of, text);
      toasts.show(words('rules-renamed'), () => api.undoRenameRule(renamed.before));
    } else if (what === 'name') {
      await api.keepRule({ id: makeId(), words: text, new_words: null });
      toasts.show(words('rules-named'));
    } else {
      await api.keepRule({ id: makeId(), words: of, new_words: text });
      // What stood there before can be had again.
      const undo = before === '' ? null : () => api.keepRule({ id: makeId(), words: of, new_words: before });
      toasts.show(words(text.trim() === '' ? 'rules-new-gone' : 'rules-new-kept'), undo);
    }
  }
}

/** Says of a rule whose new one has no room beside the one that is there why it stays where it was. True if it does. */
function tellIfItStays({ stays_until: until }: RuleRestoration): boolean {
  if (until) toasts.show(words('rules-back-in-marks', { date: dateInWords(until) }));
  return until !== null;
}

function read(text: string): Writing | null {
  try {
    const { what, of, text: written, before } = JSON.parse(text) as Partial<Writing>;
    const known = (what === 'name' || what === 'rename' || what === 'new') && [of, written, before].every((one) => typeof one === 'string');
    return known ? ({ what, of, text: written, before } as Writing) : null;
  } catch {
    return null;
  }
}
