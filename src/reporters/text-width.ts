/** How wide a line of small print is on a badge, so that a box fits its words before any browser has drawn them. */

/**
 * Advance widths in hundredths of the size, by width: DejaVu Sans, whose proportions are Verdana's. Measured from the font's
 * own table of advances (hmtx), for Latin, digits, signs, Russian and Kazakh.
 */
const WIDTHS: readonly (readonly [hundredths: number, ...characters: string[]])[] = [
  [27, "'"],
  [28, 'ijl', 'і'],
  [29, 'IJ', 'І'],
  [32, ' ,.·\u00a0'],
  [34, '/:;\\|'],
  [35, 'f'],
  [36, '-'],
  [39, '()[]t'],
  [40, '!'],
  [41, 'r'],
  [46, '"'],
  [50, '*_`–'],
  [52, 'sz“”'],
  [53, '?', 'гз'],
  [55, 'c', 'сэ'],
  [56, 'L'],
  [58, 'Fk', 'т'],
  [59, 'vxy', 'вухчьғұү'],
  [60, 'P', 'Ркяқ'],
  [61, 'TYao«»', 'ГТУаоөҰҮ'],
  [62, 'e', 'беёә'],
  [63, 'ESbdghnpqu', 'ЕрЁһ'],
  [64, '$0123456789{}', 'Зл'],
  [65, 'ийнп'],
  [66, 'K', 'ң'],
  [67, 'Ғ'],
  [68, 'AV', 'Ац'],
  [69, 'BRXZ', 'БВХЧЬЯдҺ'],
  [70, 'C', 'СЭ'],
  [71, 'КъҚ'],
  [73, 'U'],
  [75, 'HN', 'ИЙЛНПмҢ'],
  [77, 'DG'],
  [78, '&', 'ДЦ'],
  [79, 'OQ', 'ОыӘӨ'],
  [82, 'w'],
  [83, 'Ъ'],
  [84, '#+<=>^~', 'ю'],
  [85, 'ф'],
  [86, 'M', 'МФ'],
  [88, 'Ы'],
  [90, 'ж'],
  [92, 'ш'],
  [94, 'щ'],
  [95, '%'],
  [97, 'm'],
  [99, 'W'],
  [100, '@—…'],
  [104, '№'],
  [107, 'Ш'],
  [108, 'ЖЮ'],
  [109, 'Щ'],
];

/** Room for a letter that is not in the table: as wide as most get. */
const UNKNOWN = 109;

const byCharacter: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, ...characters]) => [...characters.join('')].map((each): [string, number] => [each, width])),
);

/** Whether the width of a character was measured. */
export const isMeasured = (character: string): boolean => byCharacter.has(character);

/** The width of a line of text set in `size` pixels, in pixels, to a tenth. */
export function textWidth(text: string, size: number): number {
  const hundredths = [...text].reduce((sum, character) => sum + (byCharacter.get(character) ?? UNKNOWN), 0);
  return Math.round((hundredths * size) / 10) / 10;
}
