/** Values that their container names one by one: RIFF INFO, AIFF text chunks, Matroska's simple tags. */
import type { BlockKind, Field, FieldDecoder } from '../model/mark.ts';
import { words } from './decode.ts';

const named = (kind: BlockKind & Field['carrier']): FieldDecoder => ({
  decodes: [kind],

  // None of them says which encoding it is in, but Matroska (UTF-8).
  *fields({ bytes, key, location }) {
    yield { carrier: kind, namespace: '', name: key ?? '', value: words(bytes).trim(), location };
  },
});

export const riffInfo: FieldDecoder = named('riff-info');
export const aiffText: FieldDecoder = named('aiff-text');
export const matroskaTag: FieldDecoder = named('matroska-tag');
