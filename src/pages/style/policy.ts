/** Where we draw the line between words that can be perceived and words that cannot. Our policy: the Law says "perceive" and gives no number. */

/** WCAG 2 asks 4.5 of text that people are to read; below this it is as good as the colour of its background. */
export const LOWEST_CONTRAST = 1.5;
/** WCAG 2.2, 1.4.3: text that people are to read, and large text. Above what hides words and below this, it hinders them. */
export const [CLEAR_CONTRAST, CLEAR_LARGE_CONTRAST, LARGE_TYPE] = [4.5, 3, 24];
/** CSS pixels; smaller type can be read and is a strain, as the small print of labels is. */
export const CLEAR_TYPE = 9;
/** CSS pixels; no letter is told from another in smaller type. */
export const SMALLEST_TYPE = 6;
/** Of 1; fainter than this is not seen. */
export const FAINTEST = 0.1;
/** CSS pixels beyond an edge; what is put so far away is put there to be out of sight. */
export const FAR_OFF = 500;
/** CSS pixels beyond an edge by which words may hang over and still be read. */
export const NEARLY_IN = 50;
/** CSS pixels of width or height, what lies over them cut off: nothing can be read in it. */
export const NARROWEST = 1;
/** CSS pixels between the edges of words and file, as a browser lays them out: half a telephone's screen, so that both are seen together. */
export const FARTHEST = 400;
