/** Interlaced PNGs: seven small pictures, each of every so many pixels, one behind the other. PNG 3rd edition, §8.1. */
import { type Grid, type Strip, stride, strip } from './png-rows.ts';

/** Where a pass starts, and how far its pixels lie from one another. */
const PASSES: readonly (readonly [x: number, y: number, across: number, down: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
  readonly grid: Grid;
  /** Where it starts in the unpacked pixels. */
  readonly at: number;
}

function passesOf({ width, height, channels }: Grid): readonly Pass[] {
  let at = 0;
  return PASSES.flatMap(([x, y, across, down]) => {
    const grid = { width: Math.ceil((width - x) / across), height: Math.ceil((height - y) / down), channels };
    if (grid.width <= 0 || grid.height <= 0) return [];
    const pass = { x, y, across, down, grid, at };
    at += stride(grid) * grid.height;
    return [pass];
  });
}

/** Bytes of all passes together. */
export const interlacedSize = (grid: Grid): number =>
  passesOf(grid).reduce((size, pass) => size + stride(pass.grid) * pass.grid.height, 0);

/** The whole picture; pixels that `unpacked` does not hold are zeros. */
export function deinterlaced(grid: Grid, unpacked: Uint8Array): Strip {
  const { width, height, channels } = grid;
  const bytes = new Uint8Array(width * height * channels);
  for (const { x, y, across, down, grid: small, at } of passesOf(grid)) {
    const pass = strip(small, unpacked.subarray(at), small.width);
    for (let row = 0; row < pass.rows; row++) {
      for (let column = 0; column < small.width; column++) {
        const from = (row * small.width + column) * channels;
        const to = ((y + row * down) * width + x + column * across) * channels;
        for (let channel = 0; channel < channels; channel++) bytes[to + channel] = pass.bytes[from + channel] ?? 0;
      }
    }
  }
  return { columns: width, rows: height, channels, bytes };
}

/** The pixels of the leftmost column that `unpacked` holds so far, each with its row; the first rows of each pass first. */
export function* firstColumn(grid: Grid, unpacked: Uint8Array): Generator<readonly [row: number, pixel: Uint8Array]> {
  for (const { x, y, down, grid: small, at } of passesOf(grid)) {
    if (x !== 0) continue;
    const { rows, bytes } = strip(small, unpacked.subarray(at), 1);
    for (let row = 0; row < rows; row++) {
      yield [y + row * down, bytes.subarray(row * grid.channels, (row + 1) * grid.channels)];
    }
  }
}
