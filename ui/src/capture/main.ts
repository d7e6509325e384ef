// The small window stands ready, hidden, beside the other; what it shows is made when it is first seen, so that it weighs next to nothing until
// then. Where a hidden window counts as visible it is made at once.
import '../styles/index.css';
import { holdEarlyKeys } from './early';

let made: Promise<unknown> | undefined;
function make(): void {
  if (document.visibilityState === 'visible') made ??= import('./page').catch(() => (made = undefined));
}
holdEarlyKeys(document);
make();
document.addEventListener('visibilitychange', make);
