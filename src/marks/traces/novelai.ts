/** NovelAI: its name as the software, and settings that it signs. */
import type { Field, Vocabulary } from '../../model/mark.ts';
import { isFreeText, traceOf } from './trace-of.ts';

const SETTINGS = ['signed_hash', 'noise_schedule', 'uncond_scale', 'v4_prompt'];

export const novelai: Vocabulary = {
  name: 'novelai',

  *read(fields) {
    const field = fields.find((one) => isFreeText(one) && (isSoftware(one) || hasSettings(one)));
    if (field) yield traceOf(field, 'novelai', 'H');
  },
};

const isSoftware = ({ name, value }: Field) =>
  (name === 'Software' && (value.trim() === 'NovelAI' || value.startsWith('NovelAI Diffusion '))) ||
  (name === 'Source' && value.startsWith('NovelAI Diffusion '));

/** In WebP the JSON of the PNG comment is put into a second JSON, with its quotes escaped. */
const hasSettings = ({ name, value }: Field) =>
  ['Comment', 'UserComment'].includes(name) &&
  value.trimStart().startsWith('{') &&
  SETTINGS.filter((key) => value.includes(`"${key}"`) || value.includes(`\\"${key}\\"`)).length >= 2;
