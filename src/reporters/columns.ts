/** How wide text stands on a terminal, and how it is broken into lines. */

/** Nothing of their own: combining marks (variation selectors among them), joiners. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Two columns: East Asian wide and fullwidth characters and emoji (Unicode, UAX #11). */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;

/** Columns of one character (a code point). */
export function columnsOf(character: string): 0 | 1 | 2 {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns of a whole text. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** Narrower or wider than this nobody reads with pleasure. */
const NARROWEST = 40;
const WIDEST = 100;

/** Text in, lines out of at most `columns` (kept between 40 and 100), broken at spaces; a longer word stands alone, unbroken. */
export function wrap(text: string, columns: number): string[] {
  const room = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
