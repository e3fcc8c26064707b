/** NovelAI: its name as the software, and settings that it signs together with the pixels. */
import type { Carrier, Field, Trace, Vocabulary } from '../../model/mark.ts';
import { signatureOf } from './novelai-signature.ts';
import { isFreeText, traceOf } from './trace-of.ts';

const SETTINGS = ['signed_hash', 'noise_schedule', 'uncond_scale', 'v4_prompt'];

export const novelai: Vocabulary = {
  name: 'novelai',

  // The settings stand twice, as text and in the pixels: one trace for each carrier.
  *read(fields) {
    const told = new Set<Carrier>();
    for (const field of fields) {
      if (told.has(field.carrier) || !isFreeText(field) || !(isSoftware(field) || hasSettings(field))) continue;
      told.add(field.carrier);
      yield { ...traceOf(field, 'novelai', 'H'), ...signature(fields.filter(isBeside(field))) };
    }
  },
};

const isBeside =
  ({ carrier }: Field) =>
  (other: Field) =>
    other.carrier === carrier;

function signature(fields: readonly Field[]): Pick<Trace, 'signature'> {
  for (const field of fields.filter(hasSettings)) {
    const found = signatureOf(field);
    if (found) return { signature: found };
  }
  return {};
}

const isSoftware = ({ name, value }: Field) =>
  (name === 'Software' && (value.trim() === 'NovelAI' || value.startsWith('NovelAI Diffusion '))) ||
  (name === 'Source' && value.startsWith('NovelAI Diffusion ')) ||
  (name === 'Title' && value === 'NovelAI generated image');

/** In WebP the JSON of the PNG comment is put into a second JSON, with its quotes escaped. */
const hasSettings = ({ name, value }: Field) =>
  ['Comment', 'UserComment'].includes(name) &&
  value.trimStart().startsWith('{') &&
  SETTINGS.filter((key) => value.includes(`"${key}"`) || value.includes(`\\"${key}\\"`)).length >= 2;
