// Reads the Fluent catalogues and writes the ids of all messages as a TypeScript union, so that a message that is
// missing, misspelt or written twice stops the build instead of showing up as an empty line on somebody's screen.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';

const HERE = dirname(fileURLToPath(import.meta.url));
const CATALOGUES = join(HERE, '../../assets/locales/en');
const GENERATED = join(HERE, '../src/words/ids.generated.ts');

/** The ids of one catalogue; throws on a message that Fluent would silently leave out. */
export function idsOf(source, name) {
  const understood = new FluentResource(source).body.filter((message) => message.value !== null);
  const ids = understood.map((message) => message.id);
  const written = [...source.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((match) => match[1]);
  for (const id of written) {
    if (!ids.includes(id)) throw new Error(`${name}: "${id}" is not valid Fluent`);
  }
  return ids;
}

/** All ids of several catalogues; throws if two messages share one. */
export function collect(catalogues) {
  const seen = new Map();
  for (const { name, source } of catalogues) {
    for (const id of idsOf(source, name)) {
      if (seen.has(id)) throw new Error(`"${id}" is in ${seen.get(id)} and again in ${name}`);
      seen.set(id, name);
    }
  }
  return [...seen.keys()].sort();
}

/** The union as TypeScript. */
export function render(ids) {
  const union = ids.length === 0 ? 'never' : ids.map((id) => `\n  | '${id}'`).join('');
  return `// Written by \`npm run words\` from assets/locales/en. Do not edit.\nexport type MessageId =${union};\n`;
}

function main() {
  const files = readdirSync(CATALOGUES).filter((file) => file.endsWith('.ftl')).sort();
  const catalogues = files.map((file) => ({
    name: file,
    source: readFileSync(join(CATALOGUES, file), 'utf8'),
  }));
  writeFileSync(GENERATED, render(collect(catalogues)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
