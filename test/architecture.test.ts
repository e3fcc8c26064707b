/** The rules of ARCHITECTURE.md, enforced: what may import what, how long files are, how they open. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** One row a layer: its room, its name, and what it may import besides itself and what is for all. */
const rows = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| ([a-z ,]+) \| `([\w-]+)` \|([^|]*)\|/gm)].map(
  ([, room = '', name = '', imports = '']) => ({ room, name, imports: imports.match(/[\w-]+/g) ?? [] }),
);
const FOR_ALL: readonly string[] = rows.filter(({ room }) => room === 'for all').map(({ name }) => name);
const LAYERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  rows.map(({ name, imports }) => [name, imports]),
);
/** The edges tie everything together. */
const EDGES = new Set(['cli', 'action', 'commands', 'index']);
const LONGEST_FILE = 250;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const layerOf = (file: string) => file.split('/')[0]!.replace(/\.ts$/, '');
const textOf = (file: string) => readFileSync(`src/${file}`, 'utf8');
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to]) =>
    normalize(join(dirname(file), to!)).replaceAll('\\', '/'),
  );
const packagesOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'([^.'][^']*)'/g)].map(([, name]) => name!);

test('every file belongs to a layer, and every layer of the page is there', () => {
  expect(files.filter((file) => !(layerOf(file) in LAYERS) && !EDGES.has(layerOf(file)))).toEqual([]);
  expect(Object.keys(LAYERS).sort()).toEqual(
    [...new Set(files.map(layerOf))].filter((name) => !EDGES.has(name)).sort(),
  );
});

test.each(files)('%s imports only from the layers below', (file) => {
  if (EDGES.has(layerOf(file))) return;
  const forAll = FOR_ALL.includes(layerOf(file)) ? ['model'] : FOR_ALL;
  const allowed = [layerOf(file), ...forAll, ...LAYERS[layerOf(file)]!];
  expect(importsOf(file).filter((to) => !allowed.includes(layerOf(to)))).toEqual([]);
});

test.each(files)('%s is short and opens with a sentence', (file) => {
  const text = textOf(file).replace(/^#!.*\n/, '');
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(LONGEST_FILE);
  expect(text).toMatch(/^\/\*\*\s(?:\* )?[\p{L}`“"@].{20}/u);
  expect(text).not.toMatch(/^export default/m);
  expect(text).not.toMatch(/(?:\/\/|\*) (?:TODO|FIXME)/);
});

test('nothing imports in a circle', () => {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) throw new Error([...trail, file].join(' → '));
    if (done.has(file)) return;
    for (const next of importsOf(file)) if (files.includes(next)) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test('only the host and the edges touch the disk, and nothing touches the network', () => {
  const touches = (file: string, names: RegExp) => packagesOf(file).some((name) => names.test(name));
  const disk = files.filter((file) => touches(file, /^node:(?:fs|child_process)/));
  expect(disk.filter((file) => layerOf(file) !== 'host' && !EDGES.has(layerOf(file)))).toEqual([]);
  expect(files.filter((file) => touches(file, /^node:(?:https?|net|tls|dgram|dns)|undici/))).toEqual([]);
});

test('one command uses the network', () => {
  expect(files.filter((file) => /(?<![\w.])fetch\(|WebSocket|XMLHttpRequest/.test(textOf(file)))).toEqual([
    'commands/trust-command.ts',
  ]);
});

test('@actions packages stay at the edge, ajv out of the run time', () => {
  const users = (name: RegExp) => files.filter((file) => packagesOf(file).some((each) => name.test(each)));
  expect(users(/^@actions\//).filter((file) => layerOf(file) !== 'action')).toEqual([]);
  expect(users(/^ajv/)).toEqual([]);
});

test('a cast has a word why', () => {
  const casts = files.flatMap((file) => {
    const lines = textOf(file).split('\n');
    const isCast = (line: string) => / as (?!const\b)\(?[A-Z]\w*[<[;,)\s]/.test(line.replace(/(['"`]).*?\1/g, "''"));
    const isWords = (line: string) => /^\s*(?:\/\*\*|\*|\/\/|import|export \{|[`'"])/.test(line);
    return lines.flatMap((line, index) =>
      isCast(line) &&
      !isWords(line) &&
      !lines.slice(Math.max(0, index - 6), index).some((near) => /^\s*(?:\/\*\*|\*|\/\/)/.test(near))
        ? [`${file}:${index + 1}`]
        : [],
    );
  });
  expect(casts).toEqual([]);
});
