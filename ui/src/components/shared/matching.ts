/**
 * Finding a name by how it begins: case and accents aside, any of its words may begin with what was typed. Names that begin so come first.
 */

/** The letters of a text without case or accents. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().trim();
}

/** Whether two names are the same but for case, accents and spaces around them. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** The options that what was typed may mean, best first; all of them for nothing typed. */
export function matching<Option extends { label: string }>(options: readonly Option[], typed: string): Option[] {
  const sought = folded(typed);
  if (sought === '') return [...options];
  const rank = (option: Option): number => {
    const name = folded(option.label);
    if (name === sought) return 0;
    if (name.startsWith(sought)) return 1;
    return name.split(/[\s\-'’.]+/u).some((word) => word.startsWith(sought)) ? 2 : 3;
  };
  return options
    .map((option, place) => ({ option, place, rank: rank(option) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map((found) => found.option);
}
