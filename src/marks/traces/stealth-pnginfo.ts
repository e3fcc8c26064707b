/** Settings hidden in the pixels: whose they are, if another vocabulary can tell, else that somebody's are there. */
import type { Vocabulary } from '../../model/mark.ts';
import { traceOf } from './trace-of.ts';

const HIDING_PLACE = /^stealth_(?:png|rgb)(?:info|comp)$/;

/** `named` are the vocabularies that know generators by their settings; what they say they say themselves. */
export const stealthPnginfo = (named: readonly Vocabulary[]): Vocabulary => ({
  name: 'stealth-pnginfo',

  *read(fields) {
    const hidden = fields.filter(({ carrier }) => carrier === 'pixels');
    const place = hidden.find(({ name }) => HIDING_PLACE.test(name));
    if (!place) return;
    const tells = (vocabulary: Vocabulary) => [...vocabulary.read(hidden)].length > 0;
    if (!named.some(tells)) yield traceOf(place, 'stealth-pnginfo', 'H');
  },
});
