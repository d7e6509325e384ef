// Of the elements of a selector, or without one of the one that has the keyboard: the first that surely has a name, and those that may have
// it, because what can name them says each of its words somewhere. Only of those the driver is asked.
const [selector, name] = arguments;
const plain = (text) => (text ?? '').replace(/\s+/gu, ' ').trim();
const sureName = (one) => {
  if (one.hasAttribute('aria-labelledby')) return null;
  if (one.hasAttribute('aria-label')) return plain(one.getAttribute('aria-label'));
  if (one.labels?.length > 0) return one.labels.length === 1 ? plain(one.labels[0].textContent) : null;
  return one.matches('button, summary, a, h1, h2, h3') ? plain(one.textContent) : null;
};
const naming = ['aria-label', 'title', 'alt', 'placeholder', 'value'];
const given = (one) => naming.map((attribute) => one.getAttribute(attribute) ?? '');
const pointedAt = (one) => (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
const namers = (one) => [one, ...(one.labels ?? []), ...pointedAt(one)].filter((namer) => namer !== null);
const said = (namer) => [namer.textContent, ...[namer, ...namer.querySelectorAll('*')].flatMap(given)];
const words = name.split(' ');
const mayHave = (one) => {
  const all = namers(one).flatMap(said).join(' ');
  return words.every((word) => all.includes(word));
};
const among = selector === null ? [document.activeElement] : [...document.querySelectorAll(selector)];
const there = among.filter((one) => one && one !== document.body && one.getClientRects().length > 0);
const sure = there.find((one) => sureName(one) === name);
return [sure ?? null, sure ? [] : there.filter(mayHave)];
