/** Claims of authorship or copyright that a file makes for somebody. They say nothing about where it comes from. Exif 3.0, §4.6.4; IPTC IIM 4.2, 2:116; Dublin Core. */
import type { AuthorshipClaim, Field, Vocabulary } from '../model/mark.ts';
import { excerpt } from './mark-of.ts';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
/** What the notations call it. */
const NAMES = /^(?:copyright|copyrightnotice|icop|©cpy|tcop|dc\.rights|dcterms\.rights)$/i;
/** Given away, or the licence of a stock of pictures and no claim to be the author. */
const WAIVED = /public domain|\bcc0\b|no rights reserved|не охраняется|қорғалмайды/i;

export const authorship: Vocabulary = {
  name: 'authorship',

  *read(fields) {
    for (const field of fields) {
      if (!isClaim(field) || !/[\p{L}\p{N}©]/u.test(field.value) || WAIVED.test(field.value)) continue;
      const claim: AuthorshipClaim = { is: 'claim', words: excerpt(field.value), location: field.location };
      yield claim;
    }
  },
};

const isClaim = ({ carrier, namespace, name }: Field): boolean =>
  carrier === 'xmp' ? namespace === DUBLIN_CORE && name === 'rights' : NAMES.test(name);
