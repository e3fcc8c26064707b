/** Words of a page or of the manifest as a finding repeats them. */
import { shortened } from '../shortened.ts';

const LONGEST_QUOTE = 160;

/** `text`, cut where a sentence about it would become too long to read. */
export const quoted = (text: string): string => shortened(text, LONGEST_QUOTE);
