/** Writes the HTML that a template stands for, and remembers where in the template each piece comes from. */
import type { LocateRange } from '../lines.ts';

export interface Emitter {
  /** A piece of the source as it stands there. */
  copy(from: number, to: number): void;
  /** Words of our own that stand for what lies between `from` and `to`. */
  put(words: string, from: number, to?: number): void;
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
  readonly end: number;
  readonly copied: boolean;
}

export function emitterOf(source: string): Emitter {
  const pieces: Piece[] = [];
  return {
    copy: (from, to) =>
      void (to > from && pieces.push({ words: source.slice(from, to), source: from, end: to, copied: true })),
    put: (words, from, to = from + 1) => void pieces.push({ words, source: from, end: to, copied: false }),
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
      const placeOf = (offset: number, end: boolean): number => {
        const index = lastUpTo(starts, offset);
        const piece = pieces[index];
        if (!piece) return 0;
        if (!piece.copied) return end ? piece.end : piece.source;
        return piece.source + Math.min(offset - (starts[index] ?? 0), piece.words.length) + (end ? 1 : 0);
      };
      return (from, to) => {
        const start = placeOf(from, false);
        return locate(start, Math.max(start + 1, placeOf(Math.max(from, to - 1), true)));
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
