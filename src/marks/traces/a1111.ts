/** Stable Diffusion WebUI and its many forks: settings in one fixed line of text. */
import type { Field, Vocabulary } from '../../model/mark.ts';
import { isFreeText, traceOf } from './trace-of.ts';

/** Anchored to a line, so that its cost stays linear. */
const SETTINGS = /^Steps: \d{1,6}, .{0,500}?Sampler: [^,\n]{1,200},.*(?:CFG scale|Seed): .*$/im;
/** By the `Version:` a fork writes; the first that fits. */
const FORKS: readonly (readonly [RegExp, string])[] = [
  [/^neo/, 'forge-neo'],
  [/^classic/, 'forge-classic'],
  [/^f.*v\d.*-v/, 'reforge'],
  [/^f.*-v/, 'easy-reforge'],
  [/^f\d/, 'forge'],
  [/^ComfyUI/, 'comfyui'],
  [/^Fooocus/, 'fooocus'],
];

export const a1111: Vocabulary = {
  name: 'a1111',

  *read(fields) {
    for (const field of fields) {
      const settings = mayHold(field) ? SETTINGS.exec(field.value)?.[0] : undefined;
      if (settings === undefined) continue;
      yield traceOf(field, toolOf(settings), 'H');
      if (field.value.includes('Civitai resources: [')) yield traceOf(field, 'civitai', 'H');
    }
  },
};

const mayHold = (field: Field) =>
  isFreeText(field) &&
  ['parameters', 'usercomment', 'imagedescription', 'comment', 'com'].includes(field.name.toLowerCase());

function toolOf(settings: string): string {
  if (/, App: SD\.Next/.test(settings)) return 'sd-next';
  const version = /, Version: ([^,]{1,80})/.exec(settings)?.[1]?.trim() ?? '';
  return FORKS.find(([pattern]) => pattern.test(version))?.[1] ?? 'a1111';
}
