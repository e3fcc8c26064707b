/** InvokeAI: text chunks of its own name, and the command line of its first versions. */
import type { Field, Vocabulary } from '../../model/mark.ts';
import { parseObject } from '../json.ts';
import { traceOf } from './trace-of.ts';

const OWN_KEYS = ['invokeai_metadata', 'invokeai_workflow', 'invokeai_graph', 'sd-metadata'];
/** Characters behind the prompt that hold its switches: `"a prompt" -s 50 -S 2980747362 -W 512 …` */
const LONGEST_SWITCHES = 500;

export const invokeai: Vocabulary = {
  name: 'invokeai',

  *read(fields) {
    for (const field of fields) {
      if (isConverted(field)) yield traceOf(field, 'invokeai', 'H');
      if (field.carrier !== 'png-text' && field.carrier !== 'pixels') continue;
      const isOwn = OWN_KEYS.includes(field.name) && field.value.trimStart().startsWith('{');
      if (isOwn) yield traceOf(field, 'invokeai', 'H');
      if (field.name === 'Dream' && isCommand(field.value)) yield traceOf(field, 'invokeai', 'M');
    }
  },
};

/** A picture turned into JPEG or WebP has the text chunks it had as one JSON in its comment. */
const isConverted = ({ carrier, name, value }: Field) =>
  (carrier === 'exif' || carrier === 'comment') &&
  ['UserComment', 'COM'].includes(name) &&
  value.includes('invokeai_') &&
  OWN_KEYS.some((key) => Object.hasOwn(parseObject(value) ?? {}, key));

function isCommand(value: string): boolean {
  const end = value.lastIndexOf('"');
  const switches = value.slice(end + 1, end + 1 + LONGEST_SWITCHES);
  return value.startsWith('"') && end > 0 && / -s \d/.test(switches) && / -S \d/.test(switches);
}
