// The small window stands ready, hidden, beside the other; what it shows is made when it is first seen, so that it weighs next to nothing until
// then. Where a hidden window counts as visible it is made at once.
import '../styles/index.css';

const make = () => void import('./page');
if (document.visibilityState === 'visible') make();
else document.addEventListener('visibilitychange', make, { once: true });
