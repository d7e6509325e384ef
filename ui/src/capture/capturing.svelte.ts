/**
 * The capture window's one sentence. While the journal is open it is logged like any other; while it is locked it is sealed, and nobody's
 * name is known here.
 */
import { api, type CaptureDraft, type Relationship } from '$/api';
import { civil } from '$/components/entries/day';
import { Attempt } from '$/state/attempt.svelte';
import { settings } from '$/state/settings.svelte';
import { Logging } from '$/views/Today/logging.svelte';
import { sealedEntry, sealedWaiting, unfinished } from './sealed';
import { Sealer } from './sealer';

export class Capturing {
  readonly logging = new Logging('capture');
  readonly sealing = new Attempt();
  readonly sealer = new Sealer();
  /** Nothing until the shell has answered. */
  locked = $state<boolean | null>(null);
  /** True for the moment after something was sealed. */
  sealed = $state(false);
  people = $state.raw<readonly Relationship[]>([]);
  likely = $state.raw<readonly Relationship[]>([]);

  get composer() {
    return this.logging.composer;
  }
  get busy(): boolean {
    return this.logging.attempt.busy || this.sealing.busy;
  }
  /** Why it could not be kept. */
  get failure() {
    return this.logging.attempt.failure ?? this.sealing.failure;
  }

  /** Why what is being written is not safe. */
  get unkept() {
    return this.#keeper.failure;
  }

  /** The window is shown: asks how things stand, and goes on with what was begun. */
  async begin(): Promise<void> {
    const { state } = await api.vaultStatus();
    this.locked = state !== 'open';
    if (this.locked) return;
    const [people, likely] = await Promise.all([api.listRelationships(), api.likelyRelationships(), settings.read(), this.logging.begin()]);
    this.people = people;
    this.likely = likely;
    await this.#goOnOpen();
  }

  /** The sentence says this now: it is sealed, or kept as a draft. Before it is known how things stand, neither. */
  keep(draft: string): void {
    if (this.locked) this.sealer.keep(this.composer.filled.id, draft);
    else if (this.logging.begun) this.logging.keeper.keep(draft);
  }

  /** Somebody looks elsewhere: what was written is made safe now. */
  async flush(): Promise<void> {
    await this.#keeper.flush();
  }

  async save(): Promise<void> {
    const now = civil(new Date());
    if (!this.locked) await this.logging.save(now, this.people);
    else await this.#seal(sealedEntry(this.composer.toEntry(now, [])));
  }

  async wait(): Promise<void> {
    if (!this.locked) await this.logging.wait(this.people);
    else await this.#seal(sealedWaiting(this.composer.toWaiting([])));
  }

  async undo(): Promise<void> {
    await this.logging.kept?.undo();
  }

  /** Puts the window away. What was begun is kept first; if that fails, the window stays and says why. */
  async leave(): Promise<void> {
    if (!(await this.#putAway())) return;
    this.sealed = false;
    await api.putCaptureAway();
  }

  /** Keeps what was begun, then ends the process that knew the key. */
  async lock(): Promise<void> {
    if (this.locked) return;
    await this.logging.putAway();
    await api.lock();
  }

  async #putAway(): Promise<boolean> {
    if (!this.locked) await this.logging.putAway();
    else if (!this.composer.empty) return this.#write(unfinished(this.composer, civil(new Date())));
    else {
      this.keep('');
      await this.flush();
    }
    return true;
  }

  /** What was begun while locked goes on as a draft; then nothing of it has to wait in the inbox. */
  async #goOnOpen(): Promise<void> {
    if (this.composer.empty) return;
    this.keep(this.composer.toDraft(civil(new Date())));
    await this.flush();
    if (!this.unkept) await this.sealing.run(() => this.sealer.letGo());
  }

  get #keeper() {
    return (this.locked ? this.sealer : this.logging).keeper;
  }

  async #seal(draft: CaptureDraft | null): Promise<void> {
    if (draft) this.sealed = await this.#write(draft);
  }

  /** What is sealed is gone from here. */
  async #write(draft: CaptureDraft): Promise<boolean> {
    const done = await this.sealing.run(() => this.sealer.finish(draft));
    if (done) this.composer.clear();
    return done;
  }
}
