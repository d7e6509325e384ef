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

export class Capturing {
  readonly logging = new Logging('capture');
  readonly sealing = new Attempt();
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

  /** The window is shown: asks how things stand, and goes on with what was begun. */
  async begin(): Promise<void> {
    const { state } = await api.vaultStatus();
    this.locked = state !== 'open';
    if (this.locked) return;
    const [people, likely] = await Promise.all([api.listRelationships(), api.likelyRelationships(), settings.read(), this.logging.begin()]);
    this.people = people;
    this.likely = likely;
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
    return true;
  }

  async #seal(draft: CaptureDraft | null): Promise<void> {
    if (draft) this.sealed = await this.#write(draft);
  }

  /** What is sealed is gone from here. */
  async #write(draft: CaptureDraft): Promise<boolean> {
    const done = await this.sealing.run(() => api.sealCapture(draft));
    if (done) this.composer.clear();
    return done;
  }
}
