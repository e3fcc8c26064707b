/** InvokeAI: text chunks of its own name, and the command line of its first versions. */
import type { Vocabulary } from '../../model/mark.ts';
import { traceOf } from './trace-of.ts';

const OWN_KEYS = ['invokeai_metadata', 'invokeai_workflow', 'invokeai_graph', 'sd-metadata'];
/** `"a prompt" -s 50 -S 2980747362 -W 512 …` */
const COMMAND = /^".*" .*-s \d{1,5} .*-S \d{1,20} /s;

export const invokeai: Vocabulary = {
  name: 'invokeai',

  *read(fields) {
    for (const field of fields) {
      if (field.carrier !== 'png-text') continue;
      const isOwn = OWN_KEYS.includes(field.name) && field.value.trimStart().startsWith('{');
      if (isOwn) yield traceOf(field, 'invokeai', 'H');
      if (field.name === 'Dream' && COMMAND.test(field.value.slice(0, 20_000))) yield traceOf(field, 'invokeai', 'M');
    }
  },
};
