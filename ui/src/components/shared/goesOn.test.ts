import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goesOn } from './goesOn';

let stops: (() => void)[] = [];

/** Makes a place of what is found by `selector`. */
function place(selector: string, find?: Parameters<typeof goesOn>[0]): void {
  const stop = goesOn(find)(document.querySelector<HTMLElement>(selector) as HTMLElement);
  if (stop) stops.push(stop);
}
const get = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
/** What is watched is told of a moment later. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  const page = `
    <main><h1>Title</h1>
      <section><h2>Plan</h2><button id="a">a</button><input id="field"></section>
      <button id="b">b</button>
    </main><button id="elsewhere">elsewhere</button>`;
  document.body.replaceChildren(document.createRange().createContextualFragment(page));
});
afterEach(() => {
  stops.forEach((stop) => stop());
  stops = [];
});

describe('when what had the focus is gone', () => {
  it('the focus goes on to the heading of its place', async () => {
    place('main');
    get('#a').focus();
    get('#a').remove();
    expect(document.activeElement).toBe(document.body);
    await settled();
    expect(document.activeElement).toBe(get('h1'));
  });

  it('the closest place takes it, and the wider one once that is gone as well', async () => {
    place('main');
    place('section');
    get('#a').focus();
    get('#a').remove();
    await settled();
    expect(document.activeElement).toBe(get('h2'));
    get('#field').focus();
    get('section').remove();
    await settled();
    expect(document.activeElement).toBe(get('h1'));
  });

  it('a place that can take the focus takes it itself', async () => {
    get('section').tabIndex = -1;
    place('section');
    get('#a').focus();
    get('#a').remove();
    await settled();
    expect(document.activeElement).toBe(get('section'));
  });

  it('whoever moved it themselves is left alone, and so is a place that finds nothing', async () => {
    place('main', () => null);
    place('section');
    get('#a').focus();
    get('#a').remove();
    get('#elsewhere').focus();
    await settled();
    expect(document.activeElement).toBe(get('#elsewhere'));
    get('#b').focus();
    get('#b').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  it('nothing happens when something else goes', async () => {
    place('main');
    get('#a').focus();
    get('#b').remove();
    await settled();
    expect(document.activeElement).toBe(get('#a'));
  });
});
