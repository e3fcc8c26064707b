/** Chance that repeats itself: the same seed gives the same numbers and bytes on every machine. */

/** Numbers from 0 up to 1 (Mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` up to, not including, `most`. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least));

export const oneOf = <T>(random: Random, [first, ...others]: readonly [T, ...T[]]): T =>
  others[between(random, 0, others.length + 1) - 1] ?? first;

/** A zero behind each 0xff. */
export const stuffed = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, at) => (at > 0 && bytes[at - 1] === 0xff ? 0 : byte));

/**
 * Bytes nobody can compress, cut from one stock, which `shape` may change: making gigabytes anew would take longer than
 * writing them.
 */
export function noise(
  seed: number,
  most: number,
  shape: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): (random: Random, length: number) => Uint8Array {
  const random = seeded(seed);
  const stock = shape(Uint8Array.from({ length: 2 * most }, () => random() * 256));
  return (choose, length) =>
    stock
      .subarray(0, most + length)
      .subarray(between(choose, 0, most))
      .subarray(0, length);
}
