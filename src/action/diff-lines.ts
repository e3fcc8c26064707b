/** Which lines of the new side a diff shows. */

/** The hunks of one file in, its lines on the new side out, by number from one: changed ones and those shown around them. */
export function newLinesOf(patch: string): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  let at = 0;
  for (const line of patch.split('\n')) {
    const [, start] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line) ?? [];
    if (start !== undefined) {
      at = Number(start);
    } else if (at > 0 && (line.startsWith('+') || line.startsWith(' '))) {
      lines.set(at, line.slice(1).replace(/\r$/, ''));
      at += 1;
    }
  }
  return lines;
}
