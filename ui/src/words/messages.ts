/** A message as it is written in a catalogue, in which each begins a line; null if there is none of that id. */
export function messageIn(catalogue: string, id: string): string | null {
  const begin = catalogue.startsWith(`${id} =`) ? 0 : catalogue.indexOf(`\n${id} =`) + 1;
  if (begin === 0 && !catalogue.startsWith(`${id} =`)) return null;
  const next = /\n(?=[-a-zA-Z])/g;
  next.lastIndex = begin;
  return catalogue.slice(begin, next.exec(catalogue)?.index);
}

/** The messages that another one names. */
export function namedIn(source: string): string[] {
  return [...source.matchAll(/\{ *(-?[a-zA-Z][\w-]*) *\}/g)].map(([, id = '']) => id);
}
