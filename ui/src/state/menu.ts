// The engine's own context menu, with its Reload and Back, stays away; where there is text to cut, copy, paste or spell it is welcome.

const TEXT_FIELDS =
  'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"], [type="date"], [type="time"])';

/** Whether selected text lies under the pointer. */
function isOnSelection({ clientX: x, clientY: y }: MouseEvent): boolean {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.toString().trim() === '') return false;
  const boxes = [...selection.getRangeAt(0).getClientRects()];
  return boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** Keeps the menu away wherever it has nothing to do with text; returns the way to stop. */
export function bindMenu(target: EventTarget): () => void {
  const onmenu = (event: Event) => {
    const typing = event.target instanceof Element && event.target.closest(TEXT_FIELDS) !== null;
    if (!typing && !(event instanceof MouseEvent && isOnSelection(event))) event.preventDefault();
  };
  target.addEventListener('contextmenu', onmenu);
  return () => target.removeEventListener('contextmenu', onmenu);
}
