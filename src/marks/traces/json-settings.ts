/** Generators recognised by the members of the JSON they leave: SwarmUI, Fooocus, Civitai and smaller ones. */
import type { Field, Trace, Vocabulary } from '../../model/mark.ts';
import { isObject, type JsonObject, parseObject } from '../json.ts';
import { isFreeText, traceOf } from './trace-of.ts';

interface Signature {
  readonly tool: string;
  readonly grade: Trace['grade'];
  readonly fits: (settings: JsonObject) => boolean;
}

const has = (settings: JsonObject, ...keys: readonly string[]) => keys.every((key) => Object.hasOwn(settings, key));

/** One level down is enough for all of them. */
const hasAnywhere = (settings: JsonObject, key: string) =>
  has(settings, key) || Object.values(settings).some((value) => isObject(value) && has(value, key));

const SIGNATURES: readonly Signature[] = [
  {
    tool: 'swarmui',
    grade: 'H',
    fits: (settings) => hasAnywhere(settings, 'sui_image_params') || hasAnywhere(settings, 'swarm_version'),
  },
  { tool: 'fooocus', grade: 'H', fits: (settings) => has(settings, 'prompt', 'base_model') && !has(settings, 'Model') },
  { tool: 'ruined-fooocus', grade: 'H', fits: (settings) => settings.software === 'RuinedFooocus' },
  { tool: 'civitai', grade: 'H', fits: (settings) => has(settings, 'extraMetadata') && has(settings, 'prompt') },
  { tool: 'easy-diffusion', grade: 'H', fits: (settings) => has(settings, 'use_stable_diffusion_model') },
  { tool: 'draw-things', grade: 'M', fits: (settings) => has(settings, 'c', 'uc', 'sampler', 'seed') },
  { tool: 'hugging-face-space', grade: 'M', fits: (settings) => has(settings, 'Model', 'resolution', 'prompt') },
];

/** Where generators put it; a JSON comment on anything else is read and fits nothing. */
const NAMES = ['parameters', 'comment', 'usercomment', 'imagedescription', 'com', 'metadata'];

export const jsonSettings: Vocabulary = {
  name: 'json-settings',

  *read(fields) {
    for (const field of fields.filter(mayHold)) {
      const settings = parseObject(field.value);
      if (!settings) continue;
      for (const { tool, grade, fits } of SIGNATURES) if (fits(settings)) yield traceOf(field, tool, grade);
    }
  },
};

const mayHold = (field: Field) => isFreeText(field) && NAMES.includes(field.name.toLowerCase());
