// The weekly reminder as the window knows it: when it comes, and whether one stands.
import { api, onReminderTold, type ReminderStatus, type Snooze, type Weekly } from '$/api';
import { Attempt } from './attempt.svelte';
import { route } from './route.svelte';

export class Reminder {
  status = $state.raw<ReminderStatus | null>(null);
  readonly attempt = new Attempt();
  readonly #reading = new Attempt();
  /** What was chosen last; of several in a row the last one holds. */
  #wanted: { weekly: Weekly | null } | null = null;

  async read(): Promise<void> {
    await this.#reading.run(async () => (this.status = await api.getReminder()));
  }

  /** Reads it now, and whenever the shell tells; returns the way to stop. */
  follow(): () => void {
    void this.read();
    return onReminderTold(() => void this.read());
  }

  /** Has it come at that time of each week, or not at all. What cannot be kept goes back to what it was. */
  async set(weekly: Weekly | null): Promise<void> {
    this.#wanted = { weekly };
    if (this.attempt.busy) return;
    while (this.#wanted) {
      const { weekly: wanted } = this.#wanted;
      this.#wanted = null;
      const before = this.status;
      this.status = { weekly: wanted, stands: false, stays: before?.stays ?? false };
      if (!(await this.attempt.run(async () => (this.status = await api.setReminder(wanted))))) this.status = before;
    }
  }

  /** Has Hedgerow go on in the tray when its window is closed, or not. */
  async stay(stays: boolean): Promise<void> {
    await this.attempt.run(async () => (this.status = await api.stayInTray(stays)));
  }

  /** Puts off the one that came. True if that was heard. */
  snooze(snooze: Snooze): Promise<boolean> {
    return this.attempt.run(async () => (this.status = await api.snoozeReminder(snooze)));
  }
}

/** Leads whoever comes by the notification to the week, now and later; returns the way to stop. */
export function followReminderCalls(): () => void {
  const lead = async () => {
    if (await api.takeReminderCall()) route.go({ view: 'week' });
  };
  void lead();
  return onReminderTold((told) => void (told === 'called' && lead()));
}
