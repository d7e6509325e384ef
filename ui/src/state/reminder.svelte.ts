// The weekly reminder as the window knows it: when it comes, and whether one stands.
import { api, news, type ReminderStatus, type Snooze, type Weekly } from '$/api';
import { Attempt } from './attempt.svelte';
import { Reading } from './reading.svelte';
import { route } from './route.svelte';

export class Reminder {
  readonly attempt = new Attempt();
  readonly #reading = new Reading(() => api.getReminder());
  /** What was chosen last; of several in a row the last one holds. */
  #wanted: { weekly: Weekly | null } | null = null;

  get status(): ReminderStatus | null {
    return this.#reading.value;
  }

  /** Reads it now, and whenever the shell tells; returns the way to stop. */
  follow(): () => void {
    void this.#reading.again();
    return news.reminder.listen(() => void this.#reading.again());
  }

  /** Has it come at that time of each week, or not at all. What cannot be kept goes back to what it was. */
  async set(weekly: Weekly | null): Promise<void> {
    this.#wanted = { weekly };
    if (this.attempt.busy) return;
    while (this.#wanted) {
      const { weekly: wanted } = this.#wanted;
      this.#wanted = null;
      const before = this.status;
      this.#reading.know({ weekly: wanted, stands: false, stays: before?.stays ?? false });
      if (await this.#try(() => api.setReminder(wanted))) continue;
      this.#reading.know(before);
      void this.#reading.again();
    }
  }

  /** Has Hedgerow go on in the tray when its window is closed, or not. */
  async stay(stays: boolean): Promise<void> {
    await this.#try(() => api.stayInTray(stays));
  }

  /** Puts off the one that came. True if that was heard. */
  snooze(snooze: Snooze): Promise<boolean> {
    return this.#try(() => api.snoozeReminder(snooze));
  }

  #try(act: () => Promise<ReminderStatus>): Promise<boolean> {
    return this.attempt.run(async () => this.#reading.know(await act()));
  }
}

/** Leads whoever comes by the notification to the week, now and later; returns the way to stop. */
export function followReminderCalls(): () => void {
  const lead = async () => {
    if (await api.takeReminderCall()) route.go({ view: 'week' });
  };
  void lead();
  return news.reminder.listen((told) => void (told === 'called' && lead()));
}
