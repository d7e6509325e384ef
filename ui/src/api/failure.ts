// What went wrong, as the shell said it: a code to act on, and a message that is ready to be shown.

/** Thrown by every call of the api. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** A stable name of what happened, such as `wrong-passphrase`. The one thing to act on. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Told = { code: string; message: string };

function isTold(thrown: unknown): thrown is Told {
  const told = thrown as Partial<Told> | null;
  return typeof told === 'object' && typeof told?.code === 'string' && typeof told.message === 'string';
}

/** Whatever was thrown, as a failure; what is not one of ours is given the words passed in. */
export function asFailure(thrown: unknown, otherwise: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (isTold(thrown)) return new Failure(thrown.code, thrown.message);
  return new Failure('unreachable', otherwise);
}
