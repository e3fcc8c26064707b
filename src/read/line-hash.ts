/** What GitHub knows an alert's line by when lines move: the hash that its own upload computes (github/codeql-action, src/fingerprints.ts). */

/** Characters a hash covers, from the line's beginning on; spaces and tabs do not count. */
const WINDOW = 100;
const FACTOR = 37;
const TWO_32 = 2 ** 32;
const [TAB, LINE_FEED, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
const END_OF_FILE = 0xffff;

/** A number of 64 bits in two halves: BigInt is a hundred times slower. */
interface Wide {
  readonly high: number;
  readonly low: number;
}

/** `times` is below 2^16, so that every product is exact. */
function product({ high, low }: Wide, times: number): Wide {
  const lower = low * times;
  return { high: (Math.imul(high, times) + Math.floor(lower / TWO_32)) >>> 0, low: lower >>> 0 };
}

/** FACTOR to the power of WINDOW, modulo 2^64: what a character weighs when it leaves the window. */
const LEAVING = Array.from({ length: WINDOW }).reduce<Wide>((power) => product(power, FACTOR), { high: 0, low: 1 });

/**
 * A text as read from the disk, with its byte order mark, in; by line, from 1, `hash:n` out, where n counts lines of the
 * same hash from the file's beginning.
 */
export function lineHashes(text: string): ReadonlyMap<number, string> {
  const hashes = new Map<number, string>();
  const counts = new Map<string, number>();
  const window = new Uint16Array(WINDOW);
  const waiting = new Int32Array(WINDOW);
  let [high, low, index, line, startsLine, afterReturn] = [0, 0, 0, 0, true, false];

  const tell = () => {
    if (waiting[index] === 0) return;
    const hash = high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    hashes.set(waiting[index] ?? 0, `${hash}:${count}`);
    waiting[index] = 0;
  };
  const push = (character: number) => {
    const grown = product({ high, low }, FACTOR);
    const left = product(LEAVING, window[index] ?? 0);
    window[index] = character;
    const lower = grown.low + character - left.low;
    high = (grown.high - left.high + Math.floor(lower / TWO_32)) >>> 0;
    low = lower >>> 0;
    index = (index + 1) % WINDOW;
  };
  const take = (read: number) => {
    const isSecondHalf = afterReturn && read === LINE_FEED;
    afterReturn = read === RETURN;
    if (read === SPACE || read === TAB || isSecondHalf) return;
    const character = read === RETURN ? LINE_FEED : read;
    tell();
    if (startsLine) {
      line += 1;
      waiting[index] = line;
    }
    startsLine = character === LINE_FEED;
    push(character);
  };

  for (let at = 0; at < text.length; at += 1) take(text.charCodeAt(at));
  take(END_OF_FILE);
  for (let rest = 0; rest < WINDOW; rest += 1) {
    tell();
    push(0);
  }
  return hashes;
}
