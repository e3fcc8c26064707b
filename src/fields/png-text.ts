/** PNG text chunks: the keyword names the value. PNG 3rd edition, §11.3.3. */
import type { FieldDecoder } from '../model/mark.ts';
import { words } from './decode.ts';

export const pngText: FieldDecoder = {
  decodes: ['png-text'],

  // tEXt is Latin-1 by the letter; most writers put UTF-8 there.
  *fields({ bytes, key, location, pixels }) {
    const field = { carrier: 'png-text', namespace: '', name: key ?? '', value: words(bytes), location } as const;
    yield pixels ? { ...field, pixels } : field;
  },
};
