// A key that is struck while the sentence is still being made is one of its letters: nobody waits for a window before they write.

const CHOSEN = ['radio', 'checkbox'];

/** Holds the letters that come before there is a blank for them, and writes them into the first one that takes the keyboard. */
export function holdEarlyKeys(page: Document): void {
  const done = new AbortController();
  let held = '';

  function hold(event: KeyboardEvent): void {
    const isLetter = [...event.key].length === 1 && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isLetter) return;
    held += event.key;
    event.preventDefault();
  }
  function give({ target }: FocusEvent): void {
    done.abort();
    const isWritten = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !CHOSEN.includes(target.type));
    // Where something is chosen a letter chooses, and one that came before the choices were seen chooses nothing.
    if (!isWritten || held === '') return;
    target.setRangeText(held, target.value.length, target.value.length, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: held }));
  }

  page.addEventListener('keydown', hold, { signal: done.signal });
  page.addEventListener('focusin', give, { signal: done.signal });
}
