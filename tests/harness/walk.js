// Watches where Tab leads, and gathers what a person without a pointer would miss. Run once before the first Tab; it leaves `window.walk`,
// which says when all has been round and what was found. Takes what is pressed by pointer alone, because other keys lead to the same.
const [byOtherKeys] = arguments;

const PRESSED =
  'a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"], ' +
  ':is([role=button], [role=link], [role=switch], [role=checkbox], [role=radio], [role=option], [role=tab], [role=menuitem])';

/** The parts of a field with a date and a time. */
const MOST_PARTS = 7;
const WRITTEN = 'textarea, input:not([type=radio], [type=checkbox])';

const said = (element) => {
  const words = (element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
  return `<${element.tagName.toLowerCase()}> “${words.slice(0, 40)}”`;
};

/** Seen, and neither switched off nor there for ears alone. */
const isShown = (element) =>
  element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
  element.closest('.unseen, [inert], :disabled, [aria-disabled=true]') === null;

// A dialog covers what is behind it.
const root = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

/** What eyes take for the element: itself, and the words that are its label. */
const faces = (element) => [element, ...(element.labels ?? [])].filter(isShown);

/** What may show that the element has the focus: its faces, and what holds it and nothing else that can have it. */
function frames(element) {
  const found = faces(element);
  for (let one = element.parentElement; one && one !== root(); one = one.parentElement) {
    if (one.querySelectorAll(PRESSED).length > 1) break;
    if (isShown(one) && !found.includes(one)) found.push(one);
  }
  return found;
}

/** Lines and ground of an element; a line without width or colour is none. */
function drawn(element) {
  const style = getComputedStyle(element);
  const line = (width, kind, colour) => (kind === 'none' || parseFloat(width) === 0 || /\/ 0\)|, 0\)/.test(colour) ? '' : `${width} ${kind} ${colour}`);
  const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) => line(style[`border${side}Width`], style[`border${side}Style`], style[`border${side}Color`]));
  const under = style.textDecorationLine === 'none' ? '' : `${style.textDecorationLine} ${style.textDecorationColor}`;
  const outline = line(style.outlineWidth, style.outlineStyle, style.outlineColor);
  return [outline, ...sides, style.boxShadow, style.backgroundColor, style.backgroundImage, under].join(' | ');
}

const overlap = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A mark of a chart is ringed by something drawn over it. */
function isRinged(element) {
  const box = element.getBoundingClientRect();
  const rings = element.closest('[role=group]')?.querySelectorAll('.ring') ?? [];
  return [...rings].some((ring) => drawn(ring) !== '' && overlap(ring.getBoundingClientRect(), box));
}

const look = (frames, element) => frames.map(drawn).join('\n') + isRinged(element);

/** What lies uppermost there. What a mark says of itself may lie over it for a moment. */
function seenAt(x, y) {
  const hit = document.elementFromPoint(x, y);
  return hit?.matches('.tip') ? document.elementsFromPoint(x, y)[1] : hit;
}

/** Whether the ring around what has the focus is not cut off by the window or by what scrolls it. */
function isRingWhole(face) {
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(face);
  if (outlineStyle === 'none') return true;
  const box = face.getBoundingClientRect();
  // Boxes lie between pixels, too.
  const out = parseFloat(outlineWidth) + parseFloat(outlineOffset) - 1;
  const isWithin = ({ left, top, right, bottom }) => left <= box.left - out && top <= box.top - out && right >= box.right + out && bottom >= box.bottom + out;
  const edges = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
  for (let one = face.parentElement; one; one = one.parentElement) {
    if (getComputedStyle(one).overflowY !== 'visible') edges.push(one.getBoundingClientRect());
  }
  return edges.every(isWithin);
}

/**
 * Whether a person sees it: nothing lies over its middle and its corners, and nothing cuts them off. Of what is higher than the view, one of
 * these is enough; of a field its middle, because a view scrolls to where one writes and no further.
 */
