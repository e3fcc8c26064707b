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
  { tool: 'draw-things', grade: 'H', fits: (settings) => has(settings, 'c', 'uc', 'sampler', 'seed') },
  { tool: 'hugging-face-space', grade: 'M', fits: (settings) => has(settings, 'Model', 'resolution', 'prompt') },
];

/** Members of the JSON itself and of the objects in it: ByteDance's apps wrap theirs in one or another. */
const membersOf = (settings: JsonObject): readonly JsonObject[] => [
  settings,
  ...Object.values(settings).flatMap((value) => (isObject(value) ? [value] : [])),
];

/** Their export of something generated, or their own label (1 by the author, 2 by the platform; 0 says nothing). */
const isGeneration = (settings: JsonObject) =>
  membersOf(settings).some(
    ({ exportType, aigc_type, aigc_label_type: label }) =>
      exportType === 'generation' || aigc_type === 1 || label === 1 || label === 2,
  );

/** The same apps retouch and cut, so that their name alone is only a hint. */
function byteDanceIn(settings: JsonObject): Pick<Signature, 'tool' | 'grade'> | null {
  const named = membersOf(settings).find(({ product }) => BYTEDANCE.some((one) => one === product))?.product;
  if (isGeneration(settings)) return { tool: typeof named === 'string' ? named : 'bytedance', grade: 'H' };
  return typeof named === 'string' ? { tool: named, grade: 'L' } : null;
}

/** Where generators put it; a JSON comment on anything else is read and fits nothing. */
const NAMES = ['parameters', 'comment', 'usercomment', 'imagedescription', 'com', 'metadata', 'aigcinfo'];
const BYTEDANCE = ['doubao', 'xinghui', 'dreamina'];

export const jsonSettings: Vocabulary = {
  name: 'json-settings',

  *read(fields) {
    for (const field of fields.filter(mayHold)) {
      const settings = parseObject(field.value);
      if (!settings) continue;
      for (const { tool, grade, fits } of SIGNATURES) if (fits(settings)) yield traceOf(field, tool, grade);
      const app = byteDanceIn(settings);
      if (app) yield traceOf(field, app.tool, app.grade);
    }
  },
};

const mayHold = (field: Field) => isFreeText(field) && NAMES.includes(field.name.toLowerCase());
