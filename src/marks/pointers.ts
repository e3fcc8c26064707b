/** Where a file says its manifest is kept. Noted, never followed. C2PA 2.4, §11.4, A.7 and A.9. */
import type { Field, Pointer, Vocabulary } from '../model/mark.ts';
import { excerpt } from './mark-of.ts';

/** As the comment of a text is called that gives the address. */
const MANIFEST_COMMENT = 'c2pa-manifest';
const DUBLIN_CORE_TERMS = 'http://purl.org/dc/terms/';

export const pointers: Vocabulary = {
  name: 'pointers',

  *read(fields) {
    for (const field of fields) {
      if (!isPointer(field)) continue;
      const pointer: Pointer = {
        is: 'pointer',
        what: 'remote-manifest',
        target: excerpt(field.value),
        location: field.location,
      };
      yield pointer;
    }
  },
};

/** `self#jumbf=` leads back into this file, where the manifest is read itself or is gone. */
const isPointer = ({ carrier, namespace, name, value }: Field) =>
  carrier === 'html-link' ||
  (carrier === 'comment' && name === MANIFEST_COMMENT) ||
  (carrier === 'xmp' && namespace === DUBLIN_CORE_TERMS && name === 'provenance' && !value.startsWith('self#'));
