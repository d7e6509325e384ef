// A sealed page: asks for the passphrase, and shows and prints what it opens. It needs no network and keeps nothing.
import { bytes, open } from './open';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const form = find<HTMLFormElement>('form');
const field = find<HTMLInputElement>('passphrase');
const shown = find<HTMLInputElement>('shown');
const button = find<HTMLButtonElement>('open');
const said = find('said');
const frame = find<HTMLIFrameElement>('report');
const paper = find('paper');

let report: Document | undefined;

function say(words: string | undefined, isWrong: boolean): void {
  said.textContent = words ?? '';
  said.classList.toggle('wrong', isWrong);
  if (isWrong) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

/** Until what was just said has been painted: the work that follows lets nothing else happen. */
const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

function show(html: string): void {
  // Parsed this way, no script in it ever runs and nothing is loaded.
  report = new DOMParser().parseFromString(html, 'text/html');
  document.title = report.title;
  frame.title = report.title;
  frame.srcdoc = html;
  find('door').hidden = true;
  find('opened').hidden = false;
  frame.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (button.disabled) return;
  if (field.value === '') {
    say(form.dataset['empty'], true);
    field.focus();
    return;
  }
  button.disabled = true;
  say(form.dataset['opening'], false);
  void painted().then(async () => {
    const html = await open(bytes(find('sealed').textContent ?? ''), field.value);
    button.disabled = false;
    if (html === undefined) {
      say(form.dataset['wrong'], true);
      field.select();
    } else {
      field.value = '';
      say(undefined, false);
      show(html);
    }
  });
});

shown.addEventListener('change', () => {
  field.type = shown.checked ? 'text' : 'password';
});

find('print').addEventListener('click', () => window.print());

// A frame is printed as one piece, cut where the paper ends. So for the printer the report stands in the page itself, under the
// same policy, and is gone again afterwards.
window.addEventListener('beforeprint', () => {
  if (report === undefined) return;
  const copy = document.importNode(report.documentElement, true);
  for (const active of copy.querySelectorAll('script, iframe, object, embed, link, meta, base')) active.remove();
  const body = copy.querySelector('body');
  paper.replaceChildren(...copy.querySelectorAll('head style'), ...(body?.childNodes ?? []));
});
window.addEventListener('afterprint', () => paper.replaceChildren());

button.disabled = false;
field.focus();
