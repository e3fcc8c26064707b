/** Wishes about training on the file: they say nothing about where it comes from. PLUS LDF 2.0; TDMRep; `noai`. */
import type { Field, OptOut, Vocabulary } from '../model/mark.ts';
import { excerpt } from './mark-of.ts';

const PLUS = 'http://ns.useplus.org/ldf/xmp/1.0/';

export const optOuts: Vocabulary = {
  name: 'opt-outs',

  *read(fields) {
    for (const field of fields) {
      const vocabulary = vocabularyOf(field);
      if (vocabulary === null) continue;
      const optOut: OptOut = { is: 'opt-out', vocabulary, value: excerpt(field.value), location: field.location };
      yield optOut;
    }
  },
};

function vocabularyOf({ carrier, namespace, name, value }: Field): string | null {
  if (carrier === 'xmp') return namespace === PLUS && name === 'DataMining' ? 'plus:DataMining' : null;
  if (carrier !== 'html-meta') return null;
  if (name === 'robots' && /(?:^|[\s,])no(?:image)?ai(?:$|[\s,])/i.test(value)) return 'noai';
  return name === 'tdm-reservation' || name === 'tdm-policy' ? 'tdmrep' : null;
}
