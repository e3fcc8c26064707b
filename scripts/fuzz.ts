/** Reads damaged files for as long as you like and keeps what breaks: `npm run fuzz [-- --seconds 60 --corpus FOLDER --seed 1]`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cells } from '../test/support/cells/index.ts';
import { containers } from '../test/support/containers.ts';
import { kinds } from './bench/contents.ts';
import { seeded } from './bench/random.ts';
import { mutated } from './fuzz/mutate.ts';
import { watch } from './fuzz/watch.ts';

const FINDINGS = 'fuzz-findings';
/** Bytes: damage to large files falls into pixels mostly. */
const LARGEST = 512 * 1024;
const BUILT = 4 * 1024;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    corpus: { type: 'string', default: '../shared/corpus' },
    seed: { type: 'string', default: '1' },
  },
});

const wish = { random: seeded(1), size: BUILT, isMarked: true, atEnd: true };
const seeds: readonly Seed[] = [
  ...Object.entries(kinds).map(([name, make]) => ({ name, bytes: make(wish) })),
  ...Object.entries(containers).map(([name, { bytes }]) => ({ name, bytes })),
  ...cells.map(({ row, path, build }) => ({ name: `${row} ${path}`, bytes: build() })),
  ...corpusOf(values.corpus),
];
const end = Date.now() + Number(values.seconds) * 1000;
const first = Number(values.seed) * 1_000_000_000;
const victim = watch();
let [cases, found] = [0, 0];

console.log(`${seeds.length} files to damage, ${values.seconds} s, seed ${values.seed}`);
for (; Date.now() < end; cases++) {
  const [one, other] = [seeds[cases % seeds.length], seeds[(cases * 7 + 1) % seeds.length]];
  if (!one || !other) break;
  const seed = first + cases;
  const bytes = mutated(one.bytes, other.bytes, seed);
  const outcome = await victim.outcome(bytes);
  if (outcome === null) continue;
  found += 1;
  keep(
    `${seed}-${one.name.replace(/[^\w.-]/g, '_')}`,
    bytes,
    `${one.name} + ${other.name}, seed ${seed}\n${outcome}\n`,
  );
  console.log(`${one.name}, seed ${seed}: ${outcome}`);
}
victim.close();
console.log(`${cases} damaged files read, ${found} kept in ${FINDINGS}/`);
process.exitCode = found > 0 ? 1 : 0;

/** The damaged file itself is what reproduces the fault: `tanba inspect` it. */
function keep(name: string, bytes: Uint8Array, note: string): void {
  mkdirSync(FINDINGS, { recursive: true });
  writeFileSync(join(FINDINGS, name), bytes);
  writeFileSync(join(FINDINGS, `${name}.txt`), note);
}

function corpusOf(folder: string): readonly Seed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => ({ name, path: join(folder, name), stats: statSync(join(folder, name)) }))
    .filter(({ stats }) => stats.isFile() && stats.size > 0 && stats.size <= LARGEST)
    .map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
}
