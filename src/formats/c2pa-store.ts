/** A C2PA manifest store in a file of its own, beside the file it speaks of. C2PA 2.4, §11.4. */
import type { Format } from '../model/mark.ts';
import { copy, hasAt } from './cursor.ts';

export const c2paStore: Format = {
  name: 'c2pa',
  media: null,
  matches: (head) => hasAt(head, 4, 'jumb') && hasAt(head, 12, 'jumdc2pa'),

  *blocks(source) {
    yield { kind: 'c2pa', bytes: copy(source, 0, source.size, 'C2PA store'), location: { offset: 0, path: 'sidecar' } };
  },
};
