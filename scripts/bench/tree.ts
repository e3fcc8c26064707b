/** A tree of mixed files to measure on, the same every time: made once, outside the repository, and kept. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds, MOST_BYTES } from './contents.ts';
import { between, seeded } from './random.ts';

const LEAST_BYTES = 200 * 1024;
/** Of a hundred files. */
const SHARES: Readonly<Record<string, number>> = { jpg: 36, png: 24, webp: 10, mp4: 8, mp3: 7, pdf: 5, html: 3, md: 7 };
const MARKED = 0.2;
const AT_END = 0.3;
const IN_ONE_FOLDER = 250;

export interface Tree {
  readonly folder: string;
  /** Absolute paths. */
  readonly files: readonly string[];
}

/** A tree of `count` files; throws when the disk would be left with little room. */
export function benchTree(count: number): Tree {
  const place = join(tmpdir(), `tanba-bench-${count}`);
  const [folder, note] = [join(place, 'tree'), join(place, 'fingerprint')];
  const fingerprint = fingerprintOf(count);
  if (!existsSync(note) || readFileSync(note, 'utf8') !== fingerprint) {
    rmSync(place, { recursive: true, force: true });
    refuseFullDisk(count);
    for (let index = 0; index < count; index++) make(folder, index);
    writeFileSync(note, fingerprint);
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  return { folder, files: names.sort().map((name) => join(folder, name)) };
}

function make(folder: string, index: number): void {
  const random = seeded(index + 1);
  const kind = kindAt(random() * 100);
  const size = between(random, LEAST_BYTES, MOST_BYTES);
  const bytes = kinds[kind]?.({ random, size, isMarked: random() < MARKED, atEnd: random() < AT_END });
  const inside = join(folder, String(Math.floor(index / IN_ONE_FOLDER)));
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, `${index}.${kind}`), bytes ?? '');
}

function kindAt(percent: number): string {
  let left = percent;
  for (const [kind, share] of Object.entries(SHARES)) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'jpg';
}

/** The sources that decide what is in the tree: change one, and the tree is made anew. */
function fingerprintOf(count: number): string {
  const hash = createHash('sha256').update(String(count));
  for (const name of ['tree.ts', 'contents.ts', 'random.ts']) hash.update(readFileSync(new URL(name, import.meta.url)));
  return hash.digest('hex');
}

function refuseFullDisk(count: number): void {
  const { bavail, bsize } = statfsSync(tmpdir());
  const needed = 1.5 * count * MOST_BYTES;
  if (bavail * bsize < needed)
    throw new Error(`${tmpdir()} needs ${Math.ceil(needed / 1e9)} GB free for ${count} files`);
}
