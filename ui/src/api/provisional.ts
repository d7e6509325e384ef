// Stands in for the generated bindings until the shell has them; the names and fields are the Rust model's.
export type Role = 'client' | 'coworker' | 'manager' | 'family' | 'partner' | 'friend' | 'community' | 'other';
export type Kind =
  | 'time' | 'money_things' | 'listening' | 'favour' | 'work' | 'information' | 'access' | 'closeness' | 'other';
export type Decision = 'yes' | 'partly' | 'later' | 'no';
export type Cost = 'calm' | 'drained' | 'resentful' | 'glad' | 'guilty' | 'uneasy' | 'cut_off';
export type Want = 'yes' | 'mixed' | 'no';
export type Pressure = 'none' | 'some' | 'strong';
export type How =
  | 'plain' | 'validated' | 'formula' | 'policy' | 'named_pattern' | 'bought_time'
  | 'alternative' | 'explained' | 'just_once' | 'silent' | 'sharp';
export type Channel = 'in_person' | 'call' | 'message' | 'email';
export type LookBack = 'right' | 'unsure' | 'regret';
export type Afterwards = 'accepted' | 'pushed_back' | 'pulled_away' | 'came_back_warmly' | 'nothing_yet';
export type Met = 'met' | 'partly' | 'not_met';
export type Strength = number;
export type Answer =
  | { direction: 'received'; decision: Decision }
  | { direction: 'asked'; met: Met | null }
  | { direction: 'held_back' };

export type EntryId = string;
export type RelationshipId = string;
export type WaitingId = string;

export type Details = {
  pressure: Pressure | null;
  how: How | null;
  channel: Channel | null;
  out_of_hours: boolean;
  also_felt: Cost[];
  strength: Strength | null;
  note: string;
  bring_to_session: boolean;
  old_rule: string;
  unsafe: boolean;
  kept_room_for: string;
};

export type LookingBack = {
  after: LookBack;
  after_at: string;
  later_cost: Cost | null;
  afterwards: Afterwards | null;
};

export type Entry = {
  id: EntryId;
  relationship: RelationshipId;
  name: string;
  at: string;
  zone: string;
  date: string;
  time: string;
  request: string;
  kind: Kind | null;
  want: Want | null;
  answer: Answer;
  cost: Cost;
  details: Details;
  look_back: LookingBack | null;
  deleted_until: string | null;
};

export type Who = { who: 'known'; id: RelationshipId } | { who: 'new'; id: RelationshipId; name: string };
export type When = { when: 'now' } | { when: 'ago'; minutes: number } | { when: 'at'; local: string };

export type EntryDraft = {
  id: EntryId;
  who: Who;
  when: When | null;
  request: string;
  kind: Kind | null;
  want: Want | null;
  answer: Answer;
  cost: Cost;
  details: Details;
};

export type EntryFilter = {
  relationship: RelationshipId | null;
  decision: Decision | null;
  cost: Cost | null;
  kind: Kind | null;
  from: string | null;
  to: string | null;
  words: string;
};

export type Cursor = string;
export type EntryPage = { entries: Entry[]; next: Cursor | null };

export type Frame = { hours: string; channels: Channel[]; limits: string };

export type RelationshipDraft = {
  id: RelationshipId;
  name: string;
  role: Role | null;
  care: boolean;
  distance: boolean;
  unsafe: boolean;
  frame: Frame;
  note: string;
};

export type Relationship = RelationshipDraft & {
  archived: boolean;
  entries: number;
  last_entry_on: string | null;
};

export type Waiting = {
  id: WaitingId;
  relationship: RelationshipId;
  name: string;
  role: Role | null;
  unsafe: boolean;
  date: string;
  request: string;
  kind: Kind | null;
  want: Want | null;
};

export type WaitingDraft = { id: WaitingId; who: Who; request: string; kind: Kind | null; want: Want | null };
export type Draft = string;

export type Appearance = 'system' | 'light' | 'dark';
export type WeekStart = 'monday' | 'saturday' | 'sunday';
export type Settings = {
  appearance: Appearance;
  text_size: number;
  reduced_motion: boolean;
  week_start: WeekStart;
  lock_after_minutes: number;
};

export type Changes = { entries: boolean; relationships: boolean; waiting: boolean; settings: boolean };
export type Logged = { entry: Entry; changes: Changes };

export type VaultState = 'absent' | 'locked' | 'open' | 'looking_around';
export type Recovery = 'to_do' | 'checked';
export type Failure = { code: string; message: string };
export type VaultStatus = {
  state: VaultState;
  recovery: Recovery;
  unlock_seconds: number;
  version: string;
  warnings: Failure[];
};
export type PassphraseVerdict = 'weak' | 'fair' | 'good' | 'strong';
export type PassphraseStrength = { guesses_log10: number; verdict: PassphraseVerdict; message: string };
export type RecoveryKit = { groups: string[]; vault_id: string; made_on: string; ask: number[] };

/** The commands of the shell, as they are generated. */
export type Commands = {
  vaultStatus(): Promise<VaultStatus>;
  ratePassphrase(passphrase: string): Promise<PassphraseStrength>;
  suggestPassphrase(): Promise<string>;
  createVault(passphrase: string): Promise<null>;
  unlockWithPassphrase(passphrase: string): Promise<null>;
  unlockWithRecoveryKey(key: string): Promise<null>;
  changePassphrase(current: string, next: string): Promise<null>;
  changePassphraseWithRecoveryKey(key: string, next: string): Promise<null>;
  lock(): Promise<null>;
  noteActivity(): Promise<null>;
  makeRecoveryKey(passphrase: string | null): Promise<RecoveryKit>;
  confirmRecoveryKey(typed: string[]): Promise<null>;
  lookAround(): Promise<null>;
  leaveMadeUpJournal(): Promise<null>;
  logEntry(draft: EntryDraft): Promise<Logged>;
  amendEntry(draft: EntryDraft): Promise<Logged>;
  deleteEntry(id: EntryId): Promise<Changes>;
  restoreEntry(id: EntryId): Promise<Changes>;
  getEntry(id: EntryId): Promise<Entry>;
  listEntries(filter: EntryFilter, cursor: Cursor | null, limit: number): Promise<EntryPage>;
  listDeletedEntries(): Promise<Entry[]>;
  listRelationships(): Promise<Relationship[]>;
  likelyRelationships(): Promise<Relationship[]>;
  addRelationship(draft: RelationshipDraft): Promise<Changes>;
  amendRelationship(draft: RelationshipDraft): Promise<Changes>;
  archiveRelationship(id: RelationshipId, archived: boolean): Promise<Changes>;
  mergeRelationships(from: RelationshipId, into: RelationshipId): Promise<Changes>;
  unmergeRelationship(from: RelationshipId): Promise<Changes>;
  keepWaiting(draft: WaitingDraft): Promise<Changes>;
  listWaiting(): Promise<Waiting[]>;
  answerWaiting(id: WaitingId, draft: EntryDraft): Promise<Logged>;
  dropWaiting(id: WaitingId): Promise<Changes>;
  restoreWaiting(id: WaitingId): Promise<Changes>;
  saveDraft(draft: Draft): Promise<null>;
  loadDraft(): Promise<Draft | null>;
  clearDraft(): Promise<null>;
  getSettings(): Promise<Settings>;
  changeSettings(settings: Settings): Promise<Changes>;
};
