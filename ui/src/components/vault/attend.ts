// Where the focus goes when a page appears, so that keyboard and screen reader begin where the eye does.
import type { Attachment } from 'svelte/attachments';

/** Takes the focus as soon as it is there. */
export const attend: Attachment<HTMLElement> = (element) => {
  element.focus();
};

/** Gives the focus to the first field in it as soon as it is there. */
export const attendField: Attachment<HTMLElement> = (form) => {
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
};

/** Puts the focus into a field and selects what is in it, so that typing replaces it. */
export function reselect(field: HTMLElement | undefined): void {
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
