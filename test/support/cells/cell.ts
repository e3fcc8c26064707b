/** One cell of the table of docs/marks.md: a container that carries a statement, and what has to be read out of it. */
import type { Column } from '../../../scripts/generate/marks-columns.ts';
import type { FileReading, Origin } from '../../../src/model/mark.ts';

/** A statement in one notation. `T` is what the notation's containers take in: a packet, a store, a name with a value. */
export interface Statement<T> {
  readonly column: Column;
  /** The mark's field, the trace's tool, the wish's vocabulary or the kind of pointer. */
  readonly what: string;
  /** Of marks; other signs claim no origin. */
  readonly origin?: Origin;
  /** What the notation calls it, where that is part of the path. */
  readonly name?: string;
  readonly content: T;
}

export interface Cell extends Omit<Statement<unknown>, 'content' | 'name'> {
  readonly row: string;
  /** The path as the page prints it, with `*` for the names of values. */
  readonly place: string;
  /** In the container's own names; labels inside a C2PA store are left out. */
  readonly path: string;
  readonly build: () => Uint8Array;
}

/** One line for each place of a container: all `statements` of a notation, put there by `put`. `*` in `at` is the name. */
export const place = <T>(
  row: string,
  at: string,
  statements: readonly Statement<T>[],
  put: (content: T) => Uint8Array,
): readonly Cell[] =>
  statements.map(({ content, name = '', ...said }) => ({
    row,
    place: at,
    path: at.replace('*', name),
    ...said,
    build: () => put(content),
  }));

/** Everything a reading holds, in the words of a cell. */
export const saidIn = (reading: FileReading): readonly Pick<Cell, 'column' | 'what' | 'origin' | 'path'>[] => [
  ...reading.marks.map(({ standard, field, origin, location }) => ({
    column: standard,
    what: field,
    origin,
    path: withoutLabels(location.path),
  })),
  ...reading.traces.map(({ tool, location }) => ({ column: 'traces' as const, what: tool, path: location.path })),
  ...reading.optOuts.map(({ vocabulary, location }) => ({
    column: 'opt-outs' as const,
    what: vocabulary,
    path: withoutLabels(location.path),
  })),
  ...(reading.claims ?? []).map(({ location }) => ({
    column: 'claims' as const,
    what: 'copyright',
    path: withoutLabels(location.path),
  })),
  ...reading.pointers.map(({ what, location }) => ({
    column: 'pointers' as const,
    what,
    path: withoutLabels(location.path),
  })),
];

/** From the manifest's label on; the box before it may itself be called `c2pa`. */
const withoutLabels = (path: string): string => path.replace(/\/c2pa\/(?!c2pa\/).*$/, '');
