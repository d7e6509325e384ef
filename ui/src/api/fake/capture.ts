// The capture window: there is none to put away.
import type { Api } from '../client';

export function captureCommands(): Pick<Api, 'putCaptureAway'> {
  return {
    putCaptureAway: async () => undefined,
  };
}
