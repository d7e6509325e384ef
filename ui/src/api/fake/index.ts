// A shell of made-up answers, for tests and for looking at pages in a browser. It keeps the contract of the commands
// and none of the promises: nothing here is encrypted, written or sent.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { CaptureDraft, Desktop, Failure as Told, Form, ReminderStatus, SetAside, Settings, VaultState } from '../types';
import { backupCommands } from './backups';
import { captureCommands } from './capture';
import { carryingCommands } from './carrying';
import { changed } from './changes';
import { entryCommands } from './entries';
import { inboxCommands, SEALED } from './inbox';
import { insideHedgeCommands } from './inside-hedge';
import { lookBackCommands } from './look-backs';
import { patternCommands } from './patterns';
import { firstPlans, planCommands, type KeptPlan } from './plans';
import { reflectionCommands, type KeptReflection } from './reflections';
import { phraseCommands } from './phrases';
import { relationshipCommands } from './relationships';
import { reminderCommands } from './reminder';
import { emptyJournal, madeUpJournal, type Journal } from './seed';
import { ruleCommands } from './rules';
import { sessionCommands } from './sessions';
import { shareCommands } from './share';
import { thenAndNowCommands } from './then-and-now';
import { vaultCommands } from './vault';
import { waitingCommands } from './waiting';

/** Where the play begins. */
export type Stage = {
  state: VaultState;
  recovery: 'to_do' | 'checked' | 'to_try';
  /** Entries in the journal. */
  entries: number;
  /** Milliseconds that each call takes; opening takes longer. */
  delay: number;
  /** The civil date of today, `YYYY-MM-DD`. */
  today: string;
  warnings: Told[];
  /** What was sealed while locked and waits to be looked through. */
  sealed: CaptureDraft[];
  /** How many files lay in the inbox and were none. */
  setAside: SetAside;
  settings: Partial<Settings>;
  /** The code with which every listing fails, if it shall. */
  failing: string | null;
  /** Whether backups were made. */
  backups: boolean;
  /** Why the last backup could not be made. */
  backupFailure: Told | null;
  /** How many days old the newest backup is, where there are any. */
  backupAge: number;
  /** The weekly reminder, what the desktop shows of it, and whether somebody came by its notification. */
  reminder: ReminderStatus;
  desktop: Desktop;
  called: boolean;
};

/** What the commands share. */
export type World = {
  stage: Stage;
  journal: Journal;
  settings: Settings;
  passphrase: string;
  drafts: Map<Form, string>;
  plans: KeptPlan[];
  reflections: KeptReflection[];
  /** About whom it was asked whether one feels free to say no. */
  askedFree: Set<string>;
  /** Waits as long as a call takes. */
  pause(times?: number): Promise<void>;
  /** Fails if the stage wants listings to fail. */
  mayFail(): void;
};

/** What the made-up vault opens with. */
export const FAKE_PASSPHRASE = 'open sesame';

const DEFAULT_SETTINGS: Settings = {
  appearance: 'system',
  text_size: 100,
  reduced_motion: false,
  week_start: 'monday',
  lock_after_minutes: 5,
  period: 'twelve_weeks',
  told_of_no_shortcut: false,
};

const DEFAULT_STAGE: Stage = {
  state: 'open',
  recovery: 'checked',
  entries: 400,
  delay: 0,
  today: new Date().toISOString().slice(0, 10),
  warnings: [],
  sealed: [],
  setAside: { foreign: 0, too_large: 0, unreadable: 0, strange: 0 },
  settings: {},
  failing: null,
  backups: true,
  backupFailure: null,
  backupAge: 2,
  reminder: { weekly: null, stands: false, stays: false },
  desktop: { notices: 'with_buttons', has_tray: true },
  called: false,
};

/** The stage named in the address: "absent", "locked", "empty", "looking_around", "todo", "warned", "sealed", "broken", "many", "one", "few" or "". */
export function stageFrom(asked: string): Partial<Stage> {
  const stages: Record<string, Partial<Stage>> = {
    absent: { state: 'absent', entries: 0, recovery: 'to_do', delay: 60 },
    locked: { state: 'locked', delay: 60 },
    empty: { entries: 0 },
    looking_around: { state: 'looking_around' },
    todo: { recovery: 'to_do' },
    warned: { warnings: [{ code: 'rolled-back', message: 'These files are older than the ones you last opened. If you did not put back a copy, somebody else may have.' }] },
    sealed: { sealed: SEALED, setAside: { foreign: 0, too_large: 0, unreadable: 1, strange: 0 } },
    unbacked: { backupAge: 4, backupFailure: { code: 'backup-folder-missing', message: 'The folder for backups is not there.' } },
    broken: { failing: 'database-damaged' },
    many: { entries: 20_000 },
    one: { entries: 1 },
    few: { entries: 12 },
  };
  return stages[asked] ?? {};
}

function makeWorld(stage: Stage): World {
  const journal = stage.entries > 0 ? madeUpJournal(7, stage.entries, stage.today) : emptyJournal();
  const world: World = {
    stage,
    journal,
    plans: [],
    reflections: [],
    settings: { ...DEFAULT_SETTINGS, ...stage.settings },
    passphrase: FAKE_PASSPHRASE,
    drafts: new Map(),
    askedFree: new Set(),
    pause: (times = 1) => new Promise((done) => setTimeout(done, stage.delay * times)),
    mayFail() {
      if (stage.failing) throw new Failure(stage.failing, 'The journal could not be read. It was left as it is.');
    },
  };
  world.plans = firstPlans(world);
  return world;
}

/** The made-up shell, beginning at `stage`. */
export function makeFake(stage: Partial<Stage> = {}): Api {
  const world = makeWorld({ ...DEFAULT_STAGE, ...stage });
  const patterns = patternCommands(world);
  return {
    ...vaultCommands(world),
    ...entryCommands(world),
    ...lookBackCommands(world),
    ...relationshipCommands(world),
    ...patterns,
    ...waitingCommands(world),
    ...inboxCommands(world),
    ...captureCommands(),
    ...reminderCommands(world),
    ...shareCommands(world),
    ...backupCommands(world),
    ...carryingCommands(world),
    ...planCommands(world),
    ...reflectionCommands(world, patterns),
    ...phraseCommands(world),
    ...ruleCommands(world),
    ...sessionCommands(world),
    ...insideHedgeCommands(world),
    ...thenAndNowCommands(world),
    async saveDraft(form, draft) {
      world.drafts.set(form, draft);
      return null;
    },
    async loadDraft(form) {
      return world.drafts.get(form) ?? null;
    },
    async clearDraft(form) {
      world.drafts.delete(form);
      return null;
    },
    async getSettings() {
      return { ...world.settings };
    },
    async changeSettings(settings) {
      world.settings = { ...settings };
      return changed({ settings: true });
    },
  };
}
