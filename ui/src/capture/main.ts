// The small window stands ready, hidden, beside the other; what it shows is made when it is first seen, so that it weighs next to nothing until
// then. Where a hidden window counts as visible it is made at once.
import '../styles/index.css';

let made: Promise<unknown> | undefined;
function make(): void {
  if (document.visibilityState === 'visible') made ??= import('./page').catch(() => (made = undefined));
}
make();
document.addEventListener('visibilitychange', make);
