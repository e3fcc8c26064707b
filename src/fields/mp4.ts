/** Tags of films and songs, each under its own name. QuickTime File Format, "Metadata"; names as ffmpeg maps them. */
import type { FieldDecoder } from '../model/mark.ts';
import { document, withoutZeros } from './decode.ts';

/** Apple's four letters and Apple's long keys name the same things. */
const NAMES: Readonly<Record<string, string>> = {
  '©ART': 'artist',
  '©aut': 'author',
  '©cmt': 'comment',
  '©cpy': 'copyright',
  '©des': 'description',
  '©inf': 'information',
  '©mak': 'make',
  '©mod': 'model',
  '©nam': 'title',
  '©swr': 'software',
  '©too': 'encoder',
  cprt: 'copyright',
  desc: 'description',
  ldes: 'synopsis',
};
const APPLE = 'com.apple.quicktime.';

export const mp4: FieldDecoder = {
  decodes: ['mp4'],

  *fields({ bytes, key = '', location }) {
    const name = key.startsWith(APPLE) ? key.slice(APPLE.length) : (NAMES[key] ?? key);
    const value = document(withoutZeros(bytes));
    if (value !== '') yield { carrier: 'mp4', namespace: '', name, value, location };
  },
};
