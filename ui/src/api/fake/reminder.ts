// The weekly reminder as the stage has it: no clock runs here, and no desktop shows it.
import type { Api } from '../client';
import type { World } from './index';

type Commands = Pick<Api, 'getReminder' | 'lookAtDesktop' | 'setReminder' | 'stayInTray' | 'snoozeReminder' | 'takeReminderCall'>;

export function reminderCommands({ stage, pause }: World): Commands {
  let reminder = stage.reminder;
  let called = stage.called;
  return {
    getReminder: async () => reminder,
    lookAtDesktop: async () => stage.desktop,
    async setReminder(weekly) {
      await pause();
      reminder = { weekly, stands: false, stays: weekly !== null && reminder.stays };
      return reminder;
    },
    async stayInTray(stays) {
      reminder = { ...reminder, stays };
      return reminder;
    },
    async snoozeReminder() {
      reminder = { ...reminder, stands: false };
      return reminder;
    },
    async takeReminderCall() {
      const taken = called;
      called = false;
      return taken;
    },
  };
}
