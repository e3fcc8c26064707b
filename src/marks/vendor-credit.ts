/** Credit lines that Google and Apple write into what their models made: a weak mark, which nobody has standardised. */
import type { Field, Origin, Vocabulary } from '../model/mark.ts';
import { markOf } from './mark-of.ts';

const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
export const CREDITS: Readonly<Record<string, Origin>> = {
  'made with google ai': 'ai-generated',
  'edited with google ai': 'ai-modified',
  'apple image playground': 'ai-generated',
  'apple photos generative edit: clean up': 'ai-modified',
  'apple photos clean up': 'ai-modified',
};

export const vendorCredit: Vocabulary = {
  name: 'vendor-credit',

  *read(fields) {
    for (const field of fields) {
      const value = field.value.trim().toLowerCase();
      const origin = isCredit(field) && Object.hasOwn(CREDITS, value) ? CREDITS[value] : undefined;
      const name = field.carrier === 'xmp' ? 'photoshop:Credit' : 'IPTC 2:110 Credit';
      if (origin) yield markOf(field, { standard: 'vendor-credit', field: name, origin, conformance: 'non-standard' });
    }
  },
};

const isCredit = ({ carrier, namespace, name }: Field) =>
  name === 'Credit' && (carrier === 'iim' || (carrier === 'xmp' && namespace === PHOTOSHOP));
