/**
 * What jsdom lacks of the webview: modal dialogs, scrolling to a place, watching sizes and media queries. Just enough for components to be
 * mounted and asked by role and name.
 */
import { afterEach, vi } from 'vitest';

// Files share a worker, and none may find what another left in a module or on the page: each begins with modules of its own, those below
// included, and with nothing in the document.
vi.resetModules();
document.body.replaceChildren();
const { cleanup, configure } = await import('@testing-library/svelte');
afterEach(() => cleanup());
// A machine that is busy with a build may need longer than the usual second; a test that passes waits no longer for it.
configure({ asyncUtilTimeout: 15_000 });

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};

HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

Element.prototype.scrollIntoView ??= () => {};

class NoSizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoSizes;

window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), { matches: false, media, onchange: null, addListener: () => {}, removeListener: () => {} });
