/** A message as it is written in catalogues of which each message begins a line, the first one too; null if there is none of that id. */
export function messageIn(catalogues: string, id: string): string | null {
  const begin = catalogues.indexOf(`\n${id} =`);
  if (begin < 0) return null;
  const next = /\n(?=[-a-zA-Z])/g;
  next.lastIndex = begin + 1;
  return catalogues.slice(begin + 1, next.exec(catalogues)?.index);
}

/** The messages that another one names. */
export function namedIn(source: string): string[] {
  return [...source.matchAll(/\{ *(-?[a-zA-Z][\w-]*) *\}/g)].map(([, id = '']) => id);
}
