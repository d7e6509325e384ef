import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindMenu } from './menu';

let stop: () => void;

function element(name: string, given: object = {}): HTMLElement {
  return Object.assign(document.createElement(name), given);
}

beforeEach(() => {
  document.body.replaceChildren(
    element('p', { textContent: 'Some words' }),
    element('p', { textContent: 'Others' }),
    element('button', { textContent: 'Do' }),
    element('input', { type: 'checkbox' }),
    element('input', { type: 'password' }),
    element('textarea'),
  );
  stop = bindMenu(window);
});
afterEach(() => {
  stop();
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** Whether the engine's menu would open there. */
function opens(selector: string, clientY = 0): boolean {
  const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientY });
  return document.querySelector(selector)?.dispatchEvent(event) ?? false;
}

describe('the context menu of the engine', () => {
  it('stays away from the page and its buttons', () => {
    expect(['body', 'p', 'button', '[type="checkbox"]'].filter(opens)).toEqual([]);
  });
  it('opens where one types', () => {
    expect(['[type="password"]', 'textarea'].filter(opens)).toEqual(['[type="password"]', 'textarea']);
  });
  it('opens on text that is selected, and not beside it', () => {
    document.getSelection()?.selectAllChildren(document.querySelector('p') as Element);
    Range.prototype.getClientRects = () => [new DOMRect(0, 0, 80, 20)] as unknown as DOMRectList;
    expect(opens('p', 10)).toBe(true);
    expect(opens('p', 30)).toBe(false);
  });
});
