/** Damages a file as disks, networks and attackers do; the same seed always gives the same damage. */
import { between, oneOf, type Random, seeded } from '../bench/random.ts';

/** `other` is a second file to splice from. */
type Damage = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** Numbers that lengths and counts are got wrong with. */
const [ZERO, ALL, SIGN] = [0x00, 0xff, 0x7f];
const MOST_DAMAGES = 6;
const LONGEST_PIECE = 4096;

const placeIn = (bytes: Uint8Array, random: Random) => between(random, 0, bytes.length + 1);
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function pieceOf(bytes: Uint8Array, random: Random): Uint8Array {
  const start = placeIn(bytes, random);
  return bytes.slice(start, start + between(random, 1, LONGEST_PIECE));
}

function overwritten(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(piece.subarray(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
  return copy;
}

const insertedAt = (bytes: Uint8Array, at: number, piece: Uint8Array) =>
  joined(bytes.subarray(0, at), piece, bytes.subarray(at));

/** Heads hold most lengths, so that damage falls there more often than size alone would have it. */
const earlyPlace = (bytes: Uint8Array, random: Random) =>
  random() < 0.5 ? placeIn(bytes.subarray(0, 512), random) : placeIn(bytes, random);

const damages: readonly [Damage, ...Damage[]] = [
  // Flips a bit.
  (bytes, random) => {
    const at = earlyPlace(bytes, random);
    return overwritten(bytes, at, Uint8Array.of((bytes[at] ?? 0) ^ (1 << between(random, 0, 8))));
  },
  // Cuts the end off.
  (bytes, random) => bytes.slice(0, placeIn(bytes, random)),
  // Fills what may be a length of one to eight bytes.
  (bytes, random) => {
    const width = oneOf(random, [1, 2, 4, 8]);
    const filled = new Uint8Array(width).fill(oneOf(random, [ZERO, ALL, SIGN]));
    return overwritten(bytes, earlyPlace(bytes, random), filled);
  },
  // Splices: the head of this file, the tail of another.
  (bytes, random, other) => joined(bytes.subarray(0, placeIn(bytes, random)), other.subarray(placeIn(other, random))),
  // Says a piece twice, somewhere.
  (bytes, random) => insertedAt(bytes, placeIn(bytes, random), pieceOf(bytes, random)),
  // Puts a piece of another file in.
  (bytes, random, other) => insertedAt(bytes, earlyPlace(bytes, random), pieceOf(other, random)),
  // Takes a piece out.
  (bytes, random) => {
    const at = earlyPlace(bytes, random);
    return joined(bytes.subarray(0, at), bytes.subarray(at + between(random, 1, 64)));
  },
];

/** `bytes` with one to six faults chosen by `seed`. */
export function mutated(bytes: Uint8Array, other: Uint8Array, seed: number): Uint8Array {
  const random = seeded(seed);
  let result = bytes;
  for (let left = between(random, 1, MOST_DAMAGES + 1); left > 0; left--)
    result = oneOf(random, damages)(result, random, other);
  return result;
}
