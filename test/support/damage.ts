/** The three ways in which every reader is put to the test: cut anywhere, any byte changed, several bytes overwritten. */
import fc from 'fast-check';

/** Places spread over `length` bytes: all of them, or about `most`, and the last few in any case. */
export function placesIn(length: number, most: number): readonly number[] {
  const step = Math.max(1, length / most);
  const spread = Array.from({ length: Math.ceil(length / step) }, (_, i) => Math.floor(i * step)).filter(
    (at) => at < length,
  );
  const last = Array.from({ length: Math.min(16, length) }, (_, i) => length - 1 - i);
  return [...new Set([...spread, ...last])].sort((a, b) => a - b);
}

/** `bytes` with one byte inverted, and with one bit of it turned, at each of the places. */
export function* flipped(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  for (const at of placesIn(bytes.length, most)) {
    yield bytes.with(at, (bytes[at] ?? 0) ^ 0xff);
    yield bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8)));
  }
}

/** `bytes` with up to eight of them overwritten, and a run of its own bytes put in twice or taken out. */
export function overwritten(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(Math.max(0, bytes.length - 1));
  const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 });
  return fc.tuple(changes, place, place, fc.integer({ min: 0, max: 2 })).map(([list, one, other, times]) => {
    const changed = list.reduce((all, [at, value]) => all.with(at, value), bytes);
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    const run = Array.from({ length: times }, () => changed.subarray(from, to));
    return Uint8Array.from(Buffer.concat([changed.subarray(0, from), ...run, changed.subarray(to)]));
  });
}
