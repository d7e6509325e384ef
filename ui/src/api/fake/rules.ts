// Old rules of the made-up journal: put together from what names them, as the journal does.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { BeforeRename, Entry, OldRules, Rule, RuleAnswers, RuleMarks } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import type { World } from './index';

type Names = 'listRules' | 'knownRules' | 'keepRule' | 'renameRule' | 'undoRenameRule' | 'deleteRule' | 'restoreRule';
type Kept = { id: string; words: string; new_words: string; named_on: string };
type Deleted = Kept & { until: string; taken_off: RuleMarks[] };

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
/** As much as the new rules of one rule may be long together. */
const LONGEST = 2000;
const NO_ANSWERS: RuleAnswers = { yes: 0, partly: 0, later: 0, no: 0, asked: 0, held_back: 0 };

class OldRulesOf {
  kept: Kept[] = [];
  deleted: Deleted[] = [];
  constructor(readonly world: World) {}

  of(words: string): Kept | undefined {
    return this.kept.find((rule) => fold(rule.words) === fold(words));
  }

  list(): Rule[] {
    const found = new Map<string, Rule>();
    const at = (words: string): Rule | null => {
      const key = fold(words);
      if (key === '') return null;
      const rule = found.get(key) ?? { words: words.trim(), new_words: '', entries: [], people: [], kinds: [], answers: { ...NO_ANSWERS }, weeks: [], unsafe: false };
      found.set(key, rule);
      return rule;
    };
    // The newest first: the first spelling met is the last one written.
    for (const entry of this.world.journal.entries.filter((one) => one.deleted_until === null)) this.#mark(at(entry.details.old_rule), entry);
    for (const { id, week, old_rule, deleted_until } of this.world.reflections) {
      if (old_rule && deleted_until === null) at(old_rule)?.weeks.push({ reflection: id, week });
    }
    for (const { words, new_words } of this.kept) Object.assign(at(words) ?? {}, { words, new_words });
    return [...found.values()].map((rule) => ({ ...rule, entries: rule.entries.toReversed(), people: rule.people.toSorted((a, b) => a.name.localeCompare(b.name)) }));
  }

  #mark(rule: Rule | null, entry: Entry): void {
    if (!rule) return;
    const { answer, relationship, name, kind, details } = entry;
    rule.entries.push(entry.id);
    rule.answers[answer.direction === 'received' ? answer.decision : answer.direction] += 1;
    if (rule.people.every(({ id }) => id !== relationship)) rule.people.push({ id: relationship, name });
    if (kind && !rule.kinds.includes(kind)) rule.kinds.push(kind);
    rule.unsafe ||= details.unsafe || this.world.journal.relationships.some((one) => one.id === relationship && one.unsafe);
  }

  marks(words: string): RuleMarks[] {
    const same = (text: string | null) => text !== null && fold(text) === fold(words);
    const entries = this.world.journal.entries.filter(({ details }) => same(details.old_rule)).map(({ id }) => id);
    const reflections = this.world.reflections.filter(({ old_rule }) => same(old_rule)).map(({ id }) => id);
    return entries.length + reflections.length > 0 ? [{ words, entries, reflections }] : [];
  }

  write(marks: readonly RuleMarks[], words: (spelled: string) => string): void {
    for (const { words: spelled, entries, reflections } of marks) {
      for (const entry of this.world.journal.entries) if (entries.includes(entry.id)) entry.details = { ...entry.details, old_rule: words(spelled) };
      for (const one of this.world.reflections) if (reflections.includes(one.id)) one.old_rule = words(spelled) || null;
    }
  }
}

/** The commands of old rules. */
export function ruleCommands(world: World): Pick<Api, Names> {
  const all = new OldRulesOf(world);
  const touched = () => changed({ entries: true, reflections: true, rules: true });
  const missing = () => new Failure('rule-not-found', 'That rule is not here any more.');
  const check = (words: string) => {
    if (words.trim() === '') throw new Failure('rule-empty', 'Write the rule first, in the words you grew up with.');
    return words.trim();
  };
  return {
    async listRules(): Promise<OldRules> {
      await world.pause();
      world.mayFail();
      return { rules: all.list(), deleted: all.deleted.map(({ id, words, until }) => ({ id, words, until })) };
    },
    async knownRules() {
      return all.list().map(({ words }) => words);
    },
    async keepRule({ id, words, new_words }) {
      const there = all.of(check(words));
      if (there) there.new_words = new_words?.trim() ?? there.new_words;
      else all.kept.push({ id, words: words.trim(), new_words: new_words?.trim() ?? '', named_on: world.stage.today });
      return changed({ rules: true });
    },
    async renameRule(rule, to) {
      const renamed_to = check(to);
      const [marks, own, other] = [all.marks(rule), all.of(rule), all.of(renamed_to)];
      if (marks.length === 0 && !own) throw missing();
      const before: BeforeRename = { renamed_to, marks, kept: [own, other].flatMap((one) => (one ? [{ ...one }] : [])) };
      all.write(marks, () => renamed_to);
      if (own && other && own !== other) {
        other.new_words = [other.new_words, own.new_words].filter(Boolean).join('\n');
        all.kept = all.kept.filter((one) => one !== own);
      } else if (own) own.words = renamed_to;
      return { before, changes: touched() };
    },
    async undoRenameRule({ marks, kept }) {
      all.write(marks, (spelled) => spelled);
      const ids = kept.map(({ id }) => id);
      all.kept = [...all.kept.filter(({ id }) => !ids.includes(id)), ...kept];
      return touched();
    },
    async deleteRule(rule) {
      const [marks, own] = [all.marks(rule), all.of(rule)];
      if (marks.length === 0 && !own) throw missing();
      const gone = own ?? { id: crypto.randomUUID(), words: rule, new_words: '', named_on: world.stage.today };
      all.write(marks, () => '');
      all.kept = all.kept.filter((one) => one !== own);
      all.deleted.unshift({ ...gone, until: daysBefore(world.stage.today, -30), taken_off: marks });
      return { id: gone.id, changes: touched() };
    },
    async restoreRule(id) {
      const gone = all.deleted.find((one) => one.id === id);
      if (!gone) throw missing();
      const { taken_off, words, new_words, named_on } = gone;
      all.write(taken_off, (spelled) => spelled);
      const there = all.of(words);
      const together = [there?.new_words, new_words].filter(Boolean).join('\n');
      if (there && together.length > LONGEST) {
        gone.taken_off = [];
        return { stays_until: gone.until, changes: touched() };
      }
      all.deleted = all.deleted.filter((one) => one !== gone);
      if (there) there.new_words = together;
      else all.kept.push({ id, words, new_words, named_on });
      return { stays_until: null, changes: touched() };
    },
  };
}
