/** One spelling for the many in which a page may write a file's name: as characters of HTML, in percent signs, behind strokes of Markdown, in either Unicode form. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Runs of the bytes of one or more characters. */
const PERCENT = /(?:%[0-9a-f]{2})+/gi;

/**
 * `text` with every spelling undone, in Unicode's form C. Only for looking whether a name may stand in a text at all:
 * what a reference means, the page's own parser tells. Never throws.
 */
export const unspelled = (text: string): string =>
  composed(undonePercent(text.replace(ENTITY, character).replace(ESCAPED, '$1')));

/** Unicode's form C: some systems write names as letters with marks behind them. */
export const composed = (name: string): string => name.normalize('NFC');

/** Percent signs undone where they stand for UTF-8; left where they do not, as in the name `100%.png`. */
export const undonePercent = (text: string): string => text.replace(PERCENT, (run) => decodedRun(run) ?? run);

function decodedRun(run: string): string | null {
  try {
    return decodeURIComponent(run);
  } catch {
    return null;
  }
}

function character(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
