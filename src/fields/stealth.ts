/** Settings hidden in pixels: the text that would stand in the PNG's text chunks, or all those chunks as one JSON. */
import type { Block, Field, FieldDecoder } from '../model/mark.ts';
import { words } from './decode.ts';

/** What a generator writes; its text chunks are about ten. */
const MOST_MEMBERS = 100;

export const stealth: FieldDecoder = {
  decodes: ['stealth'],

  // Named first is the hiding place itself: that alone tells that a generator was at work, whatever the settings say.
  *fields(block) {
    const text = words(block.bytes);
    yield field(block, block.key ?? '', '');
    const chunks = textChunks(text);
    if (!chunks) yield field(block, 'parameters', text);
    for (const [name, value] of Object.entries(chunks ?? {}).slice(0, MOST_MEMBERS)) {
      yield field(block, name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  },
};

const field = ({ location, pixels }: Block, name: string, value: string): Field => ({
  carrier: 'pixels',
  namespace: '',
  name,
  value,
  location: name.startsWith('stealth_') ? location : { ...location, path: `${location.path}/${name}` },
  ...(pixels ? { pixels } : {}),
});

/** Undefined for the settings of Stable Diffusion WebUI, which are plain words. */
function textChunks(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
