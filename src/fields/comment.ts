/** Free comments in a container, as the COM segment of a JPEG. */
import type { FieldDecoder } from '../model/mark.ts';
import { words } from './decode.ts';

export const comment: FieldDecoder = {
  decodes: ['comment'],

  *fields({ bytes, key, location }) {
    yield { carrier: 'comment', namespace: '', name: key ?? 'COM', value: words(bytes), location };
  },
};
