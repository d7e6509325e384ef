// The only place that talks to the shell.
export { api, use, type Api } from './client';
export { Failure } from './failure';
export { onCaptureCalled } from './called';
export { onBackupTold } from './told';
export { onCarried } from './carried';
export { onReminderTold } from './reminded';
export { onShortcutSettled } from './heard';
export { onChanges } from './subscription';
export { connect } from './connect';
export type * from './types';
