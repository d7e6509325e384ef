// What of a page is hard to read or hard to hit. Returns a line for each finding; takes the least contrast and the least side of a target.
const [leastContrast, leastSide] = arguments;

const numbers = (colour) => {
  const [r, g, b, a = 1] = colour.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
  const scale = colour.startsWith('rgb') ? 255 : 1;
  return [r / scale, g / scale, b / scale, a];
};
const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
const light = (colour) => {
  const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const said = (element) => {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
  return `<${element.tagName.toLowerCase()}> “${words.slice(0, 40)}”`;
};

/** What lies behind an element, and how much of it shines through to what it says. */
function ground(element) {
  const above = [];
  let opacity = 1;
  for (let one = element; one; one = one.parentElement) {
    const style = getComputedStyle(one);
    const colour = numbers(style.backgroundColor);
    above.push(colour);
    opacity *= Number(style.opacity);
    if (colour[3] === 1) break;
  }
  return { opacity, colour: above.reduceRight((behind, colour) => over(colour, behind), [1, 1, 1]) };
}

/** Seen, and neither switched off nor there for ears alone. */
const isShown = (element) =>
  element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
  element.closest('.unseen, [inert], :disabled, [aria-disabled=true]') === null;

// A dialog covers what is behind it.
const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

const faint = [];
const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
for (let text = texts.nextNode(); text; text = texts.nextNode()) {
  const element = text.parentElement;
  if (text.data.trim() === '' || element.matches('script, style, option') || !isShown(element)) continue;
  const style = getComputedStyle(element);
  const { opacity, colour } = ground(element);
  const [r, g, b, a] = numbers(element.closest('svg') && !element.closest('foreignObject') ? style.fill : style.color);
  const ratio = contrast(over([r, g, b, a * opacity], colour), colour);
  if (ratio < leastContrast - 0.005) faint.push(`contrast ${ratio.toFixed(2)}: ${said(element)}`);
}

/** The box of all that may be pressed to the same end: a field and the words that are its label. Nothing if none of it is shown. */
function target(element) {
  const boxes = [element, ...(element.labels ?? [])].filter(isShown).map((one) => one.getBoundingClientRect());
  if (boxes.length === 0) return null;
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return { width: right - left, height: bottom - top };
}

const small = [];
const PRESSED = 'a[href], button, summary, input, select, textarea, [role=button], [role=switch], [role=option]';
for (const element of root.querySelectorAll(PRESSED)) {
  // A mark in a chart has the size of what it stands for, and arrow keys and the table lead to the same.
  const box = element.closest('svg, [data-mark]') ? null : target(element);
  if (!box) continue;
  const { width, height } = box;
  if (Math.min(width, height) < leastSide - 0.5) small.push(`target ${width.toFixed(0)} × ${height.toFixed(0)}: ${said(element)}`);
}
return [...new Set([...faint, ...small])];
