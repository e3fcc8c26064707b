/** Writes the HTML that a template stands for, and remembers where in the template each piece comes from. */
import type { LocateRange } from '../lines.ts';

export interface Emitter {
  /** A piece of the source as it stands there. */
  copy(from: number, to: number): void;
  /** Words of our own that stand for what begins at `from`. */
  put(words: string, from: number): void;
  /** How much was written; `back` takes away what came after. */
  mark(): number;
  back(mark: number): void;
  html(): string;
  /** Places in the HTML as places in the source. */
  locating(locate: LocateRange): LocateRange;
}

interface Piece {
  readonly words: string;
  readonly source: number;
  readonly copied: boolean;
}

export function emitterOf(source: string): Emitter {
  const pieces: Piece[] = [];
  return {
    copy: (from, to) => void (to > from && pieces.push({ words: source.slice(from, to), source: from, copied: true })),
    put: (words, from) => void pieces.push({ words, source: from, copied: false }),
    mark: () => pieces.length,
    back: (mark) => void pieces.splice(mark),
    html: () => pieces.map(({ words }) => words).join(''),
    locating(locate) {
      const starts: number[] = [];
      let length = 0;
      for (const { words } of pieces) {
        starts.push(length);
        length += words.length;
      }
      const placeOf = (offset: number): number => {
        const index = lastUpTo(starts, offset);
        const piece = pieces[index];
        if (!piece) return 0;
        return piece.copied ? piece.source + Math.min(offset - (starts[index] ?? 0), piece.words.length) : piece.source;
      };
      return (from, to) => {
        const start = placeOf(from);
        return locate(start, Math.max(start + 1, placeOf(Math.max(from, to - 1)) + 1));
      };
    },
  };
}

/** Index of the last start that is not behind `offset`. */
function lastUpTo(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
