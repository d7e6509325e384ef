// The weekly reminder as the stage has it: no clock runs here, and no desktop shows it.
import type { Api } from '../client';
import type { World } from './index';

type Commands = Pick<Api, 'getReminder' | 'lookForNotices' | 'setReminder' | 'snoozeReminder' | 'takeReminderCall'>;

export function reminderCommands({ stage, pause }: World): Commands {
  let reminder = stage.reminder;
  let called = stage.called;
  return {
    getReminder: async () => reminder,
    lookForNotices: async () => stage.notices,
    async setReminder(weekly) {
      await pause();
      reminder = { weekly, stands: false };
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