function isInView(element) {
  const parts = faces(element).map((face) => [face, face.getClientRects()[0]]).filter(([, box]) => box && box.width > 2 && box.height > 2);
  return parts.some(([face, box]) => {
    const inset = Math.min(4, box.width / 4, box.height / 4);
    const [left, right, top, bottom] = [box.left + inset, box.right - inset, box.top + inset, box.bottom - inset];
    const points = [[(left + right) / 2, (top + bottom) / 2], [left, top], [right, top], [left, bottom], [right, bottom]];
    // A drawing has holes; what is seen through them is the drawing all the same.
    const whole = face.closest('svg') ?? face;
    const isSeen = ([x, y]) => {
      const hit = seenAt(x, y);
      return hit && (whole.contains(hit) || (hit.contains(whole) && hit.closest(PRESSED) !== null) || hit.closest('label')?.contains(whole));
    };
    if (face.matches(WRITTEN)) return isSeen(points[0]);
    return box.height > innerHeight * 0.8 ? points.some(isSeen) : points.every(isSeen) && isRingWhole(face);
  });
}

/** Where the focus was: what is pressed after the walk is meant for that. */
const start = document.activeElement;
const visited = new Set();
const offered = new Set();
const found = new Set();
let last = null;
let isRound = false;

/** Nothing is on its way any more: what changes its colour slowly has it now. */
function settle() {
  const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
  for (const one of moving) one.finish();
}

/** What was left shows no more that it had the focus, and was in sight while it did. */
function leave() {
  if (!last || !last.element.isConnected) return;
  const { element, frames, look: before, isSeen } = last;
  if (look(frames, element) === before) found.add(`focus cannot be seen: ${said(element)}`);
  if (!isSeen) found.add(`focus is out of sight: ${said(element)}`);
}

function arrive() {
  settle();
  for (const one of root().querySelectorAll(PRESSED)) if (!offered.has(one) && faces(one).length > 0) offered.add(one);
  const element = document.activeElement;
  // A date has stops within it; who is held fast for longer has been everywhere that Tab leads to.
  if (element === last?.element) return void (isRound = ++last.stays > MOST_PARTS);
  leave();
  last = null;
  if (element === document.body) return;
  if (visited.has(element)) return void (isRound = true);
  visited.add(element);
  const around = frames(element);
  last = { element, frames: around, look: look(around, element), isSeen: false, stays: 0 };
  // The page scrolls to what has the focus a little later.
  setTimeout(() => sight(element));
}

/** Whether what has the focus is in sight by now. */
function sight(element) {
  if (last?.element === element && !last.isSeen) last.isSeen = isInView(element);
}

/** Whether arrows lead there from something that Tab led to. */
function isByArrows(element) {
  if (element.matches('[type=radio]')) return [...visited].some((one) => one.type === 'radio' && one.name === element.name);
  if (element.matches('[role=option]')) {
    const list = element.closest('[role=listbox]');
    return [...visited].some((one) => one.getAttribute('aria-controls') === list?.id);
  }
  const kind = ['[data-mark]', '[data-entry]'].find((one) => element.matches(one));
  const group = element.closest('[role=group], ol, ul[aria-describedby]');
  return kind !== undefined && [...visited].some((one) => one.matches(kind) && group?.contains(one));
}

function missed() {
  const left = [...offered].filter((one) => one.isConnected && !visited.has(one) && !one.matches(byOtherKeys) && !isByArrows(one));
  return left.map((one) => `no key leads there: ${said(one)}`);
}

// When the key is let go, what reacts to the focus has been drawn; when the next goes down, the page has scrolled.
const onkeyup = (event) => event.key === 'Tab' && arrive();
const onkeydown = () => last && sight(last.element);
addEventListener('keyup', onkeyup, { capture: true });
addEventListener('keydown', onkeydown, { capture: true });

function end() {
  removeEventListener('keyup', onkeyup, { capture: true });
  removeEventListener('keydown', onkeydown, { capture: true });
  document.activeElement.blur();
  start.focus({ preventScroll: true });
  return [...found, ...missed()];
}
window.walk = { isRound: () => isRound, end };
