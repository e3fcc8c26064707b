/** What every reader of a container must stand: any cut, any changed byte, and still no crash and no false "whole". */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/model/mark.ts';
import { read } from './bytes.ts';

export interface Subject {
  readonly bytes: Uint8Array;
  /** Bytes that are needed to tell the format at all; shorter ones are some other file. */
  readonly from: number;
  /** What its marks come to; for a file without any, `unknown`. */
  readonly origin?: Origin;
}

/** Registers the tests for files that carry one of everything their container can carry. */
export function battery(subjects: Readonly<Record<string, Subject>>): void {
  const entries = Object.entries(subjects);

  describe('every container', () => {
    test.each(entries)('%s reads whole, and says that AI made it', (_, { bytes, origin = 'ai-generated' }) => {
      expect(read(bytes)).toMatchObject({ problem: null, origin });
    });

    test.each(entries)('%s cut off at any byte has a problem', (_, { bytes, from }) => {
      for (let length = from; length < bytes.length; length++) {
        expect(read(bytes.slice(0, length)).problem, `cut at ${length}`).not.toBeNull();
      }
    });

    test.each(entries)('%s with any byte set to 0xff, or a bit of it turned, never throws', (_, { bytes }) => {
      for (let i = 0; i < bytes.length; i++) {
        for (const value of [0xff, (bytes[i] ?? 0) ^ (1 << (i % 8))]) {
          expect(read(bytes.with(i, value)).problem?.message ?? '', `byte ${i}`).not.toMatch(/^unexpected/);
        }
      }
    });

    test.each(entries)('%s with a few bytes of its own overwritten never throws', (_, { bytes }) => {
      const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }));
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
          const changed = changes.reduce((all, [at, value]) => all.with(at, value), bytes);
          expect(read(changed).problem?.message ?? '').not.toMatch(/^unexpected/);
        }),
        { numRuns: 300 },
      );
    });
  });
}

/** Registers that a missing last byte is noticed as such: for containers that say where they end. */
export function lastByteCounts(subjects: Readonly<Record<string, Subject>>): void {
  test.each(Object.entries(subjects))('%s cut at its end is cut off, and is still what it was', (_, { bytes }) => {
    const cut = read(bytes.slice(0, -1));
    expect(cut).toMatchObject({ format: read(bytes).format, problem: { code: 'truncated' } });
  });
}

/** Registers that random bytes behind each of `openings` end in a reading. */
export function randomBehind(openings: readonly string[]): void {
  test.each(openings)('random bytes behind %j never throw', (opening) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
        const bytes = Uint8Array.from(Buffer.concat([Buffer.from(opening, 'latin1'), rest]));
        expect(read(bytes).problem?.message ?? '').not.toMatch(/^unexpected/);
      }),
      { numRuns: 300 },
    );
  });
}
