/** What people write about AI into the tags of films and songs. No specification; the keys are those of front matter. */
import type { Vocabulary } from '../model/mark.ts';
import { plainStatement } from './front-matter.ts';
import { markOf } from './mark-of.ts';

export const mp4Tags: Vocabulary = {
  name: 'mp4',

  *read(fields) {
    for (const field of fields) {
      if (field.carrier !== 'mp4') continue;
      const [origin, conformance] = plainStatement(field) ?? [];
      if (origin && conformance) yield markOf(field, { standard: 'mp4', origin, conformance });
    }
  },
};
