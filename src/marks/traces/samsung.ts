/** Galaxy AI: the gallery's editor notes which of its generative tools worked on a picture. */
import type { Vocabulary } from '../../model/mark.ts';
import { traceOf } from './trace-of.ts';

const BLOCKS = ['PhotoEditor_Re_Edit_Data', 'PEg_Info'];
/** Zero says that none did. The member may stand in a JSON within the JSON, its quotes escaped. */
const TOOL = /genAIType\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"?[1-9]/;

export const samsung: Vocabulary = {
  name: 'samsung',

  *read(fields) {
    for (const field of fields) {
      if (field.carrier !== 'comment' || !BLOCKS.includes(field.name)) continue;
      if (TOOL.test(field.value)) yield traceOf(field, 'samsung-galaxy-ai', 'H');
    }
  },
};
