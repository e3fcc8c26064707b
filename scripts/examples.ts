/** Draws the pictures of examples/, mark included where the example wants one; with --check says whether they are what this draws. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deflateSync } from 'node:zlib';
import { joined, number } from '../test/support/bytes.ts';
import { type Chunk, chunkBytes, PNG_SIGNATURE, pngXmp } from '../test/support/png.ts';
import { packet } from '../test/support/xmp.ts';

type Colour = readonly [red: number, green: number, blue: number];

interface Poster {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly Colour[];
  /** Index into the palette for a point. */
  readonly paint: (x: number, y: number) => number;
}

const MADE_BY_AI = packet(
  'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia" Iptc4xmpExt:AISystemUsed="Poster Studio"',
);

const sky: readonly Colour[] = [
  [12, 35, 64],
  [30, 80, 120],
  [244, 180, 60],
  [230, 230, 220],
  [160, 40, 50],
];

/** A sun of rings over hills. */
const nauryz: Poster = {
  width: 160,
  height: 240,
  palette: sky,
  paint(x, y) {
    const away = Math.hypot(x - 80, y - 80);
    if (away < 46) return away % 12 < 7 ? 2 : 3;
    const hill = 170 + 18 * Math.sin(x / 19) + 9 * Math.sin(x / 7);
    if (y > hill) return (x + y) % 16 < 2 ? 3 : 4;
    return y > 120 ? 1 : 0;
  },
};

/** Bars of an equaliser. */
const concert: Poster = {
  width: 160,
  height: 240,
  palette: sky,
  paint(x, y) {
    const bar = Math.floor(x / 10);
    const top = 200 - 120 * Math.abs(Math.sin(bar * 1.7));
    if (y > 210 || x % 10 > 7) return 0;
    return y > top ? 2 + (bar % 3) : 0;
  },
};

const office: Poster = {
  width: 160,
  height: 100,
  palette: sky,
  paint: (x, y) => (x % 40 > 6 && x % 40 < 34 && y % 30 > 6 && y % 30 < 24 ? 3 : 1),
};

/** Stored, not packed: every version of zlib then writes the same bytes. */
function drawn({ width, height, palette, paint }: Poster, marks: readonly Chunk[]): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) =>
    Uint8Array.from([0, ...Array.from({ length: width }, (__, x) => paint(x, y))]),
  );
  const header: Chunk = ['IHDR', joined(number(width, 4), number(height, 4), Uint8Array.of(8, 3, 0, 0, 0))];
  const colours: Chunk = ['PLTE', Uint8Array.from(palette.flat())];
  const pixels: Chunk = ['IDAT', Uint8Array.from(deflateSync(joined(...rows), { level: 0 }))];
  return joined(PNG_SIGNATURE, ...[header, colours, ...marks, pixels, ['IEND', ''] as const].map(chunkBytes));
}

const marked = [pngXmp(MADE_BY_AI)];

const pictures: Readonly<Record<string, Uint8Array>> = {
  'examples/media-company/site/img/posters/nauryz.png': drawn(nauryz, marked),
  'examples/media-company/site/img/posters/concert.png': drawn(concert, marked),
  'examples/media-company/site/img/drafts/concert-2.png': drawn(concert, marked),
  'examples/media-company/site/img/office.png': drawn(office, []),
  'examples/ten-faults/site/img/posters/nauryz.png': drawn(nauryz, []),
  'examples/ten-faults/site/img/posters/concert.png': drawn(concert, marked),
  'examples/ten-faults/site/img/posters/stray.png': drawn(concert, marked),
};

const current = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
};
const stale = Object.entries(pictures).filter(([path, bytes]) => !current(path)?.equals(bytes));
if (process.argv.includes('--check')) {
  if (stale.length) {
    console.error(`stale, run npm run examples:\n${stale.map(([path]) => path).join('\n')}`);
    process.exitCode = 1;
  }
} else
  for (const [path, bytes] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
