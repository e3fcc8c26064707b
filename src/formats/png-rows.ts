/** Rows of a PNG's pixels as they were before each was filtered to pack better. PNG 3rd edition, §9. */

/** Pixels of 8 bits a colour; `channels` is 3, or 4 with alpha last. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/** Columns of a picture from the left, `channels` bytes a pixel, row after row; `rows` may be fewer than the picture has. */
export interface Strip {
  readonly columns: number;
  readonly rows: number;
  readonly channels: Grid['channels'];
  readonly bytes: Uint8Array;
}

/** Bytes of one row, with the byte before it that names its filter. */
export const stride = ({ width, channels }: Grid): number => width * channels + 1;

/**
 * The leftmost `columns` of as many rows as `unpacked` holds. Filters look only to the left and up (§9.2), so that a
 * strip on the left needs nothing else.
 */
export function strip(grid: Grid, unpacked: Uint8Array, columns: number): Strip {
  const { height, channels } = grid;
  const [step, width] = [stride(grid), columns * channels];
  const held = Math.floor((unpacked.length - width - 1) / step) + 1;
  const rows = Math.max(0, Math.min(height, held));
  const bytes = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * step + 1;
    const to = row * width;
    bytes.set(unpacked.subarray(from, from + width), to);
    unfilter(bytes, { filter: unpacked[from - 1] ?? 0, to, width, channels, above: row === 0 ? -1 : to - width });
  }
  return { columns, rows, channels, bytes };
}

interface Row {
  readonly filter: number;
  readonly to: number;
  readonly width: number;
  readonly channels: number;
  /** Where the row above starts; -1 for the first. */
  readonly above: number;
}

function unfilter(bytes: Uint8Array, { filter, to, width, channels, above }: Row): void {
  for (let i = 0; filter !== 0 && i < width; i++) {
    const left = i < channels ? 0 : (bytes[to + i - channels] ?? 0);
    const up = above < 0 ? 0 : (bytes[above + i] ?? 0);
    const corner = i < channels || above < 0 ? 0 : (bytes[above + i - channels] ?? 0);
    bytes[to + i] = (bytes[to + i] ?? 0) + predicted(filter, left, up, corner);
  }
}

/** Sub, Up, Average, Paeth. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
