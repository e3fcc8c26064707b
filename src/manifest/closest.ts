/** Finds the known name that a mistyped one comes closest to, for "did you mean". */

/** No name of the manifest is longer; comparing more would only cost time. */
const LONGEST = 64;

/** The name among `known` that was probably meant; '' when nothing comes close. */
export function closest(written: string, known: readonly string[]): string {
  if (written.length > LONGEST) return '';
  const wanted = plain(written);
  let best = '';
  let least = allowance(wanted) + 1;
  for (const name of known) {
    const other = plain(name);
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const steps = distance(wanted, other);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** One slip in three characters is still a slip; more is another word. */
const allowance = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** snake_case, camelCase, spaces and dots all become one; labelling and labeling are one slip apart anyway. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_\s.]/gu, '');

/** Damerau–Levenshtein in its restricted form: insert, delete, replace, swap two neighbours. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps = Math.min(steps, older[j - 2]! + 1);
      current.push(steps);
    }
    [older, previous] = [previous, current];
  }
  return previous[b.length]!;
}
